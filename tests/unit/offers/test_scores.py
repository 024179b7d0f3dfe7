"""Score classes and letters that pay: borders, counts, costs, and who is left out."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend.domain.classes import LETTERS, Borders, classes, pays, waste
from shopfriend.domain.trouble import ShopError
from shopfriend.services import settings
from shopfriend.services.campaigns import runs
from shopfriend.services.campaigns import waste as wastes
from shopfriend.services.desk import Desk
from shopfriend.services.offers import scores
from tests.builders import TODAY, a_customer, a_product, a_receipt, visits_every
from tests.unit.offers.shop import days_ago
from tests.unit.runs.shop import a_plan, a_shop

CHANCES = [0.95, 0.8, 0.79, 0.5, 0.3, 0.05]


@pytest.fixture
def shop(desk: Desk) -> Desk:
    """Thirty who come every week, thirty who came once, long ago."""
    a_shop(desk)
    settings.put(desk, profiling="everyone")
    tea = a_product(desk, "Tea")
    for number in range(60):
        person = a_customer(desk, f"Kurz-{number}")
        if number < 30:
            visits_every(desk, person, tea, days=7, times=9, last=days_ago(1 + number % 7))
        else:
            a_receipt(desk, person, days_ago(200 + number), [(tea, 1000, 500)])
    return desk


def counts(borders: Borders) -> dict[str, int]:
    found = classes(CHANCES, borders, piece_cents=95, margin_cents=1000)
    return {each.letter: each.people for each in found}


def test_C31_moving_a_border_moves_count_cost_and_margin() -> None:
    assert counts(Borders()) == {"A": 2, "B": 1, "C": 1, "D": 1, "E": 1}
    assert counts(Borders((90, 60, 40, 20))) == {"A": 1, "B": 2, "C": 1, "D": 1, "E": 1}
    [a, *_] = classes(CHANCES, Borders(), piece_cents=95, margin_cents=1000)
    assert (a.cost_cents, a.margin_cents) == (190, 1750)


@pytest.mark.parametrize(
    "percent", [(80, 60, 40), (80, 80, 40, 20), (100, 60, 40, 20), (9, 8, 7, 0)]
)
def test_borders_that_do_not_fall_are_refused(percent: tuple[int, ...]) -> None:
    with pytest.raises(ShopError, match="class-borders"):
        Borders(percent)


@given(st.lists(st.floats(0, 1), max_size=40))
def test_everybody_is_in_exactly_one_class(chances: list[float]) -> None:
    found = classes(chances, Borders(), piece_cents=95, margin_cents=1000)
    assert [each.letter for each in found] == list(LETTERS)
    assert sum(each.people for each in found) == len(chances)
    assert sum(each.cost_cents for each in found) == 95 * len(chances)


@given(st.lists(st.floats(0, 1), max_size=40), st.integers(1, 5_000), st.integers(1, 500))
def test_D33_leaving_out_what_does_not_pay_saves_more_than_it_loses(
    chances: list[float], margin: int, piece: int
) -> None:
    found = waste(chances, margin_cents=margin, piece_cents=piece)
    assert found.after == sum(pays(c, margin_cents=margin, piece_cents=piece) for c in chances)
    assert found.saved_cents >= found.margin_cents - 1


def test_C31_classes_pick_who_gets_a_letter_and_borders_are_kept(shop: Desk) -> None:
    everybody = scores.of_all(shop)
    assert len(everybody.chances) == 60
    assert everybody.margin_cents > 0
    best = runs.who(shop, a_plan(segment="score:A"), TODAY)
    rest = runs.who(shop, a_plan(segment="score:BCDE"), TODAY)
    assert len(best.decisions) + len(rest.decisions) == 60
    assert 0 < len(best.decisions) <= 30
    scores.set_borders(shop, (99, 98, 97, 96))
    assert scores.of_all(shop).borders.percent == (99, 98, 97, 96)
    assert len(runs.who(shop, a_plan(segment="score:E"), TODAY).decisions) >= 30
    shop.book.undo()
    assert scores.of_all(shop).borders == Borders()


def test_D33_before_and_after_letters_that_do_not_pay_are_left_out(shop: Desk) -> None:
    plan = a_plan()
    found = wastes.of(shop, plan, on=TODAY + timedelta(days=1), margin_cents=500)
    assert found.before == 60
    assert found.after < 60
    assert found.saved_cents == (60 - found.after) * found.piece_cents
    kept = runs.who(shop, a_plan(segment="all+pays:5.00"), TODAY + timedelta(days=1))
    assert len(kept.decisions) == found.after


@pytest.mark.parametrize("segment", ["score:", "score:X", "pays:", "pays:-3", "pays:abc"])
def test_terms_that_make_no_sense_are_refused(shop: Desk, segment: str) -> None:
    with pytest.raises(ShopError, match=r"segment-(score|pays)-form"):
        runs.who(shop, a_plan(segment=segment), TODAY)
