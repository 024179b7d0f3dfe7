"""What kind of file it is, by its first bytes, never by its name; the kind decides who reads it.

To let another kind in: a line in `READERS`, and its sign in `kind_of`.
"""

import struct
import zipfile
import zlib
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Literal, Protocol, cast

from shopfriend.domain.incoming import How
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.intake import inside
from shopfriend.intake.seen import Parsed, Seen, Told

Kind = Literal["text", "sheet", "vcard", "till"]


class Reader(Protocol):
    def look(self, path: Path, how: How) -> Seen: ...

    def read(self, seen: Seen, how: How, *, today: date, zone: str, told: Told) -> Parsed: ...


READERS: Mapping[Kind, str] = {
    "text": "shopfriend.intake.delimited",
    "sheet": "shopfriend.intake.sheets.sheet",
    "vcard": "shopfriend.intake.vcards.vcard",
    "till": "shopfriend.intake.dsfinvk",
}

HEAD = 256 * 1024
TAIL = 64 * 1024
FAR = 16 * 1024**2  # into a packed file, whose end only comes after all the rest

_SIGNS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "file-is-pdf"),
    (b"\x89PNG", "file-is-picture"),
    (b"\xff\xd8\xff", "file-is-picture"),
    (b"GIF8", "file-is-picture"),
    (b"BM", "file-is-picture"),
    (b"RIFF", "file-is-picture"),
    (b"II*\x00", "file-is-picture"),
    (b"MM\x00*", "file-is-picture"),
    (b"SQLite format 3\x00", "file-is-book"),
    (b"\x1f\x8b", "file-is-archive"),
    (b"7z\xbc\xaf", "file-is-archive"),
    (b"Rar!", "file-is-archive"),
    (b"MZ", "file-is-program"),
    (b"\x7fELF", "file-is-program"),
    (b"{", "file-is-no-table"),
    (b"<", "file-is-no-table"),
)
# Long enough that packed bytes of something else do not hold them by chance.
_SPREADSHEET = (
    b"[Content_Types].xml", b"xl/workbook", b"xl/worksheets", b"xl/_rels/", b"xl/theme",
    b"xl/styles", b"xl/sharedStrings", b"application/vnd.oasis.opendocument.spreadsheet",
)  # fmt: skip
# What the archive module raises for bytes that are none.
DAMAGED_ARCHIVE = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError, struct.error
)  # fmt: skip
# Signs of two letters also begin words: then the rest has to look like no text, too.
_WORDLIKE = (b"BM", b"MZ")


def reader_of(path: Path) -> Reader:
    """Raises `ShopError` for what nobody reads, `Trouble` for what cannot be opened."""
    return cast("Reader", import_module(READERS[kind_of(path)]))


def kind_of(path: Path) -> Kind:
    if path.is_dir():
        return "till"
    head, _, size = ends_of(path)
    if not size:
        raise ShopError("file-empty", file=path.name)
    start = _start(head)
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) and inside.archive_of(path):
        raise ShopError("file-is-archive", file=path.name)  # packed twice, or a spreadsheet
    if start.startswith(b"PK\x03\x04"):
        return "sheet" if any(sign in head for sign in _SPREADSHEET) else "till"
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return "sheet"
    if start[:24].strip(b"\xff\xfe").replace(b"\x00", b"")[:11].upper() == b"BEGIN:VCARD":
        return "vcard"
    refuse_what_is_no_text(path.name, head)
    return "text"


def _start(head: bytes) -> bytes:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")


def ends_of(path: Path) -> tuple[bytes, bytes, int]:
    """First and last bytes and the size. Raises `ShopError`/`Trouble` for what cannot be read."""
    try:
        with inside.opened(path) as (file, size):
            head = file.read(HEAD)
            if size <= HEAD or (size > FAR and inside.archive_of(path)):
                return head, b"", size
            file.seek(max(HEAD, size - TAIL))
            return head, file.read(TAIL), size
    except OSError as error:
        raise trouble_of(path, error) from error


def trouble_of(path: Path, error: OSError) -> ShopError | Trouble:
    if isinstance(error, FileNotFoundError):
        return ShopError("file-missing", file=path.name)
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return ShopError("file-is-folder", file=path.name)
    if isinstance(error, PermissionError):
        return Trouble("file-locked", file=path.name)
    return Trouble("file-unreadable", file=path.name)


def refuse_what_is_no_text(name: str, head: bytes) -> None:
    """Raises `ShopError` with a sentence that helps; says nothing for text."""
    start = _start(head)
    if not start.strip(b"\x00"):
        raise ShopError("file-empty", file=name)
    for sign, kind in _SIGNS:
        if start.startswith(sign) and (sign not in _WORDLIKE or _is_binary(head)):
            raise ShopError(kind, file=name)
    if _is_binary(head) and not looks_like_utf16(head):
        raise ShopError("file-is-no-table", file=name)


def looks_like_utf16(head: bytes) -> str:
    """ "utf-16-le", "utf-16-be" or "": by the zero halves of plain letters."""
    sample = head[:4096]
    even, odd = sample[::2], sample[1::2]
    if not odd:
        return ""
    low, high = even.count(0) / len(even), odd.count(0) / len(odd)
    if high > 0.4 and low < 0.1:
        return "utf-16-le"
    return "utf-16-be" if low > 0.4 and high < 0.1 else ""


def _is_binary(head: bytes) -> bool:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return False
    sample = head[:4096]
    strange = sum(1 for byte in sample if byte < 32 and byte not in b"\t\n\r\x00\x0b\x0c\x1a\x1b")
    return strange > len(sample) // 20
