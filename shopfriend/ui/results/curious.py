"""For the curious: what each kind of reason weighs, with the way back to what was measured."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from shopfriend.domain.messages import message
from shopfriend.domain.weighing import MOST, Proposal
from shopfriend.services import texts
from shopfriend.services.offers import weights
from shopfriend.services.offers.weights import STANDARD, Source
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Card, Label, column, emptied, row
from shopfriend.ui.widgets.percents import Percent


class Curious(Card):
    """`tried` asks for a look at the past with these weights, before they are kept."""

    tried = Signal(object)  # kind -> per cent

    def __init__(self, shell: Shell) -> None:
        super().__init__(gap=10)
        self.shell = shell
        self.boxes: dict[str, Percent] = {}
        self._learned: dict[str, Label] = {}
        self._known: dict[str, int] = {}
        self.more = Button(self.tr("For the curious: what each reason weighs"), "chevron-down",
                           kind="link")  # fmt: skip
        self.more.clicked.connect(self._on_more)
        self.inner = QWidget()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        words = self.tr("100% is what was measured. Less makes a kind of reason count less, 0% "
                        "switches it off. Try it on the past before you keep it.")  # fmt: skip
        self.inner.setLayout(
            column(Label(words, "caption", tone="quiet", wraps=True), self._grid, gap=12)
        )
        self.inner.hide()
        self.keep = Button(self.tr("Keep these weights"), "save")
        self.keep.clicked.connect(self._on_keep)
        self.attempt = Button(self.tr("Try on the past"), "history")
        self.attempt.clicked.connect(lambda: self.tried.emit(self.chosen))
        self.standard = Button(self.tr("Back to standard"), "undo-2", kind="flat")
        self.standard.clicked.connect(lambda: self._do(weights.standard))
        self.told = Label("", "caption", tone="quiet", wraps=True)
        self.proposals = column(gap=4)
        self._deeds = QWidget()
        self._deeds.setLayout(row(self.attempt, self.keep, self.standard, None))
        self._deeds.hide()
        self.body.addLayout(row(self.more, None))
        self.body.addLayout(self.proposals)
        self.body.addWidget(self.inner)
        self.body.addWidget(self._deeds)
        self.body.addWidget(self.told)
        self.told.hide()

    def read(self) -> None:
        self.shell.tasks.read_newest(weights.of_all, then=self.show_sources, owner=self)
        self.shell.tasks.think(weights.proposals, then=self.show_proposals, owner=self)

    def show_sources(self, sources: list[Source]) -> None:
        self._known = {source.kind: source.chosen for source in sources}
        for line, source in enumerate(sources):
            if source.kind not in self.boxes:
                self._add(line, source.kind)
            self.boxes[source.kind].show_value(source.chosen)
            self._learned[source.kind].setText(self._words(source))
        self._fit()

    def show_proposals(self, found: list[Proposal]) -> None:
        """What became of the offers, and what that would change; nothing changes by itself."""
        emptied(self.proposals)
        for each in found:
            take = Button(self.tr("Take over"), "check")
            take.clicked.connect(partial(self._on_take, each))
            said = self.shell.say(
                message(
                    "weight-proposal", shown=each.seen.shown, foretold=round(each.seen.foretold),
                    bought=each.seen.bought, percent_bp=each.percent * 100, now_bp=each.now * 100,
                )
            )  # fmt: skip
            line = row(Label(self._names()[each.seen.kind]), gap=16)
            line.addWidget(Label(said, "caption", tone="quiet", wraps=True), 1)
            line.addWidget(take)
            self.proposals.addLayout(line)

    @property
    def chosen(self) -> dict[str, int]:
        return {kind: box.value() for kind, box in self.boxes.items()}

    def tell(self, words: str) -> None:
        """What the look at the past says about these weights."""
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _add(self, line: int, kind: str) -> None:
        name = self._names()[kind]
        box = self.boxes[kind] = Percent(name, 0, MOST, self.shell.language, step=10)
        box.valueChanged.connect(lambda _value: self._fit())
        told = self._learned[kind] = Label("", "caption", tone="quiet", wraps=True)
        self._grid.addWidget(Label(name), line, 0)
        self._grid.addWidget(box, line, 1)
        self._grid.addWidget(told, line, 2)
        self._grid.setColumnStretch(2, 1)

    def _names(self) -> dict[str, str]:
        return {
            "due-again": self.tr("Due again"),
            "goes-with": self.tr("Goes with what was bought"),
            "similar-customers": self.tr("Similar customers"),
            "same-article": self.tr("A known article in another size or colour"),
            "same-category": self.tr("A familiar group"),
            "same-brand": self.tr("A familiar brand"),
            "likes": self.tr("Stated likes"),
            "wish": self.tr("Wishes"),
            "season": self.tr("Season"),
            "best-of-shop": self.tr("Best of the shop"),
            "owners-pair": self.tr("My pairs"),
            "owners-pick": self.tr("My picks"),
        }

    def _words(self, source: Source) -> str:
        if source.learned == STANDARD:
            return ""
        share = texts.share(source.learned * 100, self.shell.language)
        words = self.tr("“never offer” was said %n times: it counts %1 of that", "", source.wrong)
        return words.replace("%1", share)

    def _fit(self) -> None:
        self.keep.setEnabled(self.chosen != self._known)
        self.standard.setEnabled(any(each != STANDARD for each in self._known.values()))

    def _on_more(self) -> None:
        shown = not self.inner.isVisibleTo(self)
        self.inner.setVisible(shown)
        self._deeds.setVisible(shown)
        self.more.set_icon("chevron-up" if shown else "chevron-down")

    def _on_take(self, proposal: Proposal) -> None:
        self._do(partial(weights.put_all, given={proposal.seen.kind: proposal.percent}))

    def _on_keep(self) -> None:
        self._do(partial(weights.put_all, given=self.chosen))

    def _do(self, deed: object) -> None:
        self.shell.tasks.do(deed, then=lambda _done: self.read(), owner=self)  # type: ignore[arg-type]
