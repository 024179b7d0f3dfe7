"""A new customer without leaving the sale: one form, Enter through, only the name compulsory."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox

from shopfriend.domain.trouble import ShopError
from shopfriend.services import customers, towns
from shopfriend.services.customers import Hit, Typed
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Card, Form, Label, LineEdit, row

LOOK_MS = 150
WIDEST = 620


class NewCustomer(Card):
    """`typed` when all is said; `chosen` when it was somebody known after all."""

    typed = Signal(object)  # Typed
    chosen = Signal(object)  # CustomerId
    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=12, pad=24)
        self._shell = shell
        self.setMaximumWidth(theme.now().px(WIDEST))
        self.form = Form()
        self.name = LineEdit(self.tr("Frau Dr. Hanna Müller"), till=True)
        self.street = LineEdit(till=True)
        self.postcode = LineEdit(till=True)
        self.reach = LineEdit(till=True)
        self.town = Label("", "till", tone="quiet")
        self.form.add("name", self.tr("Name"), self.name)
        self.form.add("street", self.tr("Street and number"), self.street)
        self.form.pair(
            ("postcode", self.tr("Postcode"), self.postcode),
            ("reach", self.tr("Phone or card"), self.reach),
            stretch=(1, 2),
        )
        self.informed = QCheckBox(self.tr("Notice handed over"))
        self.signed = QCheckBox(self.tr("Form signed"))
        for tick in (self.informed, self.signed):
            tick.setProperty("till", "true")
        self.save = Button(self.tr("Add"), "user-plus", kind="filled", till=True, key="⏎")
        back = Button(self.tr("Back"), kind="flat", till=True, key="Esc")
        self._known = Label("", "text", tone="warn", wraps=True)
        self._known.hide()
        self.open_known = Button(self.tr("Open that card"), "id-card")
        self.open_known.hide()
        for thing in (Label(self.tr("New customer"), "page"), self.form, self.town):
            self.body.addWidget(thing)
        self.body.addWidget(self._known)
        self.body.addLayout(row(self.open_known, None))
        self.body.addLayout(row(self.informed, 16, self.signed, None))
        self.body.addLayout(row(self.save, back, None))
        self.body.addStretch(1)
        self._hit: Hit | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(LOOK_MS)
        self._pause.timeout.connect(self._look)
        self._listen(back)

    def start(self, words: str) -> None:
        """`words`: what was searched for and not found."""
        if words and not self.name.text():
            self.name.setText(words)
        self.form.complain({})
        self.name.setFocus()

    def clear(self) -> None:
        for field in (self.name, self.street, self.postcode, self.reach):
            field.clear()
        self.informed.setChecked(False)
        self.signed.setChecked(False)
        self._show_known(())

    def scanned(self, code: str) -> None:
        self.reach.setText(code)
        self._pause.start()

    def what(self) -> Typed:
        return Typed(
            name=self.name.text().strip(),
            street=self.street.text().strip(),
            postcode=self.postcode.text().strip(),
            reach=self.reach.text().strip(),
            informed=self.informed.isChecked(),
            signed=self.signed.isChecked(),
        )

    def refused(self, error: object) -> None:
        """At the field where there is one, else in the bar."""
        if isinstance(error, ShopError):
            said = self._shell.say(error.message)
            if error.field in ("name", "street", "postcode", "reach"):
                self.form.complain({error.field: said})
            else:
                self._shell.tell(said, tone="warn")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _listen(self, back: Button) -> None:
        back.clicked.connect(self.left)
        self.save.clicked.connect(lambda: self.typed.emit(self.what()))
        self.reach.returnPressed.connect(lambda: self.typed.emit(self.what()))
        self.open_known.clicked.connect(self._on_open_known)
        for field in (self.name, self.postcode, self.reach):
            field.textEdited.connect(lambda _text: self._pause.start())
        self.postcode.textChanged.connect(self._on_postcode)

    def _on_open_known(self) -> None:
        if self._hit is not None:
            self.chosen.emit(self._hit.customer)

    def _on_postcode(self, text: str) -> None:
        self.town.setText(towns.town(text) if len(text) == 5 else "")

    def _look(self) -> None:
        self._shell.tasks.read_newest(
            customers.look_alikes, self.what(), then=self._show_known, owner=self
        )

    def _show_known(self, hits: Sequence[Hit]) -> None:
        self._hit = hits[0] if hits else None
        for part in (self._known, self.open_known):
            part.setVisible(bool(hits))
        if self._hit is not None:
            who = ", ".join(p for p in (self._hit.name, self._hit.street, self._hit.town) if p)
            self._known.setText(self.tr("Perhaps known already: %1").replace("%1", who))
