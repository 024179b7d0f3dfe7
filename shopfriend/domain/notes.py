"""One line from the clerk, sorted by its first sign; notes and when they pop up."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from shopfriend.domain.ids import CustomerId, NoteId
from shopfriend.domain.trouble import ShopError

LineKind = Literal["like", "never", "pop-up", "wish", "note"]
LONGEST = 2000
_SIGNS: dict[str, LineKind] = {"+": "like", "-": "never", "−": "never", "!": "pop-up", "?": "wish"}


@dataclass(frozen=True)
class Line:
    kind: LineKind
    text: str


@dataclass(frozen=True)
class Note:
    """`noted_at` is UTC text. A pop-up shows until it is ticked off (`done_at`), not before
    `snoozed_until`."""

    id: NoteId
    customer: CustomerId
    text: str
    pops_up: bool
    private: bool
    basis: str
    source: str
    noted_at: str
    actor: str
    snoozed_until: date | None = None
    done_at: str | None = None

    def shows(self, on: date) -> bool:
        """Does it pop up that day?"""
        waiting = self.snoozed_until is not None and on < self.snoozed_until
        return self.pops_up and self.done_at is None and not waiting


def sort_line(typed: str) -> Line:
    """`+` likes, `-` never, `!` show at the next visit, `?` wish, otherwise a note. Raises
    `ShopError("note-empty" | "note-too-long")` at the field."""
    text = " ".join(typed.split())
    kind = _SIGNS.get(text[:1], "note")
    text = text if kind == "note" else text[1:].strip()
    if not text:
        raise ShopError("note-empty", field="note")
    if len(text) > LONGEST:
        raise ShopError("note-too-long", field="note", count=len(text), most=LONGEST)
    return Line(kind, text)
