"""Who gets a letter: selections, postcodes, occasions, and those who are left out."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shopfriend.services.campaigns import audience
from shopfriend.services.desk import Desk
from shopfriend.ui.campaigns.page import CampaignsPage
from tests.demo_fixture import DEMO_TODAY
from tests.gui.campaigns.conftest import PRINT, a_mailing, type_into, words_on


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
