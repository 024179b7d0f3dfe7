"""Why something is offered: values first, the sentence last.

An offer's score is the exact sum of its reasons' weights. A reason's facts resolve to rows of the
book. To add a reason: a kind here, a sentence with its three voices in both
`resources/texts/*/reasons.ftl`, a test named after it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from shopfriend.domain.ids import CategoryId, CustomerId, ProductId
from shopfriend.domain.messages import Fact, Message

OfferKind = Literal["repeat", "new", "group"]
ANYWAY_BP = 5_000

# kind -> the profiling level it needs (R-L11): 1 = few transparent facts, 2 = recorded consent
KINDS: Mapping[str, int] = {
    "due-again": 2,
    "bought-before": 2,
    "goes-with": 2,
    "similar-customers": 2,
    "likes": 2,
    "wish": 2,
    "same-article": 2,
    "same-category": 2,
    "owners-pair": 2,
    "season": 1,
    "best-of-shop": 1,
    "owners-pick": 1,
    # what speaks against: always below nought
    "group-returns": 1,
    "group-dislikes": 1,
    "own-return": 2,
}


@dataclass(frozen=True)
class Reason:
    """`weight_milli`: thousandths of a point, signed (what spoke against it counts down).
    `facts` fill the sentence, with names in full; `evidence` names the rows behind it: noun ->
    ids. Evidence stays in the book: it may name receipts of others and is never said."""

    kind: str
    weight_milli: int
    facts: Mapping[str, Fact] = field(default_factory=dict)
    evidence: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def message(self) -> Message:
        """Beside each name stands its short form for the staff's sentence: `product_short`; beside
        each day `last_day_short`, said without its year."""
        short: dict[str, Fact] = {
            f"{name}_short": elided(value) if isinstance(value, str) else value
            for name, value in self.facts.items()
            if isinstance(value, str | date)
        }
        return Message(f"reason-{self.kind}", {**self.facts, **short})


@dataclass(frozen=True)
class Offer:
    """One product (or, where the shop knows only groups, a category) for one customer.
    `kind`: `repeat` (bought before), `new`, or `group` (level 1, the same for many). Of what was
    bought before: `chance_bp` that it is bought again within four weeks, and the day it falls on.
    `soft`: it lasts, and nobody knows whether she has one from elsewhere, so it is offered with
    "in case you have none yet" (D04).
    """

    customer: CustomerId
    product: ProductId | None
    category: CategoryId | None
    kind: OfferKind
    reasons: tuple[Reason, ...]
    chance_bp: int | None = None
    expected_on: date | None = None
    soft: bool = False

    @property
    def anyway(self) -> bool:
        """More likely than not to be bought without being offered: a coupon would cost margin."""
        return self.chance_bp is not None and self.chance_bp >= ANYWAY_BP

    @property
    def score_milli(self) -> int:
        return sum(reason.weight_milli for reason in self.reasons)

    @property
    def main_reason(self) -> Reason:
        """The one to say: the heaviest."""
        return max(self.reasons, key=lambda reason: reason.weight_milli)


def elided(name: str, longest: int = 30) -> str:
    """Names as long as a sentence at the till can bear."""
    name = " ".join(name.split())
    return name if len(name) <= longest else name[: longest - 1].rstrip() + "…"
