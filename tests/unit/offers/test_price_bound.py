"""What is price-bound: said so, it is in no list; by its words alone, only in the raw list."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.services import imports, offers, products, settings
from shopfriend.services.care import merging
from shopfriend.services.desk import Desk, undo
from tests.builders import a_customer, a_product, visits_every
from tests.unit.offers.shop import a_deli, days_ago

DemoOf = Callable[..., Desk]


def guessed(desk: Desk, product: ProductId) -> int:
    with desk.read() as tx:
        return int(tx.value("select flags_guessed from product where id = :p", p=product))


def named(desk: Desk, number: str) -> ProductId:
    with desk.read() as tx:
        return ProductId(tx.value("select id from product where number = :n", n=number))


def take(desk: Desk, folder: Path, name: str, text: str) -> imports.Result:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return imports.take_in(desk, [path])


def everywhere(desk: Desk, customer: CustomerId, *, strict: bool) -> set[int | None]:
    """Every product that any list of this person holds."""
    lists = [
        offers.for_customer(desk, customer, count=50, kind=kind, strict=strict)
        for kind in ("any", "repeat", "new", "mix")
    ]
    lists += [found for who, found in offers.for_all(desk, count=50, strict=strict)
              if who == customer]  # fmt: skip
    lists += [offers.group_offers(desk, customer, count=50), offers.group_offers(desk, count=50)]
    lists += [list(offers.for_basket(desk, customer, [], count=50))]
    return {offer.product for found in lists for offer in found}


@pytest.fixture
def reader(desk: Desk) -> tuple[CustomerId, ProductId]:
    """Somebody who buys the same book again and again."""
    settings.put(desk, profiling="everyone")
    a_deli(desk)
    who = a_customer(desk, "Leser", "Lina")
    book = a_product(desk, "Kochbuch", category="Bücher", flags="no_discount", flags_guessed=1)
    visits_every(desk, who, book, days=9, times=6, last=days_ago(12))
    return who, book


def test_what_only_words_call_price_bound_is_in_the_raw_list_alone(
    desk: Desk, reader: tuple[CustomerId, ProductId]
) -> None:
    who, book = reader
    assert book not in everywhere(desk, who, strict=True)
    raw = offers.for_customer(desk, who, count=50, strict=False)
    assert book in {offer.product for offer in raw}
    assert [why.kind for why in offers.why_not(desk, who, book)] == ["excluded-no-discount"]


def test_what_is_said_to_be_price_bound_is_in_no_list(
    desk: Desk, reader: tuple[CustomerId, ProductId]
) -> None:
    who, book = reader
    products.set_flags(desk, book, ["no_discount"])
    assert book not in everywhere(desk, who, strict=True) | everywhere(desk, who, strict=False)
    undo(desk)
    assert book in everywhere(desk, who, strict=False)


def test_a_price_bound_group_above_counts_as_said(
    desk: Desk, reader: tuple[CustomerId, ProductId]
) -> None:
    who, book = reader
    with desk.change("test") as tx:
        tx.run("update category set flags = 'no_discount' where path = 'Bücher'")
        tx.touch("product", book)
    assert book not in everywhere(desk, who, strict=False)


def test_no_money_off_what_words_alone_call_price_bound(
    desk: Desk, reader: tuple[CustomerId, ProductId]
) -> None:
    from shopfriend.book import runs

    with desk.read() as tx:
        assert runs.is_excluded(tx, "product", reader[1])


def test_flags_of_a_purchase_file_are_guessed_until_a_file_says_them(
    desk: Desk, tmp_path: Path
) -> None:
    take(desk, tmp_path, "kauf.csv",
         "receipt,line,date,product,product_name,category,quantity,total\n"
         "1,1,2026-11-02,B1,Kochbuch Italien,Bücher,1,19.90\n"
         "1,2,2026-11-02,C1,Comté,Käse,1,3.56\n")  # fmt: skip
    book, cheese = named(desk, "B1"), named(desk, "C1")
    assert products.get(desk, book).product.flags == {"no_discount"}
    assert (guessed(desk, book), guessed(desk, cheese)) == (1, 0)
    take(desk, tmp_path, "products.csv", "number,name,flags\nB1,Kochbuch Italien,no_discount\n")
    assert guessed(desk, book) == 0


def test_flags_of_a_product_file_without_any_are_guessed(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, "products.csv",
         "number,name,category,flags\nB1,Kochbuch,Bücher,\nB2,Roman,Bücher,no_discount\n",
         )  # fmt: skip
    assert [guessed(desk, named(desk, number)) for number in ("B1", "B2")] == [1, 0]


def test_a_merge_says_its_flags(desk: Desk) -> None:
    one = a_product(desk, "Kochbuch", flags="no_discount", flags_guessed=1)
    other = a_product(desk, "Kochbuch Italien", flags="no_discount", flags_guessed=1)
    merging.merge_products(desk, one, gone=other)
    assert guessed(desk, one) == 0


def test_the_demo_shops_cookery_books_are_in_no_list(demo_of: DemoOf) -> None:
    shop = demo_of(language="de")
    with shop.read() as tx:
        books = {row[0] for row in tx.tuples("select id from product where flags = 'no_discount'")}
    assert books
    for strict in (True, False):
        for kind in ("any", "new", "repeat"):
            for _, found in offers.for_all(shop, count=30, kind=kind, strict=strict, fill=True):
                assert not books & {offer.product for offer in found}
    assert not books & {offer.product for offer in offers.group_offers(shop, count=200)}
    assert not books & {each.product for each in offers.best_of_shop(shop, count=200)}
