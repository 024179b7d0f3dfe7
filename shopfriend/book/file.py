"""The book as a file: making, checking before opening, backups and restoring. SQLite's alone."""

import os
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from shopfriend.book import engine
from shopfriend.domain.trouble import ShopError, Trouble

BACKUPS = "Backups"
KEPT = 12
_MAGIC = b"SQLite format 3\x00"


def make_empty(path: Path) -> None:
    if path.exists():
        raise ShopError("book-exists", file=path.name)
    if not path.parent.is_dir():
        raise ShopError("folder-missing", folder=str(path.parent))
    try:
        path.touch(exist_ok=False)
    except OSError as error:
        raise Trouble("folder-read-only", folder=str(path.parent), file=path.name) from error
    with engine.translated(path):  # marked before WAL begins, so the mark stands in the file itself
        connection = sqlite3.connect(path)
        connection.execute(f"PRAGMA application_id = {engine.APPLICATION_ID}")
        connection.close()


def look_before_opening(path: Path) -> None:
    """One clear sentence for what is no book, before SQLite touches it."""
    if not path.is_file():
        raise ShopError("book-missing", file=path.name, folder=str(path.parent))
    try:
        with path.open("rb") as stream:
            head = stream.read(100)
    except OSError as error:
        raise Trouble("book-cannot-be-opened", file=path.name, folder=str(path.parent)) from error
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise ShopError("not-a-book", file=path.name)
    if int.from_bytes(head[68:72], "big") != engine.APPLICATION_ID:
        raise ShopError("not-a-book", file=path.name)
    page = int.from_bytes(head[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(head[28:32], "big")
    wal = path.with_name(path.name + "-wal")
    if path.stat().st_size < page * pages and not (wal.exists() and wal.stat().st_size):
        raise Trouble("book-damaged", file=path.name, folder=str(path.parent))
    if not os.access(path, os.W_OK):
        raise Trouble("book-read-only", file=path.name, folder=str(path.parent))


def remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def backup_name(path: Path, at: datetime, word: str = "") -> Path:
    stamp = at.strftime("%Y-%m-%dT%H%M%S")
    name = "-".join(part for part in (path.stem, stamp, word) if part)
    return path.parent / BACKUPS / f"{name}{path.suffix}"


def backup(path: Path, target: Path) -> None:
    """Copy the book with SQLite's own backup call in one step (a stepped one never ends while
    others write), check the copy, then give it its name: a copy by that name is a proven one."""
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        _copy(path, part)
        verify(part)
        _flush(part)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Trouble("backup-failed", folder=str(target.parent)) from error
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def prune(path: Path, kept: int = KEPT) -> None:
    """Keep the newest `kept` ordinary copies of this book; those before an upgrade stay."""
    ordinary = [copy for copy in backups(path) if "before" not in copy.stem]
    for old in ordinary[kept:]:
        old.unlink(missing_ok=True)


def backups(path: Path) -> list[Path]:
    """Copies of this book, newest first."""
    folder = path.parent / BACKUPS
    return sorted(folder.glob(f"{path.stem}-*{path.suffix}"), reverse=True)


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


def restore(copy: Path, path: Path, *, at: datetime) -> Path | None:
    """Put a proven copy in the book's place; the book that stood there is kept beside it and
    its new name returned. Nobody may have the book open."""
    look_before_opening(copy)
    verify(copy)
    part = path.with_name(path.name + ".part")
    try:
        _copy(copy, part)
        kept = _move_aside(path, at)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Trouble("restore-failed", file=path.name, folder=str(path.parent)) from error
    return kept


def _move_aside(path: Path, at: datetime) -> Path | None:
    if not path.exists():
        return None
    kept = path.with_name(f"{path.stem}-before-restore-{at:%Y-%m-%dT%H%M%S}{path.suffix}")
    shutil.move(path, kept)
    for suffix in ("-wal", "-shm"):
        log = path.with_name(path.name + suffix)
        if log.exists():
            shutil.move(log, kept.with_name(kept.name + suffix))
    return kept


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


def _flush(part: Path) -> None:
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
