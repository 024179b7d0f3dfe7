"""Deeds on one customer: recorded under their name, so that *Last deeds* can say who it was."""

from collections.abc import Iterator
from contextlib import contextmanager

from shopfriend.book import ChangeTx, Tx, customers
from shopfriend.domain.customers import Customer
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import Fact
from shopfriend.domain.trouble import ShopError
from shopfriend.services.desk import Desk


def known(tx: Tx, customer: CustomerId) -> Customer:
    """Raises `ShopError("customer-gone")`."""
    person = customers.get(tx, customer)
    if person is None:
        raise ShopError("customer-gone")
    return person


@contextmanager
def about(desk: Desk, kind: str, customer: CustomerId, **facts: Fact) -> Iterator[ChangeTx]:
    """A deed on this customer, who is touched by it; the fact `who` is their name. Raises
    `ShopError("customer-gone")` before anything is written."""
    with desk.read() as tx:
        person = known(tx, customer)
    who = person.full_name or person.list_name
    with desk.change(kind, who=who, **facts) as change:
        yield change
        change.touch("customer", customer)


@contextmanager
def about_row(
    desk: Desk, kind: str, table: str, row: int | str, *, key: str = "id", **facts: Fact
) -> Iterator[ChangeTx]:
    """The same for what hangs on a customer. Raises `ShopError("row-gone")`."""
    with desk.read() as tx:
        owner = customers.owner_of(tx, table, row, key)
    if owner is None:
        raise ShopError("row-gone")
    with about(desk, kind, owner, **facts) as change:
        yield change
