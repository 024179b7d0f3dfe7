"""Checks for who uses no mouse or no screen: Tab, the ring, names and roles."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from shopfriend.ui import theme
from shopfriend.ui.window import Window
from tests.screenshots import tree
from tests.screenshots.scenes import Scene

ROUND = 400  # more steps than any page has controls
NEAR = 24  # of 255, a channel: the ring's line is drawn smooth


def tab_walks_everything(window: Window, scene: Scene) -> list[str]:
    """V12: Tab reaches every control, in reading order among neighbours, each with a ring."""
    before, found = QApplication.focusWidget(), []
    if not window.isActiveWindow():  # something flashed up as a window of its own
        found.append("another window took the focus")
        window.activateWindow()
        QApplication.processEvents()
    walked = _walk(window)
    found += [f"Tab never reaches {tree.path(each, window)}" for each in _missed(window, walked)]
    found += _out_of_order(window, walked)
    found += [f"no ring around {tree.path(each, window)}" for each in _ringless(window, walked)]
    if before is not None:
        before.setFocus()
        QApplication.processEvents()
    return found


def _walk(window: Window) -> list[QWidget]:
    start = window.header.search
    start.setFocus(Qt.FocusReason.TabFocusReason)
    walked: list[QWidget] = [start]
    for _ in range(ROUND):
        window.focusNextChild()
        focus = QApplication.focusWidget()
        if focus is None or focus is start or focus in walked:
            break
        walked.append(focus)
    return walked


def _missed(window: Window, walked: list[QWidget]) -> list[QWidget]:
    return [
        each
        for each in tree.controls(window)
        if each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and each not in walked
    ]


def _out_of_order(window: Window, walked: list[QWidget]) -> list[str]:
    """Among the controls of one parent: downwards, and in a line to the right."""
    found = []
    last: dict[QWidget | None, tuple[QWidget, QRect]] = {}
    for each in walked:
        here, parent = tree.rect_in(each, window), each.parentWidget()
        if parent in last:
            one, there = last[parent]
            same_line = here.top() < there.bottom() and there.top() < here.bottom()
            backwards = here.left() < there.left() if same_line else here.bottom() <= there.top()
            beside = here.left() >= there.right()  # the next column begins at its top
            if backwards and not beside and each is not window.header.search:
                found.append(f"{tree.path(each, window)} comes after {tree.path(one, window)}")
        last[parent] = (each, here)
    return found


def _ringless(window: Window, walked: list[QWidget]) -> list[QWidget]:
    """Whose focus cannot be seen: no pixel of the focus colour on the ring's line."""
    found = []
    for each in walked:
        each.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(2):
            QApplication.processEvents()
        if not each.hasFocus() or each.property("ringless"):
            continue
        if not _has_ring(window, each):
            found.append(each)
    return found


def _has_ring(window: Window, widget: QWidget) -> bool:
    around = tree.rect_in(widget, window).adjusted(-4, -4, 4, 4).intersected(window.rect())
    middle = QRect(around.left(), around.center().y(), 6, 1)
    above = QRect(around.center().x(), around.top(), 1, 6)
    wanted = theme.now().colour("focus")
    for line in (middle, above, QRect(around.right() - 5, around.center().y(), 6, 1)):
        image = window.grab(line).toImage()
        for x in range(image.width()):
            for y in range(image.height()):
                seen = image.pixelColor(QPoint(x, y))
                far = (abs(seen.red() - wanted.red()), abs(seen.green() - wanted.green()),
                       abs(seen.blue() - wanted.blue()))  # fmt: skip
                if max(far) <= NEAR:
                    return True
    return False


def names_and_roles(window: Window, scene: Scene) -> list[str]:
    """V17: every control has an accessible name and a role."""
    found = []
    for each in tree.controls(window):
        if each.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        spoken = QAccessible.queryAccessibleInterface(each)
        if spoken is None:
            found.append(f"{tree.path(each, window)} says nothing")
            continue
        if not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"{tree.path(each, window)} has no name")
        if spoken.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            found.append(f"{tree.path(each, window)} has no role")
    return found
