"""Goods groups that sell much more than usual in some days: what is bought for a feast."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from shopfriend.domain import feasts
from shopfriend.insight.arrays import Lines, Products


def lifted_groups(
    lines: Lines, products: Products, windows: Sequence[tuple[date, date]]
) -> list[frozenset[int]]:
    """Per window its goods groups by `feasts.belongs`, reckoned against the days around."""
    place = products.places(lines.product)
    sold = (place >= 0) & (lines.quantity_milli > 0)
    category = products.category[place[sold]]
    numbers, group = np.unique(category, return_inverse=True)
    order = np.argsort(lines.day[sold], kind="stable")
    day, group = lines.day[sold][order], group[order]

    def counts(first: int, last: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        low, high = np.searchsorted(day, [first, last + 1])
        return np.bincount(group[low:high], minlength=len(numbers)).astype(np.int64)

    found = []
    for first, last in ((a.toordinal(), b.toordinal()) for a, b in windows):
        then, wide = counts(first, last), feasts.AROUND.days
        usual = counts(first - wide, first - 1) + counts(last + 1, last + wide)
        known = numbers > 0
        sums = {"all_then": int(then[known].sum()), "all_usual": int(usual[known].sum())}
        found.append(
            frozenset(
                int(number)
                for number, sales, usually in zip(numbers, then, usual, strict=True)
                if number and feasts.belongs(int(sales), int(usually), **sums)
            )
        )
    return found
