"""What is made anew after a deed, and what is kept because the deed did not change it."""

from datetime import timedelta

from shopfriend.book import models
from shopfriend.services import consents, learned, preferences
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_product, a_receipt
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


def test_a_new_price_teaches_nothing_a_new_kind_does(desk: Desk) -> None:
    deli = a_deli(desk)
    before = shop(desk)
    for column, value, same in (("price_cents", 9, True), ("kind", "durable", False)):
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
