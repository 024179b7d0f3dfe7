"""How each page begins: its title in serif, what there is to count, its deeds at the right."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopfriend.ui import tokens
from shopfriend.ui.widgets.frames import Thing, column, row
from shopfriend.ui.widgets.labels import Elided, Label

EDGE, FOOT = 24, 20


class Head(QWidget):
    """`told` is the quiet line beside the title, e.g. how many there are."""

    def __init__(self, title: str, *deeds: Thing) -> None:
        super().__init__()
        self.title = Elided(title, "page")
        self.told = Label("", tone="quiet")
        layout = row(self.title, self.told, None, *deeds, gap=12)
        layout.setStretchFactor(self.title, 0)
        self.setLayout(layout)


class Sheet(QWidget):
    """The content of a page: at most 1,200 px wide, with an edge around it; fill `body`."""

    def __init__(self, *things: Thing, gap: int = 16) -> None:
        super().__init__()
        inner = QWidget()
        inner.setMaximumWidth(tokens.CONTENT)
        self.body: QVBoxLayout = column(*things, gap=gap)
        self.body.setContentsMargins(EDGE, FOOT, EDGE, FOOT)
        inner.setLayout(self.body)
        outer = row(gap=0)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)
        self.setLayout(outer)

    def spare(self, pixels: int) -> None:
        """Leave so much free at the foot: the message bar lies there."""
        self.body.setContentsMargins(EDGE, FOOT, EDGE, max(FOOT, pixels + 8))
