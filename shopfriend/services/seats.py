"""Seats: every open book has a workplace of its own, also two programs on one machine.

A seat is a locked file in the config folder, named after book and kind of seat. The system lets go
of the lock when the program ends, however it ends. The first window takes `window` again and again
and so keeps its undo history; a second one meanwhile sits down at `window-2`.
"""

import os
import sys
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from shopfriend import places
from shopfriend.domain.ids import WORKPLACES

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        """Raises `OSError` when somebody else holds it."""
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        """Raises `OSError` when somebody else holds it."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True)
class Seat:
    """Taken until `leave`. `name` tells it from the other seats of this machine."""

    name: str
    _file: BinaryIO | None = None

    def leave(self) -> None:
        if self._file is not None:
            self._file.close()


def take(book: Path, kind: str) -> Seat:
    """The first free seat of this kind at this book."""
    for folder in (places.config_folder(), Path(tempfile.gettempdir()) / "shopfriend"):
        try:
            (folder / "seats").mkdir(parents=True, exist_ok=True)
            return _first_free(folder / "seats", book, kind)
        except OSError:  # cannot be written to
            continue
    return Seat(f"{kind}-{os.getpid()}")  # no place for a lock: nobody else has this number now


def _first_free(folder: Path, book: Path, kind: str) -> Seat:
    key = sha256(os.fsencode(book.resolve())).hexdigest()[:16]
    for number in range(1, WORKPLACES):
        name = kind if number == 1 else f"{kind}-{number}"
        file = (folder / f"{key}-{name}.lock").open("ab")
        try:
            _lock(file)
        except OSError:  # somebody sits there
            file.close()
            continue
        return Seat(name, file)
    raise OSError("every seat is taken")
