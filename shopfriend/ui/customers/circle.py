"""Household and relations: who belongs together, who knows whom."""

from functools import partial

from PySide6.QtWidgets import QWidget

from shopfriend.domain.customers import RELATION_KINDS
from shopfriend.domain.messages import message
from shopfriend.services import customers, people, texts
from shopfriend.services.customers import Hit
from shopfriend.services.person import Person, Relation
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
    emptied,
    row,
)

FOUND = 6


class Circle(Card):
    """A name that is found among the customers can be chosen; any other stays a name."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.shell = shell
        self._person: Person | None = None
        self._household, self._relations = Wrap(), Wrap()
        self.kind = Choice(
            [
                ("household", self.tr("same household")),
                *((k, self._word(k)) for k in RELATION_KINDS),
            ],
            self.tr("What the other one is"),
        )
        self.name = LineEdit(self.tr("name, Enter"))
        self.name.textEdited.connect(self._on_typed)
        self.name.returnPressed.connect(self._on_enter)
        self.hits = column(gap=4)
        fields = row(self.kind, gap=8)
        fields.addWidget(self.name, 1)
        self.body.addWidget(Label(self.tr("Household and relations"), "lead"))
        self.body.addWidget(self._household)
        self.body.addWidget(self._relations)
        self.body.addLayout(column(fields, self.hits, gap=6))

    def show_person(self, person: Person) -> None:
        self._person = person
        household: list[QWidget] = [
            Tag(other.name, self.tr("same household"), icon="house")
            for other in person.card.household
        ]
        if household:
            leave = Button(self.tr("Moved out"), kind="flat")
            leave.clicked.connect(self._on_leave)
            household.append(leave)
        self._household.show_things(household)
        self._relations.show_things([self._tag(each) for each in person.relations])

    def _tag(self, each: Relation) -> Tag:
        return Tag(
            each.name, self._quiet(each), icon="users", verb=self.tr("Remove"),
            removed=partial(self._remove, each),
        )  # fmt: skip

    # -- deeds -------------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        if len(text.strip()) < 2:
            emptied(self.hits)
            return
        self.shell.tasks.read_newest(
            customers.find, text, limit=FOUND, then=self._on_hits, owner=self
        )

    def _on_hits(self, hits: list[Hit]) -> None:
        emptied(self.hits)
        own = self._person.customer.id if self._person else None
        for hit in hits:
            if hit.customer != own:
                where = f" · {hit.town}" if hit.town else ""
                button = Button(f"{hit.name}{where}", "user-plus", kind="flat")
                button.clicked.connect(partial(self._take, hit))
                self.hits.addLayout(row(button, None))

    def _take(self, hit: Hit) -> None:
        assert self._person is not None
        customer = self._person.customer.id
        if self.kind.value == "household":
            self.shell.tasks.do(
                people.join_household, customer, hit.customer, then=self._on_done, owner=self
            )
        else:
            self.shell.tasks.do(
                people.relate, customer, kind=self.kind.value, other=hit.customer,
                then=self._on_done, owner=self,
            )  # fmt: skip

    def _on_enter(self) -> None:
        """Somebody who is only a name: Tim, the godson."""
        if self._person is not None and self.kind.value != "household" and self.name.text().strip():
            self.shell.tasks.do(
                people.relate, self._person.customer.id, kind=self.kind.value,
                name=self.name.text(), then=self._on_done, owner=self,
            )  # fmt: skip

    def _on_done(self, _done: object) -> None:
        self.name.clear()
        emptied(self.hits)

    def _on_leave(self) -> None:
        if self._person is not None:
            self.shell.tasks.do(people.leave_household, self._person.customer.id, owner=self)

    def _remove(self, relation: Relation) -> None:
        self.shell.tasks.do(people.unrelate, relation.relation, owner=self)

    def _quiet(self, each: Relation) -> str:
        word = self._word(each.kind)
        return f"{word} · {each.note}" if each.note else word

    def _word(self, kind: str) -> str:
        said = message(f"relation-{kind}")
        known = said.kind in texts.kinds(self.shell.language)
        return self.shell.say(said) if known else kind
