"""Patience: nothing for half a second, then a quiet bar; with Cancel after two seconds."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from shopfriend.ui.widgets.buttons import Button
from shopfriend.ui.widgets.frames import column, row
from shopfriend.ui.widgets.labels import Label

SHOW_MS, CANCEL_MS = 500, 2000


class Busy(QWidget):
    """`start`, `tell`, `stop`; `cancelled` when the user has enough."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._words = Label("", "caption", tone="quiet")
        self._cancel = Button(self.tr("Cancel"), kind="flat")
        self._cancel.clicked.connect(self.cancelled)
        self._cancel.hide()  # it would keep room that the bar alone does not need
        self.setLayout(column(self._words, row(self._bar, self._cancel), gap=4))
        self._show, self._offer = QTimer(self), QTimer(self)
        for timer, wait, what in (
            (self._show, SHOW_MS, self._on_patience_over),
            (self._offer, CANCEL_MS, self._on_long),
        ):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(what)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def start(self, words: str = "") -> None:
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._cancel.hide()
        self._show.start()
        self._offer.start()

    def tell(self, done: int, of: int) -> None:
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(done)

    def stop(self) -> None:
        self._show.stop()
        self._offer.stop()
        self.hide()

    def _on_patience_over(self) -> None:
        self.show()

    def _on_long(self) -> None:
        self._cancel.show()
