"""The one finding that is being mended: what it is, a field with the proposal, and its deeds."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFileDialog

from shopfriend.domain.messages import message
from shopfriend.services.care.health import Finding
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Card, Elided, Label, StepLine, column, row

PICTURES = "*.jpg *.jpeg *.png *.webp"
TYPED = frozenset(
    {"person", "address", "postcode", "phone", "category", "price", "cost", "gtin", "name"}
)


class Worktop(Card):
    """`mended` tells the value; `left`: right as it is; `as_group`: a key for many goods."""

    mended = Signal(str)
    left = Signal()
    as_group = Signal()
    all_asked = Signal()
    opened = Signal()
    stepped = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=10)
        self.shell = shell
        self.finding: Finding | None = None
        self._groups: QCompleter | None = None
        self.name, self.said = Elided("", "lead"), Elided("", tone="quiet")
        self.open = Button(self.tr("Open"), "external-link", kind="flat")
        self.open.clicked.connect(self.opened)
        self.line = StepLine(self.tr("What mends it"))
        self.line.accepted.connect(self._on_mend)
        self.line.stepped.connect(self.stepped)
        self.why = Label("", "caption", tone="bad", wraps=True)
        self.mend = Button(self.tr("Mend"), kind="filled", key="⏎")
        self.mend.clicked.connect(self._on_mend)
        self.fine = Button(self.tr("Right as it is"), "check", kind="flat")
        self.fine.clicked.connect(self.left)
        self.group = Button(self.tr("Keep as a group"), "package", kind="flat")
        self.group.clicked.connect(self.as_group)
        self.everybody = Button(self.tr("Ask all %n", "", 2), "users", kind="flat")
        self.everybody.clicked.connect(self.all_asked)
        head = row(gap=12)
        head.addLayout(column(self.name, self.said, gap=2), 1)
        head.addWidget(self.open)
        below = row(gap=8)
        below.addWidget(self.line, 1)
        below.addWidget(self.mend)
        deeds = row(self.fine, self.group, self.everybody, None, gap=4)
        self.body.addLayout(head)
        self.body.addLayout(below)
        self.body.addWidget(self.why)
        self.body.addLayout(deeds)

    def know_groups(self, paths: Sequence[str]) -> None:
        """The groups there are, to choose from while typing."""
        known = QCompleter(list(paths), self.line)
        known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        known.setFilterMode(Qt.MatchFlag.MatchContains)
        self._groups = known

    def show_finding(self, finding: Finding, several: int) -> None:
        """`several`: how many findings can be mended alike with one deed."""
        self.finding = finding
        mends = finding.check.mends
        self.name.setText(finding.name)
        said = self.shell.say(finding.said)
        self.said.setText(" · ".join(part for part in (said, finding.place) if part))
        self.mend.setText(self._say(f"mend-{mends}"))
        self.line.setVisible(mends in TYPED)
        if mends in TYPED:
            hint = self._say(f"mend-{mends}-field")
            self.line.setPlaceholderText(hint)
            self.line.setAccessibleName(hint)
        self.line.setCompleter(self._groups if mends == "category" else None)  # type: ignore[arg-type]
        self.line.setText(finding.proposal)
        self.line.selectAll()
        self.complain("")
        self.open.setVisible(finding.check.noun in ("customer", "product"))
        self.group.setVisible(mends == "name")
        self.everybody.setVisible(mends == "ask" and several > 1)
        self.everybody.setText(self.tr("Ask all %n", "", several))

    def complain(self, why: str) -> None:
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.line.set_wrong(why)

    def begin(self) -> None:
        """The field – or, without one, the button – gets the focus."""
        target = self.line if self.line.isVisibleTo(self) else self.mend
        target.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_mend()
            return
        super().keyPressEvent(event)

    def _on_mend(self) -> None:
        if self.finding is None:
            return
        if self.finding.check.mends == "picture":
            self._choose_picture()
        else:
            self.mended.emit(self.line.text().strip())

    def _choose_picture(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.mend.text(), "", PICTURES)
        if name:
            self.mended.emit(str(Path(name)))

    def _say(self, kind: str) -> str:
        return self.shell.say(message(kind))
