"""Copies of the book: which there are, one more now, put one back."""

from pathlib import Path

from shopfriend.services import books, texts
from shopfriend.services.books import Backup
from shopfriend.services.desk import Desk
from shopfriend.ui import moments
from shopfriend.ui.page import Shell
from shopfriend.ui.settings.section import Section, Values
from shopfriend.ui.widgets import Button, Card, Column, EmptyState, Label, TableView, column, row


def _backups(desk: Desk) -> list[Backup]:
    return books.backups(desk.book.path)


def _megabytes(bytes_: int, language: str) -> str:
    return texts.number(bytes_ / 1_000_000, language, 1)


class Backups(Section):
    """Putting one back closes the window and opens it again with the copy; the book as it is now
    stays beside it, so nothing is lost."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.make = Button(self.tr("Make a copy now"), "database-backup")
        self.make.clicked.connect(self._on_make)
        self.restore = Button(self.tr("Put the chosen copy back"), "history")
        self.restore.clicked.connect(self._on_restore)
        self.restore.setEnabled(False)
        language = shell.language
        self.table = TableView(
            (
                Column(self.tr("Made"), lambda b: moments.utc(b.at, language), lambda b: b.at),
                Column(self.tr("MB"), lambda b: _megabytes(b.bytes, language),
                       lambda b: b.bytes, width=110, number=True),
            )
        )  # fmt: skip
        self._empty = EmptyState(
            "database-backup",
            self.tr("No copy yet. One is made by itself each time the book is closed."),
            self.tr("Make a copy now"),
        )
        self._empty.pressed.connect(self._on_make)
        self.table.chosen.connect(lambda copy: self.restore.setEnabled(copy is not None))
        where = Label(
            self.tr(
                "Copies lie in the folder Backups beside the book; the newest twelve are kept. "
                "When one is put back, the window closes and opens again with it, and the book "
                "as it is now is kept beside it."
            ),
            tone="quiet",
            wraps=True,
        )
        card = Card(
            row(Label(self.tr("Copies of the book"), "lead"), None, self.restore, self.make),
            where,
            self.table,
            self._empty,
            gap=12,
        )
        self.setLayout(column(card))

    def fill(self, values: Values) -> None:  # noqa: ARG002 - copies are no settings
        self.shell.tasks.read(_backups, then=self._on_copies, owner=self)

    def _on_copies(self, copies: list[Backup]) -> None:
        self.table.set_rows(copies)
        self.table.setVisible(bool(copies))
        self._empty.setVisible(not copies)
        for button in (self.make, self.restore):
            button.setVisible(bool(copies))

    def _on_restore(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self.shell.again(chosen.path)

    def _on_make(self) -> None:
        self.make.setEnabled(False)
        self.shell.tasks.do(books.back_up, then=self._on_made, failed=self._on_not_made, owner=self)

    def _on_made(self, copy: Path) -> None:
        self.make.setEnabled(True)
        self.shell.tell(self.tr("A copy was made: %1").replace("%1", copy.name))
        self.fill({})

    def _on_not_made(self, error: object) -> None:
        self.make.setEnabled(True)
        self._on_failed(error)
