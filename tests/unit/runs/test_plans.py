"""Plans, segments, fields and the control group, without a book."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend.domain import fields, segments
from shopfriend.domain.campaigns import Plan, Words, check_words, once_more, plan_facts, plan_from
from shopfriend.domain.coupons import Coupon, Incentive, Redemption, check, state
from shopfriend.domain.ids import CouponId, CustomerId
from shopfriend.domain.runs import check_step, draw_control, sample, state_on
from shopfriend.domain.segments import Absent, Bought, Everyone, People, Postcode
from shopfriend.domain.trouble import ShopError


def test_a_segment_reads_as_its_terms() -> None:
    text = "bought:Cheese > Hard:6 + postcode:890+absent:30"
    terms = segments.parse(text)
    assert terms == (Bought("Cheese > Hard", 6), Postcode("890"), Absent(30))
    assert segments.parse(segments.text_of(terms)) == terms
    assert segments.parse("all") == (Everyone(),)
    assert segments.parse("customer:1042") == (People(("1042",)),)
    assert segments.text_of((People(("1042",)),)) == "customer:1042"


def test_a_saved_segment_is_found_by_its_name() -> None:
    saved = {"Käsefreunde": "bought:Käse:12"}
    assert segments.parse("Käsefreunde+postcode:89", saved) == (Bought("Käse", 12), Postcode("89"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("everyone", "segment-unknown"),
        ("", "segment-unknown"),
        ("bought:6", "segment-bought-form"),
        ("bought:Cheese:many", "segment-number"),
        ("absent:0", "segment-number"),
        ("absent:²", "segment-number"),
        ("postcode:", "segment-postcode-form"),
        ("customer:", "segment-customer-form"),
    ],
)
def test_what_a_segment_lacks_is_named(text: str, kind: str) -> None:
    with pytest.raises(ShopError) as caught:
        segments.parse(text)
    assert caught.value.message.kind == kind


def test_C34_a_field_is_filled_falls_back_or_is_an_error() -> None:
    values = {"first_name": "Hanna", "place": "in Ulm"}
    assert fields.resolve("Für {first_name} {place}.", values) == "Für Hanna in Ulm."
    assert fields.resolve("Für {town|unsere Stadt}", values) == "Für unsere Stadt"
    with pytest.raises(ShopError) as caught:
        fields.resolve("Für {last_name}", values)
    assert caught.value.message.kind == "letter-field-empty"


@given(st.text(alphabet="ab {}|_first_nameplace", max_size=40))
def test_C34_no_brace_is_ever_printed(text: str) -> None:
    try:
        printed = fields.resolve(text, {"first_name": "Hanna"})
    except ShopError as error:
        printed = error.message.kind
    assert not set("{}") & set(printed)


def test_C34_an_unknown_field_stops_the_plan_before_anything_is_printed() -> None:
    plan = Plan("Advent", words={"de-formal": Words(body="Liebe {grandmother},")})
    with pytest.raises(ShopError) as caught:
        check_words(plan)
    assert dict(caught.value.message.facts)["name"] == "grandmother"


def test_C35_a_sentence_closes_up_where_the_place_is_missing() -> None:
    text = "bei Ihnen {place}, gleich um die Ecke"
    assert fields.resolve(text, {"place": "in Ulm"}) == "bei Ihnen in Ulm, gleich um die Ecke"
    assert fields.resolve(text, {}) == "bei Ihnen, gleich um die Ecke"


def test_C12_the_name_alone_is_no_personal_element() -> None:
    values = {"first_name": "Hanna", "place": "in Ulm"}
    assert fields.personal_elements("{first_name}, {first_name}", values) == 0
    assert fields.personal_elements("{first_name} {place}", values) == 1


def test_a_plan_comes_back_from_the_book_as_it_was() -> None:
    plan = Plan(
        "Advent",
        segment="absent:30",
        words={"de-formal": Words("Hallo", "Text", "Gruß")},
        offers=2,
        incentive=Incentive("amount", amount_cents=500, min_purchase_cents=3000),
        seed=7,
    )
    assert plan_from(plan_facts(plan)) == plan
    assert once_more(plan, "Ostern", seed=8).words == plan.words


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({"name": " "}, "campaign-name-missing"),
        ({"offers": 4}, "campaign-offers-range"),
        ({"control_bp": 9000}, "campaign-control-range"),
        ({"valid_days": 0}, "campaign-days-range"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused(facts: dict[str, object], kind: str) -> None:
    with pytest.raises(ShopError) as caught:
        Plan(**{"name": "Advent", **facts})  # type: ignore[arg-type]
    assert caught.value.message.kind == kind


@given(st.integers(0, 400), st.integers(0, 5000), st.integers(1, 99))
def test_the_control_group_has_its_share_and_can_be_drawn_again(
    people: int, share: int, seed: int
) -> None:
    strata = {CustomerId(n): str(n % 3) for n in range(people)}
    drawn = draw_control(strata, share_bp=share, seed=seed)
    assert len(drawn) == (people * share + 5000) // 10_000
    assert drawn == draw_control(dict(reversed(strata.items())), share_bp=share, seed=seed)


def test_the_control_group_looks_like_the_rest() -> None:
    strata = {CustomerId(n): "often" if n < 100 else "rarely" for n in range(1000)}
    drawn = draw_control(strata, share_bp=1000, seed=3)
    assert sum(strata[c] == "often" for c in drawn) == 10


@given(st.integers(1, 300), st.integers(1, 500))
def test_a_limit_draws_that_many_and_the_same_ones_again(limit: int, people: int) -> None:
    everyone = [CustomerId(n) for n in range(people)]
    drawn = sample(everyone, limit=limit, seed=1)
    assert len(drawn) == min(limit, people)
    assert drawn == sample(everyone[::-1], limit=limit, seed=1)


def test_a_run_goes_forward_only() -> None:
    check_step("frozen", "printed")
    with pytest.raises(ShopError):
        check_step("frozen", "posted")
    with pytest.raises(ShopError):
        check_step("closed", "printed")
    posted = date(2026, 11, 23)
    assert state_on("posted", posted, posted) == "posted"
    assert state_on("posted", posted, date(2026, 11, 24)) == "measuring"


def a_coupon(**facts: object) -> Coupon:
    usual = {"withdrawn_on": None, "kind": "personal"} | facts
    return Coupon(
        CouponId(1), "C", CustomerId(1), None, Incentive("percent", percent_bp=1000),
        date(2026, 11, 1), date(2026, 11, 30), **usual,  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_second_use_tells_when_and_where_the_first_was() -> None:
    first = Redemption(CouponId(1), date(2026, 11, 20), "Söflingen")
    with pytest.raises(ShopError) as caught:
        check(a_coupon(), [first], date(2026, 11, 23))
    assert caught.value.message.kind == "coupon-used"
    assert dict(caught.value.message.facts) == {"on": date(2026, 11, 20), "branch": "Söflingen"}


@pytest.mark.parametrize(
    ("on", "facts", "kind"),
    [
        (date(2026, 10, 31), {}, "coupon-not-yet"),
        (date(2026, 12, 1), {}, "coupon-expired"),
        (date(2026, 11, 5), {"withdrawn_on": date(2026, 11, 4)}, "coupon-withdrawn"),
    ],
)
def test_a_coupon_out_of_its_time_is_refused(on: date, facts: dict[str, object], kind: str) -> None:
    with pytest.raises(ShopError) as caught:
        check(a_coupon(**facts), [], on)
    assert caught.value.message.kind == kind


def test_the_last_day_still_counts_and_a_fixed_coupon_is_never_used_up() -> None:
    assert state(a_coupon(), [], date(2026, 11, 30)) == "open"
    used = [Redemption(CouponId(1), date(2026, 11, 2))]
    assert state(a_coupon(kind="fixed"), used, date(2026, 11, 3)) == "open"


@pytest.mark.parametrize(
    "facts",
    [
        {"kind": "percent", "percent_bp": 0},
        {"kind": "percent", "percent_bp": 10_001},
        {"kind": "amount"},
        {"kind": "gift", "item": " "},
        {"kind": "buy-x-get-y", "buy": 2},
    ],
)
def test_an_incentive_that_promises_nothing_is_refused(facts: dict[str, object]) -> None:
    with pytest.raises(ShopError):
        Incentive(**facts)  # type: ignore[arg-type]
