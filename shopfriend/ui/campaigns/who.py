"""Who: the selection, and the funnel that adds up to everyone."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QWidget

from shopfriend.domain import segments
from shopfriend.domain.segments import Absent, Bought, Everyone, People, Postcode, Term
from shopfriend.domain.trouble import ShopError
from shopfriend.services import campaigns, products, settings, texts
from shopfriend.ui import theme
from shopfriend.ui.campaigns.draft import Draft
from shopfriend.ui.campaigns.foretold import Foretold
from shopfriend.ui.campaigns.funnel import Funnel
from shopfriend.ui.campaigns.station import Station
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Choice, EditLine, Label, column, row, scrolled

LEFT = 400
MONTHS = (1, 2, 3, 6, 12, 24)
DAYS = (14, 30, 60, 90, 180, 365)


class Who(Station):
    def __init__(self, shell: Shell, draft: Draft) -> None:
        super().__init__(shell, draft)
        self._known: Mapping[str, str] = {}
        self._rest: tuple[Term, ...] = ()  # what the form has no field for stays as it is
        self._price = 0
        self.saved = Choice(title=self.tr("Saved selections"))
        self.saved.picked.connect(self._on_saved_picked)
        self._make_terms()
        self.foretold = Foretold(shell)
        self.foretold.changed.connect(self._on_changed)
        self.limit = EditLine(self.tr("all"))
        self.limit.committed.connect(self._on_limit)
        self.name = EditLine(self.tr("Name for this selection"))
        self.save = Button(self.tr("Save selection"), "save")
        self.save.clicked.connect(self._on_save)
        self.funnel = Funnel(shell)
        self.funnel.opened.connect(lambda customer: shell.go("customers", customer))
        self._lay_out()

    # -- the station -------------------------------------------------------------------------

    def opened(self) -> None:
        if not self.people.isChecked():  # those of another mailing
            self._show_people(None, People(()))
        self.shell.tasks.read(campaigns.saved_segments, then=self._on_known, owner=self)
        self.shell.tasks.read(products.category_paths, then=self._on_paths, owner=self)
        self.shell.tasks.read(settings.number, "postage_cents", then=self._on_price, owner=self)

    def show_plan(self) -> None:
        plan = self.draft.plan
        self.saved.show_value(plan.segment if plan.segment in self._known else "")
        self.limit.show_text(str(plan.limit or ""))
        try:
            terms = segments.parse(plan.segment, self._known)
        except ShopError:  # said at the field already
            return
        kinds = {type(term): term for term in reversed(terms)}
        self._show_terms(kinds)
        self._rest = tuple(t for t in terms if kinds[type(t)] is not t)

    def show_audience(self) -> None:
        found = self.draft.audience
        if found is None:
            return
        self.funnel.show_audience(found, price_cents=self._price)
        self.foretold.show_waste_of(self.draft.plan, self._known)
        count = texts.number(len(found.chosen), self.shell.language)
        words = self.tr("%n letters", "", len(found.chosen))
        tell = self.told if found.chosen else self.troubled
        tell.emit(words.replace(str(len(found.chosen)), count, 1))

    def step_back(self) -> bool:
        return self.funnel.step_back()

    def take_typed(self) -> None:
        self._on_changed()
        self._on_limit(self.limit.text().strip())

    # -- building ----------------------------------------------------------------------------

    def _make_terms(self) -> None:
        self.people = QCheckBox()
        self.people.hide()
        self.people.toggled.connect(self._on_toggled)
        self._chosen = People(())  # by somebody, person by person
        self.bought = QCheckBox(self.tr("Bought from this group"))
        self.category = Choice(title=self.tr("Group of goods"))
        self.months = Choice([(n, self.tr("in %n months", "", n)) for n in MONTHS],
                             self.tr("Within"))  # fmt: skip
        self.postcode = QCheckBox(self.tr("Lives in this postcode area"))
        self.prefix = EditLine(self.tr("e.g. 890* or 89073, 89075-89077"))
        self.absent = QCheckBox(self.tr("Was not here"))
        self.days = Choice([(n, self.tr("for %n days", "", n)) for n in DAYS], self.tr("For"))
        for box in (self.bought, self.postcode, self.absent):
            box.toggled.connect(self._on_toggled)
        self.months.show_value(6)
        self.days.show_value(60)
        for choice in (self.category, self.months, self.days):
            choice.picked.connect(self._on_changed)
        self.prefix.committed.connect(lambda _text: self._on_changed())

    def _lay_out(self) -> None:
        self.form.add("name", self.tr("Start from"), self.saved)
        indent = 28
        terms = column(
            self.people,
            self.bought, row(indent, self.category), row(indent, self.months),
            self.postcode, row(indent, self.prefix),
            self.absent, row(indent, self.days),
            self.foretold,
            gap=8,
        )  # fmt: skip
        self.form.add("limit", self.tr("At most so many letters, drawn by chance"), self.limit)
        left = QWidget()
        left.setLayout(
            column(
                self.form,
                8,
                Label(self.tr("All of what is ticked must hold"), "caption", tone="quiet"),
                terms,
                8,
                row(self.name, self.save),
                None,
                gap=8,
            )
        )
        left.layout().setContentsMargins(0, 0, 8, 8)  # type: ignore[union-attr]
        area = scrolled(left)
        area.setFixedWidth(theme.now().px(LEFT))
        both = row(gap=24)
        both.addWidget(area)
        both.addWidget(self.funnel, 1)
        self.setLayout(both)

    # -- what the form says --------------------------------------------------------------------

    def _show_terms(self, kinds: Mapping[type, Term]) -> None:
        bought, postcode, absent = kinds.get(Bought), kinds.get(Postcode), kinds.get(Absent)
        for box, term in ((self.bought, bought), (self.postcode, postcode), (self.absent, absent)):
            with QSignalBlocker(box):
                box.setChecked(term is not None or (box.isChecked() and self._waits(box)))
        self._show_people(kinds.get(People))
        self.foretold.show_terms(kinds)
        if isinstance(bought, Bought):
            self._show_choice(self.category, bought.category, bought.category)
            words = self.tr("in %n months", "", bought.months)
            self._show_choice(self.months, bought.months, words)
        if isinstance(postcode, Postcode):
            self.prefix.show_text(postcode.prefix)
        if isinstance(absent, Absent):
            self._show_choice(self.days, absent.days, self.tr("for %n days", "", absent.days))
        self._fit()

    def _show_people(self, term: Term | None, chosen: People | None = None) -> None:
        """Unticked they stay at hand until the station is opened again."""
        self._chosen = term if isinstance(term, People) else chosen or self._chosen
        count = len(self._chosen.numbers)
        self.people.setText(self.tr("These %n people, chosen one by one", "", count))
        self.people.setVisible(count > 0)
        with QSignalBlocker(self.people):
            self.people.setChecked(term is not None)

    def _waits(self, box: QCheckBox) -> bool:
        """Ticked, but the field beside it is still empty."""
        return box is self.postcode and not self.prefix.text().strip()

    def _show_choice(self, choice: Choice, value: object, words: str) -> None:
        if choice.findData(value) < 0:
            choice.addItem(words, value)
        choice.show_value(value)

    def _fit(self) -> None:
        """Only what is ticked shows its fields."""
        for box, fields in (
            (self.bought, (self.category, self.months)),
            (self.postcode, (self.prefix,)),
            (self.absent, (self.days,)),
        ):
            for field in fields:
                field.setVisible(box.isChecked())

    def _on_toggled(self) -> None:
        self._fit()
        if self.sender() is self.postcode and self.postcode.isChecked():
            self.prefix.setFocus()
        self._on_changed()

    def _on_changed(self) -> None:
        text = segments.text_of(self._terms())
        if segments.text_of(segments.parse(self.draft.plan.segment, self._known)) != text:
            self.draft.change(segment=text)

    def _terms(self) -> tuple[Term, ...]:
        terms: list[Term] = []
        if self.people.isChecked() and self._chosen.numbers:
            terms.append(self._chosen)
        if self.bought.isChecked() and self.category.value:
            terms.append(Bought(str(self.category.value), int(str(self.months.value))))
        if self.postcode.isChecked() and self.prefix.text().strip():
            terms.append(Postcode(self.prefix.text().strip()))
        if self.absent.isChecked():
            terms.append(Absent(int(str(self.days.value))))
        terms += self.foretold.terms()
        return (*terms, *self._rest) if terms or self._rest else (Everyone(),)

    def _on_limit(self, text: str) -> None:
        self.draft.change(limit=int(text) if text.isascii() and text.isdigit() else None)
        self.limit.show_text(str(self.draft.plan.limit or ""))

    # -- saved selections ----------------------------------------------------------------------

    def _on_known(self, known: Mapping[str, str]) -> None:
        self._known = known
        names = [(name, name) for name in sorted(known)]
        self.saved.set_choices([("", self.tr("Everyone")), *names])
        self.show_plan()

    def _on_paths(self, paths: list[str]) -> None:
        kept = self.category.value
        self.category.set_choices([(path, path) for path in paths])
        self.category.show_value(kept)
        self.show_plan()

    def _on_price(self, cents: int) -> None:
        self._price = cents
        self.show_audience()

    def _on_saved_picked(self, name: object) -> None:
        self._rest = ()
        self.draft.change(segment=str(name) or "all")

    def _on_save(self) -> None:
        name = self.name.text().strip()
        self.shell.tasks.do(
            campaigns.save_segment,
            name,
            segments.text_of(self._terms()),
            then=lambda _change: self._on_saved(name),
            owner=self,
        )

    def _on_saved(self, name: str) -> None:
        self.name.clear()
        self.draft.change(segment=name)
        self.opened()
