"""Coupons of the day: the queue does not wait, the paper is spiked, in the evening it is read in.

One field, one scan after another; each line is green or says why not; the day of use is kept.
"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QVBoxLayout, QWidget

from shopfriend.domain.trouble import Spoken
from shopfriend.services import coupons, texts
from shopfriend.services.coupons import Redeemed
from shopfriend.ui import icons
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    EmptyState,
    IconLabel,
    Label,
    LineEdit,
    row,
    scrolled,
)


@dataclass(frozen=True)
class _Line:
    """A coupon that was good."""

    redeemed: Redeemed
    entry: QWidget
    undo: Button


class Evening(Card):
    """`left` when the pile is through."""

    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=12, pad=24)
        self._shell = shell
        self._lines: list[_Line] = []
        self.code = LineEdit(self.tr("Scan or type the code, then the next one"), till=True)
        self.code.returnPressed.connect(self._on_typed)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("dd.MM.yyyy" if shell.language == "de" else "d MMM yyyy")
        self.day.setAccessibleName(self.tr("Day of use"))
        self.day.setProperty("till", "true")
        today = shell.desk.today
        self.day.setDate(QDate(today.year, today.month, today.day))
        self.day.setMaximumDate(self.day.date())
        back = Button(self.tr("Done"), "check", key="Esc", till=True)
        back.clicked.connect(self.left)
        self._sum = Label("", "section")
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.addStretch(1)
        holder = QWidget()
        holder.setLayout(self._list)
        self._empty = EmptyState(
            "ticket-check", self.tr("The coupons of the day, one after another. Each is checked."),
            self.tr("Type the first code"), till=True,
        )  # fmt: skip
        self._empty.pressed.connect(self.start)
        for thing in (
            row(Label(self.tr("Coupons of the day"), "page"), None, back),
            row(self.code, Label(self.tr("used on"), tone="quiet"), self.day),
        ):
            self.body.addLayout(thing)
        self._scroll = scrolled(holder)
        self._scroll.hide()
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._sum)

    def start(self) -> None:
        self.code.setFocus()

    def take(self, code: str) -> None:
        """One code, scanned or typed."""
        used_on = self.day.date().toPython()
        self._shell.tasks.do(
            coupons.redeem,
            code,
            used_on=used_on,
            then=partial(self._on_redeemed, code),
            failed=partial(self._on_refused, code),
            owner=self,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _on_typed(self) -> None:
        if code := self.code.text().strip():
            self.code.clear()
            self.take(code)

    def _on_redeemed(self, _code: str, done: Redeemed) -> None:
        words = f"{self._shell.say(done.till)}  ·  {done.name or done.campaign}"
        undo = Button(self.tr("Undo"), kind="link")
        entry = self._add(words, "circle-check", "accent", undo)
        line = _Line(done, entry, undo)
        undo.clicked.connect(partial(self._take_back, line))
        self._lines.append(line)
        self._count()

    def _on_refused(self, _code: str, error: object) -> None:
        if isinstance(error, Spoken):
            self._add(self._shell.say(error.message), "circle-x", "bad", None)

    def _add(self, words: str, icon: str, tone: str, undo: Button | None) -> QWidget:
        entry = QWidget()
        shown = Label(words, "till", tone="bad" if tone == "bad" else "", wraps=True)
        layout = row(IconLabel(icon, icons.TILL, colour=tone), shown, gap=12)
        layout.setStretchFactor(shown, 1)
        if undo is not None:
            layout.addWidget(undo)
        entry.setLayout(layout)
        self._list.insertWidget(0, entry)
        self._empty.hide()
        self._scroll.show()
        return entry

    def _take_back(self, line: _Line, _checked: bool = False) -> None:
        then = partial(self._on_taken_back, line)
        self._shell.tasks.do(coupons.take_back, line.redeemed.redemption, then=then, owner=self)

    def _on_taken_back(self, line: _Line, _change: object) -> None:
        self._lines.remove(line)
        line.entry.hide()
        line.entry.deleteLater()
        self._count()

    def _count(self) -> None:
        """How many, and what they were worth in money."""
        cents = sum(_worth(line.redeemed) for line in self._lines)
        words = self.tr("%n coupon(s) redeemed", "", len(self._lines))
        money = f" · {texts.money(cents, self._shell.language)}" if cents else ""
        self._sum.setText(words + money)


def _worth(done: Redeemed) -> int:
    """Cents, for coupons worth an amount; the others' worth the till knows."""
    return int(str(done.what.facts.get("amount_cents") or 0))
