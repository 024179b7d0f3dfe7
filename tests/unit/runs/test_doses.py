"""The owner chooses "the smallest that suffices": what each letter's coupon says."""

import json
from datetime import timedelta

import pytest

from shopfriend.book import coupons
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.preferences import Target
from shopfriend.domain.trouble import ShopError
from shopfriend.services import goods_groups, preferences, texts
from shopfriend.services.campaigns import audience, drafts, proofs, runs
from shopfriend.services.desk import Desk, no_progress
from tests.builders import TODAY, a_consent, a_product, visits_every
from tests.unit.offers.shop import Deli, a_deli, days_ago
from tests.unit.runs.shop import a_plan, a_shop

TEN = Incentive("percent", percent_bp=1000)


@pytest.fixture
def deli(desk: Desk) -> Deli:
    a_shop(desk)
    return a_deli(desk)


def given(desk: Desk, **plan: object) -> dict[CustomerId, Incentive]:
    """What coupons a run gives, by person."""
    runs.freeze(desk, a_plan(offers=1, incentive=TEN, dose="smallest", **plan), on=TODAY)
    with desk.read() as tx:
        people = [row["customer"] for row in tx.all("select customer from coupon")]
        return {c: coupons.of_customer(tx, CustomerId(c))[0].incentive for c in people}


def _costs(desk: Desk, cents: int) -> None:
    with desk.batch("test") as tx:
        tx.run("update product set cost_cents = :c", c=cents)


def test_N13_each_letter_has_its_own_coupon_on_its_first_offer(desk: Desk, deli: Deli) -> None:
    found = given(desk)
    assert found
    for incentive in found.values():
        assert (incentive.kind, incentive.scope) == ("percent", "product")
        assert 0 < incentive.percent_bp <= 1000


def test_N13_the_budget_is_never_exceeded(desk: Desk, deli: Deli) -> None:
    all_of_them = given(desk)
    given(desk, name="Small", budget_cents=100)
    with desk.read() as tx:
        rows = tx.tuples(
            """select p.price_cents, k.incentive from coupon k join piece e on e.id = k.piece
                 join offer o on o.piece = e.id join product p on p.id = o.product
                where k.run = (select max(id) from run)"""
        )
    spent = [price * json.loads(incentive)["percent_bp"] / 10_000 for price, incentive in rows]
    assert 0 < len(spent) < len(all_of_them)
    assert sum(spent) <= 100


def test_N13_below_the_floor_no_letter_has_a_coupon(desk: Desk, deli: Deli) -> None:
    _costs(desk, 300)
    with desk.batch("test") as tx:
        tx.run("update category set min_margin_bp = 3000 where parent is null")
    assert given(desk) == {}


def test_C10_who_comes_anyway_gets_the_letter_without_a_coupon(desk: Desk, deli: Deli) -> None:
    often = deli.others[0]
    a_consent(desk, often)
    visits_every(desk, often, deli.comte, days=3, times=20, last=days_ago(2))
    plan = a_plan(offers=1, incentive=TEN, dose="smallest")
    letter = drafts.of_one(desk, plan, often, on=TODAY).letter
    assert letter.coupon is None
    usual = drafts.of_one(desk, a_plan(offers=1, incentive=TEN), often, on=TODAY).letter
    assert usual.coupon is not None


def test_N13_the_letters_say_that_the_least_margin_of_the_group_struck(
    desk: Desk, deli: Deli
) -> None:
    _costs(desk, 300)
    plan = a_plan(offers=1, incentive=TEN, dose="smallest")
    before = audience.extremes(desk, plan, on=TODAY, progress=no_progress)
    goods_groups.set_least_margin(desk, "Cheese", 3_000)
    found = audience.extremes(desk, plan, on=TODAY, progress=no_progress)
    struck = [each for each in found.doses if each.kind == "dose-floor-many"]
    assert not [each for each in before.doses if each.kind == "dose-floor-many"]
    assert len(struck) == 1
    for language in ("de", "en"):
        assert all(texts.say(each, language) for each in found.doses)
    shown = proofs.look(desk, plan, deli.others[0], on=TODAY, dpi=20)
    assert shown.dose is not None
    assert texts.say(shown.dose, "de").endswith(
        "weniger als die Mindestspanne der Warengruppe (30\u202f%). Kein Nachlass."
    )


def test_C10_all_coupons_together_cost_at_most_what_is_said(desk: Desk, deli: Deli) -> None:
    plan = a_plan(offers=1, incentive=TEN, dose="smallest", budget_cents=100)
    [whole, *why] = audience.extremes(desk, plan, on=TODAY, progress=no_progress).doses
    assert 0 < int(str(whole.facts["all_cents"])) <= 100
    assert "dose-budget-many" in [each.kind for each in why]
    same = audience.extremes(desk, a_plan(offers=1, incentive=TEN), on=TODAY, progress=no_progress)
    assert same.doses == ()


def test_a_budget_below_nothing_is_refused() -> None:
    with pytest.raises(ShopError, match="campaign-budget-range"):
        a_plan(budget_cents=-1)


def test_D18_an_interest_without_purchase_drives_what_is_shown_and_no_discount(
    desk: Desk, deli: Deli
) -> None:
    quiet = deli.others[17]  # bought nothing but tea
    a_consent(desk, quiet)
    jam = a_product(desk, "Jam", category="Jam")
    preferences.like(desk, quiet, Target(jam))
    plan = a_plan(offers=1, incentive=TEN, dose="smallest")
    letter = drafts.of_one(desk, plan, quiet, on=TODAY + timedelta(days=1)).letter
    assert [offer.name for offer in letter.offers] == ["Jam"]
    assert letter.coupon is None
