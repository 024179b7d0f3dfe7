"""What is made anew after a deed, and what is kept because the deed did not change it."""

import multiprocessing
import sqlite3
from datetime import timedelta
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from shopfriend.book import models
from shopfriend.domain.ids import ProductId
from shopfriend.domain.offers import MODEL_VERSION
from shopfriend.domain.preferences import Target
from shopfriend.domain.trouble import Trouble
from shopfriend.services import books, consents, parts, preferences
from shopfriend.services.desk import Desk
from shopfriend.services.offers import learned
from shopfriend.ui import worker
from tests.builders import TODAY, a_customer, a_product, a_receipt
from tests.unit.offers.shop import a_deli, days_ago

TOMORROW = TODAY + timedelta(days=1)


def shop(desk: Desk) -> learned.Shop:
    with desk.read() as tx:
        return learned.shop(desk, tx, TOMORROW)


def test_a_deed_about_one_person_leaves_what_the_shop_knows(desk: Desk) -> None:
    deli = a_deli(desk)
    before = shop(desk)
    preferences.has_it(desk, deli.hanna, deli.tea)
    after = shop(desk)
    assert after is not before
    assert after.model is before.model
    assert after.last_days is before.last_days
    assert after.units is before.units


def test_a_sale_of_today_moves_how_far_the_data_reach_and_teaches_tomorrow(desk: Desk) -> None:
    deli = a_deli(desk)
    before = shop(desk)
    a_receipt(desk, deli.hanna, TODAY, [(deli.tea, 1000, 900)])
    after = shop(desk)
    assert after.model is before.model
    assert (max(before.last_days.values()), max(after.last_days.values())) == (days_ago(12), TODAY)


def test_a_new_stock_teaches_nothing_a_new_kind_does(desk: Desk) -> None:
    deli = a_deli(desk)
    before = shop(desk)
    for column, value, same in (("stock_milli", 9000, True), ("kind", "durable", False)):
        with desk.change("product-edited") as tx:
            tx.run(f"update product set {column} = :v where id = :p", v=value, p=deli.tea)
            tx.touch("product", deli.tea)
        assert (shop(desk).model is before.model) == same
    desk.book.undo()
    again = shop(desk).model
    assert (again.kinds == before.model.kinds).all()


def test_a_unit_that_changes_is_known_at_the_next_look_up(desk: Desk) -> None:
    deli = a_deli(desk)
    assert shop(desk).units == {}
    with desk.change("product-edited") as tx:
        tx.run("update product set unit = 'kg' where id = :p", p=deli.comte)
        tx.touch("product", deli.comte)
    assert shop(desk).units == {deli.comte: "kg"}
    desk.book.undo()
    assert shop(desk).units == {}


def test_what_is_kept_about_goods_is_what_counting_gives(desk: Desk) -> None:
    deli = a_deli(desk)
    a_product(desk, "Salt", category="Spices", unit="kg", size="XL", pick=1)
    with desk.change("product-edited") as tx:
        tx.run("update product set flags = 'age_18', category = null where id = :p", p=deli.tea)
    assert _kept_as_counted(desk)
    desk.book.undo()
    assert _kept_as_counted(desk)


def _kept_as_counted(desk: Desk) -> bool:
    with desk.book.keep() as tx:
        kept = models.goods(tx)
        tx.run("delete from model where name = 'goods'")
        counted = models.goods(tx)
        models.forget(tx)  # keeps what was counted
        return kept == counted == models.goods(tx)


def test_flags_of_a_group_change_what_is_learned(desk: Desk) -> None:
    deli = a_deli(desk)
    before = shop(desk).model
    assert before.products.place(deli.comte) >= 0
    with desk.change("category-edited") as tx:
        tx.run("update category set flags = 'sensitive' where path = 'Cheese'")
    after = shop(desk).model
    assert [after.products.place(p) >= 0 for p in (deli.comte, deli.brebis, deli.tea)] == [
        False, False, True,
    ]  # fmt: skip


def test_who_objects_teaches_nothing_from_then_on(desk: Desk) -> None:
    deli = a_deli(desk)
    before = shop(desk).model
    consents.no_more_advertising(desk, deli.others[0])
    after = shop(desk).model
    assert (before.place_of(deli.others[0]) >= 0, after.place_of(deli.others[0])) == (True, -1)


# -- two processes at one book --------------------------------------------------------------------

MAKE_READY = "shopfriend.services.offers.learned.make_ready"


@pytest.fixture
def window(desk: Desk) -> Desk:
    """As a window's: another process learns for it."""
    a_deli(desk)
    learned.forget()
    return desk


def _taught_elsewhere(desk: Desk) -> None:
    """By a real worker process, which lives on: its second order finds what it held before."""
    order = worker.Order(MAKE_READY, desk.book.path, (), {})
    answers: list[object] = []
    line = worker.Worker({"language": "de", "today": TODAY})
    try:
        for _order in range(2):
            line.ask(order, tell=lambda _: None, done=lambda *done: answers.append(done))
            line._threads[-1].join()
            a_receipt(desk, None, days_ago(3), [(_any_product(desk), 1000, 900)])
        line.ask(order, tell=lambda _: None, done=lambda *done: answers.append(done))
        line._threads[-1].join()
    finally:
        line.close()
    assert answers == [(None, None)] * 3


def _any_product(desk: Desk) -> ProductId:
    with desk.read() as tx:
        return ProductId(tx.value("select min(id) from product"))


def test_what_the_worker_learns_the_window_finds_in_the_book_each_time(window: Desk) -> None:
    assert not learned.is_ready(window)
    _taught_elsewhere(window)
    assert learned.is_ready(window)


def test_learning_for_another_window_is_no_news_to_it_a_deed_is(window: Desk) -> None:
    before = window.book.foreign_version()
    other = books.open_(window.book.path, seat="worker", today=TODAY)
    learned.make_ready(other)
    assert window.book.foreign_version() == before
    preferences.like(other, a_customer(other), Target(word="Tee"))
    numbers = [before, window.book.foreign_version()]
    other.book.undo()
    numbers.append(window.book.foreign_version())
    other.book.redo()
    numbers.append(window.book.foreign_version())
    with other.batch("import") as tx:
        tx.touch("customer")
    books.close(other, backup=False)
    numbers.append(window.book.foreign_version())
    assert len(set(numbers)) == 5
    preferences.like(window, a_customer(window), Target(word="Tee"))
    assert window.book.foreign_version() == numbers[-1], "one's own deed is no news"


def test_a_book_opened_again_in_one_process_is_looked_at_anew(window: Desk) -> None:
    """The engine's version starts anew with each opening: the same number, another state."""
    books.close(books.open_(window.book.path, seat="worker", today=TODAY), backup=False)
    first = books.open_(window.book.path, seat="worker", today=TODAY)
    before = shop(first)
    books.close(first, backup=False)
    a_receipt(window, None, days_ago(3), [(_any_product(window), 1000, 900)])
    again = books.open_(window.book.path, seat="worker", today=TODAY)
    after = shop(again)
    books.close(again, backup=False)
    assert after.model is not before.model


def test_a_book_that_cannot_be_written_says_so_and_can_still_be_asked(window: Desk) -> None:
    busy = books.open_(window.book.path, seat="worker", today=TODAY)
    busy.book._writer.execute("PRAGMA busy_timeout = 50")
    with sqlite3.connect(window.book.path) as lock:
        lock.execute("begin immediate")
        with pytest.raises(Trouble):
            learned.make_ready(busy)
        assert shop(busy).model is not None
        lock.rollback()
    books.close(busy, backup=False)


def test_a_list_of_another_day_does_not_push_out_todays_model(desk: Desk) -> None:
    deli = a_deli(desk)
    learned.make_ready(desk)
    with desk.read() as tx:
        learned.shop(desk, tx, days_ago(20))
    with desk.read() as tx:
        assert tx.value("select count(*) from model where name like 'offers%'") == 2
    learned.forget()
    assert learned.is_ready(desk)
    a_product(desk, "Salt")
    assert not learned.is_ready(desk)
    assert deli.comte


def test_a_stored_model_of_another_version_is_not_ready(desk: Desk) -> None:
    a_deli(desk)
    learned.make_ready(desk)
    learned.forget()
    assert learned.is_ready(desk)
    with desk.book.keep() as tx:
        tx.run("update model set version = version - 1 where name = 'offers'")
    assert not learned.is_ready(desk)


def test_the_version_that_the_window_knows_is_the_models() -> None:
    assert parts.insight.VERSION == MODEL_VERSION


def _learn_for_ever(path: str, begun: Event) -> None:
    """Another process that learns again and again."""
    desk = books.open_(Path(path), seat="worker", today=TODAY)
    while True:
        learned.make_ready(desk)
        begun.set()
        learned.forget()
        with desk.book.keep() as tx:
            tx.run("delete from model where name = 'offers'")


def test_learning_that_is_killed_leaves_the_book_as_it_was(window: Desk) -> None:
    apart = multiprocessing.get_context("spawn")
    begun = apart.Event()
    process = apart.Process(target=_learn_for_ever, args=(str(window.book.path), begun))
    process.start()
    assert begun.wait(60)
    process.kill()
    process.join()
    learned.make_ready(window)
    assert learned.is_ready(window)
    a_customer(window, "Danach")
    with window.read() as tx:
        assert tx.value("select count(*) from model where name = 'offers'") == 1
        assert tx.value("pragma integrity_check") == "ok"
