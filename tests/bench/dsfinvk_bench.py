"""Import of a till's export (DSFinV-K) with the public data set in it, against pandas.

The peer reads the same CSV files with `pandas.read_csv`, joins heads, lines and their money there,
and writes the joined lines with one `executemany` into an indexed table; both without pyarrow.
"""

import shutil
import time
import zipfile
from datetime import date
from pathlib import Path

from tests.bench import sides, till_export
from tests.bench.run import Measured

TARGET_RATIO = 2.5
TARGET_MB = 1536
TARGET_LOOK = 0.3  # seconds
TODAY = date(2018, 1, 15)  # the data set ends on 31 December 2017
PEER = "pandas.read_csv + merge + one executemany"
_RECEIPT = ["Z_KASSE_ID", "Z_NR", "BON_ID"]
_LINE = [*_RECEIPT, "POS_ZEILE"]


def peer(folder: Path, where: Path) -> None:
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
    rows = zip(*(kept[name].tolist() for name in kept.columns), strict=True)
    sides.write_plainly(where, "line", list(kept.columns), rows, '"Z_KASSE_ID", "Z_NR", "BON_ID"')


def ours(folder: Path, where: Path) -> None:
    from shopfriend.book import Book
    from shopfriend.services import imports
    from shopfriend.services.desk import close_desk, open_desk

    book = where / "bench.shopbook"
    Book.create(book).close()
    desk = open_desk(book, today=TODAY)
    result = imports.take_in(desk, [folder])
    close_desk(desk)
    told = len(result.warned) + len(result.refused)
    sides.tell(lines=result.new, cents=result.total_cents, told=told)


def look(archive: Path, where: Path) -> None:
    """As when a file is dropped on the window; the process' own start apart."""
    from shopfriend import intake

    begun = time.perf_counter()
    seen = intake.look(archive)
    sides.tell(look=time.perf_counter() - begun, format=seen.format)


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
    mine, peers = sides.against("dsfinvk_bench", folder)
    glance = sides.measured("dsfinvk_bench", "look", archive)
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
        Measured("detection of its zip", glance["look"], "s", TARGET_LOOK, f"{size:.0f} MB"),
    ]  # fmt: skip


if __name__ == "__main__" and sides.is_asked():
    sides.run({"ours": ours, "peer": peer, "look": look})
