"""The Customers page, as the owner uses it."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.preferences import Target
from shopfriend.services import (
    consents,
    contacts,
    notes,
    occasions,
    people,
    preferences,
    settings,
    talks,
)
from shopfriend.services import desk as desks
from shopfriend.services.desk import Desk
from shopfriend.ui.customers.page import CustomersPage
from shopfriend.ui.window import Window
from tests.builders import (
    TODAY,
    a_consent,
    a_customer,
    a_product,
    a_receipt,
    visits_every,
)
from tests.gui.conftest import settled, words

TABS = {"timeline": 0, "likes": 1, "offers": 2, "privacy": 3, "details": 4}


def names(page: CustomersPage) -> list[str]:
    return [line.name for line in page.list.table.table.rows]


@pytest.fixture
def open_page(make_window: Callable[[Desk], Window], desk: Desk) -> Callable[..., CustomersPage]:
    def opened(customer: CustomerId | None = None, tab: str = "timeline") -> CustomersPage:
        window = make_window(desk)
        window.go("customers", *([] if customer is None else [customer]))
        page = window.page("customers")
        assert isinstance(page, CustomersPage)
        settled(page)
        page.person.tabs.setCurrentIndex(TABS[tab])
        return page

    return opened


# -- the list ------------------------------------------------------------------------------------


def test_list_is_in_the_order_of_names_and_says_how_many(desk, open_page):
    for last, first in (("Zeller", "Uta"), ("Albrecht", "Heike"), ("Müller", "Hanna")):
        a_customer(desk, last, first)
    page = open_page()
    assert names(page) == ["Albrecht, Heike", "Müller, Hanna", "Zeller, Uta"]
    assert page.list.head.told.text() == "3 Personen"


def test_typing_narrows_the_list_at_once(desk, open_page):
    a_customer(desk, "Albrecht", "Heike")
    a_customer(desk, "Müller", "Hanna")
    page = open_page()
    page.list.text.setText("müll")
    page.list.read()
    assert names(page) == ["Müller, Hanna"]


def test_list_model_keeps_the_rules_of_qt_models(desk, open_page):
    for number in range(5):
        a_customer(desk, f"Kunz{number}")
    page = open_page()
    model = page.list.table.table
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.list.read()
    model.add_rows(list(model.rows)[:2])
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.rowCount() == 7


def test_more_rows_come_while_scrolling(desk, open_page):
    with desk.batch("test") as tx:
        for number in range(130):
            customer = desk.ids.next()
            tx.insert(
                "customer", id=customer, number=str(number), last_name=f"Kunz{number:03}",
                created_at=desk.book.now(), changed_at=desk.book.now(),
            )  # fmt: skip
            tx.touch("customer", customer)
    page = open_page()
    assert len(names(page)) == 100
    bar = page.list.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert names(page)[-1] == "Kunz129"
    assert len(names(page)) == 130


def test_without_consent_and_objected_are_saved_filters(desk, open_page):
    agreed, silent = a_customer(desk, "Agree"), a_customer(desk, "Still")
    a_consent(desk, agreed)
    consents.no_more_advertising(desk, silent)
    page = open_page()
    page.list.saved.choose("no-consent")
    assert names(page) == ["Still, Bea"]
    page.list.saved.choose("objected")
    assert names(page) == ["Still, Bea"]
    page.list.saved.choose("all")
    assert len(names(page)) == 2


def test_regulars_and_those_who_slip_away_are_told_by_their_own_rhythm(desk, open_page):
    product = a_product(desk)
    regular, away = a_customer(desk, "Treu"), a_customer(desk, "Fort")
    visits_every(desk, regular, product, days=7, times=8, last=date(2026, 11, 20))
    visits_every(desk, away, product, days=7, times=8, last=date(2026, 9, 1))
    page = open_page()
    page.list.saved.choose("regulars")
    assert names(page) == ["Treu, Bea"]
    page.list.saved.choose("slipping-away")
    assert names(page) == ["Fort, Bea"]


def test_an_empty_filter_teaches_and_leads_back(desk, open_page):
    a_customer(desk)
    page = open_page()
    page.list.saved.choose("star")
    assert "In dieser Liste steht niemand." in words(page.list)
    page.list._empty.button.click()
    assert names(page) == ["Kurz, Bea"]


def test_columns_can_be_chosen_but_the_name_stays(desk, open_page):
    page = open_page()
    page.list.show_columns({"town"})
    hidden = [page.list.table.isColumnHidden(n) for n in range(7)]
    assert hidden == [False, True, True, False, True, True, True]


def test_export_leaves_out_who_may_not_get_post(desk, open_page, tmp_path, monkeypatch):
    a_customer(desk, "Albrecht", "Heike")
    objected = a_customer(desk, "=cmd|x", "Uta")
    consents.no_more_advertising(desk, objected)
    page, target = open_page(), tmp_path / "kunden.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.list.export.click()
    text = target.read_text("utf-8-sig")
    assert "Albrecht, Heike" in text
    assert "cmd" not in text
    assert "Eine blieb weg" in page.window().bar.words


# -- the person ----------------------------------------------------------------------------------


def test_P015_figures_stand_on_the_page_of_the_person(desk, open_page):
    customer, product = a_customer(desk), a_product(desk)
    visits_every(desk, customer, product, days=7, times=5, last=date(2026, 11, 20))
    shown = words(open_page(customer).person.top)
    assert "Frau Bea Kurz" in shown
    assert "3,56\u202f€" in shown  # a receipt on average
    assert "7 Tage" in shown
    assert "20.\u202fNov. 2026" in shown


def test_P035_a_return_lowers_the_average_and_stands_in_the_timeline(desk, open_page):
    customer, product = a_customer(desk), a_product(desk)
    a_receipt(desk, customer, date(2026, 11, 1), [(product, 1000, 1000)])
    a_receipt(desk, customer, date(2026, 11, 2), [(product, -1000, -400)])
    page = open_page(customer)
    assert "3,00\u202f€" in words(page.person.top)  # (10 - 4) / 2
    assert "−4,00\u202f€" in words(page.person.timeline)


def test_P016_a_note_carries_day_and_author(desk, open_page):
    customer = a_customer(desk)
    notes.note(desk, customer, "Schirm steht hinten")
    shown = words(open_page(customer).person.timeline)
    assert "Schirm steht hinten" in shown
    assert "23.\u202fNov. 2026" in shown
    assert "Anna" in shown


def test_A27_a_talk_is_written_with_one_line_and_enter(desk, open_page):
    customer = a_customer(desk)
    page = open_page(customer)
    page.note()
    talk = page.person.timeline.talk
    talk.kind.show_value("street")
    QTest.keyClicks(talk.line, "Fragt nach Burrata")
    QTest.keyClick(talk.line, Qt.Key.Key_Return)
    assert [(t.kind, t.text) for t in talks.of(desk, customer)] == [
        ("street", "Fragt nach Burrata")
    ]
    assert "Fragt nach Burrata" in words(page.person.timeline)
    assert talk.line.text() == ""


def test_P026_talks_can_be_filtered_by_kind_of_entry(desk, open_page):
    customer = a_customer(desk)
    notes.note(desk, customer, "Notiz eins")
    talks.log(desk, customer, "Ruft zurück", kind="call")
    page = open_page(customer)
    page.person.timeline.kinds.choose("talk")
    shown = words(page.person.timeline)
    assert "Ruft zurück" in shown
    assert "Notiz eins" not in shown


def test_an_empty_line_is_refused_at_the_field_and_nothing_is_lost(desk, open_page):
    page = open_page(a_customer(desk))
    talk = page.person.timeline.talk
    talk.kind.show_value("call")
    talk.write.click()
    assert talk.line.property("wrong") is True
    talk.line.setText("Ruft morgen an")
    talk.write.click()
    assert talk.line.property("wrong") is False


def test_a_pop_up_note_is_ticked_off_and_comes_back_with_undo(desk, open_page):
    customer = a_customer(desk)
    notes.note(desk, customer, "!Schirm")
    page = open_page(customer)
    assert "Schirm" in words(page.person.top)
    page.person.top._notes.findChildren(type(page.person.here))[0].click()
    assert "Schirm" not in words(page.person.top)
    page.window().session.undo()
    assert "Schirm" in words(page.person.top)


@pytest.mark.parametrize(
    ("row", "kind"), [("P019", "like"), ("P019", "dislike"), ("P020", "wish"), ("P021", "owns")]
)
def test_P019_P020_P021_preferences_are_added_with_enter_and_removed_with_a_click(
    desk, open_page, row, kind
):
    customer = a_customer(desk)
    page = open_page(customer, "likes")
    group = page.person.likes.groups[kind]
    QTest.keyClicks(group.line, "Burrata")
    QTest.keyClick(group.line, Qt.Key.Key_Return)
    assert [p.shown for p in preferences.of(desk, customer, kind)] == ["Burrata"], row
    assert "Burrata" in words(group)
    next(b for b in group.findChildren(type(page.person.here)) if b.toolTip()).click()
    assert preferences.of(desk, customer, kind) == []
    assert "Burrata" not in words(group)


def test_P017_a_size_needs_goods_and_size(desk, open_page):
    customer = a_customer(desk)
    group = open_page(customer, "likes").person.likes.groups["size"]
    group.line.setText("Schuhe")
    QTest.keyClick(group.line, Qt.Key.Key_Return)
    assert preferences.of(desk, customer) == []
    group.second.setText("39")
    QTest.keyClick(group.second, Qt.Key.Key_Return)
    assert [(p.shown, p.value) for p in preferences.of(desk, customer)] == [("Schuhe", "39")]


def test_P018_a_size_from_receipts_is_shown_as_such(desk, open_page):
    customer = a_customer(desk)
    shoe = a_product(desk, "Clog", category="Schuhe", size="39")
    for day in (1, 5):
        a_receipt(desk, customer, date(2026, 11, day), [(shoe, 1000, 5900)])
    shown = words(open_page(customer, "likes").person.likes.groups["size"])
    assert "39 · von Bons" in shown


def test_P022_an_impossible_day_is_refused_at_its_field(desk, open_page):
    customer = a_customer(desk)
    dates = open_page(customer, "likes").person.likes.dates
    dates.name.setText("Geburtstag")
    dates.day.show_value(31)
    dates.month.show_value(2)
    dates.add.click()
    assert occasions.of(desk, customer) == []
    assert dates._why.isVisibleTo(dates)
    dates.day.show_value(28)
    dates.add.click()
    assert occasions.of(desk, customer)[0][1].name == "Geburtstag"


def test_P023_a_gift_idea_says_for_whom(desk, open_page):
    customer = a_customer(desk)
    group = open_page(customer, "likes").person.likes.groups["gift-idea"]
    group.line.setText("Holzeisenbahn")
    group.second.setText("Tim")
    QTest.keyClick(group.second, Qt.Key.Key_Return)
    assert "Holzeisenbahn" in words(group)
    assert "Tim" in words(group)


def test_P025_an_own_field_is_made_and_filled_on_the_page(desk, open_page):
    customer = a_customer(desk)
    own = open_page(customer, "details").person.details.own
    own.new.setText("Hund")
    QTest.keyClick(own.new, Qt.Key.Key_Return)
    assert "Hund" in words(own)
    people.set_own_value(desk, customer, field="Hund", value="Bruno")
    assert people.own_values(desk, customer) == {"Hund": "Bruno"}


def test_a_field_is_edited_where_it_stands_and_undone_with_one_step(desk, open_page):
    customer = a_customer(desk)
    page = open_page(customer, "details")
    field = page.person.details._lines["last_name"]
    field.setFocus()
    field.setText("Lang")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Frau Bea Lang" in words(page.person.top)
    desks.undo(desk)
    page.person.read()
    assert "Frau Bea Kurz" in words(page.person.top)
    assert field.text() == "Kurz"


def test_a_wrong_postcode_is_told_at_its_field(desk, open_page):
    page = open_page(a_customer(desk), "details")
    details = page.person.details
    details._lines["postcode"].setFocus()
    details._lines["postcode"].setText("8907")
    QTest.keyClick(details._lines["postcode"], Qt.Key.Key_Return)
    assert details._lines["postcode"].property("wrong") is True


def test_phones_and_cards_come_and_go(desk, open_page):
    customer = a_customer(desk)
    page = open_page(customer, "details")
    reaches = page.person.details.reaches
    reaches.line.setText("0731 12345")
    QTest.keyClick(reaches.line, Qt.Key.Key_Return)
    assert "0731 12345" in words(reaches)
    contacts.add_card(desk, customer, number="2800000000011")
    page.person.read()
    assert "2800000000011" in words(reaches)


def test_household_and_relation_are_made_from_the_page(desk, open_page):
    customer, other = a_customer(desk), a_customer(desk, "Lang", "Uta")
    page = open_page(customer, "details")
    circle = page.person.details.circle
    circle.kind.show_value("godchild")
    circle.name.setText("Tim")
    QTest.keyClick(circle.name, Qt.Key.Key_Return)
    assert "Tim" in words(circle)
    people.join_household(desk, customer, other)
    page.person.read()
    assert "Uta Lang" in words(circle)


def test_privacy_tab_records_consent_and_objection_and_keeps_both_in_the_ledger(desk, open_page):
    customer = a_customer(desk)
    settings.put(desk, profiling="consent")
    privacy = open_page(customer, "privacy").person.privacy
    privacy._carry_out("record", ("email", "offers"))
    assert consents.standing(desk, customer)["email", "offers"] == "given"
    privacy.objection.click()
    assert consents.standing(desk, customer)["", ""] == "objected"
    assert "Widerspruch" in words(privacy)
    assert privacy.objection.text() == "Widerspruch aufheben"
    privacy.objection.click()
    assert len(consents.ledger(desk, customer)) == 3


def test_offers_tab_tells_why_and_why_not(desk, open_page):
    customer, product = a_customer(desk), a_product(desk, "Comté")
    nuts = a_product(desk, "Walnüsse", category="Nüsse")
    a_consent(desk, customer)
    visits_every(desk, customer, product, days=7, times=10, last=date(2026, 11, 13))
    preferences.never(desk, customer, Target(word="Walnüsse"))
    tab = open_page(customer, "offers").person.offers
    assert "Comté" in words(tab)
    tab.search.setText("Walnüsse")
    tab._on_asked()
    assert "Walnüsse" in words(tab)
    assert "Nie" in words(tab) or "nie" in words(tab)
    assert nuts


def test_escape_goes_back_to_the_list_as_it_was(desk, open_page):
    customer = a_customer(desk)
    page = open_page(customer)
    assert page.step_back() is True
    assert names(page) == ["Kurz, Bea"]
    assert page.step_back() is False


def test_was_here_is_on_the_page_too(desk, open_page):
    customer = a_customer(desk)
    page = open_page(customer)
    page.was_here()
    assert TODAY.strftime("%d") in words(page.person.timeline)
    assert "War da" in words(page.person.timeline)


def test_export_that_cannot_be_saved_says_so(desk, open_page, monkeypatch, tmp_path):
    a_customer(desk)
    page = open_page()
    nowhere = Path(tmp_path) / "missing" / "kunden.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), ""))
    page.list.export.click()
    assert "kunden.csv" in page.window().bar.words


def test_D22_habits_tab_tells_what_she_leans_to_and_how_she_buys(desk, open_page):
    settings.put(desk, profiling="everyone")
    customer, tea = a_customer(desk), a_product(desk, "Assam", category="Tee")
    visits_every(desk, customer, tea, days=7, times=5, last=TODAY - timedelta(days=3))
    page = open_page(customer)
    page.person.tabs.setCurrentIndex(page.person.tabs.indexOf(page.person.habits))
    tab = page.person.habits
    assert "Tee: → 5×" in tab.bars.accessibleDescription()
    assert "Kauft ohne Rabatt: 5 von 5" in words(tab)


def test_B32_habits_tab_draws_how_an_old_liking_fades(desk, open_page):
    settings.put(desk, profiling="everyone")
    customer, tea = a_customer(desk), a_product(desk, "Assam", category="Tee")
    oil = a_product(desk, "Olive", category="Öl")
    visits_every(desk, customer, tea, days=14, times=6, last=TODAY - timedelta(days=240))
    visits_every(desk, customer, oil, days=14, times=12, last=TODAY - timedelta(days=5))
    page = open_page(customer)
    page.person.tabs.setCurrentIndex(page.person.tabs.indexOf(page.person.habits))
    tab = page.person.habits
    drawn = {curve.words: curve for curve in tab.curves._curves}
    assert set(drawn) == {"Tee", "Öl"}
    fading, rising = drawn["Tee"].values, drawn["Öl"].values
    assert fading[-1] < max(fading) / 3
    assert rising[-1] == max(rising)
    assert (drawn["Tee"].strong, drawn["Öl"].strong) == (False, True)
    assert drawn["Tee"].told in tab.curves.accessibleDescription()
    assert tab.over_time.isVisible()
    assert not tab.curves.grab().isNull()
