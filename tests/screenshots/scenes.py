"""What is looked at: a page in one state, in one language, look, size and with one kind of data."""

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QTabWidget, QWidget

from shopfriend.services import campaigns, customers
from shopfriend.ui import pages
from shopfriend.ui.window import Window
from tests.screenshots import take_in

Data = Literal["usual", "worst", "empty"]
LANGUAGES = ("de", "en", "pseudo")
SIZES = ((1024, 768), (1280, 640), (1280, 800), (1920, 1080))
PERCENTS = (100, 150)
DATA: tuple[Data, ...] = ("usual", "worst", "empty")


@dataclass(frozen=True)
class Look:
    """One window: what cannot change without opening it anew."""

    language: str = "de"
    dark: bool = False
    percent: int = 100
    data: Data = "usual"

    @property
    def name(self) -> str:
        mode = "dark" if self.dark else "light"
        return f"{self.language}-{mode}-{self.percent}-{self.data}"


@dataclass(frozen=True)
class Scene:
    """One picture."""

    look: Look
    view: str
    size: tuple[int, int]

    @property
    def name(self) -> str:
        return f"{self.look.name}-{self.size[0]}x{self.size[1]}"

    @property
    def page(self) -> str:
        return VIEWS[self.view].page

    @property
    def is_counter(self) -> bool:
        return self.page == "counter"


@dataclass(frozen=True)
class View:
    """`reach` brings the page, already in front, into the state wanted; `needs`: data without
    which there is nothing to see."""

    page: str
    reach: Callable[[Window, str], None] = lambda _window, _who: None
    people: bool = False


def _card(window: Window, who: str) -> None:
    found = customers.find(window.desk, who)
    if found:
        window.go("counter", found[0].customer)


def _typed(window: Window, _who: str) -> None:
    box = window.header.search
    box.setText("mül")
    box.textEdited.emit("mül")
    box.asked.emit("mül")


def _deed(name: str) -> Callable[[Window, str], None]:
    return lambda window, _who: window.actions_table[name].trigger()


def _card_and(name: str) -> Callable[[Window, str], None]:
    def reach(window: Window, who: str) -> None:
        _card(window, who)
        window.actions_table[name].trigger()

    return reach


def _tab(place: int) -> Callable[[Window, str], None]:
    def reach(window: Window, who: str) -> None:
        found = customers.find(window.desk, who)
        if not found:
            return
        window.go("customers", found[0].customer)
        for tabs in window.page("customers").findChildren(QTabWidget):
            tabs.setCurrentIndex(place)

    return reach


def _first_row(window: Window, _who: str) -> None:
    for table in window.current.findChildren(QTableView) if window.current else ():
        if table.isVisible() and table.model().rowCount():
            table.selectRow(0)
            table.setFocus()
            return


def _campaign(window: Window, _who: str) -> None:
    """The newest one that was printed."""
    page = window.page("campaigns")
    for listed in campaigns.everyone(window.desk):
        if listed.runs:
            page.open(listed.campaign.id)  # type: ignore[arg-type]
            return


def _station(place: int) -> Callable[[Window, str], None]:
    def reach(window: Window, _who: str) -> None:
        page = window.page("campaigns")
        page.new()  # type: ignore[attr-defined]
        page.mailing.open_station(place)  # type: ignore[attr-defined]

    return reach


def _open_first(window: Window, who: str) -> None:
    _first_row(window, who)
    table = QApplication.focusWidget()
    if isinstance(table, QTableView):
        QTest.keyClick(table, Qt.Key.Key_Return)


def _open_pairs(window: Window, who: str) -> None:
    _open_first(window, who)
    page = window.page("goods")
    page.panel.tabs.setCurrentIndex(2)  # type: ignore[attr-defined]
    good = page.panel._row.product  # type: ignore[attr-defined]
    page.panel.companions.maker.begin(good.id, good.shown_name)  # type: ignore[attr-defined]


def _made(name: str) -> Callable[[Window, str], None]:
    """A page whose parts are made in turns of the event loop."""

    def reach(window: Window, _who: str) -> None:
        while window.page(name).is_making:  # type: ignore[attr-defined]
            QApplication.processEvents()

    return reach


def _curious(window: Window, who: str) -> None:
    _made("results")(window, who)
    window.page("results").curious.more.click()  # type: ignore[attr-defined]


def _care(name: str) -> Callable[[Window, str], None]:
    def reach(window: Window, _who: str) -> None:
        page = window.page("care")
        if name:
            page.open(name)  # type: ignore[arg-type]
        while page.is_making:  # type: ignore[attr-defined]
            QApplication.processEvents()

    return reach


def _part(name: str) -> Callable[[Window, str], None]:
    def reach(window: Window, who: str) -> None:
        window.page("settings").open(name)  # type: ignore[arg-type]
        _made("settings")(window, who)

    return reach


def _pad(window: Window, who: str) -> None:
    _typed(window, who)
    window.touch_pad()


VIEWS: Mapping[str, View] = {
    "today": View("today", _made("today")),
    "counter": View("counter"),
    "counter-hits": View("counter", _typed, people=True),
    "counter-card": View("counter", _card, people=True),
    "counter-pad": View("counter", _pad, people=True),
    "counter-note": View("counter", _card_and("note"), people=True),
    "counter-no-advertising": View("counter", _card_and("no-advertising"), people=True),
    "counter-new": View("counter", _deed("new-customer")),
    "counter-evening": View("counter", _deed("evening")),
    "customers": View("customers", _made("customers")),
    "person": View("customers", _tab(0), people=True),
    "person-likes": View("customers", _tab(1), people=True),
    "person-offers": View("customers", _tab(2), people=True),
    "person-privacy": View("customers", _tab(3), people=True),
    "person-details": View("customers", _tab(4), people=True),
    "person-habits": View("customers", _tab(5), people=True),
    "goods": View("goods"),
    "goods-one": View("goods", _open_first, people=True),
    "goods-pairs": View("goods", _open_pairs, people=True),
    "campaigns": View("campaigns"),
    "campaigns-one": View("campaigns", _campaign, people=True),
    "mailing-who": View("campaigns", _station(0)),
    "mailing-what": View("campaigns", _station(1)),
    "mailing-how": View("campaigns", _station(2)),
    "mailing-see": View("campaigns", _station(3)),
    "mailing-print": View("campaigns", _station(4)),
    "results": View("results", _made("results")),
    "results-curious": View("results", _curious),
    "take-in": View("take-in", take_in.start),
    "take-in-report": View("take-in", take_in.report),
    "take-in-refused": View("take-in", take_in.refused),
    "take-in-months": View("take-in", take_in.months),
    "take-in-people": View("take-in", take_in.people, people=True),
    "take-in-several": View("take-in", take_in.several),
    "take-in-question": View("take-in", take_in.question),
    "take-in-mapping": View("take-in", take_in.mapping),
    "take-in-receipts": View("take-in", take_in.receipts, people=True),
    "care": View("care", _care("")),
    "care-names": View("care", _care("name-unfit")),
    "care-address": View("care", _care("no-address")),
    "care-twice": View("care", _care("people-twice")),
    "settings": View("settings", _made("settings")),
    "settings-keys": View("settings", _part("keys")),
    "settings-scanner": View("settings", _part("workplace")),
}


def scenes_of(
    look: Look, sizes: tuple[tuple[int, int], ...], views: tuple[str, ...] = ()
) -> list[Scene]:
    """All views that this program and this kind of data have."""
    there = {entry.name for entry in pages.PAGES}
    names = [
        name
        for name, view in VIEWS.items()
        if view.page in there
        and (not views or name in views)
        and not (look.data == "empty" and view.people)
    ]
    return [Scene(look, name, size) for size in sizes for name in names]


def all_looks() -> Iterator[Look]:
    for language, dark, percent, data in itertools.product(
        LANGUAGES, (False, True), PERCENTS, DATA
    ):
        yield Look(language, dark, percent, data)


def sample() -> list[Scene]:
    """The ordinary run: each dimension varied, not each with each."""
    return [
        *scenes_of(Look(), ((1280, 800),)),
        *scenes_of(Look(data="worst"), ((1024, 768),)),
        *scenes_of(Look("en", dark=True), ((1280, 800),)),
        *scenes_of(Look("pseudo"), ((1280, 640),)),
        *scenes_of(Look(data="empty"), ((1280, 800),)),
        *scenes_of(Look(percent=150, dark=True), ((1920, 1080),)),
    ]


def reach(window: Window, scene: Scene, who: str) -> QWidget:
    """Bring the scene to the front; returns the page."""
    window.resize(*scene.size)
    view = VIEWS[scene.view]
    counter = window.page("counter")
    counter.close_card()  # type: ignore[attr-defined]
    window.bar.hide()
    window._hide_pad()
    while window.current is not None and window.current.step_back():
        pass
    window.go(view.page)
    while window.page(view.page).step_back():
        pass
    _settle()
    view.reach(window, who)
    _settle()
    if view.page == "counter":
        window.bar.hide()
    assert window.current is not None
    return window.current


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
