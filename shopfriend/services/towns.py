"""The town of a postcode, from the list that comes with the program. No network."""

import gzip
from functools import cache

from shopfriend import places
from shopfriend.domain import folding


def towns(postcode: str, country: str = "DE") -> tuple[str, ...]:
    """Towns with this postcode, the usual one first; () when the list does not know it."""
    return _table().get((country, postcode.strip()), ())


def town(postcode: str, country: str = "DE") -> str:
    """The one to fill in by itself, "" when unknown."""
    return next(iter(towns(postcode, country)), "")


def knows(country: str) -> bool:
    """Is this country in the list at all?"""
    return country in _countries()


def postcodes(town: str, country: str = "DE") -> tuple[str, ...]:
    """All postcodes of a town of exactly this name."""
    return _by_town().get((country, folding.key(town)), ())


@cache
def _countries() -> frozenset[str]:
    return frozenset(country for country, _ in _table())


@cache
def _by_town() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for (country, postcode), names in _table().items():
        for name in names:
            key = country, folding.key(name)
            found[key] = (*found.get(key, ()), postcode)
    return found


@cache
def _table() -> dict[tuple[str, str], tuple[str, ...]]:
    path = places.resources() / "postcodes" / "postcodes.tsv.gz"
    if not path.exists():
        return {}
    table: dict[tuple[str, str], tuple[str, ...]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            country, postcode, name = line.rstrip("\n").split("\t")[:3]
            table[country, postcode] = (*table.get((country, postcode), ()), name)
    return table
