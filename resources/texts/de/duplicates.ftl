# Wer doppelt im Buch steht: was dafür und was dagegen spricht.

change-kept-apart = Zwei Einträge als verschieden vermerkt
alike-name-same = Gleicher Name
alike-name-sound = Klingt gleich: { $one } – { $other }
alike-name-near = Ähnlicher Name: { $one } – { $other }
alike-first-only = Gleicher Vorname, anderer Nachname: { $one } – { $other }
alike-nameless = Einer von beiden hat keinen Namen
alike-company = Gleiche Firma: { $one }
alike-email = Gleiche Mailadresse: { $email }
alike-phone = Gleiches Telefon: { $phone }
alike-birthday = Gleicher Geburtstag mit Jahr: { $day }
alike-birth-day = Gleicher Geburtstag: { $day }
alike-address = Gleiche Anschrift in { $place }
alike-street = Gleiche Straße in { $place }
alike-road = Gleiche Straße, andere Hausnummer, in { $place }
alike-postcode = Gleicher Ort: { $place }
alike-unlike-first = Dagegen: verschiedene Vornamen
alike-unlike-birthday = Dagegen: verschiedene Geburtstage
alike-unlike-salutation = Dagegen: Frau und Herr
alike-gtin = Gleiche GTIN: { $gtin }
alike-good-same = Gleicher Name: { $one }
alike-good-near = Ähnlicher Name: { $one } – { $other }
alike-category = Gleiche Warengruppe: { $category }
alike-price = Ähnlicher Preis
alike-unlike-content = Dagegen: andere Größe oder andere GTIN
