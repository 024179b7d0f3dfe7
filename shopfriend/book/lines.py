"""Every line at once as numpy arrays, for making everything derived anew: after an import of a
million lines, dictionaries would take half a minute, arrays take seconds.

numpy is loaded when this is first used; a new book and a single sale do without.
"""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from shopfriend.book.tx import Tx

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]

_CHUNK = 100_000
_LINES = """
    select receipt, product, quantity_milli, total_cents, discount_cents
      from line order by receipt, line_no"""


@dataclass(frozen=True)
class Lines:
    """Parallel arrays, ordered by day, receipt and line number. `customer` 0: unknown."""

    receipt: "Integers"
    customer: "Integers"
    product: "Integers"
    day: "Integers"
    quantity_milli: "Integers"
    total_cents: "Integers"
    discount_cents: "Integers"

    def __len__(self) -> int:
        return len(self.receipt)

    def by_day(self) -> Iterator[tuple[str, list["Integers"]]]:
        """Each day's columns, in the order of the fields above."""
        import numpy as np

        starts = np.flatnonzero(np.diff(self.day, prepend=-1))
        for start, end in zip(starts, [*starts[1:], len(self)], strict=True):
            columns = [getattr(self, name)[start:end] for name in self.__dataclass_fields__]
            yield date.fromordinal(int(self.day[start])).isoformat(), columns


def everything(tx: Tx) -> Lines:
    import numpy as np

    receipt, product, quantity, total, discount = _read(tx)
    ids, customers, days = _receipts(tx)
    row = np.searchsorted(ids, receipt)
    order = np.argsort(days[row], kind="stable")
    row = row[order]
    rest = (column[order] for column in (quantity, total, discount))
    return Lines(receipt[order], customers[row], product[order], days[row], *rest)


def from_blocks(blocks: Iterable[tuple[int, bytes]]) -> Lines:
    """The same, from blobs as `blocks.py` describes them with their number of lines; in days'
    order. Many times quicker than from the rows."""
    import numpy as np

    parts = [np.frombuffer(blob, dtype="<i8").reshape(-1, count) for count, blob in blocks]
    return Lines(*np.concatenate(parts, axis=1).astype(np.int64, copy=False))


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


class Pairs(NamedTuple):
    """Distinct pairs: the first of each, the second of each, and for each row which pair it is."""

    first: "Integers"
    second: "Integers"
    at: "Integers"


def pairs(first: "Integers", second: "Integers") -> Pairs:
    import numpy as np

    firsts, first_at = np.unique(first, return_inverse=True)
    seconds, second_at = np.unique(second, return_inverse=True)
    both, at = np.unique(first_at * len(seconds) + second_at, return_inverse=True)
    return Pairs(firsts[both // len(seconds)], seconds[both % len(seconds)], at)


def sums(values: "Integers", at: "Integers", count: int) -> "Integers":
    """Exact integer sums per group (bincount's floats are exact below 2**53 only)."""
    import numpy as np

    total = np.zeros(count, dtype=np.int64)
    np.add.at(total, at, values)
    return total
