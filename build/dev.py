#!/usr/bin/env python3
"""The one front door for developers: `python3 build/dev.py COMMAND`.

Standard library only. Every command first brings `.venv` up to date, which costs a moment when
nothing has changed. Results go below `dist/`, which is not part of the repository.
"""

import sys

# Before any other import, so that an old Python can still say it.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "shopfriend needs Python 3.11 or newer, this is {}.{}. Install a newer one and run, for"
        " instance: python3.12 build/dev.py setup".format(*sys.version_info[:2])
    )

import argparse
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import demo_tour
import environments
import libraries
import machine
from environments import BENCH_VENV, VENV
from machine import ROOT, Stop, say

DIST = ROOT / "dist"
LOCKS = ROOT / "requirements"


def set_up() -> Path:
    python = environments.bring_up_to_date(VENV, LOCKS / "dev.lock", editable=True)
    libraries.check_qt(python)
    return python


def setup(_arguments: Sequence[str]) -> None:
    """Make .venv with the pinned packages and see that Qt starts."""
    set_up()
    say("Ready. Next: python3 build/dev.py demo, or test")


def demo(_arguments: Sequence[str]) -> None:
    """Make the demo shop, suggest offers, print 100 letters, open the window."""
    python = set_up()
    book = demo_tour.walk(python, DIST / "demo")
    if not machine.has_screen():
        say("There is no screen here, so no window is opened.")
        return
    libraries.check_window(python)
    machine.run([python, "-m", "shopfriend", book])


def test(arguments: Sequence[str]) -> None:
    """Run the tests; what follows goes to pytest, --long runs all of them."""
    python = set_up()
    whole = all(word == "--long" for word in arguments)
    # Tests of one file stay together: they share what was costly to make.
    cores = ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadfile"] if whole else []
    in_a_shelter([python, "-m", "pytest", *cores, *arguments])


def check(_arguments: Sequence[str]) -> None:
    """Look at format, habits, types and who imports whom."""
    python = set_up()
    imports = "import sys; from importlinter.cli import lint_imports_command as c; sys.exit(c())"
    looks = {
        "format": ["-m", "ruff", "format", "--check", "."],
        "habits": ["-m", "ruff", "check", "."],
        "types": ["-m", "mypy", "--strict"],
        "imports": ["-c", imports],
    }
    wrong = [name for name, words in looks.items() if not _passes(name, [python, *words])]
    if wrong:
        raise Stop(f"Not in order: {', '.join(wrong)}.")


def _passes(name: str, command: Sequence[str | Path]) -> bool:
    say(f"— {name}")
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def bench(arguments: Sequence[str]) -> None:
    """Measure on real till data; what follows goes to tests/bench/run.py."""
    python = set_up()
    # An environment of its own: pandas behaves differently where pyarrow can be imported.
    data_python = environments.bring_up_to_date(BENCH_VENV, LOCKS / "bench.lock")
    env = {"SHOPFRIEND_BENCH_PYTHON": str(data_python)}
    in_a_shelter([python, "tests/bench/run.py", *arguments], env)


def screenshots(arguments: Sequence[str]) -> None:
    """Save pictures of the pages below dist/; --all: each language and both colour schemes."""
    in_a_shelter([set_up(), "tests/screenshots/run.py", *arguments])


def package(_arguments: Sequence[str]) -> None:
    """Build the program as users get it, and let it test itself."""
    python = set_up()
    builder: list[str | Path] = [python, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    folders: list[str | Path] = ["--distpath", DIST, "--workpath", DIST / "pyinstaller"]
    machine.run([*builder, *folders, ROOT / "build" / "shopfriend.spec"])
    program = DIST / "shopfriend" / ("shopfriend-cli.exe" if os.name == "nt" else "shopfriend")
    in_a_shelter([program, "--self-test"])
    files = (file for file in program.parent.rglob("*") if not file.is_symlink())
    size = sum(file.stat().st_size for file in files if file.is_file())
    say(f"{program.parent} is ready ({size / 1e6:.0f} MB) and has passed its own test.")


def in_a_shelter(command: Sequence[str | Path], env: dict[str, str] | None = None) -> None:
    """Run without a screen and without touching the developer's own folders."""
    shelter = Path(tempfile.mkdtemp(prefix="shopfriend-"))
    try:
        machine.run(command, {**machine.sheltered(shelter), **(env or {})})
    finally:
        shutil.rmtree(shelter, ignore_errors=True)


COMMANDS: tuple[Callable[[Sequence[str]], None], ...] = (
    setup,
    demo,
    test,
    check,
    bench,
    screenshots,
    package,
)
PASS_ON = (test, bench, screenshots)


def main() -> None:
    parser = argparse.ArgumentParser(prog="build/dev.py", description="shopfriend for developers")
    choices = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        takes_help = command not in PASS_ON  # pytest has its own --help
        one = choices.add_parser(command.__name__, help=command.__doc__, add_help=takes_help)
        one.set_defaults(act=command)
    known, rest = parser.parse_known_args()
    if rest and known.act not in PASS_ON:
        parser.error(f"{known.command} takes no arguments: {' '.join(rest)}")
    try:
        known.act(rest)
    except Stop as reason:
        sys.exit(f"\n{reason}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
