"""Looking into a book, as tests compare what stands in it."""

from collections.abc import Collection
from typing import Any

from shopfriend.book import derived, schema
from shopfriend.book.tx import Tx
from shopfriend.services.desk import Desk

# What the book notes about its own work: never the same twice.
TRAIL = frozenset({"batch", "batch_row", "batch_refusal", "derived_state"})
DEEDS = frozenset({"change", "change_row"})


def value(desk: Desk, sql: str, **facts: Any) -> Any:
    """The first column of the first row; None without a row."""
    with desk.read() as tx:
        return tx.value(sql, **facts)


def rows(desk: Desk, sql: str, **facts: Any) -> list[tuple[Any, ...]]:
    with desk.read() as tx:
        return tx.tuples(sql, **facts)


def everything(desk: Desk, but: Collection[str] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, in the order of its key; neither the trail of imports nor `but`."""
    with desk.read() as tx:
        return {
            table.name: tx.tuples(f"select * from {table.name} order by {', '.join(table.key)}")
            for table in schema.tables().values()
            if table.name not in TRAIL and table.name not in but
        }


def derived_is_right(desk: Desk) -> bool:
    """Is everything derived as if it were made anew?"""
    with desk.book._transaction() as connection:
        return derived.differing(Tx(connection)) == []
