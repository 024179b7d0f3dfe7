"""Letters on their way to a file: the bar, the way out, and what went wrong."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from shopfriend.domain.trouble import Cancelled, Spoken
from shopfriend.ui.campaigns.see import warning
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Busy, emptied
from shopfriend.ui.worker import Ticket

FREEZE = "shopfriend.services.campaigns.runs.freeze"
PRINT = "shopfriend.services.campaigns.runs.print_pdf"


class Printing(QObject):
    """One at a time, in the worker process. `moved` when it starts and when it has ended; what
    goes wrong stands in `troubles`."""

    moved = Signal()

    def __init__(self, shell: Shell, parent: QObject, troubles: QVBoxLayout) -> None:
        super().__init__(parent)
        self.shell, self._troubles = shell, troubles
        self.busy = Busy()
        self.busy.cancelled.connect(self._on_cancel)
        self._ticket: Ticket | None = None

    @property
    def runs(self) -> bool:
        return self._ticket is not None

    def start(
        self, words: str, service: str, *what: Any, then: Callable[[Any], None], **how: Any
    ) -> None:
        """`service` is its dotted name; `then` gets its answer."""
        emptied(self._troubles)
        self.busy.start(words)

        def arrived(answer: Any) -> None:
            self._end()
            then(answer)

        self._ticket = self.shell.tasks.work(
            service,
            self.shell.desk.book.path,
            *what,
            then=arrived,
            progress=self.busy.tell,
            failed=self._on_failed,
            owner=self,
            **how,
        )
        self.moved.emit()

    def _on_failed(self, error: object) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.shell.tell(self.tr("Stopped. Nothing is marked as printed."))
        elif isinstance(error, Spoken):
            self._troubles.addWidget(warning(self.shell.say(error.message), "bad"))

    def _on_cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()

    def _end(self) -> None:
        self._ticket = None
        self.busy.stop()
        self.moved.emit()
