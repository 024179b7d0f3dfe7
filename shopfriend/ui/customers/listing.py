"""The list of customers: saved filters, instant filter text, columns to choose, export."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QWidget

from shopfriend.domain.ids import CustomerId
from shopfriend.services import lists
from shopfriend.services.customers import Line
from shopfriend.services.exports import Exported as Cards
from shopfriend.services.lists import Exported
from shopfriend.ui import theme
from shopfriend.ui.customers import columns
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    EmptyState,
    Head,
    LineEdit,
    MenuButton,
    Panel,
    Pills,
    Sheet,
    YieldingTable,
    column,
    row,
)

PAGE = 100
PAUSE_MS = 30


class ListPane(QWidget):
    """`opened` tells whose page is wanted."""

    opened = Signal(object)  # CustomerId

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._all_there = False
        self.text = LineEdit(self.tr("Filter by name, town, note …"))
        self.text.setMinimumWidth(theme.now().px(260))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.read)
        self.text.textChanged.connect(lambda _text: self._pause.start())
        self.saved = Pills(self._saved(), self.tr("Saved filters"))
        self.saved.chosen.connect(lambda _name: self.read())
        self.table = YieldingTable(columns.columns(shell.language), columns.GIVES_WAY)
        self.table.setAccessibleName(self.tr("Customers"))
        self.table.opened.connect(lambda line: self.opened.emit(line.customer))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.clicked.connect(self._on_clicked)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._on_selected())
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._lay_out()

    def read(self) -> None:
        """From the top."""
        text = self.text.text()
        self.shell.tasks.read_newest(
            lists.page, self.saved.value, text=text, limit=PAGE, then=self._on_first, owner=self
        )
        self.shell.tasks.read_newest(
            lists.count, self.saved.value, text=text, then=self._on_count, owner=self
        )

    def next_of(self, customer: CustomerId, step: int) -> CustomerId | None:
        """Who stands below or above in the list as it is now."""
        rows = self.table.table.rows
        for place, line in enumerate(rows):
            if line.customer == customer and 0 <= place + step < len(rows):
                found: Line = rows[place + step]
                return found.customer
        return None

    def show_columns(self, wanted: set[str]) -> None:
        places = {place for place, name in enumerate(columns.names()) if name in wanted}
        self.table.show_columns(places)

    # -- building ----------------------------------------------------------------------------

    def _saved(self) -> list[tuple[str, str]]:
        words = {
            "all": self.tr("All"),
            "regulars": self.tr("Regulars"),
            "slipping-away": self.tr("Slipping away"),
            "no-address": self.tr("Without address"),
            "no-consent": self.tr("Without consent"),
            "objected": self.tr("Objected"),
            "star": self.tr("With a star"),
        }
        return [(name, words[name]) for name in lists.SAVED]

    def _lay_out(self) -> None:
        self.new = Button(self.tr("New customer"), "user-plus", kind="filled")
        self.new.clicked.connect(self.shell.actions["new-customer"].trigger)
        self.export = Button(self.tr("Export"), "file-down")
        self.export.clicked.connect(self._on_export)
        self.one = Button(self.tr("Make one of these two"), "link")
        self.one.clicked.connect(self._on_one)
        self.one.hide()
        self.head = Head(self.tr("Customers"), self.one, self._columns(), self.export, self.new)
        self._empty = EmptyState(
            "users", self.tr("Nobody is in this list."), self.tr("Show everybody")
        )
        self._empty.pressed.connect(self._on_show_all)
        self._frame = Panel("card")
        self._frame.setLayout(column(self.table, pad=1))
        filters = row(column(self.text, None, gap=0), gap=16)
        filters.addWidget(self.saved, 1)
        sheet = Sheet(self.head, filters)
        sheet.body.addWidget(self._frame, 1)
        sheet.body.addWidget(self._empty, 1)
        self._empty.hide()
        self.setLayout(column(sheet))

    def _columns(self) -> MenuButton:
        button = MenuButton(self.tr("Columns"), "columns-3")
        for name in columns.names()[1:]:
            action = button.choices.addAction(columns.title(name))
            action.setCheckable(True)
            action.setChecked(name in columns.USUAL)
            action.setData(name)
            action.toggled.connect(lambda _on: self.show_columns(self._wanted(button)))
        self.show_columns(set(columns.USUAL))
        return button

    @staticmethod
    def _wanted(button: MenuButton) -> set[str]:
        return {str(action.data()) for action in button.choices.actions() if action.isChecked()}

    # -- answers -----------------------------------------------------------------------------

    def _on_first(self, lines: list[Line]) -> None:
        self._all_there = len(lines) < PAGE
        self.table.set_rows(lines)
        self._frame.setVisible(bool(lines))
        self._empty.setVisible(not lines)

    def _on_scrolled(self, value: int) -> None:
        bar = self.table.verticalScrollBar()
        rows = self.table.table.rows
        if rows and not self._all_there and value > bar.maximum() - bar.pageStep():
            self._all_there = True  # until the answer says otherwise: ask once
            self.shell.tasks.read_newest(
                lists.page, self.saved.value, text=self.text.text(), after=rows[-1].key,
                limit=PAGE, then=self._on_more, owner=self,
            )  # fmt: skip

    def _on_more(self, lines: list[Line]) -> None:
        self._all_there = len(lines) < PAGE
        self.table.table.add_rows(lines)

    def _on_count(self, count: int) -> None:
        self.head.told.setText(self.tr("%n people", "", count))

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click opens; with Ctrl or Shift it selects one more, to merge two."""
        meant = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QApplication.keyboardModifiers() & meant:
            self.table.activated.emit(index)

    def selected(self) -> list[Line]:
        places = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.table.table.row_at(place) for place in places]

    def _on_selected(self) -> None:
        self.one.setVisible(len(self.table.selectionModel().selectedRows()) == 2)

    def _on_one(self) -> None:
        """The one with more receipts is proposed to stay."""
        kept, gone = sorted(self.selected(), key=lambda line: -line.receipts)
        self.shell.go("care", "merge", "customer", kept.customer, gone.customer)

    def _on_show_all(self) -> None:
        self.text.clear()
        self.saved.choose("all")

    def _on_export(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export the list"),
            self.tr("customers.xlsx"),
            self.tr("Tables (*.xlsx *.csv);;Address cards (*.vcf)"),
        )
        if chosen:
            cards = chosen.lower().endswith(".vcf")
            self.shell.tasks.work(  # twenty thousand cards take seconds
                f"shopfriend.services.{'vcards.write' if cards else 'lists.export'}",
                self.shell.desk.book.path, Path(chosen), saved=self.saved.value,
                text=self.text.text(), then=self._on_exported, owner=self,
            )  # fmt: skip

    def _on_exported(self, done: Exported | Cards) -> None:
        words = self.tr("%n people were written.", "", done.written)
        if isinstance(done, Exported) and done.left_out:
            words += " " + self.tr("%n were left out: they may not get post.", "", done.left_out)
        self.shell.tell(words)
