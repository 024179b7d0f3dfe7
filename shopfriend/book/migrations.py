"""The book's history as numbered steps. A released step is never edited; a new one is added.

Each step runs inside the `BEGIN IMMEDIATE` of `Book.open`, with a backup before. The number of
steps stands in the file as `user_version`: a book newer than the program is refused.
"""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

from shopfriend.book import schema
from shopfriend.book.engine import SQLITE

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations


def sqlite_utils() -> ModuleType:
    """sqlite-utils without its optional pandas and numpy, which it loads only to guess types
    (0.7 s at start); the one place that imports it."""
    if "sqlite_utils" in sys.modules:
        return sys.modules["sqlite_utils"]
    hidden = {name: sys.modules.get(name) for name in ("pandas", "numpy")}
    absent = [name for name, module in hidden.items() if module is None]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None = "not there"
    try:
        import sqlite_utils as module
    finally:
        for name in absent:
            del sys.modules[name]
    return module


def first_book(db: "Database") -> None:
    """Everything of the first release."""
    for text in (*schema.BASE, schema.DERIVED):
        for statement in SQLITE.table_text(text):
            db.conn.execute(statement)
    for statement in schema.FULL_TEXT:
        db.conn.execute(statement)


STEPS: tuple[Callable[["Database"], None], ...] = (first_book,)


def all_steps() -> "Migrations":
    migrations: Migrations = sqlite_utils().Migrations("shopfriend")
    for step in STEPS:
        migrations(name=step.__name__)(step)
    return migrations
