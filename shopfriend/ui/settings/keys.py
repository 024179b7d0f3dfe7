"""The keys of this workplace: each deed with its two, changed where they stand."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QKeySequenceEdit, QLineEdit, QWidget

from shopfriend.ui import key_paper, theme
from shopfriend.ui.actions import DEEDS
from shopfriend.ui.key_words import KeyWords, native
from shopfriend.ui.keys import KeyRefused, Place
from shopfriend.ui.page import Shell
from shopfriend.ui.settings.section import Section, beside
from shopfriend.ui.widgets import Button, Card, Label, column, row

PLACES: tuple[Place, ...] = ("function", "command")
FIELD, LEAST = 148, 96


class KeyField(QKeySequenceEdit):
    """One key, as it is pressed; Backspace clears it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setMinimumWidth(theme.now().px(LEAST))
        self.setMaximumWidth(theme.now().px(FIELD))
        self.setAccessibleName(name)
        self._line = self.findChildren(QLineEdit)[0]
        self._line.setAccessibleName(name)
        self.editingFinished.connect(self._say_none)

    def show_key(self, key: str) -> None:
        """As it is now; nobody is told."""
        _quiet = QSignalBlocker(self)
        self.setKeySequence(QKeySequence(key))
        self._say_none()

    def _say_none(self) -> None:
        self._line.setPlaceholderText("–")  # Qt puts an order there each time
        self.setToolTip(self._line.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not event.modifiers():
            self.clear()
        else:
            super().keyPressEvent(event)


class KeySettings(Section):
    """Kept on this machine, not in the book; a key that is taken is refused by name."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.table = shell.actions.keys
        self._said = KeyWords(self.table)
        self.fields: dict[tuple[str, Place], KeyField] = {}
        self.whys: dict[str, Label] = {}
        self.standard = Button(self.tr("Back to the standard keys"), "undo-2", kind="flat")
        self.standard.clicked.connect(self._on_standard)
        paper = Button(self.tr("Print the keys"), "printer")
        paper.clicked.connect(lambda: key_paper.ask_and_write(self.window(), shell.actions))
        told = self.tr(
            "They hold for this workplace. Click a field and press the key; Backspace clears it."
        )
        card = Card(
            Label(self.tr("Keys"), "lead"),
            beside(paper, self.standard),
            Label(told, tone="quiet", wraps=True),
            self._rows(),
            Label(self._said.pages, "caption", tone="quiet"),
            gap=12,
        )
        card.setMaximumWidth(theme.now().px(760))
        self.setMinimumWidth(1)  # as wide as the page has room
        self.setLayout(column(row(card, None), None))
        self._show()

    def _rows(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        heads = (self.tr("Function key"), self.tr("With %1").replace("%1", native("Ctrl+A")[:-2]))
        for across, head in enumerate(heads, start=1):
            grid.addWidget(Label(head, "caption", tone="quiet"), 0, across)
        for at, deed in enumerate(DEEDS, start=1):
            name = self._said.name(deed.name)
            grid.addWidget(Label(name, wraps=True), 2 * at, 0)
            for across, place in enumerate(PLACES, start=1):
                grid.addWidget(self._field(deed.name, place, f"{name}, {heads[across - 1]}"),
                               2 * at, across)  # fmt: skip
            why = self.whys[deed.name] = Label("", "caption", tone="bad", wraps=True)
            why.hide()
            grid.addWidget(why, 2 * at + 1, 0, 1, 3)
        inside = QWidget()
        inside.setLayout(grid)
        return inside

    def _field(self, deed: str, place: Place, name: str) -> KeyField:
        made = self.fields[deed, place] = KeyField(name)
        made.keySequenceChanged.connect(partial(self._on_key, deed, place))
        return made

    def _show(self) -> None:
        for (deed, place), field in self.fields.items():
            keys = self.table.of(deed)
            field.show_key(keys.function if place == "function" else keys.command)
        self.standard.setEnabled(not self.table.is_standard)
        self.standard.setToolTip(
            "" if self.standard.isEnabled() else self.tr("Nothing was changed.")
        )

    def _on_key(self, deed: str, place: Place, typed: QKeySequence) -> None:
        for why in self.whys.values():
            why.hide()
        try:
            self.table.put(deed, place, typed.toString(QKeySequence.SequenceFormat.PortableText))
        except KeyRefused as refused:
            self.whys[deed].setText(self._why(refused, typed))
            self.whys[deed].show()
        self.shell.actions.read_keys()
        self._show()

    def _on_standard(self) -> None:
        self.table.put_all_back()
        self.shell.actions.read_keys()
        for why in self.whys.values():
            why.hide()
        self._show()

    def _why(self, refused: KeyRefused, typed: QKeySequence) -> str:
        said = {
            "taken": self.tr(
                "%1 already means “%2”. Choose another key, or take it away there first."
            ),
            "no-function-key": self.tr("%1 is no function key. F1 to F12 go here."),
            "no-command-key": self.tr("%1 alone would type a sign. Hold Ctrl with it."),
            "alt-gr": self.tr("%1 types a sign on many keyboards (AltGr). Choose another key."),
            "reserved": self.tr("%1 opens a page or belongs to every field. Choose another key."),
        }[refused.why]
        other = self._said.name(refused.deed) if refused.deed else ""
        return said.replace("%1", native(typed.toString())).replace("%2", other)
