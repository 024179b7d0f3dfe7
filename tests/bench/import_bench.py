"""Import of the public data set against pandas and one executemany of the same columns.

Both run in the program's own environment. Then all three files go through the command line, and
its answer is compared with what a plain reader adds up.
"""

import shutil
import tempfile
import time
from datetime import date
from pathlib import Path

from tests.bench import public, sides
from tests.bench.run import Measured

TARGET_RATIO = 3.0
TARGET_MB = 1536
WEEK, TARGET_WEEK = 5_000, 3.0  # lines; seconds of processor time
TODAY = date(2018, 1, 15)  # the data set ends on 31 December 2017
PEER = "pandas.read_csv + one executemany"


def peer(file: Path, folder: Path) -> None:
    """What nobody can do without: read the file, put its columns into one table. Lists of columns
    are the quickest way from pandas to sqlite3; `itertuples` takes a third longer."""
    import pandas as pd

    frame = pd.read_csv(file)
    rows = zip(*(frame[name].tolist() for name in frame.columns), strict=True)
    sides.write_plainly(folder, "purchase", list(frame.columns), rows)


def ours(file: Path, folder: Path) -> None:
    from shopfriend.book import Book
    from shopfriend.services import imports
    from shopfriend.services.desk import close_desk, open_desk

    book = folder / "bench.shopbook"
    Book.create(book).close()
    desk = open_desk(book, today=TODAY)
    imports.take_in(desk, [file])
    close_desk(desk)


def week(book: Path, purchases: Path) -> float:
    """Processor seconds for 5,000 further lines into the book with all of them."""
    from shopfriend.services import imports
    from shopfriend.services.desk import close_desk, open_desk

    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as name:
        copy, file = Path(name) / book.name, Path(name) / "week.csv"
        shutil.copy(book, copy)
        _write_week(purchases, file)
        desk = open_desk(copy, today=TODAY)
        begun = time.process_time()
        result = imports.take_in(desk, [file])
        spent = time.process_time() - begun
        close_desk(desk)
    if result.new != WEEK:
        raise RuntimeError(f"{result.new} lines came in, not {WEEK}")
    return spent


def _write_week(purchases: Path, file: Path) -> None:
    """The last lines of the file once more, under new numbers and a week later."""
    with purchases.open(encoding="utf-8") as lines:
        head, *rest = lines
    made = []
    for line in rest[-WEEK:]:
        number, at, others = line.split(",", 2)
        day = date.fromordinal(date.fromisoformat(at[:10]).toordinal() + 7)
        made.append(f"w{number},{day}{at[10:]},{others}")
    file.write_text("".join([head, *made]), "utf-8")


def main() -> list[Measured]:
    folder = public.csv_folder()
    purchases = folder / "purchases.csv"
    mine, peers = sides.against("import_bench", purchases)
    files = [folder / name for name in public.FILES]
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as name:
        book = Path(name) / "line.shopbook"
        said, found = public.make_book(book, files), public.sums(files)
        weekly = week(book, purchases)
    missing = found.rows - sum(int(said[kind]) for kind in ("new", "changed", "same"))
    return [
        Measured("import of 1.47 M lines", mine["seconds"] / peers["seconds"], "x", TARGET_RATIO,
                 f"{PEER}: {peers['seconds']:.1f} s"),
        Measured("the same in processor time", mine["cpu"] / peers["cpu"], "x", None,
                 f"{PEER}: {peers['cpu']:.1f} s"),
        Measured("import, peak memory", mine["megabytes"], "MB", TARGET_MB),
        Measured("5,000 further lines, processor time", weekly, "s", TARGET_WEEK),
        Measured("command line: rows missing", abs(missing), "", 0, f"{found.rows} in the files"),
        Measured("command line: cents off", abs(found.cents - said["total_cents"]), "ct", 0,
                 f"{found.cents} ct in the file"),
    ]  # fmt: skip


if __name__ == "__main__" and sides.is_asked():
    sides.run({"ours": ours, "peer": peer})
