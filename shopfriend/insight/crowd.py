"""What everybody together shows: best sellers, seasons, returns. Counts only, nobody named."""

from dataclasses import dataclass

import numpy as np

from shopfriend.insight.arrays import Ints, Lines, Reals

RECENT = 42  # days that make a best seller
MIN_PEOPLE = 5  # below that nothing is said about a group
SEASON_HISTORY = 300  # days of lines before a season can be told from a trend
SEASON_LIFT = 1.5
_SEASON_LINES = 8


@dataclass(frozen=True)
class Crowd:
    """`recent`: lines sold in the last six weeks per product; `sold` and `returned`: lines ever;
    `months[c, m]`: lines of category `categories[c]` in calendar month m + 1; `span`: days."""

    recent: Ints
    sold: Ints
    returned: Ints
    categories: Ints
    months: Ints
    span: int


def count(lines: Lines, product: Ints, category: Ints, cut: int) -> Crowd:
    """`product`: the lines' places, -1 for unknown ones; all lines lie before day `cut`."""
    goods = len(category)
    keep = product >= 0
    place, day, back = product[keep], lines.day[keep], lines.quantity_milli[keep] < 0
    sold = ~back
    categories = np.unique(category[category > 0])
    return Crowd(
        np.bincount(place[sold & (day >= cut - RECENT)], minlength=goods),
        np.bincount(place[sold], minlength=goods),
        np.bincount(place[back], minlength=goods),
        categories,
        _months(day[sold], category[place[sold]], categories),
        int(day.max() - day.min()) + 1 if len(day) else 0,
    )


def _months(day: Ints, category: Ints, categories: Ints) -> Ints:
    """Lines per category and calendar month."""
    if not len(categories) or not len(day):
        return np.zeros((len(categories), 12), dtype=np.int64)
    dates = (day - 719_163).astype("datetime64[D]")  # 719163: the ordinal of 1 Jan 1970
    month = dates.astype("datetime64[M]").astype(np.int64) % 12
    known = category > 0
    row = np.searchsorted(categories, category[known])
    flat = np.bincount(row * 12 + month[known], minlength=len(categories) * 12)
    return flat.reshape(-1, 12).astype(np.int64)


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
    fit = np.flatnonzero((lift >= SEASON_LIFT) & (of_month >= _SEASON_LINES))
    return {int(crowd.categories[c]): float(lift[c]) for c in fit}


def return_share(crowd: Crowd) -> Reals:
    """Share of sold lines that came back; 0 below `MIN_PEOPLE` returns."""
    share = crowd.returned / np.maximum(crowd.sold, 1)
    return np.where(crowd.returned >= MIN_PEOPLE, np.minimum(share, 1.0), 0.0)
