"""The rules for people, whatever file they come from (field guide 1.12)."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend import intake
from shopfriend.domain.incoming import Birthday, Permission
from shopfriend.intake import moments, persons
from shopfriend.intake.persons import Cell
from shopfriend.services import texts

TODAY = date(2026, 11, 23)
STYLE = moments.Style("dmy", sure=False, evidence="rule")


@pytest.mark.parametrize(
    ("text", "parts", "sure"),
    [
        ("Müller, Hans", ("", "", "Hans", "Müller"), True),
        ("Herr Dr. Müller", ("mr", "Dr.", "", "Müller"), True),
        ("Fam. Müller", ("family", "", "", "Müller"), True),
        ("Frau Dr. Hanna Müller", ("ms", "Dr.", "Hanna", "Müller"), True),
        ("Hans u. Eva Müller", ("couple", "", "Hans u. Eva", "Müller"), False),
        ("Müller Hans u. Eva", ("couple", "", "Hans und Eva", "Müller"), False),
        ("Müller, Hans und Eva", ("couple", "", "Hans und Eva", "Müller"), False),
        ("Hans Müller und Eva Kurz", ("couple", "", "Hans Müller und Eva", "Kurz"), False),
        ("Hans Müller", ("", "", "Hans", "Müller"), True),
    ],
)
def test_name_in_one_field_is_taken_apart_with_its_confidence(
    text: str, parts: tuple[str, ...], sure: bool
) -> None:
    best = persons.readings(text)[0]
    assert (best.salutation, best.title, best.first, best.last) == parts
    assert (best.confidence_bp >= persons.SURE_BP) is sure


def test_two_words_may_be_read_both_ways_unless_something_says_which() -> None:
    assert [(n.first, n.last) for n in persons.readings("Müller Hans")] == [
        ("Müller", "Hans"), ("Hans", "Müller"),
    ]  # fmt: skip
    for text in ("Müller, Hans", "Herr Hans Müller", "Fam. Müller", "Da Enzo GmbH"):
        assert len(persons.readings(text)) == 1
    assert persons.readings("Müller Hans", "last-first")[0].last == "Müller"
    assert persons.readings("Hans Müller", "first-last")[0].last == "Müller"


def test_column_of_whole_names_says_itself_which_word_is_the_first_name() -> None:
    first, last = ("Hans", "Eva", "Jo"), [f"Müll{n}" for n in range(30)]
    assert persons.order_of(f"{first[n % 3]} {each}" for n, each in enumerate(last)) == "first-last"
    assert persons.order_of(f"{each} {first[n % 3]}" for n, each in enumerate(last)) == "last-first"
    assert persons.order_of(["Hans Müller", "Eva Müller"]) == ""  # too few to say
    assert persons.order_of(f"A{n} B{n}" for n in range(40)) == ""


@pytest.mark.parametrize(
    "name", ["Laufkunde", "LAUFKUNDSCHAFT", "Barverkauf", "Diverse", "Test", "xxx", "0", "", "Gast"]
)
def test_stop_list_names_nobody(name: str) -> None:
    assert persons.is_nobody(name)


def test_nobody_in_a_table_is_refused_and_no_customer(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("number,last_name,town\n0,Laufkunde,\n1,Kurz,Ulm\n", encoding="utf-8")
    parsed = intake.read(path, today=TODAY)
    assert [row.number for row in parsed.customers] == ["1"]
    assert [(r.line, r.kind) for r in parsed.refused] == [(2, "person-nobody")]
    for language in texts.LANGUAGES:
        assert texts.say(parsed.refused[0].message, language)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("0731 / 12 34 56", Cell("0731 / 12 34 56")),
        ("tel:+49-731-1234", Cell("+49-731-1234")),
        ("4.9351E+11", Cell(kind="phone-lost")),
        ("4,9351E+11", Cell(kind="phone-lost")),
        ("keins", Cell(kind="phone")),
        ("", Cell()),
    ],
)
def test_phone_keeps_its_raw_text_and_says_when_its_digits_are_lost(
    text: str, wanted: Cell
) -> None:
    assert persons.phone(text) == wanted


@pytest.mark.parametrize(
    ("code", "country", "town", "wanted"),
    [
        ("1067", "", "Dresden", Cell("01067")),
        ("1067.0", "DE", "Dresden", Cell("01067")),
        ("1067", "DE", "Hamburg", Cell("1067", warned="postcode-short")),
        ("1067", "DE", "", Cell("1067", warned="postcode-short")),
        ("1010", "AT", "Wien", Cell("1010")),
        ("8001", "", "Zürich", Cell("8001", warned="postcode-short")),
        ("89073", "DE", "Ulm", Cell("89073")),
    ],
)
def test_postcode_is_padded_only_when_the_long_one_exists_and_is_the_towns(
    code: str, country: str, town: str, wanted: Cell
) -> None:
    assert persons.postcode(code, country, town) == wanted


@pytest.mark.parametrize("text", ["01.01.1900", "01.01.1970", "23.11.2026", "0.0.00", ""])
def test_stand_in_birthdays_mean_unknown(text: str) -> None:
    assert persons.birthday(text, STYLE, TODAY) == (None, "")


def test_birthday_that_cannot_be_is_left_out_with_its_reason() -> None:
    assert persons.birthday("31.02.1980", STYLE, TODAY) == (None, "date-impossible")
    assert persons.birthday("24.12.2026", STYLE, TODAY) == (None, "date-ahead")
    assert persons.birthday("14.03.1980", STYLE, TODAY) == (Birthday(1980, 3, 14), "")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("yes", Permission(given=True)),
        ("Subscribed", Permission(given=True)),
        ("nein", Permission(given=False)),
        ("Unsubscribed", Permission(given=False, objected=True)),
        ("2024-05-01", None),
    ],
)
def test_consent_column_is_a_claim_and_unsubscribed_an_objection(
    text: str, wanted: Permission | None
) -> None:
    assert persons.permission(text) == wanted


@given(st.text(max_size=60))
def test_any_text_is_answered_and_never_raises(text: str) -> None:
    persons.readings(text)
    persons.is_nobody(text)
    for rule in (persons.phone, persons.email):
        cell = rule(text)
        assert not (cell.value and cell.kind)
    persons.postcode(text, "", text)
    persons.birthday(text, STYLE, TODAY)
    persons.permission(text)
