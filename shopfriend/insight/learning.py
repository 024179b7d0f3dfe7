"""How the shop is learned: from lines and goods to the model, twice over – as things stand now, and
as they stood one horizon ago, where it shows what would have come true.

Memory is let go as soon as it can be: first the lines, then what was known one horizon ago.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from shopfriend.insight import alike, crowd, fresh, pairs, rhythm, shelf
from shopfriend.insight.arrays import (
    NOBODY,
    Days,
    Ints,
    Lines,
    Products,
    Reals,
    distinct,
    narrow,
    places_among,
    purchase_days,
)
from shopfriend.insight.crowd import Crowd
from shopfriend.insight.fresh import People
from shopfriend.insight.model import CONSUMABLE, DURABLE, Model, Step
from shopfriend.insight.pairs import Bought, Weights
from shopfriend.insight.rhythm import Counted, Rhythms
from shopfriend.insight.shelf import Shelf, Singles

# A product of unknown kind: many buyers and nobody came back -> durable; enough came back ->
# consumable; else not known.
_ENOUGH_BUYERS, _DURABLE_SHARE, _CONSUMABLE_SHARE = 20, 0.02, 0.1


def fit(lines: Lines, products: Products, on: int, *, left_out: Iterable[int] = ()) -> Model:
    """Learn from all lines before day `on` (an ordinal). Lines of people `left_out` count as
    nobody's: they are in the sales of a product, but in no rhythm, pair or neighbourhood."""
    seen = _seen(lines.before(on), products, on, left_out)
    del lines  # half of the memory, where the caller does not keep them either
    customers, days, counts = seen.customers, seen.days, seen.counts
    due, new = seen.learned(on)  # first: what was known then is let go before `now` is made
    now = _then(seen, days, on)
    return Model(
        cut=on,
        products=products,
        customers=customers,
        bought=_bought(days, len(customers), on - pairs.WINDOW),
        weights=now.weights,
        crowd=counts,
        rhythms=now.usual,
        due=due,
        kinds=_kinds(days, products),
        tastes=alike.tastes(now.people.taste, days, now.shelf, on),
        shelf=now.shelf,
        families=now.families,
        fresh=new,
        step=_step(seen.span, len(customers)),
    )


def _step(span: int, people: int) -> Step:
    if people < fresh.LEAST_PEOPLE or span < rhythm.HORIZON:
        return "crowd"
    return "learned" if span >= fresh.LEAST_HISTORY else "shop-average"


@dataclass(frozen=True)
class _Seen:
    """What is left of the lines. `span`: days of them; `reduced`: for both days that are learned
    for, see `shelf.reduced_share`."""

    customers: Ints
    days: Days
    products: Products
    group: Ints
    counts: Crowd
    span: int
    reduced: Mapping[int, Singles]

    @property
    def people(self) -> int:
        return len(self.customers)

    def learned(self, on: int) -> tuple[Reals, Reals]:
        """Weights of the models of known and of new goods, learned one horizon ago; START for a
        young shop."""
        cut = on - rhythm.HORIZON
        past = self.days.before(cut)
        then = _then(self, past, cut)
        due = rhythm.learn(self.days, past, then.counted, self.group, then.usual, cut)
        del past  # as large as all that is left of the lines
        young = self.people < fresh.LEAST_PEOPLE or self.days.first > on - fresh.LEAST_HISTORY
        if young or not len(then.shelf):
            return due, fresh.START.copy()
        new = fresh.learn(self.days, then.shelf, then.weights, then.families, then.people, cut)
        return due, new


def _seen(lines: Lines, products: Products, on: int, left_out: Iterable[int]) -> _Seen:
    place = narrow(products.places(lines.product))
    unnamed = np.isin(lines.customer, np.array([NOBODY, *sorted(left_out)], dtype=np.int64))
    customers = distinct(lines.customer[~unnamed])
    who = narrow(np.searchsorted(customers, lines.customer))
    who[unnamed] = -1
    counts = crowd.count(lines, place, products.category, on)
    return _Seen(
        customers=customers,
        days=purchase_days(who, place, lines),
        products=products,
        group=places_among(products.category, counts.categories),
        counts=counts,
        span=int(lines.day.max() - lines.day.min()) + 1 if len(lines) else 0,
        reduced={
            cut: shelf.reduced_share(lines, place, cut, len(products))
            for cut in (on, on - rhythm.HORIZON)
        },
    )


@dataclass(frozen=True)
class _Then:
    """What is known on some morning; what takes long is made when it is asked for."""

    seen: _Seen
    usual: Rhythms
    counted: Counted
    shelf: Shelf

    @cached_property
    def people(self) -> People:
        groups = len(self.seen.counts.categories)
        return fresh.people(self.counted, self.shelf, self.seen.group, self.seen.people, groups)

    @cached_property
    def weights(self) -> Weights:
        return pairs.learn(fresh.whether(self.people.presence), self.shelf.goods)

    @cached_property
    def families(self) -> Weights:
        return fresh.families(self.shelf, self.people)


def _then(seen: _Seen, days: Days, cut: int) -> _Then:
    """As of the morning of day `cut`, before which all `days` lie."""
    usual = rhythm.usual(days, seen.group, cut)
    on_sale = shelf.stock(
        days, seen.products, seen.group, usual, seen.reduced[cut], cut, seen.people
    )
    return _Then(seen, usual, rhythm.counted(days, cut), on_sale)


def _bought(days: Days, people: int, since: int) -> Bought:
    recent = days.day >= since
    customer, product = days.customer[recent], days.product[recent]
    newest = np.ones(len(customer), dtype=np.bool_)
    newest[:-1] = (customer[1:] != customer[:-1]) | (product[1:] != product[:-1])
    receipt = days.receipt[recent][newest]
    return pairs.bought(customer[newest], product[newest], receipt, people)


def _kinds(days: Days, products: Products) -> Ints:
    """Stated kinds, and for the others what repeat purchases show."""
    buyers, again = rhythm.buyers(days, len(products))
    share = again / np.maximum(buyers, 1)
    learned = np.where((buyers >= _ENOUGH_BUYERS) & (share < _DURABLE_SHARE), DURABLE, 0)
    learned = np.where((again >= 2) & (share >= _CONSUMABLE_SHARE), CONSUMABLE, learned)
    return np.where(products.kind > 0, products.kind, learned).astype(np.int64)
