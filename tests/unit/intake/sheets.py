"""Small spreadsheets for tests, written as their formats want them by zipfile alone.

A cell is text, number, bool, date, datetime, or `Formula(text, value)`: no writer of spreadsheets
belongs to the locked packages. `.xls` (BIFF) is written below record by record.
"""

import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from xml.sax.saxutils import escape


@dataclass(frozen=True)
class Formula:
    """A cell whose value was worked out when the file was saved."""

    text: str
    value: float | str


Cell = str | int | float | bool | date | datetime | Formula | None
Rows = Sequence[Sequence[Cell]]

_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
%s</Types>"""  # noqa: E501
_SHEET_TYPE = '<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'  # noqa: E501
_RELS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
</Relationships>"""  # noqa: E501
_BOOK_RELS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s
<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
</Relationships>"""  # noqa: E501
_SHEET_REL = '<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet%d.xml"/>'  # noqa: E501
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BOOK = """<?xml version="1.0" encoding="UTF-8"?>
<workbook xmlns="%s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<workbookPr%s/><sheets>%s</sheets></workbook>"""
_STYLES = f"""<?xml version="1.0" encoding="UTF-8"?>
<styleSheet xmlns="{_MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>
<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/>
<xf numFmtId="14" applyNumberFormat="1"/>
<xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>"""


def xlsx(
    path: Path, sheets: Mapping[str, Rows], *, hidden: Sequence[str] = (), merged: str = "",
    since_1904: bool = False, hidden_rows: Sequence[int] = (), hidden_columns: str = "",
) -> Path:  # fmt: skip
    """`hidden_rows` count from 1; `hidden_columns`: "2:3" is B to C. Both in every sheet."""
    names = list(sheets)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        numbers = range(1, len(names) + 1)
        archive.writestr("[Content_Types].xml", _TYPES % "".join(_SHEET_TYPE % n for n in numbers))
        archive.writestr("_rels/.rels", _RELS)
        rels = "".join(_SHEET_REL % (n, n) for n in numbers)
        archive.writestr("xl/_rels/workbook.xml.rels", _BOOK_RELS % rels)
        listed = "".join(
            f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"'
            f"{' state=' + chr(34) + 'hidden' + chr(34) if name in hidden else ''}/>"
            for n, name in enumerate(names, 1)
        )
        book = _BOOK % (_MAIN, ' date1904="1"' if since_1904 else "", listed)
        archive.writestr("xl/workbook.xml", book)
        archive.writestr("xl/styles.xml", _STYLES)
        for n, rows in enumerate(sheets.values(), 1):
            body = _sheet_xml(rows, merged, since_1904, hidden_rows, hidden_columns)
            archive.writestr(f"xl/worksheets/sheet{n}.xml", body)
    return path


def _sheet_xml(
    rows: Rows, merged: str, since_1904: bool, hidden_rows: Sequence[int], hidden_columns: str
) -> str:
    lines = []
    for y, row in enumerate(rows, 1):
        cells = "".join(
            _cell_xml(f"{_letters(x)}{y}", cell, since_1904) for x, cell in enumerate(row)
        )
        mark = ' hidden="1"' if y in hidden_rows else ""
        lines.append(f'<row r="{y}"{mark}>{cells}</row>')
    first, _, last = hidden_columns.partition(":")
    columns = f'<cols><col min="{first}" max="{last}" hidden="1"/></cols>' if first else ""
    merges = f'<mergeCells count="1"><mergeCell ref="{merged}"/></mergeCells>' if merged else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<worksheet xmlns="{_MAIN}">{columns}<sheetData>{"".join(lines)}</sheetData>{merges}</worksheet>"""


def _letters(x: int) -> str:
    return ("" if x < 26 else _letters(x // 26 - 1)) + chr(65 + x % 26)


def _cell_xml(at: str, cell: Cell, since_1904: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Formula):
        kind = ' t="str"' if isinstance(cell.value, str) else ""
        value = escape(str(cell.value))
        return f'<c r="{at}"{kind}><f>{escape(cell.text)}</f><v>{value}</v></c>'
    if isinstance(cell, bool):
        return f'<c r="{at}" t="b"><v>{int(cell)}</v></c>'
    if isinstance(cell, str):
        return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
    if isinstance(cell, (date, datetime)):
        style = 2 if isinstance(cell, datetime) else 1
        return f'<c r="{at}" s="{style}"><v>{serial(cell, since_1904=since_1904)!r}</v></c>'
    return f'<c r="{at}"><v>{cell!r}</v></c>'


def serial(day: date, *, since_1904: bool = False) -> float:
    """Days since 1900 as Excel counts them, or since 1904 as it did on Macs."""
    zero = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001
    moment = day if isinstance(day, datetime) else datetime(day.year, day.month, day.day)  # noqa: DTZ001
    return (moment - zero).total_seconds() / 86_400


def spoiled(data: bytes, kind: str) -> bytes:
    """An archive whose list of contents has a fault that `zipfile` does not call one."""
    whole = bytearray(data)
    at = whole.find(b"PK\x01\x02")
    if kind == "version":  # of the future
        whole[at + 6] = 95
    elif kind == "letters":  # a name that says it is UTF-8 and is not
        whole[at + 9] |= 0x08
        whole[at + 46] = 0x84
    elif kind == "nameless":
        size = whole[at + 28]
        whole[at + 28] = 0
        whole[at + 30] = size  # what was the name is an unknown extra field
        whole[at + 46 : at + 50] = struct.pack("<HH", 0xCAFE, max(size - 4, 0))
    return bytes(whole)


SPOILED = ("version", "letters", "nameless")


# -- ods -----------------------------------------------------------------------------------------

_ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
<office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>"""
_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""  # noqa: E501


def ods(
    path: Path, sheets: Mapping[str, Rows], *, hidden_rows: Sequence[int] = (),
    hidden_columns: Sequence[int] = (),
) -> Path:  # fmt: skip
    """Hidden ones count from 1."""

    def folded(hidden: bool) -> str:
        return ' table:visibility="collapse"' if hidden else ""

    widest = max((len(row) for rows in sheets.values() for row in rows), default=0)
    columns = "".join(
        f"<table:table-column{folded(x in hidden_columns)}/>" for x in range(1, widest + 1)
    )
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{columns}'
        + "".join(
            f"<table:table-row{folded(y in hidden_rows)}>{''.join(map(_cell_ods, row))}"
            "</table:table-row>"
            for y, row in enumerate(rows, 1)
        )
        + "</table:table>"
        for name, rows in sheets.items()
    )
    with zipfile.ZipFile(path, "w") as archive:
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        archive.writestr("content.xml", _ODS % tables)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    return path


def _cell_ods(cell: Cell) -> str:
    if cell is None or isinstance(cell, Formula):
        return "<table:table-cell/>"
    if isinstance(cell, bool):
        kind, value = "boolean", f'office:boolean-value="{str(cell).lower()}"'
    elif isinstance(cell, (int, float)):
        kind, value = "float", f'office:value="{cell!r}"'
    elif isinstance(cell, date):
        kind, value = "date", f'office:date-value="{cell.isoformat()}"'
    else:
        kind, value = "string", ""
    shown = escape(str(cell))
    return (
        f'<table:table-cell office:value-type="{kind}" {value}><text:p>{shown}</text:p>'
        "</table:table-cell>"
    )


# -- xls: BIFF8 in an OLE file, the least that is one --------------------------------------------

_SECTOR = 512


def xls(path: Path, name: str, rows: Rows) -> Path:
    """One sheet of texts and numbers. Texts are LABEL records with UTF-16 letters."""
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    sheet += _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            if isinstance(cell, str):
                data = struct.pack("<HHHHB", y, x, 0, len(cell), 1) + cell.encode("utf-16-le")
                sheet += _record(0x0204, data)
            elif isinstance(cell, (int, float)):
                sheet += _record(0x0203, struct.pack("<HHHd", y, x, 0, float(cell)))
    sheet += _record(0x000A, b"")
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    head += _record(0x0042, struct.pack("<H", 1200)) + _record(0x00E0, bytes(20))
    label = name.encode("utf-16-le")
    size = len(head) + 4 + 8 + len(label) + 4
    head += _record(0x0085, struct.pack("<IBBBB", size, 0, 0, len(name), 1) + label)
    head += _record(0x000A, b"")
    path.write_bytes(_ole("Workbook", head + sheet))
    return path


def encrypted(path: Path) -> Path:
    """What Excel writes for a workbook with a password: an OLE file with the packed one inside."""
    path.write_bytes(_ole("EncryptedPackage", bytes(5000)))
    return path


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _ole(stream: str, data: bytes) -> bytes:
    """An OLE file with one stream, large enough to need no mini sectors."""
    data = data.ljust(max(4096, -(-len(data) // _SECTOR) * _SECTOR), b"\0")
    count = len(data) // _SECTOR
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, count + 2), 0xFFFFFFFE]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(_SECTOR, b"\xff")
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff" * 432
    directory = _entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1) + _entry(stream, 2, 2, len(data))
    return header + fat + directory.ljust(_SECTOR, b"\0") + data


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    return (
        letters.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(letters), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
