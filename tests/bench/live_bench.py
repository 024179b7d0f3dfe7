"""What is live: one sale into everything derived, the lists of one customer, the lists of all.

Each stands beside its floor in the same run: one fsync and eleven plain rows committed, the SQL
that reads one customer's lines by the index and nothing else. Processor time, since the clock of a
busy machine says little. Uses a copy of the public book; ten times the data are `fit_bench`'s.

    python3 build/dev.py bench live
"""

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.purchases import HandLine
from shopfriend.services import offers, purchases
from shopfriend.services.desk import Desk, close_desk, open_desk
from shopfriend.services.offers import learned
from tests.bench import public
from tests.bench.run import Measured, tell

AFTER = date(2018, 1, 15)  # the data set ends on 31 December 2017
LINES, GOODS = 10, 100
PEOPLE, SALES = 200, 100
SALE_MS, LISTS_MS, ALL_SECONDS = 1.0, 10.0, 5.0
_HERS = """
    select l.receipt, l.product, r.day, l.quantity_milli, l.total_cents, l.discount_cents
      from receipt r join line l on l.receipt = r.id where r.customer = ?"""


@dataclass(frozen=True)
class Times:
    """Milliseconds of each time, by the clock and of the processor."""

    clock: tuple[float, ...]
    processor: tuple[float, ...]

    @classmethod
    def of(cls, deeds: Iterable[Callable[[], object]]) -> "Times":
        return cls(*zip(*(_spent(deed) for deed in deeds), strict=True))

    @property
    def middle(self) -> float:
        return median(self.processor)

    @property
    def middle_clock(self) -> float:
        return median(self.clock)

    @property
    def most(self) -> str:
        return f"95 of 100 within {quantiles(self.processor, n=20)[-1]:.2f} ms"


def _spent(deed: Callable[[], object]) -> tuple[float, float]:
    clock, processor = time.perf_counter(), time.process_time()
    deed()
    return (time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000


# -- floors ---------------------------------------------------------------------------------------


def syncs(folder: Path) -> Times:
    """A file that grows by one page, made sure to lie on the disk each time."""
    with (folder / "sync.bin").open("wb", buffering=0) as stream:

        def one() -> None:
            stream.write(bytes(4096))
            os.fsync(stream.fileno())

        return Times.of([one] * SALES)


def commits(folder: Path) -> Times:
    """A receipt and its lines into two tables without anything, committed."""
    with sqlite3.connect(folder / "floor.db", isolation_level=None) as db:
        db.execute("pragma journal_mode = wal")
        db.execute("pragma synchronous = full")
        db.execute("create table receipt (a, b, c, d, e, f)")
        db.execute("create table line (a, b, c, d, e, f)")
        row = tuple(range(6))

        def one() -> None:
            db.execute("begin immediate")
            db.execute("insert into receipt values (?, ?, ?, ?, ?, ?)", row)
            db.executemany("insert into line values (?, ?, ?, ?, ?, ?)", [row] * LINES)
            db.execute("commit")

        return Times.of([one] * SALES)


def readings(book: Path, people: Sequence[CustomerId]) -> Times:
    """Each person's lines by the index."""
    with sqlite3.connect(book) as db:
        db.execute("pragma cache_size = -65536")

        def read(customer: CustomerId) -> None:
            db.execute(_HERS, (customer,)).fetchall()

        for customer in people:
            read(customer)
        return Times.of([partial(read, each) for each in people])


# -- rows -----------------------------------------------------------------------------------------


def lists(desk: Desk, people: Sequence[CustomerId]) -> Iterator[Measured]:
    """Warm: nobody writes, and the same people were asked once before."""
    for customer in people:
        offers.two_lists(desk, customer)
    floor = readings(desk.book.path, people)
    found = Times.of([partial(offers.two_lists, desk, each) for each in people])
    peer = f"{found.most}; her lines by SQL: {floor.middle:.2f} ms"
    yield Measured("both lists of one customer, processor time", found.middle, "ms", LISTS_MS, peer)
    yield Measured("  the same against that reading", found.middle / floor.middle, "x")


def everybody(desk: Desk) -> Iterator[Measured]:
    begun = time.process_time()
    count = sum(1 for _ in offers.for_all(desk))
    spent = time.process_time() - begun
    peer = f"{spent / count * 1000:.2f} ms each"
    yield Measured(
        f"three offers each for all {count:,}, processor time", spent, "s", ALL_SECONDS, peer
    )


def sales(desk: Desk, folder: Path, people: Sequence[CustomerId]) -> Iterator[Measured]:
    with desk.read() as tx:
        sold = f"select product from product_stat order by receipts desc limit {GOODS}"
        goods = [ProductId(row[0]) for row in tx.tuples(sold)]
    sync, plain = syncs(folder), commits(folder)
    done, after = _sold(desk, people[:SALES], goods)
    peer = f"{done.most}; eleven plain rows: {plain.middle:.2f} ms"
    yield Measured("one sale of ten lines, processor time", done.middle, "ms", SALE_MS, peer)
    peer = f"one fsync: {sync.middle_clock:.2f} ms"
    yield Measured("  the same by the clock", done.middle_clock, "ms", None, peer)
    yield Measured("  by the clock against one fsync", done.middle_clock / sync.middle_clock, "x")
    peer = "what the sale has changed read again, then her list"
    yield Measured("her list after it, processor time", after.middle, "ms", None, peer)


def _sold(
    desk: Desk, people: Sequence[CustomerId], goods: Sequence[ProductId]
) -> tuple[Times, Times]:
    """The sales, and her three offers after each."""
    done, after = [], []
    for number, person in enumerate(people):
        some = [goods[(number * 7 + n) % len(goods)] for n in range(LINES)]
        lines = [HandLine(product, 1000, 199) for product in some]
        done.append(_spent(partial(purchases.enter, desk, person, lines)))
        after.append(_spent(partial(offers.for_customer, desk, person)))
    return Times(*zip(*done, strict=True)), Times(*zip(*after, strict=True))


def measured(folder: Path) -> Iterator[Measured]:
    book = folder / "live.shopbook"
    shutil.copyfile(public.book(), book)
    desk = open_desk(book, today=AFTER)
    learned.make_ready(desk)
    with desk.read() as tx:
        everyone = [CustomerId(row[0]) for row in tx.tuples("select customer from customer_stat")]
    people = everyone[:: max(len(everyone) // PEOPLE, 1)]
    yield from lists(desk, people)
    yield from everybody(desk)
    yield from sales(desk, folder, people)
    close_desk(desk)


def main() -> list[Measured]:
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as name:
        return list(measured(Path(name)))


if __name__ == "__main__":
    for row in main():
        tell(row)
