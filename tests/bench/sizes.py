"""The public book smaller and larger than it is, to see how the cost grows with the data."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shopfriend.book import Book, derived, schema
from shopfriend.book.tx import Tx

TENTH = 10
MANY_PEOPLE, FEW_GOODS = 20_000, 5_000
_FAR = 2**34  # between the ids of two copies: more than the ids of one book lie apart
_DERIVED = {"lines", "customer summary"}  # the others know nothing of purchases


def tenth(source: Path, target: Path) -> None:
    """Every tenth customer, and what these bought; all goods stay on sale."""
    with _copy(source, target) as tx:
        people = tx.tuples("select id from customer order by id")
        for (customer,) in set(people) - set(people[::TENTH]):
            tx.run(
                """delete from line where receipt in
                          (select id from receipt where customer = :customer)""",
                customer=customer,
            )
            tx.run("delete from receipt where customer = :customer", customer=customer)


def tenfold(source: Path, target: Path) -> None:
    """Nine further people for each one, who bought the same on the same days."""
    with _copy(source, target) as tx:
        _more(tx, TENTH)


def many_people(source: Path, target: Path) -> None:
    """Some 20,000 people, who buy nothing but the 5,000 goods sold most."""
    with _copy(source, target) as tx:
        tx.run(
            f"""delete from line where product not in
                   (select product from product_stat order by receipts desc limit {FEW_GOODS})"""
        )
        _more(tx, MANY_PEOPLE // tx.value("select count(*) from customer"))


@contextmanager
def _copy(source: Path, target: Path) -> Iterator[Tx]:
    shutil.copyfile(source, target)
    with Book.open(target) as book, book.batch("bench") as tx:
        yield tx
        derived.rebuild(tx, _DERIVED)


def _more(tx: Tx, times: int) -> None:
    last = {name: tx.value(f"select max(id) from {name}") for name in ("customer", "receipt")}
    for n in range(1, times):
        _again(tx, "customer", n, ("id",), f"id <= {last['customer']}")
        _again(tx, "receipt", n, ("id", "customer"), f"id <= {last['receipt']}")
        _again(tx, "line", n, ("receipt",), f"receipt <= {last['receipt']}")


def _again(tx: Tx, table: str, times: int, ids: tuple[str, ...], which: str) -> None:
    """These rows once more, with ids that far away and numbers of their own."""
    names = [column.name for column in schema.tables()[table].columns]
    values = [f"{name} + :far" if name in ids else name for name in names]
    values = [f"{name} || :tag" if name == "number" else name for name in values]
    tx.run(
        f"""insert into {table} ({", ".join(names)})
            select {", ".join(values)} from {table} where {which} order by {ids[0]}""",
        far=times * _FAR,
        tag=f"/{times}",
    )
