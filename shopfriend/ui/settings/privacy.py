"""Who gets offers made from their own purchases: the owner's recorded decision."""

from shopfriend.services.settings import get
from shopfriend.ui import moments
from shopfriend.ui.page import Shell
from shopfriend.ui.settings.section import Section, Values
from shopfriend.ui.widgets import Card, Label, column, row


class Privacy(Section):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.choice(
            "profiling",
            self.tr("Personal offers from their own purchases go to"),
            [
                ("consent", self.tr("people who have agreed to it")),
                ("everyone", self.tr("everyone who was informed and has not objected")),
            ],
        )
        self._decided = Label("", tone="quiet", wraps=True)
        why = Label(
            self.tr(
                "All others get offers of the shop: the season, the best of the shop, "
                "your pick of the month. An objection always counts."
            ),
            tone="quiet",
            wraps=True,
        )
        card = Card(
            Label(self.tr("Personal offers"), "lead"), self.form, self._decided, why, gap=12
        )
        card.setMaximumWidth(620)
        self.setLayout(column(row(card, None), None))

    def fill(self, values: Values) -> None:
        super().fill(values)
        self.shell.tasks.read(get, "profiling_decided_on", then=self._on_day, owner=self)

    def _on_day(self, day: object) -> None:
        words = self.tr("Decided on %1.").replace(
            "%1", moments.iso_day(str(day), self.shell.language)
        )
        self._decided.setText(words if day else "")
        self._decided.setVisible(bool(day))
