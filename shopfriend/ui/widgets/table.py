"""Tables hold `Sequence[Row]` and a tuple of `Column`s; filtering and sorting are part of the
query or a list sort. Never a QSortFilterProxyModel over a Python model: 7 s for 20,000 rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from shopfriend.ui import theme, tokens

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
# Reckoned once: a cell is asked for it at each painting.
_LEFT = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value
_RIGHT = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
HEAD_EDGES = 28  # left and right of the words in a head


@dataclass(frozen=True)
class Column:
    """One column. `text` says a row's cell; `order` gives what to sort by (default: the text);
    `width` in pixels, 0 takes what is left. `number` stands right."""

    title: str
    text: Callable[[Any], str]
    order: Callable[[Any], Any] | None = None
    width: int = 0
    number: bool = False


def width_of(column: Column) -> int:
    """Pixels: what it asks for, and never less than its head needs."""
    font = theme.now().font("caption")
    font.setBold(True)
    head = QFontMetrics(font).horizontalAdvance(column.title) + HEAD_EDGES
    return max(theme.now().px(column.width), head)


class TableModel(QAbstractTableModel):
    """Rows as they come from a service."""

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Any] = []

    def set_rows(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Any]) -> None:
        """Another page of the same question, at the end."""
        if rows:
            at = len(self._rows)
            self.beginInsertRows(_NONE, at, at + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def row_at(self, row: int) -> Any:
        return self._rows[row]

    @property
    def rows(self) -> Sequence[Any]:
        return self._rows

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(self._rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        wanted = self.columns[column]
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        rows = [self._rows[index.row()] for index in kept]
        self._rows.sort(
            key=wanted.order or (lambda row: wanted.text(row).casefold()),
            reverse=order == Qt.SortOrder.DescendingOrder,
        )
        where = {id(row): place for place, row in enumerate(self._rows)}
        self.changePersistentIndexList(
            kept,
            [
                self.index(where[id(row)], index.column())
                for index, row in zip(kept, rows, strict=True)
            ],
        )
        self.layoutChanged.emit()


class TableView(QTableView):
    """No vertical lines, one line a row, the first column stays; Enter opens."""

    opened = Signal(object)  # the row
    chosen = Signal(object)  # the row that is now current, or None

    def __init__(self, columns: Sequence[Column], *, height: int = tokens.ROW) -> None:
        super().__init__()
        self.table = TableModel(columns, self)
        self.setModel(self.table)
        self.setItemDelegate(_Lines(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)  # Tab leaves: it is never trapped
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.now().px(height))
        self._set_widths()
        self.activated.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Keep the current row where it still is."""
        before = self.current()
        self.table.set_rows(rows)
        if before is not None and before in rows:
            self.selectRow(list(rows).index(before))

    def current(self) -> Any:
        index = self.currentIndex()
        return self.table.row_at(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_activated(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _set_widths(self) -> None:
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(48)
        for place, column in enumerate(self.table.columns):
            if column.width:
                self.setColumnWidth(place, width_of(column))
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.table.row_at(index.row()))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.table.row_at(current.row()) if current.isValid() else None)


class _Lines(QStyledItemDelegate):
    """Hairlines below the rows, and a 3-px bar on the left of the selected one."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        look = theme.now()
        area: QRect = option.rect
        painter.fillRect(
            QRect(area.left(), area.bottom(), area.width(), 1), look.colour("hairline")
        )
        view = self.parent()
        if (
            index.column() == 0
            and isinstance(view, QTableView)
            and view.selectionModel().isRowSelected(index.row(), index.parent())
        ):
            painter.fillRect(
                QRect(area.left(), area.top(), 3, area.height()), look.colour("accent")
            )


def _alignment(column: Column) -> int:
    return _RIGHT if column.number else _LEFT
