"""The command line: exit codes, one clear sentence, the keys of the JSON object."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from shopfriend import __version__, cli
from shopfriend.domain.messages import message
from shopfriend.services import books, customers, demo, notes, settings, texts
from shopfriend.services.customers import Typed
from tests.builders import Clock
from tests.demo_fixture import DEMO_TODAY
from tests.unit.conftest import Ask

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
    assert cli.run(["card", "kurz", "--book", str(book), "--language", "en"]) == 1
    heard = capsys.readouterr().err
    assert heard == (
        "“kurz” fits several: 1001 Kurz, Bea; 1002 Kurz, Jo. Use the customer number.\n"
    )


def test_offers_take_exactly_a_customer_number_and_name_who_is_near(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["offers", "--book", str(book), "--language", "de", "--customer"]
    assert cli.run([*words, "100"]) == 1
    assert capsys.readouterr().err == (
        "Eine Kundennummer 100 gibt es nicht. Ähnlich sind: 1001 Kurz, Bea.\n"
    )
    assert cli.run([*words, "kurz"]) == 1
    assert cli.run([*words, "1001"]) == 0


def test_reader_who_has_seen_enough_ends_it_quietly(book: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "shopfriend", "card", "1001", "--book", str(book), "--no-backup"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()  # `| head -0`
    said = program.stderr.read()
    program.stderr.close()
    assert (program.wait(), said) == (0, b"")


def test_commands_in_a_row_make_one_copy(book: Path, tmp_path: Path) -> None:
    for number in (1, 2):
        file = tmp_path / f"{number}.csv"
        file.write_text(f"number,last_name\n{number},Lang\n", "utf-8")
        assert cli.run(["import", str(file), "--book", str(book)]) == 0
    assert len(books.backups(book)) == 1


@pytest.mark.parametrize("language", ["de", "en"])
def test_version_and_help_are_there(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--version"]) == 0
    assert capsys.readouterr().out == f"shopfriend {__version__}\n"
    assert cli.run(["--help", "--language", language]) == 0
    heard = capsys.readouterr().out
    assert texts.say(message("help-mailing"), language) in heard
    assert set(cli.COMMANDS) <= set(heard.split())


# -- on the demo shop --------------------------------------------------------------------------


@pytest.fixture
def ask_demo(demo_book: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    def asked(*words: str | Path) -> dict[str, Any]:
        capsys.readouterr()
        code = cli.run([*map(str, words), "--book", str(demo_book), "--json", "--no-backup"])
        said = capsys.readouterr()
        assert (code, said.err) == (0, "")
        answer: dict[str, Any] = json.loads(said.out)
        return answer

    return asked


def test_P050_offers_at_the_command_line_have_their_keys(ask_demo: Ask, tmp_path: Path) -> None:
    table = tmp_path / "offers.csv"
    found = ask_demo("offers", "--all", "--on", DEMO_TODAY, "--csv", table)["offers"]
    keys = {"customer", "rank", "product", "name", "score", "kind", "reasons", "weak"}
    assert all(set(offer) == keys for offer in found)
    assert {offer["kind"] for offer in found} == {"repeat", "new"}
    assert all(offer["reasons"] for offer in found)
    lines = table.read_text("utf-8-sig").splitlines()
    assert lines[0] == "customer,rank,product,name,score,kind,reasons,weak"
    assert len(lines) == len(found) + 1
    first = found[0]["customer"]
    alone = ask_demo("offers", "--customer", first, "--on", DEMO_TODAY)["offers"]
    assert [o["product"] for o in alone] == [o["product"] for o in found if o["customer"] == first]


def test_mailing_at_the_command_line_counts_everybody_and_a_coupon_comes_back(
    ask_demo: Ask, tmp_path: Path
) -> None:
    pdf = tmp_path / "letters.pdf"
    made = ask_demo("mailing", "--all", "--limit", "5", "--pdf", pdf, "--on", DEMO_TODAY)
    assert (made["pieces"], made["pages"], len(made["codes"])) == (5, 5, 5)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert len(made["left_out"]) + 5 == 400
    reasons = [each["reason"] for each in made["left_out"]]
    assert all(reasons)
    assert made["control"] > 10
    piece = made["codes"][0]
    back = ask_demo("redeem", piece["code"], "--on", DEMO_TODAY)
    assert (back["redeemed"], back["customer"]) == (piece["code"], piece["customer"])
    assert back["campaign"]


def test_B07_one_letter_for_one_person_and_why_not_for_another(
    ask_demo: Ask, demo_book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on = ("--on", DEMO_TODAY)
    [hanna] = [h for h in ask_demo("find", "hanna müller")["hits"] if h["name"] == "Müller, Hanna"]
    made = ask_demo("mailing", "--customer", hanna["number"], "--pdf", tmp_path / "a.pdf", *on)
    assert (made["pieces"], made["control"], made["left_out"]) == (1, 0, [])
    assert [code["customer"] for code in made["codes"]] == [hanna["number"]]
    objected = _who(demo_book, "objected")
    words = ["mailing", "--customer", objected, "--pdf", tmp_path / "b.pdf", *on]
    code = cli.run([*map(str, words), "--book", str(demo_book), "--language", "de"])
    heard = capsys.readouterr()
    assert (code, heard.out, heard.err.count("\n")) == (1, "", 1)
    assert "widersprochen" in heard.err
    assert not (tmp_path / "b.pdf").exists()


def _who(book: Path, key: str) -> str:
    """The number of the person a story is about."""
    desk = books.open_(book, today=DEMO_TODAY)
    story = next(s for s in demo.stories(desk) if s.sentence.kind == f"demo-story-{key}")
    number = customers.find(desk, story.search)[0].number
    books.close(desk, backup=False)
    return number


def test_mailing_on_a_day_knows_nothing_of_that_day_or_later(
    ask: Ask, book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "purchases.csv"
    file.write_text(PURCHASES, "utf-8")
    ask("import", file)
    [was_there] = ask("find", "kurz")["hits"]
    segment = ("--segment", "bought:Cheese:6", "--pdf", tmp_path / "a.pdf")
    made = ask("mailing", *segment, "--on", "2026-11-03")
    assert [code["customer"] for code in made["codes"]] == [was_there["number"]]
    words = ["mailing", *map(str, segment), "--on", "2026-11-02", "--book", str(book)]
    assert cli.run(words) == 1
    assert "bekommt niemand einen Brief" in capsys.readouterr().err


@pytest.mark.long
def test_demo_tells_its_figures_as_whole_numbers(tmp_path: Path) -> None:
    run = [sys.executable, "-m", "shopfriend", "demo", str(tmp_path / "a"), "--json"]
    made = json.loads(subprocess.run(run, capture_output=True, encoding="utf-8").stdout)
    counts = {name: value for name, value in made.items() if type(value) is int}
    assert set(counts) == {"customers", "products", "pictures", "receipts", "lines", "campaigns"}
    assert min(counts.values()) > 0
    assert len(made["coupon_code"]) == 10


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
