"""The Today page: at most seven cases with their reasons; what waits; what it brought."""

from datetime import timedelta
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from shopfriend.domain.change import Change
from shopfriend.services import campaigns, texts, today
from shopfriend.services.today import Case, Today
from shopfriend.ui import moments, theme
from shopfriend.ui.letter import OneLetter
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.today.case import CaseLine
from shopfriend.ui.today.mailings import Mailings
from shopfriend.ui.today.stories import Stories
from shopfriend.ui.widgets import (
    Card,
    Chip,
    EmptyState,
    Head,
    Label,
    Rule,
    Sheet,
    Turns,
    Wrap,
    column,
    emptied,
    row,
    scrolled,
)

DAY = timedelta(days=1)
BESIDE = 1000  # pixels from which two cards stand beside each other
WHERE = {"till-data": "take-in", "backup": "settings", "coupons": "campaigns"}


class TodayPage(Page):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.lines: list[CaseLine] = []
        self._made: list[CaseLine] = []
        self._came, self._turns = False, Turns(self)
        self._letter = OneLetter(shell, self)
        self._cases = column(gap=0)
        self._more = Label("", "caption", tone="quiet")
        self._empty = EmptyState(
            "calendar-check", self.tr("Nothing is pressing today."), self.tr("To the counter")
        )
        self._empty.pressed.connect(lambda: self.shell.go("counter"))
        self._empty.hide()  # whether anything presses is not known yet
        self._ages = Wrap()
        self.mailings = Mailings(shell)
        self.mailings.opened.connect(lambda: self.shell.go("campaigns"))
        self.stories = Stories(shell)
        self.head = Head(self.tr("Today"), self._ages)
        self._both = row(gap=16)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the stories stand below: names come before them."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= theme.now().px(BESIDE)
        self._both.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def arrived(self) -> None:
        self.head.told.setText(texts.day(self.desk.today, self.shell.language))
        self.stories.read()
        self._read()

    def refresh(self, change: Change) -> None:  # noqa: ARG002 - every deed may settle a case
        if self.isVisible():
            self._read()

    @property
    def is_making(self) -> bool:
        return self._turns.is_busy or self.stories.is_making

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        important = Card(Label(self.tr("Important today"), "lead"), gap=8)
        important.body.addLayout(self._cases)
        important.body.addWidget(self._empty)
        important.body.addWidget(self._more)
        self._both.addLayout(column(important, self.mailings, None, gap=16), 3)
        self._both.addLayout(column(self.stories, None), 2)
        sheet = Sheet(self.head)
        sheet.body.addLayout(self._both)
        sheet.body.addStretch(1)
        self.setLayout(column(scrolled(sheet)))  # one bar, at the edge of the window

    def _read(self) -> None:
        self.tasks.read_newest(today.cases, then=self._on_today, owner=self)
        self.tasks.read_newest(
            campaigns.everyone, then=self.mailings.show_mailings, owner=self.mailings
        )

    # -- answers -----------------------------------------------------------------------------

    def _on_today(self, found: Today) -> None:
        """In turns the first time: to make the lines and to lay out the page with them takes long
        enough to be felt together."""
        steps = [partial(step, found) for step in (self._make, self._put, self._show_ages)]
        if self._came:
            for step in steps:
                step()
        else:
            self._came = True
            self._turns.take(*steps)

    def _make(self, found: Today) -> None:
        self._made = [self._line(case) for case in found.cases]

    def _put(self, found: Today) -> None:
        at = next((n for n, line in enumerate(self.lines) if line.hasFocus()), None)
        emptied(self._cases)
        self.lines = self._made
        for place, line in enumerate(self.lines):
            if place:
                self._cases.addWidget(Rule())
            self._cases.addWidget(line)
        if at is not None and self.lines:
            self.lines[min(at, len(self.lines) - 1)].setFocus()
        self._empty.setVisible(not found.cases)
        self._more.setText(self.tr("%n more are kept for later", "", found.more))
        self._more.setVisible(found.more > 0)

    def _show_ages(self, found: Today) -> None:
        language, chips = self.shell.language, []
        if found.data_until:
            words = self.tr("till data until %1")
            day = moments.of_day(found.data_until, language)
            chips.append(Chip(words.replace("%1", day), "inbox"))
        day = moments.of_day(found.last_backup, language)
        words = self.tr("last backup %1").replace("%1", day) if day else self.tr("no backup yet")
        chips.append(Chip(words, "database-backup"))
        self._ages.show_things(chips)

    def _line(self, case: Case) -> CaseLine:
        titles = {
            "coupons": self.tr("Coupons are running out"),
            "till-data": self.tr("The till's data is old"),
            "backup": self.tr("The backup is old"),
        }
        line = CaseLine(case, case.name or titles.get(case.kind, ""), self.shell.say(case.reason))
        line.opened.connect(lambda: self._open(case))
        line.pressed.connect(lambda deed: self._carry_out(deed, case))
        line.stepped.connect(lambda step: self._step(line, step))
        return line

    # -- deeds -------------------------------------------------------------------------------

    def _open(self, case: Case) -> None:
        if case.customer is not None:
            self.shell.go("customers", case.customer)
        else:
            self.shell.go(WHERE[case.kind])

    def _carry_out(self, deed: str, case: Case) -> None:
        if deed == "later":
            self.tasks.do(today.put_off, case, until=self.desk.today + DAY, owner=self)
        elif deed == "drop":
            self.tasks.do(today.drop, case, owner=self)
        elif case.customer is not None and deed == "letter":
            self._letter.ask(case.customer, case.name)
        elif case.customer is not None:
            self.shell.go("customers", case.customer, "call")

    def _step(self, line: CaseLine, step: int) -> None:
        place = self.lines.index(line) + step
        if 0 <= place < len(self.lines):
            self.lines[place].setFocus()
