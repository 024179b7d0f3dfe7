"""The window: header, rail, the pages, the message bar, keys and scans.

It knows neither book nor services, because it has to be there at once: until `enter` it takes
letters for the search box, which are looked up as soon as the book is open. What is done on the
book is the session's (`session.py`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from shopfriend.ui import pages, rail, theme, workplace
from shopfriend.ui.actions import MENUS, Actions, Deed, words
from shopfriend.ui.header import Header
from shopfriend.ui.rail import Rail
from shopfriend.ui.scan import ScanFilter
from shopfriend.ui.widgets import FocusRing, Label, MessageBar, column, row

if TYPE_CHECKING:
    from shopfriend.services.desk import Desk
    from shopfriend.ui.page import Page
    from shopfriend.ui.session import Session
    from shopfriend.ui.tasks import Tasks

FIRST_PAGE = "counter"
WAITING_MS = 400  # a book that opens faster needs no words


@dataclass(frozen=True)
class Again:
    """The window wants to be opened anew. `copy`: put this copy in the book's place first."""

    copy: Path | None


class Window(QMainWindow):
    """One window; `enter` gives it a book."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("shopfriend")
        self.setMinimumSize(800, 520)
        self._session: Session | None = None
        self._pages: dict[str, Page] = {}
        theme.dress(self)
        self._entries = pages.PAGES
        self.actions_table = Actions(self, self._carry_out, self._can)
        self._build()
        self._build_menus()
        self._listen()
        self._ring = FocusRing(self)
        self._restore()
        self.actions_table.at("")
        self.header.search.setFocus()

    # -- what pages, session and tests call --------------------------------------------------

    def enter(self, session: "Session") -> None:
        """The book is open: show the first page, and look up what has been typed meanwhile."""
        self._patience.stop()
        self._session = session
        self.header.name_user(session.desk.actor)
        self.actions_table.draw_icons()
        self.go(FIRST_PAGE)
        if typed := self.header.search.text():
            self._on_asked(typed)

    @property
    def session(self) -> "Session":
        if self._session is None:
            raise RuntimeError("no book is open yet")
        return self._session

    @property
    def desk(self) -> "Desk":
        return self.session.desk

    @property
    def tasks(self) -> "Tasks":
        return self.session.tasks

    def go(self, name: str, *what: object) -> None:
        """Bring a page to the front and, if given, let it show something."""
        if self._session is None:
            return
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

    def page(self, name: str) -> "Page":
        """The page of this name, made when first asked for."""
        if name not in self._pages:
            entry = next(entry for entry in self._entries if entry.name == name)
            made = entry.make(self.session.shell)
            made.setObjectName(name)
            made.foot_changed.connect(self._place_bar)
            made.found.connect(self._hide_pad)
            self._pages[name] = made
            self._stack.addWidget(made)
        return self._pages[name]

    def made_pages(self) -> "Iterable[Page]":
        return tuple(self._pages.values())

    @property
    def current(self) -> "Page | None":
        shown = self._stack.currentWidget()
        return self._pages.get(shown.objectName()) if shown is not None else None

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

    def name_shop(self, name: str) -> None:
        self.header.shop.setText(name)
        self.setWindowTitle(f"{name} – shopfriend" if name else "shopfriend")

    def redraw(self) -> None:
        """The theme has changed."""
        self.actions_table.draw_icons()
        self._fit()

    @staticmethod
    def keep_look(mode: str, percent: int, language: str) -> None:
        """So that the next window looks like this one before its book is open."""
        state = workplace.state()
        for name, value in (("theme", mode), ("text_size", percent), ("language", language)):
            if state.value(f"look/{name}") != value:
                state.setValue(f"look/{name}", value)

    # -- deeds of the window -----------------------------------------------------------------

    def search(self) -> None:
        self.header.search.setFocus()
        self.header.search.selectAll()

    def settings(self) -> None:
        self.go("settings")

    def everything(self) -> None:
        self.header.user.showMenu()

    def keys(self) -> None:
        from shopfriend.ui.key_sheet import KeySheet  # rarely asked for

        KeySheet(self, self.actions_table)

    def touch_pad(self) -> None:
        """Letters for the finger, below the page; once more takes them away."""
        if self._pad_place.isVisible():
            self._hide_pad()
        else:
            self._show_pad()

    def _show_pad(self) -> None:
        if self._pad_place.layout() is None:
            from shopfriend.ui.pad import TouchPad  # most have a keyboard

            pad = TouchPad()
            pad.typed.connect(self.header.search.type_in)
            pad.erased.connect(self.header.search.erase)
            pad.closed.connect(self._hide_pad)
            self._pad_place.setLayout(column(pad))
        self._pad_place.show()
        self.header.search.setFocus()

    @Slot()
    def _hide_pad(self) -> None:
        self._pad_place.hide()

    def next_pane(self) -> None:
        self.focusNextChild()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self.header = Header(self.actions_table)
        self._rail = Rail(self._entries)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting())
        body = QWidget()
        body.setProperty("ground", "page")
        self._pad_place = QWidget()
        self._pad_place.hide()
        beside = column(self._stack, self._pad_place, gap=0)
        beside.setStretch(0, 1)
        both = row(self._rail, gap=0)
        both.addLayout(beside, 1)
        body.setLayout(column(self.header, both, gap=0))
        self.setCentralWidget(body)
        self.bar = MessageBar(self._stack)
        self.bar.gone.connect(self._place_bar)
        self.scanner = ScanFilter(self, scanner=workplace.scanner())

    def _waiting(self) -> QWidget:
        """What stands there until the book is open; it only speaks when that takes long."""
        ground = QWidget()
        ground.setProperty("ground", "page")
        said = Label(self.tr("The book is being opened …"), "lead", tone="quiet")
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        said.hide()
        ground.setLayout(column(said))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(said.show)
        self._patience.start(WAITING_MS)
        return ground

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
        self.scanner.scanned.connect(self._on_scanned)
        self.scanner.stirred.connect(self._on_stirred)
        box = self.header.search
        box.asked.connect(self._on_asked)
        box.opened.connect(lambda: self._counter("open_hit"))
        box.stepped.connect(lambda step: self._counter("step", step))
        box.left.connect(self._on_escape)
        box.touched.connect(self._on_touched)

    def _restore(self) -> None:
        kept = workplace.state().value("window/geometry")
        if kept is None or not self.restoreGeometry(kept):
            self.resize(1280, 800)

    # -- the road ----------------------------------------------------------------------------

    def _carry_out(self, deed: Deed) -> None:
        """On the page shown; else on the window or the book; else on the deed's home page."""
        own = self._owner(deed)
        if own is None and not hasattr(self.current, deed.slot) and deed.home:
            self.go(deed.home)
        getattr(own or self.current, deed.slot)()

    def _can(self, deed: Deed) -> bool:
        if self._owner(deed) is not None:
            return True
        return self._session is not None and (bool(deed.home) or hasattr(self.current, deed.slot))

    def _owner(self, deed: Deed) -> "Window | Session | None":
        if deed.slot in _OWN:
            return self
        return self._session if self._session is not None and self._session.has(deed) else None

    # -- search, scan, keys --------------------------------------------------------------------

    def _counter(self, slot: str, *what: object) -> None:
        if self._session is None:
            return
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
    def _on_touched(self) -> None:
        if workplace.pad() != "never":
            self._show_pad()

    @Slot()
    def _on_escape(self) -> None:
        if self._pad_place.isVisible():
            self._hide_pad()
            return
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
            self.header.search.type_in(event.text())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        bar = self.menuBar()
        if event.key() == Qt.Key.Key_Alt and not bar.isNativeMenuBar():
            bar.setVisible(not bar.isVisible())
        super().keyReleaseEvent(event)

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

    @Slot()
    def _place_bar(self) -> None:
        there = self.bar.isVisibleTo(self._stack)
        if there:
            self.bar.place(self.current.foot() if self.current is not None else 0)
        if self.current is not None:
            self.current.spare(self.bar.height() if there else 0)

    def closeEvent(self, event: QCloseEvent) -> None:
        workplace.state().setValue("window/geometry", self.saveGeometry())
        self._patience.stop()
        if self._session is not None:
            self._session.close()
        super().closeEvent(event)


_OWN = frozenset({"search", "settings", "everything", "keys", "touch_pad", "next_pane"})


def _is_plain(event: QKeyEvent) -> bool:
    meant = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return not event.modifiers() & ~meant
