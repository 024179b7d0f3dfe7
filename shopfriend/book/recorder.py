"""Records deeds by TEMP triggers, so that hand-written SQL and cascades are seen too.

The triggers are made from the schema when a connection first writes, and again after a migration.
While the temp table `recording` holds a change id, each row that is inserted, updated or deleted
in a base table leaves its before and after image, as JSON, in `change_row`.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from shopfriend.book import schema
from shopfriend.book.derivation import Touched
from shopfriend.book.schema import Table
from shopfriend.book.tx import Row, Tx

# Tables from whose rows something is derived; what hangs on a customer first.
_PARTS = ("address", "phone", "note")
CONCERNING = frozenset((*_PARTS, "customer", "product", "category", "receipt", "line"))
_OF_CATEGORY = "select id from product where category in ({})"

Images = tuple[str, str | None, str | None]  # table, the row before and after


def arm(tx: Tx) -> None:
    """Make the triggers on this connection. Cheap: about 5 ms."""
    tx.run("create temp table if not exists recording (change integer)")
    for table in schema.recorded_tables():
        for event, before, after in (
            ("insert", "null", image(table, "new")),
            ("update", image(table, "old"), image(table, "new")),
            ("delete", image(table, "old"), "null"),
        ):
            tx.run(f"drop trigger if exists temp.record_{event}_{table.name}")
            tx.run(_trigger(table, event, before, after))


def start(tx: Tx, change: int) -> None:
    tx.run("insert into recording (change) values (:change)", change=change)


def stop(tx: Tx) -> None:
    tx.run("delete from recording")


def images(tx: Tx, change: int) -> list[Images]:
    """What a deed has written: none for one that changed nothing."""
    return tx.tuples(
        "select table_name, before, after from change_row where change = :change", change=change
    )


def so_far(tx: Tx) -> list[Row]:
    """What the deed under way has written until now, in order."""
    return tx.all(
        """select table_name, before, after from change_row
            where change = (select change from recording) order by position"""
    )


def image(table: Table, source: str) -> str:
    """The SQL expression of one row as JSON; blobs as hex, since JSON has no bytes."""
    parts = []
    for column in table.columns:
        value = f"{source}.{column.name}"
        if column.kind == "blob":
            value = f"case when {value} is not null then hex({value}) end"
        parts.append(f"'{column.name}', {value}")
    return f"json_object({', '.join(parts)})"


def concerned(tx: Tx, written: Iterable[Images]) -> Touched:
    """What a recorded deed makes stale, read from its rows: no deed can forget to say it."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for table, *said in written:
        if table in CONCERNING:
            found[table].extend(json.loads(image) for image in said if image is not None)
    customers = {row["id"] for row in found["customer"]}
    customers.update(row["customer"] for name in _PARTS for row in found[name])
    products = {row["id"] for row in found["product"]}
    moved = [row["id"] for row in found["category"]]
    products.update(id_ for (id_,) in tx.of_many(_OF_CATEGORY, moved))
    bought = [(row["day"], row["id"], row["customer"]) for row in found["receipt"]]
    # A line says only its receipt; where that is gone, its own image tells the rest.
    others = {row["receipt"] for row in found["line"]} - {id_ for _, id_, _ in bought}
    bought += tx.of_many("select day, id, customer from receipt where id in ({})", sorted(others))
    return Touched(
        customers=customers,
        buyers={customer for *_, customer in bought if customer is not None},
        products=products,
        receipts={(day, id_) for day, id_, _ in bought},
    )


def _trigger(table: Table, event: str, before: str, after: str) -> str:
    return f"""
        create temp trigger record_{event}_{table.name} after {event} on main.{table.name}
        when exists (select 1 from recording)
        begin
          insert into change_row (change, position, table_name, before, after)
          select r.change,
                 (select coalesce(max(c.position), 0) + 1 from change_row c
                   where c.change = r.change),
                 '{table.name}', {before}, {after}
            from recording r;
        end"""
