"""Grounds to put things on, and the two layouts of the 4-px grid."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from shopfriend.ui import tokens

Ground = Literal[
    "page", "card", "sunk", "suggestion", "warn", "bad", "bar", "rail", "header", "chip", "line"
]
Thing = QWidget | QLayout | int | None  # an int is a gap in pixels, None takes what is left


class Panel(QFrame):
    """A frame on one ground of the theme."""

    def __init__(self, ground: Ground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)


class Card(Panel):
    """White, rounded, with the padding of a card; fill `body`."""

    def __init__(self, *things: Thing, gap: int = tokens.GAP, pad: int = tokens.PAD) -> None:
        super().__init__("card")
        self.body = column(*things, gap=gap, pad=pad)
        self.setLayout(self.body)


class Rule(Panel):
    """A hairline. It decorates; nothing depends on seeing it."""

    def __init__(self) -> None:
        super().__init__("line")


def column(*things: Thing, gap: int = tokens.GAP, pad: int = 0) -> QVBoxLayout:
    layout = QVBoxLayout()
    _fill(layout, things, gap, pad)
    return layout


def row(*things: Thing, gap: int = tokens.GAP, pad: int = 0) -> QBoxLayout:
    layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    _fill(layout, things, gap, pad)
    return layout


def scrolled(body: QWidget) -> QScrollArea:
    """`body` in a scroll area that scrolls downwards only and shows no frame."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    body.setObjectName("body")
    area.setWidget(body)
    return area


def _fill(layout: QBoxLayout, things: tuple[Thing, ...], gap: int, pad: int) -> None:
    layout.setContentsMargins(pad, pad, pad, pad)
    layout.setSpacing(gap)
    for thing in things:
        if thing is None:
            layout.addStretch(1)
        elif isinstance(thing, int):
            layout.addSpacing(thing)
        elif isinstance(thing, QLayout):
            layout.addLayout(thing)
        else:
            layout.addWidget(thing)
