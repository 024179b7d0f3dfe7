"""What belongs to one person alone, of everybody at once: for meeting the people of a file."""

from collections.abc import Iterator

from shopfriend.book.tx import Tx
from shopfriend.domain.ids import CustomerId


def emails(tx: Tx) -> Iterator[tuple[CustomerId, str]]:
    rows = tx.tuples("select customer, address from email order by customer, id")
    return ((CustomerId(customer), address) for customer, address in rows)


def phones(tx: Tx) -> Iterator[tuple[CustomerId, str]]:
    """Only those that can be dialled, as E.164."""
    rows = tx.tuples("select customer, e164 from phone where e164 <> '' order by customer, id")
    return ((CustomerId(customer), dialled) for customer, dialled in rows)


def names(tx: Tx) -> Iterator[tuple[CustomerId, str]]:
    """First names, of those who have one."""
    rows = tx.tuples("select id, first_name from customer where first_name <> ''")
    return ((CustomerId(customer), name) for customer, name in rows)
