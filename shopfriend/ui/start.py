"""Opens the window: the last book, the one that was asked for, or the First start page."""

import sys
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QLibraryInfo, QLocale, QObject, QTimer, QTranslator, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from shopfriend import places
from shopfriend.ui import pages, theme, workplace
from shopfriend.ui.window import FIRST_PAGE, Again, Window

if TYPE_CHECKING:
    from shopfriend.services.desk import Desk
    from shopfriend.ui.tasks import Tasks

READY_AFTER_MS = 800  # the window is usable first


def run(path: Path | None) -> int:
    """The exit code of the event loop; 0 when the user leaves First start."""
    app = make_application(sys.argv[:1])
    theme.apply(app, kept_theme(app))
    translate(app, kept_language())
    book, code = path or last_book(), 0
    while (opened := _first_window(app, book)) is not None:
        book = opened.desk.book.path
        remember(book)
        code, again = _run_window(app, opened)
        if again is None:
            break
        _put_back(book, again.copy, opened.desk.language)
    return code


@dataclass(frozen=True)
class _Opened:
    window: Window
    desk: "Desk"


def _first_window(app: QApplication, book: Path | None) -> _Opened | None:
    """Open this book, or ask until one opens. None: the user left."""
    trouble = ""
    while True:
        if book is None:
            from shopfriend.ui.first import page  # only who has no book yet needs it

            book = page.ask(app, system_language(), trouble)
        if book is None:
            return None
        window = Window()
        window.show()
        desk, trouble = open_behind(book)
        if desk is not None:
            return _Opened(_in_language(app, window, desk.language), desk)
        window.deleteLater()
        book = None


def _in_language(app: QApplication, window: Window, language: str) -> Window:
    """A window whose words are the book's; the first one guessed what the last book spoke."""
    if language == app.property("language"):
        return window
    window.deleteLater()
    translate(app, language)
    other = Window()
    other.show()
    return other


class _Opening(QObject):
    """A book is opened on a thread of its own, together with what the first page needs."""

    done = Signal()

    def __init__(self, book: Path) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.error: BaseException | None = None
        self._book = book

    def run(self) -> None:
        try:
            from shopfriend.services import books, settings

            desk = books.open_(self._book)
            known = settings.text(desk, "language")
            self.desk = desk if known else replace(desk, language=system_language())
            pages.load(FIRST_PAGE)
        except BaseException as error:  # noqa: BLE001 - raised again on the screen's thread
            self.error = error
        self.done.emit()


def open_behind(book: Path) -> "tuple[Desk | None, str]":
    """The open book – or nothing, and why as a sentence. Meanwhile windows live on."""
    from shopfriend.domain.trouble import Spoken

    opening, loop = _Opening(book), QEventLoop()
    opening.done.connect(loop.quit)
    thread = threading.Thread(target=opening.run, name="shopfriend-open")
    thread.start()
    loop.exec()
    thread.join()  # the loop also ends when somebody closes the window
    if isinstance(opening.error, Spoken):
        from shopfriend.services import texts

        return None, texts.say(opening.error, system_language())
    if opening.error is not None:
        raise opening.error
    return opening.desk, ""


def make_application(arguments: list[str]) -> QApplication:
    app = QApplication(arguments)
    app.setApplicationName("shopfriend")
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(places.resources() / "shopfriend.png")))
    return app


def open_window(app: QApplication, desk: "Desk", tasks: "Tasks") -> Window:
    """Translated to the desk's language; on the Counter page."""
    translate(app, desk.language)
    window = Window()
    enter(window, desk, tasks)
    return window


def enter(window: Window, desk: "Desk", tasks: "Tasks") -> None:
    from shopfriend.ui.crash import Guard
    from shopfriend.ui.session import Session

    tasks.broken.connect(Guard(window).show)
    window.enter(Session(window, desk, tasks))


def _put_back(book: Path, copy: Path | None, language: str) -> None:
    """A copy in the book's place; the book as it was stays beside it."""
    if copy is None:
        return
    from shopfriend.domain.trouble import Spoken
    from shopfriend.services import books, texts

    try:
        books.restore(book, copy)
    except Spoken as error:
        QMessageBox.warning(None, "shopfriend", texts.say(error, language))


def _run_window(app: QApplication, opened: _Opened) -> tuple[int, Again | None]:
    """The exit code, and whether the window wants to be opened again."""
    from shopfriend.domain.trouble import Spoken
    from shopfriend.services import books, texts
    from shopfriend.ui.lanes import Threads
    from shopfriend.ui.tasks import Tasks

    window, desk = opened.window, opened.desk
    if not window.isVisible():  # closed while the book was opening
        books.close(desk, backup=False)
        return 0, None
    tasks = Tasks(desk, Threads(language=desk.language, today=desk.fixed_today))
    enter(window, desk, tasks)
    tasks.watch_book()
    QTimer.singleShot(READY_AFTER_MS, window.session, window.session.get_ready)
    code = app.exec()
    again = window.session.wanted_again
    window.deleteLater()
    try:  # nothing may push the very copy out that is wanted back
        books.close(desk, backup=again is None or again.copy is None)
    except Spoken as error:  # no copy could be made: the window that could say so is gone
        QMessageBox.warning(None, "shopfriend", texts.say(error, desk.language))
    return code, again


# -- language --------------------------------------------------------------------------------

_translators: list[QTranslator] = []


def translate(app: QApplication, language: str) -> None:
    """Qt's own words and ours, for windows made from now on."""
    app.setProperty("language", language)
    for old in _translators:
        app.removeTranslator(old)
    _translators.clear()
    own = places.resources() / "i18n" / f"shopfriend_{language}.qm"
    qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (own, qts / f"qtbase_{language}.qm"):
        translator = QTranslator(app)
        if translator.load(str(file)):
            app.installTranslator(translator)
            _translators.append(translator)


def kept_theme(app: QApplication) -> theme.Theme:
    """As the last window looked; the book may say otherwise once it is open."""
    state = workplace.state()
    mode, percent = state.value("look/theme"), str(state.value("look/text_size"))
    known: theme.Mode = "light" if mode == "light" else "dark" if mode == "dark" else "system"
    return theme.chosen(app, known, int(percent) if percent.isdigit() else 100)


def kept_language() -> str:
    kept = str(workplace.state().value("look/language", ""))
    return kept if kept in ("de", "en") else system_language()


def system_language() -> str:
    return "de" if QLocale.system().language() == QLocale.Language.German else "en"


# -- the last book ---------------------------------------------------------------------------


def last_book() -> Path | None:
    kept = str(workplace.state().value("book/last", ""))
    return Path(kept) if kept and Path(kept).exists() else None


def remember(book: Path) -> None:
    workplace.state().setValue("book/last", str(book.resolve()))
