"""What is in a letter: coupon, words, the preview of the real page."""

from pathlib import Path

import pypdfium2 as pdfium
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shopfriend.domain.campaigns import Words
from shopfriend.services import people, settings
from shopfriend.services.desk import Desk
from shopfriend.ui.campaigns.page import CampaignsPage
from tests.gui.campaigns.conftest import HOW, PRINT, SEE, WHAT, a_mailing, type_into, words_on


def test_fields_are_inserted_at_the_cursor_of_the_voice_that_is_open(page: CampaignsPage) -> None:
    page.list.new.click()
    how = page.mailing.how
    page.mailing.open_station(HOW)
    voices = [str(how.tabs.tabData(place)) for place in range(how.tabs.count())]
    assert voices[0] == "de-formal"
    assert "de-familiar" in voices
    how.tabs.setCurrentIndex(voices.index("de-familiar"))
    how.body.setPlainText("Hallo ")
    how.body.moveCursor(how.body.textCursor().MoveOperation.End)
    how.chips["first_name"].click()
    assert page.mailing.draft.plan.words["de-familiar"].body == "Hallo {first_name}"
    assert "de-formal" not in page.mailing.draft.plan.words


def test_P119_preview_shows_the_real_page_and_steps_through_people(page: CampaignsPage) -> None:
    a_mailing(page)
    page.mailing.open_station(SEE)
    QApplication.processEvents()
    see = page.mailing.see
    assert see.person is not None
    first = see.person
    assert not see.paper.is_empty
    assert see.paper.page_width >= 420
    assert first.name in words_on(see)
    see.next.click()
    assert see.person != first
    assert see.person.name in words_on(see)
    see.back.click()
    assert see.person == first
    before = see.paper.page_width
    QTest.mouseClick(see.paper._sheet, Qt.MouseButton.LeftButton)
    assert see.paper.page_width == 794 != before  # A4 at 96 dpi: its real size


def test_P119_the_worst_cases_are_one_click_away(page: CampaignsPage) -> None:
    a_mailing(page)
    page.mailing.open_station(SEE)
    see = page.mailing.see
    reached, found = page.mailing.draft.audience, page.mailing.draft.extremes
    assert reached is not None
    assert found is not None
    see.worst["longest-name"].click()
    assert see.person is not None
    assert len(see.person.name) == max(len(person.name) for person in reached.chosen)
    see.worst["most-offers"].click()
    assert see.person.customer == found.most_offers


def test_C12_the_counter_of_personal_elements_stands_beside_the_page(page: CampaignsPage) -> None:
    a_mailing(page)
    page.mailing.open_station(SEE)
    assert "außer dem Namen" in words_on(page.mailing.see)
    bare = Words("Hallo", "Guten Tag {name}.", "Bis bald")
    words = {f"{language}-{form}": bare for language in ("de", "en")
             for form in ("formal", "familiar")}  # fmt: skip
    page.mailing.draft.change(words=words, offers=0)
    page.mailing.open_station(SEE)
    told = words_on(page.mailing.see)
    assert "0 persönliche Elemente" in told
    assert "Rundschreiben" in told


def test_a_letter_that_cannot_be_printed_is_named_and_the_rest_prints(
    page: CampaignsPage, demo_desk: Desk, pdf: Path
) -> None:
    a_mailing(page, 6)
    reached = page.mailing.draft.audience
    assert reached is not None
    victim = reached.chosen[0]
    people.edit(demo_desk, victim.customer, last_name="כהן")
    page.mailing.draft.reload()
    page.mailing.open_station(PRINT)
    send = page.mailing.send
    assert send.print.text() == "5 Briefe drucken"
    assert "כהן" in words_on(send)
    assert "von rechts nach links" in words_on(send)
    send.print.click()
    document = pdfium.PdfDocument(pdf)
    assert len(document) == 5
    document.close()


def test_my_shop_is_asked_in_one_short_form_when_the_first_letter_is_made(
    page: CampaignsPage, demo_desk: Desk
) -> None:
    settings.put(demo_desk, shop_street="")
    a_mailing(page)
    page.mailing.open_station(SEE)
    form = page.mailing.see.shop
    assert form.isVisible()
    page.mailing.open_station(PRINT)
    assert not page.mailing.send.print.isEnabled()
    form = page.mailing.send.shop
    form.fields["shop_street"].setText("Lindenstraße 4")
    form.save.click()
    assert settings.text(demo_desk, "shop_street") == "Lindenstraße 4"
    assert page.mailing.send.print.isEnabled()
    assert not form.isVisible()


def test_N13_the_owner_chooses_the_smallest_that_suffices_and_a_budget(page: CampaignsPage) -> None:
    page.new()
    page.mailing.open_station(WHAT)
    what = page.mailing.what
    what.dose.choose("smallest")
    assert what.budget.isEnabled()
    type_into(what.budget, "50")
    plan = page.mailing.draft.plan
    assert (plan.dose, plan.budget_cents) == ("smallest", 5000)
    what.kind.choose("buy-x-get-y")
    type_into(what.value, "3+1")
    given = page.mailing.draft.plan.incentive
    assert given is not None
    assert (given.kind, given.buy, given.get) == ("buy-x-get-y", 3, 1)


def test_N13_the_coupon_step_says_what_all_come_to_and_where_the_least_margin_struck(
    page: CampaignsPage, demo_desk: Desk
) -> None:
    with demo_desk.batch("test") as tx:
        tx.run("update product set cost_cents = price_cents * 9 / 10")
        tx.run("update category set min_margin_bp = 2000 where parent is null")
    page.new()
    page.mailing.open_station(WHAT)
    what = page.mailing.what
    assert what.dosed.isHidden()
    what.dose.choose("smallest")
    what.dosed.reckon.click()
    said = words_on(what.dosed)
    assert "zusammen höchstens" in said
    assert "Mindestspanne der Warengruppe" in said
    page.mailing.open_station(SEE)
    assert "Kein Nachlass nötig" in words_on(page.mailing.see)  # why this person gets none
