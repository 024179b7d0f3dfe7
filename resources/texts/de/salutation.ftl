# Anrede auf der Karte, im Fenster und im Brief. Die Namen kommen zusammengesetzt.

name-plain = { $name }
name-ms = Frau { $name }
name-mr = Herr { $name }
name-family = Familie { $name }
name-couple = Herr und Frau { $name }

addressee-ms = Frau { $name }
addressee-mr = Herrn { $name }
addressee-family = Familie { $name }
addressee-couple = Herrn und Frau { $name }

salutation-ms = Sehr geehrte Frau { $name },
    .formal = Sehr geehrte Frau { $name },
    .familiar = Liebe { $first },
salutation-mr = Sehr geehrter Herr { $name },
    .formal = Sehr geehrter Herr { $name },
    .familiar = Lieber { $first },
salutation-neutral = Guten Tag { $name },
    .formal = Guten Tag { $name },
    .familiar = Hallo { $first },
salutation-family = Sehr geehrte Familie { $name },
    .formal = Sehr geehrte Familie { $name },
    .familiar = Liebe Familie { $name },
salutation-couple = Sehr geehrte Frau { $name }, sehr geehrter Herr { $name },
    .formal = Sehr geehrte Frau { $name }, sehr geehrter Herr { $name },
    .familiar = Liebe Frau { $name }, lieber Herr { $name },
salutation-firm = Sehr geehrte Damen und Herren,
    .formal = Sehr geehrte Damen und Herren,
    .familiar = Liebes Team von { $name },
salutation-nobody = Guten Tag,
    .formal = Guten Tag,
    .familiar = Hallo,

place-in = in { $place }
place-on = auf { $place }
place-none = bei uns

doubt-firm = Als Firma vermerkt, aber ohne Firmennamen.
doubt-no-last-name = Der Nachname fehlt.
doubt-no-salutation = Die Anrede fehlt: der Brief beginnt mit „Guten Tag“ und dem Namen.
doubt-two-people = „{ $name }“ klingt nach zwei Menschen, die Anrede meint einen.
doubt-digits = Im Nachnamen „{ $name }“ steht eine Zahl.
doubt-title = „{ $title }“ ist kein Titel, der in einer Anrede steht.
doubt-first-name = Als Vorname steht „{ $name }“.
