"""Deeds on one customer: any field, household, relations, own fields, facts that spare words."""

from datetime import date

from shopfriend.book import Tx
from shopfriend.book import customers as rows
from shopfriend.domain import customers as people
from shopfriend.domain import names, occasions
from shopfriend.domain.change import Change
from shopfriend.domain.customers import Customer
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import ShopError
from shopfriend.services.customers import checked_name
from shopfriend.services.deeds import about, about_row, known
from shopfriend.services.desk import Desk

_DAYS = frozenset({"informed_on", "pause_until", "deceased_on", "moved_on", "since"})
_NUMBERS = {
    "birth_year": (1900, 2100),
    "birth_month": (1, 12),
    "birth_day": (1, 31),
    "letters_per_year": (0, 366),
    "price_limit_bp": (0, 100_000),
    "preferred_branch": (0, 1 << 62),
}
_CHOICES = {
    "kind": ("person", "firm"),
    "salutation": names.SALUTATIONS,
    "address_form": people.FORMS,
    "preferred_channel": people.CHANNELS,
    "language": ("", "de", "en"),
}
OWN_KINDS = ("text", "number", "day", "yes-no")


def edit(desk: Desk, customer: CustomerId, **fields: object) -> Change:
    """Change any columns of one customer; days as `date` or None. Raises `ShopError` at the field:
    `field-unknown`, `field-wrong`, `name-too-long`, `number-taken`, `day-impossible`."""
    checked = {name: _checked(name, value) for name, value in fields.items()}
    with about(desk, "customer-changed", customer) as tx:
        _check_together(tx, known(tx, customer), checked)
        if checked:
            rows.update(tx, customer, checked, now=desk.book.now())
    return tx.done


def rename(desk: Desk, customer: CustomerId, *, name: str) -> Change:
    """Parse one field anew: "Frau Dr. Hanna Müller". A salutation that is not typed stays."""
    parsed = checked_name(name)
    with about(desk, "customer-renamed", customer, name=names.clean(name)) as tx:
        person = known(tx, customer)
        columns = dict(people.from_name(parsed))
        if not parsed.salutation:
            columns["salutation"] = person.salutation if not person.is_firm else ""
        rows.update(tx, customer, columns, now=desk.book.now())
    return tx.done


def _checked(name: str, value: object) -> str | int | None:
    if name not in people.EDITABLE:
        raise ShopError("field-unknown", name=name)
    if name in _DAYS:
        return _day(name, value)
    if name in _NUMBERS:
        return _number(name, value)
    text = names.clean(str(value or ""))
    if len(text) > names.LONGEST:
        raise ShopError("name-too-long", field=name, count=len(text), most=names.LONGEST)
    if name in _CHOICES and text not in _CHOICES[name]:
        raise ShopError("field-wrong", field=name, value=text)
    return text


def _day(name: str, value: object) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value.isoformat()
    raise ShopError("field-wrong", field=name, value=str(value))


def _number(name: str, value: object) -> int | None:
    if value is None or value == "":
        return None
    low, high = _NUMBERS[name]
    if isinstance(value, int) and low <= value <= high:
        return value
    raise ShopError("field-wrong", field=name, value=str(value))


def _check_together(tx: Tx, person: Customer, new: dict[str, str | int | None]) -> None:
    if "number" in new:
        number = str(new["number"])
        taken = rows.by_number(tx, number)
        if not number or taken not in {None, person.id}:
            raise ShopError("number-taken", field="number", number=number)
    month = new.get("birth_month", person.birth_month)
    day = new.get("birth_day", person.birth_day)
    year = new.get("birth_year", person.birth_year)
    if isinstance(month, int) and isinstance(day, int):
        occasions.check_day(month, day, year if isinstance(year, int) else None)


# -- household and relations ---------------------------------------------------------------------


def join_household(desk: Desk, customer: CustomerId, other: CustomerId) -> Change:
    """`customer` moves into the household of `other`, which is made when there is none."""
    if customer == other:
        raise ShopError("relation-with-oneself")
    with about(desk, "household-joined", customer) as tx:
        person, host = known(tx, customer), known(tx, other)
        household = host.household
        if household is None:
            made = desk.ids.next()
            tx.insert("household", id=made, name=host.last_name)
            rows.set_household(tx, other, made, now=desk.book.now())
            household = made  # type: ignore[assignment]  # fresh id
        rows.set_household(tx, customer, household, now=desk.book.now())
        rows.drop_empty_household(tx, person.household)
        tx.touch("customer", other)
    return tx.done


def leave_household(desk: Desk, customer: CustomerId) -> Change:
    with about(desk, "household-left", customer) as tx:
        person = known(tx, customer)
        others = [row["id"] for row in rows.household_members(tx, customer)]
        rows.set_household(tx, customer, None, now=desk.book.now())
        rows.drop_empty_household(tx, person.household)
        tx.touch("customer", *others)
    return tx.done


def relate(
    desk: Desk,
    customer: CustomerId,
    *,
    kind: str,
    other: CustomerId | None = None,
    name: str = "",
    note: str = "",
) -> Change:
    """A relation to another customer, or to somebody who is only a name ("Tim", godchild). For a
    firm `contact` and `buyer` name its people."""
    if kind not in people.RELATION_KINDS:
        raise ShopError("field-wrong", field="kind", value=kind)
    if other == customer:
        raise ShopError("relation-with-oneself")
    if other is None and not name.strip():
        raise ShopError("name-missing", field="name")
    with about(desk, "relation-added", customer) as tx:
        tx.insert(
            "relation", id=desk.ids.next(), customer=customer, other=other, kind=kind,
            name=names.clean(name), note=names.clean(note),
        )  # fmt: skip
        tx.touch("customer", *([] if other is None else [other]))
    return tx.done


def unrelate(desk: Desk, relation: int) -> Change:
    with about_row(desk, "relation-removed", "relation", relation) as tx:
        rows.remove_row(tx, "relation", relation)
    return tx.done


# -- own fields and facts ------------------------------------------------------------------------


def add_own_field(desk: Desk, name: str, *, kind: str = "text") -> Change:
    """A field of the shop's own for every customer (P025). Raises `own-field-taken`."""
    plain = names.clean(name)
    if not plain or kind not in OWN_KINDS:
        raise ShopError("field-wrong", field="name" if not plain else "kind", value=kind)
    with desk.change("own-field-added", name=plain) as tx:
        if any(row["name"] == plain for row in rows.own_fields(tx)):
            raise ShopError("own-field-taken", field="name", name=plain)
        tx.insert("own_field", id=desk.ids.next(), noun="customer", name=plain, kind=kind)
        tx.touch("own_field", 0)
    return tx.done


def set_own_value(desk: Desk, customer: CustomerId, *, field: str, value: str) -> Change:
    """ "" takes the value away. Raises `ShopError("own-field-unknown")`."""
    with about(desk, "own-value-set", customer, name=field) as tx:
        found = next((row["id"] for row in rows.own_fields(tx) if row["name"] == field), None)
        if found is None:
            raise ShopError("own-field-unknown", name=field)
        if value:
            rows.put_own_value(tx, found, customer, value)
        else:
            rows.drop_own_value(tx, found, customer)
    return tx.done


def own_values(desk: Desk, customer: CustomerId) -> dict[str, str]:
    """Every own field with this customer's value, "" where there is none."""
    with desk.read() as tx:
        known_fields = {row["name"]: "" for row in rows.own_fields(tx)}
        return known_fields | {r["name"]: r["value"] for r in rows.own_values(tx, customer)}


def set_fact(desk: Desk, customer: CustomerId, *, kind: str, value: str = "") -> Change:
    """A fact that spares a question (C56): gift wrap, delivers to the back door …"""
    if kind not in people.FACT_KINDS:
        raise ShopError("field-wrong", field="kind", value=kind)
    with about(desk, "fact-set", customer, fact=kind) as tx:
        rows.put_fact(tx, customer, kind, names.clean(value), desk.today)
    return tx.done


def drop_fact(desk: Desk, customer: CustomerId, *, kind: str) -> Change:
    with about(desk, "fact-dropped", customer, fact=kind) as tx:
        rows.drop_fact(tx, customer, kind)
    return tx.done


def star(desk: Desk, customer: CustomerId, *, on: bool = True) -> Change:
    """Mark as somebody to look after, or no longer."""
    return set_fact(desk, customer, kind="star") if on else drop_fact(desk, customer, kind="star")
