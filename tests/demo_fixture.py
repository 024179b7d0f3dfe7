"""One demo shop for the whole test run: made once, however many workers ask; tests copy it."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from shopfriend.services.desk import Desk, close_desk, open_desk

DEMO_TODAY = date(2026, 11, 23)
_PATIENCE = 280.0  # seconds for another worker's making


def kept_demo(folder: Path, language: str = "de", today: date = DEMO_TODAY) -> Path:
    """The demo book in `folder`, made by whoever comes first; nobody may write into it. Other
    days than `DEMO_TODAY` have no campaigns: freezing letters is two thirds of the making."""
    from shopfriend.services import demo  # only the tests that want one pay for it
    from shopfriend.services.demo import campaigns

    ready = folder / f"demo-{language}-{today.isoformat()}.shopbook"
    lock = ready.with_suffix(".lock")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return _waited_for(ready, lock)
    try:
        with pytest.MonkeyPatch.context() as patch:
            if today != DEMO_TODAY:
                patch.setattr(campaigns, "write", lambda *_: 0)
            return demo.make(ready, language=language, today=today).path
    except BaseException:
        lock.unlink()
        raise


def _waited_for(ready: Path, lock: Path) -> Path:
    until = time.monotonic() + _PATIENCE
    while not ready.exists():
        if not lock.exists() or time.monotonic() > until:
            raise RuntimeError("the demo shop could not be made by the other worker")
        time.sleep(0.05)
    return ready


@pytest.fixture(scope="session")
def demo_folder() -> Iterator[Path]:
    """Shared by the workers of one run of pytest-xdist; a folder of its own otherwise."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    if run:  # the last worker cannot be known: the system clears its temporary folder
        yield Path(tempfile.gettempdir()) / f"shopfriend-demo-{run}"
        return
    folder = Path(tempfile.mkdtemp(prefix="shopfriend-demo-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def demo_original(demo_folder: Path) -> Path:
    """The German demo shop of `DEMO_TODAY`; read only."""
    return kept_demo(demo_folder)


@pytest.fixture
def demo_book(demo_original: Path, tmp_path: Path) -> Path:
    """A demo book of one's own, to write into. Open it with `today=DEMO_TODAY`."""
    copy: Path = tmp_path / "Lindenladen.shopbook"
    shutil.copyfile(demo_original, copy)
    return copy


@pytest.fixture
def demo_desk(demo_book: Path) -> Iterator[Desk]:
    """A desk at such a book, on the day it was made for."""
    desk = open_desk(demo_book, today=DEMO_TODAY)
    yield desk
    close_desk(desk)


@pytest.fixture
def demo_of(demo_folder: Path, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """`demo_of(today=…, language=…)`: a desk at a copy of another day's or language's shop."""
    desks = []

    def made(*, today: date = DEMO_TODAY, language: str = "de") -> Desk:
        copy = tmp_path / f"{language}-{today.isoformat()}.shopbook"
        shutil.copyfile(kept_demo(demo_folder, language, today), copy)
        desks.append(open_desk(copy, language=language, today=today))
        return desks[-1]

    yield made
    for desk in desks:
        close_desk(desk)
