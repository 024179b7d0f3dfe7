"""The last deeds of this workplace, over the page; Esc or a click takes the list away."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from shopfriend.services import texts
from shopfriend.services.history import Deed
from shopfriend.ui.overlay import Overlay
from shopfriend.ui.widgets import Card, Elided, Label, row

SHOWN, WIDTH = 15, 620


class LastDeeds(Overlay):
    """Newest first; what was taken back is quiet and says so."""

    def __init__(self, window: QWidget, deeds: Sequence[Deed], language: str) -> None:
        card = Card(Label(self.tr("Last deeds"), "page"), 8, pad=24)
        card.setFixedWidth(WIDTH)
        for deed in deeds[:SHOWN]:
            words = Elided(texts.say(deed.said, language), tone="quiet" if deed.undone else "")
            line = row(words)
            line.setStretchFactor(words, 1)
            if deed.undone:
                line.addWidget(Label(self.tr("taken back"), "caption", tone="quiet"))
            card.body.addLayout(line)
        if not deeds:
            card.body.addWidget(Label(self.tr("Nothing has been done yet."), tone="quiet"))
        super().__init__(window, card)
