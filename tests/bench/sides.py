"""Two sides of a comparison, each in a fresh process: its seconds and its peak memory.

A bench names its sides (`SIDES`) and ends with `if sides.is_asked(): sides.run(SIDES)`; `measured`
starts it again with one of them.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.bench import public

_STATUS = Path("/proc/self/status")

Side = Callable[[Path, Path], None]  # what is read, a folder of its own to write into


def measured(bench: str, side: str, file: Path) -> dict[str, Any]:
    """`seconds`, `cpu`, `megabytes` of the process, beside what the side has told itself."""
    with tempfile.TemporaryDirectory(prefix="shopfriend-bench-") as folder:
        done = subprocess.run(
            [sys.executable, "-m", f"tests.bench.{bench}", "--side", side, str(file), folder],
            cwd=public.ROOT,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    found: dict[str, Any] = {}
    for line in reversed(done.stdout.splitlines()):  # the process' own numbers come last
        found |= json.loads(line)
    return found


def against(bench: str, file: Path) -> tuple[dict[str, Any], dict[str, float]]:
    """Ours, and the mean of the peer once before and once after: other programs come and go."""
    before, mine, after = (measured(bench, side, file) for side in ("peer", "ours", "peer"))
    return mine, {name: (before[name] + after[name]) / 2 for name in before}


def tell(**numbers: object) -> None:
    """What a side says of its own; `measured` hands it on."""
    print(json.dumps(numbers), flush=True)


def is_asked() -> bool:
    return sys.argv[1:2] == ["--side"]


def run(sides: Mapping[str, Side]) -> None:
    side, file, folder = sys.argv[2:5]
    begun, cpu = time.perf_counter(), time.process_time()
    sides[side](Path(file), Path(folder))
    tell(
        seconds=time.perf_counter() - begun,
        cpu=time.process_time() - cpu,
        megabytes=peak(),
    )


def peak() -> float:
    """Megabytes of this process at most until now. What `getrusage` says is on Linux handed down
    from the process that started this one."""
    if _STATUS.is_file():
        said = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
        return int(said["VmHWM"].split()[0]) / 1024
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1024 if sys.platform != "darwin" else 1024 * 1024)


def write_plainly(
    folder: Path,
    table: str,
    columns: Sequence[str],
    rows: Iterable[tuple[Any, ...]],
    index: str = "",
) -> None:
    """The least that a peer must do to keep rows safely: one transaction, one `executemany`."""
    import sqlite3

    connection = sqlite3.connect(folder / "peer.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("BEGIN IMMEDIATE")
    names = ", ".join(f'"{name}"' for name in columns)
    connection.execute(f"create table {table} ({names})")
    if index:
        connection.execute(f"create index {table}_index on {table}({index})")
    holders = ", ".join("?" for _ in columns)
    connection.executemany(f"insert into {table} values ({holders})", rows)
    connection.execute("COMMIT")
    connection.close()
