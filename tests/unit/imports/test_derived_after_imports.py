"""What an import derives from its own arrays is what the rows say: made anew, nothing differs."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from shopfriend.book import Book, blocks, receipts, references, summaries
from shopfriend.book.engine import Connection
from shopfriend.services import imports
from shopfriend.services.desk import Desk
from tests.unit.book import rows

HEAD = "receipt,date,customer,product,name,category,quantity,total,discount"
FIRST = date(2026, 3, 2)


def _lines(seed: int, first: int, days: int, *, known: bool = True) -> list[str]:
    """Three receipts a day with up to four lines, in no order; some are nobody's."""
    chance = random.Random(seed)
    made = []
    for n in range(first, first + days):
        day = FIRST + timedelta(days=n)
        for receipt in range(3):
            customer = f"C{chance.randrange(30)}" if chance.random() < 0.8 and known else ""
            for _ in range(chance.randint(1, 4)):
                good = chance.randrange(25)
                cents = chance.choice([250, 1999, -480])
                made.append(
                    f"{n}/{receipt},{day},{customer},P{good},Good {good},Group {good % 4},"
                    f"{chance.randint(1, 3)},{cents / 100:.2f},{chance.choice(['', '0.20'])}"
                )
    by_receipt: dict[str, list[str]] = {}
    for line in made:
        by_receipt.setdefault(line.split(",", 1)[0], []).append(line)
    mixed = list(by_receipt.values())
    chance.shuffle(mixed)
    return [line for receipt in mixed for line in receipt]


def _take_in(desk: Desk, folder: Path, lines: list[str]) -> imports.Result:
    path = folder / "purchases.csv"
    path.write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    return imports.take_in(desk, [path])


def _blocks(book: Book) -> int:
    with book.read() as tx:
        return len(blocks.read(tx))


@pytest.mark.parametrize(("many", "some"), [(300, 50), (300, 1), (1, 1)])
def test_nothing_differs_after_a_large_and_a_small_import(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int, some: int
) -> None:
    monkeypatch.setattr(summaries, "MANY", many)
    monkeypatch.setattr(summaries, "SOME", some)
    assert _take_in(desk, tmp_path, _lines(1, 0, 60)).new
    assert _blocks(desk.book) == 60
    assert rows.differing(desk.book) == []
    assert _take_in(desk, tmp_path, _lines(2, 60, 3)).new
    assert _blocks(desk.book) == 63
    assert rows.differing(desk.book) == []


def test_nothing_differs_when_the_file_also_knows_whose_old_receipts_were(
    desk: Desk, tmp_path: Path
) -> None:
    nobodys = _lines(3, 0, 40, known=False)
    _take_in(desk, tmp_path, nobodys)
    named = [line.replace(",,", ",C1,", 1) for line in nobodys if line.startswith(("3/", "7/"))]
    result = _take_in(desk, tmp_path, [*named, *_lines(4, 40, 40)])
    assert result.nouns["receipt"].changed == 6
    assert result.nouns["receipt"].new == 120
    assert rows.differing(desk.book) == []


def test_nothing_differs_when_two_files_bring_lines_of_the_same_days(
    desk: Desk, tmp_path: Path
) -> None:
    ulm, blaustein = tmp_path / "ulm.csv", tmp_path / "blaustein.csv"
    for path, seed, branch in ((ulm, 5, "Ulm"), (blaustein, 6, "Blaustein")):
        lines = [f"{line},{branch}" for line in _lines(seed, 0, 30)]
        path.write_text("\n".join([f"{HEAD},branch", *lines]) + "\n", encoding="utf-8")
    result = imports.take_in(desk, [ulm, blaustein])
    assert result.nouns["receipt"].new == 180
    assert rows.differing(desk.book) == []


def test_many_customers_without_a_purchase_derive_nothing(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    people = [f"C{n},Kurz-{n:03d}" for n in range(summaries.SOME + 10)]
    path.write_text("\n".join(["number,last_name", *people]) + "\n", encoding="utf-8")
    assert imports.take_in(desk, [path]).new == summaries.SOME + 10
    assert rows.differing(desk.book) == []


def test_nothing_differs_after_an_import_that_proves_its_references_at_the_end(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receipts, "MANY", 1)
    proven: list[int] = []
    prove = references.prove

    def counted(connection: Connection) -> None:
        prove(connection)
        proven.append(1)

    monkeypatch.setattr(references, "prove", counted)
    _take_in(desk, tmp_path, _lines(1, 0, 40))
    _take_in(desk, tmp_path, _lines(2, 40, 40))
    assert len(proven) == 2
    assert rows.differing(desk.book) == []
    batch = _take_in(desk, tmp_path, _lines(3, 80, 2)).batch  # few: row by row
    assert len(proven) == 2
    assert batch is not None
    imports.take_back(desk, batch)
    assert rows.differing(desk.book) == []
