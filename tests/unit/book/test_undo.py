"""Deeds are recorded whatever wrote them; undo puts back exactly that, or nothing."""

from pathlib import Path

import pytest

from shopfriend.book import Book, undo
from shopfriend.domain.trouble import ShopError
from tests.unit.book import rows

_BASE = (
    "customer",
    "address",
    "note",
    "card",
    "preference",
    "receipt",
    "line",
    "picture",
    "product",
)


def _everything(book: Book) -> dict[str, list[tuple[object, ...]]]:
    with book.read() as tx:
        return {name: tx.tuples(f"select * from {name} order by 1, 2") for name in _BASE}


def _steps(book: Book) -> int:
    with book.read() as tx:
        return int(tx.value("select count(*) from change"))


def test_hand_written_sql_and_cascades_are_recorded_and_come_back(book: Book) -> None:
    with book.change("new") as tx:
        who = rows.customer(book, tx, "Muster", "Eva")
        rows.address(book, tx, who, town="Ulm")
        rows.note(book, tx, who, "has a dachshund")
        tx.insert("card", number="2800000000017", customer=who)
        bought = rows.product(book, tx, "Comté")
        rows.receipt(book, tx, who, "2026-10-01", [bought])
    before = _everything(book)
    with book.change("gone") as tx:
        tx.run("delete from customer where id = :c", c=who)
    after = _everything(book)
    assert after["customer"] == after["address"] == after["note"] == after["card"] == []
    assert after["receipt"][0][6] is None
    book.undo()
    assert _everything(book) == before
    book.redo()
    assert _everything(book) == after
    assert rows.differing(book) == []


def test_pictures_come_back_byte_by_byte(book: Book) -> None:
    bytes_ = bytes(range(256)) * 40
    with book.change("picture") as tx:
        tx.insert("picture", hash="a", media="image/png", width=1, height=1, bytes=bytes_)
    with book.change("other picture") as tx:
        tx.run("update picture set bytes = :b", b=b"")
    book.undo()
    with book.read() as tx:
        assert tx.value("select bytes from picture") == bytes_
    book.undo()
    book.redo()
    with book.read() as tx:
        assert tx.value("select bytes from picture") == bytes_


def test_fifty_steps_are_kept_and_no_more(book: Book) -> None:
    with book.change("new") as tx:
        who = rows.customer(book, tx, "0")
    for n in range(1, 56):
        with book.change("renamed") as tx:
            tx.run("update customer set last_name = :n where id = :c", n=str(n), c=who)
    assert _steps(book) == undo.STEPS == 50
    for _ in range(50):
        book.undo()
    with pytest.raises(ShopError, match="nothing-to-undo"):
        book.undo()
    with book.read() as tx:
        assert tx.value("select last_name from customer") == "5"
    for _ in range(50):
        book.redo()
    with pytest.raises(ShopError, match="nothing-to-redo"):
        book.redo()
    with book.read() as tx:
        assert tx.value("select last_name from customer") == "55"


def test_undo_and_redo_go_on_after_reopening(tmp_path: Path) -> None:
    path = tmp_path / "shop.shopbook"
    with Book.create(path, workplace=3) as book, book.change("new", name="Muster") as tx:
        rows.customer(book, tx, "Muster")
    with Book.open(path, workplace=3) as book:
        assert book.undo().kind == "new"
    with Book.open(path, workplace=3) as book:
        assert book.redo().facts == {"name": "Muster"}
        with book.read() as tx:
            assert tx.value("select last_name from customer") == "Muster"


def test_each_workplace_undoes_its_own_deeds(book: Book) -> None:
    with Book.open(book.path, workplace=2) as other:
        with book.change("ours") as tx:
            rows.customer(book, tx, "Ours")
        with other.change("theirs") as tx:
            rows.customer(other, tx, "Theirs")
        book.undo()
        with pytest.raises(ShopError, match="nothing-to-undo"):
            book.undo()
        with other.read() as tx:
            assert [row[0] for row in tx.tuples("select last_name from customer")] == ["Theirs"]


def _overtaken(book: Book) -> None:
    before = _everything(book)
    with pytest.raises(ShopError, match="undo-overtaken"):
        book.undo()
    assert _everything(book) == before


def test_undo_refuses_when_somebody_changed_the_row_since(book: Book) -> None:
    with book.change("new") as tx:
        who = rows.customer(book, tx, "Muster")
    with book.change("renamed") as tx:
        tx.run("update customer set last_name = 'Mustermann' where id = :c", c=who)
    with Book.open(book.path, workplace=2) as other, other.change("renamed") as tx:
        tx.run("update customer set first_name = 'Eva' where id = :c", c=who)
    _overtaken(book)


def test_undo_refuses_when_somebody_built_upon_the_row(book: Book) -> None:
    with book.change("new") as tx:
        who = rows.customer(book, tx, "Muster")
    with Book.open(book.path, workplace=2) as other, other.change("noted") as tx:
        rows.note(other, tx, who, "was here")
    _overtaken(book)


def test_undo_refuses_when_the_number_was_given_to_somebody_else(book: Book) -> None:
    with book.change("new") as tx:
        who = rows.customer(book, tx, "Muster")
        tx.run("update customer set number = '7' where id = :c", c=who)
    with book.change("gone") as tx:
        tx.run("delete from customer where id = :c", c=who)
    with Book.open(book.path, workplace=2) as other, other.change("new") as tx:
        second = rows.customer(other, tx, "Andere")
        tx.run("update customer set number = '7' where id = :c", c=second)
    _overtaken(book)


def test_undo_refuses_when_the_person_is_gone(book: Book) -> None:
    with book.batch("old") as batch:
        who = rows.customer(book, batch, "Muster")
    with book.change("noted") as tx:
        note = rows.note(book, tx, who, "was here")
    with book.change("unnoted") as tx:
        tx.run("delete from note where id = :n", n=note)
    with Book.open(book.path, workplace=2) as other, other.change("gone") as tx:
        tx.run("delete from customer where id = :c", c=who)
    _overtaken(book)


def test_deed_that_changes_nothing_leaves_no_step_and_keeps_redo(book: Book) -> None:
    with book.change("new") as tx:
        rows.customer(book, tx, "Muster")
    book.undo()
    with book.change("nothing") as tx:
        tx.run("update customer set last_name = 'X' where id = 0")
    assert not tx.done.undoable
    assert book.redo().kind == "new"


def test_new_deed_after_undo_drops_the_redo_line(book: Book) -> None:
    with book.change("first") as tx:
        rows.customer(book, tx, "Erste")
    book.undo()
    with book.change("second") as tx:
        rows.customer(book, tx, "Zweite")
    with pytest.raises(ShopError, match="nothing-to-redo"):
        book.redo()
    assert book.undo().kind == "second"


def test_failing_deed_leaves_nothing(book: Book) -> None:
    class Stop(Exception):
        pass

    with pytest.raises(Stop), book.change("new") as tx:  # noqa: PT012
        rows.customer(book, tx, "Muster")
        raise Stop
    assert _steps(book) == 0
    assert _everything(book)["customer"] == []
    with book.change("new") as tx:
        rows.customer(book, tx, "Muster")
    assert _steps(book) == 1


def test_deed_inside_a_deed_is_a_bug_and_rolls_back(book: Book) -> None:
    with pytest.raises(RuntimeError), book.change("outer") as tx:  # noqa: PT012
        rows.customer(book, tx, "Muster")
        with book.change("inner"):
            pass
    assert _everything(book)["customer"] == []


def test_batch_is_not_recorded(book: Book) -> None:
    with book.batch("import", source="till") as tx:
        rows.customer(book, tx, "Muster")
    assert not tx.done.undoable
    with pytest.raises(ShopError, match="nothing-to-undo"):
        book.undo()


def test_columns_of_a_later_version_do_not_end_undo(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    with book.change("new") as tx:
        who = rows.customer(book, tx, "Muster")
    with book.batch("as if recorded by an older version") as tx:
        tx.run("update change_row set after = json_remove(after, '$.trade')")
    book.undo()
    with book.read() as tx:
        assert tx.one("select 1 from customer where id = :c", c=who) is None


def test_ids_go_on_where_the_book_ends_even_when_the_clock_went_back(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    path = tmp_path / "shop.shopbook"
    with Book.create(path, clock=lambda: datetime(2026, 11, 1, tzinfo=UTC)) as book:  # noqa: SIM117
        with book.change("new") as tx:
            first = rows.customer(book, tx, "Erste")
    with Book.open(path, clock=lambda: datetime(2026, 10, 1, tzinfo=UTC)) as book:
        with book.change("new") as tx:
            second = rows.customer(book, tx, "Zweite")
        assert second > first
        book.undo()
        with book.read() as tx:
            assert tx.value("select last_name from customer") == "Erste"
