"""Three scans of the sheet teach this workplace its scanner."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from shopfriend.domain.scanner import PROOF, USUAL
from shopfriend.services import scanners
from shopfriend.services.desk import Desk
from shopfriend.ui import workplace
from shopfriend.ui.settings.workplace import Workplace
from shopfriend.ui.window import Window
from tests.gui.conftest import settled


class Scans:
    """A scanner at the window, with its own clock and its own layout."""

    def __init__(self, window: Window) -> None:
        self.window, self.now = window, 1000.0
        window.scanner._clock = lambda: self.now

    def scan(self, text: str, gap: float = 12) -> None:
        for sign in text:
            self.now += gap
            if sign.isupper() or sign in ":+":
                self._send(int(Qt.Key.Key_Shift), "")
            self._send(0, sign)
        self.now += 5
        self._send(int(Qt.Key.Key_Return), "\r")

    def _send(self, key: int, text: str) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(self.window.windowHandle(), event)


@pytest.fixture
def section(window: Window) -> Workplace:
    window.go("settings", "workplace")
    settled(window.page("settings"))
    made = window.page("settings").sections["workplace"]  # type: ignore[attr-defined]
    assert isinstance(made, Workplace)
    return made


@pytest.fixture
def hands(window: Window, section: Workplace) -> Scans:
    return Scans(window)


@pytest.fixture
def codes(window: Window) -> list[str]:
    heard: list[str] = []
    window.scanner.scanned.disconnect()
    window.scanner.scanned.connect(heard.append)
    return heard


def test_capitals_that_come_with_their_shift_key_are_one_scan(
    hands: Scans, codes: list[str], window: Window
) -> None:
    hands.scan("CUR5LNL42L")
    assert codes == ["CUR5LNL42L"]
    assert window.header.search.text() == ""


def test_three_right_scans_are_learned_and_kept_for_this_workplace(
    hands: Scans, section: Workplace, codes: list[str]
) -> None:
    section.learn.click()
    for _ in range(3):
        hands.scan(PROOF, gap=50)
    assert "richtig" in section.said.text()
    assert workplace.scanner().gap_ms > USUAL.gap_ms
    assert codes == []  # the sheet opens nothing
    hands.scan("2800000010018", gap=50)
    assert codes == ["2800000010018"]
    section.forget.click()
    assert workplace.scanner() == USUAL


def test_an_american_layout_is_detected_and_put_right_when_the_owner_says_so(
    hands: Scans, section: Workplace, codes: list[str]
) -> None:
    section.learn.click()
    for _ in range(3):
        hands.scan("0123456789ZYß-Ö`")
    assert "amerikanische" in section.said.text()
    assert workplace.scanner() == USUAL  # nothing is changed unasked
    section.use.click()
    hands.scan("V0öKassenbeleg")
    assert codes == ["V0;Kassenbeleg"]


def test_inverted_capitals_name_caps_lock(hands: Scans, section: Workplace) -> None:
    section.learn.click()
    for _ in range(3):
        hands.scan(PROOF.swapcase())
    assert "Feststelltaste" in section.said.text()
    assert not section.use.isHidden()


def test_other_codes_are_refused_by_name_and_leaving_the_page_ends_the_learning(
    hands: Scans, section: Workplace, codes: list[str], window: Window
) -> None:
    section.learn.click()
    for _ in range(3):
        hands.scan("4012345678901")
    assert "4012345678901" in section.said.text()
    section.learn.click()
    window.go("counter")
    hands.scan("4012345678901")
    assert codes == ["4012345678901"]


def test_the_printed_sheet_can_be_read_three_times(desk: Desk, tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument(scanners.sheet(desk, tmp_path / "sheet.pdf"))
    picture = document[0].render(scale=300 / 72).to_pil()
    document.close()
    third = picture.height // 6  # the codes lie between a third of the page and its middle
    bands = [picture.crop((0, top, picture.width, top + third)) for top in (1000, 1560, 2130)]
    found = [code.text for band in bands for code in zxingcpp.read_barcodes(band)]
    assert found == [PROOF] * 3
