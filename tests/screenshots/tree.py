"""The widget tree as the checks see it: what is visible, where, and what words it shows."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractTableModel, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from shopfriend.ui.overlay import Overlay
from shopfriend.ui.widgets import Elided, EmptyState, FocusRing, MessageBar

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
FLOATING = (FocusRing, MessageBar, Overlay)  # they lie over the page on purpose


def visible(root: QWidget) -> list[QWidget]:
    """Everything shown below `root`, parts of composed Qt widgets left out."""
    return [each for each in root.findChildren(QWidget) if each.isVisible() and is_ours(each)]


def is_ours(widget: QWidget) -> bool:
    """Not a scroll bar, a header, a viewport or the field inside a combo box."""
    if widget.objectName().startswith("qt_") and not isinstance(widget, QTabBar):
        return False
    parent = widget.parentWidget()
    inside = (QAbstractSpinBox, QComboBox, QAbstractItemView, QTabBar)
    while parent is not None:
        if isinstance(parent, inside):
            return False
        parent = parent.parentWidget()
    return not widget.inherits("QScrollBar") and not widget.inherits("QMenu")


def controls(root: QWidget) -> list[QWidget]:
    return [each for each in visible(root) if isinstance(each, CONTROLS)]


def empty_states(root: QWidget) -> list[EmptyState]:
    return [each for each in visible(root) if isinstance(each, EmptyState)]


def rect_in(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def seen_rect(widget: QWidget, root: QWidget) -> QRect:
    """What of it is on the screen: cut by everything it lies in, scroll areas too."""
    seen = rect_in(widget, root)
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        seen = seen.intersected(rect_in(parent, root))
        parent = parent.parentWidget()
    return seen.intersected(root.rect())


def is_covered(widget: QWidget, root: QWidget) -> bool:
    """Does the bar at the foot, or an overlay, lie over it?"""
    mine = rect_in(widget, root)
    return any(
        isinstance(each, MessageBar | Overlay)
        and not each.isAncestorOf(widget)
        and each is not widget
        and rect_in(each, root).intersects(mine)
        for each in root.findChildren(QWidget)
        if each.isVisible()
    )


def words(widget: QWidget) -> str:
    """The text it shows; "" for what shows none."""
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText() or widget.placeholderText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return ""


def spoken(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text of the tree: shown, as tool tip, as name for screen readers, in tables."""
    for widget in visible(root):
        for text in (words(widget), widget.toolTip(), widget.accessibleName()):
            if text:
                yield widget, text
        if isinstance(widget, QAbstractItemView):
            yield from ((widget, text) for text in cells(widget))
        if isinstance(widget, QTabBar):
            yield from ((widget, widget.tabText(n)) for n in range(widget.count()))


def cells(view: QAbstractItemView, most: int = 40) -> Iterator[str]:
    """The heads of a table and the first rows."""
    model = view.model()
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    for column in range(columns):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        if head and columns > 1:
            yield str(head)
        for row in range(min(model.rowCount(), most)):
            yield str(model.index(row, column).data() or "")


def path(widget: QWidget, root: QWidget) -> str:
    """Where it sits, in words for a report: class names from the root down, and its text."""
    names: list[str] = []
    each: QWidget | None = widget
    while each is not None and each is not root:
        if type(each).__module__.startswith("shopfriend"):
            names.append(type(each).__name__)
        each = each.parentWidget()
    names = names[:4] or [type(widget).__name__]
    text = words(widget)[:40] or widget.accessibleName()[:40]
    return " < ".join(names) + (f" “{text}”" if text else "")


def in_scroll_area(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def is_elided(widget: QWidget) -> bool:
    return isinstance(widget, Elided) and widget.is_elided()
