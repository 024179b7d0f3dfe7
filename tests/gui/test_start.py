"""First start, and the window that opens itself again: another language, a copy put back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from shopfriend import places
from shopfriend.services import books, customers, settings
from shopfriend.services.customers import Typed
from shopfriend.services.demo import making
from shopfriend.services.desk import Desk
from shopfriend.ui import start
from shopfriend.ui.first.page import FirstPage
from shopfriend.ui.lanes import Inline
from shopfriend.ui.learning import Learning
from shopfriend.ui.settings.page import SettingsPage
from shopfriend.ui.tasks import Tasks
from shopfriend.ui.window import Again, Window
from tests.gui.conftest import page_of, settled


@pytest.fixture
def first(make_first: Callable[[], FirstPage]) -> FirstPage:
    return make_first()


@pytest.fixture
def make_first(qtbot: QtBot) -> Callable[[], FirstPage]:
    def make() -> FirstPage:
        page = FirstPage(Tasks(None, Inline()), "de")
        qtbot.addWidget(page)
        page.show()
        return page

    return make


def test_demo_shop_of_today_is_made_once_and_opens_at_once_the_second_time(
    make_first, tmp_path, monkeypatch
):
    made: list[Path] = []

    def make(path: Path, *, language: str, **_how: object) -> None:
        """Stands for the demo shop: only how often it is made is asked here."""
        books.close(books.create(path, shop="Lindenladen", language=language), backup=False)
        made.append(path)

    monkeypatch.setattr(places, "documents_folder", lambda: tmp_path)
    monkeypatch.setattr(making, "make", make)
    opened = []
    for _ in range(2):
        page = make_first()
        page.demo.click()
        opened.append(page.book)
    assert opened == [made[0], made[0]]
    assert len(made) == 1


def test_restoring_a_backup_at_first_start_brings_the_book_back(first, tmp_path, monkeypatch):
    book, copy = _a_book_and_its_copy(tmp_path)
    book.unlink()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(copy), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(book), ""))
    first.restore.click()
    assert first.book == book
    assert _names(book) == ["Kurz, Bea"]


def test_a_copy_chosen_in_the_settings_closes_the_window_and_is_put_back(
    qapp, tmp_path, make_window
):
    book, copy = _a_book_and_its_copy(tmp_path)
    desk = books.open_(book)
    customers.add(desk, Typed("Ida Später"))
    window = make_window(desk)
    window.go("settings", "backups")
    settled(window.page("settings"))
    section: Any = page_of(window, "settings", SettingsPage).sections["backups"]
    assert not section.restore.isEnabled()
    section.table.selectRow(section.table.table.rowCount() - 1)
    section.restore.click()
    assert window.session.wanted_again == Again(copy)
    assert not window.isVisible()
    books.close(desk, backup=False)
    start._put_back(book, copy, "de")
    assert _names(book) == ["Kurz, Bea"]


def test_another_language_is_spoken_at_once(desk: Desk, window: Window):
    window.go("settings", "look")
    settled(window.page("settings"))
    section: Any = page_of(window, "settings", SettingsPage).sections["look"]
    section.form.field("language").picked.emit("en")
    assert settings.text(desk, "language") == "en"
    assert window.session.wanted_again == Again(None)


def test_the_program_opens_the_window_again_in_the_new_language(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    book, _ = _a_book_and_its_copy(tmp_path)
    monkeypatch.setattr(start, "make_application", lambda _arguments: qapp)
    monkeypatch.setattr(start, "remember", lambda _book: None)
    monkeypatch.setattr(start, "READY_AFTER_MS", 0)
    monkeypatch.setattr(Learning, "start", lambda _self: None)  # no worker for two short looks
    spoken: list[str] = []

    def look() -> None:
        window = next(
            each for each in QApplication.topLevelWidgets()
            if isinstance(each, Window) and each.isVisible()
        )  # fmt: skip
        spoken.append(window.actions_table["was-here"].text())
        if len(spoken) == 1:
            QTimer.singleShot(1500, look)
            window.tasks.do(
                lambda desk: settings.put(desk, language="en"),
                then=lambda _done: window.session.open_again(),
            )
        else:
            window.close()

    QTimer.singleShot(600, look)
    assert start.run(book) == 0
    assert spoken == ["War da", "Was here"]


def _a_book_and_its_copy(folder: Path) -> tuple[Path, Path]:
    desk = books.create(folder / "Laden", shop="Laden", language="de")
    customers.add(desk, Typed("Bea Kurz"))
    copy = books.back_up(desk)
    books.close(desk, backup=False)
    return desk.book.path, copy


def _names(book: Path) -> list[str]:
    desk = books.open_(book)
    found = [line.name for line in customers.list_page(desk)]
    books.close(desk, backup=False)
    return found
