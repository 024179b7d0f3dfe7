"""Goes with: what weighs for what, learned from who ever bought both.

Weights are EASE (Steck 2019): a closed form, `B = I - P / diag(P)` with `P` the inverse of the
regularised co-purchase matrix. Support and lift are plain counts, so that the sentence about a
pair is true and can be recounted.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

from shopfriend.insight.arrays import Ints

GOODS = 3000  # the best-selling ones take part
WINDOW = 730  # days: older purchases say nothing about what goes together now
MIN_SUPPORT = 3  # people who bought both, below which a pair is chance
POINTS = 20_000  # milli-points of a weight of one
_LEAST = 5  # milli-points: weaker pairs are noise and only cost room
_RIDGE_PER_PERSON, _LEAST_RIDGE, _MOST_RIDGE = 0.8, 4.0, 2000.0


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


def learn(matrix: sparse.csr_matrix) -> Weights:
    """Weights between the best-selling goods; none where nothing was bought by two people."""
    buyers = np.asarray(matrix.sum(axis=0)).ravel()
    goods = np.argsort(-buyers, kind="stable")[:GOODS]
    goods = np.sort(goods[buyers[goods] >= MIN_SUPPORT]).astype(np.int64)
    if len(goods) < 2:
        return Weights(goods[:0], np.zeros((0, 0), dtype=np.int16))
    some = matrix[:, goods]
    together = (some.T @ some).toarray().astype(np.float32)
    people = int((np.diff(matrix.indptr) > 0).sum())
    ridge = min(max(_RIDGE_PER_PERSON * people, _LEAST_RIDGE), _MOST_RIDGE)
    gram = together.copy()
    gram[np.diag_indices(len(goods))] += ridge
    inverse = linalg.inv(gram, overwrite_a=True, check_finite=False)
    weights = -inverse / np.diag(inverse)[None, :]
    np.fill_diagonal(weights, 0.0)
    weights[(together < MIN_SUPPORT) & (weights > 0)] = 0.0
    milli = np.clip(np.rint(weights * POINTS), -32_000, 32_000).astype(np.int16)
    milli[np.abs(milli) < _LEAST] = 0
    return Weights(goods, milli)


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


def weigh(weights: Weights, known: Ints) -> tuple[Ints, Ints]:
    """Milli-points for every one of `weights.goods` from the goods she knows, and the rows of
    `weights.milli` that spoke."""
    if not len(weights.goods) or not len(known):
        return np.zeros(len(weights.goods), dtype=np.int64), known[:0]
    at = np.minimum(np.searchsorted(weights.goods, known), len(weights.goods) - 1)
    rows = at[weights.goods[at] == known]
    return weights.milli[rows].sum(axis=0, dtype=np.int64), rows
