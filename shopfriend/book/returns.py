"""Returns and the receipts they take back, whichever of the two came into the book first."""

from collections.abc import Iterable, Sequence

from shopfriend.book.tx import Row, Tx


def note(tx: Tx, rows: Iterable[Sequence[int | str]]) -> None:
    """Of a return: receipt, and source and number of the one it takes back."""
    tx.load("receipt_origin", ("receipt", "source", "number"), rows)


def owner(tx: Tx, source: str, number: str) -> int | None:
    """Whose the receipt was that is taken back; None for nobody or no such receipt."""
    found: int | None = tx.value(
        """select customer from receipt where source = :source and number = :number
            order by day desc limit 1""",
        source=source,
        number=number,
    )
    return found


def unlinked(tx: Tx) -> list[Row]:
    """Returns whose first receipt is in the book by now, with that one and its customer."""
    return tx.all(
        """select w.id, w.day, w.customer, w.batch, r.id as origin, r.customer as owner
             from receipt_origin o
             join receipt w on w.id = o.receipt
             join receipt r on r.source = o.source and r.number = o.number
            where w.returns_of is null and r.id <> w.id and r.day <= w.day
            order by w.id, r.day"""
    )


def link(tx: Tx, receipt: int, origin: int) -> None:
    tx.run("update receipt set returns_of = :origin where id = :r", origin=origin, r=receipt)
