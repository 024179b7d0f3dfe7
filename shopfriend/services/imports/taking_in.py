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
from shopfriend.domain.clashes import Alike, Blocked, Clash, ClashRules
from shopfriend.domain.ids import BatchId
from shopfriend.domain.incoming import QUESTIONS, How, Question, Refusal
from shopfriend.domain.trouble import ShopError
from shopfriend.services import parts, settings
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.imports import (
    areas,
    attaching,
    customers,
    events,
    likeness,
    past,
    products,
    profiles,
    purchases,
)
from shopfriend.services.imports import sample as samples
from shopfriend.services.imports.attaching import Attached
from shopfriend.services.imports.sample import Sample
from shopfriend.services.imports.taking import KEPT, Counts, FileResult, Taking

if TYPE_CHECKING:
    from shopfriend.intake import Known, Parsed, Seen

ANY = How()
KEEP = ClashRules()
_NO_HOWS: Mapping[str, How] = {}
_ORDER = {"product": 0, "customer": 1, "purchase": 2, "mailing": 3, "area": 4, "event": 5}


@dataclass(frozen=True)
class Result:
    """What came in. `batch` and `change` are None when nothing did, or for a dry run. Rows count:
    `new + changed + same + refused_count` is every row of every file. `refused` and `warned` hold
    the first ten thousand. `questions`: what the files leave open, only after a dry run, for with
    any of them nothing is written. `total_cents` and `months` ('YYYY-MM' -> cents) are the money
    of all rows that are in the book now, to compare with the till's own report; `new_months` of
    the new ones alone. `samples`: the first rows as they were understood. `clashes`: where file
    and book differ about a person; `alike`: new people who may be known ones; `blocked`: who has
    objected.
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

    A file that is no table, or leaves open what nobody may guess, raises `ShopError`, and nothing
    is taken in; a bad line is refused and listed. `progress` hears parts of 1,000 and may raise
    `Cancelled`: then the book is as before. A dry run answers the same numbers and writes nothing.
    """
    paths = [one for path in files for one in _files_of(Path(path), how)]
    each = [profiles.with_known(desk, hows.get(path.name, how)) for path in paths]
    _refuse_unknown_answers(each)
    parsed = _read(desk, paths, each, progress)
    if not dry_run:
        _refuse_open_questions(parsed)
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
            takings = _take(desk, tx, parsed, clashes, dry_run=dry_run, progress=progress)
            if dry_run or not any(taking.brings for taking in takings):
                raise _NothingWritten
            _finish(tx, parsed, takings)
            batch = tx.batch
        change = tx.done
    except _NothingWritten:
        pass
    return _result(batch, change, parsed, takings)


def _files_of(path: Path, how: How) -> list[Path]:
    """A folder that is no till's export is the files in it."""
    if not path.is_dir():
        return [path]
    try:
        parts.intake.look(path, how)
    except ShopError as error:
        if error.message.kind != "file-is-folder":
            raise
        inside = [each for each in path.iterdir() if each.is_file() and each.name[0] != "."]
        if not inside:
            raise
        return sorted(inside)
    return [path]


def _refuse_unknown_answers(hows: Iterable[How]) -> None:
    """A typing error must not pass for an answer."""
    for name in (name for how in hows for name in how.answers):
        if name not in QUESTIONS:
            raise ShopError("question-unknown", question=name, known=", ".join(QUESTIONS))


def _refuse_open_questions(parsed: Sequence["Parsed"]) -> None:
    for one in parsed:
        for question in one.seen.questions:
            choices = ", ".join(question.choices)
            raise ShopError(
                f"open-{question.kind}", question=question.name, choices=choices, **question.facts
            )


def _read(
    desk: Desk, paths: Sequence[Path], hows: Sequence[How], progress: Progress
) -> list["Parsed"]:
    """All files as values; the first half of the work."""
    with desk.read() as tx:
        zone = str(settings.in_book(tx, "zone"))
    sizes = [_bytes(path) for path in paths]
    read: list[Parsed] = []
    for place, (path, how) in enumerate(zip(paths, hows, strict=True)):
        told = _reading(progress, sum(sizes[:place]), sizes[place], sum(sizes) or 1)
        read.append(parts.intake.read(path, how, today=desk.today, zone=zone, told=told))
    return sorted(read, key=_place)


def _place(parsed: "Parsed") -> tuple[int, bool, bool]:
    """Past campaigns before what hangs on them; receipts with their goods before those without."""
    bare = parsed.purchases is not None and parsed.purchases.without_goods
    return _ORDER[parsed.seen.noun], parsed.seen.format != "campaigns", bare


def _is_bulk(desk: Desk, parsed: Sequence["Parsed"]) -> bool:
    bought = (one.purchases for one in parsed if one.purchases is not None)
    with desk.read() as tx:
        return receipts.are_many(tx, sum(int(p.lines.sum()) for p in bought))


def _bytes(path: Path) -> int:
    """Also of a folder; nothing where there is nothing to be read."""
    if path.is_dir():
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    return path.stat().st_size if path.is_file() else 0


def _reading(progress: Progress, before: int, own: int, size: int) -> Progress:
    """Reading is the first 40 of 100 parts; a file's part is as large as the file is."""

    def told(done: int, of: int) -> None:
        progress((before + own * min(done, of) // max(of, 1)) * 400 // size, 1000)

    return told


def _take(
    desk: Desk, tx: BatchTx, parsed: Sequence["Parsed"], clashes: ClashRules, *, dry_run: bool,
    progress: Progress,
) -> list[Taking]:  # fmt: skip
    ledger = Ledger(tx, tx.batch)
    takings = []
    for place, one in enumerate(parsed):
        taking = Taking(
            desk, tx, ledger, one.file, dry_run, _part(progress, place, len(parsed)),
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
    parsed: Sequence["Parsed"],
    takings: Sequence[Taking],
) -> Result:
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
        questions=tuple({q.name: q for one in parsed for q in one.seen.questions}.values()),
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
