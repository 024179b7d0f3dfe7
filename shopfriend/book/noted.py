"""What the book says of people, as offers ask it: of one, or of everybody at once."""

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import date

from shopfriend.book import contact, preferences
from shopfriend.book.tx import Tx, Value
from shopfriend.domain.contact import ContactFacts
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.preferences import Preference

_BRANCHES = "select distinct customer, coalesce(branch, 0) from receipt where customer {}"
_CHECK_INS = """
    select customer, max(at) from visit where at < :before and customer {} group by customer"""
_ALL, _ONE = "is not null", "= :customer"


@dataclass(frozen=True)
class Seen:
    """In which branches she has bought (0: none named), and the day of her last check-in."""

    branches: Set[int] = field(default_factory=frozenset)
    check_in: date | None = None


@dataclass(frozen=True)
class Noted:
    """`said`: newest first."""

    facts: ContactFacts
    said: tuple[Preference, ...]
    seen: Seen


def of(tx: Tx, customer: CustomerId, before: date) -> Noted | None:
    """None when there is no such customer. Check-ins from the day `before` on do not count."""
    facts = contact.facts(tx, customer)
    if facts is None:
        return None
    here = _seen(tx, before, _ONE, customer=customer)
    return Noted(facts, tuple(preferences.of(tx, customer)), here.get(customer, Seen()))


def everyone(tx: Tx, before: date) -> dict[CustomerId, Noted]:
    """The same of all."""
    said, here = preferences.everyone(tx), seen(tx, before)
    return {
        customer: Noted(facts, tuple(said.get(customer, ())), here.get(customer, Seen()))
        for customer, facts in contact.everyone(tx).items()
    }


def seen(tx: Tx, before: date) -> Mapping[CustomerId, Seen]:
    """Of everybody who was."""
    return _seen(tx, before, _ALL)


def _seen(tx: Tx, before: date, which: str, **facts: Value) -> Mapping[CustomerId, Seen]:
    branches: defaultdict[CustomerId, set[int]] = defaultdict(set)
    for customer, branch in tx.tuples(_BRANCHES.format(which), **facts):
        branches[customer].add(branch)
    rows = tx.tuples(_CHECK_INS.format(which), before=before.isoformat(), **facts)
    days = {customer: date.fromisoformat(at[:10]) for customer, at in rows}
    return {
        customer: Seen(branches.get(customer, frozenset()), days.get(customer))
        for customer in branches.keys() | days.keys()
    }
