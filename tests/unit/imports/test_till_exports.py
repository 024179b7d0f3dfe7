"""A till's export in the book: people, coupons, returns, nothing twice, everything back again."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from shopfriend.book import Book
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import Cancelled
from shopfriend.services import claims, coupons, imports, offers, settings, texts
from shopfriend.services.desk import Desk, close_desk
from tests import reading
from tests.builders import a_customer, a_desk, a_product
from tests.unit.book import rows
from tests.unit.imports.killing import killed_while_writing
from tests.unit.intake.dsfinvk.till import BREAD, COMTE, Item, Till, a_day

BACK = Item("Brot, rund", "-4.00", art="12", count="-1", group="Brot", group_id="1")


def _story(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """What the book tells of the shop, without the ids that the program made on the way."""
    return {
        "receipts": sorted(reading.rows(desk, """
            select r.source, r.number, r.at, r.total_cents, r.lines, coalesce(c.number, ''),
                   r.fiscal_number, coalesce(o.number, ''), coalesce(b.code, '')
              from receipt r left join customer c on c.id = r.customer
              left join receipt o on o.id = r.returns_of left join branch b on b.id = r.branch""")),
        "lines": sorted(reading.rows(desk, """
            select r.source, r.number, p.number, l.quantity_milli, l.total_cents, l.discount_cents
              from line l
              join receipt r on r.id = l.receipt join product p on p.id = l.product""")),
        "products": sorted(reading.rows(desk, "select number, gtin, name, unit from product")),
        "customers": sorted(reading.rows(desk, """
            select c.number, c.last_name, coalesce(s.receipts, 0), coalesce(s.spent_cents, 0)
              from customer c left join customer_stat s on s.customer = c.id""")),
    }  # fmt: skip


def test_N7_a_tills_export_comes_in_with_customers_coupons_and_its_own_totals(
    desk: Desk, tmp_path: Path
) -> None:
    regular = a_customer(desk, "Wäsemüller-Özbek", number="00017")
    by_card = a_customer(desk, "Kurz", card="2800000000017")
    coupon = coupons.issue(desk, regular, Incentive("percent", percent_bp=1000), valid_days=30)
    till = a_day()
    till.receipt("B-4", BREAD, Item("Rabatt", "-0.40", kind="Rabatt", voucher=coupon.code),
                 at="2026-11-23T12:30:00", id="2800000000017")  # fmt: skip
    export = till.close().folder(tmp_path / "export")
    result = imports.take_in(desk, [export])
    assert result.refused_count == 0
    evidence = {note.kind: note.facts for note in result.files[0].evidence}
    assert evidence["seen-till-closings-agree"] == {"agree": 2, "closings": 2}
    assert result.total_cents == 1250 + 400 - 400 + 360
    assert reading.rows(desk, "select number, customer from receipt order by number") == [
        ("B-1", regular), ("B-2", None), ("B-3", None), ("B-4", by_card),
    ]  # fmt: skip
    (held,) = coupons.of_customer(desk, regular, on=desk.today)
    assert held.state == "used"
    assert reading.value(desk, "select count(*) from customer") == 2
    again = imports.take_in(desk, [export])
    assert (again.new, again.batch) == (0, None)


def test_P034_the_german_till_export_is_taken_in_from_folder_and_zip(
    desk: Desk, tmp_path: Path
) -> None:
    result = imports.take_in(desk, [a_day().write(tmp_path / "march.zip")])
    assert (result.files[0].format, result.nouns["line"].new) == ("dsfinvk", 4)
    assert result.files[0].lines.adds_up
    assert result.months == {"2026-03": 1250}
    assert reading.rows(desk, "select code from branch") == [("Hofladen",)]
    assert reading.rows(desk, "select source, day from known_until") == [("dsfinvk", "2026-03-14")]
    same = imports.take_in(desk, [a_day().folder(tmp_path / "march")])
    assert (same.new, same.nouns["line"].same) == (0, 4)


def test_A11_the_same_export_twice_adds_nothing_and_undo_restores_the_book(
    desk: Desk, tmp_path: Path
) -> None:
    a_customer(desk, "Kurz", number="00017")
    before = reading.everything(desk)
    export = a_day().write(tmp_path / "export.zip")
    result = imports.take_in(desk, [export])
    once = reading.everything(desk)
    assert imports.take_in(desk, [export]).batch is None
    assert reading.everything(desk) == once
    assert result.batch is not None
    imports.take_back(desk, result.batch)
    assert reading.everything(desk) == before


def _five_weeks(name: str, *, back: bool) -> Till:
    """Bread and cheese each week; with `back` the bread comes back, by nobody by name."""
    till = Till(name)
    for week in range(5):
        receipt, day = f"{week}", date(2026, 10, 19) + timedelta(days=7 * week)
        till.receipt(receipt, BREAD, COMTE, id="17", at=f"{day}T10:00:00")
        if back:
            till.receipt(f"back {week}", BACK, at=f"{day}T16:00:00", refers=(name, 1234, receipt))
    return till.close()


def test_P035_returns_reduce_value_everywhere_from_a_till(desk: Desk, tmp_path: Path) -> None:
    settings.put(desk, profiling="everyone")
    customer = a_customer(desk, "Kurz", number="17")
    kept = imports.take_in(desk, [_five_weeks("A", back=False).write(tmp_path / "a.zip")])
    bread = reading.value(desk, "select id from product where number = '12'")
    assert bread in _own_reasons(desk, customer)
    assert kept.batch is not None
    imports.take_back(desk, kept.batch)
    imports.take_in(desk, [_five_weeks("B", back=True).write(tmp_path / "b.zip")])
    # the returns named nobody: they are hers, because the receipts they take back were
    assert reading.value(desk, "select count(*) from receipt where customer is null") == 0
    assert reading.value(desk, "select spent_cents from customer_stat") == 5 * 850
    bread = reading.value(desk, "select id from product where number = '12'")
    sold = "select quantity_milli, cents from product_stat where product ="
    assert reading.rows(desk, f"{sold} {bread}") == [(0, 0)]
    groups = """select s.cents from customer_category s
                  join category c on c.id = s.category where c.path = 'Brot'"""
    assert reading.value(desk, groups) == 0
    assert bread not in _own_reasons(desk, customer)


def _own_reasons(desk: Desk, customer: CustomerId) -> set[int | None]:
    """Goods offered because of what she bought."""
    found = offers.for_customer(desk, customer, count=10)
    return {
        offer.product
        for offer in found
        if {reason.kind for reason in offer.reasons} & {"due-again", "bought-before", "likes"}
    }


def test_a_return_finds_its_receipt_in_whatever_order_they_come(tmp_path: Path) -> None:
    stories = []
    first = Till(number=1).receipt("1", BREAD, id="17", name="Bea Kurz").close()
    second = Till(number=2).receipt("1", BACK, refers=("KASSE-01", 1, "1"),
                                    at="2026-03-15T10:00:00").close()  # fmt: skip
    files = [first.write(tmp_path / "a.zip"), second.write(tmp_path / "b.zip")]
    for turn, order in enumerate([files, files[::-1]]):
        desk = a_desk(tmp_path, f"Laden {turn}")
        for file in order:
            imports.take_in(desk, [file])
        stories.append(_story(desk))
        close_desk(desk)
    assert stories[0] == stories[1]
    assert [row[5:8] for row in stories[0]["receipts"]] == [("17", "", ""), ("17", "", "1")]


def test_overlapping_exports_in_any_order_make_the_same_book(tmp_path: Path) -> None:
    days = [a_day(number=1), a_day(number=1), a_day("KASSE-02", 1)]
    days[1].receipt("B-9", COMTE, at="2026-03-15T09:00:00", id="00017").close()
    files = [day.write(tmp_path / f"{n}.zip") for n, day in enumerate(days)]
    stories = []
    for turn, order in enumerate(permutations(files)):
        desk = a_desk(tmp_path, f"Laden {turn}")
        for file in order:
            assert imports.take_in(desk, [file]).refused_count == 0
        stories.append(_story(desk))
        assert rows.differing(desk.book) == []
        close_desk(desk)
    together = a_desk(tmp_path, "zusammen")
    imports.take_in(together, files)
    assert all(story == stories[0] for story in [*stories, _story(together)])
    assert len(stories[0]["receipts"]) == 7
    close_desk(together)


def test_goods_are_found_by_number_else_by_gtin(desk: Desk, tmp_path: Path) -> None:
    cheese = a_product(desk, "Comté", number="4711")
    mustard = a_product(desk, "Senf", number="S-1", gtin="4260107223344")
    till = Till().receipt("1", COMTE, Item("SENF", "2.00", art="900", gtin="4260107223344"))
    imports.take_in(desk, [till.close().write(tmp_path / "export.zip")])
    assert reading.rows(desk, "select distinct product from line order by product") == [
        (cheese,), (mustard,),
    ]  # fmt: skip


def test_a_tills_address_fills_and_a_firm_is_a_firm(desk: Desk, tmp_path: Path) -> None:
    till = Till().receipt("1", BREAD, id="30", name="Kurz Catering", ustid="DE999999999",
                          strasse="Am Ring 3", plz="89073", ort="Ulm")  # fmt: skip
    till.receipt("2", BREAD, name="Hanna Müller", plz="89073", ort="Ulm")
    imports.take_in(desk, [till.close().write(tmp_path / "export.zip")])
    assert reading.rows(desk, "select kind, company from customer where number = '30'") == [
        ("firm", "Kurz Catering")
    ]
    assert reading.value(desk, "select town from address limit 1") == "Ulm"
    assert reading.value(desk, "select count(*) from receipt where customer is not null") == 2


def test_a_coupon_that_the_counter_redeemed_is_confirmed_and_not_used_twice(
    desk: Desk, tmp_path: Path
) -> None:
    regular = a_customer(desk)
    coupon = coupons.issue(desk, regular, Incentive("percent", percent_bp=1000), valid_days=30)
    coupons.redeem(desk, coupon.code)
    till = Till().receipt("1", BREAD, Item(f"Gutschein {coupon.code}", "-0.40", kind="Rabatt"))
    result = imports.take_in(desk, [till.close().write(tmp_path / "export.zip")])
    assert (result.nouns["redemption"].new, result.nouns["redemption"].same) == (0, 1)
    assert reading.value(desk, "select count(*) from redemption") == 1


def test_a_paid_voucher_or_a_made_up_code_is_no_coupon(desk: Desk, tmp_path: Path) -> None:
    coupons.issue(desk, a_customer(desk), Incentive("percent", percent_bp=1000), valid_days=30)
    till = Till().receipt(
        "1", BREAD, Item("Gutschein", "-4.00", kind="Rabatt", voucher="C234567892")
    )
    result = imports.take_in(desk, [till.close().write(tmp_path / "export.zip")])
    assert "redemption" not in result.nouns


def test_a_redemption_by_import_is_taken_back_with_it(desk: Desk, tmp_path: Path) -> None:
    regular = a_customer(desk)
    coupon = coupons.issue(desk, regular, Incentive("percent", percent_bp=1000), valid_days=30)
    till = Till().receipt("1", BREAD, Item("x", "-0.40", kind="Rabatt", voucher=coupon.code))
    result = imports.take_in(desk, [till.close().write(tmp_path / "export.zip")])
    assert result.batch is not None
    imports.take_back(desk, result.batch)
    assert coupons.redeem(desk, coupon.code).customer == regular


def test_what_was_left_out_by_rule_is_told_in_both_languages(desk: Desk, tmp_path: Path) -> None:
    till = Till().receipt("1", BREAD, Item("Pfand", "0.25", kind="Pfand"), total="9.99")
    till.receipt("2", BREAD, kind="AVTraining")
    result = imports.take_in(desk, [till.close(off="5").write(tmp_path / "export.zip")])
    assert result.skipped == {"deposit": 1, "training": 1}
    for language in ("de", "en"):
        said = [texts.say(warning.message, language) for warning in result.warned]
        assert len(said) == 2
        assert not any("line-" in sentence for sentence in said)


# -- stopped on the way ----------------------------------------------------------------------


def _many(folder: Path) -> Path:
    """Enough lines that writing takes its time."""
    export = a_day().folder(folder)
    key = "KASSE-01;2026-03-14T19:05:00;1.234"
    heads, lines, money = [], [], []
    for n in range(40_000):
        heads.append(f"{key};X{n};{n};Beleg;;;0;2026-03-14T09:00:00;2026-03-14T09:01:00;;;3,00;;"
                     f"{n % 50 + 1};;;;;;;\r\n")  # fmt: skip
        for place in (1, 2, 3):
            lines.append(f"{key};X{n};{place};;Ware;;Umsatz;;0;0;0;P{n % 90};;;A;1,000;1,000;;\r\n")
            money.append(f"{key};X{n};{place};1;1,00000;1,00000;0,00000\r\n")
    for name, texts_ in (("transactions", heads), ("lines", lines), ("lines_vat", money)):
        with (export / f"{name}.csv").open("a", encoding="utf-8", newline="") as file:
            file.writelines(texts_)
    return export


@pytest.mark.parametrize("at", [1, 300, 800])
def test_a_cancelled_till_import_leaves_no_trace(desk: Desk, tmp_path: Path, at: int) -> None:
    export = a_day().folder(tmp_path / "export")
    before = reading.everything(desk)

    def stop(done: int, of: int) -> None:
        assert done <= of
        if done >= at:
            raise Cancelled

    with pytest.raises(Cancelled):
        imports.take_in(desk, [export], progress=stop)
    assert reading.everything(desk) == before
    assert reading.value(desk, "select count(*) from batch where kind = 'import'") == 0


def test_a_killed_till_import_leaves_no_trace(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    imports.take_in(desk, [a_day("KASSE-09").write(tmp_path / "first.zip")])
    before, path = reading.everything(desk), desk.book.path
    close_desk(desk)
    export = _many(tmp_path / "many")
    killed_while_writing(path, export)
    with Book.open(path) as book:
        assert reading.everything(Desk(book)) == before


def test_the_receipts_printed_code_finds_it_before_and_after_the_export(
    desk: Desk, tmp_path: Path
) -> None:
    early, late = a_customer(desk, "Kurz"), a_customer(desk, "Lang")
    till = Till()
    for n, hour in ((1, 10), (2, 11)):  # a deposit is on the code, and no goods of the book's
        till.receipt(
            str(n), BREAD, Item("Pfand", "0.25", kind="Pfand"), at=f"2026-03-14T{hour}:00:00",
            tse=(n, f"2026-03-14T{hour - 1:02}:00:02.000Z"),
        )  # fmt: skip
    codes = [
        f"V0;TILL;Kassenbeleg-V1;Beleg^0.00_4.25_0.00_0.00_0.00^4.25:Bar;{n};9;"
        f"2026-03-14T{hour:02}:00:00.000Z;2026-03-14T{hour:02}:00:01.000Z;x;y;z;k"
        for n, hour in ((1, 9), (2, 10))
    ]
    assert claims.claim(desk, early, codes[0]).state == "waits"
    result = imports.take_in(desk, [till.close().write(tmp_path / "export.zip")])
    assert result.attached.claims == 1
    assert claims.claim(desk, late, codes[1]).state == "attached"
    assert reading.rows(desk, "select number, customer from receipt order by number") == [
        ("1", early), ("2", late),
    ]  # fmt: skip


def _every_file(folder: Path, change: Callable[[str], bytes]) -> None:
    for file in folder.glob("*.csv"):
        file.write_bytes(change(file.read_bytes().decode("utf-8")))


def _quoted(text: str) -> bytes:
    """Everything in quotes, Unix line ends, a byte order mark."""
    pen = io.StringIO()
    writer = csv.writer(pen, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows(csv.reader(io.StringIO(text), delimiter=";"))
    return pen.getvalue().encode("utf-8-sig")


def _old_windows(text: str) -> bytes:
    """cp1252, a separator at the end of each line, closings numbered without a dot."""
    return text.replace(";1.234;", ";1234;").replace("\r\n", ";\r\n").encode("cp1252")


def _cloud(text: str) -> bytes:
    """Times in UTC with milliseconds, a column of its own in front."""

    def in_utc(found: re.Match[str]) -> str:
        return f"2026-03-14T{int(found[1]) - 1:02}{found[2]}.000Z"

    utc = re.sub(r"2026-03-14T(\d\d)(:\d\d:\d\d)", in_utc, text)
    head, *rows = utc.splitlines()
    return "\r\n".join([f"MANDANT;{head}", *(f"7;{row}" for row in rows), ""]).encode()


@pytest.mark.parametrize("change", [_quoted, _old_windows, _cloud])
def test_N7_the_ways_of_several_makers_make_the_same_book(
    tmp_path: Path, change: Callable[[str], bytes]
) -> None:
    plain, other = a_desk(tmp_path, "plain"), a_desk(tmp_path, "other")
    imports.take_in(plain, [a_day().write(tmp_path / "plain.zip")])
    folder = a_day().folder(tmp_path / "other")
    _every_file(folder, change)
    result = imports.take_in(other, [folder])
    assert (result.refused, result.warned) == ((), ())
    assert result.files[0].lines.adds_up
    assert _story(other) == _story(plain)
    again = imports.take_in(other, [a_day().write(tmp_path / "again.zip")])
    assert again.new == 0  # and the other way of writing is the same receipts
    for desk in (plain, other):
        close_desk(desk)
