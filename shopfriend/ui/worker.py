"""The worker process: long deeds run there, because a thread that parses or sorts freezes the
window for up to 1.7 s and a process does not. Started when first needed (`spawn`)."""

import multiprocessing
import threading
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from shopfriend.domain.trouble import Cancelled, Trouble
from shopfriend.services import books

Done = Callable[[Any, BaseException | None], None]
_SPAWN = multiprocessing.get_context("spawn")


@dataclass(frozen=True)
class Order:
    """What to carry out. Everything in it is pickled."""

    service: str
    book: Path | None
    args: tuple[Any, ...]
    how: dict[str, Any]


@dataclass(frozen=True)
class Ticket:
    """Held by who ordered. `cancel` stops at the next point where progress is told."""

    stop: Any

    def cancel(self) -> None:
        self.stop.set()


class Worker:
    """One process, one order at a time; orders wait for each other on a thread of their own."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._settings = settings
        self._turn = threading.Lock()
        self._process: BaseProcess | None = None
        self._line: Connection | None = None
        self._stop: Any = None
        self._threads: list[threading.Thread] = []

    def ask(self, order: Order, *, tell: Callable[[tuple[int, int]], None], done: Done) -> Ticket:
        """Callbacks come on a thread of the worker's."""
        ticket = Ticket(threading.Event())
        thread = threading.Thread(
            target=self._serve,
            args=(order, ticket, tell, done),
            name="shopfriend-work",
            daemon=True,
        )
        self._threads = [t for t in self._threads if t.is_alive()] + [thread]
        thread.start()
        return ticket

    def close(self) -> None:
        """Ends the process, whatever it does; a write under way rolls back."""
        if self._process is not None:
            self._process.terminate()
            self._process.join()
        for thread in self._threads:
            thread.join()

    def _serve(
        self, order: Order, ticket: Ticket, tell: Callable[[tuple[int, int]], None], done: Done
    ) -> None:
        with self._turn:
            try:
                value, error = self._talk(order, ticket, tell)
            except (EOFError, OSError):  # it died, or was ended
                self._process = None
                value, error = None, Trouble("worker-ended")
        done(value, error)

    def _talk(
        self, order: Order, ticket: Ticket, tell: Callable[[tuple[int, int]], None]
    ) -> tuple[Any, BaseException | None]:
        line = self._started()
        self._stop.clear()
        line.send(order)
        while True:
            while not line.poll(0.05):
                if ticket.stop.is_set():
                    self._stop.set()
                if self._process is None or not self._process.is_alive():
                    raise EOFError
            kind, fact = line.recv()
            if kind == "done":
                return fact, None
            if kind == "failed":
                return None, fact
            tell(fact)
            if ticket.stop.is_set():
                self._stop.set()

    def _started(self) -> Connection:
        if self._line is None or self._process is None or not self._process.is_alive():
            self._line, theirs = _SPAWN.Pipe()
            self._stop = _SPAWN.Event()
            self._process = _SPAWN.Process(
                target=_run, args=(theirs, self._stop, self._settings), daemon=True
            )
            self._process.start()
            theirs.close()
        return self._line


def carry_out(order: Order, settings: dict[str, Any], progress: Callable[[int, int], None]) -> Any:
    """One order, in this process."""
    module, _, name = order.service.rpartition(".")
    service = getattr(import_module(module), name)
    if order.book is None:
        return service(*order.args, progress=progress, **order.how)
    desk = books.open_(order.book, seat="worker", **settings)
    try:
        return service(desk, *order.args, progress=progress, **order.how)
    finally:
        books.close(desk, backup=False)


def _run(line: Connection, stop: Any, settings: dict[str, Any]) -> None:
    def progress(done: int, of: int) -> None:
        if stop.is_set():
            raise Cancelled
        line.send(("told", (done, of)))

    while True:
        try:
            order = line.recv()
        except EOFError:  # the window is gone
            return
        try:
            line.send(("done", carry_out(order, settings, progress)))
        except Exception as error:  # noqa: BLE001 - goes home and is sorted there
            line.send(("failed", error))
