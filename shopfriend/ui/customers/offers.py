"""Offers for this person with all their reasons, and why other goods are not among them."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLayout, QWidget

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import Message
from shopfriend.domain.products import Product
from shopfriend.domain.reasons import Offer
from shopfriend.services import offers, preferences, products, texts
from shopfriend.services.desk import Desk
from shopfriend.services.offers import TwoLists
from shopfriend.services.person import Person
from shopfriend.ui.customers.tab import Tab
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Card,
    Chip,
    IconLabel,
    Label,
    LineEdit,
    MenuButton,
    Panel,
    column,
    emptied,
    row,
    scrolled,
)

COUNT, FOUND = 5, 6
PAUSE_MS = 60


class Offers(Tab):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._offers = column(gap=8)
        self.search = LineEdit(self.tr("Why not …? Type the name of a product"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_asked)
        self.search.textEdited.connect(lambda _text: self._pause.start())
        self._answers = column(gap=8)
        why_not = Card(
            Label(self.tr("Why not?"), "lead"),
            Label(self.tr("What keeps a product away from this person."), tone="quiet", wraps=True),
            self.search,
            self._answers,
            gap=10,
        )
        body = QWidget()
        both = row(gap=16)
        both.addLayout(column(self._offers, None, gap=0), 3)
        both.addLayout(column(why_not, None, gap=0), 2)
        body.setLayout(both)
        self.setLayout(column(scrolled(body)))

    def fill(self, person: Person) -> None:
        self.shell.tasks.read_newest(
            _lists, person.customer.id, count=COUNT, then=self._show, owner=self
        )
        self._on_asked()

    # -- offers ------------------------------------------------------------------------------

    def _show(self, found: tuple[TwoLists, dict[int, Product]]) -> None:
        lists, named = found
        emptied(self._offers)
        for title, some in (
            (self.tr("Due again"), lists.due),
            (self.tr("New for this person"), lists.new),
        ):
            fit = [offer for offer in some if offer.product in named]
            if fit:
                self._offers.addWidget(Label(title, "lead"))
            for offer in fit:
                made = self._offer(offer, named[int(offer.product or 0)], lists.advice.first_guess)
                self._offers.addWidget(made)
        why = lists.advice.ask_first
        if why is not None and not (lists.due or lists.new):
            self._offers.addWidget(_asks(self.shell.say(why)))

    def _offer(self, offer: Offer, product: Product, first_guess: bool) -> Panel:
        panel = Panel("suggestion")
        name = Label(product.shown_name, "lead", wraps=True)
        head = row(gap=10)
        head.addWidget(name, 1)
        if product.price_cents is not None:
            head.addWidget(Label(texts.money(product.price_cents, self.shell.language)))
        lines = column(head, gap=4, pad=12)
        chips = [Chip(words) for words in self._marks(offer, first_guess)]
        lines.addLayout(row(*chips, None, self._not_right(offer)))
        for reason in offer.reasons:  # what speaks against it stands last
            points = texts.number(reason.weight_milli / 1000, self.shell.language, 1)
            against = reason.weight_milli < 0
            line = row(IconLabel("minus" if against else "plus", 16, colour="quiet"), gap=8)
            line.addWidget(Label(self.shell.say(reason.message, "staff"), wraps=True), 1)
            line.addWidget(self._points(points))
            lines.addLayout(line)
        panel.setLayout(lines)
        return panel

    def _points(self, points: str) -> Label:
        made = Label(points, "caption", tone="quiet")
        words = self.tr("Points: one is one chance in a hundred to be bought within 4 weeks.")
        made.setToolTip(words)
        made.setAccessibleDescription(words)
        return made

    def _marks(self, offer: Offer, first_guess: bool) -> list[str]:
        """What is known of it in a word or two."""
        language, marks = self.shell.language, []
        if offer.kind == "group":
            marks.append(self.tr("for everybody"))
        if offer.chance_bp is not None:
            share = texts.share(round(offer.chance_bp, -2), language)
            marks.append(self.tr("%1 within 4 weeks").replace("%1", share))
        if offer.expected_on is not None:
            day = texts.day(offer.expected_on, language)
            marks.append(self.tr("expected %1").replace("%1", day))
        if offer.anyway:
            marks.append(self.tr("bought anyway"))
        if offer.soft:
            marks.append(self.tr("owned already?"))
        if first_guess and offer.kind != "group":
            marks.append(self.tr("first guess"))
        return marks

    def _not_right(self, offer: Offer) -> MenuButton:
        button = MenuButton(self.tr("Not right"), kind="flat")
        for word, deed in (
            (self.tr("Has it"), preferences.has_it),
            (self.tr("Was a gift"), preferences.was_gift),
            (self.tr("Never offer"), preferences.never_offer),
        ):
            action = button.choices.addAction(word)
            action.triggered.connect(
                lambda _=False, deed=deed: self.shell.tasks.do(
                    deed, offer.customer, offer.product, owner=self
                )
            )
        return button

    # -- why not -----------------------------------------------------------------------------

    def _on_asked(self) -> None:
        text = self.search.text().strip()
        if not text or self.person is None:
            emptied(self._answers)
            return
        self.shell.tasks.read_newest(
            _why_not, self.person.customer.id, text, limit=FOUND,
            then=self._on_answers, owner=self,
        )  # fmt: skip

    def _on_answers(self, answers: list[tuple[Product, list[Message]]]) -> None:
        emptied(self._answers)
        for product, whys in answers:
            self._answers.addLayout(self._answered(product, whys))
        if not answers:
            self._answers.addWidget(Label(self.tr("No product is called that."), tone="quiet"))

    def _answered(self, product: Product, whys: list[Message]) -> QLayout:
        lines = column(Label(product.shown_name, wraps=True), gap=2)
        for why in whys:
            lines.addWidget(Label(self.shell.say(why), "caption", tone="quiet", wraps=True))
        if not whys:
            lines.addWidget(Label(self.tr("It is offered."), "caption", tone="accent"))
        return lines


def _lists(desk: Desk, customer: CustomerId, *, count: int) -> tuple[TwoLists, dict[int, Product]]:
    found = offers.two_lists(desk, customer, count=count)
    ids = [o.product for o in (*found.due, *found.new) if o.product is not None]
    return found, {int(product): products.get(desk, product).product for product in ids}


def _why_not(
    desk: Desk, customer: CustomerId, text: str, *, limit: int
) -> list[tuple[Product, list[Message]]]:
    found = products.find(desk, text, limit=limit)
    return [(r.product, offers.why_not(desk, customer, r.product.id)) for r in found]


def _asks(words: str) -> Panel:
    panel = Panel("sunk")
    line = row(IconLabel("message-square", colour="quiet"), gap=10, pad=12)
    line.addWidget(Label(words, wraps=True), 1)
    panel.setLayout(line)
    return panel
