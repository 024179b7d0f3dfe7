"""What the worker is asked about dropped files, one thing at a time."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from shopfriend.ui.page import Shell
from shopfriend.ui.tasks import Then
from shopfriend.ui.widgets import Busy
from shopfriend.ui.worker import Ticket


class Errand(QObject):
    """A look gives way to a newer one: its answer counts no more. What is being taken in is given
    up for nothing but the user's own *Cancel*."""

    began, ended = Signal(), Signal()

    def __init__(self, shell: Shell, busy: Busy, parent: QObject) -> None:
        super().__init__(parent)
        self.shell, self._busy = shell, busy
        self.is_taking = False
        self._turn = 0
        self._ticket: Ticket | None = None
        busy.cancelled.connect(self.cancel)

    def begin(self, words: str, *, taking: bool = False) -> None:
        """From now on older answers are void. `ask` follows, perhaps after a question to the
        book."""
        self.cancel()
        self._turn += 1
        self.is_taking = taking
        self._busy.start(words)
        self.began.emit()

    def ask(
        self, service: str, book: Path | None, files: list[Path], *, then: Then, failed: Then,
        **how: Any,
    ) -> None:  # fmt: skip
        self._ticket = self.shell.tasks.work(
            service, book, files, **how, then=partial(self._on_home, self._turn, then),
            progress=self._busy.tell, failed=partial(self._on_home, self._turn, failed), owner=self,
        )  # fmt: skip

    def leave(self) -> None:
        """Back to other things: a look is given up, what comes in goes on coming in."""
        if not self.is_taking:
            self.cancel()
            self._turn += 1
            self._end()

    def cancel(self) -> None:
        """Stops where progress is next told; the answer is `Cancelled`."""
        if self._ticket is not None:
            self._ticket.cancel()

    def _on_home(self, turn: int, then: Then, answer: object) -> None:
        if turn == self._turn:
            self._end()
            then(answer)

    def _end(self) -> None:
        self._ticket, self.is_taking = None, False
        self._busy.stop()
        self.ended.emit()
