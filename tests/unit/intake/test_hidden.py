"""What a spreadsheet hides is found, told and asked about; never taken or dropped in silence."""

import random
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from shopfriend import intake
from shopfriend.domain.incoming import How
from shopfriend.domain.profiles import Profile
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import matching
from shopfriend.intake.seen import Parsed
from shopfriend.intake.sheets import hidden, sheet
from shopfriend.intake.sheets.hidden import Hidden
from shopfriend.services import imports, texts
from shopfriend.services.desk import Desk
from tests.unit.intake.sheets import Rows, ods, xls, xlsx

TODAY = date(2026, 11, 23)
GOODS: Rows = [
    ["Nummer", "Bezeichnung", "Preis", "Einkaufspreis"],
    ["17", "Comté", 3.56, 2.10],
    ["18", "Brie", 2.50, 1.20],
    ["", "", None, None],
    ["19", "Wein", 9.90, 5.00],
]
Made = Callable[[Path], Path]


def _xlsx(path: Path) -> Path:
    return xlsx(path / "a.xlsx", {"Artikel": GOODS}, hidden_rows=(3, 4), hidden_columns="4:4")


def _ods(path: Path) -> Path:
    return ods(path / "a.ods", {"Artikel": GOODS}, hidden_rows=(3, 4), hidden_columns=(4,))


def _read(path: Path, **answers: str) -> Parsed:
    parsed = intake.read(path, How(answers=answers), today=TODAY)
    assert parsed.lines.adds_up, parsed.lines
    return parsed


def _goods(parsed: Parsed) -> list[tuple[str, int | None, int | None]]:
    return [(row.number, row.price_cents, row.cost_cents) for row in parsed.products]


@pytest.mark.parametrize("made", [_xlsx, _ods])
def test_hidden_rows_and_columns_are_asked_about_with_their_number_and_names(
    tmp_path: Path, made: Made
) -> None:
    path = made(tmp_path)
    (asked,) = intake.look(path).questions
    assert (asked.name, asked.choices) == ("hidden", ("hidden-left", "hidden-taken"))
    assert asked.facts == {"file": path.name, "rows": 1, "columns": "Einkaufspreis"}
    assert _read(path).seen.questions == (asked,)
    for language in texts.LANGUAGES:
        assert "Einkaufspreis" in texts.say(asked.message, language)


@pytest.mark.parametrize("made", [_xlsx, _ods])
def test_only_what_can_be_seen_comes_in_unless_the_owner_wants_all(
    tmp_path: Path, made: Made
) -> None:
    path = made(tmp_path)
    left = _read(path, hidden="hidden-left")
    assert _goods(left) == [("17", 356, None), ("19", 990, None)]
    assert (left.skipped, left.seen.questions) == ({"hidden-row": 1}, ())
    taken = _read(path, hidden="hidden-taken")
    assert _goods(taken) == [("17", 356, 210), ("18", 250, 120), ("19", 990, 500)]
    assert (taken.skipped, taken.seen.questions) == ({}, ())


def test_a_hidden_column_that_nothing_can_do_without_is_read(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Artikel": GOODS}, hidden_columns="1:1")
    parsed = _read(path)
    assert [number for number, *_ in _goods(parsed)] == ["17", "18", "19"]
    assert parsed.seen.questions == ()


def test_a_mapping_says_itself_which_columns_it_wants(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Artikel": GOODS}, hidden_columns="4:4")
    columns = {"Nummer": "number", "Preis": "price", "Einkaufspreis": "cost"}
    mark = matching.fingerprint(map(str, GOODS[0]))
    how = How(known=(Profile("Lager", "product", mark, columns),))
    parsed = intake.read(path, how, today=TODAY)
    assert [cost for *_, cost in _goods(parsed)] == [210, 120, 500]


def test_hidden_sheets_are_named_and_left_alone(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Artikel": GOODS, "Alt": GOODS}, hidden=["Alt"])
    parsed = _read(path)
    assert len(parsed.products) == 3
    (told,) = [each for each in parsed.seen.evidence if each.kind == "seen-hidden-sheets"]
    assert told.facts == {"sheets": "Alt", "count": 1}
    for language in texts.LANGUAGES:
        assert "Alt" in texts.say(told, language)


def test_nothing_is_asked_where_only_blank_or_title_rows_are_hidden(tmp_path: Path) -> None:
    rows = [["Preisliste"], *GOODS]
    path = xlsx(tmp_path / "a.xlsx", {"Artikel": rows}, hidden_rows=(1, 5))
    assert _read(path).seen.questions == ()
    old = xls(tmp_path / "a.xls", "Artikel", [["Nummer", "Preis"], ["17", 3.5]])
    assert hidden.of(old) == {}


@pytest.mark.parametrize("kind", sorted({sheet.SHEETS, sheet.HIDDEN}))
def test_a_table_with_a_question_waits_for_its_answer(
    desk: Desk, tmp_path: Path, kind: str
) -> None:
    made = {
        "hidden": lambda: _xlsx(tmp_path),
        "sheets": lambda: xlsx(tmp_path / "b.xlsx", {"2025": GOODS, "2026": GOODS}),
    }
    path = made[kind]()
    with pytest.raises(ShopError) as caught:
        imports.take_in(desk, [path])
    assert caught.value.message.kind == f"open-{kind}"
    for language in texts.LANGUAGES:
        said = texts.say(caught.value.message, language)
        assert path.name in said
        assert kind in said


def test_rows_without_numbers_of_their_own_are_counted(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Artikel": GOODS}, hidden_rows=(3,))
    _rewrite(path, lambda text: text.replace('<row r="', '<row x="').replace('"1"', "'1'"))
    assert hidden.of(path) == {"Artikel": Hidden(frozenset({2}))}


@pytest.mark.parametrize(
    "trick",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><row r="&e;" hidden="1"/>',
        '<row r="99999999999" hidden="1"/><col min="1" max="999999999" hidden="1"/>',
        '<col min="x" max="" hidden="1"/>', "<row " + "a" * 200_000, "<row hidden='1",
    ],
)  # fmt: skip
def test_tricks_in_the_xml_hide_nothing_and_break_nothing(tmp_path: Path, trick: str) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Artikel": GOODS})
    _rewrite(path, lambda text: trick + text)
    found = hidden.of(path).get("Artikel", hidden.NOTHING)
    assert len(found.columns) <= hidden.MOST_COLUMNS
    assert all(row < hidden.MOST_ROWS for row in found.rows)


def test_any_damage_of_the_archive_is_no_crash(tmp_path: Path) -> None:
    good = _xlsx(tmp_path).read_bytes()
    path = tmp_path / "damaged.xlsx"
    for seed in range(60):
        chance, data = random.Random(seed), bytearray(good)
        for _ in range(chance.randrange(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data)
        assert all(isinstance(each, Hidden) for each in hidden.of(path).values())


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    part = "xl/worksheets/sheet1.xml"
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
