"""Every line at once as numpy arrays, for making everything derived anew: after an import of a
million lines, dictionaries would take half a minute, arrays take seconds.

numpy is loaded when this is first used; a new book and a single sale do without.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]


@dataclass(frozen=True)
class Lines:
    """Parallel arrays, ordered by day, receipt and line number (unless somebody says otherwise).
    `customer` 0: unknown; `day`: ordinal."""

    receipt: "Integers"
    customer: "Integers"
    product: "Integers"
    day: "Integers"
    quantity_milli: "Integers"
    total_cents: "Integers"
    discount_cents: "Integers"

    def __len__(self) -> int:
        return len(self.receipt)

    def columns(self) -> list["Integers"]:
        """In the order of the fields above."""
        return [getattr(self, name) for name in self.__dataclass_fields__]

    def chosen(self, which: "NDArray[np.bool_] | Integers | slice") -> "Lines":
        return Lines(*(column[which] for column in self.columns()))

    def by_day(self) -> Iterator[tuple[str, list["Integers"]]]:
        import numpy as np

        starts = np.flatnonzero(np.diff(self.day, prepend=-1)).tolist()
        for start, end in zip(starts, [*starts[1:], len(self)], strict=True):
            yield _iso(int(self.day[start])), self.chosen(slice(start, end)).columns()

    def without(self, days: Iterable[str]) -> "Lines":
        import numpy as np

        ordinals = [date.fromisoformat(day).toordinal() for day in days]
        return self.chosen(~np.isin(self.day, ordinals)) if ordinals else self

    def days(self) -> set[str]:
        import numpy as np

        return {_iso(day) for day in np.unique(self.day).tolist()}

    def receipts(self) -> tuple["Integers", "Integers"]:
        """Where each receipt begins, and for each line how many begin before its own."""
        import numpy as np

        first = np.diff(self.receipt, prepend=-1) != 0
        return np.flatnonzero(first), np.cumsum(first) - 1

    def people(self) -> tuple["Integers", "Integers"]:
        """The distinct customers, ascending, and for each line which one it is."""
        import numpy as np

        starts, receipt = self.receipts()
        distinct, at = np.unique(self.customer[starts], return_inverse=True)
        return distinct, at[receipt]

    def line_numbers(self) -> "Integers":
        """Counted from 1 in each receipt."""
        import numpy as np

        starts, receipt = self.receipts()
        numbers: Integers = np.arange(1, len(self) + 1) - starts[receipt]
        return numbers


def _iso(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def joined(parts: Sequence[Lines]) -> Lines:
    """All of them, in order. Within a receipt they stay as they come."""
    import numpy as np

    whole = Lines(*(np.concatenate(c) for c in zip(*(p.columns() for p in parts), strict=True)))
    return whole.chosen(np.lexsort((whole.receipt, whole.day)))


def from_blocks(blocks: Iterable[tuple[int, bytes]]) -> Lines:
    """From blobs as `blocks.py` describes them with their number of lines; in days'
    order. Many times quicker than from the rows."""
    import numpy as np

    parts = [np.frombuffer(blob, dtype="<i8").reshape(-1, count) for count, blob in blocks]
    return Lines(*np.concatenate(parts, axis=1).astype(np.int64, copy=False))


def from_arrays(columns: Iterable["array[int]"]) -> Lines:
    import numpy as np

    return Lines(*(np.frombuffer(column, dtype=np.int64) for column in columns))


def sums(values: "Integers", at: "Integers", count: int) -> "Integers":
    """Exact integer sums per group (bincount's floats are exact below 2**53 only)."""
    import numpy as np

    total = np.zeros(count, dtype=np.int64)
    np.add.at(total, at, values)
    return total
