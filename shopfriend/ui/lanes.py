"""Where jobs run: one thread that reads, one that thinks (offers: tens of milliseconds each, which
a look-up must not wait for), one that writes, one worker process – or, in tests and screenshots,
right here and now."""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from shopfriend.ui import worker
from shopfriend.ui.worker import Order, Ticket


@dataclass(frozen=True)
class Outcome:
    """What came of a job: a value or an exception."""

    value: Any = None
    error: BaseException | None = None


@dataclass(frozen=True)
class Job:
    """`home` is called on whatever thread the job ran. `void`: nobody waits any more."""

    call: Callable[[], Any]
    home: Callable[[Outcome], None]
    void: Callable[[], bool]

    def run(self) -> None:
        self.home(_outcome(self.call))


Done = Callable[[Outcome], None]
Tell = Callable[[tuple[int, int]], None]


class Lanes(Protocol):
    def run(self, lane: str, job: Job) -> None: ...

    def work(self, order: Order, *, tell: Tell, done: Done) -> Ticket: ...

    def close(self) -> None: ...


class Threads:
    """The real thing. `settings` is what the worker needs to open the book as this desk does."""

    def __init__(self, **settings: Any) -> None:
        self._lanes = {name: _Lane(name) for name in ("read", "think", "write")}
        self._worker = worker.Worker(settings)

    def run(self, lane: str, job: Job) -> None:
        self._lanes[lane].jobs.put(job)

    def work(self, order: Order, *, tell: Tell, done: Done) -> Ticket:
        return self._worker.ask(
            order, tell=tell, done=lambda value, error: done(Outcome(value, error))
        )

    def close(self) -> None:
        for lane in self._lanes.values():
            lane.close()
        self._worker.close()


class Inline:
    """Everything at once, on the caller's thread: asynchronous code tested without waiting."""

    def __init__(self, **settings: Any) -> None:
        self._settings = settings

    def run(self, lane: str, job: Job) -> None:  # noqa: ARG002 - one road, one signature
        if not job.void():
            job.run()

    def work(self, order: Order, *, tell: Tell, done: Done) -> Ticket:
        done(_outcome(lambda: worker.carry_out(order, self._settings, lambda d, of: tell((d, of)))))
        return Ticket(threading.Event())

    def close(self) -> None:
        """Nothing runs."""


class _Lane:
    """A thread that does one job after the other, and drops those nobody waits for."""

    def __init__(self, name: str) -> None:
        self.jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=f"shopfriend-{name}", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self.jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (job := self.jobs.get()) is not None:
            if not job.void():
                job.run()


def _outcome(call: Callable[[], Any]) -> Outcome:
    try:
        return Outcome(call())
    except Exception as error:  # noqa: BLE001 - told to the screen's thread, which sorts it
        return Outcome(error=error)
