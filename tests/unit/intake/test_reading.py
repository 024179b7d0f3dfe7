"""What stands in files, however they were written."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend import intake
from shopfriend.domain.incoming import How
from shopfriend.domain.messages import Fact, Message
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import records, table
from shopfriend.intake import text as texts
from shopfriend.intake.cells import clean

TODAY = date(2026, 11, 23)
HEAD = "receipt,date,customer,product,name,category,quantity,unit,total,discount,branch"
LINE = "1,2026-03-14 10:02,C1,P1,Comté,Cheese > Hard,0.25,kg,8.50,0.00,M"


def _read(folder: Path, text: str | bytes, name: str = "purchases.csv") -> intake.Parsed:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    parsed = intake.read(path, today=TODAY)
    assert parsed.lines.adds_up, parsed.lines
    return parsed


def _cents(parsed: intake.Parsed) -> list[int]:
    assert parsed.purchases is not None
    return [int(cents) for cents in parsed.purchases.line_cents]


def _kinds(parsed: intake.Parsed) -> list[tuple[int, str]]:
    return [(refusal.line, refusal.kind) for refusal in parsed.refused]


def _german(*lines: str) -> str:
    head = "Bon;Datum;Kunde;Artikel;Bezeichnung;Menge;Summe"
    return "\n".join((head, *lines)) + "\n"


def test_columns_may_stand_in_any_order_and_unknown_ones_are_named(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "total,mood,product,date,receipt\n8.50,good,P1,2026-03-14,1\n")
    assert _cents(parsed) == [850]
    assert parsed.seen.ignored == ("mood",)


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_every_usual_separator_is_found(tmp_path: Path, separator: str) -> None:
    lines = ["receipt,date,product,total", "1,2026-03-14,P1,8"]
    text = "\n".join(line.replace(",", separator) for line in lines)
    assert _cents(_read(tmp_path, text)) == [800]


def test_a_first_line_sep_is_honoured_and_counted_as_header(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "sep=;\nreceipt;date;product;total\n1;2026-03-14;P1;8,50\n")
    assert _cents(parsed) == [850]
    assert parsed.lines.header == 2


def test_title_lines_above_the_header_are_skipped(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"Lindenladen\nMarch 2026\n\n{HEAD}\n{LINE}\n")
    assert _cents(parsed) == [850]
    assert parsed.lines.header == 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_every_usual_encoding_gives_the_same_name(tmp_path: Path, encoding: str) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n{LINE.replace('Comté', 'Bärlauchkäse')}\n".encode(encoding))
    assert parsed.purchases is not None
    assert parsed.purchases.products[0].name == "Bärlauchkäse"


def test_two_encodings_in_one_file_are_both_read(tmp_path: Path) -> None:
    one = LINE.replace("Comté", "Käse").encode()
    other = LINE.replace("Comté", "Brühe").replace("P1", "P2").encode("cp1252")
    parsed = _read(tmp_path, HEAD.encode() + b"\n" + one + b"\n" + other + b"\n")
    assert parsed.purchases is not None
    assert [good.name for good in parsed.purchases.products] == ["Käse", "Brühe"]


def test_decimal_comma_is_decided_by_the_column(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path, _german("1;14.03.2026;;P1;Käse;1.234,5;9,90", "2;14.03.2026;;P1;Käse;2;1.000")
    )
    assert parsed.purchases is not None
    assert parsed.purchases.quantity_milli.tolist() == [1_234_500, 2000]
    assert _cents(parsed) == [990, 100_000]
    proof: dict[str, Fact] = {"column": "Menge", "value": "1.234,5", "line": 2}
    assert Message("seen-decimal-comma", proof) in parsed.seen.evidence


def test_decimal_dot_with_grouping_commas(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f'{HEAD}\n1,2026-03-14,,P1,,,"1,234.5",kg,"1,000.00",,\n')
    assert parsed.purchases is not None
    assert parsed.purchases.quantity_milli.tolist() == [1_234_500]
    assert _cents(parsed) == [100_000]


def test_styles_are_never_mixed_within_a_column(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path,
        _german(
            "1;14.03.2026;;P1;Käse;1;9,90", "2;14.03.2026;;P1;Käse;1;1,50",
            "3;14.03.2026;;P1;Käse;1;12.5",
        ),
    )  # fmt: skip
    assert _kinds(parsed) == [(4, "number-style")]
    assert _cents(parsed) == [990, 150]


def test_ambiguous_decimals_follow_the_other_columns(tmp_path: Path) -> None:
    parsed = _read(tmp_path, _german("1;14.03.2026;;P1;Käse;1.234;9,90"))
    assert parsed.purchases is not None
    assert parsed.purchases.quantity_milli.tolist() == [1_234_000]
    assert parsed.seen.questions == ()


@pytest.mark.parametrize(
    ("text", "cents"),
    [("€ 8,50", 850), ("8,50 €", 850), ("8,50-", -850), ("(8,50)", -850), ("1'234,50", 123_450),
     ("1\u00a0234,50", 123_450), ("\u22128,50", -850), ("8,505", 851), ("0,005", 1)],
)  # fmt: skip
def test_amounts_in_the_forms_of_other_programs(tmp_path: Path, text: str, cents: int) -> None:
    parsed = _read(
        tmp_path, _german(f"1;14.03.2026;;P1;Käse;1;{text}", "2;14.03.2026;;P1;Käse;1;1,10")
    )
    assert _cents(parsed) == [cents, 110]


@pytest.mark.parametrize(
    ("text", "at"),
    [("2026-03-04", "2026-03-04"), ("2026-03-04 10:02", "2026-03-04T10:02"),
     ("2026-03-04T10:02:11.000", "2026-03-04T10:02:11"), ("04.03.2026", "2026-03-04"),
     ("4.3.26 9:05", "2026-03-04T09:05"), ("04/03/2026, 10:02", "2026-03-04T10:02"),
     ("2026-03-04T10:02:00Z", "2026-03-04T11:02"), ("20260304", "2026-03-04")],
)  # fmt: skip
def test_dates_in_the_forms_of_other_programs(tmp_path: Path, text: str, at: str) -> None:
    parsed = _read(tmp_path, f'receipt,date,product,total\n1,"{text}",P1,8\n')
    assert parsed.purchases is not None
    assert parsed.purchases.at == [at]


def test_a_day_above_twelve_proves_month_first_for_the_whole_column(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path, "receipt,date,product,total\n1,3/4/2026,P1,8\n2,7/28/26 1:33 PM,P1,8\n"
    )
    assert parsed.purchases is not None
    assert parsed.purchases.at == ["2026-03-04", "2026-07-28T13:33"]
    proof: dict[str, Fact] = {"column": "date", "value": "7/28/26 1:33 PM", "line": 3}
    assert Message("seen-mdy", proof) in parsed.seen.evidence


def test_impossible_dates_are_refused_with_line_and_column(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path, _german("1;31.02.2026;;P1;Käse;1;9,90", "2;14.03.2026;;P1;Käse;1;1,50")
    )
    refusal = parsed.refused[0]
    assert (refusal.line, refusal.kind) == (2, "date-impossible")
    assert refusal.facts == {"column": "Datum", "value": "31.02.2026"}
    assert _cents(parsed) == [150]


def test_purchases_of_tomorrow_are_taken_later_ones_refused(tmp_path: Path) -> None:
    parsed = _read(tmp_path, "receipt,date,product,total\n1,2026-11-24,P1,8\n2,2026-11-25,P1,8\n")
    assert _kinds(parsed) == [(3, "date-ahead")]


def test_newlines_inside_quotes_keep_the_physical_line_numbers(tmp_path: Path) -> None:
    text = f'{HEAD}\n1,2026-03-14,,P1,"Comté\nfrom\nthe hills",,1,pc,8.50,,\n2,x,,P1,,,1,pc,8,,\n'
    parsed = _read(tmp_path, text)
    assert _kinds(parsed) == [(5, "date-unreadable")]
    assert parsed.lines.row == 3


def test_a_quote_that_never_closes_costs_its_own_line_only(tmp_path: Path) -> None:
    bad = '2,2026-03-14,,P2,"Brot,,1,pc,4.00,,M'
    good = [LINE.replace("1,2026", f"{n},2026") for n in range(3, 90)]
    parsed = _read(tmp_path, "\n".join([HEAD, LINE, bad, *good]) + "\n")
    assert _kinds(parsed) == [(3, "quote-open")]
    assert len(_cents(parsed)) == 88


def test_an_inch_sign_inside_a_word_is_only_a_letter(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f'{HEAD}\n1,2026-03-14,,P1,Pan 24",,1,pc,8.50,,\n{LINE}\n')
    assert parsed.purchases is not None
    assert parsed.purchases.products[0].name == 'Pan 24"'


def test_half_a_line_at_the_end_is_refused_not_guessed(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n{LINE}\n2,2026-03-14,C1,P1,Com")
    assert _kinds(parsed) == [(3, "short")]


def test_a_decimal_comma_without_quotes_is_refused_as_too_long(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n{LINE}\n{LINE.replace('8.50', '8,50')}\n")
    assert _kinds(parsed) == [(3, "long")]


def test_blank_lines_repeated_headers_and_sums_are_no_purchases(tmp_path: Path) -> None:
    text = f"{HEAD}\n{LINE}\n\n{HEAD}\n,,,,,,,,,,\nSumme,,,,,,,,8.50,,\nTotal,8.50\n"
    parsed = _read(tmp_path, text)
    assert parsed.refused == ()
    lines = parsed.lines
    assert (lines.row, lines.header, lines.footer, lines.blank) == (1, 2, 2, 2)


def test_a_separator_at_the_end_of_each_line_is_harmless(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path, "receipt;date;product;total\n1;2026-03-14;P1;8,5;\n2;2026-03-14;P1;9;\n"
    )
    assert _cents(parsed) == [850, 900]


def test_null_bytes_refuse_their_line(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n{LINE}\n{LINE.replace('Com', chr(0))}\n")
    assert _kinds(parsed) == [(3, "damaged")]


def test_fifty_megabytes_in_one_line_are_refused_in_bounded_memory(tmp_path: Path) -> None:
    import tracemalloc

    path = tmp_path / "purchases.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{HEAD}\n{LINE}\n")
        for _ in range(50):
            file.write("x" * 1_000_000)
        file.write(f"\n{LINE.replace('1,2026', '2,2026')}\n")
    tracemalloc.start()
    try:
        parsed = intake.read(path, today=TODAY)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert _kinds(parsed) == [(3, "huge")]
    assert parsed.refused[0].facts == {"most": records.LONGEST}
    assert len(_cents(parsed)) == 2
    assert parsed.lines.adds_up
    assert peak < 150_000_000


def test_mixed_line_ends_count_once_each(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\r\n{LINE}\r{LINE}\n{LINE}".encode())
    assert parsed.lines.physical == 4
    assert len(_cents(parsed)) == 3


def test_returns_are_negative_throughout(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n1,2026-03-14,,P1,,,2,pc,-8.50,0.50,\n")
    assert parsed.purchases is not None
    assert _cents(parsed) == [-850]
    assert parsed.purchases.quantity_milli.tolist() == [-2000]
    assert parsed.purchases.discount_cents.tolist() == [-50]


def test_a_negative_quantity_with_a_positive_total_is_refused(tmp_path: Path) -> None:
    assert _kinds(_read(tmp_path, f"{HEAD}\n1,2026-03-14,,P1,,,-2,pc,8.50,,\n")) == [
        (2, "signs-differ")
    ]


@pytest.mark.parametrize("nobody", ["", "0", "-", "Laufkunde", "BARVERKAUF", "Diverse", "Test"])
def test_words_for_nobody_name_no_customer(tmp_path: Path, nobody: str) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n{LINE.replace('C1', nobody)}\n")
    assert parsed.purchases is not None
    assert parsed.purchases.customer == [""]


def test_two_customers_on_one_receipt_refuse_it_whole(tmp_path: Path) -> None:
    other = LINE.replace("C1", "C2")
    parsed = _read(tmp_path, f"{HEAD}\n{LINE}\n{other}\n{LINE.replace('1,2026', '2,2026')}\n")
    assert _kinds(parsed) == [(2, "receipt-customers"), (3, "receipt-customers")]
    assert len(_cents(parsed)) == 1


def test_a_line_without_customer_belongs_to_the_receipts_customer(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n{LINE.replace('C1', '')}\n{LINE}\n")
    assert parsed.purchases is not None
    assert parsed.purchases.customer == ["C1"]


def test_the_same_number_on_another_day_is_another_receipt(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n{LINE}\n{LINE.replace('03-14', '03-15')}\n")
    assert parsed.purchases is not None
    assert parsed.purchases.day == ["2026-03-14", "2026-03-15"]


def test_a_receipt_total_that_does_not_add_up_is_told_not_repaired(tmp_path: Path) -> None:
    text = (
        "receipt,date,product,total,receipt_total\n1,2026-03-14,P1,8.50,9.00\n1,2026-03-14,P2,1,9\n"
    )
    parsed = _read(tmp_path, text)
    assert _cents(parsed) == [850, 100]
    warning = parsed.warned[0]
    assert (warning.line, warning.kind) == (2, "receipt-total")
    assert (warning.facts["said_cents"], warning.facts["sum_cents"]) == (900, 950)


def test_grams_become_kilograms(tmp_path: Path) -> None:
    parsed = _read(tmp_path, f"{HEAD}\n1,2026-03-14,,P1,,,250,g,8.50,,\n")
    assert parsed.purchases is not None
    assert parsed.purchases.quantity_milli.tolist() == [250]
    assert parsed.purchases.products[0].unit == "kg"


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"", "file-empty"), (b"\n \r\n", "file-empty"), (b"\0" * 500, "file-empty"),
     (b"%PDF-1.7\n%\xe2\xe3", "file-is-pdf"), (b"\x89PNG\r\n\x1a\n\0\0", "file-is-picture"),
     (b"\xff\xd8\xff\xe0\0\x10JFIF", "file-is-picture"), (b"SQLite format 3\0", "file-is-book"),
     (b"PK\x03\x04" + b"xl/workbook.xml", "sheet-damaged"),
     (b"PK\x03\x04a", "archive-damaged"),
     (b"BEGIN:VCARD\nFN:Bea\n", "vcard-empty"), (b'{"a": 1}', "file-is-no-table"),
     (b"Dear customer\nhello\n", "file-has-no-columns"), (b"a,b,c\n1,2,3\n", "file-has-no-columns"),
     (b"receipt,date\n1,2026-03-14\n", "columns-missing"),
     (bytes(range(1, 32)) * 90, "file-is-no-table")],
)  # fmt: skip
def test_a_file_that_is_no_table_gets_one_clear_sentence(
    tmp_path: Path, content: bytes, kind: str
) -> None:
    path = tmp_path / "thing.csv"
    path.write_bytes(content)
    with pytest.raises(ShopError) as raised:
        intake.read(path, today=TODAY)
    assert raised.value.message.kind == kind
    assert raised.value.message.facts["file"] == "thing.csv"


def test_missing_and_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ShopError, match="file-missing"):
        intake.look(tmp_path / "none.csv")
    with pytest.raises(ShopError, match="file-is-folder"):
        intake.look(tmp_path)


def test_a_forced_format_is_taken_or_refused_by_its_own_columns(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("number,name,price\n1,Comté,3.56\n")
    assert intake.look(path).format == "products"
    with pytest.raises(ShopError, match="columns-missing"):
        intake.look(path, How(format="purchases"))
    with pytest.raises(ShopError, match="format-unknown"):
        intake.look(path, How(format="cuneiform"))


def test_customers_keep_leading_zeros_and_leave_out_what_cannot_be(tmp_path: Path) -> None:
    text = (
        "number,salutation,first_name,last_name,postcode,town,email,phone,birthday,post_objection\n"
        "007,Frau,Bea,Kurz,1067,Dresden,bea@example.org,'0351 0000001,31.02.1980,yes\n"
        "008,Herr,Udo,Lang,89073,Ulm,nonsense,4.9351E+11,14.03.,\n"
        "008,Herr,Udo,Lang,89073,Ulm,,,,\n"
    )
    parsed = _read(tmp_path, text, "customers.csv")
    bea, udo = parsed.customers
    assert (bea.number, bea.salutation, bea.postcode) == ("007", "ms", "01067")
    assert bea.birthday is None
    assert bea.post_objection is not None
    assert (udo.email, udo.phone) == (None, None)
    assert udo.birthday is not None
    assert (udo.birthday.year, udo.birthday.month, udo.birthday.day) == (None, 3, 14)
    assert [(w.line, w.kind) for w in parsed.warned] == [
        (2, "left-out-date-impossible"), (3, "left-out-email"), (3, "left-out-phone-lost"),
    ]  # fmt: skip
    assert _kinds(parsed) == [(4, "twice")]


def test_products_check_their_gtin_and_know_their_kind(tmp_path: Path) -> None:
    text = (
        "number;gtin;name;price;stock;unit;content;content_unit;kind;flags\n"
        "P1;4006381333931;Comté;3,56;2,5;kg;;;Verbrauch;no_discount\n"
        "P2;4006381333932;Brot;4;;Stück;750;g;durable;silly\n"
        "P3;4,01E+12;Senf;x;;;;;;\n"
    )
    one, two, three = _read(tmp_path, text, "products.csv").products
    assert (one.gtin, one.price_cents, one.stock_milli, one.kind) == (
        "4006381333931", 356, 2500, "consumable",
    )  # fmt: skip
    assert one.flags == ("no_discount",)
    assert (two.gtin, two.content_milli, two.content_unit, two.kind) == (
        None, 750_000, "g", "durable",
    )  # fmt: skip
    assert (three.gtin, three.price_cents) == (None, None)


def test_the_answer_is_the_same_in_small_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Records, quotes and letters cut by the border of a block come out whole."""
    lines = [HEAD]
    for n in range(300):
        name = '"a ""b"", c\nd"' if n % 3 else "Käse"
        lines.append(f"{n},2026-03-14,C{n % 7},P{n % 11},{name},,{n + 1},pc,{n}.50,,M")
    path = tmp_path / "purchases.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    whole = intake.read(path, today=TODAY)
    monkeypatch.setattr(texts, "BLOCK", 37)
    small = intake.read(path, today=TODAY)
    assert small.lines == whole.lines
    assert _cents(small) == _cents(whole)
    assert small.purchases is not None
    assert whole.purchases is not None
    assert small.purchases.products == whole.purchases.products


@given(st.lists(st.text("a1 '|=\t\u00a0\u200b\u00e4", max_size=4), unique=True, max_size=4))
def test_texts_that_count_as_clean_are_left_by_cleaning(found: list[str]) -> None:
    column = table.Column()
    column._note(found)
    assert [column.texts[column._known[text]] for text in found] == list(map(clean, found))
