"""Permissions are tested as a user whom they can stop: root reads and writes everything."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534  # uid and gid that own nothing

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions in other ways")


def is_root() -> bool:
    return os.name != "nt" and os.geteuid() == 0


@contextmanager
def as_nobody() -> Iterator[None]:
    """As root: with the rights of nobody for as long as this lasts. Others have no more to lose:
    what is to stop them, too, must be closed to its owner."""
    if not is_root():
        yield
        return
    # The real one too: `os.access` asks for it. The saved one stays root's and leads back.
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that nobody may enter and read; `tmp_path` lies in one that is the user's alone."""
    with tempfile.TemporaryDirectory(prefix="shopfriend-open-") as made:
        folder = Path(made)
        folder.chmod(0o755)
        yield folder
        for closed in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
            closed.chmod(stat.S_IRWXU)  # or an owner who is not root could not take it away
