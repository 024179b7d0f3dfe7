"""The shelves: `resources/demo/goods.toml` made into products, prices, stock and barcodes."""

import random
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product as every_pairing
from typing import Any

from shopfriend.domain.codes import ean_check
from shopfriend.services.demo import model

_TILL_WIDTH = 20  # signs that the till's display has
_GS1_EXAMPLES = "952"  # the prefix GS1 keeps for examples: on no real package
_ISBN_UNUSED = "97899999"  # a group of book numbers that nobody was given
_TO_BASE = {"g": (1, "kg"), "kg": (1000, "kg"), "ml": (1, "l"), "l": (1000, "l")}
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "AE", "Ö": "OE", "Ü": "UE", "’": "'"}
)
_SMALL_WORDS = {"MIT", "UND", "IN", "VON", "AUS", "DER", "DEM", "FUER", "GROESSE"}
_SHORTEST = 4  # letters that a word keeps
# Without a name for print stay only goods that no written life and no pair speaks of.
_PLAIN_EVERY = 11


@dataclass(frozen=True)
class Good:
    """One product. `key` is its line in the model, shared by sizes and kinds; texts are in the
    book's language but for `till_name`, which is as German tills write. Prices of `unit` kg are
    per kilogram; `content_milli` in `content_unit` (kg, l)."""

    key: str
    number: str
    gtin: str
    till_name: str
    print_name: str
    category: str
    brand: str
    size: str
    colour: str
    price_cents: int
    cost_cents: int
    stock_milli: int | None
    unit: str
    content_milli: int | None
    content_unit: str
    kind: str
    flags: str
    motif: str
    season: str
    deposit: str
    pictured: bool = False

    @property
    def label(self) -> str:
        return self.print_name or self.till_name.title()


def shelves(language: str) -> list[Good]:
    """All products, in the model's order; half of them marked as pictured."""
    chance = random.Random("goods")
    bare = [
        good
        for group in model.read("goods")["group"]
        for line in group["goods"]
        for good in _products(group, line, language)
    ]
    goods = [_finished(good, place, chance) for place, good in enumerate(bare)]
    return _pictured(goods, chance)


def special_keys() -> frozenset[str]:
    """Goods the stories speak of: these have a picture, a name for print and enough stock."""
    keys = set(model.tastes().pairs)
    keys.update(second for pairs in model.tastes().pairs.values() for second in pairs)
    for life in model.lives():
        keys.update(life.list("buys") + life.list("extra") + life.list("once"))
        keys.update(p["product"] for p in life.list("preference") if "product" in p)
    return frozenset(keys)


def _products(group: Mapping[str, Any], line: str, language: str) -> Iterator[Good]:
    key, german, english, price, *rest = (part.strip() for part in line.split(" | "))
    more = dict(part.split("=", 1) for part in rest[0].split("; ")) if rest else {}
    facts = {**group, **more}
    several = "contents" in more
    for variant in _variants(more):
        plain = german.replace("{}", variant.words("de"))
        shown = plain if language == "de" else english.replace("{}", variant.words("en"))
        till = till_name(more.get("till", plain), variant.content if several else variant.size)
        good = _good(facts, key, language, variant)
        yield replace(
            good,
            print_name=_capital(f"{shown}, {variant.content}" if several else shown),
            till_name=till,
            price_cents=round(float(variant.price or price) * 100),
        )


@dataclass(frozen=True)
class _Variant:
    """One product of a line: `kind` and `colour` as "Deutsch:English"."""

    kind: str
    colour: str
    size: str
    content: str
    price: str

    def words(self, language: str) -> str:
        """What stands for {} in the name."""
        parts = (_word(self.kind, language), _word(self.colour, language), self.size)
        return ", ".join(part for part in parts if part)


def _variants(more: Mapping[str, str]) -> Iterator[_Variant]:
    contents = _parts(more, "contents") or [more.get("content", "")]
    for kind, colour, size, content in every_pairing(
        _parts(more, "kinds") or [""],
        _parts(more, "colours") or [""],
        _parts(more, "sizes") or [""],
        contents,
    ):
        amount, _, price = content.partition(":")
        yield _Variant(kind, colour, size, amount, price)


def _parts(more: Mapping[str, str], name: str) -> list[str]:
    return more[name].split("/") if name in more else []


def _word(part: str, language: str) -> str:
    """One half of "Deutsch:English"; names may have colons themselves, as many on each side."""
    words = part.split(":")
    half = len(words) // 2
    return ":".join(words[:half] if language == "de" else words[half:]).strip()


def _good(facts: Mapping[str, Any], key: str, language: str, variant: _Variant) -> Good:
    """What a line says of itself or has from its group; names, price and cost come after."""
    amount, unit = _content(variant.content)
    flags = facts.get("flags", "")
    return Good(
        key=key,
        number="",
        gtin=facts.get("gtin", ""),
        till_name="",
        print_name="",
        category=facts[language],
        brand=facts.get("brand", ""),
        size=variant.size,
        colour=_word(variant.colour, language),
        price_cents=0,
        cost_cents=facts["cost"],
        stock_milli=None,
        unit=facts.get("unit", "pc"),
        content_milli=amount,
        content_unit=unit,
        kind=facts.get("kind", "consumable"),
        flags="" if flags == "none" else flags,
        motif="" if facts.get("picture") == "no" else facts.get("motif", ""),
        season=facts.get("season", ""),
        deposit=facts.get("deposit", ""),
    )


def _content(text: str) -> tuple[int | None, str]:
    if not text:
        return None, ""
    number, unit = text.split()
    factor, base = _TO_BASE[unit]
    return int(number) * factor, base


def till_name(text: str, tail: str = "") -> str:
    """As tills write it: BERGKAESE GES. 18M. Capitals, no umlauts, small words left out, the
    longest words cut until twenty signs are enough; `tail` (size, content) stays."""
    plain = unicodedata.normalize("NFKD", text.translate(_UMLAUTS))
    letters = "".join(c for c in plain if not unicodedata.combining(c)).upper()
    words = [w for w in re.findall(r"[A-Z0-9;/%&.']+", letters) if w not in _SMALL_WORDS]
    if amount := tail.replace(" ", "").upper():
        words = [*(word for word in words if word != amount), amount]
    while len(" ".join(words)) > _TILL_WIDTH:
        longest = max(range(len(words)), key=lambda at: len(words[at]))
        if len(words[longest]) <= _SHORTEST:
            break
        words[longest] = words[longest].rstrip(".")[:-2] + "."
    return " ".join(words)[:_TILL_WIDTH].strip()


def _finished(good: Good, place: int, chance: random.Random) -> Good:
    """With number, barcode and stock, which the till knows."""
    special = good.key in special_keys()
    return replace(
        good,
        number=str(10_001 + place),
        gtin=_gtin(good, place),
        cost_cents=round(good.price_cents * good.cost_cents / 100),  # per cent until now
        print_name="" if place % _PLAIN_EVERY == 5 and not special else good.print_name,
        stock_milli=_stock(good, chance, special=special),
    )


def _gtin(good: Good, place: int) -> str:
    if good.unit == "kg" or "deposit" in good.flags:
        return ""
    start = _ISBN_UNUSED if good.gtin == "978" else _GS1_EXAMPLES
    body = start + str(place + 1).zfill(12 - len(start))
    return body + ean_check(body)


def _stock(good: Good, chance: random.Random, *, special: bool) -> int | None:
    """Some are sold out, of some nobody knows."""
    drawn, amount = chance.random(), chance.randint(2, 40)
    if "deposit" in good.flags or (drawn < 0.05 and not special):
        return None
    if drawn < 0.11 and not special:
        return 0
    return amount * 150 if good.unit == "kg" else (amount + 1) // 2 * 1000


def _pictured(goods: list[Good], chance: random.Random) -> list[Good]:
    """Half of the goods: those of the stories first, the rest drawn by lot."""
    special = special_keys()
    order = sorted(
        (place for place, good in enumerate(goods) if good.motif),
        key=lambda place: (goods[place].key not in special, chance.random()),
    )
    chosen = set(order[: len(goods) // 2])
    return [replace(good, pictured=place in chosen) for place, good in enumerate(goods)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
