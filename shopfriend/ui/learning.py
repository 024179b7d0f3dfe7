"""Has the worker learn what offers rest on, so that no card has to wait for it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from shopfriend.services.offers import learned
from shopfriend.ui.tasks import Tasks

LEARN = "shopfriend.services.offers.learned.make_ready"


class Learning(QObject):
    """One order at a time; who asks meanwhile is served after it."""

    learned = Signal()
    failed = Signal()  # nobody is told who has not asked for anything; who needs it asks again

    def __init__(self, parent: QObject, tasks: Tasks, book: Path) -> None:
        super().__init__(parent)
        self._tasks, self._book = tasks, book
        self._busy = self._again = False

    def start(self) -> None:
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        self._tasks.read(learned.is_ready, then=self._on_ready, failed=self._on_failed, owner=self)

    def _on_ready(self, ready: bool) -> None:
        if ready:
            self._on_learned(None)
            return
        self._tasks.work(
            LEARN, self._book, then=self._on_learned, failed=self._on_failed, owner=self
        )

    def _on_learned(self, _done: object) -> None:
        self._busy = False
        self.learned.emit()
        if self._again:
            self.start()

    def _on_failed(self, _trouble: object) -> None:
        self._busy = False
        self.failed.emit()
