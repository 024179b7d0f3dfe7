"""Countries and postcodes as files write them, checked against the list that comes with us."""

import gzip
from functools import cache

from shopfriend import places
from shopfriend.domain import folding

_COUNTRIES = {
    **dict.fromkeys(("de", "d", "deu", "deutschland", "germany", "brd"), "DE"),
    **dict.fromkeys(("at", "a", "aut", "osterreich", "austria"), "AT"),
    **dict.fromkeys(("ch", "che", "schweiz", "switzerland", "suisse"), "CH"),
    **dict.fromkeys(("fr", "f", "fra", "frankreich", "france"), "FR"),
    **dict.fromkeys(("it", "i", "ita", "italien", "italy", "italia"), "IT"),
    **dict.fromkeys(("nl", "nld", "niederlande", "netherlands", "holland"), "NL"),
    **dict.fromkeys(("be", "b", "bel", "belgien", "belgium"), "BE"),
    **dict.fromkeys(("lu", "l", "lux", "luxemburg", "luxembourg"), "LU"),
    **dict.fromkeys(("li", "fl", "lie", "liechtenstein"), "LI"),
    **dict.fromkeys(("dk", "dnk", "danemark", "denmark"), "DK"),
    **dict.fromkeys(("pl", "pol", "polen", "poland"), "PL"),
    **dict.fromkeys(("gb", "uk", "gbr", "grossbritannien", "united kingdom", "england"), "GB"),
    **dict.fromkeys(("us", "usa", "vereinigte staaten", "united states"), "US"),
}


def country_code(text: str) -> str:
    """ISO code of two letters; "" for what is none."""
    known = _COUNTRIES.get(folding.key(text))
    if known:
        return known
    return text.upper() if len(text) == 2 and text.isascii() and text.isalpha() else ""


def is_postcode_of(postcode: str, town: str) -> bool:
    """Does this German postcode exist, and in this town (when one is said)?"""
    towns = _german().get(postcode)
    if towns is None:
        return False
    wanted = folding.key(town)
    return not wanted or any(name.startswith(wanted) or wanted.startswith(name) for name in towns)


@cache
def _german() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    path = places.resources() / "postcodes" / "postcodes.tsv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            country, postcode, town, *_ = line.rstrip("\n").split("\t")
            if country == "DE":
                found[postcode] = (*found.get(postcode, ()), folding.key(town))
    return found
