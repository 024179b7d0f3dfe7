"""Who buys again, who answers a mailing, and what learning costs – on the public data set.

Buys again: known before day 273 of the data, wanted is one purchase or more within the horizon;
household and goods group with two purchase days or more, and rare households (13 visit days or
less in the first half year). Mailings: each campaign from August on is judged on its first day, by
what happened before. Learning: seconds beside one numpy sort of the same lines.

    .venv/bin/python -m tests.bench.predictions_bench
"""

import subprocess
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from shopfriend.insight import (
    Coupons,
    Lines,
    Mailings,
    Products,
    Redemptions,
    buys_again,
    fit,
    responders,
    worth_cents,
)
from tests.bench import public
from tests.bench.offers_bench import CUT, goods_only
from tests.bench.run import Measured

FROM = date(2017, 8, 1).toordinal()
LETTER_CENTS, MARGINS = 85, (500, 800, 1200, 2000, 4000)


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
    days = table.date.str[:10].to_numpy().astype("datetime64[D]").astype(np.int64) + 719_163
    columns = (pd.factorize(table.receipt)[0] + 1, table.customer, table["product"], days,
               table.quantity.astype(float) * 1000, _cents(table.total),
               _cents(table.discount))  # fmt: skip
    return Lines(
        *(np.asarray(column, dtype=np.float64).astype(np.int64) for column in columns)
    ), goods


def _cents(column: Any) -> Any:
    return np.rint(column.astype(float) * 100)


def area(score: Any, happened: Any) -> float:
    """Under the ROC curve; ties count half."""
    _, rank, count = np.unique(score, return_inverse=True, return_counts=True)
    middle = (np.cumsum(count) - (count - 1) / 2)[rank]
    yes = happened.sum()
    return float((middle[happened].sum() - yes * (yes + 1) / 2) / (yes * (~happened).sum()))


def again(lines: Lines, goods: Products) -> Iterator[Measured]:
    first = int(lines.day.min())
    on = first + 273
    goal = {("category", 28): 0.745, ("category", 91): 0.742, ("customer", 28): 0.77}
    for (by, days), target in goal.items():
        found = buys_again(lines, goods, on, days=days, by=by)  # type: ignore[arg-type]
        key = found.customer * 1000 + found.category
        group = goods.category[goods.places(lines.product)] if by == "category" else 0
        each = lines.customer * 1000 + group
        sold = lines.quantity_milli > 0
        past, later = sold & (lines.day < on), sold & (lines.day >= on) & (lines.day < on + days)
        happened = np.isin(key, each[later])
        some = _days(each, lines.day, past, key) >= 2
        if by == "customer":
            some &= _days(each, lines.day, past & (lines.day < first + 183), key) <= 13
        chance, truth = found.probability[some], happened[some]
        loss = -np.where(truth, np.log(chance), np.log(1 - chance)).mean()
        what = "household x group" if by == "category" else "rare households"
        print(f"  {what}, {days} days: {found.step}, {len(truth)} cases, log-loss {loss:.4f}")
        yield Measured(f"buys again, {what}, {days} days: AUC", area(chance, truth), "", target,
                       larger_is_better=True)  # fmt: skip
        if (by, days) == ("category", 28):
            yield Measured(f"buys again, {what}, {days} days: log-loss", float(loss), "", 0.548)


def _days(each: Any, day: Any, mask: Any, key: Any) -> Any:
    """Different days per key."""
    pair = np.unique(np.column_stack((each[mask], day[mask])), axis=0)[:, 0]
    return np.searchsorted(pair, key, side="right") - np.searchsorted(pair, key)


def mailings(lines: Lines) -> Iterator[Measured]:
    names = ("pieces", "coupons", "redemptions", "campaigns")
    pieces, coupons, redeemed, campaigns = (
        pd.read_csv(public.FOLDER / f"{name}.csv") for name in names
    )
    letters = Mailings.from_rows(zip(pieces.campaign, pieces.sent_on.map(_day), pieces.customer,
                                     strict=True))  # fmt: skip
    goods = Coupons.from_rows(zip(coupons.campaign, coupons["product"], strict=True))
    answers = Redemptions.from_rows(zip(redeemed.campaign, redeemed.customer,
                                        redeemed.date.map(_day), strict=True))  # fmt: skip
    chances, truths, areas, top = [], [], [], []
    for campaign, start in zip(campaigns.campaign, campaigns.starts.map(_day), strict=True):
        if start < FROM:
            continue
        people = np.unique(pieces.customer[pieces.campaign == campaign])
        found = responders(lines, letters, goods, answers, int(campaign), people.tolist(), start)
        truth = np.isin(people, redeemed.customer[redeemed.campaign == campaign])
        best = np.argsort(-found.probability, kind="stable")[: -(-len(people) * 3 // 10)]
        chances.append(found.probability)
        truths.append(truth)
        top.append(truth[best].sum())
        if 0 < truth.sum() < len(truth):
            areas.append((area(found.probability, truth), truth.sum() * (~truth).sum()))
    chance, truth = np.concatenate(chances), np.concatenate(truths)
    within = float(np.average([a for a, _ in areas], weights=[w for _, w in areas]))
    yield Measured("mailing, AUC within campaigns", within, "", 0.81, larger_is_better=True)
    share = float(sum(top) / truth.sum())
    yield Measured("mailing, redeemers among the best 30 %", share, "", 0.70,
                   larger_is_better=True)  # fmt: skip
    for margin in MARGINS:
        worth = worth_cents(chance, margin, LETTER_CENTS)
        brings = truth * margin - LETTER_CENTS
        best_cut = np.cumsum(brings[np.argsort(-chance, kind="stable")]).max()
        yield Measured(f"mailing, profit at {margin // 100} EUR against the best cut in hindsight",
                       float(brings[worth > 0].sum() / best_cut), "", 0.93,
                       larger_is_better=True)  # fmt: skip


def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def learning(lines: Lines, goods: Products) -> Iterator[Measured]:
    begun = time.process_time()
    np.lexsort((lines.day, lines.product, lines.customer))
    sort = time.process_time() - begun
    begun, wall = time.process_time(), time.perf_counter()
    fit(lines, goods, CUT.toordinal())
    spent, waited = time.process_time() - begun, time.perf_counter() - wall
    yield Measured("learning: seconds of the clock", waited, "s", 8)
    yield Measured("learning against one sort of the lines", spent / sort, "x", 60, "numpy lexsort")


def main() -> list[Measured]:
    folder = public.csv_folder()
    python = public.bench_python()
    if python is not None and not (folder / "campaigns.csv").is_file():
        script = public.ROOT / "tests/data_public/make_campaigns.py"
        subprocess.run([python, script, "--folder", folder], check=True)
    partial = folder / "goods.csv"
    goods_only(folder / "purchases.csv", partial)
    lines, goods = shop(partial)
    partial.unlink()
    return [*again(lines, goods), *mailings(lines), *learning(lines, goods)]


if __name__ == "__main__":
    for row in main():
        print(f"{row.what:66} {row.value:8.4f} {'' if row.reached else 'MISSED'} ({row.target})")
