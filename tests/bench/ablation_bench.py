"""What each part of the new-goods model brings: the twin task with one kind of reason switched off.

.venv/bin/python -m tests.bench.ablation_bench
"""

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from shopfriend.insight import Lines, Model, Person, fit, fresh, rhythm, scored_all
from tests.bench import public
from tests.bench.offers_bench import (
    HORIZON,
    TWIN,
    Score,
    Task,
    goods_only,
    score,
    wanted_of,
)
from tests.bench.offers_bench import Lines as Read
from tests.bench.peers import KINDS, PLACES, Ints
from tests.bench.predictions_bench import shop

OFF = ("goes-with", "similar-customers", "same-article", "same-category")


def lists(model: Model, lines: Lines, task: Task, off: frozenset[str]) -> dict[str, Ints]:
    """Ten places per kind and household, of the task's own lists of goods and people."""
    own, cut = lines.before(TWIN.toordinal()).by_customer(), TWIN.toordinal()
    people = [(at, int(number)) for at, number in enumerate(task.known.people)]
    known = [(at, who) for at, who in people if who in own]
    found = {kind: np.full((len(people), PLACES), -1, dtype=np.int64) for kind in KINDS}
    asked = ((own[who], Person(who, cut, cut, off=off)) for _, who in known)
    for (at, _), scored in zip(known, scored_all(model, asked), strict=True):
        for kind in KINDS:
            fits = scored.is_known == (kind == "repeat") if kind != "any" else True
            points = np.where(fits, scored.total, 0)
            best = np.argsort(-points, kind="stable")[:PLACES]
            best = best[points[best] > 0]
            ids = model.products.id[scored.places[best]].tolist()
            found[kind][at, : len(best)] = [task.known.unit[str(number)] for number in ids]
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        purchases = Path(folder) / "purchases.csv"
        goods_only(public.csv_folder() / "purchases.csv", purchases)
        lines, goods = shop(purchases)
        read = Read.read(purchases)
    first = TWIN.toordinal()
    later = read.some((read.day >= first) & (read.day < first + HORIZON))
    task = Task("twin", read.some(read.day < first), later, TWIN, "product", {})
    wanted, model = wanted_of(task), fit(lines, goods, first)
    variants = {
        "all": (model, frozenset[str]()),
        **{f"without {kind}": (model, frozenset({kind})) for kind in OFF},
        "start rules only": (replace(model, fresh=fresh.START, due=rhythm.START), frozenset()),
    }
    whole: dict[str, Score] = {}
    for name, (some, off) in variants.items():
        found = lists(some, lines, task, off)
        made = {kind: score(found[kind], wanted[kind]) for kind in KINDS}
        whole = whole or made
        told = []
        for kind in KINDS:
            apart = made[kind].each[:, 0] - whole[kind].each[:, 0]
            error = apart.std() / np.sqrt(len(apart))
            told.append(f"{kind} {made[kind].mean[0]:.4f} ({apart.mean():+.4f} ±{error:.4f})")
        print(f"{name:28} {'   '.join(told)}", flush=True)


if __name__ == "__main__":
    main()
