"""The Counter page on a real book: find, read, note, by keys alone."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from shopfriend.domain.ids import CustomerId
from shopfriend.services import card, notes, visits
from shopfriend.services.desk import Desk
from shopfriend.ui.counter.hits import HitModel, Line
from shopfriend.ui.counter.page import CounterPage
from shopfriend.ui.window import Window
from tests.builders import a_customer, a_product, a_receipt
from tests.gui.conftest import page_of, search, typed
from tests.unit.runs.shop import a_shop


class Opened(QObject):
    """Takes the place of the PDF viewer."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.files.append(url.toLocalFile())


@pytest.fixture
def viewer() -> Iterator[Opened]:
    made = Opened()
    QDesktopServices.setUrlHandler("file", made, "take")  # type: ignore[arg-type]  # its types are wrong
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_B07_letter_for_this_person_is_one_key_and_one_file_name(
    desk: Desk,
    counter: CounterPage,
    window: Window,
    viewer: Opened,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    hanna: CustomerId,
) -> None:
    a_shop(desk)
    with desk.batch("test") as tx:
        tx.run("update address set street = 'Lindenstr.', house_number = '4', postcode = '89073',"
               " town = 'Ulm' where customer = :c", c=hanna)  # fmt: skip
    asked: list[str] = []

    def save_as(_parent: object, _title: str, usual: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(usual).name)
        return str(tmp_path / "hanna"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save_as)
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["Brief Müller Hanna.pdf"]
    assert viewer.files == [str(tmp_path / "hanna.pdf")]
    assert (tmp_path / "hanna.pdf").read_bytes().startswith(b"%PDF")
    assert card.of(desk, hanna).coupons
    assert window.bar.isVisible()


def test_opened_today_is_filled_while_the_card_is_open(
    counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    counter.open(hanna)
    lines = [counter.pane.list.hits.line(row) for row in range(counter.pane.list.hits.rowCount())]
    assert hanna in [line.customer for line in lines]
    assert not counter.pane.nobody.isVisible()


def test_deeds_are_not_blocked_on_other_pages_by_an_empty_counter(window: Window) -> None:
    assert not window.actions_table["note"].isEnabled()
    window.go("customers")
    assert window.actions_table["note"].isEnabled()


def test_empty_search_shows_who_usually_comes_at_this_hour(desk: Desk, window: Window) -> None:
    often, cheese = a_customer(desk, "Stammgast", "Ida"), a_product(desk)
    for week in range(1, 5):
        day = desk.today - timedelta(days=7 * week)
        a_receipt(desk, often, day, [(cheese, 1000, 356)], at=desk.local_now()[11:])
    page = page_of(window, "counter", CounterPage)
    page.search("")
    lines = [page.pane.list.hits.line(row) for row in range(page.pane.list.hits.rowCount())]
    assert [line.name for line in lines] == ["kommt sonst um diese Zeit", "Stammgast, Ida"]
    page.open(often)
    page.close_card()
    lines = [page.pane.list.hits.line(row) for row in range(page.pane.list.hits.rowCount())]
    assert [line.name for line in lines] == ["heute geöffnet", "Stammgast, Ida"]


def test_hit_found_by_a_slip_of_the_finger_says_so(desk: Desk, window: Window) -> None:
    a_customer(desk, "Vogelsang", "Ida")
    page = page_of(window, "counter", CounterPage)
    page.search("Vogelgang")
    assert "ähnlich geschrieben" in page.pane.list.hits.line(0).second


def test_enter_only_opens_and_stores_nothing_but_that_it_was_shown(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    search(window, "mül")
    with desk.read() as tx:
        assert tx.value("select count(*) from visit") == 0
        assert tx.value("select count(*) from offer where made_at is not null") == 0
        assert tx.value("select count(*) from offer where shown_at is not null") == 1


def test_f5_stamps_that_she_was_here_and_undo_takes_it_back(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert len(visits.on_day(desk, desk.today)) == 1
    assert window.bar.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert visits.on_day(desk, desk.today) == []


def test_f8_then_enter_records_the_objection(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F8)
    with desk.read() as tx:
        assert tx.value("select count(*) from consent where state = 'objected'") == 0
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    with desk.read() as tx:
        assert tx.value("select count(*) from consent where state = 'objected'") == 1
    assert not counter.view.offer.isVisible() or not counter.view.offer.buttons.isVisible()


def test_mentioned_has_its_own_key_and_counts_the_offer_as_made(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F9)
    with desk.read() as tx:
        assert tx.value("select count(*) from offer where made_at is not null") == 1


def test_typing_anywhere_searches(counter: CounterPage, window: Window) -> None:
    window.header.user.setFocus()
    typed(window, "m")
    assert window.header.search.hasFocus()
    assert window.header.search.text() == "m"


def test_deed_without_a_card_is_disabled_and_says_why(counter: CounterPage, window: Window) -> None:
    action = window.actions_table["was-here"]
    assert not action.isEnabled()
    assert action.statusTip()


def test_P125_everything_at_the_counter_works_by_keys(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F2)
    typed(window, "mül")
    QTest.keyClick(window.header.search, Qt.Key.Key_Down)
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F9, Qt.Key.Key_F4):
        QTest.keyClick(window, key)
    typed(window, "mag Wind")
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    assert len(visits.on_day(desk, desk.today)) == 1
    assert "mag Wind" in [note.text for note in notes.of(desk, hanna)]


def test_P125_tab_walks_every_control_and_is_never_trapped(
    counter: CounterPage, window: Window
) -> None:
    search(window, "mül")
    wanted = {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }
    seen: set[QWidget] = set()
    for _ in range(2 * len(wanted)):
        window.focusNextChild()
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focus)
    assert wanted - seen == set()


def test_every_focused_control_has_a_ring_around_it(counter: CounterPage, window: Window) -> None:
    window.header.search.setFocus()
    QApplication.processEvents()
    ring, box = window._ring, window.header.search
    assert ring.isVisible()
    assert ring.width() == box.width() + 8


def test_every_control_has_a_name_for_screen_readers(counter: CounterPage, window: Window) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    search(window, "mül")
    silent = [
        widget
        for kind in (QAbstractButton, QLineEdit)
        for widget in window.findChildren(kind)
        if widget.isVisible() and not (widget.accessibleName() or widget.property("text"))
    ]
    assert silent == []


def test_list_of_hits_is_a_sound_model(qtbot: QtBot) -> None:
    model = HitModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for turn in range(200):
        model.set_lines([Line(f"Person {n}", customer=CustomerId(n)) for n in range(turn % 7)])
    assert model.rowCount() == 199 % 7
