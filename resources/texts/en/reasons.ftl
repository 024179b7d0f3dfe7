# Why something is offered. .staff: for the counter, no pronoun, at most 90 characters.
# .formal and .familiar: for customers, below the product's name – without counts and days that
# sound like being watched. Names come in full and short: $product and $product-short.

reason-due-again = { $product } is due again
    .staff =
        Buys { $product-short } about every { $gap-days ->
            [1] day
           *[other] { $gap-days } days
        }, last { $since-days ->
            [0] today
            [1] yesterday
           *[other] { $since-days } days ago
        }.
    .formal = One of your favourites.
    .familiar = One of your favourites.
reason-bought-before = { $product } was bought once before
    .staff =
        Bought { $product-short } once before, { $since-days ->
            [0] today
            [1] yesterday
           *[other] { $since-days } days ago
        }.
    .formal = You know this one – fancy it again?
    .familiar = You know this one – fancy it again?
reason-goes-with = Goes with { $other }
    .staff =
        { $times ->
            [1] Bought { $other-short }
            [2] Bought { $other-short } twice
           *[other] Often buys { $other-short }
        } ({ $last-day-short }) – who likes it, likes this too.
    .formal = You like { $other }? Then this is for you.
    .familiar = You like { $other }? Then this is for you.
reason-similar-customers = Popular with similar customers
    .staff = Popular with { $people } of { $of } similar customers.
    .formal = People with a similar taste like this a lot.
    .familiar = People with a similar taste like this a lot.
reason-likes = Likes { $preference }
    .staff = Likes { $preference-short } – said so.
    .formal = Because you like { $preference }.
    .familiar = Because you like { $preference }.
reason-wish = Wish: { $preference }
    .staff = Wish noted: { $preference-short }.
    .formal = Your wish: { $preference }.
    .familiar = Your wish: { $preference }.
reason-same-article = { $other } in another version
    .staff = Bought { $other-short } – this is the same article in another version.
    .formal = { $other } comes like this, too.
    .familiar = { $other } comes like this, too.
reason-same-category = From a familiar group of goods
    .staff = Often buys from “{ $category-short }” – especially popular there just now.
    .formal = Something new for you: { $category }.
    .familiar = Something new for you: { $category }.
reason-season = In season now
    .staff = In season now: { $category-short }.
    .formal = In season now.
    .familiar = In season now.
reason-best-of-shop = A favourite of our customers
    .staff = A favourite of customers in the last six weeks.
    .formal = A favourite of our customers.
    .familiar = A favourite of our customers.
# Entered by hand, never counted: a tip, no claim about other customers.
reason-owners-pair = Our tip with { $other }
    .staff =
        { $told ->
            [0] Bought { $other-short } ({ $last-day-short }) – our own tip with it.
           *[other] Tip for { $other-short } ({ $last-day-short }): { $why-short }.
        }
    .formal =
        { $told ->
            [0] Our tip with { $other }.
           *[other] Our tip with { $other }: { $why }.
        }
    .familiar =
        { $told ->
            [0] Our tip with { $other }.
           *[other] Our tip with { $other }: { $why }.
        }
reason-owners-pick = Our tip of the month
    .staff = Our tip of the month.
    .formal = Our tip of the month.
    .familiar = Our tip of the month.
reason-group-returns = Comes back often
    .staff = Against it: brought back { $returns } of { $sold } times.
    .formal = Against it: it was brought back by some.
    .familiar = Against it: it was brought back by some.
reason-group-dislikes = Many do not like it
    .staff = Against it: { $people } customers do not like it.
    .formal = Against it: not everybody likes it.
    .familiar = Against it: not everybody likes it.
reason-own-return = Brought back before
    .staff = Against it: brought { $product-short } back.
    .formal = Against it: you brought it back.
    .familiar = Against it: you brought it back.

# What lasts may have come from elsewhere: no till knows.
offer-soft = { $reason }
    .formal = In case you have none yet: { $reason }
    .familiar = In case you have none yet: { $reason }

# No offer rather than a weak one: what to ask instead.
ask-first-new = No purchases known yet. Ask first: what is liked most?
ask-first-weak = No offer is strong enough. Ask first: what is wanted just now?
ask-first-group = There is no general offer at the moment. Ask first: what is wanted just now?
ask-first-objected = No offers: advertising is not wanted.
ask-first-nobody = This person is not in the book.

# Why not?
excluded-objected = Advertising is not wanted.
excluded-disliked = { $product }: does not like { $what }.
excluded-never = { $product }: never { $what }.
excluded-never-offer = { $product } is not to be offered any more.
excluded-never-offer-until = { $product } is not to be offered until { $until }.
excluded-has-it = { $product } is owned already (noted on { $since }).
excluded-elsewhere = { $product } was bought elsewhere (noted on { $since }).
excluded-gift = { $product } was a gift (noted on { $since }).
excluded-owned = { $product } was bought on { $day } and lasts long.
excluded-owned-household = { $product } has been in the household since { $day }.
excluded-stock = { $product } is not in stock.
excluded-size = { $product } comes in { $size }, { $wanted } is needed.
excluded-sensitive = { $product } belongs to a confidential group of goods.
excluded-agency = { $product } is sold for others and not advertised.
excluded-deposit = { $product } is a deposit.
excluded-group-key = “{ $product }” is a key of the till for many goods, no single one.
excluded-age = { $product } is allowed from { $age } years on only.
excluded-price = { $product } costs { $price-cents }, the limit is { $limit-cents }.
excluded-no-discount = There may be no money off { $product }.
excluded-price-filter = { $product } costs more than { $limit-cents } or has no price.
excluded-category-filter = { $product } does not belong to { $category }.
excluded-newness-filter = { $product } is not new since { $since }.
why-not-unknown = This person or this product is not in the book.
why-not-group-level = { $product }: without consent there are general offers only.
why-not-no-evidence = Nothing speaks for { $product } yet: no purchase, no wish, nothing similar.
why-not-weak = Too little speaks for { $product }.
why-not-others-better =
    Something speaks for { $product }, but more for { $count ->
        [one] another one
       *[other] { $count } others
    }.

offer-gone = This offer is gone. Please open the card again.
offer-without-product = This offer names a group of goods only. Please choose a product.

asof-customer = { $file }, line { $line }: there is no customer { $number }. Nothing was made; correct the line and try again.
asof-date = { $file }, line { $line }: “{ $value }” is no day. Write it as 2026-11-23.

# What to ask next: the answer that would help the offers most.
best-question-consent = May we remember what you buy, so that offers fit?
best-question-guess = Is { $what } really liked? So far it was only guessed or heard.
best-question-size = Which size is needed in “{ $category }”?
best-question-group = How about “{ $category }” – is it liked?
