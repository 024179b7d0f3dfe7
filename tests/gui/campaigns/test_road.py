"""From an empty page to a PDF: the five stations, the list, and a draft that is never lost."""

from pathlib import Path

import pypdfium2 as pdfium
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from shopfriend.services import campaigns, settings
from shopfriend.services.desk import Desk
from shopfriend.ui.campaigns.page import LIST, MAILING, CampaignsPage
from shopfriend.ui.widgets import Button
from shopfriend.ui.window import Window
from tests.gui.campaigns.conftest import HOW, WHAT, a_mailing, printed, type_into, words_on

CLICKS = 12


def test_from_opening_to_a_pdf_of_100_letters_takes_at_most_twelve_clicks(
    window: Window, pdf: Path
) -> None:
    clicks = 0

    def click(button: QWidget) -> None:
        nonlocal clicks
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        clicks += 1

    rail = {button.text(): button for button in window._rail.findChildren(Button)}
    click(rail["Aktionen"])
    page = window.page("campaigns")
    assert isinstance(page, CampaignsPage)
    click(page.list.new)
    click(page.mailing.who.limit)
    QTest.keyClicks(page.mailing.who.limit, "100")
    for _ in range(4):
        click(page.mailing.next)
    clicks += 1  # "Save" in the system's dialog
    click(page.mailing.send.print)
    document = pdfium.PdfDocument(pdf)
    assert len(document) == 100
    document.close()
    assert clicks <= CLICKS


def test_after_saving_the_page_says_print_at_actual_size_and_where_the_file_is(
    page: CampaignsPage, pdf: Path
) -> None:
    printed(page)
    told = words_on(page.campaign.saved)
    assert "Originalgröße" in told
    assert pdf.name in told
    assert page.campaign.saved.look.isVisible()
    assert page.campaign.saved.folder.isVisible()


def test_the_printer_of_the_shop_is_named_beside_the_file(
    demo_desk: Desk, page: CampaignsPage, pdf: Path
) -> None:
    settings.put(demo_desk, printer_hint="Büro, Fach 2")
    printed(page)
    assert pdf.exists()
    assert "Drucker: Büro, Fach 2." in words_on(page.campaign.saved)


def test_what_is_still_being_looked_through_has_no_tick_yet(page: CampaignsPage) -> None:
    mailing = a_mailing(page)
    mailing.draft.extremes = None
    waiting = [found for found, _words in mailing.send._sentences() if found is None]
    assert len(waiting) == 1
    mailing.draft.look_through(again=True)
    assert None not in [found for found, _words in mailing.send._sentences()]


def test_the_page_opens_with_the_list_and_its_figures(page: CampaignsPage) -> None:
    assert page._stack.currentIndex() == LIST
    rows = {row.campaign.plan.name: row for row in page.list.table.table.rows}
    running = next(row for row in rows.values() if row.counts.sent and not row.campaign.closed_on)
    assert running.counts.redeemed
    assert running.campaign.plan.name in page.list.again.text()


def test_once_more_fills_in_the_stations_of_the_last_run(page: CampaignsPage) -> None:
    before = page.list._last
    assert before is not None
    page.list.again.click()
    plan = page.mailing.draft.plan
    assert page._stack.currentIndex() == MAILING
    assert (plan.segment, plan.words) == (before.campaign.plan.segment, before.campaign.plan.words)
    assert plan.seed != before.campaign.plan.seed


def test_going_back_loses_nothing_and_the_draft_is_in_the_book(
    page: CampaignsPage, demo_desk: Desk
) -> None:
    page.list.new.click()
    mailing = page.mailing
    type_into(mailing.who.limit, "40")
    mailing.open_station(HOW)
    mailing.how.headline.setText("Käse im Advent")
    mailing.open_station(WHAT)
    mailing.what.kind.choose("amount")
    mailing.what.value.setText("2,50")
    mailing.back.click()
    assert mailing.who.limit.text() == "40"
    mailing.leave()
    row = campaigns.everyone(demo_desk)[0].campaign
    assert row.plan.limit == 40
    assert row.plan.incentive is not None
    assert row.plan.incentive.amount_cents == 250
    page.open(row.id)
    mailing.open_station(HOW)
    assert mailing.how.headline.text() == "Käse im Advent"
