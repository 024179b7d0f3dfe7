"""What each part of the two models brings: learned anew without it, against all of it.

The engine itself is asked, not the program; the twin task and the one four weeks before it are
counted together. ± is the standard error of the paired difference.

    .venv/bin/python -m tests.bench.ablation_bench
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np

from shopfriend.insight import Lines, Model, Person, Products, fit, fresh, logistic, rhythm
from shopfriend.insight import scored_all as scored_all_of
from shopfriend.insight.shelf import FACTS
from tests.bench import public
from tests.bench.offers_score import Score, score
from tests.bench.offers_task import HORIZON, TWIN, Task, four_weeks, goods_only, wanted_of
from tests.bench.offers_task import Lines as Read
from tests.bench.peers import KINDS, PLACES, Ints
from tests.bench.predictions_bench import shop

NEW = ("one", *FACTS, *fresh.HERSELF, *fresh.TOGETHER)
KNOWN = rhythm.FEATURES
# What is left out: columns of the model of new goods, or of known ones.
PARTS: Mapping[str, tuple[Sequence[str], Sequence[str]]] = {
    "new: what she bought lately (pairs)": (NEW, ("pairs",)),
    "new: what she ever bought (pairs)": (NEW, ("pairs-ever",)),
    "new: pairs of both kinds": (NEW, ("pairs", "pairs-ever")),
    "new: pairs of articles or groups": (NEW, ("families",)),
    "new: goods known of article and group": (NEW, ("of-family", "of-group")),
    "new: similar customers": (NEW, ("near",)),
    "new: how many goods she knows": (NEW, fresh.HERSELF),
    "new: first buyers of four weeks": (NEW, ("first-buyers",)),
    "new: buyers lately, ever, of the article": (NEW, ("lately", "ever", "of-its-family")),
    "new: reduced, rising, season": (NEW, ("reduced", "rising", "season")),
    "known: decayed counts": (KNOWN, ("decay10", "decay40", "decay160")),
    "known: days since, by gap": (KNOWN, ("since", "since_by_gap", "overdue")),
    "known: what others do with it": (KNOWN, ("product_repeat", "lately", "rising", "season")),
    "known: her visits, basket, goods": (KNOWN, ("visits", "visit_since", "basket", "known")),
    "known: products of two features": (KNOWN, ("often_and_repeat", "since_and_repeat",
                                               "decay160_and_visits", "lately_and_visits")),
}  # fmt: skip


@contextmanager
def without(features: Sequence[str], columns: Sequence[str]) -> Iterator[None]:
    """These columns weigh nothing, whatever is learned."""
    at, learn = [features.index(name) for name in columns], logistic.learn

    def held(x: Any, y: Any, start: Any, pull: Any, share: Any = 1.0) -> Any:
        if x.shape[1] == len(features):
            start, pull = start.copy(), np.broadcast_to(pull, start.shape).copy()
            start[at], pull[at] = 0.0, 1e12
        return learn(x, y, start, pull, share)

    with mock.patch.object(logistic, "learn", held):
        yield


def lists(model: Model, lines: Lines, task: Task) -> dict[str, Ints]:
    """Ten places per kind and household, of the task's own lists of goods and people."""
    cut = task.cut.toordinal()
    own = lines.before(cut).by_customer()
    known = [(at, who) for at, n in enumerate(task.known.people) if (who := int(n)) in own]
    found = {kind: np.full((len(task.known.people), PLACES), -1, dtype=np.int64) for kind in KINDS}
    asked = ((own[who], Person(who, cut, cut)) for _, who in known)
    for (at, _), scored in zip(known, scored_all_of(model, asked), strict=True):
        for kind in KINDS:
            fits = scored.is_known == (kind == "repeat") if kind != "any" else True
            points = np.where(fits, scored.total, 0)
            best = np.argsort(-points, kind="stable")[:PLACES]
            best = best[points[best] > 0]
            ids = model.products.id[scored.places[best]].tolist()
            found[kind][at, : len(best)] = [task.known.unit[str(number)] for number in ids]
    return found


def variants(lines: Lines, goods: Products, task: Task) -> Iterator[tuple[str, dict[str, Score]]]:
    """All of it first, then without each part, then without anything learned."""
    cut, wanted = task.cut.toordinal(), wanted_of(task)

    def scores(model: Model) -> dict[str, Score]:
        found = lists(model, lines, task)
        return {kind: score(found[kind], wanted[kind]) for kind in KINDS}

    whole = fit(lines, goods, cut)
    yield "all", scores(whole)
    for name, part in PARTS.items():
        with without(*part):
            model = fit(lines, goods, cut)
        yield f"without {name}", scores(model)
    yield "start rules only", scores(replace(whole, fresh=fresh.START, due=rhythm.START))


def told(name: str, made: Sequence[dict[str, Score]], whole: Sequence[dict[str, Score]]) -> str:
    said = []
    for kind in KINDS:
        mine = np.concatenate([each[kind].each[:, 0] for each in made])
        apart = mine - np.concatenate([each[kind].each[:, 0] for each in whole])
        error = apart.std() / np.sqrt(len(apart))
        said.append(f"{kind} {mine.mean():.4f} ({apart.mean():+.4f} ±{error:.4f})")
    return f"{name:48} {'   '.join(said)}"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        purchases = Path(folder) / "purchases.csv"
        goods_only(public.csv_folder() / "purchases.csv", purchases)
        lines, goods = shop(purchases)
        read = Read.read(purchases)
    cuts = (TWIN, TWIN - timedelta(days=HORIZON))
    tasks = [variants(lines, goods, four_weeks(read, cut, "product")) for cut in cuts]
    whole: list[dict[str, Score]] = []
    for made in zip(*tasks, strict=True):
        scores = [each for _, each in made]
        whole = whole or scores
        print(told(made[0][0], scores, whole), flush=True)


if __name__ == "__main__":
    main()
