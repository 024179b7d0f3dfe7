"""Important dates of a person: the next one first."""

from datetime import date
from functools import partial

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.occasions import Occasion
from shopfriend.domain.trouble import Spoken
from shopfriend.services import occasions, texts
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    Choice,
    Label,
    LineEdit,
    Tag,
    Wrap,
    column,
    row,
)

NAME = 110  # pixels: "Geburtstag" can be read while it is typed


class Dates(Card):
    """Name, day and month are enough; the year only when it was told."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.shell = shell
        self._customer: CustomerId | None = None
        self._tags = Wrap()
        self.name = LineEdit(self.tr("what, e.g. birthday"))
        self.name.setMinimumWidth(theme.now().px(NAME))
        self.day = Choice([(day, str(day)) for day in range(1, 32)], self.tr("Day"))
        months = [(month, self._month(month)) for month in range(1, 13)]
        self.month = Choice(months, self.tr("Month"))
        self.add = Button(self.tr("Add"), "plus")
        self.add.clicked.connect(self._on_add)
        self.name.returnPressed.connect(self._on_add)
        fields = row(gap=8)
        fields.addWidget(self.name, 1)
        fields.addWidget(self.day)
        fields.addWidget(self.month)
        fields.addWidget(self.add)
        self._why = Label("", "caption", tone="bad", wraps=True)
        self._why.hide()
        self.body.addWidget(Label(self.tr("Dates"), "lead"))
        self.body.addWidget(self._tags)
        self.body.addLayout(column(fields, self._why, gap=4))

    def show_of(self, customer: CustomerId) -> None:
        self._customer = customer
        self.shell.tasks.read_newest(occasions.of, customer, then=self._on_dates, owner=self)

    def _on_dates(self, dates: list[tuple[date, Occasion]]) -> None:
        tags = []
        for coming, each in dates:
            whom = f"{each.name}, {each.for_whom}" if each.for_whom else each.name
            when = texts.day(coming, self.shell.language, year=False)
            tags.append(
                Tag(whom, when, icon="cake", verb=self.tr("Remove"),
                    removed=partial(self._remove, each.id))
            )  # fmt: skip
        self._tags.show_things(tags)

    def _on_add(self) -> None:
        if self._customer is not None and self.name.text().strip():
            self.shell.tasks.do(
                occasions.add, self._customer, name=self.name.text(),
                day=self.day.value, month=self.month.value,
                then=self._on_added, failed=self._on_refused, owner=self,
            )  # fmt: skip

    def _on_added(self, _done: object) -> None:
        self.name.clear()
        self._why.hide()

    def _on_refused(self, error: object) -> None:
        if isinstance(error, Spoken):
            self._why.setText(self.shell.say(error.message))
            self._why.show()

    def _remove(self, occasion: int) -> None:
        self.shell.tasks.do(occasions.remove, occasion, owner=self)

    def _month(self, month: int) -> str:
        """ "Nov" as the language of the window writes it."""
        day = texts.day(date(2024, month, 1), self.shell.language, year=False)
        return day.replace("1.", "").replace("1", "").strip(" \u202f")
