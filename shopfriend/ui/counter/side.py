"""The card alone, beside the till software: 400 px wide, more where the text is larger; stays on
top, gone with Esc."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from shopfriend.services.card import Card
from shopfriend.ui import theme
from shopfriend.ui.counter.card import CardView
from shopfriend.ui.counter.reading import Tip
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import EmptyState, column

WIDTH, HEIGHT = 400, 720


class SideCard(QWidget):
    """Shows what the Counter page shows."""

    note_done = Signal()
    note_put_off = Signal()
    answered = Signal(str)
    next_wanted = Signal()

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle(self.tr("Side card"))
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._search = shell.actions["search"]
        self._view = CardView(shell, narrow=True)
        self._empty = EmptyState(
            "scan-barcode", self.tr("Scan a card to see who it is."),
            self.tr("Search by name"), till=True,
        )  # fmt: skip
        self._empty.pressed.connect(self._on_search_wanted)
        self.setLayout(column(self._view, self._empty, gap=0, pad=8))
        self._view.hide()
        self._view.note_done.connect(self.note_done)
        self._view.note_put_off.connect(self.note_put_off)
        self._view.offer.answered.connect(self.answered)
        self._view.offer.next_wanted.connect(self.next_wanted)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # the size of the text was changed
            self._fit()

    def _fit(self) -> None:
        """The name stands whole at every size of the text, as far as the screen goes."""
        room = self.screen().availableSize()
        look = theme.now()
        self.setFixedWidth(min(look.px(WIDTH), room.width()))
        self.resize(self.width(), min(max(HEIGHT, look.px(HEIGHT)), room.height()))

    def show_card(self, card: Card) -> None:
        self._view.show_card(card)
        self._view.show()
        self._empty.hide()
        self.raise_()

    def show_tip(
        self, tip: Tip | None, ask_first: str, more: int = 0, *, first_guess: bool = False
    ) -> None:
        self._view.show_tip(tip, ask_first, more, first_guess=first_guess)

    def clear(self) -> None:
        self._view.hide()
        self._empty.show()

    def _on_search_wanted(self) -> None:
        if (page := self.parentWidget()) is not None:
            page.window().activateWindow()
        self._search.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)
