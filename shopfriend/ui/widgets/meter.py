"""A quiet bar for a share, with its number beside it in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopfriend.ui import theme

WIDE, HIGH = 96, 6


class Meter(QWidget):
    """`show_share` in basis points; the words are what a screen reader says."""

    def __init__(self) -> None:
        super().__init__()
        self._share_bp = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_share(self, share_bp: int, words: str) -> None:
        self._share_bp = max(0, min(share_bp, 10_000))
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(WIDE), HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(self.rect())
        painter.setBrush(look.colour("border"))
        painter.setOpacity(0.35)
        painter.drawRoundedRect(track, HIGH / 2, HIGH / 2)
        painter.setOpacity(1)
        track.setWidth(track.width() * self._share_bp / 10_000)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(track, HIGH / 2, HIGH / 2)
