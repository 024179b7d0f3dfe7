"""The window: header, rail, the pages, the message bar – and where every deed passes by."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from shopfriend import places
from shopfriend.domain.change import Change
from shopfriend.domain.messages import Message
from shopfriend.services import history, learned, settings, texts
from shopfriend.services.desk import Desk
from shopfriend.ui import pages, rail, theme
from shopfriend.ui.actions import MENUS, Actions, Deed, words
from shopfriend.ui.header import Header
from shopfriend.ui.key_sheet import KeySheet
from shopfriend.ui.last_deeds import LastDeeds
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.rail import Rail
from shopfriend.ui.scan import ScanFilter
from shopfriend.ui.tasks import Tasks
from shopfriend.ui.widgets import FocusRing, MessageBar, column, row

FIRST_PAGE = "counter"
COPY_EVERY_MS = 30 * 60 * 1000
COPY = "shopfriend.services.books.copy_when_due"


@dataclass(frozen=True)
class Again:
    """The window wants to be opened anew. `copy`: put this copy in the book's place first."""

    copy: Path | None


class Window(QMainWindow):
    """One window on one book. `tasks` is closed with it."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.desk, self.tasks = desk, tasks
        self.setWindowTitle("shopfriend")
        self.setMinimumSize(800, 520)
        self.actions_table = Actions(self, self._carry_out, self._can)
        self.shell = Shell(desk, tasks, self.actions_table, self.tell, self.go, self._take_top,
                           self.open_again)  # fmt: skip
        self.wanted_again: Again | None = None
        self._learning = self._learn_again = False
        self._pages: dict[str, Page] = {}
        self._entries = pages.present()
        self._build()
        self._build_menus()
        self._listen()
        self._ring = FocusRing(self)
        self._copies = QTimer(self)
        self._copies.setInterval(COPY_EVERY_MS)
        self._copies.timeout.connect(self._copy_when_due)
        self._copies.start()
        self._restore()
        self._read_settings()

    # -- what pages and tests call -----------------------------------------------------------

    def go(self, name: str, *what: object) -> None:
        """Bring a page to the front and, if given, let it show something."""
        page = self.page(name)
        if self.current is not None and self.current is not page:
            self.current.left()
        self._stack.setCurrentWidget(page)
        self._rail.show_page(name)
        self.actions_table.at(name)
        page.arrived()
        self.bar.raise_()
        self._place_bar()
        if what:
            page.open(*what)  # type: ignore[arg-type]

    def page(self, name: str) -> Page:
        """The page of this name, made when first asked for."""
        if name not in self._pages:
            entry = next(entry for entry in self._entries if entry.name == name)
            made = entry.make(self.shell)
            made.setObjectName(name)
            made.foot_changed.connect(self._place_bar)
            self._pages[name] = made
            self._stack.addWidget(made)
        return self._pages[name]

    @property
    def current(self) -> Page | None:
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def tell(
        self,
        words: str,
        *,
        tone: str = "ink",
        verb: str = "",
        then: Callable[[], None] | None = None,
    ) -> None:
        icon = {"bad": "circle-x", "warn": "triangle-alert"}.get(tone, "circle-check")
        self.bar.tell(words, icon=icon, tone=tone, verb=verb, then=then)
        self._place_bar()

    def open_again(self, copy: Path | None = None) -> None:
        """Close; whoever opened this window opens the book again: in its language as it is now,
        or from this copy."""
        self.wanted_again = Again(copy)
        self.close()

    def get_ready(self) -> None:
        """What nobody has asked for yet, once the window is usable."""
        self.learn()
        self.tasks.think(pages.bring_in, then=lambda _done: None, owner=self)

    def learn(self) -> None:
        """Let the worker learn what offers rest on, so that no card has to wait for it. One order
        at a time; who asks meanwhile is served after it."""
        if self._learning:
            self._learn_again = True
            return
        self._learning, self._learn_again = True, False
        self.tasks.read(
            learned.is_ready, then=self._on_ready, failed=self._on_not_learned, owner=self
        )

    def _on_ready(self, ready: bool) -> None:
        if ready:
            self._on_learned(None)
            return
        self.tasks.work(
            "shopfriend.services.learned.make_ready",
            self.desk.book.path,
            then=self._on_learned,
            failed=self._on_not_learned,
            owner=self,
        )

    def _on_learned(self, _done: object) -> None:
        self._learning = False
        if self._learn_again:
            self.learn()

    def _on_not_learned(self, _trouble: object) -> None:
        """A card that needs it tries again; nobody is told who has not asked for anything."""
        self._learning = False

    # -- deeds of the window -----------------------------------------------------------------

    def search(self) -> None:
        self.header.search.setFocus()
        self.header.search.selectAll()

    def undo(self) -> None:
        self.tasks.do(history.undo, then=partial(self._told_step, self.tr("Taken back: %1")))

    def redo(self) -> None:
        self.tasks.do(history.redo, then=partial(self._told_step, self.tr("Done again: %1")))

    def settings(self) -> None:
        if any(entry.name == "settings" for entry in self._entries):
            self.go("settings")

    def everything(self) -> None:
        self.header.user.showMenu()

    def keys(self) -> None:
        KeySheet(self)

    def last_deeds(self) -> None:
        self.tasks.read(history.last_deeds, then=self._on_last_deeds, owner=self)

    def _on_last_deeds(self, deeds: list[history.Deed]) -> None:
        LastDeeds(self, deeds, self.desk.language)

    def reload(self) -> None:
        if self.current is not None:
            self.current.refresh(Change("read-again", everything=True))

    def next_pane(self) -> None:
        self.focusNextChild()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self.header = Header(self.actions_table, self.desk.actor)
        self._rail = Rail(self._entries)
        self._stack = QStackedWidget()
        body = QWidget()
        body.setProperty("ground", "page")
        body.setLayout(column(self.header, row(self._rail, self._stack, gap=0), gap=0))
        self.setCentralWidget(body)
        self.bar = MessageBar(self._stack)
        self.scanner = ScanFilter(self)

    def _build_menus(self) -> None:
        bar = self.menuBar()
        menus = {name: bar.addMenu(words(text)) for name, text in MENUS}
        for deed, action in self.actions_table:
            menus[deed.menu].addAction(action)
            self.addAction(action)
        for place, entry in enumerate(self._entries, start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place}"), self)
            shortcut.activated.connect(partial(self.go, entry.name))
        if not bar.isNativeMenuBar():
            bar.hide()  # Alt shows it

    def _listen(self) -> None:
        self._rail.wanted.connect(self.go)
        self.tasks.changed.connect(self._on_changed)
        self.tasks.refused.connect(self._on_refused)
        self.scanner.scanned.connect(self._on_scanned)
        self.scanner.stirred.connect(self._on_stirred)
        box = self.header.search
        box.asked.connect(self._on_asked)
        box.opened.connect(lambda: self._counter("open_hit"))
        box.stepped.connect(lambda step: self._counter("step", step))
        box.left.connect(self._on_escape)
        QApplication.styleHints().colorSchemeChanged.connect(self._read_settings)

    def _restore(self) -> None:
        kept = self._state().value("window/geometry")
        if kept is None or not self.restoreGeometry(kept):
            self.resize(1280, 800)

    @staticmethod
    def _state() -> QSettings:
        file = places.config_folder() / "window.ini"
        return QSettings(str(file), QSettings.Format.IniFormat)

    # -- settings of the book ----------------------------------------------------------------

    @Slot()
    def _read_settings(self) -> None:
        self.tasks.read(settings.everything, then=self._on_settings, owner=self)
        self.tasks.read(settings.get, "demo", then=self._on_demo, owner=self)

    def _on_settings(self, known: dict[str, object]) -> None:
        name = str(known["shop_name"])
        self.header.shop.setText(name)
        self.setWindowTitle(f"{name} – shopfriend" if name else "shopfriend")
        app = QApplication.instance()
        if isinstance(app, QApplication):
            mode = str(known["theme"])
            wanted = theme.chosen(app, mode, int(str(known["text_size"])))  # type: ignore[arg-type]
            if wanted != theme.now():
                theme.apply(app, wanted)
                self.actions_table.draw_icons()
                self._fit()

    def _on_demo(self, demo: object) -> None:
        self.header.set_shop(self.header.shop.text(), demo=bool(demo))

    # -- the road ----------------------------------------------------------------------------

    def _carry_out(self, deed: Deed) -> None:
        page = self.current
        if not hasattr(page, deed.slot) and deed.home and not hasattr(self, deed.slot):
            self.go(deed.home)
            page = self.current
        owner = self if deed.slot in _OWN else page
        getattr(owner, deed.slot)()

    def _can(self, deed: Deed) -> bool:
        return deed.slot in _OWN or bool(deed.home) or hasattr(self.current, deed.slot)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        for page in self._pages.values():
            page.refresh(change)
        if change.concerns("setting"):
            self._read_settings()
        if change.everything:
            self.learn()
        if change.undoable and change.kind not in _QUIET:
            self.tell(self._name_of(change), verb=self.tr("Undo"), then=self.undo)

    @Slot(object)
    def _on_refused(self, said: Message) -> None:
        self.tell(texts.say(said, self.desk.language), tone="warn")

    def _told_step(self, sentence: str, change: Change) -> None:
        self.tell(sentence.replace("%1", self._name_of(change)))

    def _name_of(self, change: Change) -> str:
        """A deed in words, as *Last deeds* has it."""
        said = history.said(change)
        if said.kind in texts.kinds(self.desk.language):
            return texts.say(said, self.desk.language)
        return self.tr("Done.")

    # -- search, scan, keys --------------------------------------------------------------------

    def _counter(self, slot: str, *what: object) -> None:
        if self.current is not self.page(FIRST_PAGE):
            self.go(FIRST_PAGE)
        getattr(self.page(FIRST_PAGE), slot)(*what)

    @Slot(str)
    def _on_asked(self, text: str) -> None:
        self._counter("search", text)

    @Slot(str)
    def _on_scanned(self, code: str) -> None:
        if self.current is not None and self.current.scanned(code):
            return
        self._counter("scanned", code)

    @Slot()
    def _on_stirred(self) -> None:
        if self.current is not None:
            self.current.stirred()

    @Slot()
    def _on_escape(self) -> None:
        if self.current is not None and self.current.step_back():
            return
        if self.header.search.text():
            self.header.search.clear()
            self._on_asked("")
        self.bar.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys nobody wanted: Esc steps back, signs go to the search box."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        elif event.text().isprintable() and event.text() and _is_plain(event):
            self.header.search.setFocus()
            self.header.search.insert(event.text())
            self.header.search.textEdited.emit(self.header.search.text())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        bar = self.menuBar()
        if event.key() == Qt.Key.Key_Alt and not bar.isNativeMenuBar():
            bar.setVisible(not bar.isVisible())
        super().keyReleaseEvent(event)

    @Slot()
    def _copy_when_due(self) -> None:
        """In the worker process: copying and checking a large book takes seconds."""
        self.tasks.work(COPY, self.desk.book.path, then=_is_kept)

    # -- size and end --------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._rail.set_narrow(self.width() < theme.now().px(rail.NARROW_BELOW))
        self._place_bar()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.update()

    def _take_top(self, guest: QWidget | None) -> None:
        self.header.take(guest)

    @Slot()
    def _place_bar(self) -> None:
        if self.bar.isVisibleTo(self._stack):
            self.bar.place(self.current.foot() if self.current is not None else 0)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._state().setValue("window/geometry", self.saveGeometry())
        self._copies.stop()
        self.tasks.close()
        super().closeEvent(event)


# Kept by itself while somebody works on: no message each time; undo and Last deeds know it.
_QUIET = frozenset({"campaign-saved"})
_OWN = frozenset(
    {"search", "undo", "redo", "settings", "everything", "keys", "last_deeds", "reload",
     "next_pane"}
)  # fmt: skip


def _is_kept(_: object) -> None:
    """Nobody is told of a copy; trouble with one comes to the bar."""


def _is_plain(event: QKeyEvent) -> bool:
    meant = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return not event.modifiers() & ~meant
