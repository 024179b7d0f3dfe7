campaign-name-missing = Die Aktion hat noch keinen Namen. Bitte einen eintragen.
campaign-offers-range = { $count } Angebote passen nicht in den Brief. Möglich sind 0 bis 3.
campaign-control-range = Eine Vergleichsgruppe von { $share-bp } ist nicht möglich. Möglich sind 0 bis 50 Prozent.
campaign-days-range = { $days } Tage sind nicht möglich. Ein Gutschein gilt 1 bis 400 Tage.
campaign-unknown = Diese Aktion gibt es nicht mehr. Es wurde nichts verändert.
campaign-saved = Aktion „{ $name }“ gespeichert
campaign-closed = Aktion „{ $name }“ abgeschlossen
