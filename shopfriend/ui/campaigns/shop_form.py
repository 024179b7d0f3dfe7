"""My shop in one short form: asked when the first letter is made, and only what is missing."""

from PySide6.QtCore import Signal

from shopfriend.domain.settings import Shop
from shopfriend.domain.trouble import Spoken
from shopfriend.services import settings
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Form, Label, LineEdit, Panel, column, row

FIELDS = ("shop_name", "shop_street", "shop_postcode", "shop_town")


class ShopForm(Panel):
    """Hidden when nothing is missing. `known` tells after each reading whether all is there."""

    saved = Signal()
    known = Signal(bool)

    def __init__(self, shell: Shell) -> None:
        super().__init__("suggestion")
        self.shell = shell
        self.form = Form()
        self.fields = {name: LineEdit() for name in FIELDS}
        self.form.add("shop_name", self.tr("Name of the shop"), self.fields["shop_name"])
        self.form.add("shop_street", self.tr("Street and number"), self.fields["shop_street"])
        self.form.pair(
            ("shop_postcode", self.tr("Postcode"), self.fields["shop_postcode"]),
            ("shop_town", self.tr("Town"), self.fields["shop_town"]),
            stretch=(1, 2),
        )
        self.save = Button(self.tr("That is us"), "store")
        self.save.clicked.connect(self._on_save)
        words = self.tr("Who writes? This stands in the window of the envelope, on every letter.")
        self.setLayout(
            column(
                Label(self.tr("My shop"), "lead"),
                Label(words, "caption", tone="quiet", wraps=True),
                self.form,
                row(None, self.save),
                gap=8,
                pad=16,
            )
        )
        self.hide()

    def read(self) -> None:
        self.shell.tasks.read(settings.shop, then=self._on_shop, owner=self)

    def _on_shop(self, shop: Shop) -> None:
        for name, value in zip(
            FIELDS, (shop.name, shop.street, shop.postcode, shop.town), strict=True
        ):
            if not self.fields[name].hasFocus():
                self.fields[name].setText(value)
        self.setVisible(bool(shop.missing))
        self.known.emit(not shop.missing)

    def _on_save(self) -> None:
        values = {name: field.text().strip() for name, field in self.fields.items()}
        self.form.complain({})
        self.shell.tasks.do(
            lambda desk: settings.put(desk, **values),
            then=lambda _change: self._on_saved(),
            failed=self._on_failed,
            owner=self,
        )

    def _on_saved(self) -> None:
        self.read()
        self.saved.emit()

    def _on_failed(self, error: object) -> None:
        if isinstance(error, Spoken):
            where = str(error.message.facts.get("field") or "shop_name")
            self.form.complain({where: self.shell.say(error.message)})
