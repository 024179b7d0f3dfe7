"""A row of buttons that never lie over each other: where it is narrow, words give way to icons."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from shopfriend.ui.widgets.buttons import Button
from shopfriend.ui.widgets.frames import row

_GAP = 8


class GivingRow(QWidget):
    """`giving`: those that keep only icon and tool tip, one after the other, as far as needed.
    None among the `parts` is the room between left and right."""

    def __init__(self, *parts: Button | None, giving: Sequence[Button]) -> None:
        super().__init__()
        self._parts = [part for part in parts if part is not None]
        self._giving = giving
        self.setLayout(row(*parts, gap=_GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needs(self._giving), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Also when a part is shown or hidden."""
        given = 0
        while given < len(self._giving) and self._needs(self._giving[:given]) > self.width():
            given += 1
        for place, button in enumerate(self._giving):
            button.set_narrow(place < given)

    def _needs(self, narrow: Sequence[Button]) -> int:
        def width(part: Button) -> int:
            gives = part in self._giving
            return part.width_as(narrow=part in narrow) if gives else part.sizeHint().width()

        shown = [part for part in self._parts if not part.isHidden()]
        return sum(map(width, shown)) + _GAP * max(len(shown) - 1, 0)
