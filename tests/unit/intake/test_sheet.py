"""Spreadsheets of anything: typed cells, titles above the header, several sheets, damage."""

import random
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from shopfriend import intake
from shopfriend.domain.incoming import Birthday, How
from shopfriend.domain.messages import Message
from shopfriend.domain.trouble import Cancelled, ShopError
from shopfriend.intake.seen import Parsed
from shopfriend.intake.sheets import excerpt, workbook
from shopfriend.services import texts
from tests.unit.intake.sheets import Cell, Formula, Rows, encrypted, ods, serial, xls, xlsx

TODAY = date(2026, 11, 23)
PEOPLE: list[list[Cell]] = [
    ["Nummer", "Nachname", "Vorname", "PLZ", "Ort", "Telefon", "Geburtstag"],
    [1001, "Müller", "Jörg", 1067, "Dresden", 493510000001, date(1980, 3, 14)],
    ["1002", "Kurz", "Bea", "89073", "Ulm", "0731 1111", None],
]


def _many(count: int) -> Rows:
    return [[n, "Kurz"] for n in range(count)]


SALES: list[list[Cell]] = [
    ["Bon", "Datum", "Artikel", "Bezeichnung", "Menge", "Summe"],
    [1, datetime.fromisoformat("2026-11-02T10:02"), 4012345678901, "Comté", 0.318, 7.92],
    [2, datetime.fromisoformat("2026-11-03T09:30"), "17", "Brie", 1.234, 1234.5],
]


def _read(path: Path, **answers: str) -> Parsed:
    parsed = intake.read(path, How(answers=answers), today=TODAY)
    assert parsed.lines.adds_up, parsed.lines
    return parsed


def _shown(parsed: Parsed) -> list[tuple[Any, ...]]:
    return [
        (r.number, r.last_name, r.first_name, r.postcode, r.town, r.phone, r.birthday)
        for r in parsed.customers
    ]


def test_A11_typed_cells_of_a_spreadsheet_come_in_as_the_same_csv_would(tmp_path: Path) -> None:
    wanted = [
        ("1001", "Müller", "Jörg", "01067", "Dresden", "493510000001", Birthday(1980, 3, 14)),
        ("1002", "Kurz", "Bea", "89073", "Ulm", "0731 1111", None),
    ]
    csv = tmp_path / "kunden.csv"
    csv.write_text(
        "Nummer;Nachname;Vorname;PLZ;Ort;Telefon;Geburtstag\n"
        "1001;Müller;Jörg;1067;Dresden;493510000001;14.03.1980\n"
        "1002;Kurz;Bea;89073;Ulm;0731 1111;\n",
        encoding="utf-8",
    )
    files = (
        xlsx(tmp_path / "kunden.xlsx", {"Kunden": PEOPLE}), csv,
        ods(tmp_path / "kunden.ods", {"Kunden": PEOPLE}),
    )  # fmt: skip
    for path in files:
        assert _shown(_read(path)) == wanted, path.name


def test_old_xls_file_comes_in_whatever_it_is_called(tmp_path: Path) -> None:
    rows: Rows = [["Nummer", "Nachname", "PLZ", "Ort"], [1001, "Müller", 1067, "Dresden"]]
    parsed = _read(xls(tmp_path / "kunden.csv", "Kunden", rows))
    assert [(r.number, r.last_name, r.postcode) for r in parsed.customers] == [
        ("1001", "Müller", "01067")
    ]


def test_money_quantities_and_moments_of_typed_cells_are_exact(tmp_path: Path) -> None:
    for path in (
        xlsx(tmp_path / "v.xlsx", {"Verkauf": SALES}), ods(tmp_path / "v.ods", {"Verkauf": SALES})
    ):  # fmt: skip
        bought = _read(path).purchases
        assert bought is not None
        assert bought.total_cents.tolist() == [792, 123450]
        assert [good.number for good in bought.products] == ["4012345678901", "17"]
        assert list(bought.at) == ["2026-11-02T10:02", "2026-11-03T09:30"]
        assert not intake.look(path).questions  # a real number leaves nothing to ask


def test_numbers_stored_as_text_beside_real_ones_are_numbers(tmp_path: Path) -> None:
    rows: Rows = [
        ["Nummer", "Bezeichnung", "Preis", "EAN"],
        ["17", "Comté", 3.56, 4012345678901.0],
        ["18", "Brie", "12,50", "4012345678918"],
        ["19", "Gouda", "1.234,50", None],
        ["20", "Feta", 1.234, "#N/A"],
    ]
    parsed = _read(xlsx(tmp_path / "a.xlsx", {"Artikel": rows}))
    assert [row.price_cents for row in parsed.products] == [356, 1250, 123450, 123]
    assert [row.gtin for row in parsed.products] == ["4012345678901", "4012345678918", None, None]
    assert not parsed.warned


def test_days_without_a_date_format_and_since_1904_are_days(tmp_path: Path) -> None:
    rows: Rows = [["Nummer", "Nachname", "Geburtstag"], ["1", "Kurz", serial(date(1980, 3, 14))]]
    assert _read(xlsx(tmp_path / "a.xlsx", {"K": rows})).customers[0].birthday == Birthday(
        1980, 3, 14
    )
    mac = xlsx(tmp_path / "m.xlsx", {"Kunden": PEOPLE}, since_1904=True)
    assert _read(mac).customers[0].birthday == Birthday(1980, 3, 14)


def test_titles_above_the_header_blank_lines_and_sums_below_are_no_rows(tmp_path: Path) -> None:
    rows: Rows = [
        ["Kundenliste Lindenladen"], ["Stand", date(2026, 11, 1)], [], *PEOPLE, [],
    ]  # fmt: skip
    parsed = _read(xlsx(tmp_path / "k.xlsx", {"Kunden": rows}))
    assert [row.line for row in parsed.customers] == [5, 6]
    assert (parsed.lines.header, parsed.lines.row) == (4, 2)
    sold = _read(
        xlsx(tmp_path / "v.xlsx", {"V": [*SALES, ["Summe", None, None, None, None, 1242]]})
    )
    assert (sold.lines.row, sold.lines.footer) == (2, 1)


def test_formulas_count_by_their_saved_value(tmp_path: Path) -> None:
    rows: Rows = [["Nummer", "Bezeichnung", "Preis"], ["17", "Comté", Formula("3*1.2", 3.6)],
                  [Formula('"1"&"8"', "18"), "Brie", 2]]  # fmt: skip
    parsed = _read(xlsx(tmp_path / "a.xlsx", {"Artikel": rows}))
    assert [(row.number, row.price_cents) for row in parsed.products] == [("17", 360), ("18", 200)]


def test_cell_merged_over_several_lines_stands_in_each_of_them(tmp_path: Path) -> None:
    rows: Rows = [["Nummer", "Bezeichnung", "Warengruppe"], ["17", "Comté", "Käse"],
                  ["18", "Brie", None], ["19", "Wein", "Getränke"]]  # fmt: skip
    parsed = _read(xlsx(tmp_path / "a.xlsx", {"Artikel": rows}, merged="C2:C3"))
    assert [row.category for row in parsed.products] == ["Käse", "Käse", "Getränke"]


def test_each_sheet_is_recognised_on_its_own_and_others_are_counted(tmp_path: Path) -> None:
    goods: Rows = [["Nummer", "Bezeichnung", "Preis"], ["17", "Comté", 3.56]]
    diary: Rows = [["Notizen"], ["Ladenöffnung"], ["um neun"]]
    path = xlsx(
        tmp_path / "alles.xlsx",
        {"Notiz": diary, "Artikel": goods, "Kunden": PEOPLE, "Bons": SALES, "Geheim": goods},
        hidden=["Geheim"],
    )
    seen = intake.look(path)
    assert not seen.questions
    assert [e.facts["sheet"] for e in seen.evidence if e.kind == "seen-sheet"] == [
        "Artikel", "Kunden", "Bons",
    ]  # fmt: skip
    parsed = _read(path)
    assert parsed.purchases is not None
    assert (len(parsed.products), len(parsed.customers), len(parsed.purchases.receipt)) == (1, 2, 2)
    assert parsed.skipped == {"sheet-line": 3}
    assert parsed.lines.physical == 3 + 2 + 3 + 3


def test_two_sheets_of_one_kind_are_asked_about_and_taken_as_answered(tmp_path: Path) -> None:
    more: Rows = [["Ort", "Nachname", "Nummer"], ["Ulm", "Lang", "1003"]]
    path = xlsx(tmp_path / "k.xlsx", {"2025": PEOPLE, "2026": more})
    (question,) = intake.look(path).questions
    assert (question.name, question.choices) == ("sheets", ("sheets-all", "sheets-first"))
    for language in texts.LANGUAGES:
        assert "2026" in texts.say(question.message, language)
    assert _read(path).seen.questions == (question,)
    both = _read(path, sheets="sheets-all")
    assert not both.seen.questions
    assert [(r.line, r.number, r.town) for r in both.customers] == [
        (2, "1001", "Dresden"), (3, "1002", "Ulm"), (5, "1003", "Ulm"),
    ]  # fmt: skip
    first = _read(path, sheets="sheets-first")
    assert [r.number for r in first.customers] == ["1001", "1002"]
    assert first.skipped == {"sheet-line": 2}


def test_bad_lines_are_refused_with_their_line_and_the_rest_come_in(tmp_path: Path) -> None:
    rows: Rows = [*PEOPLE, [None, "Ohne", "Nummer"], ["1002", "Zweimal", "Bea"]]
    parsed = _read(xlsx(tmp_path / "k.xlsx", {"Kunden": rows}))
    assert [(r.line, r.kind) for r in parsed.refused] == [(4, "number-missing"), (5, "twice")]


@pytest.mark.parametrize("what", ["password", "cut", "empty", "no-table", "bomb", "noise"])
def test_spreadsheet_that_cannot_be_read_says_why(
    tmp_path: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = xlsx(tmp_path / "k.xlsx", {"Kunden": PEOPLE})
    wanted = {"password": "sheet-password", "bomb": "sheet-huge", "cut": "sheet-damaged",
              "empty": "file-empty", "no-table": "file-has-no-columns",
              "noise": "sheet-damaged"}[what]  # fmt: skip
    if what == "password":
        encrypted(path)
    elif what == "cut":
        path.write_bytes(path.read_bytes()[:1500])
    elif what == "empty":
        xlsx(path, {"Leer": []})
    elif what == "no-table":
        xlsx(path, {"Notiz": [["Ladenöffnung um neun"]]})
    elif what == "bomb":
        monkeypatch.setattr(workbook, "MOST_BYTES", 1000)
    else:
        path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(range(256)) * 20)
    with pytest.raises(ShopError) as refused:
        intake.read(path, today=TODAY)
    assert refused.value.message.kind == wanted
    for language in texts.LANGUAGES:
        assert path.name in texts.say(refused.value, language)


@pytest.mark.parametrize("write", [xlsx, ods])
def test_looking_at_a_large_spreadsheet_unpacks_only_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[..., Path]
) -> None:
    rows: Rows = [*PEOPLE, *_many(3_000)]
    path = write(tmp_path / "groß", {"Kunden": rows})
    whole = intake.look(path)
    monkeypatch.setattr(excerpt, "LARGE", 50_000)
    monkeypatch.setattr(excerpt, "KEPT", 40_000)
    short = excerpt.beginning(path)
    assert short is not None
    assert len(short.getvalue()) < 50_000
    assert intake.look(path) == whole


def test_reading_a_spreadsheet_is_cancelled_where_progress_is_told(tmp_path: Path) -> None:
    def stop(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        intake.read(xlsx(tmp_path / "k.xlsx", {"K": PEOPLE}), today=TODAY, told=stop)


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_any_damage_ends_in_rows_and_refusals_or_in_a_sentence(tmp_path: Path, kind: str) -> None:
    chance = random.Random(kind)
    path = tmp_path / f"k.{kind}"
    writers: dict[str, Callable[..., Path]] = {"xlsx": xlsx, "ods": ods}
    if kind == "xls":
        xls(path, "K", [["Nummer", "Nachname"], *_many(40)])
    else:
        writers[kind](path, {"K": [*PEOPLE, *_many(40)]})
    good = path.read_bytes()
    for _ in range(60):
        data = bytearray(good)
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(bytes(data[: chance.choice([len(data), chance.randrange(len(data))])]))
        with suppress(ShopError):
            assert intake.read(path, today=TODAY).lines.adds_up


def test_what_the_cells_of_a_sheet_leave_open_is_asked(tmp_path: Path) -> None:
    """Texts in place of numbers and days, as a till's CSV pasted into a spreadsheet has them."""
    rows: Rows = [["Bon", "Datum", "Artikel", "Summe"], ["1", "03/04/2026", "17", "1.234"]]
    parsed = _read(xlsx(tmp_path / "a.xlsx", {"Bons": rows}))
    assert sorted(asked.name for asked in parsed.seen.questions) == ["date-order", "decimal"]
    answered = _read(
        xlsx(tmp_path / "a.xlsx", {"Bons": rows}), decimal="dot", **{"date-order": "dmy"}
    )
    assert answered.seen.questions == ()
    assert answered.purchases is not None
    assert answered.purchases.day == ["2026-04-03"]


def _with_far_cell(path: Path, at: str) -> Path:
    """As Excel keeps a cell that somebody has touched by mistake."""
    xlsx(path, {"Kunden": PEOPLE})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    row = f"<row><c r='{at}'><v>1</v></c></row></sheetData>"
    part = "xl/worksheets/sheet1.xml"
    parts[part] = parts[part].replace("</sheetData>", row)
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


@pytest.mark.parametrize("at", ["XFD1048576", "XFD20000", "AA1048576"])
def test_a_stray_cell_far_away_does_not_fill_the_memory(tmp_path: Path, at: str) -> None:
    path = _with_far_cell(tmp_path / "a.xlsx", at)
    for deed in (lambda: intake.look(path), lambda: _read(path)):
        with pytest.raises(ShopError, match="sheet-wide"):
            deed()


@pytest.mark.parametrize("at", ["XFD9", "C3000"])
def test_a_cell_that_is_only_somewhat_away_is_no_matter(tmp_path: Path, at: str) -> None:
    parsed = _read(_with_far_cell(tmp_path / "a.xlsx", at))
    assert [row.number for row in parsed.customers] == ["1001", "1002"]


@pytest.mark.parametrize(
    ("row", "cell"),
    [(' table:number-rows-repeated="1048000"', ' table:number-columns-repeated="16000"'),
     (' table:number-rows-repeated="900000000"', "")],
)  # fmt: skip
def test_a_full_cell_repeated_without_end_is_not_unrolled(
    tmp_path: Path, row: str, cell: str
) -> None:
    path = ods(tmp_path / "a.ods", {"Kunden": PEOPLE})
    with zipfile.ZipFile(path) as archive:
        content = archive.read("content.xml").decode()
    far = (f"<table:table-row{row}><table:table-cell{cell} office:value-type='string'><text:p>x"
           "</text:p></table:table-cell></table:table-row></table:table>")  # fmt: skip
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content.replace("</table:table>", far))
    with pytest.raises(ShopError, match="sheet-wide"):
        intake.look(path)
    for language in texts.LANGUAGES:
        assert "a.ods" in texts.say(Message("sheet-wide", {"file": "a.ods"}), language)


def test_an_old_sheet_with_a_cell_beyond_its_last_column_is_damaged(tmp_path: Path) -> None:
    """Found by damage at random: the library asked for seven gigabytes and ended the program."""
    path = xls(tmp_path / "a.xls", "Kunden", PEOPLE)
    data = bytearray(path.read_bytes())
    at = data.find("Nachname".encode("utf-16-le")) - 9  # row, column, format, length, flag
    assert data[at : at + 4] == b"\0\0\1\0"
    data[at + 2 : at + 4] = b"\xff\xff"
    path.write_bytes(data)
    with pytest.raises(ShopError, match="sheet-damaged"):
        intake.look(path)
