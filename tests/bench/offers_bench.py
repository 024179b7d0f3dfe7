"""Offers on the public data set, through the services: time, and quality on the twin task.

The twin task: everything before the first day of week 42 is known, wanted is what was bought in
the 28 days from then on; NDCG at 10 over customers with something wanted of that kind. The peer in
the same run is GP-TopFreq (own counts, filled up with best sellers) and, for new goods, the best
sellers of the last two weeks.

    .venv/bin/python -m tests.bench.offers_bench [--purchases FILE]
"""

import argparse
import csv
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import log2
from pathlib import Path
from typing import Any

import numpy as np

from shopfriend.book import Book
from shopfriend.services import imports, learned, offers, settings
from shopfriend.services.desk import Desk, close_desk, open_desk
from tests.bench import public
from tests.bench.run import Measured

CUT = date(2017, 10, 9)  # the first calendar day of week 42
TODAY = date(2018, 1, 15)
HORIZON, PLACES = timedelta(days=28), 10
NO_DEPARTMENTS = frozenset({
    "FUEL", "COUPON", "MISCELLANEOUS", "CHARITABLE CONT", "CNTRL/STORE SUP", "POSTAL CENTER",
    "PROD-WHS SALES", "HBC", "TRAVEL & LEISURE", "VIDEO RENTAL", "PHOTO & VIDEO",
})  # fmt: skip
NO_CATEGORIES = frozenset({
    "COUPON/MISC ITEMS", "MISC SALES TRANS", "NO COMMODITY DESCRIPTION", "MISC. SALES & FUEL",
    "BOTTLE DEPOSITS",
})  # fmt: skip
Ranking = Sequence[int]
Truth = Mapping[int, set[int]]


def goods_only(source: Path, target: Path) -> None:
    """The lines the task is about: no fuel, coupons, deposits, nothing without a category."""
    with source.open(encoding="utf-8") as file, target.open("w", encoding="utf-8") as out:
        reader = csv.DictReader(file)
        writer = csv.DictWriter(out, reader.fieldnames or ())
        writer.writeheader()
        for row in reader:
            department, _, category = row["category"].partition(" > ")
            if category and department not in NO_DEPARTMENTS and category not in NO_CATEGORIES:
                writer.writerow(row)


def make_book(purchases: Path, folder: Path) -> Path:
    lines, book = folder / "purchases.csv", folder / "bench.shopbook"
    goods_only(purchases, lines)
    Book.create(book).close()
    desk = open_desk(book, today=TODAY)
    settings.put(desk, profiling="everyone")
    imports.take_in(desk, [lines])
    with desk.batch("bench") as tx:
        tx.run("update customer set informed_on = '2017-01-01'")
    close_desk(desk)
    return book


def bought(desk: Desk, first: date, last: date) -> dict[int, dict[int, int]]:
    """Per customer how many lines of each product, from `first` to the day before `last`."""
    result: dict[int, dict[int, int]] = {}
    with desk.read() as tx:
        for customer, product, count in tx.tuples(
            """select r.customer, l.product, count(*) from receipt r join line l on l.receipt = r.id
                where r.day >= :first and r.day < :last and r.customer is not null
                group by r.customer, l.product""",
            first=first.isoformat(),
            last=last.isoformat(),
        ):
            result.setdefault(customer, {})[product] = count
    return result


def best_sellers(sold: Iterable[Mapping[int, int]]) -> list[int]:
    counts: dict[int, int] = {}
    for basket in sold:
        for product, count in basket.items():
            counts[product] = counts.get(product, 0) + count
    return sorted(counts, key=lambda product: (-counts[product], product))


def ndcg(ranking: Ranking, wanted: set[int]) -> float:
    gain = sum(1 / log2(n + 2) for n, p in enumerate(ranking[:PLACES]) if p in wanted)
    return gain / sum(1 / log2(n + 2) for n in range(min(PLACES, len(wanted))))


def score(rank: Callable[[int], Ranking], wanted: Truth) -> float:
    return float(np.mean([ndcg(rank(customer), goods) for customer, goods in wanted.items()]))


def first_of(products: Iterable[int], fit: Callable[[int], bool]) -> list[int]:
    found = (product for product in products if fit(product))
    return [product for _, product in zip(range(PLACES), found, strict=False)]


def truths(before: Mapping[int, Mapping[int, int]], after: Mapping[int, Mapping[int, int]]
           ) -> dict[str, Truth]:  # fmt: skip
    """Wanted goods per customer and kind, empty ones left out."""
    kinds: dict[str, dict[int, set[int]]] = {"any": {}, "repeat": {}, "new": {}}
    for customer, goods in after.items():
        known = before.get(customer, {})
        if not known:
            continue
        for kind, some in (("any", set(goods)), ("repeat", set(goods) & set(known)),
                           ("new", set(goods) - set(known))):  # fmt: skip
            if some:
                kinds[kind][customer] = some
    return kinds


def ours(desk: Desk, kind: Any, people: set[int]) -> dict[int, list[int]]:
    found = offers.for_all(desk, count=PLACES, on=CUT, kind=kind, strict=False)
    return {c: [int(o.product or 0) for o in each] for c, each in found if c in people}


def quality(desk: Desk) -> Iterator[tuple[str, float, float]]:
    """Kind, our NDCG, the peer's."""
    before, after = bought(desk, date.min, CUT), bought(desk, CUT, CUT + HORIZON)
    ever = best_sellers(before.values())
    lately = best_sellers(bought(desk, CUT - timedelta(days=14), CUT).values())

    def gp_top_freq(customer: int, kind: str) -> list[int]:
        known = before[customer]
        own = sorted(known, key=lambda p: (-known[p], p))
        if kind == "new":
            return first_of(lately, lambda p: p not in known)
        filled = own if kind == "repeat" else [*own, *ever]
        return first_of(filled, lambda _: True)

    for kind, wanted in truths(before, after).items():
        mine = ours(desk, kind, set(wanted))
        yield (
            kind,
            score(lambda customer, mine=mine: mine.get(customer, []), wanted),
            score(lambda customer, kind=kind: gp_top_freq(customer, kind), wanted),
        )


def speed(desk: Desk) -> dict[str, float]:
    """Seconds, and the peer for everybody: own counts of all customers sorted in plain numpy."""
    learned.forget()
    with desk.read() as tx:
        people = [c for (c,) in tx.tuples("select id from customer order by number")]
    times = {"first look-up": timed(lambda: offers.for_customer(desk, people[0], on=CUT))}
    single = [timed(lambda c=c: offers.for_customer(desk, c, on=CUT)) for c in people[1:102]]
    times["one customer, median"] = float(np.median(single))
    times["one customer, worst of 100"] = max(single)
    times["everybody"] = timed(lambda: list(offers.for_all(desk, on=CUT)))
    times["peer: counts of everybody"] = timed(lambda: bought(desk, date.min, CUT))
    return times


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def measure(
    purchases: Path, folder: Path
) -> tuple[dict[str, float], list[tuple[str, float, float]]]:
    desk = open_desk(make_book(purchases, folder), today=TODAY)
    try:
        return speed(desk), list(quality(desk))
    finally:
        close_desk(desk)


def main() -> list[Measured]:
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as folder:
        times, found = measure(public.csv_folder() / "purchases.csv", Path(folder))
    ratio = times["everybody"] / times["peer: counts of everybody"]
    rows = [
        Measured("offers for one customer", times["one customer, median"] * 1000, "ms", 50),
        Measured("offers for everybody", times["everybody"], "s", 60),
        Measured("everybody against counting", ratio, "x", peer="GP-TopFreq's counts in SQL"),
    ]  # fmt: skip
    for kind, mine, peers in found:
        rows.append(Measured(f"NDCG@10 {kind}", mine / peers, "x", 1.0, "GP-TopFreq", True))
    return rows


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--purchases", type=Path, default=public.FOLDER / "purchases.csv")
    given = parser.parse_args(sys.argv[1:])
    os.environ.setdefault("OMP_NUM_THREADS", "2")
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as name:
        spent, scored = measure(given.purchases, Path(name))
    for what, seconds in spent.items():
        print(f"{what:32} {seconds:9.4f} s")
    for what, mine, peers in scored:
        print(f"NDCG@10 {what:8} {mine:.4f}   peer {peers:.4f}   ratio {mine / peers:.3f}")
