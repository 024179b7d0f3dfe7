"""Who types faster than the book answers loses no key, and no key goes to somebody else."""

from collections import deque
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shopfriend.domain.ids import CustomerId
from shopfriend.services import visits
from shopfriend.services.desk import Desk
from shopfriend.ui.counter.page import CounterPage
from shopfriend.ui.lanes import Inline, Job
from shopfriend.ui.window import Window
from tests.builders import a_customer
from tests.gui.conftest import search, typed

F5, F6, F9 = Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F9


class Slow(Inline):
    """As `Inline`; what comes to a lane in `held` waits until `let`."""

    def __init__(self) -> None:
        super().__init__()
        self.held: set[str] = set()
        self._waiting: deque[tuple[str, Job]] = deque()

    def run(self, lane: str, job: Job) -> None:
        if lane in self.held:
            self._waiting.append((lane, job))
        else:
            super().run(lane, job)

    def let(self, *lanes: str) -> None:
        """These lanes work again, first in, first out – without names all."""
        self.held -= set(lanes) or {"read", "think", "write"}
        waiting, self._waiting = self._waiting, deque()
        for lane, job in waiting:
            self.run(lane, job)
        QApplication.processEvents()


@pytest.fixture
def lanes() -> Slow:
    return Slow()


@pytest.fixture
def window(
    make_window: Callable[..., Window], desk: Desk, hanna: CustomerId, lanes: Slow
) -> Window:
    return make_window(desk, lanes=lanes)


def press(window: Window, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window, key)


def made_offers(desk: Desk) -> int:
    with desk.read() as tx:
        return int(tx.value("select count(*) from offer where made_at is not null"))


def were_here(desk: Desk) -> list[CustomerId]:
    return [visit.customer for visit in visits.on_day(desk, desk.today)]


@pytest.mark.parametrize("slow", ["read", "think", "write"])
def test_P125_f9_right_after_f5_counts_whatever_is_slow(
    desk: Desk, window: Window, hanna: CustomerId, lanes: Slow, slow: str
) -> None:
    search(window, "mül")
    lanes.held = {slow}
    press(window, F5, F9)
    lanes.let()
    assert were_here(desk) == [hanna]
    assert made_offers(desk) == 1


def test_P125_f9_counts_before_the_offer_is_stored_as_shown(
    desk: Desk, window: Window, lanes: Slow
) -> None:
    lanes.held = {"write"}
    search(window, "mül")
    press(window, F9)
    assert made_offers(desk) == 0
    lanes.let()
    assert made_offers(desk) == 1


def test_P125_f9_means_the_offer_that_stood_there_when_it_was_pressed(
    desk: Desk, counter: CounterPage, window: Window, lanes: Slow
) -> None:
    search(window, "mül")
    assert counter.tips is not None
    lanes.held = {"write"}
    counter.view.offer.more.click()
    second = counter.tips.tips[1].offer
    press(window, F9)
    counter.view.offer.more.click()
    lanes.let()
    with desk.read() as tx:
        assert tx.tuples("select product from offer where made_at is not null") == [
            (second.product,)
        ]


@pytest.mark.parametrize("slow", ["read", "think", "write"])
def test_P125_f5_right_after_enter_waits_for_the_card(
    desk: Desk, window: Window, hanna: CustomerId, lanes: Slow, slow: str
) -> None:
    lanes.held = {slow}
    search(window, "mül")
    press(window, F5)
    lanes.let()
    assert were_here(desk) == [hanna]


@pytest.mark.parametrize("slow", ["read", "think", "write"])
def test_P125_f5_right_after_enter_is_for_who_comes_not_for_who_goes(
    desk: Desk, counter: CounterPage, window: Window, lanes: Slow, slow: str
) -> None:
    other = a_customer(desk, "Zander", "Udo")
    search(window, "mül")
    lanes.held = {slow}
    search(window, "zander")
    press(window, F5)
    lanes.let()
    assert counter.shown is not None
    assert counter.shown.customer == other
    assert were_here(desk) == [other]


def test_P125_a_deed_that_ends_while_the_next_card_comes_does_not_keep_it_away(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId, lanes: Slow
) -> None:
    other = a_customer(desk, "Zander", "Udo")
    search(window, "mül")
    lanes.held = {"write"}
    press(window, F5)
    lanes.held = {"read", "write"}
    counter.open(other)
    lanes.let("write")
    lanes.let()
    assert were_here(desk) == [hanna]
    assert counter.shown is not None
    assert counter.shown.customer == other


def test_a_key_that_makes_no_sense_on_the_card_that_comes_is_answered(
    desk: Desk, window: Window, lanes: Slow
) -> None:
    a_customer(desk, "Zander", "Udo")
    lanes.held = {"read"}
    search(window, "zander")
    press(window, F6)
    lanes.let()
    assert window.bar.words == "Es gibt keinen offenen Gutschein."


def test_a_code_that_nobody_knows_takes_its_keys_along(
    desk: Desk, counter: CounterPage, window: Window, lanes: Slow
) -> None:
    search(window, "mül")
    lanes.held = {"read"}
    counter.scanned("2800000000999")
    press(window, F5)
    lanes.let()
    assert were_here(desk) == []
    press(window, F5)
    assert len(were_here(desk)) == 1


def test_esc_takes_an_enter_back_that_is_still_waited_for(
    desk: Desk, counter: CounterPage, window: Window, lanes: Slow
) -> None:
    search(window, "mül")
    lanes.held = {"read"}
    search(window, "zander")
    press(window, F5, Qt.Key.Key_Escape)
    lanes.let()
    assert counter.shown is None
    typed(window, "mül")
    assert counter.shown is None, "Enter was taken back"
    assert were_here(desk) == []


def test_esc_keeps_a_card_away_that_is_still_being_read(
    counter: CounterPage, window: Window, hanna: CustomerId, lanes: Slow
) -> None:
    lanes.held = {"read"}
    counter.open(hanna)
    press(window, Qt.Key.Key_Escape)
    lanes.let()
    assert counter.shown is None
    assert not window.actions_table["was-here"].isEnabled()
