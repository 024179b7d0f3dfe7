"""Workplaces: each window and each command line that writes has a number of its own in the book."""

from shopfriend.book.tx import Tx
from shopfriend.domain.ids import WORKPLACES
from shopfriend.domain.trouble import ShopError


def known(tx: Tx, machine: str) -> int | None:
    number = tx.value("select id from workplace where machine = :machine", machine=machine)
    return None if number is None else int(number)


def allocate(tx: Tx, machine: str, name: str, *, now: str) -> int:
    """The lowest free number from 1 on. Raises `ShopError("workplaces-full")`."""
    taken = {row["id"] for row in tx.all("select id from workplace")}
    free = next((n for n in range(1, WORKPLACES) if n not in taken), None)
    if free is None:
        raise ShopError("workplaces-full", most=WORKPLACES - 1)
    tx.insert("workplace", id=free, name=name, machine=machine, seen_at=now)
    return free


def last_written(tx: Tx) -> str | None:
    """When the newest deed, undo or batch was; UTC text."""
    at: str | None = tx.value(
        """select max(at) from (select max(at) as at from change
                                union all select max(undone_at) as at from change
                                union all select max(at) as at from batch) w"""
    )
    return at
