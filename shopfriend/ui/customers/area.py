"""What others say about the area: shown as that, never as a fact of the person."""

from functools import partial

from shopfriend.domain.areas import AreaFact
from shopfriend.services import areas, texts
from shopfriend.services.person import Person
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Card, Label, column, emptied, row


class Area(Card):
    """Hidden where nothing is known of the area. Each source can be deleted as a whole."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.shell = shell
        self._lines = column(gap=8)
        self.body.addWidget(Label(self.tr("The area, not the person"), "lead"))
        self.body.addLayout(self._lines)
        self.hide()

    def show_person(self, person: Person) -> None:
        self.shell.tasks.read_newest(
            areas.of_customer, person.customer.id, then=self._on_facts, owner=self
        )

    def _on_facts(self, facts: list[AreaFact]) -> None:
        emptied(self._lines)
        for source in dict.fromkeys(each.source for each in facts):
            some = [each for each in facts if each.source == source]
            for fact in some:
                line = row(gap=12)
                line.addWidget(Label(fact.name, wraps=True), 1)
                line.addWidget(Label(fact.value))
                self._lines.addLayout(line)
            away = Button(self.tr("Delete all of this source"), "trash-2", kind="flat")
            away.clicked.connect(partial(self._on_forget, source))
            told = Label(self._origin(some), "caption", tone="quiet", wraps=True)
            below = row(gap=8)
            below.addWidget(told, 1)
            below.addWidget(away)
            self._lines.addLayout(below)
        self.setVisible(bool(facts))

    def _origin(self, facts: list[AreaFact]) -> str:
        """Postcode, source and date: nobody takes it for knowledge of their own."""
        newest = max((each.as_of for each in facts if each.as_of), default=None)
        parts = [facts[0].postcode, facts[0].source]
        if newest:
            parts.append(texts.day(newest, self.shell.language))
        return " · ".join(parts)

    def _on_forget(self, source: str) -> None:
        self.shell.tasks.do(areas.forget, source, owner=self)
