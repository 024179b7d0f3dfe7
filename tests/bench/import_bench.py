"""Import of the public data set against pandas and one executemany of the same columns.

Both run in processes of their own, one after the other, in the program's own environment. Give
the folder with `purchases.csv` (`tests/data_public/make_csv.py` writes it).
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

TARGET_RATIO = 3.0
TARGET_MB = 1536
ROOT = Path(__file__).resolve().parents[2]
PUBLIC = ROOT / "dist" / "public"
TODAY = date(2018, 1, 15)  # the data set ends on 31 December 2017


def peer(file: Path, folder: Path) -> None:
    """What nobody can do without: read the file, put its columns into one table."""
    import sqlite3

    import pandas as pd

    frame = pd.read_csv(file)
    connection = sqlite3.connect(folder / "peer.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    columns = ", ".join(f'"{name}"' for name in frame.columns)
    holders = ", ".join("?" for _ in frame.columns)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"create table purchase ({columns})")
    rows = frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None)
    connection.executemany(f"insert into purchase values ({holders})", rows)
    connection.execute("COMMIT")
    connection.close()


def ours(file: Path, folder: Path) -> dict[str, int]:
    from shopfriend.book import Book
    from shopfriend.services import imports
    from shopfriend.services.desk import close_desk, open_desk

    book = folder / "bench.shopbook"
    Book.create(book).close()
    desk = open_desk(book, today=TODAY)
    result = imports.take_in(desk, [file])
    close_desk(desk)
    return {"new": result.new, "refused": result.refused_count, "total_cents": result.total_cents}


def measure(who: str, file: Path) -> dict[str, float]:
    """Seconds and peak memory of one of the two in a fresh process."""
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.import_bench", "--one", who, folder, str(file)],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _one(who: str, folder: str, file: str) -> None:
    begun, cpu = time.perf_counter(), time.process_time()
    facts = (ours if who == "ours" else peer)(Path(file), Path(folder)) or {}
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    megabytes = used / (1024 if sys.platform != "darwin" else 1024 * 1024)
    print(
        json.dumps(
            {
                "seconds": time.perf_counter() - begun,
                "cpu": time.process_time() - cpu,
                "megabytes": megabytes,
                **facts,
            }
        )
    )


def main(arguments: list[str] | None = None) -> dict[str, float]:
    """Prints the numbers and answers them; `ok` is 1 when both targets are met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", type=Path, default=PUBLIC / "purchases.csv")
    wanted = parser.parse_args(arguments)
    if not wanted.file.is_file():
        print(f"{wanted.file} is not there: run tests/data_public/make_csv.py first")
        return {"ok": 0.0}
    peers, mine = measure("peer", wanted.file), measure("ours", wanted.file)
    ratio, cpu = mine["seconds"] / peers["seconds"], mine["cpu"] / peers["cpu"]
    print(f"pandas + executemany  {peers['seconds']:6.1f} s  {peers['megabytes']:5.0f} MB")
    print(f"shopfriend            {mine['seconds']:6.1f} s  {mine['megabytes']:5.0f} MB")
    print(f"ratio {ratio:.2f} (CPU {cpu:.2f}), target {TARGET_RATIO}; memory target {TARGET_MB} MB")
    print(f"new {mine['new']:.0f}, refused {mine['refused']:.0f}, cents {mine['total_cents']:.0f}")
    ok = ratio <= TARGET_RATIO and mine["megabytes"] <= TARGET_MB
    return {"ratio": ratio, "cpu_ratio": cpu, "megabytes": mine["megabytes"], "ok": float(ok)}


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _one(*sys.argv[2:5])
    else:
        sys.exit(0 if main()["ok"] else 1)
