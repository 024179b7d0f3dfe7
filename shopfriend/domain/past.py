"""Mailings of before the program, as files tell them: who got what, and what came back of it.

They teach who responds. They are never runs of our own: nothing of them can be printed, posted or
redeemed.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class CampaignRow:
    """`campaign`: how its own files name it. `line` counts the file's physical lines from 1."""

    line: int
    campaign: str
    name: str
    starts: date
    ends: date | None


@dataclass(frozen=True)
class PieceRow:
    """One letter; `customer` is a customer or card number."""

    line: int
    campaign: str
    customer: str
    sent_on: date


@dataclass(frozen=True)
class CouponRow:
    """A coupon is good for one or many products; `product` is a product number."""

    line: int
    campaign: str
    coupon: str
    product: str


@dataclass(frozen=True)
class RedemptionRow:
    line: int
    campaign: str
    coupon: str
    customer: str
    day: date


@dataclass(frozen=True)
class Past:
    """What one file brings: rows of one kind."""

    campaigns: tuple[CampaignRow, ...] = ()
    pieces: tuple[PieceRow, ...] = ()
    coupons: tuple[CouponRow, ...] = ()
    redemptions: tuple[RedemptionRow, ...] = ()

    def __len__(self) -> int:
        return len(self.campaigns) + len(self.pieces) + len(self.coupons) + len(self.redemptions)
