"""How long the book's derived data take on a real shop's size, and what one sale costs.

Usage: python3 build/dev.py bench book     (invented data, fixed seed)
Prints each time beside its floor in the same run: reading the same rows once, one fsync.
"""

import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from shopfriend.book import Book, blocks, derived
from shopfriend.book.tx import BatchTx, Tx
from tests.bench.run import Measured

LINES = 1_469_307
CUSTOMERS, RECEIPTS, PRODUCTS, CATEGORIES, DAYS = 2_469, 155_848, 92_000, 304, 711
FIRST = date(2024, 10, 1)


@contextmanager
def timed(what: str) -> Iterator[list[float]]:
    """Prints the times; gives a list that holds the processor seconds at the end."""
    spent: list[float] = []
    wall, cpu = time.perf_counter(), time.process_time()
    yield spent
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    spent.append(cpu)
    print(f"{what:44} {wall:8.3f} s   cpu {cpu:7.3f}", flush=True)


def fill(tx: BatchTx, book: Book, lines: int) -> None:
    chance = random.Random(1)
    scale = lines / LINES
    at = book.now()
    categories = list(book.ids.many(CATEGORIES))
    products = list(book.ids.many(int(PRODUCTS * scale) or 1))
    customers = list(book.ids.many(CUSTOMERS))
    receipts = list(book.ids.many(int(RECEIPTS * scale) or 1))
    with timed("load categories, products, customers"):
        tx.load("category", ("id", "path"), ((c, f"Food > Sort {c}") for c in categories))
        tx.load(
            "product",
            ("id", "number", "name", "category", "created_at", "changed_at"),
            (
                (p, f"{n}", f"Cheese {n % 977} of {n % 89}", chance.choice(categories), at, at)
                for n, p in enumerate(products)
            ),
        )
        tx.load(
            "customer",
            ("id", "number", "last_name", "first_name", "created_at", "changed_at"),
            (
                (c, f"{n}", f"Name{n % 800}", f"Given{n % 90}", at, at)
                for n, c in enumerate(customers)
            ),
        )
    counts = [0] * len(receipts)
    for _ in range(lines):
        counts[int(chance.random() * len(counts))] += 1
    rows = []
    for n, (receipt, count) in enumerate(zip(receipts, counts, strict=True)):
        day = (FIRST + timedelta(days=n * DAYS // len(receipts))).isoformat()
        who = chance.choice(customers) if chance.random() < 0.9 else None
        rows.append((receipt, "till", f"{n}", f"{day}T10:00", day, who, 300 * count, count))
    habits = {who: _habits(chance, products) for who in [None, *customers]}
    bought = [
        (row[0], line, chance.choice(habits[row[5]]), 1000, 300, n % 3)
        for n, row in enumerate(rows)
        for line in range(row[7])
    ]
    with timed("load receipts"):
        columns = ("id", "source", "number", "at", "day", "customer", "total_cents", "lines")
        tx.load("receipt", columns, rows)
    with timed("load lines"):
        of_lines = (
            "receipt",
            "line_no",
            "product",
            "quantity_milli",
            "total_cents",
            "discount_cents",
        )
        tx.load("line", of_lines, bought)


def _habits(chance: random.Random, products: list[int]) -> list[int]:
    """What one person buys: 150 goods, the usual ones of the shop more often."""
    return [products[int(len(products) * chance.random() ** 2)] for _ in range(150)]


def rebuild(tx: Tx) -> list[Measured]:
    with timed("floor: read all lines once") as floor:
        tx.tuples("select receipt, product, quantity_milli, total_cents from line")
    with timed("rebuild everything derived") as whole:
        for part in derived.registry():
            with timed(f"  {part.name}"):
                part.rebuild(tx)
    peer = f"reading all lines once: {floor[0]:.1f} s"
    return [Measured("rebuild everything derived, processor time", whole[0], "s", 15.0, peer)]


def one_sale(book: Book) -> list[Measured]:
    with book.read() as tx:
        customers = [row[0] for row in tx.tuples("select id from customer limit 50")]
        products = [row[0] for row in tx.tuples("select id from product order by id limit 200")]
        day = tx.value("select max(day) from receipt")

    def sell(n: int) -> None:
        with book.change("sale") as tx:
            receipt = book.ids.next()
            tx.insert(
                "receipt",
                id=receipt,
                source="till",
                number=f"bench {n}",
                at=f"{day}T12:00",
                day=day,
                customer=customers[n % len(customers)],
                total_cents=3000,
                lines=10,
            )
            lines = [
                (receipt, k, products[(n * 7 + k * 11) % 200], 1000, 300, 0) for k in range(10)
            ]
            columns = (
                "receipt",
                "line_no",
                "product",
                "quantity_milli",
                "total_cents",
                "discount_cents",
            )
            tx.load("line", columns, lines)

    sale = _each("one sale of 10 lines", sell, 40)
    floor = _each("floor: write 32 kB and fsync", _fsync(book.path.with_name("floor")), 40)
    undo = _each("undo a sale", lambda n: book.undo(), 20)
    peer = f"write 32 kB and fsync: {floor:.1f} ms"
    return [
        Measured("one sale of 10 lines", sale, "ms", None, peer),
        Measured("undo of a sale", undo, "ms", None, peer),
    ]


def _fsync(path: Path) -> Callable[[int], None]:
    def write(n: int) -> None:
        with path.open("ab") as stream:
            stream.write(b"x" * 32_768)
            stream.flush()
            os.fsync(stream.fileno())

    return write


def _each(what: str, deed: Callable[[int], object], times: int) -> float:
    """The median in milliseconds."""
    walls, cpus = [], []
    for n in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        deed(n)
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    walls.sort()
    cpus.sort()
    middle, last = times // 2, times - 1
    print(
        f"{what:44} p50 {walls[middle] * 1e3:7.2f} ms  max {walls[last] * 1e3:7.2f}"
        f"   cpu p50 {cpus[middle] * 1e3:6.2f}"
    )
    return walls[middle] * 1e3


def main() -> list[Measured]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.shopbook"
        book = Book.create(path)
        with timed("whole batch, with its commit"), book.batch("bench") as tx:
            fill(tx, book, LINES)
            rows = rebuild(tx)
        with timed("close (optimize, checkpoint)"):
            book.close()
        print(f"{'book on disk':44} {path.stat().st_size / 1e6:8.1f} MB")
        with timed("open"):
            book = Book.open(path)
        with timed("read all blocks"), book.read() as tx:
            blocks.read(tx)
        rows += one_sale(book)
        with timed("verified backup"):
            book.keep_copy()
        book.close()
    return rows
