"""How good lists are, and ours beside those of the peers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np

from tests.bench.peers import KINDS, PLACES, Ints
from tests.bench.run import Measured

OURS = "shopfriend"
GAIN = 1.0 / np.log2(np.arange(2, PLACES + 2))


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


def score(lists: Ints, wanted: Mapping[int, set[int]]) -> Score:
    rows = []
    for who, goods in sorted(wanted.items()):
        hit = np.array([place in goods for place in lists[who].tolist()], dtype=float)
        best = GAIN[: min(PLACES, len(goods))].sum()
        rows.append(((hit * GAIN).sum() / best, hit.sum() / len(goods), hit.mean(), hit.any()))
    return Score(np.array(rows, dtype=float))


@dataclass(frozen=True)
class Compared:
    """One method and kind of list; ours come first among their kind."""

    method: str
    kind: str
    score: Score


def together(parts: Sequence[Sequence[Compared]]) -> list[Compared]:
    """The customers of several parts as if they were of one."""
    return [
        Compared(each.method, each.kind, Score(np.concatenate([p[at].score.each for p in parts])))
        for at, each in enumerate(parts[0])
    ]


def table(found: Sequence[Compared]) -> Iterator[str]:
    for kind in KINDS:
        some = [(each.method, each.score) for each in found if each.kind == kind]
        mine = some[0][1]
        yield f"  {kind}: {len(mine.each)} households"
        for name, each in some:
            ndcg, recall, precision, hit = each.mean
            apart = mine.each[:, 0] - each.each[:, 0]
            error = apart.std() / sqrt(len(apart))
            said = "" if name == OURS else (
                f"   ours {mine.mean[0] / max(ndcg, 1e-9):.3f} x,"
                f" t {apart.mean() / max(error, 1e-12):.1f}"
            )  # fmt: skip
            yield (f"    {name:22} NDCG {ndcg:.4f} ±{each.error:.4f}  R {recall:.4f}  "
                   f"P {precision:.4f}  PHR {hit:.3f}{said}")  # fmt: skip


def ratios(
    name: str, found: Sequence[Compared], targets: Mapping[str, float]
) -> Iterator[Measured]:
    """`targets` per kind; 1 where none is named: ahead of every peer."""
    for kind in KINDS:
        some = {each.method: each.score.mean[0] for each in found if each.kind == kind}
        mine = some.pop(OURS)
        best = max(some, key=lambda method: some[method])
        yield Measured(
            f"offers, {name}, {kind}: NDCG@10 against the best peer",
            mine / some[best], "x", targets.get(kind, 1.0), best, larger_is_better=True,
        )  # fmt: skip
