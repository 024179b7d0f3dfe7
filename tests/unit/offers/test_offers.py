"""Offers from a real book: who gets what, why, and why not."""

from datetime import timedelta

import pytest

from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.offers import Only
from shopfriend.domain.preferences import Target
from shopfriend.domain.reasons import Offer
from shopfriend.services import offers, preferences, settings
from shopfriend.services.desk import Desk, open_desk
from shopfriend.services.offers import rounds
from tests.builders import TODAY, a_consent, a_customer, a_product, a_receipt, visits_every
from tests.unit.offers.shop import a_deli, days_ago


def products(found: list[Offer]) -> list[int | None]:
    return [offer.product for offer in found]


def test_P050_one_call_gives_products_with_scores_and_reasons(desk: Desk) -> None:
    deli = a_deli(desk)
    found = offers.for_customer(desk, deli.hanna)
    assert [(o.product, o.kind) for o in found] == [(deli.comte, "repeat"), (deli.brebis, "new")]
    assert all(o.score_milli == sum(r.weight_milli for r in o.reasons) for o in found)


def test_C42_the_list_is_ranked_by_score_and_cut_at_count(desk: Desk) -> None:
    deli = a_deli(desk)
    found = offers.for_customer(desk, deli.hanna, count=10)
    scores = [o.score_milli for o in found]
    assert scores == sorted(scores, reverse=True)
    assert offers.for_customer(desk, deli.hanna, count=1) == found[:1]


def test_C42_the_counters_mix_begins_with_something_new_and_takes_turns(desk: Desk) -> None:
    deli = a_deli(desk)
    more = [a_product(desk, name, category=f"Group {name}") for name in ("Honey", "Oil", "Salt")]
    for product in more[:2]:
        visits_every(desk, deli.hanna, product, days=10, times=5, last=days_ago(13))
    for other in deli.others[:8]:
        a_receipt(desk, other, days_ago(30), [(deli.comte, 1000, 356), (more[2], 1000, 100)])
    mixed = offers.for_customer(desk, deli.hanna, count=5, kind="mix")
    assert [o.kind for o in mixed] == ["new", "repeat", "new", "repeat", "repeat"]
    for kind in ("new", "repeat"):
        alone = offers.for_customer(desk, deli.hanna, count=5, kind=kind)
        assert [o for o in mixed if o.kind == kind] == alone
    assert offers.for_customer(desk, deli.hanna, count=3, kind="mix") == mixed[:3]


def test_C42_in_a_mix_the_side_that_has_more_fills_up(desk: Desk) -> None:
    deli = a_deli(desk)
    preferences.never_offer(desk, deli.hanna, deli.brebis)
    found = offers.for_customer(desk, deli.hanna, kind="mix")
    assert [(o.product, o.kind) for o in found] == [(deli.comte, "repeat")]
    group = offers.for_customer(desk, deli.others[0], kind="mix")
    assert group == offers.for_customer(desk, deli.others[0])


def test_flags_of_a_group_above_count_for_all_below(desk: Desk) -> None:
    deli = a_deli(desk)
    with desk.batch("test") as tx:
        tx.run("update category set flags = 'no_discount' where path = 'Cheese'")
    assert products(offers.for_customer(desk, deli.hanna, count=9, kind="mix")) == []
    why = offers.why_not(desk, deli.hanna, deli.brebis)
    assert [w.kind for w in why] == ["excluded-no-discount"]


@pytest.mark.parametrize("flag", ["sensitive", "deposit"])
def test_what_must_not_be_spoken_of_is_no_reason_for_other_goods(desk: Desk, flag: str) -> None:
    deli = a_deli(desk)
    reasons = offers.for_customer(desk, deli.hanna, kind="new")[0].reasons
    assert "goes-with" in {reason.kind for reason in reasons}
    with desk.change("product-edited") as tx:
        tx.run("update product set flags = :f where id = :p", f=flag, p=deli.comte)
        tx.touch("product", deli.comte)
    found = offers.for_customer(desk, deli.hanna, count=9, strict=False)
    named = {r.facts.get("other") for o in found for r in o.reasons}
    assert named <= {None}
    assert [w.kind for w in offers.why_not(desk, deli.hanna, deli.comte)] == [f"excluded-{flag}"]


def test_D12_cheese_by_the_kilo_is_offered_beside_cheese_by_the_piece(desk: Desk) -> None:
    deli = a_deli(desk)
    kilo = a_product(desk, "Tomme", category="Cheese > Hard", price_cents=3560, unit="kg")
    for other in deli.others[:8]:
        a_receipt(desk, other, days_ago(30), [(deli.comte, 1000, 356), (kilo, 200, 712)])
    assert offers.why_not(desk, deli.hanna, kilo) == []
    with desk.change("product-edited") as tx:
        tx.run("update product set unit = 'pc' where id = :p", p=kilo)
        tx.touch("product", kilo)
    assert [w.kind for w in offers.why_not(desk, deli.hanna, kilo)] == ["excluded-price"]


def test_group_offers_of_one_letter_come_from_different_groups(desk: Desk) -> None:
    deli = a_deli(desk)
    gouda = a_product(desk, "Gouda", category="Cheese > Hard")
    for other in deli.others[:10]:
        a_receipt(desk, other, days_ago(3), [(gouda, 1000, 200), (deli.comte, 1000, 356)])
    found = offers.group_offers(desk, deli.others[0])
    assert products(found) == [deli.comte, deli.tea, deli.brebis]
    # Four places, three groups: the second of a group fills up.
    assert products(offers.group_offers(desk, count=4))[3:] == [gouda]


def test_what_speaks_against_stands_last_in_lists(desk: Desk) -> None:
    deli = a_deli(desk)
    for other in deli.others[:6]:
        a_receipt(desk, other, days_ago(20), [(deli.brebis, -1000, -420)])
    explained = offers.explained(desk, deli.hanna, deli.brebis)
    assert explained is not None
    against = [reason.weight_milli < 0 for reason in explained.reasons]
    assert against == sorted(against)
    assert against[-1]
    assert explained.reasons[-1].facts["returns"] == 6
    assert explained.reasons[-1].facts["sold"] == 8


def test_A08_without_evidence_ask_first_and_no_random_product(desk: Desk) -> None:
    a_deli(desk)
    new = a_customer(desk, "Neu")
    a_consent(desk, new)
    advice = offers.advice(desk, new)
    assert advice.offers == ()
    assert advice.ask_first is not None
    assert advice.ask_first.kind == "ask-first-new"


def test_A08_letters_may_fill_the_places_with_group_offers(desk: Desk) -> None:
    deli = a_deli(desk)
    found = offers.advice(desk, deli.hanna, fill=True).offers
    assert [o.kind for o in found] == ["repeat", "new", "group"]
    assert len(set(products(list(found)))) == 3


def test_A22_after_a_purchase_the_next_look_up_offers_something_else(desk: Desk) -> None:
    deli = a_deli(desk)
    before = offers.for_customer(desk, deli.hanna)
    a_receipt(desk, deli.hanna, TODAY, [(deli.brebis, 1000, 420)])
    after = offers.for_customer(desk, deli.hanna)
    assert before != after
    assert (deli.brebis, "new") not in [(o.product, o.kind) for o in after]


def test_A22_a_taken_back_purchase_gives_the_old_list_again(desk: Desk) -> None:
    deli = a_deli(desk)
    before = offers.for_customer(desk, deli.hanna)
    preferences.has_it(desk, deli.hanna, deli.brebis)
    assert offers.for_customer(desk, deli.hanna) != before
    desk.book.undo()
    assert offers.for_customer(desk, deli.hanna) == before


def test_A19_what_she_dislikes_never_appears(desk: Desk) -> None:
    deli = a_deli(desk)
    preferences.dislike(desk, deli.hanna, Target(word="cheese"))
    assert offers.for_customer(desk, deli.hanna, count=10, strict=False) == [
        o for o in offers.for_customer(desk, deli.hanna, count=10, strict=False)
        if o.product not in (deli.comte, deli.brebis)
    ]  # fmt: skip
    why = offers.why_not(desk, deli.hanna, deli.comte)
    assert [w.kind for w in why] == ["excluded-disliked"]


def test_B09_a_source_switched_off_in_the_settings_gives_no_reasons(desk: Desk) -> None:
    deli = a_deli(desk)
    kinds = {r.kind for o in offers.for_customer(desk, deli.hanna) for r in o.reasons}
    assert {"due-again", "goes-with"} <= kinds
    settings.put(desk, offer_sources=["due-again"])
    kinds = {r.kind for o in offers.for_customer(desk, deli.hanna) for r in o.reasons}
    assert kinds == {"due-again"}


def test_C05_P052_a_durable_the_household_owns_is_not_offered_again(desk: Desk) -> None:
    deli = a_deli(desk)
    home = desk.ids.next()
    partner = a_customer(desk, "Müller", "Timo")
    pot = a_product(desk, "Moka pot", category="Kitchen", kind="durable")
    with desk.batch("test") as tx:
        tx.insert("household", id=home, name="")
        tx.run(
            "update customer set household = :h where id in (:a, :b)",
            h=home,
            a=partner,
            b=deli.hanna,
        )
    for other in deli.others[:8]:
        a_receipt(desk, other, days_ago(20), [(pot, 1000, 3900)])
    assert pot in products(offers.for_customer(desk, deli.hanna, count=9))
    a_receipt(desk, partner, days_ago(3), [(pot, 1000, 3900)])
    assert pot not in products(offers.for_customer(desk, deli.hanna, count=9))
    assert [w.kind for w in offers.why_not(desk, deli.hanna, pot)] == ["excluded-owned-household"]


def test_C18_P053_out_of_stock_is_left_out_and_says_why(desk: Desk) -> None:
    deli = a_deli(desk)
    with desk.batch("test") as tx:
        tx.run("update product set stock_milli = 0 where id = :p", p=deli.comte)
        tx.touch("product", deli.comte)
    assert deli.comte not in products(offers.for_customer(desk, deli.hanna, count=9))
    assert [w.kind for w in offers.why_not(desk, deli.hanna, deli.comte)] == ["excluded-stock"]


def test_C40_P055_the_size_derived_from_receipts_chooses_the_variant(desk: Desk) -> None:
    deli = a_deli(desk)
    sizes = {
        s: a_product(desk, f"Sandal {s}", category="Shoes", size=s) for s in ("38", "39", "40")
    }
    clog = {s: a_product(desk, f"Clog {s}", category="Shoes", size=s) for s in ("39", "40")}
    for other in deli.others:
        a_receipt(
            desk, other, days_ago(20), [(p, 1000, 5000) for p in (*sizes.values(), *clog.values())]
        )
    for back in (60, 50):
        a_receipt(desk, deli.hanna, days_ago(back), [(sizes["39"], 1000, 5000)])
    found = products(offers.for_customer(desk, deli.hanna, count=20, kind="new"))
    assert clog["39"] in found
    assert not {clog["40"], sizes["38"], sizes["40"]} & set(found)
    with desk.batch("test") as tx:
        tx.run("update product set stock_milli = 0 where id = :p", p=clog["39"])
    assert clog["39"] not in products(offers.for_customer(desk, deli.hanna, count=20, kind="new"))


def test_C41_a_liked_colour_chooses_the_variant(desk: Desk) -> None:
    deli = a_deli(desk)
    red, blue = (
        a_product(desk, f"Scarf {c}", category="Scarves", colour=c) for c in ("red", "blue")
    )
    preferences.like(desk, deli.hanna, Target(word="blue"))
    found = products(offers.for_customer(desk, deli.hanna, count=9))
    assert blue in found
    assert red not in found


def test_D04_bought_elsewhere_is_one_click_and_named(desk: Desk) -> None:
    deli = a_deli(desk)
    brebis = offers.for_customer(desk, deli.hanna)[1]
    [shown] = offers.shown(desk, [brebis])
    offers.not_right(desk, shown, why="elsewhere")
    assert deli.brebis not in products(offers.for_customer(desk, deli.hanna, count=9))
    assert [w.kind for w in offers.why_not(desk, deli.hanna, deli.brebis)] == ["excluded-elsewhere"]


def test_D04_durable_goods_without_a_signal_are_offered_softly(desk: Desk) -> None:
    deli = a_deli(desk)
    pot = a_product(desk, "Fonduetopf", category="Kitchen", kind="durable", price_cents=400)
    for other in deli.others[:8]:
        a_receipt(desk, other, days_ago(20), [(deli.comte, 1000, 356), (pot, 1000, 400)])

    def soft() -> dict[int | None, bool]:
        found = offers.for_customer(desk, deli.hanna, count=9, kind="new")
        return {offer.product: offer.soft for offer in found}

    assert soft()[pot]
    assert not soft()[deli.brebis]
    preferences.wish(desk, deli.hanna, Target(pot))
    assert not soft()[pot]


def test_P054_price_category_and_newness_filters(desk: Desk) -> None:
    deli = a_deli(desk)

    def found(only: Only) -> list[int | None]:
        return products(list(offers.advice(desk, deli.hanna, only=only).offers))

    assert found(Only(price_up_to_cents=400)) == [deli.comte]
    assert found(Only(category="Cheese > Sheep")) == [deli.brebis]
    assert found(Only(category="Cheese")) == [deli.comte, deli.brebis]
    assert found(Only(new_since=TODAY)) == [deli.comte, deli.brebis]
    assert found(Only(new_since=TODAY + timedelta(days=1))) == []


def test_without_profile_consent_only_group_offers(desk: Desk) -> None:
    deli = a_deli(desk)
    found = offers.for_customer(desk, deli.others[0])
    assert {o.kind for o in found} == {"group"}
    assert {r.kind for o in found for r in o.reasons} <= {"best-of-shop", "season", "owners-pick"}
    settings.put(desk, profiling="everyone")
    assert {o.kind for o in offers.for_customer(desk, deli.others[0])} != {"group"}


@pytest.mark.parametrize(("channel", "purpose"), [("", ""), ("", "profiling"), ("post", "offers")])
def test_who_objected_gets_none_at_all(desk: Desk, channel: str, purpose: str) -> None:
    deli = a_deli(desk)
    a_consent(desk, deli.hanna, channel, purpose, "objected")
    advice = offers.advice(desk, deli.hanna, fill=True)
    assert (advice.offers, advice.level) == ((), 0)
    assert offers.group_offers(desk, deli.hanna) == []
    assert [w.kind for w in offers.why_not(desk, deli.hanna, deli.comte)] == ["excluded-objected"]


def test_unknown_people_get_none(desk: Desk) -> None:
    a_deli(desk)
    assert offers.for_customer(desk, CustomerId(0)) == []
    assert [w.kind for w in offers.why_not(desk, CustomerId(0), ProductId(0))] == [
        "why-not-unknown"
    ]


def test_N2_why_not_tells_missing_and_weak_evidence(desk: Desk) -> None:
    deli = a_deli(desk)
    salt = a_product(desk, "Salt", category="Spices")
    assert [w.kind for w in offers.why_not(desk, deli.hanna, salt)] == ["why-not-no-evidence"]
    assert [w.kind for w in offers.why_not(desk, deli.hanna, deli.tea)] == ["why-not-weak"]
    assert offers.why_not(desk, deli.hanna, deli.brebis) == []
    explained = offers.explained(desk, deli.hanna, deli.tea)
    assert explained is not None
    assert [r.kind for r in explained.reasons] == ["best-of-shop"]


def test_C44_P051_also_bought_is_a_visible_list(desk: Desk) -> None:
    deli = a_deli(desk)
    # 19 people; Comté: 8 others and Hanna; Brebis: the same 8. Lift: 8 x 19 / (9 x 8) = 2.1111.
    [pair] = offers.also_bought(desk, deli.comte)
    assert (pair.name, pair.support, pair.lift_bp) == ("Brebis", 8, 21_111)


def test_C11_P024_who_would_like_this_ranks_people_with_reasons(desk: Desk) -> None:
    deli = a_deli(desk)
    keen = a_customer(desk, "Keen")
    a_consent(desk, keen)
    preferences.wish(desk, keen, Target(deli.brebis))
    found = offers.who_would_like(desk, deli.brebis)
    assert [o.customer for o in found] == [keen, deli.hanna]
    assert [o.main_reason.kind for o in found] == ["wish", "goes-with"]
    preferences.never(desk, keen, Target(word="brebis"))
    assert [o.customer for o in offers.who_would_like(desk, deli.brebis)] == [deli.hanna]


def test_best_of_shop_leaves_out_what_is_not_there(desk: Desk) -> None:
    deli = a_deli(desk)
    assert [s.product for s in offers.best_of_shop(desk)][:2] == [deli.comte, deli.tea]
    with desk.batch("test") as tx:
        tx.run("update product set stock_milli = 0 where id = :p", p=deli.comte)
    assert deli.comte not in [s.product for s in offers.best_of_shop(desk)]


@pytest.mark.parametrize("read_one_by_one", [40, 0])
def test_B10_all_at_once_is_the_same_as_one_by_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, read_one_by_one: int
) -> None:
    monkeypatch.setattr(rounds, "_SOME", read_one_by_one)
    deli = a_deli(desk)
    with desk.change("said, and seen") as tx:
        for number, (kind, product) in enumerate((("like", deli.tea), ("never", deli.comte))):
            tx.insert("preference", id=desk.ids.next(), customer=deli.others[number], kind=kind,
                      target_kind="product", product=product, noted_on="2026-01-01")  # fmt: skip
        tx.insert("visit", id=desk.ids.next(), customer=deli.hanna, source="card",
                  at=f"{days_ago(1)}T10:00")  # fmt: skip
    everybody = dict(offers.for_all(desk))
    assert len(everybody) == 19
    for customer in (deli.hanna, *deli.others):
        assert everybody[customer] == offers.for_customer(desk, customer)


def test_on_tomorrow_is_how_things_stand_now(desk: Desk) -> None:
    deli = a_deli(desk)
    a_receipt(desk, deli.hanna, TODAY, [(deli.comte, 1000, 356)])
    tomorrow = TODAY + timedelta(days=1)
    now = offers.for_customer(desk, deli.hanna)
    assert offers.for_customer(desk, deli.hanna, on=tomorrow) == now
    assert offers.for_customer(desk, deli.hanna, on=TODAY) != now


def test_on_uses_nothing_of_that_day_or_later(desk: Desk) -> None:
    deli = a_deli(desk)
    on = days_ago(5)
    before = offers.for_customer(desk, deli.hanna, on=on, count=9)
    visits_every(desk, deli.hanna, deli.tea, days=1, times=6, last=TODAY)
    for other in deli.others:
        a_receipt(desk, other, on, [(deli.tea, 1000, 900), (deli.comte, 1000, 900)])
    assert offers.for_customer(desk, deli.hanna, on=on, count=9) == before


def test_old_till_data_call_nothing_overdue(desk: Desk) -> None:
    """Due is reckoned to the day the till is known until: days without data change nothing."""
    deli = a_deli(desk)
    on = days_ago(9)  # two days after the data end, Hanna's last visit
    fresh = {o.product: o.score_milli for o in offers.for_customer(desk, deli.hanna, on=on)}
    stale = {o.product: o.score_milli for o in offers.for_customer(desk, deli.hanna)}
    assert stale[deli.comte] == fresh[deli.comte]


def test_the_model_is_stored_and_gives_the_same_in_the_next_program(desk: Desk) -> None:
    deli = a_deli(desk)
    before = offers.for_customer(desk, deli.hanna)
    with desk.read() as tx:
        assert tx.value("select count(*) from model where name = 'offers'") == 1
        assert tx.value("select count(*) from batch where kind = 'offer model'") == 0
    other = open_desk(desk.book.path, today=TODAY)
    try:
        assert offers.for_customer(other, deli.hanna) == before
    finally:
        other.book.close()


def test_a_broken_stored_model_is_learned_anew(desk: Desk) -> None:
    deli = a_deli(desk)
    before = offers.for_customer(desk, deli.hanna)
    with desk.book.keep() as tx:
        tx.run("update model set bytes = :b", b=b"broken")
    offers.learned.forget()
    assert offers.for_customer(desk, deli.hanna) == before


def test_group_offers_are_repeat_or_new_for_that_person(desk: Desk) -> None:
    deli = a_deli(desk)
    found = offers.for_customer(desk, deli.others[0])
    kinds = {o.product: offers.known_or_new(desk, o) for o in found}
    assert kinds == {deli.comte: "repeat", deli.brebis: "repeat", deli.tea: "new"}
