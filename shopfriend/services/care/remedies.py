"""What mends a finding: one deed each, undoable. And what somebody has looked at and leaves."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

from shopfriend.book import ChangeTx
from shopfriend.book import customers as people
from shopfriend.book import health as marks
from shopfriend.book import notes as note_rows
from shopfriend.book import today as cases
from shopfriend.domain import addresses, amounts
from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId, NoteId, ProductId, ReceiptId
from shopfriend.domain.messages import message
from shopfriend.domain.notes import Note
from shopfriend.domain.trouble import ShopError
from shopfriend.services import contacts, customers, print_names, products, purchases, texts
from shopfriend.services.care.health import Finding
from shopfriend.services.customers import Typed
from shopfriend.services.deeds import about
from shopfriend.services.desk import Desk

AGAIN = timedelta(days=90)  # until somebody who was to be asked is asked for again
_PLACE = re.compile(r"^(?P<street>.*?)[,;\s]+(?P<postcode>\d{4,5})\s*(?P<town>.*)$")


def fix(desk: Desk, finding: Finding, value: str = "") -> Change:
    """Put it right: `value` is what was typed or the proposal that was accepted. Raises
    `ShopError` with what is wrong with it."""
    return _FIXES[finding.check.mends](desk, finding, value.strip())


def fix_many(desk: Desk, findings: list[Finding]) -> Change:
    """Ask all of these people at their next visit, as one deed."""
    with desk.change("care-asked-many", count=len(findings)) as tx:
        for finding in findings:
            _ask_in(tx, desk, finding)
    return tx.done


def leave(desk: Desk, finding: Finding) -> Change:
    """It is right as it is: not found again. Undoable."""
    with desk.change("care-left", name=finding.name, kind_of=finding.check.kind) as tx:
        _mark(tx, desk, finding, until=None)
        tx.touch("case", 0)
        tx.touch(finding.check.noun, finding.id)
    return tx.done


# -- what mends -----------------------------------------------------------------------------------


def _person(desk: Desk, finding: Finding, value: str) -> Change:
    """Whose receipt it was, by name, phone, card or number."""
    hits = customers.find(desk, value, limit=2) if value else []
    if not hits:
        raise ShopError("care-person-unknown", field="value", text=value)
    if len(hits) > 1 and hits[0].number != value and hits[0].name != value:
        raise ShopError("care-person-unclear", field="value", first=hits[0].name,
                        second=hits[1].name)  # fmt: skip
    return purchases.attach(desk, ReceiptId(finding.id), hits[0].customer)


def _address(desk: Desk, finding: Finding, value: str) -> Change:
    return set_address(desk, CustomerId(finding.id), value)


def set_address(desk: Desk, customer: CustomerId, value: str) -> Change:
    """ "Lindenstr. 4, 89073 Ulm"; the town may be left out. Raises `care-address-unclear`."""
    found = _PLACE.match(value)
    if found is None or not found["street"]:
        raise ShopError("care-address-unclear", field="value", text=value)
    typed = Typed(name="", street=found["street"], postcode=found["postcode"], town=found["town"],
                  country="DE" if len(found["postcode"]) == 5 else "AT")  # fmt: skip
    address = customers.typed_address(typed)
    if address is None or not address.complete:
        raise ShopError("care-address-unclear", field="value", text=value)
    with desk.read() as tx:
        known = people.addresses(tx, customer)
    if not known:
        return contacts.add_address(desk, customer, address, main=True)
    return contacts.edit_address(
        desk, known[0].id, street=address.street, house_number=address.house_number,
        postcode=address.postcode, town=address.town, country=address.country,
    )  # fmt: skip


def _postcode(desk: Desk, finding: Finding, value: str) -> Change:
    with desk.read() as tx:
        known = {each.id: each for each in people.addresses(tx, CustomerId(finding.id))}
    if finding.row not in known:
        raise ShopError("row-gone")
    old = known[finding.row]
    postcode = addresses.check_postcode(value, old.country)
    if not postcode or postcode == old.postcode:
        raise ShopError("care-postcode-same", field="value", postcode=old.postcode)
    return contacts.edit_address(desk, finding.row, postcode=postcode, town=old.town)


def _phone(desk: Desk, finding: Finding, value: str) -> Change:
    """In the place of the one that cannot be dialled; nothing typed takes that away."""
    if not value:
        return contacts.remove(desk, "phone", finding.row)
    customer = CustomerId(finding.id)
    with about(desk, "phone-replaced", customer, number=value) as tx:
        people.remove_row(tx, "phone", finding.row)
        contacts.insert_phone(tx, desk, customer, value)
    return tx.done


def _ask(desk: Desk, finding: Finding, _: str) -> Change:
    """A note that pops up at the next visit; until then the finding rests."""
    with about(desk, "care-asked", CustomerId(finding.id)) as tx:
        _ask_in(tx, desk, finding)
    return tx.done


def _category(desk: Desk, finding: Finding, value: str) -> Change:
    if not value:
        raise ShopError("care-category-missing", field="value")
    return products.edit(desk, ProductId(finding.id), category=value)


def _price(desk: Desk, finding: Finding, value: str) -> Change:
    return products.edit(desk, ProductId(finding.id), price_cents=_above_nought(value))


def _cost(desk: Desk, finding: Finding, value: str) -> Change:
    return products.edit(desk, ProductId(finding.id), cost_cents=_above_nought(value))


def _gtin(desk: Desk, finding: Finding, value: str) -> Change:
    return products.edit(desk, ProductId(finding.id), gtin=value)


def _name(desk: Desk, finding: Finding, value: str) -> Change:
    return print_names.accept(desk, ProductId(finding.id), value)


def _picture(desk: Desk, finding: Finding, value: str) -> Change:
    return products.set_picture(desk, ProductId(finding.id), Path(value))


# -- inside ---------------------------------------------------------------------------------------


def _above_nought(value: str) -> int:
    cents = amounts.typed_cents(value)
    if cents <= 0:
        raise ShopError("amount-wrong", field="value", given=value)
    return cents


def _ask_in(tx: ChangeTx, desk: Desk, finding: Finding) -> None:
    words = texts.say(message(f"care-{finding.check.kind}-ask"), desk.language)
    customer = CustomerId(finding.id)
    note_rows.insert(
        tx,
        Note(NoteId(desk.ids.next()), customer, words, pops_up=True, private=False, basis="said",
             source="care", noted_at=desk.book.now(), actor=desk.actor),
    )  # fmt: skip
    _mark(tx, desk, finding, until=desk.today + AGAIN)
    tx.touch("customer", customer)


def _mark(tx: ChangeTx, desk: Desk, finding: Finding, *, until: date | None) -> None:
    owner = CustomerId(finding.id) if finding.check.noun == "customer" else None
    cases.mark(
        tx, desk.ids.next(), (marks.MARK + finding.check.kind, owner, str(finding.id)),
        until=until, dropped=None if until else desk.today, actor=desk.actor,
    )  # fmt: skip


_FIXES: Mapping[str, Callable[[Desk, Finding, str], Change]] = {
    "person": _person,
    "address": _address,
    "postcode": _postcode,
    "phone": _phone,
    "ask": _ask,
    "category": _category,
    "price": _price,
    "cost": _cost,
    "gtin": _gtin,
    "name": _name,
    "picture": _picture,
}
