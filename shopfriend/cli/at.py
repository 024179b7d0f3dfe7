"""The desk a command works at, and the people its words name."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from shopfriend.cli.command import Words
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import ShopError
from shopfriend.services.desk import Desk

_NEAR = 3  # how many are named beside a number that does not exist
_COPIES_APART = timedelta(minutes=30)  # a copy of a large book takes seconds


@contextmanager
def book(given: Words, *, copy: bool = True) -> Iterator[Desk]:
    """A desk at the book named by `--book`; a backup after whatever was written."""
    from shopfriend.services import books

    desk = books.open_(given.book, seat="command", language=given.chosen_language)
    given.language = desk.language
    try:
        yield desk
    except BaseException:
        books.close(desk, backup=False)
        raise
    books.close(desk, backup=copy and not given.no_backup, apart=_COPIES_APART)


def numbered(desk: Desk, number: str) -> CustomerId:
    """Exactly this customer number. Raises `ShopError` that names who is near."""
    from shopfriend.services import customers

    try:
        return customers.by_number(desk, number)
    except ShopError:
        hits = customers.find(desk, number, limit=_NEAR)
        alike = customers.near_number(desk, number, limit=_NEAR)
        if not (hits or alike):
            raise
        near = _listed(hits) or "; ".join(f"{each.number} {each.list_name}" for each in alike)
        raise ShopError("customer-unknown-near", number=number, near=near) from None


def named(desk: Desk, text: str) -> CustomerId:
    """By number, card, or a text that finds exactly one."""
    from shopfriend.services import customers

    try:
        return customers.by_number(desk, text)
    except ShopError:
        hits = customers.find(desk, text, limit=_NEAR)
        if not hits:
            raise
        if len(hits) > 1:
            raise ShopError("customer-not-clear", text=text, near=_listed(hits)) from None
        return hits[0].customer


def _listed(hits: Sequence[Any]) -> str:
    return "; ".join(f"{hit.number} {hit.name}" for hit in hits)
