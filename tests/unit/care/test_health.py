"""The figures of the data's health, the lists behind them, and what mends each finding."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from shopfriend.domain.health import CHECKS
from shopfriend.domain.trouble import ShopError
from shopfriend.services import card, care, consents, history, lists, products, texts
from shopfriend.services.care import health
from shopfriend.services.care.health import Finding
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_consent, a_customer, a_product, a_receipt

COUNTER = [1000, 356]


def found(desk: Desk, kind: str) -> int:
    return next(each.found for each in health.figures(desk) if each.check.kind == kind)


def the_one(desk: Desk, kind: str) -> Finding:
    findings = health.findings(desk, kind)
    assert len(findings) == 1
    return findings[0]


def test_A07_share_of_receipts_without_a_person_counts_and_opens_its_list(desk: Desk) -> None:
    cheese, bea = a_product(desk), a_customer(desk)
    a_receipt(desk, bea, date(2026, 11, 20), [(cheese, 1000, 356)])
    nobody = a_receipt(desk, None, date(2026, 11, 21), [(cheese, 1000, 356)])
    a_receipt(desk, None, date(2025, 1, 2), [(cheese, 1000, 356)])  # long ago: nobody remembers
    figure = next(f for f in health.figures(desk) if f.check.kind == "no-person")
    assert (figure.found, figure.of, figure.share_bp) == (1, 2, 5000)
    assert [each.id for each in health.findings(desk, "no-person")] == [nobody]


def test_A07_customers_without_address_and_consent_are_named(desk: Desk) -> None:
    whole, bare = a_customer(desk, "Kurz"), a_customer(desk, "Lang", town="")
    a_consent(desk, whole)
    assert [each.id for each in health.findings(desk, "no-address")] == [bare]
    assert [each.id for each in health.findings(desk, "no-consent")] == [bare]


def test_A07_products_without_group_are_listed_the_most_sold_first(desk: Desk) -> None:
    rare = a_product(desk, "Rarität", category="")
    much = a_product(desk, "Renner", category="")
    a_product(desk, "Comté")
    a_receipt(desk, None, TODAY, [(much, 1000, 100)])
    assert [each.id for each in health.findings(desk, "no-category")] == [much, rare]


def test_A07_every_figure_is_as_long_as_its_list(demo_desk: Desk) -> None:
    for figure in health.figures(demo_desk):
        behind = health.findings(demo_desk, figure.check.kind, limit=100_000)
        assert figure.found == len(behind), figure.check.kind


def test_no_consent_agrees_with_the_ledgers_own_rule(demo_desk: Desk) -> None:
    """Who objected is not asked again; all others are whom the saved list names."""
    mine = {each.id for each in health.findings(demo_desk, "no-consent", limit=100_000)}
    objected = {line.customer for line in lists.page(demo_desk, "objected", limit=100_000)}
    without = {line.customer for line in lists.page(demo_desk, "no-consent", limit=100_000)}
    assert mine == without - objected


def test_withdrawn_consent_is_missing_again_and_an_objection_is_left_alone(desk: Desk) -> None:
    bea, carl = a_customer(desk, "Kurz"), a_customer(desk, "Lang")
    for person in (bea, carl):
        a_consent(desk, person)
    assert found(desk, "no-consent") == 0
    desk.clock.move(minutes=1)  # type: ignore[attr-defined]
    consents.withdraw(desk, bea, channel="", purpose="profiling")
    consents.withdraw(desk, carl, channel="", purpose="profiling")
    assert found(desk, "no-consent") == 2
    consents.no_more_advertising(desk, carl)
    assert [each.id for each in health.findings(desk, "no-consent")] == [bea]


# -- each finding has a remedy and an undo (C49) ---------------------------------------------------


def lost_phone(desk: Desk) -> None:
    a_customer(desk, phone="4,9731E+11")


def no_person(desk: Desk) -> None:
    a_customer(desk, "Kurz", number="1001")
    a_receipt(desk, None, TODAY, [(a_product(desk, print_name="Comté"), 1000, 356)])


def sold_at(desk: Desk, price: int | None, **columns: Any) -> None:
    good = a_product(desk, "Honig", price_cents=price, picture=None, **columns)
    for day in range(1, 7):
        a_receipt(desk, a_customer(desk), date(2026, 11, day), [(good, 1000, 350)])


REMEDIES: list[tuple[str, Callable[[Desk], object], str]] = [
    ("no-person", no_person, "1001"),
    ("no-address", lambda desk: a_customer(desk, town=""), "Lindenstr. 4, 89073 Ulm"),
    ("no-consent", a_customer, ""),
    ("not-informed", lambda desk: a_customer(desk, informed_on=None), ""),
    ("postcode", lambda desk: a_customer(desk, postcode="1067", town="Dresden"), "01067"),
    ("phone-lost", lost_phone, "0731 12345"),
    ("name-unfit", lambda desk: a_product(desk, "BERGKAESE GES."), "Bergkäse gesalzen"),
    ("no-category", lambda desk: a_product(desk, category=""), "Käse > Hart"),
    ("no-price", lambda desk: sold_at(desk, 0), "3,50"),
    ("price-far", lambda desk: sold_at(desk, 3500), "3,50"),
    ("below-cost", lambda desk: a_product(desk, price_cents=300, cost_cents=1200), "1,20"),
    ("gtin-lost", lambda desk: a_product(desk, number="4,01E+12"), "4006381333931"),
]


@pytest.mark.parametrize(("kind", "arrange", "value"), REMEDIES, ids=[r[0] for r in REMEDIES])
def test_C49_each_finding_is_mended_by_one_deed_and_found_again_after_undo(
    desk: Desk, kind: str, arrange: Callable[[Desk], object], value: str
) -> None:
    arrange(desk)
    finding = the_one(desk, kind)
    done = care.fix(desk, finding, value)
    assert done.undoable
    assert found(desk, kind) == 0
    assert texts.say(history.said(done), "de")
    history.undo(desk)
    assert the_one(desk, kind) == finding


@pytest.mark.parametrize("kind", [remedy[0] for remedy in REMEDIES])
def test_C49_what_is_right_as_it_is_can_be_left_and_comes_back_with_undo(
    desk: Desk, kind: str
) -> None:
    next(arrange for each, arrange, _ in REMEDIES if each == kind)(desk)
    care.leave(desk, the_one(desk, kind))
    assert found(desk, kind) == 0
    assert health.findings(desk, kind) == []
    history.undo(desk)
    assert found(desk, kind) == 1


def test_C49_no_check_is_without_a_remedy_that_was_tried() -> None:
    tried = {remedy[0] for remedy in REMEDIES} | {"no-picture"}
    assert tried == {check.kind for check in CHECKS}


def test_C49_a_good_without_picture_gets_one(desk: Desk, tmp_path) -> None:
    from PIL import Image

    good = a_product(desk)
    a_receipt(desk, None, TODAY, [(good, 1000, 356)])
    Image.new("RGB", (300, 300), "white").save(tmp_path / "comte.png")
    care.fix(desk, the_one(desk, "no-picture"), str(tmp_path / "comte.png"))
    assert found(desk, "no-picture") == 0
    history.undo(desk)
    assert found(desk, "no-picture") == 1


def test_who_is_asked_at_the_next_visit_has_a_note_that_pops_up_and_rests_a_quarter(
    desk: Desk,
) -> None:
    bea = a_customer(desk)
    care.fix(desk, the_one(desk, "no-consent"))
    pop_up = card.of(desk, bea).pop_up
    assert pop_up is not None
    assert "Einwilligung" in pop_up.text
    desk.clock.move(days=91)  # type: ignore[attr-defined]
    assert found(desk, "no-consent") == 1


def test_many_are_asked_as_one_deed(desk: Desk) -> None:
    for name in ("Kurz", "Lang", "Breit"):
        a_customer(desk, name)
    care.fix_many(desk, health.findings(desk, "no-consent"))
    assert found(desk, "no-consent") == 0
    history.undo(desk)
    assert found(desk, "no-consent") == 3


def test_proposals_come_from_what_is_known(desk: Desk) -> None:
    for name in ("Bergkäse jung", "Bergkäse alt"):
        a_product(desk, name, category="Käse > Hart")
    a_product(desk, "Roggenbrot", category="Brot")
    a_product(desk, "Bergkäse mild", category="")
    sold_at(desk, 3500)
    assert the_one(desk, "no-category").proposal == "Käse > Hart"
    assert the_one(desk, "price-far").proposal == "3,50"
    a_customer(desk, postcode="1067", town="Dresden")
    assert the_one(desk, "postcode").proposal == "01067"


@pytest.mark.parametrize(
    ("postcode", "town", "odd"),
    [("89073", "Ulm", False), ("89077", "Ulm-Söflingen", False), ("89099", "Ulm", True),
     ("01067", "Ulm", True), ("89073", "", False)],
)  # fmt: skip
def test_postcodes_are_judged_by_the_list(desk: Desk, postcode: str, town: str, odd: bool) -> None:
    bea = a_customer(desk, postcode=postcode)
    with desk.batch("test") as tx:
        tx.run("update address set town = :town where customer = :c", town=town, c=bea)
    assert found(desk, "postcode") == int(odd)


def test_a_name_that_two_people_share_is_not_guessed(desk: Desk) -> None:
    no_person(desk)
    a_customer(desk, "Kurz", "Carl")
    with pytest.raises(ShopError) as caught:
        care.fix(desk, the_one(desk, "no-person"), "Kurz")
    assert caught.value.message.kind == "care-person-unclear"


@pytest.mark.parametrize("typed", ["", "abc", "0", "-3", "3,555"])
def test_what_is_no_price_is_refused_at_the_field(desk: Desk, typed: str) -> None:
    sold_at(desk, 0)
    with pytest.raises(ShopError) as caught:
        care.fix(desk, the_one(desk, "no-price"), typed)
    assert caught.value.field == "value"


def test_a_new_cost_leaves_the_price_alone(desk: Desk) -> None:
    good = a_product(desk, price_cents=300, cost_cents=1200)
    care.fix(desk, the_one(desk, "below-cost"), "1.20 €")
    product = products.get(desk, good).product
    assert (product.price_cents, product.cost_cents) == (300, 120)
