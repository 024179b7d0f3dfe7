"""What happened with this person, newest first, the source on every entry, filtered by kind."""

from PySide6.QtWidgets import QWidget

from shopfriend.services import texts, timeline
from shopfriend.services.person import Person
from shopfriend.services.timeline import Entry
from shopfriend.ui import moments, theme
from shopfriend.ui.customers.tab import Tab
from shopfriend.ui.customers.talk import QuickTalk
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    EmptyState,
    IconLabel,
    Label,
    Pill,
    Pills,
    Rule,
    column,
    emptied,
    row,
    scrolled,
)

ICONS = {
    "visit": "footprints",
    "purchase": "receipt-text",
    "letter": "mail",
    "coupon": "ticket-check",
    "talk": "message-square",
    "note": "sticky-note",
    "preference": "heart",
    "consent": "shield-check",
    "offer": "tag",
    "event": "external-link",
}
MOST = 100
DAY_WIDTH = 150


class Timeline(Tab):
    """With the quick entry above: what was said is written where it happened."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.talk = QuickTalk(shell)
        self.kinds = Pills(self._words(), self.tr("Kinds of entries"))
        self.kinds.chosen.connect(lambda _kind: self._read())
        self.own = Pill(self.tr("Own facts only"))
        self.own.setToolTip(self.tr("Without what came with a file, was heard or guessed."))
        self.own.clicked.connect(lambda _on: self._read())
        self._entries = column(gap=0)
        body = QWidget()
        body.setLayout(column(self._entries, None, gap=0))
        self._area = scrolled(body)
        self._area.setMinimumHeight(1)  # in a low window the entries give way, not the words above
        self._empty = EmptyState(
            "history", self.tr("Nothing has been noted here yet."), self.tr("Write something down")
        )
        self._empty.pressed.connect(self.talk.line.setFocus)
        self._empty.hide()
        filters = row(gap=8)
        filters.addWidget(self.kinds, 1)
        filters.addLayout(column(self.own, None, gap=0))
        layout = column(self.talk, filters, gap=12)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._empty, 1)
        self.setLayout(layout)

    def fill(self, person: Person) -> None:
        self.talk.customer = person.customer.id
        self._read()

    def _words(self) -> list[tuple[str, str]]:
        return [
            ("", self.tr("Everything")),
            ("purchase", self.tr("Purchases")),
            ("visit", self.tr("Visits")),
            ("talk", self.tr("Talks")),
            ("note", self.tr("Notes")),
            ("letter", self.tr("Letters")),
            ("coupon", self.tr("Coupons")),
            ("consent", self.tr("Consents")),
            ("offer", self.tr("Offers")),
            ("event", self.tr("Elsewhere")),
        ]

    def _read(self) -> None:
        if self.person is not None:
            wanted, own = self.kinds.value, self.own.isChecked()
            customer, tasks = self.person.customer.id, self.shell.tasks
            tasks.read_newest(
                timeline.timeline, customer, kinds=(wanted,) if wanted else timeline.KINDS,
                own_only=own, limit=MOST, then=self._on_entries, owner=self,
            )  # fmt: skip
            tasks.read_newest(
                timeline.counts, customer, own_only=own, then=self._on_counts, owner=self
            )

    def _on_counts(self, counts: dict[str, int]) -> None:
        """Behind each word how many there are, under the filter as it is."""
        for kind, word in self._words():
            count = counts.get(kind, 0) if kind else sum(counts.values())
            shown = texts.number(count, self.shell.language)
            self.kinds.set_word(kind, f"{word} {shown}" if count else word)

    def _on_entries(self, entries: list[Entry]) -> None:
        emptied(self._entries)
        for place, entry in enumerate(entries):
            if place:
                self._entries.addWidget(Rule())
            self._entries.addWidget(self._entry(entry))
        self._area.setVisible(bool(entries))
        self._empty.setVisible(not entries)

    def _entry(self, entry: Entry) -> QWidget:
        when = Label(moments.local(entry.at, self.shell.language), "caption", tone="quiet")
        when.setMinimumWidth(theme.now().px(DAY_WIDTH))
        words = column(Label(self.shell.say(entry.said), wraps=True), gap=2)
        for detail in entry.details:
            words.addWidget(Label(self.shell.say(detail), "caption", tone="quiet", wraps=True))
        line = row(column(IconLabel(ICONS[entry.kind], colour="quiet"), None, gap=0), gap=12)
        line.addLayout(column(when, None, gap=0))
        line.addLayout(words, 1)
        line.addLayout(column(Label(self._source(entry.source), "caption", tone="quiet"), None))
        line.setContentsMargins(4, 8, 12, 8)
        made = QWidget()
        made.setLayout(line)
        return made

    def _source(self, source: str) -> str:
        """What is no word of the program is somebody's name: it stays as it is. What stands behind
        a stroke is the till's or the branch's own number."""
        return {
            "till": self.tr("till"),
            "csv": self.tr("till's file"),
            "dsfinvk": self.tr("till export"),
            "hand": self.tr("by hand"),
            "counter": self.tr("counter"),
            "note": self.tr("note"),
            "import": self.tr("from a file"),
            "card": self.tr("card"),
            "order": self.tr("order"),
            "event": self.tr("event"),
            "campaign": self.tr("mailing"),
            "letter": self.tr("letter"),
            "said": self.tr("said"),
            "derived": self.tr("derived"),
            "guessed": self.tr("guessed"),
            "hearsay": self.tr("hearsay"),
            "paper": self.tr("on paper"),
            "spoken": self.tr("by word of mouth"),
        }.get(source.partition("/")[0], source.partition("/")[0])
