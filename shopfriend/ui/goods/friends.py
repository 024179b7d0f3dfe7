"""Who would like this product, with the reasons, one click from a mailing; and who bought it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.reasons import Offer
from shopfriend.services import campaigns, customers, offers, products, texts
from shopfriend.services.campaigns import Saved
from shopfriend.services.desk import Desk
from shopfriend.services.offers import habits
from shopfriend.services.offers.habits import Buyer
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Busy,
    Button,
    Label,
    Rule,
    column,
    emptied,
    row,
    scrolled,
)

PEOPLE, BUYERS = 20, 10


def _who(desk: Desk, product: ProductId) -> list[tuple[str, Offer]]:
    """Names with their offers; the list name, as everywhere in lists."""
    found = offers.who_would_like(desk, product, count=PEOPLE)
    return [(customers.get(desk, offer.customer).list_name, offer) for offer in found]


def _mailing(desk: Desk, product: ProductId, people: list[CustomerId], words: str) -> Saved:
    """`words` name it, with the product in the place of %1."""
    name = words.replace("%1", products.get(desk, product).product.shown_name)
    return campaigns.about_product(desk, product, people, name=name)


class Friends(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._product: ProductId | None = None
        self._people, self._buyers = column(gap=0), column(gap=0)
        self._title = Label(self.tr("Who bought it within a year"), "lead")
        self._busy = Busy()
        self._empty = Label(
            self.tr("Nobody is known yet who would like this."), tone="quiet", wraps=True
        )
        self._empty.hide()
        self._found: list[CustomerId] = []
        self.letter = Button(self.tr("Write to them"), "mail")
        self.letter.clicked.connect(self._on_letter)
        self.letter.hide()
        body = QWidget()
        body.setLayout(
            column(
                row(self.letter, None), self._people, self._busy, self._empty,
                self._title, self._buyers, None, gap=12,
            )
        )  # fmt: skip
        body.setContentsMargins(0, 10, 8, 0)
        self.setLayout(column(scrolled(body)))

    def show_product(self, product: ProductId) -> None:
        if product != self._product:
            self._show_people([])
        self._product = product
        self._empty.hide()
        self._busy.start(self.tr("Looking through everybody …"))
        self.shell.tasks.read_newest(_who, product, then=self._on_people, owner=self)
        self.shell.tasks.read_newest(
            habits.buyers, product, count=BUYERS, then=self._on_buyers, owner=self
        )

    def _on_people(self, found: list[tuple[str, Offer]]) -> None:
        self._busy.stop()
        self._show_people(found)
        self._empty.setVisible(not found)

    def _show_people(self, found: list[tuple[str, Offer]]) -> None:
        emptied(self._people)
        for place, (name, offer) in enumerate(found):
            if place:
                self._people.addWidget(Rule())
            self._people.addWidget(self._person(name, offer))
        self._found = [offer.customer for _, offer in found]
        self.letter.setText(self.tr("Write to these %n people", "", len(found)))
        self.letter.setVisible(bool(found))

    def _person(self, name: str, offer: Offer) -> QWidget:
        button = Button(name, kind="link")
        button.clicked.connect(partial(self._open, offer.customer))
        points = texts.number(offer.score_milli / 1000, self.shell.language, 1)
        why = self.shell.say(offer.main_reason.message, "staff")
        made = QWidget()
        made.setLayout(
            column(
                row(button, None, Label(points, "caption", tone="quiet")),
                row(5, Label(why, "caption", tone="quiet", wraps=True)),
                gap=0,
            )
        )
        made.setContentsMargins(0, 6, 0, 8)
        return made

    def _on_buyers(self, found: list[Buyer]) -> None:
        """Who bought most comes first (P098)."""
        emptied(self._buyers)
        self._title.setVisible(bool(found))
        for each in found:
            name = Button(each.name, kind="link")
            name.clicked.connect(partial(self._open, each.customer))
            money = texts.money(each.spent_cents, self.shell.language)
            last = texts.day(each.last_day, self.shell.language)
            told = Label(f"{last} · {money}", "caption", tone="quiet")
            self._buyers.addLayout(row(name, None, told))

    def _on_letter(self) -> None:
        """These people, carried over into a mailing that begins with *Who*."""
        if self._product is not None:
            self.shell.tasks.do(
                _mailing, self._product, list(self._found), self.tr("Letter about %1"),
                then=self._on_drafted, owner=self,
            )  # fmt: skip

    def _on_drafted(self, saved: Saved) -> None:
        self.shell.go("campaigns", saved.campaign)

    def _open(self, customer: CustomerId) -> None:
        self.shell.go("customers", customer)
