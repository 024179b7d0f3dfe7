"""The lower part of the card: likes, last, gifts, sizes – a word and what is known, two columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from shopfriend.ui.widgets import Elided, Label


@dataclass(frozen=True)
class FactLine:
    """`title` is quiet, `words` are what is known."""

    title: str
    words: str


class Facts(QWidget):
    """Two columns where there is room, one where not; `keep_rows` lets the last ones give way."""

    def __init__(self, *, columns: int = 2) -> None:
        super().__init__()
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        for place in range(columns):
            self._grid.setColumnStretch(place * 2 + 1, 1)
        self._cells: list[tuple[Label, Elided]] = []
        self._last = 0  # the row below the lines, which takes what room is left

    def show_lines(self, lines: Sequence[FactLine]) -> None:
        for title, words in self._cells:
            title.deleteLater()
            words.deleteLater()
        self._cells = []
        for place, line in enumerate(lines):
            title = Label(line.title, "till-caption", tone="quiet")
            words = Elided(line.words, "till")
            across = place % self._columns * 2
            self._grid.addWidget(title, place // self._columns, across,
                                 Qt.AlignmentFlag.AlignBaseline)  # fmt: skip
            alone = place == len(lines) - 1 and across == 0
            self._grid.addWidget(words, place // self._columns, across + 1, 1, -1 if alone else 1)
            self._cells.append((title, words))
        self._grid.setRowStretch(self._last, 0)
        self._last = self.rows()
        self._grid.setRowStretch(self._last, 1)

    def rows(self) -> int:
        return -(-len(self._cells) // self._columns)

    def keep_rows(self, count: int) -> None:
        """The others give way."""
        for place, (title, words) in enumerate(self._cells):
            shown = place // self._columns < count
            title.setVisible(shown)
            words.setVisible(shown)
