"""Heavy, medium, light: borders from the shop's own distribution, never from a textbook."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Usage = Literal["heavy", "medium", "light", "none"]
WINDOW_DAYS = 182


@dataclass(frozen=True)
class Borders:
    """Visits in half a year: from `heavy` on heavy, from `medium` on medium, from one on light."""

    medium: int
    heavy: int

    def of(self, visits: int) -> Usage:
        if visits <= 0:
            return "none"
        if visits >= self.heavy:
            return "heavy"
        return "medium" if visits >= self.medium else "light"


def borders(visits: Sequence[int]) -> Borders:
    """Where a third and two thirds of the people who came lie; always at least one apart."""
    came = sorted(count for count in visits if count > 0)
    if not came:
        return Borders(2, 3)
    medium = max(came[len(came) // 3], 2)
    return Borders(medium, max(came[len(came) * 2 // 3], medium + 1))
