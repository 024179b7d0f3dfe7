"""Runs the benches one after the other and prints a table: what, measured, target.

Usage: python3 build/dev.py bench [name …] [--long]     names: see BENCHES; none = all
Each bench is a module here with `main() -> list[Measured]`; every number is a ratio against a
named peer or floor measured in the same run, because machines are noisy.
"""

import importlib
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

# name -> module; the public data set is written once and shared by those that need it
BENCHES = {
    "book": "book_bench",
    "search": "search_bench",
    "import": "import_bench",
    "large": "large_bench",
    "dsfinvk": "dsfinvk_bench",
    "detect": "detect_bench",
    "duplicates": "duplicates_bench",
    "offers": "offers_bench",
    "predictions": "predictions_bench",
    "fit": "fit_bench",
    "live": "live_bench",
    "letters": "letters_bench",
    "window": "window_bench",
}
LONG = "--long"  # much more data: for those benches that know how
KNOW_LONG = ("offers", "fit", "large")


@dataclass(frozen=True)
class Measured:
    """One row: `value` beside `target`; `peer` says what was measured against in this run."""

    what: str
    value: float
    unit: str
    target: float | None = None
    peer: str = ""
    larger_is_better: bool = False

    @property
    def reached(self) -> bool:
        if self.target is None:
            return True
        return self.value >= self.target if self.larger_is_better else self.value <= self.target


def main(words: list[str]) -> int:
    names = [word for word in words if word != LONG]
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"No bench of this name: {', '.join(unknown)}. There are: {', '.join(BENCHES)}")
        return 2
    rows: list[Measured] = []
    for name in names or BENCHES:
        print(f"— {name}", flush=True)
        more = ([LONG],) if LONG in words and name in KNOW_LONG else ()
        rows += importlib.import_module(BENCHES[name]).main(*more) or []
    print()
    for row in rows:
        tell(row)
    return 0 if all(row.reached for row in rows) else 1


def tell(row: Measured) -> None:
    sign = "≥" if row.larger_is_better else "≤"
    target = "" if row.target is None else f"{sign} {row.target:g}"
    verdict = "" if row.target is None else ("ok" if row.reached else "MISSED")
    print(f"{row.what:58} {row.value:10.3f} {row.unit:4} {target:9} {verdict:7} {row.peer}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
