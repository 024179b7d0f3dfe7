"""Several answers as one: sheets of a workbook, portions of a large file."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from shopfriend.domain.incoming import LineCount, Refusal
from shopfriend.domain.past import Past
from shopfriend.intake.findings import KEPT
from shopfriend.intake.seen import Parsed


def together(several: Sequence[Parsed]) -> Parsed:
    """`seen` and purchases are those of the first that has any; all else is added up."""
    return replace(
        several[0],
        lines=sum((each.lines for each in several), LineCount(0)),
        purchases=next((each.purchases for each in several if each.purchases is not None), None),
        products=tuple(row for each in several for row in each.products),
        customers=tuple(row for each in several for row in each.customers),
        refused=_listed(each.refused for each in several),
        warned=_listed(each.warned for each in several),
        refused_by_kind=_added(each.refused_by_kind for each in several),
        warned_by_kind=_added(each.warned_by_kind for each in several),
        skipped=_added(each.skipped for each in several),
        past=next((each.past for each in several if len(each.past)), several[0].past),
        areas=tuple(row for each in several for row in each.areas),
        events=tuple(row for each in several for row in each.events),
    )


def without_rows(parsed: Parsed) -> Parsed:
    """What is told about them, when they themselves are in the book."""
    return replace(
        parsed, purchases=None, products=(), customers=(), past=Past(), areas=(), events=()
    )


def _listed(several: Iterable[Sequence[Refusal]]) -> tuple[Refusal, ...]:
    return tuple(refusal for each in several for refusal in each)[:KEPT]


def _added(several: Iterable[Mapping[str, int]]) -> dict[str, int]:
    return dict(sum((Counter(each) for each in several), Counter[str]()))
