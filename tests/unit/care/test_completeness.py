"""The meter, the one question, and what an answer changes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend.domain import completeness as rule
from shopfriend.domain.completeness import Ask, Picture
from shopfriend.services import completeness, consents, history, offers, people, preferences
from shopfriend.services.desk import Desk
from tests.builders import a_consent, a_customer
from tests.unit.offers.shop import a_deli

BARE: dict[str, Any] = {"town": "", "salutation": "", "informed_on": None}


def the_ask(desk: Desk, customer) -> Ask:
    ask = completeness.of(desk, customer).ask
    assert ask is not None
    return ask


def meter(desk: Desk, customer) -> int:
    return completeness.of(desk, customer).meter_bp


def test_N21_missing_facts_are_named_and_one_question_is_asked(desk: Desk) -> None:
    bea = a_customer(desk, **BARE)
    found = completeness.of(desk, bea)
    assert found.missing == (
        "informed", "consent", "address", "salutation", "reach", "bought", "taste",
    )  # fmt: skip
    assert found.ask is not None
    assert found.ask.kind == "informed"
    assert found.meter_bp == 0


def test_N21_each_question_vanishes_once_answered_and_the_meter_rises(desk: Desk) -> None:
    deli = a_deli(desk)
    words = {"address": "Lindenstr. 4, 89073 Ulm", "reach": "0731 12345", "size": "39"}
    seen, before = [], meter(desk, deli.hanna)
    while (ask := completeness.of(desk, deli.hanna).ask) is not None:
        key = completeness._key(ask)
        assert key not in seen
        seen.append(key)
        completeness.answer(desk, deli.hanna, ask, words=words.get(ask.kind, ""))
        after = meter(desk, deli.hanna)
        assert after > before
        before = after
    assert any(key.startswith("group") for key in seen)
    assert "reach" in seen


def test_A02_an_answer_raises_the_meter_and_changes_an_offers_rank_or_reason(desk: Desk) -> None:
    deli = a_deli(desk)
    before = offers.for_customer(desk, deli.hanna, count=9)
    meter_before = meter(desk, deli.hanna)
    completeness.answer(desk, deli.hanna, the_ask(desk, deli.hanna), "yes")
    after = offers.for_customer(desk, deli.hanna, count=9)
    assert meter(desk, deli.hanna) > meter_before
    assert [(o.product, o.reasons) for o in after] != [(o.product, o.reasons) for o in before]


def test_N21_an_answer_can_be_taken_back_and_is_asked_again(desk: Desk) -> None:
    deli = a_deli(desk)
    ask = the_ask(desk, deli.hanna)
    completeness.answer(desk, deli.hanna, ask, "no")
    assert the_ask(desk, deli.hanna) != ask
    history.undo(desk)
    assert the_ask(desk, deli.hanna) == ask


def test_later_lets_a_question_rest_for_a_month(desk: Desk) -> None:
    bea = a_customer(desk, informed_on=None)
    ask = the_ask(desk, bea)
    completeness.answer(desk, bea, ask, "later")
    found = completeness.of(desk, bea)
    assert found.ask is None
    desk.clock.move(days=31)  # type: ignore[attr-defined]
    assert the_ask(desk, bea) == ask


def test_consent_is_asked_before_taste_and_a_no_is_remembered(desk: Desk) -> None:
    bea = a_customer(desk)
    ask = the_ask(desk, bea)
    assert ask.kind == "consent"
    completeness.answer(desk, bea, ask, "no")
    assert consents.standing(desk, bea)[("", "profiling")] == "withdrawn"
    assert the_ask(desk, bea).kind != "consent"


def test_who_objected_is_asked_nothing(desk: Desk) -> None:
    bea = a_customer(desk, **BARE)
    consents.no_more_advertising(desk, bea)
    found = completeness.of(desk, bea)
    assert found.ask is None


def test_a_guess_that_is_denied_is_forgotten(desk: Desk) -> None:
    from shopfriend.domain.preferences import Target

    deli = a_deli(desk)
    preferences.note(desk, deli.hanna, kind="like", target=Target(word="Morbier"), basis="guessed")
    guess = offers.best_question(desk, deli.hanna)
    if guess is not None and guess.kind == "guess":
        completeness.answer(desk, deli.hanna, Ask("guess", guess.facts, guess), "no")
        assert not [p for p in preferences.of(desk, deli.hanna) if p.basis == "guessed"]


def test_A02_the_book_has_a_meter_and_says_what_is_missing(desk: Desk) -> None:
    full, bare = a_customer(desk, phone="0731 1"), a_customer(desk, "Lang", **BARE)
    a_consent(desk, full)
    book = completeness.of_book(desk)
    shares = {each.name: (each.known, each.of) for each in book.facts}
    assert shares["address"] == (1, 2)
    assert shares["taste"] == (0, 2)
    assert book.meter_bp == (meter(desk, full) + meter(desk, bare)) // 2
    people.edit(desk, bare, salutation="ms")
    assert completeness.of_book(desk).meter_bp > book.meter_bp


@given(st.booleans(), st.booleans(), st.booleans(), st.integers(0, 50))
def test_knowing_more_never_lowers_the_meter(
    consent: bool, address: bool, reach: bool, taste: int
) -> None:
    less = Picture(consent=consent, address=address, reach=reach, taste=taste)
    more = Picture(consent=True, address=True, reach=True, taste=taste + 1)
    assert 0 <= rule.meter_bp(less) < rule.meter_bp(more) <= 10_000


@pytest.mark.parametrize("kind", [*rule.PLAIN, "consent", "guess", "group", "size"])
def test_every_question_can_be_answered(kind: str) -> None:
    assert kind in completeness._ANSWERS
