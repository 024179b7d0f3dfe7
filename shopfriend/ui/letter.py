"""A letter for one person (Ctrl+P): say where it shall lie, it is made and opened."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from shopfriend import places
from shopfriend.domain.ids import CustomerId
from shopfriend.services import single
from shopfriend.services.single import Letter
from shopfriend.ui.page import Shell


class OneLetter(QObject):
    """Belongs to the page that asks; a refusal is said in the bar as everywhere."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell, self._over = shell, parent

    def ask(self, customer: CustomerId, name: str) -> None:
        """`name` as lists have it; it becomes the file's usual name."""
        word = self.tr("Letter")
        usual = places.documents_folder() / f"{_file_name(word, name)}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self._over, self.tr("Where shall the letter lie?"), str(usual), self.tr("PDF (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
            self._shell.tasks.do(single.letter, customer, path, then=self._on_made, owner=self)

    def _on_made(self, made: Letter) -> None:
        self._shell.tell(self.tr("The letter was made: %1").replace("%1", made.path.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.path)))


def _file_name(word: str, name: str) -> str:
    kept = "".join(sign for sign in name if sign.isalnum() or sign in " -_")
    return f"{word} {kept}".strip()
