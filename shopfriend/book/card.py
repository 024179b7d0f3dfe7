"""What the card and the timeline read beyond the nouns' own tables."""

from datetime import date

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import CustomerId


def last_purchases(tx: Tx, customer: CustomerId, *, limit: int) -> list[Row]:
    """The goods last bought and kept, each once, newest first; returns do not count."""
    return tx.all(
        """select l.product, max(r.day) as day, max(r.at) as at, p.name, p.print_name
             from receipt r join line l on l.receipt = r.id join product p on p.id = l.product
            where r.customer = :c and r.id in (
                  select id from receipt where customer = :c order by day desc, id desc limit 20)
            group by l.product, p.name, p.print_name
           having sum(l.quantity_milli) > 0
            order by at desc, l.product limit :limit""",
        c=customer,
        limit=limit,
    )


def open_coupons(tx: Tx, customer: CustomerId, on: date) -> list[Row]:
    """Usable that day, the one that runs out first in front."""
    return tx.all(
        """select k.id, k.code, k.incentive, k.valid_until, k.kind, coalesce(g.name, '') as campaign
             from coupon k left join campaign g on g.id = k.campaign
            where k.customer = :c and k.withdrawn_on is null
              and k.valid_from <= :day and k.valid_until >= :day
              and not exists (select 1 from redemption d where d.coupon = k.id)
            order by k.valid_until, k.code""",
        c=customer,
        day=on.isoformat(),
    )


def figures(tx: Tx, customer: CustomerId) -> Row | None:
    return tx.one(
        """select receipts, days, spent_cents, discount_lines, lines, first_day, last_day
             from customer_stat where customer = :c""",
        c=customer,
    )


def imported(tx: Tx, customer: CustomerId) -> dict[str, set[int]]:
    """Notes, preferences and consents of this person that came with a file."""
    return {
        table: {
            row
            for (row,) in tx.tuples(
                f"""select t.id from {table} t join batch b on b.id = t.batch
                     where t.customer = :c and b.kind = 'import'""",
                c=customer,
            )
        }
        for table in ("note", "preference", "consent")
    }


# -- the timeline's parts, newest first ----------------------------------------------------------


def receipts(tx: Tx, customer: CustomerId, *, limit: int) -> list[Row]:
    return tx.all(
        """select r.id, r.at, r.number, r.source, r.total_cents, r.lines,
                  coalesce(b.name, '') as branch
             from receipt r left join branch b on b.id = r.branch
            where r.customer = :c order by r.day desc, r.id desc limit :limit""",
        c=customer,
        limit=limit,
    )


def lines(tx: Tx, customer: CustomerId, *, limit: int) -> list[Row]:
    """The lines of those receipts."""
    return tx.all(
        """select l.receipt, l.product, l.quantity_milli, l.total_cents, l.discount_cents, p.name,
                  p.print_name, p.unit
             from line l join product p on p.id = l.product
            where l.receipt in (select id from receipt where customer = :c
                                 order by day desc, id desc limit :limit)
            order by l.receipt, l.line_no""",
        c=customer,
        limit=limit,
    )


def pieces(tx: Tx, customer: CustomerId, *, limit: int) -> list[Row]:
    return tx.all(
        """select p.id, r.id as run, r.posted_on, r.printed_at, r.frozen_at, r.on_day, r.state,
                  p.voided_at, g.name as campaign
             from piece p join run r on r.id = p.run join campaign g on g.id = r.campaign
            where p.customer = :c order by p.id desc limit :limit""",
        c=customer,
        limit=limit,
    )


def redemptions(tx: Tx, customer: CustomerId, *, limit: int) -> list[Row]:
    return tx.all(
        """select d.id, d.used_on, d.at, k.code, coalesce(g.name, '') as campaign,
                  coalesce(b.name, '') as branch
             from redemption d join coupon k on k.id = d.coupon
             left join campaign g on g.id = k.campaign left join branch b on b.id = d.branch
            where d.customer = :c order by d.at desc limit :limit""",
        c=customer,
        limit=limit,
    )


def offers(tx: Tx, customer: CustomerId, *, limit: int) -> list[Row]:
    """Offers that were made; those merely shown are no event."""
    return tx.all(
        """select o.id, o.on_day, o.place, o.outcome, p.name, p.print_name, c.path
             from offer o left join product p on p.id = o.product
             left join category c on c.id = o.category
            where o.customer = :c and o.made_at is not null
            order by o.on_day desc, o.id desc limit :limit""",
        c=customer,
        limit=limit,
    )
