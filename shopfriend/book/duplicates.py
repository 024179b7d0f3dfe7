"""All that is compared to find doubles, in a few statements; and the pairs that are none."""

from collections.abc import Iterator, Set
from datetime import date

from shopfriend.book.customers import among
from shopfriend.book.tx import Row, Tx

_PEOPLE = """
    select c.id, c.number, c.kind, c.salutation, c.first_name, c.name_prefix, c.last_name,
           c.nickname, c.memo, c.company, c.birth_year, c.birth_month, c.birth_day,
           coalesce(a.street, '') as street, coalesce(a.house_number, '') as house_number,
           coalesce(a.postcode, '') as postcode, coalesce(a.town, '') as town,
           coalesce(t.receipts, 0) as receipts, coalesce(t.last_day, '') as last_day
      from customer c
      left join address a on a.id = (select b.id from address b where b.customer = c.id
                                      order by b.main desc, b.id limit 1)
      left join customer_stat t on t.customer = c.id"""
_TOGETHER = 400


def people(tx: Tx, ids: Set[int] | None = None) -> list[Row]:
    """Everybody – or these – with main address and figures, by id."""
    if ids is None:
        return tx.all(_PEOPLE + " order by c.id")
    found: list[Row] = []
    ordered = sorted(ids)
    for start in range(0, len(ordered), _TOGETHER):
        holders, facts = among("i", ordered[start : start + _TOGETHER])
        found += tx.all(f"{_PEOPLE} where c.id in ({holders}) order by c.id", **facts)
    return found


def phones(tx: Tx) -> list[tuple[int, str, str]]:
    """Customer, number as written, number as dialled."""
    return tx.tuples("select customer, number, e164 from phone order by id")


def emails(tx: Tx) -> list[tuple[int, str]]:
    return tx.tuples("select customer, address from email order by id")


def goods(tx: Tx) -> list[Row]:
    return tx.all(
        """select p.id, p.number, p.gtin, p.name, p.print_name, p.unit, p.price_cents,
                  coalesce(c.path, '') as category, coalesce(t.receipts, 0) as receipts,
                  coalesce(t.last_day, '') as last_day
             from product p left join category c on c.id = p.category
             left join product_stat t on t.product = p.id
            order by p.id"""
    )


def apart(tx: Tx, noun: str) -> set[tuple[int, int]]:
    """Pairs that somebody has called different, the smaller id first."""
    rows = tx.tuples(f"select {noun}, other from {noun}_apart")
    return {(min(one, other), max(one, other)) for one, other in rows}


def keep_apart(tx: Tx, noun: str, one: int, other: int, *, on: date, actor: str) -> None:
    tx.run(
        f"""insert into {noun}_apart ({noun}, other, noted_on, actor)
            values (:one, :other, :day, :actor) on conflict ({noun}, other) do nothing""",
        one=min(one, other),
        other=max(one, other),
        day=on.isoformat(),
        actor=actor,
    )


def known(tx: Tx, noun: str, *ids: int) -> Iterator[bool]:
    for each in ids:
        yield tx.value(f"select 1 from {noun} where id = :each", each=each) is not None
