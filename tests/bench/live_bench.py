"""What one sale costs: entered, committed, derived; and how soon her list is another one.

Beside it the floor on this machine: an insert of one small row, committed with an fsync. Uses a
copy of the public book (`tests/bench/public.py`).

    .venv/bin/python -m tests.bench.live_bench [--book FILE] [--times 60]
"""

import argparse
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.purchases import HandLine
from shopfriend.services import offers, purchases
from shopfriend.services.desk import Desk, close_desk, open_desk
from shopfriend.services.offers import learned

LINES = 10


def measured(deed: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the clock, and of the processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    deed()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def syncs(folder: Path, times: int) -> list[float]:
    """A file that grows by one page, made sure to lie on the disk each time."""
    with (folder / "sync.bin").open("wb", buffering=0) as stream:
        found = []
        for _ in range(times):
            begun = time.perf_counter()
            stream.write(bytes(4096))
            os.fsync(stream.fileno())
            found.append((time.perf_counter() - begun) * 1000)
    return found


def commits(folder: Path, times: int) -> list[float]:
    """One row into an empty table, committed."""
    with sqlite3.connect(folder / "floor.db", isolation_level=None) as db:
        db.execute("pragma journal_mode = wal")
        db.execute("pragma synchronous = full")
        db.execute("create table t (a integer)")
        return [measured(lambda: db.execute("insert into t values (1)"))[0] for _ in range(times)]


def sales(desk: Desk, times: int) -> tuple[list[float], list[float], list[float]]:
    """Each for another person: milliseconds, processor time, and of the next look-up."""
    with desk.read() as tx:
        everyone = [row[0] for row in tx.tuples("select customer from customer_stat")]
        people = everyone[:: max(len(everyone) // times, 1)][:times]
        sold = "select product from product_stat order by receipts desc limit 100"
        goods = [row[0] for row in tx.tuples(sold)]
    wall, cpu, after = [], [], []
    for number, person in enumerate(people):
        some = [ProductId(goods[(number * 7 + n) % len(goods)]) for n in range(LINES)]
        lines = [HandLine(product, 1000, 199) for product in some]
        spent = measured(partial(purchases.enter, desk, CustomerId(person), lines))
        wall.append(spent[0])
        cpu.append(spent[1])
        after.append(measured(partial(offers.for_customer, desk, CustomerId(person)))[0])
    return wall, cpu, after


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--book", type=Path)
    parser.add_argument("--times", type=int, default=60)
    given = parser.parse_args()
    if given.book is None:
        from tests.bench import public

        given.book = public.book()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy = folder / "live.shopbook"
        shutil.copyfile(given.book, copy)
        desk = open_desk(copy)
        learned.make_ready(desk)
        with desk.read() as tx:
            first = CustomerId(tx.value("select min(customer) from customer_stat"))
        offers.for_customer(desk, first)
        wall, cpu, after = sales(desk, given.times)
        floor, row = syncs(folder, given.times), commits(folder, given.times)
        for words, found in (
            ("one fsync", floor), ("one row committed", row), ("sale of 10 lines, committed", wall),
            ("  of it processor", cpu), ("her list afterwards", after),
        ):  # fmt: skip
            print(f"{words:30} median {median(found):7.2f} ms   worst {max(found):7.2f} ms")
        print(f"{'sale against one fsync':30} {median(wall) / median(floor):14.1f} x")
        close_desk(desk)


if __name__ == "__main__":
    main()
