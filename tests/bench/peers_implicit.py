"""What the library `implicit` recommends. Runs in `.venv-bench`; reads and writes plain arrays.

.venv-bench/bin/python tests/bench/peers_implicit.py IN.npz OUT.npz
"""

import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from implicit.als import AlternatingLeastSquares
from implicit.nearest_neighbours import BM25Recommender

from tests.bench.peers import Block, Past, Scores, lists

COLUMNS = ("customer", "item", "day", "receipt")


def bm25(past: Past) -> Scores:
    counts = past.matrix()
    model = BM25Recommender(K=100)
    model.fit(counts, show_progress=False)
    similarity = model.similarity.tocsr()
    return lambda a, b: np.asarray((counts[a:b] @ similarity).toarray(), dtype=np.float32)


def als(past: Past) -> Scores:
    model = AlternatingLeastSquares(
        factors=64, iterations=15, regularization=0.05, alpha=10.0, random_state=1
    )
    model.fit(past.matrix(), show_progress=False)

    def block(a: int, b: int) -> Block:
        return np.asarray(model.user_factors[a:b] @ model.item_factors.T, dtype=np.float32)

    return block


def main(source: str, target: str) -> None:
    got = np.load(source)
    sizes = {name: int(got[name]) for name in ("people", "goods", "cut")}
    past = Past(*(got[name] for name in COLUMNS), **sizes)  # type: ignore[arg-type]
    found: dict[str, Any] = {}
    for name, made in (("implicit BM25", bm25), ("implicit ALS", als)):
        for kind, places in lists(past, made(past)).items():
            found[f"{name}|{kind}"] = places
    np.savez(target, **found)


if __name__ == "__main__":
    main(*sys.argv[1:3])
