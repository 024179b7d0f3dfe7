"""One good that the till knows under two numbers becomes one, for past and future imports."""

import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopfriend.book import products
from shopfriend.domain.ids import ProductId
from shopfriend.domain.messages import message
from shopfriend.domain.products import Product
from shopfriend.domain.trouble import ShopError
from shopfriend.services import imports, texts
from shopfriend.services import products as goods
from shopfriend.services.care import merging
from shopfriend.services.desk import Desk, close_desk
from tests.builders import a_customer, a_desk, a_product, a_receipt
from tests.unit.book.rows import differing
from tests.unit.merging.hanging import hang, pointing
from tests.unit.merging.returning import comes_back_from

OLD, NEW = "4012345678901", "4012345678918"


def _good(at: Desk, product: ProductId) -> Product:
    with at.read() as tx:
        found = products.get(tx, product)
    assert found is not None
    return found


def _import(at: Desk, tmp_path: Path, name: str, rows: Sequence[str]) -> imports.Result:
    path = tmp_path / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return imports.take_in(at, [path])


def test_P008_lines_of_both_goods_count_for_the_one_that_is_kept(desk: Desk) -> None:
    eva = a_customer(desk)
    kept = a_product(desk, "Matcha Latte")
    gone = a_product(desk, "matcha latte", price_cents=None)
    a_receipt(desk, eva, "2026-10-01", [(kept, 1000, 450)])
    a_receipt(desk, eva, "2026-11-02", [(gone, 1000, 450), (kept, 1000, 450)])
    change = merging.merge_products(desk, kept, gone=gone)
    assert change.kind == "products-merged"
    assert change.concerns("product", [kept])
    with desk.read() as tx:
        stat = tx.one("select receipts, cents from product_stat where product = :p", p=kept)
        assert stat is not None
        assert tuple(stat) == (2, 1350)
        assert pointing(tx, "product", gone) == {}
    assert differing(desk.book) == []


def test_P008_clerk_finds_the_merged_good_by_its_old_number_and_gtin(desk: Desk) -> None:
    kept = a_product(desk, "Comté", number="771", gtin=NEW)
    gone = a_product(desk, "Comte 18M", number="17", gtin=OLD)
    merging.merge_products(desk, kept, gone=gone)
    for typed in ("17", OLD, "771", NEW):
        assert [row.product.id for row in goods.find(desk, typed)] == [kept]


@pytest.mark.parametrize("number", ["kept", "gone"])
def test_P008_next_export_with_the_old_number_or_gtin_finds_the_merged_good(
    desk: Desk, tmp_path: Path, number: str
) -> None:
    kept = a_product(desk, "Comté", number="771", gtin=NEW)
    gone = a_product(desk, "Comte 18M", number="17", gtin=OLD)
    merging.merge_products(desk, kept, gone=gone, choices={"number": number})
    result = _import(
        desk, tmp_path, "purchases.csv",
        ("receipt,date,customer,product,name,total",
         "1,2026-11-02,,17,Comte 18M,4.00",
         "2,2026-11-02,,771,Comté,4.00",
         f"3,2026-11-02,,{OLD},Comte 18M,4.00",
         f"4,2026-11-02,,{NEW},Comté,4.00"),
    )  # fmt: skip
    assert result.nouns["receipt"].new == 4
    assert "product" not in result.nouns
    with desk.read() as tx:
        assert tx.tuples("select distinct product from line") == [(kept,)]


def test_P008_price_list_with_the_old_number_does_not_make_the_good_again(
    desk: Desk, tmp_path: Path
) -> None:
    kept = a_product(desk, "Comté", number="771", price_cents=400)
    gone = a_product(desk, "Comte 18M", number="17", price_cents=350)
    merging.merge_products(desk, kept, gone=gone)
    rows = ("number,name,price", "17,Comte 18M,3.50", "771,Comté,4.20")
    first = _import(desk, tmp_path, "products.csv", rows)
    assert (first.new, first.changed, first.same) == (0, 1, 1)
    good = _good(desk, kept)
    assert (good.name, good.price_cents) == ("Comté", 420)
    assert _import(desk, tmp_path, "products.csv", rows).batch is None


def test_P008_price_list_that_knows_only_the_old_number_keeps_the_good_up_to_date(
    desk: Desk, tmp_path: Path
) -> None:
    kept = a_product(desk, "Comté", number="771", price_cents=400)
    gone = a_product(desk, "Comte 18M", number="17", price_cents=350)
    merging.merge_products(desk, kept, gone=gone)
    result = _import(desk, tmp_path, "products.csv", ("number,price", "17,4.50"))
    assert result.changed == 1
    assert _good(desk, kept).price_cents == 450


def test_P008_preview_of_goods_shows_fields_and_marks_that_forbid_hold_for_both(desk: Desk) -> None:
    kept = a_product(desk, "Rotwein", number="1", price_cents=900, flags="")
    gone = a_product(
        desk, "Rotwein 0,7", number="2", category="Wine", price_cents=850, flags="age_18",
        gtin=OLD,
    )  # fmt: skip
    plan = merging.preview_products(desk, kept, gone=gone)
    assert {(c.field, c.kept, c.gone, c.chosen) for c in plan.fields} == {
        ("number", "1", "2", "kept"),
        ("name", "Rotwein", "Rotwein 0,7", "kept"),
        ("gtin", "", OLD, "gone"),
        ("category", "Cheese > Hard", "Wine", "kept"),
        ("price_cents", 900, 850, "kept"),
    }
    assert all(
        texts.say(message(f"merge-field-{c.field}"), lang)
        for c in plan.fields
        for lang in texts.LANGUAGES
    )
    merging.merge_products(
        desk, kept, gone=gone, choices={"category": "gone", "price_cents": "gone"}
    )
    good = _good(desk, kept)
    assert (good.category_path, good.price_cents, good.gtin) == ("Wine", 850, OLD)
    assert good.flags == {"age_18"}


def test_goods_sold_by_weight_and_by_the_piece_are_not_merged(desk: Desk) -> None:
    kept, gone = a_product(desk, "Comté", unit="kg"), a_product(desk, "Comté Stück", unit="pc")
    a_receipt(desk, None, "2026-10-01", [(gone, 1000, 300)])
    with pytest.raises(ShopError) as refused:
        merging.merge_products(desk, kept, gone=gone)
    assert "kg" in texts.say(refused.value, "de")
    with pytest.raises(ShopError, match="merge-gone"):
        merging.merge_products(desk, kept, gone=ProductId(7))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_N15_P009_undo_and_taking_apart_restore_goods_and_all_that_hangs_on_them(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    chance = random.Random(seed)
    at = a_desk(tmp_path_factory.mktemp("merge"))
    try:
        who = a_customer(at)
        kept = a_product(at, "Comté", number="771", gtin=chance.choice(["", NEW]))
        gone = a_product(at, "Comte 18M", number="17", gtin=OLD, category="Wine")
        for day in range(chance.randint(0, 4)):
            some = [(p, 1000, 300) for p in (kept, gone) if chance.random() < 0.7]
            if some:
                a_receipt(at, who, date(2026, 10, 1 + day), some)
        with at.batch("test") as tx:
            for product in (kept, gone):
                hang(tx, at.ids, "product", product, chance)
            tx.touch("product", kept, gone)
            tx.touch("customer", *(c for (c,) in tx.tuples("select id from customer")))
        choices = {"number": chance.choice(["kept", "gone"]), "category": "gone"}
        comes_back_from(
            lambda: merging.merge_products(at, kept, gone=gone, choices=choices),
            at,
            "product",
            kept,
            gone,
        )
    finally:
        close_desk(at)


def test_take_back_of_goods_merged_since_names_the_merge(desk: Desk, tmp_path: Path) -> None:
    own = a_product(desk, "Comté", number="771")
    result = _import(desk, tmp_path, "products.csv", ("number,name,price", "17,Comte,3.50"))
    assert result.batch is not None
    with desk.read() as tx:
        came = products.by_number(tx, "17")
    assert came is not None
    merging.merge_products(desk, own, gone=came)
    with pytest.raises(ShopError) as refused:
        imports.take_back(desk, result.batch)
    assert "Comte" in texts.say(refused.value, "de")
    merging.take_apart(desk, merging.merges(desk, "product", own)[0].id)
    imports.take_back(desk, result.batch)
    with desk.read() as tx:
        assert products.by_number(tx, "17") is None
        assert products.by_number(tx, "771") == own


def test_receipts_of_an_import_go_back_also_when_their_good_was_merged(
    desk: Desk, tmp_path: Path
) -> None:
    kept = a_product(desk, "Comté", number="771")
    gone = a_product(desk, "Comte 18M", number="17")
    rows = ("receipt,date,product,total", "1,2026-11-02,17,4.00", "2,2026-11-02,771,4.00")
    result = _import(desk, tmp_path, "purchases.csv", rows)
    merging.merge_products(desk, kept, gone=gone)
    assert result.batch is not None
    imports.take_back(desk, result.batch)
    with desk.read() as tx:
        assert tx.value("select count(*) from line") == 0
    merging.take_apart(desk, merging.merges(desk, "product", kept)[0].id)
    assert differing(desk.book) == []
