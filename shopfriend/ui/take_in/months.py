"""Money per month beside the till's own report: the amount typed in says whether they agree."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.domain import amounts
from shopfriend.domain.tally import Tally, Verdict
from shopfriend.domain.trouble import ShopError
from shopfriend.services import batches, texts
from shopfriend.services.imports import Result
from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Column,
    IconLabel,
    Label,
    Panel,
    StepLine,
    YieldingTable,
    column,
    row,
)

FIELD = 150
ICONS: Mapping[Verdict, tuple[str, str]] = {
    "open": ("receipt-text", "quiet"), "agrees": ("circle-check", "accent"),
    "agrees-book": ("circle-check", "accent"), "more": ("triangle-alert", "warn"),
    "less": ("triangle-alert", "warn"),
}  # fmt: skip


class Months(QWidget):
    """`show_result` fills it. What was typed is kept while the same files are looked at."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._result: Result | None = None
        self._reported: dict[str, int] = {}
        self.table = YieldingTable(self._columns(), gives_way=(2, 3))
        self.table.setAccessibleName(self.tr("Money per month"))
        self.table.chosen.connect(self._on_chosen)
        self.strip = Strip(shell)
        self.strip.typed.connect(self._on_typed)
        self.strip.stepped.connect(self._step)
        layout = column(self.strip, gap=8)
        layout.addWidget(self.table, 1)
        self.setLayout(layout)

    @property
    def rows(self) -> Sequence[Tally]:
        return self.table.table.rows

    def reset(self) -> None:
        """Other files: another report."""
        self._reported = {}

    def show_result(self, result: Result) -> None:
        """What stands in the book is asked apart; until then the files' own sums stand there."""
        self._result = result
        self._fill({})
        if result.months:
            self.shell.tasks.read_newest(
                batches.money_by_month, min(result.months), last=max(result.months),
                then=self._fill, owner=self,
            )  # fmt: skip

    # -- the table -----------------------------------------------------------------------------

    def _fill(self, book: Mapping[str, int]) -> None:
        result = self._result
        if result is None:
            return
        taken = result.batch is not None
        rows = []
        for month, cents in result.months.items():
            now, fresh = book.get(month, 0), result.new_months.get(month, 0)
            before = now - fresh if taken else now
            rows.append(Tally(month, cents, before, before + fresh, self._reported.get(month)))
        self._show(rows, max(self.table.currentIndex().row(), 0))

    def _show(self, rows: Sequence[Tally], place: int) -> None:
        self.table.table.set_rows(rows)
        if rows:
            self.table.selectRow(min(place, len(rows) - 1))

    def _columns(self) -> tuple[Column, ...]:
        def money(title: str, name: str) -> Column:
            return Column(
                title, lambda m: self._money(getattr(m, name)), lambda m: getattr(m, name) or 0,
                width=150, number=True,
            )  # fmt: skip

        return (
            Column(self.tr("Month"), self._month, lambda m: m.month),
            money(self.tr("In these files"), "files"),
            money(self.tr("In the book before"), "before"),
            money(self.tr("In the book then"), "after"),
            money(self.tr("Till's report"), "reported"),
            Column(self.tr("Difference"), self._difference, lambda m: m.difference,
                   width=120, number=True),
        )  # fmt: skip

    def _month(self, month: Tally) -> str:
        return texts.month(date.fromisoformat(f"{month.month}-01"), self.shell.language)

    def _money(self, cents: int | None) -> str:
        return "" if cents is None else texts.money(cents, self.shell.language)

    def _difference(self, month: Tally) -> str:
        if month.reported is None:
            return ""
        return self._money(month.difference) if month.difference else "✓"

    # -- comparing -----------------------------------------------------------------------------

    def _on_chosen(self, month: Tally | None) -> None:
        if month is not None:
            self.strip.show_month(month, self._month(month))

    def _on_typed(self, cents: int | None) -> None:
        """Into the chosen month; None takes it out again."""
        place = self.table.currentIndex().row()
        if place < 0:
            return
        rows = list(self.rows)
        rows[place] = rows[place].beside(cents)
        if cents is None:
            self._reported.pop(rows[place].month, None)
        else:
            self._reported[rows[place].month] = cents
        self._show(rows, place)

    def _step(self, step: int) -> None:
        place = self.table.currentIndex().row() + step
        if 0 <= place < len(self.rows):
            self.table.selectRow(place)
            self.strip.field.selectAll()


class Strip(Panel):
    """The chosen month: a field for the report's figure, and what the comparison says."""

    typed = Signal(object)  # cents, None for an empty field
    stepped = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__("sunk")
        self.shell = shell
        self._month = Label("")
        self.field = StepLine(self.tr("Till's report, gross"))
        self.field.setFixedWidth(theme.now().px(FIELD))
        self.field.accepted.connect(self._on_accepted)
        self.field.stepped.connect(self._on_stepped)
        self._icon = IconLabel("receipt-text", colour="quiet")
        self.said = Label("", wraps=True)
        layout = row(self._month, self.field, self._icon, gap=12)
        layout.addWidget(self.said, 1)
        layout.setContentsMargins(14, 8, 14, 8)
        self.setLayout(layout)

    def show_month(self, month: Tally, name: str) -> None:
        self._month.setText(self.tr("The till's report for %1 says").replace("%1", name))
        self.field.setText(
            "" if month.reported is None
            else amounts.cents_text(month.reported, self.shell.language)
        )  # fmt: skip
        self._icon.set_icon(*ICONS[month.verdict])
        self.said.setText(self.shell.say(month.message))
        self.field.set_wrong("")

    def _on_accepted(self) -> None:
        """Enter: compare, and on to the next month."""
        if self._tell():
            self.stepped.emit(1)

    def _on_stepped(self, step: int) -> None:
        if self._tell():
            self.stepped.emit(step)

    def _tell(self) -> bool:
        text = self.field.text().strip()
        try:
            cents = amounts.typed_cents(text) if text else None
        except ShopError as error:
            self.field.set_wrong(self.shell.say(error.message))
            self.said.setText(self.shell.say(error.message))
            return False
        self.typed.emit(cents)
        return True
