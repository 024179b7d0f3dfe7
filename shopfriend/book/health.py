"""What is missing or odd, asked of all rows at once: each condition serves the figure and its list.

What somebody has looked at and left (`case_mark`) is no finding any more, or not before a day.
"""

from collections.abc import Sequence
from datetime import date

from shopfriend.book.customers import among
from shopfriend.book.tx import Row, Tx, Value
from shopfriend.domain.health import BY_KIND, ENOUGH_SOLD, FAR

Place = tuple[int, int, str, str, str]
MARK = "care-"  # before the kind, in `case_mark`

_FROM = {
    "customer": "customer c",
    "product": "product p left join product_stat t on t.product = p.id",
    "receipt": "receipt r",
}
# What is counted: the living, goods that are goods, receipts of the last months.
_ALL = {
    "customer": "c.deceased_on is null",
    "product": "p.flags <> 'deposit'",
    "receipt": "r.day >= :since",
}
_ID = {"customer": "c.id", "product": "p.id", "receipt": "r.id"}
_OBJECTED = """select o.customer from consent o
     where o.state = 'objected' and o.purpose in ('', 'offers', 'profiling')
       and not exists (select 1 from consent l where l.customer = o.customer
                          and l.state = 'lifted' and (l.at > o.at or (l.at = o.at and l.id > o.id)))
"""
_CONSENTED = """select k.customer from consent k
     where k.channel = '' and k.purpose in ('', 'profiling') and k.state = 'given'
       and not exists (select 1 from consent n where n.customer = k.customer and n.channel = ''
                          and n.purpose in ('', 'profiling')
                          and n.state in ('given', 'withdrawn', 'claimed')
                          and (n.at > k.at or (n.at = k.at and n.id > k.id)))"""
_USUAL = "t.cents * 1000 / t.quantity_milli"
_WHERE = {
    "no-person": "r.customer is null and r.total_cents > 0",
    "no-address": """c.id not in (select a.customer from address a
        where a.postcode <> '' and a.town <> '' and (a.street <> '' or a.post_box <> ''))""",
    "no-consent": f"c.id not in ({_CONSENTED}) and c.id not in ({_OBJECTED})",
    "not-informed": "c.informed_on is null",
    "no-category": "p.category is null",
    "no-price": "(p.price_cents is null or p.price_cents <= 0) and t.receipts > 0",
    "price-far": f"""p.price_cents > 0 and t.receipts >= {ENOUGH_SOLD} and t.quantity_milli > 0
        and t.cents > 0 and (p.price_cents > {FAR} * {_USUAL} or p.price_cents * {FAR} < {_USUAL})
        """,
    "below-cost": "p.price_cents > 0 and p.cost_cents > p.price_cents",
    "no-picture": "p.picture is null and t.receipts > 0",
}
_ORDER = {
    "customer": "c.last_name, c.company, c.first_name, c.id",
    "product": "coalesce(t.receipts, 0) desc, p.name, p.id",
    "receipt": "r.at desc, r.id desc",
}
_COLUMNS = {
    "customer": "c.id",
    "product": """p.id, p.number, p.name, p.print_name, p.price_cents, p.cost_cents, p.gtin,
        coalesce(t.receipts, 0) as receipts, t.cents, t.quantity_milli""",
    "receipt": "r.id, r.number, r.at, r.total_cents, r.lines",
}


def is_asked(kind: str) -> bool:
    """Can the book alone answer it? The others are judged on its rows."""
    return kind in _WHERE


def of_all(tx: Tx, noun: str, since: date) -> int:
    """How many there are, to see a number in proportion."""
    sql = f"select count(*) from {_FROM[noun]} where {_ALL[noun]}"
    return int(tx.value(sql, **_facts(noun, since)))


def count(tx: Tx, kind: str, *, today: date, since: date) -> int:
    noun = BY_KIND[kind].noun
    sql = f"select count(*) from {_FROM[noun]} where {_conditions(kind)}"
    return int(tx.value(sql, **_facts(noun, since), **_marks(kind, today)))


def rows(tx: Tx, kind: str, *, today: date, since: date, limit: int) -> list[Row]:
    """The worst or newest first; people by name."""
    noun = BY_KIND[kind].noun
    return tx.all(
        f"""select {_COLUMNS[noun]} from {_FROM[noun]} where {_conditions(kind)}
             order by {_ORDER[noun]} limit :limit""",
        **_facts(noun, since),
        **_marks(kind, today),
        limit=limit,
    )


def left(tx: Tx, kind: str, today: date) -> set[int]:
    """Ids that were looked at and left."""
    found = tx.tuples(_LEFT.format(column="about"), **_marks(kind, today))
    return {int(about) for (about,) in found if about}


def products(tx: Tx) -> list[Row]:
    """All that is a good, the most sold first, with what care judges it by."""
    return tx.all(
        f"""select {_COLUMNS["product"]}, p.flags, p.picture, p.size, p.content_milli,
                   p.content_unit, coalesce(g.path, '') as path
              from {_FROM["product"]} left join category g on g.id = p.category
             where {_ALL["product"]} order by {_ORDER["product"]}"""
    )


def numbers(tx: Tx) -> list[tuple[int, str, str]]:
    """Each good's number and GTIN."""
    return tx.tuples(
        f"""select p.id, p.number, p.gtin from {_FROM["product"]} where {_ALL["product"]}
             order by {_ORDER["product"]}"""
    )


def goods(tx: Tx, ids: Sequence[int]) -> dict[int, Row]:
    """These, with what care shows of them."""
    holders, facts = among("p", ids)
    rows_ = tx.all(
        f"""select {_COLUMNS["product"]} from {_FROM["product"]}
             where p.id in ({holders or "null"})""",
        **facts,
    )
    return {row["id"]: row for row in rows_}


def places(tx: Tx) -> list[Place]:
    """Main addresses: customer, address, country, postcode, town."""
    return tx.tuples(
        """select a.customer, a.id, a.country, a.postcode, a.town from address a
            where a.main = 1 and a.postcode <> ''
              and a.customer not in (select c.id from customer c where c.deceased_on is not null)
            order by a.customer"""
    )


def phones_without_dial(tx: Tx) -> list[Row]:
    """Numbers nobody can dial as they stand."""
    return tx.all(
        """select h.customer as id, h.id as phone, h.number from phone h join customer c
               on c.id = h.customer
            where h.e164 = '' and c.deceased_on is null order by h.customer, h.id"""
    )


_LEFT = """select m.{column} from case_mark m
            where m.kind = :mark and (m.dropped_on is not null or m.until_day > :today)"""


def _conditions(kind: str) -> str:
    noun = BY_KIND[kind].noun
    settled = _LEFT.format(column="about")
    return f"""{_ALL[noun]} and {_WHERE[kind]}
               and cast({_ID[noun]} as text) not in ({settled})"""


def _facts(noun: str, since: date) -> dict[str, Value]:
    return {"since": since.isoformat()} if noun == "receipt" else {}


def _marks(kind: str, today: date) -> dict[str, Value]:
    return {"mark": MARK + kind, "today": today.isoformat()}
