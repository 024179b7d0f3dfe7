"""Pair statistics against a calculation by hand."""

from shopfriend.insight import also_bought
from tests.unit.insight.shops import DAY, goods, lines, model


def test_C44_support_and_lift_match_a_hand_calculation() -> None:
    # Ten people: six buy 1, five of those six buy 2 too, nobody else does; all buy 3.
    bought = [(c, 1, DAY - 9) for c in range(1, 7)] + [(c, 2, DAY - 9) for c in range(1, 6)]
    everything = lines(*bought, *((c, 3, DAY - 9) for c in range(1, 11)))
    pairs = also_bought(model(everything, goods(3)), 1, count=5)
    # Lift of 1 and 2: 5 both x 10 people / (6 x 5) = 1.6667. Product 3: 6 x 10 / (6 x 10) = 1,
    # as chance would have it: not listed.
    assert [(p.product, p.support, p.lift_bp) for p in pairs] == [(2, 5, 16_667)]


def test_C44_fewer_than_three_people_are_chance() -> None:
    everything = lines(*((c, p, DAY - 9) for c in (1, 2) for p in (1, 2)),
                       *((c, 3, DAY - 9) for c in range(3, 20)))  # fmt: skip
    assert also_bought(model(everything, goods(3)), 1, count=5) == []


def test_C44_only_the_last_two_years_count() -> None:
    old = [(c, p, DAY - 731) for c in range(1, 9) for p in (1, 2)]
    everything = lines(*old, *((c, 3, DAY - 9) for c in range(1, 20)))
    assert also_bought(model(everything, goods(3)), 1, count=5) == []
    fresh = lines(*((c, p, d + 2) for c, p, d in old), *((c, 3, DAY - 9) for c in range(1, 20)))
    assert [p.product for p in also_bought(model(fresh, goods(3)), 1, count=5)] == [2]


def test_unknown_products_have_no_pairs() -> None:
    assert also_bought(model(lines((1, 1, DAY - 9)), goods(1)), 99, count=5) == []
