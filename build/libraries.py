"""System libraries that Qt needs and a fresh machine may lack."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from machine import Stop, run, say

# Without these Qt does not start at all, not even without a screen.
QT_PACKAGES = {
    "apt-get": (
        "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0"
    ),
    "dnf": "mesa-libEGL mesa-libGL glib2 dbus-libs fontconfig freetype libxkbcommon",
    "pacman": "libglvnd glib2 dbus fontconfig freetype2 libxkbcommon",
    "zypper": "Mesa-libEGL1 Mesa-libGL1 libglib-2_0-0 libdbus-1-3 fontconfig libxkbcommon0",
}
# And these for a window on an X screen.
WINDOW_PACKAGES = {
    "apt-get": (
        "libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0"
        " libxcb-keysyms1 libxcb-randr0 libxcb-render0 libxcb-render-util0 libxcb-shape0"
        " libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1"
    ),
    "dnf": "libxkbcommon-x11 xcb-util-cursor xcb-util-image xcb-util-keysyms xcb-util-renderutil"
    " xcb-util-wm",
    "pacman": "libxkbcommon-x11 xcb-util-cursor xcb-util-image xcb-util-keysyms"
    " xcb-util-renderutil xcb-util-wm",
    "zypper": "libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1"
    " libxcb-render-util0",
}
INSTALL = {
    "apt-get": "apt-get install -y --no-install-recommends --no-upgrade",
    "dnf": "dnf install -y",
    "pacman": "pacman -S --needed --noconfirm",
    "zypper": "zypper --non-interactive install",
}


def check_qt(python: Path) -> None:
    """See that Qt starts without a screen; install what it lacks or name the command."""
    if not sys.platform.startswith("linux"):
        return
    trouble = _qt_trouble(python)
    if not trouble:
        return
    install_or_stop(f"Qt cannot start: {trouble}", QT_PACKAGES)
    trouble = _qt_trouble(python)
    if trouble:
        raise Stop(f"Qt still cannot start: {trouble}")


def check_window(python: Path) -> None:
    """The same for a window on an X screen."""
    plugin = "import PySide6, pathlib as p; print(p.Path(PySide6.__file__).parent)"
    folder = subprocess.run([python, "-c", plugin], capture_output=True, text=True, check=True)
    path = Path(folder.stdout.strip(), "Qt/plugins/platforms/libqxcb.so")
    found = subprocess.run(["ldd", path], capture_output=True, text=True, check=False).stdout
    missing = sorted(set(re.findall(r"(\S+) => not found", found)))
    if missing:
        install_or_stop(f"A window needs {', '.join(missing)}.", WINDOW_PACKAGES)


def _qt_trouble(python: Path) -> str:
    start = "from PySide6 import QtSvg, QtPrintSupport, QtWidgets; QtWidgets.QApplication([])"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    tried = subprocess.run(
        [python, "-c", start], env=env, capture_output=True, text=True, check=False
    )
    if tried.returncode == 0:
        return ""
    library = re.search(r"(lib\S+\.so\S*): cannot open shared object", tried.stderr)
    return f"{library[1]} is missing." if library else tried.stderr.strip()[-800:]


def install_or_stop(why: str, packages: Mapping[str, str]) -> None:
    """Install as root on Debian's kin; elsewhere stop with the command to type."""
    manager = next((name for name in packages if shutil.which(name)), None)
    if manager is None:
        names = packages.get("apt-get", "")
        raise Stop(f"{why} Install it with your system's tools (on Debian: {names}).")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    command = f"{INSTALL[manager]} {packages[manager]}"
    if manager != "apt-get" or not root:
        raise Stop(f"{why} Please run, then try again:\n\n    sudo {command}\n")
    say(f"{why} Installing with: {command}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-qq"], env)
    run([*command.split(), "-qq"], env)
