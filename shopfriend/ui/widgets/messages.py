"""The one bar at the foot: what was done, and how to take it back."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopfriend.ui import icons
from shopfriend.ui.widgets.buttons import Button
from shopfriend.ui.widgets.frames import Panel, row
from shopfriend.ui.widgets.labels import IconLabel, Label


class MessageBar(Panel):
    """Lies over the foot of the page, stays until the next deed. `tell` replaces what is there."""

    gone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("bar", parent)
        self._icon = IconLabel("circle-check", icons.SMALL)
        self._words = Label("", wraps=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = Button("", kind="link")
        self._action.clicked.connect(self._on_action)
        self._close = Button(self.tr("Close"), "x", kind="flat")
        self._close.set_narrow(True)
        self._close.clicked.connect(self.hide)
        layout = row(self._icon, self._words, self._action, self._close, gap=12)
        layout.setContentsMargins(16, 6, 8, 6)
        self.setLayout(layout)
        self._what: Callable[[], None] | None = None
        self._over = parent
        self.hide()

    def tell(
        self,
        words: str,
        *,
        icon: str = "circle-check",
        tone: str = "ink",
        verb: str = "",
        then: Callable[[], None] | None = None,
    ) -> None:
        self._icon.set_icon(icon, tone)
        self._words.setText(words)
        self._words.set_tone("" if tone == "ink" else tone)
        self._what = then
        self._action.setText(verb)
        self._action.setVisible(bool(verb))
        self.show()
        self.raise_()
        self.place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.gone.emit()

    @property
    def words(self) -> str:
        return self._words.text() if self.isVisibleTo(self._over) else ""

    def place(self, clear: int = 0) -> None:
        """Full width of the parent, `clear` pixels above its foot."""
        room = self._over.rect()
        layout = self.layout()
        height = self.sizeHint().height() if layout is None else layout.heightForWidth(room.width())
        height = max(height, self.sizeHint().height())
        self.setGeometry(0, room.height() - height - clear, room.width(), height)

    def _on_action(self) -> None:
        self.hide()
        if self._what is not None:
            self._what()
