"""What fits now: the basket on the counter, the first visit, what is due and when."""

from datetime import timedelta

from shopfriend.services import offers
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_consent, a_customer, a_product, a_receipt, visits_every
from tests.unit.offers.shop import a_deli, days_ago

TOMORROW = TODAY + timedelta(days=1)


def test_A23_what_lies_on_the_counter_ranks_anew(desk: Desk) -> None:
    deli = a_deli(desk)
    ada = a_customer(desk, "Lang", "Ada")
    a_consent(desk, ada)
    a_receipt(desk, ada, days_ago(9), [(deli.tea, 1000, 900)])
    before = offers.for_customer(desk, ada, kind="mix")
    now = offers.for_basket(desk, ada, [deli.comte])
    assert now != before
    assert now[0].product == deli.brebis
    assert deli.comte not in {offer.product for offer in now}
    assert "goes-with" in {reason.kind for reason in now[0].reasons}
    assert offers.for_customer(desk, ada, kind="mix") == before  # nothing was kept


def test_A23_somebody_unknown_gets_what_many_get_but_not_what_is_at_hand(desk: Desk) -> None:
    deli = a_deli(desk)
    found = offers.for_basket(desk, None, [deli.comte])
    assert found
    assert deli.comte not in {offer.product for offer in found}


def test_A20_one_receipt_gives_an_offer_marked_as_a_first_guess(desk: Desk) -> None:
    deli = a_deli(desk)
    new = a_customer(desk, "Neu")
    a_consent(desk, new)
    a_receipt(desk, new, days_ago(3), [(deli.comte, 1000, 356)])
    advice = offers.advice(desk, new)
    assert advice.offers
    assert advice.first_guess
    assert not offers.advice(desk, deli.hanna).first_guess


def test_A09_the_reason_names_the_goods_it_goes_with_and_their_date(desk: Desk) -> None:
    deli = a_deli(desk)
    [new] = [o for o in offers.for_customer(desk, deli.hanna) if o.kind == "new"]
    [pair] = [reason for reason in new.reasons if reason.kind == "goes-with"]
    assert pair.facts["other"] == "Comté"
    assert pair.facts["last_day"] == days_ago(12)


def test_A18_at_least_five_alike_are_counted_and_never_named(desk: Desk) -> None:
    deli = a_deli(desk)
    found = offers.for_customer(desk, deli.hanna, count=9, strict=False)
    alike = [r for offer in found for r in offer.reasons if r.kind == "similar-customers"]
    assert alike
    for reason in alike:
        assert int(str(reason.facts["people"])) >= 5
        assert "Kurz" not in str(dict(reason.facts))


def test_P046_what_is_due_has_its_chance_and_day(desk: Desk) -> None:
    deli = a_deli(desk)
    [due] = [o for o in offers.for_customer(desk, deli.hanna) if o.kind == "repeat"]
    assert due.product == deli.comte
    assert due.chance_bp is not None
    assert 0 < due.chance_bp <= 10_000
    assert due.expected_on is not None
    assert due.expected_on >= TODAY
    [new] = [o for o in offers.for_customer(desk, deli.hanna) if o.kind == "new"]
    assert (new.chance_bp, new.expected_on, new.anyway) == (None, None, False)


def test_what_is_bought_anyway_is_known_as_such(desk: Desk) -> None:
    deli = a_deli(desk)
    bread = a_product(desk, "Bread", category="Bread")
    visits_every(desk, deli.hanna, bread, days=3, times=25, last=days_ago(1))
    found = {o.product: o for o in offers.for_customer(desk, deli.hanna, count=9)}
    assert found[bread].anyway
    assert int(found[bread].chance_bp or 0) >= 5_000


def test_P052_what_lasts_and_was_bought_is_left_out(desk: Desk) -> None:
    deli = a_deli(desk)
    with desk.change("product-edited") as tx:
        tx.run("update product set kind = 'durable' where id = :p", p=deli.comte)
        tx.touch("product", deli.comte)
    found = offers.for_customer(desk, deli.hanna, count=9, strict=False)
    assert deli.comte not in {offer.product for offer in found}
    assert "excluded-owned" in {w.kind for w in offers.why_not(desk, deli.hanna, deli.comte)}


def test_P051_also_bought_names_support_and_lift(desk: Desk) -> None:
    deli = a_deli(desk)
    [pair] = offers.also_bought(desk, deli.comte)
    assert (pair.product, pair.support) == (deli.brebis, 8)
    assert pair.lift_bp > 10_000


def test_A10_a_step_up_is_offered_only_within_her_price_band(desk: Desk) -> None:
    deli = a_deli(desk)
    with desk.change("product-edited") as tx:
        tx.run("update product set category = (select category from product where id = :c)"
               " where id = :b", b=deli.brebis, c=deli.comte)  # fmt: skip
        tx.touch("product", deli.brebis)
    for cents, offered in ((700, True), (713, False)):  # she pays 3.56; the limit is twice that
        with desk.change("product-edited") as tx:
            tx.run("update product set price_cents = :p where id = :b", p=cents, b=deli.brebis)
            tx.touch("product", deli.brebis)
        products = {o.product for o in offers.for_customer(desk, deli.hanna, count=9)}
        assert (deli.brebis in products) == offered
