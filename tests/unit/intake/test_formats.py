"""Exports of the usual programs, each told by its headings and read by its own rules."""

import re
from datetime import date
from pathlib import Path

import pytest

from shopfriend import intake
from shopfriend.domain.incoming import Birthday, How
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import matching
from tests.unit.intake import exports
from tests.unit.intake.exports import EXPORTS

TODAY = date(2026, 11, 23)


def _read(folder: Path, text: str, how: How | None = None) -> intake.Parsed:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    parsed = intake.read(path, how or How(), today=TODAY)
    assert parsed.lines.adds_up, parsed.lines
    return parsed


def _bought(parsed: intake.Parsed) -> intake.Purchases:
    assert parsed.purchases is not None
    return parsed.purchases


def test_every_format_of_the_table_has_an_export_here_and_a_name_of_its_own() -> None:
    names = [format_.name for format_ in matching.ALL]
    assert len(names) == len(set(names))
    foreign = {format_.name for format_ in matching.ALL if format_.system}
    assert foreign == set(EXPORTS)


@pytest.mark.parametrize("name", EXPORTS)
def test_A11_an_export_is_told_by_its_headings_and_nothing_is_refused(
    tmp_path: Path, name: str
) -> None:
    parsed = _read(tmp_path, EXPORTS[name])
    assert parsed.seen.format == name
    assert parsed.seen.evidence[0].kind == "seen-format"
    assert parsed.refused == ()
    assert parsed.rows > 0
    assert parsed.seen.questions == ()


@pytest.mark.parametrize("name", EXPORTS)
def test_the_order_of_the_columns_and_title_lines_do_not_matter(tmp_path: Path, name: str) -> None:
    import csv
    import io

    text = EXPORTS[name]
    separator = ";" if text.split("\n", 1)[0].count(";") > 3 else ","
    rows = [row[::-1] for row in csv.reader(io.StringIO(text), delimiter=separator)]
    turned = io.StringIO("Hofladen Probe\n\n")
    turned.seek(0, io.SEEK_END)
    csv.writer(turned, delimiter=separator).writerows(rows)
    parsed, plain = _read(tmp_path, turned.getvalue()), _read(tmp_path, text)
    assert parsed.seen.format == name
    assert parsed.rows == plain.rows
    assert parsed.skipped == plain.skipped
    if plain.purchases is not None:
        assert sum(_bought(parsed).total_cents) == sum(_bought(plain).total_cents)


@pytest.mark.parametrize("name", EXPORTS)
def test_names_of_staff_card_digits_and_passwords_are_never_read(tmp_path: Path, name: str) -> None:
    parsed = _read(tmp_path, EXPORTS[name])
    everything = repr((parsed.purchases, parsed.customers, parsed.products, parsed.warned))
    assert not re.search(r"Kassenkraft|9977|5f4dcc3b|beispiel\.invalid/r/", everything)


@pytest.mark.parametrize(
    "columns", [exports.SQUARE_35, exports.SQUARE_33, exports.SQUARE_29, exports.SQUARE_21]
)
def test_all_generations_of_square_items_are_one_format(tmp_path: Path, columns: list[str]) -> None:
    parsed = _read(tmp_path, exports.square(columns))
    bought = _bought(parsed)
    assert parsed.seen.format == "square-items"
    assert list(bought.total_cents)[:2] == [1500, -1500]
    assert bought.at[0] == "2026-03-14T10:02:11"
    assert bought.customer[0] == "square:CUST1"
    assert bought.products[0].number == "BECH-1"


def test_P035_a_return_lowers_the_sum_however_each_program_marks_it(tmp_path: Path) -> None:
    sums = {"square-items": 0, "loyverse-items": 0, "loyverse-receipts": 0, "sumup-sales": 2592,
            "ready2order": 792, "odoo-pos": 3300, "shopify-orders": 6200}  # fmt: skip
    for name, cents in sums.items():
        text = EXPORTS[name]
        if name == "square-items":
            text = text[: text.index("2026-03-15,09:10")]
        bought = _bought(_read(tmp_path, text))
        assert int(bought.total_cents.sum()) == cents, name
        back = bought.line_cents < 0
        assert back.any(), name
        assert (bought.quantity_milli[back] <= 0).all(), name


def test_a_return_with_its_sales_number_is_a_receipt_of_its_own(tmp_path: Path) -> None:
    for name in ("square-items", "sumup-sales"):
        bought = _bought(_read(tmp_path, EXPORTS[name]))
        number = bought.number[-1] if name == "sumup-sales" else bought.number[1]
        assert number.endswith("-R")
        assert bought.back_of[bought.number.index(number)] == number.removesuffix("-R")


def test_what_is_no_purchase_is_counted_by_kind_and_never_silent(tmp_path: Path) -> None:
    skipped = {name: dict(_read(tmp_path, text).skipped) for name, text in EXPORTS.items()}
    assert {name: kinds for name, kinds in skipped.items() if kinds} == {
        "square-items": {"gift-card": 1},
        "square-customers": {"instant-profile": 1},
        "lightspeed-sales": {"cancelled": 2, "receipt-head": 1, "payment": 1},
        "loyverse-items": {"cancelled": 1},
        "sumup-transactions": {"failed": 1, "payment": 1},
        "ready2order": {"cancelled": 1},
        "shopify-orders": {"cancelled": 1, "gift-card": 1},
        "shopify-products": {"not-goods": 1},
        "woocommerce": {"cancelled": 1},
    }


def test_shopify_follow_up_rows_take_the_orders_fields_and_its_discount(tmp_path: Path) -> None:
    bought = _bought(_read(tmp_path, EXPORTS["shopify-orders"]))
    assert bought.number == ["#1001", "#1002", "#1002-R"]
    assert bought.at[0] == "2026-03-14T10:02:10"
    assert bought.customer == ["shopify:jf@beispiel.invalid"] + ["shopify:bw@beispiel.invalid"] * 2
    assert bought.total_cents.tolist() == [4700, 2000, -500]
    assert bought.line_cents.tolist() == [3200, 1500, 1033, 967, -258, -242]
    assert bought.discount_cents.tolist() == [0, 0, 567, 533, 0, 0]
    assert bought.channel == ["online"] * 3


def test_an_order_given_back_whole_returns_its_goods(tmp_path: Path) -> None:
    text = EXPORTS["shopify-orders"].replace("PayPal,5.00", "PayPal,20.00")
    bought = _bought(_read(tmp_path, text))
    assert bought.total_cents.tolist() == [4700, 2000, -2000]
    assert bought.quantity_milli.tolist()[-2:] == [-1000, -1000]


def test_an_apostrophe_before_zips_and_numbers_is_stripped(tmp_path: Path) -> None:
    parsed = _read(tmp_path, EXPORTS["shopify-customers"])
    assert [(row.uid, row.postcode) for row in parsed.customers] == [
        ("shopify:7210448301122", "01067"), ("shopify:7210448301123", "48155")
    ]  # fmt: skip


def test_both_generations_of_shopify_products_are_one_format(tmp_path: Path) -> None:
    old = _read(tmp_path, EXPORTS["shopify-products"])
    new = _read(tmp_path, exports.PRODUCTS_NEW)
    assert old.products == new.products
    assert [(row.number, row.name, row.price_cents) for row in new.products] == [
        ("BECH-BL", "Becher blau", 1600), ("BECH-GR", "Becher grün", 1600),
        ("leinenbeutel", "Leinenbeutel", 1500),
    ]  # fmt: skip


def test_items_beside_each_other_become_lines_and_the_line_is_counted_once(tmp_path: Path) -> None:
    parsed = _read(tmp_path, EXPORTS["woocommerce"])
    bought = _bought(parsed)
    assert bought.number == ["9002", "9004"]
    assert bought.line_cents.tolist() == [3600, 1500, 1800]
    assert (parsed.lines.physical, parsed.lines.row, parsed.lines.skipped) == (4, 2, 1)


def test_a_number_before_the_name_is_split_off(tmp_path: Path) -> None:
    bought = _bought(_read(tmp_path, EXPORTS["odoo-pos"]))
    assert [(good.number, good.name) for good in bought.products] == [
        ("BECH-BL", "Becher blau"), ("TASCHE", "Leinenbeutel")
    ]  # fmt: skip
    assert bought.at[0] == "2026-03-14T09:02:11"
    assert bought.lines.tolist() == [2, 1]


@pytest.mark.parametrize(
    ("text", "at"),
    [("01/10/2026 23:50", "2026-10-01T23:50"), ("7/28/26 1:33 PM", "2026-07-28T13:33"),
     ("2026-09-01 08:00:00", "2026-09-01T08:00")],
)  # fmt: skip
def test_loyverse_in_all_three_date_styles(tmp_path: Path, text: str, at: str) -> None:
    head, first, *_ = EXPORTS["loyverse-items"].splitlines()
    row = first.replace("14/03/2026 10:02", text)
    other = first.replace("14/03/2026 10:02", text.replace("01/10", "13/10")).replace(
        "2-1678", "2-1679"
    )
    bought = _bought(_read(tmp_path, f"{head}\n{row}\n{other}\n"))
    assert bought.at[0] == at


def test_e_mail_and_phone_of_one_cell_are_taken_apart(tmp_path: Path) -> None:
    person = _read(tmp_path, EXPORTS["loyverse-items"]).customers[0]
    assert (person.email, person.phone) == ("jf@beispiel.invalid", "0351 0000001")
    assert (person.first_name, person.last_name) == ("Jördis", "Fünkenböhl")


def test_a_table_in_the_room_is_nobody_and_names_are_turned(tmp_path: Path) -> None:
    parsed = _read(tmp_path, EXPORTS["ready2order"])
    assert _bought(parsed).customer == ["ready2order:jordis funkenbohl", "", ""]
    assert [(row.first_name, row.last_name) for row in parsed.customers] == [
        ("Jördis", "Fünkenböhl")
    ]


def test_receipts_without_goods_keep_their_money_apart_from_all_goods(tmp_path: Path) -> None:
    for name in ("square-transactions", "loyverse-receipts"):
        bought = _bought(_read(tmp_path, EXPORTS[name]))
        assert [good.number for good in bought.products] == ["Diverse"]


@pytest.mark.parametrize(
    "name",
    ["google-contacts", "google-contacts-old", "outlook-contacts", "thunderbird-contacts",
     "outlook-contacts-de"],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-8-sig"])
def test_address_books_of_every_kind_give_the_same_people(
    tmp_path: Path, name: str, encoding: str
) -> None:
    path = tmp_path / "contacts.csv"
    path.write_bytes(EXPORTS[name].encode(encoding))
    parsed = intake.read(path, today=TODAY)
    one, other = parsed.customers
    assert parsed.seen.format == name
    assert (one.first_name, one.last_name, one.street) == ("Jördis", "Fünkenböhl", "Größweg 3a")
    assert (one.postcode, one.town, one.email) == ("01067", "Dresden", "jf@beispiel.invalid")
    assert one.phone == "+49 351 0000001"
    assert one.birthday == Birthday(1980, 3, 14)
    assert (other.last_name, other.postcode, other.phone) == (
        "Wäsemüller-Özbek", "48155", "0251 0000002"
    )  # fmt: skip
    assert other.birthday in (None, Birthday(None, 5, 2))


def test_outlook_with_semicolons_is_outlook(tmp_path: Path) -> None:
    text = EXPORTS["outlook-contacts-de"].replace('","', '";"')
    assert len(_read(tmp_path, text).customers) == 2


def test_fewer_columns_than_certain_are_a_proposal_and_far_fewer_are_unknown(
    tmp_path: Path,
) -> None:
    path = tmp_path / "items.csv"
    path.write_text(
        "Date,Time,Time Zone,Item,Qty,Gross Sales,Net Sales,Transaction ID,Event Type\n"
        "2026-03-14,10:02:11,Amsterdam,Becher,1,€18.00,€18.00,SQA1x,Payment\n"
    )
    seen = intake.look(path)
    assert seen.format == "square-items"
    assert seen.evidence[0].kind == "seen-format-likely"
    path.write_text("Date,Item,Net Sales,Transaction ID\n2026-03-14,Becher,€18.00,SQA1x\n")
    with pytest.raises(ShopError, match="columns-missing"):
        intake.look(path)
    forced = intake.look(path, How(format="square-items"))
    assert forced.format == "square-items"


def test_a_mobile_number_beside_a_telephone_is_kept_as_well(tmp_path: Path) -> None:
    text = "Kundennummer;Nachname;Telefon;Handy\n7;Kurz;0731 1234567;0170 1234567\n8;Lang;;0170 7\n"
    one, other = _read(tmp_path, text).customers
    assert (one.phone, [each.value for each in one.more_phones]) == (
        "0731 1234567", ["0170 1234567"]
    )  # fmt: skip
    assert one.more_phones[0].label == "mobile"
    assert other.phone == "0170 7"


def test_odoos_times_of_greenwich_are_asked_about_where_sales_at_night_show_them(
    tmp_path: Path,
) -> None:
    text = EXPORTS["odoo-pos"].replace("2026-03-14 09:05:11", "2026-07-14 04:05:11")
    asked = _read(tmp_path, text)
    assert [(each.name, each.facts["value"]) for each in asked.seen.questions] == [
        ("zone", "2026-07-14 04:05:11")
    ]
    answered = _read(tmp_path, text, How(answers={"zone": "utc"}))
    assert _bought(answered).at == ["2026-03-14T10:02:11", "2026-07-14T06:05:11"]
    stays = _read(tmp_path, text, How(answers={"zone": "local"}))
    assert _bought(stays).at == ["2026-03-14T09:02:11", "2026-07-14T04:05:11"]
    assert _read(tmp_path, EXPORTS["odoo-pos"]).seen.questions == ()
