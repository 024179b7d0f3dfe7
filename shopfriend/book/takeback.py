"""What an import brought, found again by its batch, and who depends on it by now."""

from collections.abc import Iterable, Sequence

from shopfriend.book import schema
from shopfriend.book.tx import Tx

# Hangs on a customer and goes with her; or was only shown and led to nothing.
_OWN = frozenset(
    ("phone", "email", "address", "card", "offer", "customer_alias", "product_alias",
     "customer_apart", "product_apart", "product_pair")
)  # fmt: skip


def days_of(tx: Tx, batch: int) -> list[str]:
    rows = tx.tuples("select distinct day from receipt where batch = :b", b=batch)
    return [day for (day,) in rows]


def customers_of_receipts(tx: Tx, batch: int) -> list[int]:
    rows = tx.tuples(
        "select distinct customer from receipt where batch = :b and customer is not null", b=batch
    )
    return [customer for (customer,) in rows]


def drop_receipts(tx: Tx, batch: int) -> int:
    """With their lines; how many receipts it were."""
    tx.run("delete from line where receipt in (select id from receipt where batch = :b)", b=batch)
    tx.run(
        """update visit set receipt = null
            where receipt in (select id from receipt where batch = :b)""",
        b=batch,
    )
    return tx.run("delete from receipt where batch = :b", b=batch)


def drop_notes_and_consents(tx: Tx, batch: int) -> list[int]:
    """The customers they were about."""
    concerned: set[int] = set()
    for table in ("note", "consent", "preference", "customer_alias"):
        rows = tx.tuples(f"select distinct customer from {table} where batch = :b", b=batch)
        concerned.update(customer for (customer,) in rows)
        tx.run(f"delete from {table} where batch = :b", b=batch)
    return sorted(concerned)


def drop_unused(tx: Tx, table: str, batch: int) -> tuple[list[int], list[tuple[int, str]]]:
    """Rows of a table that the batch made: the ids that went, and the kept ones with the name of
    a table that needs them."""
    rows = tx.tuples(f"select id from {table} where batch = :b order by id desc", b=batch)
    gone: list[int] = []
    kept: list[tuple[int, str]] = []
    needing = pointing_to(table)
    used = {name: _used(tx, name, columns, table, batch) for name, columns in needing.items()}
    for (row,) in rows:
        user = next((name for name, ids in used.items() if row in ids), None)
        if user:
            kept.append((row, user))
        else:
            gone.append(row)
    for row in gone:
        tx.run(f"delete from {table} where id = :row", row=row)
    return gone, kept


def pointing_to(table: str) -> dict[str, list[str]]:
    """Tables with columns that point to this one, derived and owned ones apart."""
    found: dict[str, list[str]] = {}
    for other in schema.tables().values():
        if other.derived or other.name in _OWN or other.name == table:
            continue
        columns = [column.name for column in other.columns if column.references == table]
        if columns:
            found[other.name] = columns
    return found


def _used(tx: Tx, user: str, columns: Sequence[str], table: str, batch: int) -> set[int]:
    """Ids of this batch that `user` still points to."""
    found: set[int] = set()
    for column in columns:
        rows = tx.tuples(
            f"""select distinct u.{column} from {user} u join {table} t on t.id = u.{column}
                 where t.batch = :b""",
            b=batch,
        )
        found.update(row for (row,) in rows)
    return found


def drop_empty_categories(tx: Tx, batch: int) -> None:
    """Deepest first, as long as nothing stands in them."""
    rows = tx.tuples("select id from category where batch = :b order by path desc", b=batch)
    for (category,) in rows:
        if not _stands_in(tx, category):
            tx.run("delete from category where id = :c", c=category)


def _stands_in(tx: Tx, category: int) -> bool:
    users = {**pointing_to("category"), "category": ["parent"]}
    return any(
        tx.value(f"select 1 from {table} where {column} = :c limit 1", c=category)
        for table, columns in users.items()
        for column in columns
    )


def numbers_of(tx: Tx, table: str, ids: Iterable[int]) -> dict[int, str]:
    found = {}
    for row in ids:
        found[row] = str(tx.value(f"select number from {table} where id = :row", row=row))
    return found
