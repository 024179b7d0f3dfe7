"""Opens the window: the last book, the one that was asked for, or the First start page."""

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from shopfriend import places
from shopfriend.domain.trouble import Spoken
from shopfriend.services import books, settings, texts
from shopfriend.services.desk import Desk
from shopfriend.ui import theme
from shopfriend.ui.crash import Guard
from shopfriend.ui.lanes import Threads
from shopfriend.ui.tasks import Tasks
from shopfriend.ui.window import FIRST_PAGE, Again, Window

READY_AFTER_MS = 800  # the window is usable first


def run(path: Path | None) -> int:
    """The exit code of the event loop; 0 when the user leaves First start."""
    app = make_application(sys.argv[:1])
    theme.apply(app, theme.chosen(app))
    translate(app, system_language())
    book, code = path or last_book(), 0
    while (desk := _first_desk(app, book)) is not None:
        book = desk.book.path
        remember(book)
        code, again = _run_window(app, desk)
        if again is None:
            break
        _put_back(book, again.copy, desk.language)
    return code


def _first_desk(app: QApplication, book: Path | None) -> Desk | None:
    """Open this book, or ask until one opens. None: the user left."""
    trouble = ""
    while True:
        if book is None:
            from shopfriend.ui.first import page  # only who has no book yet needs it

            book = page.ask(app, system_language(), trouble)
        if book is None:
            return None
        try:
            desk = books.open_(book)
            own = settings.text(desk, "language")
            return desk if own else replace(desk, language=system_language())
        except Spoken as error:
            trouble, book = texts.say(error, system_language()), None


def make_application(arguments: list[str]) -> QApplication:
    app = QApplication(arguments)
    app.setApplicationName("shopfriend")
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(places.resources() / "shopfriend.png")))
    return app


def open_window(app: QApplication, desk: Desk, tasks: Tasks) -> Window:
    """Translated to the desk's language; on the Counter page."""
    translate(app, desk.language)
    window = Window(desk, tasks)
    tasks.broken.connect(Guard(window).show)
    window.go(FIRST_PAGE)
    return window


def _put_back(book: Path, copy: Path | None, language: str) -> None:
    """A copy in the book's place; the book as it was stays beside it."""
    if copy is None:
        return
    try:
        books.restore(book, copy)
    except Spoken as error:
        QMessageBox.warning(None, "shopfriend", texts.say(error, language))


def _run_window(app: QApplication, desk: Desk) -> tuple[int, Again | None]:
    """The exit code, and whether the window wants to be opened again."""
    tasks = Tasks(desk, Threads(language=desk.language, today=desk.fixed_today))
    window = open_window(app, desk, tasks)
    window.show()
    tasks.watch_book()
    QTimer.singleShot(READY_AFTER_MS, window.get_ready)
    code = app.exec()
    again = window.wanted_again
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


def system_language() -> str:
    return "de" if QLocale.system().language() == QLocale.Language.German else "en"


# -- the last book ---------------------------------------------------------------------------


def last_book() -> Path | None:
    kept = str(_state().value("book/last", ""))
    return Path(kept) if kept and Path(kept).exists() else None


def remember(book: Path) -> None:
    _state().setValue("book/last", str(book.resolve()))


def _state() -> QSettings:
    return QSettings(str(places.config_folder() / "window.ini"), QSettings.Format.IniFormat)
