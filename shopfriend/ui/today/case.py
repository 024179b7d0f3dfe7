"""One case: who, why, and what to do about it – by keys alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from shopfriend.services.today import Case
from shopfriend.ui.widgets import Button, Elided, IconLabel, Label, column, row

ICONS = {
    "promise": "hand-heart",
    "late": "hourglass",
    "coupons": "ticket-percent",
    "till-data": "inbox",
    "backup": "database-backup",
}


class CaseLine(QWidget):
    """Enter opens what it is about; the digits on the buttons press them; up and down go to the
    neighbours. Only the line that has the focus shows its buttons' keys at work."""

    opened = Signal()
    pressed = Signal(str)  # letter, call, later, drop
    stepped = Signal(int)

    def __init__(self, case: Case, title: str, reason: str) -> None:
        super().__init__()
        self.case = case
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{title}: {reason}")
        self._keys: dict[int, Callable[[], None]] = {}
        head = row(gap=0)
        head.addWidget(Elided(title), 1)
        for key, name, word in self._deeds():
            button = Button(word, key=str(key), kind="flat")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, name=name: self.pressed.emit(name))
            self._keys[Qt.Key.Key_0 + key] = button.click
            head.addWidget(button)
        words = column(head, Label(reason, "caption", tone="quiet", wraps=True), gap=0)
        icon = IconLabel(ICONS[case.kind], 24, colour="accent")
        line = row(column(6, icon, None, gap=0), gap=12)
        line.setContentsMargins(8, 4, 0, 8)
        line.addLayout(words, 1)
        self.setLayout(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in self._keys:
            self._keys[key]()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: object) -> None:  # noqa: ARG002
        self.opened.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _deeds(self) -> list[tuple[int, str, str]]:
        """Key, name, word. Without a person there is nobody to write to or to call; each deed
        keeps its key all the same."""
        about = [(1, "letter", self.tr("Letter")), (2, "call", self.tr("Call"))]
        always = [(3, "later", self.tr("Later")), (4, "drop", self.tr("Drop"))]
        return [*about, *always] if self.case.customer is not None else always
