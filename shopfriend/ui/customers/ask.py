"""How complete the picture is, and the one thing to ask next, answered where it stands."""

from PySide6.QtWidgets import QSizePolicy

from shopfriend.domain.completeness import Answer, Ask
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import message
from shopfriend.domain.trouble import Spoken
from shopfriend.services import completeness, texts
from shopfriend.services.completeness import Completeness
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, IconLabel, Label, LineEdit, Panel, row
from shopfriend.ui.widgets.meter import Meter

FIELD = 220
LOW = 700  # pixels of a window below which the timeline needs the room more


class AskLine(Panel):
    """Hidden when nothing is missing, and while the shop is being learned."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("suggestion")
        self.shell = shell
        self.customer: CustomerId | None = None
        self.ask: Ask | None = None
        self._waits = False  # until the shop is learned
        shell.learning.learned.connect(self._on_learned)
        shell.learning.failed.connect(self._on_not_learned)
        self.meter, self._share = Meter(), Label("", "caption", tone="quiet")
        self.words = Label("", wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.field = LineEdit()
        self.field.setMaximumWidth(FIELD)
        self.field.returnPressed.connect(lambda: self._answer("yes"))
        self.yes, self.no = Button(self.tr("Yes")), Button(self.tr("No"))
        self.later = Button(self.tr("Later"), kind="flat")
        self.yes.clicked.connect(lambda: self._answer("yes"))
        self.no.clicked.connect(lambda: self._answer("no"))
        self.later.clicked.connect(lambda: self._answer("later"))
        line = row(IconLabel("circle-question-mark", colour="accent"), gap=8)
        line.setContentsMargins(12, 6, 12, 6)
        line.addWidget(self.words, 1)
        for part in (self.field, self.yes, self.no, self.later, self.meter, self._share):
            line.addWidget(part)
        self.setLayout(line)
        self.hide()

    def show_customer(self, customer: CustomerId) -> None:
        if customer != self.customer:
            self.hide()
        self.customer = customer
        self.shell.tasks.think(
            completeness.at_once, customer, then=self._on_found, failed=lambda _gone: self.hide(),
            owner=self,
        )  # fmt: skip

    def _on_found(self, found: Completeness | None) -> None:
        if found is None:
            self._waits = True
            self.shell.learning.start()
            return
        self.ask = found.ask
        share = texts.share(found.meter_bp // 100 * 100, self.shell.language)
        told = self.tr("The picture is %1 complete").replace("%1", share)
        self.meter.show_share(found.meter_bp, told)
        self._share.setText(share)
        lacking = ", ".join(self.shell.say(message(f"part-{name}")) for name in found.missing)
        tip = f"{told}. " + (self.tr("Missing: %1").replace("%1", lacking) if lacking else "")
        self.setToolTip(tip)
        self._show_ask(found.ask)
        high = self.window().height() >= theme.now().px(LOW)
        self.setVisible(found.ask is not None and high)

    def _on_learned(self) -> None:
        """Once the worker has learned the shop the question can be told."""
        if self._waits:
            self._waits = False
            self._again()

    def _on_not_learned(self) -> None:
        if self._waits:
            self._waits = False
            self.hide()

    def _again(self) -> None:
        if self.customer is not None:
            self.shell.tasks.think(
                completeness.of, self.customer, then=self._on_found,
                failed=lambda _gone: self.hide(), owner=self,
            )  # fmt: skip

    def _show_ask(self, ask: Ask | None) -> None:
        if ask is None:
            return
        self.words.setText(self.shell.say(ask.message))
        self.field.clear()
        self.field.set_wrong("")
        self.field.setAccessibleName(self.words.text())
        self.field.setVisible(ask.typed)
        self.no.setVisible(not ask.typed)
        self.yes.setText(self.tr("Write down") if ask.typed else self.tr("Yes"))

    def _answer(self, said: Answer) -> None:
        if self.ask is None or self.customer is None:
            return
        words = self.field.text()
        self.shell.tasks.do(
            completeness.answer, self.customer, self.ask, said, words=words,
            failed=self._on_refused, owner=self,
        )  # fmt: skip

    def _on_refused(self, error: object) -> None:
        if isinstance(error, Spoken):
            why = self.shell.say(error.message)
            self.field.set_wrong(why)
            self.shell.tell(why, tone="warn")
