"""A whole per cent to type, or to move with the arrow keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

from shopfriend.services import texts
from shopfriend.ui import theme

WIDTH = 84


class Percent(QSpinBox):
    """From `low` to `high` in steps of `step`, with the sign of the language behind it."""

    def __init__(self, name: str, low: int, high: int, language: str, *, step: int = 1) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setSuffix(texts.share(0, language).removeprefix("0"))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
        self.setFixedWidth(theme.now().px(WIDTH))

    def show_value(self, percent: int) -> None:
        """What the book says; nobody is told."""
        told = self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.setValue(percent)
        self.blockSignals(told)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it
