"""Merging two rows of a noun: everything that points to one points to the other afterwards.

Which tables point to a customer or a product is read from the schema, so that a new table moves
along by itself. What a merge did is kept apart from the steps of undo, which are only fifty:
`merging` and `merging_row` let it be taken apart months later.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from shopfriend.book import recorder, schema
from shopfriend.book.schema import Table
from shopfriend.book.tx import Row, Tx, Value
from shopfriend.domain.merging import Merge

Image = dict[str, Value]


def pointers(noun: str) -> list[tuple[Table, str]]:
    """Base tables with a column that points to this noun."""
    return [
        (table, column.name)
        for table in schema.recorded_tables()
        for column in table.columns
        if column.references == noun
    ]


def counts(tx: Tx, noun: str, row: int) -> dict[str, int]:
    """Table -> how many of its rows point to this one."""
    found: dict[str, int] = {}
    for table, column in pointers(noun):
        rows = tx.value(f"select count(*) from {table.name} where {column} = :row", row=row)
        found[table.name] = found.get(table.name, 0) + int(rows)
    return {name: count for name, count in found.items() if count}


def move(tx: Tx, noun: str, kept: int, gone: int) -> None:
    """Point everything to `kept`. Where both have a row under the same key, kept's stays."""
    for table, column in pointers(noun):
        if column in table.key:
            _move_key(tx, table, column, kept, gone)
        else:
            tx.run(
                f"update {table.name} set {column} = :kept where {column} = :gone",
                kept=kept,
                gone=gone,
            )
    for name, (one, other) in _between(noun):  # with oneself there is nothing to note
        tx.run(f"delete from {name} where {one} = :kept and {other} = :kept", kept=kept)


def _move_key(tx: Tx, table: Table, column: str, kept: int, gone: int) -> None:
    """As new rows and old ones that go: undo knows rows by their keys."""
    others = [each.name for each in table.columns if each.name != column]
    same = "".join(f" and o.{key} = t.{key}" for key in table.key if key != column)
    tx.run(
        f"""insert into {table.name} ({", ".join([column, *others])})
            select {", ".join([":kept", *(f"t.{each}" for each in others)])}
              from {table.name} t where t.{column} = :gone and not exists
                   (select 1 from {table.name} o where o.{column} = :kept{same})""",
        kept=kept,
        gone=gone,
    )
    tx.run(f"delete from {table.name} where {column} = :gone", gone=gone)


def _between(noun: str) -> list[tuple[str, tuple[str, str]]]:
    """Tables about two of the noun, with both columns."""
    found: dict[str, list[str]] = {}
    for table, column in pointers(noun):
        found.setdefault(table.name, []).append(column)
    return [(name, (c[0], c[1])) for name, c in found.items() if len(c) == 2]


def drop_weaker_decisions(tx: Tx, kept: int, gone: int) -> None:
    """In a run that decided about both, that one of them got a letter outweighs that the other
    did not: the joined person is no longer a control."""
    tx.run(
        """delete from decision where customer = :kept and outcome <> 'sent'
              and exists (select 1 from decision o where o.customer = :gone
                             and o.run = decision.run and o.outcome = 'sent')""",
        kept=kept,
        gone=gone,
    )


def shared_frozen_run(tx: Tx, kept: int, gone: int) -> str | None:
    """The name of a mailing that is frozen, not yet printed, and holds a letter to either."""
    name = tx.value(
        """select g.name from run r join campaign g on g.id = r.campaign
            where r.state = 'frozen'
              and exists (select 1 from piece p where p.run = r.id and p.customer = :kept
                             and p.voided_at is null)
              and exists (select 1 from piece p where p.run = r.id and p.customer = :gone
                             and p.voided_at is null)
            order by r.id limit 1""",
        kept=kept,
        gone=gone,
    )
    return None if name is None else str(name)


# -- the record of a merge -----------------------------------------------------------------------


def insert(tx: Tx, new: Merge, *, actor: str) -> None:
    """With every row that the deed under way has changed until now."""
    rows = list(_grouped(recorder.so_far(tx)))
    tx.insert(
        "merging",
        id=new.id,
        noun=new.noun,
        kept=new.kept,
        gone=new.gone,
        gone_number=new.gone_number,
        gone_name=new.gone_name,
        on_day=new.on.isoformat(),
        actor=actor,
    )
    for position, (table, keys, before, after) in enumerate(rows, 1):
        tx.insert(
            "merging_row",
            merging=new.id,
            position=position,
            table_name=table,
            row_keys=_text(keys),
            before=None if before is None else _text(before),
            after=None if after is None else _text(after),
        )


def _grouped(
    rows: Sequence[Row],
) -> Iterator[tuple[str, list[list[Value]], Image | None, Image | None]]:
    """Table, keys, columns before, columns after. Thirty thousand lines that moved from one
    product to another are one row here."""
    differing = (each for each in map(_difference, rows) if each[1] != each[2])
    for (table, before, after), same in groupby(differing, key=lambda each: each[:3]):
        yield (
            table,
            [key for *_, key in same],
            None if before is None else json.loads(before),
            None if after is None else json.loads(after),
        )


def _difference(row: Row) -> tuple[str, str | None, str | None, list[Value]]:
    """Table, columns before and after as text, key. Of an update only what differs."""
    table = schema.tables()[row["table_name"]]
    if row["before"] is None or row["after"] is None:
        image = json.loads(row["before"] or row["after"])
        return table.name, row["before"], row["after"], [image[name] for name in table.key]
    before, after = json.loads(row["before"]), json.loads(row["after"])
    moved = [name for name in after if after[name] != before[name]]
    return (
        table.name,
        _text({name: before[name] for name in moved}),
        _text({name: after[name] for name in moved}),
        [after[name] for name in table.key],  # it may go by another key from now on
    )


def get(tx: Tx, merging: int) -> Merge | None:
    row = tx.one(f"{_SELECT} where id = :m", m=merging)
    return None if row is None else _from(row)


def of(tx: Tx, noun: str, row: int) -> list[Merge]:
    """What was merged into this one, newest first."""
    rows = tx.all(
        f"{_SELECT} where noun = :noun and kept = :row order by id desc", noun=noun, row=row
    )
    return [_from(each) for each in rows]


def swallowing(tx: Tx, noun: str, row: int) -> Merge | None:
    """The merge in which this one went."""
    found = tx.one(f"{_SELECT} where noun = :noun and gone = :row", noun=noun, row=row)
    return None if found is None else _from(found)


def of_batch(tx: Tx, batch: int) -> Merge | None:
    """The newest merge of somebody or something that this import brought or changed."""
    ids = {
        (noun, row)
        for noun in ("customer", "product")
        for (row,) in tx.tuples(f"select id from {noun} where batch = :b", b=batch)
    }
    ids |= {
        (table, json.loads(key)["id"])
        for table, key in tx.tuples(
            """select table_name, row_key from batch_row
                where batch = :b and table_name in ('customer', 'product')""",
            b=batch,
        )
    }
    for merge in map(_from, tx.all(f"{_SELECT} order by id desc")):
        sides = {(merge.noun, merge.kept), (merge.noun, merge.gone)}
        if sides & ids or _born_in(tx, merge, batch):
            return merge
    return None


def _born_in(tx: Tx, merge: Merge, batch: int) -> bool:
    """Did the one that went come with this batch?"""
    rows = tx.tuples(
        """select before from merging_row
            where merging = :m and table_name = :noun and after is null""",
        m=merge.id,
        noun=merge.noun,
    )
    return any(json.loads(before)["batch"] == batch for (before,) in rows)


_SELECT = "select id, noun, kept, gone, gone_number, gone_name, on_day from merging"


def _from(row: Row) -> Merge:
    return Merge(
        row["id"], row["noun"], row["kept"], row["gone"], row["gone_number"], row["gone_name"],
        date.fromisoformat(row["on_day"]),
    )  # fmt: skip


# -- taking apart --------------------------------------------------------------------------------


def take_apart(tx: Tx, merging: int) -> int:
    """Put every row back that is still as the merge left it, last one first, and forget the
    merge. How many stay as somebody has made them since."""
    tx.run("PRAGMA defer_foreign_keys = ON")
    stayed = 0
    for row in tx.all(
        """select table_name, row_keys, before, after from merging_row
            where merging = :m order by position desc""",
        m=merging,
    ):
        table = schema.tables()[row["table_name"]]
        before = None if row["before"] is None else json.loads(row["before"])
        after = None if row["after"] is None else json.loads(row["after"])
        for key in reversed(json.loads(row["row_keys"])):
            named = dict(zip(table.key, key, strict=True))
            stayed += not _put_back(tx, table, named, before, after)
    tx.run("delete from merging_row where merging = :m", m=merging)
    tx.run("delete from merging where id = :m", m=merging)
    return stayed


def _put_back(tx: Tx, table: Table, key: Image, before: Image | None, after: Image | None) -> bool:
    """False when the row stays as somebody has made it since."""
    now = _row(tx, table, key)
    if after is None:  # the merge had deleted it
        if now is None and before is not None:
            tx.insert(table.name, **_still_linked(tx, table, before))
        return now is None
    if now is None:  # gone since: nothing to put back
        return True
    if before is None:  # the merge had made it
        tx.run(f"delete from {table.name} where {_where(key)}", **key)
        return True
    if any(now[name] != value for name, value in after.items()):
        return False
    sets = ", ".join(f"{name} = :to_{name}" for name in before)
    tx.run(
        f"update {table.name} set {sets} where {_where(key)}",
        **key,
        **{f"to_{name}": value for name, value in before.items()},
    )
    return True


def _still_linked(tx: Tx, table: Table, row: Image) -> Image:
    """Without links to what has gone since (a branch, a household)."""
    kept = dict(row)
    for column in table.columns:
        target, value = column.references, kept.get(column.name)
        if target is None or value is None or target in ("customer", "product"):
            continue
        key = schema.tables()[target].key[0]
        if tx.value(f"select 1 from {target} where {key} = :value", value=value) is None:
            kept[column.name] = None
    return kept


def _row(tx: Tx, table: Table, key: Mapping[str, Value]) -> Row | None:
    names = ", ".join(column.name for column in table.columns)
    return tx.one(f"select {names} from {table.name} where {_where(key)}", **key)


def _where(key: Mapping[str, Value]) -> str:
    return " and ".join(f"{name} = :{name}" for name in key)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
