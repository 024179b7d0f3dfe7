"""The other way: what is in the book as tables and cards, for whoever wants it elsewhere."""

from shopfriend.ui.exporting import ExportButton
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Card, Choice, IconLabel, Label, column, row


class Out(Card):
    """Everything of one noun; pages with a list of their own export that."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.what = Choice(
            [
                ("customers", self.tr("Customers")),
                ("goods", self.tr("Goods")),
                ("receipts", self.tr("Receipts, line by line")),
                ("offers", self.tr("Everybody's offers of today")),
            ],
            self.tr("What to export"),
        )
        self.export = ExportButton(shell, lambda: str(self.what.value), kind="plain")
        self.body.addLayout(row(IconLabel("file-up", colour="quiet"),
                                Label(self.tr("Export"), "lead"), None))  # fmt: skip
        words = self.tr("The book is yours: as a table, people also as address cards.")
        self.body.addWidget(Label(words, tone="quiet", wraps=True))
        self.body.addLayout(column(self.what, row(self.export, None), gap=8))
