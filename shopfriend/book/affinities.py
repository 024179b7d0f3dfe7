"""What affinities are made from: one person's lines, prices of the groups, what she dislikes."""

from collections.abc import Sequence
from datetime import date

from shopfriend.book.customers import among
from shopfriend.book.tx import Tx
from shopfriend.domain.ids import CustomerId

_AT_ONCE = 500


def lines(tx: Tx, customer: CustomerId, before: date) -> list[tuple[date, int, int, int]]:
    """Day, receipt, product and quantity of each line, oldest first."""
    rows = tx.tuples(
        """select r.day, r.id, l.product, l.quantity_milli
             from receipt r join line l on l.receipt = r.id
            where r.customer = :c and r.day < :before order by r.day, r.id, l.line_no""",
        c=customer,
        before=before.isoformat(),
    )
    return [(date.fromisoformat(day), *rest) for day, *rest in rows]


def prices_of_groups(tx: Tx, groups: Sequence[int]) -> list[tuple[int, int]]:
    """Category and price of each of its goods that has one."""
    found: list[tuple[int, int]] = []
    for at in range(0, len(groups), _AT_ONCE):
        holders, facts = among("g", groups[at : at + _AT_ONCE])
        found += tx.tuples(
            f"""select category, price_cents from product
                 where category in ({holders}) and price_cents is not null""",
            **facts,
        )
    return found


def liked_groups(tx: Tx, customer: CustomerId, on: date) -> list[tuple[date, str]]:
    """When she said it, and the name of the group she likes; guesses and hearsay are none."""
    rows = tx.tuples(
        """select p.noted_on, c.path from preference p join category c on c.id = p.category
            where p.customer = :c and p.kind = 'like' and p.basis = 'said' and p.noted_on < :on
              and (p.until_day is null or p.until_day >= :on) order by p.noted_on, p.id""",
        c=customer,
        on=on.isoformat(),
    )
    return [(date.fromisoformat(day), path.rsplit(" > ", 1)[-1]) for day, path in rows]


def disliked_groups(tx: Tx, customer: CustomerId, on: date) -> list[str]:
    """Names of groups she has said she does not like."""
    rows = tx.tuples(
        """select c.path from preference p join category c on c.id = p.category
            where p.customer = :c and p.kind in ('dislike', 'never') and p.noted_on < :on
              and (p.until_day is null or p.until_day >= :on)""",
        c=customer,
        on=on.isoformat(),
    )
    return [path.rsplit(" > ", 1)[-1] for (path,) in rows]
