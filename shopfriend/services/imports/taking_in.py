"""Taking files in: one batch, one transaction, all or nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from shopfriend.book import batches, receipts
from shopfriend.book.batches import Ledger
from shopfriend.book.tx import BatchTx
from shopfriend.domain.change import Change
from shopfriend.domain.clashes import ClashRules
from shopfriend.domain.incoming import How
from shopfriend.services import parts
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.imports import (
    areas,
    customers,
    events,
    likeness,
    past,
    portions,
    products,
    purchases,
    reading,
    result,
)
from shopfriend.services.imports.result import Result
from shopfriend.services.imports.taking import KEPT, Taking

if TYPE_CHECKING:
    from shopfriend.intake import Known, Parsed, Seen

ANY = How()
KEEP = ClashRules()
_NO_HOWS: Mapping[str, How] = {}


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
    told: Sequence[Parsed] = parsed
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
            told, takings = _take(desk, tx, parsed, clashes, dry_run=dry_run, progress=progress)
            if dry_run or not any(taking.brings for taking in takings):
                raise _NothingWritten
            _finish(tx, told, takings)
            batch = tx.batch
        change = tx.done
    except _NothingWritten:
        pass
    return result.made(batch, change, found, told, takings)


def _is_bulk(desk: Desk, parsed: Sequence["Parsed"]) -> bool:
    bought = ((one.purchases, one.portions) for one in parsed if one.purchases is not None)
    with desk.read() as tx:
        return receipts.are_many(tx, sum(int(p.lines.sum()) * times for p, times in bought))


def _take(
    desk: Desk, tx: BatchTx, parsed: Sequence["Parsed"], clashes: ClashRules, *, dry_run: bool,
    progress: Progress,
) -> tuple[list["Parsed"], list[Taking]]:  # fmt: skip
    """And what is to be told about each file: of a large one `parsed` is only the first part."""
    ledger = Ledger(tx, tx.batch)
    told: list[Parsed] = []
    takings: list[Taking] = []
    # Files that may overlap need each other's lines to tell what is the same.
    light = dry_run and sum(one.portions for one in parsed if one.purchases is not None) < 2
    for place, one in enumerate(parsed):
        taking = Taking(
            desk, tx, ledger, one.file, light, _part(progress, place, len(parsed)),
            now=desk.book.now(), rules=clashes, first_id=desk.ids.next(),
        )  # fmt: skip
        told.append(portions.take_all(taking, one, _take_one))
        likeness.propose_goods(taking)
        takings.append(taking)
    progress(900, 1000)
    return told, takings


def _take_one(taking: Taking, one: "Parsed") -> None:
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
