"""Opening, closing, and files that are no books."""

import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from shopfriend.book import Book, engine, migrations
from shopfriend.domain.trouble import ShopError, Trouble
from tests.permissions import as_nobody, posix_only
from tests.unit.book import rows

ROOT = Path(__file__).resolve().parents[3]


def _kept(path: Path) -> None:
    with Book.create(path) as book, book.change("new") as tx:
        for n in range(300):
            rows.customer(book, tx, f"Muster{n}")


def _customers(path: Path) -> int:
    with Book.open(path) as book, book.read() as tx:
        return int(tx.value("select count(*) from customer"))


def _run(path: Path, program: str) -> str:
    """What the program prints: limits on files are a process's own."""
    code = f"""
        import resource, signal, sys
        from pathlib import Path
        sys.path.insert(0, {str(ROOT)!r})
        import sqlite3
        from shopfriend.book import Book
        from shopfriend.domain.trouble import ShopError, Trouble
        path = Path({str(path)!r})
    """
    told = textwrap.dedent(code) + textwrap.dedent(program)
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def test_new_book_has_the_promised_settings(book: Book) -> None:
    def asked(pragma: str) -> object:
        return book._writer.execute(f"PRAGMA {pragma}").fetchone()[0]

    assert asked("journal_mode") == "wal"
    assert asked("synchronous") == 2
    assert asked("foreign_keys") == 1
    assert asked("secure_delete") == 1
    assert asked("busy_timeout") == 10_000
    assert asked("user_version") == len(migrations.STEPS)
    assert book._writer.isolation_level is None


def test_reading_door_cannot_write(book: Book) -> None:
    with pytest.raises(sqlite3.OperationalError, match=r"readonly|read-only"):
        book.read().__enter__().run("delete from customer")


def test_every_table_is_strict(book: Book) -> None:
    with book.read() as tx:
        loose = tx.tuples(
            """select name from pragma_table_list where schema = 'main' and type = 'table'
                and strict = 0 and name not like 'sqlite_%' and name not like '_sqlite%'"""
        )
    assert loose == []


def test_closing_leaves_one_file_with_everything(tmp_path: Path) -> None:
    path = tmp_path / "shop.shopbook"
    _kept(path)
    assert [p.name for p in tmp_path.iterdir()] == ["shop.shopbook"]
    copy = shutil.copy(path, tmp_path / "copy.shopbook")
    assert _customers(Path(copy)) == 300


def test_book_is_never_overwritten_by_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "shop.shopbook"
    _kept(path)
    with pytest.raises(ShopError, match="book-exists"):
        Book.create(path)
    assert _customers(path) == 300


def test_missing_book_and_missing_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(ShopError, match="book-missing"):
        Book.open(tmp_path / "none.shopbook")
    with pytest.raises(ShopError, match="folder-missing"):
        Book.create(tmp_path / "none" / "shop.shopbook")
    assert list(tmp_path.iterdir()) == []


def test_newer_book_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "shop.shopbook"
    _kept(path)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(migrations.STEPS) + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(ShopError, match="book-too-new"):
        Book.open(path)
    assert path.read_bytes() == before


def test_book_upgraded_meanwhile_by_a_newer_program_takes_no_more_deeds(book: Book) -> None:
    other = sqlite3.connect(book.path)
    other.execute(f"PRAGMA user_version = {len(migrations.STEPS) + 1}")
    other.close()
    with pytest.raises(ShopError, match="book-too-new"), book.change("new") as tx:
        rows.customer(book, tx, "Muster")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(5000), id="picture"),
        pytest.param(b"SQLite format 3\x00", id="only the first bytes"),
    ],
)
def test_file_that_is_no_book_is_refused_and_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "shop.shopbook"
    path.write_bytes(content)
    with pytest.raises(ShopError, match="not-a-book"):
        Book.open(path)
    assert path.read_bytes() == content
    assert [p.name for p in tmp_path.iterdir()] == ["shop.shopbook"]


def test_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.shopbook"
    connection = sqlite3.connect(path)
    connection.execute("create table t (x)")
    connection.close()
    with pytest.raises(ShopError, match="not-a-book"):
        Book.open(path)


def test_truncated_book_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "shop.shopbook"
    _kept(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Trouble, match="book-damaged"):
        Book.open(path)
    assert path.read_bytes() == whole[: len(whole) // 2]


def test_book_with_overwritten_beginning_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "shop.shopbook"
    _kept(path)
    path.write_bytes(os.urandom(100) + path.read_bytes()[100:])
    with pytest.raises(ShopError, match="not-a-book"):
        Book.open(path)


def test_book_with_damaged_tables_is_named_damaged(tmp_path: Path) -> None:
    path = tmp_path / "shop.shopbook"
    _kept(path)
    path.write_bytes(path.read_bytes()[:100] + os.urandom(9000) + path.read_bytes()[9100:])
    with pytest.raises(Trouble, match="book-damaged"):
        Book.open(path)


@posix_only
def test_read_only_book_is_refused_and_not_touched(open_folder: Path) -> None:
    path = open_folder / "shop.shopbook"
    _kept(path)
    path.chmod(0o444)
    open_folder.chmod(0o777)
    before = path.read_bytes()
    with as_nobody(), pytest.raises(Trouble, match="book-read-only"):
        Book.open(path)
    assert path.read_bytes() == before
    assert [p.name for p in open_folder.iterdir()] == ["shop.shopbook"]


@posix_only
def test_book_in_a_read_only_folder_is_refused(open_folder: Path) -> None:
    path = open_folder / "shop.shopbook"
    _kept(path)
    path.chmod(0o666)
    open_folder.chmod(0o555)
    with as_nobody(), pytest.raises(Trouble, match="folder-read-only"):
        Book.open(path)


@posix_only
def test_new_book_in_a_read_only_folder_is_refused(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with as_nobody(), pytest.raises(Trouble, match="folder-read-only"):
        Book.create(open_folder / "shop.shopbook")
    assert list(open_folder.iterdir()) == []


@posix_only
@pytest.mark.parametrize(("door", "kind"), [
    (Book.create, "folder-read-only"), (Book.open, "book-cannot-be-opened"),
])  # fmt: skip
def test_book_in_a_closed_folder_is_refused(
    open_folder: Path, door: Callable[[Path], Book], kind: str
) -> None:
    closed = open_folder / "closed"
    closed.mkdir(mode=0)
    with as_nobody(), pytest.raises(Trouble, match=kind):
        door(closed / "shop.shopbook")


def test_book_locked_by_another_program_says_so_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "shop.shopbook"
    _kept(path)
    other = sqlite3.connect(path, isolation_level=None)
    with Book.open(path, busy_ms=50) as book:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Trouble, match="book-locked"), book.change("new") as tx:
            rows.customer(book, tx, "Late")
        other.execute("ROLLBACK")
        with book.change("new") as tx:
            rows.customer(book, tx, "Later")
    other.close()
    assert _customers(path) == 301


def test_waiting_for_a_lock_takes_ten_seconds_by_default() -> None:
    assert engine.BUSY_MS == 10_000


_FULL = """
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    book = Book.open(path)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, resource.RLIM_INFINITY))
    done, kinds = 0, set()
    for n in range(60):
        try:
            with book.change("new") as tx:
                for k in range(40):
                    tx.insert("setting", name=f"{n}-{k}", value="x" * 1000, changed_at="2026")
            done += 1
        except (ShopError, Trouble) as error:
            kinds.add(error.message.kind)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with book.change("new") as tx:
        tx.insert("setting", name="again", value="x", changed_at="2026")
    with book.read() as tx:
        print(done, tx.value("select count(*) from setting"), *kinds)
"""


def test_full_disk_loses_no_deed_and_half_writes_none(tmp_path: Path) -> None:
    path = tmp_path / "shop.shopbook"
    _kept(path)
    done, stored, kind = _run(path, _FULL).split()
    assert kind == "disk-failed"
    assert 0 < int(done) < 60
    assert int(stored) == int(done) * 40 + 1


def test_failed_write_on_a_disk_without_space_is_called_a_full_disk(tmp_path: Path) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_WRITE"
    with (
        pytest.raises(Trouble, match="disk-full"),
        engine.translated(tmp_path / "b", free=lambda _: 9),
    ):
        raise error


def test_new_book_on_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "shop.shopbook"
    program = """
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
        try:
            Book.create(path)
        except Trouble as error:
            print(error.message.kind)
    """
    assert _run(path, program) == "disk-failed"
    assert list(tmp_path.iterdir()) == []
