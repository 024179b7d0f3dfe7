"""Scanners that type: told apart from people by their speed, whatever has the focus."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shopfriend.services.desk import Desk
from shopfriend.ui.counter.page import CounterPage
from shopfriend.ui.window import Window
from tests.builders import a_customer
from tests.gui.conftest import page_of

CARD = "2800000010018"


class Hands:
    """Presses keys at the window with its own clock, in milliseconds."""

    def __init__(self, window: Window) -> None:
        self.window, self.now = window, 1000.0
        window.scanner._clock = lambda: self.now

    def press(self, text: str, *, gap: float, end: Qt.Key | None = None, pause: float = 5) -> None:
        for sign in text:
            self.now += gap
            self._send(0, sign)
        if end is not None:
            self.now += pause
            self._send(int(end), "\r")

    def _send(self, key: int, text: str) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(self.window.windowHandle(), event)


@pytest.fixture
def hands(window: Window) -> Hands:
    return Hands(window)


@pytest.fixture
def codes(hands: Hands) -> list[str]:
    heard: list[str] = []
    hands.window.scanner.scanned.disconnect()
    hands.window.scanner.scanned.connect(heard.append)
    return heard


def test_fast_digits_with_enter_are_a_scan_and_leave_nothing_behind(
    hands: Hands, codes: list[str]
) -> None:
    hands.press(CARD, gap=10, end=Qt.Key.Key_Return)
    assert codes == [CARD]
    assert hands.window.header.search.text() == ""


@pytest.mark.parametrize("gap", [1, 10, 35])
def test_scanners_of_every_speed_are_heard(hands: Hands, codes: list[str], gap: float) -> None:
    hands.press(CARD, gap=gap, end=Qt.Key.Key_Tab)
    assert codes == [CARD]


def test_one_late_sign_of_a_bluetooth_scanner_does_no_harm(hands: Hands, codes: list[str]) -> None:
    hands.press(CARD[:7], gap=10)
    hands.press(CARD[7:8], gap=55)
    hands.press(CARD[8:], gap=10, end=Qt.Key.Key_Return)
    assert codes == [CARD]


@pytest.mark.parametrize(
    ("text", "gap", "pause"), [("12345", 10, 5), ("1234567", 61, 5), ("1234567", 10, 120)]
)
def test_what_is_short_slow_or_ends_late_is_typing(
    hands: Hands, codes: list[str], text: str, gap: float, pause: float
) -> None:
    hands.press(text, gap=gap, end=Qt.Key.Key_Return, pause=pause)
    assert codes == []
    assert hands.window.header.search.text() == text


def test_typing_comes_through_after_sixty_milliseconds(
    hands: Hands, codes: list[str], qtbot: QtBot
) -> None:
    hands.press("mü", gap=80)
    qtbot.waitUntil(lambda: hands.window.header.search.text() == "mü", timeout=20_000)
    assert codes == []


def test_second_scan_of_the_same_code_within_800_ms_is_ignored(
    hands: Hands, codes: list[str]
) -> None:
    hands.press(CARD, gap=10, end=Qt.Key.Key_Return)
    hands.press(CARD, gap=10, end=Qt.Key.Key_Return)
    hands.now += 900
    hands.press(CARD, gap=10, end=Qt.Key.Key_Return)
    assert codes == [CARD, CARD]


def test_enter_of_a_scan_presses_no_button(hands: Hands, codes: list[str]) -> None:
    pressed: list[bool] = []
    button = hands.window.header.user
    button.setMenu(None)  # type: ignore[arg-type]  # Qt takes a null
    button.clicked.connect(pressed.append)
    button.setAutoDefault(True)
    button.setFocus()
    hands.press(CARD, gap=10, end=Qt.Key.Key_Return)
    assert codes == [CARD]
    assert pressed == []


def test_P005_scan_opens_the_card_whatever_has_the_focus(
    desk: Desk, make_window: Callable[[Desk], Window]
) -> None:
    a_customer(desk, "Kurz", "Bea", card=CARD)
    window = make_window(desk)
    window.header.user.setFocus()
    Hands(window).press(CARD, gap=10, end=Qt.Key.Key_Return)
    page = page_of(window, "counter", CounterPage)
    assert page.view.name.text() == "Frau Bea Kurz"
    assert page.view.isVisible()


def test_P005_unknown_card_is_said_and_nothing_opens(window: Window) -> None:
    Hands(window).press("2800000099993", gap=10, end=Qt.Key.Key_Return)
    assert window.bar.words
    assert not page_of(window, "counter", CounterPage).view.isVisible()
