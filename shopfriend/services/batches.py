"""What was taken in so far: batches, newest first, and what each of them refused."""

import json
from dataclasses import dataclass

from shopfriend.book import Row
from shopfriend.book import batches as rows
from shopfriend.domain.ids import BatchId
from shopfriend.domain.incoming import Refusal
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class Batch:
    """One import; `at` is UTC text. `files` are their names with a comma between."""

    batch: BatchId
    files: str
    new: int
    changed: int
    same: int
    refused: int
    at: str
    actor: str
    taken_back: bool


def history(desk: Desk, *, limit: int = 100) -> list[Batch]:
    with desk.read() as tx:
        return [_batch(row) for row in rows.imports(tx, limit=limit)]


def refusals(desk: Desk, batch: BatchId) -> list[Refusal]:
    """The lines this batch did not take, in the order of the files."""
    with desk.read() as tx:
        return rows.refusals(tx, batch)


def _batch(row: Row) -> Batch:
    counts = json.loads(row["counts"])
    return Batch(
        batch=BatchId(row["id"]),
        files=row["files"],
        new=int(counts.get("new", 0)),
        changed=int(counts.get("changed", 0)),
        same=int(counts.get("same", 0)),
        refused=int(counts.get("refused", 0)),
        at=row["at"],
        actor=row["actor"],
        taken_back=row["taken_back_at"] is not None,
    )
