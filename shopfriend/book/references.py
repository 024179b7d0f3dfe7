"""References of very many rows: proven all together before the commit, not row by row.

Looking up the receipt and the product of each of a million and a half lines takes longer than
writing them. The guarantee stays: a row that points to nothing fails the batch, and all of it is
rolled back. What SQLite would also do – take along what hangs on a deleted row – it does not do
meanwhile; so rows that others point to may not be deleted. SQLite's alone; PostgreSQL says
`set constraints all deferred`.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from shopfriend.book import schema
from shopfriend.book.engine import Connection


@contextmanager
def proven_at_the_end(connection: Connection) -> Iterator[None]:
    """Around a transaction that calls `prove` before its commit; inside one it has no effect."""
    try:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.set_authorizer(_no_cascades)
        yield
    finally:
        connection.set_authorizer(None)
        connection.execute("PRAGMA foreign_keys = ON")


def prove(connection: Connection) -> None:
    """Raises what the first broken row would have raised."""
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise sqlite3.IntegrityError(f"{broken[0]} points to no {broken[2]}")


def _no_cascades(action: int, table: str | None, *_: str | None) -> int:
    refused = action == sqlite3.SQLITE_DELETE and table in _pointed_to()
    return sqlite3.SQLITE_DENY if refused else sqlite3.SQLITE_OK


@cache
def _pointed_to() -> frozenset[str | None]:
    return frozenset(c.references for table in schema.tables().values() for c in table.columns)
