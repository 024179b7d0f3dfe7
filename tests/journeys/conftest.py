"""The real window with its real threads and worker process, on real files."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.exceptions import TimeoutError as Late
from pytestqt.qtbot import QtBot

from shopfriend.services import books
from shopfriend.services.desk import Desk
from shopfriend.ui import start, theme
from shopfriend.ui.campaigns.page import CampaignsPage
from shopfriend.ui.counter.page import CounterPage
from shopfriend.ui.lanes import Threads
from shopfriend.ui.tasks import Tasks
from shopfriend.ui.tokens import LIGHT
from shopfriend.ui.window import Window
from tests.demo_fixture import DEMO_TODAY

PATIENCE = 60_000  # ms for a step that runs in the worker process, on a busy machine


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@dataclass
class Shop:
    """Somebody at the window: what a person does, and waits for."""

    window: Window
    qtbot: QtBot
    broken: list[BaseException]
    patch: pytest.MonkeyPatch

    @property
    def desk(self) -> Desk:
        return self.window.desk

    @property
    def counter(self) -> CounterPage:
        page = self.window.page("counter")
        assert isinstance(page, CounterPage)
        return page

    @property
    def campaigns(self) -> CampaignsPage:
        page = self.window.page("campaigns")
        assert isinstance(page, CampaignsPage)
        return page

    def until(self, what: Callable[[], object], patience: int = PATIENCE) -> None:
        def done() -> bool:
            if self.broken:
                raise self.broken[0]
            return bool(what())

        try:
            self.qtbot.waitUntil(done, timeout=patience)
        except Late as error:
            raise AssertionError(
                f"waited in vain; the bar says: {self.window.bar.words}"
            ) from error

    def type(self, text: str) -> None:
        """To whatever has the focus, sign by sign; QTest itself knows no umlauts."""
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                none = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(self.focus, QKeyEvent(kind, 0, none, sign))

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, held)

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def go(self, page: str) -> None:
        """By the keys of the pages: Ctrl+1 … Ctrl+8."""
        names = [entry.name for entry in self.window._entries]
        digit = Qt.Key(Qt.Key.Key_1.value + names.index(page))
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.key(digit, Qt.KeyboardModifier.ControlModifier)
        self.until(lambda: self.window.current is self.window.page(page))

    # -- the counter ---------------------------------------------------------------------------

    def open_card(self, letters: str) -> None:
        """F2, a few letters, Enter."""
        self.key(Qt.Key.Key_F2)
        self.type(letters)
        self.key(Qt.Key.Key_Return)
        self.until(lambda: self.counter.shown is not None and self.counter.view.isVisible())
        self.until(lambda: self.counter.tips is not None)

    def type_code(self, code: str) -> None:
        """A coupon that does not scan is typed into the search box."""
        self.key(Qt.Key.Key_F2)
        self.type(code)
        self.key(Qt.Key.Key_Return)

    # -- files in ------------------------------------------------------------------------------

    def take_in(self, *files: Path) -> None:
        """Drop files, look, take in."""
        self.go("take-in")
        page = self.window.page("take-in")
        page.look(list(files))  # type: ignore[attr-defined]
        take = page.reading.take  # type: ignore[attr-defined]
        self.until(lambda: take.isVisibleTo(page))
        assert take.isEnabled(), take.toolTip()
        take.click()
        self.until(lambda: not page.errand.is_taking and take.isHidden())  # type: ignore[attr-defined]

    # -- letters out ---------------------------------------------------------------------------

    def new_mailing(self) -> None:
        self.go("campaigns")
        self.campaigns.list.new.click()
        self.until(lambda: self.campaigns.mailing.draft.audience is not None)

    def next_station(self) -> None:
        mailing = self.campaigns.mailing
        before = mailing.place
        mailing.next.click()
        self.until(lambda: mailing.place == before + 1)

    def print_letters(self, pdf: Path) -> None:
        """From the Print station to the file; the choice of the file is answered."""
        send = self.campaigns.mailing.send
        self.until(lambda: send.draft.extremes is not None)
        self.until(send.print.isEnabled)
        self.answer_file_dialog(pdf)
        send.print.click()
        self.until(lambda: self.campaigns.campaign.isVisible() and pdf.exists())
        self.until(lambda: self.campaigns.campaign.listed is not None)

    def answer_file_dialog(self, path: Path) -> None:
        """The one window of the system that a test cannot press."""
        self.patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    def tile(self, name: str) -> str:
        return self.campaigns.campaign.figures.tiles[name].number.text()


@pytest.fixture
def open_shop(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path], Shop]]:
    """A shown window on this book; mistakes of ours fail the test."""
    qapp.setStyle("Fusion")
    theme.apply(qapp, theme.Theme(LIGHT))
    opened: list[Shop] = []
    broken: list[BaseException] = []

    def make(book: Path) -> Shop:
        desk = books.open_(book, today=DEMO_TODAY)
        tasks = Tasks(desk, Threads(language=desk.language, today=DEMO_TODAY))
        window = start.open_window(qapp, desk, tasks)
        tasks.broken.disconnect()
        tasks.broken.connect(broken.append)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        tasks.watch_book()
        shop = Shop(window, qtbot, broken, monkeypatch)
        opened.append(shop)
        return shop

    yield make
    for shop in opened:
        shop.window.close()
        books.close(shop.desk, backup=False)
        shop.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    start.translate(qapp, "")
    if broken:
        raise broken[0]


@pytest.fixture
def demo_shop(open_shop: Callable[[Path], Shop], demo_original: Path, tmp_path: Path) -> Shop:
    book = tmp_path / "Lindenladen.shopbook"
    shutil.copyfile(demo_original, book)
    return open_shop(book)
