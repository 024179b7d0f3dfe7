"""Scanners that type: they are recognised by their speed, whatever has the focus.

Keys are held up to 60 ms while it is undecided, then given to the focused field, so typing never
lags. Six signs or more with a median gap of at most 35 ms and Enter or Tab within 100 ms are a
scan: nothing of it reaches a field, and its Enter presses no button. These are the usual gaps; a
scanner that was learned (`domain/scanner.py`) has its own, and signs that it gets wrong are put
right.

The filter sits on the windows, not on every widget: each key passes there first, and paint and
timer events never make a detour through Python.
"""

import time
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from shopfriend.domain.scanner import USUAL, Burst, Scanner

LENGTH = 6
TWICE_MS = 800
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_ALONE = (Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock)  # scanners press these too
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def _milliseconds() -> float:
    return time.monotonic() * 1000


class ScanFilter(QObject):
    """Watches every window of the application. `scanned` carries the code."""

    scanned = Signal(str)
    stirred = Signal()  # a key or a click: somebody is there

    def __init__(
        self,
        parent: QObject,
        clock: Callable[[], float] = _milliseconds,
        scanner: Scanner = USUAL,
    ) -> None:
        super().__init__(parent)
        self._clock, self.scanner = clock, scanner
        self._learner: Callable[[Burst], None] | None = None
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

    def learn(self, heard: Callable[[Burst], None] | None) -> None:
        """Until None is given every run of signs that ends with Enter or Tab goes to `heard`,
        however slow it is, and nowhere else."""
        self.let_go()
        self._learner = heard

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
        if event.key() in _ALONE and self._held:
            return False  # of the next capital
        if self._is_printable(event):
            self._hold(event)
            return True
        if self._held and event.key() in _ENDS:
            if self._learner is not None:
                self._learn(self._learner)
                return True
            if self._is_scan():
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
        if self._learner is not None:
            self._held.append((event.clone(), now))
            return
        if self._held and now - self._held[-1][1] > self.scanner.hold_ms:
            self.let_go()  # the timer came late: the thread was busy
        self._held.append((event.clone(), now))
        known = self.scanner
        self._patience.start(known.end_ms if self._looks_like_scan() else known.hold_ms)

    def _looks_like_scan(self) -> bool:
        from statistics import median  # not at start: it brings half of mathematics

        return len(self._held) >= LENGTH and median(self._gaps()) <= self.scanner.gap_ms

    def _is_scan(self) -> bool:
        return self._looks_like_scan() and self._clock() - self._held[-1][1] <= self.scanner.end_ms

    def _gaps(self) -> tuple[float, ...]:
        return tuple(later - sooner for sooner, later in pairwise(at for _, at in self._held))

    def _learn(self, heard: Callable[[Burst], None]) -> None:
        text = "".join(event.text() for event, _at in self._held)
        burst = Burst(text, self._gaps(), self._clock() - self._held[-1][1])
        self._held = []
        heard(burst)

    def _take(self) -> None:
        code = self.scanner.meant("".join(event.text() for event, _at in self._held))
        now = self._held[-1][1]
        self._held = []
        self._patience.stop()
        twice = code == self._last_code and now - self._last_at < TWICE_MS
        self._last_code, self._last_at = code, now
        if not twice:
            self.scanned.emit(code)
