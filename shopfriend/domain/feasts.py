"""Days that people buy presents for, year by year; and the weeks before them.

To add one: a line in `FEASTS`, a sentence `feast-<name>` in both `runs.ftl`.
"""

import calendar
from collections.abc import Callable, Mapping
from datetime import date, timedelta

BEFORE_DAYS = 14  # what is bought in these days may be for it
AROUND = timedelta(days=91)  # on either side: what is usual
LIFT = 2.0  # so many times the usual share, and a goods group belongs to the feast
LEAST_LINES = 5


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, after the anonymous computus of 1876."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def mothers_day(year: int) -> date:
    """The second Sunday in May."""
    first = calendar.weekday(year, 5, 1)
    return date(year, 5, 1 + (6 - first) % 7 + 7)


FEASTS: Mapping[str, Callable[[int], date]] = {
    "valentines-day": _fixed(2, 14),
    "womens-day": _fixed(3, 8),
    "easter": easter,
    "mothers-day": mothers_day,
    "fathers-day": lambda year: easter(year) + timedelta(days=39),  # Ascension, as in Germany
    "st-nicholas": _fixed(12, 6),
    "christmas": _fixed(12, 24),
}


def last_before(name: str, on: date) -> date:
    """The last time it was before that day. Raises `KeyError` for an unknown name."""
    this = FEASTS[name](on.year)
    return this if this < on else FEASTS[name](on.year - 1)


def between(first: date, last: date) -> list[tuple[str, date]]:
    """Each feast from one day to another, the oldest first."""
    found = [
        (days(year), name)
        for year in range(first.year, last.year + 1)
        for name, days in FEASTS.items()
    ]
    return [(name, day) for day, name in sorted(found) if first <= day <= last]


def belongs(lines: int, usual: int, *, all_then: int, all_usual: int) -> bool:
    """Whether a goods group sells so much more of itself in these days that it is bought for the
    feast: `lines` of `all_then`, against `usual` of `all_usual` in the days around."""
    return lines >= LEAST_LINES and lines * all_usual >= LIFT * usual * all_then


def fortnight(day: date) -> tuple[date, date]:
    """First and last day of what may be bought for that day."""
    return day - timedelta(days=BEFORE_DAYS - 1), day


def window(feast: date) -> tuple[date, date]:
    """The same for a feast, less what was bought for the one before it: in some years Father's
    Day is four days after Mother's Day."""
    begin, _ = fortnight(feast)
    earlier = [day for _, day in between(begin, feast - timedelta(days=1))]
    return max([begin, *(day + timedelta(days=1) for day in earlier)]), feast
