"""The shop's own fields, and the facts that spare a question."""

from PySide6.QtWidgets import QWidget

from shopfriend.domain.customers import FACT_KINDS
from shopfriend.domain.messages import message
from shopfriend.domain.trouble import Spoken
from shopfriend.services import people, texts
from shopfriend.services.person import Person
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Card, EditLine, Flow, Form, Label, LineEdit, Pill, column, emptied

FACTS = tuple(kind for kind in FACT_KINDS if kind not in ("star", "other"))


class OwnFields(Card):
    """A fact is one click; an own field is typed. New own fields are for everybody."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.shell = shell
        self._person: Person | None = None
        self.facts: dict[str, Pill] = {}
        facts = Flow(6)
        for kind in FACTS:
            pill = self.facts[kind] = Pill(self._word(kind))
            pill.clicked.connect(lambda on, kind=kind: self._on_fact(kind, on=on))
            facts.addWidget(pill)
        holder = QWidget()
        holder.setLayout(facts)
        self._fields = column(gap=8)
        self.new = LineEdit(self.tr("Name of a new field for everybody, Enter"))
        self.new.returnPressed.connect(self._on_new)
        self.body.addWidget(Label(self.tr("Good to know"), "lead"))
        self.body.addWidget(holder)
        self.body.addLayout(self._fields)
        self.body.addWidget(self.new)

    def show_person(self, person: Person) -> None:
        same = self._person is not None and self._person.own == person.own
        same = same and self._person.customer.id == person.customer.id  # type: ignore[union-attr]
        self._person = person
        on = {fact.kind for fact in person.card.facts}
        for kind, pill in self.facts.items():
            pill.setChecked(kind in on)
        if not same:
            self._show_fields(person)

    def _show_fields(self, person: Person) -> None:
        emptied(self._fields)
        form = Form()
        for name, value in person.own:
            line = EditLine()
            line.show_text(value)
            line.committed.connect(lambda text, name=name: self._on_value(name, text))
            form.add(name, name, line)
        self._fields.addWidget(form)

    def _on_fact(self, kind: str, *, on: bool) -> None:
        if self._person is not None:
            service = people.set_fact if on else people.drop_fact
            self.shell.tasks.do(service, self._person.customer.id, kind=kind, owner=self)

    def _on_value(self, name: str, value: str) -> None:
        if self._person is not None:
            self.shell.tasks.do(
                people.set_own_value, self._person.customer.id, field=name, value=value, owner=self
            )

    def _on_new(self) -> None:
        if self.new.text().strip():
            self.shell.tasks.do(
                people.add_own_field, self.new.text(),
                then=lambda _done: self.new.clear(), failed=self._on_refused, owner=self,
            )  # fmt: skip

    def _on_refused(self, error: object) -> None:
        if isinstance(error, Spoken):
            self.new.set_wrong(self.shell.say(error.message))

    def _word(self, kind: str) -> str:
        said = message(f"fact-{kind}", value="")
        known = said.kind in texts.kinds(self.shell.language)
        return self.shell.say(said) if known else kind
