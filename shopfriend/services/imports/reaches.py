"""How to reach somebody, as a file says it: addresses, telephones, mails, cards, notes. Several of
each may stand side by side; what is there already is not written again."""

from shopfriend.book import customers, notes
from shopfriend.book.tx import Value
from shopfriend.domain.addresses import Address, split_street
from shopfriend.domain.ids import CustomerId, NoteId
from shopfriend.domain.incoming import CustomerRow, Place, Reach
from shopfriend.domain.notes import Note
from shopfriend.services.contacts import e164_or_nothing
from shopfriend.services.imports.filling import Filling
from shopfriend.services.imports.taking import Taking

_PLACE = ("postcode", "town", "country", "extra", "care_of")


def addresses(taking: Taking, row: CustomerRow, filling: Filling) -> bool:
    """The main one is filled or clashes; further ones are added."""
    facts: dict[str, Value] = {
        name: value for name in _PLACE if (value := getattr(row, name)) is not None
    }
    if row.street is not None:
        facts["street"], facts["house_number"] = split_street(row.street)
    changed = False
    if facts.keys() - {"country"}:
        known = customers.addresses(taking.tx, filling.customer)
        if known:
            changed = filling.address(known[0], facts)
        else:
            changed = _insert(taking, filling.customer, facts, "home", main=True)
    more = [_further(taking, filling.customer, place) for place in row.more_addresses]
    return changed or any(more)


def _further(taking: Taking, customer: CustomerId, place: Place) -> bool:
    street, number = split_street(place.street)
    for known in customers.addresses(taking.tx, customer):
        if (known.street, known.house_number, known.postcode) == (street, number, place.postcode):
            return False
    facts: dict[str, Value] = {
        "street": street, "house_number": number, "postcode": place.postcode, "town": place.town,
        "country": place.country or "DE", "extra": place.extra, "care_of": place.care_of,
    }  # fmt: skip
    return _insert(taking, customer, facts, place.kind, main=False)


def _insert(
    taking: Taking, customer: CustomerId, facts: dict[str, Value], kind: str, *, main: bool
) -> bool:
    address = taking.desk.ids.next()
    new = Address(
        street=str(facts.get("street", "")),
        house_number=str(facts.get("house_number", "")),
        postcode=str(facts.get("postcode", "")),
        town=str(facts.get("town", "")),
        country=str(facts.get("country", "DE")),
        extra=str(facts.get("extra", "")),
        care_of=str(facts.get("care_of", "")),
        kind=kind,
    )
    customers.insert_address(taking.tx, address, customer, new, main=main)
    taking.ledger.inserted("address", {"id": address})
    return True


def phones(taking: Taking, customer: CustomerId, row: CustomerRow, country: str) -> bool:
    first = (Reach(row.phone),) if row.phone else ()
    added = [_phone(taking, customer, each, country) for each in (*first, *row.more_phones)]
    return any(added)


def _phone(taking: Taking, customer: CustomerId, phone: Reach, country: str) -> bool:
    """The number is kept as it was written, also one nobody can dial."""
    dialled = e164_or_nothing(phone.value, country)
    for known in customers.phones(taking.tx, customer):
        if known["number"] == phone.value or (dialled and known["e164"] == dialled):
            return False
    new = taking.desk.ids.next()
    taking.tx.insert(
        "phone", id=new, customer=customer, label=phone.label, number=phone.value, e164=dialled
    )
    taking.ledger.inserted("phone", {"id": new})
    return True


def emails(taking: Taking, customer: CustomerId, row: CustomerRow) -> bool:
    first = (Reach(row.email),) if row.email else ()
    added = [_email(taking, customer, each) for each in (*first, *row.more_emails)]
    return any(added)


def _email(taking: Taking, customer: CustomerId, mail: Reach) -> bool:
    known = {row["address"].casefold() for row in customers.emails(taking.tx, customer)}
    if mail.value.casefold() in known:
        return False
    new = taking.desk.ids.next()
    taking.tx.insert("email", id=new, customer=customer, label=mail.label, address=mail.value)
    taking.ledger.inserted("email", {"id": new})
    return True


def card_owner(taking: Taking, card: str | None) -> CustomerId | None:
    if card is None:
        return None
    return customers.owner_of(taking.tx, "card", card, key="number")


def card(taking: Taking, customer: CustomerId, number: str | None) -> bool:
    if number is None or card_owner(taking, number) is not None:
        return False
    taking.tx.insert("card", number=number, customer=customer)
    taking.ledger.inserted("card", {"number": number})
    return True


def note(taking: Taking, customer: CustomerId, text: str | None) -> bool:
    if text is None or any(note.text == text for note in notes.of(taking.tx, customer)):
        return False
    new = Note(
        id=NoteId(taking.desk.ids.next()),
        customer=customer,
        text=text,
        pops_up=False,
        private=False,
        basis="said",
        source=taking.file,
        noted_at=taking.now,
        actor=taking.desk.actor,
    )
    notes.insert(taking.tx, new, batch=taking.tx.batch)
    return True
