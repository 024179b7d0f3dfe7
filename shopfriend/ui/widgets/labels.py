"""Words on the screen: labels by type and tone, one line with its tail elided, chips, icons."""

import re

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from shopfriend.ui import icons, theme
from shopfriend.ui.widgets.frames import Ground, Panel

LONGEST = 24  # signs of a word that is never broken
BREAK = "\u200b"  # here a line may end; it is not seen
_ENDLESS = re.compile(rf"\S{{{LONGEST + 1},}}")


class Label(QLabel):
    """Plain text, never rich: what people typed is shown as typed. `kind` is a name in
    `tokens.TYPE`, `tone` one of the sheet's tones."""

    def __init__(
        self, text: str = "", kind: str = "text", *, tone: str = "", wraps: bool = False
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", kind)
        self.setProperty("tone", tone)
        self.setWordWrap(wraps)
        if wraps:
            policy = self.sizePolicy()
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Where lines wrap, an endless word may be broken: else it would be cut off."""
        breaks = self.wordWrap() and any(len(word) > LONGEST for word in text.split())
        super().setText(_ENDLESS.sub(lambda word: BREAK.join(word[0]), text) if breaks else text)

    def text(self) -> str:
        return super().text().replace(BREAK, "")

    def set_tone(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class Elided(Label):
    """One line; what does not fit ends in … and stands in the tool tip."""

    def __init__(self, text: str = "", kind: str = "text", *, tone: str = "") -> None:
        super().__init__(text, kind, tone=tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        few = self.fontMetrics().averageCharWidth() * min(len(self.text()) + 1, 8)
        return QSize(few, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_elided():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        shown = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(self.alignment()), shown)

    def is_elided(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def _tell(self) -> None:
        self.setToolTip(self.text() if self.is_elided() else "")


class IconLabel(QWidget):
    """A picture of the icon set in a text colour; `spoken` is what a screen reader says."""

    def __init__(
        self, name: str, size: int = icons.SMALL, *, colour: str = "ink", spoken: str = ""
    ) -> None:
        super().__init__()
        self._name, self._size, self._colour = name, size, colour
        self.setFixedSize(self._pixels(), self._pixels())
        self.setAccessibleName(spoken)

    def set_icon(self, name: str, colour: str = "ink") -> None:
        self._name, self._colour = name, colour
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedSize(self._pixels(), self._pixels())
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        scale = self.devicePixelRatioF()
        drawn = icons.pixmap(self._name, self.width(), self._colour, scale)
        QPainter(self).drawPixmap(QRectF(self.rect()), drawn, QRectF(drawn.rect()))

    def _pixels(self) -> int:
        return theme.now().px(self._size)


class Chip(Panel):
    """A word in a rounded frame, with an icon, e.g. *no post*."""

    def __init__(
        self, text: str, icon: str = "", *, ground: Ground = "chip", tone: str = ""
    ) -> None:
        super().__init__(ground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 2, 10, 2)
        layout.setSpacing(6)
        if icon:
            layout.addWidget(IconLabel(icon, 16, colour=tone or "ink"))
        layout.addWidget(Label(text, "caption", tone=tone))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
