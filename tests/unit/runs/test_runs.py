"""A run from the first look to the post, on a real book."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from shopfriend.book import pieces, products
from shopfriend.domain.campaigns import Words
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.letters import Letter
from shopfriend.domain.trouble import Cancelled, ShopError, Trouble
from shopfriend.services import campaigns, coupons, drafts, offers, runs, settings, texts
from shopfriend.services.desk import Desk, undo
from shopfriend.services.letters import price_words
from tests.builders import (
    TODAY,
    a_consent,
    a_customer,
    a_product,
    a_receipt,
    visits_every,
)
from tests.unit.runs.shop import a_plan, a_shop, regulars


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return a_shop(desk)


def letters(desk: Desk, run: runs.Frozen) -> list[Letter]:
    return runs.letters_of(desk, run.run)


def frozen(desk: Desk, **plan: object) -> runs.Frozen:
    return runs.freeze(desk, a_plan(**plan), on=TODAY)


def reason_of(chosen: runs.Funnel, customer: CustomerId) -> str:
    found = next(d for d in chosen.decisions if d.customer == customer)
    return found.reason.kind if found.reason else found.outcome


def test_the_funnel_adds_up_to_everyone_and_names_the_reasons(shop: Desk) -> None:
    people = regulars(shop, 4)
    nowhere = a_customer(shop, "Ohne", town="")
    child = a_customer(shop, "Klein", birth_year=2015, birth_month=1, birth_day=2)
    a_consent(shop, people[0], "", "", "objected")
    chosen = runs.who(shop, a_plan(segment="all"), TODAY)
    assert chosen.everyone == len(chosen.decisions) == 6
    assert reason_of(chosen, nowhere) == "contact-no-address"
    assert reason_of(chosen, child) == "contact-minor"
    assert reason_of(chosen, people[0]) == "contact-objected"
    assert len(chosen.chosen) + len(chosen.left_out) + len(chosen.control) == 6
    assert sum(chosen.reasons().values()) == len(chosen.left_out) == 3


@pytest.mark.parametrize(
    ("segment", "count"),
    [
        ("all", 3),
        ("bought:Cheese:3", 2),
        ("bought:Hard:3", 2),
        ("bought:cheese > hard:1", 1),
        ("postcode:890", 2),
        ("absent:30", 1),
        ("bought:Cheese:3+postcode:8907", 1),
    ],
)
def test_a_segment_holds_whom_it_says(shop: Desk, segment: str, count: int) -> None:
    cheese = a_product(shop, "Comté")
    ulm = a_customer(shop, "Kurz", postcode="89073")
    far = a_customer(shop, "Lang", postcode="01067", town="Dresden")
    a_customer(shop, "Neu", postcode="89081")
    a_receipt(shop, ulm, TODAY - timedelta(days=5), [(cheese, 1000, 356)])
    a_receipt(shop, far, TODAY - timedelta(days=60), [(cheese, 1000, 356)])
    chosen = runs.who(shop, a_plan(segment=segment), TODAY)
    assert len(chosen.chosen) == count
    assert chosen.outside == 3 - count


def test_old_till_data_call_nobody_absent_and_the_mailing_warns(shop: Desk) -> None:
    cheese = a_product(shop, "Comté")
    customer = a_customer(shop)
    a_receipt(shop, customer, TODAY - timedelta(days=24), [(cheese, 1000, 356)])
    chosen = runs.who(shop, a_plan(segment="absent:14"), TODAY)
    assert chosen.decisions == ()
    assert [m.kind for m in chosen.warnings] == ["run-data-old"]


def test_on_a_day_nothing_that_happened_later_counts(shop: Desk) -> None:
    cheese = a_product(shop, "Comté")
    customer = a_customer(shop)
    a_receipt(shop, customer, TODAY, [(cheese, 1000, 356)])
    plan = a_plan(segment="bought:Cheese:3")
    assert runs.who(shop, plan, TODAY).chosen == ()
    assert runs.who(shop, plan, TODAY + timedelta(days=1)).chosen == (customer,)


def test_a_category_nobody_knows_is_named(shop: Desk) -> None:
    with pytest.raises(ShopError) as caught:
        runs.who(shop, a_plan(segment="bought:Unicorns:3"), TODAY)
    assert caught.value.message.kind == "segment-category-unknown"


def test_a_household_gets_one_letter_and_without_the_main_person_the_other(shop: Desk) -> None:
    home = shop.ids.next()
    with shop.batch("test") as tx:
        tx.insert("household", id=home, name="Kurz")
    older = a_customer(shop, "Kurz", "Bea", household=home, since="2020-01-01")
    other = a_customer(shop, "Kurz", "Udo", household=home, since="2024-01-01")
    chosen = runs.who(shop, a_plan(), TODAY)
    assert chosen.chosen == (older,)
    assert reason_of(chosen, other) == "run-household"
    a_consent(shop, older, "", "", "objected")
    assert runs.who(shop, a_plan(), TODAY).chosen == (other,)


def test_C18_who_gets_nothing_is_written_down_with_the_reason(shop: Desk) -> None:
    people = regulars(shop, 3)
    nowhere = a_customer(shop, "Ohne", town="")
    done = frozen(shop)
    assert [(left.customer, left.reason.kind) for left in done.left_out] == [
        (nowhere, "contact-no-address")
    ]
    with shop.read() as tx:
        rows = tx.all("select customer, outcome, reason from decision order by customer")
    assert {row["customer"] for row in rows} == {*people, nowhere}
    listed = campaigns.results(shop, done.campaign)
    assert (listed.sent, listed.left_out) == (3, 1)


def test_the_control_group_is_drawn_stored_and_gets_no_piece(shop: Desk) -> None:
    regulars(shop, 20)
    done = frozen(shop, control_bp=1000, seed=5)
    assert (done.pieces, done.control) == (18, 2)
    assert [left.reason.kind for left in done.left_out] == ["run-control"] * 2
    with shop.read() as tx:
        control = {r[0] for r in tx.all("select customer from decision where outcome = 'control'")}
        pieces = {r[0] for r in tx.all("select customer from piece")}
        stored = tx.one("select seed, control_share_bp from run")
    assert len(control) == 2
    assert not control & pieces
    assert stored is not None
    assert (stored["seed"], stored["control_share_bp"]) == (5, 1000)
    again = runs.who(shop, a_plan(control_bp=1000, seed=5), TODAY)
    assert set(again.control) == control


def test_a_limit_gives_exactly_that_many_letters_and_keeps_the_control_group(shop: Desk) -> None:
    regulars(shop, 20)
    done = frozen(shop, limit=2, control_bp=1000)
    reasons = Counter(left.reason.kind for left in done.left_out)
    assert (done.pieces, done.control) == (2, 2)
    assert reasons == {"run-control": 2, "run-limit": 16}
    with shop.read() as tx:
        stored = tx.value("select count(*) from decision where outcome = 'control'")
    assert stored == 2


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


def test_a_segment_nobody_is_in_prints_nothing(shop: Desk) -> None:
    with pytest.raises(ShopError) as caught:
        frozen(shop)
    assert caught.value.message.kind == "run-nobody"


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


def test_P116_P117_each_reader_is_written_to_in_her_language_and_form(shop: Desk) -> None:
    a_customer(shop, "Müller", "Hanna", title="Dr.", salutation="ms")
    a_customer(shop, "Kurz", "Tim", salutation="mr", address_form="familiar")
    a_customer(shop, "Miller", "Ann", salutation="ms", language="en")
    by_town = {letter.address[-3]: letter for letter in letters(shop, frozen(shop))}
    formal, familiar, english = (
        next(letter for name, letter in by_town.items() if part in name)
        for part in ("Müller", "Kurz", "Miller")
    )
    assert formal.salutation == "Sehr geehrte Frau Dr. Müller,"
    assert "Sie können" in formal.objection.text
    assert familiar.salutation.endswith("Tim,")
    assert "Du kannst" in familiar.objection.text
    assert english.objection.text.startswith("You receive this letter because")
    assert "Sie" not in english.body[0]


def test_P116_a_letter_never_mixes_two_languages(shop: Desk) -> None:
    settings.put(
        shop,
        letter_closing_en="Warm regards from the shop",
        privacy_notice_place_en="Notice beside the till",
    )
    a_customer(shop, "Müller", "Hanna")
    a_customer(shop, "Miller", "Ann", language="en")
    german, english = sorted(letters(shop, frozen(shop)), key=lambda letter: letter.language)
    assert "Warm regards" not in " ".join(german.closing)
    assert "Notice beside" not in german.objection.text
    assert "hängen im Laden aus" in german.objection.text
    assert english.closing == ("Warm regards from the shop",)
    assert "is here: Notice beside the till" in english.objection.text


def test_C06_doubtful_salutations_are_listed_before_the_print(shop: Desk) -> None:
    a_customer(shop, "Müller", "Hanna")
    unsure = a_customer(shop, "Lang", "Toni", salutation="")
    chosen = runs.who(shop, a_plan(), TODAY)
    assert [(one.customer, one.reason.kind) for one in runs.doubtful(shop, chosen)] == [
        (unsure, "doubt-no-salutation")
    ]
    assert unsure in chosen.chosen


def test_C35_the_place_is_named_and_missing_places_leave_no_hole(shop: Desk) -> None:
    a_customer(shop, town="München")
    (letter,) = letters(shop, frozen(shop))
    assert "bei Ihnen in München gut" in letter.body[0]


def test_P057_P119_preview_shows_the_real_letter_of_any_person(shop: Desk) -> None:
    people = regulars(shop, 2)
    plan = a_plan(words={"de-formal": Words(body="Hallo {last_name} {place}.")})
    for customer, name in zip(people, ("Kurz-000", "Kurz-001"), strict=True):
        document = pdfium.PdfDocument(runs.preview(shop, plan, customer, on=TODAY))
        text = document[0].get_textpage().get_text_bounded()
        assert len(document) == 1
        assert f"Hallo {name} in Ulm." in text
        document.close()


def test_C12_a_letter_with_the_name_only_warns(shop: Desk) -> None:
    (customer,) = regulars(shop, 1)
    bare = a_plan(words={"de-formal": Words(body="Guten Tag {name}.")})
    seen = drafts.of_one(shop, bare, customer, on=TODAY)
    assert seen.elements == 0
    assert [m.kind for m in seen.warnings] == ["letter-name-only"]
    assert drafts.of_one(shop, a_plan(), customer, on=TODAY).elements == 1


def test_a_printed_preview_is_no_coupon(shop: Desk) -> None:
    (customer,) = regulars(shop, 1)
    ticket = drafts.of_one(shop, a_plan(), customer, on=TODAY).letter.coupon
    assert ticket is not None
    with pytest.raises(ShopError) as caught:
        coupons.redeem(shop, ticket.code)
    assert caught.value.message.kind == "code-unknown"


def test_C42_the_offers_on_the_letter_are_the_first_of_the_list(shop: Desk) -> None:
    customer = a_customer(shop)
    a_consent(shop, customer)
    for n, name in enumerate(("Comté", "Brot", "Honig", "Tee")):
        visits_every(
            shop, customer, a_product(shop, name), days=7 + n, times=6,
            last=TODAY - timedelta(days=7 + n),
        )  # fmt: skip
    plan = a_plan(offers=3)
    listed = offers.for_customer(shop, customer, count=3, on=TODAY, kind="mix")
    seen = drafts.of_one(shop, plan, customer, on=TODAY)
    assert listed, "the list has something to offer"
    assert [o.product for o in seen.offers][: len(listed)] == [o.product for o in listed]
    (letter,) = letters(shop, runs.freeze(shop, plan, on=TODAY))
    assert [place.name for place in letter.offers] == [p.name for p in seen.letter.offers]
    assert all(place.reason and place.price for place in letter.offers)


def test_without_consent_only_what_is_offered_to_many(shop: Desk) -> None:
    customer = a_customer(shop)
    cheese = a_product(shop, "Comté", pick=1)
    visits_every(shop, customer, cheese, days=7, times=8, last=TODAY - timedelta(days=7))
    seen = drafts.of_one(shop, a_plan(offers=3), customer, on=TODAY)
    assert all(offer.kind == "group" for offer in seen.offers)
    assert not any(place.personal for place in seen.letter.offers)


def test_never_removes_the_product_from_every_draft_at_once(shop: Desk) -> None:
    customer = a_customer(shop)
    a_consent(shop, customer)
    cheese = a_product(shop, "Comté")
    visits_every(shop, customer, cheese, days=7, times=8, last=TODAY - timedelta(days=7))
    plan = a_plan(offers=3)
    before = drafts.of_one(shop, plan, customer, on=TODAY)
    assert [place.name for place in before.letter.offers] == ["Comté"]
    with shop.change("test") as tx:
        tx.insert(
            "preference", id=shop.ids.next(), customer=customer, kind="never",
            target_kind="product", product=cheese, noted_on=TODAY.isoformat(),
        )  # fmt: skip
        tx.touch("customer", customer)
    after = drafts.of_one(shop, plan, customer, on=TODAY)
    assert after.letter.offers == ()


def test_N6_has_it_takes_the_product_out_of_every_open_draft_at_once(shop: Desk) -> None:
    customer = a_customer(shop)
    a_consent(shop, customer)
    cheese = a_product(shop, "Comté")
    visits_every(shop, customer, cheese, days=7, times=8, last=TODAY - timedelta(days=7))
    drawn = [a_plan(offers=count, name=f"Plan {count}") for count in (1, 3)]
    for plan in drawn:
        assert [o.product for o in drafts.of_one(shop, plan, customer, on=TODAY).offers] == [cheese]
    [one] = offers.shown(shop, offers.for_customer(shop, customer, count=1))
    offers.not_right(shop, one, why="has-it")
    for plan in drawn:
        assert drafts.of_one(shop, plan, customer, on=TODAY).offers == ()
        assert b"Comt" not in runs.preview(shop, plan, customer, on=TODAY)
    frozen = runs.freeze(shop, drawn[1], on=TODAY)
    assert [place.name for letter in letters(shop, frozen) for place in letter.offers] == []
    shop.book.undo()  # the deed, not the print run


@pytest.mark.parametrize("scope", ["product", "category"])
def test_a_coupon_on_goods_below_a_price_bound_group_is_refused(shop: Desk, scope: str) -> None:
    regulars(shop, 1)
    book = a_product(shop, "Kochbuch", category="Papier > Bücher > Küche")
    with shop.batch("test") as tx:
        tx.run("update category set flags = 'no_discount' where path = 'Papier'")
        group = tx.value("select category from product where id = :p", p=book)
    where = {"product": book, "category": group}[scope]
    bound = Incentive("percent", percent_bp=1000, scope=scope, scope_id=where, scope_name="Buch")  # type: ignore[arg-type]
    with pytest.raises(ShopError) as caught:
        runs.freeze(shop, a_plan(incentive=bound), on=TODAY)
    assert caught.value.message.kind == "incentive-no-discount"


@pytest.mark.parametrize(
    ("columns", "price", "per_unit"),
    [
        (
            {"price_cents": 890, "content_milli": 250_000, "content_unit": "g"},
            "8,90 €",
            "35,60 €/kg",
        ),
        ({"price_cents": 1290, "content_milli": 750, "content_unit": "l"}, "12,90 €", "17,20 €/l"),
        ({"price_cents": 3560, "unit": "kg"}, "35,60 €/kg", ""),
        ({"price_cents": 500}, "5,00 €", ""),
        ({"price_cents": None}, "", ""),
    ],
)
def test_a_price_carries_the_price_per_kilo_or_litre(
    shop: Desk, columns: dict[str, object], price: str, per_unit: str
) -> None:
    product = a_product(shop, "Honig", **columns)  # type: ignore[arg-type]
    with shop.read() as tx:
        goods = pieces.goods(tx, [product])[product]
    said = price_words(goods, "de")
    assert tuple(text.replace("\u202f", " ") for text in said) == (price, per_unit)


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


def test_a_deposit_stands_beside_the_price_in_the_readers_language(shop: Desk) -> None:
    a_consent(shop, a_customer(shop, "Kurz"))
    juice = a_product(shop, "Apfelsaft", price_cents=340, deposit_cents=15, pick=1)
    assert juice
    a_customer(shop, "Miller", "Ann", language="en")
    made = letters(shop, frozen(shop, offers=1))
    said = {letter.language: letter.offers[0] for letter in made}
    assert said["de"].price.replace("\u202f", " ") == "3,40 €"
    assert said["de"].deposit.replace("\u202f", " ") == "zzgl. 0,15 € Pfand"
    assert said["en"].deposit.replace("\u202f", " ") == "plus € 0.15 deposit"


def test_a_shop_without_a_name_writes_no_letter(desk: Desk) -> None:
    a_customer(desk)
    with pytest.raises(ShopError) as caught:
        frozen(desk)
    assert caught.value.message.kind == "letter-shop-missing"


def test_a_coupon_on_price_bound_goods_is_refused(shop: Desk) -> None:
    a_customer(shop)
    book = a_product(shop, "Kochbuch", category="Bücher", flags="no_discount")
    offer = Incentive(
        "percent", percent_bp=1000, scope="product", scope_id=book, scope_name="Kochbuch"
    )
    with pytest.raises(ShopError) as caught:
        frozen(shop, incentive=offer)
    assert caught.value.message.kind == "incentive-no-discount"
    assert "Kochbuch" in texts.say(caught.value, "de")


def test_once_more_like_that_one_keeps_the_stations(shop: Desk) -> None:
    first = campaigns.save(shop, a_plan(segment="postcode:89", offers=2)).campaign
    second = campaigns.duplicate(shop, first, name="Ostern").campaign
    old, new = campaigns.get(shop, first).campaign.plan, campaigns.get(shop, second).campaign.plan
    assert (new.name, new.segment, new.offers) == ("Ostern", old.segment, old.offers)
    assert new.seed != old.seed
    undo(shop)
    assert [row.campaign.id for row in campaigns.everyone(shop)] == [first]


def test_a_saved_segment_serves_a_mailing_by_name(shop: Desk) -> None:
    regulars(shop, 3)
    campaigns.save_segment(shop, "Nachbarn", "postcode:89070+bought:Cheese:2")
    assert campaigns.saved_segments(shop) == {"Nachbarn": "postcode:89070+bought:Cheese:2"}
    assert len(runs.who(shop, a_plan(segment="Nachbarn"), TODAY).chosen) == 1


def test_every_reason_and_refusal_has_its_sentence_in_both_languages(shop: Desk) -> None:
    people = regulars(shop, 3)
    a_consent(shop, people[0], "", "", "objected")
    a_customer(shop, "Ohne", town="")
    done = frozen(shop, limit=1)
    for left in done.left_out:
        for language in texts.LANGUAGES:
            assert texts.say(left.reason, language)
