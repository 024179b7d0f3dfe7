# Die Befehlszeile und das Buch als Ganzes.

book-made = Das Buch „{ $file }“ für { $shop } ist angelegt.
demo-made = Der Musterladen „{ $file }“ ist angelegt: { $customers } Kunden, { $products } Waren, { $receipts } Bons. Alle Menschen darin sind erfunden. Immer einlösbar: { $code }
import-done = { $new } neu, { $changed } geändert, { $same } schon da, { $refused } nicht angenommen; zusammen { $total-cents }
import-would = Probe, nichts wurde geschrieben: { $new } neu, { $changed } geändert, { $same } schon da, { $refused } nicht angenommen; zusammen { $total-cents }
import-left-out = Ausgelassen: { $reason }
import-skipped = Nach den Regeln des Formats keine Zeilen für das Buch: { $what }
import-warned = { $count ->
    [one] Angenommen, aber: { $reason }
   *[other] { $count } × angenommen, aber: { $reason }
}
import-alike = { $count ->
    [one] Ein neuer Eintrag ähnelt einem bekannten:
   *[other] { $count } neue Einträge ähneln bekannten:
} { $names }
import-blocked = { $count ->
    [one] Eine Person hat der Werbung widersprochen und bekommt keine:
   *[other] { $count } Personen haben der Werbung widersprochen und bekommen keine:
} { $names }
import-attached = An der Theke begegnet: { $visits } Bons von Leuten, die hier waren, { $claims } gescannte Bons, { $by-hand } von Hand notierte Einkäufe
import-unsure = { $count ->
    [one] Ein Besuch braucht
   *[other] { $count } Besuche brauchen
} Ihr Ja, denn mehr als ein Bon passt.
nobody-found = Zu „{ $text }“ wurde niemand gefunden.
no-offers = Kein Angebot ist stark genug. Fragen Sie lieber.
offers-written = { $count } Angebote stehen in „{ $file }“.
mailing-name = Brief vom { $day }
mailing-made = { $pieces } Briefe auf { $pages } Seiten in „{ $file }“; { $left } ausgelassen, { $control } in der Vergleichsgruppe.
redeemed = Gutschein { $code } eingelöst: { $who }, Aktion „{ $campaign }“
undone = Zurückgenommen: { $deed }
backup-made = Die Sicherung „{ $file }“ ist gemacht und geprüft.
restored = Das Buch ist wieder wie am { $at } (aus „{ $file }“). Das bisherige liegt daneben.
command-stopped = Abgebrochen. Es wurde nichts geschrieben.
self-test-ok = Der Selbsttest ist gelungen.

help-shopfriend = Das Gedächtnis des Ladens. Ohne Befehl öffnet sich das Fenster.
help-new = ein neues Buch anlegen
help-demo = das Buch des Musterladens anlegen
help-import = Dateien einlesen
help-formats = alle Formate, die eingelesen werden, und woran man sie erkennt
help-clashes = wessen Wort gilt, wo Datei und Buch sich über jemanden uneins sind: das des Buchs, das der Datei, oder zeigen und fragen
help-answer = Antwort auf eine Frage, die eine Datei offen lässt (decimal=comma|dot, date-order=dmy|mdy)
help-profile = eine gemerkte Zuordnung der Spalten als Datei
help-find = Kunden finden
help-card = die Karte einer Person
help-offers = Angebote vorschlagen
help-mailing = Briefe als PDF
help-redeem = einen Gutschein einlösen
help-undo = die letzte Tat der Befehlszeile zurücknehmen
help-backup = eine geprüfte Sicherung machen
help-restore = das Buch aus einer Sicherung zurückholen
help-json = ein JSON-Objekt ausgeben
help-language = Sprache der Ausgabe
help-self-test = prüfen, ob das Programm vollständig ist
help-book = das Buch
help-no-backup = danach keine Sicherung machen
help-on = Tag JJJJ-MM-TT, von dem an nichts verwendet wird
help-shop = Name des Ladens
help-profiling = persönliche Angebote nur mit Einwilligung oder für alle Informierten
help-format = Name des Formats, sonst wird es erkannt
help-dry-run = nur zeigen, was hereinkäme
help-limit = höchstens so viele
help-customer = Kundennummer, Karte oder eindeutiger Name
help-number = genau diese Kundennummer
help-everybody = alle
help-count = Angebote je Person; schwache sind gekennzeichnet
help-kind = schon Gekauftes, Neues oder beides
help-csv = auch als CSV-Datei
help-segment = Auswahl: NAME oder bought:GRUPPE:MONATE, postcode:ANFANG, absent:TAGE, customer:NUMMER,NUMMER, mit + verbunden
help-pdf = die PDF-Datei
help-code = der Code auf dem Gutschein
help-from-backup = diese Sicherung, sonst die neueste
help-level = Listen aus Produkten, aus Sorten (alle Größen und Farben) oder aus Warengruppen
help-asof = Datei customer,date: für einzelne Personen ein anderer Tag als --on
help-strict = Schwaches weglassen
help-pairs = was der Laden selbst verbindet: Waren, die zu anderen passen
help-take-pairs = eine Datei product,goes_with,why übernehmen
help-predict = wer in den nächsten Tagen wieder kauft, und was
help-days = so viele Tage voraus
help-by = eine Zeile je Person oder eine je Warengruppe
help-who = wer auf den Brief einer Aktion antworten würde
help-campaign = Nummer oder Name der Aktion
help-evaluate = wie gut die Vorschläge in der Vergangenheit dieses Buchs gewesen wären

predictions-written = { $count ->
    [one] Eine Zeile steht
   *[other] { $count } Zeilen stehen
} in { $file }.
responders-written = { $count ->
    [one] Eine Person steht
   *[other] { $count } Personen stehen
} in { $file }, die wahrscheinlichsten zuerst.
campaign-unknown-named = Eine Aktion „{ $name }“ gibt es nicht. Gesucht wird ihre Nummer oder ihr Name, wie sie eingelesen oder hier angelegt wurde.
# Woher die Wahrscheinlichkeiten kommen.
step-learned = Gelernt aus der Geschichte dieses Ladens.
step-bg-nbd = Aus Häufigkeit und letztem Besuch (BG/NBD); es gibt noch kein halbes Jahr Geschichte.
step-crowd = Aus dem Durchschnitt des Ladens: Für mehr reicht die Geschichte noch nicht.
step-start = Von keinem Brief kam bisher ein Gutschein zurück: nur aus den Einkäufen.
