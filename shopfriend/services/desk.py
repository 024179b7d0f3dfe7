"""Who acts, where, and when: the first argument of every service."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from shopfriend.book import Book, ChangeTx, Tx
from shopfriend.book.book import utc_now
from shopfriend.book.tx import BatchTx
from shopfriend.domain.change import Change
from shopfriend.domain.ids import IdMaker
from shopfriend.domain.messages import Fact

Role = Literal["owner", "till"]
Progress = Callable[[int, int], None]  # done, of; raises Cancelled to stop


def no_progress(done: int, of: int) -> None:
    """For callers who do not wait: tests, scripts."""


@dataclass(frozen=True)
class Desk:
    """One workplace at one book. `clock` gives UTC; `today` is the shop's local day."""

    book: Book
    actor: str = ""
    role: Role = "owner"  # everybody is owner until a PIN is set
    language: str = "de"
    clock: Callable[[], datetime] = utc_now
    fixed_today: date | None = None  # the demo shop and tests open on a chosen day

    @property
    def ids(self) -> IdMaker:
        return self.book.ids

    @property
    def workplace(self) -> int:
        return self.book.workplace

    @property
    def today(self) -> date:
        return self.fixed_today or self.clock().astimezone().date()

    def local_now(self) -> str:
        """Shop-local time without offset, to the minute; the day is `today`."""
        return f"{self.today.isoformat()}T{self.clock().astimezone():%H:%M}"

    @contextmanager
    def read(self) -> Iterator[Tx]:
        with self.book.read() as tx:
            yield tx

    @contextmanager
    def change(self, kind: str, **facts: Fact) -> Iterator[ChangeTx]:
        with self.book.change(kind, actor=self.actor, **facts) as tx:
            yield tx

    @contextmanager
    def batch(
        self, kind: str, *, source: str = "", files: str = "", bulk: bool = False, **facts: Fact
    ) -> Iterator[BatchTx]:
        with self.book.batch(
            kind, actor=self.actor, source=source, files=files, bulk=bulk, **facts
        ) as tx:
            yield tx


def open_desk(
    path: Path, *, language: str = "de", workplace: int = 0, today: date | None = None
) -> Desk:
    """A desk at an existing book; raises as `Book.open`. Close it with `close_desk`."""
    return Desk(Book.open(path, workplace=workplace), language=language, fixed_today=today)


def close_desk(desk: Desk) -> None:
    desk.book.close()


def undo(desk: Desk) -> Change:
    return desk.book.undo()


def redo(desk: Desk) -> Change:
    return desk.book.redo()
