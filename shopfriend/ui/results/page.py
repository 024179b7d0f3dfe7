"""The Results page. First: how good are the suggestions, in three plain sentences; then the chart,
who will come again, and – for the curious – what each reason weighs."""

from functools import cached_property, partial

from shopfriend.domain.backtests import Foretold, Hits, Judgement, Kind, Method
from shopfriend.domain.change import Change
from shopfriend.services import texts
from shopfriend.services.offers import backtests
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.results.best import BestCustomers
from shopfriend.ui.results.classes import Classes
from shopfriend.ui.results.curious import Curious
from shopfriend.ui.widgets import (
    Busy,
    Button,
    Card,
    Head,
    Label,
    Pills,
    Sheet,
    Turns,
    column,
    emptied,
    row,
    scrolled,
)
from shopfriend.ui.widgets.bars import Bar, Bars, Group
from shopfriend.ui.worker import Ticket

JUDGE = "shopfriend.services.offers.backtests.run"
METHODS: tuple[Method, ...] = ("ours", "last-time", "best-sellers")
KINDS: tuple[Kind, ...] = ("any", "repeat", "new")
PARTS = ("classes", "best", "curious")  # in the order they are made


class ResultsPage(Page):
    """The look at the past runs in the worker process; its answer is kept until lines change."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._ticket: Ticket | None = None
        self._judged: Judgement | None = None
        self.again = Button(self.tr("Look again"), "refresh-cw")
        self.again.clicked.connect(self._on_again)
        self.sentences = column(gap=8)
        self.busy = Busy()
        self.busy.cancelled.connect(self._on_cancelled)
        self.places = Pills(
            [("3", self.tr("first 3 places")), ("10", self.tr("first 10 places"))],
            self.tr("How many places"),
        )
        self.places.chosen.connect(lambda _name: self._draw())
        self.hits = Bars(self.tr("Of a hundred suggestions so many were bought"))
        self.next_time = Label("", "caption", tone="quiet", wraps=True)
        self.chances = Bars(self.tr("Foretold and happened"))
        self._left, self._right = column(None, gap=16), column(None, gap=16)
        self._below = column(gap=16)
        self._turns = Turns(self)
        self._lay_out()

    def arrived(self) -> None:
        """The sentences first; each part below them is made in a turn of its own, and read."""
        self.tasks.read_newest(backtests.kept, then=self._on_kept, owner=self)
        self._turns.take(*(partial(self._read, name) for name in PARTS))

    def refresh(self, change: Change) -> None:
        if self.isVisible() and (change.concerns("setting") or change.concerns("receipt")):
            for name in PARTS:
                self._read(name)

    @property
    def is_making(self) -> bool:
        return self._turns.is_busy

    # -- building ----------------------------------------------------------------------------

    @cached_property
    def classes(self) -> Classes:
        made = Classes(self.shell)
        self._right.insertWidget(0, made)
        return made

    @cached_property
    def best(self) -> BestCustomers:
        made = BestCustomers(self.shell)
        self._right.insertWidget(self._right.indexOf(self.classes) + 1, made)
        return made

    @cached_property
    def curious(self) -> Curious:
        made = Curious(self.shell)
        made.tried.connect(self._on_tried)
        self._below.addWidget(made)
        return made

    def _read(self, name: str) -> None:
        getattr(self, name).read()

    def _lay_out(self) -> None:
        again = row(self.again, 16)
        again.addWidget(self.busy, 1)
        said = Card(self.sentences, again, gap=12)
        self._lay_out_charts()
        both = row(gap=16)
        both.addLayout(self._left, 1)
        both.addLayout(self._right, 1)
        sheet = Sheet(Head(self.tr("How good is it?")), said)
        sheet.body.addLayout(both)
        sheet.body.addLayout(self._below)
        sheet.body.addStretch(1)
        self.setLayout(column(scrolled(sheet)))

    def _lay_out_charts(self) -> None:
        self.chart = Card(
            Label(self.tr("Of a hundred suggestions so many were bought"), "lead", wraps=True),
            self.places,
            self.hits, gap=10,
        )  # fmt: skip
        self.table = Card(
            Label(self.tr("Can the chances be believed?"), "lead", wraps=True),
            Label(
                self.tr("In front what was foretold, and for how many people. The bar is what "
                        "happened, the line across it what was foretold."),
                tone="quiet", wraps=True,
            ),
            self.chances, self.next_time, gap=10,
        )  # fmt: skip
        for place, card in enumerate((self.chart, self.table)):
            card.hide()
            self._left.insertWidget(place, card)

    # -- the look at the past ----------------------------------------------------------------

    def _judge(self, weights: dict[str, int] | None = None) -> None:
        """`weights`: only tried, not kept."""
        self.again.clearFocus()  # a disabled button hands it on: a key would change the next field
        self.again.setEnabled(False)
        self.busy.start(self.tr("Looking at the past …"))
        self._ticket = self.tasks.work(
            JUDGE,
            self.desk.book.path,
            then=lambda found: self._on_judged(found, tried=weights is not None),
            failed=self._on_failed,
            progress=self.busy.tell,
            owner=self,
            tried=weights,
        )

    def _on_again(self) -> None:
        self._judge()

    def _on_kept(self, found: Judgement | None) -> None:
        if found is None:
            self._judge()
        else:
            self._show(found)

    def _on_judged(self, found: Judgement, *, tried: bool) -> None:
        self._stop()
        if tried:
            self.curious.tell(self._compared(found))
        else:
            self._show(found)

    def _on_failed(self, _trouble: object) -> None:
        self._stop()
        if self._judged is None:
            self._say([self.tr("The look at the past was stopped. Nothing has changed.")])

    def _on_cancelled(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()

    def _on_tried(self, weights: dict[str, int]) -> None:
        self._judge(weights)

    def _stop(self) -> None:
        self.busy.stop()
        self.again.setEnabled(True)

    # -- showing -----------------------------------------------------------------------------

    def _show(self, found: Judgement) -> None:
        self._judged = found
        self._say([self.shell.say(each) for each in found.messages])
        foretold = found.next_time.messages if found.next_time else ()
        self.next_time.setText(" ".join(self.shell.say(each) for each in foretold))
        self.next_time.setVisible(bool(foretold))
        self.chart.setVisible(bool(found.hits))
        self.table.setVisible(bool(found.chances))
        self._draw()

    def _say(self, sentences: list[str]) -> None:
        emptied(self.sentences)
        for place, words in enumerate(sentences):
            self.sentences.addWidget(Label(words, "text" if place else "lead", wraps=True))

    def _draw(self) -> None:
        found = self._judged
        if found is None:
            return
        self.hits.show_groups([group for kind in KINDS if (group := self._group(found, kind))])
        self.chances.show_groups([Group("", [self._chance(each) for each in found.chances])])

    def _group(self, found: Judgement, kind: Kind) -> Group | None:
        titles = {
            "any": self.tr("One list"),
            "repeat": self.tr("Bought before"),
            "new": self.tr("New for the person"),
        }
        bars = [self._bar(hits) for m in METHODS if (hits := found.of(kind, m)) is not None]
        return Group(titles[kind], bars) if bars else None

    def _bar(self, hits: Hits) -> Bar:
        words = {
            "ours": self.tr("shopfriend"),
            "last-time": self.tr("same as last time"),
            "best-sellers": self.tr("best sellers"),
        }
        three = self.places.value == "3"
        share = hits.at_3_bp if three else hits.at_10_bp
        error = hits.error_3_bp if three else hits.error_10_bp
        number = texts.number(share / 100, self.shell.language, 1)
        return Bar(words[hits.method], share / 10_000, number, hits.method == "ours",
                   error / 10_000)  # fmt: skip

    def _chance(self, each: Foretold) -> Bar:
        language = self.shell.language
        words = self.tr("%n people", "", each.people)
        told = texts.share(round(each.predicted_bp, -2), language)
        number = texts.share(round(each.happened_bp, -2), language)
        return Bar(f"{told} · {words}", each.happened_bp / 10_000, number, strong=True,
                   mark=each.predicted_bp / 10_000)  # fmt: skip

    def _compared(self, found: Judgement) -> str:
        """Of a hundred suggestions on three places: now, and with the weights tried."""
        tried = found.of("any", "ours")
        now = self._judged.of("any", "ours") if self._judged else None
        if tried is None or now is None:
            return self.tr("There is not enough history to say what these weights would change.")
        language = self.shell.language
        words = self.tr("With these weights %1 of a hundred would have been bought, now it is %2.")
        words = words.replace("%1", texts.number(tried.at_3_bp / 100, language, 1))
        return words.replace("%2", texts.number(now.at_3_bp / 100, language, 1))
