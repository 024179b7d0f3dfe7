"""The public data set for the benches: our CSV files, and a book with all of it.

Both are made once below `dist/public` and used again. Whoever writes into the book copies it first.
The files are written by the bench's own Python (`SHOPFRIEND_BENCH_PYTHON`, set by `build/dev.py
bench`), since it has packages that the program must do without.
"""

import csv
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "dist" / "public"
MAKER = ROOT / "tests" / "data_public" / "make_csv.py"
FILES = ("products.csv", "customers.csv", "purchases.csv")


def bench_python() -> Path | None:
    """The Python of `.venv-bench`; None where nobody has made it yet."""
    windows, others = ROOT / ".venv-bench/Scripts/python.exe", ROOT / ".venv-bench/bin/python"
    said = os.environ.get("SHOPFRIEND_BENCH_PYTHON", "")
    wanted = Path(said) if said else (windows if os.name == "nt" else others)
    return wanted if wanted.is_file() else None


def csv_folder() -> Path:
    """The folder with `FILES`, written now unless this `make_csv.py` has written them before."""
    stamp, wanted = FOLDER / "csv.stamp", _digest(MAKER.read_bytes())
    if _says(stamp, wanted) and all((FOLDER / name).is_file() for name in FILES):
        return FOLDER
    python = bench_python()
    if python is None:
        sys.exit("The public data set is not there yet: python3 build/dev.py bench writes it.")
    write(python, FOLDER)
    stamp.write_text(wanted, "utf-8")
    return FOLDER


def write(python: Path, folder: Path, *more: str) -> None:
    subprocess.run([python, str(MAKER), "--folder", str(folder), *more], check=True)


def book() -> Path:
    """A book with all of it, taken in at the command line; profiling everyone who was informed."""
    path, stamp = FOLDER / "public.shopbook", FOLDER / "book.stamp"
    wanted = _digest(_book_depends_on(csv_folder()))
    if path.is_file() and _says(stamp, wanted):
        return path
    for old in FOLDER.glob("public.shopbook*"):
        old.unlink()
    make_book(path, [FOLDER / name for name in FILES])
    stamp.write_text(wanted, "utf-8")
    return path


def make_book(path: Path, files: Sequence[Path]) -> dict[str, Any]:
    """What the import answered."""
    shopfriend("new", path, "--shop", "Public", "--profiling", "everyone")
    return shopfriend("import", *files, "--book", path, "--no-backup")


def shopfriend(*words: str | Path) -> dict[str, Any]:
    """One command of the program, and the JSON it answers."""
    done = subprocess.run(
        [sys.executable, "-m", "shopfriend", *map(str, words), "--json"],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@dataclass(frozen=True)
class Sums:
    """What a plain reader finds in files: `rows` of all of them, `cents` of the purchases."""

    rows: int
    cents: int


def sums(files: Sequence[Path]) -> Sums:
    rows = cents = 0
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                rows += 1
                cents += int(row["total"].replace(".", "")) if "total" in row else 0
    return Sums(rows, cents)


def _book_depends_on(folder: Path) -> bytes:
    from shopfriend.book import derived, schema  # not for those who only want the files

    texts = [*schema.BASE, schema.DERIVED, *(f"{d.name} {d.version}" for d in derived.registry())]
    sizes = [str((folder / name).stat().st_size) for name in FILES]
    return "\n".join([*texts, *sizes]).encode()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _says(stamp: Path, wanted: str) -> bool:
    return stamp.is_file() and stamp.read_text("utf-8") == wanted
