"""What web shops say about an order as a whole, laid on its lines: a discount on the order lowers
each line, money given back becomes a return of its own."""

from typing import TYPE_CHECKING

from shopfriend.intake import traits
from shopfriend.intake.receipts import UNREADABLE
from shopfriend.intake.rows import Rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Amounts = dict[str, NDArray[np.int64]]


def lower(rows: Rows, cents: "Amounts") -> None:
    """Lines cost more than the order: the difference is a discount, spread by value."""
    total, discount = cents["total"].copy(), cents["discount"].copy()
    for lines in _orders(rows):
        wanted, has = int(cents["order_total"][lines[0]]), int(total[lines].sum())
        if wanted != UNREADABLE and 0 <= wanted < has:
            part = shares(total[lines].tolist(), has - wanted)
            total[lines] -= part
            discount[lines] += part
    cents["total"], cents["discount"] = total, discount


def give_back(rows: Rows, cents: "Amounts") -> "NDArray[np.int64]":
    """Append a return for each order of which money was given back: the whole order, the one line
    that cost so much, or a part of each line's value. Answers which row each row now is, so that
    the caller's arrays can follow."""
    import numpy as np

    added: list[int] = []
    values: list[tuple[int, int]] = []  # cents, thousandths
    for lines in _orders(rows):
        back = int(cents["refunded"][lines[0]])
        if back == UNREADABLE or back <= 0:
            continue
        added += lines.tolist()
        values += _returned(cents["total"][lines].tolist(), cents["quantity"][lines].tolist(), back)
    keep = [i for i, (money, quantity) in enumerate(values) if money or quantity]
    table, before = rows.table, rows.table.rows
    order = np.concatenate((np.arange(before), np.array([added[i] for i in keep], np.int64)))
    table.take(order)
    table.spans = np.where(np.arange(len(order)) < before, table.spans, 0)
    rows.good = rows.good[order]
    for name, amounts in cents.items():
        cents[name] = amounts[order]
    cents["total"][before:] = [values[i][0] for i in keep]
    cents["quantity"][before:] = [values[i][1] for i in keep]
    cents["discount"][before:] = 0
    cents["receipt_total"][before:] = UNREADABLE
    traits.returns_apart(table, np.arange(len(order)) >= before)
    return order


def _orders(rows: Rows) -> "list[NDArray[np.int64]]":
    """The good rows of each receipt number, as places in the table."""
    import numpy as np

    good = np.flatnonzero(rows.good)
    codes = rows.table.column("receipt").codes[good]
    order = np.argsort(codes, kind="stable")
    cuts = np.flatnonzero(np.diff(codes[order])) + 1
    return [part for part in np.split(good[order], cuts) if len(part)]


def _returned(totals: list[int], quantities: list[int], back: int) -> list[tuple[int, int]]:
    """Cents and thousandths of each line that came back, both negative."""
    if back >= sum(totals):
        return [(-total, -quantity) for total, quantity in zip(totals, quantities, strict=True)]
    if totals.count(back) == 1:
        line = totals.index(back)
        return [(-back, -quantities[i]) if i == line else (0, 0) for i in range(len(totals))]
    return [(-part, 0) for part in shares(totals, back)]


def shares(values: list[int], amount: int) -> list[int]:
    """`amount` spread by value, to the cent."""
    whole, done, given = sum(values), 0, 0
    parts = []
    for value in values:
        done += value
        until = amount * done // whole if whole else 0
        parts.append(until - given)
        given = until
    return parts
