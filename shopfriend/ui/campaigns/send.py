"""Print: the checks in words, what it takes, and the one button that makes the file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.domain import postage
from shopfriend.services import settings, texts
from shopfriend.services.campaigns.audience import Person
from shopfriend.services.campaigns.runs import Frozen
from shopfriend.ui import saving
from shopfriend.ui.campaigns import amounts
from shopfriend.ui.campaigns.draft import Draft
from shopfriend.ui.campaigns.printing import FREEZE, PRINT, Printing
from shopfriend.ui.campaigns.shop_form import ShopForm
from shopfriend.ui.campaigns.station import Station
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    EditLine,
    IconLabel,
    Label,
    column,
    emptied,
    row,
    scrolled,
)

NAMED = 4  # people named in a sentence of the checks
_SIGNS = {
    True: ("circle-check", "accent"),
    False: ("triangle-alert", "warn"),
    None: ("hourglass", "quiet"),
}


class Send(Station):
    """`printed` tells what `runs.print_pdf` answered, `frozen` that the run is in the book."""

    printed = Signal(object)
    frozen = Signal(object)

    def __init__(self, shell: Shell, draft: Draft) -> None:
        super().__init__(shell, draft)
        self._price, self._complete = 0, True
        self._path: Path | None = None
        self.shop = ShopForm(shell)
        self.shop.known.connect(self._on_shop_known)
        self.print = Button("", "printer", kind="filled")
        self.print.clicked.connect(self.ask)
        self.price = EditLine()
        self.price.committed.connect(self._on_price_typed)
        self._checks, self._troubles = column(gap=10), column(gap=8)
        self.printing = Printing(shell, self, self._troubles)
        self.printing.moved.connect(self._fit)
        self._bill = column(gap=10)
        draft.looked.connect(self.show_audience)
        self._lay_out()

    # -- the station -------------------------------------------------------------------------

    def opened(self) -> None:
        self.shop.read()
        self.shell.tasks.read(settings.number, "postage_cents", then=self._on_price, owner=self)
        self.draft.look_through()
        self.print.setFocus()

    def show_plan(self) -> None:
        emptied(self._troubles)

    def show_audience(self) -> None:
        count = self._count()
        number = texts.number(count, self.shell.language)
        words = self.tr("Print %n letters", "", count)
        self.print.setText(words.replace(str(count), number, 1))
        self._fit()
        self._show_bill(count)
        self._show_checks()
        pages = self.tr("%n sheets", "", count)
        self.told.emit(pages.replace(str(count), number, 1) if count else "")

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        checks = Card(Label(self.tr("Looked through before printing"), "lead"), gap=12)
        checks.body.addLayout(self._checks)
        left = QWidget()
        left.setLayout(column(self._troubles, self.shop, checks, None, gap=12))
        self.form.add("postage_cents", self.tr("Postage for one letter"), self.price)
        bill = Card(Label(self.tr("What it takes"), "lead"), gap=12)
        bill.body.addLayout(self._bill)
        bill.body.addWidget(self.form)
        holder = QWidget()
        holder.setLayout(column(bill, None, gap=0))
        right = column(gap=8)
        right.addWidget(scrolled(holder), 1)  # in a low window the bill gives way, never *Print*
        right.addWidget(self.printing.busy)
        right.addLayout(row(None, self.print))
        both = row(gap=24)
        both.addWidget(scrolled(left), 3)
        both.addLayout(right, 2)
        self.setLayout(both)

    def _count(self) -> int:
        found, some = self.draft.audience, self.draft.extremes
        return len(found.chosen) - len(some.failing if some else ()) if found else 0

    def _fit(self) -> None:
        count = self._count()
        self.print.setEnabled(count > 0 and self._complete and not self.printing.runs)
        why = "" if self._complete else self.tr("First say who writes: My shop.")
        self.print.setToolTip(why or ("" if count else self.tr("Nobody gets a letter.")))
        self.print.setAccessibleDescription(self.print.toolTip())

    # -- what it takes ---------------------------------------------------------------------------

    def _show_bill(self, count: int) -> None:
        language = self.shell.language
        bill = postage.bill(count, price_cents=self._price, on=self.shell.desk.today)
        number = texts.number(bill.letters, language)
        emptied(self._bill)
        day = texts.day(bill.post_on, language)
        for icon, words, told in (
            ("file-text", self.tr("Sheets of paper"), number),
            ("mail", self.tr("Envelopes with a window"), number),
            ("euro", self.tr("Postage"), texts.money(bill.postage_cents, language)),
            ("send", self.tr("Post them on"), day),
        ):
            line = row(IconLabel(icon, colour="quiet"), Label(words), None, Label(told), gap=10)
            self._bill.addLayout(line)
        why = self.tr("So they arrive before people write the list for the weekend.")
        self._bill.addWidget(Label(why, "caption", tone="quiet", wraps=True))

    def _on_price(self, cents: int) -> None:
        self._price = cents
        self.price.show_text(amounts.cents(cents, self.shell.language))
        self.show_audience()

    def _on_price_typed(self, text: str) -> None:
        cents = amounts.hundredths(text)
        self.shell.tasks.do(
            lambda desk: settings.put(desk, postage_cents=cents),
            then=lambda _change: self.opened(),
            owner=self,
        )

    # -- the checks ------------------------------------------------------------------------------

    def _show_checks(self) -> None:
        emptied(self._checks)
        for found, sentence in self._sentences():
            name, colour = _SIGNS[found]
            icon = IconLabel(name, colour=colour)
            line = row(column(icon, None, gap=0), gap=10)
            line.addWidget(Label(sentence, wraps=True), 1)
            self._checks.addLayout(line)

    def _sentences(self) -> list[tuple[bool | None, str]]:
        """Good, not good, or not known yet."""
        found, some = self.draft.audience, self.draft.extremes
        if found is None:
            return []
        said: list[tuple[bool | None, str]] = []
        said += [(False, self.shell.say(each)) for each in found.warnings]
        if not found.warnings:
            said.append((True, self.tr("The till's data is recent.")))
        if found.doubtful:
            words = self.tr("%n salutations should be looked at: %1", "", len(found.doubtful))
            said.append((False, words.replace("%1", self._names(found.doubtful))))
        else:
            said.append((True, self.tr("Every salutation is sure.")))
        if some is None:
            said.append((None, self.tr("The letters are being looked through …")))
        elif some.failing:
            words = self.tr("%n letters cannot be printed: %1 The others print.", "",
                            len(some.failing))  # fmt: skip
            said.append((False, words.replace("%1", self._reasons(some.failing))))
        else:
            said.append((True, self.tr("Every letter fits its page, no field stays empty.")))
        if some is not None and some.unfit:
            words = self.tr("%n names come straight from the till:", "", len(some.unfit))
            names = "".join(f"\n{self.shell.say(each)}" for each in some.unfit[:NAMED])
            said.append((False, words + names + (" …" if len(some.unfit) > NAMED else "")))
        said.append((True, self._who_is_out(found.left_out, len(found.control))))
        return said

    def _who_is_out(self, left_out: int, control: int) -> str:
        words = self.tr("%1 left out with reasons, %2 kept without a letter to compare with.")
        numbers = [texts.number(n, self.shell.language) for n in (left_out, control)]
        return words.replace("%1", numbers[0]).replace("%2", numbers[1])

    def _names(self, people: tuple[Person, ...]) -> str:
        names = "; ".join(person.name for person in people[:NAMED])
        return names + (" …" if len(people) > NAMED else "")

    def _reasons(self, people: tuple[Person, ...]) -> str:
        """One line each: who, and why."""
        lines = [
            f"\n{person.name}: {self.shell.say(person.why)}" for person in people if person.why
        ]
        return "".join(lines) + "\n"

    # -- printing --------------------------------------------------------------------------------

    def ask(self) -> None:
        """Where to? Then freeze the run and draw it."""
        path = saving.ask_pdf(self, self.print.text(), self.draft.plan.name)
        if path is not None:
            self.print_to(path)

    def print_to(self, path: Path) -> None:
        self._path = path
        self.printing.start(
            self.tr("Making the letters …"),
            FREEZE,
            self.draft.plan,
            on=self.shell.desk.today,
            campaign=self.draft.campaign,
            then=self._on_frozen,
        )

    def _on_frozen(self, done: Frozen) -> None:
        self.frozen.emit(done)
        self.printing.start(
            self.tr("Drawing the pages …"), PRINT, done.run, self._path, then=self.printed.emit
        )

    def _on_shop_known(self, complete: bool) -> None:
        self._complete = complete
        self._fit()
