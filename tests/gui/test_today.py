"""The Today page: at most seven cases, each with its reason, by keys alone."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from shopfriend.services import coupons, talks
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk
from shopfriend.ui.today.page import TodayPage
from shopfriend.ui.window import Window
from tests.builders import TODAY, a_customer, a_product, visits_every
from tests.gui.conftest import words
from tests.unit.runs.shop import a_plan, a_shop, regulars


@pytest.fixture
def open_page(make_window: Callable[[Desk], Window], desk: Desk) -> Callable[[], TodayPage]:
    def opened() -> TodayPage:
        window = make_window(desk)
        window.go("today")
        page = window.page("today")
        assert isinstance(page, TodayPage)
        while page.is_making:
            QApplication.processEvents()
        QApplication.processEvents()  # what was made last is shown
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


def late(desk):
    """Somebody who stays away; the till data is fresh."""
    product, customer = a_product(desk), a_customer(desk, "Spät")
    visits_every(desk, customer, product, days=7, times=8, last=date(2026, 10, 1))
    visits_every(desk, a_customer(desk, "Treu"), product, days=7, times=8, last=date(2026, 11, 20))
    return customer


def test_what_was_put_off_stays_so_when_the_window_is_opened_again(desk, open_page):
    late(desk)
    QTest.keyClick(open_page().lines[0], Qt.Key.Key_3)
    assert open_page().lines == []
    desk.clock.move(days=1)
    assert len(open_page().lines) == 1


def test_dropping_can_be_undone_from_the_bar(desk, open_page):
    late(desk)
    page = open_page()
    QTest.keyClick(page.lines[0], Qt.Key.Key_4)
    assert page.lines == []
    page.window().session.undo()
    assert len(page.lines) == 1


def test_a_case_without_a_person_keeps_its_keys(desk, open_page):
    visits_every(desk, a_customer(desk), a_product(desk), days=7, times=3, last=date(2026, 10, 1))
    page = open_page()
    line = next(each for each in page.lines if each.case.kind == "till-data")
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        QTest.keyClick(line, key)
    assert line in page.lines
    QTest.keyClick(line, Qt.Key.Key_4)
    assert "till-data" not in [each.case.kind for each in page.lines]


def test_call_opens_the_person_ready_to_note_the_call(desk, open_page):
    late(desk)
    page = open_page()
    QTest.keyClick(page.lines[0], Qt.Key.Key_2)
    window = page.window()
    assert window.current.objectName() == "customers"
    talk = window.current.person.timeline.talk
    assert talk.kind.value == "call"
    assert talk.line.hasFocus()


def test_letter_of_a_case_asks_only_for_the_file(desk, open_page, tmp_path, monkeypatch):
    a_shop(desk)
    customer = late(desk)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "letter.pdf"), "")
    )
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    QTest.keyClick(open_page().lines[0], Qt.Key.Key_1)
    assert (tmp_path / "letter.pdf").exists()
    assert [held.state for held in coupons.of_customer(desk, customer, on=TODAY)] == ["open"]


def test_the_line_that_has_the_focus_has_the_ring(desk, open_page):
    late(desk)
    page = open_page()
    page.lines[0].setFocus()
    QApplication.processEvents()
    ring = page.window()._ring
    assert ring.isVisible()
    assert ring.width() == page.lines[0].width() + 8


def test_what_a_mailing_brought_is_one_sentence(desk, open_page, tmp_path):
    a_shop(desk)
    regulars(desk, 3)
    run = runs.freeze(desk, a_plan(), on=TODAY)
    runs.print_pdf(desk, run.run, tmp_path / "letters.pdf")
    runs.mark_posted(desk, run.run, TODAY)
    coupons.redeem(desk, run.codes[0][1])
    assert "3 Briefe verschickt, 1 von 3 Gutscheinen eingelöst." in words(open_page())


def test_age_of_till_data_and_backup_are_told(desk, open_page):
    visits_every(desk, a_customer(desk), a_product(desk), days=7, times=2, last=date(2026, 11, 20))
    shown = words(open_page())
    assert "Kassendaten bis 20.\u202fNov. 2026" in shown
    assert "noch keine Sicherung" in shown


def test_the_stories_stand_only_in_the_demo_shop(open_page):
    assert open_page().stories.isHidden()
