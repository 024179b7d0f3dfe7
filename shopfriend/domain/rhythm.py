"""How often somebody comes, and what "late" means: reckoned to the day the till is known until.

Pure: days in, days out. A visit of today counts even when the till data is older.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

LEAST_GAPS = 3  # fewer tell nothing about a rhythm
LATEST_GAPS = 12  # older ones are another life
STALE_DAYS = 14  # till data is old after that many days, for somebody without a rhythm
LATE = 1.5  # times the usual gap


def usual_gap(days: Iterable[date]) -> int | None:
    """Median days between visits, at least 1; None with fewer than four different days."""
    ordered = sorted(set(days))
    gaps = [(b - a).days for a, b in pairwise(ordered)]
    if len(gaps) < LEAST_GAPS:
        return None
    return max(1, round(median(gaps[-LATEST_GAPS:])))


def next_expected(days: Iterable[date]) -> date | None:
    """The day the next visit falls on by the usual gap; None without a rhythm."""
    ordered = sorted(set(days))
    gap = usual_gap(ordered)
    return None if gap is None else ordered[-1] + timedelta(days=gap)


def is_near(came: date, expected: date, gap: int) -> bool:
    """Right enough to have been worth saying: a third of the usual gap, two days at least."""
    return abs((came - expected).days) <= max(gap / 3, 2)


def is_due(days: Iterable[date], known_until: date) -> bool:
    """Has the usual gap run out on the day the till is known until? False without a rhythm."""
    expected = next_expected(days)
    return expected is not None and expected <= known_until


def freshness(known_until: date | None, today: date, gap: int | None) -> date | None:
    """The day to name ("till data until 31 Oct") when it is older than this rhythm, else None."""
    if known_until is None or (today - known_until).days <= (gap or STALE_DAYS):
        return None
    return known_until


def days_late(days: Iterable[date], known_until: date) -> int | None:
    """Days since the last visit, when that is more than one and a half usual gaps on the day
    the till is known until; None while all is as usual or nothing is known."""
    ordered = sorted(set(days))
    gap = usual_gap(ordered)
    if gap is None:
        return None
    away = (known_until - ordered[-1]).days
    return away if away > gap * LATE else None
