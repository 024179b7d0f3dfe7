"""The pieces of a run: whose, what became of the coupon; each can be looked at and reprinted."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from shopfriend.domain.ids import RunId
from shopfriend.services.campaigns import audience, proofs
from shopfriend.services.campaigns.audience import Group
from shopfriend.services.campaigns.proofs import Picture, PieceLine
from shopfriend.ui import moments, saving
from shopfriend.ui.exporting import ExportButton
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    Column,
    Paper,
    Pills,
    TableView,
    column,
    row,
)
from shopfriend.ui.widgets.paper import DPI

WIDE = 1000


class Pieces(QWidget):
    """The list at the left, the chosen piece at the right."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.run: RunId | None = None
        self.shown: PieceLine | None = None
        self.which = Pills(
            [("sent", self.tr("Pieces")), ("left", self.tr("Left out"))], self.tr("Which")
        )
        self.which.chosen.connect(self._on_which)
        self.table = TableView(self._columns(), height=40)
        self.table.setAccessibleName(self.tr("Pieces"))
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda line: shell.go("customers", line.customer))
        self.left = TableView(
            (
                Column(self.tr("Name"), lambda p: p.name, width=220),
                Column(self.tr("Why"), lambda p: shell.say(p.why) if p.why else ""),
            )
        )
        self.left.hide()
        self.paper = Paper(self.tr("The letter"))
        self.paper.stepped.connect(self._step)
        self.save = Button(self.tr("Print this one again"), "printer")
        self.save.clicked.connect(self._on_save)
        self._side = QWidget()
        self._side.setLayout(column(row(None, self.save), gap=8))
        self._side.layout().addWidget(self.paper)  # type: ignore[union-attr]
        self._side.hide()
        self.export = ExportButton(shell, "mailing", lambda: {"run": self.run})
        top = row(gap=8)
        top.addWidget(self.which, 1)
        top.addWidget(self.export)
        card = Card(top, gap=8)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.left, 1)
        both = row(gap=16)
        both.addWidget(card, 1)
        both.addWidget(self._side)
        self.setLayout(both)

    def show_run(self, run: RunId) -> None:
        if run != self.run:
            self.run, self.shown = run, None
            self._show_side(there=False)
        self.shell.tasks.read_newest(proofs.of_run, run, then=self._on_pieces, owner=self)
        self.shell.tasks.read_newest(audience.left_out_of, run, then=self._on_left_out, owner=self)

    def step_back(self) -> bool:
        if self._side.isHidden():
            return False
        self._show_side(there=False)
        return True

    def _columns(self) -> tuple[Column, ...]:
        coupon = {
            "open": self.tr("open"),
            "used": self.tr("redeemed"),
            "withdrawn": self.tr("withdrawn"),
            "expired": self.tr("run out"),
            "": "–",
        }

        def state(line: PieceLine) -> str:
            if line.used_on is None:
                return coupon[line.coupon]
            return f"{coupon['used']}, {moments.of_day(line.used_on, self.shell.language)}"

        return (
            Column(self.tr("Name"), lambda line: line.name),
            Column(self.tr("Coupon"), state, lambda line: line.coupon, width=180),
            Column(self.tr("Offers"), lambda line: str(line.offers),
                   lambda line: line.offers, width=116, number=True),
        )  # fmt: skip

    def _on_pieces(self, lines: list[PieceLine]) -> None:
        self.table.set_rows(lines)

    def _on_left_out(self, groups: tuple[Group, ...]) -> None:
        self.left.set_rows([person for group in groups for person in group.people])

    def _on_which(self, which: str) -> None:
        self.table.setVisible(which == "sent")
        self.left.setVisible(which == "left")

    def _on_chosen(self, line: PieceLine | None) -> None:
        if line is None or (self.shown is not None and line.piece == self.shown.piece):
            return
        self.shown = line
        self.shell.tasks.read_newest(
            proofs.of_piece, line.piece, dpi=DPI, then=self._on_picture, owner=self
        )

    def _on_picture(self, page: Picture) -> None:
        self.paper.show_page(page.width, page.height, page.pixels)
        self._show_side(there=True)

    def _show_side(self, *, there: bool) -> None:
        """In a narrow window the number of offers gives way to the page: it shows them."""
        self._side.setVisible(there)
        self.table.setColumnHidden(2, there and self.width() < WIDE)

    def _step(self, by: int) -> None:
        self.table.selectRow(self.table.currentIndex().row() + by)

    def _on_save(self) -> None:
        if self.shown is None:
            return
        path = saving.ask_pdf(self, self.save.text(), self.shown.name)
        if path is not None:
            self.shell.tasks.read(
                proofs.save_piece, self.shown.piece, path, then=self._on_saved, owner=self
            )

    def _on_saved(self, path: Path) -> None:
        self.shell.tell(self.tr("Saved as %1. Print at actual size.").replace("%1", path.name))
