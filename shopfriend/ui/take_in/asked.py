"""Two short lists above the receipts: which of several it was, and what no file has brought yet."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.services import texts
from shopfriend.services.claims import Nobodys as Receipt
from shopfriend.services.claims import Unsure, Waiting
from shopfriend.ui import moments
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    Elided,
    Flow,
    IconLabel,
    Label,
    Panel,
    Tag,
    column,
    emptied,
    row,
)

AT_ONCE = 2  # people asked about; the next one comes when one is answered
CHOICES = 4


class Asked(QWidget):
    """`confirmed` tells the visit and its receipt, `dropped` a scanned receipt not waited for."""

    confirmed = Signal(object, object)
    dropped = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.answers: list[Button] = []
        self._unsure = column(gap=8)
        self._waiting = Flow(8)
        self._waits = Card(gap=8)
        words = Label(self.tr("Scanned, and not brought by any file yet"), tone="quiet")
        self._waits.body.addWidget(words)
        self._waits.body.addLayout(self._waiting)
        self._waits.hide()
        self.setLayout(column(self._unsure, self._waits, gap=8))

    def show_unsure(self, found: Sequence[Unsure]) -> None:
        emptied(self._unsure)
        self.answers = []
        for each in found[:AT_ONCE]:
            self._unsure.addWidget(self._question(each))
        if len(found) > AT_ONCE:
            more = self.tr("%n more after these.", "", len(found) - AT_ONCE)
            self._unsure.addWidget(Label(more, "caption", tone="quiet"))

    def show_waiting(self, found: Sequence[Waiting]) -> None:
        emptied(self._waiting)
        for each in found:
            self._waiting.addWidget(self._tag(each))
        self._waits.setVisible(bool(found))

    def _question(self, asked: Unsure) -> QWidget:
        panel = Panel("suggestion")
        when = moments.local(asked.at, self.shell.language)
        words = self.tr("%1 was here on %2. Which receipt was it?")
        head = row(IconLabel("footprints", colour="accent"), gap=10)
        head.addWidget(Elided(words.replace("%1", asked.name).replace("%2", when)), 1)
        choices = Flow(8)
        for receipt in asked.fits[:CHOICES]:
            button = Button(self._receipt(receipt), "receipt-text")
            button.clicked.connect(partial(self.confirmed.emit, asked.visit, receipt))
            self.answers.append(button)
            choices.addWidget(button)
        layout = column(head, choices, gap=10, pad=14)
        panel.setLayout(layout)
        return panel

    def _receipt(self, receipt: Receipt) -> str:
        money = texts.money(receipt.total_cents, self.shell.language)
        goods = self.tr("%n goods", "", receipt.lines)
        return f"{receipt.at[11:16]} · {money} · {goods}"

    def _tag(self, waiting: Waiting) -> Tag:
        money = texts.money(waiting.total_cents, self.shell.language)
        when = moments.local(waiting.at, self.shell.language)
        return Tag(
            waiting.name, f"{when} · {money}", icon="qr-code",
            verb=self.tr("Do not wait for it"), removed=partial(self.dropped.emit, waiting),
        )  # fmt: skip
