# Was vor und nach dem Einlesen zu sagen ist.

# -- was das Zurücknehmen tun würde --
depends-receipts = { $count ->
    [one] Ein Bon über { $total-cents } verschwindet
   *[other] { $count } Bons über zusammen { $total-cents } verschwinden
} aus dem Buch.
depends-customer-go = { $count ->
    [one] Ein Kunde, den nur diese Datei kannte, verschwindet.
   *[other] { $count } Kunden, die nur diese Datei kannte, verschwinden.
}
depends-product-go = { $count ->
    [one] Ein Artikel, den nur diese Datei kannte, verschwindet.
   *[other] { $count } Artikel, die nur diese Datei kannte, verschwinden.
}
depends-customer-stay = { $count ->
    [one] Ein Kunde bleibt
   *[other] { $count } Kunden bleiben
}, weil seitdem etwas dazugekommen ist: { $needed-by ->
    [note] Notizen
    [visit] Besuche
    [talk] Gespräche
    [piece] Briefe
    [decision] Aktionen
    [coupon] Gutscheine
    [redemption] eingelöste Gutscheine
    [receipt] andere Einkäufe
    [line] andere Einkäufe
    [consent] Einwilligungen
    [preference] Vorlieben
    [relation] Beziehungen
    [claim] vorgemerkte Bons
   *[other] spätere Einträge
}.
depends-product-stay = { $count ->
    [one] Ein Artikel bleibt
   *[other] { $count } Artikel bleiben
}, weil seitdem etwas dazugekommen ist: { $needed-by ->
    [note] Notizen
    [visit] Besuche
    [talk] Gespräche
    [piece] Briefe
    [decision] Aktionen
    [coupon] Gutscheine
    [redemption] eingelöste Gutscheine
    [receipt] andere Einkäufe
    [line] andere Einkäufe
    [consent] Einwilligungen
    [preference] Vorlieben
    [relation] Beziehungen
    [claim] vorgemerkte Bons
   *[other] spätere Einträge
}.
depends-changed = { $count ->
    [one] Ein geänderter Eintrag bekommt
   *[other] { $count } geänderte Einträge bekommen
} den alten Stand zurück – außer, wenn seitdem daran gearbeitet wurde.
depends-attached = { $count ->
    [one] Ein Bon ist
   *[other] { $count } Bons sind
} inzwischen mit einem Besuch oder einem gescannten Bon verbunden; der Besuch bleibt, der gescannte Bon wartet wieder.
depends-letters = Seitdem sind { $letters ->
    [one] ein Brief
   *[other] { $letters } Briefe
} und { $coupons ->
    [one] ein Gutschein
   *[other] { $coupons } Gutscheine
} entstanden, die auch auf diesen Einkäufen beruhen. Sie bleiben, wie sie sind.

# -- was eine Spalte bedeuten kann --
meaning-receipt = Bonnummer
meaning-date = Datum und Zeit
meaning-customer = Kundennummer
meaning-product = Artikelnummer
meaning-name = Name
meaning-category = Warengruppe
meaning-quantity = Menge
meaning-unit = Einheit
meaning-total = Betrag der Zeile
meaning-discount = Rabatt
meaning-branch = Filiale
meaning-receipt-total = Summe des Bons
meaning-price = Preis
meaning-who-name = Name des Kunden
meaning-who-email = E-Mail des Kunden
meaning-who-phone = Telefon des Kunden
meaning-number = Nummer
meaning-gtin = Strichcode (EAN)
meaning-print-name = Name für den Druck
meaning-brand = Marke
meaning-size = Größe
meaning-colour = Farbe
meaning-style = Stil
meaning-cut = Schnitt
meaning-cost = Einkaufspreis
meaning-deposit = Pfand
meaning-stock = Bestand
meaning-content = Inhalt
meaning-content-unit = Einheit des Inhalts
meaning-kind = Verbrauch oder Gebrauch
meaning-picture = Bild
meaning-flags = Merkmale
meaning-card = Kundenkarte
meaning-salutation = Anrede
meaning-title = Titel
meaning-first-name = Vorname
meaning-last-name = Nachname
meaning-nickname = Rufname
meaning-company = Firma
meaning-street = Straße und Nummer
meaning-postcode = Postleitzahl
meaning-extra = Adresszusatz
meaning-town = Ort
meaning-country = Land
meaning-email = E-Mail
meaning-phone = Telefon
meaning-birthday = Geburtstag
meaning-language = Sprache
meaning-address-form = Sie oder Du
meaning-household = Haushalt
meaning-informed-on = Informiert am
meaning-profile-consent = Einwilligung Profil
meaning-email-consent = Einwilligung E-Mail
meaning-post-objection = Widerspruch gegen Post
meaning-note = Notiz

# -- der Rabatt einer unbekannten Tabelle --
question-discount = In „{ $column }“ (Zeile { $line }) steht { $value }, daneben ein Rabatt von { $discount }. Ist der Rabatt dort schon abgezogen?
choice-subtracted = Ja, schon abgezogen
choice-before = Nein, er geht noch ab
choice-lowers = Jeder Rabatt senkt den Betrag
choice-signed = Das Vorzeichen zählt
open-discount = „{ $file }“: In „{ $column }“ (Zeile { $line }) steht { $value }, daneben ein Rabatt von { $discount }, und nichts in der Datei sagt, ob er schon abgezogen ist. Eingelesen wurde davon nichts. Beantworten Sie die Frage „{ $question }“ (möglich: { $choices }) und lesen Sie noch einmal ein.

# -- der Kassenbericht neben dem, was hereinkommt --
tally-open = Die Zahl abtippen, Enter vergleicht.
tally-agrees = Stimmt auf den Cent.
tally-agrees-book = Stimmt auf den Cent mit dem, was danach im Buch steht.
tally-more = Im Bericht stehen { $difference-cents } mehr. Pfand, verkaufte Gutscheine und Trinkgeld sind hier keine Einkäufe; ist es mehr als das, fehlt ein Tag oder eine Kasse.
tally-less = Im Bericht stehen { $difference-cents } weniger. Vielleicht reichen die Dateien über den Monat des Berichts hinaus, oder der Bericht ist ohne Steuer.
