"""Builders: a real book with people, goods and receipts, in a line each.

Every book is a copy of one template file made once per session (creating takes 0.2 s, copying
2 ms). All people are invented. The clock stands at 23 November 2026, 09:00 UTC, until a test
moves it.
"""

import shutil
import tempfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from shopfriend.book import Book, Tx
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.services.desk import Desk

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

SoldLine = tuple[ProductId, int, int] | tuple[ProductId, int, int, int]


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        """`move(days=1)`, `move(minutes=3)`: the words of `timedelta`."""
        self.now += timedelta(**by)


@cache
def _keeper() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="shopfriend-template-", ignore_cleanup_errors=True)


@cache
def _template() -> Path:
    path = Path(_keeper().name) / "template.shopbook"
    Book.create(path, clock=Clock()).close()
    return path


def a_book(folder: Path, name: str = "Lindenladen", *, clock: Clock | None = None) -> Book:
    """An open, empty book in `folder`; the caller closes it."""
    path = folder / f"{name}.shopbook"
    shutil.copyfile(_template(), path)
    return Book.open(path, clock=clock or Clock())


def a_file(folder: Path, text: str, name: str = "export.csv") -> Path:
    """A file that a test takes in."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def a_desk(folder: Path, name: str = "Lindenladen", *, language: str = "de") -> Desk:
    """A desk at an empty book; `desk.clock` is a `Clock`. Close it with `close_desk`."""
    clock = Clock()
    return Desk(a_book(folder, name, clock=clock), actor="Anna", language=language, clock=clock)


def a_customer(
    desk: Desk,
    last_name: str = "Kurz",
    first_name: str = "Bea",
    *,
    number: str = "",
    town: str = "Ulm",
    street: str = "Lindenstr.",
    house_number: str = "4",
    postcode: str = "89073",
    country: str = "DE",
    phone: str = "",
    card: str = "",
    **columns: Any,
) -> CustomerId:
    """A customer with one address (none when `town` is empty); `columns` as in the table."""
    customer = desk.ids.next()
    with desk.batch("test") as tx:
        facts: dict[str, Any] = {
            "number": number or _next_number(tx, "customer"),
            "salutation": "ms",
            "language": "de",
            "informed_on": "2025-01-02",
            "since": "2025-01-02",
        }
        tx.insert(
            "customer",
            id=customer,
            first_name=first_name,
            last_name=last_name,
            batch=tx.batch,
            created_at=desk.book.now(),
            changed_at=desk.book.now(),
            **{**facts, **columns},
        )
        if town:
            tx.insert(
                "address", id=desk.ids.next(), customer=customer, street=street, town=town,
                house_number=house_number, postcode=postcode, country=country,
            )  # fmt: skip
        if phone:
            tx.insert("phone", id=desk.ids.next(), customer=customer, number=phone, e164="")
        if card:
            tx.insert("card", number=card, customer=customer)
        tx.touch("customer", customer)
    return CustomerId(customer)


def a_product(
    desk: Desk,
    name: str = "Comté",
    *,
    category: str = "Cheese > Hard",
    number: str = "",
    price_cents: int | None = 356,
    **columns: Any,
) -> ProductId:
    """A product with its category path made as needed; stock is unknown unless told."""
    product = desk.ids.next()
    with desk.batch("test") as tx:
        tx.insert(
            "product",
            id=product,
            number=number or _next_number(tx, "product"),
            name=name,
            category=_category(desk, tx, category) if category else None,
            price_cents=price_cents,
            batch=tx.batch,
            created_at=desk.book.now(),
            changed_at=desk.book.now(),
            **columns,
        )
        tx.touch("product", product)
    return ProductId(product)


def a_receipt(
    desk: Desk,
    customer: CustomerId | None,
    day: date | str,
    lines: Sequence[SoldLine],
    *,
    number: str = "",
    at: str = "10:15",
    branch: int | None = None,
    source: str = "till",
) -> int:
    """A receipt of `lines` (product, quantity_milli, total_cents[, discount_cents]); derived
    data and the day the till is known until are right afterwards."""
    receipt, iso = desk.ids.next(), str(day)
    with desk.batch("test") as tx:
        tx.insert(
            "receipt",
            id=receipt,
            source=source,
            branch=branch,
            number=number or str(receipt),
            at=f"{iso}T{at}",
            day=iso,
            customer=customer,
            total_cents=sum(line[2] for line in lines),
            lines=len(lines),
            batch=tx.batch,
        )
        for position, (product, quantity, cents, *discount) in enumerate(lines, 1):
            tx.insert(
                "line", receipt=receipt, line_no=position, product=product,
                quantity_milli=quantity, total_cents=cents,
                discount_cents=discount[0] if discount else 0,
            )  # fmt: skip
            tx.touch("product", product)
        if customer is not None:
            tx.touch("customer", customer)
        tx.months.add(iso[:7])
        _known_until(tx, source, iso)
    return receipt


def visits_every(
    desk: Desk, customer: CustomerId, product: ProductId, *, days: int, times: int, last: date
) -> None:
    """`times` receipts with one piece of `product`, `days` apart, the last one on `last`."""
    for back in range(times - 1, -1, -1):
        a_receipt(desk, customer, last - timedelta(days=days * back), [(product, 1000, 356)])


def a_branch(desk: Desk, code: str = "1", name: str = "Söflingen", **columns: Any) -> int:
    branch = desk.ids.next()
    with desk.batch("test") as tx:
        tx.insert("branch", id=branch, code=code, name=name, **columns)
    return branch


def a_consent(
    desk: Desk,
    customer: CustomerId,
    channel: str = "",
    purpose: str = "profiling",
    state: str = "given",
) -> None:
    """One line of the consent ledger; the plain one is the profile consent."""
    with desk.batch("test") as tx:
        tx.insert(
            "consent", id=desk.ids.next(), customer=customer, channel=channel, purpose=purpose,
            state=state, at=desk.book.now(), how="paper", batch=tx.batch,
        )  # fmt: skip
        tx.touch("customer", customer)


def _known_until(tx: Tx, source: str, day: str) -> None:
    tx.run(
        """insert into known_until (source, branch, day) values (:source, '', :day)
           on conflict (source, branch) do update set day = excluded.day
           where excluded.day > known_until.day""",
        source=source,
        day=day,
    )


def _next_number(tx: Tx, table: str) -> str:
    return str(1001 + int(tx.value(f"select count(*) from {table}")))


def _category(desk: Desk, tx: Tx, path: str) -> int:
    parent, made = None, ""
    for part in path.split(" > "):
        made = f"{made} > {part}" if made else part
        known = tx.value("select id from category where path = :path", path=made)
        if known is None:
            known = desk.ids.next()
            tx.insert("category", id=known, path=made, parent=parent)
        parent = known
    assert parent is not None
    return int(parent)
