"""A table whose columns give way, one after the other, before the first one becomes too narrow."""

from collections.abc import Collection, Sequence

from PySide6.QtGui import QResizeEvent

from shopfriend.ui import theme, tokens
from shopfriend.ui.widgets.table import Column, TableView, width_of

LEAST = 220  # pixels the first column keeps


class YieldingTable(TableView):
    """`gives_way`: places of columns, the first to go first. `show_columns`: which are wanted."""

    def __init__(
        self, columns: Sequence[Column], gives_way: Sequence[int], *, height: int = tokens.ROW
    ) -> None:
        super().__init__(columns, height=height)
        self._gives_way = tuple(gives_way)
        self._wanted = set(range(len(columns)))

    def show_columns(self, wanted: Collection[int]) -> None:
        """The first column is always there."""
        self._wanted = {0, *wanted}
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = set(self._wanted)
        for place in self._gives_way:
            if self._needed(shown) <= self.viewport().width():
                break
            shown.discard(place)
        for place in range(len(self.table.columns)):
            self.setColumnHidden(place, place not in shown)

    def _needed(self, shown: Collection[int]) -> int:
        widths = (width_of(self.table.columns[place]) for place in shown if place)
        return theme.now().px(LEAST) + sum(widths)
