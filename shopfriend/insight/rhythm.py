"""Due again: the chance that a known product is bought once more within four weeks.

One logistic model over each (customer, product) pair, learned on the shop's own past: what was
known four weeks earlier against what was bought since. The weights are pulled to `START`, so a
young shop begins with a sensible rule and moves to its own as evidence comes in.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from shopfriend.insight import logistic
from shopfriend.insight.arrays import Days, Ints, Reals, starts
from shopfriend.insight.trends import trends

HORIZON = 28  # days
HALF_LIVES = (10.0, 40.0, 160.0)
FEATURES = (
    "one", "count", "decay10", "decay40", "decay160", "since", "since_by_gap", "overdue",
    "product_repeat", "trend", "category", "visits", "visit_since", "lately", "rising", "season",
)  # fmt: skip
USUAL_GAP = 60.0  # days; where neither she nor the shop knows better
_GAP_PULL = 2.0  # so many of the product's own gaps are mixed into hers
_REPEAT_PULL = 5.0
_RIDGE = 25.0
_MOST_PAIRS, _LEADING = 200_000, 60
# Learned on a grocer's data (docs/offers.md), rounded: the rule of a shop without history.
START = np.array([
    -3.3, 0.95, 0.67, 1.05, -0.27, -0.07, -0.26, 0.18, 2.4, -0.28, 0.14, 0.04, -0.08, 0.0, 0.1, 0.3,
])  # fmt: skip


@dataclass(frozen=True)
class Rhythms:
    """What is usual for each product: the share of its buyers who came back, and their gap; and
    how it sells just now, see `trends.Trends`."""

    repeat: Reals
    gap: Reals
    lately: Reals
    rising: Reals
    season: Reals


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

    def some(self, rows: Ints) -> "Known":
        return Known(*(getattr(self, field.name)[rows] for field in fields(self)))


def joined(parts: Sequence[Known]) -> Known:
    """Of several people: the customer of each row is its place among the parts."""
    columns = [[getattr(part, field.name) for part in parts] for field in fields(Known)]
    made = Known(*(np.concatenate(column) for column in columns))
    size = np.array([len(part) for part in parts], dtype=np.int64)
    return replace(made, customer=np.repeat(np.arange(len(parts), dtype=np.int64), size))


def pulled_gap(pairs: Known, usual_of: Rhythms) -> Reals:
    """Days between purchases: her own, pulled to what is usual for the product."""
    span = (pairs.last - pairs.first).astype(np.float64)
    return np.asarray(
        (span + _GAP_PULL * usual_of.gap[pairs.product]) / (pairs.days - 1 + _GAP_PULL)
    )


def usual(days: Days, group: Ints, cut: int) -> Rhythms:
    """Per product, pulled to the shop's average where few bought it."""
    products, now = len(group), trends(days, group, cut)
    product, count, span = _spans(days, starts(days.customer, days.product))
    buyers, again = _buyers(product, count, products)
    gaps = np.bincount(product, weights=count - 1.0, minlength=products)
    spans = np.bincount(product, weights=span.astype(float), minlength=products)
    share = again.sum() / buyers.sum() if buyers.sum() else 0.0
    mean = spans.sum() / gaps.sum() if gaps.sum() else USUAL_GAP
    return Rhythms(
        (again + _REPEAT_PULL * share) / (buyers + _REPEAT_PULL),
        np.maximum((spans + _GAP_PULL * mean) / (gaps + _GAP_PULL), 1.0),
        now.lately, now.rising, now.season,
    )  # fmt: skip


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
        np.log1p(visit_since[customer]), usual_of.lately[product], usual_of.rising[product],
        usual_of.season[product],
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


def learn(days: Days, category: Ints, group: Ints, cut: int) -> Reals:
    """Weights from the last horizon before day `cut`; `START` when nothing was known then. Learned
    on the `_LEADING` goods of each customer, among which the first ones are chosen."""
    then, products = cut - HORIZON, len(group)
    past = days.before(then)
    if not len(past):
        return START.copy()
    pairs = known(past, category, usual(past, group, then), then)
    pairs = pairs.some(_leading(pairs))
    future = (days.day >= then) & (days.day < cut)
    bought = np.unique(days.customer[future] * products + days.product[future])
    label = np.isin(pairs.customer * products + pairs.product, bought).astype(float)
    step = -(-len(pairs) // _MOST_PAIRS)  # every step-th pair: the same ones every time
    return logistic.learn(pairs.features[::step], label[::step], START, _RIDGE)


def _leading(pairs: Known) -> Ints:
    """Rows of each customer's goods with the most decayed purchases."""
    amount = pairs.features[:, 3] + pairs.features[:, 4]
    order = np.lexsort((pairs.product, -amount, pairs.customer))
    first = starts(pairs.customer[order])
    rank = np.arange(len(order)) - np.repeat(first, np.diff(np.append(first, len(order))))
    return np.sort(order[rank < _LEADING])
