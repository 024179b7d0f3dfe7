# Wie gut die Vorschläge in der eigenen Vergangenheit gewesen wären.
how-good-too-little = Die Geschichte reicht noch nicht, um zu sagen, wie gut die Vorschläge sind. Ab etwa fünfzig Kunden und zwei Monaten Einkäufen steht es hier.
how-good-hits = Von hundert Vorschlägen auf den ersten drei Plätzen wurden { $of-hundred } innerhalb von { $days } Tagen gekauft ({ $people } Kunden).
how-good-better = Nur die Bestseller hätten { $best-sellers-of-hundred } getroffen, „dasselbe wie beim letzten Mal“ { $last-time-of-hundred }: Die Vorschläge sind besser.
how-good-same = Nur die Bestseller hätten { $best-sellers-of-hundred } getroffen, „dasselbe wie beim letzten Mal“ { $last-time-of-hundred }: Das ist etwa gleich gut.
how-good-worse = Nur die Bestseller hätten { $best-sellers-of-hundred } getroffen, „dasselbe wie beim letzten Mal“ { $last-time-of-hundred }: Die Vorschläge sind hier schlechter.
how-good-alone = Es gibt noch nichts, womit man sie vergleichen könnte.
how-good-chances = Wenn eine Wahrscheinlichkeit genannt wird, dass jemand innerhalb von { $days } Tagen kommt, liegt sie im Mittel um { $off-of-hundred } von hundert daneben.
how-good-next = Auf der Karte steht, was als Nächstes gekauft wird: Die zuerst genannte Warengruppe war bei { $first-of-hundred } von hundert nächsten Besuchen dabei, eine der genannten bei { $any-of-hundred } ({ $people } Kunden).
how-good-day = Der genannte Tag stimmte ungefähr – auf ein Drittel des üblichen Abstands – bei { $of-hundred } von hundert ({ $people } Kunden).

# Vorschläge für Gewichte: was aus den Angeboten geworden ist.
weight-proposal =
    { $shown } Angebote, { $foretold ->
        [one] ein Kauf
       *[other] { $foretold } Käufe
    } binnen vier Wochen vorhergesagt, { $bought } geschehen: { $percent-bp } statt { $now-bp }.
