"""The command line: exit codes, one clear sentence, the keys of the JSON object."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shopfriend import cli
from shopfriend.services import books, customers, notes, settings
from shopfriend.services.customers import Typed
from tests.builders import Clock

Ask = Callable[..., dict[str, Any]]

PURCHASES = """receipt,date,customer,product,name,category,quantity,unit,total,discount,branch
1,2026-11-02 10:15,1001,c1,Comté,Cheese > Hard,0.25,kg,8.90,0,1
1,2026-11-02 10:15,1001,b1,Rye bread,Bread,1,pc,4.20,0,1
2,2026-11-03 11:00,,b1,Rye bread,Bread,1,pc,4.20,0,1
3,2026-02-31 11:00,,b1,Rye bread,Bread,1,pc,4.20,0,1
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "Lindenladen.shopbook"
    desk = books.create(path, shop="Lindenladen", clock=Clock())
    customers.add(desk, Typed("Frau Bea Kurz", "Lindenstr. 4", "89073", signed=True))
    books.close(desk, backup=False)
    return path


@pytest.fixture
def ask(book: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """One command with --json; its object. The command must succeed."""

    def asked(*words: str | Path) -> dict[str, Any]:
        capsys.readouterr()  # what earlier commands said
        code = cli.run([*map(str, words), "--book", str(book), "--json", "--no-backup"])
        said = capsys.readouterr()
        assert (code, said.err) == (0, "")
        answer: dict[str, Any] = json.loads(said.out)
        return answer

    return asked


def test_program_answers_as_a_program(tmp_path: Path) -> None:
    book = tmp_path / "Neu.shopbook"
    run = [sys.executable, "-m", "shopfriend"]
    made = subprocess.run(
        [*run, "new", str(book), "--shop", "Neu", "--profiling", "everyone", "--json"],
        capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert (made.returncode, made.stderr) == (0, "")
    assert json.loads(made.stdout) == {
        "book": str(book), "shop": "Neu", "profiling": "everyone",
    }  # fmt: skip
    again = subprocess.run(
        [*run, "new", str(book), "--shop", "Neu", "--language", "de"],
        capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert again.returncode == 1
    assert again.stderr.count("\n") == 1
    assert "gibt es schon" in again.stderr


def test_new_book_keeps_the_owners_decision_and_a_secret_key(tmp_path: Path) -> None:
    assert cli.run(["new", str(tmp_path / "a"), "--shop", "A", "--profiling", "everyone"]) == 0
    desk = books.open_(tmp_path / "a.shopbook")
    assert settings.text(desk, "profiling") == "everyone"
    assert len(settings.coupon_key(desk)) == 32
    books.close(desk)


def test_find_gives_number_name_and_town(ask: Ask) -> None:
    [hit] = ask("find", "kurz")["hits"]
    assert (hit["number"], hit["name"], hit["town"]) == ("1001", "Kurz, Bea", "Ulm")


def test_card_by_number_or_by_a_clear_name(ask: Ask) -> None:
    assert ask("card", "1001") == ask("card", "kurz")
    assert ask("card", "1001", "--language", "en")["name"] == "Ms Bea Kurz"


def test_import_counts_names_the_bad_line_and_is_idempotent(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "purchases.csv"
    file.write_text(PURCHASES, "utf-8")
    dry = ask("import", file, "--dry-run")
    first = ask("import", file)
    assert (dry["new"], dry["dry_run"], first["dry_run"]) == (first["new"], True, False)
    [refused] = first["refused"]
    assert (refused["file"], refused["line"]) == ("purchases.csv", 5)
    assert refused["reason"]
    assert first["total_cents"] == 1730
    assert ask("import", file)["new"] == 0
    assert ask("card", "1001")["last_purchases"][0]["day"] == "2026-11-02"


def test_undo_takes_back_what_this_workplace_did_last(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = books.open_(book, seat="command")
    notes.note(desk, customers.by_number(desk, "1001"), "+ Oliven")
    books.close(desk)
    assert cli.run(["undo", "--book", str(book), "--language", "de"]) == 0
    assert capsys.readouterr().out == "Zurückgenommen: Bea Kurz mag: Oliven\n"
    assert cli.run(["undo", "--book", str(book), "--language", "de"]) == 1
    assert capsys.readouterr().err == "Es gibt nichts zurückzunehmen.\n"


def test_backup_and_restore_bring_the_book_back(book: Path, ask: Ask) -> None:
    assert cli.run(["backup", "--book", str(book)]) == 0
    desk = books.open_(book)
    customers.add(desk, Typed("Jo Lang"))
    books.close(desk, backup=False)
    assert cli.run(["restore", "--book", str(book)]) == 0
    assert ask("find", "lang")["hits"] == []
    assert len(ask("find", "kurz")["hits"]) == 1


def test_command_that_wrote_leaves_a_copy_and_one_that_read_does_not(
    book: Path, tmp_path: Path
) -> None:
    cli.run(["backup", "--book", str(book)])
    copies = len(books.backups(book))
    cli.run(["find", "kurz", "--book", str(book)])
    assert len(books.backups(book)) <= copies + 1  # the first reading makes a workplace


@pytest.mark.parametrize(
    "words",
    [
        ["find"],
        ["find", "x"],
        ["import", "--book", "x"],
        ["offers", "--book", "x"],
        ["offers", "--book", "x", "--all", "--count", "0"],
        ["offers", "--book", "x", "--all", "--on", "31.02.2026"],
        ["mailing", "--book", "x", "--all"],
        ["dance"],
        ["--dance"],
    ],
)
def test_wrong_usage_is_code_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(words) == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["card", "4711"], "Eine Kundennummer 4711 gibt es nicht.\n"),
        (["import", "fehlt.csv"], "fehlt.csv"),
        (["redeem", "CABCDEFGH2"], ""),
        (["mailing", "--segment", "moon:5", "--pdf", "x.pdf"], "moon:5"),
    ],
)
def test_trouble_is_one_sentence_and_code_1(
    book: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([*words, "--book", str(book), "--language", "de"]) == 1
    heard = capsys.readouterr()
    assert heard.out == ""
    assert said in heard.err
    assert heard.err.count("\n") == 1
    assert "Traceback" not in heard.err


def test_name_that_fits_several_is_asked_back(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = books.open_(book)
    customers.add(desk, Typed("Jo Kurz"))
    books.close(desk, backup=False)
    assert cli.run(["card", "kurz", "--book", str(book)]) == 1
    assert "kurz" in capsys.readouterr().err


def test_file_that_is_no_book_is_named_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "cat.shopbook"
    picture.write_bytes(b"\x89PNG" + bytes(500))
    assert cli.run(["find", "x", "--book", str(picture), "--language", "en"]) == 1
    assert capsys.readouterr().err.startswith("“cat.shopbook” is not a shopfriend book.")
    assert picture.read_bytes() == b"\x89PNG" + bytes(500)


def test_every_command_has_help_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    for language in ("de", "en"):
        for name in cli.COMMANDS:
            assert cli.run([name, "--help", "--language", language]) == 0
            assert name in capsys.readouterr().out
