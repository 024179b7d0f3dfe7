"""What holds for every test: own folders, no network, no stray noise, nothing left behind."""

import logging
import multiprocessing
import os
import re
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path

import pytest

from tests.demo_fixture import (  # noqa: F401  # fixtures for every test
    demo_book,
    demo_desk,
    demo_folder,
    demo_of,
    demo_original,
)
from tests.permissions import open_folder  # noqa: F401

LONG = "takes long; run with --long"
PATIENCE = 20.0  # seconds a thread or a worker may take to end after its test


def _move_home() -> tempfile.TemporaryDirectory[str]:
    keeper = tempfile.TemporaryDirectory(prefix="shopfriend-home-", ignore_cleanup_errors=True)
    home = Path(keeper.name)
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "AppData/Roaming",
        "LOCALAPPDATA": home / "AppData/Local",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local/share",
        "XDG_STATE_HOME": home / ".local/state",
        "XDG_DOCUMENTS_DIR": home / "Documents",
    }
    for name, place in places.items():
        place.mkdir(parents=True, exist_ok=True)
        os.environ[name] = str(place)
    return keeper


_HOME = _move_home()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="also the tests marked long")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason=LONG))


class NetworkUsed(AssertionError):
    """A test asked for another machine; the program works without."""


def _is_local(host: object) -> bool:
    if host in (None, "", "localhost"):
        return True
    try:
        return ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    real_connect, real_lookup = socket.socket.connect, socket.getaddrinfo

    def connect(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and not _is_local(address[0]):
            raise NetworkUsed(f"connection to {address[0]}")
        real_connect(self, address)  # type: ignore[arg-type]

    def getaddrinfo(host: object, *args: object, **kwargs: object) -> object:
        if not _is_local(host):
            raise NetworkUsed(f"looked up {host!r}")
        return real_lookup(host, *args, **kwargs)  # type: ignore[arg-type]

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", connect)
    patch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield
    patch.undo()


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


# Qt's own messages fail a test through qt_log_level_fail in pyproject.toml.
@pytest.fixture(autouse=True)
def _no_stray_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that wants a warning says so: `@pytest.mark.expects_log("regular expression")`."""
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    expected = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    stray = [line for line in listener.heard if not any(re.search(p, line) for p in expected)]
    silent = [p for p in expected if not any(re.search(p, line) for line in listener.heard)]
    assert not stray, "unexpected log lines:\n" + "\n".join(stray)
    assert not silent, f"expected in the log, but not there: {silent}"


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    threads, workers = set(threading.enumerate()), set(multiprocessing.active_children())
    yield
    deadline = time.monotonic() + PATIENCE
    while (left := _running(threads, workers)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not left, f"still running after the test: {left}"
    windows = _take_away_windows()
    assert not windows, f"still open or ticking after the test: {windows}"


def _running(
    threads: set[threading.Thread], workers: set[multiprocessing.process.BaseProcess]
) -> list[str]:
    """Qt's own threads show as dummies and stay listed after their end: they do not count."""
    new_threads = [
        thread.name
        for thread in set(threading.enumerate()) - threads
        if not isinstance(thread, threading._DummyThread)
    ]
    new_workers = [str(worker) for worker in set(multiprocessing.active_children()) - workers]
    return new_threads + new_workers + _busy_pool()


def _busy_pool() -> list[str]:
    core = sys.modules.get("PySide6.QtCore")
    busy = core.QThreadPool.globalInstance().activeThreadCount() if core else 0
    return [f"{busy} in Qt's thread pool"] if busy else []


def _take_away_windows() -> list[str]:
    """Name visible windows and running timers, and end them so that the next test starts clean."""
    widgets, core = sys.modules.get("PySide6.QtWidgets"), sys.modules.get("PySide6.QtCore")
    if not widgets or not core or not widgets.QApplication.instance():
        return []
    import shiboken6

    open_windows = [w for w in widgets.QApplication.topLevelWidgets() if w.isVisible()]
    timers = [
        each
        for each in shiboken6.getAllValidWrappers()
        if isinstance(each, core.QTimer) and each.isActive()
    ]
    found = [f"{type(each).__name__} {each.objectName()!r}" for each in open_windows + timers]
    for window in open_windows:
        window.close()
    for timer in timers:
        timer.stop()
    return found
