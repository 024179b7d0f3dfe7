# Wer keinen Brief bekommt: ein Grund für viele, ohne Angaben zu einer Person.

left-contact-deceased = Verstorben
left-contact-minor = Zu jung für Werbung
left-contact-objected = Möchten keine Werbung
left-contact-no-post = Möchten keine Post
left-contact-only-in-the-shop = Nur im Laden ansprechen
left-contact-complaint = Offene Beschwerde
left-contact-paused = Pause
left-contact-wish = Haben genug Briefe bekommen
left-contact-moved = Verzogen
left-contact-returned = Post kam zurück
left-contact-packstation = Nur eine Packstation
left-contact-no-address = Ohne vollständige Anschrift
left-run-household = Im Haushalt geht schon ein Brief
left-run-limit = Nicht ausgelost
left-letter-field-empty = Ein Feld bleibt leer
left-letter-too-long = Der Text ist zu lang
left-letter-address-too-long = Die Anschrift ist zu lang
left-letter-glyph-missing = Ein Zeichen lässt sich nicht drucken
left-letter-script = Eine Schrift lässt sich nicht drucken
left-letter-word-too-long = Ein Wort ist zu lang
left-other = Aus anderen Gründen
