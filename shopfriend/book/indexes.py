"""Plain indexes that are made anew around very many rows: sorted at the end, which is several
times quicker than a million insertions at random places."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from shopfriend.book import schema
from shopfriend.book.tx import Tx

_INDEX = re.compile(r"create index (\w+) on ((\w+)\([^)]*\));")


@contextmanager
def made_anew(tx: Tx, *tables: str) -> Iterator[None]:
    """Without the indexes of these tables for the while; unique ones stay."""
    found = [index for index in _indexes() if index[2] in tables]
    for name, *_ in found:
        tx.run(f"drop index {name}")
    yield
    for name, on, _ in found:
        tx.run(f"create index {name} on {on}")


def _indexes() -> list[tuple[str, str, str]]:
    """Name, table(columns) and table, as the schema has them."""
    return _INDEX.findall("".join((*schema.BASE, schema.DERIVED)))
