"""What a letter says: language, form, offers, prices, coupons."""

from datetime import timedelta

import pypdfium2 as pdfium
import pytest

from shopfriend.book import pieces
from shopfriend.domain.campaigns import Words
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.preferences import Target
from shopfriend.domain.trouble import ShopError
from shopfriend.services import coupons, offers, preferences, settings, texts
from shopfriend.services.campaigns import drafts, runs
from shopfriend.services.campaigns.letters import price_words
from shopfriend.services.desk import Desk
from tests.builders import (
    TODAY,
    a_consent,
    a_customer,
    a_product,
    visits_every,
)
from tests.unit.runs.shop import a_plan, frozen, letters, regulars


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
    with shop.read() as tx:
        assert pieces.goods(tx, [book])[book].no_discount, "a letter obeys the group above, too"


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


def test_D04_what_lasts_is_offered_in_case_there_is_none_yet(shop: Desk) -> None:
    customer = a_customer(shop)
    a_consent(shop, customer)
    pot = a_product(shop, "Fonduetopf", kind="durable", pick=1)
    for form, wanted in (
        ("formal", "Falls Sie so etwas noch nicht haben: "),
        ("familiar", "Falls du so etwas noch nicht hast: "),
    ):
        settings.put(shop, address_form=form)
        (place,) = drafts.of_one(shop, a_plan(offers=1), customer, on=TODAY).letter.offers
        assert place.name == "Fonduetopf"
        assert place.reason.startswith(wanted)
    preferences.wish(shop, customer, Target(pot))
    tomorrow = TODAY + timedelta(days=1)
    (place,) = drafts.of_one(shop, a_plan(offers=1), customer, on=tomorrow).letter.offers
    assert not place.reason.startswith("Falls")
