"""What spreadsheets have done to numbers and names, mended where it can be and told where not.

Each distinct text is looked at once; a warning names the first line that has it.
"""

import re
from collections.abc import Callable

from shopfriend.intake.findings import SHOWN
from shopfriend.intake.table import RAW, Column, Table

_FLOAT = re.compile(r"(\d+)[.,]0")
_LOST = re.compile(r"\d+([.,]\d+)?[Ee]\+?\d{1,2}")
_HOLE = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")
_LONG = 5  # digits from which a ".0" behind them can only be a spreadsheet's
# Numbers that are names: nobody counts with them.
_NUMBERS = frozenset(
    {"product", "gtin", "receipt", "customer", "number", "card", "uid", "product_id", "order",
     "postcode", "phone"}
)  # fmt: skip
_NAMES = frozenset({"name", "first_name", "last_name", "company", "street", "town", "item"})


def clear(table: Table) -> None:
    for name in table.headers:
        base = re.split("[@#]", name.removeprefix("who."), maxsplit=1)[0]
        if base in _NUMBERS:
            _mend(table, name, _floats(table.column(name)))
        if base in _NUMBERS - {"phone", "postcode"}:
            _lose(table, name)
        if base in _NAMES:
            _tell_holes(table, name)


def _mend(table: Table, name: str, change: Callable[[str], str] | None) -> None:
    if change is not None:
        column = table.column(name)
        table.columns[name] = Column.of([change(text) for text in column.texts], column.codes)


def _floats(column: Column) -> Callable[[str], str] | None:
    """`4012345678901.0` -> `4012345678901`; short ones only where the whole column is so."""
    if not any(text.endswith((".0", ",0")) for text in column.texts):
        return None
    whole = all(_FLOAT.fullmatch(text) for text in column.texts if text)

    def change(text: str) -> str:
        found = _FLOAT.fullmatch(text)
        return found[1] if found and (whole or len(found[1]) >= _LONG) else text

    return change


def _lose(table: Table, name: str) -> None:
    """`4,01E+12`: the digits are gone. Never filled up; the line is known by what else it says."""
    column = table.column(name)
    lost = [text for text in column.texts if "+" in text and _LOST.fullmatch(text)]
    if lost:
        _tell(table, "number-lost", name, lost)
        gone = set(lost)
        raw = [text if text in gone else "" for text in column.texts]
        table.columns[f"{RAW}{name}"] = Column.of(raw, column.codes)
        kept = ["" if text in gone else text for text in column.texts]
        table.columns[name] = Column.of(kept, column.codes)


def _tell_holes(table: Table, name: str) -> None:
    """`M?ller`: which letter it was cannot be known."""
    texts = table.column(name).texts
    holes = [text for text in texts if "?" in text and _HOLE.search(text)]
    if holes:
        _tell(table, "letter-lost", name, holes)


def _tell(table: Table, kind: str, name: str, texts: list[str]) -> None:
    lines = dict(zip(table.column(name).texts, table.first_lines(name), strict=True))
    for text in texts:
        if line := lines[text]:
            table.warn(line, kind, column=table.heading(name), value=text[:SHOWN])
