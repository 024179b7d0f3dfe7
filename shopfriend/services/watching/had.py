"""The files that the watched folder has had, and what a person does about one that waits."""

import json
from dataclasses import dataclass
from pathlib import Path

from shopfriend.book import watched
from shopfriend.book.tx import Row
from shopfriend.domain.ids import BatchId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.watching import Outcome
from shopfriend.services.desk import Desk
from shopfriend.services.watching.chosen import folder


@dataclass(frozen=True)
class Watched:
    """One file the folder has had. `reason`: why it waits. `batch`: the import it became."""

    fingerprint: str
    path: Path
    outcome: Outcome
    at: str
    reason: Message | None = None
    batch: BatchId | None = None


def files(desk: Desk, *, limit: int = 100) -> list[Watched]:
    """What waits first, then what came in, the newest first."""
    chosen = folder(desk)
    with desk.read() as tx:
        rows = watched.newest(tx, limit=limit)
    return [of_row(row, chosen.path or Path()) for row in rows]


def settle(desk: Desk, fingerprint: str, *, batch: BatchId | None) -> None:
    """A waiting file was taken in by hand – as this import –, or (None) is to be left alone. Only
    a mark, no deed: taking the import back is another matter."""
    with desk.book.keep() as tx:
        outcome = "aside" if batch is None else "taken"
        watched.set_outcome(tx, fingerprint, outcome, batch=batch, now=desk.book.now())


def of_row(row: Row, path: Path) -> Watched:
    """`path`: the folder."""
    reason = message(row["reason"], **json.loads(row["facts"])) if row["reason"] else None
    batch = None if row["batch"] is None else BatchId(row["batch"])
    return Watched(row["fingerprint"], path / row["name"], row["outcome"], row["at"], reason, batch)
