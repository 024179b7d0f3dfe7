"""Offers as a table for the command line and for files: numbers and words instead of ids."""

import csv
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from shopfriend.book import customers, products
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.reasons import Offer
from shopfriend.domain.trouble import Trouble
from shopfriend.services import texts
from shopfriend.services.desk import Desk
from shopfriend.services.offers import known_or_new

COLUMNS = ("customer", "rank", "product", "name", "score", "kind", "reasons")
_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t")


@dataclass(frozen=True)
class Row:
    """`kind` is repeat or new for that customer, for group offers too. `score` in points."""

    customer: str
    rank: int
    product: str
    name: str
    score: float
    kind: str
    reasons: tuple[str, ...]


def rows(
    desk: Desk, found: Iterable[tuple[CustomerId, list[Offer]]], *, voice: str = "staff"
) -> list[Row]:
    """In the order given, ranked from 1 for each customer; reasons in the desk's language."""
    with desk.read() as tx:
        people = customers.numbers(tx)
        goods = {p.id: (p.number, p.print_name or p.name) for p in products.everyone(tx)}
    table: list[Row] = []
    for customer, offers in found:
        known = people.get(customer, "")
        for rank, offer in enumerate(offers, 1):
            table.append(_row(desk, known, rank, offer, goods, voice))
    return table


def _row(
    desk: Desk,
    customer: str,
    rank: int,
    offer: Offer,
    goods: Mapping[ProductId, tuple[str, str]],
    voice: str,
) -> Row:
    number, name = goods.get(offer.product, ("", "")) if offer.product is not None else ("", "")
    said = tuple(texts.say(reason.message, desk.language, voice) for reason in offer.reasons)
    kind = known_or_new(desk, offer)
    return Row(customer, rank, number, name, offer.score_milli / 1000, kind, said)


def write_csv(path: Path, table: Iterable[Row]) -> None:
    """UTF-8 with the columns of `docs/command-line.md`; under a temporary name first. Raises
    `Trouble("file-not-saved")`."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(COLUMNS)
            for row in table:
                writer.writerow(
                    [row.customer, row.rank, _plain(row.product), _plain(row.name),
                     f"{row.score:.3f}", row.kind, " | ".join(row.reasons)]
                )  # fmt: skip
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Trouble("file-not-saved", file=path.name, folder=str(path.parent)) from error


def _plain(text: str) -> str:
    """A text that a spreadsheet would run gets an apostrophe in front."""
    return "'" + text if text.startswith(_RUN_BY_SPREADSHEETS) else text
