"""Write down a talk in under ten seconds: what it was, one line, Enter."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import Message
from shopfriend.domain.trouble import Spoken
from shopfriend.services import notes, talks
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Choice, Label, LineEdit, column, row

NOTE = "note"


class QuickTalk(QWidget):
    """A note is sorted by its first sign, as at the counter; the others go to the talk log."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.customer: CustomerId | None = None
        self.kind = Choice(
            [
                (NOTE, self.tr("Note")),
                ("call", self.tr("Call")),
                ("visit", self.tr("Talk in the shop")),
                ("street", self.tr("Talk in the street")),
                ("message", self.tr("Message")),
                ("event", self.tr("Event")),
                ("delivery", self.tr("Delivery")),
                ("complaint", self.tr("Complaint")),
            ],
            self.tr("What it was"),
        )
        self.later = Choice(
            [
                (0, self.tr("No follow-up")),
                (1, self.tr("Tomorrow")),
                (7, self.tr("In a week")),
                (30, self.tr("In a month")),
            ],
            self.tr("Follow up"),
        )
        self.later.hide()
        self.kind.currentIndexChanged.connect(lambda _place: self._show_later())
        self.line = LineEdit(self.tr("What was said, in one line"))
        self.line.returnPressed.connect(self._on_write)
        self.write = Button(self.tr("Write down"), "pencil")
        self.write.clicked.connect(self._on_write)
        self._why = Label("", "caption", tone="bad")
        self._why.hide()
        fields = row(self.kind, gap=8)
        fields.addWidget(self.line, 1)
        fields.addWidget(self.later)
        fields.addWidget(self.write)
        self.setLayout(column(fields, self._why, gap=4))

    def begin(self, kind: str) -> None:
        """Ready to write down a call, a talk …"""
        self.kind.show_value(kind)
        self.line.setFocus()

    def _on_write(self) -> None:
        if self.customer is None:
            return
        kind, text = str(self.kind.value), self.line.text()
        if kind == NOTE:
            self.shell.tasks.do(
                notes.note, self.customer, text,
                then=self._on_written, failed=self._on_refused, owner=self,
            )  # fmt: skip
        else:
            self.shell.tasks.do(
                talks.log, self.customer, text, kind=kind, follow_up_on=self._follow_up(),
                then=self._on_written, failed=self._on_refused, owner=self,
            )  # fmt: skip

    def _show_later(self) -> None:
        """A note promises nothing; a call, a talk or a complaint may."""
        self.later.setVisible(self.kind.value != NOTE)

    def _follow_up(self) -> date | None:
        days = int(str(self.later.value or 0))
        return self.shell.desk.today + timedelta(days=days) if days else None

    def _on_written(self, _done: object) -> None:
        self.line.clear()
        self.later.show_value(0)
        self._show_why(None)

    def _on_refused(self, error: object) -> None:
        self._show_why(error.message if isinstance(error, Spoken) else None)

    def _show_why(self, why: Message | None) -> None:
        words = self.shell.say(why) if why else ""
        self._why.setText(words)
        self._why.setVisible(bool(words))
        self.line.set_wrong(words)
