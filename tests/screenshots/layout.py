"""Checks of the widget tree: room, overlaps, scroll bars, targets, edges."""

from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTableView,
    QWidget,
)

from shopfriend.ui import theme
from shopfriend.ui.counter.card import CardView
from shopfriend.ui.widgets import Button, Elided
from shopfriend.ui.widgets.labels import BREAK
from shopfriend.ui.window import Window
from tests.screenshots import tree
from tests.screenshots.scenes import Scene

PADDED = 4  # the least room left and right of a button's words
SLACK = 1  # pixels: rounding of layouts
TILL_TARGET, TILL_GAP, DESK_TARGET = 44, 8, 24
EDGES, GRID = 5, 4


def enough_room(window: Window, scene: Scene) -> list[str]:
    """V1: no label or button needs more room than it has; elided ones have a tool tip."""
    found = []
    for widget in tree.visible(window):
        if tree.words(widget) and (problem := _tight(widget)):
            found.append(f"{tree.path(widget, window)}: {problem}")
        elif isinstance(widget, QTableView):
            found += [f"{tree.path(widget, window)}: head “{h}” is cut" for h in _cut_heads(widget)]
    return found


def _tight(widget: QWidget) -> str:
    if isinstance(widget, Elided):
        return "elided without tool tip" if widget.is_elided() and not widget.toolTip() else ""
    if isinstance(widget, QLabel):
        return _tight_label(widget)
    if isinstance(widget, Button):
        need, has = widget._contents_width(widget._narrow) + 2 * PADDED, widget.width()
        return f"needs {need} px, has {has}" if need > has + SLACK else ""
    if isinstance(widget, QCheckBox | QRadioButton):
        need, has = widget.sizeHint().width(), widget.width()
        return f"needs {need} px, has {has}" if need > has + SLACK else ""
    if isinstance(widget, QLineEdit) and not widget.text():
        need = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        margins = widget.textMargins()
        has = widget.width() - 22 - margins.left() - margins.right()
        cut = need > has + SLACK and not widget.toolTip()
        return f"hint needs {need} px, has {has}" if cut else ""
    if isinstance(widget, QComboBox):
        need, has = (
            QFontMetrics(widget.font()).horizontalAdvance(widget.currentText()),
            widget.width(),
        )
        cut = need + 44 > has + SLACK and not widget.toolTip()
        return f"needs {need + 48} px, has {has}" if cut else ""
    return ""


def _tight_label(label: QLabel) -> str:
    room = label.contentsRect()
    if label.wordWrap():
        need = label.heightForWidth(label.width())
        words = QLabel.text(label).replace(BREAK, " ").split()
        widest = max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        if widest > room.width() + SLACK:
            return f"a word needs {widest} px, has {room.width()}"
        return (
            f"needs {need} px in height, has {label.height()}"
            if need > label.height() + SLACK
            else ""
        )
    need = label.fontMetrics().horizontalAdvance(label.text())
    return f"needs {need} px, has {room.width()}" if need > room.width() + SLACK else ""


def _cut_heads(table: QTableView) -> list[str]:
    head, cut = table.horizontalHeader(), []
    if not head.isVisible():
        return []
    for section in range(head.count()):
        if head.isSectionHidden(section):
            continue
        words = str(head.model().headerData(section, Qt.Orientation.Horizontal) or "")
        font = theme.now().font("caption")
        font.setBold(True)
        room = head.sectionSize(section) - 24
        tip = head.model().headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
        )
        if QFontMetrics(font).horizontalAdvance(words) > room + SLACK and not tip:
            cut.append(words)
    return cut


def nothing_overlaps(window: Window, scene: Scene) -> list[str]:
    """V2: no sibling rectangles overlap, nothing is outside its parent."""
    found = []
    for parent in [window, *tree.visible(window)]:
        children = [
            each
            for each in parent.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if each.isVisible()
            and tree.is_ours(each)
            and not isinstance(each, tree.FLOATING)
            and not each.isWindow()
        ]
        if isinstance(parent, QScrollArea | QAbstractItemView | QLineEdit | QComboBox):
            continue
        found += _outside(parent, children, window)
        for one, other in combinations(children, 2):
            common = one.geometry().intersected(other.geometry())
            if common.width() > SLACK and common.height() > SLACK:
                found.append(
                    f"{tree.path(one, window)} overlaps {tree.path(other, window)} by "
                    f"{common.width()}×{common.height()}"
                )
    return found


def _outside(parent: QWidget, children: list[QWidget], window: Window) -> list[str]:
    if _is_viewport(parent):
        return []
    room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    return [
        f"{tree.path(each, window)} {_said(each.geometry())} is outside {_said(parent.rect())}"
        for each in children
        if not room.contains(each.geometry())
    ]


def _is_viewport(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QScrollArea) or widget.objectName() == "qt_scrollarea_viewport"


def no_scroll_bar(window: Window, scene: Scene) -> list[str]:
    """V3: the card at the counter never scrolls at usual text sizes."""
    if not scene.is_counter or scene.look.percent > 122:
        return []
    return [
        f"scroll bar in {tree.path(view, window)}"
        for view in window.page("counter").findChildren(CardView)
        if view.isVisible()
        for bar in view.findChildren(QScrollBar)
        if bar.isVisible()
    ]


def targets_are_large(window: Window, scene: Scene) -> list[str]:
    """V8: what is pressed at the counter ≥ 44 × 44 with gaps ≥ 8; at the desk ≥ 24."""
    page = window.current
    assert page is not None
    pressed = [each for each in tree.controls(page) if not isinstance(each, QTabBar)]
    least = TILL_TARGET if scene.is_counter else DESK_TARGET
    found = []
    for each in pressed:
        if isinstance(each, QAbstractItemView):
            found += _small_rows(each, window, least)
        elif min(each.width(), each.height()) < least:
            found.append(f"{tree.path(each, window)} is {each.width()}×{each.height()}")
    if scene.is_counter:
        found += _close_together(
            [each for each in pressed if isinstance(each, QAbstractButton)], window
        )
    return found


def _small_rows(view: QAbstractItemView, window: Window, least: int) -> list[str]:
    heights = [view.sizeHintForIndex(view.model().index(n, 0)).height()
               for n in range(min(view.model().rowCount(), 20))
               if view.model().flags(view.model().index(n, 0))]  # fmt: skip
    if isinstance(view, QTableView):
        heights = [view.rowHeight(n) for n in range(min(view.model().rowCount(), 20))]
    small = [height for height in heights if height < least]
    return [f"{tree.path(view, window)} has rows of {min(small)} px"] if small else []


def _close_together(buttons: list[QAbstractButton], window: Window) -> list[str]:
    found = []
    for one, other in combinations(buttons, 2):
        a, b = tree.rect_in(one, window), tree.rect_in(other, window)
        across, down = (
            _gap(a.left(), a.right(), b.left(), b.right()),
            _gap(a.top(), a.bottom(), b.top(), b.bottom()),
        )
        gap = across if down < 0 else down if across < 0 else max(across, down)
        if gap < TILL_GAP:
            found.append(f"{tree.path(one, window)} and {tree.path(other, window)}: {gap} px apart")
    return found


def _gap(low: int, high: int, other_low: int, other_high: int) -> int:
    """Pixels between two stretches; negative when they overlap."""
    return max(other_low - high, low - other_high) - 1


def few_left_edges(window: Window, scene: Scene) -> list[str]:
    """V9: at most five left edges of text on the card, on the 4-px grid."""
    if not scene.is_counter or scene.look.percent != 100:
        return []
    found = []
    for view in window.page("counter").findChildren(CardView):
        if not view.isVisible():
            continue
        labels = [each for each in tree.visible(view) if isinstance(each, QLabel) and each.text()]
        edges = sorted({_text_left(each, view) for each in labels if _stands_left(each)})
        if len(edges) > EDGES:
            found.append(f"{len(edges)} left edges of text: {edges}")
        if off := [edge for edge in edges if edge % GRID]:
            found.append(f"left edges off the 4-px grid: {off}")
    return found


def _text_left(label: QLabel, view: QWidget) -> int:
    """From the inner edge of the card: its border is one pixel wide."""
    return tree.rect_in(label, view).left() + label.contentsRect().left() - 1


def _stands_left(label: QLabel) -> bool:
    """Not the chips and the words at the right end of a line, which hang on the right edge."""
    parent = label.parentWidget()
    layout = parent.layout() if parent is not None else None
    line = _line_of(layout, label) if layout is not None else None
    if line is None or line.indexOf(label) <= 0:
        return True
    before = [line.itemAt(n).widget() for n in range(line.indexOf(label))]
    return not any(isinstance(each, QLabel) for each in before)


def _line_of(layout: QLayout, label: QLabel) -> QLayout | None:
    """The row of boxes it stands in; grids have columns of their own."""
    if layout.indexOf(label) >= 0:
        return layout if layout.inherits("QBoxLayout") and _is_row(layout) else None
    for place in range(layout.count()):
        inside = layout.itemAt(place).layout()
        if inside is not None and (found := _line_of(inside, label)) is not None:
            return found
    return None


def _is_row(layout: QLayout) -> bool:
    direction = getattr(layout, "direction", lambda: None)()
    return direction is not None and direction.name in ("LeftToRight", "RightToLeft")


def _said(rect: QRect) -> str:
    return f"({rect.x()},{rect.y()} {rect.width()}×{rect.height()})"
