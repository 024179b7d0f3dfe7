"""After printing: figures, stopping, posting, the same run once more."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from shopfriend.services import campaigns, coupons, visits
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk, undo
from shopfriend.ui.campaigns.page import CampaignsPage
from shopfriend.ui.window import Window
from tests.demo_fixture import DEMO_TODAY
from tests.gui.campaigns.conftest import HOW, a_mailing, number, printed, words_on


def test_A21_a_redemption_changes_the_figures_without_reload(
    page: CampaignsPage, window: Window, demo_desk: Desk, pdf: Path
) -> None:
    campaign = printed(page)
    assert (number(page, "sent"), number(page, "redeemed")) == ("5", "0")
    run = campaigns.get(demo_desk, campaign).runs[0].id
    code = runs.letters_of(demo_desk, run)[0].coupon
    assert code is not None
    window.tasks.do(coupons.redeem, code.code)
    assert number(page, "redeemed") == "1"
    assert number(page, "open") == "4"
    window.session.undo()
    assert number(page, "redeemed") == "0"


@pytest.mark.parametrize("keep", [True, False])
def test_A21_stop_keeps_or_voids_open_coupons_as_chosen(
    page: CampaignsPage, demo_desk: Desk, pdf: Path, keep: bool
) -> None:
    campaign = printed(page)
    page.campaign.stop.button.click()
    (page.campaign.stop.keep if keep else page.campaign.stop.drop).click()
    assert "Gestoppt" in words_on(page.campaign)
    counts = campaigns.results(demo_desk, campaign)
    assert counts.withdrawn == (0 if keep else 5)
    undo(demo_desk)
    assert campaigns.results(demo_desk, campaign).withdrawn == 0


def test_marking_as_posted_counts_as_a_letter_from_that_day(
    page: CampaignsPage, demo_desk: Desk, pdf: Path
) -> None:
    campaign = printed(page)
    page.campaign.posted.click()
    run = campaigns.get(demo_desk, campaign).runs[0]
    assert (run.state, run.posted_on) == ("posted", DEMO_TODAY)
    assert not page.campaign.posted.isVisible()


def test_the_same_run_prints_the_same_bytes_again_and_one_piece_alone(
    page: CampaignsPage, pdf: Path
) -> None:
    printed(page)
    first = pdf.read_bytes()
    pdf.unlink()
    page.campaign.reprint.click()
    assert pdf.read_bytes() == first
    pieces = page.campaign.pieces
    pieces.table.selectRow(2)
    assert not pieces.paper.is_empty
    pieces.save.click()
    document = pdfium.PdfDocument(pdf)
    assert len(document) == 1
    assert pieces.shown is not None
    name = pieces.shown.name.split(",")[0]
    assert name in document[0].get_textpage().get_text_bounded()
    document.close()


def test_a_new_check_in_does_not_disturb_what_is_half_typed(
    page: CampaignsPage, window: Window
) -> None:
    a_mailing(page)
    page.mailing.open_station(HOW)
    page.mailing.how.body.setFocus()
    page.mailing.how.body.setPlainText("Halb getippt")
    reached = page.mailing.draft.audience
    assert reached is not None
    window.tasks.do(visits.was_here, reached.chosen[0].customer)
    assert page.mailing.how.body.toPlainText() == "Halb getippt"
