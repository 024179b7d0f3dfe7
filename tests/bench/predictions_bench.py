"""Who buys again, and who answers a mailing, on the public data set.

Buys again: known before day 273 of the data, wanted is one purchase or more within the horizon;
household and goods group with two purchase days or more, and rare households (13 visit days or
less in the first half year). Mailings (`mailings.py`): each campaign from August on is judged on
its first day, by what happened before.

    .venv/bin/python -m tests.bench.predictions_bench [again|mailing|newcomers|speed …]
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from shopfriend.insight import Lines, Products, responders
from shopfriend.insight.responders import FEATURES, KnownBefore, Weights
from tests.bench import mailings, public
from tests.bench.offers_task import goods_only, make_book
from tests.bench.run import Measured, tell

_KNOWN, _HALF_YEAR = 273, 183  # days from the first one
_RARE = 13  # days of purchase in the first half year
_OWN_COUPONS = [FEATURES.index(name) + 1 for name in FEATURES if name.startswith("redeemed")]
_OWN_COUPONS += [FEATURES.index(name) + 1 for name in ("coupon-lines", "coupon-lines-there")]


def shop(purchases: Path) -> tuple[Lines, Products]:
    table = pd.read_csv(purchases, dtype=str)
    facts = pd.read_csv(public.FOLDER / "products.csv", dtype=str, keep_default_na=False)
    facts = facts[facts.number.isin(set(table["product"]))].sort_values("number")
    group = pd.factorize(facts.category)[0] + 1
    goods = Products.from_facts(
        (int(n), int(g), 0, 0, 0, name, brand, size, "", "", 0)
        for n, g, name, brand, size in zip(
            facts.number, group, facts["name"],
            facts.brand, facts["size"], strict=True,
        )
    )  # fmt: skip
    columns = (pd.factorize(table.receipt)[0] + 1, table.customer, table["product"],
               days_of(table.date),
               table.quantity.astype(float) * 1000, _cents(table.total),
               _cents(table.discount))  # fmt: skip
    return Lines(
        *(np.asarray(column, dtype=np.float64).astype(np.int64) for column in columns)
    ), goods


def days_of(stamps: Any) -> Any:
    """Ordinals of the calendar dates."""
    return stamps.str[:10].to_numpy().astype("datetime64[D]").astype(np.int64) + 719_163


def _cents(column: Any) -> Any:
    return np.rint(column.astype(float) * 100)


def again(data: "Data") -> Iterator[Measured]:
    """Through the door: a book of the goods, and `predict` for each horizon."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        goods_only(data.folder / "purchases.csv", folder / "purchases.csv")
        book = make_book(folder / "purchases.csv", data.folder / "products.csv", folder)
        bought = Bought.read(folder / "purchases.csv")
        for by, days, target in (("category", 28, 0.745), ("category", 91, 0.742),
                                 ("customer", 28, 0.77)):  # fmt: skip
            found = _predicted(book, folder / "predict.csv", bought.first + _KNOWN, days, by)
            chance, truth = bought.judged(found, days, by)
            what = "household x group" if by == "category" else "rare households"
            yield Measured(f"buys again, {what}, {days} days: AUC", mailings.area(chance, truth),
                           "", target, f"{len(truth)} cases", larger_is_better=True)  # fmt: skip
            if (by, days) == ("category", 28):
                loss = -np.where(truth, np.log(chance), np.log(1 - chance)).mean()
                yield Measured(f"buys again, {what}, {days} days: log-loss", float(loss), "", 0.548)


def _predicted(book: Path, table: Path, on: int, days: int, by: str) -> Any:
    words = ("--on", str(date.fromordinal(on)), "--days", str(days), "--by", by, "--csv", table)
    public.shopfriend("predict", "--book", book, "--no-backup", *words)
    return pd.read_csv(table, keep_default_na=False)


@dataclass(frozen=True)
class Bought:
    """Lines with something sold: household, path of the group, day (an ordinal); parallel."""

    household: Any
    group: Any
    day: Any

    @classmethod
    def read(cls, purchases: Path) -> "Bought":
        lines = pd.read_csv(purchases, usecols=["customer", "date", "category", "quantity"])
        lines = lines[lines.quantity > 0]
        return cls(lines.customer, lines.category, days_of(lines.date))

    @property
    def first(self) -> int:
        return int(self.day.min())

    def judged(self, found: Any, days: int, by: str) -> tuple[Any, Any]:
        """The chances of those the task is about, and whether it happened."""
        on, known = self.first + _KNOWN, self.first + _HALF_YEAR
        keys = self._keys(self.household, self.group, by)
        asked = self._keys(found.customer.astype(int), found.category, by)
        happened = asked.isin(set(keys[(self.day >= on) & (self.day < on + days)])).to_numpy()
        some = self._days(keys, asked, self.day < on) >= 2
        if by == "customer":
            some &= self._days(keys, asked, self.day < known) <= _RARE
        return found.probability.to_numpy()[some], happened[some]

    def _keys(self, household: Any, group: Any, by: str) -> Any:
        return household.astype(str) + ("|" + group if by == "category" else "")

    def _days(self, keys: Any, asked: Any, among: Any) -> Any:
        """Different days of purchase for each of those asked."""
        rows = pd.DataFrame({"key": keys[among], "day": self.day[among]}).drop_duplicates()
        return asked.map(rows.key.value_counts()).fillna(0).to_numpy()


def mailing(data: "Data") -> Iterator[Measured]:
    """Through the door: the book, `import` of the mailings, `who` for each campaign."""
    with tempfile.TemporaryDirectory() as scratch:
        book = Path(scratch) / "bench.shopbook"
        shutil.copyfile(public.book(), book)
        files = [data.folder / name for name in mailings.FILES]
        public.shopfriend("import", *files, "--book", book, "--no-backup")
        judged = mailings.by_command(book, data.past, Path(scratch))
    yield from mailings.measured("mailing", judged, area=0.81, best=0.70)


def newcomers(data: "Data") -> Iterator[Measured]:
    """Without any coupon history of the recipients: learned from the other features alone, with
    what was taken off and with an empty column; and the rule that stands before any answer."""
    for what, lines in (("", data.lines), (", nothing taken off", _at_full_price(data.lines))):
        judged = [mailings.Answers(_blinded(data, lines, *each), answered)
                  for *each, answered in data.past.asked()]  # fmt: skip
        yield from mailings.without_profit(
            mailings.measured(f"no coupon history{what}", judged, area=0.69, best=0.51)
        )
    nobody = data.past.redemptions.where(data.past.redemptions.day < 0)
    lines = _at_full_price(data.lines)
    judged = []
    for campaign, day, people, answered in data.past.asked():
        past = (data.past.mailings, data.past.goods, nobody)
        found = responders(lines, data.goods, *past, campaign, people.tolist(), day)
        judged.append(mailings.Answers(found.probability, answered))
    yield from mailings.without_profit(
        mailings.measured("no answers yet, nothing taken off", judged, area=0.69, best=0.51)
    )


def _at_full_price(lines: Lines) -> Lines:
    return replace(lines, discount_cents=np.zeros_like(lines.discount_cents))


def _blinded(data: "Data", lines: Lines, campaign: int, day: int, people: Any) -> Any:
    known = KnownBefore(lines, data.goods, data.past.mailings, data.past.goods,
                        data.past.redemptions, day)  # fmt: skip
    letters, x = known.letters(campaign), known.features(people, campaign, day)
    letters.features[:, _OWN_COUPONS] = x[:, _OWN_COUPONS] = 0.0
    return Weights.learned(letters).response(people, x).probability


def mailing_speed(data: "Data") -> Iterator[Measured]:
    """Of the processor, best of five, on the day of the last campaign."""
    campaign, day, *_ = list(data.past.asked())[-1]
    begun = time.process_time()
    known = KnownBefore(data.lines, data.goods, data.past.mailings, data.past.goods,
                        data.past.redemptions, day)  # fmt: skip
    letters = known.letters(campaign)
    people = known.people[:1000]
    x = known.features(people, campaign, day)
    yield Measured(f"mailing: features of {len(letters.answered)} letters",
                   time.process_time() - begun, "s")  # fmt: skip
    weights = Weights.learned(letters)
    yield Measured("mailing: fit", _quickest(lambda: Weights.learned(letters)), "s", 0.1)
    yield Measured("mailing: score 1,000 recipients",
                   _quickest(lambda: weights.response(people, x)), "s", 0.1)  # fmt: skip


def _quickest(what: Callable[[], object]) -> float:
    times = []
    for _ in range(5):
        begun = time.process_time()
        what()
        times.append(time.process_time() - begun)
    return min(times)


class Data:
    """What the tasks need, read when first asked for."""

    @cached_property
    def folder(self) -> Path:
        return mailings.folder()

    @cached_property
    def past(self) -> mailings.Past:
        return mailings.Past(self.folder)

    @cached_property
    def shop(self) -> tuple[Lines, Products]:
        with tempfile.TemporaryDirectory() as scratch:
            partial = Path(scratch) / "goods.csv"
            goods_only(self.folder / "purchases.csv", partial)
            return shop(partial)

    @property
    def lines(self) -> Lines:
        return self.shop[0]

    @property
    def goods(self) -> Products:
        return self.shop[1]


TASKS: Mapping[str, Callable[[Data], Iterator[Measured]]] = {
    "again": again, "mailing": mailing, "newcomers": newcomers, "speed": mailing_speed,
}  # fmt: skip


def main(names: Sequence[str] = ()) -> list[Measured]:
    data = Data()
    return [row for name in names or TASKS for row in TASKS[name](data)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", nargs="*", help=", ".join(TASKS))
    for row in main(parser.parse_args().task):
        tell(row)
