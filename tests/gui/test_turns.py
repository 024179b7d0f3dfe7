"""Work in small parts: one step each turn of the event loop."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from shopfriend.ui.widgets import Turns


@pytest.fixture
def turns(qapp):
    parent = QObject()
    made = Turns(parent)
    yield made
    parent.deleteLater()


def finish(turns: Turns) -> None:
    while turns.is_busy:
        QApplication.processEvents()


def test_steps_come_in_their_order_and_none_at_once(turns):
    done = []
    turns.take(lambda: done.append(1), lambda: done.append(2))
    assert done == []
    finish(turns)
    assert done == [1, 2]


def test_keys_and_paint_have_their_turn_between_two_steps(turns):
    done = []
    turns.take(lambda: done.append("step"), lambda: done.append("step"))
    QApplication.processEvents()
    assert done == ["step"]
    assert turns.is_busy
    finish(turns)


def test_other_steps_take_the_place_of_those_that_are_still_to_come(turns):
    done = []
    turns.take(lambda: done.append("old"), lambda: done.append("old"))
    QApplication.processEvents()
    turns.take(lambda: done.append("new"))
    finish(turns)
    assert done == ["old", "new"]


def test_a_step_may_ask_for_further_ones(turns):
    done = []
    turns.take(lambda: turns.add(lambda: done.append("further")), lambda: done.append("second"))
    finish(turns)
    assert done == ["second", "further"]


def test_a_step_may_put_others_in_the_place_of_all(turns):
    done = []
    turns.take(lambda: turns.take(lambda: done.append("new")), lambda: done.append("old"))
    finish(turns)
    assert done == ["new"]
