"""The lines that do not come in, one by one with the reason; to be copied or saved as a table."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from shopfriend.domain.incoming import Refusal
from shopfriend.ui import tokens
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Column, Label, TableView, column, row

AS_TEXT = "shopfriend.services.imports.refused.as_text"
SAVE = "shopfriend.services.imports.refused.save"


class Refused(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.table = TableView(self._columns(), height=tokens.ROW_DENSE)
        self.table.setAccessibleName(self.tr("What does not come in"))
        copy = Button(self.tr("Copy"), "copy", kind="flat")
        copy.clicked.connect(self.copy)
        keep = Button(self.tr("Save as a table"), "save", kind="flat")
        keep.clicked.connect(self._on_save)
        hint = Label(self.tr("Line by line, with the reason."), "caption", tone="quiet")
        layout = column(row(hint, None, copy, keep), gap=4)
        layout.addWidget(self.table, 1)
        self.setLayout(layout)

    def show_refusals(self, refused: Sequence[Refusal]) -> None:
        self.table.set_rows(refused)

    def copy(self) -> None:
        """Ten thousand sentences take half a second: not on the screen's thread."""
        self.shell.tasks.work(
            AS_TEXT, None, list(self._rows), language=self.shell.language,
            then=self._on_text, owner=self,
        )  # fmt: skip

    def save_to(self, path: Path) -> None:
        self.shell.tasks.work(
            SAVE, None, path, refused=list(self._rows), language=self.shell.language,
            then=self._on_saved, owner=self,
        )  # fmt: skip

    @property
    def _rows(self) -> Sequence[Refusal]:
        return self.table.table.rows

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Why"), self._why, lambda r: (r.kind, r.file, r.line)),
            Column(self.tr("File"), lambda r: r.file, width=180),
            Column(self.tr("Line"), lambda r: str(r.line or ""),
                   lambda r: r.line, width=88, number=True),
        )  # fmt: skip

    def _why(self, refusal: Refusal) -> str:
        return self.shell.say(refusal.message)

    def _on_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        count = len(text.splitlines())
        self.shell.tell(self.tr("%n lines are on the clipboard.", "", count))

    def _on_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the list"), self.tr("not taken in.xlsx"),
            self.tr("Tables (*.xlsx *.csv)"),
        )  # fmt: skip
        if chosen:
            self.save_to(Path(chosen))

    def _on_saved(self, count: int) -> None:
        self.shell.tell(self.tr("%n lines were written.", "", count))
