"""Whom a mailing reaches, as people read it; what it takes; a page as a picture."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend.book import contact
from shopfriend.domain import postage, segments
from shopfriend.domain.contact import may_contact
from shopfriend.domain.trouble import Trouble
from shopfriend.services import texts
from shopfriend.services.campaigns import audience, drafts, proofs, runs
from shopfriend.services.desk import Desk, no_progress
from tests.builders import TODAY, a_customer
from tests.unit.runs.shop import a_plan, regulars


def test_the_audience_adds_up_to_everyone(shop: Desk) -> None:
    regulars(shop, 12)
    a_customer(shop, "Ohne", town="")
    found = audience.look(shop, a_plan(segment="postcode:89070-89075", control_bp=2000), on=TODAY)
    parts = (found.outside, *(group.people for group in found.groups), found.control, found.chosen)
    everybody = [person.customer for part in parts for person in part]
    assert len(everybody) == len(set(everybody)) == found.everyone == 13
    assert found.inside == found.everyone - len(found.outside)


def test_D14_ranges_lists_and_beginnings_choose_by_postcode(shop: Desk) -> None:
    for code in ("24937", "24900", "24999", "25000", "89073"):
        a_customer(shop, "Kurz", postcode=code, number=code)

    def numbers(rule: str) -> set[str]:
        reached = audience.look(shop, a_plan(segment=f"postcode:{rule}"), on=TODAY).chosen
        return {person.number for person in reached}

    assert numbers("24*") == {"24937", "24900", "24999"}
    assert numbers("24900-24940") == {"24937", "24900"}
    assert numbers("25, 89073") == {"25000", "89073"}


def test_reasons_are_grouped_under_words_without_anybodys_facts(shop: Desk) -> None:
    people = regulars(shop, 3)
    a_customer(shop, "Ohne", town="")
    found = audience.look(shop, a_plan(limit=1), on=TODAY)
    titles = {group.title.kind: len(group.people) for group in found.groups}
    assert titles == {"left-run-limit": len(people) - 1, "left-contact-no-address": 1}
    for language in texts.LANGUAGES:
        assert all(texts.say(group.title, language) for group in found.groups)


def test_voices_tell_which_words_are_needed(shop: Desk) -> None:
    a_customer(shop, "Kurz", language="de")
    a_customer(shop, "Lang", language="de")
    a_customer(shop, "Miller", language="en", address_form="familiar")
    found = audience.look(shop, a_plan(), on=TODAY)
    assert found.voices == (("de-formal", 2), ("en-familiar", 1))


def test_letters_that_cannot_be_made_are_named_beforehand(shop: Desk) -> None:
    regulars(shop, 2)
    bad = a_customer(shop, "W" * 300)
    found = audience.extremes(shop, a_plan(), on=TODAY, progress=no_progress)
    assert [(one.customer, one.why.kind if one.why else "") for one in found.failing] == [
        (bad, "letter-address-too-long")
    ]
    assert found.no_picture not in (None, bad)


def test_a_proof_is_the_page_in_pixels_with_what_stands_behind_it(shop: Desk) -> None:
    (customer,) = regulars(shop, 1)
    seen = proofs.look(shop, a_plan(offers=3), customer, on=TODAY, dpi=96)
    page = seen.page
    assert (page.width, page.height) == (794, 1123)
    assert len(page.pixels) == page.width * page.height * 4
    assert min(page.pixels[:: 4 * 97]) < 128, "something is drawn"
    draft = drafts.of_one(shop, a_plan(offers=3), customer, on=TODAY)
    assert [name for name, _ in seen.offers] == [place.name for place in draft.letter.offers]
    assert seen.elements == draft.elements


def test_one_piece_is_saved_alone_or_the_disk_is_named(shop: Desk, tmp_path: Path) -> None:
    regulars(shop, 2)
    done = runs.freeze(shop, a_plan(), on=TODAY)
    lines = proofs.of_run(shop, done.run)
    assert [line.coupon for line in lines] == ["open", "open"]
    target = proofs.save_piece(shop, lines[0].piece, tmp_path / "one.pdf")
    assert target.read_bytes() == runs.piece_pdf(shop, lines[0].piece)
    with pytest.raises(Trouble):
        proofs.save_piece(shop, lines[0].piece, tmp_path / "gone" / "one.pdf")


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_letters_are_posted_monday_to_wednesday_and_soon(on: date) -> None:
    day = postage.post_on(on)
    assert on <= day < on + timedelta(days=7)
    assert day.weekday() in (0, 1, 2)


def test_C18_what_is_left_out_saves_its_postage() -> None:
    assert postage.saved(68, price_cents=95) == 6460
    bill = postage.bill(100, price_cents=95, on=TODAY)
    assert (bill.letters, bill.postage_cents) == (100, 9500)


def test_people_chosen_one_by_one_are_reached_and_nobody_else(shop: Desk) -> None:
    numbers = ("1001", "till+7", "a,b", "50%", "1002")
    for number in numbers:
        a_customer(shop, "Kurz", number=number)
    rule = segments.text_of((segments.People(numbers[1:4]),))
    found = audience.look(shop, a_plan(segment=rule), on=TODAY)
    assert {person.number for person in found.chosen} == set(numbers[1:4])
    assert len(found.outside) == 2
    assert segments.parse(rule) == (segments.People(numbers[1:4]),)


def test_P079_who_wants_to_be_told_in_the_shop_gets_no_letter_and_is_counted(shop: Desk) -> None:
    wishes = {"post": "", "counter": "", "email": "", "phone": ""}
    for channel in wishes:
        a_customer(shop, f"Kurz-{channel}", number=channel, preferred_channel=channel)
    found = audience.look(shop, a_plan(), on=TODAY)
    assert {person.number for person in found.chosen} == {"post", "email", "phone"}
    (group,) = found.groups
    assert [person.number for person in group.people] == ["counter"]
    assert group.title.kind == "left-contact-only-in-the-shop"
    frozen = runs.freeze(shop, a_plan(), on=TODAY)
    assert {number for number, _code in frozen.codes} == {"post", "email", "phone"}


def test_P079_no_wish_opens_a_channel_without_consent_and_the_counter_stays_open(
    shop: Desk,
) -> None:
    person = a_customer(shop, "Kurz", preferred_channel="email")
    with shop.read() as tx:
        facts = contact.facts(tx, person)
    assert facts is not None
    verdicts = {c: may_contact(facts, c, "offers", TODAY) for c in ("email", "phone", "counter")}
    assert verdicts["counter"].allowed
    assert verdicts["email"].reason is not None
    assert verdicts["email"].reason.kind == "contact-no-consent"
    assert not verdicts["phone"].allowed
