"""Receipts of which a later file tells more: their lines take the place of those before."""

from collections.abc import Iterable

from shopfriend.book import batches
from shopfriend.book.batches import Ledger
from shopfriend.book.tx import Tx

LineFacts = tuple[int, int, int, int]  # product, thousandths, cents, discount in cents


def goods(tx: Tx, receipt: int) -> list[str]:
    """The numbers of its goods."""
    rows = tx.tuples(
        """select p.number from line l join product p on p.id = l.product
            where l.receipt = :r order by l.line_no""",
        r=receipt,
    )
    return [number for (number,) in rows]


def put(tx: Tx, ledger: Ledger, receipt: int, lines: Iterable[LineFacts]) -> list[int]:
    """Put these lines in the place of the receipt's; taking the import back brings the old ones
    back. Answers the products of the lines that went."""
    rows = tx.tuples("select line_no, product from line where receipt = :r", r=receipt)
    for number, _ in rows:
        key = {"receipt": receipt, "line_no": number}
        ledger.removed("line", key, batches.image(tx, "line", key) or {})
    tx.run("delete from line where receipt = :r", r=receipt)
    for number, (product, milli, cents, discount) in enumerate(lines, 1):
        tx.insert(
            "line", receipt=receipt, line_no=number, product=product, quantity_milli=milli,
            total_cents=cents, discount_cents=discount,
        )  # fmt: skip
        ledger.inserted("line", {"receipt": receipt, "line_no": number})
    return [product for _, product in rows]
