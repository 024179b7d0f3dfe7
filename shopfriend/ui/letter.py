"""A letter for one person (Ctrl+P): say where it shall lie, it is made and opened."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shopfriend.domain.ids import CustomerId
from shopfriend.services.campaigns import single
from shopfriend.services.campaigns.single import Letter
from shopfriend.ui import saving
from shopfriend.ui.page import Shell


class OneLetter(QObject):
    """Belongs to the page that asks; a refusal is said in the bar as everywhere."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell, self._over = shell, parent

    def ask(self, customer: CustomerId, name: str) -> None:
        """`name` as lists have it; it becomes the file's usual name."""
        word = self.tr("Letter")
        question = self.tr("Where shall the letter lie?")
        path = saving.ask_pdf(self._over, question, f"{word} {name}")
        if path is not None:
            self._shell.tasks.do(single.letter, customer, path, then=self._on_made, owner=self)

    def _on_made(self, made: Letter) -> None:
        self._shell.tell(self.tr("The letter was made: %1").replace("%1", made.path.name))
        saving.show(made.path)
