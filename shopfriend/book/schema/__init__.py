"""The tables of the book, as text with type words, one text for both engines.

A module per subject; each holds `TABLES`, and the order of `BASE` is the order of creation.

Each column line ends in its mark, which drives data report, erasure, masks and the byte search:
`person` – identifies or describes somebody; `link` – leads to somebody; `fact` – what happened
or was noted about somebody; `none` – nothing about a person. A column without a mark fails a test.

Units: `{cents}` integer cents, `{milli}` integer thousandths of the unit, `{bp}` basis points,
`{day}` ISO date, `{local}` shop-local time without offset, `{utc}` UTC time with Z, `{flag}` 0/1.
To change a released table: never edit this text, add a step in `book/migrations.py`.
"""

from functools import cache

from shopfriend.book.schema import (
    bookkeeping,
    goods,
    intake,
    memory,
    outgoing,
    people,
    purchases,
)
from shopfriend.book.schema.derived import FULL_TEXT, UNINDEX
from shopfriend.book.schema.derived import TABLES as DERIVED
from shopfriend.book.schema.shape import MARKS, Column, Table, parse

__all__ = [
    "BASE",
    "DERIVED",
    "FULL_TEXT",
    "MARKS",
    "UNINDEX",
    "Column",
    "Table",
    "recorded_tables",
    "tables",
]

BASE = (
    people.TABLES,
    memory.TABLES,
    goods.TABLES,
    purchases.TABLES,
    outgoing.TABLES,
    intake.TABLES,
    bookkeeping.TABLES,
)

# The bookkeeping of the book itself is written by the program about its own deeds.
UNRECORDED = frozenset(
    {
        "change",
        "change_row",
        "batch",
        "batch_refusal",
        "batch_row",
        "workplace",
        "known_until",
        "watched_file",
    }
)


@cache
def tables() -> dict[str, Table]:
    """Every table by name, in the order of the text."""
    base = {t.name: t for text in BASE for t in parse(text, derived=False)}
    return base | {t.name: t for t in parse(DERIVED, derived=True)}


def recorded_tables() -> list[Table]:
    return [t for t in tables().values() if not t.derived and t.name not in UNRECORDED]
