"""Important dates: a birthday, a wedding day, Tim's confirmation."""

import calendar
from dataclasses import dataclass
from datetime import date

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import ShopError


@dataclass(frozen=True)
class Occasion:
    """`year` only when it was told; 29 February falls on the 28th in other years."""

    id: int
    customer: CustomerId
    name: str
    for_whom: str
    year: int | None
    month: int
    day: int
    basis: str
    noted_on: date

    def next(self, today: date) -> date:
        """The next time it comes round, today included."""
        this = self._in(today.year)
        return this if this >= today else self._in(today.year + 1)

    def _in(self, year: int) -> date:
        last = calendar.monthrange(year, self.month)[1]
        return date(year, self.month, min(self.day, last))


def check_day(month: int, day: int, year: int | None = None) -> None:
    """Raises `ShopError("day-impossible")` for 31.02. and the like."""
    leap = 2024 if year is None else year
    try:
        date(leap, month, day)
    except ValueError:
        raise ShopError("day-impossible", day=day, month=month, field="day") from None
