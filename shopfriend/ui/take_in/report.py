"""What files would bring, or have brought: the first rows, money per month, what not and why."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QTabWidget, QWidget

from shopfriend.domain.incoming import Refusal
from shopfriend.services import batches, texts
from shopfriend.services.imports import Result
from shopfriend.ui import tokens
from shopfriend.ui.page import Shell
from shopfriend.ui.take_in.clashes import Clashes
from shopfriend.ui.take_in.figures import Figures
from shopfriend.ui.take_in.people import People
from shopfriend.ui.take_in.preview import Preview
from shopfriend.ui.widgets import (
    Button,
    Column,
    IconLabel,
    Label,
    Panel,
    TableView,
    column,
    row,
)

AS_TEXT = "shopfriend.services.imports.refused.as_text"
SAVE = "shopfriend.services.imports.refused.save"
PREVIEW, MONTHS, REFUSED, CLASHES, PEOPLE = range(5)


@dataclass(frozen=True)
class Month:
    """Cents: in these files, in the book so far, in the book afterwards."""

    month: str
    files: int
    before: int
    after: int


class Report(QWidget):
    """Filled by `show_result`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._result: Result | None = None
        self.figures = Figures(shell)
        self.preview = Preview(shell)
        self.months = TableView(self._month_columns())
        self.refused = TableView(self._refusal_columns(), height=tokens.ROW_DENSE)
        self.clashes = Clashes(shell)
        self.people = People(shell)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for page, word in (
            (self.preview, self.tr("As understood")),
            (self.months, self.tr("Money per month")),
            (self._refused_page(), ""),
            (self.clashes, ""),
            (self.people, ""),
        ):
            page.setContentsMargins(0, 8, 0, 0)
            self.tabs.addTab(page, word)
        layout = column(self.figures, gap=10)
        layout.addWidget(self.tabs, 1)
        self.setLayout(layout)

    def show_result(self, result: Result) -> None:
        self._result = result
        self.figures.show_result(result)
        self.preview.show_samples(result.samples)
        self._show_months(result)
        self.clashes.show_clashes(result.clashes)
        self.people.show_result(result)
        troubles = [*result.refused, *result.warned]
        self.refused.set_rows(troubles)
        self._name_tabs(result, bool(troubles))

    # -- parts ---------------------------------------------------------------------------------

    def _refused_page(self) -> QWidget:
        copy = Button(self.tr("Copy"), "copy", kind="flat")
        copy.clicked.connect(self._on_copy)
        keep = Button(self.tr("Save as a table"), "save", kind="flat")
        keep.clicked.connect(self._on_save)
        hint = Label(self.tr("Line by line, with the reason."), "caption", tone="quiet")
        layout = column(row(hint, None, copy, keep), gap=4)
        layout.addWidget(self.refused, 1)
        self.refused.setAccessibleName(self.tr("What does not come in"))
        page = QWidget()
        page.setLayout(layout)
        return page

    def _name_tabs(self, result: Result, troubles: bool) -> None:
        self.tabs.setTabVisible(PREVIEW, bool(result.samples))
        self.tabs.setCurrentIndex(PREVIEW if result.samples else REFUSED)
        self.tabs.setTabVisible(MONTHS, bool(result.months))
        self.tabs.setTabVisible(REFUSED, troubles)
        words = self.tr("What does not come in")
        self.tabs.setTabText(REFUSED, self._counted(words, result.refused_count))
        self.tabs.setTabVisible(CLASHES, bool(result.clashes))
        said = self.tr("Says otherwise")
        self.tabs.setTabText(CLASHES, self._counted(said, len(result.clashes)))
        people = len(result.alike) + len(result.blocked)
        self.tabs.setTabVisible(PEOPLE, bool(people))
        self.tabs.setTabText(PEOPLE, self._counted(self.tr("People"), people))

    def _counted(self, word: str, count: int) -> str:
        return f"{word} ({texts.number(count, self.shell.language)})" if count else word

    # -- months --------------------------------------------------------------------------------

    def _show_months(self, result: Result) -> None:
        """What stands in the book is asked apart; until then the files' own sums stand there."""
        self._fill_months({})
        if result.months:
            self.shell.tasks.read_newest(
                batches.money_by_month, min(result.months), last=max(result.months),
                then=self._fill_months, owner=self,
            )  # fmt: skip

    def _fill_months(self, book: dict[str, int]) -> None:
        result = self._result
        if result is None:
            return
        taken = result.batch is not None
        rows = []
        for month, cents in result.months.items():
            now, fresh = book.get(month, 0), result.new_months.get(month, 0)
            before = now - fresh if taken else now
            rows.append(Month(month, cents, before, before + fresh))
        self.months.set_rows(rows)

    def _month_columns(self) -> tuple[Column, ...]:
        def money(title: str, name: str) -> Column:
            return Column(
                title, lambda m: texts.money(getattr(m, name), self.shell.language),
                lambda m: getattr(m, name), width=180, number=True,
            )  # fmt: skip

        return (
            Column(self.tr("Month"), self._month, lambda m: m.month),
            money(self.tr("In these files"), "files"),
            money(self.tr("In the book before"), "before"),
            money(self.tr("In the book then"), "after"),
        )

    def _month(self, month: Month) -> str:
        return texts.month(date.fromisoformat(f"{month.month}-01"), self.shell.language)

    # -- what not ------------------------------------------------------------------------------

    def _refusal_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Why"), self._why, lambda r: (r.kind, r.file, r.line)),
            Column(self.tr("File"), lambda r: r.file, width=180),
            Column(self.tr("Line"), lambda r: str(r.line or ""),
                   lambda r: r.line, width=88, number=True),
        )  # fmt: skip

    def _why(self, refusal: Refusal) -> str:
        return self.shell.say(refusal.message)

    def _troubles(self) -> Sequence[Refusal]:
        return self.refused.table.rows

    def _on_copy(self) -> None:
        """Ten thousand sentences take half a second: not on the screen's thread."""
        self.shell.tasks.work(
            AS_TEXT, None, list(self._troubles()), language=self.shell.language,
            then=self._on_text, owner=self,
        )  # fmt: skip

    def _on_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        count = len(text.splitlines())
        self.shell.tell(self.tr("%n lines are on the clipboard.", "", count))

    def _on_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the list"), self.tr("not taken in.csv"), self.tr("Tables (*.csv)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        self.shell.tasks.work(
            SAVE, None, path, refused=list(self._troubles()), language=self.shell.language,
            then=self._on_saved, owner=self,
        )  # fmt: skip

    def _on_saved(self, count: int) -> None:
        self.shell.tell(self.tr("%n lines were written.", "", count))


def trouble(words: str, tone: str = "bad", *, again: Callable[[], None] | None = None) -> Panel:
    """One sentence on its ground, with an icon – and a way to try once more."""
    panel = Panel("bad" if tone == "bad" else "warn")
    line = row(IconLabel("triangle-alert", colour=tone), gap=10, pad=12)
    line.addWidget(Label(words, wraps=True), 1)
    if again is not None:
        button = Button(QCoreApplication.translate("Report", "Try again"), "refresh-cw")
        button.clicked.connect(lambda _on: again())
        line.addWidget(button)
    panel.setLayout(line)
    return panel
