"""Purchases by hand: a quick entry at the counter, and whose a receipt was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from shopfriend.book import customers, hand, products, receipts, visits
from shopfriend.book.claims import link_visit
from shopfriend.book.hand import SOURCE
from shopfriend.book.tx import ChangeTx, Row, Tx
from shopfriend.domain.change import Change
from shopfriend.domain.ids import BranchId, CustomerId, ProductId, ReceiptId
from shopfriend.domain.products import Product, gtin_of
from shopfriend.domain.purchases import HandLine, signed
from shopfriend.domain.trouble import ShopError
from shopfriend.services import claims
from shopfriend.services.deeds import about
from shopfriend.services.desk import Desk

RUNNING = timedelta(minutes=15)  # so long goods go into the same purchase
USUAL_DAYS = 60
WEIGHED = {"kg": 200, "l": 1000, "m": 1000}  # thousandths, where nobody has bought it yet


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
        if products.missing(tx, (line.product for line in plain)):
            raise ShopError("product-gone")
        receipts.insert(
            tx, receipt, plain, source=SOURCE, number=str(receipt), at=moment, customer=customer,
            branch=branch,
        )  # fmt: skip
        tx.touch("receipt", receipt)
        tx.touch("product", *(line.product for line in plain))
        if customer is not None:
            tx.touch("customer", customer)
    return Entered(receipt, total, tx.done)


def attach(desk: Desk, receipt: ReceiptId, customer: CustomerId | None) -> Change:
    """Whose receipt it was: hers from now on, in every summary and score. None: nobody's again.
    Raises `ShopError` when the receipt or the customer is gone."""
    with desk.change("receipt-attached") as tx:
        if customer is not None and customers.get(tx, customer) is None:
            raise ShopError("customer-gone")
        claims.give(tx, receipt, customer)
    return tx.done


@dataclass(frozen=True)
class Scanned:
    """One good noted at the counter; `count` and `total_cents` are the purchase's so far.
    `guessed`: sold by weight, so the usual amount was taken; the till's receipt says it better."""

    product: ProductId
    name: str
    quantity_milli: int
    unit: str
    guessed: bool
    count: int
    total_cents: int
    change: Change


def scan(desk: Desk, customer: CustomerId, code: str) -> Scanned:
    """A good scanned or typed while her card is open: into the purchase of these minutes, a new
    one if there is none. Each good is a deed of its own. Raises `ShopError("good-unknown")`."""
    with desk.read() as tx:
        good = _good(tx, code)
        since = (desk.today - timedelta(days=USUAL_DAYS)).isoformat()
        usual = hand.usual_quantity(tx, good.id, since) if good.unit in WEIGHED else None
        begun = hand.latest_of(tx, customer, _since(desk))
    quantity = usual or (WEIGHED.get(good.unit, 1000))
    cents = round((good.price_cents or 0) * quantity / 1000)
    now = desk.local_now()
    sofar = cents + (begun["total_cents"] if begun else 0)
    with about(
        desk, "purchase-scanned", customer, name=good.shown_name, total_cents=sofar
    ) as change:
        receipt = _running(desk, change, customer, now)
        _put(change, receipt, good.id, quantity, cents)
        total = hand.add_up(change, receipt)
        change.touch("receipt", receipt)
        change.touch("product", good.id)
        count = len(receipts.lines_of(change, receipt))
    return Scanned(
        good.id, good.shown_name, quantity, good.unit, good.unit in WEIGHED, count, total,
        change.done,
    )  # fmt: skip


def running(desk: Desk, customer: CustomerId) -> list[ProductId]:
    """The goods of the purchase she is making now; none when nothing was noted these minutes."""
    with desk.read() as tx:
        begun = hand.latest_of(tx, customer, _since(desk))
        return [] if begun is None else [ProductId(each) for each in hand.goods(tx, begun["id"])]


def is_good(desk: Desk, code: str) -> bool:
    """Does the book know a good of this number or GTIN?"""
    with desk.read() as tx:
        return _find(tx, code) is not None


def _good(tx: Tx, code: str) -> Product:
    found = _find(tx, code)
    if found is None:
        raise ShopError("good-unknown", code=code.strip()[:40])
    return found


def _find(tx: Tx, code: str) -> Product | None:
    """By number, else by GTIN, else by the number of any till."""
    text = code.strip()
    product = (
        products.by_number(tx, text)
        or products.by_gtin(tx, gtin_of(text) or text)
        or products.numbered(tx, text)
    )
    return None if product is None else products.get(tx, product)


def _running(desk: Desk, tx: ChangeTx, customer: CustomerId, now: str) -> ReceiptId:
    """The purchase she is making: begun within the quarter of an hour."""
    since = _since(desk)
    known = hand.latest_of(tx, customer, since)
    if known is not None:
        return ReceiptId(known["id"])
    receipt, branch = ReceiptId(desk.ids.next()), None
    visit = visits.last(tx, customer)
    here = visit is not None and visit.receipt is None and visit.at >= since
    if visit is not None and here:
        branch = visit.branch
    receipts.insert(
        tx, receipt, [], source=SOURCE, number=str(receipt), at=now, customer=customer,
        branch=branch,
    )  # fmt: skip
    if visit is not None and here:
        link_visit(tx, visit.id, receipt)
    return receipt


def _since(desk: Desk) -> str:
    """The quarter of an hour in which goods go into the same purchase."""
    begin = datetime.fromisoformat(desk.local_now()) - RUNNING
    return begin.isoformat(timespec="minutes")


def _put(tx: ChangeTx, receipt: ReceiptId, product: ProductId, quantity: int, cents: int) -> None:
    """The same good again is one more of it."""
    known = hand.line_of(tx, receipt, product)
    if known is None:
        hand.add_line(tx, receipt, product, quantity_milli=quantity, total_cents=cents)
        return
    hand.set_line(
        tx, receipt, known["line_no"], quantity_milli=known["quantity_milli"] + quantity,
        total_cents=known["total_cents"] + cents,
    )  # fmt: skip


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


def lines_of(desk: Desk, receipt: ReceiptId) -> list[BoughtLine]:
    """What stands on one receipt."""
    with desk.read() as tx:
        return [_line(line) for line in receipts.lines_of(tx, receipt)]


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
