<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Actions</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neue Kundin, neuer Kunde</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Was here</source>
        <translation>War da</translation>
    </message>
    <message>
        <source>Goods bought</source>
        <translation>Gekaufte Waren</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Einlösen</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>Erwähnt</translation>
    </message>
    <message>
        <source>No more advertising</source>
        <translation>Keine Werbung mehr</translation>
    </message>
    <message>
        <source>Letter for this person</source>
        <translation>Brief für diese Person</translation>
    </message>
    <message>
        <source>Coupons of the day</source>
        <translation>Gutscheine des Tages</translation>
    </message>
    <message>
        <source>Side card</source>
        <translation>Seitenkarte</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Last deeds</source>
        <translation>Letzte Schritte</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Touch pad</source>
        <translation>Buchstaben zum Antippen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>Alikes</name>
    <message>
        <source>The same</source>
        <translation>Dieselben</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dieselben</translation>
    </message>
    <message>
        <source>All certain ones are the same</source>
        <translation>Alle sicheren sind dieselben</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>People who may be known already</source>
        <translation>Leute, die vielleicht schon bekannt sind</translation>
    </message>
    <message>
        <source>Goods that may be known already</source>
        <translation>Waren, die vielleicht schon bekannt sind</translation>
    </message>
    <message>
        <source>Nothing is merged by itself. Enter shows the two side by side.</source>
        <translation>Von selbst wird nichts zusammengelegt. Enter zeigt die beiden nebeneinander.</translation>
    </message>
    <message>
        <source>Done when the file is in; what has no answer stays as it is.</source>
        <translation>Geschieht, sobald die Datei im Buch ist; ohne Antwort bleibt alles, wie es ist.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dieselben</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>nicht dieselben</translation>
    </message>
    <message>
        <source>✓ merged</source>
        <translation>✓ zusammengelegt</translation>
    </message>
    <message>
        <source>✓ two of them</source>
        <translation>✓ zweierlei</translation>
    </message>
    <message>
        <source>could not be merged</source>
        <translation>ging nicht</translation>
    </message>
</context>
<context>
    <name>Area</name>
    <message>
        <source>The area, not the person</source>
        <translation>Das Gebiet, nicht die Person</translation>
    </message>
    <message>
        <source>Delete all of this source</source>
        <translation>Alles aus dieser Quelle löschen</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>The picture is %1 complete</source>
        <translation>Das Bild ist zu %1 vollständig</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Aufschreiben</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>Scanned, and not brought by any file yet</source>
        <translation>Gescannt, und noch in keiner Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n more after these.</source>
        <translation>
            <numerusform>Danach noch einer.</numerusform>
            <numerusform>Danach noch %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was here on %2. Which receipt was it?</source>
        <translation>%1 war hier: %2. Welcher Bon war es?</translation>
    </message>
    <message numerus="yes">
        <source>%n goods</source>
        <translation>
            <numerusform>ein Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not wait for it</source>
        <translation>Nicht darauf warten</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Make a copy now</source>
        <translation>Jetzt eine Sicherung anlegen</translation>
    </message>
    <message>
        <source>Put the chosen copy back</source>
        <translation>Gewählte Kopie zurückholen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>No copy yet. One is made by itself each time the book is closed.</source>
        <translation>Noch keine Sicherung. Beim Schließen des Buchs entsteht von selbst eine.</translation>
    </message>
    <message>
        <source>Copies lie in the folder Backups beside the book; the newest twelve are kept. When one is put back, the window closes and opens again with it, and the book as it is now is kept beside it.</source>
        <translation>Kopien liegen im Ordner Backups neben dem Buch; die neuesten zwölf bleiben. Wird eine zurückgeholt, schließt sich das Fenster und öffnet sich wieder mit ihr; das Buch, wie es jetzt ist, bleibt daneben liegen.</translation>
    </message>
    <message>
        <source>Copies of the book</source>
        <translation>Sicherungen des Buchs</translation>
    </message>
    <message>
        <source>A copy was made: %1</source>
        <translation>Sicherung angelegt: %1</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>All is well here.</source>
        <translation>Alles gut hier.</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>Was ist das Nächste?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n keys as groups</source>
        <translation>
            <numerusform>%n Taste als Gruppe behalten</numerusform>
            <numerusform>%n Tasten als Gruppen behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BestCustomers</name>
    <message>
        <source>Nobody has bought within a year.</source>
        <translation>Seit einem Jahr hat niemand eingekauft.</translation>
    </message>
    <message>
        <source>Best customers of a year</source>
        <translation>Die besten Kunden eines Jahres</translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n Besuch</numerusform>
            <numerusform>%n Besuche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bought</name>
    <message>
        <source>Open the card first, then scan the receipt once more.</source>
        <translation>Öffnen Sie zuerst die Karte und scannen Sie den Bon dann noch einmal.</translation>
    </message>
    <message>
        <source>Open a card first, then scanned goods are noted there.</source>
        <translation>Öffnen Sie zuerst eine Karte, dann werden gescannte Artikel dort notiert.</translation>
    </message>
    <message>
        <source>This receipt has been noted already.</source>
        <translation>Dieser Bon ist schon notiert.</translation>
    </message>
</context>
<context>
    <name>Branches</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>In the till</source>
        <translation>In der Kasse</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Branches appear by themselves when a till&apos;s file names them.</source>
        <translation>Filialen erscheinen von selbst, sobald eine Datei der Kasse sie nennt.</translation>
    </message>
    <message>
        <source>Take files in</source>
        <translation>Dateien einlesen</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Filialen</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>All campaigns</source>
        <translation>Alle Aktionen</translation>
    </message>
    <message>
        <source>Once more like this</source>
        <translation>Noch einmal so</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>Zur Post am</translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation>Zur Post gegeben</translation>
    </message>
    <message>
        <source>posted on %1</source>
        <translation>zur Post am %1</translation>
    </message>
    <message>
        <source>Print now</source>
        <translation>Jetzt drucken</translation>
    </message>
    <message>
        <source>Posted on %1. From now on it counts as a letter.</source>
        <translation>Zur Post gegeben am %1. Ab jetzt zählt es als Brief.</translation>
    </message>
    <message>
        <source>Drawing the pages …</source>
        <translation>Die Seiten werden gezeichnet …</translation>
    </message>
</context>
<context>
    <name>CampaignStates</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Druckfertig</translation>
    </message>
    <message>
        <source>Printed, not posted yet</source>
        <translation>Gedruckt, noch nicht zur Post</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Zur Post gegeben</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Letter of %1</source>
        <translation>Brief im %1</translation>
    </message>
    <message>
        <source>%1, once more</source>
        <translation>%1, noch einmal</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message numerus="yes">
        <source>usually every %n day(s)</source>
        <translation>
            <numerusform>meist jeden Tag</numerusform>
            <numerusform>meist alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>till data until %1</source>
        <translation>Kassendaten bis %1</translation>
    </message>
    <message>
        <source>never: %1</source>
        <translation>nie: %1</translation>
    </message>
    <message>
        <source>likes</source>
        <translation>mag</translation>
    </message>
    <message>
        <source>last</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>wishes</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>gifts</source>
        <translation>Geschenke</translation>
    </message>
    <message>
        <source>not keen on</source>
        <translation>mag nicht so</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>gut zu wissen</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
</context>
<context>
    <name>CarePage</name>
    <message>
        <source>Care</source>
        <translation>Pflege</translation>
    </message>
    <message numerus="yes">
        <source>%n lists have something to do</source>
        <translation>
            <numerusform>in %n Liste ist etwas zu tun</numerusform>
            <numerusform>in %n Listen ist etwas zu tun</numerusform>
        </translation>
    </message>
    <message>
        <source>all is well</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>What is known of people: %1</source>
        <translation>Was über die Leute bekannt ist: %1</translation>
    </message>
    <message>
        <source>In order: %1.</source>
        <translation>In Ordnung: %1.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Leute</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>People twice</source>
        <translation>Leute doppelt</translation>
    </message>
    <message>
        <source>Goods twice</source>
        <translation>Waren doppelt</translation>
    </message>
</context>
<context>
    <name>CaseLine</name>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Weglassen</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>All of it is right</source>
        <translation>Alles stimmt</translation>
    </message>
    <message numerus="yes">
        <source>%n columns are only guessed. Please look at them first.</source>
        <translation>
            <numerusform>Eine Spalte ist nur geraten. Bitte sehen Sie sie zuerst an.</numerusform>
            <numerusform>%n Spalten sind nur geraten. Bitte sehen Sie sie zuerst an.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Circle</name>
    <message>
        <source>same household</source>
        <translation>gleicher Haushalt</translation>
    </message>
    <message>
        <source>What the other one is</source>
        <translation>Was die andere Person ist</translation>
    </message>
    <message>
        <source>name, Enter</source>
        <translation>Name, Eingabetaste</translation>
    </message>
    <message>
        <source>Household and relations</source>
        <translation>Haushalt und Beziehungen</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>Ausgezogen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Clashes</name>
    <message>
        <source>Keep what the book says</source>
        <translation>Das Buch behält recht</translation>
    </message>
    <message>
        <source>Take what the file says</source>
        <translation>Die Datei gilt</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Was gilt</translation>
    </message>
    <message>
        <source>The book is right</source>
        <translation>Das Buch stimmt</translation>
    </message>
    <message>
        <source>The file is right</source>
        <translation>Die Datei stimmt</translation>
    </message>
    <message>
        <source>Where the file says otherwise</source>
        <translation>Wo die Datei anderes sagt</translation>
    </message>
    <message>
        <source>Empty fields are filled in any case. Enter turns a line.</source>
        <translation>Leere Felder werden in jedem Fall ergänzt. Enter dreht eine Zeile um.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>Im Buch</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the book</source>
        <translation>das Buch</translation>
    </message>
</context>
<context>
    <name>Classes</name>
    <message>
        <source>Keep these borders</source>
        <translation>Diese Grenzen behalten</translation>
    </message>
    <message>
        <source>Who will come again</source>
        <translation>Wer wiederkommt</translation>
    </message>
    <message>
        <source>By the chance that somebody buys within four weeks. Move a border: the numbers move with it.</source>
        <translation>Nach der Wahrscheinlichkeit, dass jemand innerhalb von vier Wochen kauft. Eine Grenze verschieben: Die Zahlen gehen mit.</translation>
    </message>
    <message>
        <source>Least chance of class %1</source>
        <translation>Kleinste Wahrscheinlichkeit der Klasse %1</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Letters cost</source>
        <translation>Briefe kosten</translation>
    </message>
    <message>
        <source>Expected margin</source>
        <translation>Erwartete Spanne</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>der Rest</translation>
    </message>
    <message>
        <source>One purchase brings %1 on average.</source>
        <translation>Ein Einkauf bringt im Mittel %1.</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Customer cards begin with</source>
        <translation>Kundenkarten beginnen mit</translation>
    </message>
    <message>
        <source>Coupons begin with</source>
        <translation>Gutscheine beginnen mit</translation>
    </message>
    <message>
        <source>Scales and tills print barcodes that begin with 20 to 29 as well. Choose two beginnings that your goods do not use.</source>
        <translation>Auch Waagen und Kassen drucken Strichcodes, die mit 20 bis 29 beginnen. Wählen Sie zwei Anfänge, die Ihre Waren nicht benutzen.</translation>
    </message>
    <message>
        <source>Barcodes of the shop</source>
        <translation>Strichcodes des Ladens</translation>
    </message>
    <message>
        <source>Coupons at the counter</source>
        <translation>Gutscheine an der Theke</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Days valid</source>
        <translation>Gültig für Tage</translation>
    </message>
</context>
<context>
    <name>Companions</name>
    <message>
        <source>Goes with … name or number</source>
        <translation>Passt zu … Name oder Nummer</translation>
    </message>
    <message>
        <source>My own pairs</source>
        <translation>Meine eigenen Paare</translation>
    </message>
    <message>
        <source>Who buys the one hears of the other: as your tip, not as a figure.</source>
        <translation>Wer das eine kauft, hört vom anderen: als Ihr Tipp, nicht als Zahl.</translation>
    </message>
    <message>
        <source>Who bought this also bought</source>
        <translation>Wer dies kaufte, kaufte auch</translation>
    </message>
    <message>
        <source>is told to who buys this</source>
        <translation>bekommt empfohlen, wer dies kauft</translation>
    </message>
    <message>
        <source>who buys it is told of this</source>
        <translation>wer das kauft, bekommt dies empfohlen</translation>
    </message>
    <message>
        <source>told both ways</source>
        <translation>in beide Richtungen empfohlen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Part from %1</source>
        <translation>Von %1 trennen</translation>
    </message>
    <message>
        <source>No other product is called that.</source>
        <translation>Keine andere Ware heißt so.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 times as often as others</source>
        <translation>%1-mal so oft wie andere</translation>
    </message>
    <message>
        <source>Too few purchases to say.</source>
        <translation>Zu wenige Käufe, um es zu sagen.</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Note it down</source>
        <translation>Vermerken</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lieber nicht</translation>
    </message>
    <message>
        <source>No letters, calls or offers any more for %1?</source>
        <translation>Keine Briefe, Anrufe und Angebote mehr für %1?</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Already noted a moment ago.</source>
        <translation>Das steht seit eben schon im Buch.</translation>
    </message>
    <message>
        <source>This code belongs to a letter; it opens nothing here.</source>
        <translation>Dieser Code gehört zu einem Brief; hier öffnet er nichts.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Coupon %1</source>
        <translation>Gutschein %1</translation>
    </message>
</context>
<context>
    <name>CounterScreen</name>
    <message>
        <source>Type a few letters, scan a card – or add somebody new.</source>
        <translation>Ein paar Buchstaben tippen, eine Karte scannen – oder jemanden neu aufnehmen.</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>Open a card first.</source>
        <translation>Erst eine Karte öffnen.</translation>
    </message>
    <message>
        <source>There is no open coupon.</source>
        <translation>Es gibt keinen offenen Gutschein.</translation>
    </message>
    <message>
        <source>There is no offer to mention.</source>
        <translation>Es gibt kein Angebot zu erwähnen.</translation>
    </message>
</context>
<context>
    <name>CouponCard</name>
    <message>
        <source>A letter without a coupon</source>
        <translation>Ein Brief ohne Gutschein</translation>
    </message>
    <message>
        <source>What came of it can then be told by purchases only.</source>
        <translation>Was daraus wird, zeigen dann nur die Einkäufe.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The program made a mistake. Nothing was changed in the book. You can go on working; the report says where it happened and holds no customer data.</source>
        <translation>Das Programm hat einen Fehler gemacht. Im Buch wurde nichts geändert. Sie können weiterarbeiten; der Bericht sagt, wo es geschah, und enthält keine Kundendaten.</translation>
    </message>
</context>
<context>
    <name>Curious</name>
    <message>
        <source>For the curious: what each reason weighs</source>
        <translation>Für Neugierige: was jeder Grund wiegt</translation>
    </message>
    <message>
        <source>100% is what was measured. Less makes a kind of reason count less, 0% switches it off. Try it on the past before you keep it.</source>
        <translation>100&#x202f;% ist, was gemessen wurde. Weniger lässt eine Art von Gründen weniger zählen, 0&#x202f;% schaltet sie ab. Vor dem Behalten an der Vergangenheit probieren.</translation>
    </message>
    <message>
        <source>Keep these weights</source>
        <translation>Diese Gewichte behalten</translation>
    </message>
    <message>
        <source>Try on the past</source>
        <translation>An der Vergangenheit probieren</translation>
    </message>
    <message>
        <source>Back to standard</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Due again</source>
        <translation>Wieder dran</translation>
    </message>
    <message>
        <source>Goes with what was bought</source>
        <translation>Passt zu Gekauftem</translation>
    </message>
    <message>
        <source>Similar customers</source>
        <translation>Ähnliche Kunden</translation>
    </message>
    <message>
        <source>A known article in another size or colour</source>
        <translation>Ein bekannter Artikel in anderer Größe oder Farbe</translation>
    </message>
    <message>
        <source>A familiar group</source>
        <translation>Eine vertraute Warengruppe</translation>
    </message>
    <message>
        <source>A familiar brand</source>
        <translation>Eine vertraute Marke</translation>
    </message>
    <message>
        <source>Stated likes</source>
        <translation>Genannte Vorlieben</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wünsche</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Best of the shop</source>
        <translation>Lieblinge des Ladens</translation>
    </message>
    <message>
        <source>My pairs</source>
        <translation>Meine Paare</translation>
    </message>
    <message>
        <source>My picks</source>
        <translation>Meine Tipps</translation>
    </message>
    <message numerus="yes">
        <source>“never offer” was said %n times: it counts %1 of that</source>
        <translation>
            <numerusform>„nie anbieten“ wurde %n-mal gesagt: Es zählt %1 davon</numerusform>
            <numerusform>„nie anbieten“ wurde %n-mal gesagt: Es zählt %1 davon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerColumns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>Zuletzt da</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>what, e.g. birthday</source>
        <translation>was, z. B. Geburtstag</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Nothing has been done at this book yet.</source>
        <translation>An diesem Buch wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>Last deeds</source>
        <translation>Letzte Schritte</translation>
    </message>
    <message>
        <source>Something was changed</source>
        <translation>Etwas wurde geändert</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Name and address</source>
        <translation>Name und Anschrift</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>Herr</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Couple</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>To remember by</source>
        <translation>Merkwort</translation>
    </message>
    <message>
        <source>Birthday: day</source>
        <translation>Geburtstag: Tag</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>year, if told</source>
        <translation>Jahr, falls bekannt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anredeform</translation>
    </message>
    <message>
        <source>Best reached</source>
        <translation>Am liebsten</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Care of</source>
        <translation>c/o</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>as the shop</source>
        <translation>wie der Laden</translation>
    </message>
    <message>
        <source>formal (Sie)</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>familiar (du)</source>
        <translation>du</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>per Post</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>am Telefon</translation>
    </message>
    <message>
        <source>by text message</source>
        <translation>per SMS</translation>
    </message>
    <message>
        <source>only in the shop</source>
        <translation>nur im Laden</translation>
    </message>
</context>
<context>
    <name>Discount</name>
    <message>
        <source>as the file shows, else ask</source>
        <translation>wie die Datei es zeigt, sonst fragen</translation>
    </message>
    <message>
        <source>yes, the amount is after it</source>
        <translation>ja, der Betrag ist danach</translation>
    </message>
    <message>
        <source>no, it still comes off</source>
        <translation>nein, er geht noch ab</translation>
    </message>
    <message>
        <source>Is the discount already taken off?</source>
        <translation>Ist der Rabatt schon abgezogen?</translation>
    </message>
    <message>
        <source>every discount lowers</source>
        <translation>jeder Rabatt senkt den Betrag</translation>
    </message>
    <message>
        <source>the rarer sign is a surcharge</source>
        <translation>das seltenere Zeichen ist ein Aufschlag</translation>
    </message>
    <message>
        <source>Plus and minus among the discounts</source>
        <translation>Plus und Minus bei den Rabatten</translation>
    </message>
    <message>
        <source>Plus and minus occur:</source>
        <translation>Es kommen Plus und Minus vor:</translation>
    </message>
    <message>
        <source>%1 with a discount of %2: %3 was paid</source>
        <translation>%1 bei einem Rabatt von %2: bezahlt wurden %3</translation>
    </message>
</context>
<context>
    <name>Dosed</name>
    <message>
        <source>Reckon it for all letters</source>
        <translation>Für alle Briefe ausrechnen</translation>
    </message>
    <message>
        <source>The letters are being looked through …</source>
        <translation>Die Briefe werden durchgesehen …</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>Drop files or a folder here, just as your till or your shop saves them.</source>
        <translation>Dateien oder einen Ordner hier ablegen – so, wie Ihre Kasse oder Ihr Webshop sie speichert.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Till export (DSFinV-K)</source>
        <translation>Kassenexport (DSFinV-K)</translation>
    </message>
    <message>
        <source>Web shop</source>
        <translation>Webshop</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Adressbuch</translation>
    </message>
    <message>
        <source>any other table</source>
        <translation>jede andere Tabelle</translation>
    </message>
</context>
<context>
    <name>Evening</name>
    <message>
        <source>Scan or type the code, then the next one</source>
        <translation>Code scannen oder tippen, dann der nächste</translation>
    </message>
    <message>
        <source>Day of use</source>
        <translation>Tag der Einlösung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The coupons of the day, one after another. Each is checked.</source>
        <translation>Die Gutscheine des Tages, einer nach dem anderen. Jeder wird geprüft.</translation>
    </message>
    <message>
        <source>Type the first code</source>
        <translation>Den ersten Code tippen</translation>
    </message>
    <message>
        <source>Coupons of the day</source>
        <translation>Gutscheine des Tages</translation>
    </message>
    <message>
        <source>used on</source>
        <translation>eingelöst am</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s) redeemed</source>
        <translation>
            <numerusform>%n Gutschein eingelöst</numerusform>
            <numerusform>%n Gutscheine eingelöst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>customers.xlsx</source>
        <translation>Kunden.xlsx</translation>
    </message>
    <message>
        <source>goods.xlsx</source>
        <translation>Waren.xlsx</translation>
    </message>
    <message>
        <source>receipts.xlsx</source>
        <translation>Bons.xlsx</translation>
    </message>
    <message>
        <source>offers.xlsx</source>
        <translation>Angebote.xlsx</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tabellen (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Address cards (*.vcf)</source>
        <translation>Visitenkarten (*.vcf)</translation>
    </message>
    <message>
        <source>list.xlsx</source>
        <translation>liste.xlsx</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Liste ausgeben</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were written.</source>
        <translation>
            <numerusform>%n Zeile geschrieben.</numerusform>
            <numerusform>%n Zeilen geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Sent</source>
        <translation>Verschickt</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Eingelöst</translation>
    </message>
    <message>
        <source>Open coupons</source>
        <translation>Offene Gutscheine</translation>
    </message>
    <message>
        <source>Control group</source>
        <translation>Vergleichsgruppe</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n have bought since</source>
        <translation>
            <numerusform>eine Person kaufte seither</numerusform>
            <numerusform>%n kauften seither</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them bought</source>
        <translation>
            <numerusform>davon kaufte eine Person</numerusform>
            <numerusform>davon kauften %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the coupons</source>
        <translation>%1 der Gutscheine</translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>einer zurückgezogen</numerusform>
            <numerusform>%n zurückgezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>schon bekannt</translation>
    </message>
    <message>
        <source>do not come in</source>
        <translation>kommen nicht herein</translation>
    </message>
    <message>
        <source>%1 altogether</source>
        <translation>%1 zusammen</translation>
    </message>
    <message numerus="yes">
        <source>%n people have objected to advertising</source>
        <translation>
            <numerusform>Eine Person hat Werbung widersprochen</numerusform>
            <numerusform>%n Personen haben Werbung widersprochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipts to people who were here</source>
        <translation>
            <numerusform>Ein Bon an jemanden, der hier war</numerusform>
            <numerusform>%n Bons an Leute, die hier waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned receipts found</source>
        <translation>
            <numerusform>Ein gescannter Bon gefunden</numerusform>
            <numerusform>%n gescannte Bons gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noted by hand, now by the till</source>
        <translation>
            <numerusform>Ein Einkauf von Hand, jetzt von der Kasse</numerusform>
            <numerusform>%n Einkäufe von Hand, jetzt von der Kasse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits need your yes</source>
        <translation>
            <numerusform>Ein Besuch braucht Ihr Ja</numerusform>
            <numerusform>%n Besuche brauchen Ihr Ja</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>Woran man es sieht</translation>
    </message>
    <message>
        <source>Name the columns</source>
        <translation>Spalten benennen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>This table is new to us. Say once what its columns mean; the next one like it is read by itself.</source>
        <translation>Diese Tabelle ist neu. Sagen Sie einmal, was ihre Spalten bedeuten; die nächste dieser Art wird von selbst gelesen.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Einkäufe</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Former campaigns</source>
        <translation>Frühere Aktionen</translation>
    </message>
    <message>
        <source>These columns are not used: %1</source>
        <translation>Diese Spalten werden nicht gebraucht: %1</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>and %n more files</source>
        <translation>
            <numerusform>und eine weitere Datei</numerusform>
            <numerusform>und %n weitere Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Good day</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>shopfriend remembers who comes to your shop and what they like.</source>
        <translation>shopfriend merkt sich, wer in Ihren Laden kommt und was gefällt.</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>Look around in the demo shop</source>
        <translation>Im Probeladen umsehen</translation>
    </message>
    <message>
        <source>A delicatessen in Ulm with invented people. Nothing can break.</source>
        <translation>Ein Feinkostladen in Ulm mit erfundenen Leuten. Hier geht nichts kaputt.</translation>
    </message>
    <message>
        <source>Name of your shop</source>
        <translation>Name Ihres Ladens</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Start my own book</source>
        <translation>Mein eigenes Buch anfangen</translation>
    </message>
    <message>
        <source>The book is one file on your computer; it is yours alone.</source>
        <translation>Das Buch ist eine Datei auf Ihrem Rechner und gehört nur Ihnen.</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Ein Buch öffnen</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Making the demo shop …</source>
        <translation>Der Probeladen wird eingerichtet …</translation>
    </message>
    <message>
        <source>A name is needed, any will do.</source>
        <translation>Ein Name fehlt noch, irgendeiner genügt.</translation>
    </message>
    <message>
        <source>Where shall the book lie?</source>
        <translation>Wo soll das Buch liegen?</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Welche Sicherung?</translation>
    </message>
    <message>
        <source>Customer books</source>
        <translation>Kundenbücher</translation>
    </message>
</context>
<context>
    <name>Foretold</name>
    <message>
        <source>Bought for an occasion last time</source>
        <translation>Hat zuletzt zu einem Anlass eingekauft</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Likely to come again</source>
        <translation>Kommt wohl wieder</translation>
    </message>
    <message>
        <source>class A</source>
        <translation>Klasse A</translation>
    </message>
    <message>
        <source>classes A and B</source>
        <translation>Klassen A und B</translation>
    </message>
    <message>
        <source>classes A to C</source>
        <translation>Klassen A bis C</translation>
    </message>
    <message>
        <source>classes D and E</source>
        <translation>Klassen D und E</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Only where a letter pays</source>
        <translation>Nur wo sich ein Brief lohnt</translation>
    </message>
    <message>
        <source>What one answer brings, €</source>
        <translation>Was eine Antwort bringt, €</translation>
    </message>
    <message>
        <source>%1 letters instead of %2: saves %3, and gives up %4 of expected margin.</source>
        <translation>%1 Briefe statt %2: spart %3 und verzichtet auf %4 erwartete Spanne.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Purchases</source>
        <translation>Einkäufe</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Till export (DSFinV-K)</source>
        <translation>Kassenexport (DSFinV-K)</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Adressbuch</translation>
    </message>
</context>
<context>
    <name>Friends</name>
    <message>
        <source>Who bought it within a year</source>
        <translation>Wer es in einem Jahr gekauft hat</translation>
    </message>
    <message>
        <source>Nobody is known yet who would like this.</source>
        <translation>Noch ist niemand bekannt, der das mögen würde.</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>Looking through everybody …</source>
        <translation>Alle werden durchgesehen …</translation>
    </message>
    <message numerus="yes">
        <source>Write to these %n people</source>
        <translation>
            <numerusform>An diese Person schreiben</numerusform>
            <numerusform>An diese %n Personen schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Letter about %1</source>
        <translation>Brief zu %1</translation>
    </message>
</context>
<context>
    <name>Funnel</name>
    <message>
        <source>Everyone in the book</source>
        <translation>Alle im Buch</translation>
    </message>
    <message>
        <source>Get a letter</source>
        <translation>Bekommen einen Brief</translation>
    </message>
    <message>
        <source>Not in this selection</source>
        <translation>Nicht in dieser Auswahl</translation>
    </message>
    <message>
        <source>Control group: no letter on purpose</source>
        <translation>Vergleichsgruppe: absichtlich ohne Brief</translation>
    </message>
    <message numerus="yes">
        <source>%n of this selection get nothing, as planned: %1 postage saved.</source>
        <translation>
            <numerusform>Eine Person dieser Auswahl bekommt wie geplant nichts: %1 Porto gespart.</numerusform>
            <numerusform>%n aus dieser Auswahl bekommen wie geplant nichts: %1 Porto gespart.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoodsLine</name>
    <message>
        <source>What was bought? Name, number or scan</source>
        <translation>Was wurde gekauft? Name, Nummer oder Scan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n goods</source>
        <translation>
            <numerusform>ein Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoodsPage</name>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>%1 Waren</translation>
    </message>
    <message>
        <source>more than %1 products</source>
        <translation>mehr als %1 Waren</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>from receipts</source>
        <translation>von Bons</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>from hearsay</source>
        <translation>vom Hörensagen</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Mag</translation>
    </message>
    <message>
        <source>something they like, Enter</source>
        <translation>was gefällt, Eingabetaste</translation>
    </message>
    <message>
        <source>Does not like</source>
        <translation>Mag nicht</translation>
    </message>
    <message>
        <source>something, Enter</source>
        <translation>was nicht gefällt, Eingabetaste</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>allergy, religion, principle, Enter</source>
        <translation>Allergie, Glaube, Grundsatz, Eingabetaste</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>kind of goods, e.g. shoes</source>
        <translation>Art der Ware, z. B. Schuhe</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wünsche</translation>
    </message>
    <message>
        <source>something they wish for, Enter</source>
        <translation>was gewünscht wird, Eingabetaste</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>Besitzt</translation>
    </message>
    <message>
        <source>something they have, Enter</source>
        <translation>was schon da ist, Eingabetaste</translation>
    </message>
    <message>
        <source>Gift ideas</source>
        <translation>Geschenkideen</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>size, e.g. 39</source>
        <translation>Größe, z. B. 39</translation>
    </message>
    <message>
        <source>for whom</source>
        <translation>für wen</translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>What this person leans to</source>
        <translation>Wozu diese Person neigt</translation>
    </message>
    <message>
        <source>Nothing is known yet, or this person has not agreed to it.</source>
        <translation>Noch ist nichts bekannt, oder diese Person hat nicht zugestimmt.</translation>
    </message>
    <message>
        <source>Leans to</source>
        <translation>Neigt zu</translation>
    </message>
    <message>
        <source>How likings came and went</source>
        <translation>Wie Vorlieben kamen und gingen</translation>
    </message>
    <message>
        <source>Over the last year</source>
        <translation>Im letzten Jahr</translation>
    </message>
    <message>
        <source>What is not bought any more fades by itself.</source>
        <translation>Was nicht mehr gekauft wird, verblasst von selbst.</translation>
    </message>
    <message>
        <source>How this person buys</source>
        <translation>Wie diese Person einkauft</translation>
    </message>
    <message>
        <source>Used to like: %1</source>
        <translation>Mochte früher: %1</translation>
    </message>
    <message>
        <source>Groups of goods</source>
        <translation>Warengruppen</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>Preislage</translation>
    </message>
    <message>
        <source>On how many of the latest visits, occasions on how many of their days; the arrow shows where it goes.</source>
        <translation>Bei wie vielen der letzten Besuche, Anlässe bei wie vielen ihrer Tage; der Pfeil zeigt, wohin es geht.</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>Anlässe</translation>
    </message>
    <message>
        <source>%1 (not sure)</source>
        <translation>%1 (unsicher)</translation>
    </message>
    <message>
        <source>low</source>
        <translation>günstig</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>Buys without discount: %1 of %2</source>
        <translation>Kauft ohne Rabatt: %1 von %2</translation>
    </message>
    <message>
        <source>organic</source>
        <translation>Bio</translation>
    </message>
    <message>
        <source>regional</source>
        <translation>Regionales</translation>
    </message>
    <message>
        <source>fair trade</source>
        <translation>fairen Handel</translation>
    </message>
    <message>
        <source>without meat</source>
        <translation>Fleischloses</translation>
    </message>
    <message numerus="yes">
        <source>Minds %1: %2 of the purchases (%n lines)</source>
        <translation>
            <numerusform>Achtet auf %1: %2 der Einkäufe (%n Zeile)</numerusform>
            <numerusform>Achtet auf %1: %2 der Einkäufe (%n Zeilen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comes often: %n visits in half a year</source>
        <translation>
            <numerusform>Kommt oft: %n Besuch in einem halben Jahr</numerusform>
            <numerusform>Kommt oft: %n Besuche in einem halben Jahr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comes now and then: %n visits in half a year</source>
        <translation>
            <numerusform>Kommt ab und zu: %n Besuch in einem halben Jahr</numerusform>
            <numerusform>Kommt ab und zu: %n Besuche in einem halben Jahr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comes seldom: %n visits in half a year</source>
        <translation>
            <numerusform>Kommt selten: %n Besuch in einem halben Jahr</numerusform>
            <numerusform>Kommt selten: %n Besuche in einem halben Jahr</numerusform>
        </translation>
    </message>
    <message>
        <source>Was not here in half a year</source>
        <translation>War seit einem halben Jahr nicht hier</translation>
    </message>
</context>
<context>
    <name>HandOn</name>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>Zuordnung laden</translation>
    </message>
    <message>
        <source>Hand it on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>Zuordnungen (*.json)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Als „%1“ gespeichert.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Demo – invented people</source>
        <translation>Probe – erfundene Leute</translation>
    </message>
    <message>
        <source>Name, phone, card, street, note …</source>
        <translation>Name, Telefon, Karte, Straße, Notiz …</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Nicht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What was taken in</source>
        <translation>Bisher eingelesen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>in the book</source>
        <translation>im Buch</translation>
    </message>
    <message>
        <source>Choose an import below first.</source>
        <translation>Wählen Sie zuerst unten einen Import.</translation>
    </message>
</context>
<context>
    <name>HitLines</name>
    <message>
        <source>sounds like</source>
        <translation>klingt wie</translation>
    </message>
    <message>
        <source>opened today</source>
        <translation>heute geöffnet</translation>
    </message>
    <message>
        <source>usually at this hour</source>
        <translation>kommt sonst um diese Zeit</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>in a note</source>
        <translation>in einer Notiz</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>similar spelling</source>
        <translation>ähnlich geschrieben</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>HitsPane</name>
    <message>
        <source>Who was opened today will stand here.</source>
        <translation>Hier steht, wer heute geöffnet wurde.</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Niemand gefunden.</translation>
    </message>
    <message>
        <source>Nobody found. %1 adds a new customer.</source>
        <translation>Niemand gefunden. %1 legt einen neuen Kunden an.</translation>
    </message>
</context>
<context>
    <name>How</name>
    <message>
        <source>Our usual words again</source>
        <translation>Wieder unsere üblichen Worte</translation>
    </message>
    <message>
        <source>Control group</source>
        <translation>Vergleichsgruppe</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Your own text</source>
        <translation>Eigener Text</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Grußformel</translation>
    </message>
    <message>
        <source>A field is filled for each person. What to print where nothing is known stands behind a line: %1</source>
        <translation>Ein Feld wird für jede Person gefüllt. Was dasteht, wo nichts bekannt ist, kommt hinter einen Strich: %1</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>A few get no letter on purpose, drawn by chance and kept with the run. Only so it can be told what the letter brought.</source>
        <translation>Einige bekommen absichtlich keinen Brief, ausgelost und beim Druck vermerkt. Nur so lässt sich sagen, was der Brief gebracht hat.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>German, formal</source>
        <translation>Deutsch, Sie</translation>
    </message>
    <message>
        <source>German, familiar</source>
        <translation>Deutsch, du</translation>
    </message>
    <message>
        <source>English, formal</source>
        <translation>Englisch, formell</translation>
    </message>
    <message>
        <source>English, familiar</source>
        <translation>Englisch, vertraut</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Ganzer Name</translation>
    </message>
    <message>
        <source>in which town</source>
        <translation>in welchem Ort</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Our name</source>
        <translation>Unser Name</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Gültig bis</translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>Back to the standard keys</source>
        <translation>Zurück zu den üblichen Tasten</translation>
    </message>
    <message>
        <source>Print the keys</source>
        <translation>Tasten drucken</translation>
    </message>
    <message>
        <source>They hold for this workplace. Click a field and press the key; Backspace clears it.</source>
        <translation>Sie gelten an diesem Arbeitsplatz. In ein Feld klicken und die Taste drücken; die Rücktaste nimmt sie weg.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Function key</source>
        <translation>Funktionstaste</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Choose another key, or take it away there first.</source>
        <translation>%1 bedeutet schon „%2“. Bitte eine andere Taste wählen oder sie dort zuerst wegnehmen.</translation>
    </message>
    <message>
        <source>%1 is no function key. F1 to F12 go here.</source>
        <translation>%1 ist keine Funktionstaste. Hier gehen F1 bis F12.</translation>
    </message>
    <message>
        <source>%1 alone would type a sign. Hold Ctrl with it.</source>
        <translation>%1 allein würde ein Zeichen tippen. Dazu Strg halten.</translation>
    </message>
    <message>
        <source>%1 types a sign on many keyboards (AltGr). Choose another key.</source>
        <translation>%1 tippt auf vielen Tastaturen ein Zeichen (AltGr). Bitte eine andere Taste wählen.</translation>
    </message>
    <message>
        <source>%1 opens a page or belongs to every field. Choose another key.</source>
        <translation>%1 öffnet eine Seite oder gehört zu jedem Feld. Bitte eine andere Taste wählen.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>%1 (not at the counter)</source>
        <translation>%1 (nicht an der Theke)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Where shall the sheet lie?</source>
        <translation>Wohin mit dem Blatt?</translation>
    </message>
    <message>
        <source>Pages: Ctrl+1 to Ctrl+8</source>
        <translation>Seiten: Ctrl+1 bis Ctrl+8</translation>
    </message>
</context>
<context>
    <name>LastDeeds</name>
    <message>
        <source>Last deeds</source>
        <translation>Letzte Schritte</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Filter by name, town, note …</source>
        <translation>Filtern: Name, Ort, Notiz …</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation>Stammkunden</translation>
    </message>
    <message>
        <source>Slipping away</source>
        <translation>Bleiben weg</translation>
    </message>
    <message>
        <source>Without address</source>
        <translation>Ohne Anschrift</translation>
    </message>
    <message>
        <source>Without consent</source>
        <translation>Ohne Einwilligung</translation>
    </message>
    <message>
        <source>Objected</source>
        <translation>Widersprochen</translation>
    </message>
    <message>
        <source>With a star</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Make one of these two</source>
        <translation>Aus beiden einen machen</translation>
    </message>
    <message>
        <source>Nobody is in this list.</source>
        <translation>In dieser Liste steht niemand.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>eine Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Liste ausgeben</translation>
    </message>
    <message>
        <source>customers.xlsx</source>
        <translation>kunden.xlsx</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv);;Address cards (*.vcf)</source>
        <translation>Tabellen (*.xlsx *.csv);;Adresskarten (*.vcf)</translation>
    </message>
    <message numerus="yes">
        <source>%n people were written.</source>
        <translation>
            <numerusform>Eine Person wurde geschrieben.</numerusform>
            <numerusform>%n Personen wurden geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out: they may not get post.</source>
        <translation>
            <numerusform>Eine blieb weg: Sie darf keine Post bekommen.</numerusform>
            <numerusform>%n blieben weg: Sie dürfen keine Post bekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, brand, number, barcode …</source>
        <translation>Name, Marke, Nummer, Strichcode …</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle Warengruppen</translation>
    </message>
    <message>
        <source>Group of goods</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>No goods yet. They come in with the till&apos;s files.</source>
        <translation>Noch keine Waren. Sie kommen mit den Dateien der Kasse.</translation>
    </message>
    <message>
        <source>Take files in</source>
        <translation>Dateien einlesen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>In the till</source>
        <translation>In der Kasse</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>per kg, l</source>
        <translation>je kg, l</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Einkauf</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Slow stock: not sold for 60 days</source>
        <translation>Liegt: seit 60 Tagen nicht verkauft</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>New mailing</source>
        <translation>Neue Aktion</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>A letter with the right offer for each person: five short steps.</source>
        <translation>Ein Brief mit dem passenden Angebot für jede Person: fünf kurze Schritte.</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verschickt</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Eingelöst</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>Zur Post am</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Angelegt am</translation>
    </message>
    <message>
        <source>Once more like %1</source>
        <translation>Noch einmal wie „%1“</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Drop the logo here: PNG, JPEG or SVG</source>
        <translation>Das Logo hierher ziehen: PNG, JPEG oder SVG</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Another logo</source>
        <translation>Anderes Logo</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Logo entfernen</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The card at the counter closes itself after</source>
        <translation>Die Karte an der Theke schließt sich nach</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>Mailing</name>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Name of the mailing</source>
        <translation>Name der Aktion</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Alle Aktionen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter: %1</translation>
    </message>
</context>
<context>
    <name>Mailings</name>
    <message>
        <source>No mailing waits.</source>
        <translation>Kein Versand wartet.</translation>
    </message>
    <message>
        <source>Waiting for your yes</source>
        <translation>Wartet auf Ihr Ja</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>Was es gebracht hat</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>noch nicht gedruckt</translation>
    </message>
    <message>
        <source>ready to print</source>
        <translation>bereit zum Drucken</translation>
    </message>
    <message>
        <source>printed, not posted yet</source>
        <translation>gedruckt, noch nicht aufgegeben</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) sent</source>
        <translation>
            <numerusform>%n Brief verschickt</numerusform>
            <numerusform>%n Briefe verschickt</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 of %2 coupons redeemed</source>
        <translation>, %1 von %2 Gutscheinen eingelöst</translation>
    </message>
</context>
<context>
    <name>MappedColumn</name>
    <message>
        <source>What “%1” means</source>
        <translation>Was „%1“ bedeutet</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>bitte prüfen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>“%1” is right</source>
        <translation>„%1“ stimmt</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht gebraucht</translation>
    </message>
    <message>
        <source>guessed · %1</source>
        <translation>geraten · %1</translation>
    </message>
    <message>
        <source>by its heading</source>
        <translation>nach der Überschrift</translation>
    </message>
    <message>
        <source>by its values</source>
        <translation>nach den Werten</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>MappingView</name>
    <message>
        <source>Read it like this</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>Was die Zeilen sind</translation>
    </message>
    <message>
        <source>Name of this mapping</source>
        <translation>Name dieser Zuordnung</translation>
    </message>
    <message>
        <source>What do the columns of “%1” mean?</source>
        <translation>Was bedeuten die Spalten von „%1“?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Remembered as</source>
        <translation>Gemerkt als</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Einkäufe</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>– not used –</source>
        <translation>– nicht gebraucht –</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>Es fehlt noch: %1</translation>
    </message>
    <message>
        <source>Chosen twice: %1</source>
        <translation>Doppelt gewählt: %1</translation>
    </message>
    <message>
        <source>Columns not used: %1</source>
        <translation>Nicht gebrauchte Spalten: %1</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Least margin of this group, % of the price</source>
        <translation>Mindestspanne dieser Gruppe, % vom Preis</translation>
    </message>
    <message>
        <source>%1 as in the group above; discounts keep to it.</source>
        <translation>%1 wie in der Gruppe darüber; kein Nachlass lässt weniger.</translation>
    </message>
    <message>
        <source>None is set: a discount may go down to the cost.</source>
        <translation>Keine gesetzt: Ein Nachlass kann bis zum Einkaufspreis gehen.</translation>
    </message>
    <message>
        <source>No discount of a mailing leaves less. It needs the cost of the goods.</source>
        <translation>Kein Nachlass einer Aktion lässt weniger. Dafür braucht es die Einkaufspreise.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Keep the other</source>
        <translation>Den anderen behalten</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dasselbe</translation>
    </message>
    <message>
        <source>Make one of the two</source>
        <translation>Aus beiden einen machen</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>goes into it</source>
        <translation>geht darin auf</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n receipts</source>
        <translation>
            <numerusform>%n Bon</numerusform>
            <numerusform>%n Bons</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>formal</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>familiar</source>
        <translation>Du</translation>
    </message>
    <message numerus="yes">
        <source>Afterwards there is one %1, No. %2, with %n receipts.</source>
        <translation>
            <numerusform>Danach gibt es einmal %1, Nr. %2, mit %n Bon.</numerusform>
            <numerusform>Danach gibt es einmal %1, Nr. %2, mit %n Bons.</numerusform>
        </translation>
    </message>
    <message>
        <source>Number %1 still finds it.</source>
        <translation>Die Nummer %1 findet den Eintrag weiterhin.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>Money per month</source>
        <translation>Beträge je Monat</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>In these files</source>
        <translation>In diesen Dateien</translation>
    </message>
    <message>
        <source>In the book before</source>
        <translation>Bisher im Buch</translation>
    </message>
    <message>
        <source>In the book then</source>
        <translation>Danach im Buch</translation>
    </message>
    <message>
        <source>Till&apos;s report</source>
        <translation>Laut Kasse</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
</context>
<context>
    <name>MyShop</name>
    <message>
        <source>Needed for letters: name, street, postcode, town</source>
        <translation>Für Briefe nötig: Name, Straße, PLZ, Ort</translation>
    </message>
    <message>
        <source>Name and address</source>
        <translation>Name und Anschrift</translation>
    </message>
    <message>
        <source>In letters</source>
        <translation>In Briefen</translation>
    </message>
    <message>
        <source>It stands at the top right of each letter.</source>
        <translation>Es steht oben rechts auf jedem Brief.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Ladens</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Who people can ask for</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>e.g. office, tray 2, letter paper</source>
        <translation>z. B. Büro, Fach 2, Briefpapier</translation>
    </message>
    <message>
        <source>It is said when letters are ready, to whoever prints them.</source>
        <translation>Das steht dabei, wenn Briefe fertig sind – für alle, die sie drucken.</translation>
    </message>
    <message>
        <source>Closing of German letters</source>
        <translation>Grußformel in deutschen Briefen</translation>
    </message>
    <message>
        <source>Closing of English letters</source>
        <translation>Grußformel in englischen Briefen</translation>
    </message>
    <message>
        <source>Where the notice hangs, in German</source>
        <translation>Wo der Datenschutzhinweis hängt, deutsch</translation>
    </message>
    <message>
        <source>Printer and paper for letters</source>
        <translation>Drucker und Papier für Briefe</translation>
    </message>
    <message>
        <source>Where the notice hangs, in English</source>
        <translation>Wo der Datenschutzhinweis hängt, englisch</translation>
    </message>
    <message>
        <source>empty: the usual words</source>
        <translation>leer: die üblichen Worte</translation>
    </message>
    <message>
        <source>How letters address people</source>
        <translation>Wie Briefe anreden</translation>
    </message>
    <message>
        <source>Formal (Sie)</source>
        <translation>Mit Sie</translation>
    </message>
    <message>
        <source>Familiar (du)</source>
        <translation>Mit du</translation>
    </message>
</context>
<context>
    <name>NewCustomer</name>
    <message>
        <source>Frau Dr. Hanna Müller</source>
        <translation>Frau Dr. Hanna Müller</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Phone or card</source>
        <translation>Telefon oder Karte</translation>
    </message>
    <message>
        <source>Notice handed over</source>
        <translation>Hinweis ausgehändigt</translation>
    </message>
    <message>
        <source>Form signed</source>
        <translation>Formular unterschrieben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Open that card</source>
        <translation>Diese Karte öffnen</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>Perhaps known already: %1</source>
        <translation>Vielleicht schon bekannt: %1</translation>
    </message>
</context>
<context>
    <name>Nobodys</name>
    <message>
        <source>Day, time or amount: 23.11. · 10:15 · 12,90</source>
        <translation>Tag, Zeit oder Betrag: 23.11. · 10:15 · 12,90</translation>
    </message>
    <message>
        <source>Receipts without a customer</source>
        <translation>Bons ohne Kunden</translation>
    </message>
    <message>
        <source>No receipt without a customer fits.</source>
        <translation>Kein Bon ohne Kunden passt dazu.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>A note.  + likes   - never   ! at the next visit   ? wish</source>
        <translation>Eine Notiz.  + mag   - nie   ! beim nächsten Besuch   ? Wunsch</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Merken</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>In the book: %n lines. The report below stays until you leave.</source>
        <translation>
            <numerusform>Im Buch: eine Zeile. Der Bericht bleibt stehen, bis Sie gehen.</numerusform>
            <numerusform>Im Buch: %n Zeilen. Der Bericht bleibt stehen, bis Sie gehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of this is in the book already: %n lines. Nothing to do.</source>
        <translation>
            <numerusform>Das steht alles schon im Buch: eine Zeile. Es gibt nichts zu tun.</numerusform>
            <numerusform>Das steht alles schon im Buch: %n Zeilen. Es gibt nichts zu tun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of this is in the book since %1: %n lines. Nothing to do.</source>
        <translation>
            <numerusform>Das steht alles seit %1 im Buch: eine Zeile. Es gibt nichts zu tun.</numerusform>
            <numerusform>Das steht alles seit %1 im Buch: %n Zeilen. Es gibt nichts zu tun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>first guess</source>
        <translation>erste Vermutung</translation>
    </message>
    <message>
        <source>Next offer</source>
        <translation>Nächstes Angebot</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Has it already</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>Was a gift</source>
        <translation>War ein Geschenk</translation>
    </message>
    <message>
        <source>Never offer this</source>
        <translation>Nie anbieten</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Why not …? Type the name of a product</source>
        <translation>Warum nicht …? Name einer Ware eingeben</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Warum nicht?</translation>
    </message>
    <message>
        <source>What keeps a product away from this person.</source>
        <translation>Was dagegen spricht, eine Ware anzubieten.</translation>
    </message>
    <message>
        <source>Due again</source>
        <translation>Wieder dran</translation>
    </message>
    <message>
        <source>New for this person</source>
        <translation>Neu für diese Person</translation>
    </message>
    <message>
        <source>Points: one is one chance in a hundred to be bought within 4 weeks.</source>
        <translation>Punkte: einer ist eine Chance von hundert, binnen 4 Wochen gekauft zu werden.</translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation>für alle</translation>
    </message>
    <message>
        <source>%1 within 4 weeks</source>
        <translation>%1 in 4 Wochen</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet am %1</translation>
    </message>
    <message>
        <source>bought anyway</source>
        <translation>wird ohnehin gekauft</translation>
    </message>
    <message>
        <source>owned already?</source>
        <translation>schon vorhanden?</translation>
    </message>
    <message>
        <source>first guess</source>
        <translation>erste Vermutung</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Has it</source>
        <translation>Ist schon da</translation>
    </message>
    <message>
        <source>Was a gift</source>
        <translation>War ein Geschenk</translation>
    </message>
    <message>
        <source>Never offer</source>
        <translation>Nie anbieten</translation>
    </message>
    <message>
        <source>No product is called that.</source>
        <translation>Keine Ware heißt so.</translation>
    </message>
    <message>
        <source>It is offered.</source>
        <translation>Wird angeboten.</translation>
    </message>
</context>
<context>
    <name>OneLetter</name>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Where shall the letter lie?</source>
        <translation>Wohin mit dem Brief?</translation>
    </message>
    <message>
        <source>The letter was made: %1</source>
        <translation>Der Brief ist fertig: %1</translation>
    </message>
</context>
<context>
    <name>Out</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>Receipts, line by line</source>
        <translation>Bons, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Everybody&apos;s offers of today</source>
        <translation>Angebote für alle, von heute</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was ausgegeben wird</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>The book is yours: as a table, people also as address cards.</source>
        <translation>Das Buch gehört Ihnen: als Tabelle, Leute auch als Visitenkarten.</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>Name of a new field for everybody, Enter</source>
        <translation>Name eines neuen Felds für alle, Eingabetaste</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Theke</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Pflege</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>PairMaker</name>
    <message>
        <source>why they go together</source>
        <translation>warum sie zusammenpassen</translation>
    </message>
    <message>
        <source>Your words for it, also in letters (optional)</source>
        <translation>Ihre Worte dazu, auch in Briefen (freiwillig)</translation>
    </message>
    <message>
        <source>the other way round too</source>
        <translation>auch umgekehrt</translation>
    </message>
    <message>
        <source>Pair them</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>People twice</source>
        <translation>Leute doppelt</translation>
    </message>
    <message>
        <source>Goods twice</source>
        <translation>Waren doppelt</translation>
    </message>
    <message>
        <source>Who is in the book twice has half a history, and gets two letters.</source>
        <translation>Wer doppelt im Buch steht, hat eine halbe Geschichte und bekommt zwei Briefe.</translation>
    </message>
    <message>
        <source>The same product under two names: each is known only half as well.</source>
        <translation>Dieselbe Ware unter zwei Namen: jede ist nur halb so gut bekannt.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Nobody is in the book twice.</source>
        <translation>Niemand steht zweimal im Buch.</translation>
    </message>
    <message>
        <source>No product is in the book twice.</source>
        <translation>Keine Ware steht zweimal im Buch.</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>Was ist das Nächste?</translation>
    </message>
    <message>
        <source>Comparing names, streets, telephones …</source>
        <translation>Namen, Straßen, Telefone werden verglichen …</translation>
    </message>
    <message>
        <source>These two</source>
        <translation>Diese beiden</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Have objected to advertising</source>
        <translation>Haben Werbung widersprochen</translation>
    </message>
    <message>
        <source>Have objected to advertising: they come in and are not written to.</source>
        <translation>Haben Werbung widersprochen: Sie kommen ins Buch und bekommen keine Post.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Vorlieben</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Gewohnheiten</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>Was here</source>
        <translation>War da</translation>
    </message>
    <message>
        <source>Person above</source>
        <translation>Person darüber</translation>
    </message>
    <message>
        <source>Person below</source>
        <translation>Person darunter</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>An der Theke</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
</context>
<context>
    <name>Pieces</name>
    <message>
        <source>Pieces</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Der Brief</translation>
    </message>
    <message>
        <source>Print this one again</source>
        <translation>Diesen noch einmal drucken</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>redeemed</source>
        <translation>eingelöst</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Saved as %1. Print at actual size.</source>
        <translation>Gespeichert als %1. In Originalgröße drucken.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What to show</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Einkäufe</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Stopped. Nothing is marked as printed.</source>
        <translation>Angehalten. Als gedruckt ist nichts vermerkt.</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Informed today</source>
        <translation>Heute informiert</translation>
    </message>
    <message>
        <source>No more advertising</source>
        <translation>Keine Werbung mehr</translation>
    </message>
    <message>
        <source>What may be sent</source>
        <translation>Was geschickt werden darf</translation>
    </message>
    <message>
        <source>What was said, and when</source>
        <translation>Was wann gesagt wurde</translation>
    </message>
    <message>
        <source>Privacy notice handed over on %1</source>
        <translation>Datenschutzhinweis übergeben am %1</translation>
    </message>
    <message>
        <source>Privacy notice not handed over yet</source>
        <translation>Datenschutzhinweis noch nicht übergeben</translation>
    </message>
    <message>
        <source>Lift the objection</source>
        <translation>Widerspruch aufheben</translation>
    </message>
    <message>
        <source>agreed on %1</source>
        <translation>eingewilligt am %1</translation>
    </message>
    <message>
        <source>allowed, nobody has objected</source>
        <translation>erlaubt, kein Widerspruch</translation>
    </message>
    <message>
        <source>Personal offers</source>
        <translation>Persönliche Angebote</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Einwilligung eintragen</translation>
    </message>
    <message>
        <source>Object to post</source>
        <translation>Post ablehnen</translation>
    </message>
    <message>
        <source>Nothing was asked or said yet.</source>
        <translation>Noch wurde nichts gefragt oder gesagt.</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>auf Papier</translation>
    </message>
    <message>
        <source>by word of mouth</source>
        <translation>mündlich</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>am Telefon</translation>
    </message>
    <message>
        <source>by letter</source>
        <translation>per Brief</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <source>by the code on a letter</source>
        <translation>über den Code auf einem Brief</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>aus einer Datei</translation>
    </message>
    <message>
        <source>on the tablet</source>
        <translation>am Tablet</translation>
    </message>
    <message>
        <source>Personal offers from their own purchases go to</source>
        <translation>Angebote aus den eigenen Einkäufen bekommen</translation>
    </message>
    <message>
        <source>people who have agreed to it</source>
        <translation>wer eingewilligt hat</translation>
    </message>
    <message>
        <source>everyone who was informed and has not objected</source>
        <translation>alle, die informiert sind und nicht widersprochen haben</translation>
    </message>
    <message>
        <source>All others get offers of the shop: the season, the best of the shop, your pick of the month. An objection always counts.</source>
        <translation>Alle anderen bekommen Angebote des Ladens: die Saison, das Beste des Ladens, Ihren Tipp des Monats. Ein Widerspruch gilt immer.</translation>
    </message>
    <message>
        <source>Decided on %1.</source>
        <translation>Entschieden am %1.</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>My pick</source>
        <translation>Mein Tipp</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Ware</translation>
    </message>
    <message>
        <source>Who would like this?</source>
        <translation>Wem gefällt das?</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Name in letters</source>
        <translation>Name in Briefen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Price, €</source>
        <translation>Preis, €</translation>
    </message>
    <message>
        <source>Cost, €</source>
        <translation>Einkauf, €</translation>
    </message>
    <message>
        <source>Deposit, €</source>
        <translation>Pfand, €</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Wird gekauft</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Bild hier ablegen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Handle with care</source>
        <translation>Mit Vorsicht behandeln</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>again and again</source>
        <translation>immer wieder</translation>
    </message>
    <message>
        <source>once, lasts long</source>
        <translation>einmal, hält lange</translation>
    </message>
    <message>
        <source>no discount</source>
        <translation>kein Rabatt</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>keine Punkte</translation>
    </message>
    <message>
        <source>from 16</source>
        <translation>ab 16</translation>
    </message>
    <message>
        <source>from 18</source>
        <translation>ab 18</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>heikel</translation>
    </message>
    <message>
        <source>agency goods</source>
        <translation>Fremdware</translation>
    </message>
    <message>
        <source>deposit</source>
        <translation>Pfand</translation>
    </message>
    <message>
        <source>key for many goods</source>
        <translation>Taste für viele Waren</translation>
    </message>
    <message>
        <source>learned: %1</source>
        <translation>gelernt: %1</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message numerus="yes">
        <source>on %n receipts</source>
        <translation>
            <numerusform>auf einem Bon</numerusform>
            <numerusform>auf %n Bons</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>%1 – %2 more after this</source>
        <translation>%1 – danach noch %2</translation>
    </message>
    <message>
        <source>The file itself does not say. Nothing is taken in before it is answered.</source>
        <translation>Die Datei selbst sagt es nicht. Vor der Antwort wird nichts eingelesen.</translation>
    </message>
</context>
<context>
    <name>QuickTalk</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Talk in the shop</source>
        <translation>Gespräch im Laden</translation>
    </message>
    <message>
        <source>Talk in the street</source>
        <translation>Gespräch unterwegs</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Was es war</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>Nichts versprochen</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>In einem Monat</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Wieder melden</translation>
    </message>
    <message>
        <source>What was said, in one line</source>
        <translation>Was gesagt wurde, in einer Zeile</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Aufschreiben</translation>
    </message>
</context>
<context>
    <name>Reaches</name>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>number or address, Enter</source>
        <translation>Nummer oder Adresse, Eingabetaste</translation>
    </message>
    <message>
        <source>Phones, mails, cards</source>
        <translation>Telefon, E-Mail, Karten</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Known until</source>
        <translation>Bekannt bis</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Einlesen</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n lines</source>
        <translation>
            <numerusform>Eine Zeile einlesen</numerusform>
            <numerusform>%n Zeilen einlesen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new in these files.</source>
        <translation>In diesen Dateien steht nichts Neues.</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>What does not come in</source>
        <translation>Was nicht hereinkommt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Als Tabelle speichern</translation>
    </message>
    <message>
        <source>Line by line, with the reason.</source>
        <translation>Zeile für Zeile, mit dem Grund.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are on the clipboard.</source>
        <translation>
            <numerusform>Eine Zeile ist in der Zwischenablage.</numerusform>
            <numerusform>%n Zeilen sind in der Zwischenablage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>not taken in.xlsx</source>
        <translation>nicht eingelesen.xlsx</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tabellen (*.xlsx *.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were written.</source>
        <translation>
            <numerusform>%n Zeile geschrieben.</numerusform>
            <numerusform>%n Zeilen geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>What does not come in</source>
        <translation>Was nicht hereinkommt</translation>
    </message>
    <message>
        <source>Money per month</source>
        <translation>Beträge je Monat</translation>
    </message>
    <message>
        <source>As understood</source>
        <translation>So verstanden</translation>
    </message>
    <message>
        <source>Says otherwise</source>
        <translation>Sagt anderes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Goods alike</source>
        <translation>Gleiche Waren</translation>
    </message>
    <message>
        <source>Columns not used: %1</source>
        <translation>Nicht gebrauchte Spalten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n columns are not used.</source>
        <translation>
            <numerusform>Eine Spalte wird nicht gebraucht.</numerusform>
            <numerusform>%n Spalten werden nicht gebraucht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>first 3 places</source>
        <translation>die ersten 3 Plätze</translation>
    </message>
    <message>
        <source>first 10 places</source>
        <translation>die ersten 10 Plätze</translation>
    </message>
    <message>
        <source>How many places</source>
        <translation>Wie viele Plätze</translation>
    </message>
    <message>
        <source>Of a hundred suggestions so many were bought</source>
        <translation>Von hundert Vorschlägen wurden so viele gekauft</translation>
    </message>
    <message>
        <source>Foretold and happened</source>
        <translation>Vorhergesagt und eingetroffen</translation>
    </message>
    <message>
        <source>Can the chances be believed?</source>
        <translation>Stimmen die Wahrscheinlichkeiten?</translation>
    </message>
    <message>
        <source>How good is it?</source>
        <translation>Wie gut ist es?</translation>
    </message>
    <message>
        <source>In front what was foretold, and for how many people. The bar is what happened, the line across it what was foretold.</source>
        <translation>Vorn, was vorhergesagt war, und für wie viele Personen. Der Balken ist, was geschah, der Strich darüber, was vorhergesagt war.</translation>
    </message>
    <message>
        <source>Looking at the past …</source>
        <translation>Die Vergangenheit wird angesehen …</translation>
    </message>
    <message>
        <source>The look at the past was stopped. Nothing has changed.</source>
        <translation>Der Blick in die Vergangenheit wurde abgebrochen. Es hat sich nichts verändert.</translation>
    </message>
    <message>
        <source>One list</source>
        <translation>Eine Liste</translation>
    </message>
    <message>
        <source>Bought before</source>
        <translation>Schon gekauft</translation>
    </message>
    <message>
        <source>New for the person</source>
        <translation>Neu für die Person</translation>
    </message>
    <message>
        <source>shopfriend</source>
        <translation>shopfriend</translation>
    </message>
    <message>
        <source>same as last time</source>
        <translation>wie beim letzten Mal</translation>
    </message>
    <message>
        <source>best sellers</source>
        <translation>Bestseller</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is not enough history to say what these weights would change.</source>
        <translation>Die Geschichte reicht nicht, um zu sagen, was diese Gewichte ändern würden.</translation>
    </message>
    <message>
        <source>With these weights %1 of a hundred would have been bought, now it is %2.</source>
        <translation>Mit diesen Gewichten wären %1 von hundert gekauft worden, jetzt sind es %2.</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>Returns are marked by</source>
        <translation>Rückgaben erkennt man an</translation>
    </message>
    <message>
        <source>The word there, e.g. Refund</source>
        <translation>Das Wort dort, z. B. Retoure</translation>
    </message>
    <message>
        <source>a word in “%1”</source>
        <translation>einem Wort in „%1“</translation>
    </message>
    <message>
        <source>a minus before the amount</source>
        <translation>einem Minus vor dem Betrag</translation>
    </message>
</context>
<context>
    <name>SavedPanel</name>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n letters lie in %1</source>
        <translation>
            <numerusform>Ein Brief liegt in %1</numerusform>
            <numerusform>%n Briefe liegen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer: %1.</source>
        <translation>Drucker: %1.</translation>
    </message>
    <message>
        <source>Print at actual size, 100 %, one-sided: then the address stands in the window of the envelope. Fold at the marks.</source>
        <translation>In Originalgröße (100 %) und einseitig drucken: dann steht die Anschrift im Fenster des Umschlags. An den Marken falten.</translation>
    </message>
</context>
<context>
    <name>See</name>
    <message>
        <source>The letter</source>
        <translation>Der Brief</translation>
    </message>
    <message>
        <source>Nobody gets a letter. The reasons stand at Who.</source>
        <translation>Niemand bekommt einen Brief. Die Gründe stehen bei „Wer“.</translation>
    </message>
    <message>
        <source>To Who</source>
        <translation>Zu „Wer“</translation>
    </message>
    <message>
        <source>Person before</source>
        <translation>Vorige Person</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Nächste Person</translation>
    </message>
    <message>
        <source>Why these offers</source>
        <translation>Warum diese Angebote</translation>
    </message>
    <message>
        <source>Look at these too</source>
        <translation>Auch ansehen</translation>
    </message>
    <message>
        <source>The page as it is printed. A click shows its real size.</source>
        <translation>Die Seite, wie sie gedruckt wird. Ein Klick zeigt die wahre Größe.</translation>
    </message>
    <message>
        <source>Longest name</source>
        <translation>Längster Name</translation>
    </message>
    <message>
        <source>Most offers</source>
        <translation>Meiste Angebote</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Ohne Bild</translation>
    </message>
    <message numerus="yes">
        <source>%n elements beyond the name</source>
        <translation>
            <numerusform>ein persönliches Element außer dem Namen</numerusform>
            <numerusform>%n persönliche Elemente außer dem Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>No offers in this letter.</source>
        <translation>Keine Angebote in diesem Brief.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>All letters are being looked through.</source>
        <translation>Alle Briefe werden gerade durchgesehen.</translation>
    </message>
    <message>
        <source>No letter is like that.</source>
        <translation>So ein Brief ist nicht dabei.</translation>
    </message>
</context>
<context>
    <name>Send</name>
    <message numerus="yes">
        <source>Print %n letters</source>
        <translation>
            <numerusform>Einen Brief drucken</numerusform>
            <numerusform>%n Briefe drucken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>ein Blatt</numerusform>
            <numerusform>%n Blatt</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked through before printing</source>
        <translation>Vor dem Drucken durchgesehen</translation>
    </message>
    <message>
        <source>Postage for one letter</source>
        <translation>Porto je Brief</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>Was es braucht</translation>
    </message>
    <message>
        <source>First say who writes: My shop.</source>
        <translation>Erst eintragen, wer schreibt: Mein Laden.</translation>
    </message>
    <message>
        <source>Nobody gets a letter.</source>
        <translation>Niemand bekommt einen Brief.</translation>
    </message>
    <message>
        <source>Sheets of paper</source>
        <translation>Blatt Papier</translation>
    </message>
    <message>
        <source>Envelopes with a window</source>
        <translation>Fensterumschläge</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>Porto</translation>
    </message>
    <message>
        <source>Post them on</source>
        <translation>Zur Post am</translation>
    </message>
    <message>
        <source>So they arrive before people write the list for the weekend.</source>
        <translation>So kommen sie an, bevor der Zettel fürs Wochenende geschrieben wird.</translation>
    </message>
    <message>
        <source>The till&apos;s data is recent.</source>
        <translation>Die Kassendaten sind frisch.</translation>
    </message>
    <message numerus="yes">
        <source>%n salutations should be looked at: %1</source>
        <translation>
            <numerusform>Eine Anrede bitte ansehen: %1</numerusform>
            <numerusform>%n Anreden bitte ansehen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Every salutation is sure.</source>
        <translation>Jede Anrede ist sicher.</translation>
    </message>
    <message>
        <source>The letters are being looked through …</source>
        <translation>Die Briefe werden gerade durchgesehen …</translation>
    </message>
    <message numerus="yes">
        <source>%n letters cannot be printed: %1 The others print.</source>
        <translation>
            <numerusform>Ein Brief lässt sich nicht drucken: %1 Die anderen werden gedruckt.</numerusform>
            <numerusform>%n Briefe lassen sich nicht drucken: %1 Die anderen werden gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every letter fits its page, no field stays empty.</source>
        <translation>Jeder Brief passt auf seine Seite, kein Feld bleibt leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n names come straight from the till:</source>
        <translation>
            <numerusform>%n Name kommt, wie ihn die Kasse schreibt:</numerusform>
            <numerusform>%n Namen kommen, wie die Kasse sie schreibt:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left out with reasons, %2 kept without a letter to compare with.</source>
        <translation>%1 mit Grund ausgelassen, %2 zum Vergleich ohne Brief.</translation>
    </message>
    <message>
        <source>Making the letters …</source>
        <translation>Die Briefe werden geschrieben …</translation>
    </message>
    <message>
        <source>Drawing the pages …</source>
        <translation>Die Seiten werden gezeichnet …</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>Mein Laden</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Filialen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Scanner and touch</source>
        <translation>Scanner und Touch</translation>
    </message>
    <message>
        <source>Personal offers</source>
        <translation>Persönliche Angebote</translation>
    </message>
    <message>
        <source>Codes and coupons</source>
        <translation>Codes und Gutscheine</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Last deeds</source>
        <translation>Letzte Schritte</translation>
    </message>
</context>
<context>
    <name>ShopForm</name>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Ladens</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>That is us</source>
        <translation>Das sind wir</translation>
    </message>
    <message>
        <source>Who writes? This stands in the window of the envelope, on every letter.</source>
        <translation>Wer schreibt? Das steht im Fenster des Umschlags, auf jedem Brief.</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>Mein Laden</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>Side card</source>
        <translation>Seitenkarte</translation>
    </message>
    <message>
        <source>Scan a card to see who it is.</source>
        <translation>Eine Karte scannen, dann steht hier, wer es ist.</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
</context>
<context>
    <name>Stop</name>
    <message>
        <source>Stop …</source>
        <translation>Stoppen …</translation>
    </message>
    <message>
        <source>Stop, keep open coupons good</source>
        <translation>Stoppen, offene Gutscheine gelten lassen</translation>
    </message>
    <message>
        <source>Stop, withdraw open coupons</source>
        <translation>Stoppen, offene Gutscheine zurückziehen</translation>
    </message>
    <message>
        <source>Only withdraw open coupons</source>
        <translation>Nur offene Gutscheine zurückziehen</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Nichts tun</translation>
    </message>
    <message>
        <source>A stopped run no longer counts as a letter. It can be undone.</source>
        <translation>Ein gestoppter Druck zählt nicht mehr als Brief. Das lässt sich zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <source>Try these</source>
        <translation>Zum Ausprobieren</translation>
    </message>
    <message>
        <source>Type the letters at the counter.</source>
        <translation>Die Buchstaben an der Theke eintippen.</translation>
    </message>
    <message>
        <source>A coupon that can always be redeemed: %1</source>
        <translation>Ein Gutschein, der immer gilt: %1</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Take “%1” back?</source>
        <translation>„%1“ zurücknehmen?</translation>
    </message>
    <message>
        <source>Nothing else has been built on it.</source>
        <translation>Sonst hängt nichts daran.</translation>
    </message>
    <message>
        <source>Till&apos;s report, gross</source>
        <translation>Betrag, brutto</translation>
    </message>
    <message>
        <source>The till&apos;s report for %1 says</source>
        <translation>Der Kassenbericht für %1 sagt</translation>
    </message>
</context>
<context>
    <name>TakeInPage</name>
    <message>
        <source>Take in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>Die Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>Taking in …</source>
        <translation>Wird eingelesen …</translation>
    </message>
    <message>
        <source>Looking at the files …</source>
        <translation>Die Dateien werden angesehen …</translation>
    </message>
    <message>
        <source>These are looked at as soon as the others are in.</source>
        <translation>Diese werden angesehen, sobald die anderen eingelesen sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were taken in.</source>
        <translation>
            <numerusform>1 Zeile wurde eingelesen.</numerusform>
            <numerusform>%n Zeilen wurden eingelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>Der Import wurde zurückgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines stayed: they are used by now.</source>
        <translation>
            <numerusform>Eine Zeile blieb: Sie wird inzwischen gebraucht.</numerusform>
            <numerusform>%n Zeilen blieben: Sie werden inzwischen gebraucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken in.</source>
        <translation>Angehalten. Nichts wurde eingelesen.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Kinds of entries</source>
        <translation>Arten von Einträgen</translation>
    </message>
    <message>
        <source>Own facts only</source>
        <translation>Nur eigene Angaben</translation>
    </message>
    <message>
        <source>Without what came with a file, was heard or guessed.</source>
        <translation>Ohne das, was mit einer Datei kam, gehört oder vermutet ist.</translation>
    </message>
    <message>
        <source>Nothing has been noted here yet.</source>
        <translation>Hier wurde noch nichts notiert.</translation>
    </message>
    <message>
        <source>Write something down</source>
        <translation>Etwas aufschreiben</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Einkäufe</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>Gutscheine</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>till&apos;s file</source>
        <translation>Datei der Kasse</translation>
    </message>
    <message>
        <source>till export</source>
        <translation>Kassenexport</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>Theke</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>aus einer Datei</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>mailing</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>said</source>
        <translation>gesagt</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>hearsay</source>
        <translation>Hörensagen</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>auf Papier</translation>
    </message>
    <message>
        <source>by word of mouth</source>
        <translation>mündlich</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nothing is pressing today.</source>
        <translation>Heute drängt nichts.</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>Zur Theke</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Important today</source>
        <translation>Heute wichtig</translation>
    </message>
    <message numerus="yes">
        <source>%n more are kept for later</source>
        <translation>
            <numerusform>einer mehr ist für später aufgehoben</numerusform>
            <numerusform>%n weitere sind für später aufgehoben</numerusform>
        </translation>
    </message>
    <message>
        <source>till data until %1</source>
        <translation>Kassendaten bis %1</translation>
    </message>
    <message>
        <source>last backup %1</source>
        <translation>letzte Sicherung %1</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>noch keine Sicherung</translation>
    </message>
    <message>
        <source>Coupons are running out</source>
        <translation>Gutscheine laufen ab</translation>
    </message>
    <message>
        <source>The till&apos;s data is old</source>
        <translation>Die Kassendaten sind alt</translation>
    </message>
    <message>
        <source>The backup is old</source>
        <translation>Die Sicherung ist alt</translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message numerus="yes">
        <source>usually every %n days</source>
        <translation>
            <numerusform>meist jeden Tag</numerusform>
            <numerusform>meist alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>till data until %1</source>
        <translation>Kassendaten bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>ein Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>a receipt on average</source>
        <translation>je Bon im Schnitt</translation>
    </message>
    <message>
        <source>last here</source>
        <translation>zuletzt da</translation>
    </message>
    <message>
        <source>usual gap</source>
        <translation>üblicher Abstand</translation>
    </message>
    <message>
        <source>never: %1</source>
        <translation>nie: %1</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message numerus="yes">
        <source> (%n more)</source>
        <translation>
            <numerusform> (noch eine)</numerusform>
            <numerusform> (noch %n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TouchPad</name>
    <message>
        <source>Delete the last sign</source>
        <translation>Letztes Zeichen löschen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more files</source>
        <translation>
            <numerusform>und eine weitere Datei</numerusform>
            <numerusform>und %n weitere Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message numerus="yes">
        <source>%n of the first lines do not come in so.</source>
        <translation>
            <numerusform>Eine der ersten Zeilen kommt so nicht herein.</numerusform>
            <numerusform>%n der ersten Zeilen kommen so nicht herein.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first rows as they would be understood</source>
        <translation>Die ersten Zeilen, wie sie so verstanden werden</translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message>
        <source>Waits for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Receipts without a customer can be given to somebody by hand.</source>
        <translation>Bons ohne Kunden lassen sich von Hand zuordnen.</translation>
    </message>
    <message>
        <source>Receipts without a customer</source>
        <translation>Bons ohne Kunden</translation>
    </message>
    <message numerus="yes">
        <source>%n visits that more than one receipt fits.</source>
        <translation>
            <numerusform>Ein Besuch, zu dem mehrere Bons passen.</numerusform>
            <numerusform>%n Besuche, zu denen mehrere Bons passen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned receipts that no file has brought yet.</source>
        <translation>
            <numerusform>Ein gescannter Bon, den noch keine Datei gebracht hat.</numerusform>
            <numerusform>%n gescannte Bons, die noch keine Datei gebracht hat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message numerus="yes">
        <source>%n files came in by themselves.</source>
        <translation>
            <numerusform>Eine Datei wurde von selbst eingelesen.</numerusform>
            <numerusform>%n Dateien wurden von selbst eingelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n files in the watched folder wait for you.</source>
        <translation>
            <numerusform>Eine Datei im beobachteten Ordner wartet auf Sie.</numerusform>
            <numerusform>%n Dateien im beobachteten Ordner warten auf Sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watched</name>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Beobachteter Ordner</translation>
    </message>
    <message>
        <source>New exports come in by themselves, at start and every five minutes.</source>
        <translation>Neue Exporte werden von selbst eingelesen, beim Start und alle fünf Minuten.</translation>
    </message>
    <message>
        <source>Let new exports of your till come in by themselves.</source>
        <translation>Neue Exporte Ihrer Kasse von selbst einlesen lassen.</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Anderer Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait.</source>
        <translation>
            <numerusform>Eine weitere wartet.</numerusform>
            <numerusform>%n weitere warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
</context>
<context>
    <name>What</name>
    <message numerus="yes">
        <source>%n offers</source>
        <translation>
            <numerusform>ein Angebot</numerusform>
            <numerusform>%n Angebote</numerusform>
        </translation>
    </message>
    <message>
        <source>No offers</source>
        <translation>Keine Angebote</translation>
    </message>
    <message>
        <source>Offers for each person</source>
        <translation>Angebote für jede Person</translation>
    </message>
    <message>
        <source>Per cent off</source>
        <translation>Prozente</translation>
    </message>
    <message>
        <source>Money off</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>A gift</source>
        <translation>Ein Geschenk</translation>
    </message>
    <message>
        <source>Something free</source>
        <translation>Etwas gratis</translation>
    </message>
    <message>
        <source>Buy some, get more</source>
        <translation>Mehr für den Kauf</translation>
    </message>
    <message>
        <source>A service</source>
        <translation>Eine Leistung</translation>
    </message>
    <message>
        <source>Only a notice</source>
        <translation>Nur ein Hinweis</translation>
    </message>
    <message>
        <source>No coupon</source>
        <translation>Kein Gutschein</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>The same for everybody</source>
        <translation>Für alle gleich</translation>
    </message>
    <message>
        <source>Each the smallest that suffices</source>
        <translation>Je das Kleinste, das genügt</translation>
    </message>
    <message>
        <source>How much for whom</source>
        <translation>Wie viel für wen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Nothing for whom comes anyway or buys at full price; never below the least margin of the group (Goods, choose a group). What stands below is the most.</source>
        <translation>Nichts für die, die ohnehin kommen oder zum vollen Preis kaufen; nie unter der Mindestspanne der Gruppe (Waren, Gruppe wählen). Was unten steht, ist das Höchste.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Pick another product …</source>
        <translation>Noch eine Ware wählen …</translation>
    </message>
    <message>
        <source>None picked yet.</source>
        <translation>Noch nichts gewählt.</translation>
    </message>
    <message>
        <source>Chosen by purchases, likes and what is never wanted. Free places get what the shop recommends to many; where nothing fits, the place stays empty.</source>
        <translation>Gewählt nach Einkäufen, Vorlieben und dem, was nie gewünscht ist. Freie Plätze füllt, was der Laden vielen empfiehlt; wo nichts passt, bleibt der Platz leer.</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>From a purchase of</source>
        <translation>Ab Einkaufswert</translation>
    </message>
    <message>
        <source>Good for days</source>
        <translation>Gültig, in Tagen</translation>
    </message>
    <message>
        <source>All discounts together, at most</source>
        <translation>Alle Nachlässe zusammen höchstens</translation>
    </message>
    <message>
        <source>They fill the places that personal offers leave free.</source>
        <translation>Sie füllen die Plätze, die persönliche Angebote frei lassen.</translation>
    </message>
    <message>
        <source>Picks of the month</source>
        <translation>Tipps des Monats</translation>
    </message>
    <message>
        <source>e.g. an espresso</source>
        <translation>z. B. ein Espresso</translation>
    </message>
    <message>
        <source>an espresso</source>
        <translation>ein Espresso</translation>
    </message>
    <message>
        <source>knives sharpened</source>
        <translation>Messer schärfen</translation>
    </message>
    <message>
        <source>Ask for our new list.</source>
        <translation>Fragen Sie nach unserer neuen Liste.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Saved selections</source>
        <translation>Gespeicherte Auswahlen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Name for this selection</source>
        <translation>Name für diese Auswahl</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>Auswahl speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>ein Brief</numerusform>
            <numerusform>%n Briefe</numerusform>
        </translation>
    </message>
    <message>
        <source>Bought from this group</source>
        <translation>Hat aus dieser Warengruppe gekauft</translation>
    </message>
    <message>
        <source>Group of goods</source>
        <translation>Warengruppe</translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in einem Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Lives in this postcode area</source>
        <translation>Wohnt in diesem Postleitzahlgebiet</translation>
    </message>
    <message>
        <source>e.g. 890* or 89073, 89075-89077</source>
        <translation>z. B. 890* oder 89073, 89075-89077</translation>
    </message>
    <message>
        <source>Was not here</source>
        <translation>War nicht da</translation>
    </message>
    <message numerus="yes">
        <source>for %n days</source>
        <translation>
            <numerusform>seit einem Tag</numerusform>
            <numerusform>seit %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ausgehen von</translation>
    </message>
    <message>
        <source>At most so many letters, drawn by chance</source>
        <translation>Höchstens so viele Briefe, per Los</translation>
    </message>
    <message>
        <source>All of what is ticked must hold</source>
        <translation>Alles Angehakte muss zutreffen</translation>
    </message>
    <message numerus="yes">
        <source>These %n people, chosen one by one</source>
        <translation>
            <numerusform>Diese Person, einzeln ausgewählt</numerusform>
            <numerusform>Diese %n Personen, einzeln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message>
        <source>Choose a receipt.</source>
        <translation>Wählen Sie einen Bon.</translation>
    </message>
    <message>
        <source>Whose was it? Name, card, street …</source>
        <translation>Wem gehört er? Name, Karte, Straße …</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>This receipt was theirs</source>
        <translation>Diesen Bon zuordnen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und ein weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyLetter</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Why this letter?</source>
        <translation>Warum dieser Brief?</translation>
    </message>
    <message>
        <source>posted on %1</source>
        <translation>zur Post gegeben am %1</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The book is being opened …</source>
        <translation>Das Buch wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Touch screen</source>
        <translation>Touchbildschirm</translation>
    </message>
    <message>
        <source>A scanner types what it reads. Three scans of a printed sheet show how fast yours is, and whether Y, Z and the signs arrive as they stand on the paper.</source>
        <translation>Ein Scanner tippt, was er liest. Drei Scans eines gedruckten Blatts zeigen, wie schnell Ihrer ist und ob Y, Z und die Zeichen so ankommen, wie sie auf dem Papier stehen.</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Blatt drucken</translation>
    </message>
    <message>
        <source>Learn this scanner</source>
        <translation>Diesen Scanner anlernen</translation>
    </message>
    <message>
        <source>Back to the usual</source>
        <translation>Zurück zum Üblichen</translation>
    </message>
    <message>
        <source>Put the signs right</source>
        <translation>Zeichen richtigstellen</translation>
    </message>
    <message>
        <source>when a finger touches the search box</source>
        <translation>wenn ein Finger das Suchfeld berührt</translation>
    </message>
    <message>
        <source>also by a button beside the search box</source>
        <translation>auch über einen Knopf neben dem Suchfeld</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Letters for the finger appear</source>
        <translation>Buchstaben zum Antippen erscheinen</translation>
    </message>
    <message>
        <source>Scanner sheet</source>
        <translation>Scannerblatt</translation>
    </message>
    <message>
        <source>Where shall the sheet lie?</source>
        <translation>Wohin mit dem Blatt?</translation>
    </message>
    <message>
        <source>The sheet was made: %1</source>
        <translation>Das Blatt ist fertig: %1</translation>
    </message>
    <message>
        <source>Scan the first code of the sheet.</source>
        <translation>Den ersten Code des Blatts scannen.</translation>
    </message>
    <message>
        <source>%1 of %2 read. Scan the next one.</source>
        <translation>%1 von %2 gelesen. Den nächsten scannen.</translation>
    </message>
    <message>
        <source>Every sign arrives as it should. The scanner is learned.</source>
        <translation>Alle Zeichen kommen richtig an. Der Scanner ist angelernt.</translation>
    </message>
    <message>
        <source>The scanner types for an American keyboard: Y and Z are swapped, - / : + arrive as other signs. Its manual can set it to German; or shopfriend puts the signs right.</source>
        <translation>Der Scanner tippt für eine amerikanische Tastatur: Y und Z sind vertauscht, - / : + kommen als andere Zeichen an. Sein Handbuch kann ihn auf Deutsch stellen; oder shopfriend stellt die Zeichen richtig.</translation>
    </message>
    <message>
        <source>Capitals arrive as small letters. If Caps Lock is on, switch it off and scan again; if the scanner is set so, shopfriend turns them round.</source>
        <translation>Großbuchstaben kommen klein an. Ist die Feststelltaste an, bitte ausschalten und noch einmal scannen; ist der Scanner so eingestellt, dreht shopfriend sie um.</translation>
    </message>
    <message>
        <source>The signs are put right from now on. The scanner is learned.</source>
        <translation>Die Zeichen werden ab jetzt richtiggestellt. Der Scanner ist angelernt.</translation>
    </message>
    <message>
        <source>No scanner was learned here. The usual speed holds: up to %1 ms a sign.</source>
        <translation>Hier wurde kein Scanner angelernt. Es gilt das übliche Tempo: bis %1 ms je Zeichen.</translation>
    </message>
    <message>
        <source>Learned for this workplace: up to %1 ms a sign.</source>
        <translation>Für diesen Arbeitsplatz angelernt: bis %1 ms je Zeichen.</translation>
    </message>
    <message>
        <source>Signs are put right.</source>
        <translation>Zeichen werden richtiggestellt.</translation>
    </message>
</context>
<context>
    <name>Worktop</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Was es richtet</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Richten</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <translation>Stimmt so</translation>
    </message>
    <message>
        <source>Keep as a group</source>
        <translation>Als Gruppe behalten</translation>
    </message>
    <message numerus="yes">
        <source>Ask all %n</source>
        <translation>
            <numerusform>%n fragen</numerusform>
            <numerusform>Alle %n fragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_One</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Are these two one?</source>
        <translation>Sind diese beiden dasselbe?</translation>
    </message>
</context>
</TS>
