"""What everybody together shows: best sellers, seasons, returns. Counts only, nobody named."""

from dataclasses import dataclass

import numpy as np

from shopfriend.insight.arrays import (
    NOBODY,
    Flags,
    Ints,
    Lines,
    Reals,
    distinct,
    narrow,
    places_among,
)

RECENT = 42  # days that make a best seller
MIN_PEOPLE = 5  # below that nothing is said about a group
SEASON_HISTORY = 300  # days of lines before a season can be told from a trend
SEASON_LIFT = 1.5
SAMPLE = 3  # receipts kept per product, so that a reason about everybody can be looked up
_SEASON_LINES = 8
_PRIME = 2**40 - 87
_EPOCH = 719_163  # the ordinal of 1 Jan 1970
# Brought back clearly more often than usual in this shop: twice as often and beyond chance.
_CLEARLY, _BEYOND_CHANCE, _LEAST_RETURNED = 2.0, 2.0, 0.02


@dataclass(frozen=True)
class Crowd:
    """`recent`: lines sold in the last six weeks per product; `sold` and `returned`: lines ever;
    `paid`: cents a sold line brought; `sample`: the latest receipts with the product, 0 for none;
    `months[c, m]`: lines of category `categories[c]` in calendar month m + 1, `people[c, m]`: who
    bought them, where each nameless receipt is somebody; `span`: days."""

    recent: Ints
    sold: Ints
    returned: Ints
    paid: Reals
    sample: Ints
    categories: Ints
    months: Ints
    people: Ints
    span: int


def count(lines: Lines, product: Ints, category: Ints, cut: int) -> Crowd:
    """`product`: the lines' places, -1 for unknown ones; all lines lie before day `cut`."""
    goods = len(category)
    known, back = product >= 0, lines.quantity_milli < 0
    categories = np.unique(category[category > 0])
    span = _span(lines.day[known])
    returned = np.bincount(product[known & back], minlength=goods)
    sold = narrow(np.flatnonzero(known & ~back))
    place, day = product[sold], lines.day[sold]
    times = np.bincount(place, minlength=goods)
    cents = np.bincount(place, weights=lines.total_cents[sold], minlength=goods)
    group = places_among(category, categories)
    return Crowd(
        np.bincount(place[day >= cut - RECENT], minlength=goods),
        times,
        returned,
        cents / np.maximum(times, 1),
        _sample(place, day, sold, lines.receipt, goods),
        categories,
        *_months(day, narrow(group)[place], _buyer(lines, sold), len(categories)),
        span,
    )


def _span(day: Ints) -> int:
    return int(day.max() - day.min()) + 1 if len(day) else 0


def _buyer(lines: Lines, sold: Ints) -> Ints:
    """The person; where there is none, each receipt is somebody."""
    buyer = lines.customer[sold]
    nobody = np.flatnonzero(buyer == NOBODY)
    buyer[nobody] = -lines.receipt[sold[nobody]]
    return buyer


def _sample(place: Ints, day: Ints, row: Ints, receipt: Ints, goods: int) -> Ints:
    """The latest receipts of each product, the newest first; `row`: where each line stands among
    all, as `receipt` does."""
    left = narrow(np.argsort(day, kind="stable"))
    sample = np.zeros((goods, SAMPLE), dtype=np.int64)
    for back in range(SAMPLE):
        newest = np.full(goods, -1, dtype=np.int64)
        newest[place[left]] = left  # of several the last one stays
        found = newest[newest >= 0]
        sample[place[found], back] = receipt[row[found]]
        left = left[newest[place[left]] != left]
    return sample


def _months(day: Ints, group: Ints, buyer: Ints, groups: int) -> tuple[Ints, Ints]:
    """Lines, and people, per category and calendar month. `buyer` is used up."""
    if not groups or not len(day):
        none = np.zeros((groups, 12), dtype=np.int64)
        return none, none
    known = group >= 0
    key = group[known] * np.int64(12)
    key += _month(day)[known]
    lines = np.bincount(key, minlength=groups * 12)
    # Both in one number, which sorts ten times faster; two buyers in one are as good as never.
    key *= _PRIME
    buyer %= _PRIME
    key += buyer[known]
    people = np.bincount(distinct(key) // _PRIME, minlength=groups * 12)
    return lines.reshape(-1, 12).astype(np.int64), people.reshape(-1, 12).astype(np.int64)


def _month(day: Ints) -> Ints:
    """The calendar month of each, 0…11: looked up, since many lines share a day."""
    first = int(day.min())
    dates = np.arange(first, int(day.max()) + 1) - _EPOCH
    months = dates.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) % 12
    return months.astype(np.int32)[day - first]


def best_share(crowd: Crowd) -> Reals:
    """Recent sales, the best seller as one."""
    most = crowd.recent.max() if len(crowd.recent) else 0
    return crowd.recent / most if most else np.zeros(len(crowd.recent))


def season_lift(crowd: Crowd, month: int) -> dict[int, float]:
    """Categories that sell clearly better in this calendar month (1…12) than over the year."""
    if crowd.span < SEASON_HISTORY or not crowd.months.sum():
        return {}
    of_month = crowd.months[:, month - 1]
    total, total_month = crowd.months.sum(), of_month.sum()
    if not total_month:
        return {}
    usual = crowd.months.sum(axis=1) / total
    lift = (of_month / total_month) / np.maximum(usual, 1e-12)
    enough = (of_month >= _SEASON_LINES) & (crowd.people[:, month - 1] >= MIN_PEOPLE)
    fit = np.flatnonzero((lift >= SEASON_LIFT) & enough)
    return {int(crowd.categories[c]): float(lift[c]) for c in fit}


def leading_share(crowd: Crowd, group: Ints) -> Reals:
    """Recent sales, the best seller of the same category as one. `group` per product: the place
    of its category, -1 for none, which gives 0."""
    most = np.zeros(len(crowd.categories) + 1, dtype=np.int64)
    np.maximum.at(most, group, crowd.recent)
    return np.where(group >= 0, crowd.recent / np.maximum(most[group], 1), 0.0)


def return_share(crowd: Crowd) -> Reals:
    """Share of sold lines that came back, where that is clearly more than usual in this shop;
    elsewhere 0, also below `MIN_PEOPLE` returns."""
    share = np.minimum(crowd.returned / np.maximum(crowd.sold, 1), 1.0)
    usual = crowd.returned.sum() / max(int(crowd.sold.sum()), 1)
    expected = crowd.sold * usual
    clear = (
        (crowd.returned >= MIN_PEOPLE)
        & (share >= max(_CLEARLY * usual, _LEAST_RETURNED))
        & (crowd.returned - expected > _BEYOND_CHANCE * np.sqrt(expected))
    )
    return np.where(clear, share, 0.0)


def dear_and_lasting(crowd: Crowd, lasting: Flags) -> Flags:
    """Durable goods in the shop's top tenth of what a line brings."""
    if not crowd.sold.any():
        return lasting & False
    usual, limit = np.quantile(crowd.paid[crowd.sold > 0], (0.5, 0.9))
    return np.asarray(lasting & (crowd.paid >= limit) & (crowd.paid > usual))
