"""What the Today page asks the book."""

from collections.abc import Sequence
from datetime import date

from shopfriend.book.customers import among
from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import CustomerId

Mark = tuple[str, CustomerId | None, str]  # kind, whose, what it is about


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


def settled(tx: Tx, today: date) -> set[Mark]:
    """Cases that were dropped, or put off to a later day."""
    rows = tx.all(
        """select kind, customer, about from case_mark
            where dropped_on is not null or until_day > :today""",
        today=today.isoformat(),
    )
    return {(row["kind"], row["customer"], row["about"]) for row in rows}


def mark(
    tx: Tx, id_: int, of: Mark, *, until: date | None, dropped: date | None, actor: str
) -> None:
    """In the place of what was said about this case before."""
    kind, customer, about = of
    tx.run(
        """delete from case_mark where kind = :kind and about = :about
              and coalesce(customer, 0) = coalesce(:customer, 0)""",
        kind=kind,
        about=about,
        customer=customer,
    )
    tx.insert(
        "case_mark",
        id=id_,
        kind=kind,
        customer=customer,
        about=about,
        until_day=until.isoformat() if until else None,
        dropped_on=dropped.isoformat() if dropped else None,
        actor=actor,
    )


def at_this_hour(
    tx: Tx, days: Sequence[date], low: str, high: str, *, least: int, limit: int
) -> list[CustomerId]:
    """Who came on at least `least` of these days between two times ("16:05"), most often first."""
    holders, facts = among("d", [day.isoformat() for day in days])
    rows = tx.all(
        f"""select customer, count(*) as often from (
              select customer, day from receipt
               where day in ({holders}) and customer is not null
                 and substr(at, 12, 5) >= :low and substr(at, 12, 5) <= :high
              union
              select customer, substr(at, 1, 10) as day from visit
               where substr(at, 1, 10) in ({holders})
                 and substr(at, 12, 5) >= :low and substr(at, 12, 5) <= :high) seen
            group by customer having count(*) >= :least
            order by often desc, customer limit :limit""",
        **facts,
        low=low,
        high=high,
        least=least,
        limit=limit,
    )
    return [CustomerId(row["customer"]) for row in rows]
