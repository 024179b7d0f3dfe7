"""What files would bring, or have brought: the first rows, money per month, what not and why."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtWidgets import QTabWidget, QWidget

from shopfriend.domain.clashes import ClashRules
from shopfriend.services import texts
from shopfriend.services.imports import Result
from shopfriend.ui.page import Shell
from shopfriend.ui.take_in.alike import Alikes
from shopfriend.ui.take_in.clashes import Clashes
from shopfriend.ui.take_in.figures import Figures
from shopfriend.ui.take_in.months import Months
from shopfriend.ui.take_in.people import People
from shopfriend.ui.take_in.preview import Preview
from shopfriend.ui.take_in.refused import Refused
from shopfriend.ui.widgets import Elided, Turns, column

NAMED = 12  # columns that are not used; more are counted
PREVIEW, MONTHS, REFUSED, CLASHES, PEOPLE, GOODS = range(6)
W = TypeVar("W", bound=QWidget)


class Report(QWidget):
    """Filled by `show_result`, part by part: the figures at once, each tab in a turn of its own,
    so that the screen never waits for all. A tab is made when there is something for it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._is_new = True
        self._turns = Turns(self)
        self.figures = Figures(shell)
        self.unused = Elided("", "caption", tone="quiet")
        self.unused.hide()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._places = [column() for _ in self._words()]
        for place, word in enumerate(self._words()):
            holder = QWidget()
            holder.setLayout(self._places[place])
            holder.setContentsMargins(0, 8, 0, 0)
            self.tabs.addTab(holder, word)
            self._show_tab(place, shown=False)
        layout = column(self.figures, self.unused, gap=10)
        layout.addWidget(self.tabs, 1)
        self.setLayout(layout)

    @property
    def is_making(self) -> bool:
        return self._turns.is_busy

    @property
    def rules(self) -> ClashRules:
        """What was said about the fields in which file and book differ."""
        return self.clashes.rules if self._is_made("clashes") else ClashRules()

    def reset(self) -> None:
        """Other files: nothing has been said about them yet."""
        self._is_new = True
        for name in ("clashes", "months"):
            if self._is_made(name):
                getattr(self, name).reset()
        for each in self._alikes():
            each.reset()

    def show_result(self, result: Result) -> None:
        self.figures.show_result(result)
        self._say_unused(result.ignored_columns)
        counts = self._counts(result)
        for place, count in counts.items():
            if not count:
                self._show_tab(place, shown=False)
        fills = (self._fill_preview, self._fill_months, self._fill_refused, self._fill_clashes,
                 self._fill_people, self._fill_goods)  # fmt: skip
        wanted = [place for place, count in counts.items() if count]
        self._turns.take(
            *(partial(self._make, place, counts[place], partial(fills[place], result))
              for place in wanted),
            partial(self._to_front, wanted),
        )  # fmt: skip

    def settle(self) -> None:
        """The files are in: what was answered about pairs is done, once all parts are there."""
        self._turns.add(*(each.settle for each in self._alikes()))

    # -- the parts, each made when first needed --------------------------------------------------

    @cached_property
    def preview(self) -> Preview:
        return self._put(PREVIEW, Preview(self.shell))

    @cached_property
    def months(self) -> Months:
        return self._put(MONTHS, Months(self.shell))

    @cached_property
    def refused(self) -> Refused:
        return self._put(REFUSED, Refused(self.shell))

    @cached_property
    def clashes(self) -> Clashes:
        return self._put(CLASHES, Clashes(self.shell))

    @cached_property
    def people(self) -> People:
        return self._put(PEOPLE, People(self.shell))

    @cached_property
    def goods(self) -> Alikes:
        return self._put(GOODS, Alikes(self.shell, "product"))

    def _put(self, place: int, part: W) -> W:
        self._places[place].addWidget(part)
        return part

    def _is_made(self, name: str) -> bool:
        return name in self.__dict__

    def _alikes(self) -> list[Alikes]:
        found = [self.people.alike] if self._is_made("people") else []
        return found + ([self.goods] if self._is_made("goods") else [])

    # -- filling -------------------------------------------------------------------------------

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr("As understood"),
            self.tr("Money per month"),
            self.tr("What does not come in"),
            self.tr("Says otherwise"),
            self.tr("People"),
            self.tr("Goods alike"),
        )

    def _counts(self, result: Result) -> Mapping[int, int]:
        """How much there is in each tab; without anything it is not shown."""
        goods = sum(each.noun == "product" for each in result.alike)
        return {
            PREVIEW: len(result.samples),
            MONTHS: len(result.months),
            REFUSED: max(result.refused_count, len(result.refused) + len(result.warned)),
            CLASHES: len(result.clashes),
            PEOPLE: len(result.alike) - goods + len(result.blocked),
            GOODS: goods,
        }

    def _show_tab(self, place: int, *, shown: bool) -> None:
        self.tabs.setTabVisible(place, shown)

    def _make(self, place: int, count: int, fill: Callable[[], None]) -> None:
        fill()
        word = self._words()[place]
        if place > MONTHS:
            word = f"{word} ({texts.number(count, self.shell.language)})"
        self.tabs.setTabText(place, word)
        self._show_tab(place, shown=True)

    def _to_front(self, wanted: list[int]) -> None:
        """Of other files the first tab; of the same ones, now in the book, the one that is open."""
        if wanted and (self._is_new or self.tabs.currentIndex() not in wanted):
            self.tabs.setCurrentIndex(wanted[0])
        self._is_new = False

    def _fill_preview(self, result: Result) -> None:
        self.preview.show_samples(result.samples)

    def _fill_months(self, result: Result) -> None:
        self.months.show_result(result)

    def _fill_refused(self, result: Result) -> None:
        self.refused.show_refusals([*result.refused, *result.warned])

    def _fill_clashes(self, result: Result) -> None:
        self.clashes.show_clashes(result.clashes)

    def _fill_people(self, result: Result) -> None:
        self.people.show_result(result)

    def _fill_goods(self, result: Result) -> None:
        alike = [each for each in result.alike if each.noun == "product"]
        self.goods.show_alike(alike, taken=result.batch is not None)

    def _say_unused(self, columns: Mapping[str, tuple[str, ...]]) -> None:
        """Columns of the files that nobody asked for; of several files each with its name. A
        shop's export has dozens: then their number, and the names as tool tip."""
        count = sum(map(len, columns.values()))
        named = " · ".join(
            f"{file}: {', '.join(names)}" if len(columns) > 1 else ", ".join(names)
            for file, names in columns.items()
        )
        few = self.tr("Columns not used: %1").replace("%1", named)
        many = self.tr("%n columns are not used.", "", count)
        self.unused.setText(few if count <= NAMED else many)
        if count > NAMED:
            self.unused.setToolTip(named)
        self.unused.setVisible(bool(count))
