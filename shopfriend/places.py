"""Where the program's own files lie and where a user's files go.

The only module that knows how the program was installed: from source (`resources/` beside the
package) or packaged (`sys._MEIPASS`).
"""

import sys
from functools import cache
from pathlib import Path

import platformdirs


@cache
def resources() -> Path:
    """The folder `resources/` of this installation."""
    packaged = getattr(sys, "_MEIPASS", None)
    root = Path(packaged) if packaged else Path(__file__).resolve().parent.parent
    return root / "resources"


def config_folder() -> Path:
    """Where this workplace keeps what is not the shop's: window size, last book, number."""
    return Path(platformdirs.user_config_dir("shopfriend", appauthor=False))


def documents_folder() -> Path:
    return Path(platformdirs.user_documents_dir())
