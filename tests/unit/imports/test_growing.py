"""Orders of which more and more comes back: the later state holds, in whatever order it comes."""

import itertools
from pathlib import Path
from typing import Any

import pytest

from shopfriend.services import imports
from shopfriend.services.desk import Desk, close_desk
from tests import reading
from tests.builders import a_desk, a_file
from tests.unit.intake.exports import EXPORTS

HEAD = ("Name,Email,Financial Status,Created at,Subtotal,Lineitem quantity,Lineitem name,"
        "Lineitem price,Lineitem sku,Refunded Amount,Cancelled at,Billing Name")  # fmt: skip
WHO = "a@beispiel.invalid"


def _order(folder: Path, name: str, refunded: str) -> Path:
    when = "2026-03-14 10:02:11 +0100"
    first = f"#7,{WHO},paid,{when},20.00,1,Becher,16.00,B1,{refunded},,Ada Beispiel"
    second = f"#7,{WHO},,,,2,Beutel,2.00,B2,,,"
    return a_file(folder, f"{HEAD}\n{first}\n{second}\n", name)


@pytest.fixture
def states(tmp_path: Path) -> list[Path]:
    """The order as three exports have it: nothing back, a part, the whole."""
    said = (("march.csv", "0.00"), ("april.csv", "5.00"), ("may.csv", "20.00"))
    return [_order(tmp_path, name, refunded) for name, refunded in said]


def _book(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    with desk.read() as tx:
        return {
            "receipts": tx.tuples(
                """select r.number, r.at, r.total_cents, r.lines, c.last_name, o.number
                     from receipt r join customer c on c.id = r.customer
                     left join receipt o on o.id = r.returns_of order by r.number"""
            ),
            "lines": tx.tuples(
                """select r.number, l.line_no, p.number, l.quantity_milli, l.total_cents
                     from line l join receipt r on r.id = l.receipt
                     join product p on p.id = l.product order by r.number, l.line_no"""
            ),
        }


def test_what_comes_back_later_grows_the_return(desk: Desk, states: list[Path]) -> None:
    paid, part, whole = states
    imports.take_in(desk, [paid])
    assert imports.take_in(desk, [part]).nouns["receipt"].new == 1
    grown = imports.take_in(desk, [whole])
    assert (grown.new, grown.changed, grown.same, grown.refused_count) == (0, 2, 2, 0)
    assert grown.months == {"2026-03": 0}  # all of it came back
    assert reading.value(desk, "select sum(total_cents) from line") == 0
    assert reading.value(desk, "select total_cents from receipt where number = '#7-R'") == -2000
    assert reading.derived_is_right(desk)


def test_an_older_state_changes_nothing(desk: Desk, states: list[Path]) -> None:
    _, part, whole = states
    imports.take_in(desk, [whole])
    before = reading.everything(desk)
    older = imports.take_in(desk, [part])
    assert (older.new, older.changed, older.refused_count) == (0, 0, 0)
    assert reading.everything(desk) == before


def test_P033_exports_of_a_growing_order_make_the_same_book_in_any_order(
    tmp_path: Path, states: list[Path]
) -> None:
    books = []
    for at, order in enumerate(itertools.permutations(states)):
        desk = a_desk(tmp_path, f"book {at}")
        for path in order:
            imports.take_in(desk, [path])
        books.append(_book(desk))
        close_desk(desk)
    for at, order in enumerate(itertools.permutations(states)):
        desk = a_desk(tmp_path, f"at once {at}")
        dry = imports.take_in(desk, order, dry_run=True)
        real = imports.take_in(desk, order)
        assert (dry.counts, dry.months, dry.refused_count) == (real.counts, real.months, 0)
        books.append(_book(desk))
        close_desk(desk)
    assert len(books[0]["receipts"]) == 2
    for book in books[1:]:
        assert book == books[0]


def test_taking_back_the_later_export_brings_the_earlier_return_back(
    desk: Desk, states: list[Path]
) -> None:
    paid, part, whole = states
    imports.take_in(desk, [paid, part])
    before = reading.everything(desk)
    grown = imports.take_in(desk, [whole])
    assert grown.batch is not None
    imports.take_back(desk, grown.batch)
    assert reading.everything(desk) == before
    assert reading.derived_is_right(desk)


def test_two_refunds_of_one_day_are_one_return_that_grows(desk: Desk, tmp_path: Path) -> None:
    head, sale, first = EXPORTS["square-items"].splitlines()[:3]
    first = first.replace("2026-03-15", "2026-03-14")
    second = first.replace("PA1R", "PA1S")
    early = a_file(tmp_path, f"{head}\n{sale}\n{first}\n", "noon.csv")
    late = a_file(tmp_path, f"{head}\n{sale}\n{first}\n{second}\n", "evening.csv")
    imports.take_in(desk, [early])
    grown = imports.take_in(desk, [late])
    assert (grown.changed, grown.refused_count) == (2, 0)
    assert reading.value(desk, "select sum(total_cents) from line") == -1500
    assert imports.take_in(desk, [early]).same == 2


def test_a_sale_that_differs_is_still_refused(desk: Desk, states: list[Path]) -> None:
    imports.take_in(desk, [states[0]])
    other = states[0].with_name("other.csv")
    other.write_text(states[0].read_text("utf-8").replace("16.00", "15.00"), "utf-8")
    refused = imports.take_in(desk, [other])
    assert refused.refused_by_kind == {"receipt-differs": 1}
    assert reading.value(desk, "select sum(total_cents) from line") == 2000


def test_a_dry_run_of_overlapping_files_says_what_the_real_one_says(
    desk: Desk, tmp_path: Path
) -> None:
    head = "receipt,date,product,name,total\n"
    one = "1,2026-03-14,P1,Brot,8\n1,2026-03-14,P2,Käse,3\n"
    two = f"{one}2,2026-03-14,P1,Brot,8\n"
    files = [a_file(tmp_path, head + rows, f"{len(rows)}.csv") for rows in (one, two)]
    dry = imports.take_in(desk, files, dry_run=True)
    real = imports.take_in(desk, files)
    assert (dry.counts, dry.refused) == (real.counts, real.refused)
    assert (real.new, real.same, real.refused_count) == (3, 2, 0)
