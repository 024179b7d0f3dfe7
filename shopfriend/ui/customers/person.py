"""One person's page: the card on top, the timeline below, tabs for the rest."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from shopfriend.domain.ids import CustomerId
from shopfriend.services import person as people
from shopfriend.services import visits
from shopfriend.services.person import Person
from shopfriend.ui import theme
from shopfriend.ui.customers.details import Details
from shopfriend.ui.customers.habits import Habits
from shopfriend.ui.customers.likes import Likes
from shopfriend.ui.customers.offers import Offers
from shopfriend.ui.customers.privacy import Privacy
from shopfriend.ui.customers.tab import Tab
from shopfriend.ui.customers.timeline import Timeline
from shopfriend.ui.customers.top import Top
from shopfriend.ui.letter import OneLetter
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Sheet, column, row

LEAST = 160  # pixels of the tabs


class PersonPane(QWidget):
    """Only the tab in front reads; the others when they come to the front."""

    left = Signal()
    gone = Signal()
    stepped = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.customer: CustomerId | None = None
        self._person: Person | None = None
        self._fresh: set[int] = set()
        self._letter = OneLetter(shell, self)
        self.top = Top(shell)
        self.tabs = _Tabs()
        self.tabs.setDocumentMode(True)
        self.tabs.setMinimumHeight(theme.now().px(LEAST))  # the lists in it scroll
        self.tabs.tabBar().setDrawBase(False)
        self.timeline, self.likes = Timeline(shell), Likes(shell)
        self.offers, self.privacy, self.details = Offers(shell), Privacy(shell), Details(shell)
        self.habits = Habits(shell)
        for tab, word in (
            (self.timeline, self.tr("Timeline")),
            (self.likes, self.tr("Preferences")),
            (self.offers, self.tr("Offers")),
            (self.privacy, self.tr("Privacy")),
            (self.details, self.tr("Details")),
            (self.habits, self.tr("Habits")),
        ):
            tab.setContentsMargins(0, 12, 0, 0)
            self.tabs.addTab(tab, word)
        self.tabs.currentChanged.connect(lambda _place: self._fill())
        self._lay_out()

    def show_customer(self, customer: CustomerId) -> None:
        if customer != self.customer:
            self.tabs.setCurrentIndex(0)
        self.customer = customer
        self.read()

    def read(self) -> None:
        self.shell.tasks.read_newest(people.of, self.customer, then=self._on_person, owner=self)

    def ask_letter(self) -> None:
        if self._person is not None:
            self._letter.ask(self._person.card.customer, self._person.card.list_name)

    def _lay_out(self) -> None:
        back = Button(self.tr("All customers"), "arrow-left", kind="flat")
        back.clicked.connect(self.left)
        self.here = Button(self.tr("Was here"), "footprints")
        self.here.clicked.connect(self._on_here)
        above = Button(self.tr("Person above"), "chevron-up", kind="flat")
        below = Button(self.tr("Person below"), "chevron-down", kind="flat")
        for button, step in ((above, -1), (below, 1)):
            button.set_narrow(True)
            button.clicked.connect(lambda _=False, step=step: self.stepped.emit(step))
        counter = Button(self.tr("At the counter"), "store")
        counter.clicked.connect(lambda: self.shell.go("counter", self.customer))
        self.letter = Button(self.tr("Letter"), "mail")
        self.letter.clicked.connect(self.ask_letter)
        head = row(back, above, below, None, counter, self.letter, self.here)
        sheet = Sheet(head, self.top, gap=12)
        sheet.body.addWidget(self.tabs, 1)
        self.setLayout(column(sheet))

    def _on_person(self, person: Person) -> None:
        self._person = person
        self._fresh.clear()
        self.top.show_person(person)
        why = person.card.no_letter
        self.letter.setEnabled(why is None)
        self.letter.setToolTip(self.shell.say(why) if why else "")
        self.letter.setAccessibleDescription(self.letter.toolTip())
        self._fill()

    def _fill(self) -> None:
        place, tab = self.tabs.currentIndex(), self.tabs.currentWidget()
        if self._person is not None and place not in self._fresh and isinstance(tab, Tab):
            self._fresh.add(place)
            tab.show_person(self._person)

    def _on_here(self) -> None:
        self.shell.tasks.do(visits.was_here, self.customer, owner=self)


class _Tabs(QTabWidget):
    """What is in a tab scrolls: its height is never a demand on the card above."""

    def hasHeightForWidth(self) -> bool:
        return False
