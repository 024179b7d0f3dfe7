"""One product beside the list: every field is edited where it stands and kept at once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QTabWidget, QWidget

from shopfriend.domain.ids import ProductId
from shopfriend.domain.products import FLAGS, KINDS, UNITS
from shopfriend.domain.trouble import Spoken
from shopfriend.services import products
from shopfriend.services.products import Row
from shopfriend.ui import theme
from shopfriend.ui.goods import amounts
from shopfriend.ui.goods.companions import Companions
from shopfriend.ui.goods.friends import Friends
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    Choice,
    DropZone,
    EditLine,
    Flow,
    Form,
    Label,
    Pill,
    column,
    row,
    scrolled,
)

TEXTS = ("print_name", "category", "brand", "size", "colour", "style", "cut")
MONEY = ("price_cents", "cost_cents", "deposit_cents")
PICTURE = 72
PICTURES = "*.jpg *.jpeg *.png *.webp"


class ProductPanel(Card):
    """`show_product(None)` empties it; `closed` when the user has seen enough."""

    closed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=10)
        self.shell = shell
        self.product: ProductId | None = None
        self._row: Row | None = None
        self.form = Form()
        self._lines: dict[str, EditLine] = {}
        self.name = Label("", "section", wraps=True)
        self.raw = Label("", "caption", tone="quiet", wraps=True)
        self.pick = Pill(self.tr("My pick"))
        self.pick.clicked.connect(self._on_pick)
        self.friends, self.companions = Friends(shell), Companions(shell)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)  # three words: in the least room they are cut
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.addTab(self._fields(), self.tr("Product"))
        self.tabs.addTab(self.friends, self.tr("Who would like this?"))
        self.tabs.addTab(self.companions, self.tr("Pairs"))
        self.tabs.currentChanged.connect(lambda _place: self._show_tab())
        top = row(gap=12)
        top.addWidget(self._picture())
        top.addLayout(column(self.name, self.raw, None, gap=2), 1)
        away = Button(self.tr("Close"), "x", kind="flat")
        away.set_narrow(True)
        away.clicked.connect(self.closed)
        top.addLayout(column(away, None, gap=0))
        self.body.addLayout(top)
        self.body.addLayout(row(self.pick, None))
        self.body.addWidget(self.tabs, 1)

    def show_product(self, product: ProductId | None) -> None:
        self.product = product
        self.setEnabled(product is not None)
        if product is not None:
            self.shell.tasks.read_newest(products.get, product, then=self._on_row, owner=self)

    # -- building ----------------------------------------------------------------------------

    def _fields(self) -> QWidget:
        self.form.pair(self._line("print_name", self.tr("Name in letters")))
        self.form.pair(
            self._line("category", self.tr("Group")), self._line("brand", self.tr("Brand"))
        )
        self.form.pair(self._line("size", self.tr("Size")), self._line("colour", self.tr("Colour")))
        self.form.pair(self._line("style", self.tr("Style")), self._line("cut", self.tr("Cut")))
        self.form.pair(
            self._line("price_cents", self.tr("Price, €")),
            self._line("cost_cents", self.tr("Cost, €")),
        )
        self.form.pair(
            self._line("deposit_cents", self.tr("Deposit, €")),
            self._line("stock_milli", self.tr("Stock")),
        )
        self.kind = Choice(list(zip(KINDS, self._kinds(), strict=True)))
        self.kind.picked.connect(lambda value: self._edit(kind=value))
        self.unit = Choice([(unit, self.tr("piece") if unit == "pc" else unit) for unit in UNITS])
        self.unit.picked.connect(lambda value: self._edit(unit=value))
        self.form.pair(
            ("kind", self.tr("Bought"), self.kind),
            ("unit", self.tr("Sold by"), self.unit),
            stretch=(3, 1),
        )
        self.flags: dict[str, Pill] = {}
        flags = Flow(6)
        for flag, word in zip(FLAGS, self._flag_words(), strict=True):
            pill = self.flags[flag] = Pill(word)
            pill.clicked.connect(lambda _on: self._on_flags())
            flags.addWidget(pill)
        holder = QWidget()
        holder.setLayout(flags)
        self.drop = DropZone(
            self.tr("Drop a picture here"), self.tr("Choose a picture"), PICTURES,
            icon="image", many=False, size=24,
        )  # fmt: skip
        self.drop.dropped.connect(self._on_picture)
        self.no_picture = Button(self.tr("Remove the picture"), "trash-2", kind="flat")
        self.no_picture.clicked.connect(lambda: self._on_picture([None]))
        body = QWidget()
        body.setLayout(
            column(
                self.form,
                Label(self.tr("Handle with care"), "caption", tone="quiet"),
                holder,
                self.drop,
                row(self.no_picture, None),
                None,
                gap=10,
            )
        )
        body.setContentsMargins(0, 10, 8, 0)
        return scrolled(body)

    def _picture(self) -> QLabel:
        self.picture = QLabel()
        side = theme.now().px(PICTURE)
        self.picture.setFixedSize(side, side)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(self.tr("Picture"))
        self.picture.hide()
        return self.picture

    def _line(self, name: str, title: str) -> tuple[str, str, QWidget]:
        line = self._lines[name] = EditLine()
        line.committed.connect(lambda text: self._on_typed(name, text))
        return name, title, line

    def _kinds(self) -> list[str]:
        return [self.tr("not known"), self.tr("again and again"), self.tr("once, lasts long")]

    def _flag_words(self) -> list[str]:
        return [
            self.tr("no discount"), self.tr("no points"), self.tr("from 16"), self.tr("from 18"),
            self.tr("sensitive"), self.tr("agency goods"), self.tr("deposit"),
            self.tr("key for many goods"),
        ]  # fmt: skip

    # -- answers -----------------------------------------------------------------------------

    def _on_row(self, good: Row) -> None:
        self._row = good
        product, language = good.product, self.shell.language
        self.form.complain({})
        self.name.setText(product.shown_name)
        self.raw.setText(self._about(good))
        self._show_texts(good)
        for name in MONEY:
            self._lines[name].show_text(amounts.plain(getattr(product, name), 100, language, 2))
        self._lines["stock_milli"].show_text(amounts.plain(product.stock_milli, 1000, language))
        self.kind.show_value(product.kind)
        self.unit.show_value(product.unit)
        self.pick.setChecked(product.pick)
        for flag, pill in self.flags.items():
            pill.setChecked(flag in product.flags)
        self._show_picture(product.picture)
        self._show_tab()

    def _show_texts(self, good: Row) -> None:
        for name in TEXTS:
            attribute = "category_path" if name == "category" else name
            self._lines[name].show_text(str(getattr(good.product, attribute)))
        self._lines["print_name"].setPlaceholderText(good.product.shown_name)
        learned = {"consumable": self._kinds()[1], "durable": self._kinds()[2]}
        word = learned.get(good.kind, "") if good.kind_learned else ""
        unknown = self.tr("learned: %1").replace("%1", word) if word else self._kinds()[0]
        self.kind.setItemText(0, unknown)

    def _about(self, good: Row) -> str:
        product, stat = good.product, good.stat
        parts = [product.name, self.tr("No. %1").replace("%1", product.number)]
        if price := amounts.basic(good.basic, self.shell.language):
            parts.append(price)
        if stat.receipts:
            parts.append(self.tr("on %n receipts", "", stat.receipts))
        return " · ".join(part for part in parts if part)

    def _show_picture(self, digest: str | None) -> None:
        self.no_picture.setVisible(digest is not None)
        self.picture.setVisible(digest is not None)
        if digest is not None:
            self.shell.tasks.read_newest(products.picture, digest, then=self._on_bytes, owner=self)

    def _on_bytes(self, data: bytes | None) -> None:
        drawn = QPixmap()
        if data is not None and drawn.loadFromData(data):
            scale = self.devicePixelRatioF()
            side = round(self.picture.width() * scale)
            drawn = drawn.scaled(
                side, side, Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )  # fmt: skip
            drawn.setDevicePixelRatio(scale)
            self.picture.setPixmap(drawn)

    def _show_tab(self) -> None:
        """Only the one in front reads."""
        shown = self.tabs.currentWidget()
        if self.product is not None and isinstance(shown, Friends | Companions):
            shown.show_product(self.product)

    # -- deeds -------------------------------------------------------------------------------

    def _on_typed(self, name: str, text: str) -> None:
        try:
            if name in MONEY:
                self._edit(**{name: amounts.read(text, 100)})
            elif name == "stock_milli":
                self._do(products.set_stock, amounts.read(text, 1000))
            else:
                self._edit(**{name: text})
        except ValueError:
            self.form.complain({name: self.tr("This is no number.")})

    def _edit(self, **fields: object) -> None:
        self._do(products.edit, **fields)

    def _on_flags(self) -> None:
        self._do(
            products.set_flags, [flag for flag, pill in self.flags.items() if pill.isChecked()]
        )

    def _on_pick(self, picked: bool) -> None:
        self._do(products.set_pick, picked=picked)

    def _on_picture(self, files: list[Path | None]) -> None:
        self._do(products.set_picture, files[0])

    def _do(self, service: Callable[..., object], *what: object, **how: object) -> None:
        if self.product is None:
            return
        self.form.complain({})
        deed = partial(service, **how)
        self.shell.tasks.do(deed, self.product, *what, failed=self._on_refused, owner=self)

    def _on_refused(self, error: object) -> None:
        if isinstance(error, Spoken):
            where = str(error.message.facts.get("field"))
            words = self.shell.say(error.message)
            if self.form.has(where):
                self.form.complain({where: words})
            else:
                self.shell.tell(words, tone="warn")
                self.show_product(self.product)
