"""What went wrong with files, one sentence each on its ground above the page."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from shopfriend.services.imports import Result
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, IconLabel, Label, Panel, column, emptied, row

NAMED = 3  # files left out; further ones are counted


class Troubles(QWidget):
    """Empty most of the time, and takes no room then."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._place = column(gap=8)
        self.setLayout(self._place)
        self.hide()

    def clear(self) -> None:
        emptied(self._place)
        self.hide()

    def say(
        self, words: str, tone: str = "bad", *, again: Callable[[], None] | None = None
    ) -> None:
        """With an icon, and a way to try once more where that can help."""
        panel = Panel("bad" if tone == "bad" else "warn")
        line = row(IconLabel("triangle-alert", colour=tone), gap=10, pad=12)
        line.addWidget(Label(words, wraps=True), 1)
        if again is not None:
            button = Button(self.tr("Try again"), "refresh-cw")
            button.clicked.connect(lambda _on: again())
            line.addWidget(button)
        panel.setLayout(line)
        self._place.addWidget(panel)
        self.show()

    def name_left_out(self, result: Result) -> None:
        """Files that looked well and could not be read to their end, the first few by name."""
        for out in result.left_out[:NAMED]:
            self.say(self.shell.say(out.message), "warn")
        more = len(result.left_out) - NAMED
        if more > 0:
            self.say(self.tr("and %n more files", "", more), "warn")
