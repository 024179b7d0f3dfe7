"""Score classes: the owner moves a border, and count, cost and expected margin move with it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from shopfriend.domain.classes import LETTERS, Borders, classes
from shopfriend.domain.messages import message
from shopfriend.domain.trouble import ShopError
from shopfriend.services import texts
from shopfriend.services.offers import scores
from shopfriend.services.offers.scores import Scores
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Card, Label, row
from shopfriend.ui.widgets.percents import Percent

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class Classes(Card):
    """Reckoned here from the chances, so that moving a border asks nobody."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=10)
        self.shell = shell
        self._scores: Scores | None = None
        self.borders = [self._border(letter) for letter in LETTERS[:-1]]
        self.cells = [[Label("–") for _ in range(3)] for _ in LETTERS]
        self.told = Label("", "caption", tone="quiet", wraps=True)
        self.trouble = Label("", "caption", tone="bad", wraps=True)
        self.trouble.hide()
        self.keep = Button(self.tr("Keep these borders"), "save")
        self.keep.clicked.connect(self._on_keep)
        self.body.addWidget(Label(self.tr("Who will come again"), "lead"))
        self.body.addWidget(
            Label(
                self.tr("By the chance that somebody buys within four weeks. Move a border: the "
                        "numbers move with it."),
                tone="quiet", wraps=True,
            )
        )  # fmt: skip
        self.body.addWidget(self._grid())
        self.body.addWidget(self.trouble)
        self.body.addLayout(row(self.keep, None))
        self.body.addWidget(self.told)

    def read(self) -> None:
        self.shell.tasks.think(scores.of_all, then=self.show_scores, owner=self)

    def show_scores(self, found: Scores) -> None:
        self._scores = found
        for box, percent in zip(self.borders, found.borders.percent, strict=True):
            box.show_value(percent)
        self._reckon()

    @property
    def chosen(self) -> tuple[int, ...]:
        return tuple(box.value() for box in self.borders)

    def _border(self, letter: str) -> Percent:
        name = self.tr("Least chance of class %1").replace("%1", letter)
        box = Percent(name, 1, 99, self.shell.language)
        box.valueChanged.connect(lambda _value: self._reckon())
        return box

    def _grid(self) -> QWidget:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        titles = (self.tr("Class"), self.tr("from"), self.tr("People"), self.tr("Letters cost"),
                  self.tr("Expected margin"))  # fmt: skip
        for place, title in enumerate(titles):
            head = Label(title, "caption", tone="quiet", wraps=True)
            head.setAlignment((RIGHT if place >= 2 else LEFT) | Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(head, 0, place)
        for line, letter in enumerate(LETTERS, 1):
            grid.addWidget(Label(letter, "lead"), line, 0)
            if line <= len(self.borders):
                grid.addWidget(self.borders[line - 1], line, 1)
            else:
                grid.addWidget(Label(self.tr("the rest"), tone="quiet"), line, 1)
            for place, cell in enumerate(self.cells[line - 1], 2):
                cell.setAlignment(RIGHT | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(cell, line, place)
        for place in range(2, len(titles)):
            grid.setColumnStretch(place, 1)
        grid.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setLayout(grid)
        return holder

    def _reckon(self) -> None:
        found = self._scores
        if found is None:
            return
        try:
            borders = Borders(self.chosen)
        except ShopError as error:
            self.trouble.setText(self.shell.say(error.message))
            self.trouble.show()
            self.keep.setEnabled(False)
            return
        self.trouble.hide()
        self.keep.setEnabled(borders != found.borders)
        language = self.shell.language
        some = classes(
            found.chances, borders, piece_cents=found.piece_cents, margin_cents=found.margin_cents
        )
        for cells, each in zip(self.cells, some, strict=True):
            cells[0].setText(texts.number(each.people, language))
            cells[1].setText(texts.money(each.cost_cents, language))
            cells[2].setText(texts.money(each.margin_cents, language))
        margin = texts.money(found.margin_cents, language)
        words = self.tr("One purchase brings %1 on average.").replace("%1", margin)
        self.told.setText(f"{self.shell.say(message(f'step-{found.step}'))} {words}")

    def _on_keep(self) -> None:
        self.shell.tasks.do(
            partial(scores.set_borders, percent=self.chosen), then=lambda _done: self.read(),
            owner=self,
        )  # fmt: skip
