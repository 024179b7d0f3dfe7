"""All lines once more as column blobs per day: what `insight` learns from, read in 0.1 s where a
million and a half rows would take four.

A blob is seven little-endian int64 columns one after the other, each `lines` long, in receipt
order: receipt, customer (0 = unknown), product, day (ordinal), quantity_milli, total_cents,
discount_cents. A sale makes only its own day anew; what the day said before and says now is the
difference by which the counts per product move (`counts.py`).
"""

import sys
import zlib
from array import array
from bisect import bisect
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date

from shopfriend.book import counts, lines
from shopfriend.book.counts import Line
from shopfriend.book.derived import Derived, Touched
from shopfriend.book.lines import Lines
from shopfriend.book.tx import Tx

COLUMNS = ("receipt", "customer", "product", "day", "quantity_milli", "total_cents",
           "discount_cents")  # fmt: skip
_WIDTH = 8
_LINES = """
    select l.receipt, coalesce(r.customer, 0), l.product, l.quantity_milli, l.total_cents,
           l.discount_cents
      from receipt r join line l on l.receipt = r.id
     where r.day = :day
     order by r.id, l.line_no"""
# More days at once than this part of all, and making everything anew is quicker.
_MANY = 4


@dataclass(frozen=True)
class Block:
    """One day: `columns` is the blob described above."""

    day: str
    lines: int
    columns: bytes


def read(tx: Tx) -> list[Block]:
    """Everything, oldest day first. 0.1 s for a million and a half lines."""
    return [
        Block(*row) for row in tx.tuples("select day, lines, columns from line_block order by day")
    ]


def rebuild(tx: Tx) -> None:
    tx.run("delete from line_block")
    tx.run("delete from product_stat")
    if tx.value("select 1 from line limit 1") is None:
        return
    _keep(tx, lines.everything(tx))


def update(tx: Tx, touched: Touched) -> None:
    days = _days(tx, touched.months)
    coming = {day for part in touched.loaded for day in part.days()}
    few = max(tx.value("select count(*) from line_block") // _MANY, _MANY)
    if len(days) > few:
        rebuild(tx)
    elif len(days | coming) > few:
        _keep(tx, _with_loaded(tx, days, touched.loaded), days | coming)
    else:
        _move(tx, days | coming)


def _keep(tx: Tx, everything: Lines, days: Set[str] | None = None) -> None:
    """Store the blocks of these days (None: all) and count the goods anew."""
    for day in days or ():
        tx.run("delete from line_block where day = :day", day=day)
    for day, columns in everything.by_day():
        if days is None or day in days:
            _write(tx, day, [array("q", column.tobytes()) for column in columns])
    tx.run("delete from product_stat")
    counts.count(tx, everything)


def _with_loaded(tx: Tx, changed: Set[str], loaded: Sequence[Lines]) -> Lines:
    """All lines: of days that changed otherwise as their rows say now, of the others as their
    blocks say and what was loaded for them."""
    parts = [part.without(changed) for part in loaded]
    parts += [
        lines.from_blocks([(block.lines, block.columns)])
        for block in read(tx)
        if block.day not in changed
    ]
    anew = [columns for day in sorted(changed) if (columns := _columns(tx, day))]
    parts += [lines.from_arrays(columns) for columns in anew]
    return lines.joined(parts)


def _move(tx: Tx, days: Set[str]) -> None:
    """Few days: make each anew; the counts move by what differs."""
    difference = counts.Difference()
    for day in sorted(days):
        was, now = _stored(tx, day), _columns(tx, day)
        if was != now:
            tx.run("delete from line_block where day = :day", day=day)
            if now:
                _write(tx, day, now)
            same = _same_receipts(was, now)
            difference.add(day, _lines(was, same), _lines(now, same))
    counts.move(tx, difference, lambda product: last_day_of(tx, product))


def last_day_of(tx: Tx, product: int) -> str:
    """The newest day on which a product was sold; it must have been."""
    for (day,) in tx.tuples("select day from line_block order by day desc"):
        if product in _stored(tx, day)[2]:
            return str(day)
    raise LookupError(product)


def buyers(tx: Tx, products: Set[int]) -> set[int]:
    """Known customers who ever bought one of these."""
    found: set[int] = set()
    for (day,) in tx.tuples("select day from line_block") if products else ():
        columns = _stored(tx, day)
        customers = zip(columns[1], columns[2], strict=True)
        found.update(customer for customer, product in customers if product in products)
    return found - {0}


def _days(tx: Tx, months: Set[str]) -> set[str]:
    """A month means each of its days, whether it has lines now or had some before."""
    days = {said for said in months if len(said) == len("2026-10-05")}
    for month in months - days:
        for table in ("receipt", "line_block"):
            rows = tx.tuples(
                f"select distinct day from {table} where day >= :first and day < :next",
                first=f"{month}-01",
                next=_next_month(month),
            )
            days.update(day for (day,) in rows)
    return days


def _next_month(month: str) -> str:
    year, number = int(month[:4]), int(month[5:7])
    return f"{year + number // 12:04}-{number % 12 + 1:02}-01"


def _columns(tx: Tx, day: str) -> list["array[int]"]:
    """The day's columns as its rows say now; empty for a day without lines."""
    rows = tx.tuples(_LINES, day=day)
    if not rows:
        return []
    receipt, customer, product, *rest = (array("q", values) for values in zip(*rows, strict=True))
    ordinal = array("q", [date.fromisoformat(day).toordinal()]) * len(rows)
    return [receipt, customer, product, ordinal, *rest]


def _stored(tx: Tx, day: str) -> list["array[int]"]:
    row = tx.one("select lines, columns from line_block where day = :day", day=day)
    if row is None:
        return []
    size = row["lines"] * _WIDTH
    blob = row["columns"]
    columns = [array("q", blob[at : at + size]) for at in range(0, size * len(COLUMNS), size)]
    return [_turned(column) for column in columns]


def _write(tx: Tx, day: str, columns: Sequence["array[int]"]) -> None:
    blob = b"".join(_turned(column).tobytes() for column in columns)
    # The fingerprint tells the learned model that a day is another one, without reading the day.
    tx.insert(
        "line_block",
        day=day,
        lines=len(columns[0]),
        fingerprint=zlib.crc32(blob),
        columns=blob,
    )


def _turned(column: "array[int]") -> "array[int]":
    """Little-endian whatever the machine is; and back."""
    if sys.byteorder == "big":
        column = column[:]
        column.byteswap()
    return column


def _lines(columns: Sequence["array[int]"], start: int) -> Iterator[Line]:
    """receipt, customer, product, quantity_milli, total_cents; from line `start` on."""
    if not columns:
        return iter(())
    return zip(*(columns[at][start:] for at in (0, 1, 2, 4, 5)), strict=True)


def _same_receipts(was: Sequence["array[int]"], now: Sequence["array[int]"]) -> int:
    """How many lines at the beginning are the same, in whole receipts: usually all of before."""
    if not was or not now:
        return 0
    pairs = list(zip(was, now, strict=True))

    def differs(count: int) -> bool:
        return any(a[:count].tobytes() != b[:count].tobytes() for a, b in pairs)

    shorter = min(len(was[0]), len(now[0]))
    same = bisect(range(1, shorter + 1), 0, key=differs)
    for receipts in (was[0], now[0]):
        while 0 < same < len(receipts) and receipts[same - 1] == receipts[same]:
            same -= 1
    return same


DERIVED = (
    Derived("lines", ("line_block", "product_stat"), ("receipt", "line"), 1, rebuild, update),
)
