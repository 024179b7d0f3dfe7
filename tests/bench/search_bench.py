"""Finding among 100,000 invented customers: CPU of `find` for 1 to 8 typed letters.

Usage: python3 build/dev.py bench search
Target: p99 of 5 ms CPU. Floors in the same run: `select 1`, and the b-tree range alone.
"""

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from shopfriend.book import Book, search, searchkeys
from shopfriend.book.tx import Tx
from tests.bench.run import Measured

CUSTOMERS = 100_000

SYLLABLES = [
    "mül",
    "ler",
    "schmi",
    "dt",
    "mey",
    "er",
    "ba",
    "uer",
    "ka",
    "ya",
    "öz",
    "türk",
    "ko",
    "wal",
    "ski",
    "ngu",
    "yen",
    "ro",
    "ssi",
    "li",
    "nd",
    "han",
    "na",
]
TOWNS = [("89073", "Ulm"), ("89231", "Neu-Ulm"), ("89075", "Ulm"), ("89134", "Blaustein")]


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()


def fill(book: Book, count: int) -> list[str]:
    chance = random.Random(1)
    last = [_name(chance) for _ in range(count // 4)]
    first = [_name(chance) for _ in range(800)]
    people = [
        (i, str(n), chance.choice(last), chance.choice(first), "x", "x")
        for n, i in enumerate(book.ids.many(count))
    ]
    with book.batch("people") as tx:
        columns = ("id", "number", "last_name", "first_name", "created_at", "changed_at")
        tx.load("customer", columns, people)
        places = (
            (i, p[0], f"{chance.choice(last)}straße", *chance.choice(TOWNS))
            for i, p in zip(book.ids.many(count), people, strict=True)
        )
        tx.load("address", ("id", "customer", "street", "postcode", "town"), places)
        start = time.process_time()
        searchkeys.rebuild(tx)
        print(f"search keys of {count} customers: {time.process_time() - start:.1f} s cpu")
    return [f"{p[2]} {p[3]}" for p in people]


def typed(names: list[str]) -> dict[str, list[str]]:
    chance = random.Random(2)
    cases: dict[str, list[str]] = {
        f"{size} letters": [chance.choice(names)[:size] for _ in range(200)] for size in range(1, 9)
    }
    words = [chance.choice(names).lower().split() for _ in range(200)]
    cases["two fragments"] = [f"{a[:3]} {b[:2]}" for a, b in words]
    cases["two fragments, turned"] = [f"{b[:2]} {a[:2]}" for a, b in words]
    cases["two single letters"] = [f"{a[:1]} {b[:1]}" for a, b in words]
    cases["name and postcode"] = [f"{a[:5]} 89073" for a, _ in words]
    cases["in the middle: town"] = ["ulm", "blau", "neu ulm"] * 60
    return cases


def measure(what: str, ask: Callable[[str], object], texts: list[str], floor: float) -> float:
    """The 99th of a hundred, in milliseconds of processor time."""
    cpus = []
    for text in texts:
        start = time.process_time()
        ask(text)
        cpus.append((time.process_time() - start) * 1e3)
    cpus.sort()
    middle, last = cpus[len(cpus) // 2], cpus[int(len(cpus) * 0.99)]
    print(f"{what:24} p50 {middle:7.3f}  p99 {last:7.3f} ms cpu   {middle / floor:6.1f} x range")
    return last


def _floor(tx: Tx, texts: list[str]) -> float:
    cpus = []
    for text in texts:
        start = time.process_time()
        search._by_range(tx, text.lower(), 20)
        cpus.append((time.process_time() - start) * 1e3)
    return sorted(cpus)[len(cpus) // 2]


def main() -> list[Measured]:
    with tempfile.TemporaryDirectory() as folder:  # noqa: SIM117
        with Book.create(Path(folder) / "bench.shopbook") as book:
            names = fill(book, CUSTOMERS)
            with book.read() as tx:
                return _all(tx, names)


def _all(tx: Tx, names: list[str]) -> list[Measured]:
    floor = _floor(tx, [name[:4] for name in names[:500]])
    measure("select 1", lambda _: tx.value("select 1"), names[:500], floor)
    worst = max(
        measure(what, lambda text: search.find(tx, text), texts, floor)
        for what, texts in typed(names).items()
    )
    slips = [f"{n[1]}{n[0]}{n[2:]}".split()[0] for n in names[:100]]
    search.find(tx, "xqzvw")
    slip = measure("typing error", lambda text: search.find(tx, text), slips, floor)
    peer = f"the b-tree range alone: {floor:.3f} ms"
    return [
        Measured(f"find among {CUSTOMERS:,}, worst p99", worst, "ms", 5.0, peer),
        Measured("find with a typing error, p99", slip, "ms", None, peer),
    ]
