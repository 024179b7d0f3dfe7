"""What the shop sells just now: per product how many bought it lately, whether that is rising, and
whether its goods group comes into season – as told by the same weeks of last year."""

from dataclasses import dataclass

import numpy as np

from shopfriend.insight.arrays import Days, Ints, Reals

SEASON = 28  # days ahead, and the same before
_YEAR = 364  # whole weeks
_FORTNIGHT, _RECENT = 14, 42
_CALM = 5.0  # purchases that are mixed in on both sides, so that few say little


@dataclass(frozen=True)
class Trends:
    """Natural logarithms, per product: of the share of people who bought it within six weeks; of
    the last fortnight against them; of the group's next four weeks of last year against the four
    before. 0 where nothing is known."""

    lately: Reals
    rising: Reals
    season: Reals


def trends(days: Days, group: Ints, cut: int) -> Trends:
    """All days lie before `cut`. `group` per product: the place of its goods group, -1 for none."""
    size = len(group)
    people = int(days.customer.max()) + 1 if len(days) else 0
    fortnight, recent = (_sold(days, cut - w, cut, size) for w in (_FORTNIGHT, _RECENT))
    expected = recent * (_FORTNIGHT / _RECENT)
    return Trends(
        np.log((recent + 1.0) / (people + 1.0)),
        np.log((fortnight + 1.0) / (expected + 1.0)),
        _season(days, group, cut),
    )


def _sold(days: Days, first: int, last: int, size: int) -> Reals:
    within = (days.day >= first) & (days.day < last)
    return np.bincount(days.product[within], minlength=size).astype(np.float64)


def _season(days: Days, group: Ints, cut: int) -> Reals:
    then = cut - _YEAR
    if not len(days) or days.first > then - SEASON or not (group >= 0).any():
        return np.zeros(len(group))
    known, groups = group >= 0, int(group.max()) + 1
    before, after = (
        np.bincount(group[known], _sold(days, first, first + SEASON, len(group))[known], groups)
        for first in (then - SEASON, then)
    )
    lift = np.log((after + _CALM) / (before + _CALM))
    return np.where(known, lift[group], 0.0)
