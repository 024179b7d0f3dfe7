"""A bulk batch proves its references before the commit; the guarantee is that of any other."""

import sqlite3

import pytest

from shopfriend.book import Book, schema
from shopfriend.book.tx import BatchTx
from shopfriend.domain.trouble import Cancelled
from tests.unit.book import rows

NOBODY = 4711
DAY = "2026-11-02"


def _held(book: Book, table: str) -> int:
    with book.read() as tx:
        return int(tx.value(f"select count(*) from {table}"))


def _assert_guarded(book: Book) -> None:
    """Each row is asked again, and rows may be deleted again."""
    with pytest.raises(sqlite3.IntegrityError), book.batch("after") as tx:
        rows.receipt(book, tx, NOBODY + 1, DAY, [])
    with book.batch("after") as tx:
        receipt = rows.receipt(book, tx, None, DAY, [])
        tx.run("delete from receipt where id = :r", r=receipt)


def test_bulk_batch_with_whole_references_is_kept(book: Book) -> None:
    with book.batch("import", bulk=True) as tx:
        tee = rows.product(book, tx, "Tee")
        rows.receipt(book, tx, NOBODY, DAY, [tee])
        tx.insert("customer", id=NOBODY, number="1", created_at="", changed_at="")  # comes later
        tx.touch("customer", NOBODY)
        tx.touch("product", tee)
        tx.months.add(DAY)
    assert (_held(book, "receipt"), _held(book, "batch")) == (1, 1)
    assert rows.differing(book) == []
    _assert_guarded(book)


def test_bulk_batch_with_a_broken_reference_is_rolled_back(book: Book) -> None:
    batch = book.batch("import", bulk=True)
    with pytest.raises(sqlite3.IntegrityError, match="receipt points to no customer"), batch as tx:
        rows.receipt(book, tx, NOBODY, DAY, [])
    assert (_held(book, "receipt"), _held(book, "batch")) == (0, 0)
    _assert_guarded(book)


def _break_off(book: Book, tx: BatchTx, raised: type[BaseException]) -> None:
    rows.receipt(book, tx, None, DAY, [])
    raise raised


@pytest.mark.parametrize("raised", [Cancelled, ValueError, KeyboardInterrupt])
def test_bulk_batch_that_was_broken_off_leaves_nothing(
    book: Book, raised: type[BaseException]
) -> None:
    with pytest.raises(raised), book.batch("import", bulk=True) as tx:
        _break_off(book, tx, raised)
    assert (_held(book, "receipt"), _held(book, "batch")) == (0, 0)
    _assert_guarded(book)


def test_deed_inside_a_bulk_batch_is_refused_and_leaves_it_as_it_is(book: Book) -> None:
    with book.batch("import", bulk=True) as tx:
        with pytest.raises(RuntimeError), book.batch("another", bulk=True):
            pass
        _assert_may_not_delete(tx, "customer")
        rows.receipt(book, tx, None, DAY, [])
    assert _held(book, "receipt") == 1
    _assert_guarded(book)


@pytest.mark.parametrize(
    "table",
    sorted({c.references for t in schema.tables().values() for c in t.columns if c.references}),
)
def test_bulk_batch_deletes_no_row_that_others_point_to(book: Book, table: str) -> None:
    with book.batch("import", bulk=True) as tx:
        _assert_may_not_delete(tx, table)
    _assert_guarded(book)


def _assert_may_not_delete(tx: BatchTx, table: str) -> None:
    with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
        tx.run(f"delete from {table}")
