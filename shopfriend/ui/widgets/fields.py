"""Fields to type in. Ctrl+Z undoes typing only where something was typed; otherwise the last
deed's undo gets it."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QInputDevice, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from shopfriend.ui import icons

PAUSE_MS = 30  # between the last key and the question to the book
EDGES = 24  # pixels left and right of the text


class LineEdit(QLineEdit):
    """One line. `set_wrong` shows the sentence why at the field."""

    def __init__(self, hint: str = "", *, till: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setProperty("till", till)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_hint()

    def set_wrong(self, why: str) -> None:
        self.setProperty("wrong", bool(why))
        self.setToolTip(why)
        self._tell_hint()
        self.setAccessibleDescription(why)
        self.style().unpolish(self)
        self.style().polish(self)

    def _tell_hint(self) -> None:
        """A hint that is cut stands in the tool tip, unless that says why not."""
        if self.property("wrong"):
            return
        hint, margins = self.placeholderText(), self.textMargins()
        room = self.width() - EDGES - margins.left() - margins.right()
        cut = self.fontMetrics().horizontalAdvance(hint) > room
        if cut or self.toolTip() == hint:
            self.setToolTip(hint if cut else "")


class StepLine(LineEdit):
    """About one line of a list: Enter takes what stands there, the arrows go to the neighbours."""

    accepted = Signal()
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.accepted.emit()
        else:
            super().keyPressEvent(event)


class SearchBox(LineEdit):
    """One box for name, phone, card, street. `asked` comes when the typing pauses, `opened` with
    Enter, `stepped` with the arrows: the list below is steered from here."""

    asked = Signal(str)
    opened = Signal()
    stepped = Signal(int)
    left = Signal()
    touched = Signal()  # by a finger, not by a mouse

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(hint, parent=parent)
        self.setTextMargins(icons.SMALL + 8, 0, 32, 0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._on_edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._ask_now()
            self.opened.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.device().type() == QInputDevice.DeviceType.TouchScreen:
            self.touched.emit()

    def type_in(self, signs: str) -> None:
        """As a key of the keyboard would."""
        self.insert(signs)
        self.textEdited.emit(self.text())

    def erase(self) -> None:
        self.backspace()
        self.textEdited.emit(self.text())

    def _on_edited(self) -> None:
        self._pause.start()

    def _ask_now(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._ask()

    def _ask(self) -> None:
        self.asked.emit(self.text())
