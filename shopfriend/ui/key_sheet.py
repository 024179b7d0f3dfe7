"""F1: the keys, over the page. Any key or click takes it away; one button puts them on paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from shopfriend.ui import key_paper
from shopfriend.ui.actions import Actions
from shopfriend.ui.key_words import KeyWords
from shopfriend.ui.overlay import Overlay
from shopfriend.ui.widgets import Button, Card, Label, row

COLUMNS = 2


class KeySheet(Overlay):
    """Made from the one table of deeds, with the keys of this workplace."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(6)
        said = KeyWords(actions.keys)
        lines = said.lines()
        half = -(-len(lines) // COLUMNS)
        for place, (name, keys) in enumerate(lines):
            across = place // half * 2
            grid.addWidget(Label(name), place % half, across)
            grid.addWidget(Label(keys, tone="quiet"), place % half, across + 1)
        on_paper = Button(self.tr("Print"), "printer", kind="flat")
        on_paper.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the focus going elsewhere closes it
        on_paper.clicked.connect(lambda: key_paper.ask_and_write(window, actions))
        card = Card(row(Label(self.tr("Keys"), "page"), None, on_paper), 8, pad=24)
        card.body.addLayout(grid)
        card.body.addWidget(Label(said.pages, tone="quiet"))
        super().__init__(window, card)
