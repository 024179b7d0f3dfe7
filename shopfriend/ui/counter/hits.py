"""The list of hits: two lines a person, steered from the search box."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from shopfriend.domain.ids import CustomerId
from shopfriend.ui import theme

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
HEIGHT, HEADING = 60, 32
PAD = 16


@dataclass(frozen=True)
class Line:
    """A person, or – without `customer` – a heading between people."""

    name: str
    town: str = ""
    second: str = ""
    customer: CustomerId | None = None


class HitModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line(self, row: int) -> Line:
        return self._lines[row]

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in (line.name, line.town, line.second) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._lines[index.row()].customer is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class HitList(QListView):
    """Choosing shows nothing yet; Enter or a click opens."""

    opened = Signal(object)  # CustomerId

    def __init__(self) -> None:
        super().__init__()
        self.hits = HitModel()
        self.setModel(self.hits)
        self.setItemDelegate(_TwoLines(self))
        self.setAccessibleName(self.tr("Hits"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self._on_activated)

    def set_lines(self, lines: Sequence[Line], chosen: CustomerId | None = None) -> None:
        """The first person – or `chosen`, when there – is the one Enter opens."""
        self.hits.set_lines(lines)
        people = [row for row, line in enumerate(lines) if line.customer is not None]
        wanted = [row for row in people if lines[row].customer == chosen] or people
        if wanted:
            self.setCurrentIndex(self.hits.index(wanted[0]))

    def step(self, by: int) -> None:
        row = self.currentIndex().row() + by
        while 0 <= row < self.hits.rowCount():
            if self.hits.line(row).customer is not None:
                self.setCurrentIndex(self.hits.index(row))
                return
            row += by

    def current(self) -> CustomerId | None:
        index = self.currentIndex()
        return self.hits.line(index.row()).customer if index.isValid() else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._on_activated(index)

    def _on_activated(self, index: QModelIndex) -> None:
        customer = self.hits.line(index.row()).customer
        if customer is not None:
            self.opened.emit(customer)


class _TwoLines(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        line = _line(index)
        return QSize(100, theme.now().px(HEIGHT if line.customer is not None else HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, line = theme.now(), _line(index)
        area: QRect = option.rect
        painter.save()
        if line.customer is None:
            self._heading(painter, area, line.name)
        else:
            state = option.state
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, look.colour("selection"))
                painter.fillRect(QRect(area.left(), area.top(), 3, area.height()),
                                 look.colour("accent"))  # fmt: skip
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(area, look.colour("sunk"))
            self._person(painter, area.adjusted(PAD, 8, -PAD, -8), line)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRect, words: str) -> None:
        look = theme.now()
        font = look.font("caption")
        painter.setFont(font)
        painter.setPen(look.colour("quiet"))
        inside = area.adjusted(PAD, 0, -PAD, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)
        start = inside.left() + QFontMetrics(font).horizontalAdvance(words) + 12
        painter.setPen(look.colour("hairline"))
        painter.drawLine(start, area.center().y(), inside.right(), area.center().y())

    def _person(self, painter: QPainter, area: QRect, line: Line) -> None:
        look = theme.now()
        big, small = look.font("till"), look.font("caption")
        town = QFontMetrics(small).horizontalAdvance(line.town)
        upper = QRect(area.left(), area.top(), area.width(), area.height() * 11 // 20)
        lower = QRect(area.left(), upper.bottom(), area.width(), area.height() - upper.height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        _draw(painter, upper.adjusted(0, 0, -town - 12, 0), line.name, big, "ink")
        _draw(painter, upper, line.town, small, "quiet", right)
        _draw(painter, lower, line.second, small, "quiet")


def _draw(
    painter: QPainter,
    area: QRect,
    words: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    painter.setFont(font)
    painter.setPen(theme.now().colour(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, align, shown)


def _line(index: Index) -> Line:
    model = index.model()
    assert isinstance(model, HitModel)
    return model.line(index.row())
