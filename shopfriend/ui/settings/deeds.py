"""What was done lately at this book, newest first."""

from shopfriend.services import history, texts
from shopfriend.services.history import Deed
from shopfriend.ui import moments
from shopfriend.ui.page import Shell
from shopfriend.ui.settings.section import Section, Values
from shopfriend.ui.widgets import Button, Card, Column, Label, TableView, column, row


class Deeds(Section):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        language = shell.language
        self.table = TableView(
            (
                Column(self.tr("What"), self._words),
                Column(self.tr("Who"), lambda d: d.actor, width=140),
                Column(self.tr("When"), lambda d: moments.utc(d.at, language),
                       lambda d: d.at, width=190),
            )
        )  # fmt: skip
        self._empty = Label(self.tr("Nothing has been done at this book yet."), tone="quiet")
        undo = Button.of(shell.actions["undo"])
        card = Card(
            row(Label(self.tr("Last deeds"), "lead"), None, undo), self.table, self._empty, gap=12
        )
        self.setLayout(column(card, None))

    def fill(self, values: Values) -> None:  # noqa: ARG002 - deeds are no settings
        self.shell.tasks.read(history.last_deeds, then=self._on_deeds, owner=self)

    def _on_deeds(self, found: list[Deed]) -> None:
        self.table.set_rows(found)
        self.table.setVisible(bool(found))
        self._empty.setVisible(not found)

    def _words(self, deed: Deed) -> str:
        known = deed.said.kind in texts.kinds(self.shell.language)
        words = self.shell.say(deed.said) if known else self.tr("Something was changed")
        return self.tr("Taken back: %1").replace("%1", words) if deed.undone else words
