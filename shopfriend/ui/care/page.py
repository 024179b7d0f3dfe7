"""The Care page: figures on the left, and beside them the list that was opened, with its remedy."""

from functools import cached_property

from PySide6.QtWidgets import QStackedWidget, QWidget

from shopfriend.domain.change import Change
from shopfriend.domain.messages import message
from shopfriend.services import completeness, texts
from shopfriend.services.care import health
from shopfriend.services.care.health import Figure
from shopfriend.services.completeness import Book
from shopfriend.ui.care.bench import Bench
from shopfriend.ui.care.figures import Figures, Told
from shopfriend.ui.care.merge import MergeView
from shopfriend.ui.care.pairs import Pairs
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.widgets import Button, Head, Label, Sheet, Turns, column, row
from shopfriend.ui.widgets.meter import Meter

TWICE = {"people-twice": "customer", "goods-twice": "product"}
ORDER = ("people", "goods", "receipts")


class CarePage(Page):
    """`open("no-address")` shows that list; `open("merge", "customer", kept, gone)` two of them.
    The figures are there at once; what stands beside them is made in later turns."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._found: list[Figure] = []
        self._wanted = False  # a list was asked for before its line was there
        self._twice: dict[str, int | None] = dict.fromkeys(TWICE)
        self.figures = Figures(shell.language)
        self.figures.chosen.connect(self._on_chosen)
        self.pairs: dict[str, Pairs] = {}
        self._turns = Turns(self)
        self._stack = QStackedWidget()
        self.meter, self.picture = Meter(), Label("", "caption", tone="quiet")
        self.head = Head(self.tr("Care"), self.picture, self.meter)
        both = row(gap=16)
        both.addWidget(self.figures)
        both.addWidget(self._stack, 1)
        self._sheet = Sheet(self.head)
        self._sheet.body.addLayout(both, 1)
        self.setLayout(column(self._sheet))

    @property
    def is_making(self) -> bool:
        return self._turns.is_busy

    @cached_property
    def bench(self) -> Bench:
        made = Bench(self.shell)
        made.finished.connect(self._next)
        self._stack.addWidget(made)
        return made

    @cached_property
    def one(self) -> "_One":
        made = _One(self.shell)
        made.left.connect(self.step_back)
        self._stack.addWidget(made)
        return made

    def open(self, what: str, *which: object) -> None:  # type: ignore[override]
        if what == "merge":
            noun, kept, gone = which
            self.one.show_pair(str(noun), int(str(kept)), int(str(gone)))
            self._stack.setCurrentWidget(self.one)
            return
        self.figures.name = what
        self._show_figures()
        self._wanted = not self.figures.choose(what)
        if self._wanted:  # its line comes with the figures
            self._read()

    def arrived(self) -> None:
        """First the page is painted, then the book is asked: both at once would be slower."""
        self._turns.add(self.read)

    def read(self) -> None:
        self._read()
        if "bench" in self.__dict__ and self._stack.currentWidget() is self.bench:
            self.bench.read()

    def refresh(self, change: Change) -> None:
        if self.isVisible() and any(
            change.concerns(noun) for noun in ("customer", "product", "receipt", "case")
        ):
            self.read()
            pane = self._stack.currentWidget()
            if isinstance(pane, Pairs) and change.concerns(pane.noun):
                pane.heard()

    def spare(self, pixels: int) -> None:
        self._sheet.spare(pixels)

    def step_back(self) -> bool:
        """From two opened elsewhere back to the list."""
        if "one" not in self.__dict__ or self._stack.currentWidget() is not self.one:
            return False
        self._on_chosen(self.figures.name)
        return True

    # -- answers -----------------------------------------------------------------------------

    def _read(self) -> None:
        self.tasks.read_newest(health.figures, then=self._on_figures, owner=self)
        self.tasks.read_newest(completeness.of_book, then=self._on_book, owner=self)

    def _on_figures(self, found: list[Figure]) -> None:
        self._found = found
        self._show_figures()
        count = sum(1 for each in found if each.found)
        words = self.tr("%n lists have something to do", "", count)
        self.head.told.setText(words if count else self.tr("all is well"))
        if self._wanted:
            self._wanted = not self.figures.choose(self.figures.name)
        elif not self.figures.name:
            self._turns.take(lambda: self.bench, self._start)

    def _on_book(self, book: Book) -> None:
        """How much is known of everybody on average; the tool tip says fact by fact."""
        language = self.shell.language
        share = texts.share(book.meter_bp // 100 * 100, language)
        told = self.tr("What is known of people: %1").replace("%1", share)
        self.picture.setText(told)
        self.meter.show_share(book.meter_bp, told)
        parts = []
        for fact in book.facts:
            name = self.shell.say(message(f"part-{fact.name}"))
            of = self.tr("%1 of %2").replace("%1", texts.number(fact.known, language))
            parts.append(f"{name}: {of.replace('%2', texts.number(fact.of, language))}")
        for part in (self.picture, self.meter):
            part.setToolTip("\n".join(parts))

    def _show_figures(self) -> None:
        """What has something to do, and the list that is open; the rest is named as in order."""
        told = self._told()
        shown = [each for each in told if each.count != 0 or each.name == self.figures.name]
        well = ", ".join(each.title for each in told if each not in shown)
        self.figures.show_lines(shown, self.tr("In order: %1.").replace("%1", well) if well else "")

    def _told(self) -> list[Told]:
        titles = {
            "people": self.tr("People"),
            "goods": self.tr("Goods"),
            "receipts": self.tr("Receipts"),
        }
        told = []
        for group in ORDER:
            told += [self._line(f, titles[group]) for f in self._found if f.check.group == group]
            for name, noun in TWICE.items():
                if (noun == "customer") == (group == "people") and group != "receipts":
                    told.append(self._twice_line(name, noun, titles[group]))
        return told

    def _line(self, figure: Figure, group: str) -> Told:
        language = self.shell.language
        of = self.tr("%1 of %2").replace("%1", texts.number(figure.found, language))
        of = of.replace("%2", texts.number(figure.of, language))
        title = self.shell.say(message(f"care-{figure.check.kind}"))
        return Told(figure.check.kind, title, group, figure.found, figure.share_bp, of)

    def _twice_line(self, name: str, noun: str, group: str) -> Told:
        title = self.tr("People twice") if noun == "customer" else self.tr("Goods twice")
        return Told(name, title, group, self._twice[name])

    # -- showing -----------------------------------------------------------------------------

    def _start(self) -> None:
        """Unless somebody has opened a list meanwhile."""
        if not self.figures.name:
            self._next()

    def _next(self) -> None:
        """The first list with something to do."""
        for figure in self._told():
            if figure.count:
                self.figures.choose(figure.name)
                return
        self.figures.choose(self._found[0].check.kind)

    def _on_chosen(self, name: str) -> None:
        self._show_figures()
        if name in TWICE:
            pane = self._pane(name)
            self._stack.setCurrentWidget(pane)
            pane.open()
        elif name:
            self._stack.setCurrentWidget(self.bench)
            self.bench.show_kind(name)

    def _pane(self, name: str) -> Pairs:
        if name not in self.pairs:
            pane = self.pairs[name] = Pairs(self.shell, TWICE[name])
            pane.counted.connect(lambda _noun, count: self._on_counted(name, count))
            pane.finished.connect(self._next)
            self._stack.addWidget(pane)
        return self.pairs[name]

    def _on_counted(self, name: str, count: int) -> None:
        self._twice[name] = count
        self._show_figures()


class _One(QWidget):
    """Two that somebody has chosen elsewhere."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.merge = MergeView(shell)
        self.back = Button(self.tr("Back"), "arrow-left", kind="flat")
        self.left = self.back.clicked
        self.merge.done.connect(self._on_done)
        layout = column(row(self.back, None), Label(self.tr("Are these two one?"), "section"),
                        gap=12)  # fmt: skip
        layout.addWidget(self.merge, 1)
        self.setLayout(layout)

    def show_pair(self, noun: str, kept: int, gone: int) -> None:
        self.merge.show_pair(noun, kept, gone)

    def _on_done(self) -> None:
        """To the one that was kept."""
        preview = self.merge.preview
        page = "customers" if self.merge.noun == "customer" else "goods"
        self.back.click()
        if preview is not None:
            self.shell.go(page, preview.kept.id)
