"""A card over the whole window, until a key, a click, or the focus goes elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from shopfriend.ui.widgets import Panel, column, row


class Overlay(Panel):
    """Made anew each time it is shown."""

    def __init__(self, window: QWidget, card: QWidget) -> None:
        super().__init__("sunk", window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("ringless", "yes")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(window.rect())
        self.setLayout(column(None, row(None, card, None), None))
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.close()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close()
