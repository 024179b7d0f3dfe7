"""Rows of every table that points to a customer or a product, made from the schema itself: a table
that somebody adds tomorrow is merged, undone and taken apart in these tests by itself. Receipts
and their lines, which must add up, come from the builders."""

import random
import sqlite3
from typing import Any

from shopfriend.book import Tx, schema
from shopfriend.book.merging import pointers
from shopfriend.domain.ids import IdMaker

WORDS = ("star", "gift-wrap", "invoice")  # few, so that keys clash
BUILT = {"receipt", "line"}


def hang(
    tx: Tx, ids: IdMaker, noun: str, row: int, chance: random.Random, *, most: int = 2
) -> None:
    """Up to `most` rows in each of these tables."""
    for table in dict.fromkeys(t.name for t, _ in pointers(noun) if t.name not in BUILT):
        for _ in range(chance.randint(0, most)):
            try:
                _row(tx, ids, table, {noun: row}, chance)
            except sqlite3.IntegrityError:
                continue  # the same key twice


def _row(tx: Tx, ids: IdMaker, name: str, known: dict[str, int], chance: random.Random) -> Any:
    table = schema.tables()[name]
    infos = tx.all(
        "select name, type, [notnull] as needed, dflt_value from pragma_table_info(:t)", t=name
    )
    facts: dict[str, Any] = {}
    for info, column in zip(infos, table.columns, strict=True):
        if column.references in known:
            facts[column.name] = known[column.references]
        elif column.references:
            if info["needed"]:
                facts[column.name] = _row(tx, ids, column.references, known, chance)
        elif (column.name,) == table.key and column.kind == "id":
            facts[column.name] = ids.next()
        elif info["needed"] and info["dflt_value"] is None:
            facts[column.name] = _value(column.kind, column.name, chance)
    tx.insert(name, **facts)
    return facts[table.key[0]]


def _value(kind: str, name: str, chance: random.Random) -> Any:
    if kind in ("day", "local", "utc"):
        day = f"2026-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}"
        return {"day": day, "local": f"{day}T10:00", "utc": f"{day}T10:00:00Z"}[kind]
    if kind == "json":
        return "{}"
    if kind == "text":
        return chance.choice(WORDS) if name == "kind" else f"{name} {chance.randrange(10**9)}"
    return chance.randint(0, 9)


def pointing(tx: Tx, noun: str, row: int) -> dict[str, int]:
    """Rows of any table, derived ones too, that point there."""
    found = {}
    for table in schema.tables().values():
        for column in table.columns:
            if column.references == noun:
                count = tx.value(
                    f"select count(*) from {table.name} where {column.name} = :r", r=row
                )
                if count:
                    found[f"{table.name}.{column.name}"] = count
    return found
