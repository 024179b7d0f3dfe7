"""What the smallest coupons come to: how many, what they cost at most, and why some get none."""

from PySide6.QtWidgets import QWidget

from shopfriend.ui.campaigns.draft import Draft
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Label, column, emptied, row


class Dosed(QWidget):
    """Reckoned when asked, or when the letters have been looked through for another reason."""

    def __init__(self, shell: Shell, draft: Draft) -> None:
        super().__init__()
        self.shell, self.draft = shell, draft
        self.reckon = Button(self.tr("Reckon it for all letters"), "refresh-cw")
        self.reckon.clicked.connect(self._on_reckon)
        self._said = column(gap=4)
        self.setLayout(column(row(self.reckon, None), self._said, gap=8))
        draft.looking.connect(self._on_looking)
        draft.looked.connect(self.show_doses)
        draft.changed.connect(self.show_doses)

    def show_doses(self) -> None:
        """Of the plan as it is; nothing while it has not been reckoned."""
        found = self.draft.extremes if self.draft.is_looked else None
        self.reckon.setEnabled(found is None)
        self._say([self.shell.say(each) for each in found.doses] if found else [])

    def _on_reckon(self) -> None:
        self.draft.look_through()

    def _on_looking(self) -> None:
        self.reckon.setEnabled(False)
        self._say([self.tr("The letters are being looked through …")])

    def _say(self, sentences: list[str]) -> None:
        emptied(self._said)
        for place, words in enumerate(sentences):
            kind = "caption" if place else "text"
            self._said.addWidget(Label(words, kind, tone="quiet" if place else "", wraps=True))
