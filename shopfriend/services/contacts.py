"""How to reach a customer: phones, mails, addresses, cards. Several of each, each a deed."""

from dataclasses import replace

from shopfriend.book import Tx
from shopfriend.book import customers as rows
from shopfriend.domain import addresses, folding, names
from shopfriend.domain.addresses import Address
from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import ShopError
from shopfriend.services import settings, towns
from shopfriend.services.deeds import about, about_row
from shopfriend.services.desk import Desk

CARD_DIGITS = 13


def add_phone(desk: Desk, customer: CustomerId, *, number: str, label: str = "") -> Change:
    """Raises `ShopError("phone-impossible")` at the field."""
    with about(desk, "phone-added", customer, number=number) as tx:
        insert_phone(tx, desk, customer, number, label)
    return tx.done


def add_email(desk: Desk, customer: CustomerId, *, address: str, label: str = "") -> Change:
    """Raises `ShopError("email-impossible")` at the field."""
    plain = address.strip()
    name, at, host = plain.rpartition("@")
    if not at or not name or "." not in host or any(c.isspace() for c in plain):
        raise ShopError("email-impossible", field="email", given=plain)
    with about(desk, "email-added", customer, address=plain) as tx:
        tx.insert("email", id=desk.ids.next(), customer=customer, label=label, address=plain)
    return tx.done


def add_card(desk: Desk, customer: CustomerId, *, number: str) -> Change:
    """Raises `ShopError("card-taken")` when it is somebody else's."""
    with about(desk, "card-added", customer, number=number) as tx:
        insert_card(tx, customer, number)
    return tx.done


def block_card(desk: Desk, number: str) -> Change:
    """A lost card: it finds nobody any more."""
    with about_row(desk, "card-blocked", "card", number, key="number", number=number) as tx:
        tx.run(
            "update card set blocked_on = :day where number = :number",
            day=desk.today.isoformat(),
            number=number,
        )
    return tx.done


def add_address(
    desk: Desk, customer: CustomerId, address: Address, *, main: bool = False
) -> Change:
    """One more address; the first is the main one by itself. Raises `ShopError` at the field."""
    with about(desk, "address-added", customer, town=address.town) as tx:
        insert_address(tx, desk, customer, address, main=main)
    return tx.done


def edit_address(desk: Desk, address: int, **fields: str) -> Change:
    """Change parts of one address; a new postcode fills the town unless one is given."""
    with about_row(desk, "address-changed", "address", address) as tx:
        customer = _owner(tx, "address", address)
        old = next(a for a in rows.addresses(tx, customer) if a.id == address)
        given = {name: names.clean(value) for name, value in fields.items()}
        new = _checked(replace(old, **given))  # type: ignore[arg-type]  # texts only
        if "postcode" in given and "town" not in given:
            new = replace(new, town=towns.town(new.postcode, new.country) or new.town)
        rows.update_address(tx, address, new)
    return tx.done


def letter_returned(desk: Desk, address: int, *, back: bool = True) -> Change:
    """Mail came back from there: no letters until the address is right again (R-L25)."""
    kind = "letter-returned" if back else "letter-returned-lifted"
    with about_row(desk, kind, "address", address) as tx:
        rows.set_returned(tx, address, desk.today if back else None)
    return tx.done


def remove(desk: Desk, what: str, row: int | str) -> Change:
    """Take away one phone, email, address or card. Raises `ShopError("row-gone")`."""
    key = "number" if what == "card" else "id"
    if what not in {"phone", "email", "address", "card"}:
        raise ValueError(what)
    with about_row(desk, f"{what}-removed", what, row, key=key) as tx:
        customer = _owner(tx, what, row, key)
        rows.remove_row(tx, what, row, key)
        if what == "address":
            rows.ensure_main_address(tx, customer)
    return tx.done


# -- inside a deed -------------------------------------------------------------------------------


def insert_phone(tx: Tx, desk: Desk, customer: CustomerId, number: str, label: str = "") -> None:
    shown = names.clean(number) if not number.strip().startswith("+") else number.strip()
    tx.insert(
        "phone",
        id=desk.ids.next(),
        customer=customer,
        label=label,
        number=shown,
        e164=e164(shown, str(settings.in_book(tx, "shop_country"))),
    )


def insert_card(tx: Tx, customer: CustomerId, number: str) -> None:
    plain = folding.digits(number)
    owner = rows.card_owner(tx, plain)
    if owner == customer:
        return
    if not plain or owner is not None:
        raise ShopError("card-taken", field="card", card=number)
    tx.insert("card", number=plain, customer=customer)


def insert_address(
    tx: Tx, desk: Desk, customer: CustomerId, address: Address, *, main: bool
) -> None:
    first = not rows.addresses(tx, customer)
    if main and not first:
        rows.no_main_address(tx, customer)
    rows.insert_address(tx, desk.ids.next(), customer, _checked(address), main=main or first)


def insert_reach(tx: Tx, desk: Desk, customer: CustomerId, text: str) -> None:
    """The one field "phone or card": a card number has thirteen digits and the shop's prefix."""
    if is_card(tx, text):
        insert_card(tx, customer, text)
    else:
        insert_phone(tx, desk, customer, text)


def owners_of(tx: Tx, reach: str) -> list[int]:
    """Who has this phone or card already."""
    if is_card(tx, reach):
        owner = rows.card_owner(tx, folding.digits(reach))
        return [] if owner is None else [owner]
    try:
        return rows.phone_owners(tx, e164(reach, str(settings.in_book(tx, "shop_country"))))
    except ShopError:
        return []


def is_card(tx: Tx, text: str) -> bool:
    plain = folding.digits(text)
    prefix = str(settings.in_book(tx, "card_prefix"))
    return len(plain) == CARD_DIGITS and plain.startswith(prefix) and "+" not in text


def e164(number: str, country: str) -> str:
    """ "+4973112345". Raises `ShopError("phone-impossible")` at the field."""
    import phonenumbers  # 60 ms, which the start of the window need not pay

    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        raise ShopError("phone-impossible", field="phone", given=number) from None
    if not phonenumbers.is_possible_number(parsed):
        raise ShopError("phone-impossible", field="phone", given=number)
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def e164_or_nothing(number: str, country: str) -> str:
    """ "" for what nobody can dial."""
    try:
        return e164(number, country)
    except ShopError:
        return ""


def _owner(tx: Tx, table: str, row: int | str, key: str = "id") -> CustomerId:
    found = rows.owner_of(tx, table, row, key)
    if found is None:
        raise ShopError("row-gone")
    return found


def _checked(address: Address) -> Address:
    postcode = addresses.check_postcode(address.postcode, address.country)
    long = max(len(address.street), len(address.town), len(address.care_of), len(address.extra))
    if long > names.LONGEST:
        raise ShopError("name-too-long", field="street", count=long, most=names.LONGEST)
    return replace(address, postcode=postcode)
