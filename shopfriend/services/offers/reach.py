"""How far the till data of each branch reach. Days that are settled stay as they are from one sale
to the next: only the newest ones are read again."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from shopfriend.book import Tx
from shopfriend.book import offers as rows

_CLOSED = timedelta(days=42)  # so far behind, a branch is closed

ByDay = Mapping[date, Collection[int]]  # which branches (0: none named) sold on a day


@dataclass(frozen=True)
class Settled:
    """The days before `cut`, as long as the lines and branches are those of `state`."""

    state: str
    cut: date
    by_day: ByDay


def settled(tx: Tx, cut: date, state: str) -> Settled:
    """The newest day of a list lies at most a day before `cut`."""
    first = cut - timedelta(days=1) - _CLOSED
    return Settled(state, cut, rows.branches_by_day(tx, first, cut))


def last_days(tx: Tx, on: date, known: Settled | None = None) -> dict[int, date]:
    """The newest day before `on` with receipts, per branch; without those that are closed."""
    newest = rows.last_day(tx, on)
    if newest is None:
        return {}
    first = newest - _CLOSED
    if known is None:
        return of_days(rows.branches_by_day(tx, first, on))
    past = {day: branches for day, branches in known.by_day.items() if day >= first}
    return of_days({**past, **rows.branches_by_day(tx, max(first, known.cut), on)})


def of_days(by_day: ByDay) -> dict[int, date]:
    """A branch that sold on fewer than half the days of the busiest is left out: that it is silent
    does not say that its till data are missing."""
    days = Counter(chain.from_iterable(by_day.values()))
    busiest = max(days.values(), default=0)
    last = {branch: day for day in sorted(by_day) for branch in by_day[day]}
    return {branch: day for branch, day in last.items() if 2 * days[branch] >= busiest}
