"""Offers on the public data set, through the program's own door, beside its peers.

The book is made and asked by command (`new`, `import`, `offers --on DATE --csv FILE`); the peers of
`peers.py` and `peers_implicit.py` get the same lines in the same run. The cut is the first calendar
day of week 46 (`--twin`: of week 42, on which everything was tuned), wanted is what was bought in
the 28 days from then on, or each household's last basket. Customers with something wanted of that
kind are averaged over.

    .venv/bin/python -m tests.bench.offers_bench [--twin] [--long] [--task NAME …]
"""

import argparse
import csv
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from tests.bench import peers, public, shops
from tests.bench.peers import KINDS, PLACES, Ints, Past
from tests.bench.run import Measured

CUT, TWIN = date(2017, 11, 6), date(2017, 10, 9)
HORIZON = 28
NO_DEPARTMENTS = frozenset({
    "FUEL", "COUPON", "MISCELLANEOUS", "CHARITABLE CONT", "CNTRL/STORE SUP", "POSTAL CENTER",
    "PROD-WHS SALES", "HBC", "TRAVEL & LEISURE", "VIDEO RENTAL", "PHOTO & VIDEO",
})  # fmt: skip
NO_CATEGORIES = frozenset({
    "COUPON/MISC ITEMS", "MISC SALES TRANS", "NO COMMODITY DESCRIPTION", "MISC. SALES & FUEL",
    "BOTTLE DEPOSITS",
})  # fmt: skip
SMALL = 300
GAIN = 1.0 / np.log2(np.arange(2, PLACES + 2))
PEER_OF = {"any": 1.03, "repeat": 1.0, "new": 1.05}


def goods_only(source: Path, target: Path, households: frozenset[str] | None = None) -> None:
    """The lines the task is about: no fuel, coupons, deposits, nothing without a category."""
    with source.open(encoding="utf-8") as file, target.open("w", encoding="utf-8") as out:
        reader = csv.DictReader(file)
        writer = csv.DictWriter(out, reader.fieldnames or ())
        writer.writeheader()
        for row in reader:
            department, _, category = row["category"].partition(" > ")
            if not category or department in NO_DEPARTMENTS or category in NO_CATEGORIES:
                continue
            if households is None or row["customer"] in households:
                writer.writerow(row)


def make_book(purchases: Path, products: Path, folder: Path) -> Path:
    """Made by command. All households are told what is done with their purchases."""
    people, book = folder / "customers.csv", folder / "bench.shopbook"
    numbers = sorted(set(pd.read_csv(purchases, usecols=["customer"], dtype=str).customer))
    with people.open("w", encoding="utf-8") as out:
        out.write("number,last_name,informed_on\n")
        out.writelines(f"{number},Household {number},2017-01-01\n" for number in numbers)
    public.make_book(book, [products, people, purchases])
    return book


@dataclass(frozen=True)
class Lines:
    """The file's lines as arrays; goods and people by place in their lists of numbers."""

    customer: Ints
    item: Ints
    day: Ints
    receipt: Ints
    people: Sequence[str]
    goods: Sequence[str]
    unit: Mapping[str, int]  # a product number -> its place

    @classmethod
    def read(cls, purchases: Path) -> "Lines":
        table = pd.read_csv(purchases, dtype=str, usecols=[
            "receipt", "date", "customer", "product", "quantity", "name", "category"])  # fmt: skip
        table = table[table.quantity.astype(float) > 0]
        who, people = pd.factorize(table.customer, sort=True)
        what, goods = pd.factorize(table["product"], sort=True)
        days = table.date.str[:10].to_numpy().astype("datetime64[D]").astype(np.int64) + 719_163
        receipt = pd.factorize(table.receipt)[0]
        unit = {number: place for place, number in enumerate(goods)}
        return cls(who, what, days, receipt, list(people), list(goods), unit)

    def at_types(self, purchases: Path) -> "Lines":
        """One unit per product type: the name within its category."""
        table = pd.read_csv(purchases, dtype=str, usecols=["product", "name", "category"])
        table = table.drop_duplicates("product")
        kind, names = pd.factorize(table.category + " | " + table.name)
        unit = dict(zip(table["product"], kind.tolist(), strict=True))
        of = np.array([unit[number] for number in self.goods], dtype=np.int64)
        return replace(self, item=of[self.item], goods=list(names), unit=unit)

    def some(self, rows: Any) -> "Lines":
        return replace(self, customer=self.customer[rows], item=self.item[rows],
                       day=self.day[rows], receipt=self.receipt[rows])  # fmt: skip

    def past(self, cut: int) -> Past:
        return Past(self.customer, self.item, self.day, self.receipt, len(self.people),
                    len(self.goods), cut)  # fmt: skip

    @cached_property
    def last_baskets(self) -> tuple[Any, Ints]:
        """Whether a line is in its household's last basket, and that basket's day per household."""
        order = np.lexsort((self.receipt, self.day, self.customer))
        last = np.zeros(len(self.people), dtype=np.int64)
        last[self.customer[order]] = order  # of several the last one stays
        return self.receipt == self.receipt[last[self.customer]], self.day[last]


@dataclass(frozen=True)
class Task:
    """`known` and `wanted` lines; `level` and `asof` are what the program is asked with."""

    name: str
    known: Lines
    wanted: Lines
    cut: date
    level: str
    asof: Mapping[str, date]


def four_weeks(lines: Lines, cut: date, level: str) -> Task:
    first = cut.toordinal()
    later = lines.some((lines.day >= first) & (lines.day < first + HORIZON))
    return Task(f"{level}, 4 weeks", lines.some(lines.day < first), later, cut, level, {})


def last_basket(lines: Lines, level: str) -> Task:
    """Other baskets of the same day are left out: `--asof` knows days only."""
    last, day = lines.last_baskets
    known = lines.some(lines.day < day[lines.customer])
    asof = {n: date.fromordinal(int(d)) for n, d in zip(lines.people, day, strict=True)}
    newest = max(asof.values())
    return Task(f"{level}, last basket", known, lines.some(last), newest, level, asof)


def ours(book: Path, task: Task, folder: Path) -> tuple[dict[str, Ints], float]:
    """Lists as the program writes them, and seconds of the three calls."""
    at = {number: place for place, number in enumerate(task.known.people)}
    asof = folder / "asof.csv"
    with asof.open("w", encoding="utf-8") as out:
        out.write("customer,date\n")
        out.writelines(f"{number},{day}\n" for number, day in task.asof.items())
    found, begun = {}, time.perf_counter()
    for kind in KINDS:
        said = folder / f"{kind}.csv"
        words = ["offers", "--book", book, "--all", "--count", str(PLACES), "--kind", kind,
                 "--on", str(task.cut), "--level", task.level, "--csv", said,
                 "--no-backup"]  # fmt: skip
        ask(*words, *(["--asof", asof] if task.asof else []))
        found[kind] = np.full((len(at), PLACES), -1, dtype=np.int64)
        with said.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                place = task.known.unit.get(row["product"], -1)
                found[kind][at[row["customer"]], int(row["rank"]) - 1] = place
    return found, time.perf_counter() - begun


def ask(*words: str | Path) -> None:
    done = subprocess.run([sys.executable, "-m", "shopfriend", *map(str, words)], cwd=public.ROOT,
                          check=False, capture_output=True, text=True)  # fmt: skip
    if done.returncode:
        sys.exit(done.stderr[-2000:])


def theirs(task: Task, folder: Path) -> Iterator[tuple[str, dict[str, Ints]]]:
    past = task.known.past(task.cut.toordinal())
    for name, made in peers.PEERS.items():
        yield name, peers.lists(past, made(past))
    python = public.bench_python()
    if python is None:
        return
    source, target = folder / "past.npz", folder / "implicit.npz"
    np.savez(source, customer=past.customer, item=past.item, day=past.day, receipt=past.receipt,
             people=past.people, goods=past.goods, cut=past.cut)  # fmt: skip
    script = Path(__file__).with_name("peers_implicit.py")
    subprocess.run([python, script, source, target], check=True, stderr=subprocess.DEVNULL)
    got = np.load(target)
    for name in ("implicit BM25", "implicit ALS"):
        yield name, {kind: got[f"{name}|{kind}"] for kind in KINDS}


@dataclass(frozen=True)
class Score:
    """Per customer with something wanted: NDCG, recall, precision, hit; at 10."""

    each: Any

    @property
    def mean(self) -> Any:
        return self.each.mean(axis=0)

    @property
    def error(self) -> float:
        """Standard error of the NDCG."""
        return float(self.each[:, 0].std() / sqrt(len(self.each)))


def wanted_of(task: Task) -> dict[str, dict[int, set[int]]]:
    """Per kind and household; households without any past are left out."""
    known: dict[int, set[int]] = {}
    for who, what in zip(task.known.customer.tolist(), task.known.item.tolist(), strict=True):
        known.setdefault(who, set()).add(what)
    kinds: dict[str, dict[int, set[int]]] = {kind: {} for kind in KINDS}
    for who, what in zip(task.wanted.customer.tolist(), task.wanted.item.tolist(), strict=True):
        if who in known:
            kinds["any"].setdefault(who, set()).add(what)
            kinds["repeat" if what in known[who] else "new"].setdefault(who, set()).add(what)
    return kinds


def score(lists: Ints, wanted: Mapping[int, set[int]]) -> Score:
    rows = []
    for who, goods in sorted(wanted.items()):
        hit = np.array([place in goods for place in lists[who].tolist()], dtype=float)
        best = GAIN[: min(PLACES, len(goods))].sum()
        rows.append(((hit * GAIN).sum() / best, hit.sum() / len(goods), hit.mean(), hit.any()))
    return Score(np.array(rows, dtype=float))


def compared(book: Path, task: Task, folder: Path) -> list[tuple[str, str, Score]]:
    """(method, kind, score); ours comes first."""
    wanted = wanted_of(task)
    mine, seconds = ours(book, task, folder)
    print(f"\n{task.name}: {task.cut}, three lists of everybody in {seconds:.0f} s", flush=True)
    methods = [("shopfriend", mine), *theirs(task, folder)]
    return [(name, kind, score(lists[kind], wanted[kind])) for kind in KINDS
            for name, lists in methods]  # fmt: skip


def table(found: Sequence[tuple[str, str, Score]]) -> Iterator[str]:
    for kind in KINDS:
        some = [(name, each) for name, of, each in found if of == kind]
        mine = some[0][1]
        yield f"  {kind}: {len(mine.each)} households"
        for name, each in some:
            ndcg, recall, precision, hit = each.mean
            apart = mine.each[:, 0] - each.each[:, 0]
            error = apart.std() / sqrt(len(apart))
            said = "" if name == "shopfriend" else (
                f"   ours {mine.mean[0] / max(ndcg, 1e-9):.3f} x,"
                f" t {apart.mean() / max(error, 1e-12):.1f}"
            )  # fmt: skip
            yield (f"    {name:22} NDCG {ndcg:.4f} ±{each.error:.4f}  R {recall:.4f}  "
                   f"P {precision:.4f}  PHR {hit:.3f}{said}")  # fmt: skip


def ratios(task: Task, found: Sequence[tuple[str, str, Score]]) -> Iterator[Measured]:
    for kind in KINDS:
        mine = next(s for name, of, s in found if of == kind and name == "shopfriend")
        best = max(((s.mean[0], name) for name, of, s in found
                    if of == kind and name != "shopfriend"))  # fmt: skip
        target = PEER_OF[kind] if task.name == "product, 4 weeks" else 1.0
        yield Measured(f"offers, {task.name}, {kind}: NDCG@10 against the best peer",
                       mine.mean[0] / best[0], "x", target, best[1],
                       larger_is_better=True)  # fmt: skip


def tasks(purchases: Path, cut: date) -> Iterator[Task]:
    lines = Lines.read(purchases)
    types = lines.at_types(purchases)
    yield four_weeks(lines, cut, "product")
    yield four_weeks(types, cut, "type")
    yield last_basket(lines, "product")
    yield last_basket(types, "type")


def measure(cut: date, folder: Path, wanted: Sequence[str], *, small: bool) -> Iterator[Measured]:
    source = public.csv_folder() / "purchases.csv"
    households = frozenset(_some_households(source)) if small else None
    purchases = folder / "purchases.csv"
    goods_only(source, purchases, households)
    book = make_book(purchases, public.FOLDER / "products.csv", folder)
    for task in tasks(purchases, cut):
        if task.name in wanted or not wanted:
            named = replace(task, name=f"{SMALL} households, {task.name}") if small else task
            found = compared(book, named, folder)
            print("\n".join(table(found)), flush=True)
            yield from ratios(named, found)


def measure_shop(name: str, folder: Path) -> Iterator[Measured]:
    """One of the invented shops."""
    shops.write(name, folder)
    purchases = folder / "purchases.csv"
    book = make_book(purchases, folder / "products.csv", folder)
    task = four_weeks(Lines.read(purchases), shops.CUT, "product")
    named = replace(task, name=f"{name}, 4 weeks")
    found = compared(book, named, folder)
    print("\n".join(table(found)), flush=True)
    yield from ratios(named, found)


def _some_households(purchases: Path) -> list[str]:
    numbers = sorted(set(pd.read_csv(purchases, usecols=["customer"], dtype=str).customer), key=int)
    return numbers[:: len(numbers) // SMALL][:SMALL]


def main(arguments: Sequence[str] = ()) -> list[Measured]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--twin", action="store_true", help="week 42 instead of 46")
    parser.add_argument("--long", action="store_true", help="all tasks, and the small shop")
    parser.add_argument("--task", action="append", default=[], help="only this one")
    parser.add_argument("--small", action="store_true", help=f"only {SMALL} households")
    parser.add_argument("--shop", action="append", default=[], choices=list(shops.SHOPS))
    given = parser.parse_args(list(arguments))
    cut = TWIN if given.twin else CUT
    wanted = given.task or ([] if given.long else ["product, 4 weeks"])
    rows: list[Measured] = []
    for shop in given.shop or (shops.SHOPS if given.long else ()):
        with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as folder:
            rows += measure_shop(shop, Path(folder))
    if given.shop:
        return rows
    for small in (True,) if given.small else (False, True) if given.long else (False,):
        with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as folder:
            some = ["product, 4 weeks"] if small else wanted
            rows += measure(cut, Path(folder), some, small=small)
    return rows


if __name__ == "__main__":
    for row in main(sys.argv[1:]):
        verdict = "ok" if row.reached else "MISSED"
        print(f"{row.what:70} {row.value:7.3f} >= {row.target} {verdict} ({row.peer})")
