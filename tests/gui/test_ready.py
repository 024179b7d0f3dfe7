"""What is done before somebody asks; pages that are made in turns while somebody is quicker."""

import gc

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shopfriend.services.desk import Desk
from shopfriend.ui import ready
from shopfriend.ui.customers.page import CustomersPage
from shopfriend.ui.settings.page import SettingsPage
from shopfriend.ui.window import Window
from tests.builders import a_customer
from tests.gui.conftest import page_of, settled


def test_all_kinds_of_widgets_are_met_in_many_short_turns(qapp):
    parent = QObject()
    turns = ready.meet_widgets(parent)
    assert turns.is_busy
    rounds = 0
    while turns.is_busy:
        QApplication.processEvents()
        rounds += 1
    assert rounds > 10
    assert all(name in vars(QtWidgets) for name in ("QWizard", "QCalendarWidget", "QMdiArea"))


def test_what_was_loaded_is_looked_through_again_once_the_window_is_closed(desk: Desk):
    ready.bring_in(desk)
    assert gc.get_freeze_count() > 0
    ready.let_go()
    assert gc.get_freeze_count() == 0


def test_a_person_opened_before_the_list_is_made_stays(desk: Desk, window: Window):
    heike = a_customer(desk, "Albrecht", "Heike")
    window.go("customers", heike)
    page = page_of(window, "customers", CustomersPage)
    assert page.is_making
    settled(page)
    assert page.person.isVisible()
    assert page.person.customer == heike
    assert [line.customer for line in page.list.table.table.rows] == [heike]


def test_the_list_is_there_for_who_steps_back_before_it_was_made(desk: Desk, window: Window):
    heike = a_customer(desk, "Albrecht", "Heike")
    window.go("customers", heike)
    page = page_of(window, "customers", CustomersPage)
    assert page.is_making
    assert page.step_back()
    assert page.list.isVisible()
    settled(page)
    assert page.list.isVisible()
    assert page.list.table.hasFocus()
    assert [line.customer for line in page.list.table.table.rows] == [heike]


def test_keys_typed_while_a_page_is_made_go_to_the_search_box(window: Window):
    window.search()
    window.go("settings")
    page = page_of(window, "settings", SettingsPage)
    assert page.is_making
    QTest.keyClick(window.header.search, Qt.Key.Key_H)
    settled(page)
    assert QApplication.focusWidget() is window.header.search


def test_the_part_chosen_last_is_shown_and_none_is_made_twice(window: Window):
    window.go("settings")
    page = page_of(window, "settings", SettingsPage)
    QApplication.processEvents()  # the first part has begun
    page.open("look")
    settled(page)
    assert page.sections["look"].isVisible()
    begun = dict(page.sections)
    page.open("my-shop")
    settled(page)
    assert page.sections["my-shop"].isVisible()
    assert begun.get("my-shop", page.sections["my-shop"]) is page.sections["my-shop"]
