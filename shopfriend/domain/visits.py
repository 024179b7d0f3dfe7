"""Check-ins: person, branch, time – nothing else is asked."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from shopfriend.domain.ids import BranchId, CustomerId, ReceiptId, VisitId

SAME = timedelta(minutes=2)  # F5 pressed again is the same visit


@dataclass(frozen=True)
class Span:
    """How long before and after a check-in its receipt may stand."""

    before: timedelta
    after: timedelta


# Who is stamped pays in that minute – or first has the goods weighed and packed.
SAME_MINUTE = Span(timedelta(minutes=1), timedelta(minutes=1))
FEW_MINUTES = Span(timedelta(minutes=3), timedelta(minutes=8))


@dataclass(frozen=True)
class Visit:
    """`at` is shop-local time to the minute; `source`: counter, card, order, event."""

    id: VisitId
    customer: CustomerId
    branch: BranchId | None
    at: str
    source: str
    receipt: ReceiptId | None = None

    @property
    def day(self) -> str:
        return self.at[:10]


def same_visit(before: str, now: str) -> bool:
    """Are two local times one visit? Works across midnight."""
    apart = datetime.fromisoformat(now) - datetime.fromisoformat(before)
    return timedelta(0) <= apart <= SAME


def within(at: datetime, other: datetime, span: Span) -> bool:
    return at - span.before <= other <= at + span.after
