"""What counts as a purchase in a till's export, field by field of the standard."""

from datetime import date
from pathlib import Path

import pytest

from shopfriend import intake
from shopfriend.intake.seen import Parsed
from tests.unit.intake.dsfinvk.till import BREAD, COMTE, Item, Till, a_day

TODAY = date(2026, 11, 23)


def _read(till: Till, folder: Path) -> Parsed:
    parsed = intake.read(till.write(folder / "export.zip"), today=TODAY)
    assert parsed.lines.adds_up
    return parsed


def _sold(parsed: Parsed) -> list[tuple[str, str, int, int, int]]:
    """Receipt, product, thousandths, cents, discount of each line."""
    bought = parsed.purchases
    assert bought is not None
    lines = zip(
        bought.receipt.tolist(), bought.product.tolist(), bought.quantity_milli.tolist(),
        bought.line_cents.tolist(), bought.discount_cents.tolist(), strict=True,
    )  # fmt: skip
    return [
        (bought.number[receipt], bought.products[product].number, *rest)
        for receipt, product, *rest in lines
    ]


def test_a_closing_becomes_receipts_with_number_time_branch_and_person(tmp_path: Path) -> None:
    parsed = _read(a_day(), tmp_path)
    bought = parsed.purchases
    assert bought is not None
    assert _sold(parsed) == [
        ("B-1", "4711", 250, 850, 0), ("B-1", "12", 1000, 400, 0),
        ("B-2", "12", 1000, 400, 0), ("B-3", "12", -1000, -400, 0),
    ]  # fmt: skip
    assert bought.source == ["dsfinvk/KASSE-01/1234"] * 3
    assert bought.at == ["2026-03-14T10:41:15", "2026-03-14T11:00", "2026-03-14T12:00"]
    assert (bought.customer, bought.branch) == (["00017", "", ""], ["Hofladen"] * 3)
    assert bought.back_of == ["", "", "B-2"]
    assert parsed.skipped == {}


def test_money_is_the_sum_over_vat_keys_and_never_quantity_times_price(tmp_path: Path) -> None:
    menu = Item("Geschenkkorb", ("20.00", "9.90"), art="77", count="3")
    parsed = _read(Till().receipt("1", menu).close(), tmp_path)
    assert _sold(parsed) == [("1", "77", 3000, 2990, 0)]


def test_a_pack_counts_its_units_and_grams_are_kilograms(tmp_path: Path) -> None:
    crate = Item("Bier", "18.00", art="6", count="2", factor="20")
    ham = Item("Schinken", "4.20", art="7", count="140", unit="g")
    parsed = _read(Till().receipt("1", crate, ham).close(), tmp_path)
    assert _sold(parsed) == [("1", "6", 40_000, 1800, 0), ("1", "7", 140, 420, 0)]


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("AVTraining", "training"), ("AVBelegabbruch", "aborted"), ("AVBelegstorno", "cancelled"),
        ("AVBestellung", "order"), ("AVTransfer", "transfer"), ("AVRechnung", "invoice"),
        ("AVSonstige", "other-receipt"), ("AVSachbezug", "benefit"), ("Neuartig", "other-receipt"),
    ],
)  # fmt: skip
def test_what_is_no_receipt_is_skipped_and_counted(tmp_path: Path, kind: str, why: str) -> None:
    till = Till().receipt("1", BREAD).receipt("2", COMTE, kind=kind, id="99", name="Udo Kurz")
    parsed = _read(till.close(), tmp_path)
    assert [line[0] for line in _sold(parsed)] == ["1"]
    assert parsed.skipped == {why: 1}
    assert parsed.customers == ()
    assert parsed.lines.skipped == 3  # its head, its line, the line's money


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("Pfand", "deposit"), ("PfandRueckzahlung", "deposit"), ("PfandRückzahlung", "deposit"),
        ("EinzweckgutscheinKauf", "voucher-sold"), ("MehrzweckgutscheinKauf", "voucher-sold"),
        ("EinzweckgutscheinEinloesung", "voucher-used"),
        ("MehrzweckgutscheinEinloesung", "voucher-used"),
        ("TrinkgeldAG", "tip"), ("TrinkgeldAN", "tip"), ("ZuschussEcht", "grant"),
        ("ZuschussUnecht", "grant"), ("Forderungsentstehung", "claim"),
        ("Forderungsaufloesung", "claim"), ("Anzahlungseinstellung", "prepayment"),
        ("Anzahlungsaufloesung", "prepayment"), ("Anfangsbestand", "cash-movement"),
        ("Privatentnahme", "cash-movement"), ("Privateinlage", "cash-movement"),
        ("Geldtransit", "cash-movement"), ("Lohnzahlung", "cash-movement"),
        ("Einzahlung", "cash-movement"), ("Auszahlung", "cash-movement"),
        ("DifferenzSollIst", "cash-movement"), ("Unbekanntes", "other-line"),
    ],
)  # fmt: skip
def test_lines_that_are_no_goods_stay_out_and_are_counted(
    tmp_path: Path, kind: str, why: str
) -> None:
    till = (
        Till()
        .receipt("1", BREAD, Item("Leergut", "0.25", kind=kind))
        .receipt("2", Item("nur das", "9.00", kind=kind))
    )
    parsed = _read(till.close(), tmp_path)
    assert _sold(parsed) == [("1", "12", 1000, 400, 0)]
    assert parsed.skipped == {why: 2}
    assert parsed.warned == ()


def test_agency_sales_are_no_turnover_of_the_shop(tmp_path: Path) -> None:
    till = Till().receipt("1", BREAD, Item("Lottoschein", "12.00", agency=7))
    parsed = _read(till.close(), tmp_path)
    assert _sold(parsed) == [("1", "12", 1000, 400, 0)]
    assert parsed.skipped == {"agency": 1}
    assert parsed.warned == ()  # and the closing agrees without them


def test_a_rebate_is_spread_over_the_goods_exactly_to_the_cent(tmp_path: Path) -> None:
    goods = [Item(f"Ware {n}", "1.00", art=str(n)) for n in (1, 2, 3)]
    till = Till().receipt("1", *goods, Item("Rabatt", "-1.00", kind="Rabatt"))
    parsed = _read(till.close(), tmp_path)
    assert [line[3:] for line in _sold(parsed)] == [(66, 34), (67, 33), (67, 33)]
    bought = parsed.purchases
    assert bought is not None
    assert bought.total_cents.tolist() == [200]
    assert parsed.warned == ()


def test_a_surcharge_raises_the_price_and_is_no_discount(tmp_path: Path) -> None:
    till = Till().receipt("1", BREAD, Item("Aufschlag", "0.50", kind="Aufschlag"))
    assert _sold(_read(till.close(), tmp_path)) == [("1", "12", 1000, 450, 0)]


def test_a_rebate_that_is_given_back_lowers_the_return(tmp_path: Path) -> None:
    back = Item("Brot, rund", "-4.00", art="12", count="-1")
    till = Till().receipt("1", back, Item("Rabatt zurück", "1.00", kind="Rabatt"))
    assert _sold(_read(till.close(), tmp_path)) == [("1", "12", -1000, -300, -100)]


def test_a_discount_behind_the_price_is_kept_as_discount(tmp_path: Path) -> None:
    cheap = Item("Brot, rund", "3.60", art="12", discounts=["-0.30", "-0.10"])
    assert _sold(_read(Till().receipt("1", cheap).close(), tmp_path)) == [
        ("1", "12", 1000, 360, 40)
    ]


def test_five_decimals_add_up_to_the_receipts_cents(tmp_path: Path) -> None:
    thirds = [Item(f"Drittel {n}", "0.33333", art=str(n)) for n in (1, 2, 3)]
    parsed = _read(Till().receipt("1", *thirds, total="1.00").close(), tmp_path)
    assert sum(line[3] for line in _sold(parsed)) == 100
    assert parsed.warned == ()


def test_a_marked_line_is_cancelled_however_the_till_books_it(tmp_path: Path) -> None:
    back = Item("Brot, rund", "-4.00", art="12", count="-1", void=True)
    marked = Item("Brot, rund", "4.00", art="12", void=True)
    till = Till()
    till.receipt("counter-booked", COMTE, BREAD, back)
    till.receipt("both-marked", COMTE, marked, back)
    till.receipt("marked-itself", COMTE, marked, total="8.50")
    till.receipt("one-of-two", Item("Brot, rund", "8.00", art="12", count="2"), back)
    parsed = _read(till.close(off="-4.00"), tmp_path)  # "marked-itself" is in none of its sums
    assert _sold(parsed) == [
        ("counter-booked", "4711", 250, 850, 0), ("both-marked", "4711", 250, 850, 0),
        ("marked-itself", "4711", 250, 850, 0), ("one-of-two", "12", 1000, 400, 0),
    ]  # fmt: skip
    assert parsed.skipped == {"voided": 6}
    assert parsed.warned == ()


def test_a_receipt_marked_as_cancelled_is_none(tmp_path: Path) -> None:
    parsed = _read(Till().receipt("1", BREAD).receipt("2", COMTE, void=True).close(), tmp_path)
    assert [line[0] for line in _sold(parsed)] == ["1"]
    assert parsed.skipped == {"cancelled": 1}


def test_a_cancelling_receipt_takes_the_first_one_back(tmp_path: Path) -> None:
    back = Item("Brot, rund", "-4.00", art="12", count="-1")
    till = Till().receipt("1", BREAD).receipt("2", back, void=True, refers=("KASSE-01", 1234, "1"))
    parsed = _read(till.close(), tmp_path)
    assert sum(line[3] for line in _sold(parsed)) == 0
    assert parsed.purchases is not None
    assert parsed.purchases.back_of == ["", "1"]


def test_a_return_is_negative_whether_quantity_or_price_is(tmp_path: Path) -> None:
    by_price = Item("Brot, rund", "-4.00", art="12", count="1")
    by_count = Item("Brot, rund", "-4.00", art="12", count="-1")
    parsed = _read(Till().receipt("1", by_price).receipt("2", by_count).close(), tmp_path)
    assert {line[2:4] for line in _sold(parsed)} == {(-1000, -400)}


def test_wrong_sums_are_told_and_never_repaired(tmp_path: Path) -> None:
    till = Till().receipt("1", BREAD, total="5.00").receipt("2", BREAD, total="4.02")
    parsed = _read(till.close(off="100"), tmp_path)
    told = {warning.kind: warning.facts for warning in parsed.warned}
    assert told.keys() == {"receipt-total", "till-closing-total"}
    assert told["receipt-total"] == {"receipt": "1", "said_cents": 500, "sum_cents": 400}
    assert told["till-closing-total"]["said_cents"] == 10_800
    assert [line[3] for line in _sold(parsed)] == [400, 400]


def test_N7_totals_equal_the_exports_cash_closing(tmp_path: Path) -> None:
    till = a_day()
    till.receipt("B-1", BREAD, Item("Pfand", "0.25", kind="Pfand"), at="2026-03-15T09:00:00")
    parsed = _read(till.close(), tmp_path)
    agreed = {note.kind: note.facts for note in parsed.seen.evidence}["seen-till-closings-agree"]
    assert agreed == {"agree": 2, "closings": 2}
    assert parsed.warned == ()


def test_two_closings_may_use_the_same_receipt_numbers(tmp_path: Path) -> None:
    till = a_day()
    till.receipt("B-1", COMTE, at="2026-03-15T09:00:00").close()
    bought = _read(till, tmp_path).purchases
    assert bought is not None
    keys = set(zip(bought.source, bought.number, strict=True))
    assert {("dsfinvk/KASSE-01/1234", "B-1"), ("dsfinvk/KASSE-01/1235", "B-1")} <= keys
    assert bought.total_cents.tolist() == [1250, 400, -400, 850]


def test_a_till_that_counts_anew_is_told_apart_by_the_time_of_the_closing(tmp_path: Path) -> None:
    till = a_day()
    till.number = 1234
    till.receipt("B-1", COMTE, at="2026-03-15T09:00:00").close()
    bought = _read(till, tmp_path).purchases
    assert bought is not None
    assert bought.total_cents.tolist() == [1250, 400, -400, 850]


# -- goods -----------------------------------------------------------------------------------


def test_goods_go_by_article_number_else_gtin_else_text_else_group(tmp_path: Path) -> None:
    till = Till().receipt(
        "1",
        COMTE,
        Item("BERGKÄSE", "1.00", gtin="4006381333931"),  # the same without the till's number
        Item("Senf", "2.00", gtin="4260107223344"),
        Item("Marmelade", "3.00"),
        Item("", "4.00", group="Käse", group_id="3"),
        Item("Käse", "5.00", group="Käse", group_id="3"),
        Item("DIVERSE 7%", "6.00", group="", group_id=""),
    )
    parsed = _read(till.close(), tmp_path)
    assert [line[1] for line in _sold(parsed)] == [
        "4711", "4711", "4260107223344", "Marmelade", "WG 3", "WG 3", "WG DIVERSE 7%",
    ]  # fmt: skip
    assert parsed.purchases is not None
    group = next(good for good in parsed.purchases.products if good.number == "WG 3")
    assert (group.name, group.category) == ("Käse", "Käse")


def test_a_gtin_that_has_lost_its_digits_is_told_and_names_nothing(tmp_path: Path) -> None:
    till = Till().receipt(
        "1", Item("Senf", "2.00", gtin="4,01E+12"), Item("Salz", "1.00", gtin="77")
    )
    parsed = _read(till.close(), tmp_path)
    assert [line[1] for line in _sold(parsed)] == ["Senf", "77"]
    assert [(told.kind, told.facts["value"]) for told in parsed.warned] == [
        ("left-out-gtin", "4,01E+12")
    ]


# -- people ----------------------------------------------------------------------------------


def test_customers_come_only_where_they_are_customers(tmp_path: Path) -> None:
    till = Till()
    till.receipt("1", BREAD, id="17", name="Hanna Müller", plz="89073", ort="Ulm")
    till.receipt("2", BREAD, id="18", name="Udo Personal", typ="Mitarbeiter")
    till.receipt("3", BREAD, id="0", name="Laufkunde")
    till.receipt("4", BREAD, id="19", name="Barverkauf")
    till.receipt("5", BREAD, kind="AVSachbezug", id="20", name="Anna Beispiel")
    parsed = _read(till.close(), tmp_path)
    assert [row.number for row in parsed.customers] == ["17"]
    assert parsed.purchases is not None
    assert parsed.purchases.customer == ["17", "", "", ""]


def test_the_name_of_the_clerk_is_never_read(tmp_path: Path) -> None:
    assert "Anna Beispiel" not in repr(_read(a_day(), tmp_path))


def test_a_firm_is_known_by_its_tax_number(tmp_path: Path) -> None:
    till = Till().receipt("1", BREAD, id="30", name="Kurz Catering", ustid="DE999999999")
    (row,) = _read(till.close(), tmp_path).customers
    assert (row.salutation, row.company, row.last_name) == ("firm", "Kurz Catering", None)


def test_a_customer_without_number_is_the_same_person_every_time(tmp_path: Path) -> None:
    till = Till()
    for receipt in ("1", "2"):
        till.receipt(receipt, BREAD, name="Hanna Müller", plz="89073", strasse="Lindenstr. 4")
    till.receipt("3", BREAD, name="Hanna Müller", plz="10115", strasse="Am Ufer 1")
    bought = _read(till.close(), tmp_path).purchases
    assert bought is not None
    first, second, other = bought.customer
    assert first == second != other
    assert first.startswith("dsfinvk:")


# -- the signed transaction ------------------------------------------------------------------


def test_the_signed_transaction_stands_at_its_receipt_in_local_time(tmp_path: Path) -> None:
    till = Till().receipt("1", BREAD, tse=(1234567, "2026-03-14T09:41:17.000Z"))
    bought = _read(till.receipt("2", BREAD).close(), tmp_path).purchases
    assert bought is not None
    assert bought.fiscal == ["1234567", ""]
    assert bought.fiscal_at == ["2026-03-14T10:41:17", ""]


def test_family_names_first_are_seen_by_the_whole_column(tmp_path: Path) -> None:
    till = Till()
    short = ("Kurz", "Lang", "Weber", "Öztürk", "Sommer", "Vogel", "Brandt", "Ilg", "Roth", "Sand")
    families = [*short, *(f"{family}-Fink" for family in short)]
    for n, family in enumerate(families):
        given = ("Bea", "Udo")[n % 2]
        till.receipt(str(n), BREAD, id=str(n + 100), name=f"{family} {given}")
    rows = _read(till.close(), tmp_path).customers
    assert [row.last_name for row in rows] == families
