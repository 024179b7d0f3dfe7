"""Terms of a selection that ask the model or the calendar: an occasion, score classes, and only
where a letter pays – with what that leaves out, before and after."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from shopfriend.domain import segments
from shopfriend.domain.campaigns import Plan
from shopfriend.domain.classes import Waste
from shopfriend.domain.feasts import FEASTS
from shopfriend.domain.messages import message
from shopfriend.domain.segments import Feast, Pays, Scored, Term
from shopfriend.domain.trouble import ShopError
from shopfriend.services import texts
from shopfriend.services.campaigns import waste
from shopfriend.ui.campaigns import amounts
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Choice, EditLine, Label, column, row

INDENT = 28
CLASSES = ("A", "AB", "ABC", "DE")
USUAL_CENTS = 1000  # what one answer brings, until somebody says otherwise


class Foretold(QWidget):
    """`changed` when something was ticked or typed."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.feast = QCheckBox(self.tr("Bought for an occasion last time"))
        self.occasion = Choice(
            [(name, shell.say(message(f"feast-{name}"))) for name in FEASTS], self.tr("Occasion")
        )
        self.scored = QCheckBox(self.tr("Likely to come again"))
        names = (self.tr("class A"), self.tr("classes A and B"), self.tr("classes A to C"),
                 self.tr("classes D and E"))  # fmt: skip
        self.letters = Choice(list(zip(CLASSES, names, strict=True)), self.tr("Classes"))
        self.paying = QCheckBox(self.tr("Only where a letter pays"))
        self.margin = EditLine(amounts.cents(USUAL_CENTS, shell.language))
        self.margin.setAccessibleName(self.tr("What one answer brings, €"))
        self.told = Label("", "caption", tone="quiet", wraps=True)
        for box in (self.feast, self.scored, self.paying):
            box.toggled.connect(self._on_changed)
        for choice in (self.occasion, self.letters):
            choice.picked.connect(self._on_changed)
        self.margin.committed.connect(lambda _text: self._on_changed())
        self._brings = Label(self.tr("What one answer brings, €"), "caption", tone="quiet")
        layout = column(
            self.feast, row(INDENT, self.occasion),
            self.scored, row(INDENT, self.letters),
            self.paying, row(INDENT, column(self._brings, self.margin, self.told, gap=4)),
            gap=8,
        )  # fmt: skip
        self.setLayout(layout)
        self._fit()

    def show_terms(self, kinds: Mapping[type, Term]) -> None:
        feast, scored, pays = kinds.get(Feast), kinds.get(Scored), kinds.get(Pays)
        for box, term in ((self.feast, feast), (self.scored, scored), (self.paying, pays)):
            with QSignalBlocker(box):
                box.setChecked(term is not None)
        if isinstance(feast, Feast):
            self.occasion.show_value(feast.name)
        if isinstance(scored, Scored):
            if self.letters.findData(scored.letters) < 0:
                self.letters.addItem(scored.letters, scored.letters)
            self.letters.show_value(scored.letters)
        if isinstance(pays, Pays):
            self.margin.show_text(amounts.cents(pays.margin_cents, self.shell.language))
        self._fit()

    def terms(self) -> list[Term]:
        found: list[Term] = []
        if self.feast.isChecked() and self.occasion.value:
            found.append(Feast(str(self.occasion.value)))
        if self.scored.isChecked() and self.letters.value:
            found.append(Scored(str(self.letters.value)))
        if self.paying.isChecked():
            found.append(Pays(amounts.hundredths(self.margin.text()) or USUAL_CENTS))
        return found

    def show_waste_of(self, plan: Plan, known: Mapping[str, str]) -> None:
        """Asks what the mailing would be without the last of these terms, and with it."""
        try:
            terms = segments.parse(plan.segment, known)
        except ShopError:  # said at the field already
            return
        pays = next((term for term in terms if isinstance(term, Pays)), None)
        self.told.setVisible(pays is not None)
        if pays is None:
            return
        rest = tuple(term for term in terms if not isinstance(term, Pays))
        before = replace(plan, segment=segments.text_of(rest) if rest else "all")
        self.shell.tasks.think(
            waste.of, before, on=self.shell.desk.today, margin_cents=pays.margin_cents,
            then=self._on_waste, owner=self,
        )  # fmt: skip

    def _on_waste(self, found: Waste) -> None:
        language = self.shell.language
        words = self.tr("%1 letters instead of %2: saves %3, and gives up %4 of expected margin.")
        for place, value in (
            ("%1", texts.number(found.after, language)),
            ("%2", texts.number(found.before, language)),
            ("%3", texts.money(found.saved_cents, language)),
            ("%4", texts.money(found.margin_cents, language)),
        ):
            words = words.replace(place, value)
        self.told.setText(words)

    def _fit(self) -> None:
        """Only what is ticked shows its fields."""
        self.occasion.setVisible(self.feast.isChecked())
        self.letters.setVisible(self.scored.isChecked())
        for part in (self._brings, self.margin, self.told):
            part.setVisible(self.paying.isChecked())

    def _on_changed(self) -> None:
        self._fit()
        self.changed.emit()
