"""The strip of five headings with their live numbers; one of them is open."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from shopfriend.ui import icons, theme, tokens
from shopfriend.ui.widgets import row

HEIGHT, PAD = 64, 14


class Strip(QWidget):
    """`chosen` tells the place of the heading that was clicked."""

    chosen = Signal(int)

    def __init__(self, headings: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.headings = [Heading(place, *each) for place, each in enumerate(headings, start=1)]
        group = QButtonGroup(self)
        line = row(gap=8)
        for place, heading in enumerate(self.headings):
            group.addButton(heading)
            heading.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            line.addWidget(heading, 1)
        self.setLayout(line)

    def show_open(self, place: int) -> None:
        self.headings[place].setChecked(True)

    def tell(self, place: int, told: str, *, warn: bool = False) -> None:
        self.headings[place].tell(told, warn=warn)


class Heading(QAbstractButton):
    """Number and word, the live line below; the open one has a bar at its foot."""

    def __init__(self, number: int, word: str, icon: str) -> None:
        super().__init__()
        self._icon, self._told, self._warn = icon, "", False
        self.setText(f"{number}  {word}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(word)

    @property
    def told(self) -> str:
        return self._told

    def tell(self, told: str, *, warn: bool) -> None:
        self._told, self._warn = told, warn
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(150), theme.now().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.now().px(90), theme.now().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        font = look.font("text")
        font.setBold(self.isChecked())
        left, half = PAD, self.height() // 2
        size = look.px(icons.SMALL)
        colour = "accent" if self.isChecked() else "ink"
        drawn = icons.pixmap(self._icon, size, colour, self.devicePixelRatioF())
        painter.drawPixmap(left, half - size - 1, drawn)
        painter.setFont(font)
        painter.setPen(look.colour(colour))
        self._line(painter, QRect(left + size + 8, 6, self.width(), half - 4), self.text())
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("warn" if self._warn else "quiet"))
        told = f"! {self._told}" if self._warn else self._told
        self._line(painter, QRect(left, half, self.width(), half - 8), told)

    def _draw_ground(self, painter: QPainter) -> None:
        look, area = theme.now(), self.rect().adjusted(0, 0, -1, -1)
        ground = "selection" if self.isChecked() else "sunk" if self.underMouse() else "card"
        painter.setPen(look.colour("accent" if self.isChecked() else "hairline"))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(area, tokens.RADIUS, tokens.RADIUS)
        if self.isChecked():
            bar = QRect(area.left() + 8, area.bottom() - 2, area.width() - 15, 3)
            painter.fillRect(bar, look.colour("accent"))

    def _line(self, painter: QPainter, room: QRect, words: str) -> None:
        room.setRight(self.width() - PAD // 2)
        metrics = QFontMetrics(painter.font())
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
