# Names on the card, in the window and in the letter's first line.

name-plain = { $name }
name-ms =
    { $titled ->
        [yes] { $name }
       *[no] Ms { $name }
    }
name-mr =
    { $titled ->
        [yes] { $name }
       *[no] Mr { $name }
    }
name-family = { $name } family
name-couple = Mr and Mrs { $name }

addressee-ms =
    { $titled ->
        [yes] { $name }
       *[no] Ms { $name }
    }
addressee-mr =
    { $titled ->
        [yes] { $name }
       *[no] Mr { $name }
    }
addressee-family = The { $name } family
addressee-couple = Mr and Mrs { $name }

salutation-ms =
    { $titled ->
        [yes] Dear { $name },
       *[no] Dear Ms { $name },
    }
    .formal =
        { $titled ->
            [yes] Dear { $name },
           *[no] Dear Ms { $name },
        }
    .familiar = Dear { $first },
salutation-mr =
    { $titled ->
        [yes] Dear { $name },
       *[no] Dear Mr { $name },
    }
    .formal =
        { $titled ->
            [yes] Dear { $name },
           *[no] Dear Mr { $name },
        }
    .familiar = Dear { $first },
salutation-neutral = Dear { $name },
    .formal = Dear { $name },
    .familiar = Hello { $first },
salutation-family = Dear { $name } family,
    .formal = Dear { $name } family,
    .familiar = Dear { $name } family,
salutation-couple = Dear Mr and Mrs { $name },
    .formal = Dear Mr and Mrs { $name },
    .familiar = Dear Mr and Mrs { $name },
salutation-firm = Dear Sir or Madam,
    .formal = Dear Sir or Madam,
    .familiar = Dear team of { $name },
salutation-nobody = Good day,
    .formal = Good day,
    .familiar = Hello,

place-in = in { $place }
place-on = on { $place }
place-none = near us

doubt-firm = Noted as a firm, but without a firm's name.
doubt-no-last-name = The last name is missing.
doubt-no-salutation = The salutation is missing: the letter begins with “Dear” and the full name.
doubt-two-people = “{ $name }” sounds like two people, the salutation means one.
doubt-digits = There is a number in the last name “{ $name }”.
doubt-title = “{ $title }” is not a title that is used in a salutation.
doubt-first-name = “{ $name }” stands as the first name.
