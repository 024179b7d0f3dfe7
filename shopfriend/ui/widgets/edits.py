"""Edit in place: what was typed is taken with Enter or on leaving, Esc brings back what was."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from shopfriend.ui import theme
from shopfriend.ui.widgets.fields import LineEdit

ARROW = 48  # the arrow and the edges of a choice


class EditLine(LineEdit):
    """`committed` tells the new text, once, and only when it is another one."""

    committed = Signal(str)

    def __init__(self, hint: str = "") -> None:
        super().__init__(hint)
        self._known = ""
        self.editingFinished.connect(self._commit)

    def show_text(self, text: str) -> None:
        """What the book says. Half-typed text stays."""
        if not (self.hasFocus() and self.text() != self._known):
            self.setText(text)
            self.setCursorPosition(0)
        self._known = text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._known:
            self.setText(self._known)
            return
        super().keyPressEvent(event)

    def _commit(self) -> None:
        text = self.text().strip()
        if text != self._known:
            self._known = text
            self.committed.emit(text)


class EditText(QPlainTextEdit):
    """The same for several lines; Tab leaves, as everywhere."""

    committed = Signal(str)

    def __init__(self, hint: str = "", lines: int = 3) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setTabChangesFocus(True)
        self._known = ""
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 24)

    def show_text(self, text: str) -> None:
        if not (self.hasFocus() and self.toPlainText() != self._known):
            self.setPlainText(text)
        self._known = text

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo and not self.document().isUndoAvailable():
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        text = self.toPlainText().strip()
        if text != self._known:
            self._known = text
            self.committed.emit(text)


class Choice(QComboBox):
    """One of a few values, each with its word. `picked` comes only from the user."""

    picked = Signal(object)

    def __init__(self, choices: Sequence[tuple[object, str]] = (), title: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.set_choices(choices)
        self.currentTextChanged.connect(lambda _word: self._tell())
        self.activated.connect(lambda _place: self.picked.emit(self.value))

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        kept = self.value
        self.clear()
        for value, word in choices:
            self.addItem(word, value)
        self.show_value(kept)

    @property
    def value(self) -> object:
        return self.currentData()

    def show_value(self, value: object) -> None:
        for place in range(self.count()):
            if self.itemData(place) == value:
                self.setCurrentIndex(place)

    def minimumSizeHint(self) -> QSize:
        """Six signs: in a narrow column the word is cut rather than the column."""
        usual = super().minimumSizeHint()
        few = self.fontMetrics().averageCharWidth() * 6 + theme.now().px(ARROW)
        return QSize(min(usual.width(), few), usual.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        """A word that is cut stands in the tool tip."""
        word = self.currentText()
        need = self.fontMetrics().horizontalAdvance(word) + theme.now().px(ARROW)
        ours = {"", *(self.itemText(place) for place in range(self.count()))}
        tip = word if need > self.width() else ""
        if self.toolTip() in ours - {tip}:
            self.setToolTip(tip)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it
