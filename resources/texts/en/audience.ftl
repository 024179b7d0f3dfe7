# Who gets no letter: one reason for many, without facts about anybody.

left-contact-deceased = Deceased
left-contact-minor = Too young for advertising
left-contact-objected = Want no advertising
left-contact-no-post = Want no post
left-contact-only-in-the-shop = Only to be asked in the shop
left-contact-complaint = Open complaint
left-contact-paused = Paused
left-contact-wish = Have had enough letters
left-contact-moved = Moved away
left-contact-returned = Post came back
left-contact-packstation = Parcel locker only
left-contact-no-address = Without a complete address
left-run-household = The household gets a letter already
left-run-limit = Not drawn
left-letter-field-empty = A field stays empty
left-letter-too-long = The text is too long
left-letter-address-too-long = The address is too long
left-letter-glyph-missing = A sign cannot be printed
left-letter-script = A script cannot be printed
left-letter-word-too-long = A word is too long
left-other = For other reasons
