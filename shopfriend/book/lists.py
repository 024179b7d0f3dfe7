"""What the saved lists ask of everybody at once."""

from collections.abc import Iterator
from datetime import date

from shopfriend.book.tx import Tx
from shopfriend.domain.ids import CustomerId


def rhythms(tx: Tx) -> Iterator[tuple[CustomerId, int, date]]:
    """Everybody with a rhythm: the usual gap in days, and the last purchase or check-in."""
    rows = tx.each(
        """select s.customer, s.gap_days, s.last_day,
                  (select max(v.at) from visit v where v.customer = s.customer) as seen_at
             from customer_stat s where s.gap_days is not null"""
    )
    for row in rows:
        last = max(row["last_day"], (row["seen_at"] or "")[:10])
        yield CustomerId(row["customer"]), row["gap_days"], date.fromisoformat(last)
