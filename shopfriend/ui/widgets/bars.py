"""Horizontal bars, painted: one value a line, its words before it and its number behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopfriend.ui import theme

LINE, THICK, GAP, TITLE = 30, 14, 10, 34
WORDS, NUMBER = 190, 84  # pixels before and behind the bars


@dataclass(frozen=True)
class Bar:
    """`value` and `error` are shares of `Bars.most`; `number` is what is written behind. Ours is
    the strong one. `mark`: a second value, drawn as a line across (what was predicted)."""

    words: str
    value: float
    number: str
    strong: bool = False
    error: float = 0.0
    mark: float | None = None


@dataclass(frozen=True)
class Group:
    """Bars that belong together, below a title ("" for none)."""

    title: str
    bars: Sequence[Bar]


class Bars(QWidget):
    """`show_groups` is all there is to it; the same numbers are its accessible description."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._groups: tuple[Group, ...] = ()
        self.most = 1.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[Group]) -> None:
        self._groups = tuple(groups)
        values = [max(bar.value + bar.error, bar.mark or 0) for g in groups for bar in g.bars]
        self.most = max([*values, 0.01])
        lines = [f"{g.title} {bar.words}: {bar.number}" for g in groups for bar in g.bars]
        self.setAccessibleDescription("; ".join(line.strip() for line in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.now()
        height = sum(
            look.px(LINE) * len(group.bars) + (look.px(TITLE) if group.title else 0) + GAP
            for group in self._groups
        )
        return QSize(look.px(WORDS + NUMBER + 160), max(height, look.px(LINE)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for group in self._groups:
            if group.title:
                self._write(painter, group.title, QRect(0, top, self.width(), look.px(TITLE)),
                            bold=True)  # fmt: skip
                top += look.px(TITLE)
            for bar in group.bars:
                self._draw(painter, bar, top)
                top += look.px(LINE)
            top += GAP
        painter.end()

    def _draw(self, painter: QPainter, bar: Bar, top: int) -> None:
        look = theme.now()
        words, number = look.px(WORDS), look.px(NUMBER)
        height = look.px(LINE)
        room = max(self.width() - words - number - 16, 20)
        self._write(painter, bar.words, QRect(0, top, words, height), bold=bar.strong)
        left, middle, thick = float(words + 8), top + height / 2, look.px(THICK)
        ground = QRectF(left, middle - thick / 2, room, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunk"))
        painter.drawRoundedRect(ground, 3, 3)
        painter.setBrush(look.colour("chart_1" if bar.strong else "border"))
        long = room * bar.value / self.most
        painter.drawRoundedRect(QRectF(left, middle - thick / 2, max(long, 1.0), thick), 3, 3)
        painter.setPen(look.colour("ink"))
        if bar.error:
            reach = room * bar.error / self.most
            painter.drawLine(round(left + long - reach), round(middle),
                             round(left + long + reach), round(middle))  # fmt: skip
        if bar.mark is not None:
            at = left + room * bar.mark / self.most
            painter.fillRect(
                QRectF(at - 1.5, middle - thick / 2 - 4, 3, thick + 8), look.colour("chart_3")
            )
        behind = QRect(round(left + room + 8), top, number, height)
        self._write(painter, bar.number, behind, bold=bar.strong)

    def _write(self, painter: QPainter, words: str, room: QRect, *, bold: bool) -> None:
        look = theme.now()
        font = look.font("text")
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        fitting = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, flags, fitting)
