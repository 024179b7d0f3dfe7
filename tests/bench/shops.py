"""Two invented shops with a known truth, as CSV files: fashion with sizes, gifts with seasons.

Everything is drawn from one seed. Nothing here is measured on real people: the shops show whether
a method finds sizes, colours, brands and seasons where there are any.
"""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

PEOPLE = 600
FIRST, CUT, LAST = date(2024, 1, 2), date(2025, 11, 10), date(2025, 12, 8)
_SIZES = ("XS", "S", "M", "L", "XL")
_COLOURS = ("black", "navy", "sand", "red", "olive")
_BRANDS = ("Alma", "Birk", "Cosa", "Dorn", "Elin")
_GARMENTS = ("Shirt", "Blouse", "Trousers", "Dress", "Jacket", "Pullover")
_BASICS = ("Socks", "Vest", "Tights")


@dataclass(frozen=True)
class Good:
    """`weight`: how popular; `from_day` … `to_day`: on the shelf; `months`: when it sells more."""

    number: str
    name: str
    category: str
    brand: str
    size: str
    colour: str
    cents: int
    weight: float
    from_day: date = FIRST
    to_day: date = LAST
    months: frozenset[int] = frozenset()


Basket = tuple[date, int, list[Good]]


def fashion(chance: Random) -> tuple[list[Good], Iterator[Basket]]:
    """Styles come and go with the season, in five sizes and three colours; people keep to their
    size, and mostly to two brands, two colours and three kinds of garment."""
    goods = [*_styles(chance), *_basics(chance)]
    return goods, _fashion_baskets(goods, chance)


def _styles(chance: Random) -> Iterator[Good]:
    number = 10_000
    for season in range(8):
        start = FIRST + timedelta(days=90 * season)
        for style in range(24):
            garment, brand = chance.choice(_GARMENTS), chance.choice(_BRANDS)
            weight, cents = chance.expovariate(1.0), chance.randrange(2000, 12_000, 100)
            for colour in chance.sample(_COLOURS, 3):
                for size in _SIZES:
                    number += 1
                    name = f"{garment} {brand} {season}{style:02} {colour} {size}"
                    yield Good(str(number), name, f"Clothes > {garment}", brand, size, colour,
                               cents, weight, start, start + timedelta(days=200))  # fmt: skip


def _basics(chance: Random) -> Iterator[Good]:
    for number, (kind, brand, size) in enumerate(
        ((k, b, s) for k in _BASICS for b in _BRANDS for s in _SIZES), 1
    ):
        yield Good(str(number), f"{kind} {brand} {size}", f"Basics > {kind}", brand, size, "black",
                   chance.randrange(500, 1500, 50), 3.0)  # fmt: skip


def _fashion_baskets(goods: list[Good], chance: Random) -> Iterator[Basket]:
    by_size = {size: [good for good in goods if good.size == size] for size in _SIZES}
    for person in range(1, PEOPLE + 1):
        size, brands = chance.choice(_SIZES), chance.sample(_BRANDS, 2)
        colours, kinds = chance.sample(_COLOURS, 2), chance.sample(_GARMENTS, 3)
        taste = {
            good.number: good.weight
            * (5 if good.brand in brands else 1)
            * (3 if good.colour in colours else 1)
            * (4 if good.name.split()[0] in (*kinds, *_BASICS) else 1)
            for good in by_size[size]
        }
        for day in _visits(chance, chance.uniform(12, 60)):
            shelf = [good for good in by_size[size] if good.from_day <= day <= good.to_day]
            weights = [taste[good.number] for good in shelf]
            yield day, person, chance.choices(shelf, weights, k=chance.randrange(1, 4))


def gifts(chance: Random) -> tuple[list[Good], Iterator[Basket]]:
    """Groups of goods that sell in their season, and people who come for two or three of them."""
    seasons = {"Advent": {11, 12}, "Easter": {3, 4}, "Summer": {6, 7}, "School": {8, 9},
               "Valentine": {1, 2}, "Cards": set(), "Candles": {10, 11, 12}, "Tea": {10, 11},
               "Books": set(), "Toys": {12}}  # fmt: skip
    goods = [
        Good(str(1000 * at + n), f"{group} gift {n}", f"Gifts > {group}", "", "", "",
             chance.randrange(300, 6000, 50), chance.expovariate(0.7), months=frozenset(months))
        for at, (group, months) in enumerate(seasons.items(), 1)
        for n in range(40)
    ]  # fmt: skip
    return goods, _gift_baskets(goods, chance)


def _gift_baskets(goods: list[Good], chance: Random) -> Iterator[Basket]:
    groups = sorted({good.category for good in goods})
    for person in range(1, PEOPLE + 1):
        likes = chance.sample(groups, 3)
        for day in _visits(chance, chance.uniform(10, 50)):
            weights = [
                good.weight
                * (6 if good.category in likes else 1)
                * ((8 if day.month in good.months else 0.3) if good.months else 1)
                for good in goods
            ]
            yield day, person, chance.choices(goods, weights, k=chance.randrange(1, 4))


def _visits(chance: Random, gap: float) -> Iterator[date]:
    day = FIRST + timedelta(days=chance.randrange(0, 60))
    while day < LAST:
        yield day
        day += timedelta(days=1 + int(chance.expovariate(1 / gap)))


SHOPS: Mapping[str, Callable[[Random], tuple[list[Good], Iterator[Basket]]]] = {
    "fashion": fashion,
    "gifts": gifts,
}


def write(name: str, folder: Path) -> None:
    """`products.csv` and `purchases.csv`."""
    goods, baskets = SHOPS[name](Random(20_26))
    with (folder / "products.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(("number", "name", "category", "brand", "size", "colour", "price", "stock"))
        out.writerows((g.number, g.name, g.category, g.brand, g.size, g.colour,
                       f"{g.cents / 100:.2f}", "") for g in goods)  # fmt: skip
    with (folder / "purchases.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(("receipt", "date", "customer", "product", "name", "category", "quantity",
                      "unit", "total", "discount", "branch"))  # fmt: skip
        for receipt, (day, person, bought) in enumerate(sorted(baskets, key=_order), 1):
            for good in {good.number: good for good in bought}.values():
                out.writerow((receipt, f"{day} 12:00:00", person, good.number, good.name,
                              good.category, 1, "pc", f"{good.cents / 100:.2f}", "0.00",
                              "1"))  # fmt: skip


def _order(basket: Basket) -> tuple[date, int]:
    return basket[0], basket[1]
