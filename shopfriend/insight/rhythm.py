"""Due again: the chance that a known product is bought once more within four weeks.

One logistic model over each (customer, product) pair, learned on the shop's own past: what was
known four weeks earlier against what was bought since. The weights are pulled to `START`, so a
young shop begins with a sensible rule and moves to its own as evidence comes in.
"""

from dataclasses import dataclass

import numpy as np

from shopfriend.insight.arrays import Days, Ints, Reals, starts

HORIZON = 28  # days
HALF_LIVES = (10.0, 40.0, 160.0)
FEATURES = (
    "one", "count", "decay10", "decay40", "decay160", "since", "since_by_gap", "overdue",
    "product_repeat", "trend", "category", "visits", "visit_since",
)  # fmt: skip
USUAL_GAP = 60.0  # days; where neither she nor the shop knows better
_GAP_PULL = 2.0  # so many of the product's own gaps are mixed into hers
_REPEAT_PULL = 5.0
_RIDGE = 25.0
_MOST_PAIRS = 300_000
# Learned on a grocer's data (docs/offers.md), rounded: the rule of a shop without history.
START = np.array([-3.3, 0.95, 0.67, 1.05, -0.27, -0.07, -0.26, 0.18, 2.4, -0.28, 0.14, 0.04, -0.08])


@dataclass(frozen=True)
class Rhythms:
    """What is usual for each product: the share of its buyers who came back, and their gap."""

    repeat: Reals
    gap: Reals


@dataclass(frozen=True)
class Known:
    """One row per (customer, product) that was bought: the features and the plain facts."""

    customer: Ints
    product: Ints
    days: Ints
    first: Ints
    last: Ints
    receipt: Ints  # of the latest purchase
    features: Reals

    def __len__(self) -> int:
        return len(self.product)

    def gaps(self) -> Reals:
        """Her own mean gap in days; not a number where bought on one day only."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(
                self.days > 1, (self.last - self.first) / np.maximum(self.days - 1, 1), np.nan
            )


def usual(days: Days, products: int) -> Rhythms:
    """Per product, pulled to the shop's average where few bought it."""
    product, count, span = _spans(days, starts(days.customer, days.product))
    buyers, again = _buyers(product, count, products)
    gaps = np.bincount(product, weights=count - 1.0, minlength=products)
    spans = np.bincount(product, weights=span.astype(float), minlength=products)
    share = again.sum() / buyers.sum() if buyers.sum() else 0.0
    mean = spans.sum() / gaps.sum() if gaps.sum() else USUAL_GAP
    return Rhythms(
        (again + _REPEAT_PULL * share) / (buyers + _REPEAT_PULL),
        np.maximum((spans + _GAP_PULL * mean) / (gaps + _GAP_PULL), 1.0),
    )


def buyers(days: Days, products: int) -> tuple[Reals, Reals]:
    """Per product: how many people bought it, and how many of them on several days."""
    product, count, _ = _spans(days, starts(days.customer, days.product))
    return _buyers(product, count, products)


def _buyers(product: Ints, count: Ints, products: int) -> tuple[Reals, Reals]:
    return (
        np.bincount(product, minlength=products).astype(np.float64),
        np.bincount(product[count > 1], minlength=products).astype(np.float64),
    )


def _spans(days: Days, first: Ints) -> tuple[Ints, Ints, Ints]:
    if not len(first):
        none = np.empty(0, dtype=np.int64)
        return none, none, none
    ends = np.append(first[1:], len(days)) - 1
    return days.product[first], ends - first + 1, days.day[ends] - days.day[first]


def known(days: Days, category: Ints, usual_of: Rhythms, asof: int) -> Known:
    """Every pair with its features as of the morning of day `asof`. All days lie before it."""
    first = starts(days.customer, days.product)
    if not len(first):
        none = np.empty(0, dtype=np.int64)
        return Known(none, none, none, none, none, none, np.empty((0, len(FEATURES))))
    product, count, span = _spans(days, first)
    customer = days.customer[first]
    last = days.day[first] + span
    ends = np.append(first[1:], len(days)) - 1
    age = (asof - days.day).astype(float)
    decayed = [np.add.reduceat(0.5 ** (age / half), first) for half in HALF_LIVES]
    since = (asof - last).astype(float)
    gap = (span + _GAP_PULL * usual_of.gap[product]) / (count - 1 + _GAP_PULL)
    ratio = since / np.maximum(gap, 1.0)
    visits, visit_since = _visits(days, asof)
    own_category = _category_sum(customer, category[product], decayed[1])
    trend = np.log((decayed[1] / HALF_LIVES[1] + 1e-3) / (decayed[2] / HALF_LIVES[2] + 1e-3))
    columns = (
        np.ones(len(first)), np.log(count), np.log1p(decayed[0]), np.log1p(decayed[1]),
        np.log1p(decayed[2]), np.log1p(since), np.minimum(ratio, 6.0),
        np.log(np.maximum(ratio, 0.05)), usual_of.repeat[product], trend,
        np.log1p(np.maximum(own_category - decayed[1], 0.0)), np.log1p(visits[customer]),
        np.log1p(visit_since[customer]),
    )  # fmt: skip
    return Known(
        customer, product, count, days.day[first], last, days.receipt[ends],
        np.column_stack(columns),
    )  # fmt: skip


def _visits(days: Days, asof: int) -> tuple[Reals, Reals]:
    """Per customer: visit days decayed by 40 days, and days since the last one."""
    people = int(days.customer.max()) + 1
    order = np.lexsort((days.day, days.customer))
    customer, day = days.customer[order], days.day[order]
    first = starts(customer, day)
    age = (asof - day[first]).astype(float)
    visits = np.bincount(customer[first], weights=0.5 ** (age / 40.0), minlength=people)
    last = np.zeros(people)
    np.maximum.at(last, customer[first], day[first].astype(float))
    return visits.astype(np.float64), asof - last


def _category_sum(customer: Ints, category: Ints, amount: Reals) -> Reals:
    """For each row the sum of `amount` over the same customer and category; 0 without one."""
    order = np.lexsort((category, customer))
    first = starts(customer[order], category[order])
    sums = np.add.reduceat(amount[order], first)
    lengths = np.diff(np.append(first, len(order)))
    result = np.empty(len(order))
    result[order] = np.repeat(sums, lengths)
    return np.where(category > 0, result, amount)


def chance(known_pairs: Known, weights: Reals) -> Reals:
    """Probability of at least one purchase within `HORIZON` days."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(known_pairs.features @ weights, -30, 30))))


def learn(days: Days, category: Ints, products: int, cut: int) -> Reals:
    """Weights from the last horizon before day `cut`; `START` when nothing was known then."""
    then = cut - HORIZON
    past = days.before(then)
    if not len(past):
        return START.copy()
    pairs = known(past, category, usual(past, products), then)
    future = (days.day >= then) & (days.day < cut)
    bought = np.unique(days.customer[future] * products + days.product[future])
    label = np.isin(pairs.customer * products + pairs.product, bought).astype(float)
    step = -(-len(pairs) // _MOST_PAIRS)  # every step-th pair: the same ones every time
    return _newton(pairs.features[::step], label[::step])


def _newton(x: Reals, y: Reals) -> Reals:
    weights = START.copy()
    for _ in range(25):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (p - y) + _RIDGE * (weights - START)
        hessian = (x * (p * (1 - p))[:, None]).T @ x + _RIDGE * np.eye(len(weights))
        move = np.linalg.solve(hessian, gradient)
        weights -= move
        if np.abs(move).max() < 1e-6:
            break
    return weights
