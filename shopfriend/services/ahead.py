"""The line "last · next" of the card (C01): what was bought last, when the next visit is likely,
and what for. From her own rhythm, reckoned to the day the till data reach."""

from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import Tx, visits
from shopfriend.book import offers as rows
from shopfriend.domain import rhythm
from shopfriend.domain.ids import CategoryId, CustomerId
from shopfriend.domain.messages import Message, message
from shopfriend.services.desk import Desk

_LATEST_VISITS = 20
_MOST_CATEGORIES = 3
_MOST_PRODUCTS = 3


@dataclass(frozen=True)
class NextCategory:
    """Bought on `times` of the last `of` visits with a receipt. `chance_bp`: that share, pulled
    a little to the middle. `expected_on` by the rhythm of this category, None without one."""

    category: CategoryId
    name: str
    times: int
    of: int
    chance_bp: int
    expected_on: date | None


@dataclass(frozen=True)
class Ahead:
    """`last_products`: names on the last receipts of `last_day`. `next_day`: None without a
    rhythm; `due`: that day has come, `overdue`: it is past, as far as the till data reach."""

    last_day: date | None
    last_products: tuple[str, ...]
    gap_days: int | None
    next_day: date | None
    due: bool
    overdue: bool
    data_until: date | None
    categories: tuple[NextCategory, ...]

    @property
    def messages(self) -> tuple[Message, ...]:
        """What was bought last; when she is likely to come next, and for what."""
        said = []
        if self.last_products:
            said.append(message("ahead-last", what=", ".join(self.last_products[:_MOST_PRODUCTS])))
        if self.next_day is not None:
            names = ", ".join(each.name for each in self.categories)
            kind = "ahead-was-due" if self.overdue else "ahead-next"
            said.append(message(kind, day=self.next_day, what=names or "nothing"))
        return tuple(said)


def of(desk: Desk, customer: CustomerId, *, on: date | None = None) -> Ahead:
    """As of the morning of `on`; None: as things stand now."""
    with desk.read() as tx:
        return in_book(tx, customer, on or desk.today + timedelta(days=1))


def in_book(tx: Tx, customer: CustomerId, before: date) -> Ahead:
    days = [day for day in visits.days(tx, customer) if day < before]
    bought = rows.categories_by_day(tx, customer, before)
    names = rows.names_on_last_day(tx, customer, before)
    known = visits.known_until(tx, customer)
    gap = rhythm.usual_gap(days)
    expected = rhythm.next_expected(days)
    asof = min(before - timedelta(days=1), max(known or before, max(days, default=before)))
    return Ahead(
        last_day=max(days, default=None),
        last_products=tuple(names),
        gap_days=gap,
        next_day=expected,
        due=rhythm.is_due(days, asof),
        overdue=expected is not None and expected < asof,
        data_until=rhythm.freshness(known, before - timedelta(days=1), gap),
        categories=tuple(_next_categories(bought)),
    )


def _next_categories(bought: list[tuple[date, CategoryId, str]]) -> list[NextCategory]:
    """The likeliest first; ties by name."""
    visits_with = sorted({day for day, _, _ in bought})[-_LATEST_VISITS:]
    held: dict[tuple[CategoryId, str], list[date]] = {}
    for day, category, name in bought:
        held.setdefault((category, name), []).append(day)
    found = []
    for (category, name), days in held.items():
        times, of_visits = len(set(days) & set(visits_with)), len(visits_with)
        # Half a visit for and against: three of three is likely, not certain.
        chance = round((times + 0.5) / (of_visits + 1) * 10_000)
        expected = rhythm.next_expected(days)
        found.append(NextCategory(category, name, times, of_visits, chance, expected))
    found = [each for each in found if each.times]
    return sorted(found, key=lambda each: (-each.chance_bp, each.name))[:_MOST_CATEGORIES]
