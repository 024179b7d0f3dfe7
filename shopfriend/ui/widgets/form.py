"""Form rows: the word above its field, the reason why not below it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopfriend.ui.widgets.fields import LineEdit
from shopfriend.ui.widgets.frames import column, row
from shopfriend.ui.widgets.labels import Label


class Form(QWidget):
    """Rows by name. Enter goes to the next field and, at the last one, calls `submit`'s button."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, QWidget] = {}
        self._whys: dict[str, Label] = {}
        self._layout: QVBoxLayout = column(gap=12)
        self.setLayout(self._layout)

    def add(self, name: str, title: str, field: QWidget) -> None:
        self._layout.addLayout(self._cell(name, title, field))

    def pair(self, *cells: tuple[str, str, QWidget], stretch: Sequence[int] = ()) -> None:
        """Fields side by side: postcode and town."""
        line = row(gap=12)
        for place, cell in enumerate(cells):
            line.addLayout(self._cell(*cell), stretch[place] if stretch else 1)
        self._layout.addLayout(line)

    def also(self, other: "Form") -> None:
        """The rows of another form answer to their names here too."""
        self._rows |= other._rows
        self._whys |= other._whys

    def has(self, name: str) -> bool:
        return name in self._rows

    def _cell(self, name: str, title: str, field: QWidget) -> QVBoxLayout:
        word, why = Label(title, "caption", tone="quiet"), Label("", "caption", tone="bad")
        word.setBuddy(field)
        why.setWordWrap(True)
        why.hide()
        field.setAccessibleName(title)
        field.installEventFilter(self)
        self._rows[name], self._whys[name] = field, why
        return column(word, field, why, gap=4)

    def field(self, name: str) -> QWidget:
        return self._rows[name]

    def text(self, name: str) -> str:
        field = self._rows[name]
        return field.text().strip() if isinstance(field, LineEdit) else ""

    def complain(self, whys: Mapping[str, str]) -> None:
        """Show why not, at the fields; the first wrong one gets the focus."""
        for name, label in self._whys.items():
            label.setText(whys.get(name, ""))
            label.setVisible(name in whys)
            field = self._rows[name]
            if isinstance(field, LineEdit):
                field.set_wrong(whys.get(name, ""))
        for name in whys:
            if name in self._rows:
                self._rows[name].setFocus()
                break

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers()
            and isinstance(watched, LineEdit)
            and watched is not list(self._rows.values())[-1]
        ):
            self.focusNextChild()
            return True
        return super().eventFilter(watched, event)
