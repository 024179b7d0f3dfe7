"""Affinities: reproducible from receipts, decaying, with trend and "used to like"."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shopfriend.domain.affinities import Bought, Round, affinities, of_occasions
from shopfriend.domain.ids import CategoryId
from shopfriend.domain.preferences import Target
from shopfriend.services import occasions, preferences, settings
from shopfriend.services.desk import Desk, undo
from shopfriend.services.offers import affinities as service
from tests.builders import TODAY, a_customer, a_product, a_receipt, visits_every
from tests.unit.offers.shop import days_ago

TOMORROW = TODAY + timedelta(days=1)


def bought(back: int, value: str, *, returned: bool = False) -> Bought:
    return Bought(days_ago(back), back, {"category": value}, back=returned)


def test_B30_strength_and_evidence_are_what_the_receipts_say() -> None:
    found = affinities([bought(1, "Tea"), bought(1, "Oil"), bought(91, "Tea")], TODAY, half_life=90)
    tea, oil = found
    assert (tea.value, tea.evidence, tea.receipts) == ("Tea", 2, (91, 1))
    newest, oldest = 0.5 ** (1 / 90), 0.5 ** (91 / 90)
    assert tea.strength_bp == round(10_000 * (newest + oldest) / (newest + oldest + 1))
    assert oil.strength_bp == round(10_000 * newest / (newest + oldest + 1))


def test_B32_an_old_liking_without_new_evidence_fades(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    bea, tea = a_customer(desk), a_product(desk, "Tea", category="Tea")
    oil = a_product(desk, "Oil", category="Oil")
    visits_every(desk, bea, tea, days=14, times=6, last=days_ago(240))
    visits_every(desk, bea, oil, days=14, times=12, last=days_ago(5))
    chart = service.over_time(desk, bea, "category", "Tea", months=9)
    strengths = [strength for _, strength in chart]
    top = strengths.index(max(strengths))
    assert strengths[top:] == sorted(strengths[top:], reverse=True)
    assert strengths[-1] < strengths[top] / 3
    [liked] = [a for a in service.of(desk, bea) if a.value == "Tea"]
    assert liked.used_to
    assert not liked.confident()


def test_B30_what_she_has_said_counts_as_one_day_of_evidence(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    bea, tea = a_customer(desk), a_product(desk, "Assam", category="Tea")
    a_receipt(desk, bea, days_ago(3), [(tea, 1000, 356)])
    with desk.read() as tx:
        group = CategoryId(tx.value("select id from category where path = 'Tea'"))
    [before] = [a for a in service.of(desk, bea) if a.value == "Tea"]
    assert (before.evidence, before.said) == (1, False)
    preferences.like(desk, bea, Target(category=group))
    [after] = [a for a in service.of(desk, bea) if a.value == "Tea"]
    assert (after.evidence, after.said, after.receipts) == (2, True, before.receipts)
    assert after.strength_bp > before.strength_bp
    assert after.confident(service.least_evidence(desk))
    undo(desk)
    assert [a for a in service.of(desk, bea) if a.value == "Tea"] == [before]


def test_B32_the_arrow_shows_where_it_goes() -> None:
    rising = [bought(n, "Tea") for n in (5, 15, 25)] + [bought(n, "Oil") for n in (95, 105, 115)]
    found = {a.value: a.trend for a in affinities(rising, TODAY, half_life=90)}
    assert found == {"Tea": "up", "Oil": "down"}


def test_B31_few_purchases_are_no_certainty_and_the_owner_moves_the_border(desk: Desk) -> None:
    [tea] = affinities([bought(1, "Tea"), bought(2, "Tea")], TODAY)
    assert not tea.confident(service.least_evidence(desk))
    settings.put(desk, affinity_evidence=2)
    assert tea.confident(service.least_evidence(desk))


def test_what_came_back_takes_its_evidence_along() -> None:
    assert affinities([bought(9, "Tea"), bought(3, "Tea", returned=True)], TODAY) == []


def test_A19_what_she_dislikes_is_no_affinity(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    bea, tea = a_customer(desk), a_product(desk, "Tea", category="Drinks > Tea")
    visits_every(desk, bea, tea, days=7, times=4, last=days_ago(3))
    assert [a.value for a in service.of(desk, bea) if a.noun == "category"] == ["Tea"]
    with desk.read() as tx:
        group = tx.value("select category from product")
    preferences.dislike(desk, bea, Target(category=group))
    assert [a.value for a in service.of(desk, bea) if a.noun == "category"] == []


def test_C43_brand_colour_style_size_and_price_level_are_derived(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    bea = a_customer(desk)
    shirt = a_product(desk, "Shirt", category="Shirts", brand="Alb", colour="blue", style="slim",
                      size="M", price_cents=9000)  # fmt: skip
    for cents in (2000, 4000):
        a_product(desk, f"Shirt {cents}", category="Shirts", price_cents=cents)
    visits_every(desk, bea, shirt, days=30, times=3, last=days_ago(3))
    found = {(a.noun, a.value) for a in service.of(desk, bea)}
    assert found >= {("brand", "Alb"), ("colour", "blue"), ("style", "slim"), ("size", "M"),
                     ("price", "high"), ("category", "Shirts")}  # fmt: skip


def test_without_consent_nothing_is_derived(desk: Desk) -> None:
    bea, tea = a_customer(desk), a_product(desk, "Tea")
    a_receipt(desk, bea, days_ago(3), [(tea, 1000, 900)])
    assert service.of(desk, bea) == []


def test_confidential_groups_are_no_affinity(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    bea, pill = a_customer(desk), a_product(desk, "Pill", category="Care", flags="sensitive")
    visits_every(desk, bea, pill, days=7, times=4, last=days_ago(3))
    assert service.of(desk, bea) == []


def feast(year: int, *days: int) -> Round:
    christmas = date(year, 12, 24)
    return Round("christmas", christmas, tuple((christmas - timedelta(n), year) for n in days))


def test_B30_an_occasion_is_as_strong_as_often_it_was_bought_for() -> None:
    [found] = of_occasions([feast(2023, 3, 9), feast(2024), feast(2025, 2), feast(2026, 1)], TODAY)
    years = [0.5 ** ((TODAY - date(year, 12, 24)).days / 730) for year in (2023, 2024, 2025)]
    bought_for = years[0] + years[2]
    assert found.strength_bp == round(10_000 * bought_for / (sum(years) + 1))
    assert (found.noun, found.value, found.evidence) == ("occasion", "christmas", 3)
    assert (found.receipts, found.trend, found.used_to) == ((2025, 2023), "up", False)
    assert found.last_day == date(2025, 12, 22)  # this year's has not been yet


def test_B32_an_occasion_left_alone_twice_was_once_liked() -> None:
    [left] = of_occasions([feast(2023, 3), feast(2024), feast(2025)], TODAY)
    assert (left.used_to, left.trend) == (True, "steady")
    [once] = of_occasions([feast(2024, 3), feast(2025)], TODAY)
    assert (once.used_to, once.trend) == (False, "down")
    assert of_occasions([feast(2024), feast(2025)], TODAY) == []


def test_B30_the_feasts_a_person_buys_for_come_from_her_receipts(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    roses = a_product(desk, "Rosen", category="Flowers")
    milk = a_product(desk, "Milch", category="Dairy")
    feast_day, other = date(2026, 5, 10), a_customer(desk, "Ohne")
    givers = [a_customer(desk, f"Kind-{n}") for n in range(6)]
    receipts = [
        a_receipt(desk, each, feast_day - timedelta(1), [(roses, 1000, 900), (milk, 1000, 100)])
        for each in givers
    ]
    for week in range(-10, 11):
        a_receipt(desk, other, feast_day + timedelta(7 * week + 2), [(milk, 1000, 100)] * 3)
    [found] = [a for a in service.of(desk, givers[0]) if a.noun == "occasion"]
    assert (found.value, found.evidence, found.receipts) == ("mothers-day", 1, (receipts[0],))
    assert [a for a in service.of(desk, other) if a.noun == "occasion"] == []
    before = service.of(desk, givers[0], on=feast_day)
    assert [a for a in before if a.noun == "occasion"] == []


def test_B30_a_date_of_her_own_counts_what_she_buys_only_then(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    bea = a_customer(desk)
    tea, toys = a_product(desk, "Tee", category="Tea"), a_product(desk, "Kreisel", category="Toys")
    occasions.add(desk, bea, name="Geburtstag", day=20, month=6, for_whom="Tim")
    visits_every(desk, bea, tea, days=14, times=26, last=days_ago(4))
    assert [a for a in service.of(desk, bea) if a.noun == "occasion"] == []
    receipt = a_receipt(desk, bea, date(2026, 6, 15), [(toys, 1000, 1200), (tea, 1000, 900)])
    [found] = [a for a in service.of(desk, bea) if a.noun == "occasion"]
    assert (found.value, found.receipts) == ("Geburtstag (Tim)", (receipt,))
    assert found.last_day == date(2026, 6, 15)


@given(
    st.lists(st.tuples(st.integers(-3, 400), st.sampled_from("abc"), st.booleans()), max_size=40)
)
def test_strength_stays_between_nought_and_all(lines: list[tuple[int, str, bool]]) -> None:
    found = affinities([bought(day, value, returned=back) for day, value, back in lines], TODAY)
    for each in found:
        assert 0 <= each.strength_bp <= 10_000
        assert each.evidence >= 1
        assert each.last_day < TODAY
