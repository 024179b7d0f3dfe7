"""Import of a till's export (DSFinV-K) with the public data set in it, against pandas.

The peer reads the same CSV files with `pandas.read_csv`, joins heads, lines and their money there,
and writes the joined lines with one `executemany` into an indexed table. Both in fresh processes,
without pyarrow; the peer once before and once after.
"""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from datetime import date
from pathlib import Path

from tests.bench import public, till_export
from tests.bench.run import Measured

TARGET_RATIO = 2.5
TARGET_MB = 1536
TARGET_LOOK = 0.3  # seconds
TODAY = date(2018, 1, 15)  # the data set ends on 31 December 2017
PEER = "pandas.read_csv + merge + one executemany"
_RECEIPT = ["Z_KASSE_ID", "Z_NR", "BON_ID"]
_LINE = [*_RECEIPT, "POS_ZEILE"]


def peer(folder: Path, where: Path) -> None:
    import sqlite3

    import pandas as pd

    def table(name: str) -> "pd.DataFrame":
        return pd.read_csv(folder / f"{name}.csv", sep=";", decimal=",", thousands=".")

    heads, lines, money, prices = (
        table(name) for name in ("transactions", "lines", "lines_vat", "itemamounts")
    )
    off = prices[prices["TYP"] == "discount"]
    joined = lines.merge(money[[*_LINE, "POS_BRUTTO"]], on=_LINE, how="left")
    joined = joined.merge(off[[*_LINE, "PF_BRUTTO"]], on=_LINE, how="left")
    joined = joined.merge(heads[[*_RECEIPT, "BON_ENDE", "KUNDE_ID"]], on=_RECEIPT, how="left")
    kept = joined[[*_LINE, "BON_ENDE", "KUNDE_ID", "ART_NR", "ARTIKELTEXT", "WARENGR", "MENGE",
                   "EINHEIT", "POS_BRUTTO", "PF_BRUTTO"]]  # fmt: skip
    connection = sqlite3.connect(where / "peer.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    columns = ", ".join(f'"{name}"' for name in kept.columns)
    holders = ", ".join("?" for _ in kept.columns)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"create table line ({columns})")
    connection.execute('create index line_receipt on line("Z_KASSE_ID", "Z_NR", "BON_ID")')
    rows = zip(*(kept[name].tolist() for name in kept.columns), strict=True)
    connection.executemany(f"insert into line values ({holders})", rows)
    connection.execute("COMMIT")
    connection.close()


def ours(folder: Path, where: Path) -> None:
    from shopfriend.book import Book
    from shopfriend.services import imports
    from shopfriend.services.desk import close_desk, open_desk

    book = where / "bench.shopbook"
    Book.create(book).close()
    desk = open_desk(book, today=TODAY)
    result = imports.take_in(desk, [folder])
    close_desk(desk)
    print(json.dumps({"lines": result.new, "cents": result.total_cents,
                      "told": len(result.warned) + len(result.refused)}))  # fmt: skip


def look(archive: Path, where: Path) -> None:
    """A fresh process, as when a file is dropped on the window; its own start apart."""
    from shopfriend import intake

    begun = time.perf_counter()
    seen = intake.look(archive)
    print(json.dumps({"seconds": time.perf_counter() - begun, "format": seen.format}))


def measure(who: str, folder: Path) -> dict[str, float]:
    """Seconds and peak memory of one of them in a fresh process, and what it says itself."""
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as where:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.dsfinvk_bench", "--one", who, str(folder), where],
            cwd=public.ROOT,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    found: dict[str, float] = {}
    for line in done.stdout.splitlines():
        found = {**json.loads(line), **found} if who == "look" else {**found, **json.loads(line)}
    return found


def _one(who: str, folder: str, where: str) -> None:
    begun, cpu = time.perf_counter(), time.process_time()
    {"ours": ours, "peer": peer, "look": look}[who](Path(folder), Path(where))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    numbers = {
        "seconds": time.perf_counter() - begun,
        "cpu": time.process_time() - cpu,
        "megabytes": used / (1024 if sys.platform != "darwin" else 1024 * 1024),
    }
    print(json.dumps(numbers))


def packed(folder: Path) -> Path:
    """The export as one zip beside it; written once."""
    path = folder.with_suffix(".zip")
    newest = max(file.stat().st_mtime for file in folder.iterdir())
    if not path.is_file() or path.stat().st_mtime < newest:
        part = path.with_suffix(".part")
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for file in sorted(folder.glob("*.csv")):
                archive.write(file, file.name)
        shutil.move(part, path)
    return path


def main() -> list[Measured]:
    folder = till_export.folder()
    archive = packed(folder)
    before, mine, after = (measure(who, folder) for who in ("peer", "ours", "peer"))
    peers = {name: (before[name] + after[name]) / 2 for name in before}
    glance = measure("look", archive)
    found = till_export.sums(folder)
    size = archive.stat().st_size / 1024**2
    return [
        Measured("DSFinV-K of 1.47 M lines", mine["seconds"] / peers["seconds"], "x",
                 TARGET_RATIO, f"{PEER}: {peers['seconds']:.1f} s"),
        Measured("the same in processor time", mine["cpu"] / peers["cpu"], "x", None,
                 f"{PEER}: {peers['cpu']:.1f} s"),
        Measured("DSFinV-K, peak memory", mine["megabytes"], "MB", TARGET_MB),
        Measured("DSFinV-K: lines missing", abs(found["lines"] - mine["lines"]), "", 0,
                 f"{found['lines']} in the files"),
        Measured("DSFinV-K: cents off", abs(found["cents"] - mine["cents"]), "ct", 0,
                 f"{found['cents']} ct in the files"),
        Measured("DSFinV-K: closings and receipts that disagree", mine["told"], "", 0),
        Measured("detection of its zip", glance["seconds"], "s", TARGET_LOOK, f"{size:.0f} MB"),
    ]  # fmt: skip


if __name__ == "__main__" and sys.argv[1:2] == ["--one"]:
    _one(*sys.argv[2:5])
