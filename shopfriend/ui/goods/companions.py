"""What a product goes with: the owner's own pairs, made and parted here; then what is counted."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from shopfriend.domain.ids import ProductId
from shopfriend.domain.pairs import LONGEST
from shopfriend.domain.trouble import Spoken
from shopfriend.services import offers, products, texts
from shopfriend.services.offers import Alongside, pairs
from shopfriend.services.offers.pairs import Companion
from shopfriend.services.products import Row
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Form,
    IconLabel,
    Label,
    LineEdit,
    Panel,
    Pill,
    SearchBox,
    column,
    emptied,
    row,
    scrolled,
)

GOODS, FOUND = 8, 5


class Companions(QWidget):
    """`show_product` reads both lists; a half-made pair is dropped with the product."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._product: ProductId | None = None
        self._own, self._counted, self._hits = column(gap=8), column(gap=4), column(gap=0)
        self.search = SearchBox(self.tr("Goes with … name or number"))
        glass = row(IconLabel("search", colour="quiet"), None)
        glass.setContentsMargins(10, 0, 12, 0)
        self.search.setLayout(glass)
        self.search.asked.connect(self._on_asked)
        self.maker = PairMaker()
        self.maker.kept.connect(self._on_kept)
        self.maker.hide()
        body = QWidget()
        body.setLayout(
            column(
                Label(self.tr("My own pairs"), "lead"),
                Label(
                    self.tr("Who buys the one hears of the other: as your tip, not as a figure."),
                    "caption", tone="quiet", wraps=True,
                ),
                self._own, self.search, self._hits, self.maker, 8,
                Label(self.tr("Who bought this also bought"), "lead"),
                self._counted, None, gap=10,
            )
        )  # fmt: skip
        body.setContentsMargins(0, 10, 8, 0)
        self._area = scrolled(body)
        self.setLayout(column(self._area))

    def show_product(self, product: ProductId) -> None:
        if product != self._product:
            self._forget()
        self._product = product
        self.shell.tasks.read_newest(pairs.of, product, then=self._on_own, owner=self)
        self.shell.tasks.read_newest(
            offers.also_bought, product, count=GOODS, then=self._on_counted, owner=self
        )

    # -- the owner's own -----------------------------------------------------------------------

    def _on_own(self, found: Sequence[Companion]) -> None:
        emptied(self._own)
        for each in found:
            self._own.addWidget(self._companion(each))

    def _companion(self, each: Companion) -> Panel:
        ways = {
            "to": ("arrow-right", self.tr("is told to who buys this")),
            "from": ("arrow-left", self.tr("who buys it is told of this")),
            "both": ("repeat", self.tr("told both ways")),
        }
        icon, told = ways[each.way]
        away = Button(self.tr("Part"), "x", kind="flat")
        away.set_narrow(True)
        away.setAccessibleName(self.tr("Part from %1").replace("%1", each.name))
        away.clicked.connect(partial(self._on_part, each.product))
        head = row(IconLabel(icon, 16, colour="quiet"), gap=8)
        head.addWidget(Label(each.name, wraps=True), 1)
        head.addWidget(away)
        words = f"{each.why} · {told}" if each.why else told
        made = Panel("suggestion")
        made.setLayout(
            column(head, Label(words, "caption", tone="quiet", wraps=True), gap=2, pad=8)
        )
        return made

    def _on_part(self, other: ProductId) -> None:
        self.shell.tasks.do(pairs.remove, self._product, other, owner=self)

    # -- a new one -------------------------------------------------------------------------------

    def _on_asked(self, text: str) -> None:
        if text.strip():
            self.shell.tasks.read_newest(
                products.find, text, limit=FOUND + 1, then=self._on_hits, owner=self
            )
        else:
            emptied(self._hits)

    def _on_hits(self, found: Sequence[Row]) -> None:
        emptied(self._hits)
        fit = [hit.product for hit in found if hit.product.id != self._product][:FOUND]
        for product in fit:
            button = Button(product.shown_name, "plus", kind="flat")
            button.clicked.connect(partial(self._on_other, product.id, product.shown_name))
            self._hits.addLayout(row(button, None))
        if not fit:
            words = self.tr("No other product is called that.")
            self._hits.addWidget(Label(words, "caption", tone="quiet"))

    def _on_other(self, other: ProductId, name: str) -> None:
        self.search.clear()
        emptied(self._hits)
        self.maker.begin(other, name)
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.maker))

    def _on_kept(self) -> None:
        self.shell.tasks.do(
            partial(pairs.add, why=self.maker.why.text(), both=self.maker.both.isChecked()),
            self._product, self.maker.other,
            then=lambda _done: self._forget(), failed=self._on_refused, owner=self,
        )  # fmt: skip

    def _on_refused(self, error: object) -> None:
        if isinstance(error, Spoken):
            self.maker.complain(self.shell.say(error.message))

    def _forget(self) -> None:
        self.search.clear()
        emptied(self._hits)
        self.maker.hide()

    # -- what is counted -------------------------------------------------------------------------

    def _on_counted(self, found: Sequence[Alongside]) -> None:
        emptied(self._counted)
        for each in found:
            times = texts.number(each.lift_bp / 10_000, self.shell.language, 1)
            words = self.tr("%n people", "", each.support)
            often = self.tr("%1 times as often as others").replace("%1", times)
            line = column(
                Label(each.name, wraps=True),
                Label(f"{words} · {often}", "caption", tone="quiet", wraps=True),
                gap=0,
            )
            self._counted.addLayout(line)
        if not found:
            self._counted.addWidget(
                Label(self.tr("Too few purchases to say."), tone="quiet", wraps=True)
            )


class PairMaker(Panel):
    """The other product is chosen: why, in which directions, keep. Enter keeps too."""

    def __init__(self) -> None:
        super().__init__("sunk")
        self.other: ProductId | None = None
        self.name = Label("", wraps=True)
        self.why = LineEdit(self.tr("why they go together"))
        self.why.setMaxLength(LONGEST)
        self.form = Form()
        self.form.add("why", self.tr("Your words for it, also in letters (optional)"), self.why)
        self.both = Pill(self.tr("the other way round too"))
        self.keep = Button(self.tr("Pair them"), "link")
        self.kept = self.keep.clicked
        self.why.returnPressed.connect(self.keep.click)
        self.setLayout(
            column(self.name, self.form, row(self.both, None), row(self.keep, None), gap=8, pad=12)
        )

    def begin(self, other: ProductId, name: str) -> None:
        self.other = other
        self.name.setText(name)
        self.why.clear()
        self.both.setChecked(False)
        self.form.complain({})
        self.show()
        self.why.setFocus()

    def complain(self, words: str) -> None:
        self.form.complain({"why": words})
