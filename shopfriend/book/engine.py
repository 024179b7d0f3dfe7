"""What differs between the engines: opening, error classes, type words, statement dialect.

SQLite keeps the book today; PostgreSQL can keep a shared one later, from the same statements
(a dozen of them run there in the tests). Statements use named `:parameters` and nothing that only
one engine knows: `tests/unit/book/test_statements.py` reads every statement and refuses the rest.
"""

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shopfriend.domain.trouble import Trouble

BUSY_MS = 10_000
APPLICATION_ID = 0x53484F50  # "SHOP": tells our file from another program's SQLite file

_PARAMETER = re.compile(r"('(?:[^']|'')*')|(?<![:\w]):([a-z_]\w*)|(%)")
_REFERENCE = re.compile(r" references \w+\(\w+\)(?: on delete (?:cascade|set null))?")
_TABLE_NAME = re.compile(r"create table (\w+)")


@dataclass(frozen=True)
class Dialect:
    """`words` replaces the type words of the schema; `strict` ends a table; `keyed` says that
    the table is stored by its key; `forward`: a table may name one that comes later."""

    name: str
    words: Mapping[str, str]
    strict: str
    keyed: str
    forward: bool
    parameter: str  # how a named parameter is written, with {} for its name
    percent: str

    def schema(self, texts: Iterable[str]) -> list[str]:
        """The statements that make these tables, in an order this engine takes."""
        statements = [s for text in texts for s in self.table_text(text)]
        if self.forward:
            return statements
        tables = [s for s in statements if s.startswith("create table")]
        links = [link for table in tables for link in _foreign_keys(table)]
        rest = [s for s in statements if not s.startswith("create table")]
        return [*(_REFERENCE.sub("", table) for table in tables), *links, *rest]

    def table_text(self, text: str) -> list[str]:
        """The statements of one schema text, in this engine's words."""
        filled = re.sub(r"\s*-- \w+$", "", text.format_map(self._words()), flags=re.MULTILINE)
        ends = re.sub(r"\n\)( [a-z ]+)?;", lambda m: f"\n){self._end(m[1] or '')};", filled)
        return [part.strip().removesuffix(";") for part in ends.split(";\n") if part.strip()]

    def statement(self, sql: str) -> str:
        """A shared statement as this engine's driver wants it; text in quotes stays."""

        def written(found: re.Match[str]) -> str:
            quoted, name, percent = found.groups()
            if name:
                return self.parameter.format(name)
            return (quoted or percent).replace("%", self.percent)

        return _PARAMETER.sub(written, sql)

    def _words(self) -> dict[str, str]:
        return {**self.words, "keyed": self.keyed}

    def _end(self, keyed: str) -> str:
        parts = [part for part in (keyed.strip(), self.strict) if part]
        return " " + ", ".join(parts) if parts else ""


def _foreign_keys(table: str) -> Iterator[str]:
    named = _TABLE_NAME.match(table)
    for line in table.splitlines():
        if (link := _REFERENCE.search(line)) and named:
            column = line.split()[0]
            yield f"alter table {named[1]} add foreign key ({column}){link[0]}"


SQLITE = Dialect(
    name="sqlite",
    words={
        **dict.fromkeys(("id", "int", "cents", "milli", "bp", "flag"), "integer"),
        **dict.fromkeys(("text", "day", "local", "utc", "json"), "text"),
        "blob": "blob",
    },
    strict="strict",
    keyed=" without rowid",
    forward=True,
    parameter=":{}",
    percent="%",
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
    forward=False,
    parameter="%({})s",
    percent="%%",
)


class Connection(sqlite3.Connection):
    """A connection with a memory for what was made from its rows (`Tx.remember`)."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.memory: dict[str, tuple[object, Any]] = {}


def connect(path: Path, *, busy_ms: int = BUSY_MS) -> Connection:
    """A connection as the book needs it: explicit transactions, WAL, FULL, foreign keys.

    Any thread may use it, one at a time: the `Book` sees to that.
    """
    with translated(path):
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=busy_ms / 1000,
            cached_statements=512,
            factory=Connection,
        )
        connection.row_factory = sqlite3.Row
        try:
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def _prepare(connection: sqlite3.Connection) -> None:
    for pragma in (
        "foreign_keys = ON",
        "synchronous = FULL",
        "secure_delete = ON",
        "cache_size = -65536",
        "temp_store = MEMORY",
        "analysis_limit = 400",  # PRAGMA optimize on close looks at samples, not at every row
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


# The engine's name of an error, or how it begins -> what we say. First match wins.
_TROUBLES = (
    ("SQLITE_BUSY", "book-locked"),
    ("SQLITE_LOCKED", "book-locked"),
    ("SQLITE_READONLY_DIRECTORY", "folder-read-only"),
    ("SQLITE_READONLY", "book-read-only"),
    ("SQLITE_FULL", "disk-full"),
    ("SQLITE_IOERR", "disk-failed"),
    ("SQLITE_NOTADB", "not-a-book"),
    ("SQLITE_CORRUPT", "book-damaged"),
    ("SQLITE_CANTOPEN", "book-cannot-be-opened"),
    ("SQLITE_PERM", "book-cannot-be-opened"),
)
_LITTLE = 1_000_000  # bytes; with less free than this a failed write means a full disk


@contextmanager
def translated(
    path: Path, *, free: Callable[[Path], int] = lambda p: shutil.disk_usage(p).free
) -> Iterator[None]:
    """Turn the engine's exceptions about the machine into `Trouble`; ours stay bugs."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        kind = next((kind for start, kind in _TROUBLES if name.startswith(start)), None)
        if kind is None:
            raise
        if kind == "disk-failed" and free(path.parent) < _LITTLE:
            kind = "disk-full"
        raise Trouble(kind, file=path.name, folder=str(path.parent)) from error
