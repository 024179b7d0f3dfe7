"""Taking files in: one batch, one transaction, all or nothing."""

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shopfriend.book import batches, receipts
from shopfriend.book.batches import Ledger
from shopfriend.book.tx import BatchTx
from shopfriend.domain.change import Change
from shopfriend.domain.clashes import Alike, Blocked, Clash, ClashRules
from shopfriend.domain.ids import BatchId
from shopfriend.domain.incoming import How, Question, Refusal
from shopfriend.services import parts
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.imports import (
    areas,
    attaching,
    customers,
    events,
    likeness,
    past,
    products,
    purchases,
    reading,
)
from shopfriend.services.imports import sample as samples
from shopfriend.services.imports.attaching import Attached
from shopfriend.services.imports.reading import LeftOut, Read
from shopfriend.services.imports.sample import Sample
from shopfriend.services.imports.taking import KEPT, Counts, FileResult, Taking

if TYPE_CHECKING:
    from shopfriend.intake import Known, Parsed, Seen

ANY = How()
KEEP = ClashRules()
_NO_HOWS: Mapping[str, How] = {}


@dataclass(frozen=True)
class Result:
    """What came in. `batch` and `change` are None when nothing did, or for a dry run. Rows count:
    `new + changed + same + refused_count` is every row of every file. `refused` and `warned` hold
    the first ten thousand. `left_out`: files that did not come in at all. `questions`: what files
    leave open; a dry run shows what is open only where nothing else is there. `total_cents` and
    `months` ('YYYY-MM' -> cents) are the money of all rows that are in the book now, to compare
    with the till's own report; `new_months` of the new ones alone. `samples`: the first rows as
    they were understood. `clashes`: where file and book differ about a person; `alike`: new people
    who may be known ones; `blocked`: who has objected.
    """

    batch: BatchId | None
    files: tuple[FileResult, ...]
    nouns: Mapping[str, Counts]
    months: Mapping[str, int]
    refused: tuple[Refusal, ...] = ()
    refused_by_kind: Mapping[str, int] = field(default_factory=dict)
    warned: tuple[Refusal, ...] = ()
    warned_by_kind: Mapping[str, int] = field(default_factory=dict)
    change: Change | None = None
    questions: tuple[Question, ...] = ()
    attached: Attached = field(default_factory=Attached)
    samples: tuple[Sample, ...] = ()
    new_months: Mapping[str, int] = field(default_factory=dict)
    clashes: tuple[Clash, ...] = ()
    alike: tuple[Alike, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        """Home from the worker in small parts: ten thousand refusals at once would keep the
        window's thread waiting for a tenth of a second."""
        own = {each.name: getattr(self, each.name) for each in fields(self)}
        many = {name: _parts(own.pop(name)) for name in _MANY}
        return _again, (own, many)

    @property
    def skipped(self) -> Mapping[str, int]:
        """Rows that were none of ours by the rules of their format, per kind; not among the rows
        counted above."""
        return dict(sum((Counter(file.skipped) for file in self.files), Counter()))

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


_MANY = ("refused", "warned", "clashes", "alike", "blocked")
_PART = 250


class _Part:
    """Some of many values; comes home as a plain tuple."""

    def __init__(self, values: tuple[object, ...]) -> None:
        self._values = values

    def __reduce__(self) -> tuple[object, ...]:
        return _in_turn, (self._values,)


def _in_turn(values: tuple[object, ...]) -> tuple[object, ...]:
    time.sleep(0)  # lets the other threads have their turn
    return values


def _parts(values: Sequence[object]) -> list[_Part]:
    return [_Part(tuple(values[at : at + _PART])) for at in range(0, len(values), _PART)]


def _again(own: dict[str, Any], many: dict[str, list[tuple[Any, ...]]]) -> Result:
    own.update((name, tuple(chain.from_iterable(parts_))) for name, parts_ in many.items())
    return Result(**own)


class _NothingWritten(Exception):
    """Rolls the batch back: a dry run, or files that bring nothing new."""


def look(path: Path, *, how: How = ANY) -> "Seen":
    """What a file is, from its ends alone; raises `ShopError` for what cannot be taken in."""
    seen: Seen = parts.intake.look(path, how)
    return seen


def formats() -> "tuple[Known, ...]":
    """Every format that is read, for people who choose or look one up."""
    return tuple(parts.intake.formats())


def take_in(
    desk: Desk,
    files: Iterable[Path],
    *,
    how: How = ANY,
    hows: Mapping[str, How] = _NO_HOWS,
    clashes: ClashRules = KEEP,
    dry_run: bool = False,
    progress: Progress = no_progress,
) -> Result:
    """Take files in as one batch: products first, then customers, then purchases. `how` to read
    them; `hows` by file name, where one of several is read in a way of its own. `clashes`: whose
    word holds where file and book differ about a person.

    A file that is no table, or leaves open what nobody may guess, is left out with its reason;
    where no other is there, the reason is raised (`ShopError`, `Trouble`) and nothing is taken in.
    A bad line is refused and listed. `progress` hears parts of 1,000 and may raise `Cancelled`:
    then the book is as before. A dry run answers the same numbers and writes nothing.
    """
    found = reading.read(desk, list(files), how, hows, dry_run=dry_run, progress=progress)
    parsed = found.parsed
    takings: list[Taking] = []
    change: Change | None = None
    batch: int | None = None
    try:
        with desk.batch(
            "import",
            source=purchases.SOURCE,
            files=", ".join(one.file for one in parsed),
            bulk=_is_bulk(desk, parsed),
        ) as tx:
            takings = _take(desk, tx, parsed, clashes, dry_run=dry_run, progress=progress)
            if dry_run or not any(taking.brings for taking in takings):
                raise _NothingWritten
            _finish(tx, parsed, takings)
            batch = tx.batch
        change = tx.done
    except _NothingWritten:
        pass
    return _result(batch, change, found, takings)


def _is_bulk(desk: Desk, parsed: Sequence["Parsed"]) -> bool:
    bought = (one.purchases for one in parsed if one.purchases is not None)
    with desk.read() as tx:
        return receipts.are_many(tx, sum(int(p.lines.sum()) for p in bought))


def _take(
    desk: Desk, tx: BatchTx, parsed: Sequence["Parsed"], clashes: ClashRules, *, dry_run: bool,
    progress: Progress,
) -> list[Taking]:  # fmt: skip
    ledger = Ledger(tx, tx.batch)
    takings = []
    # Files that may overlap need each other's lines to tell what is the same.
    light = dry_run and sum(1 for one in parsed if one.purchases is not None) < 2
    for place, one in enumerate(parsed):
        taking = Taking(
            desk, tx, ledger, one.file, light, _part(progress, place, len(parsed)),
            now=desk.book.now(), rules=clashes,
        )  # fmt: skip
        if one.products:
            products.take(taking, one.products)
        if one.customers:
            rows, lines = Counter(taking.counts), taking.refused_lines
            if one.purchases is not None:  # what a till knows about people fills what is empty
                taking.rules = KEEP
            customers.take(taking, one.customers)
            if one.purchases is not None:  # people on receipts are no rows of the file
                taking.counts, taking.refused_lines = rows, lines
        if one.purchases is not None:
            purchases.take(taking, one)
        past.take(taking, one.past)
        areas.take(taking, one.areas)
        events.take(taking, one.events)
        likeness.propose_goods(taking)
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
    found: Read,
    takings: Sequence[Taking],
) -> Result:
    parsed = found.parsed
    nouns: dict[str, Counter[str]] = {}
    months: Counter[str] = Counter()
    new_months: Counter[str] = Counter()
    by_kind: Counter[str] = Counter()
    warned: Counter[str] = Counter()
    for one, taking in zip(parsed, takings, strict=True):
        months.update(taking.months)
        new_months.update(taking.new_months)
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
        attached=attaching.summed(takings),
        samples=tuple(sample for one in parsed for sample in samples.of(one)),
        new_months=dict(sorted(new_months.items())),
        clashes=tuple(clash for taking in takings for clash in taking.clashes),
        alike=tuple(pair for taking in takings for pair in taking.alike),
        blocked=tuple(person for taking in takings for person in taking.blocked),
        questions=found.questions,
        left_out=found.left_out,
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
        skipped=parsed.skipped,
        evidence=parsed.seen.evidence,
    )
