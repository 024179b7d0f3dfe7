"""What tests do with an export of a till: change it, pack it, read it."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from shopfriend import intake
from shopfriend.intake.seen import Parsed

TODAY = date(2026, 11, 23)
WHOLE = [1250, 400, -400]  # cents of the receipts of `a_day`


def read(path: Path) -> Parsed:
    """Every physical line of every table inside belongs to exactly one kind."""
    parsed = intake.read(path, today=TODAY)
    assert parsed.lines.adds_up
    return parsed


def cents(parsed: Parsed) -> list[int]:
    """The total of each receipt."""
    assert parsed.purchases is not None
    found: list[int] = parsed.purchases.total_cents.tolist()
    return found


def rewrite(folder: Path, name: str, change: Callable[[str], str]) -> None:
    file = folder / name
    file.write_bytes(change(file.read_bytes().decode("utf-8")).encode("utf-8"))


def pack(folder: Path, path: Path, prefix: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, prefix + file.relative_to(folder).as_posix())
    return path
