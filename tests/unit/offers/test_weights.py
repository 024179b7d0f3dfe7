"""Weights per kind of reason: seen, changed, dated, taken back; and lowered by wrong guesses."""

import pytest

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import ShopError
from shopfriend.services import history, offers, settings
from shopfriend.services.desk import Desk
from shopfriend.services.offers import weights
from tests.builders import TODAY
from tests.unit.offers.shop import Deli, a_deli


@pytest.fixture
def deli(desk: Desk) -> Deli:
    settings.put(desk, profiling="everyone")
    return a_deli(desk)


def part(desk: Desk, customer: CustomerId, kind: str) -> int:
    """What this kind of reason adds to all offers together, in milli-points."""
    found = offers.for_customer(desk, customer, count=9, strict=False)
    return sum(r.weight_milli for offer in found for r in offer.reasons if r.kind == kind)


def scores(desk: Desk, customer: CustomerId) -> list[int]:
    return [o.score_milli for o in offers.for_customer(desk, customer, count=9, strict=False)]


def test_B10_the_same_book_and_day_give_the_same_list(desk: Desk, deli: Deli) -> None:
    assert offers.for_customer(desk, deli.hanna) == offers.for_customer(desk, deli.hanna)


@pytest.mark.parametrize("percent", [0, 50, 200])
def test_B10_a_weight_changes_its_own_part_as_expected(
    desk: Desk, deli: Deli, percent: int
) -> None:
    before, due = part(desk, deli.hanna, "goes-with"), part(desk, deli.hanna, "due-again")
    assert before > 0
    weights.put(desk, goes_with=percent)
    after = part(desk, deli.hanna, "goes-with")
    assert abs(after - before * percent / 100) <= 3
    assert part(desk, deli.hanna, "due-again") == due


def test_B10_scores_stay_the_exact_sum_of_their_reasons(desk: Desk, deli: Deli) -> None:
    weights.put(desk, goes_with=37, due_again=113, best_of_shop=59)
    for offer in offers.for_customer(desk, deli.hanna, count=9, strict=False):
        assert offer.score_milli == sum(reason.weight_milli for reason in offer.reasons)


def test_C52_a_change_is_dated_and_reversible(desk: Desk, deli: Deli) -> None:
    before = scores(desk, deli.hanna)
    weights.put(desk, goes_with=300)
    assert scores(desk, deli.hanna) != before
    deed = history.last_deeds(desk)[0]
    assert deed.at.startswith(str(TODAY))
    desk.book.undo()
    assert scores(desk, deli.hanna) == before


def test_C52_back_to_standard_is_one_step(desk: Desk, deli: Deli) -> None:
    before = scores(desk, deli.hanna)
    weights.put(desk, goes_with=300, due_again=10)
    weights.standard(desk)
    assert scores(desk, deli.hanna) == before
    assert {source.chosen for source in weights.of_all(desk)} == {100}


@pytest.mark.parametrize("percent", [-1, 301])
def test_weights_beyond_the_range_are_refused(desk: Desk, percent: int) -> None:
    with pytest.raises(ShopError, match="weight-range"):
        weights.put(desk, goes_with=percent)
    with pytest.raises(ShopError, match="weight-range"):
        weights.put_all(desk, {"moon": 100})


def test_D39_a_wrong_guess_lowers_the_weight_of_its_source(desk: Desk, deli: Deli) -> None:
    before = part(desk, deli.others[1], "goes-with")
    [wrong] = [
        o for o in offers.for_customer(desk, deli.hanna) if o.main_reason.kind == "goes-with"
    ]
    [shown] = offers.shown(desk, [wrong])
    assert source(desk, "goes-with").learned == 100
    offers.not_right(desk, shown, why="never")
    found = source(desk, "goes-with")
    assert (found.shown, found.wrong) == (1, 1)
    assert found.learned < 100
    assert source(desk, "due-again").learned == 100
    assert part(desk, deli.others[1], "goes-with") <= before
    desk.book.undo()
    assert source(desk, "goes-with").learned == 100


def source(desk: Desk, kind: str) -> weights.Source:
    return next(each for each in weights.of_all(desk) if each.kind == kind)


@pytest.mark.parametrize(("shown", "wrong", "left"), [(0, 0, 100), (80, 2, 94), (10, 10, 50)])
def test_wrong_guesses_take_half_at_most(shown: int, wrong: int, left: int) -> None:
    assert weights.learned(shown, wrong) == left


def test_B10_a_weight_turns_the_ranks_round(desk: Desk, deli: Deli) -> None:
    def ranks() -> list[int | None]:
        return [o.product for o in offers.for_customer(desk, deli.hanna, count=2, strict=False)]

    assert ranks() == [deli.comte, deli.brebis]
    weights.put(desk, due_again=0)
    assert ranks()[0] == deli.brebis
    weights.standard(desk)
    assert ranks() == [deli.comte, deli.brebis]
