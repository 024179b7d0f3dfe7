"""One person as their page shows them: the card, its figures and all ways to reach them."""

from dataclasses import dataclass
from datetime import timedelta

from shopfriend.book import Tx, customers, visits
from shopfriend.book import card as rows
from shopfriend.domain.addresses import Address
from shopfriend.domain.customers import Customer
from shopfriend.domain.ids import CustomerId
from shopfriend.services import ahead, card
from shopfriend.services.ahead import Ahead
from shopfriend.services.card import Card, Figures
from shopfriend.services.deeds import known
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class Reach:
    """A phone, mail or card: what to hand to `contacts.remove`, and how it is shown."""

    kind: str  # phone, email, card
    row: int | str
    shown: str
    label: str = ""
    blocked: bool = False


@dataclass(frozen=True)
class Relation:
    """`outward`: this person named the other, not the other way round."""

    relation: int
    kind: str
    name: str
    note: str
    other: CustomerId | None
    outward: bool


@dataclass(frozen=True)
class Person:
    """Everything above and beside the timeline."""

    customer: Customer
    card: Card
    figures: Figures
    ahead: Ahead
    reaches: tuple[Reach, ...]
    addresses: tuple[Address, ...]
    relations: tuple[Relation, ...]
    own: tuple[tuple[str, str], ...]  # own fields: name and value


def of(desk: Desk, customer: CustomerId) -> Person:
    """One look at the book. Raises `ShopError("customer-gone")`."""
    with desk.read() as tx:
        person = known(tx, customer)
        own = {row["name"]: "" for row in customers.own_fields(tx)}
        own |= {row["name"]: row["value"] for row in customers.own_values(tx, customer)}
        return Person(
            customer=person,
            card=card.in_book(tx, customer, desk.today),
            figures=card.figures_in(rows.figures(tx, customer), visits.days(tx, customer)),
            ahead=ahead.in_book(tx, customer, desk.today + timedelta(days=1)),
            reaches=_reaches(tx, customer),
            addresses=tuple(customers.addresses(tx, customer)),
            relations=_relations(tx, customer),
            own=tuple(own.items()),
        )


def _reaches(tx: Tx, customer: CustomerId) -> tuple[Reach, ...]:
    phones = [
        Reach("phone", r["id"], r["number"], r["label"]) for r in customers.phones(tx, customer)
    ]
    mails = [
        Reach("email", r["id"], r["address"], r["label"]) for r in customers.emails(tx, customer)
    ]
    cards = [
        Reach("card", r["number"], r["number"], blocked=r["blocked_on"] is not None)
        for r in customers.cards(tx, customer)
    ]
    return tuple(phones + mails + cards)


def _relations(tx: Tx, customer: CustomerId) -> tuple[Relation, ...]:
    found = []
    for row in customers.relations(tx, customer):
        person = " ".join(part for part in (row["first_name"], row["last_name"]) if part)
        name = row["name"] or person or row["company"] or ""
        other = None if row["other"] is None else CustomerId(row["other"])
        found.append(
            Relation(row["id"], row["kind"], name, row["note"], other, bool(row["outward"]))
        )
    return tuple(found)
