"""Goods: names, units, prices per kg, flags, pictures, the list."""

from pathlib import Path

import pytest
from PIL import Image

from shopfriend.domain import products as goods
from shopfriend.domain.ids import ProductId
from shopfriend.domain.products import BasicPrice, Product
from shopfriend.domain.till_names import readable
from shopfriend.domain.trouble import ShopError
from shopfriend.services import imports, products
from shopfriend.services.desk import Desk, undo
from shopfriend.services.goods_flags import proposal, rules
from tests.builders import a_product


def _good(**facts: object) -> Product:
    return Product(id=ProductId(1), number="P1", **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [("BERGKAESE GES. 18M", "Bergkäse gesalzen 18M"), ("BIO DINKELBROT", "BIO Dinkelbrot"),
     ("Comté  18 Monate", "Comté 18 Monate"), ("BAUERNBROT", "Bauernbrot"), ("", ""),
     ("QUELLWASSER FL.", "Quellwasser Flasche"), ("BROT MIT NUSS", "Brot mit Nuss")],
)  # fmt: skip
def test_till_names_are_made_readable_for_print(raw: str, shown: str) -> None:
    assert readable(raw) == shown


def test_the_price_per_kg_follows_from_content_or_unit() -> None:
    assert goods.basic_price(_good(price_cents=399, content_milli=250_000, content_unit="g")) == (
        BasicPrice(1596, "kg")
    )
    assert goods.basic_price(_good(price_cents=3400, unit="kg")) == BasicPrice(3400, "kg")
    assert goods.basic_price(_good(price_cents=890, content_milli=750, content_unit="l")) == (
        BasicPrice(1187, "l")
    )
    assert goods.basic_price(_good(price_cents=890)) is None
    assert goods.basic_price(_good(unit="kg")) is None


@pytest.mark.parametrize("heading", ["deposit", "Pfand"])
def test_a_deposit_comes_with_the_goods_and_changes_with_them(
    desk: Desk, tmp_path: Path, heading: str
) -> None:
    file = tmp_path / "products.csv"
    for cell, cents in (("0.15", 15), ("", 15), ("0.25", 25)):
        file.write_text(f"number,name,price,{heading}\nP1,Apfelsaft,3.40,{cell}\n", "utf-8")
        imports.take_in(desk, [file])
        [row] = products.find(desk, "Apfelsaft")
        assert row.product.deposit_cents == cents


@pytest.mark.parametrize(
    ("text", "gtin"),
    [("4006381333931", "4006381333931"), ("4006381333932", ""), ("4,01E+12", ""),
     ("4006381333931.0", "4006381333931"), ("036000291452", "0036000291452"),
     ("96385074", "96385074"), ("4006381 333931", "4006381333931"), ("12345", "")],
)  # fmt: skip
def test_a_gtin_is_taken_only_with_its_check_digit(text: str, gtin: str) -> None:
    assert goods.gtin_of(text) == gtin


def test_flags_are_proposed_from_words_and_numbers() -> None:
    assert "no_discount" in proposal("Das große Kochbuch", "Bücher")
    assert "no_discount" in proposal("Irgendetwas", "", "9783123456783")
    assert proposal("Notizbuch", "Papier") == ""
    assert proposal("Comté", "Cheese > Hard") == ""
    assert {rule.flag for rule in rules()} <= set(goods.FLAGS)


def test_kind_is_learned_from_repeat_purchases_unless_it_is_stated() -> None:
    assert goods.learned_kind("", customers=100, repeaters=40) == "consumable"
    assert goods.learned_kind("", customers=100, repeaters=2) == "durable"
    assert goods.learned_kind("", customers=3, repeaters=0) == ""
    assert goods.learned_kind("durable", customers=100, repeaters=90) == "durable"


def test_unknown_stock_counts_as_available() -> None:
    assert _good().in_stock
    assert not _good(stock_milli=0).in_stock


def test_the_list_comes_in_pages_and_by_category(desk: Desk) -> None:
    for n in range(25):
        a_product(desk, f"Ware {n:02}", category="Bread" if n % 5 else "Cheese > Hard")
    seen: list[str] = []
    after = ("", 0)
    while rows := products.page(desk, after=after, limit=10):
        seen += [row.product.name for row in rows]
        after = rows[-1].key
    assert seen == [f"Ware {n:02}" for n in range(25)]
    assert len(products.page(desk, category="Cheese")) == 5


def test_a_product_is_changed_and_the_change_undone(desk: Desk) -> None:
    product = a_product(desk, "KAESE")
    change = products.edit(
        desk, product, print_name="Bergkäse", category="Cheese>Soft", price_cents=1290
    )
    row = products.get(desk, product).product
    assert (row.shown_name, row.category_path, row.price_cents) == (
        "Bergkäse", "Cheese > Soft", 1290,
    )  # fmt: skip
    assert change.concerns("product", [product])
    assert [r.product.id for r in products.find(desk, "bergk")] == [product]
    undo(desk)
    assert products.get(desk, product).product.print_name == ""


@pytest.mark.parametrize(
    ("columns", "kind"),
    [({"gtin": "4006381333932"}, "gtin-wrong"), ({"unit": "Elle"}, "unit-unknown"),
     ({"kind": "vielleicht"}, "kind-unknown"), ({"price_cents": -1}, "price-negative"),
     ({"number": "other"}, "product-number-taken")],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_field(
    desk: Desk, columns: dict[str, object], kind: str
) -> None:
    a_product(desk, number="other")
    product = a_product(desk, number="mine")
    with pytest.raises(ShopError, match=kind) as raised:
        products.edit(desk, product, **columns)  # type: ignore[arg-type]
    assert raised.value.field == next(iter(columns))


def test_stock_is_kept_with_its_day(desk: Desk) -> None:
    product = a_product(desk)
    products.set_stock(desk, product, 2500)
    row = products.get(desk, product).product
    assert (row.stock_milli, row.stock_on) == (2500, "2026-11-23")
    products.set_stock(desk, product, None)
    assert products.get(desk, product).product.in_stock


def test_the_pick_of_the_month_may_be_advertised(desk: Desk) -> None:
    product = a_product(desk)
    products.set_pick(desk, product, picked=True)
    assert products.get(desk, product).product.pick
    products.set_pick(desk, product, picked=False)
    products.set_flags(desk, product, ["sensitive"])
    with pytest.raises(ShopError, match="pick-not-advertised"):
        products.set_pick(desk, product, picked=True)
    with pytest.raises(ShopError, match="flag-unknown"):
        products.set_flags(desk, product, ["silly"])


def test_a_large_picture_is_scaled_below_two_hundred_kilobytes(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "noise.png"
    Image.effect_noise((2400, 1800), 90).convert("RGB").save(path)
    product = a_product(desk)
    products.set_picture(desk, product, path)
    digest = products.get(desk, product).product.picture
    assert digest is not None
    data = products.picture(desk, digest)
    assert data is not None
    assert 1000 < len(data) <= products.PICTURE_BYTES
    products.set_picture(desk, product, None)
    assert products.picture(desk, digest) is None
    undo(desk)
    assert products.picture(desk, digest) == data


def test_what_is_no_picture_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    path.write_text("no picture")
    with pytest.raises(ShopError, match="picture-unreadable"):
        products.set_picture(desk, a_product(desk), path)


def test_a_new_product_gets_its_flags_proposed(desk: Desk) -> None:
    product, change = products.create(desk, "B1", "Kochbuch Italien", category="Bücher")
    assert products.get(desk, product).product.flags == frozenset({"no_discount"})
    assert change.undoable
    with pytest.raises(ShopError, match="product-number-taken"):
        products.create(desk, "B1", "Noch eins")
