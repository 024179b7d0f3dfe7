"""Every line of the book as arrays, from the rows: slow, and what the blocks are made from."""

from array import array
from datetime import date
from typing import TYPE_CHECKING

from shopfriend.book.lines import Lines
from shopfriend.book.tx import Tx

if TYPE_CHECKING:
    from shopfriend.book.lines import Integers

_CHUNK = 100_000
_LINES = """
    select receipt, product, quantity_milli, total_cents, discount_cents
      from line order by receipt, line_no"""


def everything(tx: Tx) -> Lines:
    import numpy as np

    receipt, product, quantity, total, discount = _read(tx)
    ids, customers, days = _receipts(tx)
    row = np.searchsorted(ids, receipt)
    order = np.argsort(days[row], kind="stable")
    row = row[order]
    rest = (column[order] for column in (quantity, total, discount))
    return Lines(receipt[order], customers[row], product[order], days[row], *rest)


def _read(tx: Tx) -> list["Integers"]:
    import numpy as np

    columns = [array("q") for _ in range(5)]
    for rows in tx.chunks(_LINES, _CHUNK):
        for column, values in zip(columns, zip(*rows, strict=True), strict=True):
            column.extend(values)
    return [np.frombuffer(column, dtype=np.int64) for column in columns]


def _receipts(tx: Tx) -> tuple["Integers", "Integers", "Integers"]:
    """Ids, customers and days as ordinals, ordered by id."""
    import numpy as np

    rows = tx.tuples("select id, coalesce(customer, 0), day from receipt order by id")
    known = {day: date.fromisoformat(day).toordinal() for day in {row[2] for row in rows}}
    ids, customers, days = zip(*rows, strict=True) if rows else ((), (), ())
    return (
        np.array(ids, dtype=np.int64),
        np.array(customers, dtype=np.int64),
        np.array([known[day] for day in days], dtype=np.int64),
    )
