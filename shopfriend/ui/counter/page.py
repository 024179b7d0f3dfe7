"""The Counter page: the screen and its deeds. Each deed is a slot of the action table and one
call of a service."""

from collections.abc import Callable
from functools import partial, wraps

from shopfriend.domain.trouble import Spoken
from shopfriend.services import consents, coupons, customers, notes, offers, texts, visits
from shopfriend.services.campaigns import single
from shopfriend.services.campaigns.single import Given
from shopfriend.services.card import Card
from shopfriend.services.coupons import Redeemed, Why
from shopfriend.services.customers import Added, Typed
from shopfriend.services.visits import Stamped
from shopfriend.ui.counter import reading
from shopfriend.ui.counter.bought import Bought
from shopfriend.ui.counter.kept import KeptOffer
from shopfriend.ui.counter.reading import Scanned
from shopfriend.ui.counter.screen import CounterScreen
from shopfriend.ui.letter import OneLetter
from shopfriend.ui.page import Shell

Deed = Callable[["CounterPage", Card], None]


def on_card(name: str) -> Callable[[Deed], Callable[["CounterPage"], None]]:
    """The deed of this name in the table of actions, on the card that is open – or on the one
    that has been asked for, as soon as it is there."""

    def made(deed: Deed) -> Callable[["CounterPage"], None]:
        @wraps(deed)
        def done(page: "CounterPage") -> None:
            if page.coming:
                page.coming.wait(name)
            elif page.shown is not None:
                deed(page, page.shown)

        return done

    return made


class CounterPage(CounterScreen):
    """Who is it, what must not be given, what to say – and to do it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._kept = KeptOffer(shell.tasks)
        self._letter = OneLetter(shell, self)
        self._bought = Bought(shell, lambda: self.shown, self.open)
        self.empty.pressed.connect(self.new_customer)
        self.form.typed.connect(self._on_typed_customer)
        self.note_line.entered.connect(self._on_note_entered)
        self.confirm.agreed.connect(self._on_no_advertising_agreed)
        for card in (self.view, self.side):
            card.note_done.connect(self._on_note_done)
            card.note_put_off.connect(self._on_note_put_off)
        self.view.offer.answered.connect(self._on_not_right)
        self.side.answered.connect(self._on_not_right)

    @on_card("was-here")
    def was_here(self, card: Card) -> None:
        self.tasks.do(visits.was_here, card.customer, then=self._on_stamped, owner=self)

    @on_card("note")
    def note(self, card: Card) -> None:
        self.confirm.hide()
        self.goods_line.put_away()
        self.note_line.ask(card.customer)
        self._bar_or_line()
        self.note_line.field.setFocus()

    @on_card("goods")
    def goods_bought(self, card: Card) -> None:
        """What is typed or scanned now was bought by whose card is open."""
        self.note_line.put_away()
        self.confirm.hide()
        self.goods_line.ask(card.customer)
        self._bar_or_line()
        self.goods_line.field.setFocus()

    def new_customer(self) -> None:
        words = "" if self.pane.list.current() is not None else self.pane.typed
        self._stack.setCurrentWidget(self.form)
        self._bar_or_line()
        self.form.start(words)

    @on_card("redeem")
    def redeem(self, card: Card) -> None:
        if card.coupons:
            self._redeem_code(card.coupons[0].code)

    @on_card("mentioned")
    def mentioned(self, card: Card) -> None:  # noqa: ARG002 - the offer on it is meant
        self._kept.answer(partial(self.tasks.do, offers.mentioned, owner=self))

    @on_card("coupon")
    def coupon(self, card: Card) -> None:
        """One coupon for this person, its code in the biggest type."""
        self.tasks.do(single.give, card.customer, then=self._on_given, owner=self)

    @on_card("letter")
    def letter(self, card: Card) -> None:
        self._letter.ask(card.customer, card.list_name)

    @on_card("no-advertising")
    def no_advertising(self, card: Card) -> None:
        self.note_line.put_away()
        self.goods_line.put_away()
        self.confirm.ask(self.shell.say(card.name))
        self._bar_or_line()
        self.confirm.yes.setFocus()

    def coupons_of_the_day(self) -> None:
        self._stack.setCurrentWidget(self.evening)
        self._bar_or_line()
        self.evening.start()

    def side_card(self) -> None:
        self.side.setVisible(not self.side.isVisible())

    def scanned(self, code: str) -> bool:
        """Whatever has the focus: a coupon is redeemed, a card opened."""
        front = self._stack.currentWidget()
        if front is self.evening:
            self.evening.take(code)
        elif front is self.form:
            self.form.scanned(code)
        else:
            self._expect("scan")
            self.tasks.read(
                reading.scanned, code, then=self._on_scanned, owner=self,
                failed=partial(self._on_nothing, "scan"),
            )  # fmt: skip
        return True

    # -- what the parts of the page ask for ------------------------------------------------------

    def _on_note_entered(self, text: str) -> None:
        if self.shown is not None:
            self.tasks.do(
                notes.note, self.shown.customer, text, owner=self,
                then=lambda _noted: self._on_noted(),
            )  # fmt: skip

    def _on_note_done(self) -> None:
        if self.shown is not None and self.shown.pop_up is not None:
            self.tasks.do(notes.done, self.shown.pop_up.note, owner=self)

    def _on_note_put_off(self) -> None:
        if self.shown is not None and self.shown.pop_up is not None:
            self.tasks.do(notes.snooze, self.shown.pop_up.note, owner=self)

    def _on_no_advertising_agreed(self) -> None:
        self.confirm.hide()
        self._bar_or_line()
        if self.shown is not None:
            self.tasks.do(consents.no_more_advertising, self.shown.customer, owner=self)

    def _on_not_right(self, why: str) -> None:
        self._kept.answer(partial(self.tasks.do, offers.not_right, why=why, owner=self))

    def _on_typed_customer(self, typed: Typed) -> None:
        self.tasks.do(
            customers.add, typed, then=self._on_added, failed=self.form.refused, owner=self
        )

    def tips_shown(self) -> None:
        tips = self.tips.tips if self.tips is not None else ()
        self._kept.show(tips[self._at].offer if tips else None)

    # -- answers -----------------------------------------------------------------------------------

    def _on_stamped(self, stamped: Stamped) -> None:
        if stamped.again:
            self.shell.tell(self.tr("Already noted a moment ago."))

    def _on_noted(self) -> None:
        self.note_line.finished()
        self._bar_or_line()

    def _on_added(self, added: Added) -> None:
        self.form.clear()
        self.open(added.customer)

    def _on_scanned(self, found: Scanned) -> None:
        if found.kind in ("receipt", "good"):
            self._bought.take(found)
        elif found.customer is not None:
            self.side.raise_()
            self.open(found.customer)
        elif found.kind == "coupon":
            self._redeem_code(found.code)
        elif found.kind == "no-advertising":
            self.tasks.do(
                coupons.no_more_advertising, found.code, owner=self,
                then=lambda done: self.open(done.customer),
            )  # fmt: skip
        elif found.kind == "why":
            self.tasks.read(coupons.why, found.code, then=self._on_why, owner=self)
        else:
            self.shell.tell(self.tr("This code belongs to a letter; it opens nothing here."))
        self._settle("scan")

    def _on_nothing(self, what: str, error: Spoken) -> None:
        self._expect_no_more(what)
        self.tasks.refused.emit(error.message)

    def _on_why(self, told: Why) -> None:
        self.why.show_why(told)
        self._stack.setCurrentWidget(self.why)
        self._bar_or_line()

    def _on_given(self, given: Given) -> None:
        until = texts.day(given.coupon.valid_until, self.shell.language, year=False)
        code = self.tr("Coupon %1").replace("%1", given.code)
        self._till_words = (code, self.tr("until %1").replace("%1", until))
        if given.coupon.customer is not None:
            self.open(given.coupon.customer)

    def _redeem_code(self, code: str) -> None:
        self._expect("coupon")
        self.tasks.do(
            coupons.redeem, code, then=self._on_redeemed, owner=self,
            failed=partial(self._on_nothing, "coupon"),
        )  # fmt: skip

    def _on_redeemed(self, done: Redeemed) -> None:
        condition = self.shell.say(done.condition) if done.condition else ""
        words = self.shell.say(done.till)
        here = self.shown is not None and self.shown.customer == done.customer
        if done.customer is None or here:
            self.view.book_in_till(words, condition)
        if done.customer is not None:
            self._till_words = (words, condition)
            self.open(done.customer)
        if self.shown is None and done.customer is None:
            self.shell.tell(words)
        self._settle("coupon")
