"""Arrays in, scored reasons out."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopfriend.domain.reasons import Reason
from shopfriend.insight import (
    Liking,
    Lines,
    Model,
    Products,
    Suggestion,
    crowd,
    for_everybody,
    judge,
    suggest,
    unpack,
)
from tests.unit.insight.shops import DAY, goods, lines, model, of, person, together

COMTE, BREBIS, TEA = 1, 2, 3


def cheese_lovers() -> Lines:
    """Six buy Comté and Brebis, six others only tea, customer 1 only Comté, every nine days."""
    both = [(c, p, DAY - 40) for c in range(2, 8) for p in (COMTE, BREBIS)]
    tea = [(c, TEA, DAY - 40) for c in range(8, 14)]
    hers = [(1, COMTE, DAY - 12 - 9 * n) for n in range(5)]
    return lines(*both, *tea, *hers)


def said(found: Iterable[Suggestion]) -> list[tuple[Suggestion, tuple[Reason, ...]]]:
    return [(each, each.reasons) for each in found]


def test_P050_known_goods_come_back_and_new_ones_are_paired() -> None:
    everything = cheese_lovers()
    learned = model(everything, goods(3))
    found = list(suggest(learned, of(1, everything), person(1)))
    assert [(s.product, s.kind) for s in found[:2]] == [(COMTE, "repeat"), (BREBIS, "new")]
    assert found[1].reasons[0].kind == "goes-with"


def test_due_again_tells_her_own_gap_and_the_days_since() -> None:
    everything = cheese_lovers()
    first = next(suggest(model(everything, goods(3)), of(1, everything), person(1)))
    facts = first.reasons[0].facts
    assert (facts["gap_days"], facts["since_days"], facts["times"]) == (9, 11, 5)


def test_two_purchases_are_enough_for_due_again_one_is_not() -> None:
    learned = model(cheese_lovers(), goods(3))
    twice = next(
        suggest(learned, lines((1, TEA, DAY - 20), (1, TEA, DAY - 10)), person(), "repeat")
    )
    once = next(suggest(learned, lines((1, TEA, DAY - 20)), person(), "repeat"))
    assert (twice.reasons[0].kind, once.reasons[0].kind) == ("due-again", "bought-before")


def test_more_often_and_more_recent_is_likelier() -> None:
    learned = model(cheese_lovers(), goods(3))
    weekly = [(1, COMTE, DAY - 7 * n) for n in range(1, 9)]
    own = lines(*weekly, (1, TEA, DAY - 90), (1, TEA, DAY - 200))
    assert [s.product for s in suggest(learned, own, person(), "repeat")] == [COMTE, TEA]


def test_two_lists_are_kept_apart() -> None:
    everything = cheese_lovers()
    learned = model(everything, goods(3))
    own = of(1, everything)
    assert {s.product for s in suggest(learned, own, person(), "repeat")} == {COMTE}
    assert COMTE not in {s.product for s in suggest(learned, own, person(), "new")}


def test_a_wish_weighs_more_than_a_like_and_both_name_their_row() -> None:
    everything = cheese_lovers()
    learned = model(everything, goods(3))
    likings = (Liking(50, False, frozenset({BREBIS})), Liking(51, True, frozenset({TEA})))
    found = list(suggest(learned, of(1, everything), person(1, likings=likings), "new"))
    assert [s.product for s in found] == [TEA, BREBIS]
    assert found[0].reasons[0].evidence["preference"] == (51,)


def test_similar_customers_count_only_from_five_people_up() -> None:
    def reasons(friends: int) -> set[str]:
        crowd = [(c, p, DAY - 9) for c in range(10, 10 + friends) for p in (COMTE, BREBIS)]
        others = [(c, TEA, DAY - 9) for c in range(50, 70)]
        everything = lines((1, COMTE, DAY - 9), *crowd, *others)
        products = Products.from_rows([(COMTE, 7, 0, 0), (BREBIS, 7, 0, 0), (TEA, 8, 0, 0)])
        found = judge(model(everything, products), of(1, everything), person(), BREBIS)
        return {r.kind for r in found.reasons} if found else set()

    assert "similar-customers" in reasons(5)
    assert "similar-customers" not in reasons(4)


def test_unknown_people_and_those_left_out_are_nobodys_neighbours() -> None:
    crowd = [(c, p, DAY - 9) for c in range(10, 20) for p in (COMTE, BREBIS)]
    unknown = [(0, p, DAY - 9) for p in (COMTE, BREBIS, TEA)]
    learned = model(lines(*crowd, *unknown), goods(3), out=range(10, 20))
    assert len(learned.customers) == 0
    assert learned.crowd.recent.tolist() == [11, 11, 1]


def test_own_return_takes_the_product_away() -> None:
    everything = cheese_lovers()
    learned = model(everything, goods(3))
    back = together(lines((1, TEA, DAY - 8)), lines((1, TEA, DAY - 5), quantity=-1000))
    assert [s.product for s in suggest(learned, back, person(), "repeat")] == []
    judged = judge(learned, back, person(), TEA)
    assert judged is not None
    assert {r.kind for r in judged.reasons if r.weight_milli < 0} == {"own-return"}


def test_A19_what_a_group_dislikes_or_brings_back_drops_with_a_reason() -> None:
    everything = cheese_lovers()
    brought = lines(*((c, BREBIS, DAY - 30) for c in range(2, 8)), quantity=-1000)
    before = judge(model(everything, goods(3)), of(1, everything), person(), BREBIS)
    returned = judge(
        model(together(everything, brought), goods(3)), of(1, everything), person(), BREBIS
    )
    disliked = judge(
        model(everything, goods(3)), of(1, everything), person(disliked={BREBIS: 5}), BREBIS
    )
    four = judge(
        model(everything, goods(3)), of(1, everything), person(disliked={BREBIS: 4}), BREBIS
    )
    assert before is not None
    assert returned is not None
    assert disliked is not None
    assert four is not None
    assert returned.score_milli < before.score_milli
    assert disliked.score_milli == before.score_milli - 5000
    assert disliked.reasons[-1].kind == "group-dislikes"
    assert four.score_milli == before.score_milli


def test_B09_switching_a_source_off_removes_its_reasons() -> None:
    everything = cheese_lovers()
    learned = model(everything, goods(3))
    for kind in ("due-again", "goes-with", "similar-customers", "same-category", "best-of-shop"):
        found = suggest(learned, of(1, everything), person(off=frozenset({kind})))
        assert kind not in {r.kind for s in found for r in s.reasons}


def test_season_needs_a_year_and_a_clear_lift() -> None:
    december = 740_311  # 2 Dec 2027
    stollen, bread = 1, 2
    products = Products.from_rows([(stollen, 5, 0, 0), (bread, 6, 0, 0)])
    year = [(c, bread, december - 7 * n) for n in range(52) for c in range(1, 6)]
    last = [(c, stollen, december - 365 + n) for n in range(12) for c in range(1, 6)]
    learned = model(lines(*year, *last, (1, stollen, december - 3)), products, on=december)
    kinds = {s.product: {r.kind for r in s.reasons} for s in for_everybody(learned, december)}
    assert "season" in kinds[stollen]
    assert "season" not in kinds[bread]
    july = december - 150
    assert "season" not in {r.kind for s in for_everybody(learned, july) for r in s.reasons}


def _december(
    goods_sold: list[tuple[int, int]], *, people: int = 5, kinds: dict[int, int] | None = None
) -> tuple[Model, dict[int, int]]:
    """Bread all year; goods of group 5 a year ago and lately, `goods_sold` (product, how often
    lately). The model, and the season's points per product."""
    december, bread = 740_311, 9  # 2 Dec 2027
    kinds = kinds or {}
    products = Products.from_rows(
        [*((p, 5, kinds.get(p, 0), 0) for p, _ in goods_sold), (bread, 6, 0, 0)]
    )
    year = [(c, bread, december - 7 * n) for n in range(52) for c in range(1, 6)]
    then = [
        (c, p, december - 365 + n)
        for p, _ in goods_sold for n in range(12) for c in range(1, people + 1)
    ]  # fmt: skip
    lately = [(1, p, december - 1 - n) for p, often in goods_sold for n in range(often)]
    learned = model(lines(*year, *then, *lately), products, on=december)
    points = {
        s.product: r.weight_milli
        for s in for_everybody(learned, december)
        for r in s.reasons
        if r.kind == "season"
    }
    return learned, points


def test_season_weighs_by_what_of_the_group_sells_just_now() -> None:
    _, points = _december([(1, 8), (2, 2), (3, 0)])
    assert points[2] == points[1] // 4
    assert 3 not in points


def test_season_needs_five_people() -> None:
    assert _december([(1, 8)], people=4)[1] == {}
    assert set(_december([(1, 8)], people=5)[1]) == {1}


def test_dear_things_that_last_are_no_season_for_everybody() -> None:
    products = Products.from_rows([(n, 5, 2 if n < 3 else 1, 0) for n in range(1, 12)])
    sold = lines(*((c, n, DAY - 3) for n in range(1, 12) for c in range(5)))
    blanket = (sold.product == 1) | (sold.product == 3)  # one of them is ham
    sold = replace(sold, total_cents=np.where(blanket, 9900, sold.total_cents))
    learned = model(sold, products)
    dear = crowd.dear_and_lasting(learned.crowd, learned.kinds == 2)
    assert np.flatnonzero(dear).tolist() == [0]


def test_some_returns_of_a_best_seller_speak_against_nothing() -> None:
    sold = [(c, p, DAY - n) for c in range(1, 21) for p in (COMTE, TEA) for n in range(1, 21)]
    back = lines(*((c, COMTE, DAY - 1) for c in range(1, 9)), quantity=-1000)
    often = model(together(lines(*sold), back), goods(3))
    assert often.return_share.tolist() == [0.0, 0.0, 0.0]  # 8 of 400
    few = [(c, BREBIS, DAY - 9) for c in range(1, 21)] * 2
    brought = lines(*((c, BREBIS, DAY - 1) for c in range(1, 9)), quantity=-1000)
    clear = model(together(lines(*sold), back, lines(*few), brought), goods(3))
    assert clear.return_share.tolist() == [0.0, 0.2, 0.0]  # 8 of 40


def test_N2_reasons_about_others_name_receipts_that_show_it() -> None:
    everything = cheese_lovers()
    learned = model(everything, goods(3))
    found = judge(learned, of(1, everything), person(), BREBIS)
    assert found is not None
    sold = {
        int(r) for r, p in zip(everything.receipt, everything.product, strict=True) if p == BREBIS
    }
    evidence = {r.kind: set(r.evidence.get("receipt", ())) for r in found.reasons}
    assert evidence["best-of-shop"] <= sold
    assert len(evidence["best-of-shop"]) == 3
    assert evidence["similar-customers"] <= sold
    assert len(evidence["similar-customers"]) == 5


def test_group_offers_are_the_pick_then_the_best_sellers() -> None:
    products = Products.from_rows([(1, 7, 0, 0), (2, 7, 0, 0), (3, 7, 0, 1)])
    sold = lines(*((c, 1, DAY - 3) for c in range(9)), (9, 2, DAY - 3), (9, 3, DAY - 99))
    found = list(for_everybody(model(sold, products), DAY))
    assert [(s.product, s.reasons[0].kind) for s in found] == [
        (3, "owners-pick"), (1, "best-of-shop"), (2, "best-of-shop"),
    ]  # fmt: skip


def test_the_model_is_the_same_after_packing() -> None:
    everything = cheese_lovers()
    learned = model(everything, goods(3))
    again = unpack(learned.pack())
    own = of(1, everything)
    assert said(suggest(again, own, person())) == said(suggest(learned, own, person()))
    with pytest.raises(ValueError, match="no model"):
        unpack(b"something else")


def test_later_lines_change_nothing() -> None:
    everything = cheese_lovers()
    later = lines(*((c, TEA, DAY + n) for c in range(1, 9) for n in range(3)))
    before, after = (model(e, goods(3)) for e in (everything, together(everything, later)))
    with_later = together(of(1, everything), of(1, later))
    assert said(suggest(after, with_later, person())) == said(
        suggest(before, of(1, everything), person())
    )


@pytest.mark.parametrize(
    "everything",
    [
        pytest.param(Lines.empty(), id="no purchases"),
        pytest.param(lines((1, 1, DAY - 1)), id="one customer, one product"),
        pytest.param(lines(*((c, p, DAY - 1) for c in range(1, 9) for p in (1, 2))), id="one day"),
        pytest.param(lines((1, 1, DAY - 2), quantity=-1000), id="only returns"),
        pytest.param(lines((1, 1, DAY + 5), (1, 2, DAY + 6)), id="only the future"),
        pytest.param(lines((0, 1, DAY - 2), (0, 2, DAY - 2)), id="only unknown people"),
        pytest.param(lines(*((1, 1, DAY - 1) for _ in range(10_000))), id="10,000 lines"),
        pytest.param(lines((1, 99, DAY - 1)), id="a product nobody knows"),
    ],
)
@pytest.mark.parametrize("category", [7, 0])
def test_odd_books_get_an_answer_or_none_never_trouble(everything: Lines, category: int) -> None:
    learned = model(everything, goods(2, category=category))
    for kind in ("any", "repeat", "new"):
        for found in suggest(learned, of(1, everything), person(), kind):
            assert found.score_milli > 0
    assert all(np.isfinite(learned.due))
    list(for_everybody(unpack(learned.pack()), DAY))


def test_no_goods_at_all() -> None:
    nothing = Products.from_rows([])
    learned = model(lines((1, 1, DAY - 1)), nothing)
    assert list(suggest(learned, lines((1, 1, DAY - 1)), person())) == []
    assert list(for_everybody(learned, DAY)) == []


_BOUGHT = st.tuples(st.integers(0, 9), st.integers(1, 6), st.integers(DAY - 120, DAY + 3))


@settings(max_examples=60, deadline=None)
@given(st.lists(_BOUGHT, max_size=120), st.lists(_BOUGHT, max_size=6), st.integers(1, 9))
def test_score_is_the_sum_of_its_reasons_and_the_facts_can_be_recounted(
    bought: list[tuple[int, int, int]], back: list[tuple[int, int, int]], customer: int
) -> None:
    everything = together(lines(*bought), lines(*back, quantity=-1000))
    learned = model(everything, goods(6))
    own = of(customer, everything)
    found = list(suggest(learned, own, person(customer)))
    again = suggest(model(everything, goods(6)), own, person(customer))
    assert said(found) == said(again)
    days = {(p, d) for c, p, d in bought if c == customer and d < DAY}
    for each in found:
        assert each.score_milli == sum(r.weight_milli for r in each.reasons) > 0
        known = {d for p, d in days if p == each.product}
        assert each.kind == ("repeat" if known else "new")
        for reason in each.reasons:
            if reason.kind in ("due-again", "bought-before"):
                assert reason.facts["times"] == len(known)
                assert reason.facts["since_days"] == DAY - 1 - max(known)
            if reason.kind == "goes-with":
                buyers = [
                    {c for c, p, d in bought if p == q and c and d < DAY}
                    for q in (each.product, reason.facts["other"])
                ]
                assert reason.facts["people"] == len(buyers[0] & buyers[1]) >= 3
