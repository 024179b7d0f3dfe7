"""Copies, restoring, killed programs, torn logs, two processes, upgrades: nothing is lost."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from shopfriend.book import Book, file, migrations
from shopfriend.domain.trouble import ShopError, Trouble
from tests.unit.book import rows

ROOT = Path(__file__).resolve().parents[3]
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


def _names(path: Path) -> list[str]:
    with Book.open(path) as book, book.read() as tx:
        return [row[0] for row in tx.tuples("select last_name from customer order by id")]


def _add(book: Book, name: str) -> None:
    with book.change("new") as tx:
        rows.customer(book, tx, name)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "shop.shopbook"
    with Book.create(path) as book:
        _add(book, "Muster")
    return path


def test_copy_of_an_open_book_is_whole_and_leaves_no_part(path: Path) -> None:
    with Book.open(path) as book:
        _add(book, "Offen")
        copy = book.keep_copy()
    assert [p.name for p in copy.parent.iterdir()] == [copy.name]
    assert _names(copy) == ["Muster", "Offen"]


def test_last_twelve_copies_are_kept_and_those_before_upgrades_too(path: Path) -> None:
    times = iter(AT + timedelta(hours=n) for n in range(1000))
    with Book.open(path, clock=lambda: next(times)) as book:
        book.backup(file.backup_name(path, AT, "before-upgrade"))
        shutil.copy(path, path.parent / "Backups" / "shop-two-2026-11-23T090000.shopbook")
        for _ in range(15):
            newest = book.keep_copy()
    kept = file.backups(path)
    assert len(kept) == 13
    assert kept[0] == newest
    assert (path.parent / "Backups" / "shop-two-2026-11-23T090000.shopbook").exists()


def test_damaged_book_gives_no_copy(path: Path) -> None:
    whole = path.read_bytes()
    middle = len(whole) // 2
    path.write_bytes(whole[:middle] + os.urandom(60_000) + whole[middle + 60_000 :])
    with pytest.raises(Trouble, match="book-damaged"):
        file.backup(path, path.parent / "Backups" / "copy.shopbook")
    assert list((path.parent / "Backups").iterdir()) == []


def test_restoring_puts_the_copy_there_and_keeps_the_old_book(path: Path) -> None:
    with Book.open(path) as book:
        copy = book.keep_copy()
        _add(book, "Later")
    kept = file.restore(copy, path, at=AT)
    assert _names(path) == ["Muster"]
    assert kept is not None
    assert _names(kept) == ["Muster", "Later"]
    assert not list(path.parent.glob("*.part*"))


def test_restoring_works_where_the_book_is_gone_or_damaged(path: Path) -> None:
    with Book.open(path) as book:
        copy = book.keep_copy()
    path.write_bytes(b"rubbish")
    kept = file.restore(copy, path, at=AT)
    assert kept is not None
    assert kept.read_bytes() == b"rubbish"
    assert _names(path) == ["Muster"]
    path.unlink()
    assert file.restore(copy, path, at=AT) is None
    assert _names(path) == ["Muster"]


def test_damaged_or_newer_copy_is_refused_and_the_book_stays(path: Path) -> None:
    with Book.open(path) as book:
        copy = book.keep_copy()
    with pytest.raises(ShopError, match="book-too-new"):
        file.restore(copy, path, at=AT, newest=0)
    whole = copy.read_bytes()
    middle = len(whole) // 2
    copy.write_bytes(whole[:middle] + os.urandom(60_000) + whole[middle + 60_000 :])
    with pytest.raises(Trouble, match="book-damaged"):
        file.restore(copy, path, at=AT)
    assert _names(path) == ["Muster"]


def test_book_that_is_open_somewhere_is_not_replaced(path: Path) -> None:
    with Book.open(path) as book:
        copy = book.keep_copy()
        _add(book, "Later")
        with pytest.raises(ShopError, match="book-in-use"):
            file.restore(copy, path, at=AT)
        _add(book, "Still works")
    assert _names(path) == ["Muster", "Later", "Still works"]


_WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from shopfriend.book import Book
from tests.unit.book import rows
book = Book.open(Path(sys.argv[2]), workplace=int(sys.argv[3]))
n = 0
while n < int(sys.argv[4]):
    with book.batch("import") as tx:
        who = rows.customer(book, tx, f"W{sys.argv[3]}-{n}")
        for _ in range(20):
            rows.note(book, tx, who, "x" * 200)
        tx.touch("customer", who)
    n += 1
    print(n, flush=True)
book.close()
"""


def _writer(path: Path, workplace: int, times: int) -> "subprocess.Popen[str]":
    arguments = [str(ROOT), str(path), str(workplace), str(times)]
    return subprocess.Popen(
        [sys.executable, "-c", _WRITER, *arguments], stdout=subprocess.PIPE, text=True
    )


def _whole_deeds(path: Path) -> int:
    """How many deeds stand in the book; each of them whole."""
    with Book.open(path) as book:
        with book.read() as tx:
            notes = tx.tuples("select customer, count(*) from note group by customer")
            customers = tx.value("select count(*) from customer where last_name like 'W%'")
            assert tx.value("pragma integrity_check") == "ok"
            assert tx.tuples("pragma foreign_key_check") == []
        assert rows.differing(book) == []
    assert {count for _, count in notes} <= {20}
    assert len(notes) == customers
    return int(customers)


def test_killed_program_loses_no_finished_deed_and_leaves_no_half_one(path: Path) -> None:
    chance = random.Random(5)
    told = 0
    for workplace in range(1, 11):
        writer = _writer(path, workplace, 100_000)
        assert writer.stdout is not None
        done = int(writer.stdout.readline())
        time.sleep(chance.random() / 20)
        writer.send_signal(signal.SIGKILL)
        done = max([done, *map(int, writer.stdout.read().split())])
        writer.stdout.close()
        writer.wait()
        told += done
        stored = _whole_deeds(path)
        assert told <= stored <= told + 1
        told = stored


def test_two_processes_write_one_book_and_lose_nothing(path: Path) -> None:
    writers = [_writer(path, workplace, 40) for workplace in (1, 2)]
    with Book.open(path) as book:
        before = book.version()
        for writer in writers:
            assert writer.stdout is not None
            writer.stdout.read()
            writer.stdout.close()
            assert writer.wait() == 0
        assert book.version() != before
    assert _whole_deeds(path) == 80


def test_log_torn_at_any_byte_opens_with_whole_deeds(path: Path, tmp_path: Path) -> None:
    with Book.open(path) as book:
        book._writer.execute("PRAGMA wal_autocheckpoint = 0")
        for n in range(12):
            with book.batch("import") as tx:
                who = rows.customer(book, tx, f"W{n}")
                for _ in range(20):
                    rows.note(book, tx, who, "y" * 100)
                tx.touch("customer", who)
        log = path.with_name(path.name + "-wal").read_bytes()
        whole = path.read_bytes()
    chance = random.Random(6)
    found = set()
    for n in range(30):
        torn = tmp_path / f"torn{n}" / "shop.shopbook"
        torn.parent.mkdir()
        torn.write_bytes(whole)
        at = chance.randrange(len(log))
        rest = [b"", bytes(len(log) - at), chance.randbytes(len(log) - at)][n % 3]
        torn.with_name(torn.name + "-wal").write_bytes(log[:at] + rest)
        found.add(_whole_deeds(torn))
    assert len(found) > 5


def test_new_step_runs_once_after_a_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = []

    def add_word(db: object) -> None:
        runs.append(1)
        db.conn.execute("create table word (id integer primary key) strict")  # type: ignore[attr-defined]

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, add_word))
    for _ in range(2):
        with Book.open(path) as book, book.read() as tx:
            assert tx.value("select count(*) from word") == 0
            assert tx.value("pragma user_version") == len(migrations.STEPS)
    assert runs == [1]
    copies = file.backups(path)
    assert [copy.stem.endswith("before-upgrade") for copy in copies] == [True]
    assert file.look(copies[0]) == len(migrations.STEPS) - 1


def test_failing_step_leaves_the_book_as_before(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()

    def fails(db: object) -> None:
        db.conn.execute("delete from customer")  # type: ignore[attr-defined]
        raise sqlite3.OperationalError("no such column")

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", (*migrations.STEPS, fails))
        with pytest.raises(sqlite3.OperationalError):
            Book.open(path)
    assert _names(path) == ["Muster"]
    assert len(path.read_bytes()) == len(before)


def test_two_programs_that_upgrade_at_once_run_the_step_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    def add_word(db: object) -> None:
        db.conn.execute("create table word (id integer primary key) strict")  # type: ignore[attr-defined]

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, add_word))
    opened: list[Book] = []
    threads = [threading.Thread(target=lambda: opened.append(Book.open(path))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 2
    for book in opened:
        book.close()
