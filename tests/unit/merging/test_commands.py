"""Doubles at the command line: found, looked at, merged, taken apart."""

from pathlib import Path

import pytest

from shopfriend import cli
from shopfriend.services.desk import close_desk
from tests.builders import a_customer, a_desk, a_product
from tests.unit.conftest import Ask


@pytest.fixture
def book(tmp_path: Path) -> Path:
    at = a_desk(tmp_path)
    a_customer(at, "Müller", "Jörg", number="1001", salutation="mr")
    a_customer(at, "Mueller", "Joerg", number="1002", salutation="", title="Dr.")
    a_product(at, "Matcha Latte", number="17")
    a_product(at, "matcha latte", number="771")
    path = at.book.path
    close_desk(at)
    return path


def test_P008_P009_duplicates_are_listed_merged_and_taken_apart(ask: Ask) -> None:
    [pair] = ask("duplicates")["pairs"]
    assert (pair["first"]["number"], pair["second"]["number"]) == ("1001", "1002")
    assert pair["why"]
    plan = ask("merge", "1001", "1002", "--dry-run")
    assert {"field": "title", "kept": "", "gone": "Dr.", "chosen": "gone"} in plan["fields"]
    assert len(ask("duplicates")["pairs"]) == 1
    ask("merge", "1001", "1002", "--choose", "first_name=gone")
    assert ask("duplicates")["pairs"] == []
    assert ask("card", "1002")["name"] == "Herr Dr. Joerg Müller"
    assert ask("apart", "1002")["kept"] == 0
    assert len(ask("duplicates")["pairs"]) == 1


def test_goods_are_merged_by_their_numbers(ask: Ask) -> None:
    assert ask("duplicates", "--goods")["found"] == 1
    ask("merge", "771", "17", "--goods")
    assert ask("duplicates", "--goods")["found"] == 0
    assert ask("apart", "17", "--goods")["number"] == "17"


@pytest.mark.parametrize(
    "words", [["merge", "1001", "1001"], ["merge", "1", "2"], ["apart", "1001"],
              ["merge", "1", "2", "--goods"], ["merge", "1001", "1002", "--choose", "x=gone"]]
)  # fmt: skip
def test_what_cannot_be_merged_is_one_sentence(
    book: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert cli.run([*words, "--book", str(book), "--language", "de"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_P031_conflicts_of_an_import_are_told_and_decided_at_the_command_line(
    ask: Ask, tmp_path: Path
) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("number,last_name,town\n1001,Maier,Bonn\n", encoding="utf-8")
    dry = ask("import", str(file), "--dry-run")
    assert {clash["field"] for clash in dry["clashes"]} == {"last_name", "address"}
    assert ask("import", str(file))["changed"] == 0
    assert ask("import", str(file), "--clashes", "take")["changed"] == 1
    assert ask("card", "1001")["name"] == "Herr Jörg Maier"
