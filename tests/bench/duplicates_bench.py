"""Doubles among 100,000 invented customers: time, and how many of the true ones are found.

Usage: python3 build/dev.py bench duplicates
Target: 30 s for 100,000; as a ratio: at most eight times the floor, which is reading everybody's
name, street, phones and mails from the book and folding them once, without comparing anybody.
Recall counts the invented doubles that are proposed, precision how many of the proposals are
such (people who share name and door by chance count against it).
"""

import tempfile
import time
from collections import Counter
from pathlib import Path

from shopfriend.book import Book
from shopfriend.book import duplicates as rows
from shopfriend.domain import folding
from shopfriend.services.care import duplicates
from shopfriend.services.desk import Desk
from tests.bench.doubles import fill, with_doubles
from tests.bench.run import Measured

PEOPLE, DOUBLES = 97_000, 3_000


def _floor(desk: Desk) -> float:
    begun = time.perf_counter()
    with desk.read() as tx:
        people, _, _ = rows.people(tx), rows.phones(tx), rows.emails(tx)
        for row in people:
            for part in ("last_name", "first_name", "company", "street"):
                folding.key(row[part])
    return time.perf_counter() - begun


def main() -> list[Measured]:
    known, pairs = with_doubles(PEOPLE, DOUBLES)
    with tempfile.TemporaryDirectory() as folder:
        book = Book.create(Path(folder) / "bench.shopbook")
        ids = fill(book, known)
        desk = Desk(book)
        floor = min(_floor(desk) for _ in range(3))
        begun = time.perf_counter()
        found = duplicates.find(desk)
        took = time.perf_counter() - begun
        book.close()
    true = {frozenset((ids[one], ids[other])): how for one, other, how in pairs}
    proposed = {frozenset((pair.first.id, pair.second.id)) for pair in found.pairs}
    hits = Counter(how for pair, how in true.items() if pair in proposed)
    for how, count in sorted(Counter(true.values()).items()):
        print(f"  {how:40} {hits[how]:5} of {count:5}")
    right = len(proposed & true.keys())
    return [
        Measured("doubles among 100,000: seconds", took, "s", 30.0),
        Measured("doubles among 100,000", took / floor, "×", 8.0, f"folding all: {floor:.2f} s"),
        Measured("doubles found", right / len(true), "", 0.95, larger_is_better=True),
        Measured("proposals that are doubles", right / max(1, len(proposed)), "", 0.90,
                 larger_is_better=True),
    ]  # fmt: skip
