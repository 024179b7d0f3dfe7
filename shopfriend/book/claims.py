"""Receipts somebody has claimed as hers by their fiscal code, and visits that wait for theirs."""

from datetime import datetime, timedelta

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import CustomerId, ReceiptId, VisitId

_CLAIM = "select id, customer, till, number, at, total_cents, receipt, made_at from claim"
_RECEIPT = """
    select r.id, r.number, r.at, r.day, r.total_cents, r.lines, r.branch, r.customer
      from receipt r"""


def insert(
    tx: Tx, claim: int, customer: CustomerId, *, till: str, number: str, at: str,
    total_cents: int, receipt: int | None, made_at: str, actor: str,
) -> None:  # fmt: skip
    tx.insert(
        "claim", id=claim, customer=customer, till=till, number=number, at=at,
        total_cents=total_cents, receipt=receipt, made_at=made_at, actor=actor,
    )  # fmt: skip


def waiting(tx: Tx) -> list[Row]:
    """Whose receipt has not come yet, the oldest first."""
    return tx.all(_CLAIM + " where receipt is null order by at, id")


def same(tx: Tx, number: str, at: str, total_cents: int) -> Row | None:
    """This very code, claimed before."""
    return tx.one(
        _CLAIM + " where number = :number and at = :at and total_cents = :cents",
        number=number,
        at=at,
        cents=total_cents,
    )


def settle(tx: Tx, claim: int, receipt: int) -> None:
    tx.run("update claim set receipt = :r where id = :c", r=receipt, c=claim)


def delete(tx: Tx, claim: int) -> None:
    tx.run("delete from claim where id = :c", c=claim)


def by_fiscal(tx: Tx, number: str, at: datetime, near: timedelta) -> list[Row]:
    """Receipts of this transaction number, signed within `near` of that local time."""
    return tx.all(
        """select id, customer, day, total_cents, fiscal_at from receipt
            where fiscal_number = :number and fiscal_number <> ''
              and fiscal_at >= :first and fiscal_at <= :last order by id""",
        number=number,
        first=(at - near).isoformat(timespec="seconds"),
        last=(at + near).isoformat(timespec="milliseconds"),
    )


# -- visits that wait for their receipt ----------------------------------------------------------


def open_visits(tx: Tx, first: str, last: str) -> list[Row]:
    """Stamped from the first day to the last, and no receipt known."""
    return tx.all(
        """select id, customer, branch, at from visit
            where receipt is null and at >= :first and at < :next order by at, id""",
        first=first,
        next=f"{last}U",  # behind every "…T23:59"
    )


def link_visit(tx: Tx, visit: VisitId, receipt: ReceiptId) -> None:
    tx.run("update visit set receipt = :r where id = :v", r=receipt, v=visit)


def visit(tx: Tx, visit_: VisitId) -> Row | None:
    return tx.one("select id, customer, branch, at, receipt from visit where id = :v", v=visit_)


def nobodys(tx: Tx, first: str, last: str, *, limit: int = 500) -> list[Row]:
    """Receipts without a person from one local moment to another, the latest first."""
    return tx.all(
        _RECEIPT
        + """ where r.day >= :day and r.day <= :until and r.at >= :first and r.at <= :last
                and r.customer is null and r.lines > 0
              order by r.at desc, r.id desc limit :limit""",
        day=first[:10],
        until=last[:10],
        first=first,
        last=last,
        limit=limit,
    )


def nobodys_of(tx: Tx, total_cents: int, *, limit: int = 200) -> list[Row]:
    """Receipts without a person over just this amount, the latest first."""
    return tx.all(
        _RECEIPT
        + """ where r.customer is null and r.lines > 0 and r.total_cents = :cents
              order by r.day desc, r.at desc, r.id desc limit :limit""",
        cents=total_cents,
        limit=limit,
    )


def last_nobodys_day(tx: Tx) -> str:
    """The newest day with a receipt without a person; "" when there is none."""
    return str(
        tx.value("select coalesce(max(day), '') from receipt where customer is null and lines > 0")
    )
