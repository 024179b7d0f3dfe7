"""Purchases noted by hand, and how the till's own receipt takes their place.

The row of a replaced one stays, without its lines, its money and its person: a large import may
not delete what others point to, and taking the import back gives it all of them again.
"""

from collections import Counter
from collections.abc import Mapping

from shopfriend.book import batches
from shopfriend.book.batches import Ledger
from shopfriend.book.tx import Row, Tx, Value
from shopfriend.domain.ids import CustomerId, ProductId, ReceiptId

SOURCE = "hand"
WEIGHED = frozenset({"kg", "l", "m"})
_SELECT = "select id, customer, branch, at, day, total_cents, lines from receipt"
_EMPTY: Mapping[str, Value] = {"customer": None, "total_cents": 0, "lines": 0}


def waiting(tx: Tx, first: str, last: str) -> list[Row]:
    """Those of known people that the till's data may still bring, oldest first."""
    return tx.all(
        _SELECT
        + """ where source = :source and day >= :first and day <= :last
                and customer is not null and lines > 0 order by at, id""",
        source=SOURCE,
        first=first,
        last=last,
    )


def goods(tx: Tx, receipt: int) -> dict[int, int | None]:
    """Quantity in thousandths by product; None for goods sold by weight or measure, where the
    counter only guesses how much it was."""
    rows = tx.tuples(
        """select l.product, sum(l.quantity_milli), p.unit
             from line l join product p on p.id = l.product
            where l.receipt = :r group by l.product, p.unit""",
        r=receipt,
    )
    return {good: milli if unit not in WEIGHED else None for good, milli, unit in rows}


def replace(tx: Tx, ledger: Ledger, receipt: int, by: int) -> Row | None:
    """Empty it in favour of the till's; a visit that led to it leads there now."""
    row = tx.one(_SELECT + " where id = :r", r=receipt)
    lines = tx.tuples("select line_no from line where receipt = :r order by line_no", r=receipt)
    for (number,) in lines:
        key = {"receipt": receipt, "line_no": number}
        ledger.removed("line", key, batches.image(tx, "line", key) or {})
    tx.run("delete from line where receipt = :r", r=receipt)
    before = batches.image(tx, "receipt", {"id": receipt}) or {}
    tx.run(
        "update receipt set customer = null, total_cents = 0, lines = 0 where id = :r", r=receipt
    )
    ledger.changed("receipt", {"id": receipt}, before, dict(_EMPTY))
    tx.run("update visit set receipt = :by where receipt = :r", by=by, r=receipt)
    return row


def latest_of(tx: Tx, customer: CustomerId, since: str) -> Row | None:
    """The newest hand-entered one of this person since a local moment."""
    return tx.one(
        _SELECT
        + """ where customer = :c and source = :source and day >= :day and at >= :since
              order by at desc, id desc limit 1""",
        c=customer,
        source=SOURCE,
        day=since[:10],
        since=since,
    )


def line_of(tx: Tx, receipt: int, product: ProductId) -> Row | None:
    return tx.one(
        """select line_no, quantity_milli, total_cents from line
            where receipt = :r and product = :p order by line_no limit 1""",
        r=receipt,
        p=product,
    )


def set_line(tx: Tx, receipt: int, line_no: int, *, quantity_milli: int, total_cents: int) -> None:
    tx.run(
        """update line set quantity_milli = :quantity, total_cents = :cents
            where receipt = :r and line_no = :n""",
        quantity=quantity_milli,
        cents=total_cents,
        r=receipt,
        n=line_no,
    )


def add_line(
    tx: Tx, receipt: ReceiptId, product: ProductId, *, quantity_milli: int, total_cents: int
) -> None:
    number = tx.value(
        "select coalesce(max(line_no), 0) + 1 from line where receipt = :r", r=receipt
    )
    tx.insert(
        "line", receipt=receipt, line_no=number, product=product, quantity_milli=quantity_milli,
        total_cents=total_cents, discount_cents=0,
    )  # fmt: skip


def add_up(tx: Tx, receipt: ReceiptId) -> int:
    """The receipt's sum and number of lines are those of its lines again; returns the sum."""
    row = tx.one(
        """select coalesce(sum(total_cents), 0) as cents, count(*) as lines from line
            where receipt = :r""",
        r=receipt,
    )
    cents, lines = (row["cents"], row["lines"]) if row else (0, 0)
    tx.run(
        "update receipt set total_cents = :cents, lines = :lines where id = :r",
        cents=cents,
        lines=lines,
        r=receipt,
    )
    return int(cents)


def usual_quantity(tx: Tx, product: ProductId, since: str) -> int | None:
    """How much of it people mostly take, in thousandths, since that day; None when nobody did."""
    rows = tx.tuples(
        """select l.quantity_milli from receipt r join line l on l.receipt = r.id
            where r.day >= :since and l.product = :p and l.quantity_milli > 0""",
        since=since,
        p=product,
    )
    often = Counter(quantity for (quantity,) in rows)
    return int(often.most_common(1)[0][0]) if often else None
