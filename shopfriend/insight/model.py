"""What the shop as a whole has learned: made from lines and goods, kept as bytes."""

import io
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
from scipy import sparse

from shopfriend.insight import alike, crowd, pairs, rhythm
from shopfriend.insight.alike import Tastes
from shopfriend.insight.arrays import NOBODY, Days, Ints, Lines, Products, Reals, purchase_days
from shopfriend.insight.crowd import Crowd
from shopfriend.insight.pairs import Bought, Weights
from shopfriend.insight.rhythm import Rhythms

VERSION = 2  # raise when what is stored, or how it is learned, changes
CONSUMABLE, DURABLE = 1, 2
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

    @cached_property
    def by_customer(self) -> sparse.csr_matrix:
        return self.bought.matrix(len(self.products))

    @cached_property
    def by_product(self) -> sparse.csc_matrix:
        return self.by_customer.tocsc()

    @cached_property
    def taste_matrix(self) -> sparse.csr_matrix:
        return self.tastes.matrix(len(self.crowd.categories))

    @cached_property
    def group(self) -> Ints:
        """Per product the place of its category in `crowd.categories`, -1 for none."""
        return _group(self.products.category, self.crowd.categories)

    @cached_property
    def best_share(self) -> Reals:
        return crowd.best_share(self.crowd)

    @cached_property
    def return_share(self) -> Reals:
        return crowd.return_share(self.crowd)

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
    lines = lines.before(on)
    place = products.places(lines.product)
    unnamed = np.isin(lines.customer, np.array([NOBODY, *sorted(left_out)], dtype=np.int64))
    customers = np.unique(lines.customer[~unnamed])
    who = np.where(unnamed, -1, np.searchsorted(customers, lines.customer)).astype(np.int64)
    days = purchase_days(who, place, lines)
    usual = rhythm.usual(days, len(products))
    counts = crowd.count(lines, place, products.category, on)
    bought = _bought(days, len(customers), on - pairs.WINDOW)
    group = _group(products.category, counts.categories)
    return Model(
        cut=on,
        products=products,
        customers=customers,
        bought=bought,
        weights=pairs.learn(bought.matrix(len(products))),
        crowd=counts,
        rhythms=usual,
        due=rhythm.learn(days, products.category, len(products), on),
        kinds=_kinds(days, products),
        tastes=alike.tastes(days, group, len(customers), on),
    )


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
}


def _arrays(model: Model) -> dict[str, Any]:
    result = {
        name: np.asarray(getattr(model, name)) for name in ("cut", "customers", "due", "kinds")
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
    alone = {name: got[name] for name in ("customers", "due", "kinds")}
    return Model(cut=int(got["cut"]), **alone, **parts)


def _plain(value: Any) -> Any:
    return value.item() if value.ndim == 0 else value
