"""Amounts spread over lines: exact to the cent, fair to the remainder, whatever the numbers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from shopfriend.intake.dsfinvk.spreading import cents_of, rounded, shares, sums

CENTS = st.integers(-10_000_000, 10_000_000)
MEMBERS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5_000_000)), min_size=1, max_size=40)


@given(members=MEMBERS, amounts=st.lists(CENTS, min_size=5, max_size=5))
def test_shares_add_up_and_none_is_more_than_a_cent_off(
    members: list[tuple[int, int]], amounts: list[int]
) -> None:
    names = sorted({name for name, _ in members})
    group = np.array([names.index(name) for name, _ in members])
    weight = np.array([weight for _, weight in members])
    amount = np.array(amounts[: len(names)])
    found = shares(amount, weight, group)
    assert sums(found, group, len(names)).tolist() == amount.tolist()
    for place in range(len(names)):
        inside = group == place
        whole = int(weight[inside].sum())
        if whole:
            for share, part in zip(found[inside].tolist(), weight[inside].tolist(), strict=True):
                assert abs(share * whole - int(amount[place]) * part) < whole


@given(st.lists(st.integers(-10_000_000_000, 10_000_000_000), min_size=1, max_size=30))
def test_fine_amounts_become_cents_that_add_up(amounts: list[int]) -> None:
    fine, group = np.array(amounts), np.zeros(len(amounts), np.int64)
    found = cents_of(fine, group, 1)
    assert found.sum() == rounded(sums(fine, group, 1))[0]
    assert (np.abs(found * 1000 - fine) < 1000).all()
