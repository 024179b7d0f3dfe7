"""Proposals for weights from what became of the offers; the owner takes them over or not (C52)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend.book import offers as rows
from shopfriend.domain.ids import OfferId, ProductId
from shopfriend.domain.reasons import Offer, Reason
from shopfriend.domain.weighing import MOST, Became, Proposal, proposed
from shopfriend.services import history
from shopfriend.services.desk import Desk, undo
from shopfriend.services.offers import weights
from tests.builders import TODAY, a_customer, a_product, a_receipt
from tests.unit.offers.shop import days_ago


def shown(desk: Desk, kind: str, product: ProductId, *, points: int, on: date) -> Offer:
    offer = Offer(a_customer(desk), product, None, "new", (Reason(kind, points * 1000),))
    with desk.batch("test") as tx:
        rows.insert(
            tx, OfferId(desk.ids.next()), offer, place="counter", on=on, now=desk.book.now(),
            actor="Anna",
        )  # fmt: skip
    return offer


def test_too_few_offers_and_what_chance_could_do_propose_nothing() -> None:
    assert proposed(Became("likes", 39, 4.0, 39), 100) is None
    assert proposed(Became("likes", 178, 4.0, 8), 100) is None
    assert proposed(Became("likes", 100, 16.0, 26), 100) is None  # less than two errors
    seen = Became("likes", 100, 16.0, 28)
    assert proposed(seen, 100) == Proposal(100, 170, seen)


def test_C52_a_proposal_is_round_and_never_more_than_double_or_half() -> None:
    twice = proposed(Became("wish", 100, 9.0, 60), 100)
    half = proposed(Became("wish", 100, 60.0, 0), 100)
    assert twice is not None
    assert half is not None
    assert (twice.percent, half.percent) == (200, 50)
    assert proposed(Became("wish", 100, 9.0, 60), MOST) is None


@given(
    st.integers(0, 500), st.floats(0, 500, allow_nan=False), st.integers(0, 500),
    st.integers(0, MOST),
)  # fmt: skip
def test_a_proposal_is_always_a_weight_that_may_be_set(
    shown_: int, foretold: float, bought: int, now: int
) -> None:
    found = proposed(Became("likes", shown_, foretold, bought), now)
    if found is not None:
        assert 0 <= found.percent <= MOST
        assert found.percent != now


def chosen(desk: Desk) -> dict[str, int]:
    return {each.kind: each.chosen for each in weights.of_all(desk) if each.chosen != 100}


@pytest.fixture
def liked(desk: Desk) -> Desk:
    """Fifty offers because of likes, ten of a hundred foretold: half of them were bought."""
    soap = a_product(desk, "Soap")
    for number in range(50):
        offer = shown(desk, "likes", soap, points=10, on=days_ago(60))
        if number % 2:
            a_receipt(desk, offer.customer, days_ago(60 - number % 28), [(soap, 1000, 300)])
    a_receipt(desk, None, days_ago(1), [(soap, 1000, 300)])  # so far the till's data reach
    return desk


def test_C52_offers_that_were_bought_more_often_than_foretold_propose_more(liked: Desk) -> None:
    [found] = weights.proposals(liked)
    assert (found.seen.kind, found.seen.shown, found.seen.bought) == ("likes", 50, 25)
    assert round(found.seen.foretold) == 5
    assert (found.now, found.percent) == (100, 200)
    assert chosen(liked) == {}, "nothing changes by itself"


def test_C52_an_accepted_proposal_is_dated_and_reversible(liked: Desk) -> None:
    [found] = weights.proposals(liked)
    weights.put_all(liked, {found.seen.kind: found.percent})
    assert chosen(liked) == {"likes": 200}
    assert history.last_deeds(liked)[0].at.startswith(str(TODAY))
    undo(liked)
    assert chosen(liked) == {}


def test_what_was_shown_within_the_last_four_weeks_says_nothing_yet(desk: Desk) -> None:
    soap = a_product(desk, "Soap")
    for _ in range(50):
        offer = shown(desk, "likes", soap, points=10, on=days_ago(20))
        a_receipt(desk, offer.customer, days_ago(10), [(soap, 1000, 300)])
    assert weights.proposals(desk) == []


def test_what_was_bought_later_than_four_weeks_or_brought_back_does_not_count(desk: Desk) -> None:
    soap = a_product(desk, "Soap")
    for _ in range(50):
        offer = shown(desk, "likes", soap, points=30, on=days_ago(80))
        late = days_ago(80) + timedelta(days=28)
        a_receipt(desk, offer.customer, late, [(soap, 1000, 300)])
        a_receipt(desk, offer.customer, days_ago(70), [(soap, -1000, -300)])
    [found] = weights.proposals(desk)
    assert (found.seen.bought, found.percent) == (0, 50)


def test_a_shop_without_offers_or_without_receipts_has_no_proposal(desk: Desk) -> None:
    assert weights.proposals(desk) == []
    a_receipt(desk, None, days_ago(1), [(a_product(desk), 1000, 300)])
    assert weights.proposals(desk) == []
