"""One transaction as the noun modules see it: one, all, value, run, many, load."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeVar

from shopfriend.book.engine import Connection
from shopfriend.domain.change import Change
from shopfriend.domain.messages import Fact

if TYPE_CHECKING:
    from shopfriend.book.lines import Integers, Lines

Row = sqlite3.Row
Value = str | int | float | bytes | None
Made = TypeVar("Made")
_TOGETHER = 100
_HOLDERS = 500  # named holders in one statement


class Tx:
    """Runs statements with named parameters inside a transaction that somebody else ends."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def one(self, sql: str, **facts: Value) -> Row | None:
        row: Row | None = self._connection.execute(sql, facts).fetchone()
        return row

    def all(self, sql: str, **facts: Value) -> list[Row]:
        return self._connection.execute(sql, facts).fetchall()

    def each(self, sql: str, **facts: Value) -> Iterable[Row]:
        """Row by row, for results that should not lie in memory twice."""
        return self._connection.execute(sql, facts)

    def tuples(self, sql: str, **facts: Value) -> list[tuple[Any, ...]]:
        """Plain tuples: for very many rows, a third quicker than `all`."""
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return cursor.execute(sql, facts).fetchall()

    def of_many(self, sql: str, ids: Iterable[int], **facts: Value) -> list[tuple[Any, ...]]:
        """Plain tuples of a statement with `in ({})` for these ids, a few hundred at a time; sums
        and orders are each portion's own."""
        found: list[tuple[Any, ...]] = []
        coming = iter(ids)
        while some := list(islice(coming, _HOLDERS)):
            named = {f"id{number}": each for number, each in enumerate(some)}
            holders = ", ".join(f":{name}" for name in named)
            found += self.tuples(sql.format(holders), **named, **facts)
        return found

    def chunks(self, sql: str, size: int, **facts: Value) -> Iterator[list[tuple[Any, ...]]]:
        """Plain tuples, `size` at a time."""
        cursor = self._connection.cursor()
        cursor.row_factory = None
        cursor.execute(sql, facts)
        while rows := cursor.fetchmany(size):
            yield rows

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
        """Many plain inserts at once: the quickest way in, for imports and rebuilds. A hundred
        rows a statement, since each statement costs more than a row."""
        one, hundred = _inserts(table, tuple(columns))
        coming = iter(rows)
        rest = list(islice(coming, _TOGETHER))
        if len(rest) == _TOGETHER:
            rest = self._load_hundreds(hundred, rest, coming)
        self._connection.executemany(one, rest)

    def _load_hundreds(
        self, sql: str, first: list[Sequence[Value]], coming: Iterator[Sequence[Value]]
    ) -> list[Sequence[Value]]:
        """All but the last rows, fewer than a hundred."""
        rest = first

        def together() -> Iterator[list[Value]]:
            nonlocal rest
            while len(rest) == _TOGETHER:
                yield list(chain.from_iterable(rest))
                rest = list(islice(coming, _TOGETHER))

        self._connection.executemany(sql, together())
        return rest

    def load_integers(self, table: str, columns: Sequence[str], rows: "Integers") -> None:
        """The same from a numpy matrix: a third quicker, since no row becomes a tuple."""
        one, hundred = _inserts(table, tuple(columns))
        whole = len(rows) - len(rows) % _TOGETHER
        together = rows[:whole].reshape(-1, _TOGETHER * len(columns))
        self._connection.executemany(hundred, together.tolist())
        self._connection.executemany(one, rows[whole:].tolist())

    def insert(self, table: str, **facts: Value) -> None:
        names = ", ".join(facts)
        self._connection.execute(
            f"insert into {table} ({names}) values ({', '.join(':' + name for name in facts)})",
            facts,
        )

    def let_go(self) -> None:
        """Give back the memory of pages that were read: after reading much that is read once."""
        self._connection.execute("PRAGMA shrink_memory")

    def remember(self, name: str, make: Callable[[], Made]) -> Made:
        """What `make` gave, as long as nothing in the book has changed since."""
        connection = self._connection
        version = connection.execute("PRAGMA data_version").fetchone()[0]
        state = (version, connection.total_changes)
        known = connection.memory.get(name)
        if known is None or known[0] != state:
            known = connection.memory[name] = (state, make())
        made: Made = known[1]
        return made


class WriteTx(Tx):
    """A transaction that changes the book and says what it touched.

    `touch` decides which pages ask again after it and, in a batch, what is derived again before
    the commit (customer, product). `months` says there where receipts or lines came, changed or
    went: 'YYYY-MM', or 'YYYY-MM-DD' for a single day, which is much quicker. `loaded` holds the
    lines of new receipts that came as arrays (`receipts.load_bought`); their days need no mention.
    A recorded deed derives from its recorded rows alone, so nothing can be forgotten there.
    """

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.touched: dict[str, set[int]] = {}
        self.months: set[str] = set()
        self.loaded: list[Lines] = []
        self.everything = False
        self.done = Change("nothing")

    def touch(self, noun: str, *ids: int) -> None:
        self.touched.setdefault(noun, set()).update(ids)


class ChangeTx(WriteTx):
    """A recorded deed: an undo step when it commits. `done` holds the `Change` afterwards."""


class BatchTx(WriteTx):
    """An unrecorded batch (import, print run, rebuild): every row carries `batch`."""

    def __init__(self, connection: Connection, batch: int) -> None:
        super().__init__(connection)
        self.batch = batch

    @contextmanager
    def indexed(self, table: str, column: str) -> Iterator[None]:
        """With an index for the while. Deleting goods asks for each whether a line has it: 2 s
        for a million and a half lines with the index, 60 ms for each of the goods without."""
        self.run(f"create index for_the_while on {table}({column})")
        yield
        self.run("drop index for_the_while")


@cache
def _inserts(table: str, columns: tuple[str, ...]) -> tuple[str, str]:
    """The statements for one row and for a hundred."""
    head = f"insert into {table} ({', '.join(columns)}) values "
    holders = f"({', '.join(['?'] * len(columns))})"
    return head + holders, head + ", ".join([holders] * _TOGETHER)


def facts_json(facts: Mapping[str, Fact]) -> str:
    return json.dumps(facts, ensure_ascii=False, default=str, sort_keys=True)
