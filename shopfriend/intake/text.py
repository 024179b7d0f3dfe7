"""A file's bytes as text with `\\n` line ends, block by block, whatever its encoding.

BOM, then UTF-16 by its zero bytes, then strict UTF-8, otherwise cp1252: rules beat guessing on
short German files. A file that is both (two programs wrote it) is read as UTF-8, and what is no
UTF-8 in it as cp1252, byte by byte.
"""

import codecs
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from shopfriend.intake import container, inside

BLOCK = 12_000_000
_FALLBACK = "shopfriend_cp1252"


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_FALLBACK, _as_cp1252)


def encoding_of(head: bytes, tail: bytes = b"") -> str:
    """The codec's name: utf-8-sig, utf-16, utf-16-le, utf-16-be, utf-8 or cp1252."""
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if wide := container.looks_like_utf16(head):
        return wide
    return "utf-8" if _mostly_utf8(head) and _mostly_utf8(tail) else "cp1252"


def _mostly_utf8(part: bytes) -> bool:
    """Valid, or with more whole letters than broken bytes. A cut through a letter at either end
    is not the file's fault."""
    start = next((i for i, byte in enumerate(part[:4]) if not 0x80 <= byte < 0xC0), 0)
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    signs = [sign for sign in decoder.decode(part[start:]) if sign > "\x7f"]
    broken = sum(1 for sign in signs if "\udc80" <= sign <= "\udcff")
    return len(signs) - broken >= broken


def blocks(path: Path, encoding: str, told: Callable[[int], None]) -> Iterator[str]:
    """The text in blocks of `BLOCK` signs; `told` hears how many bytes have been read."""
    try:
        with inside.opened(path) as (raw, _):
            for part in blocks_of(raw, encoding):
                yield part
                told(raw.tell())
    except OSError as error:
        raise container.trouble_of(path, error) from error


def blocks_of(raw: IO[bytes], encoding: str) -> Iterator[str]:
    """The same of a file that is open already, or lies inside another."""
    with io.TextIOWrapper(raw, encoding, errors=_FALLBACK, newline=None) as file:
        while text := file.read(BLOCK):
            yield text


class PhysicalLines:
    """Counts lines on the way, apart from everything that sorts them."""

    def __init__(self) -> None:
        self._newlines = 0
        self._open = False

    @property
    def count(self) -> int:
        return self._newlines + self._open

    def over(self, texts: Iterator[str]) -> Iterator[str]:
        for part in texts:
            self._newlines += part.count("\n")
            self._open = not part.endswith("\n")
            yield part


def below(texts: Iterator[str], lines: int) -> Iterator[str]:
    """Everything after so many lines of titles and headings."""
    left = lines
    for part in texts:
        while left and (end := part.find("\n")) >= 0:
            part = part[end + 1 :]
            left -= 1
        if not left and part:
            yield part
