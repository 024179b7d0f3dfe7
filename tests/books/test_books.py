"""One real book per released schema: opened, upgraded, compared, its last deed undone."""

import shutil
from pathlib import Path

import pytest

from shopfriend.book import Book, schema
from tests.unit.book import rows

BOOKS = sorted(Path(__file__).parent.glob("*.shopbook"))


def _shape(book: Book) -> set[tuple[object, ...]]:
    with book.read() as tx:
        return {
            (row[0], " ".join(str(row[1]).split()))
            for row in tx.tuples("select name, sql from sqlite_master where sql is not null")
            if not str(row[0]).startswith(("sqlite_", "_sqlite"))
        }


def test_books_are_kept() -> None:
    assert BOOKS
    assert all(path.stat().st_size < 900_000 for path in BOOKS)


@pytest.mark.parametrize("kept", BOOKS, ids=lambda path: path.stem)
def test_kept_book_opens_upgraded_and_whole(kept: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(kept, tmp_path))
    with Book.create(tmp_path / "fresh.shopbook") as fresh, Book.open(path) as book:
        assert _shape(book) == _shape(fresh)
        assert rows.differing(book) == []
        with book.read() as tx:
            assert tx.value("select count(*) from customer") == 30
            assert tx.value("select count(*) from line") == 270
            assert tx.value("select last_name from customer order by id limit 1") == "Renner"
            for table in schema.tables():
                tx.value(f"select count(*) from {table}")
        book.undo()
        with book.read() as tx:
            assert tx.value("select last_name from customer order by id limit 1") == "Müller-0"
