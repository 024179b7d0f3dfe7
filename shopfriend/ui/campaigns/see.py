"""See: the very page of one real person, why it is so, and the letters to look at twice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import Spoken
from shopfriend.services import texts
from shopfriend.services.campaigns import audience, proofs
from shopfriend.services.campaigns.audience import Person
from shopfriend.services.campaigns.proofs import Proof
from shopfriend.ui.campaigns.draft import Draft
from shopfriend.ui.campaigns.shop_form import ShopForm
from shopfriend.ui.campaigns.station import Station
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Chip,
    Elided,
    EmptyState,
    Flow,
    IconLabel,
    Label,
    Panel,
    Paper,
    Wrap,
    column,
    emptied,
    row,
    scrolled,
)
from shopfriend.ui.widgets.paper import DPI


class See(Station):
    """`who_wanted` where nobody is left to be looked at."""

    who_wanted = Signal()

    def __init__(self, shell: Shell, draft: Draft) -> None:
        super().__init__(shell, draft)
        self.person: Person | None = None
        self._seen: object = None
        draft.looking.connect(self._on_looking)
        draft.looked.connect(self._on_looked)
        self.paper = Paper(self.tr("The letter"))
        self.paper.stepped.connect(self.step)
        self.shop = ShopForm(shell)
        self.shop.saved.connect(self._on_shop_saved)
        self.nobody = EmptyState(
            "users",
            self.tr("Nobody gets a letter. The reasons stand at Who."),
            self.tr("To Who"),
        )
        self.nobody.pressed.connect(self.who_wanted)
        self.back = Button(self.tr("Person before"), "chevron-left")
        self.next = Button(self.tr("Next person"), "chevron-right")
        self.back.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        for button in (self.back, self.next):
            button.set_narrow(True)
        self._name, self._place = Elided("", "section"), Label("", "caption", tone="quiet")
        self._chips = Wrap()
        self._why, self._warnings, self._failing = column(gap=8), column(gap=8), column(gap=4)
        self.worst: dict[str, Button] = {}
        self._lay_out()

    # -- the station -------------------------------------------------------------------------

    def opened(self) -> None:
        self.shop.read()
        self.draft.look_through()
        self._look()

    def show_plan(self) -> None:
        self._tell()

    def show_audience(self) -> None:
        people = self.draft.audience.chosen if self.draft.audience else ()
        if self.person is None or self.person.customer not in {p.customer for p in people}:
            self.person = people[0] if people else None
        self._tell()
        if self.isVisible():
            self._look()

    def step(self, by: int) -> None:
        """The next or the one before, in the order of names; round at the ends."""
        people = self.draft.audience.chosen if self.draft.audience else ()
        if people and self.person is not None:
            at = next((n for n, p in enumerate(people) if p == self.person), 0)
            self._go_to(people[(at + by) % len(people)])

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        side = QWidget()
        head = row(gap=8)
        head.addLayout(column(self._name, self._place, gap=0), 1)
        head.addWidget(self.back)
        head.addWidget(self.next)
        side.setLayout(
            column(
                self.shop, head, self._chips, self._warnings,
                Label(self.tr("Why these offers"), "lead"), self._why, 8,
                Label(self.tr("Look at these too"), "lead"), self._worst_block(),
                self._failing, None, gap=10,
            )
        )  # fmt: skip
        side.layout().setContentsMargins(0, 0, 8, 8)  # type: ignore[union-attr]
        hint = Label(
            self.tr("The page as it is printed. A click shows its real size."),
            "caption",
            tone="quiet",
        )
        left = column(gap=4)
        left.addWidget(self.paper, 1)
        left.addWidget(self.nobody, 1)
        left.addWidget(hint)
        both = row(gap=24)
        both.addLayout(left, 3)
        both.addWidget(scrolled(side), 2)
        self.setLayout(both)

    def _worst_block(self) -> QWidget:
        flow = Flow()
        for name, word in (
            ("longest-name", self.tr("Longest name")),
            ("most-offers", self.tr("Most offers")),
            ("no-picture", self.tr("No picture")),
        ):
            button = Button(word, kind="pill")
            button.clicked.connect(lambda _=False, name=name: self._on_worst(name))
            self.worst[name] = button
            flow.addWidget(button)
        made = QWidget()
        made.setLayout(flow)
        return made

    # -- looking -------------------------------------------------------------------------------

    def _go_to(self, person: Person) -> None:
        self.person = person
        self._tell()
        self._look()

    def _look(self) -> None:
        """Ask for the page again when the plan or the person is another one."""
        there = self.person is not None
        self.paper.setVisible(there)
        self.nobody.setVisible(not there)
        wanted = (self.draft.plan, self.person)
        if self.person is None or wanted == self._seen:
            return
        self._seen = wanted
        self.shell.tasks.read_newest(
            proofs.look,
            self.draft.plan,
            self.person.customer,
            on=self.shell.desk.today,
            dpi=DPI,
            then=self._on_proof,
            failed=self._on_failed,
            owner=self,
        )

    def refresh(self) -> None:
        """The book changed: the page may be another one."""
        self._seen = None
        if self.isVisible():
            self.opened()

    def _on_proof(self, proof: Proof) -> None:
        page = proof.page
        self.paper.show_page(page.width, page.height, page.pixels)
        words = self.tr("%n elements beyond the name", "", proof.elements)
        icon = "circle-check" if proof.elements else "triangle-alert"
        tone = "" if proof.elements else "warn"
        self._chips.show_things([Chip(words, icon, tone=tone)])
        emptied(self._why)
        for name, reason in proof.offers:
            said = self.shell.say(reason, "staff")
            self._why.addLayout(
                column(Label(name, wraps=True), Label(said, "caption", tone="quiet", wraps=True),
                       gap=0)
            )  # fmt: skip
        if proof.dose is not None:
            self._why.addWidget(Label(self.shell.say(proof.dose), "caption", wraps=True))
        if not proof.offers:
            self._why.addWidget(Label(self.tr("No offers in this letter."), tone="quiet"))
        self._show_warnings([self.shell.say(each) for each in proof.warnings])

    def _on_failed(self, error: object) -> None:
        """This letter cannot be printed: say why, in its place."""
        self.paper.clear()
        self._chips.show_things([])
        emptied(self._why)
        if isinstance(error, Spoken):
            self._show_warnings([self.shell.say(error.message)])

    def _show_warnings(self, sentences: list[str]) -> None:
        emptied(self._warnings)
        for sentence in sentences:
            self._warnings.addWidget(warning(sentence))

    def _tell(self) -> None:
        found = self.draft.audience
        person = self.person
        if found is None or person is None:
            self._name.setText("")
            self._place.setText("")
            self.told.emit("")
            return
        at = next((n for n, p in enumerate(found.chosen, 1) if p == person), 1)
        numbers = (texts.number(at, self.shell.language),
                   texts.number(len(found.chosen), self.shell.language))  # fmt: skip
        words = self.tr("%1 of %2").replace("%1", numbers[0]).replace("%2", numbers[1])
        self._name.setText(person.name)
        self._place.setText(words)
        self.told.emit(person.name)

    # -- the whole run ---------------------------------------------------------------------------

    def _on_looking(self) -> None:
        for name in ("most-offers", "no-picture"):
            self.worst[name].setEnabled(False)
            self.worst[name].setToolTip(self.tr("All letters are being looked through."))
        emptied(self._failing)

    def _on_looked(self) -> None:
        found = self.draft.extremes
        if found is None:
            return
        for name, customer in (
            ("most-offers", found.most_offers),
            ("no-picture", found.no_picture),
        ):
            self.worst[name].setEnabled(customer is not None)
            self.worst[name].setToolTip("" if customer else self.tr("No letter is like that."))
        for person in found.failing:
            button = Button(person.name, "triangle-alert", kind="link")
            button.clicked.connect(lambda _=False, person=person: self._go_to(person))
            said = self.shell.say(person.why) if person.why else ""
            self._failing.addWidget(button)
            self._failing.addWidget(Label(said, "caption", tone="warn", wraps=True))

    def _on_worst(self, name: str) -> None:
        people = self.draft.audience.chosen if self.draft.audience else ()
        if name == "longest-name":
            wanted: CustomerId | None = audience.longest_name(people)
        elif (some := self.draft.extremes) is not None:
            wanted = some.most_offers if name == "most-offers" else some.no_picture
        else:
            return
        person = next((p for p in people if p.customer == wanted), None)
        if person is not None:
            self._go_to(person)

    def _on_shop_saved(self) -> None:
        self._seen = None
        self.draft.look_through(again=True)
        self.opened()


def warning(sentence: str, tone: str = "warn") -> Panel:
    """One sentence on its ground, with an icon."""
    panel = Panel("bad" if tone == "bad" else "warn")
    line = row(IconLabel("triangle-alert", colour=tone), gap=10, pad=12)
    line.addWidget(Label(sentence, wraps=True), 1)
    panel.setLayout(line)
    return panel
