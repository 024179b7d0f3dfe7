"""Similar customers: who buys the same goods in the same measure. Only ever a count."""

from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from shopfriend.insight.arrays import Days, Ints, starts
from shopfriend.insight.crowd import MIN_PEOPLE, RECENT
from shopfriend.insight.pairs import Bought
from shopfriend.insight.shelf import Shelf, Singles

Places = NDArray[np.int32]

NEIGHBOURS, LEAST_NEIGHBOURS, NEAR = 250, 25, 0.1  # the most, the least, that share of people
MOST_PEOPLE = 2_500  # to choose from; of more every second, third … one
LEAST_LIKENESS = 0.05  # cosine


@dataclass(frozen=True)
class Tastes:
    """One row per customer to choose from: what she buys, decayed, of length one; and what she
    bought within the last six weeks. Goods are places on the shelf, which holds `goods`."""

    who: Ints
    start: Ints
    good: Places
    share: Singles
    late_start: Ints
    late_good: Places
    goods: int

    @cached_property
    def matrix(self) -> sparse.csr_matrix:
        shape = (len(self.who), self.goods)
        return sparse.csr_matrix((self.share, self.good, self.start), shape)

    @cached_property
    def lately(self) -> sparse.csr_matrix:
        ones, shape = np.ones(len(self.late_good), dtype=np.float32), (len(self.who), self.goods)
        return sparse.csr_matrix((ones, self.late_good, self.late_start), shape)


def tastes(vectors: sparse.csr_matrix, days: Days, shelf: Shelf, cut: int) -> Tastes:
    """`vectors`: one row per customer, of length one."""
    some = np.flatnonzero(np.diff(vectors.indptr) > 0)
    who = some[:: max(-(-len(some) // MOST_PEOPLE), 1)].astype(np.int64)
    chosen = vectors[who]
    late = _lately(days, shelf, cut, vectors.shape)[who]
    return Tastes(
        who, chosen.indptr.astype(np.int64), chosen.indices.astype(np.int32),
        chosen.data.astype(np.float32), late.indptr.astype(np.int64),
        late.indices.astype(np.int32), len(shelf),
    )  # fmt: skip


def _lately(days: Days, shelf: Shelf, cut: int, shape: tuple[int, int]) -> sparse.csr_matrix:
    at = np.full(int(max(days.product.max(initial=0), shelf.goods.max(initial=0))) + 1, -1)
    at[shelf.goods] = np.arange(len(shelf))
    late = np.flatnonzero((days.day >= cut - RECENT) & (days.day < cut) & (at[days.product] >= 0))
    late = late[starts(days.customer[late], days.product[late])]
    ones = np.ones(len(late), dtype=np.float32)
    return sparse.csr_matrix((ones, (days.customer[late], at[days.product[late]])), shape)


def nearest(likeness: Singles) -> Ints:
    """Rows of the most similar ones; none when fewer than five are similar enough."""
    wanted = min(max(int(len(likeness) * NEAR), LEAST_NEIGHBOURS), NEIGHBOURS)
    many = min(wanted, len(likeness))
    if many < MIN_PEOPLE:
        return np.empty(0, dtype=np.int64)
    best = np.argpartition(-likeness, many - 1)[:many]
    best = np.sort(best[likeness[best] >= LEAST_LIKENESS]).astype(np.int64)
    return best if len(best) >= MIN_PEOPLE else best[:0]


def receipts(bought: Bought, who: Ints, product: int) -> tuple[int, ...]:
    """With that product, of five of them."""
    found = (bought.receipt_of(int(w), product) for w in who)
    return tuple(sorted(islice((receipt for receipt in found if receipt), MIN_PEOPLE)))
