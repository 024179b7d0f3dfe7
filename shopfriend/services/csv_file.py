"""Small CSV files of the command line: UTF-8, one header, whole or not at all."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.services import tables_out

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Under a temporary name first; a text that a spreadsheet would run gets an apostrophe in
    front. Raises `Trouble("file-not-saved")`."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    tables_out.whole(path, lambda: out.getvalue().encode())


def read(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells of each row. Raises `ShopError` for a file that is missing or has
    other columns, `Trouble` for one that cannot be read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            missing = [name for name in columns if name not in (reader.fieldnames or ())]
            if missing:
                raise ShopError(
                    "columns-missing", file=path.name, missing=", ".join(missing),
                    format=",".join(columns),
                )  # fmt: skip
            for row in reader:
                yield reader.line_num, {name: (row[name] or "").strip() for name in columns}
    except FileNotFoundError as error:
        raise ShopError("file-missing", file=path.name) from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise Trouble("file-unreadable", file=path.name) from error


def _plain(cell: object) -> object:
    """Numbers stay as they are: a minus is no formula there."""
    if not isinstance(cell, str) or _NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}" if cell.startswith(_RUN_BY_SPREADSHEETS) else cell
