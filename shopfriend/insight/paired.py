"""The owner's own pairs: who has bought one good hears of the other. Said, not measured."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from shopfriend.insight.arrays import Ints, Products, ints

if TYPE_CHECKING:
    from shopfriend.insight.person import Own

POINTS = 4_000  # half a stated like
HALF_LIFE = 90.0  # days after the purchase


@dataclass(frozen=True)
class OwnPairs:
    """By product ids, in one order: who bought `bought` is offered `offered`."""

    bought: Ints
    offered: Ints
    _placed: list[tuple[Products, Ints, Ints]] = field(
        default_factory=list, repr=False, compare=False
    )

    def placed(self, products: Products) -> tuple[Ints, Ints]:
        """The places of both among these goods, looked up once: everybody has the same goods."""
        if not self._placed or self._placed[0][0] is not products:
            both = products.places(self.bought), products.places(self.offered)
            self._placed[:] = [(products, *both)]
        return self._placed[0][1:]

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
    bought, offered = pairs.placed(products)
    row = np.minimum(np.searchsorted(known, bought), len(known) - 1)  # `known` is in order
    has = (known[row] == bought) & (offered >= 0)
    if own.unhappy:
        has &= ~np.isin(bought, sorted(own.unhappy))
    row, place = row[has], offered[has]
    order = np.lexsort((own.known.last[row], place))
    place, row = place[order], row[order]
    last = np.append(place[1:] != place[:-1], np.ones(min(len(place), 1), dtype=np.bool_))
    return Fitting(place[last].astype(np.int64), row[last].astype(np.int64))


def points(found: Fitting, own: "Own", asof: int) -> Ints:
    """Per pair found, half as much each `HALF_LIFE` after the purchase."""
    since = np.maximum(asof - own.known.last[found.row], 0)
    return np.rint(POINTS * 0.5 ** (since / HALF_LIFE)).astype(np.int64)
