"""Scanners that type: they are recognised by their speed, whatever has the focus.

Keys are held up to 60 ms while it is undecided, then given to the focused field, so typing never
lags. Six signs or more with a median gap of at most 35 ms and Enter or Tab within 100 ms are a
scan: nothing of it reaches a field, and its Enter presses no button.

The filter sits on the windows, not on every widget: each key passes there first, and paint and
timer events never make a detour through Python.
"""

import time
from collections.abc import Callable
from itertools import pairwise
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

HOLD_MS, END_MS, GAP_MS = 60, 100, 35
LENGTH = 6
TWICE_MS = 800
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def _milliseconds() -> float:
    return time.monotonic() * 1000


class ScanFilter(QObject):
    """Watches every window of the application. `scanned` carries the code."""

    scanned = Signal(str)
    stirred = Signal()  # a key or a click: somebody is there

    def __init__(self, parent: QObject, clock: Callable[[], float] = _milliseconds) -> None:
        super().__init__(parent)
        self._clock = clock
        self._held: list[tuple[QKeyEvent, float]] = []
        self._letting_go = False
        self._last_code, self._last_at = "", float("-inf")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.let_go)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.watch)
            for window in app.topLevelWindows():
                self.watch(window)

    def watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # twice is once: Qt moves it to the front

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            self.stirred.emit()
        if (
            self._letting_go
            or event.type() != QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
            or not isinstance(watched, QWindow)
        ):
            return False
        if self._is_printable(event):
            self._hold(event)
            return True
        if self._held and event.key() in _ENDS and self._is_scan():
            self._take()
            return True
        self.let_go()
        return False

    def let_go(self) -> None:
        """It was typing: give the held keys to whatever has the focus."""
        held, self._held = self._held, []
        self._patience.stop()
        self._letting_go = True
        try:
            for event, _at in held:
                target = QApplication.focusWidget() or QApplication.activeWindow()
                if target is not None:
                    QCoreApplication.sendEvent(target, event)
        finally:
            self._letting_go = False

    def _is_printable(self, event: QKeyEvent) -> bool:
        text = event.text()
        return (
            len(text) == 1
            and text.isprintable()
            and not event.isAutoRepeat()
            and not event.modifiers() & ~_PLAIN
            and QApplication.activePopupWidget() is None
        )

    def _hold(self, event: QKeyEvent) -> None:
        now = self._clock()
        if self._held and now - self._held[-1][1] > HOLD_MS:
            self.let_go()  # the timer came late: the thread was busy
        self._held.append((event.clone(), now))
        self._patience.start(END_MS if self._looks_like_scan() else HOLD_MS)

    def _looks_like_scan(self) -> bool:
        times = [at for _event, at in self._held]
        gaps = [later - sooner for sooner, later in pairwise(times)]
        return len(times) >= LENGTH and median(gaps) <= GAP_MS

    def _is_scan(self) -> bool:
        return self._looks_like_scan() and self._clock() - self._held[-1][1] <= END_MS

    def _take(self) -> None:
        code = "".join(event.text() for event, _at in self._held)
        now = self._held[-1][1]
        self._held = []
        self._patience.stop()
        twice = code == self._last_code and now - self._last_at < TWICE_MS
        self._last_code, self._last_at = code, now
        if not twice:
            self.scanned.emit(code)
