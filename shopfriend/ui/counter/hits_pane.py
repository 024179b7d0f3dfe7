"""Who is meant: the pane that lists who fits what is typed, and says whom Enter opens."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit

from shopfriend.domain import codes
from shopfriend.domain.ids import CustomerId
from shopfriend.services import customers, usual
from shopfriend.services.card import Card
from shopfriend.services.customers import Hit
from shopfriend.ui.counter.hits import HitList, Line
from shopfriend.ui.counter.search import HitLines
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Label, Panel, column

OPENED_KEPT = 12
NAMED = ("card", "number", "name")  # why a hit is who was meant, not somebody like it
_NATIVE = QKeySequence.SequenceFormat.NativeText


class HitsPane(Panel):
    """With nothing typed it lists who was opened today, and who usually comes now."""

    chosen = Signal(object)  # CustomerId
    entered = Signal(str)  # Enter on what is nobody's name: a code, perhaps
    enter_waits = Signal()  # it was quicker than the answer to the last key
    enter_waits_no_more = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__("card")
        self.shell = shell
        self.typed = self.answered = ""
        self._waits = False
        self._words = HitLines(shell.language, shell.desk.today)
        self._shown: CustomerId | None = None
        self._opened: list[Line] = []
        self._coming: list[Hit] = []
        self._called_so = False
        self.list = HitList()
        self.nobody = Label("", tone="quiet", wraps=True)
        self.nobody.setContentsMargins(16, 12, 16, 12)
        self.nobody.hide()
        layout = column(self.nobody, self.list, gap=0)
        layout.setContentsMargins(1, 6, 1, 6)  # the list is square, the card is round
        self.setLayout(layout)
        self.list.opened.connect(self.chosen)

    def search(self, text: str) -> None:
        self.typed = text
        read = self.shell.tasks.read_newest
        if text.strip():
            read(customers.find, text, then=partial(self._on_hits, text), owner=self)
            return
        self.answered = text
        self._show_usual(self._coming)
        read(usual.at_this_hour, then=self._show_usual, owner=self)

    def enter(self) -> None:
        """Enter in the search box. The answer to the last key may still be under way."""
        if self.typed != self.answered:
            self._waits = True
            self.enter_waits.emit()
        elif (customer := self.list.current()) is not None and not self._is_code():
            self.chosen.emit(customer)
        elif code := self.typed.strip():
            if self._is_code():
                self._empty_box()
            self.entered.emit(code)

    def show_opened(self, card: Card) -> None:
        """This card is in front now; without words in the box it stands first in the list."""
        self._shown = card.customer
        line = Line(card.list_name, card.place, "", card.customer)
        self._opened = [line, *(o for o in self._opened if o.customer != card.customer)]
        del self._opened[OPENED_KEPT:]
        self._show_usual(self._coming)

    def show_closed(self) -> None:
        self._shown = None
        self._empty_box()
        self._wait_no_more()
        self.search("")

    def _wait_no_more(self) -> None:
        if self._waits:
            self._waits = False
            self.enter_waits_no_more.emit()

    def _empty_box(self) -> None:
        """Without a step back to what was typed: Ctrl+Z means the deed."""
        box = self.window().findChild(QLineEdit, "search")
        if box is not None:
            box.setText("")
        self.typed = self.answered = ""

    def _is_code(self) -> bool:
        """Right check signs win over who sounds like it; a name may have them by chance."""
        typed = codes.read(self.typed)
        return typed.verdict == "ok" and typed.kind != "card" and not self._called_so

    def _on_hits(self, text: str, hits: list[Hit]) -> None:
        self.answered = text
        self._called_so = any(hit.why in NAMED for hit in hits)
        self.list.set_lines(self._words.of(hits), self._shown)
        self._say_nobody(self._nobody_words(), not hits)
        if self._waits and text == self.typed:
            self.enter()
            self._wait_no_more()

    def _show_usual(self, coming: list[Hit]) -> None:
        self._coming = coming
        if self.typed.strip():
            return
        lines = self._words.today(self._opened, coming)
        self.list.set_lines(lines)
        self._say_nobody(self.tr("Who was opened today will stand here."), not lines)

    def _nobody_words(self) -> str:
        key = self.shell.actions["new-customer"].shortcut().toString(_NATIVE)
        if not key:
            return self.tr("Nobody found.")
        return self.tr("Nobody found. %1 adds a new customer.").replace("%1", key)

    def _say_nobody(self, words: str, needed: bool) -> None:
        self.nobody.setText(words)
        self.nobody.setVisible(needed)
