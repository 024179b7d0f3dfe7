"""What was taken in so far, and how far the till's data reaches."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.domain.ids import BatchId
from shopfriend.services import batches, branches, texts
from shopfriend.services.batches import Batch
from shopfriend.services.branches import Reach
from shopfriend.ui import moments
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    Chip,
    Column,
    Flow,
    Label,
    YieldingTable,
    column,
    emptied,
    row,
)


class History(QWidget):
    """`taken_back` asks for one batch to be taken back."""

    taken_back = Signal(object)  # BatchId

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._reach = Flow(6)
        self._until = Card(Label(self.tr("Known until"), "lead"), self._reach, gap=8)
        language = shell.language
        self.table = YieldingTable(
            (
                Column(self.tr("Files"), lambda b: b.files),
                Column(self.tr("When"), lambda b: moments.utc(b.at, language),
                       lambda b: b.at, width=190),
                Column(self.tr("New"), lambda b: texts.number(b.new, language),
                       lambda b: b.new, width=96, number=True),
                Column(self.tr("Not"), lambda b: texts.number(b.refused, language),
                       lambda b: b.refused, width=80, number=True),
                Column(self.tr("State"), self._state, width=150),
            ),
            gives_way=(3, 2, 1),
        )  # fmt: skip
        self.table.setAccessibleName(self.tr("What was taken in"))
        self.table.chosen.connect(self._on_chosen)
        self.back = Button(self.tr("Take back"), "undo-2")
        self.back.clicked.connect(self._on_back)
        self.back.setEnabled(False)
        self._card = Card(
            row(Label(self.tr("What was taken in"), "lead"), None, self.back),
            self.table,
            gap=10,
        )
        layout = column(self._until, gap=12)
        layout.addWidget(self._card, 1)
        layout.addStretch(0)
        self.setLayout(layout)

    def read(self) -> None:
        self.shell.tasks.read(batches.history, then=self._on_batches, owner=self)
        self.shell.tasks.read(branches.known_until, then=self._on_reach, owner=self)

    def _state(self, batch: Batch) -> str:
        return self.tr("taken back") if batch.taken_back else self.tr("in the book")

    def _on_batches(self, found: list[Batch]) -> None:
        self.table.set_rows(found)
        self._card.setVisible(bool(found))
        self._on_chosen(self.table.current())

    def _on_reach(self, reaches: list[Reach]) -> None:
        emptied(self._reach)
        till = self.tr("Till")
        for each in reaches:
            day = moments.of_day(each.day, self.shell.language)
            self._reach.addWidget(Chip(f"{each.branch or till} · {day}", "calendar-check"))
        self._until.setVisible(bool(reaches))

    def _on_chosen(self, batch: Batch | None) -> None:
        self.back.setEnabled(batch is not None and not batch.taken_back)
        self.back.setToolTip("" if batch else self.tr("Choose an import below first."))

    def _on_back(self) -> None:
        batch = self.table.current()
        if batch is not None:
            self.back.setEnabled(False)
            chosen: BatchId = batch.batch
            self.taken_back.emit(chosen)
