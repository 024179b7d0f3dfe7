"""People in a file who may be known already, and those who have objected to advertising."""

from PySide6.QtWidgets import QWidget

from shopfriend.domain.clashes import Blocked
from shopfriend.services.imports import Result
from shopfriend.ui import theme, tokens
from shopfriend.ui.page import Shell
from shopfriend.ui.take_in.alike import Alikes
from shopfriend.ui.widgets import Column, IconLabel, Label, TableView, column, row

LINES = 4  # of people who have objected, before they scroll


class People(QWidget):
    """Two tables, each only when it has somebody."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.alike = Alikes(shell, "customer")
        self.blocked = TableView(self._blocked_columns(), height=tokens.ROW_DENSE)
        self.blocked.setAccessibleName(self.tr("Have objected to advertising"))
        told = self.tr("Have objected to advertising: they come in and are not written to.")
        self._blocked = QWidget()
        head = row(IconLabel("ban", 16, colour="warn"), gap=8)
        head.addWidget(Label(told, "caption", tone="quiet", wraps=True), 1)
        blocked = column(head, gap=6)
        blocked.addWidget(self.blocked, 1)
        self._blocked.setLayout(blocked)
        both = column(gap=12)
        both.addWidget(self.alike, 3)
        both.addWidget(self._blocked, 2)
        both.addStretch(0)
        self.setLayout(both)

    def show_result(self, result: Result) -> None:
        alike = [each for each in result.alike if each.noun == "customer"]
        self.alike.show_alike(alike, taken=result.batch is not None)
        self.blocked.set_rows(result.blocked)
        lines = min(len(result.blocked), LINES) + 1  # and the head
        self.blocked.setMaximumHeight(theme.now().px(tokens.ROW_DENSE * lines + 16))
        self.alike.setVisible(bool(alike))
        self._blocked.setVisible(bool(result.blocked))

    def _blocked_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Person"), lambda b: b.who),
            Column(self.tr("Why"), self._reason, width=420),
        )

    def _reason(self, blocked: Blocked) -> str:
        return self.shell.say(blocked.reason)
