"""Likes, dislikes, never, sizes, wishes, what they own, gift ideas, dates: added and taken away
in place."""

from functools import partial

from PySide6.QtWidgets import QWidget

from shopfriend.domain.preferences import Kind, Preference, Target
from shopfriend.domain.trouble import Spoken
from shopfriend.services import preferences
from shopfriend.services.person import Person
from shopfriend.ui.customers.dates import Dates
from shopfriend.ui.customers.tab import Tab
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Card, Label, LineEdit, Tag, Wrap, column, row, scrolled

SHOWN: tuple[Kind, ...] = ("like", "dislike", "never", "size", "wish", "owns", "gift-idea")


class Likes(Tab):
    """One card for each kind; two in a row."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.groups = {kind: Group(shell, kind) for kind in SHOWN}
        self.dates = Dates(shell)
        cards: list[QWidget] = [*self.groups.values(), self.dates]
        left, right = column(gap=12), column(gap=12)
        for place, card in enumerate(cards):
            (right if place % 2 else left).addWidget(card)
        left.addStretch(1)
        right.addStretch(1)
        body = QWidget()
        both = row(gap=12)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        body.setLayout(both)
        self.setLayout(column(scrolled(body)))

    def fill(self, person: Person) -> None:
        customer = person.customer.id
        for group in self.groups.values():
            group.customer = customer
        self.dates.show_of(customer)
        self.shell.tasks.read_newest(preferences.of, customer, then=self._on_known, owner=self)
        self.shell.tasks.read_newest(
            preferences.sizes_bought, customer, then=self._on_derived, owner=self
        )

    def _on_known(self, known: list[Preference]) -> None:
        for kind, group in self.groups.items():
            group.show_known([each for each in known if each.kind == kind])

    def _on_derived(self, sizes: list[Preference]) -> None:
        self.groups["size"].show_derived(sizes)


class Group(Card):
    """One kind of preference."""

    def __init__(self, shell: Shell, kind: Kind) -> None:
        super().__init__(gap=8)
        self.shell, self.kind = shell, kind
        self.customer: object = None
        self._known: list[Preference] = []
        self._derived: list[Preference] = []
        title, icon, hint = self._words()
        self._icon = icon
        self.body.addWidget(Label(title, "lead"))
        self._tags = Wrap()
        self.body.addWidget(self._tags)
        self.line = LineEdit(hint)
        self.line.returnPressed.connect(self._on_add)
        self.second = LineEdit(self._second_hint())
        self.second.returnPressed.connect(self._on_add)
        fields = row(gap=8)
        fields.addWidget(self.line, 3)
        fields.addWidget(self.second, 2)
        self.body.addLayout(fields)
        self.second.setVisible(bool(self._second_hint()))  # in its place: else a window flashes up

    def show_known(self, known: list[Preference]) -> None:
        self._known = known
        self._show()

    def show_derived(self, derived: list[Preference]) -> None:
        """Read off the receipts: shown as such, and not to be taken away here."""
        self._derived = derived
        self._show()

    def _show(self) -> None:
        known = [
            Tag(each.shown, self._quiet(each), icon=self._icon, verb=self.tr("Remove"),
                removed=partial(self._remove, each))
            for each in self._known
        ]  # fmt: skip
        source = self.tr("from receipts")
        read = [
            Tag(each.shown, f"{each.value} · {source}", icon="receipt-text")
            for each in self._derived
        ]
        self._tags.show_things([*known, *read])

    def _quiet(self, each: Preference) -> str:
        basis = {
            "said": "",
            "derived": self.tr("derived"),
            "guessed": self.tr("guessed"),
            "hearsay": self.tr("from hearsay"),
        }[each.basis]
        return " · ".join(part for part in (each.value, each.for_whom, basis) if part)

    def _on_add(self) -> None:
        word, second = self.line.text().strip(), self.second.text().strip()
        if self.customer is None or not word:
            return
        if self.kind == "size" and not second:
            self.second.setFocus()
            return
        extra = {"size": "value", "gift-idea": "for_whom"}.get(self.kind, "")
        how = {extra: second} if extra else {}
        self.shell.tasks.do(
            preferences.note, self.customer, kind=self.kind, target=Target(word=word), **how,
            then=self._on_added, failed=self._on_refused, owner=self,
        )  # fmt: skip

    def _on_added(self, _done: object) -> None:
        for line in (self.line, self.second):
            line.clear()
            line.set_wrong("")
        self.line.setFocus()

    def _on_refused(self, error: object) -> None:
        if isinstance(error, Spoken):
            self.line.set_wrong(self.shell.say(error.message))

    def _remove(self, known: Preference) -> None:
        self.shell.tasks.do(preferences.forget, known.id, owner=self)

    def _words(self) -> tuple[str, str, str]:
        return {
            "like": (self.tr("Likes"), "heart", self.tr("something they like, Enter")),
            "dislike": (self.tr("Does not like"), "thumbs-down", self.tr("something, Enter")),
            "never": (self.tr("Never"), "ban", self.tr("allergy, religion, principle, Enter")),
            "size": (self.tr("Sizes"), "tag", self.tr("kind of goods, e.g. shoes")),
            "wish": (self.tr("Wishes"), "sparkles", self.tr("something they wish for, Enter")),
            "owns": (self.tr("Owns"), "house", self.tr("something they have, Enter")),
            "gift-idea": (self.tr("Gift ideas"), "gift", self.tr("what")),
        }[self.kind]

    def _second_hint(self) -> str:
        return {"size": self.tr("size, e.g. 39"), "gift-idea": self.tr("for whom")}.get(
            self.kind, ""
        )
