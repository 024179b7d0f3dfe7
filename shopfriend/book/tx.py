"""One transaction as the noun modules see it: one, all, value, run, many, load."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from shopfriend.domain.change import Change
from shopfriend.domain.messages import Fact

Row = sqlite3.Row
Value = str | int | float | bytes | None


class Tx:
    """Runs statements with named parameters inside a transaction that somebody else ends."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def one(self, sql: str, **facts: Value) -> Row | None:
        row: Row | None = self._connection.execute(sql, facts).fetchone()
        return row

    def all(self, sql: str, **facts: Value) -> list[Row]:
        return self._connection.execute(sql, facts).fetchall()

    def each(self, sql: str, **facts: Value) -> Iterable[Row]:
        """Row by row, for results that should not lie in memory twice."""
        return self._connection.execute(sql, facts)

    def value(self, sql: str, **facts: Value) -> Any:
        """The first column of the first row, or None."""
        row = self._connection.execute(sql, facts).fetchone()
        return None if row is None else row[0]

    def run(self, sql: str, **facts: Value) -> int:
        """How many rows it touched."""
        return self._connection.execute(sql, facts).rowcount

    def many(self, sql: str, rows: Iterable[Mapping[str, Value]]) -> None:
        self._connection.executemany(sql, rows)

    def load(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
        """Many plain inserts at once: the quickest way in, for imports and rebuilds."""
        holders = ", ".join(["?"] * len(columns))
        names = ", ".join(columns)
        self._connection.executemany(f"insert into {table} ({names}) values ({holders})", rows)

    def insert(self, table: str, **facts: Value) -> None:
        names = ", ".join(facts)
        self._connection.execute(
            f"insert into {table} ({names}) values ({', '.join(':' + name for name in facts)})",
            facts,
        )


class WriteTx(Tx):
    """A transaction that changes the book and says what it touched.

    `touch` decides two things: what is derived again before the commit (customer, product; and
    `months`, 'YYYY-MM', of receipts that came or went) and which pages ask again after it.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self.touched: dict[str, set[int]] = {}
        self.months: set[str] = set()
        self.everything = False
        self.done = Change("nothing")

    def touch(self, noun: str, *ids: int) -> None:
        self.touched.setdefault(noun, set()).update(ids)


class ChangeTx(WriteTx):
    """A recorded deed: an undo step when it commits. `done` holds the `Change` afterwards."""


class BatchTx(WriteTx):
    """An unrecorded batch (import, print run, rebuild): every row carries `batch`."""

    def __init__(self, connection: sqlite3.Connection, batch: int) -> None:
        super().__init__(connection)
        self.batch = batch


def facts_json(facts: Mapping[str, Fact]) -> str:
    return json.dumps(facts, ensure_ascii=False, default=str, sort_keys=True)
