"""Mailings of the public data set: who redeemed, and how well a list of chances tells it.

Judged are the eleven campaigns that began in August or later, each on its first day: every letter
of it, answered when at least one of its coupons came back. Standard errors are those of drawing the
letters of each campaign anew 200 times.
"""

import csv
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from shopfriend.insight import Coupons, Mailings, Redemptions, worth_cents
from tests.bench import public
from tests.bench.run import Measured

FILES = ("campaigns.csv", "pieces.csv", "coupons.csv", "redemptions.csv")
FROM = date(2017, 8, 1)
LETTER_CENTS, MARGINS = 85, (500, 800, 1200, 2000, 4000)
_DRAWS = 200


@dataclass(frozen=True)
class Answers:
    """Of one campaign's letters: the chance foretold and whether it was answered; parallel."""

    chance: Any
    answered: Any

    def drawn(self, chance: np.random.Generator) -> "Answers":
        some = chance.integers(0, len(self.chance), len(self.chance))
        return Answers(self.chance[some], self.answered[some])


Judged = Sequence[Answers]


class Past:
    """The four files, as they stand and as `insight` reads them."""

    def __init__(self, folder: Path) -> None:
        self.campaigns, self.pieces, self.coupons, self.redeemed = (
            pd.read_csv(folder / name) for name in FILES
        )

    @cached_property
    def mailings(self) -> Mailings:
        sent = zip(self.pieces.campaign, self.pieces.sent_on.map(_day), self.pieces.customer,
                   strict=True)  # fmt: skip
        return Mailings.from_rows(sent)

    @cached_property
    def goods(self) -> Coupons:
        pairs = self.coupons[["campaign", "product"]].drop_duplicates()
        return Coupons.from_rows(pairs.itertuples(index=False, name=None))

    @cached_property
    def redemptions(self) -> Redemptions:
        back = zip(self.redeemed.campaign, self.redeemed.customer, self.redeemed.date.map(_day),
                   strict=True)  # fmt: skip
        return Redemptions.from_rows(back)

    def asked(self) -> Iterator[tuple[int, int, Any, Any]]:
        """Number and first day of each campaign that is judged, its people, and who answered."""
        for campaign, starts in zip(self.campaigns.campaign, self.campaigns.starts, strict=True):
            people = np.unique(self.pieces.customer[self.pieces.campaign == campaign])
            back = self.redeemed.customer[self.redeemed.campaign == campaign]
            if starts >= FROM.isoformat():
                yield int(campaign), _day(starts), people, np.isin(people, back)


def folder() -> Path:
    """The folder with all public files, those of the mailings written now if need be."""
    found, python = public.csv_folder(), public.bench_python()
    if python is not None and not all((found / name).is_file() for name in FILES):
        script = public.ROOT / "tests/data_public/make_campaigns.py"
        subprocess.run([python, script, "--folder", found], check=True)
    return found


def by_command(book: Path, past: Past, scratch: Path) -> Judged:
    """As `shopfriend who` writes them, campaign by campaign. Who objected to advertising is not
    among them and not judged."""
    judged = []
    for campaign, day, people, answered in past.asked():
        table, on = scratch / "who.csv", date.fromordinal(day)
        words = ("--campaign", str(campaign), "--on", str(on), "--csv", table)
        public.shopfriend("who", "--book", book, "--no-backup", *words)
        with table.open(encoding="utf-8", newline="") as file:
            chance = {int(row["customer"]): float(row["probability"])
                      for row in csv.DictReader(file)}  # fmt: skip
        named = np.isin(people, list(chance))
        asked = people[named].tolist()
        judged.append(Answers(np.array([chance[each] for each in asked]), answered[named]))
    return judged


def measured(what: str, judged: Judged, *, area: float, best: float) -> Iterator[Measured]:
    """Beside targets for the area under the curve and for the redeemers among the best 30 %."""
    goals: list[tuple[str, Callable[[Judged], float], float | None]] = [
        ("AUC within campaigns", area_within, area),
        ("redeemers among the best 30 %", among_best, best),
    ]
    for margin in MARGINS:
        name = f"profit at {margin // 100} EUR against the best cut in hindsight"
        goals.append((name, lambda each, margin=margin: profit(each, margin), 0.93))  # type: ignore[misc]
    chance = np.random.default_rng(1)
    draws = [[each.drawn(chance) for each in judged] for _ in range(_DRAWS)]
    for name, figure, target in goals:
        error = float(np.std([figure(draw) for draw in draws]))
        yield Measured(f"{what}: {name}", figure(judged), "", target, f"± {error:.3f}",
                       larger_is_better=True)  # fmt: skip


def without_profit(rows: Iterator[Measured]) -> Iterator[Measured]:
    """The profit is told, but nobody has set a target for it."""
    for row in rows:
        yield replace(row, target=None) if "profit" in row.what else row


def area_within(judged: Judged) -> float:
    """Under the ROC curve of each campaign, by pairs of an answered and an unanswered letter."""
    both = [each for each in judged if 0 < each.answered.sum() < len(each.answered)]
    pairs = [each.answered.sum() * (~each.answered).sum() for each in both]
    return float(np.average([area(each.chance, each.answered) for each in both], weights=pairs))


def among_best(judged: Judged) -> float:
    """The share of all redeemers that is among the best three tenths of their campaigns."""
    found = 0
    for each in judged:
        best = np.argsort(-each.chance, kind="stable")[: -(-len(each.chance) * 3 // 10)]
        found += int(each.answered[best].sum())
    return found / sum(int(each.answered.sum()) for each in judged)


def profit(judged: Judged, margin_cents: int) -> float:
    """What letters bring that are sent where they pay, against the best cut in hindsight."""
    chance = np.concatenate([each.chance for each in judged])
    brings = np.concatenate([each.answered for each in judged]) * margin_cents - LETTER_CENTS
    sent = worth_cents(chance, margin_cents, LETTER_CENTS) > 0
    best_cut = np.cumsum(brings[np.argsort(-chance, kind="stable")]).max()
    return float(brings[sent].sum() / best_cut)


def area(score: Any, happened: Any) -> float:
    """Under the ROC curve; ties count half."""
    _, rank, count = np.unique(score, return_inverse=True, return_counts=True)
    middle = (np.cumsum(count) - (count - 1) / 2)[rank]
    yes = happened.sum()
    return float((middle[happened].sum() - yes * (yes + 1) / 2) / (yes * (~happened).sum()))


def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()
