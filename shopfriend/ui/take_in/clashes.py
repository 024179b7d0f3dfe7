"""Where a file says otherwise than the book: keep, take, or decide one by one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from shopfriend.domain.clashes import Clash, ClashRules, Policy
from shopfriend.domain.messages import Fact, message
from shopfriend.services import texts
from shopfriend.ui import tokens
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Column, Label, Pills, TableView, column, row


class Clashes(QWidget):
    """`rules` is what taking in follows; nothing is changed before."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._answers: dict[tuple[str, str], Policy] = {}
        self.policy = Pills(
            [
                ("keep", self.tr("Keep what the book says")),
                ("take", self.tr("Take what the file says")),
                ("ask", self.tr("One by one")),
            ],
            self.tr("What counts"),
        )
        self.policy.chosen.connect(lambda _name: self._say())
        self.keep = Button(self.tr("The book is right"), "check", kind="flat")
        self.take = Button(self.tr("The file is right"), "download", kind="flat")
        self.keep.clicked.connect(lambda: self._answer("keep"))
        self.take.clicked.connect(lambda: self._answer("take"))
        self.table = TableView(self._columns(), height=tokens.ROW_DENSE)
        self.table.setAccessibleName(self.tr("Where the file says otherwise"))
        self.table.opened.connect(lambda _clash: self._turn())
        hint = self.tr("Empty fields are filled in any case. Enter turns a line.")
        tools = row(self.policy, gap=8)
        tools.addWidget(self.keep)
        tools.addWidget(self.take)
        layout = column(tools, Label(hint, "caption", tone="quiet", wraps=True), gap=6)
        layout.addWidget(self.table, 1)
        self.setLayout(layout)

    @property
    def rules(self) -> ClashRules:
        default: Policy = "take" if self.policy.value == "take" else "keep"
        return ClashRules(default, answers=dict(self._answers))

    def reset(self) -> None:
        """Other files: nothing is decided about them yet."""
        self._answers = {}
        self.policy.show_value("keep")
        self._say()

    def show_clashes(self, clashes: Sequence[Clash]) -> None:
        known = {(clash.number, clash.field) for clash in clashes}
        self._answers = {key: said for key, said in self._answers.items() if key in known}
        self.table.set_rows(clashes)
        if clashes:
            self.table.selectRow(0)
        self._say()

    # -- deciding ------------------------------------------------------------------------------

    def _answer(self, policy: Policy) -> None:
        """For the line that is chosen; then the next one."""
        clash = self.table.current()
        if clash is None:
            return
        self._answers[clash.number, clash.field] = policy
        place = self.table.currentIndex().row()
        self._say()
        if place + 1 < self.table.table.rowCount():
            self.table.selectRow(place + 1)

    def _turn(self) -> None:
        clash = self.table.current()
        if clash is not None:
            taken = self.rules.of(clash.number, clash.field) == "take"
            self._answers[clash.number, clash.field] = "keep" if taken else "take"
            self._say()

    def _say(self) -> None:
        one_by_one = self.policy.value == "ask"
        self.keep.setVisible(one_by_one)
        self.take.setVisible(one_by_one)
        self.table.viewport().update()

    # -- the table -----------------------------------------------------------------------------

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Person"), lambda c: c.who),
            Column(self.tr("What"), self._field, width=150),
            Column(self.tr("In the book"), lambda c: self._value(c.book_value), width=230),
            Column(self.tr("In the file"), lambda c: self._value(c.file_value), width=230),
            Column(self.tr("What counts"), self._counts, width=130),
        )

    def _field(self, clash: Clash) -> str:
        return self.shell.say(message(f"merge-field-{clash.field}"))

    def _value(self, value: Fact) -> str:
        if isinstance(value, date):
            return texts.day(value, self.shell.language)
        return str(value) if value not in (None, "") else "–"

    def _counts(self, clash: Clash) -> str:
        taken = self.rules.of(clash.number, clash.field) == "take"
        return self.tr("the file") if taken else self.tr("the book")
