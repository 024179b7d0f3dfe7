"""The owner's own pairs: who has bought one good hears of the other. Said, not measured."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from shopfriend.insight.arrays import Ints, Products, ints

if TYPE_CHECKING:
    from shopfriend.insight.suggestions import Own

POINTS = 4_000  # half a stated like
HALF_LIFE = 90.0  # days after the purchase


@dataclass(frozen=True)
class OwnPairs:
    """By product ids, in one order: who bought `bought` is offered `offered`."""

    bought: Ints
    offered: Ints

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]]) -> "OwnPairs":
        """(bought, offered) each."""
        both = ints(each for pair in pairs for each in pair).reshape(-1, 2)
        return cls(both[:, 0], both[:, 1])


NO_PAIRS = OwnPairs.of(())


@dataclass(frozen=True)
class Fitting:
    """The pairs that say something to one person: `place` of what is offered, ascending, and the
    `row` of `own.known` that it goes with, of several the one bought last."""

    place: Ints
    row: Ints

    def row_of(self, place: int) -> int:
        return int(self.row[int(np.searchsorted(self.place, place))])


def fitting(pairs: OwnPairs, products: Products, own: "Own") -> Fitting:
    """What she brought back leads to nothing."""
    known = own.known.product
    if not len(pairs.bought) or not len(known):
        return Fitting(ints(()), ints(()))
    bought, offered = products.places(pairs.bought), products.places(pairs.offered)
    has = np.isin(bought, known) & (offered >= 0) & ~np.isin(bought, sorted(own.unhappy))
    row = np.searchsorted(known, bought[has])  # they stand in the order of their places
    place = offered[has]
    order = np.lexsort((own.known.last[row], place))
    place, row = place[order], row[order]
    last = np.append(place[1:] != place[:-1], np.ones(min(len(place), 1), dtype=np.bool_))
    return Fitting(place[last].astype(np.int64), row[last].astype(np.int64))


def points(found: Fitting, own: "Own", asof: int) -> Ints:
    """Per pair found, half as much each `HALF_LIFE` after the purchase."""
    since = np.maximum(asof - own.known.last[found.row], 0)
    return np.rint(POINTS * 0.5 ** (since / HALF_LIFE)).astype(np.int64)
