"""How people buy: how often, how much, with or without discount, for which occasions."""

import json
from collections.abc import Iterable
from datetime import date

from shopfriend.book.customers import among
from shopfriend.book.tx import Tx
from shopfriend.domain.ids import CustomerId, ProductId

_AT_ONCE = 500


def without_discount(
    tx: Tx, people: Iterable[CustomerId], before: date
) -> dict[CustomerId, tuple[int, int]]:
    """Lines bought before that day, and how many of them at full price; returns do not count."""
    found: dict[CustomerId, tuple[int, int]] = {}
    for some in _some(list(people)):
        holders, facts = among("c", some)
        rows = tx.tuples(
            f"""select r.customer, count(*), sum(case l.discount_cents when 0 then 1 else 0 end)
                  from receipt r join line l on l.receipt = r.id
                 where r.customer in ({holders}) and r.day < :before and l.quantity_milli > 0
                 group by r.customer""",
            before=before.isoformat(),
            **facts,
        )
        found |= {CustomerId(customer): (lines, full) for customer, lines, full in rows}
    return found


def redeemed_percents(
    tx: Tx, people: Iterable[CustomerId], before: date
) -> dict[CustomerId, tuple[int, ...]]:
    """Percentages, in basis points, of the coupons that people have used before that day."""
    found: dict[CustomerId, tuple[int, ...]] = {}
    wanted = set(people)
    for customer, incentive in tx.tuples(
        """select d.customer, c.incentive from redemption d join coupon c on c.id = d.coupon
            where d.customer is not null and d.used_on < :before order by d.used_on, d.id""",
        before=before.isoformat(),
    ):
        percent = int(json.loads(incentive).get("percent_bp", 0))
        if percent and customer in wanted:
            found[CustomerId(customer)] = (*found.get(CustomerId(customer), ()), percent)
    return found


def prices(
    tx: Tx, products: Iterable[ProductId]
) -> dict[ProductId, tuple[str, int | None, int | None, int | None]]:
    """Name, price, cost and the category, in cents."""
    found: dict[ProductId, tuple[str, int | None, int | None, int | None]] = {}
    for some in _some(list(dict.fromkeys(products))):
        holders, facts = among("p", some)
        for row in tx.all(
            f"""select id, name, print_name, number, price_cents, cost_cents, category
                  from product where id in ({holders})""",
            **facts,
        ):
            name = row["print_name"] or row["name"] or row["number"]
            found[ProductId(row["id"])] = (
                name, row["price_cents"], row["cost_cents"], row["category"],
            )  # fmt: skip
    return found


def floors(tx: Tx) -> dict[int, int]:
    """Category -> the least margin in basis points, its own or that of a group above it."""
    rows = tx.all("select id, parent, min_margin_bp from category order by path")
    parents = {row["id"]: row["parent"] for row in rows}
    own = {row["id"]: row["min_margin_bp"] for row in rows}
    found: dict[int, int] = {}
    for category in own:
        at: int | None = category
        seen: set[int] = set()
        while at is not None and at not in seen and own.get(at) is None:
            seen.add(at)
            at = parents.get(at)
        if at is not None and own.get(at) is not None:
            found[category] = own[at]
    return found


def _some(ids: "list[CustomerId] | list[ProductId]") -> "Iterable[list[int]]":
    return ([int(id_) for id_ in ids[at : at + _AT_ONCE]] for at in range(0, len(ids), _AT_ONCE))


def visits_in(tx: Tx, first: date, before: date) -> dict[CustomerId, int]:
    """Days with a receipt from `first` to the day before `before`, by person."""
    rows = tx.tuples(
        """select customer, count(distinct day) from receipt
            where customer is not null and day >= :first and day < :before group by customer""",
        first=first.isoformat(),
        before=before.isoformat(),
    )
    return {CustomerId(customer): days for customer, days in rows}


def goods_bought(
    tx: Tx, customer: CustomerId, first: date, before: date
) -> list[tuple[int, int, int]]:
    """Product, its lines and the newest receipt with it."""
    return tx.tuples(
        """select l.product, count(*), max(r.id) from receipt r join line l on l.receipt = r.id
            where r.customer = :c and r.day >= :first and r.day < :before and l.quantity_milli > 0
            group by l.product order by l.product""",
        c=customer,
        first=first.isoformat(),
        before=before.isoformat(),
    )


def best(tx: Tx, first: date, before: date, *, limit: int) -> list[tuple[int, int, int]]:
    """Customer, cents spent and days with a receipt; who spent most first."""
    return tx.tuples(
        """select r.customer, sum(r.total_cents), count(distinct r.day)
             from receipt r join customer c on c.id = r.customer
            where r.day >= :first and r.day < :before
            group by r.customer, c.number order by 2 desc, c.number limit :limit""",
        first=first.isoformat(),
        before=before.isoformat(),
        limit=limit,
    )


def buyers(
    tx: Tx, product: ProductId, first: date, before: date, *, limit: int
) -> list[tuple[int, int, int, str]]:
    """Customer, quantity in thousandths, cents and the last day; who bought most first."""
    return tx.tuples(
        """select r.customer, sum(l.quantity_milli), sum(l.total_cents), max(r.day)
             from line l join receipt r on r.id = l.receipt join customer c on c.id = r.customer
            where l.product = :p and r.day >= :first and r.day < :before
            group by r.customer, c.number order by 2 desc, c.number limit :limit""",
        p=product,
        first=first.isoformat(),
        before=before.isoformat(),
        limit=limit,
    )


def average_receipt(tx: Tx, first: date, before: date) -> int:
    """In cents, of people who are known; 0 without any."""
    found = tx.value(
        """select avg(total_cents) from receipt
            where customer is not null and day >= :first and day < :before and total_cents > 0""",
        first=first.isoformat(),
        before=before.isoformat(),
    )
    return round(float(found)) if found is not None else 0


def newest_sale(tx: Tx) -> date | None:
    day = tx.value("select max(last_day) from product_stat")
    return date.fromisoformat(day) if day else None


def lying(tx: Tx, since: date, *, limit: int) -> list[int]:
    """Products in stock that have not sold since that day and were known before it; the lot that
    is worth most first, by cost or else by price."""
    rows = tx.tuples(
        """select p.id,
                  coalesce(p.stock_milli, 0) * coalesce(p.cost_cents, p.price_cents, 0) as worth
             from product p left join product_stat s on s.product = p.id
            where p.stock_milli > 0 and coalesce(s.last_day, '') < :since
              and p.created_at < :since
            order by worth desc, p.number, p.id
            limit :limit""",
        since=since.isoformat(),
        limit=limit,
    )
    return [product for product, _ in rows]


def bought_in_group(tx: Tx, customer: CustomerId, category: int, before: date) -> bool:
    """Did she ever buy from this group before that day?"""
    found = tx.value(
        """select 1 from receipt r join line l on l.receipt = r.id
             join product p on p.id = l.product
            where r.customer = :c and r.day < :before and p.category = :g limit 1""",
        c=customer,
        before=before.isoformat(),
        g=category,
    )
    return found is not None
