"""Bought and rented addresses stay out (R-L22); what people themselves have given comes in."""

from pathlib import Path

import pytest

from shopfriend.domain.incoming import How
from shopfriend.domain.profiles import Profile
from shopfriend.domain.trouble import ShopError
from shopfriend.services import imports, texts
from shopfriend.services.desk import Desk
from tests import reading
from tests.builders import a_file
from tests.unit.intake.exports import EXPORTS

LIST = "Vorname,Nachname,Straße,PLZ,Ort\nBea,Kurz,Lindenstr. 4,89073,Ulm\n"


def _answered(desk: Desk, path: Path, answer: str) -> imports.Result:
    return imports.take_in(desk, [path], how=How(answers={"origin": answer}))


def test_a_list_without_numbers_is_asked_where_it_comes_from(desk: Desk, tmp_path: Path) -> None:
    path = a_file(tmp_path, LIST)
    shown = imports.take_in(desk, [path], dry_run=True)
    (asked,) = shown.questions
    assert (asked.name, asked.choices, asked.facts["people"]) == (
        "origin", ("own-list", "bought-list"), 1
    )  # fmt: skip
    assert shown.new == 1
    with pytest.raises(ShopError, match="open-origin"):
        imports.take_in(desk, [path])
    for language in texts.LANGUAGES:
        assert path.name in texts.say(asked.message, language)


def test_a_bought_list_is_refused_with_the_reason(desk: Desk, tmp_path: Path) -> None:
    before = reading.everything(desk)
    with pytest.raises(ShopError) as caught:
        _answered(desk, a_file(tmp_path, LIST), "bought-list")
    assert caught.value.message.kind == "list-bought"
    for language in texts.LANGUAGES:
        assert "Art. 14" in texts.say(caught.value.message, language)
    assert reading.everything(desk) == before


def test_a_list_of_our_own_comes_in(desk: Desk, tmp_path: Path) -> None:
    assert _answered(desk, a_file(tmp_path, LIST), "own-list").new == 1


@pytest.mark.parametrize("name", ["shopify-customers", "google-contacts", "jtl-ameise"])
def test_of_other_programs_nobody_is_asked(desk: Desk, tmp_path: Path, name: str) -> None:
    assert imports.take_in(desk, [a_file(tmp_path, EXPORTS[name])]).questions == ()


def test_people_with_the_shops_own_numbers_are_customers(desk: Desk, tmp_path: Path) -> None:
    numbered = a_file(tmp_path, "Kundennummer,Nachname,Ort\n7,Kurz,Ulm\n")
    assert imports.take_in(desk, [numbered]).new == 1


def test_a_mapping_remembers_the_answer(desk: Desk, tmp_path: Path) -> None:
    columns = {"Wer": "name", "Wohnort": "town", "Weg": "street"}
    path = a_file(tmp_path, "Wer,Wohnort,Weg\nBea Kurz,Ulm,Lindenstr. 4\n")
    profile = Profile("Liste", "customer", "", columns)
    asked = imports.take_in(desk, [path], how=How(profile=profile), dry_run=True)
    assert [each.name for each in asked.questions] == ["origin"]
    kept = Profile("Liste", "customer", "", columns, answers={"origin": "own-list"})
    assert imports.take_in(desk, [path], how=How(profile=kept)).new == 1
