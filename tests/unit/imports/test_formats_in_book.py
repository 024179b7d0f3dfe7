"""Exports of other programs in the book: nothing twice, everything back, one person once."""

import itertools
import random
from pathlib import Path
from typing import Any

import pytest

from shopfriend.domain.products import GROUP_KEY
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.services import imports
from shopfriend.services.desk import Desk, close_desk
from tests import reading
from tests.builders import a_customer, a_desk, a_file
from tests.unit.intake.exports import EXPORTS

SALES = [name for name in EXPORTS if name.split("-")[-1] not in ("customers", "products")
         and name.split("-")[0] not in ("google", "outlook", "thunderbird", "jtl")]  # fmt: skip


@pytest.mark.parametrize("name", EXPORTS)
def test_A11_P033_an_export_twice_brings_no_row_and_taking_back_restores_the_state(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    a_customer(desk, number="1", last_name="Kurtz", phone="0731 99")
    before = reading.everything(desk)
    path = a_file(tmp_path, EXPORTS[name])
    first = imports.take_in(desk, [path])
    assert first.new > 0
    assert first.refused_count == 0
    again = imports.take_in(desk, [path])
    assert (again.new, again.changed, again.refused_count) == (0, 0, 0)
    assert again.same == first.new + first.changed + first.same
    assert first.batch is not None
    imports.take_back(desk, first.batch)
    assert reading.everything(desk) == before


@pytest.mark.parametrize("name", SALES)
def test_P030_the_money_of_an_export_is_the_money_in_the_book(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    path = a_file(tmp_path, EXPORTS[name])
    result = imports.take_in(desk, [path])
    assert result.total_cents == reading.value(desk, "select sum(total_cents) from line")
    assert result.total_cents == reading.value(desk, "select sum(total_cents) from receipt")
    assert sum(result.months.values()) == result.total_cents
    assert all(file.lines.adds_up for file in result.files)


def test_C50_the_same_person_online_and_in_the_shop_is_one_customer(
    desk: Desk, tmp_path: Path
) -> None:
    """Known in the shop by number and e-mail; bought online (two shops), at a till with contacts,
    and stands in an address book with the telephone alone."""
    head = "number,first_name,last_name,email,phone"
    own = f"{head}\n4711,Jördis,Fünkenböhl,JF@beispiel.invalid,0351 0000001\n"
    imports.take_in(desk, [a_file(tmp_path, own, "customers.csv")])
    jordis = reading.value(desk, "select id from customer")
    files = ["shopify-orders", "shopify-customers", "woocommerce", "loyverse-items",
             "lightspeed-customers", "lightspeed-sales", "google-contacts"]  # fmt: skip
    for name in files:
        imports.take_in(desk, [a_file(tmp_path, EXPORTS[name], f"{name}.csv")])
    assert reading.value(desk, "select count(*) from customer where last_name = 'Fünkenböhl'") == 1
    channels = reading.value(
        desk, "select count(distinct channel) from receipt where customer = :c", c=jordis
    )
    sources = reading.value(
        desk, "select count(distinct source) from receipt where customer = :c", c=jordis
    )
    assert (channels, sources) == (2, 4)
    assert reading.value(desk, "select number from customer where id = :c", c=jordis) == "4711"


def test_C50_a_couple_with_one_telephone_stays_two_people(desk: Desk, tmp_path: Path) -> None:
    a_customer(
        desk, number="4711", first_name="Bernd", last_name="Wäsemüller", phone="0251 0000002"
    )
    imports.take_in(desk, [a_file(tmp_path, EXPORTS["google-contacts"])])
    assert reading.value(desk, "select count(*) from customer") == 3


def test_people_of_other_programs_get_the_shops_next_number(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk, number="1041")
    imports.take_in(desk, [a_file(tmp_path, EXPORTS["square-items"])])
    found = reading.value(desk, "select number from customer where last_name = 'Fünkenböhl'")
    assert found == "1042"


def test_a_file_that_leaves_a_question_open_is_refused_until_it_is_answered(
    desk: Desk, tmp_path: Path
) -> None:
    from shopfriend.domain.incoming import How

    path = a_file(tmp_path, "receipt,date,product,total\n1,03/04/2026,P1,1.234\n")
    dry = imports.take_in(desk, [path], dry_run=True)
    assert {question.name for question in dry.questions} == {"decimal", "date-order"}
    with pytest.raises(ShopError, match="open-decimal"):
        imports.take_in(desk, [path])
    half = How(answers={"decimal": "comma"})
    with pytest.raises(ShopError, match="open-date-order"):
        imports.take_in(desk, [path], how=half)
    with pytest.raises(ShopError, match="answer-unknown"):
        imports.take_in(desk, [path], how=How(answers={"decimal": "perhaps"}))
    assert reading.value(desk, "select count(*) from receipt") == 0
    imports.take_in(desk, [path], how=How(answers={"decimal": "comma", "date-order": "mdy"}))
    assert reading.value(desk, "select day from receipt") == "2026-03-04"
    assert reading.value(desk, "select total_cents from receipt") == 123_400


def test_P035_an_online_return_lowers_what_the_customer_bought(desk: Desk, tmp_path: Path) -> None:
    imports.take_in(desk, [a_file(tmp_path, EXPORTS["shopify-orders"])])
    bought = reading.value(
        desk,
        """select sum(r.total_cents) from receipt r join customer c on c.id = r.customer
            where c.last_name = 'Wäsemüller-Özbek'""",
    )
    linked = reading.value(desk, "select count(*) from receipt where returns_of is not null")
    assert (bought, linked) == (1500, 1)


@pytest.mark.parametrize("seed", range(6))
def test_damaged_exports_bring_the_money_of_their_rows_into_the_book(
    desk: Desk, tmp_path: Path, seed: int
) -> None:
    """What a damaged file still brings is in the book to the cent, or nothing of it is."""
    chance = random.Random(seed)
    for name in SALES:
        text = "".join(_hurt(line, chance) for line in EXPORTS[name].splitlines(keepends=True))
        path = a_file(tmp_path, text, f"{name}.csv")
        before = reading.value(desk, "select coalesce(sum(total_cents), 0) from line")
        try:
            result = imports.take_in(desk, [path])
        except (ShopError, Trouble):
            assert reading.value(desk, "select coalesce(sum(total_cents), 0) from line") == before
            continue
        after = reading.value(desk, "select coalesce(sum(total_cents), 0) from line")
        same = result.total_cents - sum(result.new_months.values())
        assert after - before == result.total_cents - same, name
        assert all(file.lines.adds_up for file in result.files), name


def _hurt(line: str, chance: random.Random) -> str:
    if chance.random() > 0.4 or len(line) < 4:
        return line
    at = chance.randrange(len(line) - 1)
    return line[:at] + chance.choice(["", '"', ",", "9", "-", "\0", "x", "\n"]) + line[at + 1 :]


def test_goods_of_receipts_without_goods_and_open_keys_are_never_advertised(
    desk: Desk, tmp_path: Path
) -> None:
    imports.take_in(desk, [a_file(tmp_path, EXPORTS["loyverse-receipts"])])
    open_keys = EXPORTS["loyverse-items"].replace("Bergkäse", "DIVERSE 7%").replace("10221", "")
    imports.take_in(desk, [a_file(tmp_path, open_keys, "items.csv")])
    with desk.read() as tx:
        flags = {row["number"]: row["flags"] for row in tx.all("select number, flags from product")}
    assert {number: GROUP_KEY in flag.split() for number, flag in flags.items()} == {
        "Diverse": True, "DIVERSE 7%": True
    }  # fmt: skip


def test_receipts_come_without_their_goods_only_where_those_are_not_there_yet(
    desk: Desk, tmp_path: Path
) -> None:
    items = EXPORTS["loyverse-items"]
    bare = (
        EXPORTS["loyverse-receipts"]
        .replace("7/28/26 1:33 PM", "3/14/26 10:02 AM").replace("7/29/26", "3/15/26")
        .replace("15.00,0.00,15.00", "7.92,0.00,7.92")
        .replace("15.00,0.00,-15.00", "7.92,0.00,-7.92")
    )  # fmt: skip
    files = [a_file(tmp_path, bare, "receipts.csv"), a_file(tmp_path, items, "items.csv")]
    result = imports.take_in(desk, files)
    assert result.refused_count == 0
    assert reading.value(desk, "select count(*) from product where number = 'Diverse'") == 0
    assert reading.value(desk, "select count(*) from receipt") == 2


def test_a_folder_of_monthly_files_is_one_import(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    text = EXPORTS["ready2order"]
    a_file(folder, text, "maerz.csv")
    a_file(folder, text.replace(".03.2026", ".04.2026"), "april.csv")
    result = imports.take_in(desk, [folder])
    assert [file.file for file in result.files] == ["april.csv", "maerz.csv"]
    assert set(result.months) == {"2026-03", "2026-04"}


def test_money_given_back_after_the_first_export_comes_as_a_return_of_its_own(
    desk: Desk, tmp_path: Path
) -> None:
    """The order stays what it was; the later export only adds what came back."""
    later = EXPORTS["shopify-orders"]
    first = later.replace("partially_refunded", "paid").replace("PayPal,5.00", "PayPal,0.00")
    imports.take_in(desk, [a_file(tmp_path, first, "march.csv")])
    result = imports.take_in(desk, [a_file(tmp_path, later, "april.csv")])
    assert (result.refused_count, result.nouns["receipt"].new) == (0, 1)
    assert (
        reading.value(desk, "select sum(total_cents) from receipt where number like '#1002%'")
        == 1500
    )


def test_items_and_payments_of_one_system_are_the_same_receipts(desk: Desk, tmp_path: Path) -> None:
    names = ("square-transactions", "square-items")
    result = imports.take_in(desk, [a_file(tmp_path, EXPORTS[n], f"{n}.csv") for n in names])
    assert result.refused_count == 0
    assert reading.value(desk, "select count(*) from receipt") == 2
    assert reading.value(desk, "select count(*) from product") == 1


@pytest.mark.parametrize("system", ["shopify", "square", "loyverse", "lightspeed"])
def test_P033_the_files_of_a_system_make_the_same_book_in_any_order(
    tmp_path: Path, system: str
) -> None:
    names = [name for name in EXPORTS if name.startswith(system) and name != "loyverse-receipts"]
    files = {name: a_file(tmp_path, EXPORTS[name], f"{name}.csv") for name in names}
    books = []
    for at, order in enumerate(itertools.permutations(names)):
        desk = a_desk(tmp_path, f"book {at}")
        for name in order:
            imports.take_in(desk, [files[name]])
        books.append(_said(desk))
        close_desk(desk)
    for book in books[1:]:
        assert book == books[0]
    assert books[0]["people"]


def _said(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    with desk.read() as tx:
        return {
            "people": tx.tuples(
                """select c.first_name, c.last_name, a.town, count(r.id), sum(r.total_cents)
                     from customer c left join address a on a.customer = c.id
                     left join receipt r on r.customer = c.id
                    group by c.id, c.first_name, c.last_name, a.town
                    order by c.last_name, c.first_name"""
            ),
            "goods": tx.tuples(
                """select p.number, p.name, p.gtin, count(*) from product p
                     join line l on l.product = p.id
                    group by p.number, p.name, p.gtin order by p.number"""
            ),
            "money": tx.tuples("select sum(total_cents), count(*) from line"),
        }


def test_goods_that_come_later_take_the_place_of_the_bare_money_and_go_again(
    desk: Desk, tmp_path: Path
) -> None:
    bare = a_file(tmp_path, EXPORTS["square-transactions"], "payments.csv")
    imports.take_in(desk, [bare])
    before = reading.everything(desk)
    result = imports.take_in(desk, [a_file(tmp_path, EXPORTS["square-items"], "items.csv")])
    assert (result.changed, result.refused_count) == (2, 0)
    goods = "select count(*) from line l join product p on p.id = l.product where p.number = :n"
    assert (reading.value(desk, goods, n="BECH-1"), reading.value(desk, goods, n="Diverse")) == (
        2,
        0,
    )
    assert reading.derived_is_right(desk)
    assert imports.take_in(desk, [bare]).same == 2
    assert result.batch is not None
    imports.take_back(desk, result.batch)
    assert reading.everything(desk) == before
