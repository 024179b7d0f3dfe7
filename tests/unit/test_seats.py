"""Seats: programs at one book on one machine never make the same id, and keep their history."""

import subprocess
import sys
from pathlib import Path

from shopfriend.services import books, history, settings

IDS = 10_000
_SCRIPT = f"""
import sys
from pathlib import Path
from shopfriend.services import books
desk = books.open_(Path(sys.argv[1]), seat="command")
print(desk.workplace, flush=True)
sys.stdin.readline()
print(*desk.ids.many({IDS}), flush=True)
sys.stdin.readline()
books.close(desk, backup=False)
"""


def _program(book: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _SCRIPT, str(book)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip


def _told(program: subprocess.Popen[str]) -> list[int]:
    assert program.stdout is not None
    return [int(word) for word in program.stdout.readline().split()]


def _go_on(program: subprocess.Popen[str]) -> None:
    assert program.stdin is not None
    program.stdin.write("\n")
    program.stdin.flush()


def test_two_programs_at_one_book_never_make_the_same_id(tmp_path: Path) -> None:
    book = tmp_path / "Lindenladen.shopbook"
    books.close(books.create(book, shop="Lindenladen"), backup=False)
    programs = [_program(book), _program(book)]
    places = [_told(program) for program in programs]
    for program in programs:
        _go_on(program)
    made = [_told(program) for program in programs]
    for program in programs:
        program.communicate("\n")
    assert places[0] != places[1]
    assert [len(ids) for ids in made] == [IDS, IDS]
    assert len({*made[0], *made[1]}) == 2 * IDS


def test_second_window_has_a_number_and_a_history_of_its_own(tmp_path: Path) -> None:
    book = tmp_path / "Lindenladen.shopbook"
    first = books.create(book, shop="Lindenladen")
    second = books.open_(book)
    assert second.workplace != first.workplace
    settings.put(first, shop_town="Ulm")
    assert history.last_deeds(second) == []
    books.close(second, backup=False)
    books.close(first, backup=False)


def test_window_keeps_its_number_and_what_it_can_take_back_after_a_restart(tmp_path: Path) -> None:
    book = tmp_path / "Lindenladen.shopbook"
    first = books.create(book, shop="Lindenladen")
    settings.put(first, shop_town="Ulm")
    number = first.workplace
    books.close(first, backup=False)
    again = books.open_(book)
    assert again.workplace == number
    history.undo(again)
    assert settings.text(again, "shop_town") == ""
    books.close(again, backup=False)
