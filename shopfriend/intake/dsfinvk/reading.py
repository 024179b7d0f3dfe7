"""One table of an export, read whole: columns as codes into their distinct texts, every line
counted. Same-named tables of several exports are laid one under the other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shopfriend.domain.incoming import LineCount
from shopfriend.intake import numbers, text
from shopfriend.intake.dsfinvk.archive import DAMAGED
from shopfriend.intake.dsfinvk.exports import Part
from shopfriend.intake.records import Cutter
from shopfriend.intake.rows import spread
from shopfriend.intake.table import Column, Table, gather, sift

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Truths = NDArray[np.bool_]

NONE = -(2**62)  # what no amount is
Told = Callable[[int], None]  # bytes of one more portion


@dataclass
class File:
    """One table's rows. `status`: what became of each row, see `TAKEN` and the others."""

    part: Part
    table: Table
    physical: int
    export: int
    damaged: bool = False
    refused: bool = False  # with its whole export
    index_lies: bool = False  # about the decimal sign
    status: "NDArray[np.int8]" = field(init=False)

    def __post_init__(self) -> None:
        import numpy as np

        self.status = np.zeros(self.table.rows, np.int8)

    def count(self) -> LineCount:
        """Refused and skipped rows by their status; what was never a row as `table` counted it."""
        spans, counted = self.table.spans, self.table.counts
        return LineCount(
            self.physical,
            row=int(spans[self.status == TAKEN].sum()),
            refusal=int(spans[self.status == REFUSED].sum()) + counted.get("refusal", 0),
            header=counted.get("header", 0),
            footer=counted.get("footer", 0),
            blank=counted.get("blank", 0),
            skipped=int(spans[self.status == SKIPPED].sum()),
        )


TAKEN, SKIPPED, REFUSED = 0, 1, 2


def read(part: Part, export: int, told: Told) -> File:
    """Every line of one file. One that breaks off in the middle is `damaged`."""
    lines = text.PhysicalLines()
    cutter = Cutter(
        part.described.separator, part.width, part.width, line=part.header_line + 1
    )  # fmt: skip
    headers = {name: name for name in part.places}
    damaged = False

    def texts() -> Iterator[str]:
        nonlocal damaged
        try:
            with part.inner.open() as raw:
                for block in text.below(
                    lines.over(text.blocks_of(raw, part.encoding)), part.header_line
                ):
                    yield block
                    told(len(block))
        except DAMAGED:
            damaged = True

    table = gather(
        cutter.pieces(texts()), part.inner.label, part.width, part.places, headers,
        part.described.separator,
    )  # fmt: skip
    table.count("header", min(part.header_line, lines.count))
    sift(table, (part.spec.key,))
    return File(part, table, lines.count, export, damaged)


class Stack:
    """The same table of several exports, one under the other; rows count through all of them."""

    def __init__(self, files: Sequence[File]) -> None:
        import numpy as np

        self.files = files
        sizes = [file.table.rows for file in files]
        self._starts = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
        self._columns: dict[str, Column] = {}
        self.export: Integers = np.repeat([file.export for file in files], sizes).astype(np.int64)
        self.status = np.zeros(len(self), np.int8)

    def __len__(self) -> int:
        return int(self._starts[-1])

    def column(self, name: str) -> Column:
        if name not in self._columns:
            self._columns[name] = stacked([file.table.column(name) for file in self.files])
        return self._columns[name]

    def has(self, name: str) -> bool:
        return any(file.table.has(name) for file in self.files)

    def where(self, row: int) -> tuple[File, int]:
        """The file of a row, and its place there."""
        import numpy as np

        at = int(np.searchsorted(self._starts, row, side="right")) - 1
        return self.files[at], row - int(self._starts[at])

    def lines(self) -> "Integers":
        import numpy as np

        return np.concatenate([np.zeros(0, np.int64), *(file.table.lines for file in self.files)])

    def spans(self) -> "Integers":
        import numpy as np

        return np.concatenate([np.zeros(0, np.int64), *(file.table.spans for file in self.files)])

    def labels(self, rows: "Integers") -> list[str]:
        """The inner file of each row."""
        import numpy as np

        at = np.searchsorted(self._starts, rows, side="right") - 1
        return [self.files[place].part.inner.label for place in at.tolist()]

    def numbers(self, name: str, scale: int, *, empty: int) -> tuple["Integers", "Truths"]:
        """A column as integers of `scale`, and which rows are not to be read as such. Each file's
        separators are those of its index."""
        import numpy as np

        values, bad = [np.zeros(0, np.int64)], [np.zeros(0, bool)]
        for file in self.files:
            column = file.table.column(name)
            style = _style(file, column)
            known = [_number(each, style, scale, empty) for each in column.texts]
            read_ = spread(column.codes, known, "int64")
            bad.append(read_ == NONE)
            values.append(np.where(bad[-1], empty, read_))
        return np.concatenate(values), np.concatenate(bad)

    def close(self) -> None:
        """Hand each file its rows' status."""
        for at, file in enumerate(self.files):
            file.status = self.status[int(self._starts[at]) : int(self._starts[at + 1])]


def _style(file: File, column: Column) -> numbers.Style:
    """As the index says; as the column proves where there is none, or where no amount has the sign
    that the index names; else as the standard wants it."""
    decimal: numbers.Decimal = "." if file.part.described.decimal == "." else ","
    said = numbers.Style(decimal, sure=True, evidence="index")
    if file.part.described.url and any(decimal in text for text in column.texts):
        return said
    proven = numbers.style_of(column.texts)
    if proven is None or proven.decimal == decimal:
        return said
    file.index_lies |= bool(file.part.described.url)
    return proven


def _number(said: str, style: numbers.Style, scale: int, empty: int) -> int:
    if not said:
        return empty
    try:
        return numbers.parse(said, style, scale)
    except numbers.NoNumber:
        return NONE


def stacked(columns: Sequence[Column]) -> Column:
    """One column of several; its texts may stand in it twice no longer."""
    import numpy as np

    if len(columns) == 1:
        return columns[0]
    known: dict[str, int] = {}
    parts: list[NDArray[np.int32]] = []
    for column in columns:
        own = [known.setdefault(each, len(known)) for each in column.texts]
        parts.append(spread(column.codes, own, "int32"))
    return Column(list(known), [np.concatenate([np.zeros(0, np.int32), *parts])])
