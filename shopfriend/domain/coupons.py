"""What a coupon promises, until when, and whether it may be used now."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Literal

from shopfriend.domain.ids import CampaignId, CouponId, CustomerId
from shopfriend.domain.messages import Message
from shopfriend.domain.trouble import ShopError

IncentiveKind = Literal[
    "percent", "amount", "free-item", "buy-x-get-y", "gift", "service", "information"
]
Scope = Literal["all", "category", "product"]
State = Literal["open", "not-yet", "expired", "used", "withdrawn"]


@dataclass(frozen=True)
class Incentive:
    """`percent_bp` for percent, `amount_cents` for amount, `item` names what is free or given,
    `buy`/`get` for "take three, pay two" kinds. `scope_name` is the category's or product's name
    as it is said. Raises `ShopError` when the numbers make no sense."""

    kind: IncentiveKind
    percent_bp: int = 0
    amount_cents: int = 0
    item: str = ""
    buy: int = 0
    get: int = 0
    scope: Scope = "all"
    scope_id: int | None = None
    scope_name: str = ""
    min_purchase_cents: int = 0

    def __post_init__(self) -> None:
        if self.kind == "percent" and not 0 < self.percent_bp <= 10_000:
            raise ShopError("incentive-percent-range", percent_bp=self.percent_bp, field="percent")
        if self.kind == "amount" and self.amount_cents <= 0:
            raise ShopError("incentive-amount-range", field="amount")
        if self.kind in {"free-item", "gift", "service", "information"} and not self.item.strip():
            raise ShopError("incentive-item-missing", field="item")
        if self.kind == "buy-x-get-y" and (self.buy < 1 or self.get < 1):
            raise ShopError("incentive-count-range", field="buy")

    @property
    def message(self) -> Message:
        """What the coupon is for: printed on it, shown at the counter, booked in the till."""
        return Message(
            f"incentive-{self.kind}",
            {
                "percent_bp": self.percent_bp,
                "amount_cents": self.amount_cents,
                "item": self.item,
                "buy": self.buy,
                "get": self.get,
                "scope": self.scope,
                "scope_name": self.scope_name,
            },
        )

    @property
    def till(self) -> Message:
        """What to book in the till, in the biggest type at the counter."""
        return Message(f"till-{self.kind}", self.message.facts)

    @property
    def condition(self) -> Message | None:
        if not self.min_purchase_cents:
            return None
        return Message("incentive-minimum", {"min_cents": self.min_purchase_cents})


@dataclass(frozen=True)
class Coupon:
    id: CouponId
    code: str
    customer: CustomerId | None
    campaign: CampaignId | None
    incentive: Incentive
    valid_from: date
    valid_until: date
    withdrawn_on: date | None = None
    kind: str = "personal"  # "fixed": named once, may be used again and again (demo shop)


@dataclass(frozen=True)
class Redemption:
    coupon: CouponId
    used_on: date
    branch: str = ""  # its name, where it has one


def state(coupon: Coupon, redemptions: Sequence[Redemption], on: date) -> State:
    if redemptions and coupon.kind != "fixed":
        return "used"
    if coupon.withdrawn_on is not None:
        return "withdrawn"
    if on < coupon.valid_from:
        return "not-yet"
    return "expired" if on > coupon.valid_until else "open"


def check(coupon: Coupon, redemptions: Sequence[Redemption], on: date) -> None:
    """Raises the named `ShopError` unless the coupon may be used on that day; a second use tells
    when and where the first was."""
    found = state(coupon, redemptions, on)
    if found == "used":
        first = redemptions[0]
        raise ShopError("coupon-used", on=first.used_on, branch=first.branch or "none")
    if found == "withdrawn":
        raise ShopError("coupon-withdrawn", on=coupon.withdrawn_on)
    if found == "not-yet":
        raise ShopError("coupon-not-yet", start=coupon.valid_from)
    if found == "expired":
        raise ShopError("coupon-expired", until=coupon.valid_until)


def incentive_facts(incentive: Incentive) -> dict[str, Any]:
    """For JSON; only what differs from the usual, so that old books read new programs' rows."""
    return {
        name: value
        for name, value in asdict(incentive).items()
        if name == "kind" or value not in (0, "", None)
    }


def incentive_from(facts: Mapping[str, Any]) -> Incentive:
    known = {field.name for field in fields(Incentive)}
    return Incentive(**{name: value for name, value in facts.items() if name in known})
