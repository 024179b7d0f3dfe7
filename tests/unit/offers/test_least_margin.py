"""The least margin of a group of goods: set by the owner, inherited below, taken back."""

import pytest

from shopfriend.book import habits
from shopfriend.domain.trouble import ShopError
from shopfriend.services import goods_groups
from shopfriend.services.desk import Desk, undo
from tests.builders import a_product


def held(desk: Desk, path: str) -> tuple[int | None, int | None]:
    found = goods_groups.least_margin(desk, path)
    return found.own, found.holds


def test_N13_a_group_has_its_own_least_margin_or_that_of_the_group_above(desk: Desk) -> None:
    a_product(desk, "Comté", category="Cheese > Hard > Old")
    assert held(desk, "Cheese > Hard") == (None, None)
    goods_groups.set_least_margin(desk, "Cheese", 2_000)
    assert held(desk, "Cheese > Hard") == (None, 2_000)
    goods_groups.set_least_margin(desk, "Cheese > Hard", 3_550)
    assert held(desk, "Cheese > Hard > Old") == (None, 3_550)
    assert held(desk, "Cheese") == (2_000, 2_000)
    with desk.read() as tx:
        assert sorted(habits.floors(tx).values()) == [2_000, 3_550, 3_550]
    goods_groups.set_least_margin(desk, "Cheese > Hard", None)
    assert held(desk, "Cheese > Hard") == (None, 2_000)


def test_C10_setting_a_least_margin_is_one_step_to_undo(desk: Desk) -> None:
    a_product(desk, "Comté", category="Cheese")
    goods_groups.set_least_margin(desk, "Cheese", 2_000)
    undo(desk)
    assert held(desk, "Cheese") == (None, None)


@pytest.mark.parametrize("margin", [-1, 9_501])
def test_N13_a_least_margin_that_nothing_could_keep_is_refused(desk: Desk, margin: int) -> None:
    a_product(desk, "Comté", category="Cheese")
    with pytest.raises(ShopError, match="least-margin-range"):
        goods_groups.set_least_margin(desk, "Cheese", margin)
    with pytest.raises(ShopError, match="group-gone"):
        goods_groups.set_least_margin(desk, "Bread", 2_000)
    assert held(desk, "Cheese") == (None, None)
