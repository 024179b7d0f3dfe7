"""Python environments with the pinned packages; made once, then at once."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

from libraries import install_or_stop
from machine import ROOT, Stop, run, say

VENV = ROOT / ".venv"
BENCH_VENV = ROOT / ".venv-bench"


def python_in(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def bring_up_to_date(folder: Path, lock: Path, *, editable: bool = False) -> Path:
    """Make it, or do nothing when nothing has changed. Returns its Python."""
    python, stamp = python_in(folder), folder / ".ready"
    wanted = _fingerprint(lock)
    if python.exists() and stamp.exists() and stamp.read_text("utf-8") == wanted:
        return python
    _make(folder)
    say(f"Installing the packages of {lock.relative_to(ROOT).as_posix()} …")
    pip(folder, "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock))
    if editable:
        pip(folder, "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))
    stamp.write_text(wanted, "utf-8")
    return python


def pip(folder: Path, *arguments: str) -> None:
    quiet = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
    try:
        run([python_in(folder), "-m", "pip", "install", "--quiet", *arguments], quiet)
    except Stop as reason:
        raise Stop(
            f"{reason}\npip has said above what was missing. A network is needed once; on Linux the"
            " packages need an x86-64 machine with glibc 2.34 or newer (Debian 12, Ubuntu 22.04)."
        ) from None


def _fingerprint(lock: Path) -> str:
    """What an environment depends on: this Python, this folder, the pins, the project's names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    facts = (project["project"], project["tool"]["setuptools"], lock.read_text("utf-8"))
    digest = hashlib.sha256(repr(facts).encode()).hexdigest()
    return f"{sys.version_info[:2]} {ROOT} {digest}"


def _make(folder: Path) -> None:
    if importlib.util.find_spec("ensurepip") is None:
        _install_venv_module()
    if _works(python_in(folder)):
        return  # its packages alone are brought up to date, also by a Python that runs inside it
    say(f"Making {folder.name} with Python {sys.version.split()[0]} …")
    venv.EnvBuilder(with_pip=True, clear=True).create(folder)


def _works(python: Path) -> bool:
    """Whether this environment was made by the Python that runs now, and pip is whole."""
    if not python.exists():
        return False
    ask = "import sys, pip; print(*sys.version_info[:2])"
    found = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)
    return found.stdout.split() == [str(part) for part in sys.version_info[:2]]


def _install_venv_module() -> None:
    name = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    install_or_stop("Python's venv module is missing.", {"apt-get": name})
