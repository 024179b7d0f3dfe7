"""The one road from a click to a service and back.

`read`, `think` and `do` run services on a thread each, `work` in the worker process.
Answers come home to one hub on the screen's thread; a late answer, whose owner is gone, is
dropped. Deeds that answer with a `Change` are told to every page through `changed`.
"""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from shopfriend.domain.change import Change
from shopfriend.domain.trouble import Cancelled, Spoken
from shopfriend.services.desk import Desk
from shopfriend.ui.lanes import Job, Lanes, Outcome
from shopfriend.ui.worker import Order, Ticket

Then = Callable[[Any], None]
Service = Callable[..., Any]
log = logging.getLogger(__name__)

EVERYTHING = Change("changed-elsewhere", everything=True)
LOOK_EVERY_MS = 1000


@dataclass(frozen=True)
class Asked:
    """Who waits for an answer, and what to do with it. `turn` numbers the questions of one kind:
    when only the newest counts, older answers are dropped."""

    then: Then | None
    failed: Then | None
    owner: QObject | None
    turn: tuple[object, int] | None = None
    deed: bool = False


class Tasks(QObject):
    """The hub. Lives on the screen's thread; all its signals are emitted there."""

    changed = Signal(object)  # Change
    refused = Signal(object)  # Message: the user's or the machine's trouble
    broken = Signal(object)  # BaseException: our own
    _arrived = Signal()

    def __init__(self, desk: Desk | None, lanes: Lanes) -> None:
        super().__init__()
        self.desk = desk
        self._lanes = lanes
        self._home: deque[tuple[Asked, Outcome]] = deque()
        self._turns: dict[object, int] = {}
        self._seen: int | None = None
        self._arrived.connect(self._collect)
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.timeout.connect(self._collect)
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_EVERY_MS)
        self._watch.timeout.connect(self._look)

    def read(
        self,
        service: Service,
        *args: Any,
        then: Then,
        owner: QObject | None = None,
        failed: Then | None = None,
        **how: Any,
    ) -> None:
        """`service(desk, *args, **how)` on the reading thread, then `then(answer)` here."""
        self._send("read", Asked(then, failed, owner), service, args, how)

    def read_newest(
        self,
        service: Service,
        *args: Any,
        then: Then,
        owner: QObject,
        failed: Then | None = None,
        **how: Any,
    ) -> None:
        """As `read`, but a newer question of this owner to this service makes older ones void."""
        self._send("read", self._newest(service, then, owner, failed), service, args, how)

    def think(
        self,
        service: Service,
        *args: Any,
        then: Then,
        owner: QObject,
        failed: Then | None = None,
        **how: Any,
    ) -> None:
        """As `read_newest`, beside the reading thread: for answers that are reckoned, not read."""
        self._send("think", self._newest(service, then, owner, failed), service, args, how)

    def do(
        self,
        service: Service,
        *args: Any,
        then: Then | None = None,
        owner: QObject | None = None,
        failed: Then | None = None,
        **how: Any,
    ) -> None:
        """A deed on the writing thread. Its `Change` is told to all pages before `then`."""
        self._send("write", Asked(then, failed, owner, deed=True), service, args, how)

    def work(
        self,
        service: str,
        book: Path | None,
        *args: Any,
        then: Then,
        progress: Callable[[int, int], None] | None = None,
        owner: QObject | None = None,
        failed: Then | None = None,
        **how: Any,
    ) -> Ticket:
        """A long deed in the worker process: `service` is its dotted name, `book` the file it
        opens for itself (None: the service takes no desk). The ticket cancels it."""
        asked = Asked(then, failed, owner, deed=True)
        tell = Asked(progress and (lambda step: progress(*step)), None, owner)
        return self._lanes.work(
            Order(service, book, args, how),
            tell=lambda step: self._come_home(tell, Outcome(value=step)),
            done=lambda outcome: self._come_home(asked, outcome),
        )

    def watch_book(self) -> None:
        """From now on look each second whether somebody else has written."""
        self._look()
        self._watch.start()

    def close(self) -> None:
        """Wait for what is under way, drop the answers."""
        self._watch.stop()
        self._lanes.close()
        self._breath.stop()
        self._home.clear()

    def _newest(self, service: Service, then: Then, owner: QObject, failed: Then | None) -> Asked:
        key = (id(owner), service)
        turn = self._turns[key] = self._turns.get(key, 0) + 1
        return Asked(then, failed, owner, (key, turn))

    # -- there and back --------------------------------------------------------------------

    def _send(
        self, lane: str, asked: Asked, service: Service, args: tuple[Any, ...], how: dict[str, Any]
    ) -> None:
        job = Job(
            call=lambda: service(self.desk, *args, **how),
            home=lambda outcome: self._come_home(asked, outcome),
            void=lambda: self._is_void(asked),
        )
        self._lanes.run(lane, job)

    def _come_home(self, asked: Asked, outcome: Outcome) -> None:
        """Any thread. Nothing of Python travels in Qt's queue: only the bell rings."""
        self._home.append((asked, outcome))
        self._arrived.emit()

    @Slot()
    def _collect(self) -> None:
        """One answer, then the window may breathe: three that come together, each filling a part
        of a page, would keep keys and paint waiting."""
        if self._home and not self._breath.isActive():
            asked, outcome = self._home.popleft()
            if self._home:
                self._breath.start(0)
            self._deliver(asked, outcome)

    def _deliver(self, asked: Asked, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._deliver_error(asked, outcome.error)
            return
        if asked.deed and (change := _change_in(outcome.value)):
            self.changed.emit(change)
        if asked.then and not self._is_void(asked):
            asked.then(outcome.value)

    def _deliver_error(self, asked: Asked, error: BaseException) -> None:
        if isinstance(error, Cancelled) or self._is_void(asked):
            if isinstance(error, Cancelled) and asked.failed and not self._is_void(asked):
                asked.failed(error)
        elif isinstance(error, Spoken):
            if asked.failed:
                asked.failed(error)
            else:
                self.refused.emit(error.message)
        else:
            self.broken.emit(error)

    def _is_void(self, asked: Asked) -> bool:
        if asked.owner is not None and not shiboken6.isValid(asked.owner):
            return True
        return asked.turn is not None and self._turns.get(asked.turn[0]) != asked.turn[1]

    # -- others at the same book -------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        if self.desk is not None:
            self.read(_foreign_version, then=self._on_version)

    def _on_version(self, version: int | None) -> None:
        if version is None:
            return
        before, self._seen = self._seen, version
        if before not in (None, version):
            self.changed.emit(EVERYTHING)


def _foreign_version(desk: Desk) -> int | None:
    return desk.book.foreign_version()


def _change_in(value: object) -> Change | None:
    """A deed answers with a Change, or with a result that holds one."""
    for found in (value, getattr(value, "change", None), getattr(value, "done", None)):
        if isinstance(found, Change):
            return found
    return None
