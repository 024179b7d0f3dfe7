"""Score classes with borders the owner moves, and to whom a letter pays (C31, D33)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import Tx, habits
from shopfriend.domain import classes
from shopfriend.domain.change import Change
from shopfriend.domain.classes import Borders
from shopfriend.domain.ids import CustomerId
from shopfriend.services import settings
from shopfriend.services.desk import Desk
from shopfriend.services.offers import predictions, responders, shopper

DAYS = 28
_NO_CAMPAIGN = 0
_YEAR = timedelta(days=365)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Scores:
    """What the page needs to move borders without asking again: every chance, what a letter costs
    and what one purchase brings."""

    chances: tuple[float, ...]
    borders: Borders
    step: str
    days: int
    piece_cents: int
    margin_cents: int


def of_all(desk: Desk, *, days: int = DAYS) -> Scores:
    """Chances that people buy within so many days, as things stand now."""
    before = desk.today + _DAY
    with desk.read() as tx:
        found = predictions.in_book(tx, before, days, "customer")
        return Scores(
            tuple(row.probability for row in found.rows), _borders(tx), found.step, days,
            piece_cents(tx), purchase_margin_cents(tx, before),
        )  # fmt: skip


def set_borders(desk: Desk, percent: Iterable[int]) -> Change:
    """Kept for all mailings. Raises `ShopError("class-borders")`."""
    made = Borders(tuple(percent))
    return settings.put(desk, score_borders=[str(each) for each in made.percent])


def borders(desk: Desk) -> Borders:
    """As the owner has set them."""
    with desk.read() as tx:
        return _borders(tx)


def in_classes(tx: Tx, letters: str, on: date, days: int) -> set[CustomerId]:
    kept = _borders(tx)
    found = predictions.in_book(tx, on, days, "customer")
    return {row.customer for row in found.rows if kept.of(row.probability) in letters}


def paying(tx: Tx, margin_cents: int, on: date) -> set[CustomerId]:
    """To whom a letter is expected to bring more than it costs."""
    cost = piece_cents(tx)
    return {
        customer
        for customer, chance in answers(tx, on).items()
        if classes.pays(chance, margin_cents=margin_cents, piece_cents=cost)
    }


def answers(tx: Tx, on: date) -> dict[CustomerId, float]:
    """The chance that each would answer a mailing that is not out yet."""
    allowed = sorted(shopper.profiled(tx, on))
    found = responders.in_book(tx, _NO_CAMPAIGN, allowed, on)
    return {person.customer: person.probability for person in found.people}


def piece_cents(tx: Tx) -> int:
    """What one letter costs: its postage."""
    return int(str(settings.in_book(tx, "postage_cents")))


def purchase_margin_cents(tx: Tx, before: date) -> int:
    """What one purchase brings: the average receipt of a year times the owner's margin."""
    average = habits.average_receipt(tx, before - _YEAR, before)
    return average * int(str(settings.in_book(tx, "margin_percent"))) // 100


def _borders(tx: Tx) -> Borders:
    kept = settings.in_book(tx, "score_borders")
    return Borders(tuple(int(each) for each in kept)) if isinstance(kept, list) else Borders()
