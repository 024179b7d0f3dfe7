"""The best customers of a year: who spent most, one click to their page (P098)."""

from shopfriend.services import texts
from shopfriend.services.offers import habits
from shopfriend.services.offers.habits import Best
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Card, Label, column, emptied, row

COUNT = 10


class BestCustomers(Card):
    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.shell = shell
        self._people = column(gap=0)
        self._empty = Label(self.tr("Nobody has bought within a year."), tone="quiet")
        self._empty.hide()
        self.body.addWidget(Label(self.tr("Best customers of a year"), "lead"))
        self.body.addLayout(self._people)
        self.body.addWidget(self._empty)

    def read(self) -> None:
        self.shell.tasks.read_newest(habits.best, count=COUNT, then=self.show_best, owner=self)

    def show_best(self, found: list[Best]) -> None:
        emptied(self._people)
        self._empty.setVisible(not found)
        for each in found:
            name = Button(each.name, kind="link")
            name.clicked.connect(lambda _=False, c=each.customer: self.shell.go("customers", c))
            visits = Label(self.tr("%n visits", "", each.visits), "caption", tone="quiet")
            money = Label(texts.money(each.spent_cents, self.shell.language))
            self._people.addLayout(row(name, None, visits, money, gap=16))
