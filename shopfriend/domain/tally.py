"""The till's own report beside what came in: the one figure of an import its owner can check.

A till's turnover holds what is no purchase of goods as well – deposits, vouchers sold, tips: where
it is higher than the files by a little, that is the likely reason.
"""

from dataclasses import dataclass, replace
from typing import Literal

from shopfriend.domain.messages import Message, message

Verdict = Literal["open", "agrees", "agrees-book", "more", "less"]


@dataclass(frozen=True)
class Tally:
    """One month 'YYYY-MM', in cents: in the files, in the book before and with them. `reported`:
    what the till's report says, None while nobody has looked."""

    month: str
    files: int
    before: int
    after: int
    reported: int | None = None

    @property
    def verdict(self) -> Verdict:
        """A report of the whole month agrees with the book, where the files hold a part of it."""
        if self.reported is None:
            return "open"
        if self.reported == self.files:
            return "agrees"
        if self.reported == self.after:
            return "agrees-book"
        return "more" if self.difference > 0 else "less"

    @property
    def difference(self) -> int:
        """By how much the report is above the files – or the book, if that is nearer."""
        if self.reported is None:
            return 0
        return min((self.reported - cents for cents in (self.files, self.after)), key=abs)

    @property
    def message(self) -> Message:
        return message(f"tally-{self.verdict}", difference_cents=abs(self.difference))

    def beside(self, reported: int | None) -> "Tally":
        return replace(self, reported=reported)
