"""Important dates of a person: day and month, the year only when it was told."""

from datetime import date

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.occasions import Occasion

_SELECT = "select id, customer, name, for_whom, year, month, day, basis, noted_on from occasion"


def of(tx: Tx, customer: CustomerId) -> list[Occasion]:
    rows = tx.all(_SELECT + " where customer = :c order by month, day, id", c=customer)
    return [_from(row) for row in rows]


def insert(tx: Tx, new: Occasion) -> None:
    tx.insert(
        "occasion",
        id=new.id,
        customer=new.customer,
        name=new.name,
        for_whom=new.for_whom,
        year=new.year,
        month=new.month,
        day=new.day,
        basis=new.basis,
        noted_on=new.noted_on.isoformat(),
    )


def delete(tx: Tx, occasion: int) -> None:
    tx.run("delete from occasion where id = :o", o=occasion)


def _from(row: Row) -> Occasion:
    return Occasion(
        id=row["id"],
        customer=CustomerId(row["customer"]),
        name=row["name"],
        for_whom=row["for_whom"],
        year=row["year"],
        month=row["month"],
        day=row["day"],
        basis=row["basis"],
        noted_on=date.fromisoformat(row["noted_on"]),
    )
