"""Lists on their way out: whole, formula-safe, and readable by our own import."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
import python_calamine
import vobject
from hypothesis import given
from hypothesis import strategies as st

from shopfriend import cli
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.intake.cells import clean
from shopfriend.services import (
    campaigns,
    consents,
    contacts,
    customers,
    exports,
    imports,
    lists,
    products,
    settings,
    tables_out,
    vcards,
)
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk, close_desk
from tests.builders import TODAY, a_customer, a_desk, a_product, a_receipt

NASTY = '=HYPERLINK("http://x";"Bea")'


def cells(path: Path, language: str = "de") -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=";" if language == "de" else ","))


def a_full_customer(desk: Desk) -> None:
    bea = a_customer(desk, "Özbek-Wäsemüller", "Jördis", number="0017", birth_month=3, birth_day=14,
                     birth_year=1980, postcode="01067", town="Dresden", card="2900000000017",
                     nickname="-jö", address_form="familiar")  # fmt: skip
    contacts.add_phone(desk, bea, number="+49 351 1234567")
    contacts.add_email(desk, bea, address="jf@beispiel.invalid")
    consents.record(desk, bea, channel="", purpose="profiling")
    carl = a_customer(desk, "Kurz", "Carl", number="18")
    consents.object_(desk, carl, channel="post")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_P100_customers_go_out_and_come_in_again_the_same(
    tmp_path: Path, language: str, ending: str
) -> None:
    first, second = (a_desk(tmp_path, name, language=language) for name in ("Eins", "Zwei"))
    a_full_customer(first)
    file = tmp_path / f"customers.{ending}"
    assert exports.write(first, "customers", file).written == 2
    result = imports.take_in(second, [file])
    assert (result.new, result.refused_count) == (2, 0)
    again = tmp_path / f"again.{ending}"
    exports.write(second, "customers", again)
    if ending == "csv":
        assert cells(again, language) == cells(file, language)
    carl = customers.by_number(second, "18")
    assert not consents.may_contact(second, carl, "post", "offers").allowed
    for desk in (first, second):
        close_desk(desk)


def test_P100_goods_go_out_and_come_in_again_the_same(desk: Desk, tmp_path: Path) -> None:
    a_product(desk, "Comté", number="007", price_cents=3290, cost_cents=2000, unit="kg",
              stock_milli=2500, brand="Alb", size="200 g")  # fmt: skip
    file = tmp_path / "goods.csv"
    exports.write(desk, "goods", file)
    other = a_desk(tmp_path, "Zwei")
    imports.take_in(other, [file])
    (good,) = (row.product for row in products.page(other))
    assert (good.number, good.price_cents, good.cost_cents, good.stock_milli, good.unit) == (
        "007", 3290, 2000, 2500, "kg",
    )  # fmt: skip
    close_desk(other)


def test_P100_receipts_go_out_line_by_line_and_come_in_again_the_same(
    desk: Desk, tmp_path: Path
) -> None:
    bea, cheese = a_customer(desk, number="18"), a_product(desk, number="c1", unit="kg")
    a_receipt(desk, bea, TODAY, [(cheese, 250, 823), (cheese, -100, -329)], number="B1")
    file = tmp_path / "receipts.csv"
    assert exports.write(desk, "receipts", file).written == 2
    other = a_desk(tmp_path, "Zwei")
    result = imports.take_in(other, [file])
    assert (result.new, result.total_cents) == (2, 494)
    close_desk(other)


@given(st.text(max_size=30).filter(lambda text: text == clean(text) and "\n" not in text))
def test_P100_what_a_spreadsheet_would_run_gets_an_apostrophe_that_import_takes_off(
    text: str,
) -> None:
    guarded = tables_out.guarded(text)
    assert guarded[:1] not in set("=+-@")
    assert clean(guarded) == text


def test_a_formula_in_a_name_stays_text_in_both_kinds_of_file(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk, NASTY, "")
    exports.write(desk, "customers", tmp_path / "a.csv")
    exports.write(desk, "customers", tmp_path / "a.xlsx")
    column = cells(tmp_path / "a.csv")[0].index("Nachname")
    assert cells(tmp_path / "a.csv")[1][column] == f"'{NASTY}"
    book = python_calamine.CalamineWorkbook.from_path(tmp_path / "a.xlsx")
    assert book.get_sheet_by_index(0).to_python()[1][column] == f"'{NASTY}"


@pytest.mark.parametrize(("language", "money"), [("de", "1234,50"), ("en", "1234.50")])
def test_numbers_are_written_as_the_language_writes_them(
    tmp_path: Path, language: str, money: str
) -> None:
    desk = a_desk(tmp_path, language=language)
    a_product(desk, price_cents=123_450)
    exports.write(desk, "goods", tmp_path / "a.csv")
    assert money in cells(tmp_path / "a.csv", language)[1]
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    close_desk(desk)


def test_in_a_workbook_money_reckons_and_days_are_days(desk: Desk, tmp_path: Path) -> None:
    a_product(desk, price_cents=123_450)
    a_receipt(desk, a_customer(desk), TODAY, [(a_product(desk), 1000, 356)])
    exports.write(desk, "goods", tmp_path / "goods.xlsx")
    lists.export(desk, tmp_path / "people.xlsx")
    goods = python_calamine.CalamineWorkbook.from_path(tmp_path / "goods.xlsx")
    people = python_calamine.CalamineWorkbook.from_path(tmp_path / "people.xlsx")
    assert 1234.5 in goods.get_sheet_by_index(0).to_python()[1]
    assert date(2026, 11, 23) in people.get_sheet_by_index(0).to_python()[1]


def test_offers_and_findings_go_out_with_words(demo_desk: Desk, tmp_path: Path) -> None:
    found = exports.write(demo_desk, "findings", tmp_path / "a.csv", kind="no-picture")
    assert found.written == len(cells(tmp_path / "a.csv")) - 1
    assert cells(tmp_path / "a.csv")[0] == ["Bezeichnung", "Wo", "Befund", "Vorschlag"]


def test_a_mailings_people_go_out_with_decision_reason_and_coupon(
    desk: Desk, tmp_path: Path
) -> None:
    settings.put(desk, shop_name="Lindenladen", shop_street="Lindenstr. 1", shop_postcode="89073",
                 shop_town="Ulm")  # fmt: skip
    a_customer(desk, "Kurz")
    consents.object_(desk, a_customer(desk, "Lang"), channel="post")
    frozen = runs.freeze(desk, campaigns.standard_plan(desk, "Advent", segment="all"), on=TODAY)
    exports.write(desk, "mailing", tmp_path / "a.csv", run=frozen.run)
    table = {line[1]: line[2:] for line in cells(tmp_path / "a.csv")[1:]}
    assert table["Kurz, Bea"][0] == "Brief"
    assert table["Lang, Bea"][0] == "ausgelassen"
    assert "widersprochen" in table["Lang, Bea"][1]


def test_P100_customers_go_out_as_cards_that_other_programs_read(
    desk: Desk, tmp_path: Path
) -> None:
    a_full_customer(desk)
    assert vcards.write(desk, tmp_path / "a.vcf").written == 2
    cards = list(vobject.readComponents((tmp_path / "a.vcf").read_text("utf-8")))
    first = next(card for card in cards if card.uid.value == "0017")
    assert first.n.value.family == "Özbek-Wäsemüller"
    assert first.adr.value.code == "01067"
    assert first.tel.value == "+49 351 1234567"
    assert first.bday.value == "1980-03-14"


def test_an_older_file_survives_a_disk_that_fails(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk)
    folder = tmp_path / "gone"
    with pytest.raises(Trouble):
        exports.write(desk, "customers", folder / "a.csv")
    with pytest.raises(ShopError) as caught:
        exports.write(desk, "everything", tmp_path / "a.csv")
    assert caught.value.message.kind == "export-noun"


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (["customers", "--csv"], "a.csv"), (["goods", "--xlsx"], "a.xlsx"),
        (["customers", "--vcf"], "a.vcf"),
        (["findings", "--check", "no-address", "--csv"], "b.csv"),
    ],
)  # fmt: skip
def test_P100_command_line_exports_every_kind(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], file: str
) -> None:
    a_customer(desk)
    target = tmp_path / file
    book = str(desk.book.path)
    code = cli.run(["export", *words, str(target), "--book", book, "--json", "--no-backup"])
    answer = json.loads(capsys.readouterr().out)
    assert code == 0
    assert answer["file"] == str(target)
    assert target.exists()
