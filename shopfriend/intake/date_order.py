"""Day or month first, where no number above 12 says so: what the days themselves rule out.

`12/11/2026` is a day in one order and another in the other. A purchase cannot lie ahead; a till's
lines follow each other; a shop that is closed on Sundays sells nothing then; and a till that books
many lines a day was not open on the third of each month only.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, NamedTuple

from shopfriend.intake import moments

Order = Literal["dmy", "mdy"]
WHYS = ("ahead", "sorted", "sundays", "together")
_OTHER: Mapping[Order, Order] = {"dmy": "mdy", "mdy": "dmy"}
_SUNDAY = 6
_ENOUGH_DAYS = 6  # that follow each other; by chance six do so once in 360 times
_SOME_SUNDAYS = 3
_MANY_DAYS = 12  # without any Sunday
_CLOSE_DAYS = 31  # within which all purchases of a short export lie
_LINES_A_DAY = 6


class Refuted(NamedTuple):
    """`order` is the one that is left; `why`: "ahead" – the other makes `text` a day to come;
    "sorted" – only with this one do the days of the file follow each other; "sundays" – the other
    makes `text` one of several Sundays, this one makes none; "together" – the other puts all
    purchases on the same day of different months, `text` among them."""

    order: Order
    why: "Why"
    text: str


def refuted(texts: Iterable[str], today: date, *, past: bool, rows: int = 0) -> Refuted | None:
    """`past`: purchases, of which none can lie ahead of today; `rows`: lines of the file."""
    known = {text: match for text in texts if (match := moments.LOCAL.fullmatch(text))}
    days = _Days(
        list(known),
        {order: [_either(match, order) for match in known.values()] for order in _OTHER},
    )
    for why, rule in days.rules(past=past):
        left = {order: found for order in _OTHER if (found := rule(order, today, rows))}
        if len(left) == 1:  # else both are possible, or none is
            ((order, text),) = left.items()
            return Refuted(order, why, text)
    return None


Why = Literal["ahead", "sorted", "sundays", "together"]
_Rule = Callable[[Order, date, int], str]


@dataclass(frozen=True)
class _Days:
    """The texts, and the days they are in either order. Each rule answers, for an order, the text
    by which the other one is refuted; "" when it is not."""

    texts: Sequence[str]
    by: Mapping[Order, Sequence[date | None]]

    def rules(self, *, past: bool) -> Iterator[tuple[Why, _Rule]]:
        """The surest first."""
        if past:
            yield "ahead", self.ahead
        yield "sorted", self.sorted_
        if past:
            yield "sundays", self.sundays
            yield "together", self.together

    def ahead(self, order: Order, today: date, _: int) -> str:
        latest = today + timedelta(days=1)
        return self._first(_OTHER[order], lambda day: day > latest)

    def sorted_(self, order: Order, _: date, __: int) -> str:
        """Enough different days, each after (or each before) the one before it."""
        known = [day for day in self.by[order] if day is not None]
        steps = [b > a for a, b in pairwise(known) if a != b]
        follow = len(steps) >= _ENOUGH_DAYS - 1 and (all(steps) or not any(steps))
        return self.texts[0] if follow else ""

    def sundays(self, order: Order, _: date, __: int) -> str:
        own, other = self._distinct(order), self._distinct(_OTHER[order])
        many = sum(1 for day in other if day.weekday() == _SUNDAY) >= _SOME_SUNDAYS
        if not many or len(own) < _MANY_DAYS or any(day.weekday() == _SUNDAY for day in own):
            return ""
        return self._first(_OTHER[order], lambda day: day.weekday() == _SUNDAY)

    def together(self, order: Order, _: date, rows: int) -> str:
        own, other = self._distinct(order), self._distinct(_OTHER[order])
        if len(own) < _ENOUGH_DAYS or rows < _LINES_A_DAY * len(own):
            return ""
        close = (max(own) - min(own)).days < _CLOSE_DAYS
        apart = len({day.day for day in other}) == 1 and len(other) == len(own)
        return self.texts[0] if close and apart else ""

    def _distinct(self, order: Order) -> set[date]:
        return {day for day in self.by[order] if day is not None}

    def _first(self, order: Order, fits: Callable[[date], bool]) -> str:
        pairs = zip(self.texts, self.by[order], strict=True)
        return next((text for text, day in pairs if day is not None and fits(day)), "")


def _either(found: re.Match[str], order: Order) -> date | None:
    day, month = (found[3], found[1]) if order == "mdy" else (found[1], found[3])
    year = int(found[4]) if len(found[4]) == 4 else moments.century(int(found[4]))
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None
