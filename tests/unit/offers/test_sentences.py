"""Reasons as sentences: two languages, three voices, one set of facts."""

import re
from datetime import date

import pytest

from shopfriend.domain.reasons import KINDS, Reason
from shopfriend.services import offers, texts
from shopfriend.services.desk import Desk
from tests.builders import a_product, visits_every
from tests.unit.offers.shop import a_deli, days_ago

LONG = "Brebis des Pyrénées fermier au lait cru, affiné mois après mois en cave naturelle"
FACTS = {
    "product": LONG, "other": LONG, "category": LONG, "preference": LONG, "times": 1234,
    "gap_days": 1234, "since_days": 1234, "last_day": date(2026, 9, 23), "people": 12_345,
    "of": 12_345, "sold": 12_345, "returns": 12_345, "goods": 300, "lift_bp": 12_345, "told": 1,
    "why": LONG,
}  # fmt: skip
PRONOUNS = {
    "de": r"\b(Sie|sie|er|Er|du|Du|ihr|Ihr|sein|seine|ihre|Ihre)\b",
    "en": r"\b(she|he|they|you|her|his|their|your)\b",
}


def said(kind: str, language: str, voice: str, **facts: object) -> str:
    return texts.say(Reason(kind, 1, {**FACTS, **facts}).message, language, voice)  # type: ignore[dict-item]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_P058_staff_sentences_are_short_and_without_pronoun(kind: str, language: str) -> None:
    for number in (0, 1, 2, 1234):
        sentence = said(kind, language, "staff", times=number, gap_days=number, since_days=number)
        assert len(sentence) <= 90, sentence
        assert not re.search(PRONOUNS[language], sentence), sentence
        assert sentence.endswith(".")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_customers_hear_no_counts_and_no_days(kind: str) -> None:
    for language in ("de", "en"):
        for voice in ("formal", "familiar"):
            assert not re.search(r"\d", said(kind, language, voice))
    assert not re.search(r"\b(du|dir|dich|dein)\b", said(kind, "de", "formal"))
    assert not re.search(r"\b(Sie|Ihnen|Ihr)\b", said(kind, "de", "familiar"))
    assert said(kind, "en", "formal") == said(kind, "en", "familiar")


def test_due_again_reads_as_the_clerk_says_it() -> None:
    facts = {"product": "Comté", "gap_days": 9, "since_days": 12}
    assert said("due-again", "de", "staff", **facts) == (
        "Kauft Comté etwa alle 9 Tage, zuletzt vor 12 Tagen."
    )
    assert said("due-again", "en", "staff", **{**facts, "gap_days": 1, "since_days": 1}) == (
        "Buys Comté about every day, last yesterday."
    )
    assert said("due-again", "de", "formal", **facts) == "Einer Ihrer Lieblinge."


@pytest.mark.parametrize("kind", ["goes-with", "likes", "wish", "same-category", "owners-pair"])
def test_P117_on_paper_names_stand_in_full_at_the_till_short(kind: str) -> None:
    for language in ("de", "en"):
        for voice in ("formal", "familiar"):
            assert LONG in said(kind, language, voice)
        assert LONG[:29].rstrip() + "…" in said(kind, language, "staff")


@pytest.mark.parametrize("kind", ["due-again", "bought-before"])
def test_below_a_products_name_the_reason_does_not_say_it_again(kind: str) -> None:
    for language in ("de", "en"):
        for voice in ("formal", "familiar"):
            assert LONG not in said(kind, language, voice)


def test_what_came_back_is_set_against_what_was_sold() -> None:
    assert said("group-returns", "en", "staff", returns=8, sold=40) == (
        "Against it: brought back 8 of 40 times."
    )
    assert said("group-returns", "de", "staff", returns=8, sold=40) == (
        "Dagegen: 8 von 40 Mal zurückgebracht."
    )


def test_goes_with_says_often_only_from_three_times_on() -> None:
    assert said("goes-with", "en", "staff", other="Comté", times=3) == (
        "Often buys Comté (23 Sep) – who likes it, likes this too."
    )
    once = said("goes-with", "en", "staff", other="Comté", times=1)
    assert once.startswith("Bought Comté (23 Sep) –")


def test_every_sentence_exists_in_both_languages() -> None:
    mine = re.compile("^(reason|ask-first|excluded|why-not)-")
    german, english = ({k for k in texts.kinds(each) if mine.match(k)} for each in ("de", "en"))
    assert german == english
    assert {f"reason-{kind}" for kind in KINDS} <= german


def test_group_level_reasons_are_worded_as_such() -> None:
    assert said("best-of-shop", "de", "formal") == "Ein Liebling unserer Kundschaft."
    assert said("season", "de", "familiar") == "Jetzt ist Saison."
    assert said("owners-pick", "de", "formal") == "Unser Tipp des Monats."


def test_long_names_from_the_book_are_elided_in_reasons(desk: Desk) -> None:
    deli = a_deli(desk)
    long = a_product(desk, "Käse " * 60, category="Cheese > Hard")
    visits_every(desk, deli.hanna, long, days=5, times=8, last=days_ago(6))
    [found] = [o for o in offers.for_customer(desk, deli.hanna) if o.product == long]
    assert len(texts.say(found.reasons[0].message, "de", "staff")) <= 90
    assert found.reasons[0].facts["product"] == "Käse " * 59 + "Käse"
