"""Random small books: the sum holds, the facts are true, every row behind a reason exists."""

import tempfile
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.reasons import Offer
from shopfriend.services import offers, texts
from shopfriend.services.desk import Desk, close_desk
from shopfriend.services.offers import learned
from shopfriend.services.offers import pairs as own_pairs
from shopfriend.services.settings import put
from tests.builders import TODAY, a_customer, a_desk, a_product

PEOPLE, GOODS, DAYS = 8, 5, 80
_QUANTITIES = st.sampled_from([1000, 250, -1000])
_KINDS = st.sampled_from(["like", "wish", "dislike"])
_PRODUCT = st.integers(0, GOODS - 1)
_SALE = st.tuples(st.integers(0, PEOPLE), _PRODUCT, st.integers(0, DAYS), _QUANTITIES)
_PAIR = st.tuples(_PRODUCT, _PRODUCT).filter(lambda two: two[0] != two[1])
_SAID = st.tuples(st.integers(0, PEOPLE - 1), _PRODUCT, _KINDS)


def _sell(
    desk: Desk, people: list[int], goods: list[int], sales: list[tuple[int, int, int, int]]
) -> None:
    with desk.batch("test") as tx:
        for who, product, back, quantity in sales:
            receipt, day = desk.ids.next(), str(TODAY - timedelta(days=back))
            customer = people[who - 1] if who else None
            tx.insert(
                "receipt", id=receipt, source="till", number=str(receipt), at=f"{day}T10:00",
                day=day, customer=customer, total_cents=300, lines=1, batch=tx.batch,
            )  # fmt: skip
            tx.insert(
                "line", receipt=receipt, line_no=1, product=goods[product],
                quantity_milli=quantity, total_cents=300,
            )  # fmt: skip
            tx.months.add(day)
            if customer:
                tx.touch("customer", customer)


def _say(desk: Desk, people: list[int], goods: list[int], said: list[tuple[int, int, str]]) -> None:
    with desk.batch("test") as tx:
        for who, product, kind in said:
            tx.insert(
                "preference", id=desk.ids.next(), customer=people[who], kind=kind,
                target_kind="product", product=goods[product], noted_on=str(TODAY),
            )  # fmt: skip


def _pair(desk: Desk, goods: list[int], pairs: list[tuple[int, int]]) -> None:
    for one, other in pairs:
        own_pairs.add(desk, ProductId(goods[one]), ProductId(goods[other]), why="Gut dazu")


def _is_true(desk: Desk, offer: Offer) -> None:
    assert offer.score_milli == sum(reason.weight_milli for reason in offer.reasons)
    with desk.read() as tx:
        days = tx.all(
            """select distinct r.day from receipt r join line l on l.receipt = r.id
                where r.customer = :c and l.product = :p and l.quantity_milli > 0 order by r.day""",
            c=offer.customer,
            p=offer.product,
        )
        assert (offer.kind == "repeat") == bool(days)
        for reason in offer.reasons:
            assert reason.evidence
            if reason.kind in ("similar-customers", "season", "best-of-shop"):
                shown = reason.evidence["receipt"]
                assert 1 <= len(shown) <= 5
                for receipt in shown:
                    bought = tx.value(
                        "select 1 from line where receipt = :r and product = :p limit 1",
                        r=receipt, p=offer.product,
                    )  # fmt: skip
                    assert bought == 1
            for noun, ids in reason.evidence.items():
                for id_ in ids:
                    assert tx.value(f"select 1 from {noun} where id = :i", i=id_) == 1
            if reason.kind == "owners-pair":
                product, other = reason.evidence["product"]
                pair = "select why from product_pair where product = :o and other = :p"
                assert tx.value(pair, o=other, p=product) == reason.facts["why"]
            if reason.kind in ("due-again", "bought-before"):
                last = date.fromisoformat(days[-1]["day"])
                assert reason.facts["times"] == len(days)
                assert reason.facts["since_days"] == (TODAY - last).days
    for language in ("de", "en"):
        for reason in offer.reasons:
            assert len(texts.say(reason.message, language, "staff")) <= 90


@settings(max_examples=12, deadline=None)
@given(
    st.lists(_SALE, max_size=60), st.lists(_SAID, max_size=5),
    st.lists(_PAIR, max_size=4),
)  # fmt: skip
def test_N2_offers_of_random_books_are_sums_of_true_reasons(
    sales: list[tuple[int, int, int, int]],
    said: list[tuple[int, int, str]],
    pairs: list[tuple[int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = a_desk(Path(folder))
        try:
            put(desk, profiling="everyone")
            people: list[int] = [a_customer(desk, f"Kurz-{n}") for n in range(PEOPLE)]
            goods: list[int] = [
                a_product(desk, "Ziegenkäse " * (n * 4 + 1), category=f"Group {n % 2}")
                for n in range(GOODS)
            ]
            _sell(desk, people, goods, sales)
            _say(desk, people, goods, said)
            _pair(desk, goods, pairs)
            first = [
                offers.for_customer(desk, CustomerId(p), count=9, strict=False) for p in people
            ]
            for offer in (o for each in first for o in each):
                _is_true(desk, offer)
            learned.forget()
            again = [
                offers.for_customer(desk, CustomerId(p), count=9, strict=False) for p in people
            ]
            assert again == first
        finally:
            close_desk(desk)
