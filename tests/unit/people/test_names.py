"""Names, salutations, addresses: what stands on the card, the envelope and the first line."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend.domain import addresses, customers, names
from shopfriend.domain.addresses import Address
from shopfriend.domain.customers import Customer
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import ShopError
from shopfriend.services import texts


def person(typed: str, **columns: str) -> Customer:
    facts: dict[str, Any] = {**customers.from_name(names.parse(typed)), **columns}
    return Customer(CustomerId(1), "1001", **facts)


def first_line(typed: str, language: str, shop_form: str = "formal", **columns: str) -> str:
    who = person(typed, **columns)
    return texts.say(customers.salutation(who), language, customers.form(who, shop_form))


def on_card(typed: str, language: str = "de") -> str:
    return texts.say(customers.card_name(person(typed)), language)


@pytest.mark.parametrize(
    ("typed", "formal_de", "formal_en"),
    [
        ("Frau Dr. Hanna Müller", "Sehr geehrte Frau Dr. Müller,", "Dear Dr. Müller,"),
        ("Herr Hans Kurz", "Sehr geehrter Herr Kurz,", "Dear Mr Kurz,"),
        (
            "Frau Prof. Dr. h. c. Ute von der Tann",
            "Sehr geehrte Frau Prof. von der Tann,",
            "Dear Prof. von der Tann,",
        ),
        ("Familie Kurz", "Sehr geehrte Familie Kurz,", "Dear Kurz family,"),
        (
            "Herr und Frau Kurz",
            "Sehr geehrte Frau Kurz, sehr geehrter Herr Kurz,",
            "Dear Mr and Mrs Kurz,",
        ),
        (
            "Ristorante Da Enzo GmbH",
            "Sehr geehrte Damen und Herren,",
            "Dear Sir or Madam,",
        ),
        ("Jo Lang", "Guten Tag Jo Lang,", "Dear Jo Lang,"),
        ("Müller, Hans", "Guten Tag Hans Müller,", "Dear Hans Müller,"),
    ],
)
def test_P117_formal_salutation_is_right_in_both_languages(
    typed: str, formal_de: str, formal_en: str
) -> None:
    assert first_line(typed, "de") == formal_de
    assert first_line(typed, "en") == formal_en


@pytest.mark.parametrize(
    ("typed", "de", "en"),
    [
        ("Frau Dr. Hanna Müller", "Liebe Hanna,", "Dear Hanna,"),
        ("Herr Hans Kurz", "Lieber Hans,", "Dear Hans,"),
        ("Jo Lang", "Hallo Jo,", "Hello Jo,"),
        ("Familie Kurz", "Liebe Familie Kurz,", "Dear Kurz family,"),
    ],
)
def test_P117_familiar_salutation_uses_the_first_name(typed: str, de: str, en: str) -> None:
    assert first_line(typed, "de", "familiar") == de
    assert first_line(typed, "en", "familiar") == en


def test_P117_person_overrules_the_shops_form_of_address() -> None:
    assert first_line("Frau Bea Kurz", "de", "familiar", address_form="formal") == (
        "Sehr geehrte Frau Kurz,"
    )
    assert first_line("Frau Bea Kurz", "de", "formal", address_form="familiar") == "Liebe Bea,"


def test_nobody_is_called_by_a_family_name_in_a_familiar_letter() -> None:
    assert first_line("Frau Müller", "de", "familiar") == "Sehr geehrte Frau Müller,"


@pytest.mark.parametrize("first", ["Hanna", "Hans", "Ute", "Andrea", "Kim"])
def test_D09_gender_is_never_guessed_from_the_first_name(first: str) -> None:
    assert names.parse(f"{first} Müller").salutation == ""
    assert first_line(f"{first} Müller", "de") == f"Guten Tag {first} Müller,"


def test_D09_neutral_letters_are_correct_in_both_languages_and_separate_from_gender() -> None:
    who = replace(person("Jo Lang"), salutation="neutral", gender="divers")
    assert texts.say(customers.salutation(who), "de", "formal") == "Guten Tag Jo Lang,"
    assert texts.say(customers.salutation(who), "en", "formal") == "Dear Jo Lang,"
    assert customers.doubts(who) is None


def test_A15_firm_is_greeted_as_a_firm_and_its_buyer_by_name() -> None:
    firm = person("Ristorante Da Enzo GmbH", trade="restaurant", firm_size="small")
    assert firm.is_firm
    assert customers.address_names(firm)[0].facts["name"] == "Ristorante Da Enzo GmbH"
    buyer = replace(firm, salutation="mr", first_name="Enzo", last_name="Rossi")
    said = texts.say(customers.salutation(buyer), "de", customers.form(buyer, "familiar"))
    assert said == "Sehr geehrter Herr Rossi,"
    lines = [texts.say(line, "de") for line in customers.address_names(buyer)]
    assert lines == ["Ristorante Da Enzo GmbH", "Herrn Enzo Rossi"]


def test_card_and_list_name_the_person() -> None:
    assert on_card("Frau Dr. Hanna Müller") == "Frau Dr. Hanna Müller"
    assert on_card("Frau Dr. Hanna Müller", "en") == "Dr. Hanna Müller"
    assert person("Frau Dr. Hanna Müller").list_name == "Müller, Hanna"
    assert person("Karl von der Tann").list_name == "von der Tann, Karl"
    assert on_card("Familie Kurz") == "Familie Kurz"


@pytest.mark.parametrize(
    ("typed", "doubt"),
    [
        ("Hanna Müller", "doubt-no-salutation"),
        ("Frau Hans und Eva Müller", "doubt-two-people"),
        ("Frau Hanna Müller2", "doubt-digits"),
    ],
)
def test_C06_doubtful_salutations_are_listed_before_print(typed: str, doubt: str) -> None:
    found = customers.doubts(person(typed))
    assert found is not None
    assert found.kind == doubt


def test_C06_a_clear_name_is_not_doubtful() -> None:
    assert customers.doubts(person("Frau Dr. Hanna Müller")) is None
    assert customers.doubts(person("Familie Kurz")) is None
    assert customers.doubts(person("Ristorante Da Enzo GmbH")) is None


@given(st.text(max_size=300))
def test_any_text_can_be_parsed_and_said(typed: str) -> None:
    name = names.parse(typed)
    assert 0 <= name.confidence_bp <= 10_000
    assert typed.strip() == "" or name.confidence_bp == 0 or name.last or name.company
    assert texts.say(customers.salutation(person(typed)), "de", "formal").endswith(",")


@given(st.text(alphabet="=+-@\tabcü😀ا \u202e\u200f\x07", max_size=40))
def test_cleaned_names_hold_no_control_or_direction_signs(typed: str) -> None:
    cleaned = names.clean(typed)
    assert not set(cleaned) & {"\u202e", "\u200f", "\x07", "\t"}
    assert not cleaned.startswith(("=", "+", "@"))


def test_emoji_and_right_to_left_names_stay_whole() -> None:
    assert names.parse("😀 Smile").first == "😀"
    assert names.parse("مريم حداد").last == "حداد"


def test_salutation_codes_of_files_are_understood() -> None:
    words = ["Frau", "Herrn", "Mr.", "Fam.", "w", "m", "divers", "Firma", "Herr und Frau", "?"]
    assert [names.salutation_code(word) for word in words] == [
        "ms", "mr", "mr", "family", "ms", "mr", "neutral", "firm", "couple", "",
    ]  # fmt: skip


# -- addresses -----------------------------------------------------------------------------------


def test_address_block_has_street_and_town_and_country_for_abroad_only() -> None:
    home = Address("Lindenstr.", "4", "89073", "Ulm")
    assert addresses.block(["Frau Bea Kurz"], home) == [
        "Frau Bea Kurz", "Lindenstr. 4", "89073 Ulm",
    ]  # fmt: skip
    abroad = Address("Ring", "1", "1010", "Wien", country="AT")
    assert addresses.block(["Jo Lang"], abroad)[-1] == "ÖSTERREICH"


def test_six_lines_fit_and_extra_is_joined_to_the_street_when_there_are_seven() -> None:
    long = Address("Hof", "12", "48155", "Münster", "AT", care_of="Probe", extra="Hinterhaus")
    lines = addresses.block(["Firma", "Herrn Jo Lang"], long)
    assert lines == ["Firma", "Herrn Jo Lang", "c/o Probe", "Hof 12 // Hinterhaus",
                     "48155 Münster", "ÖSTERREICH"]  # fmt: skip
    with pytest.raises(ShopError, match="address-too-long"):
        addresses.block(["Firma", "Abteilung", "Herrn Jo Lang"], long)


def test_post_box_stands_instead_of_the_street() -> None:
    box = Address("Lindenstr.", "4", "89001", "Ulm", post_box="12 34")
    assert addresses.block(["Bea Kurz"], box)[1] == "Postfach 12 34"


@pytest.mark.parametrize(
    ("typed", "street", "number"),
    [
        ("Lindenstr. 4", "Lindenstr.", "4"),
        ("Lindenstr. 4a", "Lindenstr.", "4a"),
        ("Am Hof 3–5", "Am Hof", "3–5"),
        ("Straße des 17. Juni 135", "Straße des 17. Juni", "135"),
        ("Q7, 24", "Q7", "24"),
        ("Dorfplatz", "Dorfplatz", ""),
    ],
)
def test_street_and_number_are_taken_apart(typed: str, street: str, number: str) -> None:
    assert addresses.split_street(typed) == (street, number)


@pytest.mark.parametrize(
    ("town", "de", "en"),
    [
        ("Ulm", "in Ulm", "in Ulm"),
        ("Köln", "in Köln", "in Köln"),
        ("Flensburg", "in Flensburg", "in Flensburg"),
        ("Łódź", "in Łódź", "in Łódź"),
        ("Sylt", "auf Sylt", "on Sylt"),
        ("", "bei uns", "near us"),
    ],
)
def test_C35_place_has_its_grammar_for_umlauts_foreign_and_missing_places(
    town: str, de: str, en: str
) -> None:
    assert texts.say(addresses.place_phrase(town), "de") == de
    assert texts.say(addresses.place_phrase(town), "en") == en


def test_postcode_with_a_digit_missing_is_named_at_its_field() -> None:
    with pytest.raises(ShopError) as raised:
        addresses.check_postcode("8907")
    assert raised.value.field == "postcode"
    assert "fünf" not in texts.say(raised.value, "de")
    assert "5 Ziffern" in texts.say(raised.value, "de")
    assert addresses.check_postcode("D-89073") == "89073"
    assert addresses.check_postcode("1010", "AT") == "1010"
