"""Our own trouble: a plain sentence and a report without customer data."""

import logging
import platform
import sys
import traceback
from types import TracebackType

import shiboken6
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

import shopfriend
from shopfriend.ui import theme
from shopfriend.ui.widgets import Button, IconLabel, Label, column, row

log = logging.getLogger(__name__)


def report(error: BaseException) -> str:
    """Where it happened, never with what: messages and values may hold names of people."""
    places = traceback.extract_tb(error.__traceback__)
    lines = [f"  {_short(place.filename)}:{place.lineno} {place.name}" for place in places]
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.release()}"
    head = [f"shopfriend {shopfriend.__version__}, {machine}", type(error).__name__]
    return "\n".join(head + lines)


class CrashDialog(QDialog):
    """What happened – what it means – what to do."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("shopfriend")
        theme.dress(self)
        self._report = report(error)
        copy = Button(self.tr("Copy report"), "copy")
        copy.clicked.connect(self._on_copy)
        on = Button(self.tr("Go on"), kind="filled")
        on.clicked.connect(self.accept)
        words = Label(
            self.tr(
                "The program made a mistake. Nothing was changed in the book. You can go on "
                "working; the report says where it happened and holds no customer data."
            ),
            wraps=True,
        )
        words.setFixedWidth(420)
        self.setLayout(
            column(
                row(IconLabel("triangle-alert", 24, colour="warn"), words, gap=16),
                row(None, copy, on),
                gap=24,
                pad=24,
            )
        )
        on.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)


class Guard(QObject):
    """Shows the dialog for what nobody caught, one at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._open = False
        sys.excepthook = self._on_uncaught

    @Slot(object)
    def show(self, error: BaseException) -> None:
        log.error("a mistake of ours\n%s", report(error))
        if self._open:
            return
        self._open = True
        parent = self.parent()
        dialog = CrashDialog(error, parent if isinstance(parent, QWidget) else None)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self) -> None:
        self._open = False

    def _on_uncaught(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if shiboken6.isValid(self):
            self.show(error)
        else:  # the window is gone, and this with it
            log.error("a mistake of ours, after the window\n%s", report(error))


def _short(path: str) -> str:
    return path.replace("\\", "/").rpartition("/shopfriend/")[2]
