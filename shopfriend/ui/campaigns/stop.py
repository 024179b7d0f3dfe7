"""Stopping a run: what becomes of the coupons that are out is chosen, not guessed."""

from PySide6.QtCore import Signal

from shopfriend.ui.widgets import Button, Label, Panel, Wrap, column


class Stop(Panel):
    """Opened by `button`. `stopped` tells whether open coupons stay good; `withdrawn` takes only
    the open coupons back, the run goes on."""

    stopped = Signal(bool)
    withdrawn = Signal()

    def __init__(self) -> None:
        super().__init__("warn")
        self.button = Button(self.tr("Stop …"), "ban")
        self.button.clicked.connect(lambda: self.setVisible(self.isHidden()))
        self.keep = Button(self.tr("Stop, keep open coupons good"), "ticket")
        self.drop = Button(self.tr("Stop, withdraw open coupons"), "ban")
        self.only = Button(self.tr("Only withdraw open coupons"), "ticket-check")
        self.keep.clicked.connect(lambda: self._choose(keep=True))
        self.drop.clicked.connect(lambda: self._choose(keep=False))
        self.only.clicked.connect(self._on_only)
        self.cancel = Button(self.tr("Do nothing"), kind="flat")
        self.cancel.clicked.connect(self.hide)
        told = self.tr("A stopped run no longer counts as a letter. It can be undone.")
        choices = Wrap(8)
        choices.show_things([self.keep, self.drop, self.only, self.cancel])
        self.setLayout(
            column(
                Label(told, wraps=True),
                choices,
                gap=8,
                pad=12,
            )
        )
        self.hide()

    def close(self) -> bool:
        """False when it was not open."""
        was_open = not self.isHidden()
        self.hide()
        return was_open

    def _choose(self, *, keep: bool) -> None:
        self.hide()
        self.stopped.emit(keep)

    def _on_only(self) -> None:
        self.hide()
        self.withdrawn.emit()
