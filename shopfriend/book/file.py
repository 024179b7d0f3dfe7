"""The book as a file: making, checking before opening, backups and restoring. SQLite's alone."""

import contextlib
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from shopfriend.book import engine
from shopfriend.domain.trouble import ShopError, Trouble

BACKUPS = "Backups"
KEPT = 12
_MAGIC = b"SQLite format 3\x00"
_HEAD = 100  # bytes of SQLite's file header
_STAMP = r"\d{4}-\d{2}-\d{2}T\d{6}"


def make_empty(path: Path) -> None:
    """An empty, marked file; nothing is left when that fails."""
    try:  # asking, too, is refused in a folder that is closed to us
        if path.exists():
            raise ShopError("book-exists", file=path.name)
        if not path.parent.is_dir():
            raise ShopError("folder-missing", folder=str(path.parent))
        path.touch(exist_ok=False)
    except OSError as error:
        raise Trouble("folder-read-only", folder=str(path.parent), file=path.name) from error
    try:
        with engine.translated(path):  # before WAL begins, so the mark stands in the file itself
            _run_alone(path, f"PRAGMA application_id = {engine.APPLICATION_ID}")
    except BaseException:
        remove(path)
        raise


def look_before_opening(path: Path) -> None:
    """One clear sentence for what is no book or cannot be written, before SQLite touches it."""
    look(path)
    if not os.access(path, os.W_OK):
        raise Trouble("book-read-only", file=path.name, folder=str(path.parent))
    if not os.access(path.parent, os.W_OK | os.X_OK):  # the log beside it could not be written
        raise Trouble("folder-read-only", file=path.name, folder=str(path.parent))


def look(path: Path) -> int:
    """Is it a whole book, by its first bytes? Gives its schema version. Raises `ShopError` for
    what is no book, `Trouble` for a cut one."""
    try:
        if not path.is_file():
            raise ShopError("book-missing", file=path.name, folder=str(path.parent))
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError as error:
        raise Trouble("book-cannot-be-opened", file=path.name, folder=str(path.parent)) from error
    if len(head) < _HEAD or not head.startswith(_MAGIC):
        raise ShopError("not-a-book", file=path.name)
    if int.from_bytes(head[68:72], "big") != engine.APPLICATION_ID:
        raise ShopError("not-a-book", file=path.name)
    if path.stat().st_size < _size_said(head) and not _has_log(path):
        raise Trouble("book-damaged", file=path.name, folder=str(path.parent))
    return int.from_bytes(head[60:64], "big")


def _size_said(head: bytes) -> int:
    page = int.from_bytes(head[16:18], "big")
    return (65536 if page == 1 else page) * int.from_bytes(head[28:32], "big")


def _has_log(path: Path) -> bool:
    wal = _beside(path, "-wal")
    return wal.exists() and wal.stat().st_size > 0


def remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        _beside(path, suffix).unlink(missing_ok=True)


def backup_name(path: Path, at: datetime, word: str = "") -> Path:
    stamp = at.strftime("%Y-%m-%dT%H%M%S")
    name = "-".join(part for part in (path.stem, stamp, word) if part)
    return path.parent / BACKUPS / f"{name}{path.suffix}"


def backup(path: Path, target: Path) -> None:
    """Copy the book with SQLite's own backup call in one step (a stepped one never ends while
    others write), check the copy, then give it its name: a copy by that name is a proven one."""
    part = _beside(target, ".part")
    with _told("backup-failed", target), _unfinished(part):
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(path, part)
        verify(part)
        _flush(part)
        part.replace(target)
        _flush_folder(target.parent)


def prune(path: Path, kept: int = KEPT) -> None:
    """Keep the newest `kept` ordinary copies of this book; those before an upgrade stay."""
    ordinary = [copy for copy in backups(path) if re.search(f"{_STAMP}$", copy.stem)]
    for old in ordinary[kept:]:
        with contextlib.suppress(OSError):  # open in another program: it goes next time
            old.unlink()


def backups(path: Path) -> list[Path]:
    """Copies of this book, newest first."""
    folder = path.parent / BACKUPS
    ours = re.compile(rf"{re.escape(path.stem)}-({_STAMP})(-[a-z-]+)?{re.escape(path.suffix)}")
    if not folder.is_dir():
        return []
    return sorted((copy for copy in folder.iterdir() if ours.fullmatch(copy.name)), reverse=True)


def verify(copy: Path) -> None:
    """Open the copy on its own and ask SQLite for every page. Raises `Trouble`."""
    with engine.translated(copy):
        connection = sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro", uri=True)
        try:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        finally:
            connection.close()
    if found != "ok" or broken:
        raise Trouble("book-damaged", file=copy.name, folder=str(copy.parent))


def restore(copy: Path, path: Path, *, at: datetime, newest: int | None = None) -> Path | None:
    """Put a proven copy in the book's place; the book that stood there is kept beside it and
    its new name returned. Raises `ShopError("book-in-use")` while anybody has the book open and
    `ShopError("book-too-new")` for a copy of a version above `newest`."""
    if newest is not None and look(copy) > newest:
        raise ShopError("book-too-new", file=copy.name)
    look(copy)
    verify(copy)
    part = _beside(path, ".part")
    with _told("restore-failed", path), _unfinished(part):
        _copy(copy, part)
        verify(part)
        _flush(part)
        kept = _keep(path, at)
        part.replace(path)
        _flush_folder(path.parent)
    return kept


def _keep(path: Path, at: datetime) -> Path | None:
    """Give the old book a second name. Its log goes along first: SQLite would play the old log
    into the new book."""
    if not path.exists():
        return None
    _close_log(path)
    kept = path.with_name(f"{path.stem}-before-restore-{at:%Y-%m-%dT%H%M%S}{path.suffix}")
    for suffix in ("-wal", "-shm"):
        if (log := _beside(path, suffix)).exists():
            log.replace(_beside(kept, suffix))
    path.replace(kept)
    return kept


def _close_log(path: Path) -> None:
    """Leaving WAL works only when nobody else has the book open: that is the question."""
    try:
        _run_alone(path, "PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith("SQLITE_BUSY"):
            raise ShopError("book-in-use", file=path.name) from error
    except sqlite3.DatabaseError:  # damaged: it is kept as it is, with its log
        pass


def _run_alone(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path, timeout=0.2, isolation_level=None)
    try:
        connection.execute(sql)
    finally:
        connection.close()


def _copy(path: Path, part: Path) -> None:
    with engine.translated(path):
        source = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=10)
        target = sqlite3.connect(part)
        try:
            source.backup(target, pages=-1)
            target.execute("PRAGMA journal_mode = DELETE")
        finally:
            target.close()
            source.close()


@contextmanager
def _unfinished(part: Path) -> Iterator[None]:
    """Whatever happens, no half-written file stays."""
    remove(part)
    try:
        yield
    finally:
        remove(part)


@contextmanager
def _told(kind: str, target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Trouble(kind, file=target.name, folder=str(target.parent)) from error


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _flush(part: Path) -> None:
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    """So that the new name survives a power cut; Windows has no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
