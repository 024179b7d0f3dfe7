# Learning a scanner: the sheet, and what can go wrong.

scan-sheet-title = Teach shopfriend your scanner
scan-sheet-open = In shopfriend open Settings, Scanner and touch, and choose “Learn this scanner”.
scan-sheet-scan = Then scan the three codes one after another, as far away and as fast as you usually do.
scan-sheet-after = shopfriend says at once whether every sign arrives as it should.

scanner-unsteady = The three scans were not the same. Signs get lost, or these were different codes. Please scan all three again.
scanner-too-slow = { $gap-ms } milliseconds pass between two signs. A scan as slow as that cannot be told from typing. In the scanner's manual the setting is called “inter-character delay”.
scanner-not-the-sheet = “{ $text }” was read. This is not the code of this sheet, or the scanner's keyboard language does not fit. Set it to your keyboard with the manual and scan again.
