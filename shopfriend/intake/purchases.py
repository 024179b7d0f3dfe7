"""Purchases: lines become receipts, as arrays, because a till writes a million and a half.

Rules. Lines of the same receipt number, day and branch are one receipt (tills begin their numbers
anew, so the day belongs to the key). Its time is the earliest one. Lines that name different
customers refuse the whole receipt; lines that name none take the receipt's. A return has a
negative total; then its quantity and discount are negative, too.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from shopfriend.domain.incoming import ProductSeen
from shopfriend.domain.products import read_unit
from shopfriend.domain.purchases import is_unknown_person
from shopfriend.intake import moments, numbers
from shopfriend.intake.table import Column, Table, sift

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PORTION = 5_000  # receipts written together
UNREADABLE = -(2**62)  # what no amount of money is
OFF_CENTS = 2  # a receipt total may differ by so much before it is reported


@dataclass(frozen=True)
class Purchases:
    """Receipts as parallel lists in the order of the file, their lines as parallel arrays sorted
    by receipt. `customer` "" is an unknown person. `product` indexes `products`."""

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

    def portions(
        self, which: Sequence[int], receipt_ids: Sequence[int], product_ids: Sequence[int]
    ) -> Iterator[tuple[int, Iterable[tuple[int, ...]]]]:
        """The lines of the receipts `which` (ascending) as rows for the book: receipt, line
        number, product, quantity, total, discount – some ten thousand at a time, with their
        number. `receipt_ids` go with `which`, `product_ids` with `products`."""
        import numpy as np

        starts = np.cumsum(self.lines) - self.lines
        chosen, ids = np.array(which, np.int64), np.array(receipt_ids, np.int64)
        goods = np.array(product_ids, np.int64)
        for first in range(0, len(chosen), _PORTION):
            some = chosen[first : first + _PORTION]
            counts = self.lines[some]
            n = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
            at = np.repeat(starts[some], counts) + n
            columns = (
                np.repeat(ids[first : first + _PORTION], counts),
                n + 1,
                goods[self.product[at]],
                self.quantity_milli[at],
                self.line_cents[at],
                self.discount_cents[at],
            )
            yield len(at), zip(*(column.tolist() for column in columns), strict=True)


class _Rows:
    """The rows still standing; the first thing wrong with a row is what it is refused for."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.good = sift(table, ("receipt", "product", "name", "date"))
        self.problems: dict[int, tuple[str, str]] = {}
        self.codes: NDArray[np.int16] = self.good.astype("int16") * 0

    def refuse(self, bad: "NDArray[np.bool_]", kind: str, column: str) -> None:
        fresh = bad & self.good & (self.codes == 0)
        if fresh.any():
            code = len(self.problems) + 1
            self.problems[code] = (kind, column)
            self.codes[fresh] = code

    def close(self) -> None:
        import numpy as np

        for row in np.flatnonzero(self.codes).tolist():
            kind, column = self.problems[int(self.codes[row])]
            self.table.refuse_row(row, kind, **self.table.cell(column, row))
        self.good &= self.codes == 0


def read(table: Table, separator: str, today: date, zone: ZoneInfo) -> Purchases:
    """Fills the table's refusals and warnings on the way."""
    rows = _Rows(table)
    receipt = table.column("receipt")
    rows.refuse(_is(receipt, lambda text: not text), "receipt-missing", "receipt")
    days, ats, day_of = _moments(rows, today, zone)
    cents = _amounts(rows, separator)
    names, codes = _product_texts(table)
    rows.refuse(_of(codes, [not name for name in names]), "product-missing", "product")
    rows.close()
    return _receipts(rows, days, ats, day_of, cents, names, codes)


# -- columns ---------------------------------------------------------------------------------


def _is(column: Column, test: Callable[[str], bool]) -> "NDArray[np.bool_]":
    return _of(column.codes, [test(text) for text in column.texts])


def _of(codes: "NDArray[Any]", values: Sequence[Any], kind: str | None = None) -> "NDArray[Any]":
    """Spread one value per distinct text over all rows."""
    import numpy as np

    spread = np.array(values if len(values) else [0], dtype=kind)
    result: NDArray[Any] = spread[codes]
    return result


def _moments(
    rows: _Rows, today: date, zone: ZoneInfo
) -> tuple[list[str], list[str], "NDArray[np.int64]"]:
    """Distinct days, the time of each distinct text, and per row its day's index."""
    column = rows.table.column("date")
    style = moments.style_of(text for text in column.texts if text)
    latest = (today + timedelta(days=1)).isoformat()
    read, kinds = [], []
    for text in column.texts:
        moment, kind = _moment(text, style, zone, latest)
        read.append(moment)
        kinds.append(kind)
    for kind in dict.fromkeys(kinds):
        if kind:
            rows.refuse(_of(column.codes, [k == kind for k in kinds]), kind, "date")
    known: dict[str, int] = {}
    index = [known.setdefault(moment.day, len(known)) for moment in read]
    return list(known), [moment.at for moment in read], _of(column.codes, index, "int64")


def _moment(
    text: str, style: moments.Style, zone: ZoneInfo, latest: str
) -> tuple[moments.Moment, str]:
    nothing = moments.Moment("", "")
    if not text:
        return nothing, "date-missing"
    try:
        moment = moments.parse(text, style, zone)
    except moments.NoDate as error:
        return nothing, error.kind
    return (nothing, "date-ahead") if moment.day > latest else (moment, "")


def _amounts(rows: _Rows, separator: str) -> dict[str, "NDArray[np.int64]"]:
    table = rows.table
    columns = {name: table.column(name) for name in _SCALES}
    proven = {name: numbers.style_of(column.texts) for name, column in columns.items()}
    other = numbers.fallback(proven.values(), separator)
    cents = {
        name: _numbers(rows, name, column, proven[name] or other)
        for name, column in columns.items()
    }
    return _signed(rows, cents)


_SCALES = {"total": 100, "quantity": 1000, "discount": 100, "receipt_total": 100}


def _numbers(rows: _Rows, name: str, column: Column, style: numbers.Style) -> "NDArray[np.int64]":
    empty = {"total": UNREADABLE, "quantity": 1000, "discount": 0}.get(name, UNREADABLE)
    values, kinds = [], []
    for text in column.texts:
        value, kind = empty, ""
        if text:
            try:
                value = numbers.parse(text, style, _SCALES[name])
            except numbers.NoNumber as error:
                kind = error.kind
        elif name == "total":
            kind = "total-missing"
        values.append(value)
        kinds.append(kind)
    for kind in dict.fromkeys(kinds):
        if kind:
            rows.refuse(_of(column.codes, [k == kind for k in kinds]), kind, name)
    return _of(column.codes, values, "int64")


def _signed(rows: _Rows, cents: dict[str, "NDArray[np.int64]"]) -> dict[str, "NDArray[np.int64]"]:
    """A return: total, quantity and discount all negative, however the till wrote them."""
    import numpy as np

    total, quantity = cents["total"], cents["quantity"]
    rows.refuse((total > 0) & (quantity < 0), "signs-differ", "quantity")
    back = (total < 0) | ((total == 0) & (quantity < 0))
    sign = np.where(back, -1, 1)
    grams = _of(
        rows.table.column("unit").codes,
        [read_unit(text).per_thousand for text in rows.table.column("unit").texts],
    )
    whole = np.abs(quantity)
    return {
        **cents,
        "quantity": sign * np.where(grams, (whole + 500) // 1000, whole),
        "discount": sign * np.abs(cents["discount"]),
    }


def _product_texts(table: Table) -> tuple[list[str], "NDArray[np.int64]"]:
    """Each row's product number – or its name where there is no number – and their codes."""
    import numpy as np

    number, name = table.column("product"), table.column("name")
    texts: dict[str, int] = {}
    by_number = [texts.setdefault(text, len(texts)) for text in number.texts]
    by_name = [texts.setdefault(text, len(texts)) for text in name.texts]
    codes = _of(number.codes, by_number, "int64")
    unnumbered = _is(number, lambda text: not text)
    return list(texts), np.where(unnumbered, _of(name.codes, by_name, "int64"), codes)


# -- receipts --------------------------------------------------------------------------------


def _receipts(
    rows: _Rows,
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
    branch = table.column("branch")
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
    )


def _customers(column: Column) -> tuple["NDArray[np.int64]", list[str]]:
    """Codes per row into the persons; 0 is nobody known."""
    persons: dict[str, int] = {"": 0}
    codes = [
        0 if is_unknown_person(text) else persons.setdefault(text, len(persons))
        for text in column.texts
    ]
    return _of(column.codes, codes, "int64"), list(persons)


def _refuse_unclear(
    rows: _Rows, key: "NDArray[np.int64]", who: "NDArray[np.int64]", persons: list[str]
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
    # A line that knows the time of day wins over one that knows the day alone.
    rank = {text: place for place, text in enumerate(sorted(set(ats), key=_timed_first))}
    ranks = np.array([rank[text] for text in ats])
    texts = list(rank)
    return [texts[place] for place in np.minimum.reduceat(ranks[codes], starts).tolist()]


def _timed_first(at: str) -> tuple[str, bool, str]:
    return at[:10], len(at) == len("2026-10-05"), at


def _products(
    table: Table, names: list[str], product: "NDArray[np.int64]", kept: "NDArray[np.int64]"
) -> tuple[list[ProductSeen], "NDArray[np.int64]"]:
    """What the first line of each product says about it."""
    import numpy as np

    codes, first, used = np.unique(product[kept], return_index=True, return_inverse=True)
    name, category, unit = (table.column(part) for part in ("name", "category", "unit"))
    seen = [
        ProductSeen(names[code], name.text(row), category.text(row), read_unit(unit.text(row)).unit)
        for code, row in zip(codes.tolist(), kept[first].tolist(), strict=True)
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
