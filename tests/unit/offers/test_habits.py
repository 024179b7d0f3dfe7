"""How people buy: usage, discount, values, occasions; best customers and who bought what."""

from datetime import date, timedelta

import pytest

from shopfriend.domain import feasts
from shopfriend.domain.trouble import ShopError
from shopfriend.domain.usage import borders
from shopfriend.services import settings
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk
from shopfriend.services.offers import habits
from tests.builders import TODAY, a_customer, a_product, a_receipt, visits_every
from tests.unit.offers.shop import days_ago
from tests.unit.runs.shop import a_plan


@pytest.fixture
def everyone(desk: Desk) -> Desk:
    settings.put(desk, profiling="everyone")
    return desk


def test_D22_buys_without_discount_x_of_y(everyone: Desk) -> None:
    bea, tea = a_customer(everyone), a_product(everyone, "Tea")
    a_receipt(everyone, bea, days_ago(9), [(tea, 1000, 900), (tea, 1000, 800, 100)])
    a_receipt(everyone, bea, days_ago(5), [(tea, 1000, 900), (tea, -1000, -900)])
    found = habits.of(everyone, bea)
    assert found is not None
    assert (found.full_price, found.lines) == (2, 3)
    then = habits.of(everyone, bea, on=days_ago(5))
    assert then is not None
    assert (then.full_price, then.lines) == (1, 2)


def test_D19_usage_borders_come_from_the_shops_own_distribution(everyone: Desk) -> None:
    tea = a_product(everyone, "Tea")
    people = [a_customer(everyone, f"Kurz-{n}") for n in range(9)]
    for place, person in enumerate(people):
        visits_every(everyone, person, tea, days=3, times=place + 1, last=days_ago(1))
    usages = [found.usage for p in people if (found := habits.of(everyone, p))]
    assert usages == ["light"] * 3 + ["medium"] * 3 + ["heavy"] * 3
    nobody = habits.of(everyone, a_customer(everyone, "Neu"))
    assert nobody is not None
    assert nobody.usage == "none"


@pytest.mark.parametrize("visits", [[], [0, 0], [1], [1, 1, 1], [5, 5, 5, 5]])
def test_usage_borders_always_lie_apart(visits: list[int]) -> None:
    found = borders(visits)
    assert 1 < found.medium < found.heavy


def test_D17_values_are_derived_with_their_share_and_receipts(everyone: Desk) -> None:
    bea = a_customer(everyone)
    organic = a_product(everyone, "Bio-Hafermilch")
    plain = a_product(everyone, "Milch")
    biology = a_product(everyone, "Biologiebuch")  # a word within a word is none
    newest = 0
    for day in (8, 6, 4, 2):
        newest = a_receipt(everyone, bea, days_ago(day), [(organic, 1000, 200), (plain, 1000, 100)])
    a_receipt(everyone, bea, days_ago(1), [(biology, 1000, 900)])
    found = habits.of(everyone, bea)
    assert found is not None
    [value] = found.values
    assert (value.name, value.lines, value.of, value.share_bp) == ("organic", 4, 9, 4444)
    assert value.receipts[-1] == newest


def test_values_need_enough_purchases_and_a_fifth_of_them(everyone: Desk) -> None:
    bea, fair = a_customer(everyone), a_product(everyone, "Fairtrade Kaffee")
    plain = a_product(everyone, "Milch")
    a_receipt(everyone, bea, days_ago(3), [(fair, 1000, 900)] * 3)
    few = habits.of(everyone, bea)
    assert few is not None
    assert few.values == ()
    a_receipt(everyone, bea, days_ago(2), [(plain, 1000, 100)] * 20)
    many = habits.of(everyone, bea)
    assert many is not None
    assert many.values == ()


def test_nothing_is_told_about_who_may_not_be_looked_at(desk: Desk) -> None:
    assert habits.of(desk, a_customer(desk)) is None


@pytest.mark.parametrize(
    ("name", "on", "wanted"),
    [
        ("mothers-day", date(2026, 11, 23), date(2026, 5, 10)),
        ("mothers-day", date(2026, 5, 10), date(2025, 5, 11)),
        ("easter", date(2026, 11, 23), date(2026, 4, 5)),
        ("fathers-day", date(2026, 11, 23), date(2026, 5, 14)),
        ("christmas", date(2026, 11, 23), date(2025, 12, 24)),
    ],
)
def test_feasts_fall_on_their_days(name: str, on: date, wanted: date) -> None:
    assert feasts.last_before(name, on) == wanted


def test_what_was_bought_for_mothers_day_was_not_for_fathers_day_four_days_later() -> None:
    assert feasts.window(date(2026, 5, 10)) == (date(2026, 4, 27), date(2026, 5, 10))
    assert feasts.window(date(2026, 5, 14)) == (date(2026, 5, 11), date(2026, 5, 14))
    assert feasts.window(date(2025, 12, 24)) == (date(2025, 12, 11), date(2025, 12, 24))


def test_D21_bought_for_mothers_day_last_time_is_selectable(desk: Desk) -> None:
    roses = a_product(desk, "Rosen", category="Flowers")
    milk = a_product(desk, "Milch", category="Dairy")
    givers = [a_customer(desk, f"Kind-{n}") for n in range(6)]
    other = a_customer(desk, "Ohne")
    feast = date(2026, 5, 10)
    for giver in givers:
        a_receipt(desk, giver, feast - timedelta(days=1), [(roses, 1000, 900), (milk, 1000, 100)])
    for week in range(-10, 11):
        a_receipt(desk, other, feast + timedelta(days=7 * week + 2), [(milk, 1000, 100)] * 3)
    a_receipt(desk, other, feast, [(milk, 1000, 100)])
    chosen = runs.who(desk, a_plan(segment="occasion:mothers-day"), TODAY)
    assert {decision.customer for decision in chosen.decisions} == set(givers)
    with pytest.raises(ShopError, match="segment-occasion-form"):
        runs.who(desk, a_plan(segment="occasion:moon-day"), TODAY)


def test_P098_the_best_customers_by_what_they_spent(desk: Desk) -> None:
    tea = a_product(desk, "Tea")
    small, big = a_customer(desk, "Klein"), a_customer(desk, "Groß")
    a_receipt(desk, small, days_ago(2), [(tea, 1000, 900)])
    for day in (3, 4):
        a_receipt(desk, big, days_ago(day), [(tea, 1000, 900)])
    a_receipt(desk, small, days_ago(500), [(tea, 1000, 90_000)])  # long ago
    found = [(each.name, each.spent_cents, each.visits) for each in habits.best(desk)]
    assert found == [("Groß, Bea", 1800, 2), ("Klein, Bea", 900, 1)]


def test_P098_who_bought_this_and_how_much(desk: Desk) -> None:
    tea, oil = a_product(desk, "Tea"), a_product(desk, "Oil")
    one, two = a_customer(desk, "Eins"), a_customer(desk, "Zwei")
    a_receipt(desk, one, days_ago(9), [(tea, 1000, 900), (oil, 1000, 500)])
    a_receipt(desk, two, days_ago(5), [(tea, 3000, 2700)])
    a_receipt(desk, two, days_ago(4), [(tea, -1000, -900)])
    found = [
        (b.name, b.quantity_milli, b.spent_cents, b.last_day) for b in habits.buyers(desk, tea)
    ]
    assert found == [
        ("Zwei, Bea", 2000, 1800, days_ago(4)), ("Eins, Bea", 1000, 900, days_ago(9)),
    ]  # fmt: skip
