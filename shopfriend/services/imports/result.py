"""What an import answers: what came in, what did not and why; one value for page, command line and
worker."""

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import chain
from typing import TYPE_CHECKING, Any

from shopfriend.domain.change import Change
from shopfriend.domain.clashes import Alike, Blocked, Clash
from shopfriend.domain.ids import BatchId
from shopfriend.domain.incoming import Question, Refusal
from shopfriend.services.imports import attaching
from shopfriend.services.imports import sample as samples
from shopfriend.services.imports.attaching import Attached
from shopfriend.services.imports.reading import LeftOut, Read
from shopfriend.services.imports.sample import Sample
from shopfriend.services.imports.taking import KEPT, Counts, FileResult, Taking

if TYPE_CHECKING:
    from shopfriend.intake import Parsed


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


def made(
    batch: int | None,
    change: Change | None,
    found: Read,
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
        samples=tuple(sample for one in found.parsed for sample in samples.of(one)),
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
