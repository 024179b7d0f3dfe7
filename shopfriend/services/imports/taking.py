"""What the three nouns of an import share: the transaction, the counts, the refused lines."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from shopfriend.book import batches
from shopfriend.book.batches import Ledger
from shopfriend.book.tx import BatchTx, Value
from shopfriend.domain.clashes import Alike, Blocked, Clash, ClashRules
from shopfriend.domain.incoming import LineCount, Refusal
from shopfriend.domain.messages import Fact, Message
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
    already there; `ignored_columns`: headers nobody asked for; `skipped`: rows that are none of
    ours by rule, per kind; `evidence`: why the file was read as it was."""

    file: str
    format: str
    counts: Counts
    lines: LineCount
    total_cents: int = 0
    ignored_columns: tuple[str, ...] = ()
    skipped: Mapping[str, int] = field(default_factory=dict)
    evidence: tuple[Message, ...] = ()


@dataclass
class Taking:
    """One file on its way into the book."""

    desk: Desk
    tx: BatchTx
    ledger: Ledger
    file: str
    light: bool  # a dry run of one file alone: its lines are compared with nothing
    progress: Progress
    first_id: int = 0  # ids of its own rows are larger
    later_portion: bool = False  # of a large file: receipts may go on
    counts: Counter[str] = field(default_factory=Counter)
    nouns: dict[str, Counter[str]] = field(default_factory=dict)
    months: Counter[str] = field(default_factory=Counter)
    new_months: Counter[str] = field(default_factory=Counter)
    refused: list[Refusal] = field(default_factory=list)
    refused_lines: int = 0
    total_cents: int = 0
    new_cents: int = 0
    now: str = ""
    rules: ClashRules = field(default_factory=ClashRules)
    clashes: list[Clash] = field(default_factory=list)
    alike: list[Alike] = field(default_factory=list)
    blocked: list[Blocked] = field(default_factory=list)
    new_goods: dict[int, int] = field(default_factory=dict)  # product -> line, 0 on receipts
    attached: int = 0  # receipts that got their person by a check-in
    claimed: int = 0  # … by their fiscal code
    replaced: int = 0  # purchases by hand in whose place the till's receipt came
    unsure: int = 0  # check-ins that more than one receipt fits

    @property
    def brings(self) -> bool:
        """Is there anything to write?"""
        kinds = ("new", "changed")
        return any(counts[kind] for counts in (self.counts, *self.nouns.values()) for kind in kinds)

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
