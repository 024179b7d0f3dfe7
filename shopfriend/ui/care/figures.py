"""The figures on the left: one line a check with its number and its share, in groups."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopfriend.services import texts
from shopfriend.ui import theme
from shopfriend.ui.widgets import Card, Elided, IconLabel, Label, column, emptied, row, scrolled

BAR = 4
WIDTH, HIGH = 300, 44


@dataclass(frozen=True)
class Told:
    """One line as it is shown. `count` None: not looked for yet; `share_bp` of all there are."""

    name: str
    title: str
    group: str
    count: int | None
    share_bp: int = 0
    of: str = ""


class Figures(Card):
    """`chosen` tells the name of the line."""

    chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(gap=2, pad=8)
        self._language = language
        self._lines: dict[str, Line] = {}
        self.name = ""
        self._list = column(gap=2)
        self._well = Label("", "caption", tone="quiet", wraps=True)
        below = column(self._well, gap=0)
        below.setContentsMargins(12, 16, 12, 4)
        inside = QWidget()
        inside.setLayout(column(self._list, below, None, gap=0))
        self.body.addWidget(scrolled(inside), 1)
        self.setFixedWidth(theme.now().px(WIDTH))

    def show_lines(self, told: Sequence[Told], well: str) -> None:
        """The same lines as before keep their place and the focus. `well`: what is in order."""
        if [each.name for each in told] == list(self._lines):
            for each in told:
                self._lines[each.name].show_told(each)
        else:
            self._fill(told)
        self._well.setText(well)
        self._well.setVisible(bool(well))

    def _fill(self, told: Sequence[Told]) -> None:
        emptied(self._list)
        self._lines = {}
        group = ""
        for each in told:
            if each.group != group:
                group = each.group
                title = Label(group, "caption", tone="quiet")
                title.setContentsMargins(12, 8 if self._lines else 4, 0, 2)
                self._list.addWidget(title)
            self._list.addWidget(self._line(each))
        self._mark()

    def choose(self, name: str) -> bool:
        """As if it had been clicked. False when there is no such line (yet)."""
        if name not in self._lines:
            return False
        self.name = name
        self._mark()
        self.chosen.emit(name)
        return True

    def line(self, name: str) -> "Line":
        return self._lines[name]

    def _line(self, told: Told) -> "Line":
        made = self._lines[told.name] = Line(told, self._language)
        made.pressed.connect(lambda: self.choose(told.name))
        made.stepped.connect(lambda step: self._step(told.name, step))
        return made

    def _mark(self) -> None:
        for name, line in self._lines.items():
            line.set_chosen(name == self.name)

    def _step(self, name: str, step: int) -> None:
        names = list(self._lines)
        place = names.index(name) + step
        if 0 <= place < len(names):
            self._lines[names[place]].setFocus()
            self.choose(names[place])


class Line(QWidget):
    """Title, number, and how much of the whole it is. Nothing found shows a tick."""

    pressed = Signal()
    stepped = Signal(int)

    def __init__(self, told: Told, language: str) -> None:
        super().__init__()
        self._language, self._chosen, self._share = language, False, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title, self._number = Elided(""), Label("", "text")
        self._well = IconLabel("check", 16, colour="accent")
        head = row(gap=8)
        head.addWidget(self._title, 1)
        head.addWidget(self._number)
        head.addWidget(self._well)
        body = column(head, BAR + 4, gap=0)
        body.setContentsMargins(12, 6, 12, 6)
        self.setLayout(body)
        self.setFixedHeight(theme.now().px(HIGH))
        self.show_told(told)

    def show_told(self, told: Told) -> None:
        well = told.count == 0
        self._share = told.share_bp if told.count else 0
        self._title.setText(told.title)
        number = "" if told.count is None else texts.number(told.count, self._language)
        self._number.setText(number)
        self._number.setVisible(bool(told.count))
        self._well.setVisible(well)
        self._title.set_tone("quiet" if well else "")
        self.setToolTip(told.of if told.count else "")
        self.setAccessibleName(f"{told.title}: {number or '–'}")
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        self._chosen = chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._chosen:
            painter.setBrush(look.colour("selection"))
            painter.drawRoundedRect(self.rect(), 6, 6)
            painter.setBrush(look.colour("accent"))
            painter.drawRect(QRectF(0, 6, 3, self.height() - 12))
        if self._share:
            track = QRectF(12, self.height() - BAR - 6, self.width() - 24, BAR)
            painter.setBrush(look.colour("hairline"))
            painter.drawRoundedRect(track, BAR / 2, BAR / 2)
            track.setWidth(max(track.width() * min(self._share, 10_000) / 10_000, BAR))
            painter.setBrush(look.colour("warn"))
            painter.drawRoundedRect(track, BAR / 2, BAR / 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
