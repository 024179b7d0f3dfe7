"""`shopfriend import` and `shopfriend formats`: everything that the page shows, in one object."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from shopfriend import cli
from shopfriend.cli import import_told
from shopfriend.domain.incoming import QUESTIONS
from shopfriend.domain.profiles import Profile
from shopfriend.intake import matching, styles
from shopfriend.intake.dsfinvk.whole import STAFF
from shopfriend.intake.sheets import sheet
from shopfriend.services import books, imports, texts
from shopfriend.services.desk import Desk
from shopfriend.services.imports import profiles
from shopfriend.services.imports.attaching import Attached
from tests.builders import Clock, a_customer, a_file
from tests.unit.conftest import Ask
from tests.unit.imports.test_profiles import SALON
from tests.unit.intake.exports import EXPORTS


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "Lindenladen.shopbook"
    books.close(books.create(path, shop="Lindenladen", clock=Clock()), backup=False)
    return path


def test_formats_lists_every_format_with_what_it_is_told_by(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.run(["formats", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["formats"]
    assert [each["name"] for each in listed][:-2] == [each.name for each in matching.ALL]
    assert {each["name"] for each in listed} >= {"dsfinvk", "vcard", "square-items", "purchases"}
    assert all(each["key_columns"] and each["noun"] for each in listed)


def test_a_dry_run_says_everything_the_page_shows_and_writes_nothing(
    ask: Ask, tmp_path: Path
) -> None:
    path = a_file(tmp_path, EXPORTS["shopify-orders"])
    dry = ask("import", path, "--dry-run")
    assert (dry["new"], dry["dry_run"], dry["batch"]) == (6, True, None)
    assert dry["skipped"] == {"cancelled": 1, "gift-card": 1}
    assert dry["months"] == {"2026-03": 6200}
    assert dry["nouns"]["customer"]["new"] == 2
    file = dry["files"][0]
    assert file["format"] == "shopify-orders"
    assert sum(file["lines"].values()) == 2 * file["lines"]["physical"]
    assert any("Shopify" in sentence for sentence in file["evidence"])
    assert ask("import", path)["new"] == 6


def test_clashes_are_told_and_the_file_wins_only_when_asked_to(ask: Ask, tmp_path: Path) -> None:
    head = "number,first_name,last_name,street,postcode,town\n"
    ask("import", a_file(tmp_path, f"{head}7,Jördis,Fünkenböhl,Größweg 3a,01067,Dresden\n"))
    other = a_file(tmp_path, f"{head}7,Jördis,Fünkenböhl-Probe,Größweg 3a,01067,Dresden\n")
    clash = ask("import", other, "--dry-run")["clashes"][0]
    assert (clash["field"], clash["book"], clash["file_value"], clash["taken"]) == (
        "last_name", "Fünkenböhl", "Fünkenböhl-Probe", False
    )  # fmt: skip
    assert ask("import", other, "--clashes", "take")["changed"] == 1


def test_a_question_is_told_and_answered_on_the_command_line(
    ask: Ask, book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = a_file(tmp_path, "receipt,date,product,total\n1,03/04/2026,P1,8\n")
    question = ask("import", path, "--dry-run")["questions"][0]
    assert (question["name"], question["choices"]) == ("date-order", ["dmy", "mdy"])
    assert "03/04/2026" in question["question"]
    assert cli.run(["import", str(path), "--book", str(book), "--language", "de"]) == 1
    assert "date-order" in capsys.readouterr().err
    done = ask("import", path, "--answer", "date-order=mdy")
    assert done["months"] == {"2026-03": 800}


def test_an_unusable_answer_is_wrong_usage(book: Path, tmp_path: Path) -> None:
    path = a_file(tmp_path, "receipt,date,product,total\n1,03/04/2026,P1,8\n")
    assert cli.run(["import", str(path), "--book", str(book), "--answer", "dmy"]) == 2


def test_an_answer_to_what_is_never_asked_is_refused(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = a_file(tmp_path, EXPORTS["square-items"])
    assert cli.run(["import", str(path), "--book", str(book), "--answer", "decimals=dot"]) == 1
    assert "date-order" in capsys.readouterr().err
    assert {*styles.CHOICES, styles.SIGN, sheet.SHEETS, sheet.HIDDEN, STAFF} == set(QUESTIONS)


def test_any_format_can_be_forced_and_a_profile_be_given_as_a_file(
    ask: Ask, tmp_path: Path
) -> None:
    few = "Date,Item,Net Sales,Transaction ID\n2026-03-14,Becher,€18.00,SQA1x\n"
    assert ask("import", a_file(tmp_path, few), "--format", "square-items")["total_cents"] == 1800
    salon = a_file(tmp_path, SALON, "salon.csv")
    mark = profiles.propose(salon).fingerprint
    columns = {"Bon_Nummer": "receipt", "Tag": "date", "Dienst": "name", "Umsatz Br.": "total"}
    file = tmp_path / "salon.json"
    profiles.save(Profile("Salon Probe", "purchase", mark, columns), file)
    assert ask("import", salon, "--profile", file)["new"] == 4


MET = (
    "Met at the counter: 2 receipts of people who were here, 1 scanned receipts, "
    "0 purchases noted by hand"
)


def test_people_read_one_line_for_each_kind_of_thing_that_an_import_met(
    desk: Desk, tmp_path: Path
) -> None:
    head = "number,first_name,last_name,street,postcode,town,birthday,phone,post_objection\n"
    a_customer(desk, "Fünkenböhl", "Jördis", number="7")
    rows = "8,Jördis,Fünkenböhl,Lindenstr. 4,89073,Ulm,1980-02-30,,\n9,Udo,Kurz,,,,,,yes\n"
    result = imports.take_in(desk, [a_file(tmp_path, head + rows)], dry_run=True)
    met = replace(
        result,
        files=(replace(result.files[0], skipped={"training": 1200, "tip": 3}),),
        attached=Attached(visits=2, claims=1, unsure=1),
    )
    said = [line if isinstance(line, str) else texts.say(line, "en")
            for line in import_told.lines(met, "en")]  # fmt: skip
    assert said == [
        "No rows of ours by the rules of the format: 1,200 training receipts, 3 tips",
        "Taken in, but: " + texts.say(result.warned[0].message, "en"),
        "One new entry looks like one that is known: Fünkenböhl, Jördis ~ 7",
        "One person has objected to advertising and gets none: Udo Kurz (9)",
        MET,
        "One visit needs your yes, for more than one receipt fits.",
    ]
