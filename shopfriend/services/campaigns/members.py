"""Who a segment holds: what the book can say, and what only the model knows."""

from collections.abc import Iterable
from datetime import date

from shopfriend.book import Tx, segments
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.segments import Pays, Scored, Term
from shopfriend.services.offers import scores

_DAYS = 28


def of(tx: Tx, terms: Iterable[Term], on: date, *, days: int = _DAYS) -> set[CustomerId]:
    """Who meets every term by what happened before `on`; `days` is how long a coupon is good.
    Raises `ShopError` for a category that the book does not know."""
    asked = list(terms)
    plain = [term for term in asked if not isinstance(term, Scored | Pays)]
    found = segments.members(tx, plain, on) if plain else None
    for term in asked:
        if isinstance(term, Scored):
            some = scores.in_classes(tx, term.letters, on, days)
        elif isinstance(term, Pays):
            some = scores.paying(tx, term.margin_cents, on)
        else:
            continue
        found = some if found is None else found & some
    return found or set()
