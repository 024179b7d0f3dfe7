"""SQLite's full text index of customers and goods: the search port of this engine.

PostgreSQL has `tsvector` for it. Words come folded (letters and digits only), so nothing a clerk
types can be an operator. Hits come in the order of their ids and at most `limit` of them: sorting
all 50,000 people with an "a" somewhere would take longer than anybody waits; bm25 a second.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from shopfriend.book import schema
from shopfriend.book.tx import Row, Tx, Value

CUSTOMERS = ("name", "place", "note")
PRODUCTS = ("words",)

Words = Sequence[Sequence[str]]  # each place holds the ways to write that word; all must occur


def customers(tx: Tx, words: Words, *, names_only: bool, limit: int) -> list[Row]:
    """Rows of `customer_search` in which all words begin a word."""
    query = _query(words)
    return tx.all(
        """select s.customer, s.skey, s.name, s.place, s.note
             from customer_fts f join customer_search s on s.customer = f.rowid
            where customer_fts match :query order by f.rowid limit :limit""",
        query=f"name : ({query})" if names_only else query,
        limit=limit,
    )


def products(tx: Tx, words: Words, *, limit: int) -> list[Row]:
    return tx.all(
        """select s.product, s.skey
             from product_fts f join product_search s on s.product = f.rowid
            where product_fts match :query order by f.rowid limit :limit""",
        query=_query(words),
        limit=limit,
    )


def add(tx: Tx, noun: str, key: int, texts: Sequence[Value]) -> None:
    """The words of a new row of `customer_search` or `product_search`. They go by themselves:
    a trigger takes them out when that row is deleted, by a cascade too."""
    columns = CUSTOMERS if noun == "customer" else PRODUCTS
    tx.load(f"{noun}_fts", ("rowid", *columns), [(key, *texts)])


def replace(tx: Tx, noun: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """All rows of `customer_search` or `product_search`, and the index anew. `optimize` also
    drops deleted words from the file."""
    tx.run(f"drop trigger {noun}_unindex")
    tx.run(f"delete from {noun}_search")
    tx.load(f"{noun}_search", columns, rows)
    for order in ("rebuild", "optimize"):
        tx.run(f"insert into {noun}_fts ({noun}_fts) values (:order)", order=order)
    tx.run(schema.UNINDEX[noun])


def agrees(tx: Tx, noun: str) -> bool:
    """Does the index say what its content table says? Only rank 1 compares with the content."""
    try:
        tx.run(f"insert into {noun}_fts ({noun}_fts, rank) values ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname.startswith("SQLITE_CORRUPT"):
            return False
        raise
    return True


def _query(words: Words) -> str:
    return " AND ".join(f"({' OR '.join(_beginnings(ways))})" for ways in words)


def _beginnings(ways: Iterable[str]) -> list[str]:
    return [f'"{way}"*' for way in ways]
