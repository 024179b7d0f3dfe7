"""Buttons: verbs, with their icon, and their key on them."""

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from shopfriend.ui import icons, theme, tokens

Kind = Literal["plain", "filled", "flat", "rail", "link", "pill", "bare"]
_GAP = 8
_NATIVE = QKeySequence.SequenceFormat.NativeText


class Button(QPushButton):
    """One `filled` button a page. `key` is shown as a key cap behind the word."""

    def __init__(
        self,
        text: str,
        icon: str = "",
        *,
        kind: Kind = "plain",
        key: str = "",
        till: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon, self._key, self._kind, self._till = icon, key, kind, till
        self._narrow = False
        self._action: QAction | None = None
        self.setProperty("kind", kind)
        self.setProperty("till", till)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{text} {key}".strip())

    @classmethod
    def of(cls, action: QAction, *, kind: Kind = "plain", till: bool = False) -> "Button":
        """A button for an action of the table: its word, icon and first key; follows it when it
        is disabled, with the reason as tool tip."""
        made = cls(action.text(), str(action.data() or ""), kind=kind, till=till)
        made._action = action
        made.clicked.connect(action.trigger)
        action.changed.connect(made._follow)
        made._follow()
        return made

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Narrow: the icon alone, the word as tool tip."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(f"{text} {self._key}".strip())
        self.updateGeometry()

    def width_as(self, *, narrow: bool) -> int:
        """What it would need with its word, or as an icon alone."""
        return self._hint(narrow).width()

    def sizeHint(self) -> QSize:
        return self._hint(self._narrow)

    def _hint(self, narrow: bool) -> QSize:
        self.ensurePolished()
        side = 12 if self._kind == "rail" else 16 if self._till else 14
        side = 3 if self._kind in ("link", "bare") else side
        width = self._contents_width(narrow) + 2 * side + 2
        height = theme.now().px(tokens.TILL_BUTTON if self._till else tokens.BUTTON)
        own = {"rail": 40, "pill": tokens.PILL, "bare": tokens.BARE}
        if self._kind in own:
            height = theme.now().px(own[self._kind])
        return QSize(max(width, height), height)

    def minimumSizeHint(self) -> QSize:
        """Those of the rail stand closer in a low window with large type."""
        hint = self.sizeHint()
        if self._kind == "rail":
            hint.setHeight(theme.now().px(tokens.RAIL_LOW))
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        if self._kind == "rail" and self.isChecked():
            painter.fillRect(QRect(0, 6, 3, self.height() - 12), theme.now().colour("accent"))
        middle = (self.width() - self._contents_width(self._narrow)) // 2
        left = 12 if self._kind == "rail" and not self._narrow else middle
        self._draw_contents(painter, QPoint(left, self.height() // 2))

    def _draw_contents(self, painter: QPainter, at: QPoint) -> None:
        colour = self._colour()
        if self._icon:
            size = self._icon_size()
            drawn = icons.pixmap(self._icon, size, colour, self.devicePixelRatioF())
            painter.drawPixmap(at - QPoint(0, size // 2), drawn)
            at += QPoint(size + _GAP, 0)
        if self._narrow:
            return
        painter.setFont(self.font())
        painter.setPen(theme.now().colour(colour))
        width = self.fontMetrics().horizontalAdvance(self._shown())
        room = QRect(at.x(), 0, width + 2, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._shown())
        if self._kind == "link":
            below = self.height() // 2 + self.fontMetrics().ascent() // 2 + 2
            painter.drawLine(at.x(), below, at.x() + width, below)
        if self._key:
            self._draw_key(painter, at.x() + width + _GAP, colour)

    def _draw_key(self, painter: QPainter, left: int, colour: str) -> None:
        painter.setFont(theme.now().font("caption"))
        quiet = "quiet" if colour == "ink" else colour
        painter.setPen(theme.now().colour(quiet))
        room = QRect(left, 0, self._key_width() + 2, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._key)

    def _contents_width(self, narrow: bool) -> int:
        parts = []
        if self._icon:
            parts.append(self._icon_size())
        if not narrow:
            parts.append(self.fontMetrics().horizontalAdvance(self._shown()))
            if self._key:
                parts.append(self._key_width())
        return sum(parts) + _GAP * (len(parts) - 1)

    def _key_width(self) -> int:
        return QFontMetrics(theme.now().font("caption")).horizontalAdvance(self._key)

    def _icon_size(self) -> int:
        return theme.now().px(icons.TILL if self._till else icons.SMALL)

    def _shown(self) -> str:
        return self.text().replace("&", "")

    def _colour(self) -> str:
        if not self.isEnabled():
            return "disabled"
        return {"filled": "on_accent", "link": "accent"}.get(self._kind, "ink")

    def _set_key(self, key: str) -> None:
        if key != self._key:
            self._key = key
            self.setAccessibleName(f"{self.text()} {key}".strip())
            self.updateGeometry()
            self.update()

    def _follow(self) -> None:
        if self._action is not None:
            self._set_key(self._action.shortcut().toString(_NATIVE))
            self.setEnabled(self._action.isEnabled())
            reason = "" if self._action.isEnabled() else self._action.statusTip()
            self.setToolTip(reason or (self.text() if self._narrow else ""))
            self.setAccessibleDescription(reason)


class MenuButton(Button):
    """A button that opens a menu; says so with a small arrow."""

    def __init__(self, text: str, icon: str = "", *, kind: Kind = "plain", till: bool = False):
        super().__init__(text, icon, kind=kind, till=till)
        self.choices = QMenu(self)
        self.setMenu(self.choices)

    def _shown(self) -> str:
        return f"{super()._shown()} ▾"
