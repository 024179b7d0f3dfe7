"""What later work rests on the rows of an import: asked before it is taken back."""

from collections import Counter

from shopfriend.book import schema, takeback
from shopfriend.book.tx import Tx


def made(tx: Tx, table: str, batch: int) -> int:
    return int(tx.value(f"select count(*) from {table} where batch = :b", b=batch))


def held(tx: Tx, table: str, batch: int) -> dict[int, str]:
    """Rows of the table that the batch made and that something else needs by now, with the name
    of the first table that does. What the batch itself brought does not count."""
    found: dict[int, str] = {}
    for user, columns in takeback.pointing_to(table).items():
        for column in columns:
            rows = tx.tuples(
                f"""select distinct u.{column} from {user} u join {table} t on t.id = u.{column}
                     where t.batch = :b and {_later(user)}""",
                b=batch,
            )
            for (row,) in rows:
                found.setdefault(row, user)
    return found


def _later(user: str) -> str:
    """Not brought by the same batch."""
    if user == "line":
        return """not exists (select 1 from receipt r
                               where r.id = u.receipt and r.batch = :b)"""
    names = {column.name for column in schema.tables()[user].columns}
    return "(u.batch is null or u.batch <> :b)" if "batch" in names else "1 = 1"


def money(tx: Tx, batch: int) -> tuple[int, int]:
    """Receipts and cents."""
    row = tx.one(
        """select count(*) as n, coalesce(sum(total_cents), 0) as cents from receipt
            where batch = :b""",
        b=batch,
    )
    return (row["n"], row["cents"]) if row else (0, 0)


def letters_since(tx: Tx, batch: int, at: str) -> int:
    """Letters written after the import to people whose purchases it brought."""
    return int(
        tx.value(
            """select count(*) from piece p join run r on r.id = p.run
                where r.frozen_at > :at and p.voided_at is null and exists (
                      select 1 from receipt t where t.customer = p.customer and t.batch = :b)""",
            b=batch,
            at=at,
        )
    )


def coupons_since(tx: Tx, batch: int, day: str) -> int:
    """Coupons of these people that can still be used and were given after the import."""
    return int(
        tx.value(
            """select count(*) from coupon k
                where k.valid_from >= :day and k.withdrawn_on is null
                  and not exists (select 1 from redemption d where d.coupon = k.id)
                  and exists (select 1 from receipt t
                               where t.customer = k.customer and t.batch = :b)""",
            b=batch,
            day=day,
        )
    )


def attached_since(tx: Tx, batch: int) -> int:
    """Receipts of the batch that a check-in or a scanned code leads to."""
    return int(
        tx.value(
            """select count(*) from receipt r where r.batch = :b and (
                      exists (select 1 from visit v where v.receipt = r.id)
                   or exists (select 1 from claim c where c.receipt = r.id))""",
            b=batch,
        )
    )


def ledger(tx: Tx, batch: int) -> Counter[str]:
    """Rows that were changed, by table; those made or removed apart."""
    rows = tx.tuples(
        """select table_name, count(*) from batch_row
            where batch = :b and before is not null and after is not null group by table_name""",
        b=batch,
    )
    return Counter(dict(rows))
