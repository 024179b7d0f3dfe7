"""The shop's branches: name and address of each, as a table that is edited in place below."""

from shopfriend.services import branches
from shopfriend.services.branches import Branch
from shopfriend.ui.page import Shell
from shopfriend.ui.settings.section import Section, Values
from shopfriend.ui.widgets import (
    Card,
    Column,
    EditLine,
    EmptyState,
    Form,
    Label,
    TableView,
    column,
)

FIELDS = ("name", "street", "postcode", "town", "phone")


class Branches(Section):
    """Branches come with the till's files; here they get their names."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shown: Branch | None = None
        self.table = TableView(
            (
                Column(self.tr("Name"), lambda b: b.name or b.code),
                Column(self.tr("In the till"), lambda b: b.code, width=110),
                Column(self.tr("Street"), lambda b: b.street, width=200),
                Column(self.tr("Postcode"), lambda b: b.postcode, width=100),
                Column(self.tr("Town"), lambda b: b.town, width=160),
            )
        )
        self.table.chosen.connect(self._on_chosen)
        self.fields = Form()
        self._lines = {name: EditLine() for name in FIELDS}
        for name, line in self._lines.items():
            line.committed.connect(lambda text, name=name: self._on_typed(name, text))
        self._lay_out()

    def fill(self, values: Values) -> None:  # noqa: ARG002 - branches are no settings
        self.shell.tasks.read(branches.everyone, then=self._on_branches, owner=self)

    def _lay_out(self) -> None:
        line = self._lines
        self.fields.pair(
            ("name", self.tr("Name"), line["name"]), ("street", self.tr("Street"), line["street"])
        )
        self.fields.pair(
            ("postcode", self.tr("Postcode"), line["postcode"]),
            ("town", self.tr("Town"), line["town"]),
            ("phone", self.tr("Phone"), line["phone"]),
        )
        self._empty = EmptyState(
            "building-2",
            self.tr("Branches appear by themselves when a till's file names them."),
            self.tr("Take files in"),
        )
        self._empty.pressed.connect(lambda: self.shell.go("take-in"))
        self._card = Card(Label(self.tr("Branches"), "lead"), self.table, self.fields, gap=12)
        self.setLayout(column(self._card, self._empty))

    def _on_branches(self, found: list[Branch]) -> None:
        self._card.setVisible(bool(found))
        self._empty.setVisible(not found)
        kept = self._shown.code if self._shown else None
        self.table.set_rows(found)
        for place, each in enumerate(found):
            if each.code == kept or (kept is None and place == 0):
                self.table.selectRow(place)

    def _on_chosen(self, branch: Branch | None) -> None:
        self._shown = branch
        for name, line in self._lines.items():
            line.show_text(getattr(branch, name) if branch else "")
            line.setEnabled(branch is not None)

    def _on_typed(self, name: str, text: str) -> None:
        if self._shown is not None:
            branch = self._shown.branch
            self.shell.tasks.do(
                lambda desk: branches.edit(desk, branch, **{name: text}), owner=self
            )
