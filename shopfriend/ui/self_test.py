"""The windows test themselves where the program is installed: every icon, both translations, every
page of a real book, no key twice. Nothing is shown."""

import os
import queue
from collections import Counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from shopfriend import places
from shopfriend.domain.trouble import Trouble
from shopfriend.services.desk import Desk
from shopfriend.ui import icons, pages, start, theme
from shopfriend.ui.actions import DEEDS
from shopfriend.ui.lanes import Inline
from shopfriend.ui.tasks import Tasks
from shopfriend.ui.worker import Order, Worker

LEARN = "shopfriend.services.offers.learned.make_ready"
PATIENCE = 120.0  # seconds for the worker process to start and do one thing


def run(desk: Desk) -> str:
    """The name of the step. Raises `Trouble("self-test-failed")`; whatever else is a bug."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a service, a machine without a screen
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = start.make_application(["shopfriend"])
        theme.apply(app, theme.chosen(app))
    _check(not _keys_given_twice(), "keys")
    _check(not _broken_icons(), "icons")
    _check(_translated(desk.language), f"translation {desk.language}")
    _check(_worker_answers(desk), "worker")
    shown = _show_pages(app, desk)
    return f"windows {desk.language}: {shown} pages"


def _broken_icons() -> list[str]:
    """The deeds' and pages' icons, and all that are there, can be drawn."""
    there = icons.names()
    wanted = {deed.icon for deed in DEEDS} | {entry.icon for entry in pages.PAGES}
    folder = places.resources() / "icons"
    broken = [name for name in there if not QSvgRenderer(str(folder / f"{name}.svg")).isValid()]
    return broken + sorted(wanted.difference(there))


def _translated(language: str) -> bool:
    file = places.resources() / "i18n" / f"shopfriend_{language}.qm"
    return QTranslator().load(str(file))


def _keys_given_twice() -> list[str]:
    """Over the keys that work on the Counter, then on every other page."""
    twice: list[str] = []
    for counter in (True, False):
        keys = [key for deed in DEEDS for key in deed.keys.at(counter)]
        twice += [key for key, times in Counter(keys).items() if times > 1]
    return twice


def _worker_answers(desk: Desk) -> bool:
    """One order in a process of its own, which the packaged program starts from itself."""
    answers: queue.SimpleQueue[tuple[Any, BaseException | None]] = queue.SimpleQueue()
    heard: list[tuple[int, int]] = []
    worker = Worker({"language": desk.language, "today": desk.fixed_today})
    order = Order(LEARN, desk.book.path, (), {})
    worker.ask(order, tell=heard.append, done=lambda *answer: answers.put(answer))
    try:
        _, error = answers.get(timeout=PATIENCE)
    except queue.Empty:
        return False
    finally:
        worker.close()
    if error:
        raise error
    return bool(heard)


def _show_pages(app: QApplication, desk: Desk) -> int:
    """Each page made and filled, as if somebody went there."""
    broken: list[BaseException] = []
    tasks = Tasks(desk, Inline())
    window = start.open_window(app, desk, tasks)
    tasks.broken.disconnect()
    tasks.broken.connect(broken.append)
    try:
        for entry in pages.PAGES:
            window.go(entry.name)
            app.processEvents()
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if broken:
        raise broken[0]
    return len(pages.PAGES)


def _check(good: bool, step: str) -> None:
    if not good:
        raise Trouble("self-test-failed", step=step)
