"""What the three nouns of an import share: the transaction, the counts, the refused lines."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from shopfriend import places
from shopfriend.book import batches
from shopfriend.book.batches import Ledger
from shopfriend.book.tx import BatchTx, Value
from shopfriend.domain.incoming import LineCount, Refusal
from shopfriend.domain.messages import Fact
from shopfriend.domain.products import FlagRule, flag_rules, proposed_flags, write_flags
from shopfriend.services.desk import Desk, Progress

KEPT = 10_000  # refusals that are listed; further ones are only counted


@dataclass(frozen=True)
class Counts:
    """Rows of files. `refused` and the others add up to all rows."""

    new: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.new + other.new,
            self.changed + other.changed,
            self.same + other.same,
            self.refused + other.refused,
        )


@dataclass(frozen=True)
class FileResult:
    """One file. `lines` adds up to its physical lines; `total_cents`: money of the rows taken or
    already there; `ignored_columns`: headers nobody asked for."""

    file: str
    format: str
    counts: Counts
    lines: LineCount
    total_cents: int = 0
    ignored_columns: tuple[str, ...] = ()


@dataclass
class Taking:
    """One file on its way into the book."""

    desk: Desk
    tx: BatchTx
    ledger: Ledger
    file: str
    dry_run: bool
    progress: Progress
    counts: Counter[str] = field(default_factory=Counter)
    nouns: dict[str, Counter[str]] = field(default_factory=dict)
    months: Counter[str] = field(default_factory=Counter)
    refused: list[Refusal] = field(default_factory=list)
    refused_lines: int = 0
    total_cents: int = 0
    new_cents: int = 0
    now: str = ""

    def noun(self, noun: str, what: str, count: int = 1) -> None:
        """`what`: new, changed, same."""
        if count:
            self.nouns.setdefault(noun, Counter())[what] += count

    def refuse(self, line: int, kind: str, *, rows: int = 1, spans: int = 1, **facts: Fact) -> None:
        self.counts["refused"] += rows
        self.refused_lines += spans
        if len(self.refused) < KEPT:
            self.refused.append(Refusal(self.file, line, kind, facts))

    def change_row(self, table: str, key: Mapping[str, Value], facts: Mapping[str, Value]) -> bool:
        """Set columns of one row, with its image before kept for taking back. False when it said
        so already. `changed_at` moves along but does not count."""
        before = batches.image(self.tx, table, key)
        if before is None or all(before[name] == value for name, value in facts.items()):
            return False
        after = dict(facts)
        if "changed_at" in before:
            after["changed_at"] = self.now
        sets = ", ".join(f"{name} = :to_{name}" for name in after)
        where = " and ".join(f"{name} = :{name}" for name in key)
        self.tx.run(
            f"update {table} set {sets} where {where}",
            **key,
            **{f"to_{name}": value for name, value in after.items()},
        )
        self.ledger.changed(table, key, before, after)
        return True

    def lines(self, read: LineCount) -> LineCount:
        """The file's count after the book, too, has refused some."""
        return replace(
            read, row=read.row - self.refused_lines, refusal=read.refusal + self.refused_lines
        )


@cache
def rules() -> tuple[FlagRule, ...]:
    import json

    path = places.resources() / "presets" / "goods_flags.json"
    return flag_rules(json.loads(path.read_text(encoding="utf-8")))


@cache
def proposal(name: str, category: str, gtin: str = "") -> str:
    """The flags to store for a new product; remembered, since tills repeat their names."""
    return write_flags(proposed_flags(rules(), names=(name, category), gtin=gtin))
