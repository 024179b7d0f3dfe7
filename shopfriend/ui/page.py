"""What every page is: a widget with a title that reads through tasks and asks again on changes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import Message
from shopfriend.services import texts
from shopfriend.services.desk import Desk
from shopfriend.ui.actions import Actions
from shopfriend.ui.learning import Learning
from shopfriend.ui.scan import ScanFilter
from shopfriend.ui.tasks import Tasks


class Tell(Protocol):
    """Say something in the bar at the foot, with one action at most."""

    def __call__(
        self,
        words: str,
        *,
        tone: str = "ink",
        verb: str = "",
        then: Callable[[], None] | None = None,
    ) -> None: ...


@dataclass(frozen=True)
class Shell:
    """What the window gives to its pages. `go("customers", customer)` opens another page and
    hands it what to show (its `open`)."""

    desk: Desk
    tasks: Tasks
    actions: Actions
    tell: Tell
    go: Callable[..., None]
    top: Callable[[QWidget | None], None]  # puts a widget into the header; None takes it out
    again: Callable[[Path | None], None]  # close the window, put this copy back, open again
    scanner: ScanFilter
    offer_pad: Callable[[], None]  # the owner chose when letters for the finger are offered
    learning: Learning

    @property
    def language(self) -> str:
        return self.desk.language

    def say(self, said: Message, voice: str = "") -> str:
        return texts.say(said, self.language, voice)


class Page(QWidget):
    """Made when first shown. Slots of `actions.DEEDS` are methods of the same name; all but
    these four may be left out. A page never knows another page: it says `self.shell.go(...)`."""

    foot_changed = Signal()  # `foot` has another answer now
    found = Signal()  # what was searched for: letters for the finger may go

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setProperty("ground", "page")

    @property
    def desk(self) -> Desk:
        return self.shell.desk

    @property
    def tasks(self) -> Tasks:
        return self.shell.tasks

    def refresh(self, change: Change) -> None:
        """Something was done, here or elsewhere. Ask `change.concerns(...)`, then read again."""

    def arrived(self) -> None:
        """The page was brought to the front."""

    def open(self, customer: CustomerId) -> None:
        """Show this; pages that show other things take other things."""

    def search(self, text: str) -> None:
        """What stands in the search box, while typing. Pages that do not search leave it."""

    def scanned(self, code: str) -> bool:  # noqa: ARG002
        """A scanner read this. False: not mine, the Counter page gets it."""
        return False

    def step_back(self) -> bool:
        """Esc. False: there was nothing to step back from."""
        return False

    def stirred(self) -> None:
        """A key or a click, wherever: somebody is there."""

    def left(self) -> None:
        """Another page was brought to the front."""

    def spare(self, pixels: int) -> None:
        """The message bar lies over so many pixels at the foot now; 0 when it is gone."""

    def foot(self) -> int:
        """Pixels at the foot that the message bar must leave free."""
        return 0
