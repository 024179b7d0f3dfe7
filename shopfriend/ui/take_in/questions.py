"""What a file leaves open: one plain question at a time, with its example and a few big answers."""

import re
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from shopfriend.domain import amounts
from shopfriend.domain.incoming import Question
from shopfriend.domain.messages import message
from shopfriend.domain.trouble import ShopError
from shopfriend.services import texts
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Card, IconLabel, Label, Panel, column, emptied, row

WIDTH = 720
_NUMBERS = re.compile(r"\d+")


class Questions(QWidget):
    """`answered` tells question and choice by their names."""

    answered = Signal(str, str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.buttons: dict[str, Button] = {}
        self._card = Card(gap=16, pad=32)
        self._card.setMaximumWidth(theme.now().px(WIDTH))
        middle = row(None, self._card, None, gap=0)
        middle.setStretchFactor(self._card, 100)
        self.setLayout(column(24, middle, None, gap=0))

    def ask(self, question: Question, file: str, *, left: int) -> None:
        """`left`: further questions behind this one."""
        emptied(self._card.body)
        self.buttons = {}
        body = self._card.body
        where = file if not left else self.tr("%1 – %2 more after this").replace("%1", file)
        head = row(IconLabel("circle-question-mark", 24, colour="accent"), gap=12)
        head.addWidget(Label(where.replace("%2", str(left)), "caption", tone="quiet"), 1)
        body.addLayout(head)
        body.addWidget(Label(self.shell.say(question.message), "section", wraps=True))
        for choice in question.choices:
            body.addWidget(self._answer(question, choice))
        hint = self.tr("The file itself does not say. Nothing is taken in before it is answered.")
        body.addWidget(Label(hint, "caption", tone="quiet", wraps=True))
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, question: Question, choice: str) -> QWidget:
        """A button, and beside it what the example would then be."""
        button = Button(self.shell.say(message(f"choice-{choice}")), till=True)
        button.setMinimumWidth(theme.now().px(220))
        button.clicked.connect(lambda: self.answered.emit(question.name, choice))
        self.buttons[choice] = button
        line = row(button, gap=16)
        meant = meaning(question, choice, self.shell.language)
        if meant:
            value = str(question.facts.get("value", ""))
            line.addWidget(Label(f"{value}  →  {meant}", "lead", tone="quiet"), 1)
        else:
            line.addStretch(1)
        made = Panel("sunk")
        line.setContentsMargins(12, 10, 16, 10)
        made.setLayout(line)
        return made


def meaning(question: Question, choice: str, language: str) -> str:
    """What the example says when it is read so; "" where that cannot be said."""
    value = str(question.facts.get("value", ""))
    try:
        if choice in ("dmy", "mdy"):
            return _day(value, choice, language)
        if choice in ("comma", "dot"):
            return _amount(value, choice, language)
        if choice in ("subtracted", "before"):
            return _paid(value, str(question.facts.get("discount", "")), choice, language)
    except (ValueError, ShopError):
        return ""
    return ""


def _day(value: str, order: str, language: str) -> str:
    one, other, year = (int(part) for part in _NUMBERS.findall(value)[:3])
    day, month = (one, other) if order == "dmy" else (other, one)
    return texts.day(date(year + 2000 if year < 100 else year, month, day), language)


def _paid(value: str, discount: str, choice: str, language: str) -> str:
    total = amounts.typed_cents(value)
    off = amounts.typed_cents(discount.lstrip("-−")) if choice == "before" else 0
    return texts.money(total - off, language)


def _amount(value: str, decimal: str, language: str) -> str:
    sign, group = (",", ".") if decimal == "comma" else (".", ",")
    plain = re.sub(r"[^\d.,-]", "", value).replace(group, "").replace(sign, ".")
    return texts.number(float(plain), language, 3)
