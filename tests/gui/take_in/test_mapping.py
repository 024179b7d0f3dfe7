"""A table nobody knows: its owner says what the columns mean, once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shopfriend.services import customers, products
from shopfriend.services.imports import profiles
from shopfriend.ui.take_in.page import TakeInPage
from shopfriend.ui.widgets import Button
from tests.gui.conftest import words
from tests.gui.take_in.conftest import look, settle, take

PEOPLE = "Mitglied;Rufname;Familie;Wohnhaft\n7001;Bea;Kurz;Ulm\n7002;Udo;Lang;Blaustein\n"
SALES = (
    "Vorgang;Wann;Ware;Euro;Art\n"
    "501;02.11.2026;Comté;3,56;Verkauf\n502;03.11.2026;Brie;4,10;Verkauf\n"
    "503;04.11.2026;Comté;3,56;Retoure\n"
)


def unknown(page: TakeInPage, folder, text: str, name: str = "alt.csv"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    look(page, path)
    assert page._stack.currentWidget() is page.mapping
    return path


def choose(page: TakeInPage, **wanted: str) -> None:
    """heading=meaning, by the keyboard's way: what the chooser says is what counts."""
    for each in page.mapping.columns:
        each.choose(wanted.get(each.heading, ""))
        each.picked.emit()


def test_P029_columns_are_named_once_and_remembered_by_the_headings(desk, page, tmp_path):
    unknown(page, tmp_path, PEOPLE)
    mapping = page.mapping
    mapping.nouns.choose("customer")
    settle(page)
    assert [each.heading for each in mapping.columns] == [
        "Mitglied", "Rufname", "Familie", "Wohnhaft",
    ]  # fmt: skip
    assert "Blaustein" in words(mapping)
    choose(page, Rufname="first_name", Familie="last_name", Wohnhaft="town")
    assert not mapping.done.isEnabled()
    assert "Es fehlt noch: Nummer" in words(mapping)
    choose(page, Mitglied="number", Rufname="first_name", Familie="last_name", Wohnhaft="town")
    mapping.name.setText("Unsere alte Kartei")
    mapping.done.click()
    settle(page)
    assert page.reading.take.text() == "2 Zeilen einlesen"
    assert "Unsere alte Kartei" in words(page.reading.files)
    take(page)
    assert customers.get(desk, customers.by_number(desk, "7001")).last_name == "Kurz"
    assert [profile.name for profile in profiles.all_of(desk)] == ["Unsere alte Kartei"]
    later = tmp_path / "anderer Name.csv"
    later.write_text(PEOPLE + "7003;Kim;Sommer;Ulm\n", encoding="utf-8")
    look(page, later)
    assert page.reading.take.text() == "Eine Zeile einlesen"


def test_P029_one_meaning_twice_is_said_and_stops_the_way(page, tmp_path):
    unknown(page, tmp_path, PEOPLE)
    page.mapping.nouns.choose("customer")
    settle(page)
    choose(page, Mitglied="number", Rufname="last_name", Familie="last_name")
    assert "Doppelt gewählt: Nachname" in words(page.mapping)
    assert not page.mapping.done.isEnabled()


def test_P029_a_mapping_is_handed_on_as_a_file(page, tmp_path):
    unknown(page, tmp_path, PEOPLE)
    page.mapping.nouns.choose("customer")
    settle(page)
    choose(page, Mitglied="number", Familie="last_name")
    target = tmp_path / "kartei.json"
    page.mapping.save_to(target)
    assert "Kurz" not in target.read_text("utf-8")  # headings only, no data
    choose(page)
    page.mapping.load_from(target)
    meant = {each.heading: each.meaning.value for each in page.mapping.columns}
    assert meant == {"Mitglied": "number", "Rufname": "", "Familie": "last_name", "Wohnhaft": ""}


def test_returns_are_marked_by_a_word_in_a_column(desk, page, tmp_path):
    unknown(page, tmp_path, SALES)
    page.mapping.nouns.choose("purchase")
    settle(page)
    choose(page, Vorgang="receipt", Wann="date", Ware="name", Euro="total")
    page.mapping.returns.column.show_value("Art")
    page.mapping.returns._on_picked()
    page.mapping.returns.word.setText("Retoure")
    page.mapping.done.click()
    settle(page)
    assert "4,10\u202f€ zusammen" in words(page.reading.report.figures)
    take(page)
    assert len(products.page(desk)) == 2


def test_the_mapping_page_is_walked_by_keys_alone(page, tmp_path):
    unknown(page, tmp_path, PEOPLE)
    first, second = page.mapping.columns[:2]
    first.meaning.setFocus()
    QTest.keyClick(first.meaning, Qt.Key.Key_Down)
    assert first.meaning.value != ""
    QTest.keyClick(first.meaning, Qt.Key.Key_Tab)
    assert second.meaning.hasFocus()
    assert page.step_back()
    assert page._stack.currentWidget() is page.start
