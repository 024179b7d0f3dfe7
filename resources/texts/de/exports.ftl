# Spaltenköpfe und Worte der Ausgabe.

column-number = Nummer
column-card = Karte
column-salutation = Anrede
column-title = Titel
column-first-name = Vorname
column-last-name = Nachname
column-nickname = Spitzname
column-company = Firma
column-street = Straße
column-postcode = PLZ
column-town = Ort
column-country = Land
column-email = E-Mail
column-phone = Telefon
column-birthday = Geburtstag
column-language = Sprache
column-address-form = Anredeform
column-household = Haushalt
column-informed-on = Informiert am
column-profile-consent = Einwilligung Profil
column-email-consent = Einwilligung E-Mail
column-post-objection = Widerspruch Post
column-note = Notiz
column-gtin = EAN
column-name = Bezeichnung
column-print-name = Druckname
column-category = Warengruppe
column-brand = Marke
column-size = Größe
column-colour = Farbe
column-style = Stil
column-cut = Schnitt
column-price = Preis
column-cost = Einkaufspreis
column-deposit = Pfand
column-stock = Bestand
column-unit = Einheit
column-content = Inhalt
column-content-unit = Inhaltseinheit
column-kind = Verbrauch
column-flags = Merkmale
column-receipt = Bon
column-date = Datum
column-customer = Kunde
column-product = Artikel
column-quantity = Menge
column-total = Summe
column-discount = Rabatt
column-branch = Filiale
column-rank = Rang
column-score = Punkte
column-reasons = Gründe
column-outcome = Entscheidung
column-reason = Grund
column-coupon = Coupon
column-place = Wo
column-file = Datei
column-line = Zeile
column-why = Warum
column-finding = Befund
column-proposal = Vorschlag
column-code = Code
column-url = Adresse

export-salutation-ms = Frau
export-salutation-mr = Herr
export-salutation-family = Familie
export-salutation-couple = Ehepaar
export-salutation-firm = Firma
export-salutation-neutral = neutral
outcome-sent = Brief
outcome-control = Vergleichsgruppe
outcome-left-out = ausgelassen
outcome-household = im Haushalt
export-done = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
} in { $file } geschrieben.
export-noun = „{ $given }“ lässt sich nicht ausgeben. Es gibt: { $nouns }.
export-vcard-people = Nur Kunden lassen sich als vCard ausgeben. Für anderes --csv oder --xlsx nehmen.
export-needs-run = Es fehlt, welcher Druck gemeint ist: --run mit seiner Kennung.
export-needs-check = Es fehlt, welche Prüfung gemeint ist: --check, zum Beispiel --check no-address.
help-export = Listen ausgeben: Kunden, Waren, Bons, Angebote, ein Mailing, Befunde
help-export-noun = customers, goods, receipts, offers, mailing oder findings
help-export-csv = als CSV-Tabelle
help-export-xlsx = als Excel-Tabelle
help-export-vcf = Kunden als vCard
help-export-saved = nur diese gespeicherte Liste der Kunden
help-export-run = welcher Druck (für mailing)
help-export-check = welche Prüfung (für findings)
code-untraced = Der Code „{ $code }“ steht auf keinem Brief dieses Ladens. Bitte noch einmal lesen oder tippen.
code-traced = { $code }: { $name ->
    [none] ohne Person
   *[other] { $name }
}, { $campaign ->
    [none] ohne Aktion
   *[other] Aktion „{ $campaign }“
}
help-website = Waren oder Angebote für die eigene Website als CSV oder JSON, ohne Namen
help-website-noun = goods oder offers
help-website-file = Datei mit der Endung .csv, .json oder .xlsx
help-trace = zu welchem Brief und welcher Person ein Code gehört
