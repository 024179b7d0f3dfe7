"""What may be sent to this person, and since when: consents, objections, informed on."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from PySide6.QtWidgets import QBoxLayout, QWidget

from shopfriend.domain.change import Change
from shopfriend.domain.consents import Entry
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import Message, message
from shopfriend.services import consents, people
from shopfriend.services.consents import Gate
from shopfriend.services.person import Person
from shopfriend.ui import moments, theme
from shopfriend.ui.customers.tab import Tab
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    IconLabel,
    Label,
    Rule,
    column,
    emptied,
    row,
    scrolled,
)

DAY_WIDTH, TITLE_WIDTH = 150, 190
Scope = tuple[str, str]  # channel, purpose


class Privacy(Tab):
    """One line for each channel; below it the ledger, which only ever grows."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._lines = column(gap=8)
        self._ledger = column(gap=6)
        self.informed = Button(self.tr("Informed today"), "check")
        self.informed.clicked.connect(self._on_informed)
        self._informed = Label("")
        self.objection = Button(self.tr("No more advertising"), "megaphone-off")
        self.objection.clicked.connect(self._on_objection)
        notice = Card(
            row(IconLabel("info", colour="quiet"), self._informed, None, self.informed, gap=10)
        )
        ways = Card(
            row(Label(self.tr("What may be sent"), "lead"), None, self.objection),
            self._lines,
            gap=12,
        )
        ledger = Card(Label(self.tr("What was said, and when"), "lead"), self._ledger, gap=10)
        body = QWidget()
        body.setLayout(column(ways, notice, ledger, None, gap=12))
        self.setLayout(column(scrolled(body)))

    def fill(self, person: Person) -> None:
        day = moments.of_day(person.customer.informed_on, self.shell.language)
        words = self.tr("Privacy notice handed over on %1").replace("%1", day)
        self._informed.setText(words if day else self.tr("Privacy notice not handed over yet"))
        self.informed.setVisible(not day)
        customer = person.customer.id
        self.shell.tasks.read_newest(consents.gates, customer, then=self._on_gates, owner=self)
        self.shell.tasks.read_newest(consents.ledger, customer, then=self._on_ledger, owner=self)

    # -- what may be sent ----------------------------------------------------------------------

    def _on_gates(self, gates: list[Gate]) -> None:
        emptied(self._lines)
        for place, gate in enumerate(gates):
            if place:
                self._lines.addWidget(Rule())
            self._lines.addLayout(self._line(gate))
        objected = any(gate.objected_on for gate in gates)
        self.objection.setText(
            self.tr("Lift the objection") if objected else self.tr("No more advertising")
        )
        self.objection.setProperty("lifts", objected)

    def _line(self, gate: Gate) -> QBoxLayout:
        icon, tone = ("circle-check", "accent") if gate.allowed else ("ban", "bad")
        title = Label(self._channel(gate))
        title.setMinimumWidth(theme.now().px(TITLE_WIDTH))
        why = Label(self._why(gate), tone="quiet", wraps=True)
        line = row(IconLabel(icon, colour=tone), title, gap=10)
        line.addWidget(why, 1)
        for button in self._deeds(gate):
            line.addWidget(button)
        return line

    def _why(self, gate: Gate) -> str:
        if gate.reason is not None:
            return self.shell.say(gate.reason)
        day = moments.of_day(gate.since, self.shell.language)
        if gate.consent == "given":
            return self.tr("agreed on %1").replace("%1", day)
        return self.tr("allowed, nobody has objected")

    def _channel(self, gate: Gate) -> str:
        if gate.purpose == "profiling":
            return self.tr("Personal offers")
        return {
            "post": self.tr("Letters"),
            "email": self.tr("E-mail"),
            "phone": self.tr("Phone"),
            "sms": self.tr("Text message"),
        }[gate.channel]

    def _deeds(self, gate: Gate) -> list[Button]:
        scope = (gate.channel, gate.purpose)
        if gate.consent == "given":
            return [self._deed(self.tr("Withdraw"), "withdraw", scope)]
        if gate.objected_on:
            return []
        made = [self._deed(self.tr("Record consent"), "record", scope)]
        if gate.channel == "post" and gate.allowed:
            made = [self._deed(self.tr("Object to post"), "object", scope)]
        return made

    def _deed(
        self, word: str, deed: Literal["withdraw", "record", "object"], scope: Scope
    ) -> Button:
        button = Button(word)
        button.clicked.connect(partial(self._carry_out, deed, scope))
        return button

    def _carry_out(self, deed: str, scope: Scope) -> None:
        services: dict[str, Callable[..., Change]] = {
            "withdraw": consents.withdraw,
            "record": consents.record,
            "object": consents.object_,
        }
        self.shell.tasks.do(
            services[deed], self._customer(), channel=scope[0], purpose=scope[1], owner=self
        )

    def _on_objection(self) -> None:
        if self.objection.property("lifts"):
            self.shell.tasks.do(consents.lift, self._customer(), how="spoken", owner=self)
        else:
            self.shell.tasks.do(consents.no_more_advertising, self._customer(), owner=self)

    def _on_informed(self) -> None:
        self.shell.tasks.do(
            people.edit, self._customer(), informed_on=self.shell.desk.today, owner=self
        )

    def _customer(self) -> CustomerId:
        assert self.person is not None
        return self.person.customer.id

    # -- the ledger ----------------------------------------------------------------------------

    def _on_ledger(self, entries: tuple[Entry, ...]) -> None:
        emptied(self._ledger)
        for entry in reversed(entries):
            when = Label(moments.utc(entry.at, self.shell.language), "caption", tone="quiet")
            when.setMinimumWidth(theme.now().px(DAY_WIDTH))
            line = row(when, gap=12)
            line.addWidget(Label(self.shell.say(_said(entry)), wraps=True), 1)
            line.addWidget(Label(self._way(entry), "caption", tone="quiet"))
            self._ledger.addLayout(line)
        if not entries:
            self._ledger.addWidget(Label(self.tr("Nothing was asked or said yet."), tone="quiet"))

    def _way(self, entry: Entry) -> str:
        ways = {
            "paper": self.tr("on paper"), "spoken": self.tr("by word of mouth"),
            "phone": self.tr("by phone"), "letter": self.tr("by letter"),
            "email": self.tr("by e-mail"), "code": self.tr("by the code on a letter"),
            "import": self.tr("from a file"), "tablet": self.tr("on the tablet"),
        }  # fmt: skip
        way = ways.get(entry.how, entry.how)
        return f"{way} · {entry.actor}" if entry.actor else way


def _said(entry: Entry) -> Message:
    return message(
        f"event-consent-{entry.state}",
        channel=entry.channel or "all",
        purpose=entry.purpose or "all",
    )
