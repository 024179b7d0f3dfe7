"""The first two digits of the shop's own barcodes."""

from shopfriend.domain.settings import SETTINGS
from shopfriend.ui.page import Shell
from shopfriend.ui.settings.section import Section
from shopfriend.ui.widgets import Card, Label, column, row


class Codes(Section):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._prefix("card_prefix", self.tr("Customer cards begin with"))
        self._prefix("coupon_prefix", self.tr("Coupons begin with"))
        why = Label(
            self.tr(
                "Scales and tills print barcodes that begin with 20 to 29 as well. "
                "Choose two beginnings that your goods do not use."
            ),
            tone="quiet",
            wraps=True,
        )
        card = Card(Label(self.tr("Barcodes of the shop"), "lead"), self.form, why, gap=12)
        card.setMaximumWidth(520)
        self.setLayout(column(row(card, None), None))

    def _prefix(self, name: str, title: str) -> None:
        self.choice(name, title, [(each, each) for each in SETTINGS[name].choices])
