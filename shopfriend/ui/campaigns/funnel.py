"""The funnel: everyone, who is left out and why, who gets a letter; each line opens its people."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStackedWidget, QWidget

from shopfriend.domain import postage
from shopfriend.services import texts
from shopfriend.services.campaigns.audience import Audience, Group, Person
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Column,
    Elided,
    Label,
    TableView,
    column,
    emptied,
    row,
    scrolled,
)

LINE, BAR = 40, 6


class FunnelLine(QAbstractButton):
    """One line with a bar; `share` is where of everyone its people lie, from and to."""

    def __init__(self, words: str, number: str, *, share: tuple[float, float]):
        super().__init__()
        self.number, self._share, self._strong = number, share, False
        self.setText(words)
        self.setAccessibleName(f"{words}: {number}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_strong(self) -> None:
        """What all the others lead to."""
        self._strong = True

    def sizeHint(self) -> QSize:
        return QSize(240, theme.now().px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look, painter = theme.now(), QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), look.colour("sunk"))
        font = look.font("text")
        font.setBold(self._strong)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        metrics = QFontMetrics(font)
        room = QRect(8, 0, self.width() - 16, self.height() - BAR - 4)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.number
        )
        room.setRight(room.right() - metrics.horizontalAdvance(self.number) - 12)
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if words != self.text() else "")
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        self._draw_bar(painter)

    def _draw_bar(self, painter: QPainter) -> None:
        look, wide = theme.now(), self.width() - 16
        top = self.height() - BAR - 3
        painter.fillRect(QRect(8, top, wide, BAR), look.colour("sunk"))
        start, end = (8 + round(wide * each) for each in self._share)
        colour = "accent" if self._strong else "border"
        if end > start or self._share[1] > self._share[0]:
            painter.fillRect(QRect(start, top, max(end - start, 2), BAR), look.colour(colour))


class Funnel(QWidget):
    """`opened` tells a customer who was clicked in a list."""

    opened = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.lines: dict[str, FunnelLine] = {}
        self._lines = column(gap=2)
        self._saved = Label("", "caption", tone="quiet", wraps=True)
        body = QWidget()
        body.setLayout(column(self._lines, 4, row(8, self._saved), None, gap=4))
        self.people = People(shell)
        self.people.closed.connect(self.step_back)
        self.people.opened.connect(self.opened)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolled(body))
        self._stack.addWidget(self.people)
        self.setLayout(column(self._stack))

    def show_audience(self, found: Audience, *, price_cents: int) -> None:
        emptied(self._lines)
        self.lines = {}
        left, whole = found.everyone, max(found.everyone, 1)
        everyone = (*found.outside, *_all(found.groups), *found.control, *found.chosen)
        self._add("everyone", self.tr("Everyone in the book"), left, (0, 1), everyone)
        for name, words, people in self._steps(found):
            if people:
                part = ((left - len(people)) / whole, left / whole)
                self._add(name, words, -len(people), part, people)
                left -= len(people)
        self._add("chosen", self.tr("Get a letter"), left, (0, left / whole), found.chosen)
        self.lines["chosen"].set_strong()
        self._tell_saved(found, price_cents)

    def step_back(self) -> bool:
        if self._stack.currentIndex() == 0:
            return False
        self._stack.setCurrentIndex(0)
        return True

    def _steps(self, found: Audience) -> list[tuple[str, str, Sequence[Person]]]:
        groups = [(g.title.kind, self.shell.say(g.title), g.people) for g in found.groups]
        return [
            ("outside", self.tr("Not in this selection"), found.outside),
            *groups,
            ("control", self.tr("Control group: no letter on purpose"), found.control),
        ]

    def _add(
        self,
        name: str,
        words: str,
        count: int,
        share: tuple[float, float],
        people: Sequence[Person],
    ) -> None:
        number = texts.number(count, self.shell.language)
        line = FunnelLine(words, number, share=share)
        line.clicked.connect(lambda: self._open(words, people))
        self.lines[name] = line
        self._lines.addWidget(line)

    def _open(self, words: str, people: Sequence[Person]) -> None:
        self.people.show_people(words, people)
        self._stack.setCurrentIndex(1)

    def _tell_saved(self, found: Audience, price_cents: int) -> None:
        count = found.left_out + len(found.control)
        money = texts.money(postage.saved(count, price_cents=price_cents), self.shell.language)
        words = self.tr(
            "%n of this selection get nothing, as planned: %1 postage saved.", "", count
        )
        self._saved.setText(words.replace("%1", money) if count else "")


class People(QWidget):
    """A list of people with the reason for each."""

    closed = Signal()
    opened = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._title = Elided("", "lead")
        self.back = Button(self.tr("Back"), "arrow-left", kind="flat")
        self.back.clicked.connect(self.closed)
        self.table = TableView(
            (
                Column(self.tr("Name"), lambda p: p.name, width=220),
                Column(self.tr("Why"), lambda p: self.shell.say(p.why) if p.why else ""),
            ),
            height=32,
        )
        self.table.opened.connect(lambda person: self.opened.emit(person.customer))
        layout = column(row(self.back, self._title, None, gap=8), gap=8)
        layout.addWidget(self.table, 1)
        self.setLayout(layout)

    def show_people(self, title: str, people: Sequence[Person]) -> None:
        self._title.setText(title)
        self.table.set_rows(people)
        self.table.setColumnHidden(1, not any(person.why for person in people))


def _all(groups: Sequence[Group]) -> list[Person]:
    return [person for group in groups for person in group.people]
