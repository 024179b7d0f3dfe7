"""Check-ins and the days somebody was in the shop."""

from datetime import date

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import BranchId, CustomerId, ReceiptId, VisitId
from shopfriend.domain.visits import Visit

_SELECT = "select id, customer, branch, at, source, receipt from visit"


def of(tx: Tx, customer: CustomerId, *, limit: int = 200) -> list[Visit]:
    """Newest first."""
    rows = tx.all(
        _SELECT + " where customer = :c order by at desc, id desc limit :limit",
        c=customer,
        limit=limit,
    )
    return [_from(row) for row in rows]


def last(tx: Tx, customer: CustomerId) -> Visit | None:
    found = of(tx, customer, limit=1)
    return found[0] if found else None


def on_day(tx: Tx, day: date) -> list[Visit]:
    """Who was here that day, latest first."""
    rows = tx.all(
        _SELECT + " where at >= :first and at < :next order by at desc, id desc",
        first=day.isoformat(),
        next=day.isoformat() + "U",  # behind every "…T23:59"
    )
    return [_from(row) for row in rows]


def insert(tx: Tx, new: Visit, *, actor: str = "") -> None:
    tx.insert(
        "visit",
        id=new.id,
        customer=new.customer,
        branch=new.branch,
        at=new.at,
        source=new.source,
        receipt=new.receipt,
        actor=actor,
    )


def delete(tx: Tx, visit: VisitId) -> None:
    tx.run("delete from visit where id = :v", v=visit)


def days(tx: Tx, customer: CustomerId) -> list[date]:
    """Every day with a receipt or a check-in, ascending."""
    rows = tx.all(
        """select day from receipt where customer = :c
           union select substr(at, 1, 10) as day from visit where customer = :c order by 1""",
        c=customer,
    )
    return [date.fromisoformat(row["day"]) for row in rows]


def known_until(tx: Tx, customer: CustomerId | None = None) -> date | None:
    """The last day the till data covers: of the branches this person buys at, else of all."""
    day = None
    if customer is not None:
        day = tx.value(
            """select max(k.day) from known_until k
                where k.branch in (select distinct coalesce(b.code, '') from receipt r
                                     left join branch b on b.id = r.branch
                                    where r.customer = :c)""",
            c=customer,
        )
    day = day or tx.value("select max(day) from known_until")
    return date.fromisoformat(day) if day else None


def _from(row: Row) -> Visit:
    return Visit(
        id=VisitId(row["id"]),
        customer=CustomerId(row["customer"]),
        branch=None if row["branch"] is None else BranchId(row["branch"]),
        at=row["at"],
        source=row["source"],
        receipt=None if row["receipt"] is None else ReceiptId(row["receipt"]),
    )
