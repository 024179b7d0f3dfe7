"""The Today page: at most seven cases, each with its reason, by keys alone."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from shopfriend.services import talks
from shopfriend.services.desk import Desk
from shopfriend.ui.today.page import TodayPage
from shopfriend.ui.window import Window
from tests.builders import TODAY, a_customer, a_product, visits_every


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    shown = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in shown)


@pytest.fixture
def open_page(make_window: Callable[[Desk], Window], desk: Desk) -> Callable[[], TodayPage]:
    def opened() -> TodayPage:
        window = make_window(desk)
        window.go("today")
        page = window.page("today")
        assert isinstance(page, TodayPage)
        return page

    return opened


def test_a_day_without_cases_leads_to_the_counter(open_page):
    page = open_page()
    assert "Heute drängt nichts." in words(page)
    page._empty.button.click()
    assert page.window().current.objectName() == "counter"


def test_a_promise_due_is_put_off_and_dropped_by_keys(desk, open_page):
    customer = a_customer(desk)
    talks.log(desk, customer, "Ruft wegen Burrata zurück", kind="call", follow_up_on=TODAY)
    page = open_page()
    assert "Kurz, Bea" in words(page)
    assert "Burrata" in words(page)
    QTest.keyClick(page.lines[0], Qt.Key.Key_3)
    assert page.lines == []
    assert talks.of(desk, customer)[0].follow_up_on == TODAY + timedelta(days=1)
    talks.follow_up(desk, talks.of(desk, customer)[0].id, on=TODAY)
    page.arrived()
    QTest.keyClick(page.lines[0], Qt.Key.Key_4)
    assert talks.of(desk, customer)[0].closed_on == TODAY


def test_regulars_out_of_rhythm_are_at_most_seven_and_enter_opens_the_person(desk, open_page):
    product = a_product(desk)
    for number in range(9):
        late = a_customer(desk, f"Spät{number}")
        visits_every(desk, late, product, days=7, times=8, last=date(2026, 10, 1))
    on_time = a_customer(desk, "Treu")
    visits_every(desk, on_time, product, days=7, times=8, last=date(2026, 11, 20))
    page = open_page()
    assert len(page.lines) == 7
    assert "2 weitere sind für später aufgehoben" in words(page)
    assert "Treu" not in words(page)
    page.lines[0].setFocus()
    QTest.keyClick(page.lines[0], Qt.Key.Key_Down)
    assert page.lines[1].hasFocus()
    QTest.keyClick(page.lines[1], Qt.Key.Key_Return)
    assert page.window().current.objectName() == "customers"


def test_later_takes_a_case_off_the_list(desk, open_page):
    product, late = a_product(desk), a_customer(desk, "Spät")
    visits_every(desk, late, product, days=7, times=8, last=date(2026, 10, 1))
    visits_every(desk, a_customer(desk, "Treu"), product, days=7, times=8, last=date(2026, 11, 20))
    page = open_page()
    QTest.keyClick(page.lines[0], Qt.Key.Key_3)
    assert page.lines == []


def test_age_of_till_data_and_backup_are_told(desk, open_page):
    visits_every(desk, a_customer(desk), a_product(desk), days=7, times=2, last=date(2026, 11, 20))
    shown = words(open_page())
    assert "Kassendaten bis 20.\u202fNov. 2026" in shown
    assert "noch keine Sicherung" in shown


def test_the_stories_stand_only_in_the_demo_shop(open_page):
    assert open_page().stories.isHidden()
