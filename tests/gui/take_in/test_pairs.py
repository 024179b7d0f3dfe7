"""Before and after a file comes in: who and what looks alike, and the till's own report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shopfriend.services import customers, products
from shopfriend.services.care import duplicates
from shopfriend.ui.take_in.report import MONTHS
from tests.builders import a_customer, a_product
from tests.gui.conftest import words
from tests.gui.take_in.conftest import look, take

PEOPLE = (
    "number,first_name,last_name,phone,street,postcode,town\n"
    "K7,Björn,Waesemüller,0731 55555,Lindenstr. 4,89073,Ulm\n"
)
GOODS = "number,name,category,price\nN2,Roggenbrot rund,Brot,4.10\n"


@pytest.fixture
def alike(desk, page, tmp_path):
    """The tab with the pair that the file brings."""
    a_customer(desk, "Wäsemüller", "Björn", number="1", phone="0731 55555")
    file = tmp_path / "kunden.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    look(page, file)
    return page.reading.report.people.alike


def said(alike) -> str:
    return alike.table.table.index(0, 5).data()


# -- people ------------------------------------------------------------------------------------


def test_P008_answered_the_same_before_they_are_one_once_the_file_is_in(desk, page, alike):
    bea = customers.by_number(desk, "1")
    alike.same.click()
    assert said(alike) == "dieselben"
    assert customers.count(desk) == 1
    take(page)
    assert customers.by_number(desk, "K7") == bea
    assert customers.count(desk) == 1
    assert said(alike) == "✓ zusammengelegt"
    page.window().actions_table["undo"].trigger()
    assert customers.by_number(desk, "K7") != bea


def test_an_import_whose_people_were_merged_says_what_to_do_before_it_goes_back(desk, page, alike):
    alike.same.click()
    take(page)
    page.reading.notice.back.click()
    assert "Trennen Sie die beiden wieder" in words(page._troubles)
    page.window().actions_table["undo"].trigger()
    page.reading.notice.back.click()
    assert customers.count(desk) == 1
    assert "zurückgenommen" in page.window().bar.words


def test_P031_answered_not_the_same_they_are_never_proposed_again(desk, page, alike):
    alike.apart.click()
    take(page)
    assert customers.count(desk) == 2
    assert said(alike) == "✓ zweierlei"
    assert duplicates.find(desk).pairs == ()


def test_P031_what_nobody_answers_is_left_as_it_is(desk, page, alike):
    take(page)
    assert customers.count(desk) == 2
    assert said(alike) == "–"
    assert len(duplicates.find(desk).pairs) == 1


def test_enter_turns_the_answer_before_and_opens_both_side_by_side_after(desk, page, alike):
    for expected in ("dieselben", "nicht dieselben", "–"):
        QTest.keyClick(alike.table, Qt.Key.Key_Return)
        assert said(alike) == expected
    take(page)
    QTest.keyClick(alike.table, Qt.Key.Key_Return)
    care = page.window().page("care")
    assert page.window().current is care
    assert care.one.merge.preview.kept.id == customers.by_number(desk, "1")
    care.one.merge.merge.click()
    assert customers.by_number(desk, "K7") == customers.by_number(desk, "1")


def test_answers_are_about_these_files_and_gone_with_others(page, alike, tmp_path):
    alike.same.click()
    other = tmp_path / "andere.csv"
    other.write_text(PEOPLE.replace("K7", "K8"), encoding="utf-8")
    look(page, other)
    assert said(alike) == "–"


# -- goods -------------------------------------------------------------------------------------


def test_P031_goods_that_look_alike_have_their_own_tab_and_become_one(desk, page, tmp_path):
    old = a_product(desk, "Roggenbrot, rund", number="12", price_cents=410)
    file = tmp_path / "artikel.csv"
    file.write_text(GOODS, encoding="utf-8")
    look(page, file)
    goods = page.reading.report.goods
    assert "Roggenbrot" in goods.table.table.index(0, 1).data()
    goods.same.click()
    take(page)
    assert products.by_number(desk, "N2") == old
    assert [row.product.name for row in products.page(desk)] == ["Roggenbrot, rund"]


# -- the till's report -------------------------------------------------------------------------

SALES = (
    "receipt,date,product,name,quantity,total\n1,2026-09-03,1,Comté,1,3.56\n"
    "2,2026-10-04,2,Brie,1,4.10\n3,2026-10-05,2,Brie,1,4.10\n"
)


@pytest.fixture
def months(page, tmp_path):
    file = tmp_path / "kasse.csv"
    file.write_text(SALES, encoding="utf-8")
    look(page, file)
    return page.reading.report.months


def test_the_tills_report_is_compared_month_by_month_with_enter_alone(months):
    field = months.strip.field
    assert "September 2026" in words(months.strip)
    for typed in ("3,56", "9,20"):
        field.setText(typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    shown = [months.table.table.index(row, 5).data() for row in range(2)]
    assert shown == ["✓", "1,00\u202f€"]
    assert "1,00\u202f€ mehr" in months.strip.said.text()
    assert "Pfand" in months.strip.said.text()


def test_a_report_of_the_whole_month_agrees_with_the_book(page, months, tmp_path):
    take(page)
    more = tmp_path / "mehr.csv"
    more.write_text(
        "receipt,date,product,name,quantity,total\n9,2026-10-09,2,Brie,1,1.80\n", encoding="utf-8"
    )
    look(page, more)
    months.strip.field.setText("10,00")
    months.strip.field.accepted.emit()
    assert "mit dem, was danach im Buch steht" in months.strip.said.text()


def test_what_is_no_amount_is_said_at_the_field(months):
    months.strip.field.setText("viel")
    months.strip.field.accepted.emit()
    assert months.strip.field.property("wrong") is True
    assert months.rows[0].reported is None


def test_a_figure_that_was_typed_stays_when_the_files_are_in(page, months):
    months.strip.field.setText("3,56")
    months.strip.field.accepted.emit()
    page.reading.report.tabs.setCurrentIndex(MONTHS)
    take(page)
    assert months.rows[0].verdict == "agrees"
    assert page.reading.report.tabs.currentIndex() == MONTHS  # and so does the tab
