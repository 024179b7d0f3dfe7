"""One column of an unknown table: what it means, how sure that is, its heading, its first cells."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from shopfriend.services import texts
from shopfriend.services.imports.mapping import Guess
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Choice, Elided, IconLabel, Label, Panel, column, row

WIDTH, EDGE = 208, 10
ROWS = 4
UNUSED = ""


class MappedColumn(Panel):
    """`unsure`: its owner has not said yet whether the proposal is right."""

    picked = Signal()

    def __init__(
        self, shell: Shell, heading: str, cells: Sequence[str], choices: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__("card")
        self.shell, self.heading = shell, heading
        self.unsure = False
        self.meaning = Choice(choices, self.tr("What “%1” means").replace("%1", heading))
        self.meaning.picked.connect(lambda _value: self._on_picked())
        self.sure = Elided("", "caption", tone="quiet")
        self._sign = IconLabel("triangle-alert", 16, colour="warn", spoken=self.tr("please check"))
        self._sign.hide()
        self.right = Button(self.tr("Right"), kind="bare")
        self.right.setAccessibleName(self.tr("“%1” is right").replace("%1", heading))
        self.right.clicked.connect(self._on_picked)
        self.right.hide()
        said = row(self._sign, gap=6)
        said.addWidget(self.sure, 1)
        said.addWidget(self.right)
        title = Elided(heading)
        title.setProperty("type", "lead")
        layout = column(title, self.meaning, said, gap=4, pad=EDGE)
        layout.addWidget(self._first(cells[:ROWS]))
        layout.addStretch(1)
        self.setLayout(layout)
        self.setFixedWidth(theme.now().px(WIDTH))

    def propose(self, guess: Guess | None, *, unsure: bool) -> None:
        self.meaning.show_value(guess.meaning if guess else UNUSED)
        self._mark(unsure=unsure)
        if guess is None:
            self.sure.setText(self.tr("not used"))
            return
        share = texts.share(guess.share_bp, self.shell.language)
        self.sure.setText(self.tr("guessed · %1").replace("%1", share))
        by_heading, by_values = self.tr("by its heading"), self.tr("by its values")
        self._sign.setToolTip(by_heading if guess.why == "heading" else by_values)

    def choose(self, meaning: str) -> None:
        self.meaning.show_value(meaning)
        self._say()

    def _first(self, cells: Sequence[str]) -> Label:
        """One label for all: a wide table has hundreds of cells."""
        made = Label("", "caption", tone="quiet", wraps=True)
        metrics = QFontMetrics(theme.now().font("caption"))
        room = theme.now().px(WIDTH) - 2 * EDGE - 2
        lines = [
            metrics.elidedText(cell or "–", Qt.TextElideMode.ElideRight, room) for cell in cells
        ]
        made.setText("\n".join(lines))
        made.setToolTip("\n".join(cells) if lines != list(cells) else "")
        return made

    def _on_picked(self) -> None:
        self._say()
        self.picked.emit()

    def _say(self) -> None:
        self._mark(unsure=False)
        self.sure.setText(self.tr("chosen") if self.meaning.value else self.tr("not used"))

    def _mark(self, *, unsure: bool) -> None:
        """What should be checked first has a sign, another tone and a way to say it is right."""
        self.unsure = unsure
        self._sign.setVisible(unsure)
        self.right.setVisible(unsure)
        self.sure.set_tone("warn" if unsure else "quiet")


class Check(QWidget):
    """How many proposals wait for a look, and one button for whoever has looked."""

    all_right = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", tone="warn", wraps=True)
        self.right = Button(self.tr("All of it is right"), "check", kind="flat")
        self.right.clicked.connect(self.all_right)
        line = row(IconLabel("triangle-alert", colour="warn"), gap=10)
        line.addWidget(self._words, 1)
        line.addWidget(self.right)
        self.setLayout(line)
        self.hide()

    def show_count(self, count: int) -> None:
        words = self.tr("%n columns are only guessed. Please look at them first.", "", count)
        self._words.setText(words)
        self.setVisible(bool(count))
