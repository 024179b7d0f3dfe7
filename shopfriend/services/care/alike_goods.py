"""What two goods of the book have in common: a till's relaunch, one article spelled twice."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from shopfriend.book import Row, Tx
from shopfriend.book import duplicates as rows
from shopfriend.domain import folding
from shopfriend.domain.merging import Side
from shopfriend.domain.till_names import readable

NEAR = 90  # per cent
_PRICE = 0.25  # prices further apart than this share say nothing
_NUMBERS = re.compile(r"\d+")

Signs = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Good:
    id: int
    shown: Side
    name: str
    numbers: tuple[str, ...]  # sizes, months: 0,7 and 1,0 are two goods
    gtin: str
    unit: str
    category: str
    price_cents: int | None


def everything(tx: Tx) -> list[Good]:
    return [_good(row) for row in rows.goods(tx)]


def _good(row: Row) -> Good:
    shown = row["print_name"] or readable(row["name"]) or row["number"]
    name = folding.key(row["name"] or row["print_name"])
    day = date.fromisoformat(row["last_day"]) if row["last_day"] else None
    return Good(
        row["id"],
        Side(row["id"], row["number"], shown, row["category"], row["receipts"], day),
        name,
        tuple(sorted(_NUMBERS.findall(name))),
        row["gtin"],
        row["unit"],
        row["category"],
        row["price_cents"],
    )


def side(good: Good) -> Side:
    return good.shown


def _by_gtin(good: Good) -> Iterator[Hashable]:
    if good.gtin:
        yield good.gtin


def _by_name(good: Good) -> Iterator[Hashable]:
    if good.name:
        yield " ".join(sorted(good.name.split()))


def _by_first_word(good: Good) -> Iterator[Hashable]:
    if good.name:
        yield good.name[:4], good.category


KEYS: tuple[Callable[[Good], Iterable[Hashable]], ...] = (_by_gtin, _by_name, _by_first_word)


def signs(one: Good, other: Good) -> Signs:
    """{} for what is sold by other units: merging would mix their quantities."""
    shown = {"one": one.shown.name, "other": other.shown.name}
    if one.unit != other.unit:
        return {}
    found: Signs = {}
    if one.gtin and one.gtin == other.gtin:
        found["gtin"] = {"gtin": one.gtin}
    elif one.gtin and other.gtin and one.gtin != other.gtin:
        found["unlike-content"] = shown  # the maker tells them apart
    likeness = fuzz.token_sort_ratio(one.name, other.name) if one.name and other.name else 0
    if likeness >= NEAR:
        found["good-same" if likeness == 100 else "good-near"] = shown
        if one.numbers != other.numbers:
            found["unlike-content"] = shown
    elif "gtin" not in found:
        return {}
    if one.category and one.category == other.category:
        found["category"] = {"category": one.category}
    if one.price_cents and other.price_cents:
        apart = abs(one.price_cents - other.price_cents)
        if apart <= _PRICE * max(one.price_cents, other.price_cents):
            found["price"] = {}
    return found
