"""The two sides of a merge as it shows them: who or what they are, and field by field."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain

from shopfriend.book import Row, Tx, customers, products
from shopfriend.book.tx import Value
from shopfriend.domain import folding
from shopfriend.domain.addresses import Address
from shopfriend.domain.customers import Customer
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.merging import Choice, Side
from shopfriend.domain.messages import Fact
from shopfriend.domain.products import Product
from shopfriend.services.customers import last_seen

Fields = Mapping[str, Fact]

_CUSTOMER = ("number", "kind", "salutation", "gender", "title", "first_name", "name_prefix",
             "last_name", "suffix", "nickname", "memo", "company", "department", "trade",
             "firm_size", "language", "address_form", "preferred_channel", "preferred_branch",
             "informed_on", "letters_per_year", "pause_until", "deceased_on", "moved_on", "since",
             "price_limit_bp")  # fmt: skip
_PRODUCT = ("number", "gtin", "name", "print_name", "brand", "size", "colour", "style", "cut",
            "price_cents", "cost_cents", "deposit_cents", "stock_milli", "unit", "content_milli",
            "content_unit", "kind", "pick")  # fmt: skip
# One field on the screen, these columns in the book.
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "birthday": ("birth_year", "birth_month", "birth_day"),
    "address": (),
    "number": ("number",),
    "stock_milli": ("stock_milli", "stock_on"),
    "category": ("category",),
}


# -- customers -----------------------------------------------------------------------------------


def customer(tx: Tx, row: int) -> Side | None:
    person = customers.get(tx, CustomerId(row))
    found = customers.rows(tx, [row]).get(row)
    if person is None or found is None:
        return None
    return Side(
        row, person.number, person.list_name, found["town"] or "", found["receipts"] or 0,
        last_seen(found),
    )  # fmt: skip


def customer_fields(tx: Tx, row: int) -> Fields:
    """What may differ, as facts to show."""
    person = customers.get(tx, CustomerId(row))
    if person is None:
        return {}
    found: dict[str, Fact] = {name: getattr(person, name) for name in _CUSTOMER}
    found["birthday"] = _birthday(person)
    found["household"] = _household(tx, person)
    found["address"] = _line(next(iter(customers.addresses(tx, person.id)), None))
    return found


def customer_columns(tx: Tx, row: CustomerId) -> Mapping[str, Value]:
    """As they stand in the book."""
    person = customers.get(tx, row)
    return {} if person is None else {n: _plain(v) for n, v in vars(person).items()}


def customer_changes(fields: Iterable[Choice], gone: Mapping[str, Value]) -> dict[str, Value]:
    """The columns to take from the one that goes."""
    return {name: gone[name] for name in _taken(fields)}


def drop_doubles(tx: Tx, kept: CustomerId, gone: CustomerId, *, main: str) -> None:
    """Phones, mails and addresses that both have stay once; `main`: whose address is written to,
    "kept" or "gone"."""
    own = {_dialled(phone) for phone in customers.phones(tx, kept)}
    for phone in customers.phones(tx, gone):
        if _dialled(phone) in own:
            customers.remove_row(tx, "phone", phone["id"])
    mails = {mail["address"].casefold() for mail in customers.emails(tx, kept)}
    for mail in customers.emails(tx, gone):
        if mail["address"].casefold() in mails:
            customers.remove_row(tx, "email", mail["id"])
    _one_address(tx, gone if main == "gone" else kept, kept if main == "gone" else gone)


def _one_address(tx: Tx, leading: CustomerId, other: CustomerId) -> None:
    """The leading one's main address stays the main one. Mail that came back from an address both
    have has come back."""
    places = {_line(place, fold=True): place for place in customers.addresses(tx, leading)}
    for place in customers.addresses(tx, other):
        same = places.get(_line(place, fold=True))
        if same is None:
            continue
        if place.returned_on and not same.returned_on:
            customers.set_returned(tx, same.id, place.returned_on)
        customers.remove_row(tx, "address", place.id)
    if places:
        customers.no_main_address(tx, other)


def _birthday(person: Customer) -> str:
    """ "1980-03-14", "--03-14" without a year, "" when unknown."""
    if person.birth_month is None or person.birth_day is None:
        return str(person.birth_year or "")
    year = "-" if person.birth_year is None else f"{person.birth_year:04}"
    return f"{year}-{person.birth_month:02}-{person.birth_day:02}"


def _household(tx: Tx, person: Customer) -> Fact:
    if person.household is None:
        return ""
    others = [(row["id"], row["first_name"]) for row in customers.household_members(tx, person.id)]
    members = sorted([*others, (person.id, person.first_name)])
    return ", ".join(first for _, first in members if first) or str(person.household)


def _line(place: Address | None, *, fold: bool = False) -> str:
    if place is None:
        return ""
    line = ", ".join(p for p in (place.line, f"{place.postcode} {place.town}".strip()) if p)
    return folding.key(line) if fold else line


def _dialled(phone: Row) -> str:
    return str(phone["e164"] or folding.digits(phone["number"]))


# -- goods ---------------------------------------------------------------------------------------


def product(tx: Tx, row: int) -> Side | None:
    good = products.get(tx, ProductId(row))
    if good is None:
        return None
    stat = products.stat(tx, good.id)
    last = date.fromisoformat(stat.last_day) if stat.last_day else None
    return Side(row, good.number, good.shown_name, good.category_path, stat.receipts, last)


def product_fields(tx: Tx, row: int) -> Fields:
    good = products.get(tx, ProductId(row))
    if good is None:
        return {}
    return {**{name: getattr(good, name) for name in _PRODUCT}, "category": good.category_path}


def product_changes(fields: Iterable[Choice], gone: Product) -> dict[str, Value]:
    found = {name: _plain(getattr(gone, name)) for name in _taken(fields)}
    if "number" in found:
        found["source"] = gone.source
    return found


def _taken(fields: Iterable[Choice]) -> list[str]:
    names = (c.field for c in fields if c.chosen == "gone")
    return list(chain.from_iterable(_COLUMNS.get(name, (name,)) for name in names))


def _plain(value: object) -> Value:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    return value if isinstance(value, (str, int, float)) else None
