"""What this machine keeps for itself: the window's size and look, the last book, its keys, its
scanner. Never in the book: the next workplace has another keyboard."""

import json
from dataclasses import asdict

from PySide6.QtCore import QSettings

from shopfriend import places
from shopfriend.domain.scanner import USUAL, Scanner

PADS = ("touch", "button", "never")


def state() -> QSettings:
    """Read and written at once; a small file in the program's folder for settings."""
    file = places.config_folder() / "window.ini"
    return QSettings(str(file), QSettings.Format.IniFormat)


def pad() -> str:
    """When letters for the finger are offered: the search box is touched, by a button as well,
    never."""
    kept = state().value("pad/when")
    return kept if kept in PADS else PADS[0]


def set_pad(when: str) -> None:
    state().setValue("pad/when", when)


def scanner() -> Scanner:
    """As it was learned here; the usual one before."""
    try:
        return Scanner(**json.loads(str(state().value("scanner", "{}"))))
    except (TypeError, ValueError):  # somebody else wrote there
        return USUAL


def set_scanner(known: Scanner) -> None:
    state().setValue("scanner", json.dumps(asdict(known)))
