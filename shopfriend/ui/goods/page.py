"""The Goods page: the list, and beside it the one product that was opened."""

from functools import cached_property

from PySide6.QtGui import QResizeEvent

from shopfriend.domain.change import Change
from shopfriend.domain.ids import ProductId
from shopfriend.services import texts
from shopfriend.ui import theme, tokens
from shopfriend.ui.exporting import ExportButton
from shopfriend.ui.goods.listing import ListPane
from shopfriend.ui.goods.panel import ProductPanel
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.widgets import Head, Sheet, column, row

PANEL, GAP = 400, 16


class GoodsPage(Page):
    """`open(product)` shows that product."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.list = ListPane(shell)
        self.export = ExportButton(shell, "goods", kind="plain")
        self.head = Head(self.tr("Goods"), self.export)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.open)
        self.list.counted.connect(self._on_counted)
        self._both = row(gap=GAP)
        self._both.addWidget(self.list, 1)
        sheet = Sheet(self.head)
        sheet.body.addLayout(self._both, 1)
        self.setLayout(column(sheet))

    @cached_property
    def panel(self) -> ProductPanel:
        """Made with the first product that is opened; the page is there sooner."""
        made = ProductPanel(self.shell)
        made.hide()
        made.closed.connect(self.step_back)
        self._both.addWidget(made)
        return made

    @property
    def is_open(self) -> bool:
        return "panel" in self.__dict__ and not self.panel.isHidden()

    def open(self, product: ProductId) -> None:  # type: ignore[override]
        self.panel.show_product(product)
        self._fit()
        self.panel.show()

    def arrived(self) -> None:
        self.list.read_categories()
        self.list.read()

    def refresh(self, change: Change) -> None:
        if change.concerns("category") and self.isVisible():
            self.list.read_margin()
        if change.concerns("product") and self.isVisible():
            self.arrived()
            if self.is_open:
                self.panel.show_product(self.panel.product)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def step_back(self) -> bool:
        if not self.is_open:
            return False
        self.panel.hide()
        self.list.table.setFocus()
        return True

    def _fit(self) -> None:
        """The panel never takes more than two fifths."""
        if "panel" in self.__dict__:
            room = min(self.width(), tokens.CONTENT)
            self.panel.setFixedWidth(min(theme.now().px(PANEL), room * 2 // 5))

    def _on_chosen(self, product: ProductId | None) -> None:
        """Arrows in the list turn the pages of the panel, once it is open."""
        if product is not None and self.is_open:
            self.panel.show_product(product)

    def _on_counted(self, count: int, complete: bool) -> None:
        number = texts.number(count, self.shell.language)
        words = self.tr("%1 products") if complete else self.tr("more than %1 products")
        self.head.told.setText(words.replace("%1", number))
