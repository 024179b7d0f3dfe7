"""Goes with: what weighs for what, learned from who ever bought both.

Weights are EASE (Steck 2019): a closed form, `B = I - P / diag(P)` with `P` the inverse of the
regularised co-purchase matrix. Support and lift are plain counts, so that the sentence about a
pair is true and can be recounted.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from shopfriend.insight import symmetric
from shopfriend.insight.arrays import Flags, Ints

Singles = NDArray[np.float32]

WINDOW = 730  # days: older purchases say nothing about what goes together now
MIN_SUPPORT = 3  # people who bought both, below which a pair is chance
POINTS = 20_000  # milli-points of a weight of one
_LEAST = 5  # milli-points: weaker pairs are noise and only cost room
_MOST = 32_000
_RIDGE_PER_PERSON, _LEAST_RIDGE, MOST_RIDGE = 0.8, 4.0, 2000.0
_MOST_PEOPLE, _AT_ONCE = 10_000, 512


@dataclass(frozen=True)
class Bought:
    """Who ever bought what within the window: rows of customers, each row's goods ascending, with
    the latest receipt of each."""

    start: Ints
    product: Ints
    receipt: Ints

    @property
    def people(self) -> int:
        return len(self.start) - 1

    def of(self, customer: int) -> Ints:
        return self.product[self.start[customer] : self.start[customer + 1]]

    def receipt_of(self, customer: int, product: int) -> int:
        """The latest with that product, 0 for none."""
        goods = self.of(customer)
        at = int(np.searchsorted(goods, product))
        found = at < len(goods) and goods[at] == product
        return int(self.receipt[self.start[customer] + at]) if found else 0

    def matrix(self, products: int) -> sparse.csr_matrix:
        ones = np.ones(len(self.product), dtype=np.float32)
        return sparse.csr_matrix((ones, self.product, self.start), (self.people, products))


@dataclass(frozen=True)
class Weights:
    """`milli[i, j]`: how much having bought `goods[i]` speaks for `goods[j]`."""

    goods: Ints
    milli: NDArray[np.int16]

    def single(self) -> Singles:
        return np.divide(self.milli, np.float32(POINTS), dtype=np.float32)


@dataclass(frozen=True)
class Pair:
    """Two goods: `support` people bought both; `lift_bp`: that many times more often than by
    chance, in basis points (10000 = as chance would have it)."""

    product: int
    support: int
    lift_bp: int


def bought(customer: Ints, product: Ints, receipt: Ints, people: int) -> Bought:
    """From pairs sorted by customer, then product."""
    counts = np.bincount(customer, minlength=people)
    return Bought(np.concatenate(([0], np.cumsum(counts))).astype(np.int64), product, receipt)


def learn(matrix: sparse.csr_matrix, goods: Ints, most_ridge: float = MOST_RIDGE) -> Weights:
    """Weights between these goods; none where nothing was bought by two people. `matrix`: who
    bought which of them, a column each."""
    if len(goods) < 2 or not matrix.nnz:
        return Weights(goods[:0], np.zeros((0, 0), dtype=np.int16))
    some = _drawn(matrix)
    ridge = min(max(_RIDGE_PER_PERSON * some.shape[0], _LEAST_RIDGE), most_ridge)
    together = symmetric.product(some)
    few = together < MIN_SUPPORT
    few &= few.T  # one half is counted
    return Weights(goods, _milli(symmetric.inverse(some, together, ridge), few))


def _milli(inverse: Singles, few: Flags) -> NDArray[np.int16]:
    """The weights from the inverse, a strip at a time; `few`: where too few bought both."""
    scale, milli = -np.diag(inverse).copy(), np.empty(inverse.shape, dtype=np.int16)
    for at in range(0, len(inverse), _AT_ONCE):
        strip = inverse[at : at + _AT_ONCE] / scale
        strip[few[at : at + _AT_ONCE] & (strip > 0)] = 0.0
        strip *= POINTS
        np.rint(strip, out=strip)
        strip[np.abs(strip) < _LEAST] = 0.0
        milli[at : at + _AT_ONCE] = np.clip(strip, -_MOST, _MOST)
    np.fill_diagonal(milli, 0)
    return milli


def _drawn(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """Who bought anything; of very many people every second, third …"""
    buyers = np.flatnonzero(np.diff(matrix.indptr) > 0)
    return matrix[buyers[:: max(-(-len(buyers) // _MOST_PEOPLE), 1)]]


def also_bought(matrix: sparse.csc_matrix, people: int, product: int, *, count: int) -> list[Pair]:
    """The goods that buyers of `product` bought too, more often than chance: by (lift - 1) times
    the root of support, so that neither a bestseller nor a coincidence leads."""
    mine = _buyers(matrix, product)
    if not len(mine):
        return []
    both = np.asarray(matrix[mine].sum(axis=0)).ravel()
    alone = np.diff(matrix.indptr)
    lift = both * people / (len(mine) * np.maximum(alone, 1).astype(float))
    fit = np.flatnonzero((both >= MIN_SUPPORT) & (lift > 1.0))
    fit = fit[fit != product]
    worth = (lift[fit] - 1.0) * np.sqrt(both[fit])
    best = fit[np.argsort(-worth, kind="stable")][:count]
    return [Pair(int(p), int(both[p]), round(float(lift[p]) * 10_000)) for p in best]


def pair(matrix: sparse.csc_matrix, people: int, one: int, other: int) -> Pair:
    """Support and lift of two goods."""
    a, b = _buyers(matrix, one), _buyers(matrix, other)
    both = len(np.intersect1d(a, b, assume_unique=True))
    lift = both * people / (len(a) * len(b)) if len(a) and len(b) else 0.0
    return Pair(other, both, round(lift * 10_000))


def _buyers(matrix: sparse.csc_matrix, product: int) -> NDArray[np.int32]:
    found: NDArray[np.int32] = matrix.indices[matrix.indptr[product] : matrix.indptr[product + 1]]
    return found
