"""What the window does on one open book: deeds pass by here, and their sentences are said.

The window (`window.py`) knows no book and no service, so that it is there at once; a session is
made when the book is open and is given to the window's `enter`.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from shopfriend.domain.change import Change
from shopfriend.domain.messages import Message
from shopfriend.services import history, settings, texts
from shopfriend.services.desk import Desk
from shopfriend.ui import ready, theme
from shopfriend.ui.actions import Deed
from shopfriend.ui.dropping import Drops
from shopfriend.ui.last_deeds import LastDeeds
from shopfriend.ui.learning import Learning
from shopfriend.ui.page import Shell
from shopfriend.ui.tasks import Tasks
from shopfriend.ui.watch import Watch
from shopfriend.ui.window import Again, Window

COPY_EVERY_MS = 30 * 60 * 1000
COPY = "shopfriend.services.books.copy_when_due"


class Session(QObject):
    """One window on one book. `tasks` is closed with it."""

    def __init__(self, window: Window, desk: Desk, tasks: Tasks) -> None:
        super().__init__(window)
        self.window, self.desk, self.tasks = window, desk, tasks
        self.learning = Learning(self, tasks, desk.book.path)
        self.shell = Shell(desk, tasks, window.actions_table, window.tell, window.go,
                           window.header.take, self.open_again, window.scanner,
                           window.header.offer_pad, self.learning)  # fmt: skip
        self.wanted_again: Again | None = None
        self.copies = QTimer(self)
        self.copies.setInterval(COPY_EVERY_MS)
        self.copies.timeout.connect(self._copy_when_due)
        self.copies.start()
        self.watch = Watch(self, self.shell, lambda: window.go("take-in"))
        self._drops = Drops(window, lambda files: window.go("take-in", files))
        tasks.changed.connect(self._on_changed)
        tasks.refused.connect(self._on_refused)
        QApplication.styleHints().colorSchemeChanged.connect(self.read_settings)
        self.read_settings()

    def has(self, deed: Deed) -> bool:
        """Is it a deed on the book as a whole, not of a page?"""
        return deed.slot in _OWN

    def open_again(self, copy: Path | None = None) -> None:
        """Close; whoever opened this window opens the book again: in its language as it is now,
        or from this copy."""
        self.wanted_again = Again(copy)
        self.window.close()

    def get_ready(self) -> None:
        """What nobody has asked for yet, once the window is usable."""
        self.learning.start()
        self.tasks.think(ready.bring_in, then=lambda _done: None, owner=self)
        ready.meet_widgets(self)
        self.watch.start()

    def close(self) -> None:
        self.copies.stop()
        self.watch.stop()
        self.tasks.close()
        ready.let_go()

    # -- deeds on the book as a whole --------------------------------------------------------

    def undo(self) -> None:
        self.tasks.do(history.undo, then=partial(self._told_step, self.tr("Taken back: %1")))

    def redo(self) -> None:
        self.tasks.do(history.redo, then=partial(self._told_step, self.tr("Done again: %1")))

    def last_deeds(self) -> None:
        self.tasks.read(history.last_deeds, then=self._on_last_deeds, owner=self)

    def _on_last_deeds(self, deeds: list[history.Deed]) -> None:
        LastDeeds(self.window, deeds, self.desk.language)

    def reload(self) -> None:
        if self.window.current is not None:
            self.window.current.refresh(Change("read-again", everything=True))

    @Slot()
    def _copy_when_due(self) -> None:
        """In the worker process: copying and checking a large book takes seconds."""
        self.tasks.work(COPY, self.desk.book.path, then=_is_kept)

    # -- settings of the book ----------------------------------------------------------------

    @Slot()
    def read_settings(self) -> None:
        self.tasks.read(settings.everything, then=self._on_settings, owner=self)
        self.tasks.read(settings.get, "demo", then=self._on_demo, owner=self)

    def _on_settings(self, known: dict[str, object]) -> None:
        self.window.name_shop(str(known["shop_name"]))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            mode, size = str(known["theme"]), int(str(known["text_size"]))
            self.window.keep_look(mode, size, self.desk.language)
            wanted = theme.chosen(app, mode, size)  # type: ignore[arg-type]
            if wanted != theme.now():
                theme.apply(app, wanted)
                self.window.redraw()

    def _on_demo(self, demo: object) -> None:
        header = self.window.header
        header.set_shop(header.shop.text(), demo=bool(demo))

    # -- the road ----------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        for page in self.window.made_pages():
            page.refresh(change)
        if change.concerns("setting"):
            self.read_settings()
        if change.everything:
            self.learning.start()
        if change.undoable and change.kind not in _QUIET:
            self.window.tell(self._name_of(change), verb=self.tr("Undo"), then=self.undo)

    @Slot(object)
    def _on_refused(self, said: Message) -> None:
        self.window.tell(texts.say(said, self.desk.language), tone="warn")

    def _told_step(self, sentence: str, change: Change) -> None:
        self.window.tell(sentence.replace("%1", self._name_of(change)))

    def _name_of(self, change: Change) -> str:
        """A deed in words, as *Last deeds* has it."""
        said = history.said(change)
        if said.kind in texts.kinds(self.desk.language):
            return texts.say(said, self.desk.language)
        return self.tr("Done.")


# Kept by itself while somebody works on: no message each time; undo and Last deeds know it.
_QUIET = frozenset({"campaign-saved"})
_OWN = frozenset({"undo", "redo", "last_deeds", "reload"})


def _is_kept(_: object) -> None:
    """Nobody is told of a copy; trouble with one comes to the bar."""
