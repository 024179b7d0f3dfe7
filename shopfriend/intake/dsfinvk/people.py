"""Customers that receipts name – and only where they are customers."""

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from shopfriend.domain import folding, names
from shopfriend.domain.incoming import CustomerRow
from shopfriend.domain.purchases import is_unknown_person
from shopfriend.intake import persons
from shopfriend.intake.dsfinvk import rules
from shopfriend.intake.dsfinvk.reading import Stack
from shopfriend.intake.places_of import country_code
from shopfriend.intake.rows import where
from shopfriend.intake.table import Column

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]

SOURCE = "dsfinvk"
_SEEN = ("KUNDE_ID", "KUNDE_NAME", "KUNDE_STRASSE", "KUNDE_PLZ", "KUNDE_ORT", "KUNDE_LAND",
         "KUNDE_USTID")  # fmt: skip


def numbers(heads: Stack, rows: "Integers", *, staff: bool) -> list[str]:
    """For each of these receipts the customer's number, "" for nobody known. The staff of the
    shop are nobody unless the owner wants it: what they buy is no business of a customer book."""
    identity, name = heads.column("KUNDE_ID"), heads.column("KUNDE_NAME")
    if not (any(identity.texts) or any(name.texts)):
        return [""] * len(rows)
    own = where(heads.column("KUNDE_TYP"), rules.is_staff)[rows].tolist()
    columns = [heads.column(column) for column in _SEEN[:4]]
    codes = zip(*(column.codes[rows].tolist() for column in columns), strict=True)
    known: dict[tuple[int, ...], str] = {}
    found = []
    for at, key in enumerate(codes):
        if key not in known:
            known[key] = _number(*(c.texts[i] for c, i in zip(columns, key, strict=True)))
        found.append("" if own[at] and not staff else known[key])
    return found


def _number(identity: str, name: str, street: str, postcode: str) -> str:
    """The till's own number; a name without one is known again by name and place."""
    if not is_unknown_person(identity):
        return "" if is_unknown_person(name) and name else identity
    if is_unknown_person(name):
        return ""
    who = "|".join(folding.key(part) for part in (name, postcode, street))
    return f"{SOURCE}:{hashlib.sha256(who.encode()).hexdigest()[:10]}"


def rows(
    heads: Stack, which: "Integers", numbered: list[str], at: list[str]
) -> tuple[CustomerRow, ...]:
    """What the newest receipt of each customer says about her."""
    newest: dict[str, int] = {}
    for place, (row, number) in enumerate(zip(which.tolist(), numbered, strict=True)):
        known = newest.get(number)
        if number and (known is None or at[place] >= at[known]) and _says(heads, row):
            newest[number] = place
    lines = heads.lines()
    order = persons.order_of(heads.column("KUNDE_NAME").texts)
    return tuple(
        _row(heads, int(which[place]), int(lines[which[place]]), number, order)
        for number, place in newest.items()
    )


def _says(heads: Stack, row: int) -> bool:
    return bool(heads.column("KUNDE_NAME").text(row) or heads.column("KUNDE_STRASSE").text(row))


def _row(heads: Stack, row: int, line: int, number: str, order: persons.Order) -> CustomerRow:
    def said(name: str) -> str | None:
        column: Column = heads.column(name)
        return names.clean(column.text(row)) or None

    person = persons.readings(said("KUNDE_NAME") or "", order)[0]
    country = country_code(said("KUNDE_LAND") or "")
    postcode = persons.postcode(said("KUNDE_PLZ") or "", country, said("KUNDE_ORT") or "")
    nameless = number.startswith(f"{SOURCE}:")  # no number of the till's
    street, extra, care_of = persons.beside_street(said("KUNDE_STRASSE") or "", "")
    found = CustomerRow(
        line, "" if nameless else number, uid=number if nameless else "",
        street=street or None, extra=extra or None, care_of=care_of or None,
        postcode=postcode.value or None,
        town=said("KUNDE_ORT"), country=country or None,
    )  # fmt: skip
    if said("KUNDE_USTID") or person.company:
        company = person.company or said("KUNDE_NAME")
        return replace(found, salutation="firm", company=company)
    last = " ".join(part for part in (person.prefix, person.last) if part)
    return replace(
        found, salutation=person.salutation or None, title=person.title or None,
        first_name=person.first or None, last_name=last or None,
    )  # fmt: skip
