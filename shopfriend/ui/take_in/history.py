"""What was taken in so far; taking back says first what would go with it. Enter opens the report
of a line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.services import batches, texts
from shopfriend.services.batches import Batch
from shopfriend.services.imports.dependants import Dependants, depends
from shopfriend.ui import moments
from shopfriend.ui.page import Shell
from shopfriend.ui.take_in import formats
from shopfriend.ui.widgets import (
    Button,
    Card,
    Column,
    IconLabel,
    Label,
    Panel,
    YieldingTable,
    column,
    emptied,
    row,
)


class History(QWidget):
    """`taken_back` asks for one batch to be taken back, `opened` for its report."""

    taken_back = Signal(object)  # BatchId
    opened = Signal(object)  # Batch

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        language = shell.language
        self.table = YieldingTable(
            (
                Column(self.tr("Files"), lambda b: b.files),
                Column(self.tr("What"), lambda b: formats.words(b.format), width=170),
                Column(self.tr("When"), lambda b: moments.utc(b.at, language),
                       lambda b: b.at, width=180),
                Column(self.tr("New"), lambda b: texts.number(b.new, language),
                       lambda b: b.new, width=84, number=True),
                Column(self.tr("Changed"), lambda b: texts.number(b.changed, language),
                       lambda b: b.changed, width=96, number=True),
                Column(self.tr("Not"), lambda b: texts.number(b.refused, language),
                       lambda b: b.refused, width=72, number=True),
                Column(self.tr("State"), self._state, width=150),
            ),
            gives_way=(4, 5, 1, 3, 2),
        )  # fmt: skip
        self.table.setAccessibleName(self.tr("What was taken in"))
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self.opened)
        self.back = Button(self.tr("Take back"), "undo-2")
        self.back.clicked.connect(self._on_back)
        self.back.setEnabled(False)
        self.strip = Strip(shell)
        self.strip.agreed.connect(self.taken_back)
        self._card = Card(
            row(Label(self.tr("What was taken in"), "lead"), None, self.back),
            self.strip,
            gap=10,
        )
        self._card.body.addWidget(self.table, 1)
        layout = column(gap=0)
        layout.addWidget(self._card, 1)
        self.setLayout(layout)
        self._card.hide()

    def read(self) -> None:
        self.shell.tasks.read(batches.history, then=self._on_batches, owner=self)

    def _state(self, batch: Batch) -> str:
        return self.tr("taken back") if batch.taken_back else self.tr("in the book")

    def _on_batches(self, found: list[Batch]) -> None:
        self.table.set_rows(found)
        self._card.setVisible(bool(found))
        if found and self.table.current() is None:
            self.table.selectRow(0)  # the newest; its button can then be reached by Tab
        self._on_chosen(self.table.current())

    def _on_chosen(self, batch: Batch | None) -> None:
        self.strip.hide()
        self.back.setEnabled(batch is not None and not batch.taken_back)
        self.back.setToolTip("" if batch else self.tr("Choose an import below first."))

    def _on_back(self) -> None:
        batch = self.table.current()
        if batch is not None:
            self.back.setEnabled(False)
            self.shell.tasks.read(depends, batch.batch, then=self.strip.ask, owner=self)


class Strip(Panel):
    """What would go, what would stay and why – and the deed."""

    agreed = Signal(object)  # BatchId

    def __init__(self, shell: Shell) -> None:
        super().__init__("warn")
        self.shell = shell
        self._known: Dependants | None = None
        self._said = column(gap=4)
        self.yes = Button(self.tr("Take back"), "undo-2")
        self.yes.clicked.connect(self._on_yes)
        no = Button(self.tr("Leave it"), kind="flat")
        no.clicked.connect(self.hide)
        lines = column(self._said, row(self.yes, no, None), gap=12)
        layout = row(column(IconLabel("triangle-alert", colour="warn"), None), gap=12, pad=16)
        layout.addLayout(lines, 1)
        self.setLayout(layout)
        self.hide()

    def ask(self, known: Dependants) -> None:
        self._known = known
        emptied(self._said)
        head = self.tr("Take “%1” back?").replace("%1", known.files)
        self._said.addWidget(Label(head, "lead", wraps=True))
        for sentence in known.sentences:
            self._said.addWidget(Label(self.shell.say(sentence), wraps=True))
        if known.is_plain:
            self._said.addWidget(Label(self.tr("Nothing else has been built on it."), tone="quiet"))
        self.show()
        self.yes.setFocus()

    def _on_yes(self) -> None:
        self.hide()
        if self._known is not None:
            self.agreed.emit(self._known.batch)
