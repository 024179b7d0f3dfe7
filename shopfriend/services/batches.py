"""What was taken in so far: batches, newest first, and what each of them refused."""

import json
from dataclasses import dataclass

from shopfriend.book import Row
from shopfriend.book import batches as rows
from shopfriend.domain.ids import BatchId
from shopfriend.domain.incoming import LineCount, Refusal
from shopfriend.services.desk import Desk
from shopfriend.services.imports.result import Result
from shopfriend.services.imports.taking import Counts, FileResult


@dataclass(frozen=True)
class Batch:
    """One import; `at` is UTC text. `files` are their names with a comma between, `format` whose
    exports they were."""

    batch: BatchId
    files: str
    new: int
    changed: int
    same: int
    refused: int
    at: str
    actor: str
    taken_back: bool
    format: str = ""


def history(desk: Desk, *, limit: int = 100) -> list[Batch]:
    with desk.read() as tx:
        return [_batch(row) for row in rows.imports(tx, limit=limit)]


def report(desk: Desk, batch: Batch) -> Result:
    """An import of long ago as its report: the counts, and the lines it did not take."""
    counts = Counts(batch.new, batch.changed, batch.same, batch.refused)
    file = FileResult(batch.files, batch.format, counts, LineCount(0))
    return Result(
        batch.batch, (file,), nouns={}, months={}, refused=tuple(refusals(desk, batch.batch))
    )


def refusals(desk: Desk, batch: BatchId) -> list[Refusal]:
    """The lines this batch did not take, in the order of the files."""
    with desk.read() as tx:
        return rows.refusals(tx, batch)


def money_by_month(desk: Desk, first: str, *, last: str) -> dict[str, int]:
    """Cents of all receipts, by month, from one 'YYYY-MM' to another."""
    with desk.read() as tx:
        return rows.money_by_month(tx, first, last)


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
        format=row["format"],
    )
