"""Each rule by itself: what it keeps away, and what it lets pass."""

from datetime import timedelta

import pytest

from shopfriend.domain import exclusions as rules
from shopfriend.domain.exclusions import Purchase, why_excluded
from tests.builders import TODAY
from tests.unit.offers.shop import said, some_goods, somebody

COMTE = some_goods()
USUAL = {(8, "pc"): 1000}  # ten euros for a piece of group 8
POT = some_goods(id=2, name="Moka pot", path="Kitchen > Coffee", kind="durable")


def kinds(goods: rules.Goods, person: rules.Situation) -> list[str]:
    return [why.kind for why in why_excluded(goods, person)]


def test_nothing_known_excludes_nothing() -> None:
    assert kinds(COMTE, somebody()) == []


@pytest.mark.parametrize("kind", ["dislike", "never"])
def test_A19_disliked_goods_groups_and_words_stay_away(kind: str) -> None:
    wanted = {"dislike": "excluded-disliked", "never": "excluded-never"}[kind]
    for target in ({"product": 1}, {"word": "comte"}, {"word": "hard"}, {"category": 9}):
        goods = some_goods(category=8, groups=(9,))
        assert kinds(goods, somebody(said(kind, **target))) == [wanted]  # type: ignore[arg-type]
    assert kinds(COMTE, somebody(said(kind, word="coriander"))) == []  # type: ignore[arg-type]


def test_long_words_are_found_inside_others_short_ones_only_alone() -> None:
    never = somebody(said("never", word="Nüsse"), said("never", word="Tee"))
    assert kinds(some_goods(name="Walnüsse"), never) == ["excluded-never"]
    assert kinds(some_goods(name="Steel knife", path="Kitchen"), never) == []


@pytest.mark.parametrize(
    ("facet", "value"),
    [
        ("brand", "Alpkäserei"),
        ("style", "classic"),
        ("cut", "slim fit"),
        ("colour", "Burgundy"),
        ("path", "Shirts > Cut"),
    ],
)
def test_C43_a_word_about_any_facet_excludes(facet: str, value: str) -> None:
    goods = some_goods(name="Something", **{"path": "Goods", facet: value})
    assert kinds(goods, somebody(said("never", word=value.split(" > ")[-1]))) == ["excluded-never"]
    assert (
        kinds(some_goods(name="Something", path="Goods"), somebody(said("never", word=value))) == []
    )


def test_C43_price_size_and_stock_each_exclude_alone() -> None:
    dear = some_goods(category=8, price_cents=2001)
    assert kinds(dear, somebody(usual_price=USUAL)) == ["excluded-price"]
    assert kinds(some_goods(category=8, price_cents=2000), somebody(usual_price=USUAL)) == []
    size = somebody(said("size", word="shoes", value="39"))
    assert kinds(some_goods(path="Shoes", size="40"), size) == ["excluded-size"]
    assert kinds(some_goods(stock_milli=0), somebody()) == ["excluded-stock"]


def test_D12_price_level_comes_from_receipts_times_the_owners_limit() -> None:
    goods = some_goods(category=8, price_cents=1300)
    assert kinds(goods, somebody(usual_price=USUAL, price_limit_bp=12_500)) == ["excluded-price"]
    assert kinds(goods, somebody(usual_price=USUAL, price_limit_bp=13_000)) == []
    assert kinds(some_goods(category=8), somebody(usual_price=USUAL)) == []


def test_D12_what_she_has_bought_is_not_too_dear_for_her() -> None:
    dear = some_goods(category=8, price_cents=9900)
    assert kinds(dear, somebody(usual_price=USUAL)) == ["excluded-price"]
    assert kinds(dear, somebody(usual_price=USUAL, bought=frozenset({dear.id}))) == []


def test_D12_a_kilo_is_not_compared_with_a_piece() -> None:
    by_weight = some_goods(category=8, price_cents=3560, unit="kg")
    assert kinds(by_weight, somebody(usual_price=USUAL)) == []
    assert kinds(by_weight, somebody(usual_price={(8, "kg"): 1700})) == ["excluded-price"]


def test_P053_unknown_stock_counts_as_there_none_does_not() -> None:
    assert kinds(some_goods(stock_milli=None), somebody()) == []
    assert kinds(some_goods(stock_milli=250), somebody()) == []
    assert kinds(some_goods(stock_milli=-1000), somebody()) == ["excluded-stock"]


def test_P055_sizes_said_beat_sizes_derived() -> None:
    shoe = some_goods(path="Shoes", category=8, size="40")
    assert kinds(shoe, somebody(sizes={8: "39"})) == ["excluded-size"]
    assert kinds(shoe, somebody(said("size", word="shoes", value="40"), sizes={8: "39"})) == []
    packages = somebody(sizes={8: "1 kg"})
    assert kinds(some_goods(category=8, size="500 g"), packages) == []  # no size one wears


def test_never_offer_ends_on_its_day() -> None:
    until = said("never-offer", product=1, until_day=TODAY)
    assert kinds(COMTE, somebody(until)) == ["excluded-never-offer-until"]
    past = said("never-offer", product=1, until_day=TODAY - timedelta(days=1))
    assert kinds(COMTE, somebody(past)) == []
    assert kinds(COMTE, somebody(said("never-offer", product=1))) == ["excluded-never-offer"]


def test_D04_has_it_bought_elsewhere_and_gift_each_say_so() -> None:
    assert kinds(COMTE, somebody(said("has-it", product=1))) == ["excluded-has-it"]
    assert kinds(COMTE, somebody(said("owns", product=1))) == ["excluded-has-it"]
    elsewhere = said("has-it", product=1, value="elsewhere")
    assert kinds(COMTE, somebody(elsewhere)) == ["excluded-elsewhere"]
    assert kinds(COMTE, somebody(said("was-gift", product=1))) == ["excluded-gift"]
    assert kinds(COMTE, somebody(said("was-gift", product=7))) == []


def test_D03_durable_refill_return_and_household() -> None:
    mine, ours = Purchase(1, TODAY, herself=True), Purchase(1, TODAY, herself=False)
    assert kinds(POT, somebody(owned={2: mine})) == ["excluded-owned"]
    assert kinds(POT, somebody(owned={2: ours})) == ["excluded-owned-household"]
    assert kinds(POT, somebody(owned={2: Purchase(0, TODAY, herself=True)})) == []  # brought back
    refill = some_goods(id=2, name="Coffee", path="Coffee", kind="consumable")
    assert kinds(refill, somebody(owned={2: mine})) == []


def test_D03_a_learned_kind_counts_where_none_is_stated() -> None:
    learned = some_goods(id=2, learned_kind="durable")
    bought = {2: Purchase(1, TODAY, herself=True)}
    assert kinds(learned, somebody(owned=bought)) == ["excluded-owned"]
    stated = some_goods(id=2, kind="consumable", learned_kind="durable")
    assert kinds(stated, somebody(owned=bought)) == []


@pytest.mark.parametrize("flag", ["sensitive", "agency", "deposit", "no_discount"])
def test_flagged_goods_are_never_offered(flag: str) -> None:
    why = f"excluded-{flag}".replace("_", "-")
    assert kinds(some_goods(flags=frozenset({flag})), somebody()) == [why]


def test_age_counts_only_where_the_year_is_known() -> None:
    wine = some_goods(name="Wine", flags=frozenset({"age_16"}))
    spirit = some_goods(name="Gin", flags=frozenset({"age_18"}))
    assert kinds(wine, somebody()) == []
    assert kinds(wine, somebody(birth_year=TODAY.year - 16)) == ["excluded-age"]
    assert kinds(wine, somebody(birth_year=TODAY.year - 17)) == []
    assert kinds(spirit, somebody(birth_year=TODAY.year - 17)) == ["excluded-age"]


def test_who_objected_gets_nothing() -> None:
    assert kinds(COMTE, somebody(level=0)) == ["excluded-objected"]
