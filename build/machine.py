"""What the machine has to offer: a way to run things, a screen, folders of its own for a test.

Standard library only; Linux, macOS and Windows.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Stop(Exception):
    """Something the reader has to do first; the text says what."""


def say(text: str) -> None:
    print(text, flush=True)


def run(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> None:
    """Run in the project's folder. Raises `Stop` when the command fails; it has said why."""
    words = [str(word) for word in command]
    code = subprocess.run(words, cwd=ROOT, env=env, check=False).returncode
    if code:
        raise Stop(f"{Path(words[0]).name} {' '.join(words[1:5])} … ended with code {code}.")


def has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def sheltered(folder: Path) -> dict[str, str]:
    """An environment without a screen and with every personal folder below `folder`."""
    homes = {
        "HOME": "home",
        "USERPROFILE": "home",
        "APPDATA": "home/AppData/Roaming",
        "LOCALAPPDATA": "home/AppData/Local",
        "XDG_CACHE_HOME": "home/.cache",
        "XDG_CONFIG_HOME": "home/.config",
        "XDG_DATA_HOME": "home/.local/share",
        "XDG_STATE_HOME": "home/.local/state",
        "XDG_DOCUMENTS_DIR": "home/Documents",
        "XDG_RUNTIME_DIR": "run",
    }
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for name, place in homes.items():
        path = folder / place
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        env[name] = str(path)
    return env
