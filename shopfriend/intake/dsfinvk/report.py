"""What is told about an export: refused and warned lines, and what was left out by rule."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from shopfriend.domain.incoming import Refusal
from shopfriend.domain.messages import Fact
from shopfriend.intake.dsfinvk.reading import File, Stack
from shopfriend.intake.table import KEPT, SHOWN

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass
class Report:
    """The first `KEPT` of each are listed, all are counted – by rows of the table of lines."""

    refused: list[Refusal] = field(default_factory=list)
    warned: list[Refusal] = field(default_factory=list)
    refused_by_kind: Counter[str] = field(default_factory=Counter)
    warned_by_kind: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)

    def refuse(self, stack: Stack, row: int, kind: str, *, rows: int = 1, **facts: Fact) -> None:
        self.refused_by_kind[kind] += rows
        if len(self.refused) < KEPT:
            self.refused.append(_refusal(stack, row, kind, facts))

    def warn(self, stack: Stack, row: int, kind: str, **facts: Fact) -> None:
        self.warned_by_kind[kind] += 1
        if len(self.warned) < KEPT:
            self.warned.append(_refusal(stack, row, kind, facts))

    def refuse_file(self, label: str, kind: str, *, rows: int = 0, **facts: Fact) -> None:
        self.refused_by_kind[kind] += rows
        self.refused.append(Refusal(label, 0, kind, facts))

    def add_tables(self, files: Iterable[File]) -> None:
        """What the cutting of the files themselves refused."""
        for file in files:
            self.refused_by_kind.update(file.table.refused_by_kind)
            self.refused.extend(file.table.refused[: KEPT - len(self.refused)])

    def skip(self, kind: str, count: int) -> None:
        if count:
            self.skipped[kind] += count


def _refusal(stack: Stack, row: int, kind: str, facts: dict[str, Fact]) -> Refusal:
    file, place = stack.where(row)
    return Refusal(file.part.inner.label, int(file.table.lines[place]), kind, facts)


def cell(stack: Stack, row: int, column: str) -> dict[str, Any]:
    """The facts of a refused cell: column and value."""
    file, place = stack.where(row)
    return {"column": column, "value": file.table.column(column).text(place)[:SHOWN]}


def rows_where(which: "NDArray[np.bool_]") -> list[int]:
    """The first of them; a file whose every line is wrong need not be told line by line."""
    found: list[int] = which.nonzero()[0][:KEPT].tolist()
    return found
