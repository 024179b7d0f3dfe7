"""The Take in page: look first, then take in, then take back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from shopfriend.domain.trouble import Cancelled
from shopfriend.services import batches, customers, products
from shopfriend.services.desk import Desk
from shopfriend.ui.take_in.page import TakeInPage
from shopfriend.ui.window import Window

HEAD = "receipt,date,customer,product,name,quantity,unit,total,weather\n"
GOOD = "9001,2026-11-02,1001,1,Comté,1,pc,3.56,sun\n9002,2026-11-03,,2,Brie,2,pc,8.20,rain\n"
BAD = "9003,31.02.2026,,3,Roggenbrot,1,pc,3.90,rain\n"


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    shown = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in shown)


@pytest.fixture
def page(make_window: Callable[[Desk], Window], desk: Desk) -> TakeInPage:
    window = make_window(desk)
    window.go("take-in")
    made = window.page("take-in")
    assert isinstance(made, TakeInPage)
    return made


@pytest.fixture
def purchases(tmp_path: Path) -> Path:
    path = tmp_path / "kasse.csv"
    path.write_text(HEAD + GOOD + BAD, encoding="utf-8")
    return path


def test_dropped_files_are_looked_at_and_nothing_is_written(desk, page, purchases):
    page.drop.dropped.emit([purchases])
    assert page.take.text() == "2 Zeilen einlesen"
    assert products.page(desk) == []
    assert "2 neu" in words(page.report)
    assert "11,76\u202f€" in words(page.report)
    assert "weather" in words(page.report)


def test_a_refused_line_stands_with_its_number_and_reason(page, purchases):
    page.look([purchases])
    model = page.report.refused.table
    assert model.rowCount() == 1
    why, file, line = (model.index(0, column).data() for column in range(3))
    assert "31.02.2026" in why
    assert (file, line) == ("kasse.csv", "4")
    assert page.report.tabs.tabText(1) == "Was nicht hereinkommt (1)"


def test_months_add_up(page, purchases):
    page.look([purchases])
    assert list(page.report.months.table.rows) == [("2026-11", 1176)]


def test_take_in_then_take_back_leaves_the_book_as_before(desk, page, purchases):
    page.look([purchases])
    page.take.click()
    assert len(products.page(desk)) == 2
    assert customers.count(desk) == 1
    assert "2 Zeilen wurden eingelesen." in page.window().bar.words
    batch = batches.history(desk)[0]
    assert (batch.new, batch.refused, batch.taken_back) == (2, 1, False)
    page.step_back()
    page.history.table.selectRow(0)
    page.history.back.click()
    assert products.page(desk) == []
    assert batches.history(desk)[0].taken_back
    assert "zurückgenommen" in page.window().bar.words


def test_the_same_file_a_second_time_brings_nothing(page, purchases):
    page.look([purchases])
    page.take.click()
    page.look([purchases])
    assert not page.take.isEnabled()
    assert page.take.toolTip() == "In diesen Dateien steht nichts Neues."


def test_a_file_that_is_no_list_is_named_in_one_sentence(desk, page, tmp_path):
    picture = tmp_path / "urlaub.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    page.look([picture])
    assert "urlaub.png" in words(page)
    assert page._stack.currentIndex() == 0
    assert batches.history(desk) == []


def test_how_far_the_till_reaches_stands_on_the_page(page, purchases):
    page.look([purchases])
    page.take.click()
    page.step_back()
    assert "3.\u202fNov. 2026" in words(page.history)


def test_stopping_says_that_nothing_was_taken_in(page):
    page._on_failed(Cancelled())
    assert page.window().bar.words == "Angehalten. Nichts wurde eingelesen."


def test_models_of_the_report_keep_the_rules_of_qt_models(page, purchases):
    for table in (page.report.files, page.report.months, page.report.refused, page.history.table):
        QAbstractItemModelTester(table.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.look([purchases])
    page.take.click()
    assert page.history.table.table.rowCount() == 1
