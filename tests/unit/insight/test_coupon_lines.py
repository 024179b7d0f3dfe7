"""Coupons recognized in one column for everything taken off: shops where it is known what had one.

Eighty goods at 2.00 to 9.90; sales of 0.37 off that all buyers of a good get for a while; prices
that went up or down by ten cents; and coupons of one amount, now and then, on any good.
"""

from dataclasses import replace

import numpy as np
import pytest

from shopfriend.insight import Lines
from shopfriend.insight.arrays import Flags, Ints, Reals
from shopfriend.insight.coupon_lines import coupon_lines
from tests.unit.insight.shops import DAY

COUNT = 6_000


def _shop(seed: int = 1) -> tuple[Lines, Flags]:
    """Without coupons yet, and the lines that get one."""
    chance = np.random.default_rng(seed)
    product = chance.integers(1, 81, COUNT)
    day = np.sort(DAY - chance.integers(1, 200, COUNT))
    price = 200 + product * 9 // 10 * 10
    price += 10 * chance.integers(-1, 2, 81)[product] * (day > DAY - 60)
    sale = np.where((product + day // 14) % 5 == 0, 37, 0)
    customer = chance.integers(1, 61, COUNT)
    columns = (np.arange(1, COUNT + 1), customer, product, day, np.full(COUNT, 1000),
               price - sale, sale)  # fmt: skip
    return Lines(*(np.asarray(c, dtype=np.int64) for c in columns)), chance.random(COUNT) < 0.03


def _with(lines: Lines, taken: Flags, off: Ints | int, *, from_total: bool) -> Lines:
    cents = np.where(taken, off, 0)
    return replace(
        lines,
        discount_cents=lines.discount_cents + cents,
        total_cents=lines.total_cents - cents * from_total,
    )


def _nothing(lines: Lines) -> Flags:
    return np.zeros(len(lines), dtype=np.bool_)


def _found(chance: Reals, taken: Flags) -> tuple[float, float]:
    """Of what is thought to be coupons, the true share; and of the true ones the share found."""
    return float(chance[taken].sum() / chance.sum()), float((chance[taken] > 0.2).mean())


@pytest.mark.parametrize("from_total", [False, True], ids=["as money", "as a discount"])
def test_coupons_are_told_from_sales_and_moving_prices(from_total: bool) -> None:
    lines, taken = _shop()
    lines = _with(lines, taken, 50, from_total=from_total)
    right, found = _found(coupon_lines(lines, _nothing(lines), _nothing(lines)), taken)
    assert right > 0.8
    assert found > 0.8


def test_coupons_of_ten_percent_are_found_where_redemptions_confirm_them() -> None:
    lines, taken = _shop()
    tenth = np.asarray((lines.total_cents + lines.discount_cents) // 10)
    lines = _with(lines, taken, tenth, from_total=True)
    believed = coupon_lines(lines, _nothing(lines), _nothing(lines))
    sure = taken & (lines.day < DAY - 50)
    confirmed = coupon_lines(lines, sure, ~sure)
    assert confirmed[taken].mean() > 2 * believed[taken].mean()
    assert _found(confirmed, taken)[0] > 0.8


def test_a_sign_that_redemptions_do_not_show_is_believed_no_more() -> None:
    lines, taken = _shop()
    lines = _with(lines, taken, 50, from_total=True)
    others = ~taken & (lines.discount_cents > 0)
    others[::2] = False
    refuted = coupon_lines(lines, others, taken)
    believed = coupon_lines(lines, _nothing(lines), _nothing(lines))
    assert refuted.sum() < believed.sum()


def test_what_everybody_has_off_is_no_coupon() -> None:
    lines, _ = _shop()
    reduced = lines.discount_cents > 0
    assert coupon_lines(lines, _nothing(lines), _nothing(lines))[reduced].mean() < 0.01


def test_coupon_on_several_pieces_counts_for_the_line() -> None:
    lines, taken = _shop()
    thrice = 1 + 2 * (np.arange(COUNT) % 3 == 0)
    lines = replace(
        lines,
        quantity_milli=lines.quantity_milli * thrice,
        total_cents=lines.total_cents * thrice,
        discount_cents=lines.discount_cents * thrice,
    )
    lines = _with(lines, taken, 50, from_total=False)
    assert _found(coupon_lines(lines, _nothing(lines), _nothing(lines)), taken)[1] > 0.9


@pytest.mark.parametrize(
    "odd",
    [
        {"total_cents": 0},
        {"total_cents": -500},
        {"discount_cents": -100},
        {"discount_cents": 10**12, "total_cents": 10**12},
        {"quantity_milli": 1, "total_cents": 10**9},
        {"product": 7, "day": DAY},
        {"customer": 1},
    ],
    ids=str,
)
def test_odd_lines_get_a_chance_between_nought_and_one(odd: dict[str, int]) -> None:
    lines, taken = _shop()
    changed = {
        name: np.where(np.arange(COUNT) % 3, getattr(lines, name), value).astype(np.int64)
        for name, value in odd.items()
    }
    found = coupon_lines(replace(lines, **changed), taken, ~taken)
    assert ((found >= 0) & (found <= 1)).all()


def test_no_lines_and_one_line() -> None:
    lines, _ = _shop()
    one = lines.where(slice(0, 1))
    assert coupon_lines(Lines.empty(), _nothing(Lines.empty()), _nothing(Lines.empty())).size == 0
    assert coupon_lines(one, _nothing(one), _nothing(one)).tolist() == [0.0]
