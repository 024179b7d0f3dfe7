"""What each tab of a person's page shares."""

from PySide6.QtWidgets import QWidget

from shopfriend.services.person import Person
from shopfriend.ui.page import Shell


class Tab(QWidget):
    """`show_person` when somebody else is opened or something was done; reads more by itself."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.person: Person | None = None

    def show_person(self, person: Person) -> None:
        self.person = person
        self.fill(person)

    def fill(self, person: Person) -> None:
        """What the tab shows of this person."""
