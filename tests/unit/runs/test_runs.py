"""A run from the first look to the post, on a real book."""

from datetime import timedelta
from pathlib import Path

import pytest

from shopfriend.book import products
from shopfriend.domain.campaigns import Words
from shopfriend.domain.trouble import Cancelled, ShopError, Trouble
from shopfriend.services import campaigns, coupons, settings, texts
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk, undo
from tests.builders import (
    TODAY,
    a_consent,
    a_customer,
    a_product,
)
from tests.unit.runs.shop import a_plan, frozen, letters, reason_of, regulars


def test_letters_lie_in_the_order_of_postcodes(shop: Desk) -> None:
    regulars(shop, 12)
    towns = [letter.address[-1] for letter in letters(shop, frozen(shop))]
    assert towns == sorted(towns)


def test_C45_N10_a_run_printed_twice_is_the_same_and_checked_whole(
    shop: Desk, tmp_path: Path
) -> None:
    regulars(shop, 5)
    done = frozen(shop)
    first, second = tmp_path / "one.pdf", tmp_path / "two.pdf"
    printed = runs.print_pdf(shop, done.run, first)
    assert (printed.pages, printed.pieces, printed.left_out) == (5, 5, ())
    assert runs.check_pdf(shop, done.run, first) == []
    runs.print_pdf(shop, done.run, second)
    assert first.read_bytes() == second.read_bytes()


def test_N10_what_changes_later_does_not_change_the_frozen_piece(
    shop: Desk, tmp_path: Path
) -> None:
    (customer,) = regulars(shop, 1)
    done = frozen(shop)
    before = letters(shop, done)
    with shop.change("test") as tx:
        tx.run("update customer set last_name = 'Anders' where id = :c", c=customer)
    settings.put(shop, shop_name="Anderswo")
    assert letters(shop, done) == before
    with shop.read() as tx:
        piece = tx.value("select id from piece")
    assert runs.piece_pdf(shop, piece).startswith(b"%PDF")


def test_an_objection_between_freezing_and_printing_keeps_the_piece_back(
    shop: Desk, tmp_path: Path
) -> None:
    people = regulars(shop, 3)
    done = frozen(shop)
    a_consent(shop, people[1], "", "", "objected")
    printed = runs.print_pdf(shop, done.run, tmp_path / "a.pdf")
    assert printed.pages == 2
    assert [(left.customer, left.reason.kind) for left in printed.left_out] == [
        (people[1], "contact-objected")
    ]
    code = dict(done.codes)[printed.left_out[0].number]
    with pytest.raises(ShopError) as caught:
        coupons.redeem(shop, code)
    assert caught.value.message.kind == "coupon-withdrawn"


def test_only_what_was_posted_counts_as_a_contact(shop: Desk, tmp_path: Path) -> None:
    customer = a_customer(shop, letters_per_year=1)
    done = frozen(shop)
    runs.print_pdf(shop, done.run, tmp_path / "a.pdf")
    assert runs.who(shop, a_plan(), TODAY).chosen == (customer,)
    runs.mark_posted(shop, done.run, TODAY)
    later = runs.who(shop, a_plan(), TODAY + timedelta(days=1))
    assert reason_of(later, customer) == "contact-wish"
    assert runs.state(shop, done.run, TODAY) == "posted"
    assert runs.state(shop, done.run, TODAY + timedelta(days=1)) == "measuring"


def test_steps_out_of_turn_are_refused(shop: Desk) -> None:
    regulars(shop, 1)
    done = frozen(shop)
    with pytest.raises(ShopError) as caught:
        runs.mark_posted(shop, done.run, TODAY)
    assert caught.value.message.kind == "run-step"


def test_A21_stopping_a_run_voids_or_keeps_the_open_coupons(shop: Desk) -> None:
    regulars(shop, 2)
    kept, dropped = frozen(shop), frozen(shop, name="Zweite")
    runs.void(shop, kept.run, keep_coupons=True)
    runs.void(shop, dropped.run, keep_coupons=False)
    assert coupons.redeem(shop, kept.codes[0][1]).customer
    with pytest.raises(ShopError) as caught:
        coupons.redeem(shop, dropped.codes[0][1])
    assert caught.value.message.kind == "coupon-withdrawn"
    assert campaigns.results(shop, kept.campaign).sent == 0


def test_an_address_that_does_not_fit_is_left_out_and_the_others_print(shop: Desk) -> None:
    good = regulars(shop, 2)
    bad = a_customer(shop, "W" * 300)
    done = frozen(shop)
    assert done.pieces == len(good)
    assert [(left.customer, left.reason.kind) for left in done.left_out] == [
        (bad, "letter-address-too-long")
    ]


def test_a_text_too_long_for_everyone_stops_the_run_with_its_reason(shop: Desk) -> None:
    regulars(shop, 2)
    words = {f"de-{form}": Words(body="Noch ein Satz dazu. " * 200) for form in ("formal",)}
    with pytest.raises(ShopError) as caught:
        frozen(shop, words=words)
    assert caught.value.message.kind == "letter-too-long"
    with shop.read() as tx:
        assert tx.value("select count(*) from run") == 0


def test_names_from_everywhere_print_or_are_listed(shop: Desk, tmp_path: Path) -> None:
    a_customer(shop, "=cmd|' /C calc'!A0", "Łukasz")
    hebrew = a_customer(shop, "כהן", "דוד")
    cook = a_customer(shop, "Kurz \U0001f468\u200d\U0001f373", "Bea")
    done = frozen(shop)
    assert done.pieces == 1
    reasons = {left.customer: left.reason.kind for left in done.left_out}
    assert reasons == {hebrew: "letter-script", cook: "letter-glyph-missing"}


def test_cancelling_while_freezing_leaves_nothing(shop: Desk) -> None:
    regulars(shop, 4)

    def stop(done: int, of: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        runs.freeze(shop, a_plan(), on=TODAY, progress=stop)
    assert campaigns.everyone(shop) == []


def test_a_folder_that_is_gone_marks_nothing_as_printed(shop: Desk, tmp_path: Path) -> None:
    regulars(shop, 1)
    done = frozen(shop)
    with pytest.raises(Trouble):
        runs.print_pdf(shop, done.run, tmp_path / "gone" / "a.pdf")
    assert runs.state(shop, done.run, TODAY) == "frozen"


@pytest.mark.parametrize(("side", "warned"), [(177, True), (178, False)])
def test_C45_a_picture_with_too_few_dots_for_300_dpi_is_named(
    shop: Desk, side: int, warned: bool
) -> None:
    a_customer(shop)
    with shop.batch("test") as tx:
        products.put_picture(tx, "h", media="image/png", width=90, height=side, data=b"x")
    a_product(shop, "Comté", pick=1, picture="h")
    done = frozen(shop, offers=1)
    said = [texts.say(warning, "de") for warning in done.warnings]
    assert any("„Comté“" in sentence for sentence in said) is warned
    assert done.pieces == 1


def test_once_more_like_that_one_keeps_the_stations(shop: Desk) -> None:
    first = campaigns.save(shop, a_plan(segment="postcode:89", offers=2)).campaign
    second = campaigns.duplicate(shop, first, name="Ostern").campaign
    old, new = campaigns.get(shop, first).campaign.plan, campaigns.get(shop, second).campaign.plan
    assert (new.name, new.segment, new.offers) == ("Ostern", old.segment, old.offers)
    assert new.seed != old.seed
    undo(shop)
    assert [row.campaign.id for row in campaigns.everyone(shop)] == [first]


def test_every_reason_and_refusal_has_its_sentence_in_both_languages(shop: Desk) -> None:
    people = regulars(shop, 3)
    a_consent(shop, people[0], "", "", "objected")
    a_customer(shop, "Ohne", town="")
    done = frozen(shop, limit=1)
    for left in done.left_out:
        for language in texts.LANGUAGES:
            assert texts.say(left.reason, language)
