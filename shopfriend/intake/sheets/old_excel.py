"""Damage in an old `.xls` that would end the program: a cell in a column that no such sheet has.

The library would ask for the whole rectangle up to it. Only the records' heads are read: the file
is a chain of sectors (OLE), its table a chain of records of type, length and content (BIFF8).
"""

import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from shopfriend.domain.trouble import ShopError

COLUMNS = 256  # of a sheet of that time
MOST = 256 * 1024**2  # bytes of a file that is looked at; larger ones are none
_MAGIC = b"\xd0\xcf\x11\xe0"
_LAST = 0xFFFFFFFA  # sector numbers from here on mean no sector
# Records of a single cell begin with row and column; the last two hold several in a row.
_CELLS = frozenset({0x0006, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00BD, 0x00BE})


def refuse_damaged(path: Path) -> None:
    """Raises `ShopError("sheet-damaged")`; says nothing of other files and of other damage."""
    with suppress(OSError, struct.error, IndexError, ValueError):
        if path.stat().st_size > MOST:
            return
        data = path.read_bytes()
        if data.startswith(_MAGIC) and any(column >= COLUMNS for column in _columns(data)):
            raise ShopError("sheet-damaged", file=path.name)


def _columns(data: bytes) -> Iterator[int]:
    stream = _workbook(data)
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if kind in _CELLS and size >= 4:
            yield struct.unpack_from("<H", stream, at + 6)[0]
        at += 4 + size


def _workbook(data: bytes) -> bytes:
    """The stream called Workbook; nothing for one that is so small that it lies elsewhere."""
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    count, first = struct.unpack_from("<I", data, 44)[0], struct.unpack_from("<I", data, 48)[0]
    fat: list[int] = []
    for sector in struct.unpack_from("<109I", data, 76)[:count]:
        if sector < _LAST:
            fat += struct.unpack(f"<{size // 4}I", _sector(data, sector, size))
    folder = b"".join(_sector(data, sector, size) for sector in _chain(fat, first))
    for at in range(0, len(folder), 128):
        letters = struct.unpack_from("<H", folder, at + 64)[0]
        if folder[at : at + max(letters - 2, 0)].decode("utf-16-le", "replace") == "Workbook":
            start, length = struct.unpack_from("<II", folder, at + 116)
            parts = (_sector(data, sector, size) for sector in _chain(fat, start))
            return b"".join(parts)[:length]
    return b""


def _sector(data: bytes, number: int, size: int) -> bytes:
    return data[(number + 1) * size : (number + 2) * size]


def _chain(fat: list[int], first: int) -> Iterator[int]:
    """A damaged one may go in circles."""
    for _ in range(len(fat)):
        if first >= _LAST:
            return
        yield first
        first = fat[first]
