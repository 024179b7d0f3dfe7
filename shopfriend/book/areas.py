"""Area facts: their own table, by country and postcode, with the batch that brought them."""

from collections.abc import Iterable, Sequence

from shopfriend.book.tx import Row, Tx, Value
from shopfriend.domain.ids import CustomerId

_COLUMNS = ("id", "country", "postcode", "name", "value", "source", "as_of", "batch")


def known(tx: Tx) -> dict[tuple[str, str, str, str], Row]:
    """By country, postcode, name and source."""
    rows = tx.all("select id, country, postcode, name, value, source, as_of from area_fact")
    return {(r["country"], r["postcode"], r["name"], r["source"]): r for r in rows}


def load(tx: Tx, rows: Iterable[Sequence[Value]]) -> None:
    tx.load("area_fact", _COLUMNS, rows)


def of_customer(tx: Tx, customer: CustomerId) -> list[Row]:
    """What is said about the places where she lives."""
    return tx.all(
        """select distinct f.postcode, f.name, f.value, f.source, f.as_of
             from address a join area_fact f
               on f.country = a.country and f.postcode = a.postcode
            where a.customer = :c order by f.name, f.source, f.postcode""",
        c=customer,
    )


def sets(tx: Tx) -> list[Row]:
    return tx.all(
        """select source, count(*) as facts, count(distinct postcode) as postcodes,
                  max(as_of) as newest
             from area_fact group by source order by source"""
    )


def forget(tx: Tx, source: str) -> int:
    return tx.run("delete from area_fact where source = :source", source=source)


def drop(tx: Tx, batch: int) -> int:
    """What an import brought."""
    return tx.run("delete from area_fact where batch = :batch", batch=batch)
