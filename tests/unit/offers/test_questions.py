"""The next best question: what its answer changes, and that it is not asked twice."""

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.preferences import Target
from shopfriend.services import consents, offers, preferences, settings
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_consent, a_customer, a_product, a_receipt
from tests.unit.offers.shop import Deli, a_deli, days_ago


def asked(desk: Desk, customer: CustomerId) -> str:
    question = offers.best_question(desk, customer)
    return question.kind if question else ""


def test_A02_the_answer_to_the_question_changes_an_offer(desk: Desk) -> None:
    deli = a_deli(desk)
    before = offers.for_customer(desk, deli.hanna, count=9)
    question = offers.best_question(desk, deli.hanna)
    assert question is not None
    assert question.kind == "group"
    preferences.like(desk, deli.hanna, Target(category=question.category))
    after = offers.for_customer(desk, deli.hanna, count=9)
    assert [(o.product, o.reasons) for o in after] != [(o.product, o.reasons) for o in before]


def test_N21_an_answered_question_is_gone(desk: Desk) -> None:
    deli = a_deli(desk)
    seen = []
    while (question := offers.best_question(desk, deli.hanna)) is not None:
        assert question.category is not None
        assert question.category not in seen
        seen.append(question.category)
        answer = preferences.like if len(seen) % 2 else preferences.dislike
        answer(desk, deli.hanna, Target(category=question.category))
    assert seen


def test_A08_without_consent_consent_is_asked_first_and_once(desk: Desk) -> None:
    deli = a_deli(desk)
    other = deli.others[0]
    assert asked(desk, other) == "consent"
    a_consent(desk, other)
    assert asked(desk, other) == "group"
    refused = deli.others[1]
    a_consent(desk, refused, state="withdrawn")
    assert asked(desk, refused) == ""


def test_nobody_asks_who_objected(desk: Desk) -> None:
    deli = a_deli(desk)
    consents.no_more_advertising(desk, deli.hanna)
    assert asked(desk, deli.hanna) == ""


def test_B31_a_guess_is_asked_about_before_it_offers_anything(desk: Desk) -> None:
    deli = a_deli(desk)
    _guess(desk, deli)
    assert "likes" not in _kinds(desk, deli)
    question = offers.best_question(desk, deli.hanna)
    assert question is not None
    assert (question.kind, question.facts) == ("guess", {"what": "Darjeeling"})
    preferences.like(desk, deli.hanna, Target(deli.tea))
    assert "likes" in _kinds(desk, deli)


def _guess(desk: Desk, deli: Deli) -> None:
    with desk.batch("test") as tx:
        tx.insert(
            "preference", id=desk.ids.next(), customer=deli.hanna, kind="like",
            target_kind="product", product=deli.tea, basis="guessed", noted_on=str(TODAY),
        )  # fmt: skip


def _kinds(desk: Desk, deli: Deli) -> set[str]:
    found = offers.for_customer(desk, deli.hanna, count=9, strict=False)
    return {reason.kind for offer in found for reason in offer.reasons}


def test_C40_a_size_that_nobody_knows_is_asked_for(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    boot, sock = (
        a_product(desk, f"{name} 39", category=f"Shoes > {name}", size="39", price_cents=None)
        for name in ("Boot", "Sock")
    )
    for number in range(8):
        other = a_customer(desk, f"Kurz-{number}")
        a_receipt(desk, other, days_ago(30), [(boot, 1000, 9000), (sock, 1000, 900)])
    ada = a_customer(desk, "Lang", "Ada")
    a_receipt(desk, ada, days_ago(9), [(sock, 1000, 900)])
    kinds: list[str] = []
    while (question := offers.best_question(desk, ada)) is not None and len(kinds) < 9:
        kinds.append(question.kind)
        if question.kind == "size":
            preferences.size(desk, ada, goods="shoes", value="39")
        else:
            preferences.like(desk, ada, Target(category=question.category))
    assert kinds.count("size") == 1
