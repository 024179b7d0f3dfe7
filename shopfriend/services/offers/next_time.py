"""How often the card's line "next" was right (C01): the line as it stood on the morning of a day,
against the first visit since."""

from collections.abc import Iterable
from datetime import date, timedelta

from shopfriend.book import Tx, visits
from shopfriend.book import offers as rows
from shopfriend.domain.backtests import NextTime
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.rhythm import is_near
from shopfriend.services import ahead

MOST_PEOPLE = 400  # evenly drawn; more would only take longer


def played(tx: Tx, people: Iterable[CustomerId], cut: date, days: int) -> NextTime | None:
    """Of everybody who came within so many days from `cut` on. None where nobody did."""
    last = cut + timedelta(days=days)
    some = sorted(people)
    step = -(-len(some) // MOST_PEOPLE) or 1
    found = [each for c in some[::step] if (each := _of(tx, c, cut, last)) is not None]
    named = [right for right, _ in found if right is not None]
    near = [right for _, right in found if right is not None]
    if not named:
        return None
    return NextTime(
        people=len(named),
        first_bp=_share(first for first, _ in named),
        any_bp=_share(any_ for _, any_ in named),
        expected=len(near),
        day_bp=_share(near),
    )


def _of(
    tx: Tx, customer: CustomerId, cut: date, last: date
) -> tuple[tuple[bool, bool] | None, bool | None] | None:
    """Whether the first-named group, and any named one, was bought; whether the day was right. None
    for each that was not foretold; in all, for somebody who did not come."""
    came = min((day for day in visits.days(tx, customer) if cut <= day < last), default=None)
    line = ahead.in_book(tx, customer, cut)
    near = None
    if line.next_day is not None and cut <= line.next_day < last and line.gap_days:
        near = came is not None and is_near(came, line.next_day, line.gap_days)
    if came is None:
        return None if near is None else (None, near)
    bought = {c for day, c, _ in rows.categories_by_day(tx, customer, last) if day == came}
    named = [each.category for each in line.categories]
    if not named or not bought:
        return None if near is None else (None, near)
    return (named[0] in bought, bool(bought & set(named))), near


def _share(right: Iterable[bool]) -> int:
    some = list(right)
    return round(10_000 * sum(some) / len(some)) if some else 0
