"""All lines once more as column blobs per day: what `insight` learns from, read in 0.1 s where a
million and a half rows would take four.

A blob is as `columns.py` describes it, lines in receipt order. A day of many sales is kept in
several blocks, so that one more sale writes the last of them and not the whole day. What the day
said before and says now is the difference by which the counts per product move (`counts.py`) and
the summaries per customer (`summaries.py`).
"""

import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from shopfriend.book import columns, counts, line_rows, lines
from shopfriend.book.columns import Columns
from shopfriend.book.derivation import Derived, Touched
from shopfriend.book.lines import Lines
from shopfriend.book.moved import Moved
from shopfriend.book.tx import Tx

COLUMNS = columns.NAMES
FULL = 512  # lines, 28 KB
_LINES = """
    select l.receipt, coalesce(r.customer, 0), l.product, l.quantity_milli, l.total_cents,
           l.discount_cents
      from receipt r join line l on l.receipt = r.id
     where r.day = :day {} order by l.receipt, l.line_no"""
# From the block on that the receipt stands in, or would.
_FROM = """
    select first_receipt, columns from line_block
     where day = :day and first_receipt >= coalesce(
           (select max(b.first_receipt) from line_block b
             where b.day = :day and b.first_receipt <= :receipt), 0)
     order by first_receipt"""
_KEEP = """
    insert into line_block (day, first_receipt, lines, fingerprint, columns)
    values (:day, :first, :lines, :fingerprint, :columns)
    on conflict (day, first_receipt) do update
       set lines = excluded.lines, fingerprint = excluded.fingerprint, columns = excluded.columns"""
# More days at once than this part of all, and making everything anew is quicker.
_MANY = 4


@dataclass(frozen=True)
class Block:
    """Lines of one day from one receipt on: `columns` is the blob described above."""

    day: str
    lines: int
    columns: bytes


def read(tx: Tx) -> list[Block]:
    """Everything, oldest day first. 0.1 s for a million and a half lines."""
    return [
        Block(*row)
        for row in tx.tuples(
            "select day, lines, columns from line_block order by day, first_receipt"
        )
    ]


def rebuild(tx: Tx) -> None:
    tx.run("delete from line_block")
    tx.run("delete from product_stat")
    if tx.value("select 1 from line limit 1") is None:
        return
    _keep(tx, line_rows.everything(tx))


def update(tx: Tx, touched: Touched) -> None:
    days = _days(tx, touched.months)
    coming = {day for part in touched.loaded for day in part.days()}
    if _are_many(tx, days):
        rebuild(tx)
    elif _are_many(tx, days | coming):
        changed = days | {day for day, _ in touched.receipts}
        _keep(tx, _with_loaded(tx, changed, touched.loaded), changed | coming)
    else:
        _move(tx, days | coming, touched)


def _are_many(tx: Tx, days: Set[str]) -> bool:
    if len(days) <= _MANY:  # a sale need not count
        return False
    all_days: int = tx.value("select count(distinct day) from line_block")
    return len(days) > max(all_days // _MANY, _MANY)


def _keep(tx: Tx, everything: Lines, days: Set[str] | None = None) -> None:
    """Store the blocks of these days (None: all) and count the goods anew."""
    for day in days or ():
        tx.run("delete from line_block where day = :day", day=day)
    for day, arrays in everything.by_day():
        if days is None or day in days:
            _write(tx, day, Columns([array("q", column.tobytes()) for column in arrays]), {})
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
    anew = [found.arrays for day in sorted(changed) if len(found := _of_day(tx, day))]
    parts += [lines.from_arrays(arrays) for arrays in anew]
    return lines.joined(parts)


def _move(tx: Tx, days: Set[str], touched: Touched) -> None:
    """Few days: make each anew, or the blocks of its receipts; the counts move by what differs."""
    for day in sorted(days):
        _renew_day(tx, day, touched.moved)
    receipts: defaultdict[str, set[int]] = defaultdict(set)
    for day, receipt in touched.receipts:
        if day not in days:
            receipts[day].add(receipt)
    for day in sorted(receipts):
        _renew_receipts(tx, day, sorted(receipts[day]), touched.moved)
    counts.move(tx, touched.moved, lambda product: last_day_of(tx, product))


def _renew_day(tx: Tx, day: str, moved: Moved) -> None:
    old = _stored(tx, day)
    was, now = Columns.from_blobs(old.values()), _of_day(tx, day)
    _write(tx, day, now, old)
    same = was.same_receipts(now)
    moved.add(day, was.lines(same), now.lines(same))


def _renew_receipts(tx: Tx, day: str, receipts: Sequence[int], moved: Moved) -> None:
    old = dict(tx.tuples(_FROM, day=day, receipt=receipts[0]))
    whole, now = Columns.from_blobs(old.values()), _of_receipts(tx, day, receipts)
    was = whole.replace(receipts, now)
    _write(tx, day, whole, old)
    moved.add(day, was.lines(), now.lines())


def last_day_of(tx: Tx, product: int) -> str:
    """The newest day on which a product was sold; it must have been."""
    for (day,) in tx.tuples("select distinct day from line_block order by day desc"):
        if product in Columns.from_blobs(_stored(tx, day).values()).arrays[2]:
            return str(day)
    raise LookupError(product)


def buyers(tx: Tx, products: Set[int]) -> set[int]:
    """Known customers who ever bought one of these."""
    found: set[int] = set()
    for block in read(tx) if products else ():
        _, customers, goods, *_ = Columns.from_blobs([block.columns]).arrays
        bought = zip(customers, goods, strict=True)
        found.update(customer for customer, product in bought if product in products)
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


def _of_day(tx: Tx, day: str) -> Columns:
    """The day's columns as its rows say now."""
    return _columns(day, tx.tuples(_LINES.format(""), day=day))


def _of_receipts(tx: Tx, day: str, receipts: Sequence[int]) -> Columns:
    """The same of some receipts, as far as they are of that day."""
    return _columns(day, tx.of_many(_LINES.format("and r.id in ({})"), receipts, day=day))


def _columns(day: str, rows: Iterable[tuple[int, ...]]) -> Columns:
    ordinal = date.fromisoformat(day).toordinal()
    return Columns.from_rows([(*row[:3], ordinal, *row[3:]) for row in rows])


def _stored(tx: Tx, day: str) -> dict[int, bytes]:
    """The day's blobs by their first receipt, in order."""
    return dict(
        tx.tuples(
            """select first_receipt, columns from line_block where day = :day
                order by first_receipt""",
            day=day,
        )
    )


def _write(tx: Tx, day: str, now: Columns, old: Mapping[int, bytes]) -> None:
    """The blocks that differ from the `old` ones."""
    firsts = []
    for start, end in now.parts(FULL):
        first, blob = now.arrays[0][start], now.blob(start, end)
        firsts.append(first)
        if old.get(first) != blob:
            _write_block(tx, day, first, end - start, blob)
    for first in old.keys() - set(firsts):
        tx.run("delete from line_block where day = :day and first_receipt = :r", day=day, r=first)


def _write_block(tx: Tx, day: str, first: int, count: int, blob: bytes) -> None:
    # The fingerprint tells the learned model that a day is another one, without reading the day.
    tx.run(_KEEP, day=day, first=first, lines=count, fingerprint=zlib.crc32(blob), columns=blob)


DERIVED = (
    Derived("lines", ("line_block", "product_stat"), ("receipt", "line"), 2, rebuild, update),
)
