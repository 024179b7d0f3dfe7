"""A row of small words to choose from: filters. The chosen one has a tick, not only a colour."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from shopfriend.ui.widgets.buttons import Button
from shopfriend.ui.widgets.flow import Flow


class Pills(QWidget):
    """One is always chosen. `chosen` tells its name."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], title: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._pills: dict[str, Pill] = {}
        self._group = QButtonGroup(self)
        flow = Flow()
        for name, word in choices:
            pill = Pill(word)
            pill.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self._pills[name] = pill
            self._group.addButton(pill)
            flow.addWidget(pill)
        self.setLayout(flow)
        if choices:
            self._pills[choices[0][0]].setChecked(True)

    @property
    def value(self) -> str:
        return next((name for name, pill in self._pills.items() if pill.isChecked()), "")

    def choose(self, name: str) -> None:
        """As if it had been clicked."""
        self._pills[name].click()

    def show_value(self, name: str) -> None:
        """What the book says; nobody is told."""
        if name in self._pills:
            self._pills[name].setChecked(True)

    def set_word(self, name: str, word: str) -> None:
        self._pills[name].setText(word)


class Pill(Button):
    """One word; a tick before it when chosen."""

    def __init__(self, word: str) -> None:
        super().__init__(word, kind="pill")
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)

    def _on_toggled(self, on: bool) -> None:
        self.set_icon("check" if on else "")
