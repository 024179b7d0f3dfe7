"""A file of purchases that is read in portions: nothing is missing, and the memory stays small.

The public data set several times over, each time under other receipt numbers and some days later;
with `--long` 600 MB. No peer reads such a file in less than the memory it fills.
"""

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.bench import public, sides
from tests.bench.import_bench import ours
from tests.bench.run import Measured

MEGABYTES, LONG_MEGABYTES = 260, 600  # files above 250 MB are read in portions
TARGET_MB = 2560


def taken(file: Path, folder: Path) -> None:
    """And what stands in the book afterwards, counted by the book itself."""
    from shopfriend.book import Book
    from shopfriend.book.tx import Tx

    ours(file, folder)
    book = Book.open(folder / "bench.shopbook")
    with book._transaction() as connection:
        row = Tx(connection).tuples("select count(*), sum(total_cents) from line")[0]
    book.close()
    sides.tell(rows=row[0], cents=row[1])


def write(purchases: Path, file: Path, megabytes: int) -> int:
    """Rows written: whole rounds of the data set."""
    with purchases.open(encoding="utf-8") as lines:
        head, *rest = lines
    rounds = -(-megabytes * 10**6 // purchases.stat().st_size)
    with file.open("w", encoding="utf-8") as made:
        made.write(head)
        for number in range(rounds):
            made.writelines(_round(rest, number))
    return rounds * len(rest)


def _round(rest: list[str], number: int) -> Iterator[str]:
    """One day later for each round, so that days stay in order and none lies ahead."""
    days: dict[str, str] = {}
    for line in rest:
        receipt, at, others = line.split(",", 2)
        day = at[:10]
        if day not in days:
            days[day] = str(date.fromordinal(date.fromisoformat(day).toordinal() + number))
        yield f"{number}-{receipt},{days[day]}{at[10:]},{others}"


def main(*words: str) -> list[Measured]:
    purchases = public.csv_folder() / "purchases.csv"
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as name:
        file = Path(name) / "large.csv"
        wanted = write(purchases, file, LONG_MEGABYTES if words else MEGABYTES)
        size = file.stat().st_size / 10**6
        mine = sides.measured("large_bench", "taken", file)
    return [
        Measured("large file: rows missing", abs(wanted - mine["rows"]), "", 0,
                 f"{wanted} in {size:.0f} MB, {mine['cpu']:.0f} s of processor time"),
        Measured("large file, peak memory", mine["megabytes"], "MB", TARGET_MB),
    ]  # fmt: skip


if __name__ == "__main__" and sides.is_asked():
    sides.run({"taken": taken})
