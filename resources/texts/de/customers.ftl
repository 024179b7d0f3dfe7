# Kunden: Fehler am Feld, das Tor vor jedem Brief.

customer-unknown = Eine Kundennummer { $number } gibt es nicht.
customer-unknown-near = Eine Kundennummer { $number } gibt es nicht. Ähnlich sind: { $near }.
customer-not-clear = „{ $text }“ passt auf mehrere: { $near }. Nehmen Sie die Kundennummer.
card-unknown = Die Karte { $card } gehört zu niemandem im Buch.
card-taken = Die Karte { $card } gehört schon jemandem, oder sie hat keine Ziffern.
row-gone = Das ist nicht mehr da. Jemand hat es inzwischen entfernt; es wurde nichts verändert.
name-missing = Hier fehlt ein Name.
name-too-long = Das sind { $count } Zeichen; auf den Umschlag passen { $most }.
postcode-digits = Eine Postleitzahl hat in diesem Land { $wanted } Ziffern ({ $country }), hier stehen { $found } Zeichen.
address-too-long = Die Anschrift von { $name } hat { $count } Zeilen, ins Fenster passen sechs. Kürzen Sie eine Zeile.
phone-impossible = „{ $given }“ kann keine Telefonnummer sein.
email-impossible = „{ $given }“ kann keine Mailadresse sein.
number-taken = Die Kundennummer „{ $number }“ ist leer oder schon vergeben.
field-unknown = Ein Feld „{ $name }“ gibt es nicht.
field-wrong = „{ $value }“ passt nicht in dieses Feld.
day-impossible = Den { $day }.{ $month }. gibt es nicht.
relation-with-oneself = Niemand ist mit sich selbst verwandt. Wählen Sie jemand anderen.
own-field-taken = Ein eigenes Feld „{ $name }“ gibt es schon.
own-field-unknown = Ein eigenes Feld „{ $name }“ gibt es nicht.
lift-needs-how = Ein Widerspruch endet nur, wenn der Mensch es sagt. Schreiben Sie dazu, wie.

contact-deceased = Verstorben.
contact-minor = Jünger als { $age }: keine eigene Werbung.
contact-objected = Hat am { $since } widersprochen.
contact-no-post = Möchte keine Post.
contact-only-in-the-shop = Möchte nur im Laden angesprochen werden.
contact-no-consent = { $channel ->
    [email] Für E-Mail fehlt die Einwilligung.
    [phone] Für Anrufe fehlt die Einwilligung.
   *[other] Für Nachrichten fehlt die Einwilligung.
}
contact-complaint = Offene Beschwerde seit { $since }: keine Werbung, bis sie geklärt ist.
contact-paused = Pause bis { $until }.
contact-wish = { $wish ->
    [0] Möchte keine Briefe.
    [one] Möchte einen Brief im Jahr und hat ihn bekommen.
   *[other] Möchte { $wish } Briefe im Jahr und hat { $sent } bekommen.
}
contact-moved = Verzogen seit { $since }.
contact-returned = Post kam am { $since } zurück.
contact-packstation = Eine Packstation nimmt keine Briefe.
contact-no-address = Die Anschrift fehlt oder ist unvollständig.
contact-no-email = Es ist keine Mailadresse bekannt.
contact-no-phone = Es ist keine Telefonnummer bekannt.
