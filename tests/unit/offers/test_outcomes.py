"""What was shown, mentioned, and not right (N6): kept, undone, effective at once."""

import json

import pytest

from shopfriend.domain.ids import OfferId
from shopfriend.domain.offers import NotRight
from shopfriend.domain.trouble import ShopError
from shopfriend.services import offers
from shopfriend.services.desk import Desk
from tests.builders import TODAY
from tests.unit.offers.shop import a_deli, days_ago


def rows(desk: Desk) -> list[dict[str, object]]:
    with desk.read() as tx:
        return [dict(row) for row in tx.all("select * from offer order by id")]


def test_N2_a_shown_offer_keeps_reasons_that_resolve_to_rows(desk: Desk) -> None:
    deli = a_deli(desk)
    found = offers.for_customer(desk, deli.hanna)
    offers.shown(desk, found)
    with desk.read() as tx:
        for offer, row in zip(found, rows(desk), strict=True):
            reasons = json.loads(str(row["reasons"]))
            assert row["score_milli"] == sum(r["weight_milli"] for r in reasons)
            assert len(reasons) == len(offer.reasons) >= 1
            for reason in reasons:
                for noun, ids in reason["evidence"].items():
                    for id_ in ids:
                        assert tx.value(f"select 1 from {noun} where id = :i", i=id_) == 1


def test_shown_is_not_made_and_no_step_to_undo(desk: Desk) -> None:
    deli = a_deli(desk)
    [first, *_] = offers.for_customer(desk, deli.hanna)
    [one] = offers.shown(desk, [first])
    assert offers.shown(desk, [first]) == [one]
    [row] = rows(desk)
    assert (row["shown_at"] is not None, row["made_at"], row["on_day"]) == (True, None, str(TODAY))
    with pytest.raises(ShopError, match="nothing-to-undo"):
        desk.book.undo()


def test_mentioned_is_made_once_and_can_be_undone(desk: Desk) -> None:
    deli = a_deli(desk)
    [one] = offers.shown(desk, offers.for_customer(desk, deli.hanna, count=1))
    change = offers.mentioned(desk, one)
    assert change.concerns("customer", [deli.hanna])
    assert rows(desk)[0]["made_at"] is not None
    desk.book.undo()
    assert rows(desk)[0]["made_at"] is None


@pytest.mark.parametrize(
    ("why", "excluded"),
    [
        ("has-it", "excluded-has-it"),
        ("elsewhere", "excluded-elsewhere"),
        ("was-gift", "excluded-gift"),
        ("never", "excluded-never-offer"),
    ],
)
def test_N6_one_click_and_the_product_is_gone_until_undone(
    desk: Desk, why: NotRight, excluded: str
) -> None:
    deli = a_deli(desk)
    first = offers.for_customer(desk, deli.hanna)[0]
    [one] = offers.shown(desk, [first])
    offers.not_right(desk, one, why=why)
    assert deli.comte not in [o.product for o in offers.for_customer(desk, deli.hanna, count=9)]
    today = offers.for_customer(desk, deli.hanna, count=9, on=TODAY)
    assert deli.comte not in [o.product for o in today]
    assert [w.kind for w in offers.why_not(desk, deli.hanna, deli.comte)] == [excluded]
    assert (rows(desk)[0]["outcome"], rows(desk)[0]["outcome_on"]) == (why, str(TODAY))
    desk.book.undo()
    assert rows(desk)[0]["outcome"] == ""
    assert offers.for_customer(desk, deli.hanna)[0] == first


def test_N6_an_end_date_brings_it_back(desk: Desk) -> None:
    deli = a_deli(desk)
    [one] = offers.shown(desk, offers.for_customer(desk, deli.hanna, count=1))
    offers.not_right(desk, one, why="never", until=days_ago(1))
    assert offers.for_customer(desk, deli.hanna)[0].product == deli.comte


def test_an_offer_that_is_gone_says_so(desk: Desk) -> None:
    with pytest.raises(ShopError, match="offer-gone"):
        offers.mentioned(desk, OfferId(7))
