"""A table nobody knows: its owner says what the columns mean, once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shopfriend.services import customers, products
from shopfriend.services.imports import profiles
from shopfriend.ui.take_in.page import TakeInPage
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


def test_P029_the_columns_of_a_known_table_are_shown_as_they_were_named(page, tmp_path):
    path = unknown(page, tmp_path, PEOPLE)
    page.mapping.nouns.choose("customer")
    settle(page)
    meant = {"Mitglied": "number", "Rufname": "nickname", "Familie": "last_name", "Wohnhaft": ""}
    choose(page, **meant)
    page.mapping.name.setText("Unsere alte Kartei")
    page.mapping.done.click()
    settle(page)
    page.reading.unknown.emit(path)
    settle(page)
    assert {each.heading: each.meaning.value for each in page.mapping.columns} == meant
    assert page.mapping.name.text() == "Unsere alte Kartei"
    assert not any(each.unsure for each in page.mapping.columns)
    page.mapping.nouns.choose("purchase")  # another noun is another mapping
    settle(page)
    assert page.mapping.name.text() == "alt"


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
    page.mapping.hand_on.save_to(target)
    assert "Kurz" not in target.read_text("utf-8")  # headings only, no data
    choose(page)
    page.mapping.hand_on.load_from(target)
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


# -- what its owner should look at first ---------------------------------------------------------

TILL = (
    "Vorgang;Wann;Bezeichnung der Ware;Euro;Nachlass;Kassierer\n"
    "501;02.11.2026;Comté;4,00;1,00;Anna\n502;03.11.2026;Brie;5,00;0,00;Anna\n"
)
MEANT = {"Vorgang": "receipt", "Wann": "date", "Euro": "total", "Nachlass": "discount"}


def till(page, folder, text=TILL):
    path = unknown(page, folder, text, "kasse.csv")
    page.mapping.nouns.choose("purchase")
    settle(page)
    choose(page, **MEANT, **{"Bezeichnung der Ware": "name"})
    settle(page)
    return path


def test_doubtful_proposals_are_marked_and_the_first_one_has_the_focus(page, tmp_path):
    unknown(page, tmp_path, TILL)
    doubtful = [each for each in page.mapping.columns if each.unsure]
    assert "Wann" in [each.heading for each in doubtful]  # by its values only
    assert "Nachlass" in [each.heading for each in doubtful]  # never sure, however well it fits
    assert doubtful[0].meaning.hasFocus()
    assert "sind nur geraten" in words(page.mapping.check)
    doubtful[0].right.click()
    assert not doubtful[0].unsure
    page.mapping.check.right.click()
    assert not any(each.unsure for each in page.mapping.columns)
    assert page.mapping.check.isHidden()


def test_columns_that_are_not_used_are_named_here_and_in_the_report(page, tmp_path):
    till(page, tmp_path)
    assert page.mapping.unused.text() == "Nicht gebrauchte Spalten: Kassierer"
    page.mapping.done.click()
    settle(page)
    page.questions.buttons["subtracted"].click()
    settle(page)
    take(page)
    assert page.reading.report.unused.text() == "Nicht gebrauchte Spalten: Kassierer"


def test_the_first_rows_are_shown_as_they_would_be_understood(page, tmp_path):
    till(page, tmp_path)
    (table,) = page.mapping.understood.rows.tables.values()
    row = [table.table.index(0, column).data() for column in range(table.table.columnCount())]
    assert "Comté" in row
    assert "4,00\u202f€" in row
    next(each for each in page.mapping.columns if each.heading == "Euro").choose("")
    page.mapping.columns[0].picked.emit()
    settle(page)
    assert page.mapping.understood.rows.tables == {}  # something needed is missing


# -- discounts -----------------------------------------------------------------------------------


def paid(page) -> list[str]:
    table = page.reading.report.preview.tables[0].table
    last = table.columnCount() - 1
    return [table.index(row, last).data() for row in range(table.rowCount())]


def test_a_discount_that_still_comes_off_is_said_once_with_its_example(desk, page, tmp_path):
    till(page, tmp_path)
    discount = page.mapping.discount
    assert discount.isVisibleTo(page)
    discount.off.show_value("before")
    discount.off.picked.emit("before")
    assert "bezahlt wurden 3,00" in words(discount)
    page.mapping.done.click()
    settle(page)
    assert paid(page) == ["3,00\u202f€", "5,00\u202f€"]
    (profile,) = profiles.all_of(desk)
    assert profile.answers == {"discount": "before"}


def test_an_open_discount_is_asked_and_the_answer_stays_with_the_mapping(desk, page, tmp_path):
    till(page, tmp_path)
    page.mapping.done.click()
    settle(page)
    assert page._stack.currentWidget() is page.questions
    assert "Rabatt von 1,00" in words(page.questions)
    assert "3,00\u202f€" in words(page.questions)
    page.questions.buttons["before"].click()
    settle(page)
    assert paid(page) == ["3,00\u202f€", "5,00\u202f€"]
    later = tmp_path / "dezember.csv"
    later.write_text(TILL.replace("50", "60"), encoding="utf-8")
    look(page, later)
    assert page._stack.currentWidget() is page.reading
    assert paid(page) == ["3,00\u202f€", "5,00\u202f€"]


def test_plus_and_minus_among_discounts_are_asked_about_only_where_both_occur(page, tmp_path):
    till(page, tmp_path)
    assert page.mapping.discount._signs.isHidden()
    till(page, tmp_path, TILL.replace("5,00;0,00", "5,00;-0,50"))
    assert not page.mapping.discount._signs.isHidden()
    assert page.mapping.profile().answers == {"discount-sign": "lowers"}
    page.mapping.discount.sign.show_value("signed")
    assert page.mapping.profile().answers == {"discount-sign": "signed"}


def test_a_mapping_handed_on_takes_the_answer_about_discounts_along(page, tmp_path):
    till(page, tmp_path)
    page.mapping.discount.off.show_value("before")
    target = tmp_path / "kasse.json"
    page.mapping.hand_on.save_to(target)
    page.mapping.discount.off.show_value("")
    page.mapping.hand_on.load_from(target)
    assert page.mapping.discount.off.value == "before"
