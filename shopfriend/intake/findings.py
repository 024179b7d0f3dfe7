"""What is told about a file beside its rows: refused and warned lines, and rows left out by rule.
Every reader keeps it alike."""

from collections import Counter
from dataclasses import dataclass, field

from shopfriend.domain.incoming import Refusal

KEPT = 10_000  # of each that are listed; further ones are only counted
SHOWN = 60  # signs of a refused value that are shown


@dataclass(kw_only=True)
class Findings:
    """`refused` and `warned` hold the first `KEPT`, the others count all. `skipped`: per kind, the
    sentence is `skipped-<kind>`."""

    refused: list[Refusal] = field(default_factory=list)
    warned: list[Refusal] = field(default_factory=list)
    refused_by_kind: Counter[str] = field(default_factory=Counter)
    warned_by_kind: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)

    def list_refused(self, refusal: Refusal, *, rows: int = 1) -> None:
        """`rows`: how many rows it stands for."""
        self.refused_by_kind[refusal.kind] += rows
        if len(self.refused) < KEPT:
            self.refused.append(refusal)

    def list_warned(self, warning: Refusal) -> None:
        self.warned_by_kind[warning.kind] += 1
        if len(self.warned) < KEPT:
            self.warned.append(warning)

    def skip(self, kind: str, rows: int) -> None:
        if rows:
            self.skipped[kind] += rows
