"""The counter's screen: card, form, foot – what is in front and what is read for it."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import Spoken
from shopfriend.services import card as cards
from shopfriend.services import settings
from shopfriend.services.card import Card
from shopfriend.ui import theme
from shopfriend.ui.counter import reading
from shopfriend.ui.counter.bar import Confirm, DeedBar, NoteLine
from shopfriend.ui.counter.card import WIDEST, CardView
from shopfriend.ui.counter.coming import Coming
from shopfriend.ui.counter.evening import Evening
from shopfriend.ui.counter.goods import GoodsLine
from shopfriend.ui.counter.hits_pane import HitsPane
from shopfriend.ui.counter.new import NewCustomer
from shopfriend.ui.counter.reading import Tips
from shopfriend.ui.counter.side import SideCard
from shopfriend.ui.counter.why import WhyLetter
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.widgets import EmptyState, column, row

LOW = 600  # below this height of the window the three deeds move into the header
PAD = 16
HITS_WIDTH, HITS_NARROW, HITS_SHARE = 340, 280, 0.31
NEEDS_CARD = (
    *("note", "was-here", "redeem", "coupon", "mentioned", "no-advertising", "letter"),
    "goods",
)


class CounterScreen(Page):
    """Reads and shows; `CounterPage` adds the deeds."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.shown: Card | None = None
        self.tips: Tips | None = None
        self._at = 0  # which of the tips stands on the card
        self._tips_wait = False  # until the shop is learned
        self._here = True
        self._opening: CustomerId | None = None
        self.coming = Coming(shell.actions, shell.tell)
        self._till_words: tuple[str, str] = ("", "")
        self._close_after = QTimer(self)
        self._close_after.setSingleShot(True)
        self._close_after.timeout.connect(self.close_card)
        self._low: bool | None = None
        self._build()
        self._listen()
        self.tasks.read(settings.number, "card_closes_after_s", then=self._on_patience, owner=self)
        self._show_empty()
        self.search("")

    # -- what the window calls -----------------------------------------------------------------

    def open(self, customer: CustomerId) -> None:
        """Show this person's card; the offer follows a moment later."""
        self._opening = customer
        self._expect("card")
        self._read_opening()

    def search(self, text: str) -> None:
        self.pane.search(text)

    def open_hit(self) -> None:
        """Enter in the search box."""
        self.pane.enter()

    def step(self, by: int) -> None:
        self.pane.list.step(by)

    def refresh(self, change: Change) -> None:
        if self._opening is not None:  # the card that goes is not read again: one answer comes
            if change.concerns("customer", [self._opening]):
                self._read_opening()
        elif self.shown is not None and change.concerns("customer", [self.shown.customer]):
            self.tasks.read_newest(
                cards.of, self.shown.customer, then=self._on_card_again, owner=self,
                failed=lambda _gone: self.close_card(),
            )  # fmt: skip
        if change.concerns("customer"):
            self.search(self.pane.typed)
        if change.concerns("setting"):
            self.tasks.read(
                settings.number, "card_closes_after_s", then=self._on_patience, owner=self
            )

    def tips_shown(self) -> None:
        """An offer stands on the screen."""

    def arrived(self) -> None:
        self._here = True
        self._say_what_can_be_done()

    def left(self) -> None:
        self._here = False
        self.coming.give_up()
        self.shell.actions.allow(*NEEDS_CARD)  # other pages have people of their own
        layout = self._foot.layout()
        if self._low and layout is not None:
            self.shell.top(None)
            layout.addWidget(self.deed_bar)
        self._low = None

    def stirred(self) -> None:
        if self.shown is not None:
            self._close_after.start()

    def step_back(self) -> bool:
        if self.note_line.isVisible():
            self.note_line.put_away()
        elif self.goods_line.isVisible():
            self.goods_line.put_away()
        elif self.confirm.isVisible():
            self.confirm.hide()
        elif self._stack.currentWidget() in (self.form, self.evening, self.why):
            self._show_card_or_empty()
        elif self.shown is not None or self.coming:
            self.close_card()
        else:
            return False
        self._bar_or_line()
        return True

    def spare(self, pixels: int) -> None:
        """In a low window nothing stands below the card: its facts give way to the bar, so that
        the offer's buttons stay free – unless all that is there is needed."""
        layout, below = self.layout(), PAD
        if layout is not None and self._foot.isHidden() and pixels:
            room = self.height() - 2 * PAD - pixels
            below = PAD + pixels if self.view.needs() <= room else PAD
        if layout is not None:
            layout.setContentsMargins(PAD, PAD, PAD, below)

    def foot(self) -> int:
        return self._foot.height() + 12 if self._foot.isVisible() else 0

    # -- the card ------------------------------------------------------------------------------

    def close_card(self) -> None:
        """Back to an empty page, never to the person before."""
        self.shown = self.tips = self._opening = None
        self.coming.give_up()
        self._close_after.stop()
        self.note_line.put_away()
        self.goods_line.put_away()
        self.confirm.hide()
        self.side.clear()
        self._show_empty()
        self.shell.actions["search"].trigger()
        self.pane.show_closed()

    def _read_opening(self) -> None:
        self.tasks.read_newest(
            cards.of, self._opening, then=self._on_card, failed=self._on_no_card, owner=self
        )

    def _on_no_card(self, error: Spoken) -> None:
        self._opening = None
        self._expect_no_more("card")
        self.tasks.refused.emit(error.message)

    def _settle(self, what: str) -> None:
        self.coming.arrive(what)
        self._say_what_can_be_done()
        self.coming.catch_up()

    def _expect_no_more(self, what: str) -> None:
        self.coming.end(what)
        self._say_what_can_be_done()

    def _expect(self, what: str) -> None:
        self.coming.ask(what)
        self._say_what_can_be_done()

    def _on_card(self, card: Card) -> None:
        if card.customer != self._opening:
            return  # Esc was quicker
        self.note_line.put_away()
        self.goods_line.put_away()
        self.confirm.hide()
        self.shown, self.tips, self._opening = card, None, None
        self.coming.arrive("card")
        self.found.emit()
        self._show(card)
        self.view.show_tip(None, "")
        self._stack.setCurrentWidget(self._reading_place)
        self._bar_or_line()
        if any(self._till_words):
            self.view.book_in_till(*self._till_words)
            self._till_words = ("", "")
        self._close_after.start()
        self.pane.show_opened(card)
        self._ask_tips(card.customer)
        self.coming.catch_up()

    def _on_card_again(self, card: Card) -> None:
        """The same person after a deed: what stands there stays, the figures are new."""
        if self.shown is None or self.shown.customer != card.customer:
            return
        self.shown = card
        self._show(card)
        self._ask_tips(card.customer)

    def _ask_tips(self, customer: CustomerId, *, may_learn: bool = True) -> None:
        self.tasks.think(
            reading.tips, customer, then=partial(self._on_tips, customer, may_learn), owner=self
        )

    def _on_tips(self, customer: CustomerId, may_learn: bool, tips: Tips | None) -> None:
        if self.shown is None or self.shown.customer != customer:
            return
        if tips is not None:
            self.tips = tips
            self._show_tip(0)
        elif may_learn:
            self._tips_wait = True  # for whose card is open then
            self.shell.learning.start()

    def _show_tip(self, at: int) -> None:
        if self.tips is None:
            return
        tips = self.tips.tips
        self._at = at % len(tips) if tips else 0
        tip = tips[self._at] if tips else None
        ask = self.shell.say(self.tips.ask_first) if self.tips.ask_first else ""
        for card in (self.view, self.side):
            card.show_tip(tip, ask, len(tips) - 1, first_guess=self.tips.first_guess)
        self._say_what_can_be_done()
        self.tips_shown()

    def _on_next_tip(self) -> None:
        self._show_tip(self._at + 1)

    def _on_learned(self) -> None:
        if self._tips_wait and self.shown is not None:
            self._tips_wait = False
            self._ask_tips(self.shown.customer, may_learn=False)

    def _show(self, card: Card) -> None:
        self.view.show_card(card)
        self.side.show_card(card)
        self._say_what_can_be_done()

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.pane = HitsPane(self.shell)
        self.view = CardView(self.shell)
        self.form = NewCustomer(self.shell)
        self.evening = Evening(self.shell)
        self.why = WhyLetter(self.shell)
        self.empty = EmptyState(
            "search", self.tr("Type a few letters, scan a card – or add somebody new."),
            self.tr("New customer"), till=True,
        )  # fmt: skip
        self.side = SideCard(self.shell, self)
        self._reading_place = QWidget()
        self._reading_place.setLayout(column(self.view, gap=0))
        self._stack = QStackedWidget()
        for widget in (self.empty, self._reading_place, self.form, self.evening, self.why):
            self._stack.addWidget(widget)
        self._stack.setMaximumWidth(theme.now().px(WIDEST))
        self.deed_bar = DeedBar(self.shell.actions)
        self.note_line, self.confirm = NoteLine(), Confirm()
        self.goods_line = GoodsLine(self.shell)
        self._foot = QWidget()
        lines = (self.note_line, self.goods_line, self.confirm)
        self._foot.setLayout(column(self.deed_bar, *lines, gap=0))
        self._foot.setMaximumWidth(theme.now().px(WIDEST))
        right = column(self._stack, self._foot, gap=12)
        right.setStretchFactor(self._stack, 1)
        layout = row(self.pane, gap=16, pad=PAD)
        layout.addLayout(right, 1)
        layout.addStretch(0)
        self.setLayout(layout)

    def _listen(self) -> None:
        self.pane.chosen.connect(self.open)
        self.pane.entered.connect(self.scanned)
        self.pane.enter_waits.connect(partial(self._expect, "enter"))
        self.pane.enter_waits_no_more.connect(partial(self._settle, "enter"))
        self.shell.learning.learned.connect(self._on_learned)
        self.form.chosen.connect(self._on_known_after_all)
        self.why.wanted.connect(self.open)
        self.view.offer.next_wanted.connect(self._on_next_tip)
        self.side.next_wanted.connect(self._on_next_tip)
        for part in (
            self.form,
            self.evening,
            self.why,
            self.note_line,
            self.goods_line,
            self.confirm,
        ):
            part.left.connect(self.step_back)

    def _on_known_after_all(self, customer: CustomerId) -> None:
        self.form.clear()
        self.open(customer)

    def _on_patience(self, seconds: int) -> None:
        self._close_after.setInterval(seconds * 1000)

    # -- what is in front ------------------------------------------------------------------------

    def _show_empty(self) -> None:
        self._stack.setCurrentWidget(self.empty)
        self._bar_or_line()
        self._say_what_can_be_done()

    def _show_card_or_empty(self) -> None:
        if self.shown is None:
            self._show_empty()
        else:
            self._stack.setCurrentWidget(self._reading_place)
        self.shell.actions["search"].trigger()

    def _bar_or_line(self) -> None:
        """The three deeds – or the line that is being asked for – only beside a card."""
        reads = self._stack.currentWidget() is self._reading_place
        lines = (self.note_line, self.goods_line, self.confirm)
        asking = any(not line.isHidden() for line in lines)
        self.deed_bar.setVisible(reads and (not asking or bool(self._low)))
        self._foot.setVisible(reads and (asking or not self._low))
        self.foot_changed.emit()
        if reads and not asking and self.isVisible():
            self.shell.actions["search"].trigger()

    def _say_what_can_be_done(self) -> None:
        """Block what makes no sense now, each with its reason."""
        actions, none = self.shell.actions, self.tr("Open a card first.")
        if not self._here:
            return
        if self.coming:
            actions.allow(*NEEDS_CARD)
            return
        if self.shown is None:
            for name in NEEDS_CARD:
                actions.block(name, none)
            return
        actions.allow(*NEEDS_CARD)
        if not self.shown.coupons:
            actions.block("redeem", self.tr("There is no open coupon."))
        if self.tips is None or not self.tips.tips:
            actions.block("mentioned", self.tr("There is no offer to mention."))
        for name, why in (("coupon", self.shown.no_coupon), ("letter", self.shown.no_letter)):
            if why is not None:
                actions.block(name, self.shell.say(why))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share = min(theme.now().px(HITS_WIDTH), round(self.width() * HITS_SHARE))
        self.pane.setFixedWidth(max(HITS_NARROW, share))
        self._fit_height()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """In a low window the three deeds lie in the header."""
        low = self.window().height() < theme.now().px(LOW)
        if low == self._low or not self.isVisible():
            return
        self._low = low
        layout = self._foot.layout()
        if low:
            self.shell.top(self.deed_bar)
        elif layout is not None:
            self.shell.top(None)
            layout.addWidget(self.deed_bar)
        self._bar_or_line()
