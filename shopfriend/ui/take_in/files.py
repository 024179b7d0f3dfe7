"""What each dropped file is, said at once: its kind, and why we say so."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.domain.messages import Message
from shopfriend.services import texts
from shopfriend.services.imports.seeing import Look
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    Elided,
    IconLabel,
    Label,
    column,
    emptied,
    row,
    scrolled,
)

ICONS = {"purchase": "receipt-text", "product": "package", "customer": "users", "mailing": "mail"}
SHOWN = 20  # of a folder with more the others are only counted
LINES, LOW_LINES = 4, 2  # of several files before their list scrolls
LOW = 720
LINE = 46
NAME = 260


class FileCard(Card):
    """`again`: try once more; `unknown`: say what its columns mean. `narrow`: one of several, on
    one line as long as nothing is wrong with it."""

    again = Signal()
    unknown = Signal(object)  # Path

    def __init__(self, shell: Shell, look: Look, *, narrow: bool = False) -> None:
        super().__init__(gap=4 if narrow else 8, pad=0 if narrow else 14)
        self.shell, self.look = shell, look
        if narrow:
            self.setProperty("ground", "")
            self.body.setContentsMargins(12, 4, 12, 4)
        bad = look.trouble is not None and not look.unknown_table
        icon = "triangle-alert" if look.trouble else ICONS.get(look.noun, "file-text")
        colour = "bad" if bad else "warn" if look.trouble else "accent"
        name = Elided(look.path.name, "text" if narrow else "lead")
        head = row(IconLabel(icon, 20 if narrow else 24, colour=colour), gap=12)
        head.addWidget(name, 2)
        if narrow and look.trouble is None:
            name.setFixedWidth(theme.now().px(NAME))
        said = self._said(bad=bad, narrow=narrow and look.trouble is None)
        if narrow and look.trouble is None:
            head.addWidget(said, 3)
        for button in self._buttons():
            button.set_narrow(narrow and look.trouble is None)
            head.addWidget(button)
        self.body.addLayout(head)
        if not (narrow and look.trouble is None):
            self.body.addWidget(said)
        self.why = QWidget()
        self.why.setLayout(column(*map(self._reason, look.evidence[1:]), *self._unused(), gap=4))
        self.why.hide()
        self.body.addWidget(self.why)

    def _said(self, *, bad: bool, narrow: bool) -> Label:
        """What it is, or what is wrong with it."""
        look = self.look
        if look.trouble is None:
            return Elided(self._kind(), tone="quiet") if narrow else Label(
                self._kind(), tone="quiet", wraps=True
            )  # fmt: skip
        words = self._unknown() if look.unknown_table else self.shell.say(look.trouble)
        return Label(words, tone="bad" if bad else "warn", wraps=True)

    def _buttons(self) -> list[Button]:
        if self.look.again:
            again = Button(self.tr("Try again"), "refresh-cw")
            again.clicked.connect(self.again)
            return [again]
        found = []
        if len(self.look.evidence) > 1 or self.look.ignored:
            self.open = Button(self.tr("How we know"), "chevron-down", kind="flat")
            self.open.clicked.connect(self._on_why)
            found.append(self.open)
        if self.look.unknown_table or (self.look.is_table and not self.look.system):
            word = self.tr("Name the columns") if self.look.trouble else self.tr("Columns")
            columns = Button(word, "columns-3", kind="plain" if self.look.trouble else "flat")
            columns.clicked.connect(partial(self.unknown.emit, self.look.path))
            found.append(columns)
        return found

    def _unknown(self) -> str:
        return self.tr(
            "This table is new to us. Say once what its columns mean; "
            "the next one like it is read by itself."
        )

    def _kind(self) -> str:
        """The first reason says whose file it is; then how large."""
        first = self.shell.say(self.look.evidence[0]) if self.look.evidence else self._noun()
        return f"{self._noun()} · {first} · {size(self.look.size, self.shell.language)}"

    def _noun(self) -> str:
        return {
            "purchase": self.tr("Purchases"),
            "product": self.tr("Goods"),
            "customer": self.tr("Customers"),
            "mailing": self.tr("Former campaigns"),
        }.get(self.look.noun, self.look.format)

    def _reason(self, said: Message) -> QWidget:
        return self._line("check", "accent", self.shell.say(said))

    def _unused(self) -> list[QWidget]:
        """Columns that nobody asked for, a till's export may have dozens."""
        if not self.look.ignored:
            return []
        words = self.tr("These columns are not used: %1").replace(
            "%1", ", ".join(self.look.ignored)
        )
        return [self._line("minus", "quiet", words)]

    def _line(self, icon: str, colour: str, words: str) -> QWidget:
        line = row(IconLabel(icon, 16, colour=colour), gap=8)
        line.addWidget(Label(words, "caption", tone="quiet", wraps=True), 1)
        made = QWidget()
        made.setLayout(line)
        return made

    def _on_why(self) -> None:
        self.why.setVisible(self.why.isHidden())
        self.open.set_icon("chevron-down" if self.why.isHidden() else "chevron-up")


class Files(QWidget):
    """The cards, one below the other; many of them scroll."""

    again = Signal()
    unknown = Signal(object)  # Path

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.cards: list[FileCard] = []
        self._place = column(gap=8)
        self.setLayout(self._place)

    def show_looks(self, looks: Sequence[Look]) -> None:
        emptied(self._place)
        several = len(looks) > 1
        self.cards = [FileCard(self.shell, look, narrow=several) for look in looks[:SHOWN]]
        for card in self.cards:
            card.again.connect(self.again)
            card.unknown.connect(self.unknown)
        self._place.addWidget(self._list(len(looks)) if several else self.cards[0])

    def _list(self, count: int) -> QWidget:
        """One line each; many of them scroll."""
        body = QWidget()
        lines = column(*self.cards, gap=0)
        if count > SHOWN:
            more = Label(self.tr("and %n more files", "", count - SHOWN), tone="quiet")
            more.setContentsMargins(12, 4, 12, 4)
            lines.addWidget(more)
        body.setLayout(lines)
        area = scrolled(body)
        most = LOW_LINES if self.window().height() < theme.now().px(LOW) else LINES
        if count > most:  # half of the next one shows that there are more
            area.setFixedHeight(theme.now().px(most * LINE + LINE // 2))
        else:
            area.setFixedHeight(body.sizeHint().height())
        return Card(area, gap=0, pad=4)


def size(count: int, language: str) -> str:
    """12 kB, 1,4 MB."""
    if count < 1_000_000:
        return f"{texts.number(max(round(count / 1000), 1), language)}{texts.THIN}kB"
    return f"{texts.number(round(count / 1_000_000, 1), language)}{texts.THIN}MB"
