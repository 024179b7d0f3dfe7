"""The lower part of the card: likes, last, gifts, sizes – a word and what is known, two columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from shopfriend.ui.widgets import Elided, Label, emptied

GAP = 12


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
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(columns * 2 - 1, 1)
        self._cells: list[tuple[Label, Elided]] = []
        self._last = 0  # the row below the lines, which takes what room is left

    def show_lines(self, lines: Sequence[FactLine]) -> None:
        emptied(self._grid)
        self._cells = []
        for place, line in enumerate(lines):
            title = Label(line.title, "till-caption", tone="quiet")
            words = Elided(line.words, "till")
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            across = place % self._columns * 2
            self._grid.addWidget(title, place // self._columns, across,
                                 Qt.AlignmentFlag.AlignBaseline)  # fmt: skip
            alone = place == len(lines) - 1 and across == 0
            self._grid.addWidget(words, place // self._columns, across + 1, 1, -1 if alone else 1)
            self._cells.append((title, words))
        self._grid.setRowStretch(self._last, 0)
        self._last = self.rows()
        self._grid.setRowStretch(self._last, 1)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Columns begin on the 4-px grid, the second half as wide as the first."""
        half = (self.width() + GAP) // self._columns // 4 * 4
        for place in range(self._columns):
            titles = [title for title, _ in self._cells[place :: self._columns]]
            widest = max((title.sizeHint().width() for title in titles), default=0)
            widest = -(-widest // 4) * 4
            self._grid.setColumnMinimumWidth(place * 2, widest)
            if place < self._columns - 1:
                self._grid.setColumnMinimumWidth(place * 2 + 1, half - widest - 2 * GAP)

    def rows(self) -> int:
        return -(-len(self._cells) // self._columns)

    def keep_rows(self, count: int) -> None:
        """The others give way."""
        for place, (title, words) in enumerate(self._cells):
            shown = place // self._columns < count
            title.setVisible(shown)
            words.setVisible(shown)
