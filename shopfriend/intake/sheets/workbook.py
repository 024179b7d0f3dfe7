"""Spreadsheets of any kind – xlsx, xlsm, xlsb, xls, ods – as rows of typed cells, then of texts.

Formulas count by the value they had when the file was saved. Hidden sheets are left alone, and
named.
"""

import zipfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from shopfriend.domain.trouble import ShopError
from shopfriend.intake import container, numbers
from shopfriend.intake.formats import Kind
from shopfriend.intake.sheets import excerpt, extent, hidden, old_excel
from shopfriend.intake.sheets.hidden import Hidden

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

MOST_BYTES = 2 * 1024**3  # unpacked
_RATIO, _SMALL = 400, 50 * 1024**2  # no table shrinks so much; only judged above `_SMALL`
_DAMAGED = (*container.DAMAGED_ARCHIVE, OSError)
_ERRORS = frozenset({"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"})
_FIRST_DAY, _LAST_SERIAL = datetime(1899, 12, 30), 2_958_465  # noqa: DTZ001 - Excel's day 0

Raw = str | int | float | bool | date | time | datetime | timedelta


@dataclass(frozen=True)
class Sheet:
    """`rows` begin with the sheet's first line."""

    name: str
    rows: list[list[Raw]]
    hidden: Hidden = hidden.NOTHING


@dataclass(frozen=True)
class Workbook:
    """`sheets`: visible ones that hold something; `hidden`: names of the others."""

    sheets: list[Sheet]
    hidden: tuple[str, ...] = ()


def read(path: Path) -> Workbook:
    """Raises `ShopError` for what is damaged, locked by a password or larger than any table,
    `Trouble` as `container` does."""
    _refuse_huge(path)
    extent.refuse_wide(path)
    return _marked(_opened(path, path, None), hidden.of(path))


def first_lines(path: Path, rows: int) -> Workbook:
    """At most `rows` of each sheet; of a large file only its beginning is unpacked."""
    _refuse_huge(path)
    short = excerpt.beginning(path)
    extent.refuse_wide(path, None if short is None else excerpt.KEPT)
    if short is not None:
        with suppress(ShopError):  # it says something only its rest explains
            return _marked(_opened(path, short, rows), hidden.of(path, excerpt.KEPT))
        extent.refuse_wide(path)
    return _marked(_opened(path, path, rows), hidden.of(path))


def _marked(book: Workbook, marks: Mapping[str, Hidden]) -> Workbook:
    marked = [replace(each, hidden=marks.get(each.name, hidden.NOTHING)) for each in book.sheets]
    return replace(book, sheets=marked)


def _opened(path: Path, source: Path | BytesIO, rows: int | None) -> Workbook:
    from python_calamine import (
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    try:
        with CalamineWorkbook.from_object(source) as book:
            tables = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
            shown = [meta for meta in tables if meta.visible == SheetVisibleEnum.Visible]
            found = [Sheet(m.name, _rows(book.get_sheet_by_name(m.name), rows)) for m in shown]
            others = tuple(meta.name for meta in tables if meta not in shown)
    except PasswordError:
        raise ShopError("sheet-password", file=path.name) from None
    except CalamineError as error:
        kind = "sheet-password" if "password" in str(error).lower() else "sheet-damaged"
        raise ShopError(kind, file=path.name) from error
    except OSError as error:
        raise container.trouble_of(path, error) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # so the library gives up on damaged files
            raise
        raise ShopError("sheet-damaged", file=path.name) from error
    return Workbook([sheet for sheet in found if sheet.rows], others)


def _rows(sheet: "CalamineSheet", most: int | None) -> list[list[Raw]]:
    """With what was merged over several lines standing in each of them."""
    rows: list[list[Raw]] = [
        list(row) for row in sheet.to_python(skip_empty_area=False, nrows=most)
    ]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if left == right and top < len(rows):
            for row in rows[top + 1 : bottom + 1]:
                if left < len(row) and row[left] == "":
                    row[left] = rows[top][left]
    return rows


def _refuse_huge(path: Path) -> None:
    """By what the archive promises, before a byte is unpacked."""
    if not zipfile.is_zipfile(path):
        old_excel.refuse_damaged(path)
        return
    with suppress(*_DAMAGED), zipfile.ZipFile(path) as archive:
        infos = archive.infolist()
        whole = sum(info.file_size for info in infos)
        packed = sum(info.compress_size for info in infos)
        if whole > MOST_BYTES or (whole > _SMALL and whole > _RATIO * max(packed, 1)):
            raise ShopError("sheet-huge", file=path.name)


# -- cells as text -------------------------------------------------------------------------------


def texts(rows: Sequence[Sequence[Raw]], kinds: Mapping[int, Kind]) -> list[list[str]]:
    """What the same table would say as a text file. `kinds`: column -> what it holds; there,
    numbers stored as text become what the numbers beside them are."""
    written = {
        place: _written(rows, place)
        for place, kind in kinds.items()
        if kind in ("money", "quantity")
    }
    return [
        [
            _text(cell, kinds.get(place, "text"), written.get(place))
            for place, cell in enumerate(row)
        ]
        for row in rows
    ]


def _written(rows: Sequence[Sequence[Raw]], place: int) -> numbers.Style | None:
    """How numbers stored as text are written in a column that also holds real ones."""
    cells = [row[place] for row in rows if place < len(row)]
    if not any(isinstance(cell, (int, float)) for cell in cells):
        return None
    return numbers.style_of(cell for cell in cells if isinstance(cell, str) and cell)


def _text(cell: Raw, kind: Kind, written: numbers.Style | None) -> str:
    if isinstance(cell, str):
        return _of_text(cell, written)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (int, float)):
        return _number(cell, kind)
    if isinstance(cell, datetime):
        return _moment(cell)
    if isinstance(cell, timedelta):
        return str(cell)
    return cell.isoformat()


def _of_text(cell: str, written: numbers.Style | None) -> str:
    if cell in _ERRORS:
        return ""
    if written is None or written.decimal == ".":
        return cell
    try:
        thousandths = numbers.parse(cell, written, 1000)
    except numbers.NoNumber:
        return cell
    return _plain(Decimal(thousandths) / 1000)


def _number(value: float, kind: Kind) -> str:
    """4012345678901.0 is a number of goods, 0.30000000000000004 is 0.3, and in a column of days
    46000 is one."""
    if kind in ("day", "moment") and 0 < value <= _LAST_SERIAL:
        return _moment(_FIRST_DAY + timedelta(days=value))
    return _plain(Decimal(f"{value:.15g}"))


def _plain(value: Decimal) -> str:
    """Without exponent. 1.234 could be thousands as text; as 1.2340 it cannot."""
    text = f"{value:f}"
    whole, dot, part = text.partition(".")
    part = part.rstrip("0")
    if not part:
        return whole
    return f"{whole}{dot}{part}0" if len(part) == 3 else f"{whole}{dot}{part}"


def _moment(value: datetime) -> str:
    """To the second, as people see it; a day alone where there is no time."""
    exact = (value + timedelta(microseconds=500_000)).replace(microsecond=0, tzinfo=None)
    if exact.time() == time():
        return exact.date().isoformat()
    return exact.isoformat()
