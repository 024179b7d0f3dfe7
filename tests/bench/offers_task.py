"""A task on till data: which lines are known, which are wanted, and the lists of both sides.

Ours come through the program's own door: the book is made and asked by command (`new`, `import`,
`offers --on DATE --csv FILE`). The peers of `peers.py` and `peers_implicit.py` get the same lines.
"""

import csv
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from tests.bench import peers, public
from tests.bench.peers import KINDS, PLACES, Ints, Past

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
Row = Mapping[str, str]


def goods_only(source: Path, target: Path, keep: Callable[[Row], bool] = lambda _row: True) -> None:
    """The lines the task is about: no fuel, coupons, deposits, nothing without a category; of
    these the ones to `keep`."""
    with source.open(encoding="utf-8") as file, target.open("w", encoding="utf-8") as out:
        reader = csv.DictReader(file)
        writer = csv.DictWriter(out, reader.fieldnames or ())
        writer.writeheader()
        for row in reader:
            department, _, category = row["category"].partition(" > ")
            if not category or department in NO_DEPARTMENTS or category in NO_CATEGORIES:
                continue
            if keep(row):
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
        words: list[str | Path] = [
            "offers", "--book", book, "--all", "--count", str(PLACES), "--kind", kind,
            "--on", str(task.cut), "--level", task.level, "--csv", said, "--no-backup",
        ]  # fmt: skip
        if task.asof:
            words += ["--asof", asof]
        ask(*words)
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
