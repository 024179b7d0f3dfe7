"""The book as a whole: make, open and close it, keep copies, put one back."""

import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from shopfriend import places
from shopfriend.book import Book, file, migrations, settings, workplaces
from shopfriend.book.book import SUFFIX, utc_now
from shopfriend.domain.settings import Value, checked
from shopfriend.domain.trouble import ShopError
from shopfriend.services import seats
from shopfriend.services.desk import Desk, Progress, no_progress

_STAMP = "%Y-%m-%dT%H%M%S"
AT_ONCE = timedelta(0)
_STAMP_LONG = len("2026-11-23T090000")


@dataclass(frozen=True)
class Backup:
    """A proven copy of a book; `at` is UTC."""

    path: Path
    at: datetime
    bytes: int


def create(
    path: Path,
    *,
    shop: str,
    profiling: str = "consent",
    language: str = "de",
    today: date | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> Desk:
    """A new book and a desk at it. `profiling` is the owner's recorded decision (R-L11). The key
    that signs coupons is made here, once. Raises `ShopError`, `Trouble`; then no file is left."""
    if not shop.strip():
        raise ShopError("shop-name-missing", field="shop")
    chosen = checked("profiling", profiling)
    book = Book.create(with_suffix(path), clock=clock)
    desk = Desk(book, language=language, fixed_today=today, clock=clock)
    try:
        first: dict[str, Value] = {
            "shop_name": shop.strip(),
            "profiling": chosen,
            "profiling_decided_on": desk.today.isoformat(),
            "language": language,
            "coupon_key": secrets.token_hex(32),
        }
        with desk.batch("new-book") as tx:
            for name, value in first.items():
                settings.put(tx, name, value, now=book.now())
    except BaseException:
        book.close()
        file.remove(book.path)
        raise
    return sit_down(desk)


def open_(
    path: Path,
    *,
    seat: str = "window",
    language: str = "",
    today: date | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> Desk:
    """A desk at an existing book, at this machine's own workplace number. `seat` tells a window
    from a command line on the same machine. Raises as `Book.open`. Close it with `close`."""
    book = Book.open(path, clock=clock)
    try:
        desk = Desk(book, fixed_today=today, clock=clock)
        with desk.read() as tx:
            known = str(settings.get(tx, "language") or "")
        return sit_down(replace(desk, language=language or known or "de"), seat=seat)
    except BaseException:
        book.close()
        raise


def sit_down(desk: Desk, *, seat: str = "window") -> Desk:
    """Give the desk a workplace number in this book that nobody else uses now: the one it had
    before, a new one the first time. It is free again when the book is closed."""
    taken = seats.take(desk.book.path, seat)
    desk.book.at_close = taken.leave
    machine = f"{_machine()}/{taken.name}"
    with desk.read() as tx:
        number = workplaces.known(tx, machine)
    if number is None:
        with desk.book.keep() as tx:  # no deed: nobody shall take it back
            number = workplaces.allocate(tx, machine, socket.gethostname(), now=desk.book.now())
    desk.book.work_at(number)
    return desk


def close(desk: Desk, *, backup: bool = True, apart: timedelta = AT_ONCE) -> Path | None:
    """Let go of the book; a copy first when one is due (`backup_due`). The book is closed even
    when the copy fails (`Trouble`)."""
    try:
        return back_up(desk) if backup and backup_due(desk, apart=apart) else None
    finally:
        desk.book.close()


def backup_due(desk: Desk, *, apart: timedelta = AT_ONCE) -> bool:
    """Was anything written since the newest copy, and is that older than `apart`?"""
    with desk.read() as tx:
        written = workplaces.last_written(tx)
    if written is None:
        return False
    copies = backups(desk.book.path)
    if not copies:
        return True
    newest = copies[0].at
    if desk.clock().astimezone(UTC) - newest < apart:
        return False
    return written >= newest.strftime("%Y-%m-%dT%H:%M:%SZ")


def copy_when_due(desk: Desk, *, progress: Progress = no_progress) -> Path | None:
    """What the window asks for every half hour: a copy if something was written since the last."""
    progress(0, 1)
    return back_up(desk) if backup_due(desk) else None


def back_up(desk: Desk) -> Path:
    """A verified copy in `Backups` beside the book; the newest twelve are kept."""
    target = file.backup_name(desk.book.path, desk.clock().astimezone(UTC))
    desk.book.backup(target)
    file.prune(desk.book.path)
    return target


def backups(path: Path) -> list[Backup]:
    """Copies of this book, newest first."""
    found = []
    for copy in file.backups(path):
        stamp = copy.stem.removeprefix(f"{path.stem}-")[:_STAMP_LONG]
        try:
            at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        except ValueError:  # somebody else's file in our folder
            continue
        found.append(Backup(copy, at, copy.stat().st_size))
    return sorted(found, key=lambda copy: copy.at, reverse=True)


def restore(
    path: Path, copy: Path | None = None, *, clock: Callable[[], datetime] = utc_now
) -> tuple[Backup, Path | None]:
    """Put a copy (the newest unless named) in the book's place. The book that stood there is kept
    beside it; its new name comes back. Raises `ShopError("no-backup")`, `Trouble`."""
    known = backups(path)
    chosen = next((each for each in known if copy is None or each.path == copy), None)
    if chosen is None and copy is not None and copy.is_file():
        at = datetime.fromtimestamp(copy.stat().st_mtime, UTC)
        chosen = Backup(copy, at, copy.stat().st_size)
    if chosen is None:
        raise ShopError("no-backup", file=path.name)
    at = clock().astimezone(UTC)
    return chosen, file.restore(chosen.path, path, at=at, newest=len(migrations.STEPS))


def with_suffix(path: Path) -> Path:
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def _machine() -> str:
    """What tells this machine's user from others: made once, kept in the config folder."""
    keeper = places.config_folder() / "machine.txt"
    try:
        known = keeper.read_text("ascii").strip()
        if known:
            return known
    except (OSError, ValueError):
        pass
    fresh = secrets.token_hex(8)
    try:
        keeper.parent.mkdir(parents=True, exist_ok=True)
        keeper.write_text(fresh, "ascii")
    except OSError:  # no home to write to: the machine's name has to do
        return socket.gethostname()
    return fresh
