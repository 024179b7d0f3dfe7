"""What lies inside a folder, a zip, or zips in a zip: files that can be read one by one.

Nothing is ever unpacked onto the disk: a name inside an archive is a label and no path, so `../`
leads nowhere. What an archive promises is checked before a byte is unpacked.
"""

import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, BinaryIO

from shopfriend.domain.trouble import ShopError
from shopfriend.intake import container
from shopfriend.intake.dsfinvk import shortened, tables

MOST_FILES = 100_000
MOST_BYTES = 40 * 1024**3  # unpacked, of all files together
RATIO = 400  # no till's text shrinks so much; only judged above `SMALL`
SMALL = 50 * 1024**2
DEEPEST = 3  # a zip in a zip in a zip
GLANCED = 8 * 1024**2  # of a packed archive, to see what it is
_IN_MEMORY = 64 * 1024**2
_PORTION = 1024 * 1024
_HEAD = 256 * 1024
_LOCAL = b"PK\x03\x04"
Unpacking = Callable[[zipfile.ZipInfo], Callable[[], IO[bytes]]]
DAMAGED = container.DAMAGED_ARCHIVE


@dataclass(frozen=True)
class Inner:
    """One file. `label`: folders and name as its owner would find it; `folder`: what stands
    together; `name` is folded, so that `LINES.CSV` is `lines.csv`."""

    label: str
    folder: str
    name: str
    size: int
    open: Callable[[], IO[bytes]]


@contextmanager
def opened(path: Path, *, most: int = MOST_FILES, spool: int = MOST_BYTES) -> Iterator[list[Inner]]:
    """The files inside, no more than `most`; archives in it that are packed larger than `spool`
    stay closed. They can be read until the block ends. Raises `ShopError` for an archive that is
    damaged, locked by a password or built to burst."""
    with ExitStack() as stack:
        opening = _Opening(stack, spool)
        try:
            if path.is_dir():
                found = _in_folder(path, opening)
            else:
                # One more than are wanted, so that too many are still seen to be.
                file = shortened.to(stack.enter_context(path.open("rb")), most + 1)
                archive = stack.enter_context(zipfile.ZipFile(file))
                found = _in_zip(archive, _unpacker(archive), path.name, "", opening, depth=1)
            yield list(islice(found, most))
        except DAMAGED as error:
            raise ShopError("archive-damaged", file=path.name) from error
        except OSError as error:
            raise container.trouble_of(path, error) from error


@dataclass(frozen=True)
class _Opening:
    """What is open until the end, and what is too large to be opened."""

    stack: ExitStack
    spool: int


def _in_folder(path: Path, opening: _Opening) -> Iterator[Inner]:
    for here, folders, names in os.walk(path):
        folders.sort()
        folder = Path(here).relative_to(path).as_posix().removeprefix(".")
        for name in sorted(names):
            file = Path(here, name)
            label = f"{folder}/{name}".removeprefix("/")
            if is_zip_name(name) and not _hidden(name):
                yield from _packed(file, label, opening)
            elif not _hidden(name):
                yield Inner(label, folder, name.casefold(), file.stat().st_size, _opener(file))


def _packed(file: Path, label: str, opening: _Opening) -> Iterator[Inner]:
    """An archive in a folder. It is opened anew for each of its tables: a system keeps only so
    many files open at once, and a till's folder may hold ten years of closings."""
    try:
        with _opener(file)() as packed, zipfile.ZipFile(packed) as archive:
            yield from _in_zip(archive, _reopener(file), label, label, opening, depth=1)
    except DAMAGED as error:
        raise ShopError("archive-damaged", file=label) from error


def _opener(file: Path) -> Callable[[], BinaryIO]:
    def opened_() -> BinaryIO:
        try:
            return file.open("rb")
        except OSError as error:
            raise container.trouble_of(file, error) from error

    return opened_


def _in_zip(
    archive: zipfile.ZipFile,
    unpack: Unpacking,
    name: str,
    prefix: str,
    opening: _Opening,
    *,
    depth: int,
) -> Iterator[Inner]:
    entries = [each for each in archive.infolist() if not each.filename.endswith("/")]
    _refuse_bomb(entries, name, archive)
    for info in entries:
        parts = [part for part in info.filename.replace("\\", "/").split("/") if _is_name(part)]
        if not parts or any(_hidden(part) for part in parts):
            continue
        folder = "/".join([*([prefix] if prefix else []), *parts[:-1]])
        label = f"{folder}/{parts[-1]}".removeprefix("/")
        if is_zip_name(parts[-1]) and depth < DEEPEST and info.file_size <= opening.spool:
            inside = opening.stack.enter_context(_spooled(archive, info))
            inner = opening.stack.enter_context(zipfile.ZipFile(inside))
            yield from _in_zip(inner, _unpacker(inner), label, label, opening, depth=depth + 1)
        else:
            yield Inner(label, folder, parts[-1].casefold(), info.file_size, unpack(info))


def _unpacker(archive: zipfile.ZipFile) -> Unpacking:
    def unpack(info: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
        return lambda: archive.open(info)

    return unpack


def _reopener(file: Path) -> Unpacking:
    def unpack(info: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
        def again() -> IO[bytes]:
            with zipfile.ZipFile(file) as archive:  # what it hands out stays open by itself
                return archive.open(info)

        return again

    return unpack


def _refuse_bomb(entries: list[zipfile.ZipInfo], name: str, archive: zipfile.ZipFile) -> None:
    """zipfile hands out no more than the sizes an archive declares, so these bound everything."""
    if any(info.flag_bits & 1 for info in entries):
        raise ShopError("archive-password", file=name)
    unpacked = sum(info.file_size for info in entries)
    packed = sum(info.compress_size for info in entries)
    burst = unpacked > MOST_BYTES or len(entries) > MOST_FILES
    burst |= unpacked > SMALL and unpacked > RATIO * max(packed, 1)
    burst |= packed > archive.start_dir  # entries that share their bytes
    if burst:
        raise ShopError("archive-bomb", file=name)


@contextmanager
def _spooled(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
    """An archive inside an archive, where one can jump about in it."""
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as spool:
        with archive.open(info) as packed:
            while part := packed.read(_PORTION):
                spool.write(part)
        spool.seek(0)
        yield spool


def glanced_into(files: list[Inner]) -> bool:
    """Do archives that were left closed begin with the tables of a till?"""
    for inner in (inner for inner in files if is_zip_name(inner.name)):
        with inner.open() as file:
            head = file.read(_HEAD)
        return any(tables.by_name(name) or name == "index.xml" for name in _local_names(head))
    return False


def _local_names(head: bytes) -> Iterator[str]:
    """Names of an archive's entries as they stand before each of them."""
    at = head.find(_LOCAL)
    while 0 <= at <= len(head) - 30:
        size = int.from_bytes(head[at + 26 : at + 28], "little")
        name = head[at + 30 : at + 30 + size].decode("utf-8", "replace")
        yield name.rpartition("/")[2].casefold()
        at = head.find(_LOCAL, at + 30)


def is_zip_name(name: str) -> bool:
    return name.casefold().endswith(".zip")


def _is_name(part: str) -> bool:
    return part not in ("", ".", "..") and not part.endswith(":")


def _hidden(part: str) -> bool:
    """What Macs and file managers put beside the files."""
    return part.startswith(".") or part == "__MACOSX" or part.casefold() == "thumbs.db"
