"""The button that writes a list as a table, the same on every page."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from shopfriend.domain.trouble import Spoken
from shopfriend.services.exports import Exported
from shopfriend.ui.marks import QT_TRANSLATE_NOOP
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button
from shopfriend.ui.widgets.buttons import Kind

TABLES = "shopfriend.services.exports.write"
CARDS = "shopfriend.services.vcards.write"
# What the file is called at first, by noun.
NAMES = {
    "customers": QT_TRANSLATE_NOOP("ExportButton", "customers.xlsx"),
    "goods": QT_TRANSLATE_NOOP("ExportButton", "goods.xlsx"),
    "receipts": QT_TRANSLATE_NOOP("ExportButton", "receipts.xlsx"),
    "offers": QT_TRANSLATE_NOOP("ExportButton", "offers.xlsx"),
}


class ExportButton(Button):
    """`noun` as in `services.exports.NOUNS`, or who tells it; `how` tells what of it is meant just
    now. The ending decides: table, spreadsheet or – of people – cards. Runs in the worker: large
    lists take seconds."""

    def __init__(
        self,
        shell: Shell,
        noun: str | Callable[[], str],
        how: Callable[[], Mapping[str, Any]] = dict,
        *,
        kind: Kind = "flat",
    ) -> None:
        super().__init__("", "file-down", kind=kind)
        self.setText(self.tr("Export"))
        self.shell, self._noun, self._how = shell, noun, how
        self.clicked.connect(self._on_pressed)

    @property
    def noun(self) -> str:
        return self._noun if isinstance(self._noun, str) else self._noun()

    def _on_pressed(self) -> None:
        kinds = self.tr("Tables (*.xlsx *.csv)")
        if self.noun == "customers":
            kinds += ";;" + self.tr("Address cards (*.vcf)")
        name = QCoreApplication.translate("ExportButton", NAMES.get(self.noun, ""))
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the list"), name or self.tr("list.xlsx"), kinds
        )
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Cards name nobody's noun: they are people."""
        cards = self.noun == "customers" and path.suffix.lower() == ".vcf"
        self.setEnabled(False)  # once at a time; offers of everybody take a while
        self.shell.tasks.work(
            CARDS if cards else TABLES, self.shell.desk.book.path,
            *([] if cards else [self.noun]), path, **self._how(), then=self._on_written,
            failed=self._on_failed, owner=self,
        )  # fmt: skip

    def _on_written(self, done: Exported) -> None:
        self.setEnabled(True)
        self.shell.tell(self.tr("%n lines were written.", "", done.written))

    def _on_failed(self, error: object) -> None:
        self.setEnabled(True)
        if isinstance(error, Spoken):
            self.shell.tell(self.shell.say(error.message), tone="warn")
