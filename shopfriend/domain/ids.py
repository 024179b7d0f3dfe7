"""Ids: 63-bit integers that the program makes before the commit, never the engine.

Milliseconds since 2020 (41 bits) | workplace (10 bits) | counter (12 bits). They sort by time of
making, need no round trip, and two workplaces never make the same one. People never see them:
what people see is a number or a code, text, unique per source.
"""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import NewType

CustomerId = NewType("CustomerId", int)
HouseholdId = NewType("HouseholdId", int)
ProductId = NewType("ProductId", int)
CategoryId = NewType("CategoryId", int)
ReceiptId = NewType("ReceiptId", int)
BranchId = NewType("BranchId", int)
PreferenceId = NewType("PreferenceId", int)
NoteId = NewType("NoteId", int)
VisitId = NewType("VisitId", int)
TalkId = NewType("TalkId", int)
ConsentId = NewType("ConsentId", int)
OfferId = NewType("OfferId", int)
CampaignId = NewType("CampaignId", int)
RunId = NewType("RunId", int)
PieceId = NewType("PieceId", int)
CouponId = NewType("CouponId", int)
RedemptionId = NewType("RedemptionId", int)
BatchId = NewType("BatchId", int)
ChangeId = NewType("ChangeId", int)

_EPOCH_MS = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp() * 1000)
_COUNTER_BITS, _WORKPLACE_BITS = 12, 10
WORKPLACES = 1 << _WORKPLACE_BITS


class IdMaker:
    """Makes ids for one workplace (0…1023). Thread-safe; never repeats and never goes back,
    even when the clock does: then it counts on from the last id."""

    def __init__(self, workplace: int, clock: Callable[[], datetime]) -> None:
        if not 0 <= workplace < WORKPLACES:
            raise ValueError(f"workplace {workplace} is not in 0…{WORKPLACES - 1}")
        self._workplace = workplace
        self._clock = clock
        self._lock = threading.Lock()
        self._tick = 0  # milliseconds << counter bits | counter

    def continue_after(self, newest: int) -> None:
        """Make only ids above `newest`, which somebody made earlier with perhaps another clock."""
        with self._lock:
            made_at = newest >> (_WORKPLACE_BITS + _COUNTER_BITS)
            self._tick = max(self._tick, ((made_at + 1) << _COUNTER_BITS) - 1)

    def next(self) -> int:
        return next(self.many(1))

    def many(self, count: int) -> Iterator[int]:
        """`count` fresh ids, ascending. Taken at once, so a batch keeps its order."""
        with self._lock:
            now = (int(self._clock().timestamp() * 1000) - _EPOCH_MS) << _COUNTER_BITS
            first = max(now, self._tick + 1)
            self._tick = first + count - 1
        return (self._pack(tick) for tick in range(first, first + count))

    def _pack(self, tick: int) -> int:
        milliseconds, counter = tick >> _COUNTER_BITS, tick & ((1 << _COUNTER_BITS) - 1)
        return (
            milliseconds << (_WORKPLACE_BITS + _COUNTER_BITS)
            | self._workplace << _COUNTER_BITS
            | counter
        )
