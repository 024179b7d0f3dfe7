"""What files would bring, or have brought: per file, per month, line by line what not and why."""

from PySide6.QtWidgets import QTabWidget, QWidget

from shopfriend.domain.incoming import Refusal
from shopfriend.services import texts
from shopfriend.services.imports import Result
from shopfriend.services.imports.taking import FileResult
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Column,
    IconLabel,
    Label,
    Panel,
    TableView,
    column,
    row,
)


class Report(QWidget):
    """Filled by `show_result`; the files first."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.files = TableView(self._file_columns())
        self.months = TableView(self._month_columns())
        self.refused = TableView(self._refusal_columns())
        self._ignored = Label("", tone="quiet", wraps=True)
        self.sum = Label("", "lead", wraps=True)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for page, word in (
            (self.files, self.tr("Files")),
            (self.refused, self.tr("What does not come in")),
            (self.months, self.tr("Money per month")),
        ):
            self.tabs.addTab(page, word)
        layout = column(self.sum, self._ignored, gap=8)
        layout.addWidget(self.tabs, 1)
        self.setLayout(layout)

    def show_result(self, result: Result) -> None:
        language = self.shell.language
        self.files.set_rows(result.files)
        self.months.set_rows(list(result.months.items()))
        troubles = [*result.refused, *result.warned]
        self.refused.set_rows(troubles)
        self.tabs.setTabVisible(1, bool(troubles))
        number = texts.number(result.refused_count, language)
        word = (
            self.tr("What does not come in (%1)")
            if result.refused_count
            else self.tr("What does not come in")
        )
        self.tabs.setTabText(1, word.replace("%1", number))
        self.tabs.setTabVisible(2, bool(result.months))
        self.sum.setText(self._summed(result))
        columns = [
            self.tr("%1 – these columns are not used: %2")
            .replace("%1", file)
            .replace("%2", ", ".join(ignored))
            for file, ignored in result.ignored_columns.items()
        ]
        self._ignored.setText("\n".join(columns))
        self._ignored.setVisible(bool(columns))

    def _summed(self, result: Result) -> str:
        language = self.shell.language
        parts = []
        for count, words in (
            (result.new, self.tr("%1 new")),
            (result.changed, self.tr("%1 changed")),
            (result.same, self.tr("%1 known already")),
            (result.refused_count, self.tr("%1 do not come in")),
        ):
            if count:
                parts.append(words.replace("%1", texts.number(count, language)))
        if result.total_cents:
            money = texts.money(result.total_cents, language)
            parts.append(self.tr("%1 altogether").replace("%1", money))
        return " · ".join(parts) or self.tr("There is nothing in these files.")

    # -- columns -----------------------------------------------------------------------------

    def _file_columns(self) -> tuple[Column, ...]:
        language = self.shell.language

        def count(title: str, name: str) -> Column:
            def value(file: FileResult) -> int:
                found: int = getattr(file.counts, name)
                return found

            return Column(
                title, lambda f: texts.number(value(f), language), value, width=104, number=True
            )

        return (
            Column(self.tr("File"), lambda f: f.file),
            Column(self.tr("Understood as"), self._format, width=200),
            count(self.tr("New"), "new"),
            count(self.tr("Changed"), "changed"),
            count(self.tr("Known"), "same"),
            count(self.tr("Not"), "refused"),
        )

    def _format(self, file: FileResult) -> str:
        return {
            "purchases": self.tr("Purchases"),
            "products": self.tr("Goods"),
            "customers": self.tr("Customers"),
        }.get(file.format.rpartition("-")[2].removesuffix(".csv"), file.format)

    def _month_columns(self) -> tuple[Column, ...]:
        language = self.shell.language
        return (
            Column(self.tr("Month"), lambda m: m[0]),
            Column(self.tr("Money"), lambda m: texts.money(m[1], language),
                   lambda m: m[1], width=180, number=True),
        )  # fmt: skip

    def _refusal_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Why"), self._why),
            Column(self.tr("File"), lambda r: r.file, width=200),
            Column(self.tr("Line"), lambda r: str(r.line or ""),
                   lambda r: r.line, width=88, number=True),
        )  # fmt: skip

    def _why(self, refusal: Refusal) -> str:
        return self.shell.say(refusal.message)


def trouble(words: str, tone: str = "bad") -> Panel:
    """One sentence on its ground, with an icon: a file that does not work as a whole."""
    panel = Panel("bad" if tone == "bad" else "warn")
    line = row(IconLabel("triangle-alert", colour=tone), gap=10, pad=12)
    line.addWidget(Label(words, wraps=True), 1)
    panel.setLayout(line)
    return panel
