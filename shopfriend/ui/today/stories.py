"""The card *Try these* of the demo shop: a few letters, a person, a story."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout

from shopfriend.services import customers
from shopfriend.services.customers import Hit
from shopfriend.services.desk import Desk
from shopfriend.services.settings import get
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    Label,
    Turns,
    column,
    emptied,
    row,
)

if TYPE_CHECKING:
    from shopfriend.services.demo import Story

AT_ONCE = 4  # stories made in one turn of the event loop


def _stories(desk: Desk) -> "tuple[list[Story], str]":
    """Only a demo shop knows them, so its part is loaded only there."""
    if not get(desk, "demo"):
        return [], ""
    from shopfriend.services import demo

    return list(demo.stories(desk)), demo.sample_code(desk)


class Stories(Card):
    """Hidden in every other shop."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=8)
        self.shell = shell
        self._turns = Turns(self)
        self._code = Label("", wraps=True)
        self._list = column(gap=8)
        self.body.addWidget(Label(self.tr("Try these"), "lead"))
        self.body.addWidget(
            Label(self.tr("Type the letters at the counter."), "caption", tone="quiet", wraps=True)
        )
        self.body.addWidget(self._code)
        self.body.addLayout(self._list)
        self.hide()

    def read(self) -> None:
        self.shell.tasks.read(_stories, then=self._on_stories, owner=self)

    def _on_stories(self, found: "tuple[list[Story], str]") -> None:
        stories, code = found
        emptied(self._list)
        some = (stories[at : at + AT_ONCE] for at in range(0, len(stories), AT_ONCE))
        # Shown when all are there: each that came alone would lay the whole page out anew.
        self._turns.take(
            *(partial(self._add, each) for each in some), lambda: self.setVisible(bool(stories))
        )
        self._code.setText(
            self.tr("A coupon that can always be redeemed: %1").replace("%1", code) if code else ""
        )
        self._code.setVisible(bool(code))

    def _add(self, stories: "list[Story]") -> None:
        for story in stories:
            self._list.addLayout(self._story(story))

    @property
    def is_making(self) -> bool:
        return self._turns.is_busy

    def _story(self, story: "Story") -> QBoxLayout:
        letters = Button(story.search, "search", kind="flat")
        letters.clicked.connect(partial(self._on_letters, story.search))
        name = row(gap=8)
        name.addWidget(Label(story.name, wraps=True), 1)
        name.addWidget(letters)
        said = Label(self.shell.say(story.sentence), "caption", tone="quiet", wraps=True)
        return column(name, said, gap=0)

    def _on_letters(self, letters: str) -> None:
        self.shell.tasks.read(customers.find, letters, limit=1, then=self._on_found, owner=self)

    def _on_found(self, hits: list[Hit]) -> None:
        if hits:
            self.shell.go("counter", hits[0].customer)
