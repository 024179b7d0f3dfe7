"""Work of the screen's thread in small parts: keys and paint get their turn between them."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

Step = Callable[[], object]


class Turns(QObject):
    """Each step runs in a turn of the event loop of its own, in their order. Stops with its
    parent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Step] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_turn)

    @property
    def is_busy(self) -> bool:
        return bool(self._steps)

    def take(self, *steps: Step) -> None:
        """Instead of those that are still to come."""
        self._steps.clear()
        self.add(*steps)

    def add(self, *steps: Step) -> None:
        """Behind those that are still to come."""
        self._steps.extend(steps)
        if self._steps and not self._timer.isActive():
            self._timer.start(0)

    def _on_turn(self) -> None:
        if not self._steps:
            return
        step = self._steps[0]
        try:
            step()
        finally:
            if self._steps and self._steps[0] is step:  # it may have taken other steps
                self._steps.popleft()
            if self._steps:
                self._timer.start(0)
