"""What a file is, as its ends say it; and everything that stands in it. Every reader answers so."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from shopfriend.domain.areas import AreaRow
from shopfriend.domain.events import EventRow
from shopfriend.domain.incoming import (
    CustomerRow,
    LineCount,
    Noun,
    ProductRow,
    Question,
    Refusal,
)
from shopfriend.domain.messages import Message
from shopfriend.domain.past import Past
from shopfriend.intake.layout import Layout
from shopfriend.intake.receipts import Purchases

ZONE = "Europe/Berlin"
Told = Callable[[int, int], None]  # done, of; bytes. May raise `Cancelled`


@dataclass(frozen=True)
class Seen:
    """`format`: name in the table of formats; `noun`: what it mostly brings. `evidence`: why we
    say so, sentences for the screen. `questions`: what only the owner knows. `sample`: the first
    rows, under `headings`. `ignored`: headings nobody asked for. `layout`: of a table, else None.
    """

    path: Path
    size: int
    format: str
    noun: Noun
    evidence: tuple[Message, ...] = ()
    questions: tuple[Question, ...] = ()
    headings: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()
    ignored: tuple[str, ...] = ()
    layout: Layout | None = None


@dataclass(frozen=True)
class Parsed:
    """May bring several nouns at once. `seen` is the look corrected by all lines. `refused` and
    `warned` hold the first `findings.KEPT` of them, `refused_by_kind` counts all. `skipped`: rows
    that are none of ours by rule, per kind (sentence `skipped-<kind>`). `lines` adds up. `rest`:
    of a file too large for the memory only the first of about `portions` is here; it reads the
    others, one by one, and may be called once."""

    seen: Seen
    lines: LineCount
    purchases: Purchases | None = None
    products: tuple[ProductRow, ...] = ()
    customers: tuple[CustomerRow, ...] = ()
    refused: tuple[Refusal, ...] = ()
    warned: tuple[Refusal, ...] = ()
    refused_by_kind: Mapping[str, int] = field(default_factory=dict)
    warned_by_kind: Mapping[str, int] = field(default_factory=dict)
    skipped: Mapping[str, int] = field(default_factory=dict)
    past: Past = field(default_factory=Past)
    areas: tuple[AreaRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    rest: Callable[[Told], Iterator["Parsed"]] | None = None
    portions: int = 1

    @property
    def file(self) -> str:
        return self.seen.path.name

    @property
    def rows(self) -> int:
        bought = 0 if self.purchases is None else len(self.purchases.receipt)
        beside = len(self.areas) + len(self.events)
        return bought + len(self.products) + len(self.customers) + len(self.past) + beside


def nobody_told(done: int, of: int) -> None:
    pass
