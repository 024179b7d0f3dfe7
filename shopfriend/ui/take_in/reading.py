"""The files, what they would bring, and the one button; afterwards what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.services import batches, texts
from shopfriend.services.batches import Batch
from shopfriend.services.imports import Result
from shopfriend.services.imports.seeing import Look
from shopfriend.ui import moments
from shopfriend.ui.page import Shell
from shopfriend.ui.take_in.files import Files
from shopfriend.ui.take_in.report import Report
from shopfriend.ui.widgets import Button, Card, IconLabel, Label, Panel, column, row


class Reading(QWidget):
    """`left`: other files; `again`: look once more; `taken`: the button; `taken_back`: the batch
    that has just come in; `unknown`: a table whose columns nobody knows."""

    left = Signal()
    again = Signal()
    taken = Signal()
    taken_back = Signal(object)  # BatchId
    unknown = Signal(object)  # Path

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.away = Button(self.tr("Other files"), "arrow-left")
        self.away.clicked.connect(self.left)
        self.take = Button(self.tr("Take in"), "download", kind="filled")
        self.take.clicked.connect(self.taken)
        self.files = Files(shell)
        self.files.again.connect(self.again)
        self.files.unknown.connect(self.unknown)
        self.notice = Notice(shell)
        self.notice.taken_back.connect(self.taken_back)
        self.report = Report(shell)
        self._card = Card(gap=12)
        self._card.body.addWidget(self.report, 1)
        layout = column(row(self.away, None, self.take), self.files, self.notice, gap=12)
        layout.addWidget(self._card, 1)
        layout.addStretch(0)
        self.setLayout(layout)

    @property
    def is_making(self) -> bool:
        return self.report.is_making

    def show_looks(self, looks: Sequence[Look]) -> None:
        self.files.show_looks(looks)
        self.report.reset()
        self.files.show()
        self.notice.hide()
        self._card.hide()
        self.take.hide()

    def show_result(self, result: Result) -> None:
        """A dry run: what would come in."""
        self.report.show_result(result)
        self._card.show()
        count = result.new + result.changed
        words = self.tr("Take in %n lines", "", count)
        shown = texts.number(count, self.shell.language)
        self.take.setText(words.replace(str(count), shown, 1))
        self.take.setVisible(True)
        self.take.setEnabled(count > 0)
        self.take.setToolTip("" if count else self.tr("There is nothing new in these files."))
        self.notice.hide()
        if count:
            self.take.setFocus()
        elif result.same:
            self._say_known(result)

    def show_taken(self, result: Result) -> None:
        """It is in the book now."""
        self.report.show_result(result)
        self.report.settle()
        self._card.show()
        self.away.setFocus()  # before the button goes: else the focus jumps anywhere
        self.take.hide()
        self.files.hide()
        self.notice.say_taken(result)

    def show_past(self, batch: Batch, result: Result) -> None:
        """An import of the history, with what it did not take."""
        self.report.show_result(result)
        self._card.show()
        self.take.hide()
        self.files.hide()
        self.notice.say_past(batch)

    def _say_known(self, result: Result) -> None:
        self.take.hide()
        self.notice.say_known(result, None)
        self.shell.tasks.read(
            batches.history, then=lambda found: self._on_history(result, found), owner=self
        )

    def _on_history(self, result: Result, found: list[Batch]) -> None:
        """When these very files came in, if one can say so."""
        names = ", ".join(file.file for file in result.files)
        before = next((b for b in found if b.files == names and not b.taken_back), None)
        if before is not None and not self.notice.isHidden():
            self.notice.say_known(result, before)


class Notice(Panel):
    """One line: it is in the book; with its way back."""

    taken_back = Signal(object)  # BatchId

    def __init__(self, shell: Shell) -> None:
        super().__init__("suggestion")
        self.shell = shell
        self._result: Result | None = None
        self.words = Label("", "lead", wraps=True)
        self.back = Button(self.tr("Take back"), "undo-2", kind="flat")
        self.back.clicked.connect(self._on_back)
        layout = row(IconLabel("circle-check", 24, colour="accent"), gap=12)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.back)
        layout.setContentsMargins(16, 12, 12, 12)
        self.setLayout(layout)
        self.hide()

    def say_taken(self, result: Result) -> None:
        self._result = result
        count = result.new + result.changed
        words = self.tr("In the book: %n lines. The report below stays until you leave.", "", count)
        shown = texts.number(count, self.shell.language)
        self.words.setText(words.replace(str(count), shown, 1))
        self.back.setVisible(result.batch is not None)
        self.show()

    def say_past(self, batch: Batch) -> None:
        """Taken back in the list, which says first what has been built on it."""
        self.words.setText(f"{batch.files} – {moments.utc(batch.at, self.shell.language)}")
        self.back.hide()
        self.show()

    def say_known(self, result: Result, before: Batch | None) -> None:
        if before is None:
            words = self.tr("All of this is in the book already: %n lines. Nothing to do.", "",
                            result.same)  # fmt: skip
        else:
            when = moments.utc(before.at, self.shell.language)
            words = self.tr("All of this is in the book since %1: %n lines. Nothing to do.", "",
                            result.same).replace("%1", when)  # fmt: skip
        self.words.setText(words)
        self.back.hide()
        self.show()

    def _on_back(self) -> None:
        if self._result is not None and self._result.batch is not None:
            self.taken_back.emit(self._result.batch)
