"""Why did I get this letter: what its code tells, in words that may be shown to who asks."""

from PySide6.QtCore import Signal

from shopfriend.domain.ids import CustomerId
from shopfriend.services import texts
from shopfriend.services.coupons import Why
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Card, IconLabel, Label, Rule, column, emptied, row


class WhyLetter(Card):
    """`left` when it was read; `wanted` when the person's card is asked for."""

    left = Signal()
    wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=12, pad=24)
        self._shell = shell
        self._customer: CustomerId | None = None
        back = Button(self.tr("Done"), "check", key="Esc", till=True)
        back.clicked.connect(self.left)
        self.card = Button(self.tr("Open the card"), "user", till=True)
        self.card.clicked.connect(lambda: self.wanted.emit(self._customer))
        self._who = Label("", "till", tone="quiet", wraps=True)
        self._offers = column(gap=12)
        self._basis = Label("", "till", wraps=True)
        self.body.addLayout(row(Label(self.tr("Why this letter?"), "page"), None, back))
        self.body.addWidget(self._who)
        self.body.addWidget(Rule())
        self.body.addLayout(self._offers)
        self.body.addLayout(
            row(column(IconLabel("shield-check", colour="accent"), None), self._basis, gap=12)
        )
        self.body.addLayout(row(self.card, None))
        self.body.addStretch(1)

    def show_why(self, told: Why) -> None:
        """Reasons in the customer's voice: nothing here that a letter would not say."""
        self._customer = told.customer
        parts = [*told.letter.address[:1], told.campaign]
        if told.posted_on is not None:
            day = texts.day(told.posted_on, self._shell.language)
            parts.append(self.tr("posted on %1").replace("%1", day))
        self._who.setText(" · ".join(part for part in parts if part))
        emptied(self._offers)
        for offered, reasons in told.offers:
            said = [self._shell.say(reason, "formal") for reason in reasons[:1]]
            self._offers.addLayout(
                column(
                    Label(offered, "offer", wraps=True),
                    *(Label(words, "till", tone="quiet", wraps=True) for words in said),
                    gap=2,
                )
            )
        self._basis.setText(f"{self._shell.say(told.basis)}.")
