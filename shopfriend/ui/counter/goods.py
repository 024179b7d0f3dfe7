"""Goods typed at the counter: a few letters, Enter, the next one – for whom the till's file will
only come tomorrow."""

from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter

from shopfriend.domain.ids import CustomerId
from shopfriend.services import products, purchases, texts
from shopfriend.services.products import Row
from shopfriend.services.purchases import Scanned
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Label, LineEdit, Panel, row

SHOWN = 8


class GoodsLine(Panel):
    """One line that stays until Esc. What is noted is a purchase by hand; the till's own receipt
    takes its place when it comes."""

    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__("card")
        self.shell = shell
        self._customer: CustomerId | None = None
        self._found: dict[str, str] = {}  # words shown -> number
        self.field = LineEdit(self.tr("What was bought? Name, number or scan"), till=True)
        self._words = QStringListModel(self)
        self.completer = QCompleter(self._words, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setMaxVisibleItems(SHOWN)
        self.completer.setWidget(self.field)
        self.completer.activated.connect(self._on_picked)
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self._on_entered)
        self.sum = Label("", tone="quiet")
        done = Button(self.tr("Done"), "check", till=True, key="Esc")
        done.clicked.connect(self.left)
        layout = row(self.field, self.sum, done, gap=12, pad=8)
        layout.setStretchFactor(self.field, 1)
        self.setLayout(layout)
        self.hide()

    def ask(self, customer: CustomerId) -> None:
        if customer != self._customer:
            self.sum.setText("")
        self._customer = customer
        self.field.clear()
        self.show()
        self.field.setFocus()

    def put_away(self) -> None:
        self._hide_words()
        self.hide()

    def _hide_words(self) -> None:
        popup = self.completer.popup()
        if popup is not None:
            popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self.shell.tasks.read_newest(
                products.find, text, limit=SHOWN, then=partial(self._on_found, text), owner=self
            )

    def _on_found(self, text: str, found: list[Row]) -> None:
        if text != self.field.text() or self.isHidden():
            return
        self._found = {self._line(each): each.product.number for each in found}
        self._words.setStringList(list(self._found))
        if self._found and self.isVisible():
            self.completer.complete()

    def _line(self, found: Row) -> str:
        price = found.product.price_cents
        money = "" if price is None else f"   {texts.money(price, self.shell.language)}"
        return f"{found.product.shown_name}{money}"

    def _on_picked(self, words: str) -> None:
        if words in self._found:
            self._note(self._found[words])

    def _on_entered(self) -> None:
        """A number or GTIN as typed, else the first that was found."""
        text = self.field.text().strip()
        first = next(iter(self._found.values()), "")
        if text:
            known = text in self._found.values() or text.isdigit()
            self._note(text if known or not first else first)

    def _note(self, code: str) -> None:
        self._hide_words()
        self.field.clear()
        self._found = {}
        if self._customer is not None:
            self.shell.tasks.do(
                purchases.scan, self._customer, code, then=self._on_noted, owner=self
            )

    def _on_noted(self, noted: Scanned) -> None:
        count = self.tr("%n goods", "", noted.count)
        money = texts.money(noted.total_cents, self.shell.language)
        self.sum.setText(f"{count} · {money}")
        self.field.setFocus()
