"""The card: who – never – note – coupon – offer – likes. Read in a queue, from an arm's length.

No per cent but on coupons, no figures, no turnover: the next customer reads the screen too. When
room is short the facts give way row by row; name, *never*, note, coupon and offer never do.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from shopfriend.domain.preferences import Preference
from shopfriend.services import texts
from shopfriend.services.card import Card, CouponLine
from shopfriend.ui import theme
from shopfriend.ui.counter.facts import FactLine, Facts
from shopfriend.ui.counter.offer import OfferPanel
from shopfriend.ui.counter.reading import Tip
from shopfriend.ui.counter.strips import Strip
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import Button, Chip, Elided, Panel, column, row, scrolled

WIDEST = 760
SCROLLS_FROM = 1.3  # text size from which the facts scroll instead of giving way
PAD, GAP = 16, 8
_AS_NEEDED = Qt.ScrollBarPolicy.ScrollBarAsNeeded
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class CardView(Panel):
    """One person. `show_card` fills it, `show_tip` adds what comes a moment later."""

    note_done = Signal()
    note_put_off = Signal()

    def __init__(self, shell: Shell, *, narrow: bool = False) -> None:
        super().__init__("card")
        self._shell, self._narrow = shell, narrow
        self.card: Card | None = None
        self._build()
        self.setMaximumWidth(theme.now().px(WIDEST))

    # -- filling -----------------------------------------------------------------------------

    def show_card(self, card: Card) -> None:
        self.card = card
        self.name.setText(self._shell.say(card.name))
        self._show_chips(card)
        self.about.setText(" · ".join(self._about(card)))
        self.about.setVisible(bool(self.about.text()))
        self.never.say(self._never(card))
        self.note.say(card.pop_up.text if card.pop_up else "", _more(card.pop_up))
        self._show_coupon(card.coupons)
        self.booked.say("")
        self.facts.show_lines(self._facts(card))
        self._fit()

    def show_tip(
        self, tip: Tip | None, ask_first: str, more: int = 0, *, first_guess: bool = False
    ) -> None:
        self.offer.show_tip(tip, ask_first, more, first_guess=first_guess)
        self._fit()

    def book_in_till(self, words: str, condition: str = "") -> None:
        """What the redeemed coupon means for the till, in the biggest type there is."""
        self.booked.say(words, condition)
        self._fit()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self.name = Elided("", "name")
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self.about = Elided("", "till-caption", tone="quiet")
        self.done = Button(self.tr("Done"), "check", kind="flat", till=True)
        self.done.clicked.connect(self.note_done)
        self.later = Button(self.tr("Later"), "clock", kind="flat", till=True)
        self.later.clicked.connect(self.note_put_off)
        for button in (self.done, self.later):
            button.set_narrow(self._narrow)  # the words of the note need the room
        self.redeem = Button.of(self._shell.actions["redeem"], kind="flat", till=True)
        self.never = Strip("bad", "ban", "bad", wraps=True)
        self.note = Strip("warn", "sticky-note", "warn", self.later, self.done, wraps=self._narrow)
        self.coupon = Strip("sunk", "ticket-percent", "", self.redeem)
        self.booked = Strip("suggestion", "circle-check", "accent", big=True)
        self.offer = OfferPanel(self._shell, narrow=self._narrow)
        self.facts = Facts(columns=1 if self._narrow else 2)
        self._below = scrolled(self.facts)
        # It gets what the rest leaves, and may get nothing.
        self._below.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._below.setAccessibleName(self.tr("What is known"))
        head = column(self.name, self._chips) if self._narrow else row(self.name, self._chips)
        strips = (self.never, self.note, self.coupon, self.booked, self.offer)
        layout = column(head, self.about, *strips, self._below, gap=GAP, pad=PAD)
        layout.setStretchFactor(self._below, 1)
        self.setLayout(layout)

    def _show_chips(self, card: Card) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for chip in card.chips:
            self._chips.addWidget(Chip(self._shell.say(chip), "info"))
        if self._narrow:
            self._chips.addStretch(1)

    def _show_coupon(self, coupons: tuple[CouponLine, ...]) -> None:
        if not coupons:
            self.coupon.say("")
            return
        until = texts.day(coupons[0].valid_until, self._shell.language, year=False)
        words = self.tr("%1, until %2").replace("%2", until)
        words = words.replace("%1", self._shell.say(coupons[0].what))
        self.coupon.say(words, f"+{len(coupons) - 1}" if len(coupons) > 1 else "")

    # -- words ---------------------------------------------------------------------------------

    def _about(self, card: Card) -> Iterable[str]:
        for words in (card.nickname, card.memo, card.place):
            if words and words != self.name.text():  # who has no name is called by the memo
                yield words
        if card.since:
            yield self.tr("since %1").replace("%1", str(card.since.year))
        if card.gap_days:
            yield self.tr("usually every %n day(s)", "", card.gap_days)
        if card.data_until:
            until = texts.day(card.data_until, self._shell.language, year=False)
            yield self.tr("till data until %1").replace("%1", until)

    def _never(self, card: Card) -> str:
        never = self.tr("never: %1")
        return never.replace("%1", _names(card.never)) if card.never else ""

    def _facts(self, card: Card) -> list[FactLine]:
        """In the order in which they may stay: the last ones give way first."""
        related = (*card.household, *card.relations)
        lines = (
            (self.tr("likes"), _names(card.likes)),
            (self.tr("last"), ", ".join(bought.name for bought in card.last_purchases)),
            (self.tr("wishes"), _names(card.wishes)),
            (self.tr("size"), ", ".join(_size(size) for size in card.sizes)),
            (self.tr("gifts"), ", ".join(_gift(gift) for gift in card.gifts)),
            (self.tr("not keen on"), _names(card.dislikes)),
            (self.tr("good to know"), ", ".join(self._shell.say(f.message) for f in card.facts)),
            (self.tr("with"), ", ".join(each.name for each in related if each.name)),
        )
        return [FactLine(title, words) for title, words in lines if words]

    # -- room ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """At usual text sizes no scrolling: rows of facts that find no room are left out."""
        rows = self.facts.rows()
        scrolls = theme.now().factor >= SCROLLS_FROM or self._narrow
        self._below.setVerticalScrollBarPolicy(_AS_NEEDED if scrolls else _NEVER)
        if scrolls:
            self.facts.keep_rows(rows)
            return
        line = theme.now().px(28)
        self.facts.keep_rows(max(0, min(rows, (self.height() - self.needs()) // line)))

    def needs(self) -> int:
        """Pixels for what never gives way: name, never, note, coupon, offer."""
        shown = [w for w in self._above() if not w.isHidden()]
        return sum(_height(w, self.width() - 2 * PAD) for w in shown) + GAP * len(shown) + 2 * PAD

    def _above(self) -> tuple[Panel | Elided, ...]:
        strips = (self.never, self.note, self.coupon, self.booked, self.offer)
        return (self.name, self.about, *strips)


def _height(widget: QWidget, width: int) -> int:
    """What it needs at this width: *never* may take a second line."""
    layout = widget.layout()
    if layout is not None and layout.hasHeightForWidth():
        return max(layout.heightForWidth(width), widget.minimumHeight())
    return widget.minimumSizeHint().height()


def _names(known: tuple[Preference, ...]) -> str:
    return ", ".join(each.shown for each in known)


def _size(size: Preference) -> str:
    return f"{size.shown} {size.value}".strip()


def _gift(gift: Preference) -> str:
    return f"{gift.for_whom}: {gift.shown}" if gift.for_whom else gift.shown


def _more(pop_up: object) -> str:
    more = getattr(pop_up, "more", 0)
    return f"+{more}" if more else ""
