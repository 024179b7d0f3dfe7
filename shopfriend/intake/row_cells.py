"""The cells of one row of goods or people. What cannot be understood is left out and told."""

from collections.abc import Callable
from dataclasses import dataclass

from shopfriend.intake.findings import SHOWN
from shopfriend.intake.table import Table


@dataclass
class RowCells:
    """`None` for an empty cell: the file does not say."""

    table: Table
    row: int

    @property
    def at(self) -> int:
        """The row's first physical line."""
        return int(self.table.lines[self.row])

    def text(self, name: str) -> str | None:
        return self.table.column(name).text(self.row) or None

    def line(self, name: str) -> str | None:
        """In one line, single blanks."""
        return " ".join((self.text(name) or "").split()) or None

    def understood(self, name: str, understand: Callable[[str], str], kind: str) -> str | None:
        found = self.line(name)
        if found is None:
            return None
        known = understand(found)
        if not known:
            self.left_out(name, kind)
        return known or None

    def left_out(self, name: str, kind: str) -> None:
        value = (self.text(name) or "")[:SHOWN]
        self.table.warn(self.at, f"left-out-{kind}", column=self.table.heading(name), value=value)
