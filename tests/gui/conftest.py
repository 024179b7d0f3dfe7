"""A real window on a real book, with everything done at once; nothing is left after a test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.preferences import Target
from shopfriend.services import notes, people, preferences
from shopfriend.services.desk import Desk, close_desk
from shopfriend.ui import start, theme, workplace
from shopfriend.ui.counter.page import CounterPage
from shopfriend.ui.lanes import Inline, Lanes
from shopfriend.ui.page import Page
from shopfriend.ui.tasks import Tasks
from shopfriend.ui.tokens import LIGHT
from shopfriend.ui.window import Window
from tests.builders import a_desk
from tests.unit.offers.shop import a_deli

P = TypeVar("P", bound=Page)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(autouse=True)
def _looks(qapp: QApplication) -> Iterator[None]:
    """Every test starts light, at 100 per cent, in German, with the usual keys and scanner."""
    for own in ("keys", "pad", "scanner"):
        workplace.state().remove(own)
    qapp.setStyle("Fusion")
    theme.apply(qapp, theme.Theme(LIGHT))
    start.translate(qapp, "de")
    yield
    start.translate(qapp, "")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = a_desk(tmp_path)
    yield made
    close_desk(made)


@pytest.fixture
def make_window(qapp: QApplication) -> Iterator[Callable[..., Window]]:
    """A shown window; mistakes of ours fail the test."""
    made: list[Window] = []
    broken: list[BaseException] = []

    def make(
        desk: Desk, width: int = 1280, height: int = 800, lanes: Lanes | None = None
    ) -> Window:
        tasks = Tasks(desk, lanes or Inline())
        window = start.open_window(qapp, desk, tasks)
        tasks.broken.disconnect()
        tasks.broken.connect(broken.append)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qapp.processEvents()
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if broken:
        raise broken[0]


@pytest.fixture
def window(desk: Desk, make_window: Callable[[Desk], Window]) -> Window:
    return make_window(desk)


@pytest.fixture
def hanna(desk: Desk) -> CustomerId:
    """A regular with something in every line of the card."""
    customer = a_deli(desk).hanna
    people.edit(desk, customer, title="Dr.")
    for word in ("Koriander", "Nüsse"):
        preferences.never(desk, customer, Target(word=word))
    for word in ("Ziegenkäse", "Bio", "Roggenbrot"):
        preferences.like(desk, customer, Target(word=word))
    preferences.size(desk, customer, goods="Schuhe", value="39")
    preferences.wish(desk, customer, Target(word="Trüffelhobel"))
    notes.note(desk, customer, "! Schirm steht hinten.")
    return customer


@pytest.fixture
def counter(hanna: CustomerId, window: Window) -> CounterPage:
    return page_of(window, "counter", CounterPage)


def page_of(window: Window, name: str, kind: type[P]) -> P:
    page = window.page(name)
    assert isinstance(page, kind)
    return page


def settled(page: Page) -> None:
    """Until all its parts are made, in later turns of the event loop."""
    while page.is_making:  # type: ignore[attr-defined]
        QApplication.processEvents()
    QApplication.processEvents()  # what was made last is shown


def words(widget: QWidget) -> str:
    """All labels that can be seen on it."""
    QApplication.processEvents()
    shown = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in shown)


def typed(window: QWidget, text: str) -> None:
    """Keys as a person sends them: to whatever has the focus."""
    for sign in text:
        target = QApplication.focusWidget() or window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))


def search(window: Window, text: str) -> None:
    window.search()
    typed(window, text)
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    QApplication.processEvents()
