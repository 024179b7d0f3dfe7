"""New for her: the chance that somebody buys a product for the first time within four weeks.

One logistic model over (customer, product) pairs on what the shop knows of the product
(`shelf.FACTS`), on how many goods she knows, and on what is seen of the two together: what she
bought lately, and ever, speaks for it (pair weights), the same among families of goods, how many
goods of its family and of its group she knows, and how many similar customers bought it lately.
Learned on the shop's own past – what was known four weeks earlier against what was bought for the
first time since – and pulled to `START`.

A chance is taken apart in a fixed order: what speaks for a product to an average person, less all
that speaks against it for this one, comes first; then each kind adds what it lifts the chance by.
So the parts are whole numbers, not below nought, and their sum is the chance itself.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse, special

from shopfriend.insight import alike, logistic, pairs
from shopfriend.insight.alike import Tastes
from shopfriend.insight.arrays import Days, Ints, Reals, distinct
from shopfriend.insight.crowd import MIN_PEOPLE
from shopfriend.insight.pairs import Weights
from shopfriend.insight.rhythm import HORIZON, Counted
from shopfriend.insight.shelf import FACTS, Shelf, Singles

HERSELF = ("known", "known-and-lately")
TOGETHER = ("pairs", "families", "of-family", "of-group", "near", "pairs-ever")
# Learned on a grocer's data (docs/offers.md), rounded: the rule of a shop without history.
START = np.array([
    -4.85, 0.17, 0.14, -0.21, 0.1, -0.18, 0.21, 0.3, -0.65, -0.08,
    0.73, 0.34, 0.31, 0.02, 0.29, 1.13,
])  # fmt: skip
SURE = 100_000  # milli-points of a chance of one
# How the parts are named; families of goods speak as their group does.
KINDS = ("goes-with", "similar-customers", "same-article", "same-category")
_COLUMNS = {"goes-with": (0, 5), "similar-customers": (4,), "same-article": (2,),
            "same-category": (1, 3)}  # fmt: skip
_LEAST_KNOWN = np.float32(-3.0)  # further down nothing was learned from anybody
_OFTEN = 2  # purchase days from which somebody "often buys from" a goods group
_FEW = 16  # people, up to whom it is quicker to take one after the other
_PAIR_FLOOR, _FAMILY_FLOOR, _NEAR_FLOOR = 0.01, 0.02, 0.002  # no evidence is not impossible
_FAMILY_RIDGE = 1000.0
_LATELY = FACTS.index("lately")
_PARTED = np.cumsum((1, len(FACTS), len(HERSELF)))  # where weights of one kind end
_PULL = 1000.0  # pairs at even odds that `START` weighs as much as
_PEOPLE, _LOOKED_AT = 800, 100  # to learn from; and their goods by pairs and by similar people
LEAST_HISTORY, LEAST_PEOPLE = 56, 30  # days and people without which START stays


@dataclass(frozen=True)
class People:
    """One row a person; columns are goods on the shelf, families, goods groups."""

    presence: sparse.csr_matrix
    families: sparse.csr_matrix
    groups: sparse.csr_matrix
    times: sparse.csr_matrix  # purchase days per goods group
    taste: sparse.csr_matrix
    known: Singles  # how many goods, logarithm, less what is usual in this shop

    def of(self, rows: Ints | slice) -> "People":
        return People(
            self.presence[rows],
            self.families[rows],
            self.groups[rows],
            self.times[rows],
            self.taste[rows],
            self.known[rows],
        )


def people(known: Counted, shelf: Shelf, group: Ints, persons: int, groups: int) -> People:
    """`group` per product: the place of its goods group."""
    amount = known.held
    place = shelf.place_of[known.product]
    on_shelf = place >= 0
    row, place, held = known.customer[on_shelf], place[on_shelf], amount[on_shelf]
    root = np.sqrt(held)
    length = np.sqrt(np.bincount(row, root**2, persons))
    shape = (persons, len(shelf))
    return People(
        _matrix(1.0 - np.exp(-held), row, place, shape),
        _counts(known.customer, shelf.families[known.product], persons, len(shelf.family_buyers)),
        _counts(known.customer, group[known.product], persons, groups),
        _counts(known.customer, group[known.product], persons, groups, known.days),
        _matrix(root / np.maximum(length[row], 1e-9), row, place, shape),
        _known(np.bincount(known.customer, minlength=persons), shelf),
    )


def _known(goods: Ints, shelf: Shelf) -> Singles:
    made: Singles = (np.log1p(goods) - shelf.usual).astype(np.float32)
    return np.maximum(made, _LEAST_KNOWN)


def _matrix(value: Reals, row: Ints, column: Ints, shape: tuple[int, int]) -> sparse.csr_matrix:
    """Rows ascend."""
    start = np.concatenate(([0], np.cumsum(np.bincount(row, minlength=shape[0]))))
    return sparse.csr_matrix((value.astype(np.float32), column, start), shape)


def _counts(
    row: Ints, column: Ints, rows: int, columns: int, value: Ints | None = None
) -> sparse.csr_matrix:
    """How often each column, or the sum of `value`."""
    some = column >= 0
    held = np.ones(int(some.sum())) if value is None else value[some].astype(np.float64)
    made = _matrix(held, row[some], column[some], (rows, max(columns, 1)))
    made.sum_duplicates()
    return made


@dataclass(frozen=True)
class Looked:
    """What is seen of some people: one matrix per TOGETHER, people by goods on the shelf, each
    less what is usual; `near`: how many of the `of` similar customers bought it lately."""

    away: tuple[Singles, ...]
    near: Singles
    neighbours: tuple[Ints, ...]
    presence: Singles  # of the goods on the shelf she bought, what is left of 1
    known: Singles  # see `People`


def look(
    some: People, shelf: Shelf, weights: Singles, kinds: Singles, tastes: Tastes, herself: Ints
) -> Looked:
    """`weights`, `kinds`: pair weights among goods and among families; `herself`: the places of
    these people among the customers, -1 for somebody else."""
    size = some.presence.shape[0]
    by_pairs = _times(some.presence, weights, len(shelf))
    families = np.append(_ever(some.families, kinds), np.zeros((size, 1), np.float32), axis=1)
    usual = np.append(shelf.family_buyers, 0.0).astype(np.float32)
    by_family = np.log(np.maximum(families, 0) + _FAMILY_FLOOR) - np.log(usual + _FAMILY_FLOOR)
    by_family[:, -1] = 0.0
    # Families speak as the group they are in: where she comes for it, "often buys from …" is true.
    comes = _wide(some.times)[:, shelf.group] >= _OFTEN
    of_group = np.log1p(_wide(some.groups))[:, shelf.group]
    near, neighbours = _near(some, tastes, herself)
    many = np.array([max(len(each), 1) for each in neighbours], dtype=np.float32)[:, None]
    by_near = np.log(near / many + _NEAR_FLOOR) - np.log(shelf.lately + _NEAR_FLOOR)
    by_near = _unless(near >= MIN_PEOPLE, by_near)
    by_near[[not len(each) for each in neighbours]] = 0.0
    away = (
        np.log(np.maximum(by_pairs, 0) / _PAIR_FLOOR + 1),
        _unless(comes, by_family[:, shelf.family]),
        np.log1p(_wide(some.families))[:, shelf.family] * shelf.variants,
        np.where(comes, of_group, 0.0),
        by_near,
        _ever(some.presence, weights),
    )
    return Looked(
        tuple(np.asarray(each, dtype=np.float32) for each in away),
        near,
        neighbours,
        some.presence.toarray(),
        some.known,
    )


def _unless(spoken: NDArray[np.bool_], away: Singles) -> Singles:
    """What could not be said may only lower."""
    return np.where(spoken, away, np.minimum(away, 0))


def _times(people_by: sparse.csr_matrix, weights: Singles, goods: int) -> Singles:
    if not weights.size:
        return np.zeros((people_by.shape[0], goods), dtype=np.float32)
    # Only the rows of goods they know are read, of several people each row once for all of them.
    # Either way a sum runs in the order of goods: one person's numbers are the same to the bit
    # whoever is looked at with her.
    several = people_by.shape[0] > _FEW
    return np.asarray((people_by.tocsc() if several else people_by) @ weights, dtype=np.float32)


def _ever(bought: sparse.csr_matrix, weights: Singles) -> Singles:
    """However often, and however long ago."""
    return _times(whether(bought), weights, bought.shape[1])


def _wide(counts: sparse.csr_matrix) -> Singles:
    """With a column of noughts for goods without."""
    return np.append(counts.toarray(), np.zeros((counts.shape[0], 1), np.float32), axis=1)


def _near(some: People, tastes: Tastes, herself: Ints) -> tuple[Singles, tuple[Ints, ...]]:
    likeness = np.asarray(tastes.matrix @ some.taste.toarray().T).T.copy()
    at = np.searchsorted(tastes.who, herself)
    at = np.where((at < len(tastes.who)) & (herself >= 0), at, 0)
    same = tastes.who[at] == herself if len(tastes.who) else np.zeros(len(herself), np.bool_)
    likeness[np.flatnonzero(same), at[same]] = -1.0
    found = tuple(alike.nearest(row) for row in likeness)
    size = [len(each) for each in found]
    who = np.concatenate(found) if found else np.empty(0, dtype=np.int64)
    chosen = sparse.csr_matrix(
        (np.ones(len(who), dtype=np.float32), who, np.concatenate(([0], np.cumsum(size)))),
        (len(found), len(tastes.who)),
    )
    near = (chosen @ tastes.lately).toarray()
    return near, tuple(tastes.who[each] for each in found)


# -- learning -------------------------------------------------------------------------------------


def learn(
    days: Days, shelf: Shelf, weights: Weights, kinds: Weights, crowd: People, cut: int
) -> Reals:
    """Weights as START: `shelf`, `crowd` as of the morning of `cut`, `days` beyond it."""
    tastes = alike.tastes(crowd.taste, days, shelf, cut)
    active = distinct(days.customer[(days.day >= cut - 2 * RECENT_VISIT) & (days.day < cut)])
    chosen = active[:: max(-(-len(active) // _PEOPLE), 1)]
    if not len(chosen):
        return START.copy()
    goods = weights.single(), kinds.single()
    rows, answers = [], []
    wanted = _bought(days, shelf, cut, crowd.presence.shape)
    held = whether(crowd.presence)
    for at in range(0, len(chosen), 200):
        who = chosen[at : at + 200]
        looked = look(crowd.of(who), shelf, *goods, tastes, who)
        x, good, row = _worth_a_look(looked, shelf, held[who].toarray() > 0)
        rows.append(x)
        answers.append(wanted[who].toarray()[row, good] > 0)
    x, y = np.concatenate(rows), np.concatenate(answers)
    if not y.any():
        return START.copy()
    pull = _PULL * x.var(axis=0)
    pull[0] = 1e-3
    return logistic.learn(x, y.astype(np.float64), START, pull)


RECENT_VISIT = 28


def _bought(days: Days, shelf: Shelf, cut: int, shape: tuple[int, int]) -> sparse.csr_matrix:
    since = (days.day >= cut) & (days.day < cut + HORIZON)
    return _counts(days.customer[since], shelf.place_of[days.product[since]], *shape)


def _worth_a_look(
    looked: Looked, shelf: Shelf, held: NDArray[np.bool_]
) -> tuple[Reals, Ints, Ints]:
    """The goods that lead by pairs or by similar people: there it is decided what is offered."""
    pick = np.zeros(held.shape, dtype=np.bool_)
    near = looked.away[4] + np.log(shelf.lately + _NEAR_FLOOR)
    for speaks in (looked.away[0], near):
        leading = np.where(held, -np.inf, speaks)
        many = min(_LOOKED_AT, leading.shape[1])
        best = np.argpartition(-leading, many - 1, axis=1)[:, :many]
        np.put_along_axis(pick, best, values=np.True_, axis=1)
    pick &= ~held
    row, good = np.nonzero(pick)
    return _columns(looked, shelf, row, good), good, row


def _columns(looked: Looked, shelf: Shelf, row: Ints, good: Ints) -> Reals:
    facts, known = shelf.facts[good], looked.known[row]
    together = [away[row, good] for away in looked.away]
    herself = (known, known * facts[:, _LATELY])
    return np.column_stack((np.ones(len(good)), facts, *herself, *together)).astype(np.float64)


# -- chances and their parts ----------------------------------------------------------------------


def alone(weights: Reals, shelf: Shelf) -> Reals:
    """Per good on the shelf what speaks for it, whoever asks; and, second row, how that changes
    with the number of goods somebody knows."""
    one, facts, (known, known_and_lately), _ = np.split(weights, _PARTED)
    usual = one[0] + shelf.facts @ facts
    return np.stack((usual, known + known_and_lately * shelf.facts[:, _LATELY]))


def parts(
    weights: Reals, score: Reals, looked: Looked, row: int, off: frozenset[str]
) -> dict[str, Ints]:
    """Milli-points per kind of reason and good on the shelf for one of these people, from the
    `score` of `alone`; kinds that are switched `off` neither speak for nor against."""
    score = score[0] + looked.known[row] * score[1]
    own = weights[_PARTED[-1] :]
    lifts = {
        kind: sum(own[k] * looked.away[k][row] for k in columns)
        for kind, columns in _COLUMNS.items()
        if kind not in off
    }
    for lift in lifts.values():
        score = score + np.minimum(lift, 0.0)
    before = _points(score)
    made = {"best-of-shop": before}
    for kind, lift in lifts.items():
        lifted = np.flatnonzero(lift > 0.0)
        score[lifted] += lift[lifted]
        now = before.copy()
        now[lifted] = _points(score[lifted])
        made[kind] = now - before
        before = now
    return made


def _points(score: Reals) -> Ints:
    return np.asarray(np.rint(special.expit(score) * SURE), dtype=np.int64)


def families(shelf: Shelf, crowd: People) -> Weights:
    """Pair weights among the families of the shelf."""
    some = np.arange(len(shelf.family_buyers))
    return pairs.learn(whether(crowd.families), some, _FAMILY_RIDGE)


def whether(bought: sparse.csr_matrix) -> sparse.csr_matrix:
    """One for whatever was ever bought, however often and however long ago."""
    ones = np.ones_like(bought.data)
    return sparse.csr_matrix((ones, bought.indices, bought.indptr), bought.shape)
