"""The Settings page: each field is kept when it is left, and undone like any deed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from shopfriend.services import books, branches, settings
from shopfriend.services.desk import Desk
from shopfriend.ui.settings.page import SettingsPage
from shopfriend.ui.window import Window
from tests.builders import a_branch, a_customer


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    shown = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in shown)


@pytest.fixture
def open_page(make_window: Callable[[Desk], Window], desk: Desk) -> Callable[[str], SettingsPage]:
    def opened(part: str = "my-shop") -> SettingsPage:
        window = make_window(desk)
        window.go("settings", part)
        page = window.page("settings")
        assert isinstance(page, SettingsPage)
        return page

    return opened


def test_the_name_of_the_shop_is_kept_and_stands_in_the_header(desk, open_page):
    page = open_page()
    name = page.sections["my-shop"].form.field("shop_name")
    name.setFocus()
    name.setText("Hafenladen")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert settings.text(desk, "shop_name") == "Hafenladen"
    assert page.window().header.shop.text() == "Hafenladen"
    page.window().session.undo()
    assert name.text() == ""


def test_what_letters_need_is_told_until_it_is_there(desk, open_page):
    page = open_page()
    assert "Für Briefe nötig" in words(page.sections["my-shop"])
    settings.put(desk, shop_name="A", shop_street="B 1", shop_postcode="89073", shop_town="Ulm")
    page.arrived()
    assert "Für Briefe nötig" not in words(page.sections["my-shop"])


def test_text_size_and_dark_are_chosen_from_lists(desk, open_page):
    look = open_page("look").sections["look"]
    for name, value in (("text_size", 130), ("theme", "dark"), ("card_closes_after_s", 120)):
        field = look.form.field(name)
        field.show_value(value)
        field.activated.emit(field.currentIndex())
    known = settings.everything(desk)
    assert (known["text_size"], known["theme"], known["card_closes_after_s"]) == (130, "dark", 120)


def test_profiling_is_shown_with_the_day_it_was_decided(desk, open_page):
    settings.put(desk, profiling="everyone", profiling_decided_on="2026-11-02")
    shown = words(open_page("privacy").sections["privacy"])
    assert "Entschieden am 2.\u202fNov. 2026." in shown


def test_a_backup_is_made_and_listed(desk, open_page):
    a_customer(desk)
    backups = open_page("backups").sections["backups"]
    assert "Noch keine Sicherung" in words(backups)
    QAbstractItemModelTester(
        backups.table.table, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    backups._empty.button.click()
    assert len(books.backups(desk.book.path)) == 1
    assert backups.table.table.rowCount() == 1
    assert "Sicherung angelegt" in backups.window().bar.words


def test_a_branch_gets_its_name(desk, open_page):
    a_branch(desk, "2", "")
    part = open_page("branches").sections["branches"]
    assert part.table.table.index(0, 0).data() == "2"
    part._lines["name"].committed.emit("Söflingen")
    assert branches.everyone(desk)[0].name == "Söflingen"
    assert part.table.table.index(0, 0).data() == "Söflingen"


def test_last_deeds_are_listed_newest_first(desk, open_page):
    settings.put(desk, shop_name="Hafenladen")
    deeds = open_page("deeds").sections["deeds"]
    assert deeds.table.table.rowCount() == 1
    assert deeds.table.table.index(0, 1).data() == "Anna"


def test_my_shop_can_be_opened_from_elsewhere(open_page):
    page = open_page("backups")
    page.window().go("settings", "my-shop")
    assert page.sections["my-shop"].isVisible()
