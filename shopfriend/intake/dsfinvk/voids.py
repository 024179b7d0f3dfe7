"""Lines that were cancelled within their receipt (`P_STORNO`)."""

from typing import TYPE_CHECKING

from shopfriend.intake.dsfinvk import rules
from shopfriend.intake.dsfinvk.lines import Lines
from shopfriend.intake.dsfinvk.reading import SKIPPED, TAKEN
from shopfriend.intake.dsfinvk.report import Report

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]


def settle(lines: Lines, product: "Integers", report: Report) -> None:
    """Take cancelled lines out. Tills either mark the line that was cancelled, or book it back in
    a second, negative one: then the first one loses as much."""
    marked = lines.void & (lines.stack.status == TAKEN)
    if not marked.any():
        return
    for rows in _bundles(lines, product, marked):
        booked = [row for row in rows if marked[row]]
        others = [row for row in rows if not marked[row]]
        if sum(int(lines.fine[row]) for row in booked) < 0:
            booked = _booked_back(lines, booked, others)
        lines.gone[booked] = True
    lines.stack.status[lines.gone] = SKIPPED
    report.skip("voided", int(lines.gone.sum()))


def _bundles(lines: Lines, product: "Integers", marked: "NDArray[np.bool_]") -> list[list[int]]:
    """Lines of the same good and kind in one receipt, where one of them is marked."""
    import numpy as np

    goods = lines.is_kind(rules.GOODS) & (lines.stack.status == TAKEN)
    hurt = np.isin(lines.receipt, np.unique(lines.receipt[marked])) & (goods | marked)
    bundles: dict[tuple[int, int, int], list[int]] = {}
    for row in np.flatnonzero(hurt).tolist():
        key = int(lines.receipt[row]), int(product[row]), int(lines.kind[row])
        bundles.setdefault(key, []).append(row)
    return [rows for rows in bundles.values() if any(marked[row] for row in rows)]


def _booked_back(lines: Lines, booked: list[int], others: list[int]) -> list[int]:
    """The rows that are gone. What is booked back beyond what was sold stays, as a return."""
    gone: list[int] = []
    for row in booked:
        same = [other for other in others if lines.fine[other] == -lines.fine[row]]
        match = same[-1:] or [other for other in others if lines.fine[other] > -lines.fine[row]]
        if not match:
            continue
        other = match[-1]
        lines.fine[other] += lines.fine[row]
        lines.units_milli[other] -= abs(int(lines.units_milli[row]))
        lines.off[other] = max(int(lines.off[other]) - int(lines.off[row]), 0)
        gone.append(row)
        if lines.fine[other] == 0:
            others.remove(other)
            gone.append(other)
    return gone
