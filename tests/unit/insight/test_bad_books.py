"""Books as nobody would wish them: always an answer or none, never NaN, never trouble."""

from collections.abc import Callable
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopfriend.insight import (
    Lines,
    Model,
    Products,
    Scored,
    at_level,
    buys_again,
    fit,
    for_everybody,
    scored_all,
    unpack,
)
from tests.unit.insight.shops import DAY, PIECE, goods, lines, of, person, together

_CHANCE = np.random.default_rng(4)  # the same books every time


def _rows(count: int, **columns: object) -> Lines:
    """`count` lines of 40 people and 60 goods over 200 days, some columns set."""
    made = {
        "receipt": np.arange(1, count + 1),
        "customer": _CHANCE.integers(1, 41, count),
        "product": _CHANCE.integers(1, 61, count),
        "day": DAY - _CHANCE.integers(1, 201, count),
        "quantity_milli": np.full(count, PIECE),
        "total_cents": np.full(count, 300),
        "discount_cents": np.zeros(count, dtype=np.int64),
        **columns,
    }
    return Lines(*(np.asarray(made[name], dtype=np.int64) for name in Lines.__annotations__))


def _till_customer() -> Lines:
    """Half of all lines are one customer's: the anonymous one of the till."""
    who = _CHANCE.integers(1, 41, 4000)
    who[::2] = 1
    return _rows(4000, customer=who)


def _once_each() -> Lines:
    return _rows(4000, product=np.arange(1, 4001), customer=_CHANCE.integers(1, 101, 4000))


BOOKS: dict[str, Callable[[], Lines]] = {
    "nothing": Lines.empty,
    "one customer": lambda: _rows(300, customer=np.ones(300)),
    "one product": lambda: _rows(300, product=np.ones(300)),
    "one line": lambda: lines((1, 1, DAY - 3)),
    "all on one day": lambda: _rows(500, day=np.full(500, DAY - 1)),
    "only returns": lambda: _rows(300, quantity_milli=np.full(300, -PIECE)),
    "only the future": lambda: _rows(300, day=np.full(300, DAY + 5)),
    "10,000 lines on a receipt": lambda: _rows(10_000, receipt=np.ones(10_000)),
    "the till's customer": _till_customer,
    "prices of nought and below": lambda: _rows(500, total_cents=_CHANCE.integers(-500, 1, 500)),
    "grams": lambda: _rows(500, quantity_milli=_CHANCE.integers(1, 9, 500)),
    "each product once": _once_each,
    "a usual shop": lambda: _rows(6000),
}


def _all_numbers(model: Model) -> bool:
    return all(
        np.isfinite(each).all()
        for each in (
            model.due,
            model.fresh,
            model.shelf.facts,
            model.tastes.share,
            model.rhythms.gap,
        )
    )


@pytest.mark.parametrize("category", [7, 0])
@pytest.mark.parametrize("name", BOOKS)
def test_N5_odd_books_get_an_answer_or_none(name: str, category: int) -> None:
    everything = BOOKS[name]()
    size = max(int(everything.product.max()), 3) if len(everything) else 3
    learned = fit(everything, goods(size, category=category), DAY)
    assert _all_numbers(learned)
    assert learned.step in ("crowd", "shop-average", "learned")
    for customer in (1, 2, 999):
        scored = Scored(learned, of(customer, everything), person(customer))
        assert scored.step in ("first-guess", "shop-average", "own-rhythm")
        for kind in ("any", "repeat", "new", "discover"):
            found = list(islice(scored.best(kind), 20))
            assert all(each.score_milli > 0 for each in found)
            assert all(
                each.score_milli == sum(r.weight_milli for r in each.reasons) for each in found
            )
    list(islice(for_everybody(unpack(learned.pack()), DAY), 20))


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("by", ["customer", "category"])
def test_C01_chances_are_chances_whatever_the_book(name: str, by: str) -> None:
    everything = BOOKS[name]()
    size = max(int(everything.product.max()), 3) if len(everything) else 3
    found = buys_again(everything, goods(size), DAY, days=28, by=by)  # type: ignore[arg-type]
    for each in (found.low, found.probability, found.high):
        assert ((each >= 0) & (each <= 1)).all()
    assert (found.low <= found.probability).all()
    assert (found.probability <= found.high).all()
    assert ((found.expected == 0) | (found.expected >= DAY)).all()


@pytest.mark.parametrize("level", ["type", "category"])
@pytest.mark.parametrize("name", BOOKS)
def test_lists_of_types_and_groups_are_learned_the_same_way(name: str, level: str) -> None:
    everything = BOOKS[name]()
    rows = [(n, 7 + n % 2, 0, 0, 0, f"Article {n % 20}", "", "", "", "", 0) for n in range(1, 61)]
    some, coarse = at_level(everything, Products.from_facts(rows), level)  # type: ignore[arg-type]
    assert len(coarse) == (20 if level == "type" else 2)
    assert set(some.product.tolist()) <= set(coarse.id.tolist())
    learned = fit(some, coarse, DAY)
    assert _all_numbers(learned)
    list(islice(Scored(learned, of(1, some), person(1)).best(), 20))


_BOUGHT = st.tuples(
    st.integers(0, 12), st.integers(1, 9), st.integers(DAY - 200, DAY + 3),
    st.sampled_from([PIECE, PIECE, 3, -PIECE]),
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(_BOUGHT, max_size=150))
def test_B10_everybody_at_once_is_everybody_one_by_one(
    bought: list[tuple[int, int, int, int]],
) -> None:
    everything = together(*(lines(b[:3], quantity=b[3]) for b in bought)) if bought else lines()
    learned = fit(everything, goods(9), DAY)
    # Every third one's branch has told of fewer days.
    people = [
        (of(c, everything), replace(person(c), asof=DAY - 5 * (c % 3 == 0))) for c in range(1, 13)
    ]
    for (own, who), at_once in zip(people, scored_all(learned, people), strict=True):
        alone = Scored(learned, own, who)
        assert (alone.places == at_once.places).all()
        assert (alone.total == at_once.total).all()
        for here, there in zip(alone.best(), at_once.best(), strict=True):
            assert (here, here.reasons) == (there, there.reasons)
