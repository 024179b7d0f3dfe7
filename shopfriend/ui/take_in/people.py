"""People in a file who may be known already, and those who have objected to advertising."""

from PySide6.QtWidgets import QWidget

from shopfriend.domain.clashes import Alike, Blocked
from shopfriend.services import texts
from shopfriend.services.imports import Result
from shopfriend.ui import tokens
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Column, Label, TableView, column, row


class People(QWidget):
    """Two tables; nobody is merged here."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.alike = TableView(self._alike_columns(), height=tokens.ROW_DENSE)
        self.alike.setAccessibleName(self.tr("May be known already"))
        self.blocked = TableView(self._blocked_columns(), height=tokens.ROW_DENSE)
        self.blocked.setAccessibleName(self.tr("Have objected to advertising"))
        self._taken = False
        self.alike.opened.connect(self._on_opened)
        self.alike.doubleClicked.connect(self.alike.activated)
        care = Button(self.tr("Compare and merge"), "users", kind="flat")
        care.clicked.connect(lambda: self._on_opened(self.alike.current()))
        words = self.tr("May be known already. Nobody is merged by itself.")
        self._alike = QWidget()
        layout = column(row(Label(words, "caption", tone="quiet"), None, care), gap=4)
        layout.addWidget(self.alike, 1)
        self._alike.setLayout(layout)
        told = self.tr("Have objected to advertising: they come in and are not written to.")
        self._blocked = QWidget()
        blocked = column(Label(told, "caption", tone="quiet", wraps=True), gap=4)
        blocked.addWidget(self.blocked, 1)
        self._blocked.setLayout(blocked)
        both = column(gap=12)
        both.addWidget(self._alike, 3)
        both.addWidget(self._blocked, 2)
        self.setLayout(both)

    def _on_opened(self, alike: Alike | None) -> None:
        """Side by side on the Care page, once the file is in: before, there is nobody to merge."""
        if alike is not None and self._taken:
            self.shell.go("care", "merge", alike.noun, alike.other.id, alike.id)
        elif self._taken:
            self.shell.go("care", "people-twice")
        else:
            self.shell.tell(self.tr("Take the file in first; then the two can be compared."))

    def show_result(self, result: Result) -> None:
        self._taken = result.batch is not None
        self.alike.set_rows(result.alike)
        self.blocked.set_rows(result.blocked)
        self._alike.setVisible(bool(result.alike))
        self._blocked.setVisible(bool(result.blocked))

    def _alike_columns(self) -> tuple[Column, ...]:
        language = self.shell.language
        return (
            Column(self.tr("In the file"), lambda a: a.name),
            Column(self.tr("Perhaps"), self._other, width=230),
            Column(self.tr("How sure"), self._sure, lambda a: a.score_bp, width=110),
            Column(self.tr("Why"), self._why, width=280),
            Column(self.tr("Line"), lambda a: texts.number(a.line, language),
                   lambda a: a.line, width=72, number=True),
        )  # fmt: skip

    def _other(self, alike: Alike) -> str:
        place = f", {alike.other.place}" if alike.other.place else ""
        return f"{alike.other.name}{place}"

    def _sure(self, alike: Alike) -> str:
        share = texts.share(alike.score_bp, self.shell.language)
        return self.tr("certain") if alike.sure else share

    def _why(self, alike: Alike) -> str:
        return " · ".join(self.shell.say(why) for why in alike.why)

    def _blocked_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Person"), lambda b: b.who),
            Column(self.tr("Why"), self._reason, width=420),
        )

    def _reason(self, blocked: Blocked) -> str:
        return self.shell.say(blocked.reason)
