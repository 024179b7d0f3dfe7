"""Two that may be one, side by side: what is kept is shown and can be chosen, then one deed."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.merging import Choice, Preview, Side
from shopfriend.domain.messages import Fact, message
from shopfriend.domain.trouble import Spoken
from shopfriend.services import texts
from shopfriend.services.care import duplicates, merging
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Card,
    Elided,
    IconLabel,
    Label,
    Panel,
    Pill,
    Rule,
    column,
    emptied,
    row,
    scrolled,
)


class MergeView(Card):
    """`show_pair` fills it; `done` when one deed settled the pair, `left` when not now."""

    done = Signal()
    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=12)
        self.shell = shell
        self.noun = "customer"
        self._ids = (0, 0)
        self._choices: dict[str, str] = {}
        self.preview: Preview | None = None
        self.acting = False  # its own deed is under way
        self._why = Label("", tone="quiet", wraps=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        holder = QWidget()
        holder.setLayout(column(self._grid, None, gap=0))
        self.sentence = Label("", wraps=True)
        result = Panel("suggestion")
        words = row(gap=10)
        words.addWidget(IconLabel("circle-check", colour="accent"))
        words.addWidget(self.sentence, 1)
        words.setContentsMargins(12, 8, 12, 8)
        result.setLayout(words)
        self.swap = Button(self.tr("Keep the other"), "repeat", kind="flat")
        self.swap.clicked.connect(self._on_swap)
        self.apart = Button(self.tr("Not the same"), "x")
        self.apart.clicked.connect(self._on_apart)
        self.merge = Button(self.tr("Make one of the two"), "link", kind="filled")
        self.merge.clicked.connect(self._on_merge)
        top = row(gap=8)
        top.addWidget(self._why, 1)
        top.addWidget(self.swap)
        self.body.addLayout(top)
        fields = scrolled(holder)
        fields.setMinimumHeight(1)  # in a low window they give way, not the sentence below
        self.body.addWidget(fields, 1)
        self.body.addWidget(result)
        self.body.addLayout(row(None, self.apart, self.merge, gap=8))

    def show_pair(self, noun: str, kept: int, gone: int, why: str = "") -> None:
        self.noun, self._ids, self._choices = noun, (kept, gone), {}
        self._why.setText(why)
        self._read()

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        kept, gone = self._ids
        if self.noun == "customer":
            self.shell.tasks.read_newest(
                merging.preview_customers, CustomerId(kept), gone=CustomerId(gone),
                choices=dict(self._choices), then=self._on_preview, failed=self._on_refused,
                owner=self,
            )  # fmt: skip
        else:
            self.shell.tasks.read_newest(
                merging.preview_products, ProductId(kept), gone=ProductId(gone),
                choices=dict(self._choices), then=self._on_preview, failed=self._on_refused,
                owner=self,
            )  # fmt: skip

    def _on_preview(self, preview: Preview) -> None:
        self.preview = preview
        emptied(self._grid)
        self._grid.addWidget(Label("", "caption"), 0, 0)
        for place, side in ((1, preview.kept), (2, preview.gone)):
            self._grid.addWidget(self._side(side, kept=place == 1), 0, place)
        self._grid.addWidget(Rule(), 1, 0, 1, 3)
        for line, choice in enumerate(preview.fields, 2):
            self._add_choice(line, choice)
        self.sentence.setText(self._sentence(preview))
        self.merge.setEnabled(True)

    def _side(self, side: Side, *, kept: bool) -> QWidget:
        mark = self.tr("stays") if kept else self.tr("goes into it")
        number = self.tr("No. %1").replace("%1", side.number)
        bought = [self.tr("%n receipts", "", side.receipts)]
        if side.last_day:
            day = texts.day(side.last_day, self.shell.language)
            bought.append(self.tr("last %1").replace("%1", day))
        told = [" · ".join(part for part in (number, side.place) if part), " · ".join(bought)]
        made = QWidget()
        tone = "accent" if kept else "quiet"
        lines = [Elided(words, "caption", tone="quiet") for words in told]
        made.setLayout(
            column(Label(mark, "caption", tone=tone), Elided(side.name, "lead"), *lines, gap=2)
        )
        return made

    def _add_choice(self, line: int, choice: Choice) -> None:
        """Both values as pills; the ticked one stands afterwards."""
        title = Label(self.shell.say(message(f"merge-field-{choice.field}")), "caption",
                      tone="quiet")  # fmt: skip
        self._grid.addWidget(title, line, 0, Qt.AlignmentFlag.AlignVCenter)
        for place, which, value in ((1, "kept", choice.kept), (2, "gone", choice.gone)):
            pill = Pill(self._shown(choice.field, value))
            pill.setChecked(choice.chosen == which)
            pill.setAccessibleName(f"{title.text()}: {pill.text()}")
            pill.clicked.connect(lambda _=False, f=choice.field, w=which: self._on_chosen(f, w))
            self._grid.addLayout(row(pill, None, gap=0), line, place)

    def _shown(self, field: str, value: Fact) -> str:
        language = self.shell.language
        if value is None or value == "":
            return self.tr("nothing")
        if isinstance(value, date):
            return texts.day(value, language)
        if field == "salutation":
            return self.shell.say(message(f"export-salutation-{value}"))
        if field == "address_form":
            return self.tr("formal") if value == "formal" else self.tr("familiar")
        if field.endswith("_cents"):
            return texts.money(int(str(value)), language)
        if field.endswith("_milli"):
            return texts.number(int(str(value)) / 1000, language)
        words = str(value)
        return words if len(words) <= 40 else words[:39] + "…"

    def _sentence(self, preview: Preview) -> str:
        words = self.tr("Afterwards there is one %1, No. %2, with %n receipts.", "",
                        preview.kept.receipts + preview.gone.receipts)  # fmt: skip
        words = words.replace("%1", preview.kept.name).replace("%2", preview.kept.number)
        also = self.tr("Number %1 still finds it.").replace("%1", preview.gone.number)
        stands = "; ".join(self.shell.say(each) for each in preview.consents)
        stands += "." if stands else ""
        return " ".join(part for part in (words, also, stands) if part)

    # -- deeds -------------------------------------------------------------------------------

    def _on_chosen(self, field: str, which: str) -> None:
        self._choices[field] = which
        self._read()

    def _on_swap(self) -> None:
        self._ids = self._ids[::-1]
        self._choices = {}
        self._read()

    def _on_merge(self) -> None:
        kept, gone = self._ids
        choices = dict(self._choices)
        self.acting = True
        if self.noun == "customer":
            self.shell.tasks.do(
                merging.merge_customers, CustomerId(kept), gone=CustomerId(gone), choices=choices,
                then=self._on_done, failed=self._on_refused, owner=self,
            )  # fmt: skip
        else:
            self.shell.tasks.do(
                merging.merge_products, ProductId(kept), gone=ProductId(gone), choices=choices,
                then=self._on_done, failed=self._on_refused, owner=self,
            )  # fmt: skip

    def _on_apart(self) -> None:
        first, second = self._ids
        self.acting = True
        self.shell.tasks.do(
            duplicates.keep_apart, first, second=second, noun=self.noun,
            then=self._on_done, failed=self._on_refused, owner=self,
        )  # fmt: skip

    def _on_done(self, _change: Change) -> None:
        self.acting = False
        self.done.emit()

    def _on_refused(self, error: object) -> None:
        """One of them is gone, or a letter waits: the sentence stands where the result stood."""
        self.acting = False
        if isinstance(error, Spoken):
            self.sentence.setText(self.shell.say(error.message))
            self.merge.setEnabled(False)
