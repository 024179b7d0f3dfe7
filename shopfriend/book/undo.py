"""Undo and redo: put recorded rows back, but only onto exactly the state that was recorded.

Each workplace has its own last `STEPS` deeds; they survive a restart because they stand in the
book. Derived tables are not recorded: the caller derives again from the touched ids.
"""

import json
from collections.abc import Callable

from shopfriend.book import recorder, schema
from shopfriend.book.schema import Table
from shopfriend.book.tx import Row, Tx
from shopfriend.domain.trouble import ShopError

STEPS = 50

Image = dict[str, str | int | float | None]


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


def trim(tx: Tx, workplace: int) -> None:
    """Drop what can no longer be undone: steps beyond the limit, and undone ones after a new
    deed (there is one line of history, not a tree)."""
    tx.run(
        "delete from change where workplace = :workplace and undone_at is not null",
        workplace=workplace,
    )
    tx.run(
        """delete from change where workplace = :workplace and id <= (
             select id from change where workplace = :workplace
              order by id desc limit 1 offset :steps)""",
        workplace=workplace,
        steps=STEPS,
    )


def revert(tx: Tx, change: int) -> None:
    """Undo: last row first. Raises `ShopError("undo-overtaken")`, then nothing is changed."""
    rows = _rows(tx, change)
    for row in reversed(rows):
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
    where = " and ".join(f"t.{name} = :{name}" for name in table.key)
    now = tx.value(f"select {recorder.image(table, 't')} from {table.name} t where {where}", **key)
    if now != expected:
        raise ShopError("undo-overtaken")
    if wanted is None:
        _refuse_if_used(tx, table, key)
        tx.run(f"delete from {table.name} as t where {where}", **key)
    else:
        write = _insert if expected is None else _update
        write(tx, table, _decoded(table, json.loads(wanted)))


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


def _insert(tx: Tx, table: Table, row: Image) -> None:
    tx.insert(table.name, **row)


def _update(tx: Tx, table: Table, row: Image) -> None:
    sets = ", ".join(f"{name} = :{name}" for name in row if name not in table.key)
    where = " and ".join(f"{name} = :{name}" for name in table.key)
    tx.run(f"update {table.name} set {sets} where {where}", **row)


def _decoded(table: Table, row: Image) -> Image:
    decode: Callable[[object], bytes] = lambda value: bytes.fromhex(str(value))  # noqa: E731
    return {  # type: ignore[return-value]  # blobs come back as bytes
        name: decode(value) if name in table.blobs and value is not None else value
        for name, value in row.items()
    }
