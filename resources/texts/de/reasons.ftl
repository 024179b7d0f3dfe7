# Warum etwas angeboten wird. .staff: für die Theke, ohne Fürwort, höchstens 90 Zeichen.
# .formal und .familiar: für die Kundschaft, unter dem Namen des Produkts – ohne Häufigkeiten und
# Tage, die nach Aufpassen klingen. Namen gibt es ganz und gekürzt: $product und $product-short.
# Was im Buch steht, hat kein bekanntes Geschlecht: kein „das“ oder „die“ hinter einem Namen.

reason-due-again = { $product } ist wieder dran
    .staff =
        Kauft { $product-short } etwa { $gap-days ->
            [1] jeden Tag
           *[other] alle { $gap-days } Tage
        }, zuletzt { $since-days ->
            [0] heute
            [1] gestern
           *[other] vor { $since-days } Tagen
        }.
    .formal = Einer Ihrer Lieblinge.
    .familiar = Einer deiner Lieblinge.
reason-bought-before = { $product } wurde schon einmal gekauft
    .staff =
        Kaufte { $product-short } schon einmal, { $since-days ->
            [0] heute
            [1] gestern
           *[other] vor { $since-days } Tagen
        }.
    .formal = Das kennen Sie schon – wieder einmal Lust darauf?
    .familiar = Das kennst du schon – wieder einmal Lust darauf?
reason-goes-with = Passt zu { $other }
    .staff =
        { $times ->
            [1] Kaufte { $other-short }
            [2] Kaufte zweimal { $other-short }
           *[other] Kauft oft { $other-short }
        } ({ $last-day-short }) – wer das mag, mag auch dies.
    .formal = Sie mögen { $other }? Dann ist das etwas für Sie.
    .familiar = Du magst { $other }? Dann ist das etwas für dich.
reason-similar-customers = Beliebt bei ähnlichen Kunden
    .staff = Bei { $people } von { $of } ähnlichen Kunden beliebt.
    .formal = Menschen mit ähnlichem Geschmack mögen das gern.
    .familiar = Menschen mit ähnlichem Geschmack mögen das gern.
reason-likes = Mag { $preference }
    .staff = Mag { $preference-short } – so gesagt.
    .formal = Weil Sie { $preference } mögen.
    .familiar = Weil du { $preference } magst.
reason-wish = Wunsch: { $preference }
    .staff = Wunsch notiert: { $preference-short }.
    .formal = Ihr Wunsch: { $preference }.
    .familiar = Dein Wunsch: { $preference }.
reason-same-article = { $other } in anderer Ausführung
    .staff = Kaufte { $other-short } – das ist derselbe Artikel anders.
    .formal = Ihr { $other } gibt es auch so.
    .familiar = Dein { $other } gibt es auch so.
reason-same-category = Aus einer vertrauten Warengruppe
    .staff = Kauft öfter aus „{ $category-short }“ – dort gerade besonders beliebt.
    .formal = Einmal etwas Neues für Sie: { $category }.
    .familiar = Einmal etwas Neues für dich: { $category }.
reason-season = Jetzt ist Saison
    .staff = Jetzt ist Saison: { $category-short }.
    .formal = Jetzt ist Saison.
    .familiar = Jetzt ist Saison.
reason-best-of-shop = Ein Liebling unserer Kundschaft
    .staff = Liebling der Kundschaft in den letzten sechs Wochen.
    .formal = Ein Liebling unserer Kundschaft.
    .familiar = Ein Liebling unserer Kundschaft.
# Von Hand eingetragen, nie gezählt: ein Tipp, keine Behauptung über andere Kunden.
reason-owners-pair = Unser Tipp zu { $other }
    .staff =
        { $told ->
            [0] Kaufte { $other-short } ({ $last-day-short }) – unser eigener Tipp dazu.
           *[other] Tipp zu { $other-short } ({ $last-day-short }): { $why-short }.
        }
    .formal =
        { $told ->
            [0] Unser Tipp zu { $other }.
           *[other] Unser Tipp zu { $other }: { $why }.
        }
    .familiar =
        { $told ->
            [0] Unser Tipp zu { $other }.
           *[other] Unser Tipp zu { $other }: { $why }.
        }
reason-owners-pick = Unser Tipp des Monats
    .staff = Unser Tipp des Monats.
    .formal = Unser Tipp des Monats.
    .familiar = Unser Tipp des Monats.
reason-group-returns = Kommt öfter zurück
    .staff = Dagegen: { $returns } von { $sold } Mal zurückgebracht.
    .formal = Dagegen spricht: Es wurde öfter zurückgebracht.
    .familiar = Dagegen spricht: Es wurde öfter zurückgebracht.
reason-group-dislikes = Gefällt vielen nicht
    .staff = Dagegen: { $people } Kunden mögen es nicht.
    .formal = Dagegen spricht: Es gefällt nicht allen.
    .familiar = Dagegen spricht: Es gefällt nicht allen.
reason-own-return = Schon einmal zurückgebracht
    .staff = Dagegen: hat { $product-short } zurückgebracht.
    .formal = Dagegen spricht: Sie haben es zurückgebracht.
    .familiar = Dagegen spricht: Du hast es zurückgebracht.

# Was lange hält, kann jemand schon von woanders haben: Das weiß keine Kasse.
offer-soft = { $reason }
    .formal = Falls Sie so etwas noch nicht haben: { $reason }
    .familiar = Falls du so etwas noch nicht hast: { $reason }

# Kein Angebot statt eines schwachen: was man stattdessen fragt.
ask-first-new = Noch keine Einkäufe bekannt. Erst fragen: Was schmeckt oder gefällt besonders?
ask-first-weak = Kein Angebot ist stark genug. Erst fragen: Was wird gerade gesucht?
ask-first-group = Zurzeit gibt es kein allgemeines Angebot. Erst fragen: Was wird gerade gesucht?
ask-first-objected = Keine Angebote: Werbung ist nicht erwünscht.
ask-first-nobody = Diese Person steht nicht im Buch.

# Warum nicht?
excluded-objected = Werbung ist nicht erwünscht.
excluded-disliked = { $product }: mag { $what } nicht.
excluded-never = { $product }: nie { $what }.
excluded-never-offer = { $product } soll nicht mehr angeboten werden.
excluded-never-offer-until = { $product } soll bis { $until } nicht angeboten werden.
excluded-has-it = { $product } ist schon vorhanden (notiert am { $since }).
excluded-elsewhere = { $product } wurde woanders gekauft (notiert am { $since }).
excluded-gift = { $product } war ein Geschenk (notiert am { $since }).
excluded-owned = { $product } wurde am { $day } gekauft und hält lange.
excluded-owned-household = { $product } gibt es im Haushalt seit { $day }.
excluded-stock = { $product } ist nicht vorrätig.
excluded-size = { $product } gibt es in { $size }, gebraucht wird { $wanted }.
excluded-sensitive = { $product } gehört zu einer vertraulichen Warengruppe.
excluded-agency = { $product } wird für andere verkauft und nicht beworben.
excluded-deposit = { $product } ist Pfand.
excluded-group-key = „{ $product }“ ist eine Taste der Kasse für viele Waren, keine einzelne Ware.
excluded-age = { $product } ist erst ab { $age } Jahren erlaubt.
excluded-price = { $product } kostet { $price-cents }, die Grenze liegt bei { $limit-cents }.
excluded-no-discount = Auf { $product } darf es keinen Nachlass geben.
excluded-price-filter = { $product } kostet mehr als { $limit-cents } oder hat keinen Preis.
excluded-category-filter = { $product } gehört nicht zu { $category }.
excluded-newness-filter = { $product } ist nicht neu seit { $since }.
why-not-unknown = Diese Person oder dieses Produkt steht nicht im Buch.
why-not-group-level = { $product }: Ohne Einwilligung gibt es nur allgemeine Angebote.
why-not-no-evidence = Für { $product } spricht bisher nichts: kein Einkauf, kein Wunsch, nichts Ähnliches.
why-not-weak = Für { $product } spricht zu wenig.
why-not-others-better =
    Für { $product } spricht etwas, für { $count ->
        [one] ein anderes
       *[other] { $count } andere
    } aber mehr.

offer-gone = Dieses Angebot gibt es nicht mehr. Die Karte bitte neu öffnen.
offer-without-product = Dieses Angebot nennt nur eine Warengruppe. Bitte ein Produkt wählen.

asof-customer = { $file }, Zeile { $line }: Eine Kundennummer { $number } gibt es nicht. Es wurde nichts gemacht; die Zeile bitte berichtigen und noch einmal versuchen.
asof-date = { $file }, Zeile { $line }: „{ $value }“ ist kein Tag. Bitte in der Form 2026-11-23 schreiben.

# Was man als Nächstes fragt: die Antwort, die den Angeboten am meisten hilft.
best-question-consent = Dürfen wir uns Einkäufe merken, damit die Angebote passen?
best-question-guess = Wird { $what } wirklich gemocht? Das ist bisher nur vermutet oder gehört.
best-question-size = Welche Größe wird bei „{ $category }“ gebraucht?
best-question-group = Wie ist es mit „{ $category }“ – wird das gemocht?
