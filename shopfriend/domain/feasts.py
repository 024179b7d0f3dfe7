"""Days that people buy presents for, year by year; and the weeks before them.

To add one: a line in `FEASTS`, a sentence `feast-<name>` in both `runs.ftl`.
"""

import calendar
from collections.abc import Callable, Mapping
from datetime import date, timedelta

BEFORE_DAYS = 14  # what is bought in these days may be for it
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


def window(feast: date) -> tuple[date, date]:
    """First and last day of what may be bought for it."""
    return feast - timedelta(days=BEFORE_DAYS - 1), feast
