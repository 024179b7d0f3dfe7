"""Lines of customers.csv into the book.

Full cells fill and change, empty ones say nothing. What a file says about consent is written into
the ledger and never opens what the person has closed: an objection stays, a withdrawn consent
stays withdrawn. A profile consent counts as given (how: import, proof: the file), one for e-mail
only as claimed, because without its proof no e-mail may go out on it.
"""

from datetime import date

from shopfriend.book import consents, customers, households, notes
from shopfriend.book.tx import Value
from shopfriend.domain import consents as ledger_rules
from shopfriend.domain.addresses import Address, split_street
from shopfriend.domain.consents import PROFILING, Entry, State
from shopfriend.domain.ids import ConsentId, CustomerId, HouseholdId, NoteId
from shopfriend.domain.incoming import CustomerRow, Permission
from shopfriend.domain.notes import Note
from shopfriend.domain.trouble import ShopError
from shopfriend.services import settings
from shopfriend.services.contacts import e164
from shopfriend.services.imports.taking import Taking

_PLAIN = ("salutation", "title", "first_name", "last_name", "nickname", "company", "language",
          "address_form")  # fmt: skip
EMAIL = ("email", "")
POST = ("post", "")
_PLACE = ("postcode", "town", "country")


def take(taking: Taking, rows: tuple[CustomerRow, ...]) -> None:
    country = str(settings.in_book(taking.tx, "shop_country"))
    households: dict[str, HouseholdId] = {}
    for done, row in enumerate(rows, 1):
        what = _take_one(taking, row, households, country)
        if what:
            taking.counts[what] += 1
            taking.noun("customer", what)
        if done % 500 == 0:
            taking.progress(done, len(rows))


def _take_one(
    taking: Taking, row: CustomerRow, households: dict[str, HouseholdId], country: str
) -> str:
    """new, changed or same; "" when it was refused."""
    customer = customers.by_number(taking.tx, row.number)
    owner = _card_owner(taking, row.card)
    if owner is not None and owner != customer:
        taking.refuse(row.line, "card-taken", value=row.card, number=row.number)
        return ""
    if customer is None:
        customer, what = _create(taking, row), "new"
    else:
        columns = _columns(row)
        moved = taking.change_row("customer", {"id": customer}, columns)
        what = "changed" if moved else "same"
    parts = (
        _household(taking, customer, row.household, households),
        _address(taking, customer, row),
        _phone(taking, customer, row.phone, country),
        _email(taking, customer, row.email),
        _card(taking, customer, row.card),
        _note(taking, customer, row.note),
        _permissions(taking, customer, row),
    )
    if what == "same" and any(parts):
        what = "changed"
    if what != "same":
        taking.tx.touch("customer", customer)
    return what


def _card_owner(taking: Taking, card: str | None) -> CustomerId | None:
    if card is None:
        return None
    return customers.owner_of(taking.tx, "card", card, key="number")


def _create(taking: Taking, row: CustomerRow) -> CustomerId:
    customer = CustomerId(taking.desk.ids.next())
    customers.insert(
        taking.tx, customer, now=taking.now, number=row.number, batch=taking.tx.batch,
        **_columns(row),
    )  # fmt: skip
    return customer


def _columns(row: CustomerRow) -> dict[str, Value]:
    facts: dict[str, Value] = {
        name: value for name in _PLAIN if (value := getattr(row, name)) is not None
    }
    if row.salutation == "firm" or (row.company and not (row.last_name or row.first_name)):
        facts["kind"] = "firm"
    if row.birthday:
        facts["birth_month"], facts["birth_day"] = row.birthday.month, row.birthday.day
        if row.birthday.year is not None:
            facts["birth_year"] = row.birthday.year
    if row.informed_on:
        facts["informed_on"] = row.informed_on.isoformat()
    return facts


# -- what hangs on a customer: each answers whether it changed anything ------------------------


def _household(
    taking: Taking, customer: CustomerId, name: str | None, known: dict[str, HouseholdId]
) -> bool:
    """Lines with the same word in `household` live together."""
    if name is None:
        return False
    if name not in known:
        found = households.by_name(taking.tx, name)
        if found is None:
            found = HouseholdId(taking.desk.ids.next())
            households.insert(taking.tx, found, name, batch=taking.tx.batch)
        known[name] = found
    return taking.change_row("customer", {"id": customer}, {"household": known[name]})


def _address(taking: Taking, customer: CustomerId, row: CustomerRow) -> bool:
    facts: dict[str, Value] = {
        name: value for name in _PLACE if (value := getattr(row, name)) is not None
    }
    if row.street is not None:
        facts["street"], facts["house_number"] = split_street(row.street)
    if not facts.keys() - {"country"}:
        return False
    known = customers.addresses(taking.tx, customer)
    if known:
        return taking.change_row("address", {"id": known[0].id}, facts)
    address = taking.desk.ids.next()
    new = Address(
        street=str(facts.get("street", "")),
        house_number=str(facts.get("house_number", "")),
        postcode=str(facts.get("postcode", "")),
        town=str(facts.get("town", "")),
        country=str(facts.get("country", "DE")),
    )
    customers.insert_address(taking.tx, address, customer, new, main=True)
    taking.ledger.inserted("address", {"id": address})
    return True


def _phone(taking: Taking, customer: CustomerId, phone: str | None, country: str) -> bool:
    if phone is None:
        return False
    dialled = _dialled(phone, country)
    for known in customers.phones(taking.tx, customer):
        if known["number"] == phone or (dialled and known["e164"] == dialled):
            return False
    new = taking.desk.ids.next()
    taking.tx.insert("phone", id=new, customer=customer, number=phone, e164=dialled)
    taking.ledger.inserted("phone", {"id": new})
    return True


def _dialled(phone: str, country: str) -> str:
    """ "" for what nobody can dial; the number is kept as it was written."""
    try:
        return e164(phone, country)
    except ShopError:
        return ""


def _email(taking: Taking, customer: CustomerId, address: str | None) -> bool:
    if address is None:
        return False
    known = {row["address"].casefold() for row in customers.emails(taking.tx, customer)}
    if address.casefold() in known:
        return False
    new = taking.desk.ids.next()
    taking.tx.insert("email", id=new, customer=customer, address=address)
    taking.ledger.inserted("email", {"id": new})
    return True


def _card(taking: Taking, customer: CustomerId, card: str | None) -> bool:
    if card is None or _card_owner(taking, card) is not None:
        return False
    taking.tx.insert("card", number=card, customer=customer)
    taking.ledger.inserted("card", {"number": card})
    return True


def _note(taking: Taking, customer: CustomerId, text: str | None) -> bool:
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


# -- consent -----------------------------------------------------------------------------------


def _permissions(taking: Taking, customer: CustomerId, row: CustomerRow) -> bool:
    """Consents and objections of a line; each is written only when it says something new."""
    ledger = consents.ledger(taking.tx, customer)
    wanted: list[tuple[tuple[str, str], State, date | None]] = []
    objected = row.post_objection
    if objected and objected.given and not ledger_rules.objection(ledger, *POST):
        wanted.append((POST, "objected", objected.on))
    for scope, state, permission in (
        (PROFILING, "given", row.profile_consent),
        (EMAIL, "claimed", row.email_consent),
    ):
        found = _consent(ledger, scope, state, permission)  # type: ignore[arg-type]
        if found and permission:
            wanted.append((scope, found, permission.on))
    for scope, said, on in wanted:
        _enter(taking, customer, scope, said, on)
    return bool(wanted)


def _consent(
    ledger: tuple[Entry, ...],
    scope: tuple[str, str],
    state: State,
    permission: Permission | None,
) -> State | None:
    """What to write, if anything. A file may close, and open only what was never spoken about."""
    if permission is None or ledger_rules.objection(ledger, *scope):
        return None
    said = ledger_rules.consent(ledger, *scope)
    if permission.given:
        return None if said else state
    return "withdrawn" if said in {"given", "claimed"} else None


def _enter(
    taking: Taking,
    customer: CustomerId,
    scope: tuple[str, str],
    state: State,
    on: date | None,
) -> None:
    at = f"{on.isoformat()}T00:00:00Z" if on and state == "given" else taking.now
    consents.add(
        taking.tx,
        Entry(
            channel=scope[0],
            purpose=scope[1],
            state=state,
            at=at,
            id=ConsentId(taking.desk.ids.next()),
            customer=customer,
            how="import",
            proof=f"{taking.file}" + (f" {on.isoformat()}" if on else ""),
            actor=taking.desk.actor,
        ),
        batch=taking.tx.batch,
    )
