"""The first two digits of the shop's own barcodes, and what a coupon at the counter is worth."""

from PySide6.QtWidgets import QWidget

from shopfriend.domain.settings import SETTINGS
from shopfriend.ui.page import Shell
from shopfriend.ui.settings.section import Section
from shopfriend.ui.widgets import Card, Form, Label, column, row


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
        coupons = Card(Label(self.tr("Coupons at the counter"), "lead"), self._coupons(), gap=12)
        for each in (card, coupons):
            each.setFixedWidth(520)
        self.setLayout(column(row(card, None), row(coupons, None), None, gap=16))

    def _coupons(self) -> QWidget:
        """What F7 gives while no mailing with a coupon runs."""
        barcodes, self.form = self.form, Form()
        self.form.pair(
            ("counter_coupon_percent", self.tr("Per cent"), self.made("counter_coupon_percent")),
            ("counter_coupon_days", self.tr("Days valid"), self.made("counter_coupon_days")),
            stretch=(1, 1),
        )
        coupons, self.form = self.form, barcodes
        self.form.also(coupons)
        return coupons

    def _prefix(self, name: str, title: str) -> None:
        self.choice(name, title, [(each, each) for each in SETTINGS[name].choices])
