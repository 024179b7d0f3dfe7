# Der Demo-Laden: Karte „Zum Ausprobieren“ und was der erfundene Laden von sich sagt.

demo-notice = Demo – erfundene Personen
demo-coupon = Dieser Gutschein lässt sich immer einlösen: { $code }
demo-shop-closing = Herzliche Grüße aus dem Lindenladen
demo-shop-notice = neben der Kasse
demo-consent-wording = Der Lindenladen darf auswerten, was ich kaufe, um mir passende Angebote zu machen. Ich kann das jederzeit beenden.

demo-story-hanna = Ihr Schirm steht noch hinten. Jede zweite Woche Comté, nie Koriander oder Nüsse; Patenkind Tim spielt mit der Holzeisenbahn.
demo-story-dachshund = Ein Name ist nicht bekannt, nur der Dackel Bruno.
demo-story-away = Kam jede Woche, zuletzt { $days } Tage vor dem Ende der Kassendaten.
demo-story-household = Zwei Leute, ein Haushalt, ein Brief – und die Espressokanne gibt es dort schon.
demo-story-english = Liest und spricht Englisch; ihre Briefe sind englisch.
demo-story-restaurant = Kauft jeden Donnerstag Burrata; es bestellt Giulia Conti.
demo-story-objected = Hat der Werbung widersprochen: kein Brief, kein Angebot.
demo-story-minor = Noch keine sechzehn: keine eigene Post, keine Auswertung.
demo-story-six-lines = Eine Anschrift mit sechs Zeilen, die ins Fenster passt.
demo-story-first-timer = War am letzten Tag der Kassendaten zum ersten Mal da.
demo-story-no-consent = Guter Kunde ohne Einwilligung: nur Angebote, die für viele gelten.
demo-story-only-offers = Kauft nur, was im Angebot ist.
demo-story-never-offers = Kauft nie im Angebot, dafür Barolo.
demo-story-duplicate = Steht zweimal im Buch, einmal mit „y“.
demo-story-complaint = Eine offene Beschwerde: Werbung ruht, ein Rückruf ist versprochen.

demo-campaign-name =
    { $about ->
        [winter] Winterbrief { $year }
        [spring] Frühlingsbrief { $year }
        [summer] Sommerbrief { $year }
        [autumn] Herbstbrief { $year }
        [advent] Adventsbrief { $year }
       *[cheese] Käsewochen { $year }
    }
demo-letter-headline =
    { $about ->
        [winter] Etwas Warmes für den Winter
        [spring] Der Frühling liegt auf dem Tisch
        [summer] Der Sommer schmeckt nach draußen
        [autumn] Der Herbst ist da
        [advent] Advent im Lindenladen
       *[cheese] Käsewochen im Lindenladen
    }
demo-letter-body =
    { $about ->
        [winter] draußen ist es kalt, drinnen wird es gemütlich. Das hier haben wir für Sie zurückgelegt.
        [spring] die ersten Körbe sind da, und der Laden riecht nach Kräutern. Das hier haben wir für Sie ausgesucht.
        [summer] die Tage sind lang, der Tisch steht draußen. Das hier haben wir für Sie ausgesucht.
        [autumn] die neue Ernte steht im Regal. Das hier haben wir für Sie zurückgelegt.
        [advent] die Regale sind voll, und es riecht nach Zimt. Das hier haben wir für Sie zurückgelegt.
       *[cheese] die neuen Laibe sind angeschnitten. Kommen Sie vorbei und probieren Sie.
    }
    .familiar =
        { $about ->
            [winter] draußen ist es kalt, drinnen wird es gemütlich. Das hier haben wir für Dich zurückgelegt.
            [spring] die ersten Körbe sind da, und der Laden riecht nach Kräutern. Das hier haben wir für Dich ausgesucht.
            [summer] die Tage sind lang, der Tisch steht draußen. Das hier haben wir für Dich ausgesucht.
            [autumn] die neue Ernte steht im Regal. Das hier haben wir für Dich zurückgelegt.
            [advent] die Regale sind voll, und es riecht nach Zimt. Das hier haben wir für Dich zurückgelegt.
           *[cheese] die neuen Laibe sind angeschnitten. Komm vorbei und probiere.
        }
demo-letter-closing = Herzliche Grüße aus dem Lindenladen
demo-category-cheese = Käse
demo-category-wine = Wein
