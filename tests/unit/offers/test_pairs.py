"""The owner's own pairs (A09): put together by hand, told as a tip, under the same rules."""

from pathlib import Path

import pytest

from shopfriend import cli
from shopfriend.domain.ids import ProductId
from shopfriend.domain.reasons import Offer, Reason
from shopfriend.domain.trouble import ShopError
from shopfriend.services import offers, preferences, products, settings, texts
from shopfriend.services.care import merging
from shopfriend.services.desk import Desk, undo
from shopfriend.services.offers import listed, pairs, weights
from tests.builders import a_product, a_receipt
from tests.unit.offers.shop import Deli, a_deli, days_ago

WHY = "Die Feige rundet den Käse ab."


def mustard_of(desk: Desk) -> ProductId:
    return a_product(desk, "Feigensenf", category="Pantry", number="F-1", price_cents=490)


def offered(desk: Desk, deli: Deli, product: ProductId) -> Offer | None:
    found = offers.for_customer(desk, deli.hanna, count=9)
    return next((offer for offer in found if offer.product == product), None)


def paired(offer: Offer | None) -> Reason | None:
    reasons = offer.reasons if offer else ()
    return next((reason for reason in reasons if reason.kind == "owners-pair"), None)


def test_A09_the_owners_pair_names_the_goods_it_goes_with_their_date_and_why(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    assert offered(desk, deli, mustard) is None
    pairs.add(desk, deli.comte, mustard, why=WHY)
    offer = offered(desk, deli, mustard)
    reason = paired(offer)
    assert offer is not None
    assert reason is not None
    assert (reason.facts["other"], reason.facts["last_day"]) == ("Comté", days_ago(12))
    assert reason.evidence["product"] == (mustard, deli.comte)
    assert offer.score_milli == sum(each.weight_milli for each in offer.reasons)
    assert texts.say(reason.message, "de", "staff") == (
        "Tipp zu Comté (11.\u202fNov.): Die Feige rundet den Käse ab."
    )
    assert texts.say(reason.message, "de", "formal") == (
        "Unser Tipp zu Comté: Die Feige rundet den Käse ab."
    )


def test_A09_without_words_of_the_owner_it_is_still_called_a_tip(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    pairs.add(desk, deli.comte, mustard)
    reason = paired(offered(desk, deli, mustard))
    assert reason is not None
    said = texts.say(reason.message, "en", "staff")
    assert said == "Bought Comté (11 Nov) – our own tip with it."
    assert texts.say(reason.message, "de", "familiar") == "Unser Tipp zu Comté."


def test_A09_a_pair_goes_one_way_unless_both_are_wanted(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    pairs.add(desk, mustard, deli.comte)
    assert offered(desk, deli, mustard) is None
    [only] = pairs.of(desk, deli.comte)
    assert (only.product, only.way) == (mustard, "from")
    pairs.add(desk, mustard, deli.comte, both=True)
    assert offered(desk, deli, mustard) is not None
    assert [each.way for each in pairs.of(desk, deli.comte)] == ["both"]


def test_A09_pairing_and_parting_are_one_step_to_undo_each(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    pairs.add(desk, deli.comte, mustard, why=WHY, both=True)
    pairs.remove(desk, mustard, deli.comte)
    assert pairs.of(desk, deli.comte) == []
    undo(desk)
    [back] = pairs.of(desk, deli.comte)
    assert (back.way, back.why) == ("both", WHY.rstrip("."))
    undo(desk)
    assert pairs.of(desk, deli.comte) == []
    with pytest.raises(ShopError, match="pair-gone"):
        pairs.remove(desk, deli.comte, mustard)


def test_A09_the_older_the_purchase_the_less_the_pair_counts(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    pairs.add(desk, deli.tea, mustard)
    a_receipt(desk, deli.hanna, days_ago(91), [(deli.tea, 1000, 900)])
    old = paired(offers.explained(desk, deli.hanna, mustard))
    a_receipt(desk, deli.hanna, days_ago(1), [(deli.tea, 1000, 900)])
    fresh = paired(offers.explained(desk, deli.hanna, mustard))
    assert old is not None
    assert fresh is not None
    # The till's data reach to the day of Hanna's last purchase: 80 days and one day after it.
    assert old.weight_milli == round(4_000 * 0.5 ** (80 / 90))
    assert fresh.weight_milli == round(4_000 * 0.5 ** (1 / 90))


def test_A09_what_was_brought_back_leads_to_nothing(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    pairs.add(desk, deli.tea, mustard)
    a_receipt(desk, deli.hanna, days_ago(5), [(deli.tea, 1000, 900)])
    assert paired(offers.explained(desk, deli.hanna, mustard)) is not None
    a_receipt(desk, deli.hanna, days_ago(3), [(deli.tea, -1000, -900)])
    assert paired(offers.explained(desk, deli.hanna, mustard)) is None


def test_A09_exclusions_hold_against_the_owners_pair_too(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    pairs.add(desk, deli.comte, mustard)
    preferences.never_offer(desk, deli.hanna, mustard)
    assert offered(desk, deli, mustard) is None
    [why] = offers.why_not(desk, deli.hanna, mustard)
    assert why.kind == "excluded-never-offer"


def test_A09_without_consent_nobodys_purchases_lead_to_a_pair(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    pairs.add(desk, deli.comte, mustard)
    found = offers.for_customer(desk, deli.others[0], count=9)
    assert all(paired(offer) is None for offer in found)


def test_B10_the_owners_pair_weighs_as_chosen_and_can_be_switched_off(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    pairs.add(desk, deli.comte, mustard)
    usual = paired(offered(desk, deli, mustard))
    weights.put(desk, owners_pair=200)
    double = paired(offered(desk, deli, mustard))
    assert usual is not None
    assert double is not None
    assert double.weight_milli == 2 * usual.weight_milli
    sources = settings.get(desk, "offer_sources")
    assert isinstance(sources, list)
    settings.put(desk, offer_sources=[each for each in sources if each != "owners-pair"])
    assert offered(desk, deli, mustard) is None


def test_A23_a_basket_calls_up_the_owners_pair(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    pairs.add(desk, deli.tea, mustard)
    assert offered(desk, deli, mustard) is None
    found = offers.for_basket(desk, deli.hanna, [deli.tea])
    assert mustard in [offer.product for offer in found]


def test_C11_who_bought_what_it_is_paired_to_would_like_it(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    assert offers.who_would_like(desk, mustard) == []
    pairs.add(desk, deli.comte, mustard)
    [found] = offers.who_would_like(desk, mustard)
    assert found.customer == deli.hanna
    assert found.main_reason.kind == "owners-pair"


def test_A09_nothing_is_paired_with_itself_told_at_length_or_against_the_law(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    products.set_flags(desk, mustard, ["sensitive"])
    for kind, act in (
        ("pair-with-itself", lambda: pairs.add(desk, deli.comte, deli.comte)),
        ("pair-why-long", lambda: pairs.add(desk, deli.comte, deli.tea, why="so " * 40)),
        ("pair-not-advertised", lambda: pairs.add(desk, deli.comte, mustard)),
    ):
        with pytest.raises(ShopError, match=kind):
            act()
    assert pairs.of(desk, deli.comte) == []


def test_A09_merging_goods_takes_their_pairs_along_and_none_with_itself(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    twin = a_product(desk, "Comte AOP", category="Cheese > Hard")
    pairs.add(desk, twin, mustard, why="neu")
    pairs.add(desk, deli.comte, mustard, why="alt")
    pairs.add(desk, twin, deli.comte)
    merging.merge_products(desk, deli.comte, gone=twin)
    assert [(each.product, each.why) for each in pairs.of(desk, deli.comte)] == [(mustard, "alt")]


def test_A09_pairs_go_to_a_file_and_come_from_one_as_one_deed(desk: Desk, tmp_path: Path) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    file = tmp_path / "pairs.csv"
    comte = products.get(desk, deli.comte).product.number
    file.write_text(f"product,goes_with,why\n{comte},F-1,Rund\nF-1,{comte},\n", encoding="utf-8")
    pairs.take_csv(desk, file)
    assert [each.way for each in pairs.of(desk, mustard)] == ["both"]
    pairs.write_csv(desk, tmp_path / "out.csv")
    assert f"{comte},F-1,Rund" in (tmp_path / "out.csv").read_text(encoding="utf-8")
    undo(desk)
    assert pairs.of(desk, mustard) == []


def test_A09_a_file_with_a_wrong_number_is_taken_in_not_at_all(desk: Desk, tmp_path: Path) -> None:
    a_deli(desk)
    mustard = mustard_of(desk)
    other = products.get(desk, a_product(desk, "Brot")).product.number
    file = tmp_path / "pairs.csv"
    file.write_text(f"product,goes_with,why\n{other},F-1,\nF-1,4711,\n", encoding="utf-8")
    with pytest.raises(ShopError) as caught:
        pairs.take_csv(desk, file)
    assert caught.value.message.facts["line"] == 3
    assert pairs.of(desk, mustard) == []


def test_A09_the_table_of_offers_says_the_tip(desk: Desk) -> None:
    deli, mustard = a_deli(desk), mustard_of(desk)
    pairs.add(desk, deli.comte, mustard, why=WHY)
    found = [(deli.hanna, offers.for_customer(desk, deli.hanna, count=9))]
    [row] = [each for each in listed.rows(desk, found) if each.product == "F-1"]
    assert any(reason.startswith("Tipp zu Comté") for reason in row.reasons)


def test_A09_pairs_pass_through_the_command_line(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deli = a_deli(desk)
    mustard_of(desk)
    comte = products.get(desk, deli.comte).product.number
    file, out = tmp_path / "pairs.csv", tmp_path / "out.csv"
    file.write_text(f"product,goes_with,why\n{comte},F-1,Rund\n", encoding="utf-8")
    words = ["pairs", "--book", str(desk.book.path), "--no-backup", "--language", "en"]
    assert cli.run([*words, "--take", str(file), "--csv", str(out)]) == 0
    assert capsys.readouterr().out.splitlines() == ["One pair taken in", "One pair is in out.csv."]
    assert cli.run(words) == 0
    assert capsys.readouterr().out == f"{comte}\tF-1\tRund\n"
    assert cli.run(["undo", "--book", str(desk.book.path), "--no-backup", "--language", "en"]) == 0
    assert pairs.everyone(desk) == []
