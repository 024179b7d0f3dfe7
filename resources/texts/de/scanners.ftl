# Scanner anlernen: das Blatt und was dabei schiefgehen kann.

scan-sheet-title = Den Scanner anlernen
scan-sheet-open = Öffnen Sie in shopfriend Einstellungen, Scanner und Touch, und wählen Sie „Diesen Scanner anlernen“.
scan-sheet-scan = Scannen Sie dann die drei Codes nacheinander, in Ihrem gewohnten Abstand und Tempo.
scan-sheet-after = shopfriend sagt sofort, ob alle Zeichen richtig ankommen.

scanner-unsteady = Die drei Scans waren nicht gleich. Zeichen gehen verloren oder es waren verschiedene Codes. Bitte alle drei noch einmal scannen.
scanner-too-slow = Zwischen zwei Zeichen vergehen { $gap-ms } Millisekunden. So langsam lässt sich ein Scan nicht vom Tippen unterscheiden. Im Handbuch des Scanners heißt die Einstellung „Inter-Character Delay“.
scanner-not-the-sheet = Gelesen wurde „{ $text }“. Das ist nicht der Code von diesem Blatt, oder die Tastatursprache des Scanners passt nicht. Stellen Sie sie mit dem Handbuch auf Deutsch und scannen Sie noch einmal.
