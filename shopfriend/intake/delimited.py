"""Text with separators: CSV and its kin, of any encoding."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from shopfriend.domain.incoming import How, Question
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import (
    container,
    journal,
    layout,
    letters,
    portions,
    styles,
    text,
    understood,
)
from shopfriend.intake.cells import clean
from shopfriend.intake.layout import Head, Layout
from shopfriend.intake.seen import Parsed, Seen, Told

SEPARATORS = (";", ",", "\t", "|")
LARGE = 250_000_000  # bytes, some three million lines: larger ones are read in portions
LARGEST = 500_000_000  # of what cannot be divided
_SEPARATOR_NAMES = {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar"}


# -- looking ---------------------------------------------------------------------------------


def look(path: Path, how: How) -> Seen:
    """Raises `ShopError` for what is no table or none of the known formats, `Trouble` for what
    the machine does not give."""
    head, tail, size = container.ends_of(path)
    letters_ = _letters(head, tail, how, path.name)
    encoding = letters_.encoding
    lines = _first_lines(head, encoding)
    found, separator = _header(lines, how)
    if found is None or not found.match.fits:
        found, separator = _named_beside(path, lines, how) or (found, separator)
    if found is None or not found.match.fits:
        first = next((line.strip() for line in lines if line.strip()), "")
        raise layout.unknown(path.name, found, how, first=first)
    laid = layout.laid_out(found, found.at + 1, separator, encoding)
    decided = styles.decide(
        laid.format, Sample(found, laid), how.answers, file=path.name, comma=separator == ";",
        today=None,
    )  # fmt: skip
    return Seen(
        path, size, laid.format.name, laid.format.noun,
        (*_evidence(laid), *letters_.evidence, *decided.evidence),
        (*letters_.questions, *decided.questions),
        tuple(found.headings), layout.sample_of(found, laid.needed), layout.ignored(found), laid,
    )  # fmt: skip


def first_rows(path: Path) -> list[list[list[str]]]:
    """The first lines cut by each separator that could be the file's; for what nobody knows."""
    head, tail, _ = container.ends_of(path)
    lines = _first_lines(head, _letters(head, tail, How(), path.name).encoding)
    if named := journal.columns_of(path):
        return [[named.names, *_cells(lines, named.separator)]]
    said = _said_separator(lines)
    return [_cells(lines[1 if said else 0 :], each) for each in ((said,) if said else SEPARATORS)]


def _evidence(laid: Layout) -> Iterator[Message]:
    yield layout.evidence(laid)
    yield message("seen-encoding", encoding=laid.encoding)
    yield message(f"seen-{_SEPARATOR_NAMES[laid.separator]}")
    yield message("seen-header", line=laid.header_line)


@dataclass(frozen=True)
class _Letters:
    encoding: str
    evidence: tuple[Message, ...] = ()
    questions: tuple[Question, ...] = ()


def _letters(head: bytes, tail: bytes, how: How, file: str) -> _Letters:
    """Which encoding, and what it rests on; DOS and Mac only if somebody says so."""
    encoding = text.encoding_of(head, tail)
    if encoding.startswith("utf-8"):
        decoded = head.decode(encoding, "ignore")
        ends = letters.uncut(tail.decode("utf-8", "ignore")) if tail else ""
        seen = letters.uncut(decoded) if tail else decoded
        if letters.is_twice(seen) and letters.is_twice(seen + ends):
            line = letters.first_line(decoded)
            return _Letters(letters.TWICE, (message("seen-repaired", line=line),))
    if encoding != "cp1252" or (doubt := letters.doubt(head)) is None:
        return _Letters(encoding)
    if answer := how.answers.get(letters.ENCODING):
        return _Letters(styles.answered(letters.ENCODING, answer))
    name = letters.ENCODING
    asked = Question(name, name, doubt.choices, {"file": file, **doubt.facts})
    return _Letters(doubt.choices[0], questions=(asked,))


def _first_lines(head: bytes, encoding: str) -> list[str]:
    decoded = head.decode(letters.codec(encoding), "replace")
    if encoding == letters.TWICE:
        decoded = letters.repaired(decoded)
    decoded = decoded.replace("\r\n", "\n").replace("\r", "\n")
    lines = decoded.split("\n")
    whole = lines if len(head) < container.HEAD else lines[:-1]
    return whole[: layout.SAMPLE + layout.TITLE_LINES]


def _header(lines: list[str], how: How) -> tuple[Head | None, str]:
    """The header and the separator that shows it best: most known columns, steadiest rows."""
    said = _said_separator(lines)
    skip = 1 if said else 0
    heads = {
        separator: head
        for separator in ((said,) if said else SEPARATORS)
        if (head := _under(lines, separator, how, skip))
    }
    best = max(heads, key=lambda separator: heads[separator].rank, default=",")
    return heads.get(best), best


def _named_beside(path: Path, lines: list[str], how: How) -> tuple[Head, str] | None:
    """A table without a header, whose columns an index names: it stands above line 1."""
    named = journal.columns_of(path)
    head = layout.header_of([named.names], how) if named else None
    if named is None or head is None or not head.match.fits:
        return None
    return replace(head, at=-1, rows=_cells(lines, named.separator)), named.separator


def _said_separator(lines: list[str]) -> str:
    """Excel's own first line `sep=;`."""
    first = lines[0].strip("\ufeff \"'") if lines else ""
    found = first[4:5] if first.lower().startswith("sep=") else ""
    return found if found in SEPARATORS else ""


def _under(lines: list[str], separator: str, how: How, skip: int) -> Head | None:
    titles = [_cells([line], separator)[0] for line in lines[skip : skip + layout.TITLE_LINES]]
    head = layout.header_of(titles, how)
    if head is None:
        return None
    at = head.at + skip
    return replace(head, at=at, rows=_cells(lines[at + 1 :], separator))


def _cells(lines: list[str], separator: str) -> list[list[str]]:
    try:
        return list(csv.reader((line + "\n" for line in lines), delimiter=separator)) or [[]]
    except csv.Error:
        return [line.split(separator) for line in lines] or [[]]


@dataclass(frozen=True)
class Sample:
    """The first rows as `styles.Texts`; lines are as near as quotes with newlines allow."""

    head: Head
    laid: Layout

    @property
    def rows(self) -> int:
        return len(self.head.rows)

    def has(self, name: str) -> bool:
        return name in self.laid.places

    def heading(self, name: str) -> str:
        return self.laid.headers[name]

    def texts(self, name: str) -> list[str]:
        place = self.laid.places[name]
        return [clean(row[place]) for row in self.head.rows if place < len(row) and row[place]]

    def line_of(self, name: str, value: str) -> int:
        place, line = self.laid.places[name], self.laid.header_line + 1
        for row in self.head.rows:
            if place < len(row) and clean(row[place]) == value:
                return line
            line += 1 + sum(cell.count("\n") for cell in row)
        return 0


# -- reading ---------------------------------------------------------------------------------


def read(seen: Seen, how: How, *, today: date, zone: str, told: Told) -> Parsed:
    """Every line of the file, of a `LARGE` one the first portion; `told` hears bytes and may raise
    `Cancelled`. Raises `ShopError` for what cannot be divided and is larger than `LARGEST`, before
    anything of it is read."""
    laid = seen.layout
    if laid is None:
        raise ShopError("file-is-no-table", file=seen.path.name)
    if seen.size > LARGE and portions.divisible(laid.format):
        return portions.first(seen, laid, how, today=today, zone=zone, told=told)
    if seen.size > LARGEST:
        raise ShopError("file-too-large", file=seen.path.name, megabytes=seen.size // 1_000_000,
                        most=LARGEST // 1_000_000)  # fmt: skip
    table, physical = portions.whole(seen, laid, told)
    return understood.parsed(table, physical, seen, laid, how, today=today, zone=zone)
