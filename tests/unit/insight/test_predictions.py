"""Who buys again, and what a letter is worth: small shops with a known truth."""

import numpy as np
import pytest

from shopfriend.insight import (
    Lines,
    Products,
    Scored,
    buys_again,
    calibration,
    fit,
    worth_cents,
)
from tests.unit.insight.shops import DAY, goods, lines, of, person

PEOPLE = 120


def _shop(days: int) -> Lines:
    """Customer n comes every 2 + n % 30 days, every tenth stayed away after half of the time."""
    bought = []
    for who in range(1, PEOPLE + 1):
        gap, gone = 2 + who % 30, who % 10 == 0
        last = DAY - days // 2 if gone else DAY
        bought += [(who, 1 + who % 3, day) for day in range(DAY - days + who % gap, last, gap)]
    return lines(*bought)


def test_C01_who_comes_often_and_lately_is_likelier() -> None:
    found = buys_again(_shop(300), goods(3), DAY, days=14)
    chance = dict(zip(found.customer.tolist(), found.probability.tolist(), strict=True))
    assert found.step == "learned"
    assert chance[1] > chance[29]  # every third day against every month
    assert chance[1] > chance[30]  # who stayed away


@pytest.mark.parametrize(("days", "step"), [(300, "learned"), (100, "bg-nbd"), (1, "crowd")])
def test_N5_the_method_that_the_history_bears_is_used_and_named(days: int, step: str) -> None:
    assert buys_again(_shop(days), goods(3), DAY, days=14).step == step


def test_a_person_known_until_an_earlier_day_is_judged_from_there() -> None:
    everything = _shop(300)
    usual = buys_again(everything, goods(3), DAY, days=14)
    early = buys_again(everything, goods(3), DAY, days=14, asof={29: DAY - 40})
    at = usual.customer.tolist().index(29)
    assert early.probability[at] != usual.probability[at]
    assert early.expected[at] < usual.expected[at]


def test_C30_predictions_of_a_shop_come_true_in_about_that_share() -> None:
    everything = _shop(320)
    cut = DAY - 20
    found = buys_again(everything.before(cut), goods(3), cut, days=14)
    later = everything.where((everything.day >= cut) & (everything.day < cut + 14))
    happened = np.isin(found.customer, later.customer).astype(float)
    classes = calibration(found.probability, happened, 3)
    assert sum(each.cases for each in classes) == PEOPLE
    assert [each.predicted for each in classes] == sorted(each.predicted for each in classes)
    assert all(abs(each.predicted - each.happened) < 0.25 for each in classes)


def test_expected_day_is_the_last_one_and_the_usual_gap() -> None:
    everything = lines(*((1, 1, DAY - d) for d in (31, 21, 11)), (2, 1, DAY - 5))
    found = buys_again(everything, goods(1), DAY, days=28)
    assert DAY <= found.expected[0] <= DAY + 40
    assert found.expected[1] == 0  # bought once: nobody can know


def test_C10_a_letter_is_worth_what_it_brings_less_what_it_costs() -> None:
    worth = worth_cents(np.array([0.05, 0.5]), 800, 85, 100)
    assert worth.tolist() == pytest.approx([-50.0, 265.0])


def test_D12_sizes_and_colours_of_one_article_are_a_family() -> None:
    names = ["Hemd Anna Gr. 38", "Hemd Anna Gr. 40", "Hemd Anna blau 42", "Hose Anna 42"]
    sizes, colours = ("", "", "42", "42"), ("", "", "blau", "")
    facts = zip(names, sizes, colours, strict=True)
    rows = [(n, 7, 0, 0, 0, name, "", *more, "", 0) for n, (name, *more) in enumerate(facts, 1)]
    family = Products.from_facts(rows).family.tolist()
    assert family[0] == family[1] == family[2] != family[3]


def test_goods_without_names_are_families_of_their_own() -> None:
    rows = [(n, 7, 0, 0, 0, "", "", "", "", "", 0) for n in (1, 2)]
    assert len(set(Products.from_facts(rows).family.tolist())) == 2


def test_same_article_in_another_size_is_named_with_the_one_she_knows() -> None:
    names = [f"Hemd {style} {size}" for style in ("Anna", "Berta", "Cora") for size in ("S", "M")]
    rows = [(n, 7, 0, 0, 0, name, "", name[-1], "", "", 0) for n, name in enumerate(names, 1)]
    bought = [(who, 1 + who % 6, DAY - 3 - who % 20) for who in range(1, 61)]
    everything = lines(*bought, (99, 1, DAY - 9), (99, 3, DAY - 8))
    learned = fit(everything, Products.from_facts(rows), DAY)
    found = {s.product: s for s in Scored(learned, of(99, everything), person(99)).best("new")}
    said = {reason.kind: reason for reason in found[2].reasons}["same-article"]
    assert said.facts["other"] == 1
    assert said.evidence["product"] == (2, 1)
    assert "same-article" not in {reason.kind for reason in found[6].reasons}
