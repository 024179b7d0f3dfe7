"""Lines become receipts, as arrays, because a till writes a million and a half.

Rules. Lines of the same receipt number, day and branch are one receipt (tills begin their numbers
anew, so the day belongs to the key). Its time is the earliest one. Lines that name different
customers refuse the whole receipt; lines that name none take the receipt's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from shopfriend.domain.incoming import ProductSeen
from shopfriend.domain.products import gtin_of, read_unit
from shopfriend.domain.purchases import is_unknown_person
from shopfriend.intake.rows import Rows, spread
from shopfriend.intake.table import Column, Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

UNREADABLE = -(2**62)  # what no amount of money is
OFF_CENTS = 2  # a receipt total may differ by so much before it is reported


@dataclass(frozen=True)
class Purchases:
    """Receipts as parallel lists in the order of the file, their lines as parallel arrays sorted
    by receipt. `customer` "" is an unknown person. `product` indexes `products`.

    The lists with a default are for files that know more: empty, or one text for each receipt ("":
    not said). `source` belongs to the natural key (`dsfinvk/<till>/<closing>`), `files` is the file
    inside an archive, `fiscal` the signed transaction's number, `fiscal_at` its log time
    (shop-local, with seconds), `back_source` and `back_of` say whose return it is. `codes`: texts
    on a receipt that may be codes of ours, with its place in the lists. `without_goods`: the file
    knows the money only. `growing`: its returns are the sum of all that has come back so far."""

    number: list[str]
    day: list[str]
    at: list[str]
    customer: list[str]
    branch: list[str]
    total_cents: "NDArray[np.int64]"
    lines: "NDArray[np.int64]"  # how many each receipt has
    first_line: "NDArray[np.int64]"  # physical, for refusals
    spans: "NDArray[np.int64]"  # physical lines each receipt takes
    receipt: "NDArray[np.int64]"
    product: "NDArray[np.int64]"
    quantity_milli: "NDArray[np.int64]"
    line_cents: "NDArray[np.int64]"
    discount_cents: "NDArray[np.int64]"
    products: list[ProductSeen]
    source: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    fiscal: list[str] = field(default_factory=list)
    fiscal_at: list[str] = field(default_factory=list)
    back_source: list[str] = field(default_factory=list)
    back_of: list[str] = field(default_factory=list)
    channel: list[str] = field(default_factory=list)
    codes: list[tuple[int, str]] = field(default_factory=list)
    without_goods: bool = False
    growing: bool = False

    def rows_of(self, which: Sequence[int]) -> "NDArray[np.int64]":
        """The lines of the receipts `which` (ascending): places in the arrays of lines."""
        import numpy as np

        chosen = np.zeros(len(self.number), bool)
        chosen[which] = True
        return np.flatnonzero(chosen[self.receipt])

    def per_line(self, which: Sequence[int], values: Sequence[int]) -> "NDArray[np.int64]":
        """One value for each receipt of `which`, repeated for each of its lines."""
        import numpy as np

        return np.repeat(np.array(values, np.int64), self.lines[which])

    def per_good(self, values: Sequence[int]) -> "NDArray[np.int64]":
        """One value for each of `products`, as it stands in each line."""
        import numpy as np

        spread_: NDArray[np.int64] = np.array(values, np.int64)[self.product]
        return spread_


def group(
    rows: Rows,
    days: list[str],
    ats: list[str],
    day_of: "NDArray[np.int64]",
    cents: dict[str, "NDArray[np.int64]"],
    names: list[str],
    product: "NDArray[np.int64]",
) -> Purchases:
    import numpy as np
    import pandas as pd

    table = rows.table
    branch, back = table.column("branch"), table.column("back_of")
    number = table.column("receipt")
    key = (number.codes.astype(np.int64) * len(days or [""]) + day_of) * len(
        branch.texts or [""]
    ) + branch.codes
    who, persons = _customers(table.column("customer"))
    _refuse_unclear(rows, key, who, persons)
    kept = np.flatnonzero(rows.good)
    groups, _ = pd.factorize(key[kept])
    order = np.argsort(groups, kind="stable")
    kept, groups = kept[order], groups[order]
    starts = np.flatnonzero(np.diff(groups, prepend=-1))
    heads = kept[starts]
    count = np.diff(np.append(starts, len(kept)))

    def total(values: "NDArray[np.int64]") -> "NDArray[np.int64]":
        if not len(starts):
            return np.zeros(0, np.int64)
        return np.asarray(np.add.reduceat(values[kept], starts))

    def of_heads(texts: list[str], codes: "NDArray[Any]") -> list[str]:
        return [texts[code] for code in codes[heads].tolist()]

    known = np.maximum.reduceat(who[kept], starts) if len(starts) else np.zeros(0, np.int64)
    sums = total(cents["total"])
    products, used = _products(table, names, product, kept)
    _report_totals(table, cents["receipt_total"], sums, heads)
    return Purchases(
        number=of_heads(number.texts, number.codes),
        day=of_heads(days, day_of),
        at=_earliest(ats, table.column("date").codes[kept], starts),
        customer=[persons[code] for code in known.tolist()],
        branch=of_heads(branch.texts, branch.codes),
        total_cents=sums,
        lines=count.astype(np.int64),
        first_line=table.lines[heads],
        spans=total(table.spans),
        receipt=groups.astype(np.int64),
        product=used,
        quantity_milli=cents["quantity"][kept],
        line_cents=cents["total"][kept],
        discount_cents=cents["discount"][kept],
        products=products,
        back_of=of_heads(back.texts, back.codes) if table.has("back_of") else [],
        growing=table.has("back_of"),
    )


def _customers(column: Column) -> tuple["NDArray[np.int64]", list[str]]:
    """Codes per row into the persons; 0 is nobody known."""
    persons: dict[str, int] = {"": 0}
    codes = [
        0 if is_unknown_person(text) else persons.setdefault(text, len(persons))
        for text in column.texts
    ]
    return spread(column.codes, codes, "int64"), list(persons)


def _refuse_unclear(
    rows: Rows, key: "NDArray[np.int64]", who: "NDArray[np.int64]", persons: list[str]
) -> None:
    """Two customers on one receipt: nobody can say whose it was."""
    import numpy as np
    import pandas as pd

    named = np.flatnonzero(rows.good & (who > 0))
    codes, keys = pd.factorize(key[named])
    if not len(keys):
        return
    low = np.full(len(keys), len(persons))
    high = np.zeros(len(keys), np.int64)
    np.minimum.at(low, codes, who[named])
    np.maximum.at(high, codes, who[named])
    unclear = low != high
    if not unclear.any():
        return
    table = rows.table
    bad = rows.good & np.isin(key, keys[unclear])
    pairs = {int(keys[i]): (persons[low[i]], persons[high[i]]) for i in np.flatnonzero(unclear)}
    for row in np.flatnonzero(bad).tolist():
        one, other = pairs[int(key[row])]
        table.refuse_row(
            row, "receipt-customers", receipt=table.column("receipt").text(row), one=one,
            other=other,
        )  # fmt: skip
    rows.good &= ~bad


def _earliest(ats: list[str], codes: "NDArray[Any]", starts: "NDArray[Any]") -> list[str]:
    """A receipt's time; nearly always all its lines say the same."""
    import numpy as np

    if not len(starts):
        return []
    low, high = np.minimum.reduceat(codes, starts), np.maximum.reduceat(codes, starts)
    times = [ats[code] for code in low.tolist()]
    ends = np.append(starts[1:], len(codes))
    for i in np.flatnonzero(low != high).tolist():
        said = {ats[code] for code in codes[starts[i] : ends[i]].tolist()}
        times[i] = min(said, key=_timed_first)
    return times


def _timed_first(at: str) -> tuple[str, bool, str]:
    """A line that knows the time of day wins over one that knows the day alone."""
    return at[:10], len(at) == len("2026-10-05"), at


def _products(
    table: Table, names: list[str], product: "NDArray[np.int64]", kept: "NDArray[np.int64]"
) -> tuple[list[ProductSeen], "NDArray[np.int64]"]:
    """What the first line of each product says about it."""
    import numpy as np

    codes, first, used = np.unique(product[kept], return_index=True, return_inverse=True)
    name, category, unit, gtin = (
        table.column(part) for part in ("name", "category", "unit", "gtin")
    )
    units = [read_unit(text).unit for text in unit.texts]
    gtins = [gtin_of(text) for text in gtin.texts]
    rows = kept[first]
    says = (column.codes[rows].tolist() for column in (name, category, unit, gtin))
    seen = [
        ProductSeen(names[code], name.texts[n], category.texts[c], units[u], gtins[g])
        for code, n, c, u, g in zip(codes.tolist(), *says, strict=True)
    ]
    return seen, used.astype(np.int64)


def _report_totals(
    table: Table,
    said: "NDArray[np.int64]",
    sums: "NDArray[np.int64]",
    heads: "NDArray[np.int64]",
) -> None:
    """Receipts whose own total differs from the sum of their lines: told, never repaired."""
    import numpy as np

    wanted = said[heads]
    off = (wanted != UNREADABLE) & (np.abs(wanted - sums) > OFF_CENTS)
    for i in np.flatnonzero(off).tolist():
        table.warn(
            int(table.lines[heads[i]]), "receipt-total",
            receipt=table.column("receipt").text(int(heads[i])),
            said_cents=int(wanted[i]), sum_cents=int(sums[i]),
        )  # fmt: skip
