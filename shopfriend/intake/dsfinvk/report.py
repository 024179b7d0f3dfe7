"""What is told about an export: refused and warned lines, and what was left out by rule."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shopfriend.domain.incoming import Refusal
from shopfriend.domain.messages import Fact
from shopfriend.intake.dsfinvk.reading import File, Stack
from shopfriend.intake.findings import KEPT, SHOWN, Findings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass
class Report(Findings):
    """Counts by rows of the table of lines."""

    def refuse(self, stack: Stack, row: int, kind: str, *, rows: int = 1, **facts: Fact) -> None:
        self.list_refused(_refusal(stack, row, kind, facts), rows=rows)

    def refuse_each(
        self, stack: Stack, which: "NDArray[np.bool_]", kind: Callable[[int], str],
        facts: Callable[[int], dict[str, Fact]], *, rows: Callable[[int], int] = lambda _: 1,
    ) -> None:  # fmt: skip
        """`kind`, `facts` and `rows` of each row; a file whose every line is wrong is not told
        line by line."""
        places: list[int] = which.nonzero()[0].tolist()
        for row in places[:KEPT]:
            self.refuse(stack, row, kind(row), rows=rows(row), **facts(row))
        for row in places[KEPT:]:
            self.refused_by_kind[kind(row)] += rows(row)

    def warn(self, stack: Stack, row: int, kind: str, **facts: Fact) -> None:
        self.list_warned(_refusal(stack, row, kind, facts))

    def refuse_file(self, label: str, kind: str, *, rows: int = 0, **facts: Fact) -> None:
        self.list_refused(Refusal(label, 0, kind, facts), rows=rows)

    def add_tables(self, files: Iterable[File]) -> None:
        """What the cutting of the files themselves refused."""
        for file in files:
            self.refused_by_kind.update(file.table.refused_by_kind)
            self.refused.extend(file.table.refused[: KEPT - len(self.refused)])


def _refusal(stack: Stack, row: int, kind: str, facts: dict[str, Fact]) -> Refusal:
    file, place = stack.where(row)
    return Refusal(file.part.inner.label, int(file.table.lines[place]), kind, facts)


def cell(stack: Stack, row: int, column: str) -> dict[str, Any]:
    """The facts of a refused cell: column and value."""
    file, place = stack.where(row)
    return {"column": column, "value": file.table.column(column).text(place)[:SHOWN]}
