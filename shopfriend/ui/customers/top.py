"""The card in page form: name, never, note, coupons – and here, for the owner, the figures."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from shopfriend.domain.preferences import Preference
from shopfriend.services import notes, people, texts
from shopfriend.services.card import CouponLine, Figures, PopUp
from shopfriend.services.person import Person
from shopfriend.ui import moments
from shopfriend.ui.customers.ask import AskLine
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    Chip,
    Elided,
    Flow,
    IconLabel,
    Label,
    Panel,
    column,
    emptied,
    row,
)

DOT = " · "


class Top(Card):
    """Made once, filled for each person."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=10)
        self.shell = shell
        self._person: Person | None = None
        self.name = Elided("", "name")
        self.place = Label("", tone="quiet", wraps=True)
        self.ahead = Elided("", tone="quiet")
        self.star = Button(self.tr("Star"), "star", kind="pill")
        self.star.setCheckable(True)
        self.star.clicked.connect(self._on_star)
        self._chips = Flow()
        self._figures = row(gap=32)
        self._lines = column(gap=6)
        self._notes = QWidget()
        self._notes.setLayout(self._lines)
        head = row(gap=24)
        head.addWidget(self.name, 1)
        head.addWidget(self.star)
        below = row(gap=24)
        below.addLayout(column(self.place, self._chips, None, gap=6), 1)
        below.addLayout(column(self._figures, None, gap=0))
        self.body.addLayout(head)
        self.body.addLayout(below)
        self.body.addWidget(self.ahead)
        self.body.addWidget(self._notes)
        self.ask = AskLine(shell)
        self.body.addWidget(self.ask)

    def show_person(self, person: Person) -> None:
        self._person = person
        card = person.card
        self.name.setText(self.shell.say(card.name))
        self.place.setText(DOT.join(self._about(person)))
        self.ahead.setText(DOT.join(self.shell.say(said) for said in person.ahead.messages))
        self.ahead.setVisible(bool(person.ahead.messages))
        self.star.setChecked(card.star)
        self.star.set_icon("check" if card.star else "star")
        emptied(self._chips)
        for said in card.chips:
            self._chips.addWidget(Chip(self.shell.say(said), "info"))
        self._show_figures(person.figures)
        self._show_lines(person)
        self.ask.show_customer(card.customer)

    def _about(self, person: Person) -> list[str]:
        card, language = person.card, self.shell.language
        about = [self.tr("No. %1").replace("%1", card.number)]
        about += [part for part in (card.nickname, card.memo, card.place) if part]
        if card.since:
            about.append(self.tr("since %1").replace("%1", str(card.since.year)))
        if card.gap_days:
            about.append(self.tr("usually every %n days", "", card.gap_days))
        if card.data_until:
            day = texts.day(card.data_until, language)
            about.append(self.tr("till data until %1").replace("%1", day))
        return about

    def _show_figures(self, figures: Figures) -> None:
        emptied(self._figures)
        language = self.shell.language
        day = moments.of_day(figures.last_day, language) or "–"
        average = texts.money(figures.average_cents, language) if figures.receipts else "–"
        gap = self.tr("%n days", "", figures.gap_days) if figures.gap_days else "–"
        for word, value in (
            (self.tr("visits"), str(figures.visits)),
            (self.tr("a receipt on average"), average),
            (self.tr("last here"), day),
            (self.tr("usual gap"), gap),
        ):
            figure = column(Label(value, "lead"), Label(word, "caption", tone="quiet"), gap=0)
            self._figures.addLayout(figure)

    def _show_lines(self, person: Person) -> None:
        """Two stand side by side: what is in the tabs below needs the room."""
        emptied(self._lines)
        card, panels = person.card, []
        if card.never:
            words = self.tr("never: %1").replace("%1", _names(card.never))
            panels.append(_line("ban", words, "bad"))
        if card.pop_up:
            panels.append(self._pop_up(card.pop_up))
        if card.coupons:
            panels.append(self._coupon(card.coupons))
        for place in range(0, len(panels), 2):
            line = row(gap=8)
            for panel in panels[place : place + 2]:
                line.addWidget(panel, 1)
            self._lines.addLayout(line)
        self._notes.setVisible(bool(panels))

    def _coupon(self, coupons: Sequence[CouponLine]) -> Panel:
        """The one that runs out first; all of them stand in the timeline."""
        first, more = coupons[0], len(coupons) - 1
        until = texts.day(first.valid_until, self.shell.language)
        words = self.tr("%1, until %2").replace("%1", self.shell.say(first.what))
        words = f"{words.replace('%2', until)}{DOT}{first.code}"
        return _line("ticket-percent", f"{words}{DOT}+{more}" if more else words, "")

    def _pop_up(self, note: PopUp) -> Panel:
        done = Button(self.tr("Done"), "check")
        done.clicked.connect(lambda: self.shell.tasks.do(notes.done, note.note, owner=self))
        words = note.text + (self.tr(" (%n more)", "", note.more) if note.more else "")
        return _line("bell", words, "warn", done)

    def _on_star(self) -> None:
        if self._person is not None:
            self.shell.tasks.do(
                people.star, self._person.customer.id, on=self.star.isChecked(), owner=self
            )


def _names(known: Sequence[Preference]) -> str:
    return ", ".join(each.shown for each in known)


def _line(icon: str, words: str, tone: str, button: Button | None = None) -> Panel:
    """One line on its ground; the icon says what kind it is, not the colour alone."""
    ground: dict[str, str] = {"bad": "bad", "warn": "warn", "": "sunk"}
    panel = Panel(ground[tone])  # type: ignore[arg-type]  # one of the grounds
    text = Label(words, wraps=True)
    line = row(IconLabel(icon, colour=tone or "ink"), gap=10)
    line.setContentsMargins(12, 6, 12, 6)
    line.addWidget(text, 1)
    if button is not None:
        line.addWidget(button)
    panel.setLayout(line)
    return panel
