"""The rows of a table that are still standing, and values per distinct text spread over them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from shopfriend.intake.table import Column, Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Rows:
    """The rows still standing; the first thing wrong with a row is what it is refused for."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.good: NDArray[np.bool_] = table.lines >= 0
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


def where(column: Column, test: Callable[[str], bool]) -> "NDArray[np.bool_]":
    return spread(column.codes, [test(text) for text in column.texts], "bool")


def spread(codes: "NDArray[Any]", values: Sequence[Any], kind: str | None = None) -> "NDArray[Any]":
    """Spread one value per distinct text over all rows."""
    import numpy as np

    per_text = np.array(values if len(values) else [0], dtype=kind)
    result: NDArray[Any] = per_text[codes]
    return result
