"""Books nobody would wish for: always an answer or "ask first" with a reason, never an error."""

import math
import time
from collections.abc import Callable, Iterable
from datetime import timedelta

import pytest

from shopfriend.services import offers, settings, texts
from shopfriend.services.desk import Desk
from shopfriend.services.offers import affinities, backtests, habits, learned, predictions, scores
from tests.builders import TODAY, a_customer, a_product, a_receipt
from tests.unit.offers.shop import days_ago

A_MOMENT, A_MINUTE = 5.0, 60.0  # seconds, also while others use the machine
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


def only_groups(desk: Desk) -> None:
    """The till has one key for each group of goods and knows nothing else, for half a year."""
    keys = [
        a_product(desk, f"WG {n}", category=f"Group {n}", flags="group_key", price_cents=None)
        for n in range(4)
    ]
    people = [a_customer(desk, f"Kurz-{n}") for n in range(40)]
    sell(
        desk,
        [(p, keys[(n + w) % 4], 1 + 7 * w + n % 5, 1000, 500) for n, p in enumerate(people)
         for w in range(26)],
    )  # fmt: skip


def many_bought_once(desk: Desk, count: int = 3_000) -> None:
    people = [a_customer(desk, f"Kurz-{n}") for n in range(5)]
    goods = [desk.ids.next() for _ in range(count)]
    with desk.batch("test") as tx:
        tx.load(
            "product",
            ("id", "number", "name", "created_at", "changed_at"),
            [(g, str(n), f"Good {n}", "2026-01-01T00:00:00Z", "") for n, g in enumerate(goods)],
        )
        tx.touch("product", *goods)
    sell(desk, [(people[n % 5], goods[n], 1 + n % 300, 1000, 100) for n in range(count)])


BOOKS: tuple[Callable[[Desk], None], ...] = (
    nothing_at_all, no_purchases, one_customer, all_on_one_day, only_returns, in_the_future,
    many_lines_on_one_receipt, one_with_half_of_all, without_group_or_name,
    free_negative_and_grams, only_groups, many_bought_once,
)  # fmt: skip


@pytest.mark.parametrize("book", BOOKS)
def test_every_book_gets_an_answer_or_is_asked_first(
    desk: Desk, book: Callable[[Desk], None]
) -> None:
    settings.put(desk, profiling="everyone")
    book(desk)
    for grain in ("product", "type", "category"):
        for _, found in offers.for_all(desk, count=5, strict=False, grain=grain):
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
        for row in predictions.of_all(desk, days=28, by=by).rows:
            assert math.isfinite(row.probability)
            assert 0 <= row.low <= row.probability <= row.high <= 1
    judged = backtests.run(desk)
    assert judged.messages
    assert all(0 <= hits.at_3_bp <= 10_000 for hits in judged.hits)
    assert scores.of_all(desk).margin_cents >= 0


def test_keys_of_groups_are_learned_from_and_never_offered_as_goods(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    only_groups(desk)
    with desk.read() as tx:
        assert learned.shop(desk, tx, TODAY + timedelta(days=1)).model.step == "learned"
    for _, found in offers.for_all(desk, count=5, strict=False):
        assert found == []
    groups = [found for _, found in offers.for_all(desk, count=5, strict=False, grain="category")]
    assert all(groups)
    said = {offer.main_reason.kind for found in groups for offer in found}
    assert said


def test_future_purchases_count_for_nothing_until_their_day(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    bea, tea = a_customer(desk), a_product(desk, "Tea", category="Tea")
    oil = a_product(desk, "Oil", category="Oil")
    sell(desk, [(bea, tea, back, 1000, 100) for back in (3, 10, 17, 24)])
    before = offers.for_customer(desk, bea, count=9, strict=False)
    sell(desk, [(bea, oil, -back, 1000, 100) for back in (1, 8, 15, 400)])
    assert offers.for_customer(desk, bea, count=9, strict=False) == before
    assert {a.value for a in affinities.of(desk, bea)} >= {"Tea"}
    assert "Oil" not in {a.value for a in affinities.of(desk, bea)}


def test_ten_thousand_lines_on_one_receipt_are_one_visit(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    many_lines_on_one_receipt(desk)
    with desk.read() as tx:
        [bea] = [row[0] for row in tx.tuples("select id from customer")]
    begun = time.perf_counter()
    advice = offers.advice(desk, bea, strict=False)
    assert time.perf_counter() - begun < A_MOMENT
    assert advice.offers or advice.ask_first is not None
    found = habits.of(desk, bea)
    assert found is not None
    assert found.visits == 1


def test_who_has_half_of_all_lines_does_not_make_the_list_of_others(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    one_with_half_of_all(desk)
    lists = dict(offers.for_all(desk, count=3, strict=False))
    with desk.read() as tx:
        [till] = [r[0] for r in tx.tuples("select id from customer where last_name = 'Kasse'")]
    others = [found for customer, found in lists.items() if customer != till]
    assert any(others)
    for found in others:
        for reason in (r for offer in found for r in offer.reasons):
            assert int(str(reason.facts.get("people", 0))) <= len(lists)


@pytest.mark.long
def test_a_hundred_thousand_products_bought_once_take_seconds(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    many_bought_once(desk, 100_000)
    begun = time.perf_counter()
    lists = list(offers.for_all(desk, count=5, strict=False))
    assert time.perf_counter() - begun < A_MINUTE
    assert len(lists) == 5
    for customer, _ in lists:
        advice = offers.advice(desk, customer)
        assert advice.offers or advice.ask_first is not None


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
