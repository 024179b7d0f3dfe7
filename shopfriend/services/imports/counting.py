"""Rows and money of receipts, as an import's report shows them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shopfriend.services.imports.taking import Taking

if TYPE_CHECKING:
    from shopfriend.intake import Purchases


def count(
    taking: Taking, purchases: "Purchases", which: Sequence[int], what: str,
    receipts: int | None = None,
) -> None:  # fmt: skip
    """Rows of the file, and money per month of everything that is in the book now. `what`: new,
    changed, same. `receipts`: how many they are, where some are counted already."""
    totals, days = purchases.total_cents[which].tolist(), purchases.day
    rows = int(purchases.lines[which].sum())
    for i, cents in zip(which, totals, strict=True):
        taking.months[days[i][:7]] += cents
        if what == "new":
            taking.new_months[days[i][:7]] += cents
    taking.total_cents += sum(totals)
    taking.new_cents += sum(totals) if what == "new" else 0
    taking.counts[what] += rows
    taking.noun("line", what, rows)
    taking.noun("receipt", what, len(which) if receipts is None else receipts)
