"""Telling what a file is: from 4 kB to 2 GB, of a few columns and of ten thousand, and each export.

Usage: python3 build/dev.py bench detect
Target: 300 ms for any file, in a process that has read nothing before. Floor in the same run:
reading the same 320 kB and cutting them with csv.reader.
"""

import csv
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from shopfriend.intake import container, look
from tests.bench.run import Measured
from tests.unit.intake.exports import EXPORTS

TARGET_MS = 300
TARGET_RATIO = 8  # it compares with 29 formats under four separators
ROOT = Path(__file__).resolve().parents[2]
HEAD = "receipt,date,customer,product,name,category,quantity,unit,total,discount,branch\n"
LINE = "1,2026-03-14 10:02,C1,P1,Comté,Cheese > Hard,0.25,kg,8.50,0.00,M\n"


def floor(path: Path) -> None:
    """What nobody can do without."""
    head, tail, _ = container.ends_of(path)
    for part in (head, tail):
        text = part.replace(b"\0", b"").decode("utf-8", "replace")
        list(csv.reader(io.StringIO(text)))


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """The 2 GB are sparse in the middle: neither of the two reads there."""
    small, large, wide = (folder / name for name in ("small.csv", "large.csv", "wide.csv"))
    small.write_text(HEAD + LINE * 60, "utf-8")
    yield "4 kB", small
    with large.open("wb") as file:
        file.write((HEAD + LINE * 20_000).encode())
        file.seek(2 * 1024**3)
        file.write((LINE * 2_000).encode())
    yield "2 GB", large
    columns = ",".join(f"Column {n}" for n in range(10_000))
    wide.write_text(
        f"{HEAD.strip()},{columns}\n" + (f"{LINE.strip()}{',x' * 10_000}\n") * 30, "utf-8"
    )
    yield "10,000 columns", wide


def milliseconds(what: Callable[[], object], times: int = 9) -> float:
    """Processor time, the median: other programs come and go."""
    taken = []
    for _ in range(times):
        begun = time.process_time()
        what()
        taken.append((time.process_time() - begun) * 1000)
    return statistics.median(taken)


def first_look(path: Path) -> float:
    """Milliseconds of the first look of a fresh process, loading of the reader apart."""
    code = (
        "import sys, time, pathlib; from shopfriend import intake\n"
        "begun = time.process_time(); intake.look(pathlib.Path(sys.argv[1]))\n"
        "print((time.process_time() - begun) * 1000)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], cwd=ROOT, check=True, capture_output=True,
        text=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return float(done.stdout)


def main() -> list[Measured]:
    rows = []
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as name:
        folder = Path(name)
        for what, path in files(folder):
            least, mine = milliseconds(partial(floor, path)), milliseconds(partial(look, path))
            rows += [
                Measured(f"detection of {what}", mine, "ms", TARGET_MS, f"floor {least:.1f} ms"),
                Measured("the same, first look of a process", first_look(path), "ms", TARGET_MS),
            ]
            if what == "2 GB":
                rows.append(Measured("the same against the floor", mine / least, "x", TARGET_RATIO,
                                     "csv.reader over the same 320 kB"))  # fmt: skip
        slowest = max(_exports(folder))
    rows.append(Measured("slowest of the known exports", slowest, "ms", TARGET_MS))
    return rows


def _exports(folder: Path) -> Iterator[float]:
    for name, text in EXPORTS.items():
        path = folder / f"{name}.csv"
        path.write_text(text, "utf-8")
        yield milliseconds(partial(look, path), times=3)
