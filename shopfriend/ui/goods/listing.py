"""The list of goods: search, one group of goods, paging while scrolling."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from shopfriend.domain.ids import ProductId
from shopfriend.services import products, slow_stock
from shopfriend.services.products import Row
from shopfriend.ui.goods import amounts
from shopfriend.ui.goods.margin import Margin
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Choice,
    Column,
    EmptyState,
    LineEdit,
    Panel,
    YieldingTable,
    column,
    row,
)

PAGE, FOUND = 200, 200
GIVES_WAY = (1, 3, 6, 2, 7, 5, 4)  # places, the first to go first
PAUSE_MS = 30
SLOW = "\0slow"  # no path of a group


class ListPane(QWidget):
    """`chosen` tells the product, or None when the list is empty."""

    chosen = Signal(object)  # ProductId | None
    opened = Signal(object)  # ProductId: by click or Enter
    counted = Signal(int, bool)  # how many are shown, are these all

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._all_there = True
        self.text = LineEdit(self.tr("Name, brand, number, barcode …"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.read)
        self.text.textChanged.connect(lambda _text: self._pause.start())
        self.category = Choice([("", self.tr("All groups"))], self.tr("Group of goods"))
        self.category.picked.connect(lambda _path: self._on_category())
        self.table = YieldingTable(self._columns(), GIVES_WAY)
        self.table.setAccessibleName(self.tr("Goods"))
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda good: self.opened.emit(good.product.id))
        self.table.clicked.connect(self.table.activated)
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._frame = Panel("card")
        self._frame.setLayout(column(self.table, pad=1))
        self._empty = EmptyState(
            "shopping-basket",
            self.tr("No goods yet. They come in with the till's files."),
            self.tr("Take files in"),
        )
        self._empty.pressed.connect(lambda: shell.go("take-in"))
        self._empty.hide()
        filters = row(gap=12)
        filters.addWidget(self.text, 2)
        filters.addWidget(self.category, 1)
        self.margin = Margin(shell)
        layout = column(filters, self.margin, gap=12)
        layout.addWidget(self._frame, 1)
        layout.addWidget(self._empty, 1)
        self.setLayout(layout)

    def read(self) -> None:
        if text := self.text.text().strip():
            self.shell.tasks.read_newest(
                products.find, text, limit=FOUND, then=self._on_found, owner=self
            )
        elif self.category.value == SLOW:
            self.shell.tasks.read_newest(
                slow_stock.of, limit=FOUND, then=self._on_found, owner=self
            )
        else:
            self.shell.tasks.read_newest(
                products.page, limit=PAGE, category=str(self.category.value or ""),
                then=self._on_first, owner=self,
            )  # fmt: skip

    def read_categories(self) -> None:
        self.shell.tasks.read(products.category_paths, then=self._on_paths, owner=self)

    def _columns(self) -> tuple[Column, ...]:
        language = self.shell.language
        return (
            Column(self.tr("Name"), lambda r: r.product.shown_name),
            Column(self.tr("In the till"), lambda r: r.product.name, width=190),
            Column(self.tr("Group"), amounts.shown_category, width=120),
            Column(self.tr("Brand"), lambda r: r.product.brand, width=120),
            Column(self.tr("Price"), lambda r: amounts.money(r.product.price_cents, language),
                   lambda r: r.product.price_cents or 0, width=92, number=True),
            Column(self.tr("per kg, l"), lambda r: amounts.basic(r.basic, language),
                   lambda r: r.basic.cents if r.basic else 0, width=116, number=True),
            Column(self.tr("Cost"), lambda r: amounts.money(r.product.cost_cents, language),
                   lambda r: r.product.cost_cents or 0, width=92, number=True),
            Column(self.tr("Stock"), self._stock,
                   lambda r: r.product.stock_milli or 0, width=84, number=True),
        )  # fmt: skip

    def _stock(self, good: Row) -> str:
        product = good.product
        return amounts.quantity(product.stock_milli, product.unit, self.shell.language)

    # -- answers -----------------------------------------------------------------------------

    def _on_first(self, rows: list[Row]) -> None:
        self._all_there = len(rows) < PAGE
        self._show(rows)

    def _on_found(self, rows: list[Row]) -> None:
        self._all_there = True
        self._show(rows)

    def _show(self, rows: list[Row]) -> None:
        before = self.table.current()
        self.table.set_rows(rows)
        same = [n for n, r in enumerate(rows) if before and r.product.id == before.product.id]
        nothing = not rows and not self.text.text() and not self.category.value
        self._frame.setVisible(not nothing)
        self._empty.setVisible(nothing)
        if same:
            self.table.selectRow(same[0])
        self.counted.emit(len(rows), self._all_there)

    def _on_scrolled(self, value: int) -> None:
        bar = self.table.verticalScrollBar()
        rows = self.table.table.rows
        if rows and not self._all_there and value > bar.maximum() - bar.pageStep():
            self._all_there = True  # until the answer says otherwise: ask once
            self.shell.tasks.read_newest(
                products.page, after=rows[-1].key, limit=PAGE,
                category=str(self.category.value or ""), then=self._on_more, owner=self,
            )  # fmt: skip

    def _on_more(self, rows: list[Row]) -> None:
        self._all_there = len(rows) < PAGE
        self.table.table.add_rows(rows)
        self.counted.emit(len(self.table.table.rows), self._all_there)

    def _on_paths(self, paths: list[str]) -> None:
        all_ = ("", self.tr("All groups"))
        slow = (SLOW, self.tr("Slow stock: not sold for 60 days"))
        self.category.set_choices([all_, slow, *((path, path) for path in paths)])

    def _on_category(self) -> None:
        self.text.clear()
        self.read()
        self.read_margin()

    def read_margin(self) -> None:
        """Of the one group that is shown."""
        path = str(self.category.value or "")
        self.margin.show_group("" if path == SLOW else path)

    def _on_chosen(self, good: Row | None) -> None:
        product: ProductId | None = good.product.id if good else None
        self.chosen.emit(product)
