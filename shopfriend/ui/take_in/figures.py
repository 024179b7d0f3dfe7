"""The four numbers of a report, in large type; then what met at the counter."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from shopfriend.domain.messages import message
from shopfriend.services import texts
from shopfriend.services.imports import Result
from shopfriend.services.imports.attaching import Attached
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Chip, IconLabel, Label, Panel, Wrap, column, row

WIDEST = 260  # of a tile: one alone does not fill the page


class Tile(Panel):
    """A number and its word; with an icon where it needs an eye."""

    def __init__(self, word: str, icon: str, colour: str) -> None:
        super().__init__("sunk")
        self.number = Label("", "page")
        self._word = Label(word, "caption", tone="quiet")
        lines = column(self.number, self._word, gap=0)
        layout = row(IconLabel(icon, 24, colour=colour), lines, None, gap=12)
        layout.setContentsMargins(16, 10, 16, 10)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(theme.now().px(WIDEST))


class Figures(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.new = Tile(self.tr("new"), "plus", "accent")
        self.changed = Tile(self.tr("changed"), "pencil", "accent")
        self.same = Tile(self.tr("known already"), "check", "quiet")
        self.refused = Tile(self.tr("do not come in"), "circle-x", "warn")
        self.tiles = (self.new, self.changed, self.same, self.refused)
        self._more = Wrap(8)
        tiles = row(gap=12)
        for tile in self.tiles:
            tiles.addWidget(tile, 100)
        tiles.addStretch(1)
        self.setLayout(column(tiles, self._more, gap=10))

    def show_result(self, result: Result) -> None:
        counts = (result.new, result.changed, result.same, result.refused_count)
        for tile, count in zip(self.tiles, counts, strict=True):
            tile.number.setText(self._number(count))
        self.changed.setVisible(bool(result.changed))
        self.same.setVisible(bool(result.same) or not result.new)
        self.refused.setVisible(bool(result.refused_count))
        self._more.show_things([*self._money(result), *self._left_out(result),
                                *self._blocked(result), *self._met(result.attached)])  # fmt: skip

    def _number(self, count: int) -> str:
        return texts.number(count, self.shell.language)

    def _money(self, result: Result) -> list[QWidget]:
        if not result.total_cents:
            return []
        money = texts.money(result.total_cents, self.shell.language)
        return [Chip(self.tr("%1 altogether").replace("%1", money), "euro")]

    def _left_out(self, result: Result) -> list[QWidget]:
        """Rows that are no purchase by rule, each kind with its number."""
        return [
            Chip(f"{self._number(count)} {self.shell.say(message(f'skipped-{kind}'))}", "minus")
            for kind, count in result.skipped.items()
        ]

    def _blocked(self, result: Result) -> list[QWidget]:
        count = len(result.blocked)
        words = self.tr("%n people have objected to advertising", "", count)
        return [Chip(words, "ban", tone="warn")] if count else []

    def _met(self, attached: Attached) -> list[QWidget]:
        """What the counter noted and these receipts answer."""
        met = (
            (attached.visits, "footprints",
             self.tr("%n receipts to people who were here", "", attached.visits)),
            (attached.claims, "qr-code",
             self.tr("%n scanned receipts found", "", attached.claims)),
            (attached.by_hand, "notebook-pen",
             self.tr("%n noted by hand, now by the till", "", attached.by_hand)),
            (attached.unsure, "circle-question-mark",
             self.tr("%n visits need your yes", "", attached.unsure)),
        )  # fmt: skip
        return [Chip(word, icon) for count, icon, word in met if count]
