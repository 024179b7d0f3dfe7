"""What the gate `domain.contact.may_contact` asks about people, gathered from the book."""

from datetime import date

from shopfriend.book import consents, customers
from shopfriend.book.tx import Tx
from shopfriend.domain.addresses import Address
from shopfriend.domain.contact import ContactFacts
from shopfriend.domain.customers import Customer
from shopfriend.domain.ids import CustomerId

_LETTERS = """
    select p.customer, r.posted_on from piece p join run r on r.id = p.run
     where r.posted_on is not null and r.voided_at is null and p.voided_at is null"""
_COMPLAINTS = """
    select customer, min(at) as since from talk
     where kind = 'complaint' and closed_on is null{only} group by customer"""


def facts(tx: Tx, customer: CustomerId) -> ContactFacts | None:
    """One person's; None when there is no such customer."""
    person = customers.get(tx, customer)
    if person is None:
        return None
    places = customers.addresses(tx, customer)
    letters = tx.all(_LETTERS + " and p.customer = :c order by r.posted_on", c=customer)
    complaint = tx.one(_COMPLAINTS.format(only=" and customer = :c"), c=customer)
    main = places[0] if places else None
    return ContactFacts(
        customer=person,
        ledger=consents.ledger(tx, customer),
        address_complete=bool(main and main.complete),
        packstation=bool(main and main.packstation),
        returned_on=main.returned_on if main else None,
        has_email=bool(customers.emails(tx, customer)),
        has_phone=bool(customers.phones(tx, customer)),
        open_complaint_since=date.fromisoformat(complaint["since"][:10]) if complaint else None,
        letters=tuple(date.fromisoformat(row["posted_on"]) for row in letters),
    )


def everyone(tx: Tx) -> dict[CustomerId, ContactFacts]:
    """Everybody's, in seven statements whatever the number; some 2,500 take 0.1 s."""
    ledgers = consents.ledgers(tx)
    places = _main_addresses(tx)
    emails = {row[0] for row in tx.each("select customer from email")}
    phones = {row[0] for row in tx.each("select customer from phone")}
    complaints = {
        row["customer"]: date.fromisoformat(row["since"][:10])
        for row in tx.all(_COMPLAINTS.format(only=""))
    }
    letters: dict[int, list[date]] = {}
    for row in tx.each(_LETTERS + " order by r.posted_on"):
        letters.setdefault(row["customer"], []).append(date.fromisoformat(row["posted_on"]))

    def of(person: Customer) -> ContactFacts:
        main = places.get(person.id)
        return ContactFacts(
            customer=person,
            ledger=tuple(ledgers.get(person.id, ())),
            address_complete=bool(main and main.complete),
            packstation=bool(main and main.packstation),
            returned_on=main.returned_on if main else None,
            has_email=person.id in emails,
            has_phone=person.id in phones,
            open_complaint_since=complaints.get(person.id),
            letters=tuple(letters.get(person.id, ())),
        )

    return {person.id: of(person) for person in customers.everyone(tx)}


def _main_addresses(tx: Tx) -> dict[int, Address]:
    """One address each: the main one, else the oldest."""
    result: dict[int, Address] = {}
    for row in tx.each(
        """select customer, id, kind, main, care_of, street, house_number, extra, post_box,
                  postcode, town, district, country, returned_on
             from address order by main desc, id"""
    ):
        result.setdefault(row["customer"], customers.address_from(row))
    return result
