"""Tables of purchases that are too large for the memory, read in portions of their lines.

What the first portion says about numbers and days holds for all. The receipt at the end of one may
go on in the next: its lines wait for that. Memory is bounded by one portion.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, islice

from shopfriend.domain.incoming import How
from shopfriend.intake import letters, text, understood
from shopfriend.intake.formats import Format
from shopfriend.intake.layout import Layout
from shopfriend.intake.records import Cutter, Piece
from shopfriend.intake.seen import Parsed, Seen, Told
from shopfriend.intake.table import Table, gather
from shopfriend.intake.understood import Settled

BLOCKS = 8  # of `text.BLOCK` signs in a portion


def divisible(format_: Format) -> bool:
    """Where a row says all about itself. Orders that are told in their first row, and lists in
    which each number stands once, are read as a whole."""
    return format_.noun == "purchase" and not (format_.fill or format_.items)


def first(seen: Seen, laid: Layout, how: How, *, today: date, zone: str, told: Told) -> Parsed:
    """The first portion; its `rest` reads the others."""
    reading = _Reading(seen, laid, told)
    portions = reading.portions(how, today, zone)
    count = -(-seen.size // (BLOCKS * text.BLOCK))

    def rest(told: Told) -> Iterator[Parsed]:
        reading.told = told
        return portions

    return replace(next(portions), rest=rest, portions=count)


def whole(seen: Seen, laid: Layout, told: Told) -> tuple[Table, int]:
    """The table of a file that fits, and its physical lines."""
    reading = _Reading(seen, laid, told)
    table = reading.gathered(reading.pieces())
    table.count("header", min(laid.header_line, reading.lines.count))
    return table, reading.lines.count


@dataclass
class _Reading:
    """One file on its way. `told` may change while it is read."""

    seen: Seen
    laid: Layout
    told: Told

    def __post_init__(self) -> None:
        self.lines = text.PhysicalLines()

    def pieces(self) -> Iterator[Piece]:
        laid = self.laid
        cutter = Cutter(laid.separator, laid.width, laid.needed, line=laid.header_line + 1)
        codec = letters.codec(laid.encoding)
        blocks = text.blocks(self.seen.path, codec, lambda done: self.told(done, self.seen.size))
        twice = codec != laid.encoding
        texts = self.lines.over(letters.repaired_blocks(blocks) if twice else blocks)
        return cutter.pieces(text.below(texts, laid.header_line))

    def gathered(self, pieces: Iterable[Piece]) -> Table:
        laid = self.laid
        return gather(
            pieces, self.seen.path.name, laid.width, laid.places, laid.headers, laid.separator
        )

    def portions(self, how: How, today: date, zone: str) -> Iterator[Parsed]:
        pieces, held = self.pieces(), list[Piece]()
        settled, counted = Settled(), 0
        coming = next(pieces, None)
        while True:
            some = () if coming is None else (coming,)
            table = self.gathered(chain(held, some, islice(pieces, BLOCKS - 1)))
            if not counted:
                table.count("header", min(self.laid.header_line, self.lines.count))
            coming = next(pieces, None)
            held = [] if coming is None else _hold_back(table, self.laid)
            # The last one is what is left of all lines, which are counted apart.
            physical = self.lines.count - counted if coming is None else table.physical
            counted += physical
            yield understood.parsed(
                table, physical, self.seen, self.laid, how, today=today, zone=zone,
                settled=settled,
            )  # fmt: skip
            if coming is None:
                return


def _hold_back(table: Table, laid: Layout) -> list[Piece]:
    """The last receipt, out of the table; nothing where the whole portion is one."""
    import numpy as np

    codes = table.column("receipt").codes
    others = np.flatnonzero(codes != codes[-1]) if len(codes) else codes
    if not len(others):
        return []
    cut = int(others[-1]) + 1
    rows = [_row(table, laid, row) for row in range(cut, table.rows)]
    lines, spans = table.lines[cut:].tolist(), table.spans[cut:].tolist()
    table.take(np.arange(cut))
    none = np.zeros(0, np.int64)
    return [Piece(b"", none, none, rows, lines, spans, [])]


def _row(table: Table, laid: Layout, row: int) -> list[str]:
    cells = [""] * laid.width
    for name, place in laid.places.items():
        cells[place] = table.column(name).text(row)
    return cells
