"""Pairs that look like one: looked for in the worker, settled one after the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.domain.duplicates import Found, Pair
from shopfriend.domain.trouble import Cancelled, Spoken
from shopfriend.services import texts
from shopfriend.ui import theme, tokens
from shopfriend.ui.care.merge import MergeView
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Busy,
    Button,
    Column,
    EmptyState,
    Label,
    Panel,
    YieldingTable,
    column,
    row,
)
from shopfriend.ui.worker import Ticket

SHOWN = 4  # lines of the list, one in a low window; the rest scrolls
LOW = 720
SERVICES = {"customer": "find", "product": "goods"}


class Pairs(QWidget):
    """One for each noun. `counted` tells how many wait, once they were looked for."""

    counted = Signal(str, int)
    finished = Signal()

    def __init__(self, shell: Shell, noun: str) -> None:
        super().__init__()
        self.shell, self.noun = shell, noun
        self.pairs: list[Pair] = []
        self._looked = False
        self._ticket: Ticket | None = None
        people = noun == "customer"
        self.title = Label(self.tr("People twice") if people else self.tr("Goods twice"), "section")
        self.why = Label(
            self.tr("Who is in the book twice has half a history, and gets two letters.")
            if people
            else self.tr("The same product under two names: each is known only half as well."),
            tone="quiet", wraps=True,
        )  # fmt: skip
        self.again = Button(self.tr("Look again"), "refresh-cw", kind="flat")
        self.again.clicked.connect(self.look)
        self.busy = Busy()
        policy = self.busy.sizePolicy()
        policy.setRetainSizeWhenHidden(False)  # the pairs take its room
        self.busy.setSizePolicy(policy)
        self.busy.cancelled.connect(self._on_cancel)
        self.table = YieldingTable(self._columns(), gives_way=(2,))
        self.table.setAccessibleName(self.title.text())
        self.table.chosen.connect(self._on_chosen)
        self._frame = Panel("card")
        self._frame.setLayout(column(self.table, pad=1))
        self.merge = MergeView(shell)
        self.merge.done.connect(self._on_settled)
        self._well = EmptyState(
            "circle-check", self.tr("Nobody is in the book twice.")
            if people else self.tr("No product is in the book twice."), self.tr("What next?"),
        )  # fmt: skip
        self._well.pressed.connect(self.finished)
        head = row(gap=8)
        head.addLayout(column(self.title, self.why, gap=2), 1)
        head.addLayout(column(self.again, None, gap=0))
        layout = column(head, self.busy, gap=12)
        layout.addWidget(self._frame)
        layout.addWidget(self.merge, 1)
        layout.addWidget(self._well, 1)
        self.setLayout(layout)
        self._show()

    def open(self) -> None:
        if not self._looked:
            self.look()

    def heard(self) -> None:
        """Somebody has changed people or goods – perhaps taken a merge back."""
        if self._looked and not self.merge.acting:
            self.look()

    def look(self) -> None:
        """In the worker process: a hundred thousand people take some seconds."""
        self._looked = True
        self.busy.start(self.tr("Comparing names, streets, telephones …"))
        self._ticket = self.shell.tasks.work(
            f"shopfriend.services.care.duplicates.{SERVICES[self.noun]}",
            self.shell.desk.book.path,
            then=self._on_found,
            progress=self.busy.tell,
            failed=self._on_failed,
            owner=self,
        )

    # -- building ----------------------------------------------------------------------------

    def _columns(self) -> tuple[Column, ...]:
        language = self.shell.language
        return (
            Column(self.tr("These two"),
                   lambda p: f"{p.first.name} · {p.second.name}"),
            Column(self.tr("Alike"), lambda p: texts.share(p.score_bp // 100 * 100, language),
                   lambda p: p.score_bp, width=90, number=True),
            Column(self.tr("Why"), self._why, width=330),
        )  # fmt: skip

    def _why(self, pair: Pair) -> str:
        return " · ".join(self.shell.say(each) for each in pair.why)

    # -- answers -----------------------------------------------------------------------------

    def _on_found(self, found: Found) -> None:
        self.busy.stop()
        self.pairs = list(found.pairs)
        self._show()

    def _on_failed(self, error: object) -> None:
        self.busy.stop()
        self._looked = False
        if isinstance(error, Spoken) and not isinstance(error, Cancelled):
            self.shell.tell(self.shell.say(error.message), tone="warn")

    def _on_cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()

    def _show(self, place: int = 0) -> None:
        self.table.table.set_rows(self.pairs)
        for part in (self._frame, self.merge):
            part.setVisible(bool(self.pairs))
        self._well.setVisible(self._looked and not self.pairs)
        if self._looked:
            self.counted.emit(self.noun, len(self.pairs))
        if self.pairs:
            low = self.window().height() < theme.now().px(LOW)
            self.why.setVisible(not low)
            lines = min(len(self.pairs), 1 if low else SHOWN) + 1  # and the head
            self._frame.setFixedHeight(theme.now().px(tokens.ROW * lines + 8))
            self.table.selectRow(min(place, len(self.pairs) - 1))
            self.table.setFocus()

    def _on_chosen(self, pair: Pair | None) -> None:
        if pair is not None:
            self.merge.show_pair(self.noun, pair.first.id, pair.second.id, self._why(pair))

    def _on_settled(self) -> None:
        """The next pair; those with the one that is gone are no pairs any more."""
        place = max(self.table.currentIndex().row(), 0)
        self.pairs.pop(place)
        self._show(place)
