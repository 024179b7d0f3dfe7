"""Reads a till's export as a whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from shopfriend.domain.incoming import How, LineCount
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError
from shopfriend.intake.dsfinvk import archive, exports, reading, tables
from shopfriend.intake.dsfinvk.building import build
from shopfriend.intake.dsfinvk.exports import Export
from shopfriend.intake.dsfinvk.looking import refuse_foreign
from shopfriend.intake.dsfinvk.reading import REFUSED, SKIPPED, File, Stack
from shopfriend.intake.dsfinvk.report import Report
from shopfriend.intake.seen import Parsed, Seen, Told

STAFF = "staff-are-customers"  # an answer only the owner gives; nobody is asked for it


def read(seen: Seen, how: How, *, today: date, zone: str, told: Told) -> Parsed:
    """Everything in it. Raises `ShopError` and `Trouble` when nothing can be read at all; a part
    that is damaged or incomplete is refused and listed."""
    report = Report()
    with archive.opened(seen.path) as files:
        found, foreign = exports.found(files)
        if not found:
            raise refuse_foreign(seen.path.name, foreign)
        tables_ = _tables(found, seen.size, told)
    _refuse_incomplete(seen.path.name, found, tables_, report)
    report.add_tables(tables_)
    stacks = {spec.name: _stack(tables_, spec) for spec in tables.USED}
    built = build(
        stacks, report, zone=ZoneInfo(zone), today=today, staff=how.answers.get(STAFF) == "yes"
    )
    for stack in stacks.values():
        stack.close()
    return Parsed(
        replace(
            seen, evidence=(*seen.evidence, *_lies(tables_), *built.notes), ignored=_ignored(found)
        ),
        sum((file.count() for file in tables_), LineCount(0)),
        purchases=built.purchases,
        customers=built.customers,
        refused=tuple(report.refused),
        warned=tuple(report.warned),
        refused_by_kind=dict(report.refused_by_kind),
        warned_by_kind=dict(report.warned_by_kind),
        skipped=dict(report.skipped),
    )


def _tables(found: Sequence[Export], size: int, told: Told) -> list[File]:
    """`told` hears bytes of the archive as it lies on the disk."""
    whole = sum(part.inner.size for export in found for part in export.parts)
    done = 0

    def heard(portion: int) -> None:
        nonlocal done
        done += portion
        told(min(done * size // max(whole, 1), size), size)

    return [
        reading.read(part, at, heard) for at, export in enumerate(found) for part in export.parts
    ]


def _stack(files: Iterable[File], spec: tables.Spec) -> Stack:
    """Only rows that are still to be judged; those of a refused export are not among them."""
    return Stack([file for file in files if file.part.spec is spec and not file.refused])


def _refuse_incomplete(
    name: str, found: Sequence[Export], files: Sequence[File], report: Report
) -> None:
    """An export without one of its tables, or with one that breaks off, gives half receipts: it
    is refused whole. When nothing is left, that is said at once."""
    standing = len(found)
    files_of: dict[int, list[File]] = {}
    for file in files:
        files_of.setdefault(file.export, []).append(file)
        if file.part.spec not in tables.USED:
            file.status[:] = SKIPPED
    for at, export in enumerate(found):
        own = files_of.get(at, [])
        damaged = [file.part.inner.label for file in own
                   if file.damaged and file.part.spec in tables.USED]  # fmt: skip
        missing = _missing(export)
        if not (damaged or missing):
            continue
        standing -= 1
        rows = sum(file.table.rows for file in own if file.part.spec is tables.LINES)
        kind = "till-file-damaged" if damaged else "till-file-missing"
        which = ", ".join(damaged or missing)
        if not standing:
            raise ShopError(kind, file=name, missing=which)
        report.refuse_file(export.folder or name, kind, rows=rows, missing=which)
        for file in own:
            file.refused = True
            file.status[:] = REFUSED


def _missing(export: Export) -> list[str]:
    """Tables, and columns of tables, that nothing can do without."""
    columns = [
        f"{part.spec.name}.csv: {column}"
        for part in export.parts
        for column in part.spec.needed
        if column not in part.places and part.spec in tables.REQUIRED
    ]
    return [*export.missing, *columns]


def _lies(files: Iterable[File]) -> Iterator[Message]:
    """Tables whose amounts are written otherwise than their index says."""
    names = [file.part.inner.label for file in files if file.index_lies]
    if names:
        shown = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
        yield message("seen-index-decimal", files=shown)


def _ignored(found: Iterable[Export]) -> tuple[str, ...]:
    return tuple(label for export in found for label in export.ignored)
