"""Letters for the finger, where there is no keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from shopfriend.services.desk import Desk
from shopfriend.ui import workplace
from shopfriend.ui.pad import TouchPad
from shopfriend.ui.widgets import Button
from shopfriend.ui.window import Window
from tests.builders import a_customer
from tests.gui.conftest import settled


@pytest.fixture
def small(desk: Desk, make_window: Callable[..., Window]) -> Window:
    a_customer(desk, "Öztürk", "Bea")
    window = make_window(desk, 1024, 768)
    window.touch_pad()
    QApplication.processEvents()
    return window


def pad_of(window: Window) -> TouchPad:
    return next(pad for pad in window.findChildren(TouchPad) if pad.isVisibleTo(window))


def tap(window: Window, *names: str) -> None:
    keys = {key.accessibleName(): key for key in pad_of(window).findChildren(Button)}
    for name in names:
        keys[name].click()
    window.header.search._ask_now()


def test_taps_find_a_person_and_the_pad_goes_when_the_card_opens(small: Window) -> None:
    tap(small, "Ö", "Z", "T", "X", "Letztes Zeichen löschen")
    assert small.header.search.text() == "ÖZT"
    counter = small.page("counter")
    assert counter.pane.list.hits.line(0).name == "Öztürk, Bea"  # type: ignore[attr-defined]
    counter.open_hit()  # type: ignore[attr-defined]
    assert counter.shown is not None  # type: ignore[attr-defined]
    assert not [pad for pad in small.findChildren(TouchPad) if pad.isVisibleTo(small)]


def test_the_pad_has_all_letters_and_targets_for_fingers_at_1024(small: Window) -> None:
    keys = [key for key in pad_of(small).findChildren(Button) if key.isVisible()]
    names = {key.accessibleName() for key in keys}
    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜß0123456789") <= names
    assert all(min(key.width(), key.height()) >= 44 for key in keys)
    rooms = [key.rect().translated(key.mapTo(small, QPoint())) for key in keys]
    assert not any(a.adjusted(-3, -3, 4, 4).intersects(b) for a in rooms for b in rooms if a != b)
    assert all(small.rect().contains(room) for room in rooms)


def test_the_pad_covers_no_hit(small: Window) -> None:
    pad, hits = pad_of(small), small.page("counter").pane.list  # type: ignore[attr-defined]
    assert hits.isVisibleTo(small)
    above = hits.rect().translated(hits.mapTo(small, QPoint()))
    assert not above.intersects(pad.rect().translated(pad.mapTo(small, QPoint())))
    assert above.height() >= 5 * 60


def test_the_pad_takes_the_focus_from_nobody_and_escape_hides_it(small: Window) -> None:
    small.search()
    tap(small, "A")
    assert QApplication.focusWidget() is small.header.search
    small._on_escape()
    assert not pad_is_there(small)
    assert small.header.search.text() == "A"  # nothing typed is lost


def pad_is_there(window: Window) -> bool:
    return any(pad.isVisibleTo(window) for pad in window.findChildren(TouchPad))


def test_a_touched_search_box_brings_the_pad_unless_the_owner_said_never(window: Window) -> None:
    workplace.set_pad("never")
    window.header.search.touched.emit()
    assert not pad_is_there(window)
    workplace.set_pad("touch")
    window.header.search.touched.emit()
    assert pad_is_there(window)


def test_the_button_beside_the_search_box_follows_the_setting(window: Window) -> None:
    assert not window.header.pad.isVisibleTo(window)
    window.go("settings", "workplace")
    settled(window.page("settings"))
    section = window.page("settings").sections["workplace"]  # type: ignore[attr-defined]
    section.pad.picked.emit("button")
    assert window.header.pad.isVisibleTo(window)
    window.header.pad.click()
    assert pad_is_there(window)
    section.pad.picked.emit("touch")
