"""The goods that can be new to somebody, and what the shop knows of each whoever asks."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from shopfriend.insight.arrays import Days, Ints, Lines, Products, distinct, places_among, starts
from shopfriend.insight.crowd import RECENT  # what was not sold since is not suggested
from shopfriend.insight.rhythm import Rhythms

Singles = NDArray[np.float32]

GOODS = 3000  # the best-selling ones
FACTS = ("first-buyers", "lately", "ever", "of-its-family", "reduced", "rising", "season")
_EVER = 0.2  # how much a buyer of any time counts beside a recent one
_DISTINCT = 0.7  # more families than that per product: they tell no variants apart


@dataclass(frozen=True)
class Shelf:
    """`goods`: places, ascending. `facts`: one column per FACTS. `buyers`: share of people who ever
    bought it, `lately`: who did so recently. `family`: the place of its family (goods group, where
    names tell no families: not `variants`), -1 for none; `families`: the same for each product of
    the shop; `group`: the place of its goods group. `usual`: the logarithm of the goods that people
    of this shop know."""

    goods: Ints
    facts: Singles
    buyers: Singles
    lately: Singles
    family: Ints
    families: Ints
    family_buyers: Singles
    group: Ints
    variants: bool
    usual: float

    def __len__(self) -> int:
        return len(self.goods)

    @cached_property
    def place_of(self) -> Ints:
        """Per product of the shop its place here, -1 for what is not on the shelf."""
        places = np.full(len(self.families), -1, dtype=np.int64)
        places[self.goods] = np.arange(len(self.goods))
        return places


def stock(
    days: Days,
    products: Products,
    group: Ints,
    usual: Rhythms,
    reduced: Singles,
    cut: int,
    people: int,
) -> Shelf:
    """All days lie before `cut`. `group` per product: the place of its goods group, -1 for none.
    `reduced` per product: see `reduced_share`."""
    size = len(products)
    first = starts(days.customer, days.product)
    ever = np.bincount(days.product[first], minlength=size)
    fresh = np.bincount(days.product[first][days.day[first] >= cut - 28], minlength=size)
    fortnight, recent = (_buyers(days, cut - width, size) for width in (14, RECENT))
    worth = np.where(recent > 0, recent + _EVER * ever, 0.0)
    goods = np.argsort(-worth, kind="stable")[:GOODS]
    goods = np.sort(goods[worth[goods] > 0]).astype(np.int64)
    variants = len(np.unique(products.family[goods])) <= _DISTINCT * len(goods)
    kin = products.family if variants or not (group >= 0).any() else group
    number, family = np.unique(kin[goods], return_inverse=True)
    known = number >= 0
    family = np.where(known[family], family - int((~known).sum()), -1).astype(np.int64)
    number = number[known]
    families = places_among(kin, number)
    of_kin = np.bincount(families[families >= 0], recent[families >= 0], len(number))
    share = np.log((recent[goods] + 0.5) / (np.append(of_kin, 0.0)[family] + 1.0))
    facts = np.column_stack((
        np.log((fresh[goods] + 0.5) / (people - ever[goods] + fresh[goods] + 1.0)),
        np.log((fortnight[goods] + 1.0) / (people + 1.0)),
        np.log((ever[goods] + 1.0) / (people + 1.0)),
        np.where(family >= 0, share, 0.0), reduced[goods], usual.rising[goods], usual.season[goods],
    ))  # fmt: skip
    whole = max(people, 1)
    return Shelf(
        goods, facts.astype(np.float32), _single(ever[goods] / whole),
        _single(recent[goods] / whole), family, families,
        _single(_family_buyers(days, first, families, len(number)) / whole), group[goods], variants,
        _usual(days.customer[first]),
    )  # fmt: skip


def _usual(customer: Ints) -> float:
    """Of one row per customer and product."""
    known = np.bincount(customer)
    return float(np.log1p(known[known > 0]).mean()) if len(customer) else 0.0


def reduced_share(lines: Lines, place: Ints, cut: int, size: int) -> Singles:
    """Per product the share of the last fortnight's lines with something off."""
    lately = (lines.day >= cut - 14) & (lines.day < cut) & (place >= 0) & (lines.quantity_milli > 0)
    sold = np.bincount(place[lately], minlength=size)
    off = np.bincount(place[lately & (lines.discount_cents > 0)], minlength=size)
    return _single((off + 0.3) / (sold + 1.0))


def _single(values: NDArray[np.float64]) -> Singles:
    return values.astype(np.float32)


def _buyers(days: Days, since: int, size: int) -> Ints:
    late = days.day >= since
    customer, product = days.customer[late], days.product[late]
    return np.bincount(product[starts(customer, product)], minlength=size).astype(np.int64)


def _family_buyers(days: Days, first: Ints, families: Ints, size: int) -> NDArray[np.float64]:
    family, customer = families[days.product[first]], days.customer[first]
    some = family >= 0
    pair = distinct(customer[some] * max(size, 1) + family[some])
    return np.bincount(pair % max(size, 1), minlength=size).astype(np.float64)
