"""How far the cells of a spreadsheet reach. The library keeps a sheet as a full rectangle: one
stray cell at XFD1048576 would ask for more memory than there is, and end the program.

Seen in the archive's own XML before the library opens it; nothing there is expanded.
"""

import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from shopfriend.domain.trouble import ShopError
from shopfriend.intake import container

MOST_CELLS = 20_000_000  # of one sheet; a million lines of twenty columns, some two gigabytes
_BLOCK = 1024 * 1024
_OVERLAP = 64  # bytes that a cell's name may lie across two blocks
_WIDE = re.compile(rb"""\br=["']([A-Z]{2,3})\d""")  # from the 27th column on
_DEEP = re.compile(rb"""\br=["'][A-Z]{0,3}(\d{6,7})["']""")  # from line 100,000 on
_CELL = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_ROW = re.compile(rb"<table:table-row(?=[\s/>])[^<>]*>")
_IN_ROW = re.compile(rb"<table:(?:covered-)?table-cell(?=[\s/>])([^<>]*)>")
_ROWS = re.compile(rb"""number-rows-repeated=["'](\d{1,9})["']""")
_COLUMNS = re.compile(rb"""number-columns-repeated=["'](\d{1,9})["']""")
_DAMAGED = (*container.DAMAGED_ARCHIVE, OSError, RuntimeError, KeyError)


def refuse_wide(path: Path, most: int | None = None) -> None:
    """Raises `ShopError("sheet-wide")`. `most`: bytes of each sheet that are looked at."""
    cells = 0
    with suppress(*_DAMAGED), zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if info.filename.startswith("xl/worksheets/"):
                cells = max(cells, _excel(archive, info.filename, most))
            elif info.filename == "content.xml":
                cells = max(cells, _office(archive, most))
    if cells > MOST_CELLS:
        raise ShopError("sheet-wide", file=path.name, most=MOST_CELLS)


def _excel(archive: zipfile.ZipFile, part: str, most: int | None) -> int:
    """At least so many as the rectangle has; exactly so many where that would be too many."""
    widest, deepest = 26, 99_999
    for block in _blocks(archive, part, most):
        widest = max(widest, max(map(_column, set(_WIDE.findall(block))), default=0))
        deepest = max(deepest, max(map(int, _DEEP.findall(block)), default=0))
    if widest * deepest <= MOST_CELLS:
        return widest * deepest
    widest = deepest = 0
    for block in _blocks(archive, part, most):
        found = _CELL.findall(block)
        widest = max(widest, max((_column(letters) for letters, _ in found), default=0))
        deepest = max(deepest, max((int(number) for _, number in found), default=0))
    return widest * deepest


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _office(archive: zipfile.ZipFile, most: int | None) -> int:
    """Of all sheets together: rows and cells may be repeated by a number, also full ones."""
    row = widest = deepest = 0
    for tag, content in _rows(archive, most):
        repeated = _ROWS.search(tag)
        row += int(repeated[1]) if repeated else 1
        if b"office:value" in content or b"<text:" in content:
            deepest, widest = row, max(widest, _width(content))
    return widest * deepest


def _width(content: bytes) -> int:
    """Up to the last cell that holds something."""
    at = width = 0
    for cell in _IN_ROW.finditer(content):
        repeated = _COLUMNS.search(cell[1])
        at += int(repeated[1]) if repeated else 1
        if not cell[1].endswith(b"/") or b"office:value" in cell[1]:
            width = at
    return width


def _rows(archive: zipfile.ZipFile, most: int | None) -> Iterator[tuple[bytes, bytes]]:
    """Each row's tag and what stands between it and the next."""
    rest = b""
    for block in _blocks(archive, "content.xml", most, overlap=0):
        whole = rest + block
        found = list(_ROW.finditer(whole))
        for one, following in pairwise(found):
            yield one[0], whole[one.end() : following.start()]
        rest = whole[found[-1].start() :] if found else whole[-_BLOCK:]
    if last := _ROW.match(rest):
        yield last[0], rest[last.end() :]


def _blocks(
    archive: zipfile.ZipFile, part: str, most: int | None, overlap: int = _OVERLAP
) -> Iterator[bytes]:
    done, rest = 0, b""
    with archive.open(part) as file:
        while (most is None or done < most) and (block := file.read(_BLOCK)):
            done += len(block)
            yield rest + block
            rest = block[-overlap:] if overlap else b""
