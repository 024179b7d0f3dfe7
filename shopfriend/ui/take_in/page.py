"""The Take in page: drop files, see what they bring, take them in, take them back."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from shopfriend.domain.change import Change
from shopfriend.domain.ids import BatchId
from shopfriend.domain.trouble import Cancelled, Spoken
from shopfriend.services import texts
from shopfriend.services.imports import Result, take_back
from shopfriend.ui import theme
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.take_in.history import History
from shopfriend.ui.take_in.report import Report, trouble
from shopfriend.ui.widgets import Busy, Button, Card, DropZone, Head, Sheet, column, emptied, row
from shopfriend.ui.worker import Ticket

SERVICE = "shopfriend.services.imports.take_in"
BUSY = 360
ENDINGS = "*.csv *.txt *.tsv *.zip *.xml *.json *.vcf *.xlsx"


class TakeInPage(Page):
    """Two views in one place: the drop zone with the history, or the report on some files."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.files: list[Path] = []
        self._ticket: Ticket | None = None
        self.drop = DropZone(
            self.tr("Drop files here: purchases, goods, customers – as your till saves them."),
            self.tr("Choose files"), self.tr("Lists") + " (" + ENDINGS + ")", kind="filled",
        )  # fmt: skip
        self.drop.setMinimumHeight(190)
        self.drop.dropped.connect(self.look)
        self.history = History(shell)
        self.history.taken_back.connect(self._on_take_back)
        self.report = Report(shell)
        self.take = Button(self.tr("Take in"), "download", kind="filled")
        self.take.clicked.connect(self._on_take_in)
        self.away = Button(self.tr("Other files"), "arrow-left")
        self.away.clicked.connect(self._to_start)
        self.busy = Busy()
        self.busy.cancelled.connect(self._on_cancel)
        self._troubles = column(gap=8)
        self._stack = QStackedWidget()
        self._lay_out()

    # -- what tests and other pages call -------------------------------------------------------

    def look(self, files: list[Path]) -> None:
        """What would these bring? Nothing is written."""
        self.files = list(files)
        self._work(dry_run=True)

    def arrived(self) -> None:
        self.history.read()

    def refresh(self, change: Change) -> None:
        if change.everything:
            self.history.read()

    def step_back(self) -> bool:
        if self._stack.currentIndex() == 0:
            return False
        self._to_start()
        return True

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        start, report = QWidget(), QWidget()
        start_column = column(self.drop, gap=16)
        start_column.addWidget(self.history, 1)
        start.setLayout(start_column)
        card = Card(gap=12)
        card.body.addWidget(self.report, 1)
        report_column = column(row(self.away, None, self.take), gap=12)
        report_column.addWidget(card, 1)
        report.setLayout(report_column)
        self._stack.addWidget(start)
        self._stack.addWidget(report)
        self.busy.setMinimumWidth(theme.now().px(BUSY))
        sheet = Sheet(Head(self.tr("Take in"), self.busy), self._troubles, gap=12)
        sheet.body.addWidget(self._stack, 1)
        self.setLayout(column(sheet))

    # -- the way of the files ------------------------------------------------------------------

    def _work(self, *, dry_run: bool) -> None:
        emptied(self._troubles)
        words = self.tr("Reading the files …") if dry_run else self.tr("Taking in …")
        self.busy.start(words)
        self._set_enabled(on=False)
        self._ticket = self.tasks.work(
            SERVICE,
            self.desk.book.path,
            self.files,
            dry_run=dry_run,
            then=self._on_looked if dry_run else self._on_taken,
            progress=self.busy.tell,
            failed=self._on_failed,
            owner=self,
        )

    def _on_looked(self, result: Result) -> None:
        self._done()
        self.report.show_result(result)
        count = result.new + result.changed
        number = texts.number(count, self.shell.language)
        words = self.tr("Take in %n lines", "", count)
        self.take.setText(words.replace(str(count), number, 1))
        self.take.setVisible(True)
        self.take.setEnabled(count > 0)
        self.take.setToolTip("" if count else self.tr("There is nothing new in these files."))
        self._stack.setCurrentIndex(1)

    def _on_take_in(self) -> None:
        self._work(dry_run=False)

    def _on_taken(self, result: Result) -> None:
        self._done()
        self.report.show_result(result)
        self.take.hide()
        count = result.new + result.changed
        words = self.tr("%n lines were taken in.", "", count)
        words = words.replace(str(count), texts.number(count, self.shell.language), 1)
        if result.batch is None:
            self.shell.tell(words)
        else:
            back = partial(self._on_take_back, result.batch)
            self.shell.tell(words, verb=self.tr("Take back"), then=back)
        self.history.read()

    def _on_take_back(self, batch: BatchId) -> None:
        self.tasks.do(take_back, batch, then=self._on_back, failed=self._on_failed, owner=self)

    def _on_back(self, change: Change) -> None:
        self._to_start()
        kept = int(str(change.facts.get("kept", 0)))
        words = self.tr("The import was taken back.")
        if kept:
            words += " " + self.tr("%n lines stayed: they are used by now.", "", kept)
        self.shell.tell(words)

    def _on_cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()

    def _on_failed(self, error: object) -> None:
        self._done()
        if isinstance(error, Cancelled):
            self.shell.tell(self.tr("Stopped. Nothing was taken in."))
        elif isinstance(error, Spoken):
            self._troubles.addWidget(trouble(self.shell.say(error.message)))
        self.history.read()

    def _to_start(self) -> None:
        emptied(self._troubles)
        self._stack.setCurrentIndex(0)
        self.history.read()

    def _done(self) -> None:
        self._ticket = None
        self.busy.stop()
        self._set_enabled(on=True)

    def _set_enabled(self, *, on: bool) -> None:
        for button in (self.take, self.away, self.drop.button):
            button.setEnabled(on)
