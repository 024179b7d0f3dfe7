"""Make the book that is kept of a released schema: `python tests/books/make_book.py v1`.

Once per release; a kept book is never made again. Invented people, every table that matters.
"""

import random
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from shopfriend.book import Book  # noqa: E402
from tests.unit.book import rows  # noqa: E402


def make(path: Path) -> None:
    chance = random.Random(1)
    clock = datetime(2026, 11, 23, 9, tzinfo=UTC)
    path.unlink(missing_ok=True)
    with Book.create(path, clock=lambda: clock) as book:
        with book.batch("import", source="till") as tx:
            kinds = [rows.category(book, tx, f"Käse > Sorte {n}") for n in range(3)]
            goods = [rows.product(book, tx, f"Käse {n}", kinds[n % 3]) for n in range(20)]
            people = [rows.customer(book, tx, f"Müller-{n}", "Hanna") for n in range(30)]
            for n, who in enumerate(people):
                rows.address(book, tx, who, street="Lange Straße", postcode="89073", town="Ulm")
                rows.phone(book, tx, who, f"0731 {n:05}")
                rows.note(book, tx, who, "invented")
            for n in range(90):
                day = f"2026-{n % 9 + 1:02}-{n % 28 + 1:02}"
                rows.receipt(book, tx, chance.choice(people), day, chance.choices(goods, k=3))
                tx.months.add(day)
            tx.touch("customer", *people)
            tx.touch("product", *goods)
        with book.change("customer-renamed", name="Renner") as tx:
            tx.run("update customer set last_name = 'Renner' where id = :c", c=people[0])
    small = sqlite3.connect(path)
    small.execute("vacuum")
    small.close()


if __name__ == "__main__":
    make(Path(__file__).with_name(f"{sys.argv[1]}.shopbook"))
