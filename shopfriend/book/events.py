"""Events from elsewhere, and whom a file means by its key."""

from collections.abc import Iterable, Sequence

from shopfriend.book.tx import Row, Tx, Value
from shopfriend.domain.ids import CustomerId

_COLUMNS = ("id", "customer", "at", "kind", "value", "source", "batch")


def of(tx: Tx, customer: CustomerId, *, limit: int) -> list[Row]:
    """Newest first."""
    return tx.all(
        """select id, at, kind, value, source from event where customer = :c
            order by at desc, id desc limit :limit""",
        c=customer,
        limit=limit,
    )


def known(tx: Tx) -> set[tuple[int, str, str, str, str]]:
    """What is there already: the same file twice brings nothing new."""
    return set(tx.tuples("select customer, at, kind, value, source from event"))


def load(tx: Tx, rows: Iterable[Sequence[Value]]) -> None:
    tx.load("event", _COLUMNS, rows)


def owners(tx: Tx) -> dict[str, int]:
    """Mail addresses in small letters and telephones as they are dialled -> whose they are; what
    two people share belongs to nobody here."""
    rows = tx.tuples(
        """select lower(address), min(customer) from email group by lower(address)
            having count(distinct customer) = 1
           union all
           select e164, min(customer) from phone where e164 <> '' group by e164
            having count(distinct customer) = 1"""
    )
    return dict(rows)


def drop(tx: Tx, batch: int) -> list[int]:
    """What an import brought; whom it was about."""
    people = tx.tuples("select distinct customer from event where batch = :b", b=batch)
    tx.run("delete from event where batch = :b", b=batch)
    return [customer for (customer,) in people]
