# Gebietsdaten und Ereignisse von anderswo.

event-elsewhere = { $value ->
    [none] { $what }
   *[other] { $what }: { $value }
}
area-set-unknown = Von „{ $source }“ ist nichts im Buch.
line-event-person-unknown = { $file }, Zeile { $line }: „{ $person }“ ist keine bekannte Nummer, Karte, Mailadresse oder Telefonnummer.
