"""The owner's own pairs of goods, each in the direction in which it is told."""

from datetime import date

from shopfriend.book.tx import Tx
from shopfriend.domain.ids import ProductId
from shopfriend.domain.pairs import Pair

_SELECT = "select product, other, why from product_pair"


def everyone(tx: Tx) -> list[Pair]:
    return [_pair(row) for row in tx.tuples(f"{_SELECT} order by product, other")]


def of(tx: Tx, product: ProductId) -> list[Pair]:
    """Those with this good, in either direction."""
    rows = tx.tuples(
        f"{_SELECT} where product = :p or other = :p order by product, other", p=product
    )
    return [_pair(row) for row in rows]


def put(tx: Tx, pair: Pair, *, on: date, actor: str) -> None:
    """What was said before in this direction is replaced."""
    delete(tx, pair.product, pair.other)
    tx.insert(
        "product_pair", product=pair.product, other=pair.other, why=pair.why,
        noted_on=on.isoformat(), actor=actor,
    )  # fmt: skip


def delete(tx: Tx, product: ProductId, other: ProductId) -> int:
    """How many went: 0 or 1."""
    return tx.run("delete from product_pair where product = :p and other = :o", p=product, o=other)


def numbered(tx: Tx) -> list[tuple[str, str, str]]:
    """Number of the good, number of what it goes with, the owner's words."""
    return tx.tuples(
        """select g.number, o.number, p.why from product_pair p
             join product g on g.id = p.product join product o on o.id = p.other
            order by g.number, o.number, p.product, p.other"""
    )


def buyers(tx: Tx, product: ProductId, *, limit: int) -> list[int]:
    """Who bought something that this good is paired to, the newest purchase first."""
    rows = tx.tuples(
        """select r.customer, max(r.day) as newest
             from product_pair p join line l on l.product = p.product
             join receipt r on r.id = l.receipt
            where p.other = :p and r.customer is not null and l.quantity_milli > 0
            group by r.customer order by newest desc, r.customer limit :limit""",
        p=product,
        limit=limit,
    )
    return [customer for customer, _ in rows]


def _pair(row: tuple[int, int, str]) -> Pair:
    product, other, why = row
    return Pair(ProductId(product), ProductId(other), why)
