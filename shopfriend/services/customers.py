"""Customers at the counter: find them, add one from one line, notice that she is there already."""

from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz, process

from shopfriend.book import Row, Tx, alike, search
from shopfriend.book import consents as ledger
from shopfriend.book import customers as rows
from shopfriend.book.customers import Filter
from shopfriend.domain import addresses, folding, names
from shopfriend.domain import customers as people
from shopfriend.domain.addresses import Address
from shopfriend.domain.change import Change
from shopfriend.domain.consents import PROFILING, Entry
from shopfriend.domain.customers import Customer
from shopfriend.domain.ids import ConsentId, CustomerId
from shopfriend.domain.messages import Message
from shopfriend.domain.names import Name
from shopfriend.domain.trouble import ShopError
from shopfriend.services import contacts, towns
from shopfriend.services.deeds import known
from shopfriend.services.desk import Desk

ALIKE = 86  # per cent two folded names must share to be called alike
ALIKE_NUMBER = 75  # per cent, for numbers
NEIGHBOURS = 400  # people with the same sound or postcode that are compared at most


@dataclass(frozen=True)
class Hit:
    """One line in the list of hits. `why`: name, place, note, phone, card, number, postcode,
    email, sound. `last_day`: last purchase or check-in, whichever is newer."""

    customer: CustomerId
    number: str
    name: str
    town: str
    street: str
    why: str
    last_day: date | None


@dataclass(frozen=True)
class Added:
    customer: CustomerId
    number: str
    change: Change


@dataclass(frozen=True)
class Typed:
    """What stands in the form for a new customer (F3); only the name must be there.
    `reach`: one field for phone or card. `informed`: notice handed over, `signed`: form signed."""

    name: str
    street: str = ""
    postcode: str = ""
    town: str = ""
    country: str = "DE"
    reach: str = ""
    informed: bool = False
    signed: bool = False
    language: str = ""


def find(desk: Desk, text: str, *, limit: int = 20) -> list[Hit]:
    """Customers for what a clerk typed or scanned, best first. Never raises for odd text."""
    with desk.read() as tx:
        found = search.find(tx, text, limit=limit)
        known = rows.rows(tx, [hit.customer for hit in found])
        return [hit(known[each.customer], each.why) for each in found if each.customer in known]


def by_number(desk: Desk, number: str) -> CustomerId:
    """Raises `ShopError("customer-unknown", number=…)`."""
    with desk.read() as tx:
        return number_in_book(tx, number)


def near_number(desk: Desk, number: str, *, limit: int = 3) -> list[Customer]:
    """Whose numbers look most like this one, which nobody has."""
    with desk.read() as tx:
        best = process.extract(
            number.strip(),
            rows.numbers(tx),
            scorer=fuzz.ratio,
            limit=limit,
            score_cutoff=ALIKE_NUMBER,
        )
        found = [rows.get(tx, customer) for _, _, customer in best]
    return [person for person in found if person is not None]


def by_card(desk: Desk, code: str) -> CustomerId:
    """Whose card was scanned. Raises `ShopError("card-unknown", card=…)`."""
    with desk.read() as tx:
        found = rows.by_card(tx, folding.digits(code))
    if found is None:
        raise ShopError("card-unknown", card=code)
    return found


def number_in_book(tx: Tx, number: str) -> CustomerId:
    found = rows.by_number(tx, number.strip())
    if found is None:
        raise ShopError("customer-unknown", number=number)
    return found


def get(desk: Desk, customer: CustomerId) -> Customer:
    """Every column. Raises `ShopError("customer-gone")`."""
    with desk.read() as tx:
        return known(tx, customer)


def numbers(desk: Desk) -> dict[CustomerId, str]:
    """Everybody's number, for lists and files."""
    with desk.read() as tx:
        return rows.numbers(tx)


# -- new customers -------------------------------------------------------------------------------


def add(desk: Desk, typed: Typed) -> Added:
    """A new customer from the short form; the town fills itself from the postcode. Raises
    `ShopError` at the field: `name-missing`, `name-too-long`, `postcode-digits`, `card-taken`."""
    name = checked_name(typed.name)
    address = typed_address(typed)
    customer = CustomerId(desk.ids.next())
    shown = _shown(name)
    with desk.change("customer-added", name=shown) as tx:
        number = rows.next_number(tx)
        rows.insert(
            tx,
            customer,
            now=desk.book.now(),
            number=number,
            **people.from_name(name),
            language=typed.language or desk.language,
            informed_on=desk.today.isoformat() if typed.informed else None,
            since=desk.today.isoformat(),
        )
        if address is not None:
            contacts.insert_address(tx, desk, customer, address, main=True)
        if typed.reach.strip():
            contacts.insert_reach(tx, desk, customer, typed.reach)
        if typed.signed:
            ledger.add(tx, _signed(desk, customer))
        tx.touch("customer", customer)
    return Added(customer, number, tx.done)


def checked_name(text: str) -> Name:
    """Raises `ShopError("name-missing" | "name-too-long")` at the field."""
    name = names.parse(text)
    if not (name.last or name.company):
        raise ShopError("name-missing", field="name")
    long = max(len(name.last), len(name.first), len(name.company))
    if long > names.LONGEST:
        raise ShopError("name-too-long", field="name", count=long, most=names.LONGEST)
    return name


def typed_address(typed: Typed) -> Address | None:
    """The address as typed, the town filled in; None when nothing was typed."""
    if not (typed.street.strip() or typed.postcode.strip() or typed.town.strip()):
        return None
    postcode = addresses.check_postcode(typed.postcode, typed.country)
    street, number = addresses.split_street(typed.street)
    town = names.clean(typed.town) or towns.town(postcode, typed.country)
    return Address(
        street=street, house_number=number, postcode=postcode, town=town, country=typed.country
    )


def look_alikes(desk: Desk, typed: Typed, *, limit: int = 5) -> list[Hit]:
    """Who might be the one that is being typed: the same phone or card, or a name that sounds or
    looks alike – in the same postcode when one was typed. Quiet until three letters stand there."""
    name = names.parse(typed.name)
    wanted = folding.key(f"{name.last} {name.first}" if name.last else name.company)
    with desk.read() as tx:
        same = contacts.owners_of(tx, typed.reach) if typed.reach.strip() else []
        alike = _alike(tx, wanted, typed.postcode.strip()) if len(wanted) >= 3 else []
        ids = list(dict.fromkeys([*same, *alike]))[:limit]
        found = rows.rows(tx, ids)
        return [hit(found[i], "phone" if i in same else "name") for i in ids if i in found]


def _alike(tx: Tx, wanted: str, postcode: str) -> list[int]:
    near = alike.near(tx, wanted, postcode, limit=NEIGHBOURS)
    scored = [
        (fuzz.token_sort_ratio(wanted, row["skey"]), row["customer"], row["postcode"])
        for row in near
    ]
    return [
        customer
        for score, customer, where in sorted(scored, key=lambda each: (-each[0], each[1]))
        if score >= ALIKE and (not postcode or not where or where == postcode or score >= 97)
    ]


def _signed(desk: Desk, customer: CustomerId) -> Entry:
    channel, purpose = PROFILING
    return Entry(
        id=ConsentId(desk.ids.next()), customer=customer, channel=channel, purpose=purpose,
        state="given", at=desk.book.now(), how="paper", actor=desk.actor,
    )  # fmt: skip


def _shown(name: Name) -> str:
    return name.company or " ".join(p for p in (name.first, name.prefix, name.last) if p)


# -- the list of the Customers page --------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    """One row of the Customers page; `key` continues the list behind it."""

    customer: CustomerId
    number: str
    name: str
    street: str
    postcode: str
    town: str
    last_day: date | None
    receipts: int
    key: tuple[str, int]


def list_page(
    desk: Desk,
    wanted: Filter | None = None,
    *,
    text: str = "",
    after: tuple[str, int] | None = None,
    limit: int = 100,
) -> list[Line]:
    """The next lines in the order of names, behind `after`. `text` narrows to what `find` finds,
    at most 500."""
    with desk.read() as tx:
        lines = rows.page(tx, _narrowed(tx, wanted, text), after=after, limit=limit)
    return [_line(row) for row in lines]


def count(desk: Desk, wanted: Filter | None = None, *, text: str = "") -> int:
    with desk.read() as tx:
        return rows.count(tx, _narrowed(tx, wanted, text))


def doubtful(desk: Desk) -> list[tuple[Customer, Message]]:
    """Whose salutation somebody should look at before printing, and why (C06)."""
    with desk.read() as tx:
        return [
            (person, why)
            for person in rows.everyone(tx)
            if (why := people.doubts(person)) is not None
        ]


def _narrowed(tx: Tx, wanted: Filter | None, text: str) -> Filter:
    narrowed = wanted or Filter()
    if not text.strip():
        return narrowed
    return replace(narrowed, ids=[hit.customer for hit in search.find(tx, text, limit=500)])


def _line(row: Row) -> Line:
    return Line(
        customer=CustomerId(row["id"]),
        number=row["number"],
        name=list_name(row),
        street=_street(row),
        postcode=row["postcode"] or "",
        town=row["town"] or "",
        last_day=last_seen(row),
        receipts=row["receipts"] or 0,
        key=(row["skey"], row["id"]),
    )


def list_name(row: Row) -> str:
    """ "Müller, Hanna" from a row with the name's parts."""
    last = " ".join(part for part in (row["name_prefix"], row["last_name"]) if part)
    person = ", ".join(part for part in (last, row["first_name"]) if part)
    return row["company"] or person or row["nickname"] or row["memo"] or row["number"]


def last_seen(row: Row) -> date | None:
    days = [day[:10] for day in (row["bought_day"], row["seen_at"]) if day]
    return date.fromisoformat(max(days)) if days else None


def _street(row: Row) -> str:
    return " ".join(part for part in (row["street"], row["house_number"]) if part)


def hit(row: Row, why: str) -> Hit:
    """A list row as a line of hits."""
    return Hit(
        customer=CustomerId(row["id"]),
        number=row["number"],
        name=list_name(row),
        town=row["town"] or "",
        street=_street(row),
        why=why,
        last_day=last_seen(row),
    )
