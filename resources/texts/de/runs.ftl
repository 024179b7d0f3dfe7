run-household = Im Haushalt geht ein Brief an Kundennummer { $number }
run-limit = Nicht unter den { $limit } ausgelosten Briefen
run-control = Vergleichsgruppe: absichtlich ohne Brief
run-data-old = Kassendaten bis { $until }: älter als 14 Tage. Vielleicht war jemand inzwischen da. Vor dem Drucken neue Kassendaten einlesen.
run-nobody = In dieser Auswahl bekommt niemand einen Brief. Es wurde nichts gedruckt. Die Gründe stehen bei „Wer“.
run-unknown = Diesen Druck gibt es nicht mehr. Es wurde nichts verändert.
piece-unknown = Diesen Brief gibt es nicht mehr. Es wurde nichts gedruckt.
customer-gone = Diese Person steht nicht mehr im Buch. Es wurde nichts gedruckt.
run-step = { $state ->
    [void] Dieser Druck ist verworfen.
    [closed] Dieser Druck ist abgeschlossen.
    [draft] Dieser Druck ist noch nicht festgehalten.
    [frozen] Dieser Druck ist noch nicht gedruckt.
    [posted] Dieser Druck ist schon auf der Post.
    [measuring] Dieser Druck ist schon auf der Post.
   *[other] Dieser Schritt geht jetzt nicht.
} Es wurde nichts verändert.
print-run = Briefe für „{ $run }“ festgehalten
run-printed = Briefe für „{ $run }“ gedruckt
run-posted = Zur Post gegeben am { $on }
run-closed = Druck abgeschlossen
run-voided = Druck verworfen

segment-unknown = „{ $term }“ ist keine bekannte Auswahl. Möglich sind all, bought:GRUPPE:MONATE, postcode:ANFANG, absent:TAGE, customer:NUMMER,NUMMER oder ein gespeicherter Name.
segment-bought-form = „{ $term }“ ist unvollständig. Erwartet wird bought:GRUPPE:MONATE, etwa bought:Käse:6.
segment-postcode-form = „{ $term }“ ist unvollständig. Erwartet wird der Anfang der Postleitzahl, etwa postcode:890.
segment-customer-form = „{ $term }“ nennt keine Kundennummer. So geht es: customer:1042.
segment-occasion-form = „{ $term }“ nennt keinen Anlass. Möglich sind { $known }.
segment-score-form = „{ $term }“ nennt keine Klassen. Es geht so: score:AB. Klassen sind A bis E.
segment-pays-form = „{ $term }“ nennt keinen Betrag. Es geht so: pays:12.50 – was eine Antwort in Euro bringt.
class-borders = Die Grenzen der Klassen müssen von A bis D fallen und zwischen 1 und 99 Prozent liegen.
segment-number = In „{ $term }“ fehlt eine Zahl. Gefunden wurde „{ $number }“.
segment-category-unknown = Eine Warengruppe „{ $name }“ gibt es nicht. Die Gruppen stehen unter Waren.
segment-name = „{ $name }“ geht nicht als Name einer Auswahl. Doppelpunkt und Plus haben dort eine Bedeutung.
segment-saved = Auswahl „{ $name }“ gespeichert

# Ein Brief für eine Person
single-letters = Einzelne Briefe

# -- Anlässe, zu denen man einkauft --
feast-valentines-day = Valentinstag
feast-womens-day = Weltfrauentag
feast-easter = Ostern
feast-mothers-day = Muttertag
feast-fathers-day = Vatertag
feast-st-nicholas = Nikolaus
feast-christmas = Weihnachten
