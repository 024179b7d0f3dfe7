"""Exports overlap: the same receipt comes in once; of two that differ, the first."""

from typing import TYPE_CHECKING

from shopfriend.intake.dsfinvk import facts
from shopfriend.intake.dsfinvk.bought import Bought
from shopfriend.intake.dsfinvk.heads import Heads
from shopfriend.intake.dsfinvk.lines import Lines
from shopfriend.intake.dsfinvk.linked import Linked
from shopfriend.intake.dsfinvk.reading import REFUSED, SKIPPED, TAKEN
from shopfriend.intake.dsfinvk.report import Report

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]


def once(
    linked: Linked, heads: Heads, lines: Lines, bought: Bought, product: "Integers", report: Report
) -> Bought:
    """`product`: for each line its good. Two that differ cannot both be right: the later one is
    refused and listed, also when a till has begun its numbers anew on the same day."""
    import numpy as np

    double = _double(linked, heads, bought)
    if not double:
        return bought
    starts = np.searchsorted(bought.group, np.arange(len(bought.head) + 1)).tolist()

    def content(place: int) -> list[tuple[int, int]]:
        part = slice(starts[place], starts[place + 1])
        goods = product[bought.at[part]].tolist()
        return sorted(zip(goods, bought.total[part].tolist(), strict=True))

    gone = np.zeros(len(bought.head), bool)
    gone[list(double)] = True
    fate = np.full(len(heads.stack) + 1, TAKEN, np.int8)  # the last one: lines of no receipt
    fate[bought.head[gone]] = SKIPPED
    for place, first in double.items():
        if content(place) == content(first):
            report.skip("twice", 1)
            continue
        head = int(bought.head[place])
        fate[head] = REFUSED
        receipt = heads.stack.column("BON_ID").text(head)
        report.refuse(
            heads.stack, head, "till-receipt-differs", rows=len(content(place)), receipt=receipt
        )
    _share(heads.stack.status, fate[:-1])
    _share(lines.stack.status, fate[lines.receipt])
    return bought.without(gone)


def _share(status: "NDArray[np.int8]", fate: "NDArray[np.int8]") -> None:
    status[fate != TAKEN] = fate[fate != TAKEN]


def _double(linked: Linked, heads: Heads, bought: Bought) -> dict[int, int]:
    """Places of receipts whose key an earlier one has, with the place of that one."""
    identity = heads.stack.column("BON_ID")
    known: dict[tuple[str, str, str], int] = {}
    double: dict[int, int] = {}
    keys = zip(facts.sources(linked, bought), bought.head.tolist(), strict=True)
    for place, (source, row) in enumerate(keys):
        first = known.setdefault((source, identity.text(row), heads.at[row][:10]), place)
        if first != place:
            double[place] = first
    return double
