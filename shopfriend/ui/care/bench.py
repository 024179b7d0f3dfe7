"""A list of findings, mended one after the other by keys: Enter takes the proposal and goes on."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.domain.ids import ProductId
from shopfriend.domain.messages import message
from shopfriend.domain.trouble import Spoken
from shopfriend.services import care, print_names, products
from shopfriend.services.care import health
from shopfriend.services.care.health import Finding
from shopfriend.ui.care.worktop import Worktop
from shopfriend.ui.exporting import ExportButton
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Column,
    EmptyState,
    Label,
    Panel,
    YieldingTable,
    column,
    row,
)


class Bench(QWidget):
    """`show_kind` opens a list. What is under way is out of the list already, so that the next
    Enter is about the next line."""

    counted = Signal(str, int)
    finished = Signal()  # nothing is left; the button wants the next list

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.kind = ""
        self._pending: set[int] = set()
        self._known: set[int] = set()
        self._place = 0
        self.title, self.why = Label("", "section"), Label("", tone="quiet", wraps=True)
        self.export = ExportButton(shell, "findings", lambda: {"kind": self.kind})
        self.groups = Button("", "package")
        self.groups.clicked.connect(self._on_groups)
        self.groups.hide()
        self.top = Worktop(shell)
        self.table = YieldingTable(self._columns(), gives_way=(1, 2))
        self.table.setAccessibleName(self.tr("What was found"))
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _finding: self.top.begin())
        self._frame = Panel("card")
        self._frame.setLayout(column(self.table, pad=1))
        self._well = EmptyState("circle-check", self.tr("All is well here."), self.tr("What next?"))
        self._well.pressed.connect(self.finished)
        self._listen()
        head = row(gap=8)
        head.addLayout(column(self.title, self.why, gap=2), 1)
        head.addLayout(column(row(self.groups, self.export, gap=8), None, gap=0))
        layout = column(head, self.top, gap=12)
        layout.addWidget(self._frame, 1)
        layout.addWidget(self._well, 1)
        self.setLayout(layout)

    def show_kind(self, kind: str) -> None:
        if kind != self.kind:
            self.kind, self._place = kind, 0
            self._pending.clear()
            self._known.clear()
        self.title.setText(self.shell.say(message(f"care-{kind}")))
        self.why.setText(self.shell.say(message(f"care-{kind}-why")))
        if kind == "no-category":
            self.shell.tasks.read(products.category_paths, then=self.top.know_groups, owner=self)
        self.read()

    def read(self) -> None:
        if self.kind:
            self.shell.tasks.read_newest(
                health.findings, self.kind, then=self._on_findings, owner=self
            )

    # -- building ----------------------------------------------------------------------------

    def _listen(self) -> None:
        self.top.mended.connect(self._on_mended)
        self.top.left.connect(self._on_left)
        self.top.as_group.connect(self._on_group)
        self.top.all_asked.connect(self._on_all_asked)
        self.top.opened.connect(self._on_open)
        self.top.stepped.connect(self._step)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Name"), lambda each: each.name),
            Column(self.tr("What"), lambda each: self.shell.say(each.said), width=230),
            Column(self.tr("Proposal"), lambda each: each.proposal, width=250),
        )

    # -- answers -----------------------------------------------------------------------------

    def _on_findings(self, found: list[Finding]) -> None:
        rows = [each for each in found if each.id not in self._pending]
        if rows and rows[0].check.kind != self.kind:
            return
        back = [n for n, each in enumerate(rows) if self._known and each.id not in self._known]
        self._known = {each.id for each in found}
        self._show(rows, back[0] if len(back) == 1 else self._place)

    def _show(self, rows: list[Finding], place: int) -> None:
        self.table.table.set_rows(rows)
        self.table.setAccessibleName(self.title.text())
        self.table.show_columns({0, 1, 2} if any(each.proposal for each in rows) else {0, 1})
        for part in (self.top, self._frame):
            part.setVisible(bool(rows))
        self._well.setVisible(not rows)
        self.export.setVisible(bool(rows))
        keys = self._group_keys(rows)
        self.groups.setVisible(keys > 1)
        self.groups.setText(self.tr("Keep %n keys as groups", "", keys))
        if rows:
            self._place = min(place, len(rows) - 1)
            self.table.selectRow(self._place)

    def _group_keys(self, rows: list[Finding]) -> int:
        if self.kind != "name-unfit":
            return 0
        return sum(1 for each in rows if print_names.unfit(each.name, "") == "group-key")

    def _on_chosen(self, finding: Finding | None) -> None:
        if finding is not None:
            self._place = self.table.currentIndex().row()
            self.top.show_finding(finding, len(self.table.table.rows))
            if self.isVisible() and not self.table.hasFocus():
                self.top.begin()

    # -- deeds -------------------------------------------------------------------------------

    def _on_mended(self, value: str) -> None:
        finding = self.top.finding
        if finding is not None:
            self._do(finding, care.fix, finding, value)

    def _on_left(self) -> None:
        finding = self.top.finding
        if finding is not None:
            self._do(finding, care.leave, finding)

    def _on_group(self) -> None:
        finding = self.top.finding
        if finding is not None:
            self._do(finding, print_names.keep_as_group, ProductId(finding.id))

    def _on_groups(self) -> None:
        self.shell.tasks.do(print_names.keep_groups, owner=self)

    def _on_all_asked(self) -> None:
        self.shell.tasks.do(care.fix_many, list(self.table.table.rows), owner=self)

    def _do(self, finding: Finding, deed: Callable[..., object], *what: object) -> None:
        self._pending.add(finding.id)
        rows = [each for each in self.table.table.rows if each.id not in self._pending]
        self._known.discard(finding.id)
        self._show(rows, self._place)
        self.shell.tasks.do(
            deed,
            *what,
            then=lambda _change: self._on_done(finding),
            failed=lambda error: self._on_refused(finding, error),
            owner=self,
        )

    def _on_done(self, finding: Finding) -> None:
        self._pending.discard(finding.id)

    def _on_refused(self, finding: Finding, error: object) -> None:
        """Back to the line that was refused, with what was typed and why not."""
        self._pending.discard(finding.id)
        if not isinstance(error, Spoken):
            return
        typed = self.top.line.text() if self.top.finding is finding else ""
        rows = list(self.table.table.rows)
        if finding not in rows:
            rows.insert(min(self._place, len(rows)), finding)
        self._known.add(finding.id)
        self._show(rows, rows.index(finding))
        if typed:
            self.top.line.setText(typed)
        self.top.complain(self.shell.say(error.message))
        self.top.begin()

    def _step(self, step: int) -> None:
        place = self.table.currentIndex().row() + step
        if 0 <= place < len(self.table.table.rows):
            self.table.selectRow(place)

    def _on_open(self) -> None:
        finding = self.top.finding
        if finding is None:
            return
        page = "customers" if finding.check.noun == "customer" else "goods"
        self.shell.go(page, finding.id)
