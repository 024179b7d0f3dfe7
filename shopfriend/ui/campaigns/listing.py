"""The list of campaigns with their figures as of now, and how to begin the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.services import campaigns, texts
from shopfriend.services.campaigns import Listed
from shopfriend.ui import moments
from shopfriend.ui.campaigns import words
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    Column,
    EmptyState,
    Head,
    TableView,
    column,
)

GIVE_WAY = ((6, 1040), (5, 820))  # column, the width it needs


class Listing(QWidget):
    """`opened` and `repeated` tell a `Listed`; `wanted` a new mailing."""

    opened = Signal(object)
    repeated = Signal(object)
    wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.new = Button(self.tr("New mailing"), "plus", kind="filled")
        self.new.clicked.connect(self.wanted)
        self.again = Button("", "repeat")
        self.again.clicked.connect(self._on_again)
        self.again.hide()
        self._last: Listed | None = None
        self.head = Head(self.tr("Campaigns"), self.again, self.new)
        self.table = TableView(self._columns(), height=48)
        self.table.setAccessibleName(self.tr("Campaigns"))
        self.table.opened.connect(self.opened)
        self.table.clicked.connect(self.table.activated)
        self._frame = Card(pad=0)
        self._frame.body.addWidget(self.table)
        self._empty = EmptyState(
            "mail",
            self.tr("A letter with the right offer for each person: five short steps."),
            self.tr("New mailing"),
        )
        self._empty.pressed.connect(self.wanted)
        self._empty.hide()
        layout = column(self.head, gap=16)
        layout.addWidget(self._frame, 1)
        layout.addWidget(self._empty, 1)
        self.setLayout(layout)

    def read(self) -> None:
        self.shell.tasks.read_newest(campaigns.everyone, then=self._on_rows, owner=self)

    def fit(self, width: int) -> None:
        """Figures give way in a narrow window, the name and state never."""
        for place, needed in GIVE_WAY:
            self.table.setColumnHidden(place, width < needed)

    def _columns(self) -> tuple[Column, ...]:
        def number(value: int) -> str:
            return texts.number(value, self.shell.language) if value else "–"

        return (
            Column(self.tr("Campaign"), lambda r: r.campaign.plan.name),
            Column(self.tr("State"), self._state, width=210),
            Column(self.tr("Sent"), lambda r: number(r.counts.sent),
                   lambda r: r.counts.sent, width=90, number=True),
            Column(self.tr("Redeemed"), lambda r: number(r.counts.redeemed),
                   lambda r: r.counts.redeemed, width=110, number=True),
            Column(self.tr("Control"), lambda r: number(r.counts.control),
                   lambda r: r.counts.control, width=100, number=True),
            Column(self.tr("Posted on"), self._posted, width=140),
            Column(self.tr("Made on"), lambda r: moments.iso_day(r.campaign.made_at,
                   self.shell.language), lambda r: r.campaign.made_at, width=140),
        )  # fmt: skip

    def _state(self, listed: Listed) -> str:
        return words.word(words.state(listed, self.shell.desk.today))

    def _posted(self, listed: Listed) -> str:
        posted = listed.runs[0].posted_on if listed.runs else None
        return moments.of_day(posted, self.shell.language)

    def _on_rows(self, rows: list[Listed]) -> None:
        self.table.set_rows(rows)
        self._frame.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.new.setVisible(bool(rows))
        self._last = next((row for row in rows if row.runs), None)
        self.again.setVisible(self._last is not None)
        if self._last is not None:
            name = self._last.campaign.plan.name
            self.again.setText(self.tr("Once more like %1").replace("%1", name))

    def _on_again(self) -> None:
        if self._last is not None:
            self.repeated.emit(self._last)
