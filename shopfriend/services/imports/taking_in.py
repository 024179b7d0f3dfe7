"""Taking files in: one batch, one transaction, all or nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from shopfriend.book import batches, receipts
from shopfriend.book.batches import Ledger
from shopfriend.book.tx import BatchTx
from shopfriend.domain.change import Change
from shopfriend.domain.ids import BatchId
from shopfriend.domain.incoming import Refusal
from shopfriend.services import parts, settings
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.imports import customers, products, purchases
from shopfriend.services.imports.taking import KEPT, Counts, FileResult, Taking

if TYPE_CHECKING:
    from shopfriend.intake import Parsed, Seen

_ORDER = {"product": 0, "customer": 1, "purchase": 2}


@dataclass(frozen=True)
class Result:
    """What came in. `batch` and `change` are None when nothing did, or for a dry run. Rows count:
    `new + changed + same + refused_count` is every row of every file. `refused` and `warned` hold
    the first ten thousand. `total_cents` and `months` ('YYYY-MM' -> cents) are the money of all
    rows that are in the book now, to compare with the till's own report."""

    batch: BatchId | None
    files: tuple[FileResult, ...]
    nouns: Mapping[str, Counts]
    months: Mapping[str, int]
    refused: tuple[Refusal, ...] = ()
    refused_by_kind: Mapping[str, int] = field(default_factory=dict)
    warned: tuple[Refusal, ...] = ()
    warned_by_kind: Mapping[str, int] = field(default_factory=dict)
    change: Change | None = None

    @property
    def counts(self) -> Counts:
        return sum((file.counts for file in self.files), Counts())

    @property
    def new(self) -> int:
        return self.counts.new

    @property
    def changed(self) -> int:
        return self.counts.changed

    @property
    def same(self) -> int:
        return self.counts.same

    @property
    def refused_count(self) -> int:
        return self.counts.refused

    @property
    def total_cents(self) -> int:
        return sum(file.total_cents for file in self.files)

    @property
    def ignored_columns(self) -> dict[str, tuple[str, ...]]:
        return {file.file: file.ignored_columns for file in self.files if file.ignored_columns}


class _NothingWritten(Exception):
    """Rolls the batch back: a dry run, or files that bring nothing new."""


def look(path: Path, format: str | None = None) -> "Seen":  # noqa: A002 - as on the command line
    """What a file is, from its ends alone; raises `ShopError` for what cannot be taken in."""
    seen: Seen = parts.intake.look(path, format)
    return seen


def take_in(
    desk: Desk,
    files: Iterable[Path],
    *,
    format: str | None = None,  # noqa: A002
    dry_run: bool = False,
    progress: Progress = no_progress,
) -> Result:
    """Take files in as one batch: products first, then customers, then purchases.

    A file that is no table raises `ShopError`, and nothing is taken in; a bad line is refused and
    listed. `progress` hears parts of 1,000 and may raise `Cancelled`: then the book is as before. A
    dry run answers the same numbers and writes nothing."""
    paths = [Path(path) for path in files]
    parsed = _read(desk, paths, format, progress)
    takings: list[Taking] = []
    change: Change | None = None
    batch: int | None = None
    try:
        with desk.batch(
            "import",
            source=purchases.SOURCE,
            files=", ".join(path.name for path in paths),
            bulk=_is_bulk(desk, parsed),
        ) as tx:
            takings = _take(desk, tx, parsed, dry_run=dry_run, progress=progress)
            if dry_run or not any(t.counts["new"] + t.counts["changed"] for t in takings):
                raise _NothingWritten
            _finish(tx, parsed, takings)
            batch = tx.batch
        change = tx.done
    except _NothingWritten:
        pass
    return _result(batch, change, parsed, takings)


def _read(
    desk: Desk, paths: Sequence[Path], wanted: str | None, progress: Progress
) -> list["Parsed"]:
    """All files as values; the first half of the work."""
    with desk.read() as tx:
        zone = str(settings.in_book(tx, "zone"))
    size = sum(path.stat().st_size for path in paths if path.is_file()) or 1
    read: list[Parsed] = []
    before = 0
    for path in paths:
        told = _reading(progress, before, size)
        read.append(parts.intake.read(path, wanted, today=desk.today, zone=zone, told=told))
        before += read[-1].seen.size
    return sorted(read, key=lambda parsed: _ORDER[parsed.seen.noun])


def _is_bulk(desk: Desk, parsed: Sequence["Parsed"]) -> bool:
    bought = (one.purchases for one in parsed if one.purchases is not None)
    with desk.read() as tx:
        return receipts.are_many(tx, sum(int(p.lines.sum()) for p in bought))


def _reading(progress: Progress, before: int, size: int) -> Progress:
    """Reading is the first 40 of 100 parts."""

    def told(done: int, _: int) -> None:
        progress((before + done) * 400 // size, 1000)

    return told


def _take(
    desk: Desk, tx: BatchTx, parsed: Sequence["Parsed"], *, dry_run: bool, progress: Progress
) -> list[Taking]:
    ledger = Ledger(tx, tx.batch)
    takings = []
    for place, one in enumerate(parsed):
        taking = Taking(
            desk, tx, ledger, one.file, dry_run, _part(progress, place, len(parsed)),
            now=desk.book.now(),
        )  # fmt: skip
        if one.products:
            products.take(taking, one.products)
        if one.customers:
            customers.take(taking, one.customers)
        if one.purchases is not None:
            purchases.take(taking, one)
        takings.append(taking)
    progress(900, 1000)
    return takings


def _part(progress: Progress, place: int, files: int) -> Progress:
    """This file's share of the second part of the bar."""

    def told(done: int, of: int) -> None:
        progress(400 + 500 * place // files + 500 * done // max(of, 1) // files, 1000)

    return told


def _finish(tx: BatchTx, parsed: Sequence["Parsed"], takings: Sequence[Taking]) -> None:
    """Close the batch – but only if the money in the book is the money of the files."""
    counts = sum((Counter(taking.counts) for taking in takings), Counter[str]())
    new_cents = sum(taking.new_cents for taking in takings)
    new_lines = sum(taking.nouns.get("line", Counter())["new"] for taking in takings)
    if receipts.total_of_batch(tx, tx.batch) != (new_cents, new_lines):
        raise RuntimeError("the book's sums are not the file's")
    refused = [refusal for one in parsed for refusal in one.refused]
    refused += [refusal for taking in takings for refusal in taking.refused]
    batches.refuse(tx, tx.batch, refused[:KEPT])
    formats = ", ".join(dict.fromkeys(one.seen.format for one in parsed))
    refused_rows = sum(sum(one.refused_by_kind.values()) for one in parsed)
    counts["refused"] += refused_rows
    batches.finish(tx, tx.batch, format=formats, counts=dict(counts))
    tx.everything = True


def _result(
    batch: int | None,
    change: Change | None,
    parsed: Sequence["Parsed"],
    takings: Sequence[Taking],
) -> Result:
    nouns: dict[str, Counter[str]] = {}
    months: Counter[str] = Counter()
    by_kind: Counter[str] = Counter()
    warned: Counter[str] = Counter()
    for one, taking in zip(parsed, takings, strict=True):
        months.update(taking.months)
        by_kind.update(one.refused_by_kind)
        by_kind.update(refusal.kind for refusal in taking.refused)
        warned.update(one.warned_by_kind)
        for noun, counts in taking.nouns.items():
            nouns.setdefault(noun, Counter()).update(counts)
    return Result(
        batch=None if batch is None else BatchId(batch),
        files=tuple(_file(one, taking) for one, taking in zip(parsed, takings, strict=True)),
        nouns={noun: Counts(c["new"], c["changed"], c["same"]) for noun, c in nouns.items()},
        months=dict(sorted(months.items())),
        refused=tuple(
            refusal
            for one, taking in zip(parsed, takings, strict=True)
            for refusal in (*one.refused, *taking.refused)
        )[:KEPT],
        refused_by_kind=dict(by_kind),
        warned=tuple(refusal for one in parsed for refusal in one.warned)[:KEPT],
        warned_by_kind=dict(warned),
        change=change,
    )


def _file(parsed: "Parsed", taking: Taking) -> FileResult:
    refused = sum(parsed.refused_by_kind.values()) + taking.counts["refused"]
    return FileResult(
        file=parsed.file,
        format=parsed.seen.format,
        counts=Counts(
            taking.counts["new"], taking.counts["changed"], taking.counts["same"], refused
        ),
        lines=taking.lines(parsed.lines),
        total_cents=taking.total_cents,
        ignored_columns=parsed.seen.ignored,
    )
