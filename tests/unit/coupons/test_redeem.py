"""A coupon comes back to the counter."""

import random
import re
from datetime import timedelta

import pytest

from shopfriend import places
from shopfriend.domain import codes
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import BranchId
from shopfriend.domain.trouble import ShopError
from shopfriend.services import campaigns, coupons, settings, texts
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk, redo, undo
from tests.builders import TODAY, a_branch, a_customer, a_product, a_receipt
from tests.unit.runs.shop import a_plan, regulars


@pytest.fixture
def posted(shop: Desk) -> runs.Frozen:
    regulars(shop, 3)
    return runs.freeze(shop, a_plan(), on=TODAY)


def refused(desk: Desk, code: str, **how: object) -> ShopError:
    with pytest.raises(ShopError) as caught:
        coupons.redeem(desk, code, **how)  # type: ignore[arg-type]
    return caught.value


def test_P080_P085_a_coupon_is_redeemed_once_by_typing_or_scan(
    shop: Desk, posted: runs.Frozen
) -> None:
    number, code = posted.codes[0]
    done = coupons.redeem(shop, f" {code[:4].lower()}-{code[4:]} ")
    assert (done.number, done.campaign) == (number, "Advent")
    assert texts.say(done.till, "de").replace("\u202f", " ") == "10 % Rabatt buchen"
    assert refused(shop, code).message.kind == "coupon-used"


def test_the_second_use_says_when_and_where_the_first_was(shop: Desk, posted: runs.Frozen) -> None:
    branch = BranchId(a_branch(shop, name="Söflingen"))
    code = posted.codes[0][1]
    coupons.redeem(shop, code, branch=branch, used_on=TODAY)
    said = texts.say(refused(shop, code), "de")
    assert "23." in said
    assert "Söflingen" in said


def test_the_day_of_use_is_kept_for_the_coupons_of_the_day(shop: Desk, posted: runs.Frozen) -> None:
    late = TODAY + timedelta(days=29)
    assert refused(shop, posted.codes[0][1], used_on=late).message.kind == "coupon-expired"
    yesterday = TODAY - timedelta(days=1)
    assert refused(shop, posted.codes[0][1], used_on=yesterday).message.kind == "coupon-not-yet"
    assert coupons.redeem(shop, posted.codes[0][1], used_on=TODAY).used_on == TODAY


def test_P085_a_coupon_is_also_found_by_its_customer(shop: Desk, posted: runs.Frozen) -> None:
    customer = runs.who(shop, a_plan(), TODAY).chosen[0]
    (held,) = coupons.of_customer(shop, customer, on=TODAY)
    assert (held.state, held.campaign) == ("open", "Advent")
    assert coupons.redeem(shop, held.coupon.code).customer == customer


def test_undo_gives_the_coupon_back_and_redo_takes_it_again(
    shop: Desk, posted: runs.Frozen
) -> None:
    code = posted.codes[0][1]
    coupons.redeem(shop, code)
    undo(shop)
    assert campaigns.results(shop, posted.campaign).redeemed == 0
    redo(shop)
    assert campaigns.results(shop, posted.campaign).redeemed == 1


def test_A21_a_redemption_shows_in_the_campaign_at_once(shop: Desk, posted: runs.Frozen) -> None:
    before = campaigns.results(shop, posted.campaign)
    assert (before.sent, before.coupons, before.redeemed) == (3, 3, 0)
    done = coupons.redeem(shop, posted.codes[0][1])
    assert campaigns.results(shop, posted.campaign).redeemed == 1
    assert done.change.concerns("campaign", [posted.campaign])


def test_a_typing_error_is_called_one_and_changes_nothing(shop: Desk, posted: runs.Frozen) -> None:
    code = posted.codes[0][1]
    wrong = code[:5] + ("7" if code[5] != "7" else "8") + code[6:]
    assert refused(shop, wrong).message.kind == "code-typing-error"
    assert campaigns.results(shop, posted.campaign).redeemed == 0


def test_codes_of_other_kinds_shops_and_books_are_told_apart(
    shop: Desk, posted: runs.Frozen
) -> None:
    letter = runs.letters_of(shop, posted.run)[0]
    assert refused(shop, letter.objection.code).message.kind == "code-other-kind"
    key = coupons.signing_key(shop)
    unknown = codes.new("coupon", chance=random.Random(4), key=key)
    assert refused(shop, unknown).message.kind == "code-unknown"
    foreign = codes.new("coupon", chance=random.Random(4), key=b"another shop")
    assert refused(shop, foreign).message.kind == "code-not-ours"


def test_a_withdrawn_coupon_or_campaign_is_refused(shop: Desk, posted: runs.Frozen) -> None:
    first, second, third = (code for _, code in posted.codes)
    used = coupons.redeem(shop, first)
    held = coupons.of_customer(shop, used.customer, on=TODAY)  # type: ignore[arg-type]
    assert [one.state for one in held] == ["used"]
    coupons.withdraw_campaign(shop, posted.campaign)
    assert refused(shop, second).message.kind == "coupon-withdrawn"
    assert refused(shop, first).message.kind == "coupon-used"
    undo(shop)
    assert coupons.redeem(shop, third).customer


def test_the_letters_own_code_stops_advertising(shop: Desk, posted: runs.Frozen) -> None:
    letter = runs.letters_of(shop, posted.run)[0]
    done = coupons.no_more_advertising(shop, letter.objection.code.lower())
    chosen = runs.who(shop, a_plan(), TODAY)
    assert done.customer not in chosen.chosen
    undo(shop)
    assert done.customer in runs.who(shop, a_plan(), TODAY).chosen


def test_C54_the_why_code_tells_the_reasons_and_the_ground(shop: Desk, posted: runs.Frozen) -> None:
    letter = runs.letters_of(shop, posted.run)[0]
    code = letter.objection.why.partition("Code ")[2][:9]
    told = coupons.why(shop, code)
    assert told.letter == letter
    assert told.campaign == "Advent"
    assert told.basis.kind == "why-level-1"
    assert texts.say(told.basis, "de")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("form", ["formal", "familiar"])
def test_C54_every_piece_says_where_the_privacy_notice_is_and_how_to_ask_why(
    shop: Desk, language: str, form: str
) -> None:
    settings.put(
        shop, privacy_notice_place_de="neben der Kasse", privacy_notice_place_en="beside the till"
    )
    a_customer(shop, "Kurz", language=language, address_form=form)
    done = runs.freeze(shop, a_plan(), on=TODAY)
    (letter,) = runs.letters_of(shop, done.run)
    place = {"de": "neben der Kasse", "en": "beside the till"}[language]
    assert place in letter.objection.text
    assert coupons.why(shop, codes_in(letter.objection.why)[0]).letter == letter
    assert letter.objection.code


def codes_in(words: str) -> list[str]:
    """Letter codes in a sentence, as printed in groups."""
    return re.findall(r"W[2-9A-HJ-NP-X]{3} [2-9A-HJ-NP-X]{4}", words)


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_C54_reasons_for_the_customer_say_names_and_never_figures(language: str) -> None:
    file = places.resources() / "texts" / language / "reasons.ftl"
    told = re.findall(
        r"\.(?:formal|familiar) =((?:.*\n)(?:        .*\n)*)", file.read_text("utf-8")
    )
    assert len(told) > 20
    for words in told:
        said = re.sub(r"\[\w+\]", "", words)  # which case it is, is not said
        assert not re.search(r"\d|%|€", said), words
        assert not re.search(r"\$(times|days|gap|since|people|share|count)", words), words


def test_a_fixed_coupon_is_always_there_to_be_redeemed(shop: Desk) -> None:
    customer = a_customer(shop)
    made = coupons.issue(
        shop, customer, Incentive("free-item", item="Espresso"), valid_days=400, fixed=True
    )
    for _ in range(3):
        assert coupons.redeem(shop, made.code).customer == customer


def test_buyers_are_counted_beside_the_control_group(shop: Desk) -> None:
    people = regulars(shop, 20)
    plan = a_plan(control_bp=1000)
    done = runs.freeze(shop, plan, on=TODAY)
    with shop.batch("test") as tx:
        tx.run("update run set state = 'printed'")
    runs.mark_posted(shop, done.run, TODAY)
    bread = a_product(shop, "Brot")
    for customer in people[:10]:
        a_receipt(shop, customer, TODAY + timedelta(days=3), [(bread, 1000, 420)])
    counts = campaigns.results(shop, done.campaign)
    assert counts.buyers + counts.control_buyers == 10
    assert counts.control == 2


def test_the_key_stays_with_the_book(shop: Desk) -> None:
    assert coupons.signing_key(shop) == coupons.signing_key(shop)
    with pytest.raises(ShopError):
        coupons.redeem(shop, "Müller")
