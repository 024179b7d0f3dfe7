# „zuletzt · als Nächstes“ auf der Seite der Person und in der Karte der Befehlszeile.
ahead-last = zuletzt { $what }
ahead-next = als Nächstes etwa am { $day }{ $what ->
        [nothing] { "" }
       *[other] : { $what }
    }
ahead-was-due = sonst wäre der nächste Besuch etwa am { $day } gewesen{ $what ->
        [nothing] { "" }
       *[other] : { $what }
    }
