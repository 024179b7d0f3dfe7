"""A file's known columns as codes into their distinct texts.

A till's columns repeat themselves: a million and a half lines hold some thousand products, a few
hundred amounts. Each distinct text is cleaned and understood once, in plain careful Python, and
the result spread over all lines by numpy.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from shopfriend.domain.incoming import LineCount, Refusal
from shopfriend.intake.cells import clean
from shopfriend.intake.findings import SHOWN, Findings
from shopfriend.intake.records import Odd, Piece, is_footer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def _all_clean(texts: Iterable[str]) -> bool:
    """Would `clean` leave each of them as it is? May say no where it would."""
    joined = f"|{'|'.join(texts)}|"
    odd = ("| ", " |", "|'")
    return joined.isascii() and joined.isprintable() and not any(sign in joined for sign in odd)


RAW = "raw."  # before a column's name: what stood in its cells that have lost their digits


@dataclass
class Column:
    """`texts[code]` is a distinct cleaned text, `codes` says which one stands in each row."""

    texts: list[str] = field(default_factory=list)
    parts: "list[NDArray[np.int32]]" = field(default_factory=list)
    _known: dict[str, int] = field(default_factory=dict)

    def add(self, values: "NDArray[np.object_]") -> None:
        import numpy as np
        import pandas as pd

        codes, distinct = pd.factorize(values)
        texts, known = distinct.tolist(), self._known
        self._note([text for text in texts if text not in known])
        own = np.array([known[text] for text in texts], np.int32)
        self.parts.append(own[codes] if len(own) else codes.astype(np.int32))

    def _note(self, fresh: list[str]) -> None:
        if _all_clean(fresh):  # nearly always: no call for each
            self._known.update(zip(fresh, count(len(self.texts)), strict=False))
            self.texts.extend(fresh)
            return
        for raw in fresh:
            self._note_one(raw)

    def _note_one(self, raw: str) -> None:
        text = clean(raw)
        code = self._known.setdefault(text, len(self.texts))
        if code == len(self.texts):
            self.texts.append(text)
        if text != raw:
            self._known[raw] = code

    @classmethod
    def of(cls, texts: Sequence[str], codes: "NDArray[Any]") -> "Column":
        """`texts` may hold a text twice; the column will not."""
        import numpy as np

        known: dict[str, int] = {}
        own = np.array([known.setdefault(text, len(known)) for text in texts] or [0], np.int32)
        return cls(list(known), [own[codes]], known)

    @property
    def codes(self) -> "NDArray[np.int32]":
        import numpy as np

        if len(self.parts) != 1:
            self.parts = [np.concatenate(self.parts) if self.parts else np.zeros(0, np.int32)]
        return self.parts[0]

    def text(self, row: int) -> str:
        return self.texts[int(self.codes[row])]


@dataclass
class Table(Findings):
    """One file's rows and everything that was no row."""

    file: str
    headers: Mapping[str, str]  # column -> as the file writes it
    columns: dict[str, Column]
    lines: "NDArray[np.int64]"
    spans: "NDArray[np.int64]"
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        return len(self.lines)

    def column(self, name: str) -> Column:
        """A column the file does not have is one empty text."""
        import numpy as np

        if name not in self.columns:
            self.columns[name] = Column([""], [np.zeros(self.rows, np.int32)])
        return self.columns[name]

    @property
    def physical(self) -> int:
        """Lines of its rows and of what was counted beside them."""
        return int(self.spans.sum()) + sum(self.counts.get(kind, 0) for kind in _COUNTED)

    def has(self, name: str) -> bool:
        return name in self.headers

    def heading(self, name: str) -> str:
        return self.headers.get(name, name)

    def texts(self, name: str) -> list[str]:
        return self.column(name).texts

    def line_of(self, name: str, text: str) -> int:
        """The first physical line that has this text in the column."""
        column = self.column(name)
        found = (column.codes == column.texts.index(text)).nonzero()[0]
        return int(self.lines[found[0]]) if len(found) else 0

    def first_lines(self, name: str) -> list[int]:
        """For each text of the column the first physical line that has it; 0 for none."""
        import numpy as np

        codes, first = np.unique(self.column(name).codes, return_index=True)
        found = np.zeros(len(self.column(name).texts), np.int64)
        found[codes] = self.lines[first]
        lines: list[int] = found.tolist()
        return lines

    def keep(self, which: "NDArray[np.bool_]") -> int:
        """Drop all other rows; answers how many physical lines they took."""
        if which.all():
            return 0
        dropped = int(self.spans[~which].sum())
        self.take(which.nonzero()[0])
        return dropped

    def take(self, rows: "NDArray[np.int64]") -> None:
        """The rows of these places, in this order; a row may be taken several times."""
        self.lines, self.spans = self.lines[rows], self.spans[rows]
        for column in self.columns.values():
            column.parts = [column.codes[rows]]

    def count(self, kind: str, lines: int) -> None:
        if lines:
            self.counts[kind] = self.counts.get(kind, 0) + lines

    def refuse_row(self, row: int, kind: str, **facts: Any) -> None:
        span = int(self.spans[row])
        self.count("refused_rows", span)
        self.refuse(int(self.lines[row]), span, kind, **facts)

    def refuse(self, line: int, span: int, kind: str, **facts: Any) -> None:
        self.count("refusal", span)
        self.list_refused(Refusal(self.file, line, kind, facts))

    def warn(self, line: int, kind: str, **facts: Any) -> None:
        self.list_warned(Refusal(self.file, line, kind, facts))

    def cell(self, name: str, row: int) -> dict[str, str]:
        """The facts of a refused cell: column as the file calls it, and the value as it stood
        there."""
        value = self.lost(name, row) or self.column(name).text(row)
        return {"column": self.headers.get(name, name), "value": value[:SHOWN]}

    def lost(self, name: str, row: int) -> str:
        """What a spreadsheet has made of a number whose digits are gone; "" for any other."""
        raw = self.columns.get(f"{RAW}{name}")
        return raw.text(row) if raw else ""

    def count_lines(self, physical: int) -> LineCount:
        """`physical` is counted apart, so that it proves the sum of all others."""
        return LineCount(
            physical,
            row=int(self.spans.sum()) - self.counts.get("refused_rows", 0),
            **{kind: self.counts.get(kind, 0) for kind in _COUNTED},
        )


LEFT_OUT = frozenset({"hidden-row"})  # records that are none of ours by rule
_COUNTED = ("refusal", "header", "footer", "blank", "skipped")


def gather(
    pieces: Iterable[Piece], file: str, width: int, places: Mapping[str, int],
    headers: Mapping[str, str], separator: str,
) -> Table:  # fmt: skip
    """All rows of a file, in the order of their lines."""
    import numpy as np

    columns = {name: Column() for name in places}
    lines: list[Any] = []
    spans: list[Any] = []
    table = Table(file, headers, columns, np.zeros(0, np.int64), np.zeros(0, np.int64))
    for piece in pieces:
        if len(piece.lines):
            _add_block(columns, places, _frame(piece.block, width, places, separator))
            lines.append(piece.lines)
            spans.append(piece.spans)
        if piece.rows:
            _add_rows(columns, places, piece.rows)
            lines.append(np.array(piece.row_lines, np.int64))
            spans.append(np.array(piece.row_spans, np.int64))
        for odd in piece.odd:
            _note(table, odd)
    if lines:
        table.lines, table.spans = np.concatenate(lines), np.concatenate(spans)
        _in_order(table)
    return table


def _frame(
    block: bytes, width: int, places: Mapping[str, int], separator: str
) -> Callable[[int], "NDArray[np.object_]"]:
    import pandas as pd

    wanted = sorted(set(places.values()))
    # object, not str: the same with and without pyarrow beside pandas
    frame = pd.read_csv(
        io.BytesIO(block), header=None, names=list(range(width)), usecols=wanted, dtype=object,
        na_filter=False, engine="c", sep=separator, skip_blank_lines=False, low_memory=False,
        encoding="utf-8", index_col=False,
    )  # fmt: skip
    return lambda place: frame[place].to_numpy()


def _add_block(
    columns: Mapping[str, Column],
    places: Mapping[str, int],
    values: Callable[[int], "NDArray[np.object_]"],
) -> None:
    for name, place in places.items():
        columns[name].add(values(place))


def _add_rows(
    columns: Mapping[str, Column], places: Mapping[str, int], rows: Sequence[Sequence[str]]
) -> None:
    import numpy as np

    for name, place in places.items():
        columns[name].add(np.array([row[place] for row in rows], dtype=object))


def _note(table: Table, odd: Odd) -> None:
    if odd.kind in ("blank", "footer"):
        table.count(odd.kind, odd.span)
    elif odd.kind in LEFT_OUT:
        table.count("skipped", odd.span)
        table.skip(odd.kind, 1)
    else:
        table.refuse(odd.line, odd.span, odd.kind, **odd.facts)


def _in_order(table: Table) -> None:
    import numpy as np

    if len(table.lines) > 1 and bool((np.diff(table.lines) < 0).any()):
        table.take(np.argsort(table.lines, kind="stable"))


def sift(table: Table, keys: Sequence[str]) -> None:
    """Drop what is no row: blank ones, the header once more, a sum under the table (nothing in
    any of the key columns, and a word for sum before all)."""
    import numpy as np

    blank = np.ones(table.rows, bool)
    again = np.ones(table.rows, bool)
    keyless = np.ones(table.rows, bool)
    for name, header in table.headers.items():
        column = table.column(name)
        empty = column.codes == code_of(column, "")
        blank &= empty
        again &= column.codes == code_of(column, clean(header))
        if name in keys:
            keyless &= empty
    footer = np.zeros(table.rows, bool)
    for row in np.flatnonzero(keyless & ~blank).tolist():
        footer[row] = is_footer(_cells(table, row))
    for kind, which in (("blank", blank), ("header", again & ~blank), ("footer", footer)):
        table.count(kind, int(table.spans[which].sum()))
    table.keep(~(blank | again | footer))


def _cells(table: Table, row: int) -> Iterator[str]:
    return (table.column(name).text(row) for name in table.headers)


def code_of(column: Column, text: str) -> int:
    """-1 for a text that no row has."""
    return column._known.get(text, -1) if column._known else (0 if column.texts == [text] else -1)
