"""The Take in page: what it is, what it would bring, take in, take back."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from shopfriend.domain.trouble import Cancelled, Trouble
from shopfriend.services import batches, customers, notes, products
from shopfriend.ui.take_in.page import TakeInPage
from shopfriend.ui.take_in.report import MONTHS, PREVIEW, REFUSED
from tests.gui.conftest import words
from tests.gui.take_in.conftest import look, settle, take

HEAD = "receipt,date,customer,product,name,quantity,unit,total,weather\n"
GOOD = "9001,2026-11-02,1001,1,Comté,1,pc,3.56,sun\n9002,2026-11-03,,2,Brie,2,pc,8.20,rain\n"
BAD = "9003,31.02.2026,,3,Roggenbrot,1,pc,3.90,rain\n"


@pytest.fixture
def purchases(tmp_path: Path) -> Path:
    path = tmp_path / "kasse.csv"
    path.write_text(HEAD + GOOD + BAD, encoding="utf-8")
    return path


def in_front(page: TakeInPage) -> Any:
    return page._stack.currentWidget()


# -- what it is --------------------------------------------------------------------------------


def test_a_dropped_file_says_what_it_is_and_how_we_know(page, purchases):
    page.start.drop.dropped.emit([purchases])
    settle(page)
    (card,) = page.reading.files.cards
    assert "kasse.csv" in words(card)
    assert "Einkäufe" in words(card)
    assert "Zeile" not in words(card)
    card.open.click()
    assert "Die Überschriften stehen in Zeile 1." in words(card)
    assert "wegen Zeile 2" in words(card)


def test_dropped_files_are_looked_at_and_nothing_is_written(desk, page, purchases):
    page.start.drop.dropped.emit([purchases])
    settle(page)
    assert page.reading.take.text() == "2 Zeilen einlesen"
    assert products.page(desk) == []
    figures = page.reading.report.figures
    assert [tile.number.text() for tile in figures.tiles] == ["2", "0", "0", "1"]
    assert "11,76\u202f€" in words(figures)
    assert page.reading.report.unused.text() == "Nicht gebrauchte Spalten: weather"
    take(page)
    assert page.reading.report.unused.isVisibleTo(page)


def test_a_folder_is_the_files_in_it(page, purchases, tmp_path):
    (tmp_path / "notizen.pdf").write_bytes(b"%PDF-1.4 " + bytes(200))
    page.start.drop.dropped.emit([tmp_path])
    settle(page)
    names = [card.look.path.name for card in page.reading.files.cards]
    assert "kasse.csv" in names
    assert page.reading.take.text() == "2 Zeilen einlesen"


def test_a_file_that_is_no_list_is_named_in_one_sentence(desk, page, tmp_path):
    picture = tmp_path / "urlaub.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    look(page, picture)
    assert "urlaub.png" in words(page)
    assert not page.reading.take.isVisibleTo(page)
    assert batches.history(desk) == []


def test_one_bad_file_does_not_hold_up_the_others(page, purchases, tmp_path):
    picture = tmp_path / "urlaub.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    look(page, picture, purchases)
    assert "urlaub.png" in words(page)
    assert page.reading.take.text() == "2 Zeilen einlesen"


def test_a_file_that_excel_holds_can_be_tried_again(page, purchases, monkeypatch):
    from shopfriend import intake

    as_before = intake.look
    held = [True]

    def locked(path, how):
        if held:
            raise Trouble("file-locked", file=path.name)
        return as_before(path, how)

    monkeypatch.setattr(intake, "look", locked)
    look(page, purchases)
    (card,) = page.reading.files.cards
    assert "Excel" in words(card)
    held.clear()
    card.again.emit()
    settle(page)
    assert page.reading.take.text() == "2 Zeilen einlesen"


# -- what it would bring -------------------------------------------------------------------------


def test_the_first_rows_stand_as_they_were_understood(page, purchases):
    look(page, purchases)
    assert page.reading.report.tabs.currentIndex() == PREVIEW
    (table,) = page.reading.report.preview.tables.values()
    model = table.table
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    assert shown[:2] == ["Comté", "2.\u202fNov. 2026"]
    assert "3,56\u202f€" in shown
    assert model.rowCount() == 2


def test_a_refused_line_stands_with_its_number_and_reason(page, purchases):
    look(page, purchases)
    model = page.reading.report.refused.table.table
    assert model.rowCount() == 1
    why, file, line = (model.index(0, column).data() for column in range(3))
    assert "31.02.2026" in why
    assert (file, line) == ("kasse.csv", "4")
    assert page.reading.report.tabs.tabText(REFUSED) == "Was nicht hereinkommt (1)"


def test_the_list_of_refused_lines_is_copied_and_saved(page, purchases, tmp_path):
    look(page, purchases)
    page.reading.report.refused.copy()
    assert "kasse.csv, Zeile 4" in QGuiApplication.clipboard().text()
    target = tmp_path / "liste.csv"
    page.reading.report.refused.save_to(target)
    head, line = target.read_text("utf-8-sig").splitlines()
    assert head == "Datei;Zeile;Warum"
    assert line.startswith("kasse.csv;4;")


def test_money_per_month_stands_beside_what_the_book_has(page, purchases, tmp_path):
    look(page, purchases)
    take(page)
    more = tmp_path / "mehr.csv"
    more.write_text(HEAD + GOOD + "9009,2026-11-04,,2,Brie,1,pc,4.10,sun\n", encoding="utf-8")
    look(page, more)
    report = page.reading.report
    assert report.tabs.isTabVisible(MONTHS)
    (month,) = report.months.rows
    assert (month.files, month.before, month.after) == (1586, 1176, 1586)
    assert report.months.table.table.index(0, 0).data() == "November 2026"


def test_the_same_file_a_second_time_is_one_line(page, purchases, tmp_path):
    purchases.write_text(HEAD + GOOD, encoding="utf-8")
    look(page, purchases)
    take(page)
    look(page, purchases)
    assert not page.reading.take.isVisibleTo(page)
    assert "2 Zeilen" in page.reading.notice.words.text()
    assert "23.\u202fNov. 2026" in page.reading.notice.words.text()


# -- questions -------------------------------------------------------------------------------------


def test_an_open_question_is_asked_with_its_example_and_answered_once(page, tmp_path):
    path = tmp_path / "unklar.csv"
    path.write_text(
        "receipt;date;product;total\n1;03/04/2026;Comté;5,00\n2;02/05/2026;Brie;4,00\n", "utf-8"
    )
    look(page, path)
    assert in_front(page) is page.questions
    said = words(page.questions)
    assert "unklar.csv" in said
    assert "lässt sich auf zwei Arten lesen" in said
    assert set(page.questions.buttons) == {"dmy", "mdy"}
    assert "Apr. 2026" in said
    page.questions.buttons["dmy"].click()
    settle(page)
    assert in_front(page) is page.reading
    table = page.reading.report.preview.tables[0].table
    assert table.index(0, 1).data() == "3.\u202fApr. 2026"
    take(page)
    assert "2 Zeilen wurden eingelesen." in page.window().bar.words


# -- after it ----------------------------------------------------------------------------------


def test_take_in_then_take_back_leaves_the_book_as_before(desk, page, purchases):
    look(page, purchases)
    take(page)
    assert len(products.page(desk)) == 2
    assert customers.count(desk) == 1
    assert "2 Zeilen wurden eingelesen." in page.window().bar.words
    batch = batches.history(desk)[0]
    assert (batch.new, batch.refused, batch.taken_back) == (2, 1, False)
    page.reading.notice.back.click()
    assert products.page(desk) == []
    assert batches.history(desk)[0].taken_back
    assert "zurückgenommen" in page.window().bar.words


def test_weeks_later_taking_back_says_first_what_rests_on_it(desk, page, purchases):
    look(page, purchases)
    take(page)
    notes.note(desk, customers.by_number(desk, "1001"), "mag es reif")
    page.step_back()
    history = page.start.history
    history.table.selectRow(0)
    history.back.click()
    assert history.strip.isVisibleTo(page)
    said = words(history.strip)
    assert "2 Bons über zusammen 11,76" in said
    assert "Ein Kunde bleibt" in said
    assert "Notizen" in said
    assert not batches.history(desk)[0].taken_back
    history.strip.yes.click()
    assert batches.history(desk)[0].taken_back
    assert "Eine Zeile blieb" in page.window().bar.words


def test_how_far_the_till_reaches_stands_on_the_page(page, purchases):
    look(page, purchases)
    take(page)
    page.step_back()
    assert "3.\u202fNov. 2026" in words(page.start.reach)


def test_stopping_says_that_nothing_was_taken_in(page):
    page._on_failed(Cancelled())
    assert page.window().bar.words == "Angehalten. Nichts wurde eingelesen."


def test_models_of_the_report_keep_the_rules_of_qt_models(page, purchases):
    report = page.reading.report
    for table in (
        report.months.table,
        report.refused.table,
        page.start.history.table,
        page.nobodys.table,
    ):
        QAbstractItemModelTester(table.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    look(page, purchases)
    take(page)
    assert page.start.history.table.table.rowCount() == 1
    page.show_nobodys()
    assert page.nobodys.table.table.rowCount() == 1


# -- people the book knows ---------------------------------------------------------------------

PEOPLE = "number,first_name,last_name,street,postcode,town,phone\n"


def test_where_the_file_says_otherwise_the_book_stays_unless_told(desk, page, tmp_path):
    path = tmp_path / "kunden.csv"
    path.write_text(PEOPLE + "1001,Bea,Kurz,Lindenstr. 4,89073,Ulm,\n", "utf-8")
    look(page, path)
    take(page)
    path.write_text(PEOPLE + "1001,Beate,Kurz,Lindenstr. 4,89073,Ulm,0731 112233\n", "utf-8")
    look(page, path)
    clashes = page.reading.report.clashes
    model = clashes.table.table
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    assert shown == ["Bea Kurz", "Vorname", "Bea", "Beate", "das Buch"]
    clashes.policy.choose("ask")
    clashes.take.click()
    assert model.index(0, 4).data() == "die Datei"
    take(page)
    assert customers.get(desk, customers.by_number(desk, "1001")).first_name == "Beate"


def test_customers_that_look_alike_stand_with_score_and_reason_and_nobody_is_merged(
    desk, page, tmp_path
):
    path = tmp_path / "kunden.csv"
    path.write_text(PEOPLE + "1001,Hanna,Müller,Lindenstr. 4,89073,Ulm,\n", "utf-8")
    look(page, path)
    take(page)
    path.write_text(PEOPLE + "K-77,Hanna,Mueller,Lindenstraße 4,89073,Ulm,\n", "utf-8")
    look(page, path)
    people = page.reading.report.people
    model = people.alike.table.table
    assert model.rowCount() == 1
    name, other, sure, why = (model.index(0, column).data() for column in range(4))
    assert ("Mueller" in name, "Müller" in other) == (True, True)
    assert sure == "sicher" or "%" in sure
    assert why
    take(page)
    assert customers.count(desk) == 2


def test_who_has_objected_is_shown_as_blocked(desk, page, tmp_path):
    path = tmp_path / "kunden.csv"
    head = PEOPLE.replace("phone", "post_objection")
    path.write_text(head + "1001,Bea,Kurz,Lindenstr. 4,89073,Ulm,ja\n", "utf-8")
    look(page, path)
    take(page)
    path.write_text(head + "1001,Bea,Kurz,Lindenstr. 5,89073,Ulm,\n", "utf-8")
    look(page, path)
    blocked = page.reading.report.people.blocked.table
    assert blocked.rowCount() == 1
    assert blocked.index(0, 0).data() == "Bea Kurz"


def test_the_report_of_an_import_long_ago_is_opened_from_the_history(desk, page, purchases):
    look(page, purchases)
    take(page)
    page.step_back()
    history = page.start.history
    assert history.table.table.index(0, 1).data() == "Einkäufe"
    history.table.opened.emit(history.table.table.rows[0])
    settle(page)
    report = page.reading.report
    assert [tile.number.text() for tile in report.figures.tiles] == ["2", "0", "0", "1"]
    assert "31.02.2026" in report.refused.table.table.index(0, 0).data()
    assert report.tabs.currentIndex() == REFUSED
    assert "kasse.csv" in page.reading.notice.words.text()
    assert page.step_back()
    assert in_front(page) is page.start
