"""Mailings of a shop as numpy arrays: letters that went out, what their coupons are good for, and
which of them came back. Campaigns, customers and products are ids of the book, days are ordinals.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from shopfriend.insight.arrays import Flags, Ints, distinct


@dataclass(frozen=True)
class Mailings:
    """Letters that went out: campaign, day, customer; parallel."""

    campaign: Ints
    starts: Ints
    customer: Ints

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, int, int]]) -> "Mailings":
        return cls(*_columns(rows, 3))

    def where(self, mask: Flags) -> "Mailings":
        return Mailings(self.campaign[mask], self.starts[mask], self.customer[mask])

    def waves(self) -> list[tuple[int, int]]:
        """Each campaign with each day on which letters of it went out."""
        pairs = np.unique(np.column_stack((self.campaign, self.starts)), axis=0).tolist()
        return [(campaign, day) for campaign, day in pairs]

    def people(self, campaign: int, day: int) -> Ints:
        return np.asarray(self.customer[(self.campaign == campaign) & (self.starts == day)])


@dataclass(frozen=True)
class Coupons:
    """What the coupons of a campaign are good for; parallel."""

    campaign: Ints
    product: Ints

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, int]]) -> "Coupons":
        return cls(*_columns(rows, 2))

    def goods(self, campaign: int) -> Ints:
        return distinct(self.product[self.campaign == campaign])


@dataclass(frozen=True)
class Redemptions:
    """Coupons that came back; parallel."""

    campaign: Ints
    customer: Ints
    day: Ints

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, int, int]]) -> "Redemptions":
        return cls(*_columns(rows, 3))

    def __len__(self) -> int:
        return len(self.day)

    def where(self, mask: Flags) -> "Redemptions":
        return Redemptions(self.campaign[mask], self.customer[mask], self.day[mask])

    def answers(self) -> Ints:
        """The customers, each once for each campaign she answered."""
        return np.unique(np.column_stack((self.customer, self.campaign)), axis=0)[:, 0]

    def answered(self, campaign: int, since: int) -> Ints:
        """Customers who redeemed a coupon of that campaign on that day or later."""
        return distinct(self.customer[(self.campaign == campaign) & (self.day >= since)])


def _columns(rows: Iterable[tuple[int, ...]], width: int) -> tuple[Ints, ...]:
    table = np.array(list(rows), dtype=np.int64).reshape(-1, width)
    return tuple(np.ascontiguousarray(table.T))
