"""Doubles at the command line: found, looked at, merged, taken apart."""

import json
from pathlib import Path
from typing import Any

import pytest

from shopfriend import cli
from shopfriend.services.desk import close_desk
from tests.builders import a_customer, a_desk, a_product


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


def _ask(capsys: pytest.CaptureFixture[str], book: Path, *words: str) -> dict[str, Any]:
    code = cli.run([*words, "--book", str(book), "--json", "--no-backup"])
    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    found: dict[str, Any] = json.loads(said.out)
    return found


def test_P008_P009_duplicates_are_listed_merged_and_taken_apart(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    [pair] = _ask(capsys, book, "duplicates")["pairs"]
    assert (pair["first"]["number"], pair["second"]["number"]) == ("1001", "1002")
    assert pair["why"]
    plan = _ask(capsys, book, "merge", "1001", "1002", "--dry-run")
    assert {"field": "title", "kept": "", "gone": "Dr.", "chosen": "gone"} in plan["fields"]
    assert len(_ask(capsys, book, "duplicates")["pairs"]) == 1
    _ask(capsys, book, "merge", "1001", "1002", "--choose", "first_name=gone")
    assert _ask(capsys, book, "duplicates")["pairs"] == []
    assert _ask(capsys, book, "card", "1002")["name"] == "Herr Dr. Joerg Müller"
    assert _ask(capsys, book, "apart", "1002")["kept"] == 0
    assert len(_ask(capsys, book, "duplicates")["pairs"]) == 1


def test_goods_are_merged_by_their_numbers(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _ask(capsys, book, "duplicates", "--goods")["found"] == 1
    _ask(capsys, book, "merge", "771", "17", "--goods")
    assert _ask(capsys, book, "duplicates", "--goods")["found"] == 0
    assert _ask(capsys, book, "apart", "17", "--goods")["number"] == "17"


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
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("number,last_name,town\n1001,Maier,Bonn\n", encoding="utf-8")
    dry = _ask(capsys, book, "import", str(file), "--dry-run")
    assert {clash["field"] for clash in dry["clashes"]} == {"last_name", "address"}
    assert _ask(capsys, book, "import", str(file))["changed"] == 0
    assert _ask(capsys, book, "import", str(file), "--clashes", "take")["changed"] == 1
    assert _ask(capsys, book, "card", "1001")["name"] == "Herr Jörg Maier"
