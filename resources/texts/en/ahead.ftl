# "last · next" on the person's page and in the card at the command line.
ahead-last = last { $what }
ahead-next = next about { $day }{ $what ->
        [nothing] { "" }
       *[other] : { $what }
    }
ahead-was-due = by habit the next visit would have been about { $day }{ $what ->
        [nothing] { "" }
       *[other] : { $what }
    }
