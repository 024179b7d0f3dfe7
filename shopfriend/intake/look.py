"""Looks at a file and says what it is, with the evidence, from its first and last bytes only."""

import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from shopfriend.domain.trouble import ShopError
from shopfriend.intake import container, formats, moments, numbers, text
from shopfriend.intake.table import clean

SEPARATORS = (";", ",", "\t", "|")
TITLE_LINES = 15  # a header stands no deeper
SAMPLE = 200


@dataclass(frozen=True)
class Seen:
    """`headers`: column -> as the file writes it; `ignored`: headers nobody asked for.
    `decimals` and `dates`: what the sample says, per column; the reading itself decides anew from
    all lines. `header_line` counts physical lines from 1."""

    path: Path
    size: int
    encoding: str
    separator: str
    header_line: int
    width: int
    needed: int
    format: str
    places: Mapping[str, int]
    headers: Mapping[str, str]
    ignored: tuple[str, ...]
    decimals: Mapping[str, numbers.Style] = field(default_factory=dict)
    dates: Mapping[str, moments.Style] = field(default_factory=dict)
    sample: tuple[tuple[str, ...], ...] = ()

    @property
    def noun(self) -> formats.Noun:
        return _format(self.format).noun


@dataclass(frozen=True)
class _Guess:
    separator: str
    at: int  # index of the header among the lines
    match: formats.Match
    headers: list[str]
    rows: list[list[str]]

    @property
    def rank(self) -> tuple[bool, int, int]:
        widths = Counter(len(row) for row in self.rows)
        steady = widths[len(self.headers)] if self.rows else 0
        return self.match.fits, len(self.match.places), steady


def look(path: Path, format: str | None = None) -> Seen:  # noqa: A002 - as on the command line
    """Raises `ShopError` for what is no table or none of the known formats, `Trouble` for what
    the machine does not give. `format` forces one."""
    head, tail, size = container.ends_of(path)
    if not size:
        raise ShopError("file-empty", file=path.name)
    container.refuse_what_is_no_text(path.name, head)
    encoding = text.encoding_of(head, tail)
    lines = _first_lines(head, encoding)
    wanted = None if format is None else (_format(format),)
    guess = _best_guess(lines, wanted)
    if guess is None or not guess.match.fits:
        raise _unknown(path, guess, lines, forced=format)
    return _seen(path, size, encoding, guess)


def _format(name: str) -> formats.Format:
    found = formats.by_name(name)
    if found is None:
        known = ", ".join(format_.name for format_ in formats.OWN)
        raise ShopError("format-unknown", format=name, known=known)
    return found


def _first_lines(head: bytes, encoding: str) -> list[str]:
    decoded = head.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = decoded.split("\n")
    whole = lines if len(head) < container.HEAD else lines[:-1]
    return whole[: SAMPLE + TITLE_LINES]


def _best_guess(lines: list[str], wanted: tuple[formats.Format, ...] | None) -> _Guess | None:
    said = _said_separator(lines)
    guesses = [
        guess
        for separator in ((said,) if said else SEPARATORS)
        if (guess := _header(lines, separator, wanted, skip=1 if said else 0))
    ]
    return max(guesses, key=lambda guess: guess.rank, default=None)


def _said_separator(lines: list[str]) -> str | None:
    """Excel's own first line `sep=;`."""
    first = lines[0].strip("\ufeff \"'") if lines else ""
    found = first[4:5] if first.lower().startswith("sep=") else ""
    return found if found in SEPARATORS else None


def _header(
    lines: list[str], separator: str, wanted: tuple[formats.Format, ...] | None, skip: int
) -> _Guess | None:
    """The row of the first fifteen that knows most columns; title lines above it are skipped."""
    best: _Guess | None = None
    for at in range(skip, min(len(lines), TITLE_LINES + skip)):
        if separator not in lines[at]:
            continue
        headers = [clean(cell) for cell in _cells([lines[at]], separator)[0]]
        match = formats.best(headers, wanted)
        if match.places and (best is None or (match.fits, len(match.places)) > best.rank[:2]):
            best = _Guess(separator, at, match, headers, _cells(lines[at + 1 :], separator))
    return best


def _cells(lines: list[str], separator: str) -> list[list[str]]:
    try:
        return list(csv.reader((line + "\n" for line in lines), delimiter=separator)) or [[]]
    except csv.Error:
        return [line.split(separator) for line in lines] or [[]]


def _seen(path: Path, size: int, encoding: str, guess: _Guess) -> Seen:
    headers, match = guess.headers, guess.match
    needed = max((i + 1 for i, header in enumerate(headers) if header), default=0)
    widths = Counter(len(row) for row in guess.rows if len(row) >= needed)
    width = max(needed, widths.most_common(1)[0][0] if widths else len(headers))
    extra = width - needed  # a separator at the end of each line, no more than one
    width = width if extra <= 1 else max(needed, len(headers))
    rows = [row for row in guess.rows if len(row) >= needed][:20]
    taken = set(match.places.values())
    return Seen(
        path, size, encoding, guess.separator, guess.at + 1, width, needed, match.format.name,
        dict(match.places), {name: headers[place] for name, place in match.places.items()},
        tuple(header for i, header in enumerate(headers) if header and i not in taken),
        _decimals(match, guess.rows, guess.separator), _dates(match, guess.rows),
        tuple(tuple(clean(cell) for cell in row) for row in rows),
    )  # fmt: skip


def _decimals(
    match: formats.Match, rows: list[list[str]], separator: str
) -> dict[str, numbers.Style]:
    proven = {
        column.name: numbers.style_of(_column(rows, match.places[column.name]))
        for column in match.format.columns
        if column.kind in ("money", "quantity") and column.name in match.places
    }
    other = numbers.fallback(proven.values(), separator)
    return {name: style or other for name, style in proven.items()}


def _dates(match: formats.Match, rows: list[list[str]]) -> dict[str, moments.Style]:
    return {
        column.name: moments.style_of(_column(rows, match.places[column.name]))
        for column in match.format.columns
        if column.kind in ("moment", "day") and column.name in match.places
    }


def _column(rows: list[list[str]], place: int) -> list[str]:
    return [text for row in rows if place < len(row) and (text := clean(row[place]))]


def _unknown(
    path: Path, guess: _Guess | None, lines: list[str], *, forced: str | None
) -> ShopError:
    if guess is None:
        first = next((line.strip() for line in lines if line.strip()), "")
        return ShopError("file-has-no-columns", file=path.name, first=first[:60])
    missing = ", ".join(" / ".join(group[:2]) for group in guess.match.missing)
    return ShopError(
        "columns-missing", file=path.name, missing=missing, format=forced or guess.match.format.name
    )
