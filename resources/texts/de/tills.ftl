# Was zum Export einer deutschen Kasse (DSFinV-K) zu sagen ist, und zum beobachteten Ordner.

# -- Belege: warum es ein Kassenexport ist --
seen-till-index = Ein Kassenexport nach DSFinV-K: { $tables } Tabellen, beschrieben in der index.xml.
seen-till-columns = Ein Kassenexport nach DSFinV-K: { $tables } Tabellen, erkannt an ihren Spalten. Eine index.xml ist nicht dabei.
seen-till-packed = Ein Archiv mit Archiven, die wie Kassenexporte nach DSFinV-K beginnen. Der Probelauf liest sie ganz.
seen-till-closings = { $closings ->
    [one] Ein Kassenabschluss
   *[other] { $closings } Kassenabschlüsse
} von { $tills ->
    [one] einer Kasse
   *[other] { $tills } Kassen
}, { $first } bis { $last } (Fassung { $version } des Standards).
seen-till-undated = { $closings ->
    [one] Ein Kassenabschluss
   *[other] { $closings } Kassenabschlüsse
} von { $tills ->
    [one] einer Kasse
   *[other] { $tills } Kassen
}.
seen-till-missing = Es fehlt: { $missing }.
seen-till-closings-agree = Die Umsätze von { $agree } der { $closings } Kassenabschlüsse stimmen mit den Summen der Kasse überein.
seen-index-decimal = Die „index.xml“ nennt ein anderes Dezimalzeichen, als in den Beträgen steht; gelesen wurde, was dort steht: { $files }.
seen-index-damaged = Die index.xml ist beschädigt; gelesen wird nach den Namen und Spalten der Dateien.
seen-index-entities = Die index.xml enthält Anweisungen, die dort nicht hingehören. Sie wurde nicht beachtet; gelesen wird nach den Namen und Spalten der Dateien.

# -- Archive und Ordner, die als Ganzes nicht gehen --
archive-damaged = „{ $file }“ ist beschädigt oder abgeschnitten; vermutlich ist das Herunterladen oder Kopieren abgebrochen. Eingelesen wurde nichts. Bitte holen Sie das Archiv noch einmal.
archive-password = „{ $file }“ ist mit einem Kennwort geschützt. Eingelesen wurde nichts. Bitte entpacken Sie das Archiv mit dem Kennwort und wählen Sie den Ordner.
archive-bomb = „{ $file }“ würde ausgepackt unmöglich groß. So schreibt keine Kasse ein Archiv; es wurde nicht geöffnet. Bitte exportieren Sie noch einmal, oder fragen Sie, wer Ihnen die Datei gegeben hat.
till-journal = „{ $file }“ ist ein älteres Kassenjournal mit { $count } Tabellen: { $tables }. Als Ganzes kennt das Programm es nicht. Entpacken Sie es und wählen Sie die Tabelle mit den verkauften Artikeln; ihre Spalten lassen sich einmal zuordnen, danach gehen weitere Exporte von selbst.
till-file-missing = In „{ $file }“ fehlt, ohne das kein Bon vollständig ist: { $missing }. Eingelesen wurde nichts. Bitte exportieren Sie noch einmal mit allen Tabellen.
till-file-damaged = In „{ $file }“ bricht eine Tabelle mittendrin ab: { $missing }. Eingelesen wurde nichts. Bitte kopieren oder exportieren Sie noch einmal.

# -- einzelne Zeilen und Teile, die nicht aufgenommen wurden --
line-till-file-missing = { $file }: Es fehlt { $missing }. Dieser Teil des Exports wurde nicht aufgenommen.
line-till-file-damaged = { $file }: Eine Tabelle bricht mittendrin ab ({ $missing }). Dieser Teil des Exports wurde nicht aufgenommen.
line-till-receipt-twice = { $file }, Zeile { $line }: Bon { $receipt } steht in diesem Abschluss schon einmal.
line-till-receipt-differs = { $file }, Zeile { $line }: Bon { $receipt } steht in einem anderen Teil des Exports mit anderem Inhalt. Aufgenommen wurde der erste.
line-till-line-twice = { $file }, Zeile { $line }: Bon { $receipt } hat die Position { $value } zweimal. Der ganze Bon wurde nicht aufgenommen.
line-till-line-alone = { $file }, Zeile { $line }: Zu Bon { $receipt } gibt es keinen Bonkopf.
line-till-amount-alone = { $file }, Zeile { $line }: Bon { $receipt } hat einen Betrag zur Position { $value }, die es nicht gibt. Der ganze Bon wurde nicht aufgenommen.
line-till-money-missing = { $file }, Zeile { $line }: Zur Position { $value } von Bon { $receipt } fehlt der Betrag, und die Bonsumme passt nicht. Der ganze Bon wurde nicht aufgenommen.

# -- Hinweise --
line-till-closing-total = { $file }, Zeile { $line }: Abschluss { $closing } der Kasse { $till } nennt { $said-cents } Umsatz, seine Bons ergeben { $sum-cents }. Aufgenommen wurden die Bons.

# -- was nach den Regeln des Standards kein Einkauf ist --
skipped-training = Trainingsbons
skipped-aborted = abgebrochene Bons
skipped-order = Bestellungen
skipped-transfer = Übertragungen zwischen Tischen und Kassen
skipped-invoice = Rechnungen
skipped-benefit = Sachbezüge von Mitarbeitern
skipped-other-receipt = sonstige Vorgänge
skipped-deposit = Pfand
skipped-voucher-sold = verkaufte Gutscheine
skipped-voucher-used = eingelöste Gutscheine (eine Zahlung)
skipped-tip = Trinkgeld
skipped-grant = Zuschüsse
skipped-claim = Forderungen
skipped-prepayment = Anzahlungen
skipped-cash-movement = Bewegungen der Kasse
skipped-agency = im Auftrag anderer verkauft
skipped-other-line = Zeilen unbekannter Art
skipped-voided = im Bon stornierte Zeilen
skipped-rebate-alone = Rabatte ohne Ware
skipped-twice = Bons, die in zwei Exporten stehen

# -- der beobachtete Ordner: warum eine Datei auf jemanden wartet --
watched-unknown = Was das für eine Datei ist, ist nicht sicher. Bitte sehen Sie sie an, bevor Sie sie einlesen.
watched-likely = Wahrscheinlich ist das Format erkannt, aber nicht sicher. Bitte sehen Sie die Vorschau an.
watched-questions = { $count ->
    [one] Eine Frage ist
   *[other] { $count } Fragen sind
} offen, die nur Sie beantworten können.
watched-refused = { $refused } von { $rows } Zeilen ließen sich nicht aufnehmen. Bitte sehen Sie nach, warum.
watched-clashes = { $count ->
    [one] Ein Feld sagt
   *[other] { $count } Felder sagen
} etwas anderes als das Buch. Bitte entscheiden Sie, was gilt.
watched-sums = { $count ->
    [one] Bei einem Kassenabschluss stimmt die Summe
   *[other] Bei { $count } Kassenabschlüssen stimmt die Summe
} nicht mit den Bons überein. Bitte sehen Sie nach, bevor Sie einlesen.
watched-folder-gone = Der beobachtete Ordner „{ $folder }“ ist nicht zu erreichen. Neue Dateien werden erst eingelesen, wenn er wieder da ist. Prüfen Sie, ob das Laufwerk angeschlossen ist, oder wählen Sie einen anderen Ordner.
watched-folder-book = In „{ $folder }“ liegt das Buch selbst; dort schreibt das Programm seine Kopien. Bitte wählen Sie einen Ordner nur für Exporte.
watched-folder-chosen = Ordner „{ $folder }“ wird beobachtet
watched-folder-left = Ordner „{ $folder }“ wird nicht mehr beobachtet
