"""What the shop as a whole has learned: made from lines and goods, kept as bytes."""

import io
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Literal

import numpy as np
from scipy import sparse

from shopfriend.insight import alike, crowd, fresh, pairs, rhythm, shelf
from shopfriend.insight.alike import Tastes
from shopfriend.insight.arrays import (
    NOBODY,
    Days,
    Ints,
    Lines,
    Products,
    Reals,
    distinct,
    narrow,
    purchase_days,
)
from shopfriend.insight.crowd import Crowd
from shopfriend.insight.fresh import People
from shopfriend.insight.pairs import Bought, Weights
from shopfriend.insight.rhythm import Counted, Rhythms
from shopfriend.insight.shelf import Shelf, Singles

CONSUMABLE, DURABLE = 1, 2
# crowd: best sellers and start rules; shop-average: rules, and what goes with what; learned: all
Step = Literal["crowd", "shop-average", "learned"]
# A product of unknown kind: many buyers and nobody came back -> durable; enough came back ->
# consumable; else not known.
_ENOUGH_BUYERS, _DURABLE_SHARE, _CONSUMABLE_SHARE = 20, 0.02, 0.1


@dataclass(frozen=True)
class Model:
    """Everything `suggest` needs beside the person's own lines. `cut`: the ordinal of the first
    day it knows nothing of."""

    cut: int
    products: Products
    customers: Ints  # ascending ids
    bought: Bought
    weights: Weights
    crowd: Crowd
    rhythms: Rhythms
    due: Reals  # weights of the logistic model
    kinds: Ints  # per product, learned where not stated
    tastes: Tastes
    shelf: Shelf
    families: Weights  # pair weights among families of goods
    fresh: Reals  # weights of the model of new goods
    step: Step

    @cached_property
    def by_customer(self) -> sparse.csr_matrix:
        return self.bought.matrix(len(self.products))

    @cached_property
    def by_product(self) -> sparse.csc_matrix:
        return self.by_customer.tocsc()

    @cached_property
    def pair_weights(self) -> Singles:
        return self.weights.single()

    @cached_property
    def family_weights(self) -> Singles:
        return self.families.single()

    @cached_property
    def group(self) -> Ints:
        """Per product the place of its category in `crowd.categories`, -1 for none."""
        return _group(self.products.category, self.crowd.categories)

    @cached_property
    def picks(self) -> Ints:
        """Places of the owner's picks."""
        return np.flatnonzero(self.products.pick)

    @cached_property
    def best_share(self) -> Reals:
        return crowd.best_share(self.crowd)

    @cached_property
    def return_share(self) -> Reals:
        return crowd.return_share(self.crowd)

    @cached_property
    def alone(self) -> Reals:
        """Per good on the shelf what speaks for it as new, whoever asks."""
        return fresh.alone(self.fresh, self.shelf)

    @cached_property
    def seasons(self) -> dict[tuple[int, int], Ints]:
        """Points by month and weight, as `everybody.season_points` has made them."""
        return {}

    @cached_property
    def shoppers(self) -> int:
        """People who bought anything within the window of the pairs."""
        return int((np.diff(self.bought.start) > 0).sum())

    def place_of(self, customer: int) -> int:
        """-1 for somebody who is not among the customers learned from."""
        at = int(np.searchsorted(self.customers, customer))
        return at if at < len(self.customers) and self.customers[at] == customer else -1

    def pack(self) -> bytes:
        """Plain arrays in one compressed piece; no pickle."""
        out = io.BytesIO()
        np.savez(out, allow_pickle=False, **_arrays(self))
        return zlib.compress(out.getvalue(), 1)


def unpack(data: bytes) -> Model:
    """The same model again. Raises `ValueError` for bytes that are none."""
    try:
        with np.load(io.BytesIO(zlib.decompress(data)), allow_pickle=False) as arrays:
            got = {name: arrays[name] for name in arrays.files}
        return _model(got)
    except (zlib.error, KeyError, OSError) as error:
        raise ValueError("no model") from error


def fit(lines: Lines, products: Products, on: int, *, left_out: Iterable[int] = ()) -> Model:
    """Learn from all lines before day `on` (an ordinal). Lines of people `left_out` count as
    nobody's: they are in the sales of a product, but in no rhythm, pair or neighbourhood."""
    seen = _seen(lines.before(on), products, on, left_out)
    del lines  # half of the memory, where the caller does not keep them either
    customers, days, counts = seen.customers, seen.days, seen.counts
    due, new = seen.learned(on)  # first: what was known then is let go before `now` is made
    now = _Then(seen, on)
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
        then = _Then(self, on - rhythm.HORIZON)
        due = rhythm.learn(self.days, then.counted, self.group, then.usual, then.cut)
        young = self.people < fresh.LEAST_PEOPLE or self.days.first > on - fresh.LEAST_HISTORY
        if young or not len(then.shelf):
            return due, fresh.START.copy()
        new = fresh.learn(
            self.days, then.counted, then.shelf, then.weights, then.families, then.people, then.cut
        )
        return due, new


def _seen(lines: Lines, products: Products, on: int, left_out: Iterable[int]) -> _Seen:
    place = narrow(products.places(lines.product))
    unnamed = np.isin(lines.customer, np.array([NOBODY, *sorted(left_out)], dtype=np.int64))
    customers = distinct(lines.customer[~unnamed])
    who = narrow(np.where(unnamed, -1, np.searchsorted(customers, lines.customer)))
    counts = crowd.count(lines, place, products.category, on)
    return _Seen(
        customers=customers,
        days=purchase_days(who, place, lines),
        products=products,
        group=_group(products.category, counts.categories),
        counts=counts,
        span=int(lines.day.max() - lines.day.min()) + 1 if len(lines) else 0,
        reduced={
            cut: shelf.reduced_share(lines, place, cut, len(products))
            for cut in (on, on - rhythm.HORIZON)
        },
    )


@dataclass(frozen=True)
class _Then:
    """What is known on the morning of day `cut`, each made when it is asked for."""

    seen: _Seen
    cut: int

    @cached_property
    def days(self) -> Days:
        days = self.seen.days
        return days if self.cut > days.last else days.before(self.cut)

    @cached_property
    def usual(self) -> Rhythms:
        return rhythm.usual(self.days, self.seen.group, self.cut)

    @cached_property
    def counted(self) -> Counted:
        return rhythm.counted(self.days, self.cut)

    @cached_property
    def shelf(self) -> Shelf:
        seen, reduced = self.seen, self.seen.reduced[self.cut]
        return shelf.stock(
            self.days, seen.products, seen.group, self.usual, reduced, self.cut, seen.people
        )

    @cached_property
    def people(self) -> People:
        groups = len(self.seen.counts.categories)
        return fresh.people(self.counted, self.shelf, self.seen.group, self.seen.people, groups)

    @cached_property
    def weights(self) -> Weights:
        ever = fresh.ever(self.counted, self.shelf, self.seen.people)
        return pairs.learn(ever, self.shelf.goods)

    @cached_property
    def families(self) -> Weights:
        return fresh.families(self.shelf, self.people)


def _bought(days: Days, people: int, since: int) -> Bought:
    recent = days.day >= since
    customer, product = days.customer[recent], days.product[recent]
    newest = np.ones(len(customer), dtype=np.bool_)
    newest[:-1] = (customer[1:] != customer[:-1]) | (product[1:] != product[:-1])
    receipt = days.receipt[recent][newest]
    return pairs.bought(customer[newest], product[newest], receipt, people)


def _group(category: Ints, categories: Ints) -> Ints:
    if not len(categories):
        return np.full(len(category), -1, dtype=np.int64)
    at = np.minimum(np.searchsorted(categories, category), len(categories) - 1)
    return np.where(categories[at] == category, at, -1).astype(np.int64)


def _kinds(days: Days, products: Products) -> Ints:
    """Stated kinds, and for the others what repeat purchases show."""
    buyers, again = rhythm.buyers(days, len(products))
    share = again / np.maximum(buyers, 1)
    learned = np.where((buyers >= _ENOUGH_BUYERS) & (share < _DURABLE_SHARE), DURABLE, 0)
    learned = np.where((again >= 2) & (share >= _CONSUMABLE_SHARE), CONSUMABLE, learned)
    return np.where(products.kind > 0, products.kind, learned).astype(np.int64)


_PARTS: Mapping[str, Any] = {
    "products": Products,
    "bought": Bought,
    "weights": Weights,
    "crowd": Crowd,
    "rhythms": Rhythms,
    "tastes": Tastes,
    "shelf": Shelf,
    "families": Weights,
}


def _arrays(model: Model) -> dict[str, Any]:
    result = {
        name: np.asarray(getattr(model, name))
        for name in ("cut", "customers", "due", "kinds", "fresh", "step")
    }
    for part, made_of in _PARTS.items():
        for field in fields(made_of):
            value = getattr(getattr(model, part), field.name)
            result[f"{part}_{field.name}"] = np.asarray(value)
    return result


def _model(got: Mapping[str, Any]) -> Model:
    def part(name: str) -> dict[str, Any]:
        return {f.name: _plain(got[f"{name}_{f.name}"]) for f in fields(_PARTS[name])}

    parts: dict[str, Any] = {name: made_of(**part(name)) for name, made_of in _PARTS.items()}
    alone = {name: got[name] for name in ("customers", "due", "kinds", "fresh")}
    return Model(cut=int(got["cut"]), step=str(got["step"]), **alone, **parts)  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    return value.item() if value.ndim == 0 else value
