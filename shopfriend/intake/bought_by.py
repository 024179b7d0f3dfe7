"""Who bought: people that stand in lines of purchases become rows of their own.

Another program's number of a person, or else her e-mail, phone or name, is her `uid`; the lines
then name her by it. Nothing is compared with the book here.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from shopfriend.domain.incoming import CustomerRow
from shopfriend.domain.purchases import is_unknown_person
from shopfriend.intake import customers, moments
from shopfriend.intake.formats import Format
from shopfriend.intake.identity import Identity
from shopfriend.intake.table import Column, Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WHO = "who."
_CONTACT = re.compile(r"[,;]\s*")


def people(
    table: Table, format_: Format, dates: Mapping[str, moments.Style], today: date
) -> tuple[CustomerRow, ...]:
    """Makes the table's `customer` column the uids; fills its warnings."""
    names = [name for name in table.headers if name.startswith(WHO) or name == "customer"]
    if not names or (format_.own_numbers and names == ["customer"]):
        return ()
    _split_contacts(table)
    names = [name for name in table.headers if name.startswith(WHO) or name == "customer"]
    codes, heads = _distinct(table, names)
    uids = [_named(_identity(table, row), format_) for row in heads.tolist()]
    best = _best_rows(table, names, heads.tolist(), uids)
    found = _rows(table, best, dates, today)
    heading = table.heading("customer" if table.has("customer") else names[0])
    table.columns["customer"] = Column.of(uids or [""], codes)
    table.headers = {**table.headers, "customer": heading}
    return found


def _distinct(table: Table, names: list[str]) -> tuple["NDArray[np.int64]", "NDArray[np.int64]"]:
    """Each row's code of what it says about the person, and the first row of each code."""
    import numpy as np

    codes = np.zeros(table.rows, np.int64)
    for name in names:
        column = table.column(name)
        _, codes = np.unique(codes * len(column.texts) + column.codes, return_inverse=True)
    _, heads = np.unique(codes, return_index=True)
    return codes, heads


def _named(person: Identity, format_: Format) -> str:
    """Her number where it is the shop's own, else what the other program knows her by."""
    if format_.own_numbers and not is_unknown_person(person.number):
        return person.number
    return person.uid(format_.source or "list")


def _identity(table: Table, row: int) -> Identity:
    def text(name: str) -> str:
        return table.column(name).text(row) if table.has(name) else ""

    names = [text(WHO + part) for part in ("first_name", "last_name", "name")]
    return Identity(
        text("customer"), text(WHO + "email"), text(WHO + "phone"),
        " ".join(name for name in names if name) or text(WHO + "company"), text(WHO + "postcode"),
    )  # fmt: skip


def _best_rows(table: Table, names: list[str], heads: list[int], uids: list[str]) -> dict[str, int]:
    """For each person without a number of the shop the row that says most about her; of equal
    ones the last."""
    best: dict[str, tuple[int, int]] = {}
    for row, uid in zip(heads, uids, strict=True):
        said = sum(1 for name in names if table.column(name).text(row))
        if ":" in uid and (uid not in best or said >= best[uid][0]):
            best[uid] = said, row
    return {uid: row for uid, (_, row) in best.items()}


def _rows(
    table: Table,
    best: Mapping[str, int],
    dates: Mapping[str, moments.Style],
    today: date,
) -> tuple[CustomerRow, ...]:
    import numpy as np

    rows = np.array(list(best.values()), np.int64)
    who = [name for name in table.headers if name.startswith(WHO)]
    persons = Table(
        table.file,
        {"uid": "uid", **{name.removeprefix(WHO): table.heading(name) for name in who}},
        {name.removeprefix(WHO): _part(table.column(name), rows) for name in who},
        table.lines[rows],
        table.spans[rows] * 0,
    )
    persons.columns["uid"] = Column.of(list(best) or [""], np.arange(len(rows)))
    found = customers.read(persons, dates, today)
    for warning in persons.warned:
        table.warn(warning.line, warning.kind, **warning.facts)
    return found


def _part(column: Column, rows: "NDArray[np.int64]") -> Column:
    return Column.of(column.texts, column.codes[rows])


def _split_contacts(table: Table) -> None:
    """`jf@beispiel.invalid, 0351 0000001`: e-mail and phone in one cell."""
    if not table.has(WHO + "contacts"):
        return
    column = table.columns.pop(WHO + "contacts")
    heading = table.heading(WHO + "contacts")
    parts = [[part for part in _CONTACT.split(text) if part] for text in column.texts]
    mails = [next((part for part in each if "@" in part), "") for each in parts]
    phones = [next((part for part in each if "@" not in part), "") for each in parts]
    table.headers = {
        name: head for name, head in table.headers.items() if name != WHO + "contacts"
    } | {WHO + "email": heading, WHO + "phone": heading}
    table.columns[WHO + "email"] = Column.of(mails, column.codes)
    table.columns[WHO + "phone"] = Column.of(phones, column.codes)
