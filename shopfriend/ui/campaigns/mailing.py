"""A mailing in five stations: a strip of headings with live numbers, and one open body."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from shopfriend.domain.campaigns import Plan
from shopfriend.domain.ids import CampaignId
from shopfriend.ui.campaigns.draft import Draft
from shopfriend.ui.campaigns.how import How
from shopfriend.ui.campaigns.see import See, warning
from shopfriend.ui.campaigns.send import Send
from shopfriend.ui.campaigns.station import Station
from shopfriend.ui.campaigns.strip import Strip
from shopfriend.ui.campaigns.what import What
from shopfriend.ui.campaigns.who import Who
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Card, EditLine, column, emptied, row

NAME = 360


class Mailing(QWidget):
    """`closed` when the user goes back to the list; `printed` with what was printed."""

    closed = Signal()
    printed = Signal(object)
    frozen = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.draft = Draft(shell, self)
        self.who, self.what, self.how = (each(shell, self.draft) for each in (Who, What, How))
        self.see, self.send = See(shell, self.draft), Send(shell, self.draft)
        self.stations: tuple[Station, ...] = (
            self.who, self.what, self.how, self.see, self.send,
        )  # fmt: skip
        self.strip = Strip(
            [
                (self.tr("Who"), "users"),
                (self.tr("What"), "ticket-percent"),
                (self.tr("How"), "notebook-pen"),
                (self.tr("See"), "eye"),
                (self.tr("Print"), "printer"),
            ]
        )
        self.name = EditLine(self.tr("Name of the mailing"))
        self.name.committed.connect(self._on_name)
        self.away = Button(self.tr("All campaigns"), "arrow-left", kind="flat")
        self.away.clicked.connect(self.leave)
        self.back = Button(self.tr("Back"), "chevron-left")
        self.back.clicked.connect(lambda: self.open_station(self.place - 1))
        self.next = Button(self.tr("Next"), "chevron-right", kind="filled")
        self.next.clicked.connect(lambda: self.open_station(self.place + 1))
        self._troubles = column(gap=4)
        self._stack = QStackedWidget()
        self._lay_out()
        self._listen()

    @property
    def place(self) -> int:
        return self._stack.currentIndex()

    def begin(self, plan: Plan, campaign: CampaignId | None = None) -> None:
        emptied(self._troubles)
        self.draft.begin(plan, campaign)
        self.open_station(0)

    def open_station(self, place: int) -> None:
        """What was typed so far is part of the plan, and the plan is in the book."""
        self.take_typed()
        place = min(max(place, 0), len(self.stations) - 1)
        if place or self.draft.campaign is not None:
            self.draft.keep()
        self._stack.setCurrentIndex(place)
        self.strip.show_open(place)
        self.back.setVisible(place > 0)
        self.next.setVisible(place < len(self.stations) - 1)
        if place < len(self.stations) - 1:
            word = self.strip.headings[place + 1].accessibleName()
            self.next.setText(self.tr("Next: %1").replace("%1", word))
        self.stations[place].opened()

    def take_typed(self) -> None:
        self._on_name(self.name.text().strip())
        self.stations[self.place].take_typed()

    def leave(self) -> None:
        self.take_typed()
        self.draft.keep()
        self.closed.emit()

    def step_back(self) -> bool:
        if self.stations[self.place].step_back():
            return True
        if self.place:
            self.open_station(self.place - 1)
        else:
            self.leave()
        return True

    def foot(self) -> int:
        """The message bar must not cover *Back* and *Next*."""
        return self.next.sizeHint().height() + 32

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.name.setFixedWidth(NAME)
        body = Card()
        body.body.addWidget(self._stack, 1)
        for station in self.stations:
            self._stack.addWidget(station)
        layout = column(row(self.away, None, self.name, gap=8), self.strip, self._troubles, gap=12)
        layout.addWidget(body, 1)
        layout.addLayout(row(self.back, None, self.next))
        self.setLayout(layout)

    def _listen(self) -> None:
        for place, station in enumerate(self.stations):
            station.told.connect(partial(self._tell, place, warn=False))
            station.troubled.connect(partial(self._tell, place, warn=True))
        self.strip.chosen.connect(self.open_station)
        self.draft.changed.connect(lambda: self.name.show_text(self.draft.plan.name))
        self.draft.wrong.connect(self._on_wrong)
        self.see.who_wanted.connect(lambda: self.open_station(0))
        self.send.printed.connect(self.printed)
        self.send.frozen.connect(self.frozen)

    def _tell(self, place: int, words: str, *, warn: bool) -> None:
        self.strip.tell(place, words, warn=warn)

    def _on_name(self, name: str) -> None:
        if name and name != self.draft.plan.name:
            self.draft.change(name=name)
        self.name.show_text(self.draft.plan.name)

    def _on_wrong(self, field: str, sentence: str) -> None:
        """At the field where one is open; above the body otherwise."""
        emptied(self._troubles)
        if sentence and not self.stations[self.place].form.has(field):
            self._troubles.addWidget(warning(sentence))
