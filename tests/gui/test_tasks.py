"""The road there and back: threads, the worker process, late answers, other windows."""

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from shopfriend.book import Book
from shopfriend.domain.change import Change
from shopfriend.domain.messages import Message
from shopfriend.domain.trouble import Cancelled, ShopError, Trouble
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.ui.lanes import Inline, Threads
from shopfriend.ui.tasks import Tasks


@pytest.fixture
def tasks(desk: Desk) -> Any:
    made = Tasks(desk, Threads(language="de", today=None))
    yield made
    made.close()


def who_runs(_desk: Desk | None) -> str:
    return threading.current_thread().name


def count(progress: Progress, upto: int) -> int:
    for step in range(upto):
        progress(step, upto)
    return upto


def long_deed(upto: int, *, progress: Progress = no_progress) -> int:
    return count(progress, upto)


def for_ever(*, progress: Progress = no_progress) -> int:
    return count(progress, 10**9)


def dies(*, progress: Progress = no_progress) -> None:
    import os

    os._exit(3)


def refuses(_desk: Desk) -> None:
    raise ShopError("name-missing", field="name")


def mistaken(_desk: Desk) -> None:
    raise ZeroDivisionError


def deed(_desk: Desk) -> Change:
    return Change("was-here", touched={"customer": frozenset({1})})


def test_one_thread_reads_one_writes_and_answers_come_home(tasks: Tasks, qtbot: QtBot) -> None:
    names: list[str] = []
    here: list[str] = []

    def home(name: str) -> None:
        names.append(name)
        here.append(threading.current_thread().name)

    for _ in range(3):
        tasks.read(who_runs, then=home)
        tasks.do(who_runs, then=home)
    qtbot.waitUntil(lambda: len(names) == 6, timeout=20_000)
    assert set(names) == {"shopfriend-read", "shopfriend-write"}
    assert set(here) == {threading.current_thread().name}


def test_answer_for_an_owner_that_is_gone_is_dropped(desk: Desk, qtbot: QtBot) -> None:
    tasks = Tasks(desk, Threads(language="de", today=None))
    gate, owner = threading.Event(), QObject()
    heard: list[object] = []
    tasks.read(lambda _desk: gate.wait(3), then=heard.append, owner=owner)
    tasks.read(lambda _desk: "after", then=heard.append)
    import shiboken6

    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    tasks.close()
    assert heard == ["after"]


def test_only_the_newest_of_many_questions_is_answered(tasks: Tasks, qtbot: QtBot) -> None:
    owner = QObject()
    heard: list[object] = []

    def echo(_desk: Desk, text: str) -> str:
        return text

    for text in ("m", "mü", "mül"):
        tasks.read_newest(echo, text, then=heard.append, owner=owner)
    qtbot.waitUntil(lambda: "mül" in heard, timeout=20_000)
    assert heard == ["mül"]


def test_trouble_is_said_and_a_mistake_of_ours_is_reported(desk: Desk) -> None:
    tasks = Tasks(desk, Inline())
    said: list[Message] = []
    broken: list[object] = []
    tasks.refused.connect(said.append)
    tasks.broken.connect(broken.append)
    tasks.do(refuses)
    tasks.read(mistaken, then=lambda _answer: None)
    assert [message.kind for message in said] == ["name-missing"]
    assert [type(error) for error in broken] == [ZeroDivisionError]


def test_a_deed_tells_its_change_before_its_answer(desk: Desk) -> None:
    tasks, order = Tasks(desk, Inline()), []
    tasks.changed.connect(lambda change: order.append(change.kind))
    tasks.do(deed, then=lambda _change: order.append("then"))
    assert order == ["was-here", "then"]


def test_long_deed_runs_in_another_process_with_progress(tasks: Tasks, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []
    done: list[int] = []
    tasks.work(
        f"{__name__}.long_deed", None, 5, then=done.append,
        progress=lambda at, of: steps.append((at, of)),
    )  # fmt: skip
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert done == [5]
    assert steps == [(at, 5) for at in range(5)]


def test_long_deed_stops_when_cancelled(tasks: Tasks, qtbot: QtBot) -> None:
    failed: list[object] = []
    ticket = tasks.work(f"{__name__}.for_ever", None, then=failed.append, failed=failed.append)
    ticket.cancel()
    qtbot.waitUntil(lambda: bool(failed), timeout=20_000)
    assert isinstance(failed[0], Cancelled)


def test_worker_that_dies_is_named_as_trouble(tasks: Tasks, qtbot: QtBot) -> None:
    failed: list[object] = []
    tasks.work(f"{__name__}.dies", None, then=failed.append, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed), timeout=20_000)
    assert isinstance(failed[0], Trouble)
    assert failed[0].message.kind == "worker-ended"


def test_deed_of_another_window_makes_every_page_ask_again(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    tasks = Tasks(desk, Inline())
    changes: list[Change] = []
    tasks.changed.connect(changes.append)
    tasks.watch_book()
    with desk.change("was-here") as tx:  # our own deed is no news
        tx.insert("own_field", id=1, name="Hund")
    tasks._look()
    assert changes == []
    with Book.open(desk.book.path, workplace=7) as other, other.change("elsewhere") as tx:
        tx.insert("own_field", id=2, name="Auto")
    tasks._look()
    tasks.close()
    assert [change.everything for change in changes] == [True]
