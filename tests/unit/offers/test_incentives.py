"""The smallest sufficient incentive: when none, how much, never below the floor or budget."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend.domain.incentives import Article, Habits, needed_bp, smallest
from shopfriend.services import texts

COMTE = Article("Comté", 1000, 600, floor_bp=2_000)
NOTHING_KNOWN = Habits()


def dose(
    article: Article = COMTE, habits: Habits = NOTHING_KNOWN, left: int | None = None
) -> tuple[int, str]:
    found = smallest(article, habits, most_bp=3_000, left_cents=left)
    return found.percent_bp, found.why.kind


def test_N13_nobody_gets_a_discount_on_what_comes_anyway() -> None:
    assert dose(habits=Habits(chance_bp=5_000)) == (0, "dose-anyway")
    assert dose(habits=Habits(chance_bp=4_999)) == (1000, "dose-smallest")


def test_N13_who_buys_at_full_price_needs_none() -> None:
    assert dose(habits=Habits(lines=10, full_price=8)) == (0, "dose-full-price")
    assert dose(habits=Habits(lines=7, full_price=7)) == (1000, "dose-smallest")  # too few


def test_C10_the_smaller_the_share_at_full_price_the_more_suffices() -> None:
    percents = [needed_bp(Habits(lines=10, full_price=full)) for full in (7, 5, 1)]
    assert percents == [500, 1000, 1500]


def test_C10_the_smallest_that_ever_sufficed_is_enough() -> None:
    assert dose(habits=Habits(lines=10, redeemed_bp=(2_000, 500))) == (500, "dose-smallest")


def test_N13_the_floor_of_the_group_limits_and_without_cost_forbids() -> None:
    eager = Habits(lines=10, full_price=0)  # would want 15 %
    assert dose(Article("Oil", 1000, 750, floor_bp=2_000), eager) == (500, "dose-limited")
    assert dose(Article("Oil", 1000, 790, floor_bp=2_000), eager) == (0, "dose-floor")
    assert dose(Article("Oil", 1000, None, floor_bp=2_000), eager) == (0, "dose-cost-unknown")
    assert dose(Article("Oil", 1000, None), eager) == (1500, "dose-smallest")
    assert dose(Article("Oil", 1000, 900), eager) == (1000, "dose-limited-cost")
    assert dose(Article("Oil", 1000, 990), eager) == (0, "dose-floor-cost")


@pytest.mark.parametrize(
    ("cost", "said"),
    [
        (790, "even the smallest discount would leave less than the least margin of its group"),
        (750, "5% on Oil: more would leave less than the least margin of its group (20%)."),
    ],
)
def test_N13_a_sentence_says_that_the_least_margin_struck(cost: int, said: str) -> None:
    article = Article("Oil", 1000, cost, floor_bp=2_000)
    found = smallest(article, Habits(lines=10, full_price=0), most_bp=2_000, left_cents=None)
    assert said in texts.say(found.why, "en")


def test_price_bound_goods_and_goods_without_a_price_get_none() -> None:
    assert dose(Article("Book", 1000, bound=True)) == (0, "dose-not-allowed")
    assert dose(Article("Soap", None)) == (0, "dose-not-allowed")
    assert dose(Article("Return", -100)) == (0, "dose-not-allowed")


@given(
    st.lists(
        st.tuples(
            st.integers(0, 5_000), st.none() | st.integers(0, 5_000),
            st.none() | st.integers(0, 9_900), st.integers(0, 40), st.integers(0, 10_000),
        ),
        max_size=30,
    ),
    st.integers(0, 3_000),
    st.integers(100, 5_000),
)  # fmt: skip
def test_N13_the_budget_holds_and_no_offer_is_below_its_floor(
    people: list[tuple[int, int | None, int | None, int, int]], budget: int, most: int
) -> None:
    left = budget
    for price, cost, floor, full_price, chance in people:
        article = Article("Soap", price, cost, floor)
        habits = Habits(40, full_price, (), chance)
        found = smallest(article, habits, most_bp=most, left_cents=left)
        left -= found.cents
        assert 0 <= found.percent_bp <= most
        assert (found.percent_bp == 0) == (found.cents == 0)
        if found.percent_bp and cost is not None:
            net = price - found.cents
            assert net >= cost
            # Rounding the discount up may cost one cent of the price, not of the margin.
            assert (net + 1 - cost) * 10_000 >= (floor or 0) * net
    assert left >= 0
