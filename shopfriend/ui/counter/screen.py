"""The counter's screen: hits, card, form, foot – what is in front and what is read for it."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from shopfriend.domain import codes
from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId
from shopfriend.services import card as cards
from shopfriend.services import customers, settings, usual
from shopfriend.services.card import Card
from shopfriend.services.customers import Hit
from shopfriend.ui import theme
from shopfriend.ui.counter import reading
from shopfriend.ui.counter.bar import Confirm, DeedBar, NoteLine
from shopfriend.ui.counter.card import WIDEST, CardView
from shopfriend.ui.counter.evening import Evening
from shopfriend.ui.counter.goods import GoodsLine
from shopfriend.ui.counter.hits import HitList, Line
from shopfriend.ui.counter.new import NewCustomer
from shopfriend.ui.counter.reading import Tips
from shopfriend.ui.counter.search import HitLines
from shopfriend.ui.counter.side import SideCard
from shopfriend.ui.counter.why import WhyLetter
from shopfriend.ui.page import Page, Shell
from shopfriend.ui.widgets import EmptyState, Label, Panel, column, row

LOW = 600  # below this height of the window the three deeds move into the header
PAD = 16
HITS_WIDTH, HITS_NARROW, HITS_SHARE = 340, 280, 0.31
OPENED_KEPT = 12
NAMED = ("card", "number", "name")  # why a hit is who was meant, not somebody like it
_NATIVE = QKeySequence.SequenceFormat.NativeText
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
        self._here = True
        self._learning = False
        self._lines = HitLines(shell.language, shell.desk.today)
        self._opened: list[Line] = []
        self._coming: list[Hit] = []
        self._typed, self._answered, self._open_when_answered = "", "", False
        self._called_so = False
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
        self.tasks.read_newest(cards.of, customer, then=self._on_card, owner=self)

    def search(self, text: str) -> None:
        self._typed = text
        if not text.strip():
            self._answered = text
            self._show_usual(self._coming)
            self.tasks.read_newest(usual.at_this_hour, then=self._show_usual, owner=self)
            return
        self.tasks.read_newest(customers.find, text, then=partial(self._on_hits, text), owner=self)

    def open_hit(self) -> None:
        """Enter in the search box. The answer to the last key may still be under way."""
        if self._typed != self._answered:
            self._open_when_answered = True
        elif (customer := self.hits.current()) is not None and not self._is_code():
            self.open(customer)
        elif code := self._typed.strip():
            if self._is_code():
                self._empty_box()
            self.scanned(code)

    def _empty_box(self) -> None:
        """Without a step back to what was typed: Ctrl+Z means the deed."""
        box = self.window().findChild(QLineEdit, "search")
        if box is not None:
            box.setText("")
        self._typed = self._answered = ""

    def _is_code(self) -> bool:
        """Right check signs win over who sounds like it; a name may have them by chance."""
        typed = codes.read(self._typed)
        return typed.verdict == "ok" and typed.kind != "card" and not self._called_so

    def step(self, by: int) -> None:
        self.hits.step(by)

    def refresh(self, change: Change) -> None:
        if self.shown is not None and change.concerns("customer", [self.shown.customer]):
            self.tasks.read_newest(
                cards.of, self.shown.customer, then=self._on_card_again, owner=self,
                failed=lambda _gone: self.close_card(),
            )  # fmt: skip
        if change.concerns("customer"):
            self.search(self._typed)
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
        elif self.shown is not None:
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
        self.shown = self.tips = None
        self._close_after.stop()
        self.note_line.put_away()
        self.goods_line.put_away()
        self.confirm.hide()
        self.side.clear()
        self._show_empty()
        self.shell.actions["search"].trigger()
        self._empty_box()
        self.search("")

    def _on_card(self, card: Card) -> None:
        self.note_line.put_away()
        self.goods_line.put_away()
        self.confirm.hide()
        self.shown, self.tips = card, None
        self.found.emit()
        self._remember(card)
        self._show(card)
        self.view.show_tip(None, "")
        self._stack.setCurrentWidget(self._reading_place)
        self._bar_or_line()
        if any(self._till_words):
            self.view.book_in_till(*self._till_words)
            self._till_words = ("", "")
        self._close_after.start()
        self._show_usual(self._coming)
        self._ask_tips(card.customer)

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
            self._learn()

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

    def _learn(self) -> None:
        """Where nothing is learned yet the offer comes later, for whose card is open then."""
        if self._learning:
            return
        self._learning = True
        self.tasks.work(
            "shopfriend.services.offers.learned.make_ready",
            self.desk.book.path,
            then=self._on_learned,
            failed=self._on_not_learned,
            owner=self,
        )

    def _on_learned(self, _done: object) -> None:
        self._learning = False
        if self.shown is not None:
            self._ask_tips(self.shown.customer, may_learn=False)

    def _on_not_learned(self, _trouble: object) -> None:
        """This card goes without an offer; the next one tries again."""
        self._learning = False

    def _show(self, card: Card) -> None:
        self.view.show_card(card)
        self.side.show_card(card)
        self._say_what_can_be_done()

    def _remember(self, card: Card) -> None:
        line = Line(card.list_name, card.place, "", card.customer)
        self._opened = [line, *(o for o in self._opened if o.customer != card.customer)]
        del self._opened[OPENED_KEPT:]

    # -- the hits ------------------------------------------------------------------------------

    def _on_hits(self, text: str, hits: list[Hit]) -> None:
        self._answered = text
        self._called_so = any(hit.why in NAMED for hit in hits)
        self.hits.set_lines(self._lines.of(hits), self.shown.customer if self.shown else None)
        self._say_nobody(self._nobody_words(), not hits)
        if self._open_when_answered and text == self._typed:
            self._open_when_answered = False
            self.open_hit()

    def _show_usual(self, coming: list[Hit]) -> None:
        """Nothing is typed: who was opened today, and who usually comes now."""
        self._coming = coming
        if self._typed.strip():
            return
        lines = self._lines.today(self._opened, coming)
        self.hits.set_lines(lines)
        self._say_nobody(self.tr("Who was opened today will stand here."), not lines)

    def _nobody_words(self) -> str:
        key = self.shell.actions["new-customer"].shortcut().toString(_NATIVE)
        if not key:
            return self.tr("Nobody found.")
        return self.tr("Nobody found. %1 adds a new customer.").replace("%1", key)

    def _say_nobody(self, words: str, needed: bool) -> None:
        self._nobody.setText(words)
        self._nobody.setVisible(needed)

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.hits = HitList()
        self._nobody = Label("", tone="quiet", wraps=True)
        self._nobody.hide()
        self._hits_place = Panel("card")
        hits_layout = column(self._nobody, self.hits, gap=0)
        hits_layout.setContentsMargins(1, 6, 1, 6)  # the list is square, the card is round
        self._nobody.setContentsMargins(16, 12, 16, 12)
        self._hits_place.setLayout(hits_layout)
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
        layout = row(self._hits_place, gap=16, pad=PAD)
        layout.addLayout(right, 1)
        layout.addStretch(0)
        self.setLayout(layout)

    def _listen(self) -> None:
        self.hits.opened.connect(self.open)
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
        self._hits_place.setFixedWidth(max(HITS_NARROW, share))
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
