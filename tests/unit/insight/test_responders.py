"""Who answers a letter: small shops with a known truth, and shops as nobody would wish them."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopfriend.insight import (
    Coupons,
    Lines,
    Mailings,
    Products,
    Redemptions,
    Response,
    responders,
)
from tests.unit.insight.shops import DAY, goods, lines, together

EVERYBODY = list(range(1, 61))
Shop = tuple[Lines, Products, Mailings, Coupons, Redemptions]


def _shop() -> Shop:
    """Three mailings about product 1; who buys it answers."""
    starts = {11: DAY - 120, 12: DAY - 80, 13: DAY - 40}
    letters = [(c, day, who) for c, day in starts.items() for who in EVERYBODY]
    bought = [(who, 1 if who <= 20 else 2, DAY - 10 * n - who % 7)
              for who in EVERYBODY for n in range(1, 18)]  # fmt: skip
    answers = [(c, who, day + 5) for c, day in starts.items() for who in range(1, 21) if who % 4]
    coupons = Coupons.from_rows([(c, 1) for c in starts])
    return (lines(*bought), goods(2), Mailings.from_rows(letters), coupons,
            Redemptions.from_rows(answers))  # fmt: skip


def _answered(who: Sequence[int]) -> Shop:
    """The same mailings, answered by these."""
    bought, products, letters, coupons, _ = _shop()
    rows = [(c, each, DAY - 110 + 40 * (c - 11)) for c in (11, 12) for each in who]
    return bought, products, letters, coupons, Redemptions.from_rows(rows)


def _adds_up(found: Response) -> bool:
    odds = sum(found.reasons.values(), start=np.zeros(len(found.customer)))
    return np.allclose(1 / (1 + np.exp(-odds)), found.probability)


def test_C31_buyers_of_the_coupons_goods_answer_likelier() -> None:
    found = responders(*_shop(), 99, [5, 45], DAY)
    assert found.step == "learned"
    found = responders(*_shop(), 13, [5, 45], DAY - 40)
    assert found.probability[0] > 2 * found.probability[1]


def test_what_speaks_for_an_answer_adds_up_to_its_odds() -> None:
    assert _adds_up(responders(*_shop(), 13, EVERYBODY, DAY - 40))
    bought, products, *_ = _shop()
    nothing = Mailings.from_rows([]), Coupons.from_rows([]), Redemptions.from_rows([])
    assert _adds_up(responders(bought, products, *nothing, 13, EVERYBODY, DAY))


def test_without_any_mailing_yet_a_rule_stands_in() -> None:
    bought, products, _, coupons, _ = _shop()
    nothing = Mailings.from_rows([]), coupons, Redemptions.from_rows([])
    found = responders(bought, products, *nothing, 13, [5, 45], DAY)
    assert found.step == "start"
    assert found.probability[0] > found.probability[1]


def test_later_answers_change_nothing() -> None:
    bought, products, letters, coupons, answers = _shop()
    known = answers.where(answers.day < DAY - 40)
    one = responders(bought, products, letters, coupons, answers, 13, [5, 45], DAY - 40)
    two = responders(
        bought.before(DAY - 40), products, letters, coupons, known, 13, [5, 45], DAY - 40
    )
    assert (one.probability == two.probability).all()


def test_who_used_coupons_in_these_groups_answers_likelier() -> None:
    """No letter was ever answered: the till's own column says who cuts coupons out."""
    everything, _, letters, coupons, _ = _shop()
    # Three in four buyers of product 1 had a coupon now and then: half a euro off, as money.
    off = np.where((everything.customer % 4 > 0) & (everything.day % 5 == 0), 50, 0)
    off[everything.product != 1] = 0
    many = [_like(everything, n, off) for n in range(1, 13)]
    bought = together(*many)
    groups = Products.from_rows((n, 7 if n % 2 else 8, 0, 0) for n in range(1, 25))
    found = responders(bought, groups, letters, coupons, Redemptions.from_rows([]), 13, [4, 5], DAY)
    assert found.reasons["coupon-lines-there"][1] > found.reasons["coupon-lines-there"][0]
    assert found.probability[1] > found.probability[0]


def _like(bought: Lines, n: int, off: object) -> Lines:
    """The same purchases with other goods of the same groups, dearer by the cents of a coupon."""
    product = np.where(bought.product == 1, 2 * n - 1, 2 * n)
    rows = zip(bought.receipt + 5000 * n, bought.customer, product, bought.day,
               bought.quantity_milli, bought.total_cents, np.asarray(off), strict=True)  # fmt: skip
    return Lines.from_rows(tuple(int(value) for value in row) for row in rows)


@pytest.mark.parametrize("on", [DAY - 119, DAY - 41, DAY], ids=["none", "one", "two"])
def test_campaigns_whose_answers_are_in(on: int) -> None:
    found = responders(*_shop(), 99, EVERYBODY, on)
    assert found.step == ("start" if on < DAY - 115 else "learned")
    assert ((found.probability > 0) & (found.probability < 1)).all()
    assert _adds_up(found)


def test_where_nobody_ever_answered_the_rule_stays() -> None:
    found = responders(*_answered([]), 13, EVERYBODY, DAY - 40)
    assert found.step == "start"
    assert found.probability.max() < 0.5


def test_where_everybody_answered_everybody_is_expected_to() -> None:
    found = responders(*_answered(EVERYBODY), 13, EVERYBODY, DAY - 40)
    assert found.step == "learned"
    assert found.probability.min() > 0.8


def test_what_is_older_than_two_years_teaches_nothing() -> None:
    late = DAY + 800
    assert responders(*_shop(), 99, EVERYBODY, late).step == "start"


def test_a_single_letter_makes_no_rule() -> None:
    bought, products, _, coupons, _ = _shop()
    letter, answer = Mailings.from_rows([(11, DAY - 120, 5)]), [(11, 5, DAY - 110)]
    found = responders(
        bought, products, letter, coupons, Redemptions.from_rows(answer), 13, EVERYBODY, DAY
    )
    assert found.step == "start"
    assert found.probability.max() < 0.5


def test_a_mailing_without_goods_of_its_own_judges_by_the_rest() -> None:
    found = responders(*_shop(), 0, [5, 4, 45], DAY)
    assert all((found.reasons[name] == 0).all() for name in ("coupon-goods", "coupon-groups"))
    assert found.probability[0] > found.probability[1]  # who answered before


def test_people_never_seen_get_a_chance_too() -> None:
    found = responders(*_shop(), 13, [9_999], DAY)
    assert 0 < found.probability[0] < 0.2
    assert len(responders(*_shop(), 13, [], DAY).customer) == 0


_DAYS = st.integers(DAY - 200, DAY + 5)
_PEOPLE, _GOODS, _CAMPAIGNS = st.integers(0, 6), st.integers(1, 5), st.integers(1, 4)
_ROWS = st.lists(
    st.tuples(
        st.integers(1, 9), _PEOPLE, _GOODS, _DAYS, st.sampled_from([1000, 250, 7, -1000, 3000]),
        st.integers(-100, 900), st.integers(-50, 300),
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    _ROWS,
    st.lists(st.tuples(_CAMPAIGNS, _DAYS, _PEOPLE), max_size=30),
    st.lists(st.tuples(_CAMPAIGNS, st.integers(1, 7)), max_size=8),
    st.lists(st.tuples(_CAMPAIGNS, _PEOPLE, _DAYS), max_size=15),
)
def test_odd_books_get_an_answer(
    bought: list[tuple[int, ...]], sent: list[tuple[int, int, int]],
    good_for: list[tuple[int, int]], redeemed: list[tuple[int, int, int]],
) -> None:  # fmt: skip
    shop = (
        Lines.from_rows(bought), goods(4), Mailings.from_rows(sent),
        Coupons.from_rows(good_for), Redemptions.from_rows(redeemed),
    )  # fmt: skip
    found = responders(*shop, 2, list(range(7)), DAY)
    assert ((found.probability > 0) & (found.probability < 1)).all()
    assert _adds_up(found)
    assert (responders(*shop, 2, list(range(7)), DAY).probability == found.probability).all()
