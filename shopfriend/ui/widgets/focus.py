"""The focus ring: 2 px, 2 px away from the control, one for the whole window.

A style sheet cannot draw outside a control, so one transparent widget follows the focus.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from shopfriend.ui import theme

AWAY, WIDE = 2, 2


class FocusRing(QWidget):
    """Child of the window it serves. What covers the window has the property `ringless`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around: list[QWidget] = []
        self._soon = QTimer(self)  # layouts move many things at once: follow when they are done
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Hide,
        ):
            self._soon.start()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.now()
        colour = look.colour("focus") if look.own else self.palette().windowText().color()
        painter.setPen(QPen(colour, WIDE))
        inset = WIDE // 2
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 10, 10)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for each in filter(isValid, self._around):  # some are gone: an answer takes its question
            each.removeEventFilter(self)
        self._around = self._up_to_window(new)
        for each in self._around:
            each.installEventFilter(self)
        if new is not None and not QApplication.mouseButtons():  # a click must not move its target
            self._scroll_to(new)
        self._follow()

    def _scroll_to(self, widget: QWidget) -> None:
        """Qt scrolls on Tab inside a scroll area only, not when Tab enters it."""
        for each in self._around:
            if isinstance(each, QScrollArea) and each is not widget:
                each.ensureWidgetVisible(widget, AWAY + WIDE, 2 * (AWAY + WIDE))

    def _up_to_window(self, widget: QWidget | None) -> list[QWidget]:
        """The widget and what it lies in; empty when it is not inside this window."""
        found: list[QWidget] = []
        while widget is not None and widget is not self._window:
            if widget.isWindow():  # a dialog over this window has no place in it
                return []
            found.append(widget)
            widget = widget.parentWidget()
        return found if widget is self._window else []

    def _follow(self) -> None:
        target = self._around[0] if self._around else None
        if target is None or not isValid(target):
            self.hide()
            return
        if not target.isVisible() or target.property("ringless"):
            self.hide()
            return
        wide = AWAY + WIDE
        at = target.mapTo(self._window, QPoint(0, 0))
        around = QRect(at, target.size()).adjusted(-wide, -wide, wide, wide)
        self.setGeometry(around.intersected(self._window.rect()))
        self.raise_()
        self.show()
        self.update()
