"""The Customers page: the list, or one person in its place."""

from functools import cached_property

from PySide6.QtWidgets import QStackedWidget, QWidget

from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId
from shopfriend.ui.customers.listing import ListPane
from shopfriend.ui.customers.person import PersonPane
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.widgets import Turns, column


class CustomersPage(Page):
    """`open(customer)` shows the person, `open(customer, "call")` ready to note a call; Esc goes
    back to the list as it was. The list is made in later turns of the event loop."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._list_is_old = True
        self._turns = Turns(self)
        self._stack = QStackedWidget()
        self._blank = QWidget()  # shown until the list is there
        self._stack.addWidget(self._blank)
        self.setLayout(column(self._stack))

    @property
    def is_making(self) -> bool:
        return self._turns.is_busy

    @cached_property
    def list(self) -> ListPane:
        """Made apart from the window, put into it in the next turn."""
        made = ListPane(self.shell)
        made.opened.connect(self.open)
        return made

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
        return "person" not in self.__dict__ or self._stack.currentWidget() is not self.person

    def open(self, customer: CustomerId, talk: str = "") -> None:
        self.person.show_customer(customer)
        self._stack.setCurrentWidget(self.person)
        if talk:
            self.person.tabs.setCurrentIndex(0)
            self.person.timeline.talk.begin(talk)

    def arrived(self) -> None:
        if not self._shows_list:
            self.person.read()
        elif "list" in self.__dict__:
            self._read_list()
        if "list" not in self.__dict__ and not self._turns.is_busy:
            self._turns.take(lambda: self.list, self._put_list, self._read_list)

    def refresh(self, change: Change) -> None:
        if not any(change.concerns(noun) for noun in ("customer", "product", "own_field", "area")):
            return
        self._list_is_old = True
        if self.isVisible():  # else it is read again when it comes to the front
            self.arrived()

    def step_back(self) -> bool:
        if self._shows_list:
            return False
        self._put_list()
        self._stack.setCurrentWidget(self.list)
        if self._list_is_old:
            self.arrived()
        self.list.table.setFocus()
        return True

    def _put_list(self) -> None:
        """A person may be shown by now, and stays."""
        if self._stack.indexOf(self.list) < 0:
            self._stack.addWidget(self.list)
        if self._stack.currentWidget() is self._blank:
            self._stack.setCurrentWidget(self.list)

    def _read_list(self) -> None:
        self._list_is_old = False
        self.list.read()

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
