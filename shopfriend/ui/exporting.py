"""The button that writes a list as a table, the same on every page."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog

from shopfriend.services.exports import Exported
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button
from shopfriend.ui.widgets.buttons import Kind


class ExportButton(Button):
    """`noun` as in `services.exports.NOUNS`; `how` tells what of it is meant just now. Runs in the
    worker: large lists take seconds."""

    def __init__(
        self,
        shell: Shell,
        noun: str,
        how: Callable[[], Mapping[str, Any]] = dict,
        *,
        kind: Kind = "flat",
    ) -> None:
        super().__init__("", "file-down", kind=kind)
        self.setText(self.tr("Export"))
        self.shell, self._noun, self._how = shell, noun, how
        self.clicked.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        kinds = self.tr("Tables (*.xlsx *.csv)")
        name = self.tr("list.xlsx")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export the list"), name, kinds)
        if chosen:
            self.shell.tasks.work(
                "shopfriend.services.exports.write", self.shell.desk.book.path, self._noun,
                Path(chosen), **self._how(), then=self._on_written, owner=self,
            )  # fmt: skip

    def _on_written(self, done: Exported) -> None:
        self.shell.tell(self.tr("%n lines were written.", "", done.written))
