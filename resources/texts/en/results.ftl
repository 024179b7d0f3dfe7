# How good the suggestions would have been on the shop's own past.
how-good-too-little = There is not enough history yet to say how good the suggestions are. From about fifty customers and two months of purchases on, it stands here.
how-good-hits = Of a hundred suggestions in the first three places, { $of-hundred } were bought within { $days } days ({ $people } customers).
how-good-better = Best sellers alone would have hit { $best-sellers-of-hundred }, “the same as last time” { $last-time-of-hundred }: the suggestions are better.
how-good-same = Best sellers alone would have hit { $best-sellers-of-hundred }, “the same as last time” { $last-time-of-hundred }: that is about as good.
how-good-worse = Best sellers alone would have hit { $best-sellers-of-hundred }, “the same as last time” { $last-time-of-hundred }: the suggestions are worse here.
how-good-alone = There is nothing to compare them with yet.
how-good-chances = When a chance is given that somebody comes within { $days } days, it is off by { $off-of-hundred } in a hundred on average.
how-good-next = The card says what is bought next: the group named first was among the goods on { $first-of-hundred } of a hundred next visits, one of those named on { $any-of-hundred } ({ $people } customers).
how-good-day = The day it names was about right – to a third of the usual gap – for { $of-hundred } of a hundred ({ $people } customers).

# Proposals for weights: what became of the offers.
weight-proposal =
    { $shown } offers, { $foretold ->
        [one] one purchase
       *[other] { $foretold } purchases
    } foretold within four weeks, { $bought } happened: { $percent-bp } instead of { $now-bp }.
