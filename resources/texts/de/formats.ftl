# Was eine Datei ist, woran man es sieht, und was sie offen lässt.

# -- Belege: warum die Datei so gelesen wird --
seen-own-format = Die Überschriften sind unsere eigenen („{ $format }“).
seen-format = Ein Export von { $system } (Format „{ $format }“): { $share-bp } der Spalten, an denen man ihn erkennt, sind da.
seen-format-likely = Wahrscheinlich ein Export von { $system } (Format „{ $format }“): { $share-bp } der Spalten, an denen man ihn erkennt, sind da. Bitte sehen Sie die Vorschau an, bevor Sie einlesen.
seen-profile = Die Spalten sind so zugeordnet, wie es „{ $profile }“ sagt.
seen-encoding = Die Buchstaben stehen in { $encoding }.
seen-repaired = Umlaute waren in der ganzen Datei doppelt verschlüsselt (wie in „MÃ¼ller“) und sind repariert, zuerst in Zeile { $line }.
seen-semicolon = Die Spalten trennt ein Strichpunkt.
seen-comma = Die Spalten trennt ein Komma.
seen-tab = Die Spalten trennt ein Tabulator.
seen-bar = Die Spalten trennt ein senkrechter Strich.
seen-header = Die Überschriften stehen in Zeile { $line }.
seen-decimal-comma = Dezimalkomma in „{ $column }“, wegen Zeile { $line }: { $value }
seen-decimal-dot = Dezimalpunkt in „{ $column }“, wegen Zeile { $line }: { $value }
seen-consents-claimed = { $count ->
    [one] Eine Person hat
   *[other] { $count } Personen haben
} laut „{ $column }“ eingewilligt. Ein Häkchen in einem anderen Programm ist kein Nachweis: Die Einwilligung gilt als behauptet, und niemand wird angeschrieben, bis jemand sie bestätigt.
seen-consents-given = { $count ->
    [one] Eine Person hat
   *[other] { $count } Personen haben
} laut „{ $column }“ eingewilligt. Die Einwilligung wird mit dieser Datei als Nachweis eingetragen; heben Sie die unterschriebenen Zettel auf.
seen-consents-objected = { $count ->
    [one] Eine Person hat
   *[other] { $count } Personen haben
} laut „{ $column }“ widersprochen. Der Widerspruch wird eingetragen und gilt sofort.
seen-net-amounts = „{ $column }“ sind Beträge ohne Mehrwertsteuer. Bezahlt wurde mehr; wenn die Kasse auch Bruttobeträge ausgibt, ordnen Sie besser diese zu.
seen-discount-subtracted = In „{ $column }“ ist der Rabatt schon abgezogen, wie Zeile { $line } zeigt: { $value } bei einem Rabatt von { $discount }
seen-discount-before = In „{ $column }“ ist der Rabatt noch nicht abgezogen, wie Zeile { $line } zeigt: { $value } bei einem Rabatt von { $discount }
seen-dmy = In „{ $column }“ steht der Tag zuerst, wegen Zeile { $line }: { $value }
seen-mdy = In „{ $column }“ steht der Monat zuerst, wegen Zeile { $line }: { $value }
seen-dmy-ahead = In „{ $column }“ steht der Tag zuerst; sonst läge { $value } in Zeile { $line } in der Zukunft.
seen-mdy-ahead = In „{ $column }“ steht der Monat zuerst; sonst läge { $value } in Zeile { $line } in der Zukunft.
seen-dmy-sundays = In „{ $column }“ steht der Tag zuerst; sonst wäre an mehreren Sonntagen verkauft worden, zum Beispiel { $value } in Zeile { $line }.
seen-dmy-together = In „{ $column }“ steht der Tag zuerst; sonst wäre nur am selben Tag jedes Monats verkauft worden (ab Zeile { $line }: { $value }).
seen-dmy-sorted = In „{ $column }“ steht der Tag zuerst; nur so folgen die Tage der Datei aufeinander (ab Zeile { $line }: { $value }).
seen-mdy-sundays = In „{ $column }“ steht der Monat zuerst; sonst wäre an mehreren Sonntagen verkauft worden, zum Beispiel { $value } in Zeile { $line }.
seen-mdy-together = In „{ $column }“ steht der Monat zuerst; sonst wäre nur am selben Tag jedes Monats verkauft worden (ab Zeile { $line }: { $value }).
seen-mdy-sorted = In „{ $column }“ steht der Monat zuerst; nur so folgen die Tage der Datei aufeinander (ab Zeile { $line }: { $value }).

# -- Fragen: was nur der Laden weiß --
question-decimal = { $value } in „{ $column }“ (Zeile { $line }) lässt sich auf zwei Arten lesen. Ist das Komma oder der Punkt das Dezimalzeichen?
question-date-order = { $value } in „{ $column }“ (Zeile { $line }) lässt sich auf zwei Arten lesen. Steht der Tag oder der Monat zuerst?
question-zone = { $value } in „{ $column }“ (Zeile { $line }): Um diese Zeit ist ein Laden selten offen. Schreibt das Programm Weltzeit (UTC)?
choice-utc = Ja, Weltzeit
choice-local = Nein, die Zeit im Laden
open-zone = „{ $file }“: { $value } in „{ $column }“ (Zeile { $line }) ist eine Zeit, zu der ein Laden selten offen ist; das Programm schreibt vielleicht Weltzeit (UTC). Eingelesen wurde davon nichts. Beantworten Sie die Frage „{ $question }“ (möglich: { $choices }) und lesen Sie noch einmal ein.
choice-comma = Das Komma
choice-dot = Der Punkt
choice-dmy = Der Tag
choice-mdy = Der Monat
open-decimal = „{ $file }“: { $value } in „{ $column }“ (Zeile { $line }) lässt sich auf zwei Arten lesen, und nichts in der Datei sagt, welche stimmt. Eingelesen wurde davon nichts. Beantworten Sie die Frage „{ $question }“ (möglich: { $choices }) und lesen Sie noch einmal ein.
open-date-order = „{ $file }“: { $value } in „{ $column }“ (Zeile { $line }) lässt sich auf zwei Arten lesen, mit Tag oder mit Monat zuerst, und nichts in der Datei sagt, welche stimmt. Eingelesen wurde davon nichts. Beantworten Sie die Frage „{ $question }“ (möglich: { $choices }) und lesen Sie noch einmal ein.
question-unknown = Eine Frage „{ $question }“ stellt das Programm nicht. Es gibt: { $known }.
answer-unknown = „{ $value }“ ist keine Antwort auf die Frage „{ $question }“. Möglich sind: { $choices }.

# -- Zeilen, die nach den Regeln des Formats keine Einkäufe oder Kunden sind --
skipped-cancelled = storniert oder abgebrochen
skipped-payment = Zahlungen und andere Zeilen ohne Ware
skipped-receipt-head = Kopfzeilen von Bons
skipped-gift-card = Gutscheine verkauft
skipped-failed = fehlgeschlagene Zahlungen
skipped-shipping = Versand und Gebühren
skipped-not-goods = weder Ware noch Einkauf
skipped-left-out = nach Ihrer Zuordnung ausgelassen
skipped-instant-profile = Profile, die eine Kasse aus Zahlkarten macht

# -- einzelne Zeilen --
line-person-empty = { $file }, Zeile { $line }: In der Zeile steht niemand.

# -- gemerkte Zuordnungen --
profile-unnamed = Bitte geben Sie der Zuordnung einen Namen, zum Beispiel den der Kasse.
profile-empty = In der Zuordnung „{ $name }“ hat noch keine Spalte eine Bedeutung. Ordnen Sie mindestens eine zu.
profile-unknown = Eine Zuordnung „{ $name }“ ist nicht gemerkt.
profile-unreadable = Diese Datei ist keine Zuordnung von shopfriend, oder sie ist beschädigt. Bitten Sie um eine neue, oder ordnen Sie die Spalten selbst zu.
profile-not-saved = „{ $file }“ ließ sich nicht schreiben. Der Ordner ist schreibgeschützt oder voll. Wählen Sie einen anderen Ort.
change-profile-kept = Zuordnung „{ $name }“ gemerkt
change-profile-forgotten = Zuordnung „{ $name }“ vergessen

# -- verdorbene Zeichen --
question-encoding = Die Umlaute stammen wohl aus einem alten Programm: „{ $value }“ in Zeile { $line } heißt vielleicht „{ $other }“. Welche Zeichen sind es?
choice-cp850 = Die von DOS (cp850)
choice-mac-roman = Die eines alten Mac
choice-cp1252 = Die von Windows, so lassen
open-encoding = „{ $file }“: Die Umlaute stammen wohl aus einem alten Programm. „{ $value }“ in Zeile { $line } heißt vielleicht „{ $other }“. Eingelesen wurde davon nichts. Beantworten Sie die Frage „{ $question }“ (möglich: { $choices }) und lesen Sie noch einmal ein.
line-number-lost = { $file }, Zeile { $line }: „{ $value }“ in „{ $column }“ hat eine Tabellenkalkulation gekürzt, die Ziffern sind verloren. Die Zeile wird an dem erkannt, was sonst noch dasteht.
line-number-gone = { $file }, Zeile { $line }: „{ $value }“ in „{ $column }“ hat eine Tabellenkalkulation gekürzt, die Ziffern sind verloren, und sonst sagt die Zeile nicht, was gemeint ist. Exportieren Sie noch einmal, ohne die Datei vorher in der Tabellenkalkulation zu speichern.
line-letter-lost = { $file }, Zeile { $line }: In „{ $value }“ („{ $column }“) ist ein Buchstabe verloren, welcher es war, ist nicht zu erkennen. Übernommen wurde es so, bitte berichtigen.
