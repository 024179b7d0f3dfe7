"""How: the words of the letter for each language and form of address, and the control group."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QTabBar, QWidget

from shopfriend.domain.campaigns import Words
from shopfriend.domain.fields import FIELDS
from shopfriend.services import campaigns, texts
from shopfriend.ui import theme
from shopfriend.ui.campaigns.draft import Draft
from shopfriend.ui.campaigns.station import Station
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Choice,
    EditLine,
    EditText,
    Flow,
    Label,
    column,
    row,
    scrolled,
)

SHARES = (0, 300, 500, 1000, 1500, 2000)
RIGHT = 280


class How(Station):
    def __init__(self, shell: Shell, draft: Draft) -> None:
        super().__init__(shell, draft)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(lambda _place: self._show_words())
        self.headline = EditLine()
        self.body, self.closing = EditText(lines=9), EditText(lines=3)
        self._voices: list[tuple[str, str]] = []
        self._shown: tuple[str, Words] | None = None
        self._last: EditLine | EditText = self.body
        for field in (self.headline, self.body, self.closing):
            field.committed.connect(lambda _text: self._on_typed())
        self.chips: dict[str, Button] = {}
        self.standard = Button(self.tr("Our usual words again"), "undo-2", kind="flat")
        self.standard.clicked.connect(self._on_standard)
        self.control = Choice([(bp, self._share(bp)) for bp in SHARES], self.tr("Control group"))
        self.control.picked.connect(lambda bp: draft.change(control_bp=bp))
        self._lay_out()

    @property
    def voice(self) -> str:
        """ "de-formal" """
        known = self.tabs.tabData(self.tabs.currentIndex())
        return str(known or f"{self.shell.language}-formal")

    # -- the station -------------------------------------------------------------------------

    def opened(self) -> None:
        self.show_audience()
        self.body.setFocus()

    def show_plan(self) -> None:
        bp = self.draft.plan.control_bp
        if self.control.findData(bp) < 0:
            self.control.addItem(self._share(bp), bp)
        self.control.show_value(bp)
        self._show_words()
        words = self._words()
        self.told.emit(words.headline)

    def show_audience(self) -> None:
        """One tab for each voice that a letter speaks in; the most frequent first."""
        found = self.draft.audience
        voices = found.voices if found and found.voices else ()
        wanted = [(voice, texts.number(n, self.shell.language)) for voice, n in voices]
        if wanted == self._voices and self.tabs.count():
            return
        kept = self.voice if self._voices else ""
        self._voices = wanted
        with QSignalBlocker(self.tabs):
            while self.tabs.count():
                self.tabs.removeTab(0)
            for voice, count in wanted or [(f"{self.shell.language}-formal", "0")]:
                place = self.tabs.addTab(f"{self._voice_word(voice)} ({count})")
                self.tabs.setTabData(place, voice)
                if voice == kept:
                    self.tabs.setCurrentIndex(place)
        self.show_plan()

    def take_typed(self) -> None:
        self._on_typed()

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.form.add("headline", self.tr("Headline"), self.headline)
        self.form.add("text", self.tr("Your own text"), self.body)
        self.form.add("closing", self.tr("Closing"), self.closing)
        letter = QWidget()
        letter.setLayout(column(self.form, row(None, self.standard), None, gap=4))
        letter.layout().setContentsMargins(0, 4, 8, 8)  # type: ignore[union-attr]
        right = QWidget()
        right.setLayout(column(*self._chips_block(), 16, *self._control_block(), None, gap=8))
        side = scrolled(right)
        side.setFixedWidth(theme.now().px(RIGHT))
        both = row(gap=24)
        both.addWidget(scrolled(letter), 1)
        both.addWidget(side)
        layout = column(self.tabs, gap=8)
        layout.addLayout(both, 1)
        self.setLayout(layout)

    def _chips_block(self) -> list[QWidget]:
        flow = Flow(6)
        for name in FIELDS:
            chip = Button(self._field_word(name), "plus", kind="pill")
            chip.clicked.connect(lambda _=False, name=name: self.insert(name))
            self.chips[name] = chip
            flow.addWidget(chip)
        chips = QWidget()
        chips.setLayout(flow)
        words = self.tr(
            "A field is filled for each person. What to print where nothing is known stands "
            "behind a line: %1"
        ).replace("%1", "{first_name|…}")
        return [
            Label(self.tr("Fields"), "lead"),
            Label(words, "caption", tone="quiet", wraps=True),
            chips,
        ]

    def _control_block(self) -> list[QWidget]:
        words = self.tr(
            "A few get no letter on purpose, drawn by chance and kept with the run. Only so it "
            "can be told what the letter brought."
        )
        return [
            Label(self.tr("Control group"), "lead"),
            Label(words, "caption", tone="quiet", wraps=True),
            self.control,
        ]

    def _share(self, bp: int) -> str:
        return texts.share(bp, self.shell.language) if bp else self.tr("none")

    def _voice_word(self, voice: str) -> str:
        return {
            "de-formal": self.tr("German, formal"),
            "de-familiar": self.tr("German, familiar"),
            "en-formal": self.tr("English, formal"),
            "en-familiar": self.tr("English, familiar"),
        }.get(voice, voice)

    def _field_word(self, name: str) -> str:
        return {
            "salutation": self.tr("Salutation"),
            "first_name": self.tr("First name"),
            "last_name": self.tr("Last name"),
            "name": self.tr("Whole name"),
            "place": self.tr("in which town"),
            "town": self.tr("Town"),
            "shop": self.tr("Our name"),
            "coupon": self.tr("Coupon"),
            "valid_until": self.tr("Good until"),
        }.get(name, name)

    # -- words ---------------------------------------------------------------------------------

    def insert(self, name: str) -> None:
        """The field at the cursor of the text that was edited last."""
        target = self._last
        if isinstance(target, EditText):
            target.insertPlainText(f"{{{name}}}")
        else:
            target.insert(f"{{{name}}}")
        target.setFocus()
        self._on_typed()

    def _words(self) -> Words:
        """What the plan says in this voice, the usual words where it says nothing."""
        language, _, form = self.voice.partition("-")
        own = self.draft.plan.words_for(language, form) or Words()
        usual = campaigns.standard_words(language, form)
        return Words(
            own.headline or usual.headline, own.body or usual.body, own.closing or usual.closing
        )

    def _show_words(self) -> None:
        words = self._words()
        if self._shown == (self.voice, words):  # half-typed text stays
            return
        self._shown = (self.voice, words)
        self.headline.show_text(words.headline)
        self.body.show_text(words.body)
        self.closing.show_text(words.closing)

    def _on_typed(self) -> None:
        sender = self.sender()
        if isinstance(sender, EditLine | EditText):
            self._last = sender
        typed = Words(
            self.headline.text().strip(),
            self.body.toPlainText().strip(),
            self.closing.toPlainText().strip(),
        )
        if typed != self._words():
            self._shown = (self.voice, typed)
            self.draft.set_words(self.voice, typed)

    def _on_standard(self) -> None:
        words = {v: w for v, w in self.draft.plan.words.items() if v != self.voice}
        self.draft.change(words=words)
