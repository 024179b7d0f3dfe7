"""The rail: the pages by word and icon, icons alone when the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy

from shopfriend.ui import theme, tokens
from shopfriend.ui.pages import Entry
from shopfriend.ui.widgets import Button, Panel, Rule, column

NARROW_BELOW = 1100


class Rail(Panel):
    """Says which page is wanted; shows which one is there."""

    wanted = Signal(str)

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__("rail")
        self._buttons: dict[str, Button] = {}
        layout = column(gap=4)
        layout.setContentsMargins(8, 12, 8, 12)
        lined = False
        for entry in entries:
            if entry.below_line and not lined:
                layout.addSpacing(8)
                layout.addWidget(Rule())
                layout.addSpacing(8)
                lined = True
            layout.addWidget(self._button(entry))
        layout.addStretch(1)
        self.setLayout(layout)
        self.set_narrow(False)

    def show_page(self, name: str) -> None:
        # No QButtonGroup: Tab would walk past all but the checked one.
        for each, button in self._buttons.items():
            button.setChecked(each == name)

    def set_narrow(self, narrow: bool) -> None:
        width = tokens.RAIL_NARROW if narrow else tokens.RAIL
        self.setFixedWidth(theme.now().px(width))
        for button in self._buttons.values():
            button.set_narrow(narrow)

    def _button(self, entry: Entry) -> Button:
        button = Button(QCoreApplication.translate("Pages", entry.title), entry.icon, kind="rail")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
        button.clicked.connect(lambda _=False, name=entry.name: self.wanted.emit(name))
        self._buttons[entry.name] = button
        return button
