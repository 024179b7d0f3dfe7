"""What others recommend from the same purchases: published methods, written out in numpy.

Each peer is a function `Past -> scores of people a … b` (a dense block, one column per good);
`lists` takes the ten best of it, of what she knows, of what is new to her. Parameters as in the
papers or better (tuned on the twin task, `docs/offers.md`). `peers_implicit` adds what the library
`implicit` offers; it runs in `.venv-bench`, so this module needs numpy and scipy only.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse

Ints = NDArray[np.int64]
Block = NDArray[np.float32]
Scores = Callable[[int, int], Block]
KINDS = ("any", "repeat", "new")
PLACES, _AT_ONCE = 10, 256


@dataclass(frozen=True)
class Past:
    """Purchases before the cut, one row a line: places of people and goods, day, receipt."""

    customer: Ints
    item: Ints
    day: Ints
    receipt: Ints
    people: int
    goods: int
    cut: int

    def matrix(self, weight: Any = None) -> sparse.csr_matrix:
        """Sums per person and good; None: lines."""
        value = np.ones(len(self.item), np.float32) if weight is None else weight
        made = sparse.csr_matrix(
            (value.astype(np.float32), (self.customer, self.item)), (self.people, self.goods)
        )
        made.sum_duplicates()
        return made

    @cached_property
    def ever(self) -> sparse.csr_matrix:
        made = self.matrix()
        made.data[:] = 1.0
        return made

    @cached_property
    def baskets(self) -> tuple[Ints, Ints]:
        """Per line the basket's place counted from the person's latest (0), and per person how
        many there are."""
        order = np.lexsort((self.receipt, self.day, self.customer))
        customer, receipt = self.customer[order], self.receipt[order]
        new = np.ones(len(order), dtype=bool)
        new[1:] = (customer[1:] != customer[:-1]) | (receipt[1:] != receipt[:-1])
        number = np.cumsum(new)
        count = np.bincount(customer[new], minlength=self.people)
        back = np.empty(len(order), dtype=np.int64)
        back[order] = np.cumsum(count)[customer] - number
        return back, count

    def once_a_basket(self, keep: Any, weight: Any) -> sparse.csr_matrix:
        """`weight` of each basket with the good, summed."""
        key = (self.customer * self.goods + self.item)[keep] * (int(self.baskets[0].max()) + 1)
        _, first = np.unique(key + self.baskets[0][keep], return_index=True)
        at = np.flatnonzero(keep)[first]
        value = np.asarray(weight, dtype=np.float32)[at]
        made = sparse.csr_matrix(
            (value, (self.customer[at], self.item[at])), (self.people, self.goods)
        )
        made.sum_duplicates()
        return made


def best_sellers(past: Past, days: int | None = None) -> Scores:
    recent = past.day >= past.cut - days if days else np.ones(len(past.day), dtype=bool)
    count = np.bincount(past.item[recent], minlength=past.goods).astype(np.float32)
    return lambda a, b: np.repeat(count[None], b - a, axis=0)


def gp_top_freq(past: Past) -> Scores:
    """Own counts, filled up with the best sellers of all time."""
    own = past.matrix()
    share = np.bincount(past.item, minlength=past.goods) / (len(past.item) + 1.0)
    return lambda a, b: own[a:b].toarray() + share[None].astype(np.float32)


def decayed(past: Past, half_life: float = 120.0) -> Scores:
    """Own purchases, half after so many days; filled up with the best sellers of six weeks."""
    own = past.matrix(0.5 ** ((past.cut - past.day) / half_life))
    lately = best_sellers(past, 42)
    return lambda a, b: own[a:b].toarray() + np.float32(1e-6) * lately(a, b)


def up_cf(past: Past, window: int = 25, alpha: float = 0.5, locality: int = 5) -> Scores:
    """User popularity with neighbours (Faggioli, Polato, Aiolli 2020)."""
    back, count = past.baskets
    within = np.minimum(np.maximum(count, 1), window)
    popular = past.once_a_basket(back < window, 1.0 / within[past.customer])
    ever, size = past.ever, np.maximum(np.diff(past.ever.indptr), 1).astype(np.float32)

    def block(a: int, b: int) -> Block:
        both = (ever[a:b] @ ever.T).toarray()
        like = both / (size[a:b, None] ** alpha * size[None] ** (1 - alpha))
        return np.asarray((popular.T @ (like**locality).T).T, dtype=np.float32)

    return block


def tifu_knn(
    past: Past, near: int = 100, groups: int = 7, within: float = 0.9, between: float = 0.7,
    own: float = 0.7,
) -> Scores:  # fmt: skip
    """Temporal item frequency with neighbours (Hu, He, Gao, Zhang 2020)."""
    back, count = past.baskets
    size = np.maximum(-(-count // groups), 1)[past.customer]
    used = np.maximum(-(-count // np.maximum(-(-count // groups), 1)), 1)[past.customer]
    group, inside = back // size, back % size
    held = np.minimum(count[past.customer] - group * size, size)
    weight = between**group * within**inside / held / used
    vector = past.once_a_basket(np.ones(len(back), dtype=bool), weight)
    length = np.asarray(vector.multiply(vector).sum(axis=1)).ravel()

    def block(a: int, b: int) -> Block:
        distance = length[a:b, None] + length[None] - 2 * (vector[a:b] @ vector.T).toarray()
        distance[np.arange(b - a), np.arange(a, b)] = np.inf
        near_ones = np.argpartition(distance, min(near, past.people - 1) - 1, axis=1)[:, :near]
        row = np.repeat(np.arange(b - a), near_ones.shape[1])
        mean = sparse.csr_matrix(
            (np.full(len(row), 1.0 / near_ones.shape[1], np.float32), (row, near_ones.ravel())),
            (b - a, past.people),
        )
        return (own * vector[a:b] + (1 - own) * (mean @ vector)).toarray().astype(np.float32)

    return block


def ease(past: Past, goods: int = 6000, ridge: float = 2000.0) -> Scores:
    """Closed-form item weights over who ever bought what (Steck 2019)."""
    buyers = np.diff(past.ever.tocsc().indptr)
    some = np.sort(np.argsort(-buyers, kind="stable")[:goods])
    known = past.ever[:, some]
    gram = (known.T @ known).toarray().astype(np.float32)
    gram[np.diag_indices(len(some))] += min(ridge, max(0.8 * past.people, 4.0))
    inverse = linalg.inv(gram, overwrite_a=True, check_finite=False)
    weights = -inverse / np.diag(inverse)[None]
    np.fill_diagonal(weights, 0.0)

    def block(a: int, b: int) -> Block:
        scores = np.full((b - a, past.goods), -1e6, dtype=np.float32)
        scores[:, some] = known[a:b] @ weights
        return scores

    return block


PEERS: Mapping[str, Callable[[Past], Scores]] = {
    "best sellers, 2 weeks": lambda past: best_sellers(past, 14),
    "GP-TopFreq": gp_top_freq,
    "decayed frequency": decayed,
    "UP-CF@25": up_cf,
    "TIFU-KNN": tifu_knn,
    "EASE 6000": ease,
}


def lists(past: Past, scores: Scores) -> dict[str, Ints]:
    """Per kind the ten best places per person, -1 where there are fewer."""
    found = {kind: np.full((past.people, PLACES), -1, dtype=np.int64) for kind in KINDS}
    for a in range(0, past.people, _AT_ONCE):
        b = min(a + _AT_ONCE, past.people)
        block = scores(a, b)
        mine = past.ever[a:b].toarray() > 0
        for kind in KINDS:
            fit = block if kind == "any" else np.where(mine == (kind == "repeat"), block, -np.inf)
            found[kind][a:b] = _best(fit)
    return found


def _best(block: Block) -> Ints:
    """Places of the ten largest, ties by place."""
    wide = min(PLACES + 20, block.shape[1])
    part = np.sort(np.argpartition(-block, wide - 1, axis=1)[:, :wide], axis=1)
    value = np.take_along_axis(block, part, axis=1)
    order = np.argsort(-value, axis=1, kind="stable")[:, :PLACES]
    best = np.take_along_axis(part, order, axis=1)
    best[~np.isfinite(np.take_along_axis(value, order, axis=1))] = -1
    full = np.full((len(block), PLACES), -1, dtype=np.int64)
    full[:, : best.shape[1]] = best
    return full
