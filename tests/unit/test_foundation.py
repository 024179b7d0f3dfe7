"""The ground everything stands on: pinned packages, Qt's reference counts, a light start."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
HEAVY = ("pandas", "numpy", "scipy", "reportlab", "pyqtgraph", "PySide6")


class _Bell(QObject):
    rung = Signal(bool)


def test_signal_emitted_5000_times_loses_no_reference_to_true() -> None:
    # PySide6 6.12.0 loses one at each emit from Python 3.11 and aborts after some 500.
    bell, heard = _Bell(), []
    bell.rung.connect(lambda on: heard.append(1 if on else 0))
    before = sys.getrefcount(True)
    for _ in range(5_000):
        bell.rung.emit(True)
    assert sum(heard) == 5_000
    assert abs(sys.getrefcount(True) - before) < 20


def test_there_is_a_lock_for_users_developers_and_bench() -> None:
    assert [lock.name for lock in LOCKS] == ["bench.lock", "dev.lock", "run.lock"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_lock_holds_pins_and_hashes_and_no_addresses(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "http" not in text
    assert "://" not in text
    entries = re.split(r"\n(?=\S)", text.replace("\\\n", " ").strip())
    assert len(entries) > 3
    for entry in entries:
        assert re.match(r"[a-z0-9-]+(\[.+\])?==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_developers_and_users_have_the_same_versions() -> None:
    users, developers = (_pins(ROOT / "requirements" / f"{name}.lock") for name in ("run", "dev"))
    assert users <= developers


def test_developers_have_no_pyarrow() -> None:
    names = {pin.partition("==")[0] for pin in _pins(ROOT / "requirements" / "dev.lock")}
    assert "pyarrow" not in names


def _pins(lock: Path) -> set[str]:
    return set(re.findall(r"^[a-z0-9][^ \n]*==[^ \n]+", lock.read_text("utf-8"), re.MULTILINE))


def test_importing_the_program_does_not_import_its_heavy_parts() -> None:
    ask = "import sys, shopfriend.__main__; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert set(HEAVY) & set(done.stdout.split()) == set()


def test_no_file_of_the_project_names_a_package_registry() -> None:
    # In parts, so that this file does not name them either.
    hosts = [
        ".".join(parts).encode()
        for parts in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("npmjs", "org"),
            ("npmjs", "com"),
            ("yarnpkg", "com"),
            ("crates", "io"),
            ("anaconda", "org"),
        )
    ]
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(listed, cwd=ROOT, capture_output=True)
    if done.returncode:
        pytest.skip("not a git checkout")
    files = [ROOT / name for name in done.stdout.decode().split("\0") if name]
    naming = [
        f"{file.relative_to(ROOT)}: {host.decode()}"
        for file in files
        if file.is_file() and (text := file.read_bytes().lower())
        for host in hosts
        if host in text
    ]
    assert naming == []
