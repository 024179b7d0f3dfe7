"""Files nobody knows: columns proposed, mapped once, remembered, handed on."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopfriend import places
from shopfriend.domain import profiles as rules
from shopfriend.domain.incoming import How
from shopfriend.domain.profiles import Profile
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import matching, styles
from shopfriend.services import history, imports, texts
from shopfriend.services.desk import Desk
from shopfriend.services.imports import profiles
from tests import reading
from tests.builders import a_file
from tests.unit.intake import sheets

SALON = """\
Bon_Nummer;Tag;Dienst;Anz;Umsatz Br.;Wer;Kontakt;Art
1001;14.03.2026 10:02;Schnitt Damen;1;48,00;Jördis Fünkenböhl;jf@beispiel.invalid;Umsatz
1002;14.03.2026 11:15;Farbe;1;62,50;;;Umsatz
1003;15.03.2026 09:00;Farbe;1;62,50;;;Erstattung
1004;15.03.2026 09:30;Wechselgeld;1;100,00;;;Einlage
"""
PEOPLE = """\
Wer;Wohnt in;Hausnr;Gemeinde Ort;Anruf;Post elektronisch
Jördis Fünkenböhl;01067;Größweg 3a;Dresden;0351 0000001;jf@beispiel.invalid
Björn Wäsemüller-Özbek;48155;Am Köhlerhof 12;Münster;0251 0000002;bw@beispiel.invalid
"""


def _salon(path: Path) -> Profile:
    proposal = profiles.propose(path)
    return Profile(
        "Salon Probe", "purchase", proposal.fingerprint,
        {"Bon_Nummer": "receipt", "Tag": "date", "Dienst": "name", "Anz": "quantity",
         "Umsatz Br.": "total", "Wer": "who.name", "Kontakt": "who.email"},
        back={"Art": ("Erstattung",)}, skip={"Art": ("Einlage",)},
    )  # fmt: skip


def test_columns_are_proposed_by_headings_and_by_values_with_how_sure(tmp_path: Path) -> None:
    proposal = profiles.propose(a_file(tmp_path, SALON))
    found = {heading: (guess.meaning, guess.why) for heading, guess in proposal.columns.items()}
    assert proposal.noun == "purchase"
    assert found["Bon_Nummer"] == ("receipt", "heading")
    assert found["Tag"] == ("date", "values")
    assert found["Umsatz Br."] == ("total", "values")
    assert found["Kontakt"] == ("who.email", "values")
    assert all(3000 <= guess.share_bp <= 10_000 for guess in proposal.columns.values())
    assert proposal.rows[0][2] == "Schnitt Damen"
    assert proposal.open == (("product", "name", "gtin"),)


def test_people_are_proposed_by_what_their_values_look_like(tmp_path: Path) -> None:
    proposal = profiles.propose(a_file(tmp_path, PEOPLE))
    found = {heading: guess.meaning for heading, guess in proposal.columns.items()}
    assert proposal.noun == "customer"
    assert found == {
        "Wer": "name", "Wohnt in": "postcode", "Hausnr": "street", "Gemeinde Ort": "town",
        "Anruf": "phone", "Post elektronisch": "email",
    }  # fmt: skip
    assert proposal.open == ()


def test_goods_are_proposed_by_their_numbers_and_prices(tmp_path: Path) -> None:
    text = "Was;Code am Regal;kostet\nMoka;4006381333931;29,90\nTasse;4006381333931;9,50\n"
    proposal = profiles.propose(a_file(tmp_path, text), noun="product")
    found = {heading: guess.meaning for heading, guess in proposal.columns.items()}
    assert found == {"Code am Regal": "gtin", "kostet": "price"}
    assert proposal.open == (("number",),)


def test_P029_a_spreadsheet_that_nobody_knows_is_proposed_and_mapped_as_well(
    desk: Desk, tmp_path: Path
) -> None:
    rows = [row.split(";") for row in PEOPLE.splitlines()]
    path = sheets.xlsx(tmp_path / "liste.xlsx", {"A": rows})
    proposal = profiles.propose(path)
    columns = {heading: guess.meaning for heading, guess in proposal.columns.items()}
    assert columns["Wohnt in"] == "postcode"
    own = {"origin": "own-list"}
    profiles.keep(desk, Profile("Liste", "customer", proposal.fingerprint, columns, answers=own))
    assert imports.take_in(desk, [path]).new == 2


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_everything_a_file_makes_the_program_say_has_a_sentence(language: str) -> None:
    kinds = {f"skipped-{skip.kind}" for format_ in matching.ALL for skip in format_.skip}
    kinds |= {f"choice-{choice}" for each in styles.CHOICES.values()
              for choice in each}  # fmt: skip
    kinds |= {f"{what}-{name}" for what in ("question", "open") for name in styles.CHOICES}
    kinds |= set(styles.KINDS)
    kinds |= {f"meaning-{each.name.replace('.', '-').replace('_', '-')}"
              for noun in ("purchase", "product", "customer")
              for each in profiles.meanings(noun)}  # fmt: skip
    written = " ".join(
        path.read_text("utf-8") for path in (places.resources() / "texts" / language).glob("*.ftl")
    )
    assert {kind for kind in kinds if f"\n{kind} =" not in written} == set()


def test_what_must_be_mapped_is_told_for_each_noun() -> None:
    needed = {each.name for each in profiles.meanings("purchase") if each.group is not None}
    assert needed == {"receipt", "date", "product", "name", "gtin", "total", "price"}


def test_P029_P030_a_mapped_file_comes_in_and_the_mapping_is_remembered(
    desk: Desk, tmp_path: Path
) -> None:
    path = a_file(tmp_path, SALON)
    with pytest.raises(ShopError):
        imports.take_in(desk, [path])
    profile = _salon(path)
    profiles.keep(desk, profile)
    result = imports.take_in(desk, [path])
    assert (result.new, dict(result.skipped)) == (3, {"left-out": 1})
    assert result.total_cents == 4800 == reading.value(desk, "select sum(total_cents) from line")
    assert reading.value(desk, "select last_name from customer") == "Fünkenböhl"
    evidence = [message.kind for message in result.files[0].evidence]
    assert evidence[0] == "seen-profile"
    april = SALON.replace(".03.2026", ".04.2026")
    assert imports.take_in(desk, [a_file(tmp_path, april, "april.csv")]).new == 3


def test_P029_people_without_numbers_are_mapped_and_come_only_once(
    desk: Desk, tmp_path: Path
) -> None:
    path = a_file(tmp_path, PEOPLE)
    proposal = profiles.propose(path)
    columns = {heading: guess.meaning for heading, guess in proposal.columns.items()}
    own = {"origin": "own-list"}
    profile = Profile("Liste", "customer", proposal.fingerprint, columns, answers=own)
    first = imports.take_in(desk, [path], how=How(profile=profile))
    again = imports.take_in(desk, [path], how=How(profile=profile))
    assert (first.new, again.new, again.same) == (2, 0, 2)
    assert reading.value(desk, "select postcode from address where town = 'Dresden'") == "01067"


def test_answers_and_other_columns_of_a_profile_hold_for_the_next_file(
    desk: Desk, tmp_path: Path
) -> None:
    text = "Beleg X;Wann;Ding;Geld\n1;03/04/2026;Brot;1.234\n"
    path = a_file(tmp_path, text)
    proposal = profiles.propose(path)
    columns = {"Beleg X": "receipt", "Wann": "date", "Ding": "name", "Geld": "total"}
    profile = Profile("X", "purchase", proposal.fingerprint, columns)
    profiles.keep(desk, profile)
    with pytest.raises(ShopError, match="open-"):
        imports.take_in(desk, [path])
    profiles.keep(desk, replace(profile, answers={"decimal": "dot", "date-order": "dmy"}))
    assert len(profiles.all_of(desk)) == 1
    imports.take_in(desk, [path])
    assert reading.value(desk, "select day from receipt") == "2026-04-03"
    assert reading.value(desk, "select total_cents from receipt") == 123


def test_a_kept_mapping_can_be_forgotten_and_both_undone(desk: Desk, tmp_path: Path) -> None:
    profile = _salon(a_file(tmp_path, SALON))
    profiles.keep(desk, profile)
    profiles.forget(desk, "Salon Probe")
    assert profiles.all_of(desk) == ()
    history.undo(desk)
    assert profiles.all_of(desk) == (profile,)
    history.undo(desk)
    assert profiles.all_of(desk) == ()
    with pytest.raises(ShopError, match="profile-unknown"):
        profiles.forget(desk, "Salon Probe")


def test_a_mapping_is_handed_on_as_a_file_without_any_data(tmp_path: Path) -> None:
    profile = _salon(a_file(tmp_path, SALON))
    file = tmp_path / "salon.json"
    profiles.save(profile, file)
    assert profiles.load(file) == profile
    text = file.read_text("utf-8")
    assert "Jördis" not in text
    assert "Schnitt" not in text


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[1]", "null", '{"shopfriend-profile": 2}', "\x00", "[" * 100_000,
     '{"shopfriend-profile": 1, "noun": "secret"}'],
)  # fmt: skip
def test_a_file_that_is_no_mapping_is_refused_with_one_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(ShopError, match="profile-unreadable"):
        profiles.load(a_file(tmp_path, text, "x.json"))


@given(st.text(max_size=60))
def test_any_text_is_a_profile_or_refused(text: str) -> None:
    with pytest.raises(ShopError):
        rules.understood(text)


def test_a_profile_needs_a_name_and_a_column(desk: Desk) -> None:
    with pytest.raises(ShopError, match="profile-unnamed"):
        profiles.keep(desk, Profile(" ", "purchase", "x", {"a": "receipt"}))
    with pytest.raises(ShopError, match="profile-empty"):
        profiles.keep(desk, Profile("X", "purchase", "x", {}))
