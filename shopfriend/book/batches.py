"""Batches: what a file brought, what it refused, and how each changed row looked before.

New rows of tables with a `batch` column know their batch themselves. `Ledger` keeps the rest: the
image before and after of each row that was changed, and the keys of new rows of other tables.
"""

import json
from collections.abc import Iterable, Mapping

from shopfriend.book import schema
from shopfriend.book.tx import Row, Tx, Value, facts_json
from shopfriend.domain.incoming import Refusal

Image = dict[str, Value]


class Ledger:
    """Writes `batch_row` for one batch, in the order things happen."""

    def __init__(self, tx: Tx, batch: int) -> None:
        self._tx = tx
        self._batch = batch
        self._position = 0

    def inserted(self, table: str, key: Mapping[str, Value]) -> None:
        self._note(table, key, None, None)

    def changed(self, table: str, key: Mapping[str, Value], before: Image, after: Image) -> None:
        """Only the columns that differ are kept; nothing is noted when none does."""
        differing = [name for name in after if after[name] != before.get(name)]
        if differing:
            self._note(
                table, key, {name: before.get(name) for name in differing},
                {name: after[name] for name in differing},
            )  # fmt: skip

    def removed(self, table: str, key: Mapping[str, Value], before: Image) -> None:
        """A row that goes with this batch, and comes back when it is taken back."""
        self._note(table, key, before, None)

    def _note(
        self, table: str, key: Mapping[str, Value], before: Image | None, after: Image | None
    ) -> None:
        self._position += 1
        self._tx.insert(
            "batch_row",
            batch=self._batch,
            position=self._position,
            table_name=table,
            row_key=json.dumps(dict(key), ensure_ascii=False),
            before=None if before is None else json.dumps(before, ensure_ascii=False),
            after=None if after is None else json.dumps(after, ensure_ascii=False),
        )


def image(tx: Tx, table: str, key: Mapping[str, Value]) -> Image | None:
    """One row as it stands."""
    names = ", ".join(column.name for column in schema.tables()[table].columns)
    row = tx.one(f"select {names} from {table} where {_where(key)}", **key)
    return None if row is None else dict(row)


def put_back(tx: Tx, row: Row) -> str:
    """Undo one line of the ledger. "" when done, else why not: "changed-since" (somebody has
    worked on the row meanwhile: it stays as it is) or "gone"."""
    key = json.loads(row["row_key"])
    now = image(tx, row["table_name"], key)
    if row["before"] is not None and row["after"] is None:
        return _bring_back(tx, row["table_name"], json.loads(row["before"]), now)
    if now is None:
        return "gone"
    if row["before"] is None:
        if _needed(tx, row["table_name"], key):
            return "needed"
        tx.run(f"delete from {row['table_name']} where {_where(key)}", **key)
        return ""
    before, after = json.loads(row["before"]), json.loads(row["after"])
    if any(now[name] != value for name, value in after.items()):
        return "changed-since"
    sets = ", ".join(f"{name} = :to_{name}" for name in before)
    tx.run(
        f"update {row['table_name']} set {sets} where {_where(key)}",
        **key,
        **{f"to_{name}": value for name, value in before.items()},
    )
    return ""


def _bring_back(tx: Tx, table: str, before: Image, now: Image | None) -> str:
    """A row that was removed – unless its place is taken or what it pointed to is gone."""
    if now is not None:
        return "changed-since"
    for column in schema.tables()[table].columns:
        pointed = before.get(column.name)
        if column.references and pointed is not None and column.references != "picture":
            known = tx.value(f"select 1 from {column.references} where id = :id", id=pointed)
            if known is None:
                return "gone"
    tx.insert(table, **before)
    return ""


def _needed(tx: Tx, table: str, key: Image) -> bool:
    """Does a row elsewhere point to this one? (A branch that has got customers since.)"""
    if list(key) != ["id"]:
        return False
    return any(
        tx.value(f"select 1 from {other.name} where {column.name} = :id limit 1", **key)
        for other in schema.tables().values()
        for column in other.columns
        if column.references == table and not other.derived
    )


def rows(tx: Tx, batch: int) -> list[Row]:
    """The ledger, newest line first: the order in which it is put back."""
    return tx.all(
        """select table_name, row_key, before, after from batch_row
            where batch = :batch order by position desc""",
        batch=batch,
    )


def finish(tx: Tx, batch: int, *, format: str, counts: Mapping[str, int]) -> None:  # noqa: A002
    tx.run(
        "update batch set format = :format, counts = :counts where id = :batch",
        format=format,
        counts=facts_json(counts),
        batch=batch,
    )


def refuse(tx: Tx, batch: int, refused: Iterable[Refusal]) -> None:
    tx.load(
        "batch_refusal",
        ("batch", "position", "file", "line", "kind", "facts"),
        (
            (batch, n, refusal.file, refusal.line, refusal.kind, facts_json(refusal.facts))
            for n, refusal in enumerate(refused, 1)
        ),
    )


def refusals(tx: Tx, batch: int) -> list[Refusal]:
    rows_ = tx.all(
        "select file, line, kind, facts from batch_refusal where batch = :b order by position",
        b=batch,
    )
    return [
        Refusal(row["file"], row["line"], row["kind"], json.loads(row["facts"])) for row in rows_
    ]


def get(tx: Tx, batch: int) -> Row | None:
    return tx.one(
        """select id, kind, source, files, format, counts, at, actor, taken_back_at from batch
            where id = :batch""",
        batch=batch,
    )


def imports(tx: Tx, *, limit: int = 100) -> list[Row]:
    """The newest first."""
    return tx.all(
        """select id, files, format, counts, at, actor, taken_back_at from batch
            where kind = 'import' order by id desc limit :limit""",
        limit=limit,
    )


def money_by_month(tx: Tx, first: str, last: str) -> dict[str, int]:
    """'YYYY-MM' -> cents of all receipts, from one month to another."""
    found = tx.tuples(
        """select substr(day, 1, 7) as month, sum(total_cents) from receipt
            where day >= :first and day < :next group by month order by month""",
        first=first,
        next=f"{last}~",  # behind every day of that month
    )
    return {month: int(cents) for month, cents in found}


def mark_taken_back(tx: Tx, batch: int, *, now: str) -> int:
    """0 when it had been already."""
    return tx.run(
        "update batch set taken_back_at = :now where id = :batch and taken_back_at is null",
        now=now,
        batch=batch,
    )


def _where(key: Mapping[str, Value]) -> str:
    return " and ".join(f"{name} = :{name}" for name in key)
