"""Coupons at the counter: redeemed, given, and those of the day in the evening."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shopfriend.domain import codes
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CustomerId
from shopfriend.services import card, coupons
from shopfriend.services.desk import Desk
from shopfriend.ui.counter.page import CounterPage
from shopfriend.ui.window import Window
from tests.builders import a_consent, a_customer
from tests.gui.conftest import page_of, search, typed


def test_coupon_is_redeemed_with_f6_and_says_what_to_book_in_the_biggest_type(
    desk: Desk, hanna: CustomerId, window: Window
) -> None:
    coupons.issue(desk, hanna, Incentive("percent", percent_bp=1000), valid_days=30)
    search(window, "mül")
    view = page_of(window, "counter", CounterPage).view
    assert "10" in view.coupon.words.text()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert view.booked.isVisible()
    assert "10" in view.booked.words.text()
    assert view.booked.words.font().pixelSize() >= view.name.font().pixelSize()
    assert not view.coupon.isVisible()


def test_coupons_of_the_day_are_read_in_one_after_another(desk: Desk, window: Window) -> None:
    customer = a_customer(desk, "Kurz", "Bea")
    good = coupons.issue(desk, customer, Incentive("amount", amount_cents=500), valid_days=30)
    window.actions_table["evening"].trigger()
    evening = page_of(window, "counter", CounterPage).evening
    for code in (good.code, good.code, "C2345"):
        typed(window, code)
        QTest.keyClick(evening.code, Qt.Key.Key_Return)
    assert evening._list.count() == 4  # three lines and what is left of the room
    assert "1 Gutschein" in evening._sum.text()
    assert "5,00" in evening._sum.text()
    evening._lines[0].undo.click()
    assert evening._lines == []
    with desk.read() as tx:
        assert tx.value("select count(*) from redemption") == 0


def test_each_coupon_of_the_day_is_taken_back_by_its_own_button(desk: Desk, window: Window) -> None:
    customer = a_customer(desk, "Kurz", "Bea")
    five = Incentive("amount", amount_cents=500)
    first, second = (coupons.issue(desk, customer, five, valid_days=30) for _ in range(2))
    window.actions_table["evening"].trigger()
    evening = page_of(window, "counter", CounterPage).evening
    for coupon in (first, second):
        evening.take(coupon.code)
    assert all(not line.undo.isHidden() for line in evening._lines)
    evening._lines[0].undo.click()
    assert [line.redeemed.code for line in evening._lines] == [second.code]
    assert "1 Gutschein" in evening._sum.text()
    assert "5,00" in evening._sum.text()
    with desk.read() as tx:
        assert tx.value("select coupon from redemption") == second.id


def test_coupon_with_f7_shows_its_code_in_the_biggest_type_and_undo_takes_it_back(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F7)
    held = card.of(desk, hanna).coupons
    assert len(held) == 1
    booked = counter.view.booked
    assert booked.isVisible()
    assert codes.grouped(held[0].code) in booked.words.text()
    assert "21." in booked.more.text()
    assert booked.words.font().pixelSize() >= counter.view.name.font().pixelSize()
    assert not window.actions_table["coupon"].isEnabled()
    assert "noch offen" in window.actions_table["coupon"].statusTip()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert card.of(desk, hanna).coupons == ()
    assert not counter.view.booked.isVisible()
    assert window.actions_table["coupon"].isEnabled()


@pytest.fixture
def typed_code(desk: Desk, hanna: CustomerId) -> str:
    return coupons.issue(desk, hanna, Incentive("percent", percent_bp=1000), valid_days=30).code


def test_A21_a_typed_code_redeems_and_ctrl_z_means_the_deed_not_the_typing(
    desk: Desk, counter: CounterPage, window: Window, typed_code: str
) -> None:
    search(window, codes.grouped(typed_code).lower())
    assert counter.view.booked.isVisible()
    assert "10" in counter.view.booked.words.text()
    assert window.header.search.text() == ""
    QTest.keyClick(window.header.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with desk.read() as tx:
        assert tx.value("select count(*) from redemption") == 0


def test_who_sounds_like_a_code_is_not_opened_by_it_who_is_called_so_is(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    bodies = [f"WALLMA{sign}" for sign in "NAEHU"]
    name = next(b + s for b in bodies if (s := codes.check_sign(b)).isalpha()).capitalize()
    assert codes.looks_like_code(name)
    a_customer(desk, "Wallmaen")
    search(window, name)
    assert counter.pane.list.current() is not None, "somebody is called nearly so"
    assert counter.shown is None
    called_so = a_customer(desk, name)
    search(window, name)
    assert counter.shown is not None
    assert counter.shown.customer == called_so


def test_who_may_not_get_it_has_letter_and_coupon_disabled_with_the_reason(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    a_consent(desk, hanna, "", "", "objected")
    search(window, "mül")
    for name in ("coupon", "letter"):
        action = window.actions_table[name]
        assert not action.isEnabled()
        assert "widersprochen" in action.statusTip()
    assert "widersprochen" in counter.view.offer.coupon.toolTip()
