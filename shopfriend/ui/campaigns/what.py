"""What: how many offers each, the coupon, and the owner's picks of the month."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import ProductId
from shopfriend.domain.messages import Message
from shopfriend.domain.products import Product
from shopfriend.domain.trouble import ShopError
from shopfriend.services import products, texts
from shopfriend.services.products import Row
from shopfriend.ui.campaigns import amounts
from shopfriend.ui.campaigns.dosed import Dosed
from shopfriend.ui.campaigns.draft import Draft
from shopfriend.ui.campaigns.station import Station
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    EditLine,
    IconLabel,
    Label,
    Panel,
    Pills,
    SearchBox,
    Tag,
    Wrap,
    column,
    emptied,
    row,
    scrolled,
)

FOUND, FIELD = 5, 130


class What(Station):
    def __init__(self, shell: Shell, draft: Draft) -> None:
        super().__init__(shell, draft)
        self.offers = Pills(
            [(str(n), self.tr("%n offers", "", n)) for n in (3, 2, 1)]
            + [("0", self.tr("No offers"))],
            self.tr("Offers for each person"),
        )
        self.offers.chosen.connect(lambda count: draft.change(offers=int(count)))
        self.kind = Pills(
            [
                ("percent", self.tr("Per cent off")),
                ("amount", self.tr("Money off")),
                ("gift", self.tr("A gift")),
                ("free-item", self.tr("Something free")),
                ("buy-x-get-y", self.tr("Buy some, get more")),
                ("service", self.tr("A service")),
                ("information", self.tr("Only a notice")),
                ("", self.tr("No coupon")),
            ],
            self.tr("Coupon"),
        )
        self.dose = Pills(
            [
                ("same", self.tr("The same for everybody")),
                ("smallest", self.tr("Each the smallest that suffices")),
            ],
            self.tr("How much for whom"),
        )
        self.dose.chosen.connect(lambda dose: draft.change(dose=dose))
        self.budget = EditLine(self.tr("no limit"))
        self.budget.committed.connect(lambda _text: self._on_typed())
        self._dose_words = Label(
            self.tr("Nothing for whom comes anyway or buys at full price; never below the least "
                    "margin of the group (Goods, choose a group). What stands below is the most."),
            "caption", tone="quiet", wraps=True,
        )  # fmt: skip
        self.dosed = Dosed(shell, draft)
        self.kind.chosen.connect(self._on_kind)
        self.value = EditLine()
        self.minimum = EditLine(self.tr("none"))
        self.days = EditLine()
        for field in (self.value, self.minimum, self.days):
            field.committed.connect(lambda _text: self._on_typed())
        self._coupon = CouponCard(shell)
        self.search = SearchBox(self.tr("Pick another product …"))
        glass = row(IconLabel("search", colour="quiet"), None)
        glass.setContentsMargins(10, 0, 12, 0)
        self.search.setLayout(glass)
        self.search.asked.connect(self._on_asked)
        self._hits = column(gap=0)
        self._picks = Wrap()
        self._nothing = Label(self.tr("None picked yet."), tone="quiet")
        self._lay_out()

    # -- the station -------------------------------------------------------------------------

    def opened(self) -> None:
        self._read_picks()

    def show_plan(self) -> None:
        plan, language = self.draft.plan, self.shell.language
        self.offers.show_value(str(plan.offers))
        given = plan.incentive
        kind = given.kind if given else ""
        self.kind.show_value(kind)
        self.value.show_text(amounts.of_incentive(given, language))
        self.minimum.show_text(amounts.cents(given.min_purchase_cents if given else 0, language))
        self.days.show_text(str(plan.valid_days))
        self.dose.show_value(plan.dose)
        self.budget.show_text(amounts.cents(plan.budget_cents or 0, language))
        self._fit(kind)
        until = self.shell.desk.today + timedelta(days=plan.valid_days)
        self._coupon.show_coupon(given, texts.day(until, language))
        self.told.emit(self._in_short(given))

    def take_typed(self) -> None:
        self._on_typed()

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        offers_title = Label(self.tr("Offers for each person"), "lead")
        offers_words = self.tr(
            "Chosen by purchases, likes and what is never wanted. Free places get what the shop "
            "recommends to many; where nothing fits, the place stays empty."
        )
        self.form.pair(
            ("value", self.tr("How much"), self.value),
            ("minimum", self.tr("From a purchase of"), self.minimum),
            ("valid_days", self.tr("Good for days"), self.days),
        )
        self.form.pair(("budget", self.tr("All discounts together, at most"), self.budget))
        left = QWidget()
        left.setLayout(
            column(
                offers_title, Label(offers_words, "caption", tone="quiet", wraps=True),
                self.offers, 16,
                Label(self.tr("Coupon"), "lead"), self.kind, 8, self.dose, self._dose_words,
                self.form, self.dosed, None, gap=8,
            )
        )  # fmt: skip
        right = QWidget()
        picks_words = self.tr("They fill the places that personal offers leave free.")
        right.setLayout(
            column(
                self._coupon, 16,
                Label(self.tr("Picks of the month"), "lead"),
                Label(picks_words, "caption", tone="quiet", wraps=True),
                self._picks, self._nothing, self.search, self._hits, None, gap=8,
            )
        )  # fmt: skip
        both = row(gap=32)
        both.addWidget(left, 1)
        both.addWidget(right, 1)
        inside = QWidget()
        inside.setLayout(both)
        self.setLayout(column(scrolled(inside)))

    def _fit(self, kind: str) -> None:
        for field, there in (
            (self.value, bool(kind)),
            (self.minimum, kind in ("percent", "amount")),
            (self.days, bool(kind)),
            (self.budget, bool(kind) and self.draft.plan.dose == "smallest"),
        ):
            field.setEnabled(there)
        smallest = self.draft.plan.dose == "smallest"
        self.dose.setVisible(bool(kind))
        self._dose_words.setVisible(bool(kind) and smallest)
        self.dosed.setVisible(bool(kind) and smallest)
        self.value.setPlaceholderText(
            {
                "percent": "10",
                "amount": "3,00",
                "gift": self.tr("e.g. an espresso"),
                "buy-x-get-y": "2+1",
            }.get(kind, "")
        )

    def _in_short(self, given: Incentive | None) -> str:
        offers = self.tr("%n offers", "", self.draft.plan.offers)
        return f"{offers} · {self.shell.say(given.message)}" if given else offers

    # -- the coupon ----------------------------------------------------------------------------

    def _on_kind(self, kind: str) -> None:
        usual = {
            "percent": Incentive("percent", percent_bp=1000),
            "amount": Incentive("amount", amount_cents=300),
            "gift": Incentive("gift", item=self.tr("an espresso")),
            "free-item": Incentive("free-item", item=self.tr("an espresso")),
            "buy-x-get-y": Incentive("buy-x-get-y", buy=2, get=1),
            "service": Incentive("service", item=self.tr("knives sharpened")),
            "information": Incentive("information", item=self.tr("Ask for our new list.")),
        }
        self.draft.change(incentive=usual.get(kind))
        self.value.setFocus()
        self.value.selectAll()

    def _on_typed(self) -> None:
        days = self.days.text().strip()
        plan = self.draft.plan
        valid = int(days) if days.isascii() and days.isdigit() else plan.valid_days
        self.draft.change(
            valid_days=valid,
            incentive=self._incentive(plan.incentive),
            budget_cents=amounts.hundredths(self.budget.text()) or None,
        )

    def _incentive(self, now: Incentive | None) -> Incentive | None:
        """As typed; as it was where that makes no sense, with the reason at the field."""
        if now is None:
            return now
        try:
            made = amounts.incentive(now, self.value.text(), self.minimum.text())
        except ShopError as error:
            self.form.complain({"value": self.shell.say(error.message)})
            return now
        self.form.complain({})
        return made

    # -- picks ---------------------------------------------------------------------------------

    def _read_picks(self) -> None:
        self.shell.tasks.read(products.picks, then=self._on_picks, owner=self)

    def _on_picks(self, found: list[Product]) -> None:
        self._picks.show_things([self._tag(product) for product in found])
        self._nothing.setVisible(not found)

    def _tag(self, product: Product) -> Tag:
        def away() -> None:
            self._pick(product.id, picked=False)

        verb = self.tr("Take away")
        return Tag(product.shown_name, icon="star", verb=verb, removed=away)

    def _on_asked(self, text: str) -> None:
        if text.strip():
            self.shell.tasks.read_newest(
                products.find, text, limit=FOUND, then=self._on_hits, owner=self
            )
        else:
            emptied(self._hits)

    def _on_hits(self, found: list[Row]) -> None:
        emptied(self._hits)
        for hit in found:
            button = Button(hit.product.shown_name, "plus", kind="flat")
            product = hit.product.id
            button.clicked.connect(lambda _=False, product=product: self._pick(product))
            self._hits.addLayout(row(button, None))

    def _pick(self, product: ProductId, *, picked: bool = True) -> None:
        self.search.clear()
        emptied(self._hits)
        self.shell.tasks.do(
            products.set_pick, product, picked=picked, then=lambda _: self._read_picks(), owner=self
        )


class CouponCard(Panel):
    """How the coupon will read."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("suggestion")
        self.shell = shell
        self._what = Label("", "section", wraps=True)
        self._more = Label("", "caption", tone="quiet", wraps=True)
        line = row(IconLabel("ticket-percent", 32, colour="accent"), gap=16, pad=16)
        line.addLayout(column(self._what, self._more, gap=4), 1)
        self.setLayout(line)

    def show_coupon(self, given: Incentive | None, until: str) -> None:
        if given is None:
            self._what.setText(self.tr("A letter without a coupon"))
            self._more.setText(self.tr("What came of it can then be told by purchases only."))
            return
        self._what.setText(self.shell.say(given.message))
        parts = [given.condition, Message("coupon-until", {"until": until})]
        self._more.setText(", ".join(self.shell.say(part) for part in parts if part))
