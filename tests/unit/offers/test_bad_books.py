"""Books nobody would wish for: always an answer or "ask first" with a reason, never an error."""

import math
from collections.abc import Callable, Iterable
from datetime import timedelta

import pytest

from shopfriend.services import (
    affinities,
    backtests,
    habits,
    offers,
    predictions,
    scores,
    settings,
    texts,
)
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_customer, a_product, a_receipt
from tests.unit.offers.shop import days_ago

Line = tuple[int | None, int, int, int, int]  # customer, product, days ago, quantity, cents


def sell(desk: Desk, lines: Iterable[Line], *, one_receipt: bool = False) -> None:
    with desk.batch("test") as tx:
        receipt, number = desk.ids.next(), 0
        for place, (customer, product, back, quantity, cents) in enumerate(lines):
            day = str(TODAY - timedelta(days=back))
            if not place or not one_receipt:
                receipt, number = desk.ids.next(), 0
                tx.insert(
                    "receipt", id=receipt, source="till", number=str(receipt), at=f"{day}T10:00",
                    day=day, customer=customer, total_cents=cents, lines=1, batch=tx.batch,
                )  # fmt: skip
            number += 1
            tx.insert("line", receipt=receipt, line_no=number, product=product,
                      quantity_milli=quantity, total_cents=cents)  # fmt: skip
            tx.months.add(day)
            if customer:
                tx.touch("customer", customer)
            tx.touch("product", product)


def one_customer(desk: Desk) -> None:
    bea, tea = a_customer(desk), a_product(desk)
    sell(desk, [(bea, tea, back, 1000, 100) for back in (1, 8, 15)])


def no_purchases(desk: Desk) -> None:
    a_customer(desk)
    a_product(desk)


def nothing_at_all(desk: Desk) -> None:
    """A book as it is made."""


def all_on_one_day(desk: Desk) -> None:
    goods = [a_product(desk, f"Good-{n}") for n in range(4)]
    people = [a_customer(desk, f"Kurz-{n}") for n in range(60)]
    sell(desk, [(p, goods[n % 4], 30, 1000, 100) for n, p in enumerate(people)])


def only_returns(desk: Desk) -> None:
    people, tea = [a_customer(desk, f"Kurz-{n}") for n in range(6)], a_product(desk)
    sell(desk, [(person, tea, n + 1, -1000, -100) for n, person in enumerate(people)])


def in_the_future(desk: Desk) -> None:
    bea, tea = a_customer(desk), a_product(desk)
    sell(desk, [(bea, tea, back, 1000, 100) for back in (-400, -30, -1, 5)])


def many_lines_on_one_receipt(desk: Desk) -> None:
    bea = a_customer(desk)
    goods = [a_product(desk, f"Good-{n}") for n in range(5)]
    sell(desk, [(bea, goods[n % 5], 3, 1000, 100) for n in range(10_000)], one_receipt=True)


def one_with_half_of_all(desk: Desk) -> None:
    till, tea = a_customer(desk, "Kasse"), a_product(desk)
    oil = a_product(desk, "Oil", category="Oil")
    people = [a_customer(desk, f"Kurz-{n}") for n in range(20)]
    sell(desk, [(till, (tea, oil)[n % 2], 1 + n % 90, 1000, 100) for n in range(400)])
    sell(desk, [(p, (tea, oil)[n % 2], 1 + n, 1000, 100) for n, p in enumerate(people * 20)])


def without_group_or_name(desk: Desk) -> None:
    bea = a_customer(desk)
    bare = [a_product(desk, "", category="", price_cents=None) for _ in range(4)]
    sell(desk, [(bea, bare[n % 4], 1 + n, 1000, 100) for n in range(12)])


def free_negative_and_grams(desk: Desk) -> None:
    people = [a_customer(desk, f"Kurz-{n}") for n in range(8)]
    goods = [a_product(desk, f"Good-{cents}", price_cents=cents) for cents in (0, -100, 10**9)]
    gram = a_product(desk, "Saffron", unit="kg", price_cents=900_000)
    sell(
        desk,
        [(p, goods[n % 3], 1 + n, 1000, (0, -100, 10**9)[n % 3]) for n, p in enumerate(people)],
    )
    sell(desk, [(p, gram, 2 + n, 1, 1) for n, p in enumerate(people)])


def many_bought_once(desk: Desk) -> None:
    people = [a_customer(desk, f"Kurz-{n}") for n in range(5)]
    goods = [desk.ids.next() for _ in range(3_000)]
    with desk.batch("test") as tx:
        tx.load(
            "product",
            ("id", "number", "name", "created_at", "changed_at"),
            [(g, str(n), f"Good {n}", "2026-01-01T00:00:00Z", "") for n, g in enumerate(goods)],
        )
        tx.touch("product", *goods)
    sell(desk, [(people[n % 5], goods[n], 1 + n % 300, 1000, 100) for n in range(3_000)])


BOOKS: tuple[Callable[[Desk], None], ...] = (
    nothing_at_all, no_purchases, one_customer, all_on_one_day, only_returns, in_the_future,
    many_lines_on_one_receipt, one_with_half_of_all, without_group_or_name,
    free_negative_and_grams, many_bought_once,
)  # fmt: skip


@pytest.mark.parametrize("book", BOOKS)
def test_every_book_gets_an_answer_or_is_asked_first(
    desk: Desk, book: Callable[[Desk], None]
) -> None:
    settings.put(desk, profiling="everyone")
    book(desk)
    for grain in ("product", "type", "category"):
        for _, found in offers.for_all(desk, count=5, strict=False, grain=grain):  # type: ignore[arg-type]
            for offer in found:
                assert offer.score_milli == sum(r.weight_milli for r in offer.reasons)
                assert all(texts.say(r.message, "de", "staff") for r in offer.reasons)
    with desk.read() as tx:
        people = [row[0] for row in tx.tuples("select id from customer order by id limit 3")]
    for person in people:
        advice = offers.advice(desk, person)
        assert advice.offers or advice.ask_first is not None
        offers.best_question(desk, person)
        assert all(0 <= a.strength_bp <= 10_000 for a in affinities.of(desk, person))
        assert habits.of(desk, person) is not None


@pytest.mark.parametrize("book", BOOKS)
def test_every_book_has_finite_chances_and_an_honest_judgement(
    desk: Desk, book: Callable[[Desk], None]
) -> None:
    settings.put(desk, profiling="everyone")
    book(desk)
    for by in ("customer", "category"):
        for row in predictions.of_all(desk, days=28, by=by).rows:  # type: ignore[arg-type]
            assert math.isfinite(row.probability)
            assert 0 <= row.low <= row.probability <= row.high <= 1
    judged = backtests.run(desk)
    assert judged.messages
    assert all(0 <= hits.at_3_bp <= 10_000 for hits in judged.hits)
    assert scores.of_all(desk).margin_cents >= 0


def test_a_book_that_knows_only_groups_offers_groups(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    groups = [a_product(desk, f"WG {n}", category=f"Group {n}", number=f"wg{n}") for n in range(4)]
    people = [a_customer(desk, f"Kurz-{n}") for n in range(20)]
    for n, person in enumerate(people):
        for week in range(6):
            a_receipt(desk, person, days_ago(1 + 7 * week), [(groups[(n + week) % 3], 1000, 500)])
    found = dict(offers.for_all(desk, grain="category", count=3))
    assert any(found.values())
    assert {o.product for some in found.values() for o in some} == {None}
