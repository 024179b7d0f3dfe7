"""The sums of an export against the till's own closing: told when they differ, never repaired."""

from typing import TYPE_CHECKING

from shopfriend.domain.messages import Message, message
from shopfriend.intake.dsfinvk import rules, tables
from shopfriend.intake.dsfinvk.heads import FINE, Heads
from shopfriend.intake.dsfinvk.joining import NOWHERE
from shopfriend.intake.dsfinvk.lines import Lines
from shopfriend.intake.dsfinvk.linked import Linked
from shopfriend.intake.dsfinvk.reading import Stack
from shopfriend.intake.dsfinvk.report import Report
from shopfriend.intake.dsfinvk.spreading import rounded, sums
from shopfriend.intake.receipts import OFF_CENTS
from shopfriend.intake.rows import where

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]

_MONEY = frozenset({rules.GOODS, rules.REBATE, rules.SURCHARGE, "deposit", "voucher-sold"})


def closings(linked: Linked, heads: Heads, lines: Lines, report: Report) -> tuple[Message, ...]:
    """Turnover per closing and kind (`businesscases`) against the lines of its receipts.
    Answers how many closings agree."""
    import numpy as np

    cases = linked[tables.CASES]
    if not len(cases):
        return ()
    count, closing = len(linked.closings), linked.closing_of(tables.CASES)
    own = _per_closing(linked, heads, lines)
    said, odd = cases.numbers("Z_UMS_BRUTTO", FINE, empty=0)
    known = (closing != NOWHERE) & _turnover(cases) & ~odd
    theirs = sums(said[known], closing[known], count)
    told = np.zeros(count, bool)
    told[closing[known]] = True
    off = told & (np.abs(own - theirs) > OFF_CENTS * 1000)
    for row in _first_rows(closing, off):
        which = linked.closings[int(closing[row])]
        said_cents, sum_cents = rounded(np.array([theirs, own])[:, closing[row]]).tolist()
        report.warn(
            cases, row, "till-closing-total", till=which.till, closing=which.number,
            said_cents=said_cents, sum_cents=sum_cents,
        )  # fmt: skip
    agree, all_ = int((told & ~off).sum()), int(told.sum())
    return (message("seen-till-closings-agree", agree=agree, closings=all_),) if all_ else ()


def _per_closing(linked: Linked, heads: Heads, lines: Lines) -> "Integers":
    """Turnover of all receipts the till counts: also the cancelled ones with those that cancel."""
    import numpy as np

    kinds = heads.stack.column("BON_TYP")
    counted = where(kinds, lambda text: rules.receipt_kind(text) == rules.TAKE)
    counted &= ~(heads.voided & (heads.said > 0))
    inside = np.append(counted, False)[lines.receipt]
    inside &= lines.is_kind(*_MONEY) & ~lines.gone
    closing = linked.closing_of(tables.TRANSACTIONS)[lines.receipt[inside]]
    return sums(lines.fine[inside], closing, len(linked.closings))


def _turnover(cases: Stack) -> "NDArray[np.bool_]":
    column, agency = cases.column("GV_TYP"), cases.column("AGENTUR_ID")
    own = ~where(agency, rules.is_agency)
    own &= where(column, lambda text: rules.line_kind(text) in _MONEY)
    return own


def _first_rows(closing: "Integers", off: "NDArray[np.bool_]") -> list[int]:
    import numpy as np

    numbers, first = np.unique(closing, return_index=True)
    return [
        int(row) for at, row in zip(numbers.tolist(), first, strict=True) if at >= 0 and off[at]
    ]
