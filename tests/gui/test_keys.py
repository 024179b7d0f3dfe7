"""Keys that the owner changes for this workplace, and the sheet with them."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from shopfriend.services.desk import Desk
from shopfriend.ui import key_paper, workplace
from shopfriend.ui.actions import DEEDS
from shopfriend.ui.key_sheet import KeySheet
from shopfriend.ui.key_words import KeyWords
from shopfriend.ui.keys import KeyRefused, KeyTable
from shopfriend.ui.settings.keys import KeySettings
from shopfriend.ui.widgets import Button
from shopfriend.ui.window import Window
from tests.gui.conftest import settled


@pytest.fixture
def section(window: Window) -> KeySettings:
    window.go("settings", "keys")
    settled(window.page("settings"))
    made = window.page("settings").sections["keys"]  # type: ignore[attr-defined]
    assert isinstance(made, KeySettings)
    return made


def table() -> KeyTable:
    return KeyTable({deed.name: deed.keys for deed in DEEDS}, workplace.state())


def test_a_changed_key_acts_at_once_stands_on_its_button_and_is_kept_here(
    window: Window, section: KeySettings
) -> None:
    section.fields["note", "function"].setKeySequence(QKeySequence("F10"))
    window.go("counter")
    action = window.actions_table["note"]
    assert action.shortcut() == QKeySequence("F10")
    assert "F4" not in [key.toString() for key in action.shortcuts()]
    assert table().of("note").function == "F10"
    other = Window()
    other.actions_table.at("counter")
    assert other.actions_table["note"].shortcut() == QKeySequence("F10")
    other.deleteLater()


def test_a_key_that_is_taken_is_refused_and_who_has_it_is_named(
    window: Window, section: KeySettings
) -> None:
    section.fields["note", "function"].setKeySequence(QKeySequence("F5"))
    assert "War da" in section.whys["note"].text()
    assert section.whys["note"].isVisibleTo(section)
    assert section.fields["note", "function"].keySequence() == QKeySequence("F4")
    assert table().is_standard


def test_backspace_takes_a_key_away_and_one_click_brings_all_back(section: KeySettings) -> None:
    field = section.fields["coupon", "function"]
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert table().of("coupon").function == ""
    assert section.standard.isEnabled()
    section.standard.click()
    assert table().is_standard
    assert field.keySequence() == QKeySequence("F7")


@pytest.mark.parametrize(
    ("place", "key", "why"),
    [
        ("function", "A", "no-function-key"),
        ("command", "A", "no-command-key"),
        ("command", "Ctrl+Alt+Q", "alt-gr"),
        ("command", "Ctrl+3", "reserved"),
        ("command", "Ctrl+C", "reserved"),
        ("command", "Ctrl+Z", "taken"),
        ("function", "F1", "taken"),
    ],
)
def test_keys_that_would_get_in_the_way_are_refused(place: str, key: str, why: str) -> None:
    with pytest.raises(KeyRefused) as refused:
        table().put("letter", place, key)  # type: ignore[arg-type]
    assert refused.value.why == why


def test_one_function_key_may_mean_two_things_at_the_counter_and_elsewhere() -> None:
    known = table()
    known.put("reload", "function", "F7")  # a coupon at the counter
    with pytest.raises(KeyRefused):
        known.put("note", "function", "F6")
    known.put_all_back()


def test_the_sheet_shows_the_keys_as_they_are_and_prints_them(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, section: KeySettings
) -> None:
    section.fields["redeem", "function"].setKeySequence(QKeySequence("F11"))
    asked: list[object] = []
    monkeypatch.setattr(key_paper, "ask_and_write", lambda over, _actions: asked.append(over))
    window.keys()
    sheet = QApplication.focusWidget()
    assert isinstance(sheet, KeySheet)
    shown = "\n".join(label.text() for label in sheet.findChildren(QLabel))
    assert "F11" in shown
    assert "F6 · Strg+R" not in shown
    sheet.findChildren(Button)[0].click()
    assert asked == [window]


def test_the_paper_holds_every_deed_with_its_keys_on_one_page(desk: Desk, tmp_path: Path) -> None:
    said = KeyWords(table())
    key_paper.write(tmp_path / "keys.pdf", said)
    document = pypdfium2.PdfDocument(tmp_path / "keys.pdf")
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    document.close()
    for name, _keys in said.lines():
        assert name in text
    assert "Strg+Umschalt+H" in text
