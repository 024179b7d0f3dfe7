"""Learning stays within its memory, and numbers of any size stay what they are."""

import os
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from shopfriend.insight import COLUMNS, Lines, Products, fit, symmetric
from tests.unit.insight.shops import DAY, PIECE, goods

MEGABYTE = 1_000_000
_WIDE = 2**40
_Row = tuple[int, ...]
_VALUES = st.integers(-(2**62), 2**62) | st.integers(-9, 9)


def _blobs(rows: Sequence[_Row], each: int) -> Iterator[bytes]:
    for at in range(0, len(rows), each):
        yield np.array(rows[at : at + each], dtype="<i8").T.tobytes()


@given(st.lists(st.tuples(*[_VALUES] * len(COLUMNS)), max_size=40), st.integers(1, 7))
def test_lines_read_from_blobs_are_the_lines_that_were_written(rows: list[_Row], each: int) -> None:
    read = Lines.from_blobs(_blobs(rows, each))
    assert [tuple(row) for row in zip(*(getattr(read, name).tolist() for name in COLUMNS),
                                      strict=True)] == rows  # fmt: skip


def test_columns_take_half_the_room_where_their_values_are_small() -> None:
    rows = [(1, 2, 3, DAY, PIECE, 300, 0), (2, 2, 3, DAY, PIECE, _WIDE, 0)]
    read = Lines.from_blobs(_blobs(rows, 1))
    assert read.day.dtype == read.discount_cents.dtype == np.int32
    assert read.total_cents.dtype == read.customer.dtype == np.int64  # keys begin with customers


def _shop(people: int, size: int, *, far: int = 0) -> list[_Row]:
    """Everybody's twelve goods every fortnight of four months; ids lie `far` up."""
    chance = np.random.default_rng(3)
    habits = chance.integers(1, size + 1, (people, 12))
    days = range(DAY - 120, DAY, 14)
    return [
        (far + n * people + who, far + who + 1, far + int(product), day, PIECE, 300 + far, far)
        for n, day in enumerate(days, 1)
        for who in range(people)
        for product in habits[who]
    ]


def test_B10_ids_and_amounts_beyond_32_bits_are_learned_as_small_ones() -> None:
    small = fit(Lines.from_rows(_shop(60, 40)), goods(40), DAY)
    ids = Products.from_rows((_WIDE + n, 7, 0, 0) for n in range(1, 41))
    wide = fit(Lines.from_blobs(_blobs(_shop(60, 40, far=_WIDE), 500)), ids, DAY)
    assert wide.step == small.step == "learned"
    assert (wide.due == small.due).all()
    assert (wide.fresh == small.fresh).all()
    assert (wide.weights.milli == small.weights.milli).all()
    assert (wide.crowd.people == small.crowd.people).all()
    assert (wide.customers - _WIDE == small.customers).all()
    assert (wide.bought.receipt - _WIDE == small.bought.receipt).all()


def test_no_table_of_all_goods_by_all_goods_is_ever_made() -> None:
    size = 20_000  # such a table would take 1,600 MB
    rows = _shop(300, size)
    tracemalloc.start()
    try:
        learned = fit(Lines.from_blobs(_blobs(rows, 1000)), goods(size), DAY)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len({product for _, _, product, *_ in rows}) > 3000
    assert len(learned.shelf) == len(learned.weights.goods) == 3000
    assert most < 200 * MEGABYTE


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 40), st.integers(2, 40), st.integers(0, 9))
def test_the_inverse_is_one_however_many_rows_there_are(people: int, size: int, seed: int) -> None:
    rows = sparse.random(people, size, 0.3, "csr", np.float32, random_state=seed)
    rows.data[:] = 1.0
    half = symmetric.product(rows)
    whole = (rows.T @ rows).toarray()
    assert (half == np.tril(whole)).all()
    inverse = symmetric.inverse(rows, half, 2.0)
    unit = inverse @ (whole + 2.0 * np.eye(size))
    assert np.allclose(unit, np.eye(size) * unit[0, 0], atol=1e-3)
    assert unit[0, 0] > 0.5


def test_a_ridge_too_small_to_tell_goods_apart_is_refused() -> None:
    rows = sparse.csr_matrix(np.ones((6, 3), dtype=np.float32))
    with pytest.raises(ValueError, match="ridge"):
        symmetric.inverse(rows, symmetric.product(rows), 0.0)


def test_B10_one_thread_reckons_unless_somebody_says_otherwise() -> None:
    ask = "import shopfriend, os; print(os.environ['OPENBLAS_NUM_THREADS'])"
    plain = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}

    def said(**more: str) -> str:
        command = [sys.executable, "-c", ask]
        return subprocess.run(
            command, env=plain | more, check=True, stdout=subprocess.PIPE, text=True
        ).stdout.strip()

    assert said() == "1"
    assert said(OPENBLAS_NUM_THREADS="2") == "2"


def test_lists_of_offers_do_without_the_search_for_a_maximum() -> None:
    ask = "import sys, shopfriend.insight; print('scipy.optimize' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", ask], check=True, stdout=subprocess.PIPE, text=True
    )
    assert done.stdout.strip() == "False"
