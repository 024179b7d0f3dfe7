"""Stated, derived and guessed preferences, and ways to ask for them."""

from collections.abc import Sequence
from datetime import date

from shopfriend.book.customers import among
from shopfriend.book.tx import Row, Tx, Value
from shopfriend.domain.ids import CategoryId, CustomerId, PreferenceId, ProductId
from shopfriend.domain.preferences import Preference, Target

_SELECT = """
    select f.id, f.customer, f.kind, f.product, f.category, f.word, f.value, f.for_whom, f.basis,
           f.source, f.noted_on, f.until_day, f.done_on, p.name, p.print_name, c.path
      from preference f left join product p on p.id = f.product
      left join category c on c.id = f.category"""


def of(tx: Tx, customer: CustomerId, kinds: Sequence[str] = ()) -> list[Preference]:
    """Newest first; `kinds` narrows."""
    where = ""
    facts: dict[str, Value] = {}
    if kinds:
        holders, facts = among("k", kinds)
        where = f" and f.kind in ({holders})"
    rows = tx.all(
        f"{_SELECT} where f.customer = :c{where} order by f.noted_on desc, f.id desc",
        c=customer,
        **facts,
    )
    return [_from(row) for row in rows]


def everyone(tx: Tx) -> dict[CustomerId, list[Preference]]:
    """Each one's, newest first."""
    found: dict[CustomerId, list[Preference]] = {}
    for row in tx.each(f"{_SELECT} order by f.noted_on desc, f.id desc"):
        found.setdefault(CustomerId(row["customer"]), []).append(_from(row))
    return found


def get(tx: Tx, preference: PreferenceId) -> Preference | None:
    row = tx.one(_SELECT + " where f.id = :p", p=preference)
    return None if row is None else _from(row)


def same(tx: Tx, customer: CustomerId, kind: str, target: Target) -> Preference | None:
    """One about the same thing that still stands: said twice is said once."""
    for known in of(tx, customer, (kind,)):
        if known.target == target and known.done_on is None:
            return known
    return None


def insert(tx: Tx, new: Preference, *, actor: str = "", batch: int | None = None) -> None:
    tx.insert(
        "preference",
        id=new.id,
        customer=new.customer,
        kind=new.kind,
        target_kind=new.target.kind,
        product=new.target.product,
        category=new.target.category,
        word=new.target.word,
        value=new.value,
        for_whom=new.for_whom,
        basis=new.basis,
        source=new.source,
        noted_on=new.noted_on.isoformat(),
        until_day=new.until_day.isoformat() if new.until_day else None,
        done_on=new.done_on.isoformat() if new.done_on else None,
        actor=actor,
        batch=batch,
    )


def set_value(tx: Tx, preference: PreferenceId, value: str, day: date) -> None:
    tx.run(
        "update preference set value = :value, noted_on = :day where id = :p",
        value=value,
        day=day.isoformat(),
        p=preference,
    )


def set_done(tx: Tx, preference: PreferenceId, day: date) -> None:
    tx.run("update preference set done_on = :day where id = :p", day=day.isoformat(), p=preference)


def delete(tx: Tx, preference: PreferenceId) -> None:
    tx.run("delete from preference where id = :p", p=preference)


def sizes_bought(tx: Tx, customer: CustomerId) -> list[Row]:
    """Sizes on the receipts, by the category's path: how often and when last (P018)."""
    return tx.all(
        """select c.path, p.size, count(*) as times, max(r.day) as last_day
             from receipt r join line l on l.receipt = r.id join product p on p.id = l.product
             join category c on c.id = p.category
            where r.customer = :c and p.size <> '' and l.quantity_milli > 0
            group by c.path, p.size order by c.path, times desc, last_day desc""",
        c=customer,
    )


def product_for(tx: Tx, word: str) -> ProductId | None:
    """The one product whose name is exactly this word; None when none or several are."""
    rows = tx.all(
        "select id from product where lower(name) = :w or lower(print_name) = :w limit 2",
        w=word.casefold(),
    )
    return ProductId(rows[0]["id"]) if len(rows) == 1 else None


def _from(row: Row) -> Preference:
    product, category = row["product"], row["category"]
    target = Target(
        None if product is None else ProductId(product),
        None if category is None else CategoryId(category),
        row["word"],
    )
    path = (row["path"] or "").rsplit(" > ", 1)[-1]
    return Preference(
        id=PreferenceId(row["id"]),
        customer=CustomerId(row["customer"]),
        kind=row["kind"],
        target=target,
        shown=row["print_name"] or row["name"] or path or row["word"],
        value=row["value"],
        for_whom=row["for_whom"],
        basis=row["basis"],
        source=row["source"],
        noted_on=date.fromisoformat(row["noted_on"]),
        until_day=_day(row["until_day"]),
        done_on=_day(row["done_on"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
