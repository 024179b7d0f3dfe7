"""The watched folder: what is certain comes in by itself, once; the rest waits for a person."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from shopfriend.domain import watching
from shopfriend.domain.trouble import Cancelled, ShopError
from shopfriend.domain.watching import Glance
from shopfriend.services import imports, texts
from shopfriend.services import watching as folder_watch
from shopfriend.services.desk import Desk, undo
from shopfriend.services.watching import Looked
from tests.builders import a_customer
from tests.unit.intake.dsfinvk.till import BREAD, Till, a_day

HEAD = "receipt,date,customer,product,name,quantity,total\n"
GOOD = HEAD + "1,2026-03-01 10:00,C1,P1,Brot,1,4.00\n"


@pytest.fixture
def watched(desk: Desk, tmp_path: Path) -> Path:
    folder = tmp_path / "Exporte"
    folder.mkdir()
    folder_watch.choose(desk, folder)
    return folder


def _look_twice(desk: Desk) -> Looked:
    """As at start: the second look sees what has stopped growing."""
    first = folder_watch.look_over(desk)
    assert first.done == ()
    return folder_watch.look_over(desk, before=first.seen)


def _count(desk: Desk, table: str) -> int:
    with desk.read() as tx:
        return int(tx.value(f"select count(*) from {table}"))


def test_A46_after_ten_days_closed_all_files_come_in_at_start_and_none_twice(
    desk: Desk, watched: Path
) -> None:
    for day in range(10):
        a_day(number=100 + day).write(watched / f"Abschluss {day}.zip")
    looked = _look_twice(desk)
    assert [each.path.name for each in looked.taken] == [f"Abschluss {n}.zip" for n in range(10)]
    assert looked.waiting == ()
    assert _count(desk, "receipt") == 30
    assert _count(desk, "batch where kind = 'import'") == 10  # each can be taken back alone
    again = folder_watch.look_over(desk, before=looked.seen)
    assert again.done == ()
    restarted = _look_twice(desk)  # the program was closed and opened
    assert restarted.done == ()
    assert _count(desk, "receipt") == 30


def test_A46_a_folder_per_closing_comes_in_too(desk: Desk, watched: Path) -> None:
    a_day().folder(watched / "2026-03-14")
    (watched / "Urlaub").mkdir()
    (watched / "Urlaub" / "bild.jpg").write_bytes(b"\xff\xd8\xff")
    looked = _look_twice(desk)
    assert [each.path.name for each in looked.taken] == ["2026-03-14"]
    assert looked.waiting == ()


def test_A46_the_same_content_under_another_name_is_never_taken_twice(
    desk: Desk, watched: Path
) -> None:
    (watched / "a.csv").write_text(GOOD, "utf-8")
    _look_twice(desk)
    shutil.copyfile(watched / "a.csv", watched / "a (1).csv")
    assert _look_twice(desk).done == ()
    os.utime(watched / "a.csv", (1, 1))
    assert _look_twice(desk).done == ()
    assert _count(desk, "batch where kind = 'import'") == 1


def test_A46_what_a_person_took_in_by_hand_is_known(desk: Desk, watched: Path) -> None:
    (watched / "a.csv").write_text(GOOD, "utf-8")
    imports.take_in(desk, [watched / "a.csv"])
    (done,) = _look_twice(desk).done
    assert (done.outcome, done.batch) == ("same", None)
    assert _count(desk, "receipt") == 1


def test_A46_an_import_that_was_taken_back_does_not_come_again(desk: Desk, watched: Path) -> None:
    (watched / "a.csv").write_text(GOOD, "utf-8")
    (done,) = _look_twice(desk).taken
    assert done.batch is not None
    imports.take_back(desk, done.batch)
    assert _look_twice(desk).done == ()
    assert _count(desk, "receipt") == 0


def test_A46_a_file_that_still_grows_is_left_until_it_has_stopped(
    desk: Desk, watched: Path
) -> None:
    file = watched / "a.csv"
    file.write_text(HEAD, "utf-8")
    looked = folder_watch.look_over(desk)
    for _ in range(3):
        with file.open("a", encoding="utf-8") as pen:
            pen.write(GOOD.removeprefix(HEAD))
        looked = folder_watch.look_over(desk, before=looked.seen)
        assert (looked.done, looked.growing) == ((), True)
    assert folder_watch.look_over(desk, before=looked.seen).taken


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("brief.pdf", b"%PDF-1.7", "watched-unknown"),
        ("liste.csv", b"a;b;c\n1;2;3\n", "watched-unknown"),
        ("frage.csv", (HEAD + "1,01/02/2026,C1,P1,Brot,1,4.00\n").encode(), "watched-questions"),
        ("krank.csv", (GOOD + "2,2026-03-01,C1,P1,Brot,1,viel\n").encode(), "watched-refused"),
    ],
)  # fmt: skip
def test_A46_anything_doubtful_waits_for_a_person(
    desk: Desk, watched: Path, name: str, content: bytes, why: str
) -> None:
    (watched / name).write_bytes(content)
    (waiting,) = _look_twice(desk).waiting
    assert waiting.reason is not None
    assert waiting.reason.kind == why
    for language in ("de", "en"):
        assert why not in texts.say(waiting.reason, language)
    assert _count(desk, "receipt") == 0
    assert _look_twice(desk).done == ()  # and it is told once
    assert [each.outcome for each in folder_watch.files(desk)] == ["waiting"]


def test_A46_a_closing_whose_sums_are_off_waits(desk: Desk, watched: Path) -> None:
    Till().receipt("1", BREAD).close(off="12").write(watched / "schief.zip")
    (waiting,) = _look_twice(desk).waiting
    assert waiting.reason is not None
    assert waiting.reason.kind == "watched-sums"


def test_A46_a_waiting_file_is_settled_by_hand(desk: Desk, watched: Path) -> None:
    (watched / "krank.csv").write_text(GOOD + "2,2026-03-01,C1,P1,Brot,1,viel\n", "utf-8")
    (watched / "brief.pdf").write_bytes(b"%PDF-1.7")
    waiting = {each.path.name: each.fingerprint for each in _look_twice(desk).waiting}
    result = imports.take_in(desk, [watched / "krank.csv"])
    folder_watch.settle(desk, waiting["krank.csv"], batch=result.batch)
    folder_watch.settle(desk, waiting["brief.pdf"], batch=None)
    known = {each.path.name: (each.outcome, each.batch) for each in folder_watch.files(desk)}
    assert known == {"krank.csv": ("taken", result.batch), "brief.pdf": ("aside", None)}


def test_A46_off_means_off_and_a_lost_folder_is_told(desk: Desk, watched: Path) -> None:
    (watched / "a.csv").write_text(GOOD, "utf-8")
    folder_watch.choose(desk, watched, on=False)
    assert _look_twice(desk) == Looked()
    undo(desk)
    assert folder_watch.folder(desk) == folder_watch.Folder(watched, on=True)
    shutil.rmtree(watched)
    (trouble,) = folder_watch.look_over(desk).trouble
    assert "Exporte" in texts.say(trouble, "de")


def test_A46_the_folder_of_the_book_itself_is_no_folder_to_watch(desk: Desk) -> None:
    with pytest.raises(ShopError, match="watched-folder-book"):
        folder_watch.choose(desk, desk.book.path.parent)
    with pytest.raises(ShopError, match="watched-folder-gone"):
        folder_watch.choose(desk, desk.book.path.parent / "nirgends")


def test_A46_stopping_keeps_what_is_done(desk: Desk, watched: Path) -> None:
    for number in (1, 2, 3):
        a_day(number=number).write(watched / f"{number}.zip")
    first = folder_watch.look_over(desk)

    def stop(done: int, of: int) -> None:
        if done > 400:
            raise Cancelled

    with pytest.raises(Cancelled):
        folder_watch.look_over(desk, before=first.seen, progress=stop)
    done = _count(desk, "batch where kind = 'import'")
    assert 0 < done < 3
    assert len(_look_twice(desk).taken) == 3 - done
    assert _count(desk, "receipt") == 9


# -- the rules -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["a.csv.part", "a.zip.crdownload", "~$Kunden.xlsx", ".a.csv.swp", "a.csv~", "a.TMP",
     "Thumbs.db", "desktop.ini", ".DS_Store", "export.filepart"],
)  # fmt: skip
def test_files_in_the_making_are_no_files_yet(name: str) -> None:
    assert not watching.is_finished(name)


def test_only_what_two_looks_saw_alike_is_settled() -> None:
    still, grown, empty = Glance("a", 5, 1), Glance("b", 7, 2), Glance("c", 0, 1)
    before = [still, Glance("b", 6, 2), empty]
    assert watching.settled([still, grown, empty, Glance("d", 1, 1)], before) == [still]


def test_one_refused_line_in_a_hundred_is_still_certain() -> None:
    sure: dict[str, Any] = {"questions": 0, "likely": False, "clashes": 0, "sums": 0}
    assert watching.doubt(**sure, rows=100, refused=1) is None
    assert watching.doubt(**sure, rows=100, refused=2) is not None


def test_A46_an_address_that_differs_from_the_book_waits(desk: Desk, watched: Path) -> None:
    a_customer(desk, "Kurz", "Bea", number="C1", town="Ulm")
    text = "number,first_name,last_name,street,postcode,town\nC1,Bea,Kurz,Am Ring 3,89231,Neu-Ulm\n"
    (watched / "kunden.csv").write_text(text, "utf-8")
    (waiting,) = _look_twice(desk).waiting
    assert waiting.reason is not None
    assert waiting.reason.kind == "watched-clashes"
    assert _count(desk, "address where town = 'Ulm'") == 1
