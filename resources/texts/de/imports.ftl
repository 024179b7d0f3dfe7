# Was beim Einlesen einer Datei zu sagen ist. `line-…` steht bei einer einzelnen Zeile.

# -- Dateien, die als Ganzes nicht gehen --
file-empty = „{ $file }“ ist leer. Es gibt nichts einzulesen; vermutlich ist der Export im Programm der Kasse abgebrochen. Bitte exportieren Sie noch einmal.
file-missing = „{ $file }“ gibt es nicht (mehr). Bitte wählen Sie die Datei noch einmal aus.
file-is-folder = „{ $file }“ ist ein Ordner. Bitte wählen Sie die Dateien darin aus.
file-locked = „{ $file }“ lässt sich nicht öffnen. Ein anderes Programm hält die Datei fest, oder Sie dürfen sie nicht lesen. Schließen Sie das andere Programm (zum Beispiel Excel) und versuchen Sie es noch einmal.
file-unreadable = „{ $file }“ lässt sich nicht lesen. Der Datenträger antwortet nicht richtig. Kopieren Sie die Datei auf diesen Rechner und versuchen Sie es noch einmal.
file-is-pdf = „{ $file }“ ist ein PDF, ein Bild von einer Liste. Daraus lassen sich keine Zahlen lesen. Bitte exportieren Sie die Liste als CSV oder für Excel.
file-is-picture = „{ $file }“ ist ein Bild und keine Liste. Bitte wählen Sie die Datei, die Ihre Kasse, Ihr Webshop oder Ihr Adressbuch gespeichert hat.
file-is-spreadsheet = „{ $file }“ ist eine Tabelle von Excel oder LibreOffice. Bitte speichern Sie sie dort mit „Speichern unter“ als CSV und wählen Sie diese Datei.
file-is-archive = „{ $file }“ ist ein gepacktes Archiv. Bitte entpacken Sie es und wählen Sie die Dateien darin.
file-is-book = „{ $file }“ ist ein Kundenbuch und keine Liste. Ein Buch wird geöffnet, nicht eingelesen.
file-is-program = „{ $file }“ ist ein Programm und keine Liste. Bitte wählen Sie die Datei, die Ihre Kasse, Ihr Webshop oder Ihr Adressbuch gespeichert hat.
file-is-vcard = „{ $file }“ enthält Visitenkarten (vCard). Bitte exportieren Sie die Adressen als CSV.
file-is-no-table = „{ $file }“ ist keine Tabelle aus Zeilen und Spalten. Bitte wählen Sie die Datei, die Ihre Kasse, Ihr Webshop oder Ihr Adressbuch gespeichert hat.
file-has-no-columns = Von „{ $file }“ ist keine Spalte bekannt. Die Datei beginnt mit: { $first } – Sagen Sie auf der Seite Einlesen, was die Spalten bedeuten, oder schreiben Sie Namen wie receipt,date,customer,product,total in die erste Zeile.
columns-missing = In „{ $file }“ fehlen Spalten: { $missing }. Ohne sie ist die Datei nicht als „{ $format }“ zu verstehen. Ergänzen Sie die Spalten, oder exportieren Sie noch einmal mit ihnen.
format-unknown = Das Format „{ $format }“ gibt es nicht. Bekannt sind: { $known }.
import-unknown = Diesen Import gibt es im Buch nicht.
import-taken-back-already = Der Import von { $files } ist schon zurückgenommen.

# -- einzelne Zeilen, die nicht aufgenommen wurden --
line-date-missing = { $file }, Zeile { $line }: In der Spalte „{ $column }“ steht kein Datum.
line-date-impossible = { $file }, Zeile { $line }: { $value } in der Spalte „{ $column }“ gibt es im Kalender nicht.
line-date-unreadable = { $file }, Zeile { $line }: „{ $value }“ in der Spalte „{ $column }“ ist nicht als Datum zu lesen.
line-date-too-old = { $file }, Zeile { $line }: { $value } in der Spalte „{ $column }“ liegt vor 1970.
line-date-ahead = { $file }, Zeile { $line }: { $value } in der Spalte „{ $column }“ liegt in der Zukunft.
line-number-unreadable = { $file }, Zeile { $line }: „{ $value }“ in der Spalte „{ $column }“ ist keine Zahl.
line-number-style = { $file }, Zeile { $line }: „{ $value }“ in der Spalte „{ $column }“ schreibt Komma und Punkt anders als der Rest der Spalte. Welche Zahl gemeint ist, ist nicht sicher.
line-number-huge = { $file }, Zeile { $line }: „{ $value }“ in der Spalte „{ $column }“ ist unmöglich groß.
line-receipt-missing = { $file }, Zeile { $line }: Die Nummer des Bons fehlt.
line-product-missing = { $file }, Zeile { $line }: Weder Artikelnummer noch Name stehen da.
line-total-missing = { $file }, Zeile { $line }: Der Betrag fehlt.
line-signs-differ = { $file }, Zeile { $line }: Die Menge „{ $value }“ ist negativ, der Betrag aber nicht. Ob es eine Rückgabe ist, ist nicht sicher.
line-discount-larger = { $file }, Zeile { $line }: Der Rabatt „{ $value }“ ist größer als der Betrag, von dem er abgeht. Was bezahlt wurde, ist nicht sicher.
line-number-missing = { $file }, Zeile { $line }: Die Nummer fehlt.
line-twice = { $file }, Zeile { $line }: Die Nummer { $value } steht schon in Zeile { $first }.
line-short = { $file }, Zeile { $line }: Die Zeile hat nur { $fields } von { $columns } Feldern, sie ist wohl abgeschnitten.
line-long = { $file }, Zeile { $line }: Die Zeile hat { $fields } Felder, die Überschrift aber { $columns }. Steht ein Komma in einem Betrag, der nicht in Anführungszeichen steht?
line-huge = { $file }, Zeile { $line }: Die Zeile ist länger als { $most } Zeichen. Das ist keine Zeile einer Tabelle.
line-damaged = { $file }, Zeile { $line }: In der Zeile stehen Nullzeichen, sie ist beschädigt.
line-quote-open = { $file }, Zeile { $line }: Ein Anführungszeichen wird nicht geschlossen.
line-receipt-customers = { $file }, Zeile { $line }: Bon { $receipt } nennt zwei Kunden, { $one } und { $other }. Wem er gehört, ist nicht sicher.
line-receipt-differs = { $file }, Zeile { $line }: Bon { $receipt } steht schon anders im Buch (dort { $known-cents }, hier { $said-cents }). Er bleibt, wie er ist.
line-card-taken = { $file }, Zeile { $line }: Die Karte { $value } gehört schon jemand anderem. { $number } wurde nicht aufgenommen.
line-past-campaign-unknown = { $file }, Zeile { $line }: Die Aktion { $campaign } steht nicht im Buch. Bitte zuerst die Datei der Aktionen einlesen.
line-cell-missing = { $file }, Zeile { $line }: Die Spalte „{ $column }“ ist leer.

# -- Hinweise: die Zeile wurde aufgenommen --
line-receipt-total = { $file }, Zeile { $line }: Bon { $receipt } nennt { $said-cents }, seine Zeilen ergeben { $sum-cents }. Aufgenommen wurden die Zeilen.
line-date-odd = { $file }, Zeile { $line }: { $value } in der Spalte „{ $column }“ ist sehr lange her. Vielleicht ging die Uhr der Kasse falsch; aufgenommen wurde es so.
line-postcode-short = { $file }, Zeile { $line }: Die Postleitzahl { $value } hat vier Stellen. Eine fünfstellige mit Null davor passt nicht zum Ort „{ $town }“; sie wurde übernommen, wie sie ist.
line-left-out-number-unreadable = { $file }, Zeile { $line }: „{ $value }“ in „{ $column }“ ist keine Zahl und wurde weggelassen.
line-left-out-number-style = { $file }, Zeile { $line }: „{ $value }“ in „{ $column }“ schreibt Komma und Punkt anders als der Rest der Spalte und wurde weggelassen.
line-left-out-number-huge = { $file }, Zeile { $line }: „{ $value }“ in „{ $column }“ ist unmöglich groß und wurde weggelassen.
line-left-out-unit = { $file }, Zeile { $line }: Die Einheit „{ $value }“ ist nicht bekannt und wurde weggelassen.
line-left-out-gtin = { $file }, Zeile { $line }: „{ $value }“ in „{ $column }“ ist keine gültige GTIN und wurde weggelassen.
line-left-out-kind = { $file }, Zeile { $line }: „{ $value }“ in „{ $column }“ ist weder Verbrauchs- noch Gebrauchsgut und wurde weggelassen.
line-left-out-flag = { $file }, Zeile { $line }: „{ $value }“ in „{ $column }“ enthält ein unbekanntes Merkmal; es wurde weggelassen.
line-left-out-salutation = { $file }, Zeile { $line }: Die Anrede „{ $value }“ ist nicht bekannt und wurde weggelassen.
line-left-out-country = { $file }, Zeile { $line }: Das Land „{ $value }“ ist nicht bekannt und wurde weggelassen.
line-left-out-email = { $file }, Zeile { $line }: „{ $value }“ ist keine E-Mail-Adresse und wurde weggelassen.
line-left-out-phone = { $file }, Zeile { $line }: „{ $value }“ ist keine Telefonnummer (mehr) und wurde weggelassen.
line-left-out-language = { $file }, Zeile { $line }: Die Sprache „{ $value }“ gibt es hier nicht; sie wurde weggelassen.
line-left-out-address-form = { $file }, Zeile { $line }: „{ $value }“ in „{ $column }“ heißt weder Sie noch Du und wurde weggelassen.
line-left-out-date-impossible = { $file }, Zeile { $line }: { $value } in „{ $column }“ gibt es im Kalender nicht und wurde weggelassen.
line-left-out-date-unreadable = { $file }, Zeile { $line }: „{ $value }“ in „{ $column }“ ist nicht als Datum zu lesen und wurde weggelassen.
line-left-out-date-ahead = { $file }, Zeile { $line }: { $value } in „{ $column }“ liegt in der Zukunft und wurde weggelassen.
line-left-out-date-too-old = { $file }, Zeile { $line }: { $value } in „{ $column }“ liegt zu weit zurück und wurde weggelassen.

# -- was beim Zurücknehmen geblieben ist --
line-kept-customer = Kunde { $number } bleibt: Inzwischen hängt etwas an ihm ({ $needed-by }).
line-kept-product = Artikel { $number } bleibt: Inzwischen hängt etwas an ihm ({ $needed-by }).
line-kept-past-campaign = Die frühere Aktion { $campaign } bleibt: Eine andere Datei hat von ihr erzählt.
line-kept-changed = { $count ->
    [one] Ein Eintrag bleibt
   *[other] { $count } Einträge bleiben
} ({ $table }), weil seitdem daran gearbeitet wurde.

# -- Namen der Vorgänge --
import = Dateien eingelesen
import-taken-back = Import zurückgenommen: { $files }
purchase-entered = Einkauf von Hand: { $total-cents }
receipt-attached = Bon zugeordnet
purchase-empty = In diesem Einkauf steht noch nichts. Fügen Sie einen Artikel hinzu.
receipt-gone = Diesen Bon gibt es nicht mehr.
file-too-large = „{ $file }“ hat { $megabytes } MB; mehr als { $most } MB passen nicht auf einmal in den Speicher – Lassen Sie Ihr Kassenprogramm kürzere Zeiträume ausgeben, etwa Monat für Monat; die Dateien werden eine nach der anderen eingelesen.
