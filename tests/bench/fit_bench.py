"""Learning the shop: processor time and memory of a process of its own, and how they grow.

Beside it the floor in the same run: reading the same lines from the book and putting them in order
once. Books are copies of the public one, as it is and a tenth of it; with `--long` also ten times
as large (15 million lines, made by `sizes.py`), and 20,000 people with 5,000 goods.

    python3 build/dev.py bench fit [--long]
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.bench import public, sides, sizes
from tests.bench.run import Measured

if TYPE_CHECKING:
    from shopfriend.services.desk import Desk

AFTER = date(2018, 1, 15)  # the data set ends on 31 December 2017
TIMES = 3  # each side; the quickest counts, since other programs come and go
PEOPLE = 60
SECONDS, SMALL_SECONDS, MEGABYTES = 8.0, 1.5, 350.0
GROWTH, ONE_GROWTH = 12.0, 1.5

Make = Callable[[Path, Path], object]


# -- sides, each in a process of its own ----------------------------------------------------------


def floor(book: Path, _folder: Path) -> None:
    desk = _open(book)
    import numpy as np

    from shopfriend import insight
    from shopfriend.book import offers as rows

    begun = time.process_time()
    with desk.read() as tx:
        lines = insight.Lines.from_blobs(rows.days_of(tx, AFTER))
    np.lexsort((lines.day, lines.product, lines.customer))
    sides.tell(spent=time.process_time() - begun, lines=len(lines))


def fit(book: Path, _folder: Path) -> None:
    desk = _open(book)
    from shopfriend import insight
    from shopfriend.book import offers as rows
    from shopfriend.services.offers import learned

    loaded, begun, waited = sides.peak(), time.process_time(), time.perf_counter()
    with desk.read() as tx:
        products = learned.goods(tx)
        insight.fit(insight.Lines.from_blobs(rows.days_of(tx, AFTER)), products, AFTER.toordinal())
    sides.tell(
        spent=time.process_time() - begun,
        waited=time.perf_counter() - waited,
        extra=sides.peak() - loaded,
    )


def ready(book: Path, _folder: Path) -> None:
    """The same as the program does it: kept in the book, so that the next side finds it there."""
    desk = _open(book)
    from shopfriend.services.offers import learned

    loaded, begun = sides.peak(), time.process_time()
    learned.make_ready(desk)
    sides.tell(spent=time.process_time() - begun, extra=sides.peak() - loaded)


def one(book: Path, _folder: Path) -> None:
    """Both lists of one customer, reasons included: milliseconds, the middle one of many."""
    desk = _open(book)
    from shopfriend.domain.ids import CustomerId
    from shopfriend.services import offers
    from shopfriend.services.offers import learned

    learned.make_ready(desk)
    with desk.read() as tx:  # copies come later: the same people whatever the size
        everyone = tx.tuples("select id from customer order by id limit 2400")
    people = [CustomerId(id_) for (id_,) in everyone[:: len(everyone) // PEOPLE]]
    offers.two_lists(desk, people[0])
    spent = []
    for person in people:
        begun = time.process_time()
        offers.two_lists(desk, person)
        spent.append((time.process_time() - begun) * 1000)
    sides.tell(spent=median(spent))


SIDES = {"floor": floor, "fit": fit, "ready": ready, "one": one}


def _open(book: Path) -> "Desk":
    """With everything loaded that learning needs."""
    from shopfriend import insight as insight
    from shopfriend.services.desk import open_desk

    return open_desk(book, today=AFTER)


# -- what they say --------------------------------------------------------------------------------


def best(side: str, book: Path, times: int = TIMES) -> float:
    found: float = min(sides.measured("fit_bench", side, book)["spent"] for _ in range(times))
    return found


def learning(what: str, book: Path, seconds: float | None) -> Iterator[Measured]:
    least = sides.measured("fit_bench", "floor", book)
    runs = [sides.measured("fit_bench", "fit", book) for _ in range(TIMES)]
    spent, extra = min(run["spent"] for run in runs), max(run["extra"] for run in runs)
    named = f"{what}, {least['lines']:,} lines"
    peer = f"reading and one lexsort of all lines: {least['spent']:.2f} s"
    yield Measured(f"fit of {named}, processor time", spent, "s", seconds, peer)
    yield Measured("  the same against the floor", spent / least["spent"], "x", None, peer)
    yield Measured("  seconds of the clock", min(run["waited"] for run in runs), "s")
    yield Measured("  extra memory", extra, "MB", MEGABYTES if seconds else None)


def kept(book: Path, most: float | None) -> Iterator[Measured]:
    found = sides.measured("fit_bench", "ready", book)
    yield Measured("fit and keep in the book, processor time", found["spent"], "s")
    yield Measured("  extra memory", found["extra"], "MB", most)


def growing(book: Path, large: Path) -> Iterator[Measured]:
    some, much = best("fit", book), best("fit", large, times=1)
    peer = f"ten times fewer lines: {some:.2f} s"
    yield Measured("fit of ten times the lines", much / some, "x", GROWTH, peer)
    yield from kept(large, None)
    quick, slow = best("one", book), best("one", large)
    peer = f"ten times fewer lines: {quick:.1f} ms"
    yield Measured("one customer among ten times the lines", slow / quick, "x", ONE_GROWTH, peer)


def measured(arguments: Sequence[str]) -> Iterator[Measured]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help="also 15 million lines")
    given = parser.parse_args(list(arguments))
    source = public.book()
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as name:

        def made(make: Make) -> Path:
            target = Path(name) / f"{make.__name__}.shopbook"
            make(source, target)
            return target

        yield from learning("a small shop", made(sizes.tenth), SMALL_SECONDS)
        whole = made(shutil.copyfile)
        yield from learning("the public shop", whole, SECONDS)
        yield from kept(whole, MEGABYTES)
        if given.long:
            many = made(sizes.many_people)
            yield from learning("20,000 people and 5,000 goods", many, None)
            many.unlink()
            yield from growing(whole, made(sizes.tenfold))


def main(arguments: Sequence[str] = ()) -> list[Measured]:
    return list(measured(arguments))


if __name__ == "__main__":
    if sides.is_asked():
        sides.run(SIDES)
    else:
        for row in measured(sys.argv[1:]):
            text = f"{row.what:66} {row.value:8.2f} {row.unit:2} {row.target or '':>6} {row.peer}"
            print(text, flush=True)
