"""Phones, mails and cards: one field takes them all and knows which is which."""

from collections.abc import Callable
from functools import partial

from shopfriend.domain.change import Change
from shopfriend.domain.trouble import Spoken
from shopfriend.services import contacts
from shopfriend.services.person import Person, Reach
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Card, Choice, Label, LineEdit, Tag, Wrap, column, row

ICONS = {"phone": "phone", "email": "mail", "card": "id-card"}


class Reaches(Card):
    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.shell = shell
        self._person: Person | None = None
        self._tags = Wrap()
        words = [("phone", self.tr("Phone")), ("email", self.tr("E-mail")),
                 ("card", self.tr("Card"))]  # fmt: skip
        self.kind = Choice(list(words), self.tr("What it is"))
        self.line = LineEdit(self.tr("number or address, Enter"))
        self.line.returnPressed.connect(self._on_add)
        self._why = Label("", "caption", tone="bad", wraps=True)
        self._why.hide()
        fields = row(self.kind, gap=8)
        fields.addWidget(self.line, 1)
        self.body.addWidget(Label(self.tr("Phones, mails, cards"), "lead"))
        self.body.addWidget(self._tags)
        self.body.addLayout(column(fields, self._why, gap=4))

    def show_person(self, person: Person) -> None:
        self._person = person
        tags = []
        for reach in person.reaches:
            quiet = self.tr("blocked") if reach.blocked else reach.label
            tags.append(
                Tag(reach.shown, quiet, icon=ICONS[reach.kind], verb=self.tr("Remove"),
                    removed=partial(self._remove, reach))
            )  # fmt: skip
        self._tags.show_things(tags)

    def _on_add(self) -> None:
        text = self.line.text().strip()
        if self._person is None or not text:
            return
        ways: dict[str, tuple[Callable[..., Change], str]] = {
            "phone": (contacts.add_phone, "number"),
            "email": (contacts.add_email, "address"),
            "card": (contacts.add_card, "number"),
        }
        service, name = ways[str(self.kind.value)]
        self.shell.tasks.do(
            partial(service, **{name: text}), self._person.customer.id,
            then=self._on_added, failed=self._on_refused, owner=self,
        )  # fmt: skip

    def _on_added(self, _done: object) -> None:
        self.line.clear()
        self._why.hide()

    def _on_refused(self, error: object) -> None:
        if isinstance(error, Spoken):
            self._why.setText(self.shell.say(error.message))
            self._why.show()

    def _remove(self, reach: Reach) -> None:
        self.shell.tasks.do(contacts.remove, reach.kind, reach.row, owner=self)
