"""One person alone, from the card: a letter of their own, a coupon, one redemption taken back."""

from datetime import timedelta
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from shopfriend.domain.coupons import Incentive
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.services import campaigns, card, coupons, timeline
from shopfriend.services.campaigns import runs, single
from shopfriend.services.desk import Desk, redo, undo
from tests.builders import TODAY, a_consent, a_customer
from tests.unit.runs.shop import a_plan, regulars


def words(path: Path) -> str:
    file = pdfium.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in file)
    finally:
        file.close()


def test_B07_one_letter_for_one_person_with_its_code_and_in_the_history(
    shop: Desk, tmp_path: Path
) -> None:
    bea = regulars(shop, 1)[0]
    done = single.letter(shop, bea, tmp_path / "bea.pdf")
    assert "Bea Kurz-000" in words(done.path)
    assert coupons.redeem(shop, done.code).customer == bea
    said = [entry.said.kind for entry in timeline.timeline(shop, bea) if entry.kind == "letter"]
    assert said == ["event-letter-made"]
    assert done.change.concerns("customer", [bea])


def test_B07_a_single_letter_says_what_the_running_mailing_says(shop: Desk, tmp_path: Path) -> None:
    anna, bea = regulars(shop, 2)
    gift = Incentive("amount", amount_cents=700)
    plan = a_plan(segment="customer:1001", incentive=gift)
    runs.freeze(shop, plan, on=TODAY)
    single.letter(shop, bea, tmp_path / "bea.pdf")
    assert card.of(shop, bea).coupons[0].what == gift.message
    assert card.of(shop, anna).coupons[0].what == gift.message


def test_B07_all_single_letters_lie_in_one_campaign(shop: Desk, tmp_path: Path) -> None:
    for n, customer in enumerate(regulars(shop, 3)):
        single.letter(shop, customer, tmp_path / f"{n}.pdf")
    listed = campaigns.everyone(shop)
    assert [(one.campaign.plan.name, len(one.runs)) for one in listed] == [("Einzelne Briefe", 3)]


@pytest.mark.parametrize(
    ("stops", "kind"),
    [
        (lambda desk, who: a_consent(desk, who, "", "", "objected"), "contact-objected"),
        (lambda desk, who: a_consent(desk, who, "post", "offers", "withdrawn"), "contact-no-post"),
    ],
)
def test_B07_is_refused_with_the_gates_reason_and_leaves_nothing(
    shop: Desk, tmp_path: Path, stops, kind
) -> None:
    bea = regulars(shop, 1)[0]
    stops(shop, bea)
    with pytest.raises(ShopError) as caught:
        single.letter(shop, bea, tmp_path / "bea.pdf")
    assert caught.value.message.kind == kind
    assert card.of(shop, bea).no_letter is not None
    assert not (tmp_path / "bea.pdf").exists()
    assert campaigns.everyone(shop) == []


def test_letter_that_cannot_be_written_leaves_no_coupon(shop: Desk, tmp_path: Path) -> None:
    bea = regulars(shop, 1)[0]
    with pytest.raises(Trouble):
        single.letter(shop, bea, tmp_path / "nowhere" / "bea.pdf")
    assert card.of(shop, bea).coupons == ()


def test_coupon_at_the_counter_is_ten_per_cent_and_undoable(shop: Desk) -> None:
    bea = a_customer(shop)
    given = single.give(shop, bea)
    assert given.what.facts["percent_bp"] == 1000
    assert given.coupon.valid_until == TODAY + timedelta(days=28)
    assert [line.code for line in card.of(shop, bea).coupons] == [given.coupon.code]
    undo(shop)
    assert card.of(shop, bea).coupons == ()


def test_second_coupon_waits_until_the_first_is_used(shop: Desk) -> None:
    bea = a_customer(shop)
    given = single.give(shop, bea)
    with pytest.raises(ShopError) as caught:
        single.give(shop, bea)
    assert caught.value.message.kind == "coupon-held"
    coupons.redeem(shop, given.coupon.code)
    assert card.of(shop, bea).no_coupon is None


def test_who_objected_gets_no_coupon_and_the_card_says_why(shop: Desk) -> None:
    bea = a_customer(shop)
    a_consent(shop, bea, "", "", "objected")
    why = card.of(shop, bea).no_coupon
    assert why is not None
    assert why.kind == "contact-objected"
    with pytest.raises(ShopError):
        single.give(shop, bea)


def test_one_redemption_is_taken_back_whatever_came_after(shop: Desk) -> None:
    anna, bea = a_customer(shop, "Alt"), a_customer(shop, "Kurz")
    first, second = (single.give(shop, who).coupon.code for who in (anna, bea))
    done = coupons.redeem(shop, first)
    coupons.redeem(shop, second)
    coupons.take_back(shop, done.redemption)
    assert coupons.redeem(shop, first).customer == anna
    with pytest.raises(ShopError, match="coupon-used"):
        coupons.redeem(shop, second)


def test_taking_back_is_a_deed_that_can_be_undone_and_redone(shop: Desk) -> None:
    code = single.give(shop, a_customer(shop)).coupon.code
    done = coupons.redeem(shop, code)
    coupons.take_back(shop, done.redemption)
    undo(shop)
    with pytest.raises(ShopError, match="coupon-used"):
        coupons.redeem(shop, code)
    redo(shop)
    with pytest.raises(ShopError, match="redemption-gone"):
        coupons.take_back(shop, done.redemption)
