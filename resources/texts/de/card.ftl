# Die Karte an der Theke und die Seite der Person. Ohne Fürwörter: es muss für alle stimmen.

card-place = { $place }
card-since = seit { $year }
card-gap = { $days ->
    [one] meist jeden Tag
   *[other] meist alle { $days } Tage
}
card-data-until = Kassendaten bis { $until }
card-never = nie: { $what }
card-likes = mag: { $what }
card-dislikes = mag nicht: { $what }
card-wishes = wünscht sich: { $what }
card-note = Ansprechen: { $text }
card-coupon = Gutschein: { $what }, bis { $until }
card-size = Größe { $what }: { $value }
card-last = Zuletzt: { $what }

chip-complaint = Beschwerde offen seit { $since }
chip-no-advertising = keine Werbung
chip-no-post = keine Post
chip-no-profile = ohne Profil
chip-familiar = per Du

fact-star = besonders am Herzen
fact-gift-wrap = { $value ->
    [none] Geschenke einpacken
   *[other] Geschenke einpacken: { $value }
}
fact-back-door = { $value ->
    [none] Liefert an der Hintertür an
   *[other] Liefert an der Hintertür an: { $value }
}
fact-own-bag = { $value ->
    [none] Bringt eine eigene Tasche mit
   *[other] Bringt eine eigene Tasche mit: { $value }
}
fact-no-bag = { $value ->
    [none] Braucht keine Tüte
   *[other] Braucht keine Tüte: { $value }
}
fact-paper-receipt = { $value ->
    [none] Möchte den Bon auf Papier
   *[other] Möchte den Bon auf Papier: { $value }
}
fact-invoice = { $value ->
    [none] Bekommt eine Rechnung
   *[other] Bekommt eine Rechnung: { $value }
}
fact-slices-thin = { $value ->
    [none] Dünn aufschneiden
   *[other] Dünn aufschneiden: { $value }
}
fact-needs-help = { $value ->
    [none] Braucht Hilfe beim Tragen
   *[other] Braucht Hilfe beim Tragen: { $value }
}
fact-other = { $value }

event-visit = War da
event-purchase = Einkauf für { $total-cents }{ $branch ->
    [none] {""}
   *[other] {" "}in { $branch }
}, { $count ->
    [one] eine Position
   *[other] { $count } Positionen
}
event-return = Rückgabe für { $total-cents }{ $branch ->
    [none] {""}
   *[other] {" "}in { $branch }
}, { $count ->
    [one] eine Position
   *[other] { $count } Positionen
}
event-line = { $quantity-milli } { $unit ->
    [pc] St.
   *[other] { $unit }
} { $name }, { $total-cents }
event-line-discount = { event-line }, Nachlass { $discount-cents }
event-letter = Brief „{ $campaign }“
event-letter-made = Brief „{ $campaign }“ vorbereitet, nicht zur Post gegeben
event-letter-void = Brief „{ $campaign }“ verworfen
event-redeemed = Gutschein { $code } eingelöst, Aktion „{ $campaign }“
event-talk-call = Anruf: { $text }
event-talk-visit = Gespräch im Laden: { $text }
event-talk-message = Nachricht: { $text }
event-talk-street = Auf der Straße: { $text }
event-talk-event = Bei einer Veranstaltung: { $text }
event-talk-delivery = Lieferung: { $text }
event-talk-complaint = Beschwerde: { $text }
event-promised = Versprochen für { $on }
event-closed = { $outcome ->
    [none] Erledigt am { $on }
   *[other] Erledigt am { $on }: { $outcome }
}
event-note = Notiz: { $text }
event-note-private = Vertrauliche Notiz: { $text }
event-consent-given = Einwilligung erteilt: { consent-scope }
event-consent-withdrawn = Einwilligung zurückgezogen: { consent-scope }
event-consent-claimed = Einwilligung laut Einlesen, ohne Nachweis: { consent-scope }
event-consent-objected = Widerspruch: { consent-scope }
event-consent-lifted = Widerspruch aufgehoben: { consent-scope }
consent-scope = { $channel ->
    [post] Post
    [email] E-Mail
    [phone] Telefon
    [sms] Nachrichten
   *[other] alle Wege
}, { $purpose ->
    [offers] Angebote
    [birthday] Geburtstag
    [newsletter] Rundbrief
    [profiling] persönliche Auswahl
   *[other] jede Werbung
}
event-offer = { $outcome ->
    [yes] Angebot angenommen: { $what }
    [no] Angebot abgelehnt: { $what }
   *[other] Angebot gemacht: { $what }
}

case-promise = Versprochen für { $day }: { $text }
case-late = Sonst alle { $gap } Tage da, jetzt { $days } Tage nicht; zuletzt am { $last }
case-coupons = { $count ->
    [one] Ein Gutschein läuft am { $until } ab: „{ $campaign }“
   *[other] { $count } Gutscheine laufen am { $until } ab: „{ $campaign }“
}
case-till-data = Die Kassendaten enden am { $until }, vor { $days } Tagen. Neue einlesen.
case-backup = Die letzte Sicherung ist vom { $day }, { $days } Tage alt.
