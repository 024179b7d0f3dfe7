"""What a run of letters takes: paper, envelopes, stamps and the day to post it."""

from dataclasses import dataclass
from datetime import date, timedelta

_WEDNESDAY = 2


@dataclass(frozen=True)
class Bill:
    """One sheet and one envelope a letter."""

    letters: int
    postage_cents: int
    post_on: date


def bill(letters: int, *, price_cents: int, on: date) -> Bill:
    return Bill(letters, letters * price_cents, post_on(on))


def post_on(on: date) -> date:
    """Monday to Wednesday: a letter travels up to two working days, so it lies on the table
    before people write the list for the weekend."""
    wait = 7 - on.weekday() if on.weekday() > _WEDNESDAY else 0
    return on + timedelta(days=wait)


def saved(letters: int, *, price_cents: int) -> int:
    """Cents not spent on letters that are left out on purpose (C18)."""
    return letters * price_cents
