"""Households by the name a file gives them."""

from shopfriend.book.tx import Tx
from shopfriend.domain.ids import HouseholdId


def by_name(tx: Tx, name: str) -> HouseholdId | None:
    found = tx.value("select id from household where name = :n order by id limit 1", n=name)
    return None if found is None else HouseholdId(found)


def name(tx: Tx, household: HouseholdId) -> str:
    return str(tx.value("select name from household where id = :h", h=household) or "")


def insert(tx: Tx, household: HouseholdId, name: str, *, batch: int | None = None) -> None:
    tx.insert("household", id=household, name=name, batch=batch)
