"""The figures of a campaign, big and as of now: sent, redeemed, open, control group."""

from PySide6.QtWidgets import QWidget

from shopfriend.services import texts
from shopfriend.services.campaigns import Listed
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Card, Label, row


class Figures(QWidget):
    """A redemption changes them at once: the page reads them again."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.tiles = {name: Tile(word) for name, word in (
            ("sent", self.tr("Sent")),
            ("redeemed", self.tr("Redeemed")),
            ("open", self.tr("Open coupons")),
            ("control", self.tr("Control group")),
            ("left-out", self.tr("Left out")),
        )}  # fmt: skip
        line = row(gap=12)
        for tile in self.tiles.values():
            line.addWidget(tile, 1)
        self.setLayout(line)

    def show_campaign(self, listed: Listed) -> None:
        counts, language = listed.counts, self.shell.language
        run = listed.runs[0] if listed.runs else None
        left = max(counts.coupons - counts.redeemed - counts.withdrawn, 0)
        share = counts.redeemed * 10_000 // counts.coupons if counts.coupons else 0
        posted = run is not None and run.posted_on is not None
        bought = self.tr("%n have bought since", "", counts.buyers)
        compared = self.tr("%n of them bought", "", counts.control_buyers)
        of_all = self.tr("%1 of the coupons").replace("%1", texts.share(share, language))
        gone = self.tr("%n withdrawn", "", counts.withdrawn) if counts.withdrawn else ""
        for name, number, told in (
            ("sent", counts.sent, bought if posted else ""),
            ("redeemed", counts.redeemed, of_all if counts.coupons else ""),
            ("open", left, gone),
            ("control", counts.control, compared if posted else ""),
            ("left-out", counts.left_out, ""),
        ):
            self.tiles[name].tell(texts.number(number, language), told)


class Tile(Card):
    def __init__(self, word: str) -> None:
        super().__init__(gap=0, pad=12)
        self.number, self._told = Label("–", "page"), Label("", "caption", tone="quiet")
        self._told.setWordWrap(True)
        self.body.addWidget(Label(word, "caption", tone="quiet"))
        self.body.addWidget(self.number)
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        self.setAccessibleName(word)

    def tell(self, number: str, told: str) -> None:
        self.number.setText(number)
        self._told.setText(told)
        self.setAccessibleDescription(f"{number} {told}".strip())
