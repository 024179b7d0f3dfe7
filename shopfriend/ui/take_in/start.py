"""Where it begins: the place to drop things on, what waits, how far the data reaches, what came."""

from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from shopfriend.services import branches, claims, texts
from shopfriend.services.branches import Reach
from shopfriend.services.claims import Unsure, Waiting
from shopfriend.ui import moments, theme
from shopfriend.ui.page import Shell
from shopfriend.ui.take_in.history import History
from shopfriend.ui.take_in.out import Out
from shopfriend.ui.take_in.watched import Watched
from shopfriend.ui.widgets import (
    Button,
    Card,
    Chip,
    DropZone,
    Flow,
    IconLabel,
    Label,
    Turns,
    column,
    emptied,
    row,
    scrolled,
)

ENDINGS = "*.csv *.txt *.tsv *.zip *.xml *.json *.vcf *.xlsx *.xls *.ods"
SIDE = 312
DROP_HEIGHT = 200
PARTS = ("history", "waits", "watched", "reach", "out")
NARROW = 900  # below this width the side goes under the drop zone


class Drop(DropZone):
    """Files by dropping or choosing, a folder as well: tills write one for each day."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Drop files or a folder here, just as your till or your shop saves them."),
            self.tr("Choose files"), self.tr("Lists") + f" ({ENDINGS})", kind="filled", size=44,
        )  # fmt: skip
        self.folder = Button(self.tr("Choose a folder"), "folder-open")
        self.folder.clicked.connect(self._choose_folder)
        buttons = self.layout().itemAt(3).layout()  # type: ignore[union-attr]
        if isinstance(buttons, QBoxLayout):
            buttons.insertWidget(2, self.folder)
        kinds = Label(self._kinds(), "caption", tone="quiet", wraps=True)
        kinds.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.insertSpacing(4, 6)
            layout.insertWidget(5, kinds)
        self.setMinimumHeight(theme.now().px(DROP_HEIGHT))

    def _kinds(self) -> str:
        kinds = (
            self.tr("Till export (DSFinV-K)"),
            self.tr("Web shop"),
            self.tr("Excel"),
            self.tr("Address book"),
            self.tr("any other table"),
        )
        return "  ·  ".join(kinds)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.folder.text())
        if chosen:
            self.dropped.emit([Path(chosen)])


class Start(QWidget):
    """`dropped` files, `nobodys`: show receipts without a person, `taken_back` a batch."""

    dropped = Signal(object)
    nobodys = Signal()
    looked_at = Signal(object)  # a file of the watched folder
    taken_back = Signal(object)
    opened = Signal(object)  # an import of the history

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.drop = Drop()
        self.drop.dropped.connect(self.dropped)
        side = QWidget()
        self._side = column(None, gap=12)
        side.setLayout(self._side)
        self.side = scrolled(side)  # in a low window it scrolls, the drop zone stays
        self._main = column(self.drop, None, gap=16)
        layout = row(gap=16)
        layout.addLayout(self._main, 1)
        layout.addWidget(self.side)
        self.setLayout(layout)
        self.side.setFixedWidth(theme.now().px(SIDE))
        self._turns = Turns(self)

    # -- the parts, each made when first read, one after the other: the screen never waits for all

    @cached_property
    def history(self) -> History:
        made = History(self.shell)
        made.taken_back.connect(self.taken_back)
        made.opened.connect(self.opened)
        self._main.insertWidget(1, made, 1)
        return made

    @cached_property
    def waits(self) -> "Waits":
        made = Waits(self.shell)
        made.opened.connect(self.nobodys)
        self._side.insertWidget(0, made)
        return made

    @cached_property
    def watched(self) -> Watched:
        made = Watched(self.shell)
        made.looked_at.connect(self.looked_at)
        self._side.insertWidget(self._side.indexOf(self.waits) + 1, made)
        return made

    @cached_property
    def reach(self) -> "Reaches":
        made = Reaches(self.shell)
        self._side.insertWidget(self._side.indexOf(self.watched) + 1, made)
        return made

    @cached_property
    def out(self) -> Out:
        made = Out(self.shell)
        self._side.insertWidget(self._side.indexOf(self.reach) + 1, made)
        return made

    def read(self) -> None:
        """Those that are there at once, the others in the turns that follow."""
        there = [name for name in PARTS if name in self.__dict__]
        for name in there:
            self._read(name)
        self._turns.take(*(partial(self._read, name) for name in PARTS if name not in there))

    @property
    def is_making(self) -> bool:
        return self._turns.is_busy

    def _read(self, name: str) -> None:
        part = getattr(self, name)
        if not isinstance(part, Out):  # nothing of it stands in the book
            part.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = SIDE if self.width() >= theme.now().px(NARROW) else SIDE - 64
        self.side.setFixedWidth(theme.now().px(wide))


class Reaches(Card):
    """How far the till's data reaches, by branch."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.shell = shell
        self._list = Flow(6)
        self.body.addLayout(row(IconLabel("calendar-check", colour="quiet"),
                                Label(self.tr("Known until"), "lead"), None))  # fmt: skip
        self.body.addLayout(self._list)
        self.hide()

    def read(self) -> None:
        self.shell.tasks.read(branches.known_until, then=self._on_reach, owner=self)

    def _on_reach(self, reaches: list[Reach]) -> None:
        emptied(self._list)
        till = self.tr("Till")
        for each in reaches:
            day = moments.of_day(each.day, self.shell.language)
            self._list.addWidget(Chip(f"{each.branch or till} · {day}"))
        self.setVisible(bool(reaches))


class Waits(Card):
    """What needs a person: receipts that several people fit, and those nobody has claimed."""

    opened = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.shell = shell
        self.body.addLayout(row(IconLabel("inbox", colour="quiet"),
                                Label(self.tr("Waits for you"), "lead"), None))  # fmt: skip
        self.unsure = Label("", wraps=True)
        self.claims = Label("", wraps=True)
        self.none = Label(
            self.tr("Receipts without a customer can be given to somebody by hand."),
            tone="quiet", wraps=True,
        )  # fmt: skip
        self.open_ = Button(self.tr("Receipts without a customer"), "receipt-text")
        self.open_.clicked.connect(self.opened)
        for widget in (self.unsure, self.claims, self.none):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.open_, None))
        self._show(self.unsure, "", 0)
        self._show(self.claims, "", 0)

    def read(self) -> None:
        self.shell.tasks.read(claims.to_confirm, then=self._on_unsure, owner=self)
        self.shell.tasks.read(claims.waiting, then=self._on_claims, owner=self)

    def _on_unsure(self, found: list[Unsure]) -> None:
        words = self.tr("%n visits that more than one receipt fits.", "", len(found))
        self._show(self.unsure, words, len(found))

    def _on_claims(self, found: list[Waiting]) -> None:
        words = self.tr("%n scanned receipts that no file has brought yet.", "", len(found))
        self._show(self.claims, words, len(found))

    def _show(self, label: Label, words: str, count: int) -> None:
        label.setText(words.replace(str(count), texts.number(count, self.shell.language), 1))
        label.setVisible(bool(count))
        self.none.setVisible(self.unsure.isHidden() and self.claims.isHidden())
