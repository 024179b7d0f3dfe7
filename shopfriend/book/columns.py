"""Lines as seven integer columns: the form in which a block holds them, in receipt order.

A blob is the columns one after the other, little-endian int64, each as long as the block has
lines: receipt, customer (0 = unknown), product, day (ordinal), quantity_milli, total_cents,
discount_cents.
"""

import sys
from array import array
from bisect import bisect, bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from shopfriend.book.moved import Line

NAMES = ("receipt", "customer", "product", "day", "quantity_milli", "total_cents",
         "discount_cents")  # fmt: skip
_WIDTH = 8
_LINE = (0, 1, 2, 4, 5, 6)  # a line without its day


class Columns:
    """`arrays`: one per name, all of one length; receipts ascend."""

    def __init__(self, arrays: Sequence["array[int]"]) -> None:
        self.arrays = arrays

    @classmethod
    def from_rows(cls, rows: Sequence[Sequence[int]]) -> "Columns":
        if not rows:
            return cls([array("q") for _ in NAMES])
        return cls([array("q", values) for values in zip(*rows, strict=True)])

    @classmethod
    def from_blobs(cls, blobs: Iterable[bytes]) -> "Columns":
        """Those of several blocks, one after the other."""
        whole = cls.from_rows(())
        for blob in blobs:
            size = len(blob) // len(NAMES)
            for number, column in enumerate(whole.arrays):
                column.frombytes(blob[number * size : (number + 1) * size])
        for column in whole.arrays:
            _turn(column)
        return whole

    def __len__(self) -> int:
        return len(self.arrays[0])

    def blob(self, start: int, end: int) -> bytes:
        parts = [column[start:end] for column in self.arrays]
        for part in parts:
            _turn(part)
        return b"".join(part.tobytes() for part in parts)

    def lines(self, start: int = 0) -> Iterator[Line]:
        """From line `start` on."""
        return zip(*(self.arrays[number][start:] for number in _LINE), strict=True)

    def parts(self, size: int) -> Iterator[tuple[int, int]]:
        """Where blocks begin and end: a block is full with `size` lines, and no receipt lies in
        two. What comes later changes none of the full ones."""
        receipts, start = self.arrays[0], 0
        while start < len(receipts):
            last = min(start + size, len(receipts)) - 1
            end = bisect_right(receipts, receipts[last], last)
            yield start, end
            start = end

    def replace(self, receipts: Iterable[int], now: "Columns") -> "Columns":
        """The lines of these receipts are those of `now`; what they were before."""
        was = Columns.from_rows(())
        for receipt in receipts:
            old, new = self._place(receipt), now._place(receipt)
            for own, gone, come in zip(self.arrays, was.arrays, now.arrays, strict=True):
                gone.extend(own[old])
                own[old] = come[new]
        return was

    def same_receipts(self, other: "Columns") -> int:
        """How many lines at the beginning are the same, in whole receipts."""
        pairs = list(zip(self.arrays, other.arrays, strict=True))

        def differs(count: int) -> bool:
            return any(a[:count].tobytes() != b[:count].tobytes() for a, b in pairs)

        same = bisect(range(1, min(len(self), len(other)) + 1), 0, key=differs)
        for receipts in (self.arrays[0], other.arrays[0]):
            while 0 < same < len(receipts) and receipts[same - 1] == receipts[same]:
                same -= 1
        return same

    def _place(self, receipt: int) -> slice:
        receipts = self.arrays[0]
        start = bisect_left(receipts, receipt)
        return slice(start, bisect_right(receipts, receipt, start))


def _turn(column: "array[int]") -> None:
    """Little-endian whatever the machine is; and back."""
    if sys.byteorder == "big":
        column.byteswap()
