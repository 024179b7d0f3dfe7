"""Cuts a file's text into records, and knows the physical line of each.

Most files are regular: a block whose quotes all stand where they should goes to pandas whole, and
only records with a wrong number of fields are looked at one by one. A block with a stray quote is
cut line by line by the tolerant reader. Memory is bounded by the block and `LONGEST`, also for a
file that is one line of 50 MB.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONGEST = 1_000_000  # bytes of one record
MOST_LINES = 60  # physical lines of one record with newlines inside quotes
_QUOTE, _NEWLINE, _NUL = b'"'[0], b"\n"[0], 0
_FOOTER = re.compile(
    r"\W*(zwischen|end|gesamt|tages|monats)?"
    r"(summen?|total|gesamt|gesamtbetrag|grand total|sum)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Odd:
    """A record that is no row. `kind` "blank", "footer" and `table.LEFT_OUT` are in order, all else
    is a refusal."""

    line: int
    span: int
    kind: str
    facts: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Piece:
    """Part of a file. `block` holds `len(lines)` records as bytes for pandas; `rows` are records
    that the tolerant reader cut, with `row_lines`. Lines are physical and count from 1."""

    block: bytes
    lines: "NDArray[np.int64]"
    spans: "NDArray[np.int64]"
    rows: list[list[str]]
    row_lines: list[int]
    row_spans: list[int]
    odd: list[Odd]


@dataclass
class Cutter:
    """`width`: fields of a regular record; `needed`: up to the last column with a name."""

    separator: str
    width: int
    needed: int
    line: int = 1  # the physical line at which the next record begins
    _pending: bytes = b""
    _skipping: bool = False  # inside a line too long to hold

    def pieces(self, texts: Iterable[str]) -> Iterator[Piece]:
        for text in texts:
            yield self._cut(self._pending + text.encode("utf-8", "replace"), final=False)
        if self._pending or self._skipping:
            yield self._cut(self._pending, final=True)

    def _cut(self, data: bytes, *, final: bool) -> Piece:
        odd: list[Odd] = []
        if self._skipping:
            data = self._skip(data, odd, final=final)
        data = self._drop_huge(data, final=final)
        if final and data and not data.endswith(b"\n"):
            data += b"\n"
        piece = self._regular(data, final=final or self._skipping)
        return Piece(
            piece.block, piece.lines, piece.spans, piece.rows, piece.row_lines, piece.row_spans,
            odd + piece.odd,
        )  # fmt: skip

    # -- one line of 50 MB -----------------------------------------------------------------

    def _skip(self, data: bytes, odd: list[Odd], *, final: bool) -> bytes:
        end = data.find(b"\n")
        if end < 0 and not final:
            return b""
        self._skipping = False
        odd.append(Odd(self.line, 1, "huge", {"most": LONGEST}))
        self.line += 1
        return data[end + 1 :] if end >= 0 else b""

    def _drop_huge(self, data: bytes, *, final: bool) -> bytes:
        """A line that has no end in sight is skipped; nothing of it is kept."""
        last = data.rfind(b"\n") + 1
        if final or len(data) - last <= LONGEST:
            return data
        self._skipping = True
        return data[:last]

    # -- regular blocks --------------------------------------------------------------------

    def _regular(self, data: bytes, *, final: bool) -> Piece:
        import numpy as np

        signs = np.frombuffer(data, np.uint8)
        newlines = np.flatnonzero(signs == _NEWLINE)
        quotes = np.flatnonzero(signs == _QUOTE)
        separators = np.flatnonzero(signs == ord(self.separator))
        ends = newlines
        if quotes.size:
            if not _quotes_fit(signs, quotes, ord(self.separator)):
                return self._tolerant(data, final=final)
            ends = newlines[np.searchsorted(quotes, newlines) % 2 == 0]
            separators = separators[np.searchsorted(quotes, separators) % 2 == 0]
        if not self._keep_rest(data, int(ends[-1]) + 1 if ends.size else 0, final=final):
            return self._tolerant(data, final=True)
        return self._select(data, signs, ends, separators, newlines)

    def _keep_rest(self, data: bytes, end: int, *, final: bool) -> bool:
        """Hold what is not yet a whole record for the next block; False when it is too much."""
        rest = data[end:]
        if rest and (final or len(rest) > LONGEST):
            return False
        self._pending = rest
        return True

    def _select(
        self,
        data: bytes,
        signs: "NDArray[np.uint8]",
        ends: "NDArray[np.int64]",
        separators: "NDArray[np.int64]",
        newlines: "NDArray[np.int64]",
    ) -> Piece:
        import numpy as np

        if not ends.size:
            return _nothing()
        starts = np.concatenate(([0], ends[:-1] + 1))
        fields = np.diff(np.searchsorted(separators, ends), prepend=0) + 1
        at = np.searchsorted(newlines, starts)  # newlines before the record
        spans = np.searchsorted(newlines, ends) + 1 - at
        lines = self.line + at
        good = (fields == self.width) & (ends > starts)
        nuls = np.flatnonzero(signs == _NUL)
        if nuls.size:
            hurt = np.searchsorted(ends, nuls)
            good[hurt[hurt < len(good)]] = False
        long = ends - starts > LONGEST
        good &= ~long & (spans <= MOST_LINES)
        rows, row_lines, row_spans, odd = [], [], [], []
        for i in np.flatnonzero(~good).tolist():
            text = data[starts[i] : ends[i]].decode("utf-8")
            judged = self._judge(text, int(lines[i]), int(spans[i]))
            if isinstance(judged, Odd):
                odd.append(judged)
            else:
                rows.append(judged)
                row_lines.append(int(lines[i]))
                row_spans.append(int(spans[i]))
        block = data[: int(ends[-1]) + 1]
        if not good.all():
            sizes = ends + 1 - starts
            block = signs[: int(ends[-1]) + 1][np.repeat(good, sizes)].tobytes()
        self.line += int(np.searchsorted(newlines, ends[-1])) + 1
        return Piece(block, lines[good], spans[good], rows, row_lines, row_spans, odd)

    # -- one by one ------------------------------------------------------------------------

    def _tolerant(self, data: bytes, *, final: bool) -> Piece:
        """Line by line: a quote that never closes costs its own line, not the file."""
        lines = data.decode("utf-8").split("\n")
        rest = lines.pop()
        taken = 0
        rows, row_lines, row_spans, odd = [], [], [], []
        while taken < len(lines):
            span = self._span(lines, taken)
            if span is None and not final and len(lines) - taken < MOST_LINES:
                break  # it may close in the next block
            text = "\n".join(lines[taken : taken + (span or 1)])
            judged = self._judge(text, self.line, span or 1, open_=span is None)
            if isinstance(judged, Odd):
                odd.append(judged)
            else:
                rows.append(judged)
                row_lines.append(self.line)
                row_spans.append(span or 1)
            self.line += span or 1
            taken += span or 1
        self._pending = "\n".join([*lines[taken:], rest]).encode()
        piece = _nothing()
        return Piece(b"", piece.lines, piece.spans, rows, row_lines, row_spans, odd)

    def _span(self, lines: list[str], at: int) -> int | None:
        """How many physical lines the record at `at` takes; None when its quote never closes."""
        if lines[at].count('"') % 2 == 0 or not self._opens(lines[at]):
            return 1
        for more in range(2, MOST_LINES + 1):
            part = lines[at : at + more]
            if len(part) < more:
                return None
            if part[-1].count('"') % 2 and self._fields("\n".join(part)) == self.width:
                return more
        return None

    def _opens(self, line: str) -> bool:
        """Does a field begin with a quote? A quote inside a word is only a letter."""
        return line.startswith('"') or f'{self.separator}"' in line

    def _fields(self, text: str) -> int:
        return len(split(text, self.separator) or ())

    def _judge(self, text: str, line: int, span: int, *, open_: bool = False) -> list[str] | Odd:
        if "\0" in text:
            return Odd(line, span, "damaged")
        if len(text) > LONGEST:
            return Odd(line, span, "huge", {"most": LONGEST})
        if not text.replace(self.separator, "").strip(' "\n\t\u00a0\ufeff'):
            return Odd(line, span, "blank")
        fields = split(text, self.separator)
        if fields is None or (open_ and len(fields) != self.width):
            return Odd(line, span, "quote-open")
        if span > MOST_LINES:
            return Odd(line, span, "quote-open")
        return self._fitted(fields, line, span)

    def _fitted(self, fields: list[str], line: int, span: int) -> list[str] | Odd:
        while len(fields) > self.width and not fields[-1].strip():
            fields.pop()
        if len(fields) == self.width:
            return fields
        if self.needed <= len(fields) < self.width:
            return fields + [""] * (self.width - len(fields))
        if is_footer(fields):
            return Odd(line, span, "footer")
        kind = "short" if len(fields) < self.width else "long"
        return Odd(line, span, kind, {"fields": len(fields), "columns": self.width})


def split(text: str, separator: str) -> list[str] | None:
    """The fields of one record; None when they are too long to be fields."""
    try:
        rows = list(csv.reader([text], delimiter=separator))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else None


def is_footer(fields: Iterable[str]) -> bool:
    """A sum under the table: its first text says so."""
    first = next((text for text in fields if text.strip()), "")
    return bool(_FOOTER.match(first))


def _quotes_fit(signs: "NDArray[np.uint8]", quotes: "NDArray[np.int64]", separator: int) -> bool:
    """Every quote opens after a separator or line end, closes before one, or is doubled."""
    import numpy as np

    opening, closing = quotes[0::2], quotes[1::2]
    before = signs[np.maximum(opening - 1, 0)]
    opens = (opening == 0) | (before == separator) | (before == _NEWLINE)
    opens[1:] |= opening[1:] == closing[: len(opening) - 1] + 1  # the second half of a doubled one
    after = signs[np.minimum(closing + 1, len(signs) - 1)]
    closes = (closing == len(signs) - 1) | (after == separator) | (after == _NEWLINE)
    closes |= after == _QUOTE
    return bool(opens.all() and closes.all())


def _nothing() -> Piece:
    import numpy as np

    none = np.zeros(0, np.int64)
    return Piece(b"", none, none, [], [], [], [])
