"""The Campaigns page on the demo shop: five stations, a PDF, and what became of it."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from shopfriend.domain.campaigns import Words
from shopfriend.domain.ids import CampaignId
from shopfriend.services import campaigns, coupons, people, settings, visits
from shopfriend.services.campaigns import audience, runs
from shopfriend.services.desk import Desk, undo
from shopfriend.ui import start
from shopfriend.ui.campaigns.mailing import Mailing
from shopfriend.ui.campaigns.page import CAMPAIGN, LIST, MAILING, CampaignsPage
from shopfriend.ui.lanes import Inline
from shopfriend.ui.tasks import Tasks
from shopfriend.ui.widgets import Button
from shopfriend.ui.window import Window
from tests.demo_fixture import DEMO_TODAY

CLICKS = 12
WHO, WHAT, HOW, SEE, PRINT = range(5)


@pytest.fixture
def window(demo_desk: Desk, qapp: QApplication) -> Iterator[Window]:
    """The demo shop's window; the worker process's deeds are done here and now."""
    broken: list[BaseException] = []
    tasks = Tasks(demo_desk, Inline(today=DEMO_TODAY, language="de"))
    made = start.open_window(qapp, demo_desk, tasks)
    tasks.broken.disconnect()
    tasks.broken.connect(broken.append)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qapp.processEvents()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if broken:
        raise broken[0]


@pytest.fixture
def page(window: Window) -> CampaignsPage:
    window.go("campaigns")
    found = window.page("campaigns")
    assert isinstance(found, CampaignsPage)
    return found


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


# -- the road to the PDF -----------------------------------------------------------------------


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


# -- who -----------------------------------------------------------------------------------------


def test_the_funnel_adds_up_to_everyone_and_each_line_opens_its_people(
    page: CampaignsPage,
) -> None:
    page.list.new.click()
    who = page.mailing.who
    who.postcode.setChecked(True)
    type_into(who.prefix, "8907*")
    lines = dict(who.funnel.lines)
    shown = {name: int(line.number.replace("\u2212", "-")) for name, line in lines.items()}
    everyone, letters = shown.pop("everyone"), shown.pop("chosen")
    assert everyone == 400
    assert everyone + sum(shown.values()) == letters
    lines["left-contact-no-address" if "left-contact-no-address" in lines else "outside"].click()
    assert who.funnel.people.isVisible()
    assert len(who.funnel.people.table.table.rows)
    QTest.keyClick(who.funnel.people.table, Qt.Key.Key_Return)


def test_C18_the_untouched_are_counted_with_their_reasons_and_what_is_saved(
    page: CampaignsPage, demo_desk: Desk
) -> None:
    page.list.new.click()
    who = page.mailing.who
    found = audience.look(demo_desk, page.mailing.draft.plan, on=DEMO_TODAY)
    untouched = found.left_out + len(found.control)
    told = words_on(who.funnel)
    assert f"{untouched} aus dieser Auswahl bekommen wie geplant nichts" in told
    assert "gespart" in told
    who.funnel.lines["left-contact-objected"].click()
    people_shown = who.funnel.people.table.table.rows
    reasons = [who.shell.say(person.why) for person in people_shown]
    assert reasons
    assert all("widersprochen" in reason for reason in reasons)


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("890*", lambda code: code.startswith("890")),
        ("89073, 89075", lambda code: code in ("89073", "89075")),
        ("89073-89077", lambda code: "89073" <= code <= "89077"),
    ],
)
def test_D14_postcode_rules_at_the_page(
    page: CampaignsPage, demo_desk: Desk, typed: str, fits: Callable[[str], bool]
) -> None:
    page.list.new.click()
    who = page.mailing.who
    who.postcode.setChecked(True)
    type_into(who.prefix, typed)
    assert page.mailing.draft.plan.segment == f"postcode:{typed}"
    reached = page.mailing.draft.audience
    assert reached is not None
    with demo_desk.read() as tx:
        codes = {
            row["customer"]: row["postcode"]
            for row in tx.all("select customer, postcode from address where main = 1")
        }
    assert not any(fits(codes.get(person.customer, "")) for person in reached.outside)
    assert reached.chosen
    assert all(fits(codes[person.customer]) for person in reached.chosen)


def test_a_selection_is_saved_and_chosen_by_its_name(page: CampaignsPage) -> None:
    page.list.new.click()
    who = page.mailing.who
    who.absent.setChecked(True)
    type_into(who.name, "Lange nicht da")
    who.save.click()
    assert page.mailing.draft.plan.segment == "Lange nicht da"
    who.saved.picked.emit("")
    assert page.mailing.draft.plan.segment == "all"
    who.saved.picked.emit("Lange nicht da")
    assert who.absent.isChecked()


def test_old_till_data_warn_before_printing(demo_desk: Desk, page: CampaignsPage) -> None:
    with demo_desk.batch("test") as tx:
        day = (DEMO_TODAY - timedelta(days=20)).isoformat()
        tx.run("update known_until set day = :day", day=day)
    a_mailing(page)
    page.mailing.open_station(PRINT)
    assert "älter als 14 Tage" in words_on(page.mailing.send)


# -- how and see -----------------------------------------------------------------------------------


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


# -- after printing -------------------------------------------------------------------------------


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


def test_D21_occasion_and_classes_can_be_chosen(page: CampaignsPage) -> None:
    page.new()
    chosen, plan = page.mailing.who.foretold, lambda: page.mailing.draft.plan
    chosen.occasion.show_value("christmas")
    chosen.feast.click()
    assert plan().segment == "occasion:christmas"
    chosen.feast.click()
    chosen.scored.click()
    assert plan().segment == "score:A"


def test_D33_letters_that_do_not_pay_before_and_after(page: CampaignsPage) -> None:
    page.new()
    chosen = page.mailing.who.foretold
    chosen.paying.click()
    assert page.mailing.draft.plan.segment == "pays:10.00"
    assert "statt" in chosen.told.text()


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
