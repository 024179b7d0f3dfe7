"""Purchases by hand: a quick entry at the counter, and whose a receipt was."""

from collections.abc import Sequence
from dataclasses import dataclass

from shopfriend.book import customers, products, receipts
from shopfriend.book.tx import Row
from shopfriend.domain.change import Change
from shopfriend.domain.ids import BranchId, CustomerId, ProductId, ReceiptId
from shopfriend.domain.purchases import HandLine, signed
from shopfriend.domain.trouble import ShopError
from shopfriend.services.desk import Desk

SOURCE = "hand"


@dataclass(frozen=True)
class Entered:
    """What was entered; `change` can be undone."""

    receipt: ReceiptId
    total_cents: int
    change: Change


def enter(
    desk: Desk,
    customer: CustomerId | None,
    lines: Sequence[HandLine],
    *,
    at: str = "",
    branch: BranchId | None = None,
) -> Entered:
    """A purchase without a file. `at` is shop-local ('2026-11-23T10:05'), now when empty. A line
    with a negative total is a return. Raises `ShopError` for no lines or unknown goods.

    This is memory, no till: it books no payment and prints no receipt."""
    if not lines:
        raise ShopError("purchase-empty", field="lines")
    plain = [signed(line) for line in lines]
    receipt = ReceiptId(desk.ids.next())
    moment = at or desk.local_now()
    total = sum(line.total_cents for line in plain)
    with desk.change("purchase-entered", total_cents=total) as tx:
        if customer is not None and customers.get(tx, customer) is None:
            raise ShopError("customer-gone")
        if any(products.get(tx, line.product) is None for line in plain):
            raise ShopError("product-gone")
        receipts.insert(
            tx, receipt, plain, source=SOURCE, number=str(receipt), at=moment, customer=customer,
            branch=branch,
        )  # fmt: skip
        tx.touch("receipt", receipt)
        tx.touch("product", *(line.product for line in plain))
        if customer is not None:
            tx.touch("customer", customer)
        tx.months.add(moment[:10])
    return Entered(receipt, total, tx.done)


def attach(desk: Desk, receipt: ReceiptId, customer: CustomerId | None) -> Change:
    """Whose receipt it was: hers from now on, in every summary and score. None: nobody's again.
    Raises `ShopError` when the receipt or the customer is gone."""
    with desk.change("receipt-attached") as tx:
        known = receipts.get(tx, receipt)
        if known is None:
            raise ShopError("receipt-gone")
        if customer is not None and customers.get(tx, customer) is None:
            raise ShopError("customer-gone")
        receipts.set_customer(tx, receipt, customer)
        tx.touch("receipt", receipt)
        for concerned in (known["customer"], customer):
            if concerned is not None:
                tx.touch("customer", concerned)
        tx.touch("product", *receipts.products_of(tx, receipt))
        tx.months.add(str(known["day"]))
    return tx.done


@dataclass(frozen=True)
class BoughtLine:
    """One line of a receipt, as it is shown; a return is negative."""

    line_no: int
    product: ProductId
    name: str
    quantity_milli: int
    unit: str
    total_cents: int
    discount_cents: int


@dataclass(frozen=True)
class Bought:
    """One receipt with its lines."""

    receipt: ReceiptId
    number: str
    at: str
    total_cents: int
    lines: tuple[BoughtLine, ...]


def of_customer(desk: Desk, customer: CustomerId, *, limit: int = 20) -> list[Bought]:
    """Her purchases line by line, the newest first."""
    with desk.read() as tx:
        return [
            Bought(
                ReceiptId(row["id"]), row["number"], row["at"], row["total_cents"],
                tuple(_line(line) for line in receipts.lines_of(tx, ReceiptId(row["id"]))),
            )
            for row in receipts.of_customer(tx, customer, limit=limit)
        ]  # fmt: skip


def without_person(desk: Desk, day: str, *, limit: int = 200) -> list[Bought]:
    """A day's receipts that belong to nobody yet, without their lines."""
    with desk.read() as tx:
        return [
            Bought(ReceiptId(row["id"]), row["number"], row["at"], row["total_cents"], ())
            for row in receipts.without_person(tx, day, limit=limit)
        ]


def _line(row: Row) -> BoughtLine:
    return BoughtLine(
        line_no=row["line_no"],
        product=ProductId(row["product"]),
        name=row["print_name"] or row["name"] or row["number"],
        quantity_milli=row["quantity_milli"],
        unit=row["unit"],
        total_cents=row["total_cents"],
        discount_cents=row["discount_cents"],
    )
