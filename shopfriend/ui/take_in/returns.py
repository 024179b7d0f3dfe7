"""How an unknown table marks what was brought back: by a minus, or by a word in a column."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Choice, Label, LineEdit, row

MINUS = ""


class Returns(QWidget):
    """`words` is what a profile calls `back`: heading → words of a return."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.column = Choice((), self.tr("Returns are marked by"))
        self.column.picked.connect(lambda _value: self._on_picked())
        self.word = LineEdit(self.tr("The word there, e.g. Refund"))
        self.word.setMaximumWidth(theme.now().px(280))
        self.setLayout(row(Label(self.tr("Returns are marked by")), self.column, self.word, None,
                           gap=12))  # fmt: skip
        self.show_headings(())

    def show_headings(self, headings: Sequence[str]) -> None:
        column = self.tr("a word in “%1”")
        self.column.set_choices(
            [(MINUS, self.tr("a minus before the amount"))]
            + [(heading, column.replace("%1", heading)) for heading in headings if heading]
        )
        self.column.show_value(MINUS)
        self._on_picked()

    def show_words(self, back: Mapping[str, tuple[str, ...]]) -> None:
        """As a loaded mapping says it."""
        for heading, said in back.items():
            self.column.show_value(heading)
            self.word.setText(", ".join(said))
        self._on_picked()

    def words(self) -> dict[str, tuple[str, ...]]:
        heading = str(self.column.value or "")
        said = tuple(word.strip() for word in self.word.text().split(",") if word.strip())
        return {heading: said} if heading and said else {}

    def _on_picked(self) -> None:
        self.word.setVisible(bool(self.column.value))
