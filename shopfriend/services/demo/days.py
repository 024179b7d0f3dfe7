"""When the Lindenladen is open, and what the year brings: always reckoned from `today`."""

import bisect
from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.services.demo import model
from shopfriend.services.demo.model import Season

YEARS = 2
TILL_IS_LATE = 4  # days: the last export lies that far back


@dataclass(frozen=True)
class Days:
    """`end`: the day the till data reach to, open or not; `open_days` ascending, none later."""

    today: date
    end: date
    open_days: tuple[date, ...]

    def on_or_before(self, day: date) -> date:
        """The last open day up to `day`; the first one of all for days before it."""
        at = bisect.bisect_right(self.open_days, day)
        return self.open_days[max(at - 1, 0)]

    def nearest(self, day: date) -> date:
        """The open day nearest to `day`; the earlier one when two are."""
        before = self.on_or_before(day)
        at = bisect.bisect_left(self.open_days, day)
        after = self.open_days[min(at, len(self.open_days) - 1)]
        return after if after - day < day - before else before

    def index(self, day: date) -> int:
        """The position of the first open day not before `day`."""
        return bisect.bisect_left(self.open_days, day)


def up_to(today: date) -> Days:
    """Two years of opening days; closed on Sundays, holidays and every other Monday."""
    import holidays  # a tenth of a second that only the making of a demo shop should cost

    end = today - timedelta(days=TILL_IS_LATE)
    start = end - timedelta(days=365 * YEARS)
    closed = holidays.country_holidays("DE", subdiv="BW", years=range(start.year, end.year + 1))
    every = (start + timedelta(days=n) for n in range((end - start).days + 1))
    return Days(today, end, tuple(day for day in every if day not in closed and _works(day)))


def _works(day: date) -> bool:
    weekday, week = day.weekday(), day.isocalendar().week
    return weekday != 6 and (weekday != 0 or week % 2 == 0)


def seasons_on(day: date) -> tuple[Season, ...]:
    return tuple(s for s in model.tastes().seasons if _within(s, day))


def _within(season: Season, day: date) -> bool:
    start, end = _written(season.start, day.year), _written(season.end, day.year)
    return start <= day <= end if start <= end else day >= start or day <= end


def _written(text: str, year: int) -> date:
    if text.startswith("easter"):
        return easter(year) + timedelta(days=int(text.removeprefix("easter")))
    month, day = text.split("-")
    return date(year, int(month), int(day))


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian rule (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


def busyness(day: date) -> float:
    """How many people come, beside an ordinary Tuesday."""
    factor = (0.8, 1.0, 1.0, 1.1, 1.35, 1.6, 0.0)[day.weekday()]
    for season in seasons_on(day):
        factor *= season.factor
    return factor
