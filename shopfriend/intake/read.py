"""Reads one file: `read(path)` answers its rows as values and everything that was no row."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from shopfriend.domain.incoming import CustomerRow, LineCount, ProductRow, Refusal
from shopfriend.intake import customers, products, purchases, text
from shopfriend.intake.look import Seen, look
from shopfriend.intake.receipts import Purchases
from shopfriend.intake.records import Cutter
from shopfriend.intake.table import Table, gather

ZONE = "Europe/Berlin"
Told = Callable[[int, int], None]


@dataclass(frozen=True)
class Parsed:
    """Exactly one of the three is filled, as `seen.noun` says. `refused` and `warned` hold the
    first `table.KEPT` of them, `refused_by_kind` counts all. `lines` adds up."""

    seen: Seen
    lines: LineCount
    purchases: Purchases | None = None
    products: tuple[ProductRow, ...] = ()
    customers: tuple[CustomerRow, ...] = ()
    refused: tuple[Refusal, ...] = ()
    warned: tuple[Refusal, ...] = ()
    refused_by_kind: Mapping[str, int] = field(default_factory=dict)
    warned_by_kind: Mapping[str, int] = field(default_factory=dict)

    @property
    def file(self) -> str:
        return self.seen.path.name

    @property
    def rows(self) -> int:
        if self.purchases is not None:
            return len(self.purchases.receipt)
        return len(self.products) + len(self.customers)


def _nobody(done: int, of: int) -> None:
    pass


def read(
    path: Path,
    format: str | None = None,  # noqa: A002 - as on the command line
    *,
    today: date,
    zone: str = ZONE,
    told: Told = _nobody,
) -> Parsed:
    """Everything in the file. `told(done, of)` hears bytes and may raise `Cancelled`. Raises
    `ShopError` and `Trouble` as `look` does; a bad line is never raised but refused."""
    seen = look(path, format)
    table, physical = _table(seen, told)
    found: Purchases | None = None
    goods: tuple[ProductRow, ...] = ()
    people: tuple[CustomerRow, ...] = ()
    if seen.noun == "purchase":
        found = purchases.read(table, seen.separator, today, ZoneInfo(zone))
    elif seen.noun == "product":
        goods = products.read(table, seen.separator)
    else:
        people = customers.read(table, today)
    return Parsed(
        seen, table.count_lines(physical), found, goods, people,
        tuple(sorted(table.refused, key=lambda refusal: refusal.line)),
        tuple(sorted(table.warned, key=lambda refusal: refusal.line)),
        dict(table.refused_by_kind), dict(table.warned_by_kind),
    )  # fmt: skip


def _table(seen: Seen, told: Told) -> tuple[Table, int]:
    count = _Count()
    head = seen.header_line
    cutter = Cutter(seen.separator, seen.width, seen.needed, line=head + 1)
    texts = count.over(text.blocks(seen.path, seen.encoding, lambda done: told(done, seen.size)))
    table = gather(
        cutter.pieces(_without_head(texts, head)), seen.path.name, seen.width, seen.places,
        seen.headers, seen.separator,
    )  # fmt: skip
    table.counts["header"] = min(head, count.physical)
    return table, count.physical


class _Count:
    """Counts physical lines on the way, apart from everything that sorts them."""

    def __init__(self) -> None:
        self._newlines = 0
        self._open = False

    @property
    def physical(self) -> int:
        return self._newlines + self._open

    def over(self, texts: Iterator[str]) -> Iterator[str]:
        for part in texts:
            self._newlines += part.count("\n")
            self._open = not part.endswith("\n")
            yield part


def _without_head(texts: Iterator[str], lines: int) -> Iterator[str]:
    """Everything after the header line."""
    left = lines
    for part in texts:
        while left and (end := part.find("\n")) >= 0:
            part = part[end + 1 :]
            left -= 1
        if not left and part:
            yield part
