"""The town of a postcode, from the list that comes with the program. No network."""

import gzip
from functools import cache

from shopfriend import places


def towns(postcode: str, country: str = "DE") -> tuple[str, ...]:
    """Towns with this postcode, the usual one first; () when the list does not know it."""
    return _table().get((country, postcode.strip()), ())


def town(postcode: str, country: str = "DE") -> str:
    """The one to fill in by itself, "" when unknown."""
    return next(iter(towns(postcode, country)), "")


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
