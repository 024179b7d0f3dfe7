# Zwei Kunden oder zwei Artikel zu einem machen, und wieder zwei daraus.

change-customers-merged = { $other } mit { $who } zusammengelegt
change-products-merged = Artikel { $other } mit { $who } zusammengelegt
change-customers-apart = { $who } wieder getrennt
change-products-apart = Artikel { $who } wieder getrennt
merge-apart-kept = { $kept ->
    [0] Beide stehen wieder da wie vorher.
    [one] Beide sind wieder getrennt. Eine Angabe bleibt, wie sie seither geändert wurde.
   *[other] Beide sind wieder getrennt. { $kept } Angaben bleiben, wie sie seither geändert wurden.
}

merge-same = Das ist zweimal derselbe Eintrag. Wählen Sie zwei verschiedene.
merge-gone = Einen der beiden gibt es nicht mehr. Öffnen Sie die Liste noch einmal.
merge-field-unknown = Das Feld „{ $field }“ gibt es hier nicht.
merge-in-frozen-run = Beide haben einen Brief in „{ $campaign }“, der noch nicht gedruckt ist. Drucken oder verwerfen Sie diese Briefe zuerst; dann lassen sich die beiden zusammenlegen.
merge-unit-differs = Der eine wird in { $one ->
    [pc] Stück
   *[other] { $one }
} verkauft, der andere in { $other ->
    [pc] Stück
   *[other] { $other }
}. Mengen wären nicht mehr zu vergleichen. Bringen Sie zuerst die Einheiten in Ordnung.
merge-unknown = Dieses Zusammenlegen ist schon rückgängig gemacht.
merge-later-first = Danach wurde noch einmal zusammengelegt ({ $who }). Trennen Sie zuerst das, dann dieses.
import-merged-since = Aus { $files } kommt { $who }, und dieser Eintrag ist seit dem { $on } mit einem anderen zusammengelegt. Trennen Sie die beiden wieder, dann lässt sich der Import zurücknehmen. Bis dahin bleibt alles, wie es ist.
merge-stands = { $state ->
    [objected] Widerspruch
    [withdrawn] Einwilligung zurückgezogen
    [claimed] Einwilligung laut Einlesen, ohne Nachweis
   *[given] Einwilligung
}: { $channel ->
    [post] Post
    [email] E-Mail
    [phone] Telefon
    [sms] Nachrichten
   *[other] alle Wege
}, { $purpose ->
    [offers] Angebote
    [birthday] Geburtstag
    [newsletter] Rundbrief
    [profiling] persönliche Auswahl
   *[other] jede Werbung
}

# -- Namen der Felder --
merge-field-number = Nummer
merge-field-kind = Art
merge-field-salutation = Anrede
merge-field-gender = Geschlecht
merge-field-title = Titel
merge-field-first_name = Vorname
merge-field-name_prefix = Namensvorsatz
merge-field-last_name = Nachname
merge-field-suffix = Namenszusatz
merge-field-nickname = Rufname
merge-field-memo = Merkwort
merge-field-company = Firma
merge-field-department = Abteilung
merge-field-trade = Branche
merge-field-firm_size = Größe der Firma
merge-field-language = Sprache
merge-field-address_form = Sie oder Du
merge-field-preferred_channel = Liebster Weg
merge-field-preferred_branch = Liebste Filiale
merge-field-informed_on = Informiert am
merge-field-letters_per_year = Briefe im Jahr
merge-field-pause_until = Pause bis
merge-field-deceased_on = Verstorben am
merge-field-moved_on = Verzogen am
merge-field-since = Kunde seit
merge-field-price_limit_bp = Preisgrenze
merge-field-birthday = Geburtstag
merge-field-household = Haushalt
merge-field-address = Anschrift
merge-field-gtin = GTIN
merge-field-name = Name
merge-field-print_name = Name im Brief
merge-field-category = Warengruppe
merge-field-brand = Marke
merge-field-size = Größe
merge-field-colour = Farbe
merge-field-style = Stil
merge-field-cut = Schnitt
merge-field-price_cents = Preis
merge-field-cost_cents = Einkaufspreis
merge-field-deposit_cents = Pfand
merge-field-stock_milli = Bestand
merge-field-unit = Einheit
merge-field-content_milli = Inhalt
merge-field-content_unit = Einheit des Inhalts
merge-field-pick = Empfehlung des Monats

# -- Befehlszeile --
help-duplicates = wer doppelt im Buch steht, mit Gründen
help-merge = zwei Kunden (oder Artikel) zusammenlegen
help-apart = ein Zusammenlegen wieder trennen, auch nach Monaten
help-goods = Artikel statt Kunden
help-kept = Nummer, die bleibt
help-gone = Nummer, die darin aufgeht und sie weiter findet
help-choose = Feld, in dem der andere Wert gelten soll
help-merge-dry-run = nur zeigen, was bleibt und was mitgeht
help-merged-number = Nummer, die blieb, oder die alte
duplicates-found = { $found ->
    [0] Niemand steht doppelt da. Verglichen: { $looked-at }.
    [one] Ein Paar könnte dasselbe sein. Verglichen: { $looked-at }.
   *[other] { $found } Paare könnten dasselbe sein. Verglichen: { $looked-at }.
}
merge-would = „{ $gone }“ ginge in „{ $kept }“ auf. Geschrieben wurde nichts; * gilt.
merge-done = „{ $gone }“ ist in „{ $kept }“ aufgegangen. * gilt.
merge-none = In { $number } ist nichts aufgegangen.
product-unknown = Einen Artikel mit der Nummer { $number } gibt es nicht.
