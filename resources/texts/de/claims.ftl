# Wem ein Bon gehört: der Code auf dem Bon, Besuche, Einkäufe von Hand.

fiscal-unreadable = Der Code auf diesem Bon ist nicht vollständig zu lesen. Vielleicht ist er geknickt oder zu blass. Streichen Sie den Bon glatt und scannen Sie noch einmal, oder suchen Sie ihn unter Einlesen, „Bons ohne Kunden“.
fiscal-no-purchase = Das ist der Beleg einer Bestellung, einer Übung oder eines Abbruchs und kein Einkauf. Er wird nicht zugeordnet.
fiscal-several = Zwei Bons tragen dieselbe Nummer, Zeit und Summe. Welcher gemeint ist, ist nicht sicher. Wählen Sie ihn unter Einlesen, „Bons ohne Kunden“.
receipt-of-another = Dieser Bon gehört schon zu { $who }. Er bleibt dort; nehmen Sie ihn erst dort weg, wenn das falsch ist.
claim-of-another = Dieser Bon ist schon für { $who } vorgemerkt. Er bleibt dort; streichen Sie die Vormerkung unter Einlesen, wenn sie falsch ist.
receipt-claimed = Bon über { $total-cents } für { $who } vorgemerkt
claim-dropped = Vormerkung eines Bons für { $who } gestrichen
purchase-scanned = { $name } für { $who } notiert, zusammen { $total-cents }
change-receipt-claimed = { receipt-claimed }
change-claim-dropped = { claim-dropped }
change-purchase-scanned = { purchase-scanned }
good-unknown = Zu „{ $code }“ ist kein Artikel im Buch. Nehmen Sie ihn unter Waren auf, oder lesen Sie die Artikelliste der Kasse ein.
