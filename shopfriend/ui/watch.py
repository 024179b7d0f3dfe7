"""The watched folder, looked over at start and every few minutes, in the worker, unasked and quiet:
only what came in or what waits is said, in one line."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from shopfriend.domain.messages import Message
from shopfriend.services import watching
from shopfriend.services.watching import Folder, Looked
from shopfriend.ui.page import Shell

EVERY_MS = 5 * 60 * 1000
AGAIN_MS = 15 * 1000  # something there is new: has it stopped growing?
LOOK = "shopfriend.services.watching.look_over"


class Watch(QObject):
    """Lives with the session. `look` may be called at any time; one look at a time."""

    def __init__(self, parent: QObject, shell: Shell, show: Callable[[], None]) -> None:
        super().__init__(parent)
        self.shell, self._show = shell, show
        self._looking = False
        self._last = Looked()
        self._told: tuple[Message, ...] = ()
        self._every, self._again = QTimer(self), QTimer(self)
        self._again.setSingleShot(True)
        for timer, wait in ((self._every, EVERY_MS), (self._again, AGAIN_MS)):
            timer.setInterval(wait)
            timer.timeout.connect(self.look)

    def start(self) -> None:
        self._every.start()
        self.look()

    def stop(self) -> None:
        self._every.stop()
        self._again.stop()

    @Slot()
    def look(self) -> None:
        """Asks first whether there is a folder at all: without one no worker is started."""
        if not self._looking:
            self.shell.tasks.read(watching.folder, then=self._on_folder, owner=self)

    def _on_folder(self, folder: Folder) -> None:
        if not folder.on or self._looking:
            return
        self._looking = True
        self.shell.tasks.work(
            LOOK, self.shell.desk.book.path, before=self._last.seen, then=self._on_looked,
            failed=self._on_failed, owner=self,
        )  # fmt: skip

    def _on_looked(self, looked: Looked) -> None:
        self._looking = False
        self._last = looked
        if looked.growing:
            self._again.start()
        if looked.taken:
            words = self.tr("%n files came in by themselves.", "", len(looked.taken))
            self.shell.tell(words, verb=self.tr("Show"), then=self._show)
        elif looked.waiting:
            words = self.tr("%n files in the watched folder wait for you.", "", len(looked.waiting))
            self.shell.tell(words, verb=self.tr("Show"), then=self._show)
        self._tell_trouble(looked.trouble)

    def _tell_trouble(self, trouble: tuple[Message, ...]) -> None:
        """The same trouble is said once, not every five minutes."""
        if trouble and trouble != self._told:
            self.shell.tell(self.shell.say(trouble[0]), tone="warn")
        self._told = trouble

    def _on_failed(self, _error: object) -> None:
        """The next look tries again; nobody is told who has not asked for anything."""
        self._looking = False
