"""What a file says about people the book knows: filled, kept, asked, taken; who may be known
already, and who has objected."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from shopfriend.domain.clashes import FIELDS, ClashRules
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import message
from shopfriend.services import consents, customers, imports, texts
from shopfriend.services.care import merging
from shopfriend.services.desk import Desk
from tests.builders import a_customer, a_file, a_product

HEAD = "number,salutation,title,first_name,last_name,street,postcode,town,phone,birthday\n"
EVA = "1001,Frau,Dr.,Eva,Muster,Weg 9,89231,Neu-Ulm,0731 2222,1980-03-14\n"


@pytest.fixture
def eva(desk: Desk) -> CustomerId:
    """Known with name and address; title, phone and birthday are not."""
    return a_customer(desk, "Mustermann", "Eva", number="1001")


def _said(result: imports.Result) -> set[tuple[Any, ...]]:
    return {(c.field, c.book_value, c.file_value, c.taken, c.asked) for c in result.clashes}


def test_P032_empty_fields_are_filled_and_filled_ones_are_skipped(
    desk: Desk, tmp_path: Path, eva: CustomerId
) -> None:
    result = imports.take_in(desk, [a_file(tmp_path, HEAD + EVA)])
    person = customers.get(desk, eva)
    assert (person.title, person.last_name) == ("Dr.", "Mustermann")
    assert (person.birth_year, person.birth_month, person.birth_day) == (1980, 3, 14)
    assert customers.find(desk, "Mustermann")[0].town == "Ulm"
    assert [hit.customer for hit in customers.find(desk, "07312222")] == [eva]
    assert (result.new, result.changed) == (0, 1)


def test_P031_preview_shows_both_values_of_each_conflict_and_writes_nothing(
    desk: Desk, tmp_path: Path, eva: CustomerId
) -> None:
    result = imports.take_in(desk, [a_file(tmp_path, HEAD + EVA)], dry_run=True)
    assert _said(result) == {
        ("last_name", "Mustermann", "Muster", False, False),
        ("address", "Lindenstr. 4, 89073 Ulm", "Weg 9, 89231 Neu-Ulm", False, False),
    }
    clash = result.clashes[0]
    assert (clash.id, clash.number, clash.who, clash.line) == (eva, "1001", "Eva Mustermann", 2)
    assert customers.get(desk, eva).title == ""


def test_P031_owner_takes_the_files_word_for_all_for_a_field_or_for_one_person(
    desk: Desk, tmp_path: Path, eva: CustomerId
) -> None:
    path = a_file(tmp_path, HEAD + EVA)
    asked = imports.take_in(desk, [path], clashes=ClashRules("ask"), dry_run=True)
    assert {asks for *_, asks in _said(asked)} == {True}
    one = ClashRules(answers={("1001", "last_name"): "take"})
    assert ("last_name", "Mustermann", "Muster", True, False) in _said(
        imports.take_in(desk, [path], clashes=one)
    )
    assert customers.get(desk, eva).last_name == "Muster"
    assert customers.find(desk, "Muster")[0].town == "Ulm"
    imports.take_in(desk, [path], clashes=ClashRules(fields={"address": "take"}))
    assert customers.find(desk, "Muster")[0].town == "Neu-Ulm"


def test_P031_what_was_taken_goes_back_with_the_import(
    desk: Desk, tmp_path: Path, eva: CustomerId
) -> None:
    path = a_file(tmp_path, HEAD + EVA)
    result = imports.take_in(desk, [path], clashes=ClashRules("take"))
    assert result.batch is not None
    assert customers.get(desk, eva).last_name == "Muster"
    imports.take_back(desk, result.batch)
    person = customers.get(desk, eva)
    assert (person.last_name, person.title, person.birth_day) == ("Mustermann", "", None)
    assert customers.find(desk, "Mustermann")[0].town == "Ulm"


def test_another_spelling_of_the_same_is_no_conflict(
    desk: Desk, tmp_path: Path, eva: CustomerId
) -> None:
    text = HEAD + "1001,Frau,,EVA,MUSTERMANN,Lindenstraße 4,89073,ULM,,\n"
    result = imports.take_in(desk, [a_file(tmp_path, text)])
    assert (result.clashes, result.changed, result.same) == ((), 0, 1)


def test_year_of_birth_may_come_later_but_another_day_is_a_conflict(
    desk: Desk, tmp_path: Path
) -> None:
    bea = a_customer(desk, number="7", birth_month=3, birth_day=14)
    head = "number,last_name,birthday\n"
    imports.take_in(desk, [a_file(tmp_path, head + "7,Kurz,14.03.1980\n")])
    assert customers.get(desk, bea).birth_year == 1980
    result = imports.take_in(desk, [a_file(tmp_path, head + "7,Kurz,15.03.1980\n")])
    assert _said(result) == {("birthday", "1980-03-14", "1980-03-15", False, False)}


def test_household_of_another_name_is_a_conflict_in_words(desk: Desk, tmp_path: Path) -> None:
    head = "number,last_name,household\n"
    imports.take_in(desk, [a_file(tmp_path, head + "1,Kurz,Kurz\n2,Kurz,Kurz\n")])
    result = imports.take_in(desk, [a_file(tmp_path, head + "2,Kurz,Lang\n")])
    assert _said(result) == {("household", "Kurz", "Lang", False, False)}


def test_every_field_that_can_conflict_has_a_name_in_both_languages() -> None:
    for field in FIELDS:
        for language in texts.LANGUAGES:
            assert texts.say(message(f"merge-field-{field}"), language)


# -- who may be known already --------------------------------------------------------------------


def test_P031_new_person_who_looks_like_a_known_one_is_proposed_and_not_merged(
    desk: Desk, tmp_path: Path
) -> None:
    known = a_customer(desk, "Müller", "Jörg", number="1", salutation="mr")
    text = HEAD + "77,Herr,,Joerg,Mueller,Lindenstraße 4,89073,Ulm,,\n78,,,Udo,Lang,,,,,\n"
    result = imports.take_in(desk, [a_file(tmp_path, text)])
    assert result.new == 2
    (pair,) = result.alike
    assert (pair.number, pair.line, pair.other.id) == ("77", 2, known)
    assert 5_800 <= pair.score_bp < 10_000
    assert not pair.sure
    assert {why.kind for why in pair.why} >= {"alike-name-same", "alike-address"}
    merging.merge_customers(desk, known, gone=CustomerId(pair.id))
    assert customers.by_number(desk, "77") == known


def test_same_telephone_and_name_under_another_number_is_sure_and_still_asked(
    desk: Desk, tmp_path: Path
) -> None:
    a_customer(desk, "Müller", "Jörg", number="1", salutation="mr")
    with desk.batch("test") as tx:
        owner = tx.value("select id from customer")
        tx.insert("phone", id=desk.ids.next(), customer=owner, number="0731 2222",
                  e164="+497312222")  # fmt: skip
        tx.touch("customer", owner)
    text = HEAD + "77,Herr,,Jörg,Müller,Am Rhein 1,53111,Bonn,+49 731 2222,\n"
    result = imports.take_in(desk, [a_file(tmp_path, text)], dry_run=True)
    assert [pair.sure for pair in result.alike] == [True]


def test_whole_address_book_is_compared_at_once(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk, "Müller", "Jörg", number="1", salutation="mr")
    rows = "".join(f"{n},,,Vor{n},Nach{n},Weg {n},89073,Ulm,,\n" for n in range(100, 500))
    text = HEAD + rows + "77,Herr,,Joerg,Mueller,Lindenstraße 4,89073,Ulm,,\n"
    result = imports.take_in(desk, [a_file(tmp_path, text)])
    assert [pair.number for pair in result.alike] == ["77"]


# -- address books -------------------------------------------------------------------------------

CARD = """BEGIN:VCARD
VERSION:3.0
N:Fünkenböhl;Jördis;;Frau Dr.;
EMAIL;TYPE=HOME:jf@beispiel.invalid
EMAIL;TYPE=WORK:laden@beispiel.invalid
TEL;TYPE=CELL:+49 351 0000001
TEL;TYPE=HOME:0351 0000002
ADR;TYPE=HOME:;;Größweg 3a;Dresden;;01067;Deutschland
ADR;TYPE=WORK:;;Markt 1;Dresden;;01067;Deutschland
BDAY:1980-03-14
NOTE:mag Comté
END:VCARD
"""


def test_A11_P033_address_book_comes_in_twice_without_doubles_and_goes_back(
    desk: Desk, tmp_path: Path
) -> None:
    path = a_file(tmp_path, CARD, "adressen.vcf")
    first = imports.take_in(desk, [path])
    assert (first.new, first.refused_count) == (1, 0)
    (hit,) = customers.find(desk, "funkenbohl")
    assert (hit.number, hit.town) == ("1001", "Dresden")
    with desk.read() as tx:
        counts = {t: tx.value(f"select count(*) from {t}") for t in ("phone", "email", "address")}
        labels = tx.tuples("select label from phone order by id")
    assert counts == {"phone": 2, "email": 2, "address": 2}
    assert labels == [("",), ("home",)]
    again = imports.take_in(desk, [path])
    assert (again.new, again.changed, again.same, again.batch) == (0, 0, 1, None)
    assert first.batch is not None
    imports.take_back(desk, first.batch)
    assert customers.find(desk, "funkenbohl") == []


def test_known_person_is_met_by_mail_and_keeps_her_number(desk: Desk, tmp_path: Path) -> None:
    known = a_customer(desk, "Fünkenböhl", "Jördis", number="4711", town="")
    with desk.batch("test") as tx:
        tx.insert("email", id=desk.ids.next(), customer=known, address="JF@Beispiel.invalid")
    result = imports.take_in(desk, [a_file(tmp_path, CARD, "adressen.vcf")])
    assert (result.new, result.changed) == (0, 1)
    person = customers.get(desk, known)
    assert (person.number, person.title) == ("4711", "Dr.")
    assert result.alike == ()


# -- consents ------------------------------------------------------------------------------------


def test_P031_person_who_objected_stays_blocked_and_is_shown_as_such(
    desk: Desk, tmp_path: Path
) -> None:
    bea = a_customer(desk, number="7")
    consents.no_more_advertising(desk, bea)
    text = (
        "number,last_name,email,email_consent,profile_consent\n7,Kurz,b@beispiel.invalid,yes,yes\n"
    )
    result = imports.take_in(desk, [a_file(tmp_path, text)])
    (blocked,) = result.blocked
    assert (blocked.number, blocked.who, blocked.line) == ("7", "Bea Kurz", 2)
    assert blocked.reason.kind == "contact-objected"
    for channel in ("post", "email"):
        assert not consents.may_contact(desk, bea, channel, "offers").allowed
    assert consents.standing(desk, bea) == {("", ""): "objected"}


def test_claimed_newsletter_is_unproven_and_not_usable_until_somebody_confirms(
    desk: Desk, tmp_path: Path
) -> None:
    text = "number,last_name,email,email_consent\n7,Kurz,b@beispiel.invalid,2024-05-01\n"
    imports.take_in(desk, [a_file(tmp_path, text, "shop.csv")])
    bea = customers.by_number(desk, "7")
    (entry,) = consents.ledger(desk, bea)
    assert (entry.state, entry.how, entry.proof) == ("claimed", "import", "shop.csv 2024-05-01")
    verdict = consents.may_contact(desk, bea, "email", "newsletter")
    assert verdict.reason is not None
    assert verdict.reason.kind == "contact-consent-unproven"
    for language in texts.LANGUAGES:
        assert texts.say(verdict.reason, language)
    consents.record(desk, bea, channel="email", purpose="", how="paper")
    assert consents.may_contact(desk, bea, "email", "newsletter").allowed


def test_unsubscribed_is_an_objection_and_a_later_yes_does_not_lift_it(
    desk: Desk, tmp_path: Path
) -> None:
    head = "number,last_name,email,email_consent\n"
    for said in ("unsubscribed", "subscribed"):
        text = head + f"7,Kurz,b@beispiel.invalid,{said}\n"
        imports.take_in(desk, [a_file(tmp_path, text)])
    bea = customers.by_number(desk, "7")
    assert consents.standing(desk, bea) == {("email", ""): "objected"}


@pytest.mark.parametrize("today", [date(2026, 11, 23)])
def test_stand_in_birthdays_are_unknown(desk: Desk, tmp_path: Path, today: date) -> None:
    head = "number,last_name,birthday\n"
    rows = f"1,Kurz,01.01.1900\n2,Lang,01.01.1970\n3,Breit,{today:%d.%m.%Y}\n"
    imports.take_in(desk, [a_file(tmp_path, head + rows)])
    with desk.read() as tx:
        assert tx.tuples("select distinct birth_month from customer") == [(None,)]


# -- goods ---------------------------------------------------------------------------------------


def test_P031_new_good_with_a_known_name_or_gtin_is_proposed_and_not_merged(
    desk: Desk, tmp_path: Path
) -> None:
    old = a_product(desk, "Matcha Latte", number="17", gtin="4012345678901")
    other = a_product(desk, "Bergkäse", number="18")
    text = "number,name,price,gtin\n771,MATCHA LATTE,4.50,4012345678901\n772,Bergkaese,3.56,\n"
    result = imports.take_in(desk, [a_file(tmp_path, text, "products.csv")])
    assert result.new == 2
    found = {(a.noun, a.line, a.number, a.other.id, a.sure) for a in result.alike}
    assert found == {("product", 2, "771", old, True), ("product", 3, "772", other, False)}


def test_new_number_of_a_good_on_receipts_is_proposed_too(desk: Desk, tmp_path: Path) -> None:
    old = a_product(desk, "Matcha Latte", number="17", category="Drinks")
    text = "receipt,date,product,name,category,total\n1,2026-11-02,771,matcha latte,Drinks,4.50\n"
    result = imports.take_in(desk, [a_file(tmp_path, text, "purchases.csv")])
    assert [(a.number, a.other.id) for a in result.alike] == [("771", old)]


def test_first_goods_of_a_book_are_not_compared_with_each_other(desk: Desk, tmp_path: Path) -> None:
    text = "number,name,price\n1,Brie,4.50\n2,Brie,4.50\n"
    assert imports.take_in(desk, [a_file(tmp_path, text, "products.csv")]).alike == ()
