"""Name, address, language, birthday: each field is edited where it stands and kept at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from shopfriend.domain.addresses import Address
from shopfriend.domain.names import SALUTATIONS
from shopfriend.domain.trouble import Spoken
from shopfriend.services import contacts, people
from shopfriend.services.person import Person
from shopfriend.ui.customers.area import Area
from shopfriend.ui.customers.circle import Circle
from shopfriend.ui.customers.own import OwnFields
from shopfriend.ui.customers.reach import Reaches
from shopfriend.ui.customers.tab import Tab
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Card, Choice, EditLine, Form, Label, column, row, scrolled

NAME = ("title", "first_name", "last_name", "nickname", "company", "memo")
ADDRESS = ("care_of", "street", "house_number", "postcode", "town", "country")
BIRTH = ("birth_day", "birth_month", "birth_year")


class Details(Tab):
    """Two columns: who, where; how to reach, with whom."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.form = Form()
        self._lines: dict[str, EditLine] = {}
        self._choices: dict[str, Choice] = {}
        self.reaches, self.circle, self.own = Reaches(shell), Circle(shell), OwnFields(shell)
        self.area = Area(shell)
        self._who()
        self._address()
        who = Card(Label(self.tr("Name and address"), "lead"), self.form, gap=12)
        both = row(gap=12)
        both.addLayout(column(who, None, gap=12), 1)
        both.addLayout(column(self.reaches, self.circle, self.own, self.area, None, gap=12), 1)
        body = QWidget()
        body.setLayout(both)
        self.setLayout(column(scrolled(body)))

    def fill(self, person: Person) -> None:
        self.form.complain({})
        where = person.addresses[0] if person.addresses else Address()
        for name, line in self._lines.items():
            value = getattr(where if name in ADDRESS else person.customer, name)
            line.show_text("" if value is None else str(value))
        for name, choice in self._choices.items():
            choice.show_value(getattr(person.customer, name))
        for part in (self.reaches, self.circle, self.own, self.area):
            part.show_person(person)

    # -- building ----------------------------------------------------------------------------

    def _who(self) -> None:
        words = {"": "–", "ms": self.tr("Ms"), "mr": self.tr("Mr"), "family": self.tr("Family"),
                 "couple": self.tr("Couple"), "firm": self.tr("Firm"),
                 "neutral": self.tr("without")}  # fmt: skip
        salutations = [(each, words.get(each, each)) for each in SALUTATIONS]
        self.form.pair(
            self._choice("salutation", self.tr("Salutation"), salutations),
            self._line("title", self.tr("Title")),
            self._line("nickname", self.tr("Called")),
        )
        self.form.pair(
            self._line("first_name", self.tr("First name")),
            self._line("last_name", self.tr("Last name")),
        )
        self.form.pair(
            self._line("company", self.tr("Firm")), self._line("memo", self.tr("To remember by"))
        )
        self.form.pair(
            self._line("birth_day", self.tr("Birthday: day")),
            self._line("birth_month", self.tr("month")),
            self._line("birth_year", self.tr("year, if told")),
        )
        self.form.pair(
            self._choice("language", self.tr("Language"), self._languages()),
            self._choice("address_form", self.tr("Address"), self._forms()),
            self._choice("preferred_channel", self.tr("Best reached"), self._channels()),
        )

    def _address(self) -> None:
        self.form.pair(
            self._line("street", self.tr("Street")),
            self._line("house_number", self.tr("Number")),
            stretch=(3, 1),
        )
        self.form.pair(
            self._line("postcode", self.tr("Postcode")),
            self._line("town", self.tr("Town")),
            self._line("country", self.tr("Country")),
            stretch=(2, 4, 1),
        )
        self.form.pair(self._line("care_of", self.tr("Care of")))

    def _line(self, name: str, title: str) -> tuple[str, str, QWidget]:
        line = self._lines[name] = EditLine()
        line.committed.connect(lambda text: self._on_typed(name, text))
        return name, title, line

    def _choice(
        self, name: str, title: str, choices: Sequence[tuple[object, str]]
    ) -> tuple[str, str, QWidget]:
        made = self._choices[name] = Choice(choices)
        made.picked.connect(lambda value: self._edit(**{name: value}))
        return name, title, made

    def _languages(self) -> list[tuple[str, str]]:
        return [("", "–"), ("de", self.tr("German")), ("en", self.tr("English"))]

    def _forms(self) -> list[tuple[str, str]]:
        return [("", self.tr("as the shop")), ("formal", self.tr("formal (Sie)")),
                ("familiar", self.tr("familiar (du)"))]  # fmt: skip

    def _channels(self) -> list[tuple[str, str]]:
        return [("", "–"), ("post", self.tr("by post")), ("email", self.tr("by e-mail")),
                ("phone", self.tr("by phone")), ("sms", self.tr("by text message")),
                ("counter", self.tr("only in the shop"))]  # fmt: skip

    # -- deeds -------------------------------------------------------------------------------

    def _on_typed(self, name: str, text: str) -> None:
        if name in ADDRESS:
            self._edit_address(name, text)
        elif name in BIRTH:
            self._edit(**{name: int(text) if text.isdigit() else text or None})
        else:
            self._edit(**{name: text})

    def _edit(self, **fields: object) -> None:
        assert self.person is not None
        self._do(people.edit, self.person.customer.id, **fields)

    def _edit_address(self, name: str, text: str) -> None:
        assert self.person is not None
        if self.person.addresses:
            self._do(contacts.edit_address, self.person.addresses[0].id, **{name: text})
        elif text:
            fresh = replace(Address(), **{name: text})  # type: ignore[arg-type]  # texts only
            self._do(contacts.add_address, self.person.customer.id, fresh, main=True)

    def _do(self, service: Callable[..., object], *what: object, **how: object) -> None:
        self.form.complain({})
        deed = partial(service, **how)
        self.shell.tasks.do(deed, *what, failed=self._on_refused, owner=self)

    def _on_refused(self, error: object) -> None:
        if isinstance(error, Spoken):
            words, where = self.shell.say(error.message), str(error.message.facts.get("field"))
            where = {"day": "birth_day"}.get(where, where)
            if self.form.has(where):
                self.form.complain({where: words})
            else:
                self.shell.tell(words, tone="warn")
