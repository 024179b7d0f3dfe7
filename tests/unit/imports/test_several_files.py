"""Several files at once: what can be taken is taken, the rest is named with its reason."""

import json
import pickle
from pathlib import Path

import pytest

from shopfriend import cli
from shopfriend.domain.ids import BatchId
from shopfriend.domain.trouble import ShopError
from shopfriend.services import batches, books, imports
from shopfriend.services.desk import Desk
from tests.builders import Clock

GOODS = "number,name,price\nP1,Comté,34.00\n"
BOUGHT = "receipt,date,customer,product,total\n1,2026-03-01,C1,P1,8.50\n"
OPEN = "receipt,date,product,total\n9,03/04/2026,P1,12.34\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good tables, a PDF, a table nobody knows, an open question and an empty file."""
    made = tmp_path / "exports"
    made.mkdir()
    texts = {"bought.csv": BOUGHT, "goods.csv": GOODS, "letter.pdf": "%PDF-1.7",
             "odd.csv": "a,b\n1,2\n", "open.csv": OPEN, "empty.csv": ""}  # fmt: skip
    for name, text in texts.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def _reasons(result: imports.Result) -> dict[str, str]:
    return {out.file: out.message.kind for out in result.left_out}


LEFT = {
    "empty.csv": "file-empty",
    "letter.pdf": "file-is-pdf",
    "odd.csv": "file-has-no-columns",
    "open.csv": "open-date-order",
}


def test_of_a_folder_what_can_be_taken_is_taken_and_the_rest_is_named(
    desk: Desk, folder: Path
) -> None:
    dry = imports.take_in(desk, [folder], dry_run=True)
    done = imports.take_in(desk, [folder])
    assert [file.file for file in done.files] == ["goods.csv", "bought.csv"]
    assert _reasons(done) == _reasons(dry) == LEFT
    assert (done.new, done.total_cents) == (dry.new, dry.total_cents) == (2, 850)
    assert [question.name for question in dry.questions] == ["date-order"]


def test_the_history_names_only_the_files_that_came_in(desk: Desk, folder: Path) -> None:
    done = imports.take_in(desk, [folder])
    assert done.batch is not None
    assert batches.history(desk)[0].files == "goods.csv, bought.csv"
    imports.take_back(desk, BatchId(done.batch))
    with desk.read() as tx:
        assert tx.value("select count(*) from receipt") == 0


def test_a_missing_file_among_several_keeps_the_others_in(desk: Desk, folder: Path) -> None:
    done = imports.take_in(desk, [folder / "gone.csv", folder / "goods.csv"])
    assert (_reasons(done), done.new) == ({"gone.csv": "file-missing"}, 1)


def test_when_no_file_can_be_read_the_first_reason_is_raised(desk: Desk, folder: Path) -> None:
    with pytest.raises(ShopError, match="file-is-pdf"):
        imports.take_in(desk, [folder / "letter.pdf", folder / "odd.csv"])
    with pytest.raises(ShopError, match="open-date-order"):
        imports.take_in(desk, [folder / "open.csv", folder / "odd.csv"])
    assert batches.history(desk) == []


def test_where_only_open_files_remain_a_dry_run_still_shows_and_asks(
    desk: Desk, folder: Path
) -> None:
    dry = imports.take_in(desk, [folder / "open.csv", folder / "odd.csv"], dry_run=True)
    assert (dry.new, [question.name for question in dry.questions]) == (1, ["date-order"])
    assert _reasons(dry) == {"odd.csv": "file-has-no-columns"}


def test_the_command_line_says_each_file_left_out_and_succeeds(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / "Lindenladen.shopbook"
    books.close(books.create(book, shop="Lindenladen", clock=Clock()), backup=False)
    words = ["import", str(folder), "--book", str(book), "--no-backup", "--language", "en"]
    assert cli.run([*words, "--dry-run"]) == 0
    said = [line for line in capsys.readouterr().out.splitlines() if line.startswith("Left out")]
    assert len(said) == 4
    for name, line in zip(sorted(LEFT), said, strict=True):
        assert name in line
    assert cli.run([*words, "--json"]) == 0
    left = json.loads(capsys.readouterr().out)["left_out"]
    assert [each["file"] for each in left] == sorted(LEFT)
    assert all(each["reason"] for each in left)
    only = ["import", str(folder / "letter.pdf"), *words[2:]]
    assert cli.run(only) == 1


def test_a_result_comes_home_from_another_process_as_it_was(desk: Desk, folder: Path) -> None:
    bad = folder / "bad.csv"
    bad.write_text(BOUGHT + "".join(f"{n},2026-03-01,,P1,x{n}\n" for n in range(2, 602)), "utf-8")
    done = imports.take_in(desk, [folder])
    assert len(done.refused) == 600
    assert pickle.loads(pickle.dumps(done)) == done
