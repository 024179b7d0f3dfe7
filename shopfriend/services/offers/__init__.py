"""Offers: for one person, for all, why not, who would like this – each score the sum of reasons.

`learned` keeps the shop's model, `shopper` gathers one person, `offering` applies the rules and
puts names in, `rounds` goes over everybody; `personal`, `explaining` and `by_product` answer,
`outcomes` keeps what was shown and said. What the model foretells: `predictions`, `responders`,
`scores`; how good it is: `backtests`.
"""

from shopfriend.services.offers.by_product import (
    Alongside,
    Seller,
    also_bought,
    best_of_shop,
    who_would_like,
)
from shopfriend.services.offers.explaining import explained, known_or_new, why_not
from shopfriend.services.offers.outcomes import mentioned, not_right, shown
from shopfriend.services.offers.personal import (
    TwoLists,
    advice,
    best_question,
    for_all,
    for_basket,
    for_customer,
    group_offers,
    two_lists,
)

__all__ = [
    "Alongside",
    "Seller",
    "TwoLists",
    "advice",
    "also_bought",
    "best_of_shop",
    "best_question",
    "explained",
    "for_all",
    "for_basket",
    "for_customer",
    "group_offers",
    "known_or_new",
    "mentioned",
    "not_right",
    "shown",
    "two_lists",
    "who_would_like",
    "why_not",
]
