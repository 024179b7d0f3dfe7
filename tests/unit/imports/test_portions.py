"""A file too large for the memory comes in by portions, and the book is the same."""

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopfriend import intake
from shopfriend.domain.trouble import Cancelled, ShopError
from shopfriend.intake import delimited, portions, text
from shopfriend.intake.seen import Parsed, nobody_told
from shopfriend.services import imports
from shopfriend.services.desk import Desk, close_desk
from tests import reading
from tests.builders import a_desk, a_file

TODAY = date(2026, 11, 23)
HEAD = "receipt,date,customer,product,name,total\n"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Portions of some hundred signs."""
    monkeypatch.setattr(delimited, "LARGE", 100)
    monkeypatch.setattr(portions, "BLOCKS", 2)
    monkeypatch.setattr(text, "BLOCK", 150)


def _lines(count: int = 40) -> list[str]:
    chance = random.Random(5)
    return [
        f"{n // 3},2026-03-{1 + n // 6:02},{n // 9 or ''},P{chance.randrange(7)},Ware,{n + 1}.50"
        for n in range(count)
    ]


def _all(path: Path) -> list[Parsed]:
    first = intake.read(path, today=TODAY)
    return [first, *(first.rest(nobody_told) if first.rest else ())]


@pytest.mark.usefixtures("small")
def test_portions_have_every_line_once_and_no_receipt_is_torn(tmp_path: Path) -> None:
    path = a_file(tmp_path, HEAD + "\n".join(_lines()) + "\n")
    parsed = _all(path)
    assert len(parsed) > 3
    assert parsed[0].portions > 1
    whole = intake.together(parsed)
    assert whole.lines.adds_up
    assert (whole.lines.physical, whole.lines.row, whole.lines.header) == (41, 40, 1)
    numbers = [n for each in parsed if each.purchases for n in each.purchases.number]
    assert numbers == [str(n) for n in range(14)]
    firsts = [n for each in parsed if each.purchases for n in each.purchases.first_line.tolist()]
    assert firsts == [2 + 3 * n for n in range(14)]


def _book(desk: Desk) -> list[tuple[object, ...]]:
    return reading.rows(
        desk,
        """select r.number, r.at, r.total_cents, r.lines, c.number, l.line_no, p.number,
                  l.total_cents
             from receipt r join line l on l.receipt = r.id join product p on p.id = l.product
             left join customer c on c.id = r.customer
            order by r.number, r.day, p.number, l.total_cents""",
    )


@pytest.mark.parametrize("shuffled", [False, True])
def test_the_book_is_that_of_a_file_read_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shuffled: bool
) -> None:
    """Also where the lines of a receipt stand apart."""
    lines = _lines()
    if shuffled:
        random.Random(1).shuffle(lines)
    path = a_file(tmp_path, HEAD + "\n".join(lines) + "\n")
    at_once, desk = a_desk(tmp_path, "at once"), a_desk(tmp_path, "portions")
    wanted = imports.take_in(at_once, [path])
    monkeypatch.setattr(delimited, "LARGE", 100)
    monkeypatch.setattr(portions, "BLOCKS", 2)
    monkeypatch.setattr(text, "BLOCK", 150)
    dry = imports.take_in(desk, [path], dry_run=True)
    real = imports.take_in(desk, [path])
    for result in (dry, real):
        assert (result.counts, result.months, result.new_months) == (
            wanted.counts, wanted.months, wanted.new_months
        )  # fmt: skip
        assert result.nouns == wanted.nouns
        assert result.files[0].lines == wanted.files[0].lines
    without_places = [row[:5] + row[6:] for row in _book(desk)]
    assert without_places == [row[:5] + row[6:] for row in _book(at_once)]
    assert reading.derived_is_right(desk)
    if not shuffled:
        assert imports.take_in(desk, [path]).same == 40
    before = reading.everything(a_desk(tmp_path, "empty"))
    assert real.batch is not None
    imports.take_back(desk, real.batch)
    assert reading.everything(desk) == before
    close_desk(at_once)
    close_desk(desk)


@pytest.mark.usefixtures("small")
def test_a_cancelled_import_of_portions_leaves_no_trace(desk: Desk, tmp_path: Path) -> None:
    path = a_file(tmp_path, HEAD + "\n".join(_lines()) + "\n")
    before = reading.everything(desk)
    heard = 0

    def stop_late(_: int, __: int) -> None:
        nonlocal heard
        heard += 1
        if heard > 12:
            raise Cancelled

    with pytest.raises(Cancelled):
        imports.take_in(desk, [path], progress=stop_late)
    assert reading.everything(desk) == before


@pytest.mark.usefixtures("small")
def test_the_bar_never_goes_back(desk: Desk, tmp_path: Path) -> None:
    told: list[int] = []
    path = a_file(tmp_path, HEAD + "\n".join(_lines()) + "\n")
    imports.take_in(desk, [path], progress=lambda done, _: told.append(done))
    assert told == sorted(told)


@pytest.mark.usefixtures("small")
def test_what_the_first_portion_says_about_numbers_holds_for_all(tmp_path: Path) -> None:
    lines = ["1;14.03.2026;P1;Brot;1,50"] * 30 + ["2;15.03.2026;P1;Brot;1.50"]
    path = a_file(tmp_path, "receipt;date;product;name;total\n" + "\n".join(lines) + "\n")
    whole = intake.together(_all(path))
    assert whole.refused_by_kind == {"number-style": 1}
    assert whole.refused[0].line == 32


@pytest.mark.usefixtures("small")
def test_a_large_list_of_people_is_still_refused_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "LARGEST", 200)
    people = "number,last_name,town\n" + "".join(f"{n},Kurz,Ulm\n" for n in range(40))
    with pytest.raises(ShopError) as caught:
        intake.read(a_file(tmp_path, people), today=TODAY)
    assert caught.value.message.kind == "file-too-large"


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    lines=st.lists(
        st.sampled_from(
            ["1,2026-03-14,,P1,Brot,8.50", '1,2026-03-14,,P2,"Br""o\nt",2.50',
             "2,2026-03-14,7,P1,Brot,8.50", "", "Summe,,,,,8.50", '3,2026-03-14,,P1,"offen,1',
             "2,2026-03-15,,P1,Brot", HEAD.strip(), "x,31.02.2026,,P1,Brot,1.00",
             "4,2026-03-14,,,,1"]
        ),
        max_size=40,
    )
)  # fmt: skip
@pytest.mark.usefixtures("small")
def test_any_lines_are_counted_once_in_portions_too(tmp_path: Path, lines: list[str]) -> None:
    path = a_file(tmp_path, HEAD + "1,2026-03-14,,P1,Brot,8.50\n" * 4 + "\n".join(lines))
    whole = intake.together(_all(path))
    assert whole.lines.adds_up, whole.lines
