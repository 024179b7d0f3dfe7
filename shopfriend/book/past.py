"""Mailings of before the program: what their files told, kept apart from our own runs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from shopfriend.book.tx import Row, Tx

ROWS = ("past_redemption", "past_piece", "past_coupon")  # children first


@dataclass(frozen=True)
class PastCampaign:
    id: int
    number: str
    name: str
    starts: date
    ends: date | None
    pieces: int
    redeemed: int


_SELECT = """
    select c.id, c.number, c.name, c.starts, c.ends,
           (select count(*) from past_piece p where p.campaign = c.id) as pieces,
           (select count(distinct r.customer) from past_redemption r
             where r.campaign = c.id) as redeemed
      from past_campaign c"""


_ROWS = "select id, number, name, starts, ends from past_campaign"


def everyone(tx: Tx) -> list[PastCampaign]:
    """Newest first."""
    return [_row(row) for row in tx.all(_SELECT + " order by c.starts desc, c.number")]


def find(tx: Tx, text: str) -> PastCampaign | None:
    """By its own number, else by its name."""
    for column in ("number", "name"):
        row = tx.one(_SELECT + f" where c.{column} = :text order by c.starts desc", text=text)
        if row is not None:
            return _row(row)
    return None


def campaigns(tx: Tx) -> dict[str, Row]:
    """By number."""
    return {row["number"]: row for row in tx.all(_ROWS)}


def insert_campaign(
    tx: Tx, id_: int, *, number: str, name: str, starts: str, ends: str | None, batch: int
) -> None:
    tx.insert(
        "past_campaign", id=id_, number=number, name=name, starts=starts, ends=ends, batch=batch
    )


def pieces(tx: Tx) -> dict[tuple[int, int], str]:
    """(campaign, customer) -> the day it was sent."""
    rows = tx.tuples("select campaign, customer, sent_on from past_piece")
    return {(campaign, customer): day for campaign, customer, day in rows}


def coupons(tx: Tx) -> set[tuple[int, str, str]]:
    return set(tx.tuples("select campaign, coupon, product from past_coupon"))


def redemptions(tx: Tx) -> set[tuple[int, int, str, str]]:
    return set(tx.tuples("select campaign, customer, coupon, day from past_redemption"))


def load_pieces(tx: Tx, rows: Iterable[tuple[int, int, str, int]]) -> None:
    """Campaign, customer, day, batch."""
    tx.load("past_piece", ("campaign", "customer", "sent_on", "batch"), rows)


def load_coupons(tx: Tx, rows: Iterable[tuple[int, str, str, int]]) -> None:
    """Campaign, coupon, product number, batch."""
    tx.load("past_coupon", ("campaign", "coupon", "product", "batch"), rows)


def load_redemptions(tx: Tx, rows: Iterable[tuple[int, int, str, str, int]]) -> None:
    """Campaign, customer, coupon, day, batch."""
    tx.load("past_redemption", ("campaign", "customer", "coupon", "day", "batch"), rows)


def drop(tx: Tx, batch: int) -> list[int]:
    """Everything of one import but the campaigns themselves; the customers it was about."""
    concerned: set[int] = set()
    for table in ROWS:
        if table != "past_coupon":
            found = tx.tuples(f"select distinct customer from {table} where batch = :b", b=batch)
            concerned.update(customer for (customer,) in found)
        tx.run(f"delete from {table} where batch = :b", b=batch)
    return sorted(concerned)


# -- own mailings and past ones together, for what is learned from them ---------------------------


def number_of(tx: Tx, text: str) -> int | None:
    """The id of a campaign by number or name, a past one or one of our own (the newest)."""
    found = find(tx, text)
    if found is not None:
        return found.id
    own = tx.value(
        "select id from campaign where name = :text order by made_at desc, id desc limit 1",
        text=text,
    )
    return None if own is None else int(own)


def mailings(tx: Tx) -> list[tuple[int, int, int]]:
    """Campaign, the day it was sent (an ordinal), customer: every letter that ever went out."""
    rows = tx.tuples(
        """select campaign, sent_on, customer from past_piece
           union all
           select r.campaign, r.posted_on, p.customer from piece p join run r on r.id = p.run
            where r.posted_on is not null and r.voided_at is null and p.voided_at is null
            order by 2, 1, 3"""
    )
    return [(campaign, _ordinal(day), customer) for campaign, day, customer in rows]


def coupon_goods(tx: Tx) -> list[tuple[int, int]]:
    """Campaign and a product that one of its coupons is good for."""
    rows = tx.tuples(
        """select distinct c.campaign, p.id from past_coupon c join product p
               on p.number = c.product
           union
           select o.campaign, o.product from (
               select r.campaign as campaign, f.product as product
                 from offer f join piece p on p.id = f.piece join run r on r.id = p.run
                where f.product is not null) o
            order by 1, 2"""
    )
    return [(campaign, product) for campaign, product in rows]


def redeemed(tx: Tx) -> list[tuple[int, int, int]]:
    """Campaign, customer, day (an ordinal) of each coupon that came back."""
    rows = tx.tuples(
        """select campaign, customer, day from past_redemption
           union all
           select c.campaign, d.customer, d.used_on from redemption d
             join coupon c on c.id = d.coupon
            where c.campaign is not null and d.customer is not null
            order by 3, 1, 2"""
    )
    return [(campaign, customer, _ordinal(day)) for campaign, customer, day in rows]


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _row(row: Row) -> PastCampaign:
    return PastCampaign(
        row["id"], row["number"], row["name"], date.fromisoformat(row["starts"]),
        date.fromisoformat(row["ends"]) if row["ends"] else None, row["pieces"], row["redeemed"],
    )  # fmt: skip
