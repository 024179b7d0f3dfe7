"""Rows and columns that a spreadsheet hides: filtered away, folded up, put aside.

The library that reads the cells does not tell; the archive's own XML does. Only the tags of rows
and columns are looked for, block by block: nothing in the XML is expanded, no document type read.
"""

import html
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from shopfriend.intake import container

_BLOCK = 1024 * 1024
_LONGEST = 64 * 1024  # bytes of one tag; a longer one is none
_MOST_XML = 16 * 1024**2  # of the parts that only list the sheets
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384  # as many as a sheet can have
_EXCEL = re.compile(rb"<(?:\w+:)?(row|col)(?=[\s/>])([^<>]*)>")
_NUMBER = re.compile(rb"""\br=["'](\d{1,9})["']""")
_OFFICE = re.compile(rb"<(table:table(?:-row|-column)?)(?=[\s/>])([^<>]*)>")
_SHEET = re.compile(r"<(?:\w+:)?sheet\b([^<>]*)>")
_LINK = re.compile(r"<(?:\w+:)?Relationship\b([^<>]*)>")
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_YES = frozenset({"1", "true"})
_DAMAGED = (*container.DAMAGED_ARCHIVE, OSError, KeyError, ValueError, RuntimeError)
_FOLDED = frozenset({"collapse", "filter"})


@dataclass(frozen=True)
class Hidden:
    """Places in a sheet, counted from 0."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


NOTHING = Hidden()


def of(path: Path, most: int | None = None) -> Mapping[str, Hidden]:
    """For each sheet by its name; none for one that hides nothing, for the older formats that
    cannot be looked into, and for a damaged archive. `most`: bytes of a sheet that are read."""
    if not zipfile.is_zipfile(path):
        return {}
    with suppress(*_DAMAGED), zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        found = _office(archive, most) if "content.xml" in names else _excel(archive, most)
        return {name: hidden for name, hidden in found if hidden != NOTHING}
    return {}


# -- xlsx, xlsm ----------------------------------------------------------------------------------


def _excel(archive: zipfile.ZipFile, most: int | None) -> Iterator[tuple[str, Hidden]]:
    names = set(archive.namelist())
    for name, part in _parts(archive):
        if part in names:
            yield name, _of_sheet(archive, part, most)


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Each sheet's name and the part of the archive that holds it."""
    targets = {
        said.get("Id", ""): said.get("Target", "")
        for said in _tags(_LINK, archive, "xl/_rels/workbook.xml.rels")
    }
    for said in _tags(_SHEET, archive, "xl/workbook.xml"):
        link = next((value for key, value in said.items() if key.endswith(":id")), "")
        target = targets.get(link, "")
        yield said.get("name", ""), posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _tags(tag: re.Pattern[str], archive: zipfile.ZipFile, part: str) -> list[dict[str, str]]:
    with archive.open(part) as file:
        text = file.read(_MOST_XML).decode("utf-8", "replace")
    return [_attributes(found[1]) for found in tag.finditer(text)]


def _attributes(text: str) -> dict[str, str]:
    return {found[1]: html.unescape(found[2] or found[3] or "")
            for found in _ATTRIBUTE.finditer(text)}  # fmt: skip


def _of_sheet(archive: zipfile.ZipFile, part: str, most: int | None) -> Hidden:
    rows: set[int] = set()
    columns: set[int] = set()
    at = -1
    for tag, raw in _found(archive, part, _EXCEL, most):
        if tag == b"row":
            number = _NUMBER.search(raw)
            at = int(number[1]) - 1 if number else at + 1
        if b"hidden" not in raw:  # nearly always
            continue
        said = _attributes(raw.decode("utf-8", "replace"))
        if said.get("hidden") not in _YES:
            continue
        if tag == b"row" and 0 <= at < MOST_ROWS:
            rows.add(at)
        elif tag == b"col":
            first, last = int(said.get("min", "1")) - 1, int(said.get("max", "1"))
            columns.update(range(max(first, 0), min(last, MOST_COLUMNS)))
    return Hidden(frozenset(rows), frozenset(columns))


# -- ods -----------------------------------------------------------------------------------------


def _office(archive: zipfile.ZipFile, most: int | None) -> Iterator[tuple[str, Hidden]]:
    name, row, column = "", 0, 0
    rows: set[int] = set()
    columns: set[int] = set()
    for tag, raw in _found(archive, "content.xml", _OFFICE, most):
        said = _attributes(raw.decode("utf-8", "replace"))
        folded = said.get("table:visibility") in _FOLDED
        if tag == b"table:table":
            yield name, Hidden(frozenset(rows), frozenset(columns))
            name, row, column, rows, columns = said.get("table:name", ""), 0, 0, set(), set()
        elif tag == b"table:table-row":
            last = row + int(said.get("table:number-rows-repeated", "1"))
            if folded:
                rows.update(range(row, min(last, MOST_ROWS)))
            row = last
        else:
            last = column + int(said.get("table:number-columns-repeated", "1"))
            if folded:
                columns.update(range(column, min(last, MOST_COLUMNS)))
            column = last
    yield name, Hidden(frozenset(rows), frozenset(columns))


def _found(
    archive: zipfile.ZipFile, part: str, tag: re.Pattern[bytes], most: int | None
) -> Iterator[tuple[bytes, bytes]]:
    """The tags of a part in their order, each with its attributes; whatever the part's size."""
    rest, done = b"", 0
    with archive.open(part) as file:
        while (most is None or done < most) and (block := file.read(_BLOCK)):
            done += len(block)
            whole = rest + block
            end = 0
            for found in tag.finditer(whole):
                end = found.end()
                yield found[1], found[2]
            open_ = whole.rfind(b"<", max(end, len(whole) - _LONGEST))
            rest = whole[open_:] if open_ >= 0 else b""
