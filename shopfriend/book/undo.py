"""Undo and redo: put recorded rows back, but only onto exactly the state that was recorded.

Each workplace has its own last `STEPS` deeds; they survive a restart because they stand in the
book. Derived tables are not recorded: the caller derives again from the recorded rows.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from shopfriend.book import recorder, schema
from shopfriend.book.schema import Table
from shopfriend.book.tx import Row, Tx, Value
from shopfriend.domain.trouble import ShopError

STEPS = 50

Image = dict[str, Value]

TRIM = """
    delete from change where workplace = :workplace and id <= (
      select id from change where workplace = :workplace order by id desc limit 1 offset :steps)"""


def last_done(tx: Tx, workplace: int) -> Row | None:
    return tx.one(
        """select id, kind, facts, touched, at, actor from change
            where workplace = :workplace and undone_at is null order by id desc limit 1""",
        workplace=workplace,
    )


def first_undone(tx: Tx, workplace: int) -> Row | None:
    return tx.one(
        """select id, kind, facts, touched, at, actor from change
            where workplace = :workplace and undone_at is not null order by id limit 1""",
        workplace=workplace,
    )


def history(tx: Tx, workplace: int) -> list[Row]:
    return tx.all(
        """select id, kind, facts, touched, at, actor, undone_at from change
            where workplace = :workplace order by id desc limit :steps""",
        workplace=workplace,
        steps=STEPS,
    )


def trim(tx: Tx, workplace: int, *, newest: int) -> None:
    """After the new deed `newest`, drop what can no longer be undone: steps beyond the limit, and
    undone ones (there is one line of history, not a tree)."""
    tx.run(
        """delete from change
            where workplace = :workplace and undone_at is not null and id <> :newest""",
        workplace=workplace,
        newest=newest,
    )
    tx.run(
        TRIM,
        workplace=workplace,
        steps=STEPS,
    )


@contextmanager
def overtaken_by_others() -> Iterator[None]:
    """A number taken meanwhile, a customer gone meanwhile: the engine refuses the old rows."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise ShopError("undo-overtaken") from error


def revert(tx: Tx, change: int) -> None:
    """Undo: last row first. Raises `ShopError("undo-overtaken")`, then nothing is changed."""
    for row in reversed(_rows(tx, change)):
        _replace(tx, schema.tables()[row["table_name"]], row["after"], row["before"])


def repeat(tx: Tx, change: int) -> None:
    """Redo: first row first, under the same condition."""
    for row in _rows(tx, change):
        _replace(tx, schema.tables()[row["table_name"]], row["before"], row["after"])


def _rows(tx: Tx, change: int) -> list[Row]:
    tx.run("PRAGMA defer_foreign_keys = ON")
    return tx.all(
        """select table_name, before, after from change_row
            where change = :change order by position""",
        change=change,
    )


def _replace(tx: Tx, table: Table, expected: str | None, wanted: str | None) -> None:
    known = json.loads(expected or wanted or "{}")
    key = {name: known[name] for name in table.key}
    if not _stands(tx, table, key, expected):
        raise ShopError("undo-overtaken")
    if wanted is None:
        _refuse_if_used(tx, table, key)
        tx.run(f"delete from {table.name} where {_is_key(table)}", **key)
        return
    row = _decoded(table, json.loads(wanted))
    if expected is None:
        tx.insert(table.name, **row)
    else:
        _update(tx, table, row)


def _stands(tx: Tx, table: Table, key: Image, expected: str | None) -> bool:
    """Is the row as it was recorded? Columns that came with a later version do not count."""
    now = tx.value(
        f"select {recorder.image(table, table.name)} from {table.name} where {_is_key(table)}",
        **key,
    )
    if now is None or expected is None:
        return bool(now == expected)
    state = json.loads(now)
    return all(name in state and state[name] == v for name, v in json.loads(expected).items())


def _refuse_if_used(tx: Tx, table: Table, key: Image) -> None:
    """A cascade would take rows along that another deed made: then undo is overtaken."""
    if len(table.key) != 1:
        return
    for other in schema.tables().values():
        if other.derived:
            continue
        for column in other.columns:
            if column.references == table.name and tx.value(
                f"select 1 from {other.name} where {column.name} = :key limit 1",
                key=key[table.key[0]],
            ):
                raise ShopError("undo-overtaken")


def _update(tx: Tx, table: Table, row: Image) -> None:
    sets = ", ".join(f"{name} = :{name}" for name in row if name not in table.key)
    if sets:
        tx.run(f"update {table.name} set {sets} where {_is_key(table)}", **row)


def _is_key(table: Table) -> str:
    return " and ".join(f"{name} = :{name}" for name in table.key)


def _decoded(table: Table, row: Image) -> Image:
    return {
        name: bytes.fromhex(str(value)) if name in table.blobs and value is not None else value
        for name, value in row.items()
    }
