"""Tables on their way out: CSV for any spreadsheet, xlsx with typed cells. Whole or not at all.

A text that a spreadsheet would run as a formula gets an apostrophe in front; our own import takes
it off again. Files for people: UTF-8 with its mark, numbers as the language writes them.
"""

import csv
import io
import os
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from shopfriend.domain.trouble import Trouble

Kind = Literal["text", "number", "cents", "milli", "share", "day"]
Cell = str | int | float | date | None
_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60  # signs of a column; what is longer wraps in nobody's eyes
_FORMATS = {"cents": "#,##0.00", "milli": "#,##0.###", "number": "0", "share": "0.0%"}


@dataclass(frozen=True)
class Heading:
    """`title` in the language of the file; `kind` says what the numbers are: cents, thousandths,
    basis points (share)."""

    title: str
    kind: Kind = "text"


Row = Sequence[Cell]


def write(path: Path, headings: Sequence[Heading], rows: Iterable[Row], *, language: str) -> int:
    """By the ending of the name: .xlsx, else CSV. How many rows; raises `Trouble`."""
    every = list(rows)
    if path.suffix.lower() == ".xlsx":
        whole(path, lambda: _xlsx(path.stem, headings, every))
    else:
        whole(path, lambda: _csv(headings, every, language).encode("utf-8-sig"))
    return len(every)


def whole(path: Path, made: Callable[[], bytes]) -> None:
    """Under another name first: a half-written file never takes the place of a good one."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as stream:
            stream.write(made())
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):  # what could not be written may be no place to delete from either
            part.unlink(missing_ok=True)
        raise Trouble("file-not-saved", file=path.name, folder=str(path.parent)) from error


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + text if text.startswith(_RUN_BY_SPREADSHEETS) else text


# -- CSV -----------------------------------------------------------------------------------------


def _csv(headings: Sequence[Heading], rows: Sequence[Row], language: str) -> str:
    """Semicolons where the comma is the decimal sign, as spreadsheets there expect."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if language == "de" else ",", lineterminator="\r\n")
    writer.writerow([guarded(each.title) for each in headings])
    for row in rows:
        pairs = zip(headings, row, strict=True)
        writer.writerow([_said(cell, heading.kind, language) for heading, cell in pairs])
    return out.getvalue()


def _said(cell: Cell, kind: Kind, language: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        return guarded(re.sub(r"[\r\n]+", " ", cell))
    number = _number(cell, kind)
    text = f"{number:.2f}" if kind == "cents" else f"{number:.3f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if language == "de" else text


def _number(cell: float, kind: Kind) -> float:
    return cell / {"cents": 100, "milli": 1000, "share": 10_000}.get(kind, 1)


# -- xlsx ----------------------------------------------------------------------------------------


def _xlsx(title: str, headings: Sequence[Heading], rows: Sequence[Row]) -> bytes:
    """Typed cells: numbers reckon, days sort, texts are texts whatever they begin with."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    sheet = book.add_worksheet(re.sub(r"[\[\]:*?/\\']", " ", title)[:31] or "1")
    bold = book.add_format({"bold": True})
    formats = {kind: book.add_format({"num_format": shown}) for kind, shown in _FORMATS.items()}
    formats["day"] = book.add_format({"num_format": "yyyy-mm-dd"})
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, guarded(heading.title), bold)
        longest = max((len(str(row[column] or "")) for row in rows[:200]), default=0)
        width = min(max(longest, len(heading.title)) + 2, _WIDEST)
        sheet.set_column(column, column, width, formats.get(heading.kind))
    for line, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            kind = headings[column].kind
            if isinstance(cell, str):
                sheet.write_string(line, column, guarded(cell))
            elif isinstance(cell, date):
                sheet.write_datetime(line, column, cell, formats["day"])
            elif cell is not None:
                sheet.write_number(line, column, _number(cell, kind), formats.get(kind))
    sheet.freeze_panes(1, 0)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(headings) - 1)
    book.close()
    return out.getvalue()
