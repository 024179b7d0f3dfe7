"""Due again: the chance that a known product is bought once more within four weeks.

One logistic model over each (customer, product) pair, learned on the shop's own past: what was
known four weeks earlier against what was bought since. The weights are pulled to `START`, so a
young shop begins with a sensible rule and moves to its own as evidence comes in.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from shopfriend.insight import logistic
from shopfriend.insight.arrays import Days, Ints, Reals, distinct, order, starts
from shopfriend.insight.trends import trends

HORIZON = 28  # days
HALF_LIVES = (10.0, 40.0, 160.0)
FEATURES = (
    "one", "count", "decay10", "decay40", "decay160", "since", "since_by_gap", "overdue",
    "product_repeat", "trend", "category", "visits", "visit_since", "lately", "rising", "season",
    "basket", "known", "often_and_repeat", "since_and_repeat", "decay160_and_visits",
    "lately_and_visits",
)  # fmt: skip
USUAL_GAP = 60.0  # days; where neither she nor the shop knows better
_GAP_PULL = 2.0  # so many of the product's own gaps are mixed into hers
_REPEAT_PULL = 5.0
_USUAL_REPEAT, _USUAL_VISITS = 0.25, 1.5  # subtracted where two features are multiplied
_RIDGE = 25.0
_MOST_PAIRS, _LEADING = 200_000, 60
# Learned on a grocer's data (docs/offers.md), rounded: the rule of a shop without history.
START = np.array([
    -3.4, 1.2, 0.95, 1.45, -0.5, -0.05, -0.33, 0.33, 2.1, -0.43, 0.04, 0.25, 0.0, 0.06, 0.11, 0.3,
    0.48, -0.39, -0.8, 0.1, -0.35, -0.02,
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
class Counted:
    """One row per (customer, product) that was bought, by these: the plain facts, and its purchases
    decayed by each of HALF_LIVES."""

    customer: Ints
    product: Ints
    days: Ints
    first: Ints
    last: Ints
    receipt: Ints  # of the latest purchase
    decayed: Reals

    def __len__(self) -> int:
        return len(self.product)

    @property
    def held(self) -> Reals:
        """What is left of the purchases, between the half-lives of 40 and 160 days."""
        return np.asarray((self.decayed[:, 1] + self.decayed[:, 2]) / 2)


@dataclass(frozen=True)
class Known(Counted):
    """The same with the features."""

    features: Reals

    def some(self, rows: Ints | slice) -> "Known":
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


def counted(days: Days, asof: int) -> Counted:
    """Every pair as of the morning of day `asof`. All days lie before it."""
    first = starts(days.customer, days.product)
    product, count, _ = _spans(days, first)
    decayed = np.zeros((len(first), len(HALF_LIVES)))
    if len(first):
        age = asof - days.day
        ages = np.arange(int(age.max()) + 1)
        for column, half in enumerate(HALF_LIVES):
            decayed[:, column] = np.add.reduceat((0.5 ** (ages / half))[age], first)
    ends = first + count - 1
    return Counted(
        days.customer[first], product, count, days.day[first], days.day[ends],
        days.receipt[ends], decayed,
    )  # fmt: skip


def known(days: Days, group: Ints, usual_of: Rhythms, asof: int) -> Known:
    """Every pair with its features; `group` per product: the place of its goods group."""
    pairs = counted(days, asof)
    return described(pairs, np.arange(len(pairs)), days, group, usual_of, asof)


def described(
    pairs: Counted, rows: Ints, days: Days, group: Ints, usual_of: Rhythms, asof: int
) -> Known:
    """The features of these rows; `pairs` are all there are on `days`."""
    if not len(pairs):
        return Known(**vars(pairs), features=np.empty((0, len(FEATURES))))
    some = Counted(*(getattr(pairs, field.name)[rows] for field in fields(Counted)))
    own_category = _category_sum(pairs.customer, group[pairs.product], pairs.decayed[:, 1])[rows]
    made = _of_pair(some, usual_of, asof) | _of_product(some.product, usual_of)
    made |= {name: value[some.customer] for name, value in _of_person(pairs, days, asof).items()}
    made["category"] = np.log1p(np.maximum(own_category - some.decayed[:, 1], 0.0))
    repeat, active = made["product_repeat"] - _USUAL_REPEAT, made["visits"] - _USUAL_VISITS
    made["often_and_repeat"], made["since_and_repeat"] = (
        repeat * made[name] for name in ("count", "since")
    )
    made["decay160_and_visits"], made["lately_and_visits"] = (
        active * made[name] for name in ("decay160", "lately")
    )
    return Known(**vars(some), features=np.column_stack([made[name] for name in FEATURES]))


def _of_pair(some: Counted, usual_of: Rhythms, asof: int) -> dict[str, Reals]:
    ten, forty, long = some.decayed.T
    span, since = some.last - some.first, (asof - some.last).astype(float)
    gap = (span + _GAP_PULL * usual_of.gap[some.product]) / (some.days - 1 + _GAP_PULL)
    ratio = since / np.maximum(gap, 1.0)
    return {
        "one": np.ones(len(some)),
        "count": np.log(some.days),
        "decay10": np.log1p(ten),
        "decay40": np.log1p(forty),
        "decay160": np.log1p(long),
        "since": np.log1p(since),
        "since_by_gap": np.minimum(ratio, 6.0),
        "overdue": np.log(np.maximum(ratio, 0.05)),
        "trend": np.log((forty / HALF_LIVES[1] + 1e-3) / (long / HALF_LIVES[2] + 1e-3)),
    }


def _of_product(product: Ints, usual_of: Rhythms) -> dict[str, Reals]:
    return {
        "product_repeat": usual_of.repeat[product],
        "lately": usual_of.lately[product],
        "rising": usual_of.rising[product],
        "season": usual_of.season[product],
    }


def _of_person(pairs: Counted, days: Days, asof: int) -> dict[str, Reals]:
    """Per customer. How often she comes, how much and how many goods she buys: what leads a light
    shopper's list means something else than what leads a heavy one's."""
    visits, visit_since = _visits(days, asof)
    basket = np.bincount(pairs.customer, pairs.decayed[:, 1], len(visits))
    goods = np.bincount(pairs.customer, minlength=len(visits))
    amounts = {"visits": visits, "visit_since": visit_since, "basket": basket, "known": goods}
    return {name: np.log1p(amount) for name, amount in amounts.items()}


def _visits(days: Days, asof: int) -> tuple[Reals, Reals]:
    """Per customer: visit days decayed by 40 days, and days since the last one."""
    people, span = int(days.customer.max()) + 1, asof + 1
    customer, day = np.divmod(distinct(days.customer * span + days.day), span)
    visits = np.bincount(customer, weights=0.5 ** ((asof - day) / 40.0), minlength=people)
    last = np.zeros(people)
    last[customer] = day  # in the order of days: the last one stays
    return visits.astype(np.float64), asof - last


def _category_sum(customer: Ints, group: Ints, amount: Reals) -> Reals:
    """For each row the sum of `amount` over the same customer and group; its own without one."""
    key = customer * (int(group.max(initial=0)) + 2) + group + 1
    rows = order(key)
    first = starts(key[rows])
    sums = np.add.reduceat(amount[rows], first)
    result = np.empty(len(rows))
    result[rows] = np.repeat(sums, np.diff(np.append(first, len(rows))))
    return np.where(group >= 0, result, amount)


def chance(known_pairs: Known, weights: Reals) -> Reals:
    """Probability of at least one purchase within `HORIZON` days."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(known_pairs.features @ weights, -30, 30))))


def learn(
    days: Days, past: Days, pairs: Counted, group: Ints, usual_of: Rhythms, then: int
) -> Reals:
    """Weights from the horizon after the morning of day `then`; `past` are the days before it, of
    which `pairs` and `usual_of` are. `START` when nothing was known then. Learned on the `_LEADING`
    goods of each customer, among which the first ones are chosen."""
    if not len(pairs):
        return START.copy()
    rows = _leading(pairs)
    rows = rows[:: -(-len(rows) // _MOST_PAIRS)]  # every so many: the same ones every time
    some = described(pairs, rows, past, group, usual_of, then)
    future = (days.day >= then) & (days.day < then + HORIZON)
    bought = distinct(days.customer[future] * len(group) + days.product[future])
    label = np.isin(some.customer * len(group) + some.product, bought).astype(float)
    return logistic.learn(some.features, label, START, _RIDGE)


def _leading(pairs: Counted) -> Ints:
    """Rows of each customer's goods with the most decayed purchases; of equal ones the first."""
    amount = np.log1p(pairs.decayed[:, 1]) + np.log1p(pairs.decayed[:, 2])
    rows = np.lexsort((-amount, pairs.customer))
    first = starts(pairs.customer)
    rank = np.arange(len(rows)) - np.repeat(first, np.diff(np.append(first, len(rows))))
    return np.sort(rows[rank < _LEADING]).astype(np.int64)
