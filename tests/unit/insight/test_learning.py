"""What the two models of known and of new goods see of a person."""

import numpy as np

from shopfriend.insight import Scored, fresh, rhythm
from tests.unit.insight.shops import DAY, goods, lines, model, of, person

BREAD, ROLLS, TEA, RARE = 1, 2, 3, 4


def a_street() -> list[tuple[int, int, int]]:
    """Ten customers: all buy bread and rolls every week, the first five tea too."""
    weekly = [(c, p, DAY - 3 - 7 * n) for c in range(2, 12) for p in (BREAD, ROLLS)
              for n in range(6)]  # fmt: skip
    return [*weekly, *((c, TEA, DAY - 5) for c in range(2, 7))]


def test_who_comes_often_and_who_comes_seldom_are_told_apart() -> None:
    often = [(1, BREAD, DAY - 2 - 2 * n) for n in range(20)]
    seldom = [(12, BREAD, DAY - 40)]
    everything = lines(*a_street(), *often, *seldom)
    learned = model(everything, goods(4))
    found = [Scored(learned, of(c, everything), person(c)).own.known for c in (1, 12)]
    for name in ("visits", "basket"):
        column = rhythm.FEATURES.index(name)
        assert found[0].features[0, column] > found[1].features[0, column]


def test_products_of_two_features_are_what_they_are_called() -> None:
    everything = lines(*a_street())
    learned = model(everything, goods(4))
    known = Scored(learned, of(2, everything), person(2)).own.known
    column = dict(zip(rhythm.FEATURES, known.features.T, strict=True))
    repeat = column["product_repeat"] - 0.25
    assert np.allclose(column["often_and_repeat"], repeat * column["count"])
    assert np.allclose(column["lately_and_visits"], (column["visits"] - 1.5) * column["lately"])
    assert set(column["known"].tolist()) == {np.log1p(3)}  # three goods


def test_how_many_goods_she_knows_is_reckoned_against_her_shop() -> None:
    """The same customer is a heavy one in a small shop, and a light one in a large one."""
    small = lines(*a_street())
    more = [(c, p, DAY - 9) for c in range(2, 12) for p in range(5, 60)]
    large = lines(*a_street(), *more)
    hers = lines((1, BREAD, DAY - 3), (1, ROLLS, DAY - 3))
    seen = [Scored(model(each, goods(60)), hers, person(1)).looked.known[0] for each in
            (small, large)]  # fmt: skip
    assert seen[0] > -0.5
    assert seen[1] < -1.5


def test_what_a_known_good_more_changes_is_part_of_what_everybody_is_told() -> None:
    """`alone` gives the chance of an average person, and what knowing more goods does to it."""
    learned = model(lines(*a_street()), goods(4))
    usual, slope = fresh.alone(learned.fresh, learned.shelf)
    scored = Scored(learned, lines((1, BREAD, DAY - 3)), person(1))
    off = frozenset(fresh.KINDS)
    alone = fresh.parts(learned.fresh, np.stack((usual, slope)), scored.looked, 0, off)
    chance = 1 / (1 + np.exp(-(usual + scored.looked.known[0] * slope)))
    assert np.abs(alone["best-of-shop"] - chance * fresh.SURE).max() <= 1


def test_what_she_ever_bought_speaks_however_long_ago() -> None:
    """Of two people with the same goods the newer buyer hears more of what goes with them, but the
    other one hears of it too."""
    street = [(c, p, DAY - 30) for c in range(2, 30) for p in (BREAD, TEA)]
    street += [(c, ROLLS, DAY - 30) for c in range(30, 60)]
    learned = model(lines(*street), goods(4))
    place = learned.products.place(TEA)
    said = []
    for ago in (3, 500):
        scored = Scored(learned, lines((1, BREAD, DAY - ago)), person(1))
        said.append(scored.points(place).get("goes-with", 0))
    assert said[0] > said[1] > 0
