"""Notes and new people at the counter, without leaving it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shopfriend.domain.ids import CustomerId
from shopfriend.services import card, notes
from shopfriend.services.desk import Desk
from shopfriend.ui.counter.page import CounterPage
from shopfriend.ui.window import Window
from tests.gui.conftest import search, typed


def test_A35_note_pops_up_on_the_card_and_is_ticked_off(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    search(window, "mül")
    assert counter.view.note.isVisible()
    counter.view.done.click()
    assert not counter.view.note.isVisible()
    assert card.of(desk, hanna).pop_up is None
    counter.close_card()
    search(window, "mül")
    assert not counter.view.note.isVisible()


def test_A35_note_can_be_put_off(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    search(window, "mül")
    counter.view.later.click()
    assert not counter.view.note.isVisible()
    assert [note.done_at for note in notes.of(desk, hanna)] == [None]


def test_half_typed_note_survives_escape(counter: CounterPage, window: Window) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F4)
    typed(window, "+ Brie")
    QTest.keyClick(counter.note_line.field, Qt.Key.Key_Escape)
    assert counter.note_line.isHidden()
    assert counter.shown is not None
    QTest.keyClick(window, Qt.Key.Key_F4)
    assert counter.note_line.field.text() == "+ Brie"


def test_note_with_a_sign_becomes_a_like_on_the_card(
    desk: Desk, counter: CounterPage, window: Window, hanna: CustomerId
) -> None:
    search(window, "mül")
    QTest.keyClick(window, Qt.Key.Key_F4)
    typed(window, "+ Brie")
    QTest.keyClick(counter.note_line.field, Qt.Key.Key_Return)
    assert "Brie" in [like.shown for like in card.of(desk, hanna).likes]
    assert counter.note_line.isHidden()


def test_P006_new_customer_without_leaving_the_counter(
    desk: Desk, counter: CounterPage, window: Window
) -> None:
    search(window, "Fabelhaft")
    QTest.keyClick(window, Qt.Key.Key_F3)
    form = counter.form
    assert form.isVisible()
    form.name.setText("Herr Timo Fabelhaft")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    typed(window, "Quittenweg 7")
    QTest.keyClick(form.street, Qt.Key.Key_Return)
    typed(window, "89073")
    assert form.town.text() == "Ulm"
    QTest.keyClick(form.postcode, Qt.Key.Key_Return)
    QTest.keyClick(form.reach, Qt.Key.Key_Return)
    assert counter.shown is not None
    assert counter.view.name.text() == "Herr Timo Fabelhaft"
    assert window.current is counter


def test_P006_the_name_is_the_only_thing_asked_for_and_said_at_its_field(
    counter: CounterPage, window: Window
) -> None:
    window.actions_table["new-customer"].trigger()
    counter.form.save.click()
    assert counter.form.isVisible()
    assert counter.form.name.toolTip()
    assert counter.form.name.hasFocus()


def test_P006_known_person_is_noticed_while_typing(
    counter: CounterPage, window: Window, qtbot: QtBot
) -> None:
    window.actions_table["new-customer"].trigger()
    typed(window, "Hanna Mueller")
    qtbot.waitUntil(counter.form.open_known.isVisible, timeout=20_000)
    counter.form.open_known.click()
    assert counter.view.name.text() == "Frau Dr. Hanna Müller"
