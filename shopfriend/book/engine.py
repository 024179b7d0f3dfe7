"""What differs between the engines: opening, error classes, type words, statement dialect.

SQLite keeps the book today; PostgreSQL can keep a shared one later, from the same statements
(a dozen of them run there in the tests). Statements use named `:parameters` and nothing that only
one engine knows: `tests/unit/book/test_statements.py` reads every statement and refuses the rest.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from shopfriend.domain.trouble import Trouble

BUSY_MS = 10_000
APPLICATION_ID = 0x53484F50  # "SHOP": tells our file from another program's SQLite file


@dataclass(frozen=True)
class Dialect:
    """`words` replaces the type words of `schema.py`; `strict` ends a table; `keyed` says that
    the table is stored by its key."""

    name: str
    words: Mapping[str, str]
    strict: str
    keyed: str
    parameter: str  # how a named parameter is written, with \\1 for its name

    def table_text(self, text: str) -> list[str]:
        """The statements of one schema text, in this engine's words."""
        filled = text.format_map(
            {**self.words, "keyed": self.keyed} if self.keyed else {**self.words, "keyed": ""}
        )
        filled = re.sub(r"\s*-- \w+$", "", filled, flags=re.M)
        ends = re.sub(r"\n\)( [a-z ]+)?;", lambda m: f"\n){self._end(m[1] or '')};", filled)
        return [part.strip() for part in ends.split(";\n") if part.strip()]

    def statement(self, sql: str) -> str:
        return re.sub(r"(?<![:\w]):([a-z_]\w*)", self.parameter, sql)

    def _end(self, keyed: str) -> str:
        parts = [part for part in (keyed.strip(), self.strict) if part]
        return " " + ", ".join(parts) if parts else ""


SQLITE = Dialect(
    name="sqlite",
    words={
        **dict.fromkeys(("id", "int", "cents", "milli", "bp", "flag"), "integer"),
        **dict.fromkeys(("text", "day", "local", "utc", "json"), "text"),
        "blob": "blob",
    },
    strict="strict",
    keyed=" without rowid",
    parameter=r":\1",
)
POSTGRES = Dialect(
    name="postgres",
    words={
        **dict.fromkeys(("id", "cents", "milli"), "bigint"),
        **dict.fromkeys(("int", "bp", "flag"), "integer"),
        **dict.fromkeys(("text", "day", "local", "utc", "json"), 'text collate "C"'),
        "blob": "bytea",
    },
    strict="",
    keyed="",
    parameter=r"%(\1)s",
)


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection as the book needs it: explicit transactions, WAL, FULL, foreign keys.

    Any thread may use it, one at a time: the `Book` sees to that.
    """
    with translated(path):
        uri = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"
        connection = sqlite3.connect(
            uri,
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_MS / 1000,
            cached_statements=512,
        )
        connection.row_factory = sqlite3.Row
        try:
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


# What SQLite says -> what we say. First match wins.
_TROUBLES = (
    ("database is locked", "book-locked"),
    ("database table is locked", "book-locked"),
    ("readonly", "book-read-only"),
    ("full", "disk-full"),
    ("disk I/O error", "disk-failed"),
    ("file is not a database", "not-a-book"),
    ("file is encrypted", "not-a-book"),
    ("malformed", "book-damaged"),
    ("corrupt", "book-damaged"),
    ("unable to open", "book-cannot-be-opened"),
)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the engine's exceptions about the machine into `Trouble`; ours stay bugs."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        said = str(error)
        for part, kind in _TROUBLES:
            if part in said:
                raise Trouble(kind, file=path.name, folder=str(path.parent)) from error
        raise
