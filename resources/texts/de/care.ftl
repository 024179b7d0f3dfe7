# Pflege: was in den Daten fehlt oder seltsam ist, und was es richtet.

care-no-person = Bons ohne Person
care-no-person-why = Diese Einkäufe der letzten drei Monate zählen für niemanden. Wer es war, weiß oft noch jemand.
care-no-person-found = { $on }, { $at } Uhr, { $count ->
    [one] { $count } Posten
   *[other] { $count } Posten
}
care-no-address = Ohne Anschrift
care-no-address-why = Wer keine vollständige Anschrift hat, bekommt keinen Brief.
care-no-address-found = { $town ->
    [none] keine Anschrift
   *[other] unvollständig
}
care-no-consent = Ohne Einwilligung
care-no-consent-why = Ohne Einwilligung gibt es nur Angebote, die für viele gleich sind. Wer widersprochen hat, wird nicht gefragt.
care-no-consent-found = noch nicht gefragt
care-no-consent-ask = Nach der Einwilligung für persönliche Angebote fragen
care-not-informed = Ohne Hinweis zum Datenschutz
care-not-informed-why = Wer im Buch steht, muss wissen, dass er darin steht und wozu.
care-not-informed-found = Hinweis nicht übergeben
care-not-informed-ask = Hinweis zum Datenschutz übergeben
care-postcode = Seltsame Postleitzahlen
care-postcode-why = Diese Postleitzahl gibt es nicht, oder sie gehört zu einem anderen Ort. Der Brief käme zurück.
care-postcode-found = { $postcode } { $town ->
    [none] ohne Ort
   *[other] passt nicht zu { $town }
}
care-phone-lost = Verlorene Telefonnummern
care-phone-lost-why = Eine Tabellenkalkulation hat die Ziffern weggeworfen, oder es sind zu wenige. Hier hilft nur Fragen.
care-phone-lost-found = „{ $number }“
care-name-unfit = Namen für Briefe
care-name-unfit-why = So schreibt es die Kasse. Was zuerst in einem Brief stünde, steht oben.
care-no-category = Waren ohne Gruppe
care-no-category-why = Ohne Gruppe lernt das Programm von dieser Ware nur sie selbst.
care-no-category-found = { $count ->
    [one] auf { $count } Bon
   *[other] auf { $count } Bons
}
care-no-price = Waren ohne Preis
care-no-price-why = Verkauft, aber ohne Preis: im Brief stünde keiner.
care-no-price-found = { $known ->
    [yes] üblich: { $usual-cents }
   *[no] kein Preis
}
care-price-far = Preise weit vom Üblichen
care-price-far-why = Der Preis ist mehr als doppelt oder weniger als halb so hoch wie das, was gezahlt wurde.
care-price-far-found = { $price-cents }, gezahlt werden sonst { $usual-cents }
care-below-cost = Preise unter dem Einkauf
care-below-cost-why = Jedes Stück kostet Geld. Meist ist der Einkaufspreis für eine ganze Packung eingetragen.
care-below-cost-found = { $price-cents }, Einkauf { $cost-cents }
care-gtin-lost = Verlorene Strichcodes
care-gtin-lost-why = Eine Tabellenkalkulation hat die letzten Ziffern weggeworfen. Einmal scannen genügt.
care-gtin-lost-found = „{ $number }“
care-no-picture = Waren ohne Bild
care-no-picture-why = Im Brief bleibt der Platz des Bildes leer. Was am häufigsten gekauft wird, steht oben.
care-no-picture-found = { $count ->
    [one] auf { $count } Bon
   *[other] auf { $count } Bons
}

name-soon-pick = dein Tipp des Monats
name-soon-offered = { $count ->
    [one] zuletzt { $count }-mal angeboten
   *[other] zuletzt { $count }-mal angeboten
}
name-soon-bought = { $count ->
    [0] noch von niemandem gekauft
    [one] von { $count } Person gekauft
   *[other] von { $count } Personen gekauft
}

mend-person = Zuordnen
mend-person-field = Name, Telefon, Karte oder Kundennummer
mend-address = Anschrift eintragen
mend-address-field = Lindenstr. 4, 89073 Ulm
mend-ask = Beim nächsten Besuch fragen
mend-postcode = Postleitzahl ändern
mend-postcode-field = Postleitzahl
mend-phone = Nummer ersetzen
mend-phone-field = Neue Nummer; leer nimmt die alte weg
mend-category = In diese Gruppe
mend-category-field = Gruppe
mend-price = Preis ändern
mend-price-field = Preis in Euro
mend-cost = Einkaufspreis ändern
mend-cost-field = Einkaufspreis für ein Stück in Euro
mend-gtin = Strichcode eintragen
mend-gtin-field = Strichcode scannen oder tippen
mend-name = So drucken
mend-name-field = Name für Briefe
mend-picture = Bild wählen

care-person-unknown = „{ $text }“ findet niemanden. Name, Telefon, Karte oder Kundennummer eingeben.
care-person-unclear = Es kann { $first } oder { $second } sein. Die Kundennummer entscheidet.
care-address-unclear = „{ $text }“ ist keine ganze Anschrift. So geht es: Lindenstr. 4, 89073 Ulm.
care-postcode-same = { $postcode } steht schon da. Eine andere Postleitzahl eingeben oder „Stimmt so“ wählen.
care-category-missing = Es ist keine Gruppe eingetragen.
amount-wrong = „{ $given }“ ist kein Betrag über null. So geht es: 3,49.
print-name-empty = Der Name für Briefe ist leer. Die Ware käme ohne Namen auf das Papier.
print-name-long = Der Name hat { $count } Zeichen, in einen Brief passen { $most }.
print-name-capitals = „{ $name }“ steht in Großbuchstaben. In einem Brief liest sich das wie Rufen; bitte normal schreiben.
print-name-group = „{ $name }“ ist eine Taste für viele Waren. Als Gruppe behalten oder die Ware beim Namen nennen.
