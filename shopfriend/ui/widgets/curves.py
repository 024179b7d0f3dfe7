"""Small lines over time, painted: one curve a row, its words before it, beginning and end below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopfriend.ui import theme

HIGH, GAP, AXIS = 44, 8, 24  # pixels
WORDS, NUMBER = 160, 60  # before and behind the curves


@dataclass(frozen=True)
class Curve:
    """`values`: shares of the whole, oldest first; `told`: the same for those who hear it;
    `number`: the newest one as it is written behind the curve."""

    words: str
    values: Sequence[float]
    told: str
    number: str = ""
    strong: bool = True


class Curves(QWidget):
    """All curves have the same height for the same value."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._curves: tuple[Curve, ...] = ()
        self._ends = ("", "")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_curves(self, curves: Sequence[Curve], *, first: str, last: str) -> None:
        """`first` and `last` are written below the ends."""
        self._curves, self._ends = tuple(curves), (first, last)
        self.setAccessibleDescription("; ".join(f"{c.words}: {c.told}" for c in curves))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.now()
        height = (look.px(HIGH) + GAP) * len(self._curves) + look.px(AXIS)
        return QSize(look.px(WORDS + NUMBER + 160), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max([0.01, *(value for curve in self._curves for value in curve.values)])
        left = look.px(WORDS) + 8
        number = look.px(NUMBER)
        room = QRectF(left, 0, max(self.width() - left - number - 8, 20), look.px(HIGH))
        for curve in self._curves:
            top = round(room.top())
            self._write(painter, curve.words, QRect(0, top, left - 8, look.px(HIGH)))
            self._draw(painter, curve, room, most)
            behind = QRect(round(room.right()) + 8, top, number, look.px(HIGH))
            self._write(painter, curve.number, behind)
            room.translate(0, look.px(HIGH) + GAP)
        ends = QRect(left, round(room.top()), round(room.width()), look.px(AXIS))
        self._write(painter, self._ends[0], ends, quiet=True)
        self._write(painter, self._ends[1], ends, quiet=True, right=True)
        painter.end()

    def _draw(self, painter: QPainter, curve: Curve, room: QRectF, most: float) -> None:
        look, steps = theme.now(), max(len(curve.values) - 1, 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunk"))
        painter.drawRoundedRect(room, 3, 3)
        points = [
            QPointF(
                room.left() + 3 + (room.width() - 6) * at / steps,
                room.bottom() - 4 - (room.height() - 8) * value / most,
            )
            for at, value in enumerate(curve.values)
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("chart_1" if curve.strong else "border"), 2.5))
        painter.drawPolyline(QPolygonF(points))

    def _write(
        self, painter: QPainter, words: str, room: QRect, *, quiet: bool = False,
        right: bool = False,
    ) -> None:  # fmt: skip
        look = theme.now()
        font = look.font("caption" if quiet else "text")
        painter.setFont(font)
        painter.setPen(look.colour("quiet" if quiet else "ink"))
        fitting = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, fitting)
