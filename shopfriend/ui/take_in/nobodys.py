"""Receipts without a customer: those that wait for a yes, those that wait for a file, all others
by day, time or amount – and whose they were."""

from functools import partial

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId, VisitId
from shopfriend.services import claims, customers, purchases, texts
from shopfriend.services.claims import Nobodys as Receipt
from shopfriend.services.claims import Unsure, Waiting
from shopfriend.services.customers import Hit
from shopfriend.services.purchases import BoughtLine
from shopfriend.ui import moments, theme, tokens
from shopfriend.ui.page import Shell
from shopfriend.ui.take_in.asked import Asked
from shopfriend.ui.widgets import (
    Button,
    Card,
    Column,
    Label,
    LineEdit,
    TableView,
    column,
    row,
)

SIDE = 360
SHOWN_LINES = 6


class Nobodys(QWidget):
    """`left`: back to where files are dropped."""

    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.asked = Asked(shell)
        self.asked.confirmed.connect(self._on_confirmed)
        self.asked.dropped.connect(self._on_dropped)
        self.text = LineEdit(self.tr("Day, time or amount: 23.11. · 10:15 · 12,90"))
        self.text.textChanged.connect(lambda _text: self._search())
        self.table = TableView(self._columns(), height=tokens.ROW_DENSE)
        self.table.setAccessibleName(self.tr("Receipts without a customer"))
        self.table.chosen.connect(self._on_chosen)
        self.whose = Whose(shell)
        self.whose.chosen.connect(self._on_whose)
        self._none = Label(self.tr("No receipt without a customer fits."), tone="quiet", wraps=True)
        self._lay_out()

    def read(self) -> None:
        tasks = self.shell.tasks
        tasks.read(claims.to_confirm, then=self._on_unsure, owner=self)
        tasks.read(claims.waiting, then=self.asked.show_waiting, owner=self)
        self._search()

    def refresh(self, change: Change) -> None:
        if change.everything or change.concerns("receipt") or change.concerns("visit"):
            self.read()

    # -- building ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        back = Button(self.tr("Back"), "arrow-left")
        back.clicked.connect(self.left)
        title = Label(self.tr("Receipts without a customer"), "section")
        found = Card(self.text, gap=10)
        found.body.addWidget(self.table, 1)
        found.body.addWidget(self._none)
        self.whose.setFixedWidth(theme.now().px(SIDE))
        below = row(gap=12)
        below.addWidget(found, 1)
        below.addWidget(self.whose)
        layout = column(row(back, title, None, gap=12), self.asked, gap=12)
        layout.addLayout(below, 1)
        self.setLayout(layout)

    def _columns(self) -> tuple[Column, ...]:
        language = self.shell.language
        return (
            Column(self.tr("When"), lambda r: moments.local(r.at, language), lambda r: r.at),
            Column(self.tr("Receipt"), lambda r: r.number, width=120),
            Column(self.tr("Goods"), lambda r: texts.number(r.lines, language),
                   lambda r: r.lines, width=84, number=True),
            Column(self.tr("Amount"), lambda r: texts.money(r.total_cents, language),
                   lambda r: r.total_cents, width=120, number=True),
        )  # fmt: skip

    # -- reading -------------------------------------------------------------------------------

    def _search(self) -> None:
        """A day as it is typed, anything else is a time or an amount."""
        day, rest = _day_in(self.text.text(), self.shell.desk.today.year)
        self.shell.tasks.read_newest(
            claims.without_person, day=day.toPython() if day else None, text=rest,
            then=self._on_found, owner=self,
        )  # fmt: skip

    def _on_found(self, found: list[Receipt]) -> None:
        self.table.set_rows(found)
        self.table.setVisible(bool(found))
        self._none.setVisible(not found)
        self._on_chosen(self.table.current())

    def _on_chosen(self, receipt: Receipt | None) -> None:
        self.whose.show_receipt(receipt)

    def _on_unsure(self, found: list[Unsure]) -> None:
        self.asked.show_unsure(found)

    # -- deeds ---------------------------------------------------------------------------------

    def _on_whose(self, customer: CustomerId) -> None:
        receipt = self.table.current()
        if receipt is not None:
            self.shell.tasks.do(
                purchases.attach, receipt.receipt, customer, then=self._on_done, owner=self
            )

    def _on_confirmed(self, visit: VisitId, receipt: Receipt) -> None:
        self.shell.tasks.do(
            claims.confirm, visit, receipt=receipt.receipt, then=self._on_done, owner=self
        )

    def _on_dropped(self, waiting: Waiting) -> None:
        self.shell.tasks.do(claims.drop, waiting.claim, then=self._on_done, owner=self)

    def _on_done(self, _change: Change) -> None:
        self.read()


class Whose(Card):
    """What stands on the chosen receipt, and the person it belongs to. `chosen`: this one."""

    chosen = Signal(object)  # CustomerId

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=10)
        self.shell = shell
        self._title = Label(self.tr("Choose a receipt."), "lead", wraps=True)
        self._goods = Label("", tone="quiet", wraps=True)
        self.field = LineEdit(self.tr("Whose was it? Name, card, street …"))
        self.field.textChanged.connect(self._on_text)
        self.hits = TableView(
            (
                Column(self.tr("Person"), lambda h: h.name),
                Column(self.tr("Place"), lambda h: h.town or h.street, width=120),
            )
        )
        self.hits.setAccessibleName(self.tr("People found"))
        self.hits.opened.connect(lambda hit: self.chosen.emit(hit.customer))
        self.give = Button(self.tr("This receipt was theirs"), "check", kind="filled")
        self.give.clicked.connect(self._on_give)
        for widget in (self._title, self._goods, self.field):
            self.body.addWidget(widget)
        self.body.addWidget(self.hits, 1)
        self.body.addLayout(row(self.give, None))
        self.show_receipt(None)

    def show_receipt(self, receipt: Receipt | None) -> None:
        for widget in (self.field, self.hits, self.give):
            widget.setEnabled(receipt is not None)
        self._goods.setVisible(receipt is not None)
        if receipt is None:
            self._title.setText(self.tr("Choose a receipt."))
            return
        money = texts.money(receipt.total_cents, self.shell.language)
        self._title.setText(f"{moments.local(receipt.at, self.shell.language)} · {money}")
        self._goods.setText("")
        self.shell.tasks.read_newest(
            purchases.lines_of, receipt.receipt, then=self._on_lines, owner=self
        )

    def _on_lines(self, lines: list[BoughtLine]) -> None:
        said = [line.name for line in lines[:SHOWN_LINES]]
        more = len(lines) - len(said)
        rest = [self.tr("and %n more", "", more)] if more else []
        self._goods.setText(", ".join([*said, *rest]))

    def _on_text(self, text: str) -> None:
        if not text.strip():
            self.hits.set_rows([])
            return
        self.shell.tasks.read_newest(
            customers.find, text, limit=12, then=partial(self._on_hits, text), owner=self
        )

    def _on_hits(self, text: str, hits: list[Hit]) -> None:
        if text == self.field.text():
            self.hits.set_rows(hits)
            if hits:
                self.hits.selectRow(0)

    def _on_give(self) -> None:
        hit = self.hits.current()
        if hit is not None:
            self.chosen.emit(hit.customer)


def _day_in(text: str, year: int) -> tuple[QDate | None, str]:
    """'23.11. 10:15' is a day and a time; '12,90' is an amount."""
    for word in text.split():
        for pattern in ("d.M.yyyy", "yyyy-MM-dd", "d.M."):
            day = QDate.fromString(word, pattern)
            if day.isValid():
                day = day if pattern != "d.M." else QDate(year, day.month(), day.day())
                return day, text.replace(word, "", 1).strip()
    return None, text
