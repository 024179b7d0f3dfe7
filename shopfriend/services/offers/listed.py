"""Offers as a table for the command line and for files: numbers and words instead of ids."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from shopfriend.book import categories, customers, products
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.offers import weak
from shopfriend.domain.reasons import Offer
from shopfriend.domain.trouble import ShopError
from shopfriend.services import csv_file, texts
from shopfriend.services.desk import Desk
from shopfriend.services.offers import known_or_new

COLUMNS = ("customer", "rank", "product", "name", "score", "kind", "reasons", "weak")


@dataclass(frozen=True)
class Row:
    """`kind` is repeat or new for that customer, for group offers too. `score` in points. `weak`:
    too little speaks for it to be offered; it only fills the list. A goods group has no number
    of a product; its name is its path."""

    customer: str
    rank: int
    product: str
    name: str
    score: float
    kind: str
    reasons: tuple[str, ...]
    weak: bool


def rows(
    desk: Desk, found: Iterable[tuple[CustomerId, list[Offer]]], *, voice: str = "staff"
) -> list[Row]:
    """In the order given, ranked from 1 for each customer; reasons in the desk's language."""
    with desk.read() as tx:
        people = customers.numbers(tx)
        goods = {p.id: (p.number, p.print_name or p.name) for p in products.everyone(tx)}
        paths = {int(id_): path for path, id_ in categories.paths(tx).items()}
    table: list[Row] = []
    for customer, offers in found:
        known = people.get(customer, "")
        for rank, offer in enumerate(offers, 1):
            number, name = _named(offer, goods, paths)
            said = tuple(texts.say(each.message, desk.language, voice) for each in offer.reasons)
            table.append(
                Row(
                    known, rank, number, name, offer.score_milli / 1000, known_or_new(desk, offer),
                    said, weak(offer.kind, [(r.kind, r.weight_milli) for r in offer.reasons]),
                )
            )  # fmt: skip
    return table


def _named(
    offer: Offer, goods: Mapping[ProductId, tuple[str, str]], paths: Mapping[int, str]
) -> tuple[str, str]:
    if offer.product is not None:
        return goods.get(offer.product, ("", ""))
    return "", paths.get(int(offer.category or 0), "")


def days_of(desk: Desk, path: Path) -> dict[CustomerId, date]:
    """A file `customer,date`: for whom a list of which morning is wanted. Raises `ShopError` for
    a number nobody has or a day that is none, with the line."""
    with desk.read() as tx:
        numbers = {number: customer for customer, number in customers.numbers(tx).items()}
    found: dict[CustomerId, date] = {}
    for line, row in csv_file.read(path, ("customer", "date")):
        customer = numbers.get(row["customer"])
        if customer is None:
            raise ShopError("asof-customer", file=path.name, line=line, number=row["customer"])
        try:
            found[customer] = date.fromisoformat(row["date"])
        except ValueError:
            raise ShopError("asof-date", file=path.name, line=line, value=row["date"]) from None
    return found


def write_csv(path: Path, table: Iterable[Row]) -> None:
    """UTF-8 with the columns of `docs/command-line.md`. Raises `Trouble("file-not-saved")`."""
    csv_file.write(
        path,
        COLUMNS,
        (
            (row.customer, row.rank, row.product, row.name, f"{row.score:.3f}", row.kind,
             " | ".join(row.reasons), "weak" if row.weak else "")
            for row in table
        ),
    )  # fmt: skip
