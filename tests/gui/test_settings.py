"""The Settings page: each field is kept when it is left, and undone like any deed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest

from shopfriend.services import books, branches, logo, settings
from shopfriend.services.desk import Desk
from shopfriend.ui.settings.page import SettingsPage
from shopfriend.ui.window import Window
from tests.builders import a_branch, a_customer
from tests.gui.conftest import page_of, settled, words


@pytest.fixture
def open_page(make_window: Callable[[Desk], Window], desk: Desk) -> Callable[[str], SettingsPage]:
    def opened(part: str = "my-shop") -> SettingsPage:
        window = make_window(desk)
        window.go("settings", part)
        page = window.page("settings")
        assert isinstance(page, SettingsPage)
        settled(page)
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
    settled(page)
    assert page.sections["my-shop"].isVisible()


def test_a_logo_is_dropped_seen_at_once_and_removed(desk: Desk, window: Window, tmp_path: Path):
    window.go("settings", "my-shop")
    settled(window.page("settings"))
    section: Any = page_of(window, "settings", SettingsPage).sections["my-shop"]
    field = section.logo
    assert field.drop.isVisibleTo(field)
    drawing = tmp_path / "sign.svg"
    drawing.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20">'
        '<rect width="60" height="20" fill="#2E6B4F"/></svg>',
        encoding="utf-8",
    )
    field.drop.dropped.emit([drawing])
    assert not field.picture.pixmap().isNull()
    assert not field.drop.isVisibleTo(field)
    known = logo.of(desk)
    assert known is not None
    assert known.width == 900  # a drawing becomes as fine as paper needs
    assert known.coarse is None
    field.away.click()
    assert logo.of(desk) is None
    assert field.drop.isVisibleTo(field)
    window.session.undo()
    assert logo.of(desk) is not None


def test_a_coarse_logo_says_so_where_it_is_chosen(desk: Desk, window: Window, tmp_path: Path):
    window.go("settings", "my-shop")
    settled(window.page("settings"))
    section: Any = page_of(window, "settings", SettingsPage).sections["my-shop"]
    field = section.logo
    image = QImage(120, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#2E6B4F"))
    image.save(str(tmp_path / "small.png"))
    field.drop.dropped.emit([tmp_path / "small.png"])
    assert "120" in field.why.text()
    assert field.why.isVisibleTo(field)
    (tmp_path / "broken.svg").write_text("no drawing", encoding="utf-8")
    field.drop.dropped.emit([tmp_path / "broken.svg"])
    assert "broken.svg" in window.bar.words


def test_the_printer_of_the_shop_is_kept(desk: Desk, window: Window):
    window.go("settings", "my-shop")
    settled(window.page("settings"))
    section: Any = page_of(window, "settings", SettingsPage).sections["my-shop"]
    section.form.field("printer_hint").committed.emit("Büro, Fach 2")
    assert settings.text(desk, "printer_hint") == "Büro, Fach 2"
