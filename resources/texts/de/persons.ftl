# Menschen aus Dateien: Adressbücher, Tabellen, was beim Einlesen mit ihnen geschieht.

# -- Adressbücher: vCard --
seen-vcard = Visitenkarten (vCard { $versions }).
vcard-empty = In „{ $file }“ ist keine vollständige Visitenkarte. Vermutlich ist der Export abgebrochen; bitte exportieren Sie das Adressbuch noch einmal.
skipped-group = Verteilerlisten
line-card-outside = { $file }, Zeile { $line }: Die Zeile gehört zu keiner Visitenkarte.
line-card-open = { $file }, Zeile { $line }: Die Visitenkarte hört nicht auf (END:VCARD fehlt). Sie wurde nicht aufgenommen, die übrigen schon.
line-card-huge = { $file }, Zeile { $line }: Die Visitenkarte ist zu groß für eine Visitenkarte. Sie wurde nicht aufgenommen, die übrigen schon.
line-card-broken = { $file }, Zeile { $line }: Die Visitenkarte ist beschädigt. Sie wurde nicht aufgenommen, die übrigen schon.
line-card-nobody = { $file }, Zeile { $line }: Die Visitenkarte nennt niemanden.
line-card-twice = { $file }, Zeile { $line }: { $value } steht schon in Zeile { $first }.
line-card-line = { $file }, Zeile { $line }: Diese Zeile der Visitenkarte sagt nichts und wurde weggelassen.
line-person-nobody = { $file }, Zeile { $line }: Die Zeile nennt niemanden, den man anschreiben könnte (Laufkunde, Test und Ähnliches).
line-left-out-phone-lost = { $file }, Zeile { $line }: In „{ $column }“ steht { $value }. Eine Tabelle hat daraus eine Zahl gemacht, die Ziffern dahinter sind verloren; die Nummer wurde weggelassen.

# -- Tabellen (xlsx, xls, ods) --
seen-sheet = Blatt „{ $sheet }“, Überschriften in Zeile { $line }.
question-origin = In „{ $file }“ stehen { $people ->
    [one] eine Person
   *[other] { $people } Personen
} ohne Kundennummer. Haben sie Ihrem Laden ihre Adresse selbst gegeben?
choice-own-list = Ja, es sind eigene Kunden
choice-bought-list = Nein, die Adressen sind gekauft, gemietet oder gesammelt
open-origin = „{ $file }“: Woher die Adressen stammen, weiß nur der Laden; gekaufte dürfen nicht hinein. Eingelesen wurde davon nichts. Beantworten Sie die Frage „{ $question }“ (möglich: { $choices }) und lesen Sie noch einmal ein.
list-bought = „{ $file }“ wurde nicht eingelesen: Gekaufte oder gemietete Adressen nimmt das Programm nicht auf. Diese Menschen haben Ihrem Laden nichts gegeben; wer ihnen schreibt, muss die Herkunft nennen (Art. 14 DSGVO) und die Robinsonliste beachten. Für Briefe an Fremde fragen Sie einen Dienstleister; wer darauf bei Ihnen kauft, gehört danach ins Buch.
question-sheets = Mehrere Blätter sehen gleich aus: { $sheets }. Sollen alle eingelesen werden oder nur „{ $first }“?
choice-sheets-all = Alle Blätter
choice-sheets-first = Nur das erste
open-sheets = „{ $file }“: Mehrere Blätter sehen gleich aus ({ $sheets }), und nichts sagt, ob alle gemeint sind. Eingelesen wurde davon nichts. Beantworten Sie die Frage „{ $question }“ (möglich: { $choices }) und lesen Sie noch einmal ein.
question-hidden = In der Tabelle ist etwas ausgeblendet (Zeilen: { $rows }, Spalten: { $columns }), zum Beispiel durch einen Filter. Soll es mit eingelesen werden?
choice-hidden-left = Nein, nur was zu sehen ist
choice-hidden-taken = Ja, alles
open-hidden = „{ $file }“: In der Tabelle ist etwas ausgeblendet (Zeilen: { $rows }, Spalten: { $columns }). Ob es dazugehört, weiß nur der Laden. Eingelesen wurde davon nichts. Beantworten Sie die Frage „{ $question }“ (möglich: { $choices }) und lesen Sie noch einmal ein.
seen-hidden-sheets = { $count ->
    [one] Ein Blatt ist ausgeblendet und bleibt
   *[other] { $count } Blätter sind ausgeblendet und bleiben
} unbeachtet: { $sheets }.
skipped-hidden-row = ausgeblendete Zeilen
skipped-sheet-line = auf Blättern, die nicht eingelesen wurden
sheet-wide = In „{ $file }“ steht weit weg von der Tabelle noch etwas, ganz rechts oder ganz unten; als Ganzes wäre das Blatt größer, als der Speicher fasst. Löschen Sie die leeren Spalten und Zeilen hinter der Tabelle, speichern Sie neu und versuchen Sie es noch einmal.
sheet-password = „{ $file }“ ist mit einem Kennwort geschützt und lässt sich ohne das Kennwort nicht lesen. Öffnen Sie die Tabelle, speichern Sie sie ohne Kennwort und wählen Sie sie noch einmal.
sheet-damaged = „{ $file }“ ist beschädigt und lässt sich nicht lesen. Öffnen Sie die Tabelle in Excel oder LibreOffice, speichern Sie sie neu und versuchen Sie es noch einmal.
sheet-huge = „{ $file }“ wäre ausgepackt viel größer als jede Tabelle. So etwas wird nicht geöffnet. Woher die Datei kommt, sollten Sie prüfen.

# -- Einwilligungen aus Dateien --
contact-consent-unproven = { $channel ->
    [email] Für E-Mail ist die Einwilligung nur behauptet (aus einem Import), nicht nachgewiesen. Lassen Sie sie bestätigen.
    [phone] Für Anrufe ist die Einwilligung nur behauptet (aus einem Import), nicht nachgewiesen. Lassen Sie sie bestätigen.
   *[other] Für Nachrichten ist die Einwilligung nur behauptet (aus einem Import), nicht nachgewiesen. Lassen Sie sie bestätigen.
}
