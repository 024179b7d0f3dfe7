"""For the shop's own website: files without names, and codes that lead home (A31)."""

import csv
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from shopfriend import cli
from shopfriend.domain.trouble import ShopError
from shopfriend.services import campaigns, coupons, products, settings, website
from shopfriend.services.campaigns import runs
from shopfriend.services.campaigns.runs import Frozen
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_consent, a_customer, a_product, visits_every


def a_mailing(desk: Desk) -> Frozen:
    settings.put(desk, shop_name="Lindenladen", shop_street="Lindenstr. 1", shop_postcode="89073",
                 shop_town="Ulm")  # fmt: skip
    bea = a_customer(desk, "Kurz", "Bea", number="K-77")
    a_consent(desk, bea)
    visits_every(desk, bea, a_product(desk, "Comté"), days=7, times=10, last=date(2026, 11, 16))
    plan = campaigns.standard_plan(desk, "Advent", segment="all")
    return runs.freeze(desk, replace(plan, control_bp=0), on=TODAY)


def test_A31_goods_go_to_the_website_as_csv_and_json(desk: Desk, tmp_path: Path) -> None:
    cheese = a_product(desk, "Comté", number="7", price_cents=3290, unit="kg", brand="Alb")
    products.set_pick(desk, cheese, picked=True)
    a_product(desk, "BERGKAESE GES.", number="8")  # nobody has named it yet
    a_product(desk, "Schmerzmittel", number="9", flags="sensitive")
    assert website.write_goods(desk, tmp_path / "goods.json").written == 1
    goods = json.loads((tmp_path / "goods.json").read_text("utf-8"))
    (good,) = goods["goods"]
    assert good["name"] == "Comté"
    assert (good["price_cents"], good["price"], good["basic_unit"], good["pick"]) == (
        3290, "32,90\u202f€", "kg", 1,
    )  # fmt: skip
    website.write_goods(desk, tmp_path / "goods.csv")
    with (tmp_path / "goods.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["number"], row["price"]) == ("7", "32.90")


def test_A31_offers_of_a_mailing_stand_under_their_code_and_name_nobody(
    desk: Desk, tmp_path: Path
) -> None:
    frozen = a_mailing(desk)
    website.write_offers(desk, tmp_path / "offers.json", run=frozen.run)
    text = (tmp_path / "offers.json").read_text("utf-8")
    (offer,) = json.loads(text)["offers"]
    (_, code) = frozen.codes[0] if frozen.codes else ("", offer["code"])
    assert (offer["code"], offer["name"]) == (code, "Comté")
    assert not any(word in text for word in ("Kurz", "Bea", "K-77", "Lindenstr"))


def test_A31_a_code_typed_at_the_till_is_traced_to_piece_and_person(desk: Desk) -> None:
    frozen = a_mailing(desk)
    (_, code) = frozen.codes[0]
    traced = website.trace(desk, f"{code[:4].lower()} {code[4:]}")
    assert (traced.kind, traced.name, traced.number, traced.campaign) == (
        "coupon", "Kurz, Bea", "K-77", "Advent",
    )  # fmt: skip
    assert traced.run == frozen.run
    assert traced.piece is not None
    assert coupons.redeem(desk, code).number == "K-77"


def test_A31_the_code_for_no_more_advertising_is_traced_too(desk: Desk) -> None:
    frozen = a_mailing(desk)
    (letter,) = runs.letters_of(desk, frozen.run)
    traced = website.trace(desk, letter.objection.code)
    assert (traced.kind, traced.name) == ("no-advertising", "Kurz, Bea")


def test_a_code_of_nobody_says_so(desk: Desk) -> None:
    with pytest.raises(ShopError) as caught:
        website.trace(desk, "ABCD-EFGH")
    assert caught.value.message.kind == "code-untraced"


def test_A31_at_the_command_line(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    frozen = a_mailing(desk)
    book = ["--book", str(desk.book.path), "--json", "--no-backup"]
    assert cli.run(["website", "goods", str(tmp_path / "g.json"), *book]) == 0
    capsys.readouterr()
    assert cli.run(["trace", frozen.codes[0][1], *book]) == 0
    assert json.loads(capsys.readouterr().out)["name"] == "Kurz, Bea"
