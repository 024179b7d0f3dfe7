"""The Take in page in front of a real window; its parts made, as a person would find them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shopfriend.ui.take_in.page import TakeInPage
from shopfriend.ui.window import Window


@pytest.fixture
def page(window: Window) -> TakeInPage:
    window.go("take-in")
    made = window.page("take-in")
    assert isinstance(made, TakeInPage)
    settle(made)
    return made


def look(page: TakeInPage, *files: Path) -> None:
    """As if they had been dropped."""
    page.look(files)
    settle(page)


def take(page: TakeInPage) -> None:
    """The one button."""
    page.reading.take.click()
    settle(page)


def settle(page: TakeInPage) -> None:
    """Until nothing of the page is still to be made in a later turn."""
    QApplication.processEvents()
    while page.is_making:
        QApplication.processEvents()
