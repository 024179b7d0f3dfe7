"""The first rows as they were understood, one table for each noun the files bring."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from shopfriend.domain.messages import Fact
from shopfriend.services import texts
from shopfriend.services.imports.sample import Sample
from shopfriend.ui import moments, theme, tokens
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Column, Pills, TableView, YieldingTable, column, emptied

WIDTHS = {
    "at": 184, "receipt": 110, "customer": 130, "quantity_milli": 90, "unit": 90,
    "total_cents": 110, "price_cents": 110, "number": 120, "street": 170, "place": 170,
    "phone": 150, "email": 200, "category": 180,
}  # fmt: skip
# In a narrow window these go first.
GIVES_WAY = ("unit", "receipt", "category", "number", "phone", "street")


class Preview(QWidget):
    """`tables` are those that were looked at, by the place of their sample: a table takes the
    screen some time, and most samples are looked at by nobody."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.tables: dict[int, TableView] = {}
        self._samples: Sequence[Sample] = ()
        self._choice = column(gap=0)
        self._stack = QStackedWidget()
        layout = column(self._choice, gap=8)
        layout.addWidget(self._stack, 1)
        self.setLayout(layout)

    def show_samples(self, samples: Sequence[Sample]) -> None:
        emptied(self._choice)
        for table in self.tables.values():
            self._stack.removeWidget(table)
            table.deleteLater()
        self.tables, self._samples = {}, samples
        if len(samples) > 1:
            names = [(str(n), self._name(sample, samples)) for n, sample in enumerate(samples)]
            pills = Pills(names, self.tr("What to show"))
            pills.chosen.connect(lambda n: self._show(int(n)))
            self._choice.addWidget(pills)
        if samples:
            self._show(0)

    def _show(self, place: int) -> None:
        if place not in self.tables:
            self.tables[place] = self._table(self._samples[place])
            self._stack.addWidget(self.tables[place])
        self._stack.setCurrentWidget(self.tables[place])

    def _name(self, sample: Sample, samples: Sequence[Sample]) -> str:
        noun = {
            "purchase": self.tr("Purchases"),
            "product": self.tr("Goods"),
            "customer": self.tr("Customers"),
        }[sample.noun]
        several = sum(1 for other in samples if other.noun == sample.noun) > 1
        return f"{noun} – {sample.file}" if several else noun

    def _table(self, sample: Sample) -> TableView:
        """Without the columns in which nothing stands."""
        said = [place for place in range(len(sample.columns))
                if any(row[place] not in (None, "") for row in sample.rows)]  # fmt: skip
        names = [sample.columns[place] for place in said]
        table = YieldingTable(
            [self._column(name, place) for name, place in zip(names, said, strict=True)],
            [names.index(name) for name in GIVES_WAY if name in names[1:]],
            height=tokens.ROW_DENSE,
        )
        table.set_rows(sample.rows)
        table.setMinimumHeight(theme.now().px(tokens.ROW_DENSE * 2))
        table.setAccessibleName(self.tr("The first rows"))
        return table

    def _column(self, name: str, place: int) -> Column:
        number = name.endswith(("_cents", "_milli"))
        return Column(
            self._title(name), lambda row: self._said(name, row[place]),
            lambda row: (row[place] is None, row[place] or ("" if not number else 0)),
            width=WIDTHS.get(name, 0), number=number,
        )  # fmt: skip

    def _said(self, name: str, value: Fact) -> str:
        if value is None or value == "":
            return "–"
        if name == "unit" and value == "pc":
            return self.tr("piece")
        if name == "at":
            return moments.local(str(value), self.shell.language)
        if name.endswith("_cents"):
            return texts.money(int(str(value)), self.shell.language)
        if name.endswith("_milli"):
            return texts.number(int(str(value)) / 1000, self.shell.language)
        return str(value)

    def _title(self, name: str) -> str:
        return {
            "at": self.tr("When"),
            "receipt": self.tr("Receipt"),
            "customer": self.tr("Customer"),
            "product": self.tr("Product"),
            "quantity_milli": self.tr("Quantity"),
            "unit": self.tr("Unit"),
            "total_cents": self.tr("Amount"),
            "number": self.tr("Number"),
            "category": self.tr("Category"),
            "price_cents": self.tr("Price"),
            "name": self.tr("Name"),
            "street": self.tr("Street"),
            "place": self.tr("Place"),
            "phone": self.tr("Phone"),
            "email": self.tr("E-mail"),
        }[name]
