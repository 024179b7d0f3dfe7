"""Who is in a run and who is not: segments, households, limits, the control group."""

from collections import Counter
from datetime import timedelta

import pytest

from shopfriend.domain.trouble import ShopError
from shopfriend.services import campaigns
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk
from tests.builders import (
    TODAY,
    a_consent,
    a_customer,
    a_product,
    a_receipt,
)
from tests.unit.runs.shop import a_plan, frozen, reason_of, regulars


def test_the_funnel_adds_up_to_everyone_and_names_the_reasons(shop: Desk) -> None:
    people = regulars(shop, 4)
    nowhere = a_customer(shop, "Ohne", town="")
    child = a_customer(shop, "Klein", birth_year=2015, birth_month=1, birth_day=2)
    a_consent(shop, people[0], "", "", "objected")
    chosen = runs.who(shop, a_plan(segment="all"), TODAY)
    assert chosen.everyone == len(chosen.decisions) == 6
    assert reason_of(chosen, nowhere) == "contact-no-address"
    assert reason_of(chosen, child) == "contact-minor"
    assert reason_of(chosen, people[0]) == "contact-objected"
    assert len(chosen.chosen) + len(chosen.left_out) + len(chosen.control) == 6
    assert sum(chosen.reasons().values()) == len(chosen.left_out) == 3


@pytest.mark.parametrize(
    ("segment", "count"),
    [
        ("all", 3),
        ("bought:Cheese:3", 2),
        ("bought:Hard:3", 2),
        ("bought:cheese > hard:1", 1),
        ("postcode:890", 2),
        ("absent:30", 1),
        ("bought:Cheese:3+postcode:8907", 1),
    ],
)
def test_a_segment_holds_whom_it_says(shop: Desk, segment: str, count: int) -> None:
    cheese = a_product(shop, "Comté")
    ulm = a_customer(shop, "Kurz", postcode="89073")
    far = a_customer(shop, "Lang", postcode="01067", town="Dresden")
    a_customer(shop, "Neu", postcode="89081")
    a_receipt(shop, ulm, TODAY - timedelta(days=5), [(cheese, 1000, 356)])
    a_receipt(shop, far, TODAY - timedelta(days=60), [(cheese, 1000, 356)])
    chosen = runs.who(shop, a_plan(segment=segment), TODAY)
    assert len(chosen.chosen) == count
    assert chosen.outside == 3 - count


def test_old_till_data_call_nobody_absent_and_the_mailing_warns(shop: Desk) -> None:
    cheese = a_product(shop, "Comté")
    customer = a_customer(shop)
    a_receipt(shop, customer, TODAY - timedelta(days=24), [(cheese, 1000, 356)])
    chosen = runs.who(shop, a_plan(segment="absent:14"), TODAY)
    assert chosen.decisions == ()
    assert [m.kind for m in chosen.warnings] == ["run-data-old"]


def test_on_a_day_nothing_that_happened_later_counts(shop: Desk) -> None:
    cheese = a_product(shop, "Comté")
    customer = a_customer(shop)
    a_receipt(shop, customer, TODAY, [(cheese, 1000, 356)])
    plan = a_plan(segment="bought:Cheese:3")
    assert runs.who(shop, plan, TODAY).chosen == ()
    assert runs.who(shop, plan, TODAY + timedelta(days=1)).chosen == (customer,)


def test_a_category_nobody_knows_is_named(shop: Desk) -> None:
    with pytest.raises(ShopError) as caught:
        runs.who(shop, a_plan(segment="bought:Unicorns:3"), TODAY)
    assert caught.value.message.kind == "segment-category-unknown"


def test_a_household_gets_one_letter_and_without_the_main_person_the_other(shop: Desk) -> None:
    home = shop.ids.next()
    with shop.batch("test") as tx:
        tx.insert("household", id=home, name="Kurz")
    older = a_customer(shop, "Kurz", "Bea", household=home, since="2020-01-01")
    other = a_customer(shop, "Kurz", "Udo", household=home, since="2024-01-01")
    chosen = runs.who(shop, a_plan(), TODAY)
    assert chosen.chosen == (older,)
    assert reason_of(chosen, other) == "run-household"
    a_consent(shop, older, "", "", "objected")
    assert runs.who(shop, a_plan(), TODAY).chosen == (other,)


def test_C18_who_gets_nothing_is_written_down_with_the_reason(shop: Desk) -> None:
    people = regulars(shop, 3)
    nowhere = a_customer(shop, "Ohne", town="")
    done = frozen(shop)
    assert [(left.customer, left.reason.kind) for left in done.left_out] == [
        (nowhere, "contact-no-address")
    ]
    with shop.read() as tx:
        rows = tx.all("select customer, outcome, reason from decision order by customer")
    assert {row["customer"] for row in rows} == {*people, nowhere}
    listed = campaigns.results(shop, done.campaign)
    assert (listed.sent, listed.left_out) == (3, 1)


def test_the_control_group_is_drawn_stored_and_gets_no_piece(shop: Desk) -> None:
    regulars(shop, 20)
    done = frozen(shop, control_bp=1000, seed=5)
    assert (done.pieces, done.control) == (18, 2)
    assert [left.reason.kind for left in done.left_out] == ["run-control"] * 2
    with shop.read() as tx:
        control = {r[0] for r in tx.all("select customer from decision where outcome = 'control'")}
        pieces = {r[0] for r in tx.all("select customer from piece")}
        stored = tx.one("select seed, control_share_bp from run")
    assert len(control) == 2
    assert not control & pieces
    assert stored is not None
    assert (stored["seed"], stored["control_share_bp"]) == (5, 1000)
    again = runs.who(shop, a_plan(control_bp=1000, seed=5), TODAY)
    assert set(again.control) == control


def test_a_limit_gives_exactly_that_many_letters_and_keeps_the_control_group(shop: Desk) -> None:
    regulars(shop, 20)
    done = frozen(shop, limit=2, control_bp=1000)
    reasons = Counter(left.reason.kind for left in done.left_out)
    assert (done.pieces, done.control) == (2, 2)
    assert reasons == {"run-control": 2, "run-limit": 16}
    with shop.read() as tx:
        stored = tx.value("select count(*) from decision where outcome = 'control'")
    assert stored == 2


def test_a_segment_nobody_is_in_prints_nothing(shop: Desk) -> None:
    with pytest.raises(ShopError) as caught:
        frozen(shop)
    assert caught.value.message.kind == "run-nobody"


def test_a_saved_segment_serves_a_mailing_by_name(shop: Desk) -> None:
    regulars(shop, 3)
    campaigns.save_segment(shop, "Nachbarn", "postcode:89070+bought:Cheese:2")
    assert campaigns.saved_segments(shop) == {"Nachbarn": "postcode:89070+bought:Cheese:2"}
    assert len(runs.who(shop, a_plan(segment="Nachbarn"), TODAY).chosen) == 1
