"""Mailings that wait for a yes, and what the last ones brought."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.services.campaigns import Listed
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Card, Chip, Label, column, emptied, row

WAITING = ("draft", "frozen", "printed")
SHOWN = 3


class Mailings(Card):
    """`opened` when one of them was clicked."""

    opened = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.shell = shell
        self._waiting, self._brought = column(gap=4), column(gap=4)
        self._nothing = Label(self.tr("No mailing waits."), tone="quiet")
        self.body.addWidget(Label(self.tr("Waiting for your yes"), "lead"))
        self.body.addLayout(self._waiting)
        self.body.addWidget(self._nothing)
        self._nothing.hide()  # what waits and what it brought is not known yet
        self._title = Label(self.tr("What it brought"), "lead")
        self.body.addSpacing(8)
        self.body.addWidget(self._title)
        self._title.hide()
        self.body.addLayout(self._brought)

    def show_mailings(self, mailings: list[Listed]) -> None:
        waiting = [each for each in mailings if self._state(each) in WAITING]
        sent = [each for each in mailings if each.counts.sent and each not in waiting]
        emptied(self._waiting)
        for each in waiting[:SHOWN]:
            self._waiting.addWidget(self._wait(each))
        self._nothing.setVisible(not waiting)
        emptied(self._brought)
        for each in sent[:SHOWN]:
            self._brought.addWidget(self._result(each))
        self._title.setVisible(bool(sent))

    def _wait(self, each: Listed) -> QWidget:
        words = {
            "draft": self.tr("not printed yet"),
            "frozen": self.tr("ready to print"),
            "printed": self.tr("printed, not posted yet"),
        }[self._state(each)]
        return self._line(each, Chip(words, "hourglass"))

    def _result(self, each: Listed) -> QWidget:
        told = Label(self._sentence(each), "caption", tone="quiet", wraps=True)
        return self._line(each, told)

    def _sentence(self, each: Listed) -> str:
        """What was sent and what came back, as of now."""
        counts = each.counts
        words = self.tr("%n letter(s) sent", "", counts.sent)
        if counts.coupons:
            words += self.tr(", %1 of %2 coupons redeemed")
            words = words.replace("%1", str(counts.redeemed)).replace("%2", str(counts.coupons))
        return f"{words}."

    def _line(self, each: Listed, told: QWidget) -> QWidget:
        name = Button(each.campaign.plan.name, kind="link")
        name.clicked.connect(self.opened)
        made = QWidget()
        line = row(5, gap=0)
        line.addWidget(told, 1 if isinstance(told, Label) else 0)
        made.setLayout(column(row(name, None), line, gap=0))
        if not isinstance(told, Label):
            line.addStretch(1)
        return made

    @staticmethod
    def _state(each: Listed) -> str:
        """Of its newest run; a plan without one is a draft."""
        return each.runs[-1].state if each.runs else "draft"
