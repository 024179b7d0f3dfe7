"""Similar customers: who buys from the same goods groups in the same measure. Only ever a count."""

from dataclasses import dataclass
from itertools import islice

import numpy as np
from scipy import sparse

from shopfriend.insight.arrays import Days, Ints, Reals, starts
from shopfriend.insight.crowd import MIN_PEOPLE
from shopfriend.insight.pairs import Bought

NEIGHBOURS = 50
LEAST_LIKENESS = 0.3  # cosine
_HALF_LIFE = 90.0


@dataclass(frozen=True)
class Tastes:
    """One row per customer: decayed purchase days per goods group, of length one."""

    start: Ints
    category: Ints  # places in the model's list of categories
    share: Reals

    def matrix(self, categories: int) -> sparse.csr_matrix:
        return sparse.csr_matrix(
            (self.share, self.category, self.start), (len(self.start) - 1, categories)
        )


def tastes(days: Days, category: Ints, people: int, asof: int) -> Tastes:
    """`category` per product: the place of its group, -1 for none."""
    group = category[days.product]
    keep = group >= 0
    customer, group = days.customer[keep], group[keep]
    amount = 0.5 ** ((asof - days.day[keep]) / _HALF_LIFE)
    order = np.lexsort((group, customer))
    customer, group, amount = customer[order], group[order], amount[order]
    first = starts(customer, group)
    if not len(first):
        return Tastes(np.zeros(people + 1, dtype=np.int64), first, np.empty(0))
    # The root, so that milk every second day does not drown the rest.
    value = np.sqrt(np.add.reduceat(amount, first))
    customer, group = customer[first], group[first]
    length = np.sqrt(np.bincount(customer, weights=value**2, minlength=people))
    counts = np.bincount(customer, minlength=people)
    start = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    return Tastes(start, group, value / length[customer])


def neighbours(matrix: sparse.csr_matrix, taste: Tastes, herself: int) -> Ints:
    """Places of the most similar customers, herself (-1: not among them) left out; none when
    fewer than five are similar enough."""
    if not len(taste.category) or not matrix.shape[0]:
        return np.empty(0, dtype=np.int64)
    vector = np.zeros(matrix.shape[1])
    vector[taste.category] = taste.share
    likeness = np.asarray(matrix @ vector)
    if herself >= 0:
        likeness[herself] = -1.0
    best = np.argsort(-likeness, kind="stable")[:NEIGHBOURS].astype(np.int64)
    best = best[likeness[best] >= LEAST_LIKENESS]
    return best if len(best) >= MIN_PEOPLE else best[:0]


def counts(bought: Bought, who: Ints, products: int) -> Ints:
    """How many of them ever bought each product."""
    if not len(who):
        return np.zeros(products, dtype=np.int64)
    goods = np.concatenate([bought.of(int(w)) for w in who])
    return np.bincount(goods, minlength=products).astype(np.int64)


def receipts(bought: Bought, who: Ints, product: int) -> tuple[int, ...]:
    """With that product, of the most similar five of them."""
    found = (bought.receipt_of(int(w), product) for w in who)
    return tuple(sorted(islice((receipt for receipt in found if receipt), MIN_PEOPLE)))
