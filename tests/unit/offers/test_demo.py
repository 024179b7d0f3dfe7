"""What the counter says first about the people of the demo shop (ui.md, Counter)."""

from collections.abc import Callable

import pytest

from shopfriend.services import customers, offers, products, texts
from shopfriend.services.desk import Desk

DemoOf = Callable[..., Desk]


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("de", "Kauft oft Comté (6.\u202fNov.) – wer das mag, mag auch dies."),
        ("en", "Often buys Comté (6 Nov) – who likes it, likes this too."),
    ],
)
def test_C42_hanna_is_offered_brebis_because_of_her_comte(
    demo_of: DemoOf, language: str, wanted: str
) -> None:
    shop = demo_of(language=language)
    hanna = customers.find(shop, "müller")[0].customer
    first, second, third = offers.advice(shop, hanna, kind="mix").offers
    assert first.product is not None
    assert products.get(shop, first.product).product.shown_name == "Brebis des Pyrénées"
    assert texts.say(first.main_reason.message, language, "staff") == wanted
    assert [offer.kind for offer in (first, second, third)] == ["new", "repeat", "new"]


def test_group_offers_of_the_demo_shop_come_from_different_goods_groups(demo_desk: Desk) -> None:
    found = offers.group_offers(demo_desk)
    assert len({offer.category for offer in found}) == len(found) == 3
    said = {reason.kind for offer in found for reason in offer.reasons}
    assert "group-returns" not in said


def test_no_deposit_is_offered_or_named_in_the_demo_shop(demo_desk: Desk) -> None:
    for _, found in offers.for_all(demo_desk, count=3, kind="mix"):
        for offer in found:
            for reason in offer.reasons:
                assert not str(reason.facts.get("other", "")).startswith("Pfand")
