"""The Customers page: the list, or one person in its place."""

from functools import cached_property

from PySide6.QtWidgets import QStackedWidget

from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId
from shopfriend.ui.customers.listing import ListPane
from shopfriend.ui.customers.person import PersonPane
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.widgets import column


class CustomersPage(Page):
    """`open(customer)` shows the person, `open(customer, "call")` ready to note a call; Esc goes
    back to the list as it was."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.list = ListPane(shell)
        self._list_is_old = True
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self.setLayout(column(self._stack))
        self.list.opened.connect(self.open)

    @cached_property
    def person(self) -> PersonPane:
        """Built when somebody is first opened: the list is there at once."""
        made = PersonPane(self.shell)
        self._stack.addWidget(made)
        made.left.connect(self.step_back)
        made.stepped.connect(self._on_stepped)
        return made

    @property
    def _shows_list(self) -> bool:
        return self._stack.currentWidget() is self.list

    def open(self, customer: CustomerId, talk: str = "") -> None:
        self.person.show_customer(customer)
        self._stack.setCurrentWidget(self.person)
        if talk:
            self.person.tabs.setCurrentIndex(0)
            self.person.timeline.talk.begin(talk)

    def arrived(self) -> None:
        if self._shows_list:
            self._list_is_old = False
            self.list.read()
        else:
            self.person.read()

    def refresh(self, change: Change) -> None:
        if not any(change.concerns(noun) for noun in ("customer", "product", "own_field", "area")):
            return
        self._list_is_old = True
        if self.isVisible():  # else it is read again when it comes to the front
            self.arrived()

    def step_back(self) -> bool:
        if self._shows_list:
            return False
        self._stack.setCurrentWidget(self.list)
        if self._list_is_old:
            self.arrived()
        self.list.table.setFocus()
        return True

    def find_next(self) -> None:
        """F3: the next one in the list."""
        self._on_stepped(1)

    def note(self) -> None:
        """The line for notes and talks of the person shown."""
        if not self._shows_list:
            self.person.tabs.setCurrentIndex(0)
            self.person.timeline.talk.line.setFocus()

    def was_here(self) -> None:
        if not self._shows_list:
            self.person.here.click()

    def letter(self) -> None:
        """One for the person shown; the gate says why not."""
        if not self._shows_list:
            self.person.ask_letter()

    def _on_stepped(self, step: int) -> None:
        if self._shows_list or self.person.customer is None:
            return
        following = self.list.next_of(self.person.customer, step)
        if following is not None:
            self.open(following)
