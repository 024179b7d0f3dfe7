"""The window: its pages, words in both languages, the bar, undo, what starts with it."""

import re
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shopfriend import places
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.services import books, settings
from shopfriend.services.desk import Desk
from shopfriend.ui import crash, pages, theme
from shopfriend.ui.actions import DEEDS
from shopfriend.ui.first.page import FirstPage
from shopfriend.ui.lanes import Done, Inline, Outcome
from shopfriend.ui.session import Session
from shopfriend.ui.tasks import Tasks
from shopfriend.ui.tokens import DARK
from shopfriend.ui.widgets import Busy, Button, Elided
from shopfriend.ui.window import Window
from shopfriend.ui.worker import Order, Ticket
from tests.builders import TODAY

RAIL = {"de": "Theke", "en": "Counter"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_P115_the_window_speaks_german_and_english(
    desk: Desk, make_window: Callable[[Desk], Window], language: str
) -> None:
    window = make_window(replace(desk, language=language))
    words = [button.text() for button in window._rail.findChildren(Button)]
    assert RAIL[language] in words
    other = RAIL["en" if language == "de" else "de"]
    assert other not in words


def test_P115_every_word_of_the_windows_is_translated() -> None:
    root = ET.parse(places.resources() / "i18n" / "shopfriend_de.ts").getroot()
    missing = [
        message.findtext("source")
        for message in root.iter("message")
        if (found := message.find("translation")) is None or found.get("type") == "unfinished"
    ]
    assert missing == []


def test_words_to_translate_hold_no_f_string() -> None:
    folder = Path(pages.__file__).parent
    pattern = re.compile(r"""\.tr\(\s*f["']|f"[^"\n]*\{[^}"\n]*\.tr\(""")
    wrong = [path.name for path in folder.rglob("*.py") if pattern.search(path.read_text("utf-8"))]
    assert wrong == []


def test_every_page_opens(window: Window) -> None:
    for entry in pages.PAGES:
        window.go(entry.name)
        assert window.current is window.page(entry.name)


def test_no_page_flashes_a_window_of_its_own_which_would_take_the_focus(window: Window) -> None:
    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.shown: list[str] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            shown = event.type() == QEvent.Type.Show and watched is not window
            if shown and isinstance(watched, QWidget) and watched.isWindow():
                self.shown.append(type(watched).__name__)
            return False

    watch = Watch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    for entry in window._entries:
        window.go(entry.name)
        QApplication.processEvents()
    app.removeEventFilter(watch)
    assert watch.shown == []
    assert window.isActiveWindow()


class Later(Inline):
    """As `Inline`, but what the worker does is held back until `deliver`."""

    def __init__(self) -> None:
        super().__init__(today=TODAY)
        self.orders: list[tuple[str, Done]] = []

    def work(self, order: Order, *, done: Done, **_tell: object) -> Ticket:
        self.orders.append((order.service, done))
        return Ticket(threading.Event())


def test_learning_is_ordered_once_and_again_for_who_asked_meanwhile(
    desk: Desk, qtbot: QtBot
) -> None:
    lanes = Later()
    window = Window()
    qtbot.addWidget(window)
    window.enter(Session(window, desk, Tasks(desk, lanes)))
    for _ in range(3):
        window.session.learning.start()
    assert len(lanes.orders) == 1
    lanes.orders[0][1](Outcome(error=Trouble("worker-ended")))
    window.session.learning.start()
    assert len(lanes.orders) == 2, "a trouble is no reason never to learn again"
    window.session.learning.start()
    lanes.orders[1][1](Outcome())
    assert len(lanes.orders) == 3
    lanes.orders[2][1](Outcome())
    assert len(lanes.orders) == 3, "who does not ask is not served without end"


def test_rail_shows_icons_only_in_a_narrow_window(window: Window) -> None:
    window.resize(1024, 768)
    QApplication.processEvents()
    assert window._rail.width() == 56
    window.resize(1280, 800)
    QApplication.processEvents()
    assert window._rail.width() == 176


def test_bar_offers_undo_and_says_what_was_taken_back(desk: Desk, window: Window) -> None:
    window.tasks.do(settings.put, shop_name="Lindenladen")
    assert window.bar.words
    assert window.header.shop.text() == "Lindenladen"
    window.bar._action.click()
    assert settings.text(desk, "shop_name") == ""
    assert window.header.shop.text() == ""


def test_every_half_hour_a_changed_book_is_copied_and_an_unchanged_one_is_not(
    desk: Desk, window: Window
) -> None:
    assert window.session.copies.interval() == 30 * 60 * 1000
    window.session.copies.timeout.emit()
    assert books.backups(desk.book.path) == []
    window.tasks.do(settings.put, shop_name="Lindenladen")
    window.session.copies.timeout.emit()
    assert len(books.backups(desk.book.path)) == 1


def test_bar_says_refusals_in_words(window: Window) -> None:
    def refuse(_desk: Desk) -> None:
        raise ShopError("nothing-to-undo")

    window.tasks.do(refuse)
    assert len(window.bar.words.split()) > 3


def test_f1_shows_the_keys_and_any_key_takes_them_away(window: Window) -> None:
    window.keys()
    sheet = QApplication.focusWidget()
    assert sheet is not None
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert any("F5" in words for words in shown)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_no_key_is_given_twice_on_a_page() -> None:
    for counter in (True, False):
        keys = [key for deed in DEEDS for key in deed.keys.at(counter)]
        assert len(keys) == len(set(keys))
        assert not [key for key in keys if "Ctrl+Alt" in key]


def test_settings_change_the_look_at_once(window: Window) -> None:
    window.tasks.do(settings.put, theme="dark", text_size=115)
    assert theme.now() == theme.Theme(DARK, 1.15)


def test_undo_of_typing_comes_before_undo_of_deeds(desk: Desk, window: Window) -> None:
    window.tasks.do(settings.put, shop_name="Lindenladen")
    box = window.header.search
    box.setFocus()
    QTest.keyClicks(box, "abc")
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert settings.text(desk, "shop_name") == "Lindenladen"
    assert box.text() == ""
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert settings.text(desk, "shop_name") == ""


@pytest.mark.expects_log("after the window")
def test_a_mistake_after_the_window_is_gone_is_written_to_the_log(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    gone = QWidget()
    guard = crash.Guard(gone)
    shiboken6.delete(gone)
    assert not shiboken6.isValid(guard)
    sys.excepthook(ValueError, ValueError("Hanna"), None)
    assert "ValueError" in caplog.text
    assert "Hanna" not in caplog.text


def test_crash_report_holds_no_values() -> None:
    try:
        raise ValueError("Hanna Müller, Lindenstraße 4")
    except ValueError as error:
        words = crash.report(error)
    assert "Hanna" not in words
    assert "ValueError" in words


def test_elided_words_stand_in_the_tool_tip(qtbot: QtBot) -> None:
    label = Elided("Hans-Joachim Freiherr von und zu Beispielhausen-Musterstein")
    qtbot.addWidget(label)
    label.setFixedWidth(80)
    label.show()
    assert label.toolTip() == label.text()
    label.setFixedWidth(900)
    QApplication.processEvents()
    assert label.toolTip() == ""


def test_nothing_is_shown_for_half_a_second(qtbot: QtBot) -> None:
    busy = Busy()
    qtbot.addWidget(busy)
    busy.start()
    assert not busy.isVisible()
    qtbot.waitUntil(busy.isVisible, timeout=20_000)
    busy.stop()
    assert not busy.isVisible()


def test_first_start_makes_ones_own_book(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    target = tmp_path / "Buch.shopbook"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page = FirstPage(Tasks(None, Inline()), "de")
    qtbot.addWidget(page)
    page.show()
    page.own.click()
    assert page.book is None
    assert page.name.toolTip()
    page.name.setText("Lindenladen")
    page.own.click()
    assert page.book == target
    desk = books.open_(target, today=TODAY)
    assert settings.text(desk, "shop_name") == "Lindenladen"
    books.close(desk, backup=False)


def test_window_opens_without_the_heavy_parts(tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from shopfriend.services import books
from shopfriend.ui import start, theme
from shopfriend.ui.lanes import Threads
from shopfriend.ui.session import Session
from shopfriend.ui.tasks import Tasks
app = start.make_application(["shopfriend"])
theme.apply(app, theme.chosen(app))
desk = books.create(Path(sys.argv[1]), shop="Lindenladen")
window = start.open_window(app, desk, Tasks(desk, Threads()))
window.show()
app.processEvents()
heavy = {"numpy", "pandas", "scipy", "reportlab", "pyqtgraph"} & set(sys.modules)
window.close()
books.close(desk, backup=False)
print(*sorted(heavy))
"""
    asked = [sys.executable, "-c", script, str(tmp_path / "a.shopbook")]
    done = subprocess.run(asked, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
