"""Tables: rows as values, sorting without a proxy, sound under thousands of changes."""

import random
from dataclasses import dataclass

from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from shopfriend.ui.widgets import Column, TableModel, TableView


@dataclass(frozen=True)
class Sold:
    name: str
    pieces: int


COLUMNS = (
    Column("Name", lambda row: row.name),
    Column("Stück", lambda row: str(row.pieces), lambda row: row.pieces, width=80, number=True),
)


def some(count: int, chance: random.Random) -> list[Sold]:
    return [Sold(f"Ware {chance.randrange(999)}", chance.randrange(99)) for _ in range(count)]


def test_model_stays_sound_under_5000_changes(qtbot: QtBot) -> None:
    model, chance = TableModel(COLUMNS), random.Random(7)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for turn in range(5_000):
        match turn % 3:
            case 0:
                model.set_rows(some(chance.randrange(6), chance))
            case 1:
                model.add_rows(some(chance.randrange(4), chance))
            case _:
                model.sort(chance.randrange(2), chance.choice(list(Qt.SortOrder)))
    assert model.rowCount() == len(model.rows)


def test_numbers_are_sorted_as_numbers_and_stand_right(qtbot: QtBot) -> None:
    model = TableModel(COLUMNS)
    model.set_rows([Sold("b", 9), Sold("a", 100), Sold("c", 20)])
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.pieces for row in model.rows] == [100, 20, 9]
    align = model.data(model.index(0, 1), Qt.ItemDataRole.TextAlignmentRole)
    assert align & Qt.AlignmentFlag.AlignRight.value


def test_sorting_keeps_what_is_held(qtbot: QtBot) -> None:
    model = TableModel(COLUMNS)
    model.set_rows([Sold("b", 2), Sold("a", 1)])
    held = QPersistentModelIndex(model.index(0, 0))
    model.sort(0)
    assert held.data() == "b"
    assert held.row() == 1


def test_twenty_thousand_rows_are_sorted_and_shown(qtbot: QtBot) -> None:
    view = TableView(COLUMNS)
    qtbot.addWidget(view)
    view.set_rows(some(20_000, random.Random(1)))
    view.table.sort(1)
    view.show()
    assert view.table.rowCount() == 20_000
    assert view.table.row_at(0).pieces == 0


def test_enter_opens_the_row_and_reading_again_keeps_it(qtbot: QtBot) -> None:
    view = TableView(COLUMNS)
    opened: list[object] = []
    qtbot.addWidget(view)
    rows = [Sold("a", 1), Sold("b", 2)]
    view.set_rows(rows)
    view.opened.connect(opened.append)
    view.selectRow(1)
    QTest.keyClick(view, Qt.Key.Key_Return)
    view.set_rows([Sold("c", 3), *rows])
    assert opened == [rows[1]]
    assert view.current() == rows[1]
