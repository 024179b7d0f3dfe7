"""The foot of the counter: three deeds, or the one line that is being asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from shopfriend.domain.ids import CustomerId
from shopfriend.ui.actions import Actions
from shopfriend.ui.widgets import Button, GivingRow, Label, LineEdit, Panel, row

LONGEST = 48  # signs of a name in the question: the whole of it stands on the card


class DeedBar(GivingRow):
    """Was here, Note, a letter – and at the far end No more advertising, whose word is the first
    to give way."""

    def __init__(self, actions: Actions) -> None:
        here = Button.of(actions["was-here"], kind="filled", till=True)
        note = Button.of(actions["note"], till=True)
        letter = Button.of(actions["letter"], till=True)
        goods = Button.of(actions["goods"], till=True)
        for button in (letter, goods):
            button.set_narrow(True)
        far = Button.of(actions["no-advertising"], kind="flat", till=True)
        super().__init__(here, note, goods, letter, None, far, giving=(far, note))


class NoteLine(Panel):
    """One line; half-typed text survives Esc, for each person."""

    entered = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("card")
        self.field = LineEdit(
            self.tr("A note.  + likes   - never   ! at the next visit   ? wish"), till=True
        )
        self.field.returnPressed.connect(self._on_entered)
        save = Button(self.tr("Keep"), "check", till=True, key="⏎")
        save.clicked.connect(self._on_entered)
        self.setLayout(row(self.field, save, gap=8, pad=8))
        self._drafts: dict[CustomerId, str] = {}
        self._customer: CustomerId | None = None
        self.hide()

    def ask(self, customer: CustomerId) -> None:
        self._customer = customer
        self.field.setText(self._drafts.get(customer, ""))
        self.show()
        self.field.setFocus()

    def put_away(self) -> None:
        """Keep what was typed for when it is asked for again."""
        if self._customer is not None:
            self._drafts[self._customer] = self.field.text()
        self.hide()

    def finished(self) -> None:
        if self._customer is not None:
            self._drafts.pop(self._customer, None)
        self.field.clear()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _on_entered(self) -> None:
        if self.field.text().strip():
            self.entered.emit(self.field.text())


class Confirm(Panel):
    """F8, then Enter: the one deed that asks for a second key, because a slip would be silent."""

    agreed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("warn")
        self._words = Label("", "till", tone="warn", wraps=True)
        self.yes = Button(self.tr("Note it down"), "check", till=True, key="⏎")
        self.yes.clicked.connect(self.agreed)
        no = Button(self.tr("Leave it"), kind="flat", till=True, key="Esc")
        no.clicked.connect(self.left)
        layout = row(self._words, self.yes, no, gap=8)
        layout.setStretchFactor(self._words, 1)
        layout.setContentsMargins(16, 8, 8, 8)
        self.setLayout(layout)
        self.hide()

    def ask(self, name: str) -> None:
        shown = name if len(name) <= LONGEST else f"{name[:LONGEST].rstrip()} …"
        self._words.setText(
            self.tr("No letters, calls or offers any more for %1?").replace("%1", shown)
        )
        self.show()
        self.yes.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.agreed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
