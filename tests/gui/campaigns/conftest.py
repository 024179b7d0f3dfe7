"""The Campaigns page of the demo shop in front of a real window, and what a person does there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from shopfriend.domain.ids import CampaignId
from shopfriend.services.desk import Desk
from shopfriend.ui.campaigns.mailing import Mailing
from shopfriend.ui.campaigns.page import CAMPAIGN, CampaignsPage
from shopfriend.ui.lanes import Inline
from shopfriend.ui.window import Window
from tests.demo_fixture import DEMO_TODAY
from tests.gui.conftest import page_of

WHO, WHAT, HOW, SEE, PRINT = range(5)


@pytest.fixture
def window(make_window: Callable[..., Window], demo_desk: Desk) -> Window:
    """The demo shop's window; the worker process's deeds are done here and now."""
    return make_window(demo_desk, lanes=Inline(today=DEMO_TODAY, language="de"))


@pytest.fixture
def page(window: Window) -> CampaignsPage:
    window.go("campaigns")
    return page_of(window, "campaigns", CampaignsPage)


@pytest.fixture
def pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the save dialog says to."""
    target = tmp_path / "Briefe.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    return target


def type_into(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def words_on(widget: QWidget) -> str:
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def a_mailing(page: CampaignsPage, letters: int = 5) -> Mailing:
    """A new one for a few people drawn by chance: quick to look through."""
    page.list.new.click()
    type_into(page.mailing.who.limit, str(letters))
    return page.mailing


def printed(page: CampaignsPage) -> CampaignId:
    """A campaign of five letters, printed and shown."""
    a_mailing(page)
    page.mailing.open_station(PRINT)
    page.mailing.send.print.click()
    assert page._stack.currentIndex() == CAMPAIGN
    assert page.campaign.listed is not None
    return page.campaign.listed.campaign.id


def number(page: CampaignsPage, tile: str) -> str:
    return page.campaign.figures.tiles[tile].number.text()
