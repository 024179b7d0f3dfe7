"""What the Today page asks the book."""

from datetime import date

from shopfriend.book.tx import Row, Tx


def perhaps_late(tx: Tx, known_until: date, *, limit: int) -> list[Row]:
    """Regulars whose last purchase lies back longer than usual, most bought from first. A rough
    sieve: the exact rhythm is judged on their days."""
    rows = tx.all(
        """select customer, days, spent_cents, first_day, last_day from customer_stat
            where days >= 4 and last_day < :known order by spent_cents desc, customer""",
        known=known_until.isoformat(),
    )
    late = [row for row in rows if _late(row, known_until)]
    return late[:limit]


def _late(row: Row, known_until: date) -> bool:
    first, last = date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"])
    usual = (last - first).days / (row["days"] - 1)
    away = (known_until - last).days
    return bool(usual <= away <= max(usual * 8, 60))


def coupons_ending(tx: Tx, first: date, last: date) -> list[Row]:
    """Open coupons that run out between two days, counted by campaign and day."""
    return tx.all(
        """select coalesce(g.name, '') as campaign, k.valid_until, count(*) as open
             from coupon k left join campaign g on g.id = k.campaign
            where k.valid_until >= :first and k.valid_until <= :last and k.withdrawn_on is null
              and not exists (select 1 from redemption d where d.coupon = k.id)
            group by coalesce(g.name, ''), k.valid_until order by k.valid_until""",
        first=first.isoformat(),
        last=last.isoformat(),
    )
