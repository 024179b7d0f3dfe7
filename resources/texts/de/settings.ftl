# Einstellungen: wie sie heißen, was nicht geht.

setting-unknown = Eine Einstellung „{ $name }“ gibt es nicht.
setting-wrong = „{ $value }“ geht hier nicht ({ $name }).
coupon-key-missing = Dieses Buch hat keinen Schlüssel für Gutscheine. Gutscheine lassen sich hier weder drucken noch einlösen.
shop-name-missing = Der Name des Ladens fehlt.

setting-shop-name = Name des Ladens
setting-shop-street = Straße und Hausnummer
setting-shop-postcode = Postleitzahl
setting-shop-town = Ort
setting-shop-country = Land
setting-shop-contact = Ansprechperson
setting-shop-phone = Telefon
setting-shop-mail = E-Mail
setting-letter-closing-de = Grußformel in deutschen Briefen
setting-letter-closing-en = Grußformel in englischen Briefen
setting-address-form = Anrede
setting-privacy-notice-place-de = Wo die Datenschutzhinweise hängen (deutsche Briefe)
setting-privacy-notice-place-en = Wo die Datenschutzhinweise hängen (englische Briefe)
setting-profiling = Persönliche Angebote
setting-postage-cents = Porto je Brief in Cent
setting-card-prefix = Kundenkarten beginnen mit
setting-coupon-prefix = Gutscheine beginnen mit
setting-counter-coupon-percent = Prozent eines Gutscheins an der Theke
setting-counter-coupon-days = Tage, die ein Gutschein von der Theke gilt
setting-card-closes-after-s = Karte schließt nach Sekunden
setting-language = Sprache
setting-theme = Farben
setting-text-size = Schriftgröße in Prozent
setting-zone = Zeitzone
setting-offer-sources = Woher Angebote kommen
weight-range = Ein Gewicht darf 0 bis { $most } Prozent betragen, nicht { $percent }.

setting-printer-hint = Drucker und Papier
logo-set = Logo gesetzt
logo-removed = Logo entfernt
logo-coarse = Das Logo hat für den Druck zu wenige Punkte ({ $width } × { $height }). Es wird unscharf. Ein größeres Bild oder eine SVG-Datei hilft.
logo-too-thin = Das Bild ist nur { $width } × { $height } Punkte groß. Für ein Logo ist das zu klein.
setting-margin-percent = Was von einem Verkauf übrig bleibt, in Prozent
setting-affinity-half-life = Nach so vielen Tagen zählt ein Einkauf halb
setting-affinity-evidence = Ab so vielen Einkäufen gilt eine Vorliebe
