"""What must not be offered: one rule, one function, one reason.

Each rule answers the reason when it strikes, else None. To add a rule: a function here, its name
in `RULES`, a sentence in both `reasons.ftl`, a test of its name. Where nothing is known – stock,
birth year, price, kind – nothing is excluded, except by what somebody said.
"""

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from shopfriend.domain import folding
from shopfriend.domain.messages import Message, message
from shopfriend.domain.preferences import Preference

NEVER_FLAGS = ("sensitive", "agency", "deposit")
AGE_FLAGS: Mapping[str, int] = {"age_16": 16, "age_18": 18}
USUAL_LIMIT_BP = 20_000  # twice the price she pays in that group
_WORN = re.compile(r"\d{1,3}([./,x-]\d{1,3})?$|(\d?x{0,3}[sl]|m)$", re.IGNORECASE)
_LEAST_PART = 4  # shorter words must stand alone: "tea" is not in "steak"


@dataclass(frozen=True)
class Goods:
    """What the rules look at. `kind`: consumable, durable or "" (then `learned_kind` counts);
    `flags`: the product's own and those of its groups; `bound_by_words`: that it is price-bound was
    proposed by its name alone, nobody said so; `stock_milli` None: not known."""

    id: int
    number: str
    name: str
    path: str = ""
    category: int | None = None
    groups: tuple[int, ...] = ()  # the categories above it
    brand: str = ""
    size: str = ""
    colour: str = ""
    style: str = ""
    cut: str = ""
    price_cents: int | None = None
    unit: str = "pc"  # what the price is for
    stock_milli: int | None = None
    kind: str = ""
    learned_kind: str = ""
    flags: frozenset[str] = frozenset()
    bound_by_words: bool = False
    known_since: date | None = None
    printed: str = ""

    @property
    def durable(self) -> bool:
        return (self.kind or self.learned_kind) == "durable"

    @cached_property
    def text(self) -> str:
        """Everything a stated word can mean, folded."""
        parts = (self.name, self.printed, self.brand, self.colour, self.style, self.cut, self.path)
        return f" {' '.join(folding.key(part) for part in parts)} "


@dataclass(frozen=True)
class Purchase:
    """How often a product was bought by a household, and when last; returns taken off."""

    pieces: int
    last_day: date
    herself: bool


@dataclass(frozen=True)
class Situation:
    """One person as the rules see her. `owned`: the lasting goods the household bought, by product;
    `bought`: every product she bought herself; `usual_price`: the dearest usual price for one unit,
    by category and unit (a kilo is not compared with a piece); `sizes`: the size bought again and
    again, by category; `level`: 0 when she objected."""

    on: date
    level: int = 2
    birth_year: int | None = None
    preferences: tuple[Preference, ...] = ()
    owned: Mapping[int, Purchase] = field(default_factory=dict)
    bought: Container[int] = frozenset()
    usual_price: Mapping[tuple[int, str], int] = field(default_factory=dict)
    price_limit_bp: int | None = None
    sizes: Mapping[int, str] = field(default_factory=dict)


Rule = Callable[[Goods, Situation], Message | None]


def objected(_goods: Goods, person: Situation) -> Message | None:
    """No offers at all for somebody who objected to advertising or profiling."""
    return message("excluded-objected") if person.level == 0 else None


def disliked(goods: Goods, person: Situation) -> Message | None:
    said = _said(goods, person, ("dislike",))
    return message("excluded-disliked", product=goods.name, what=said.shown) if said else None


def never_wanted(goods: Goods, person: Situation) -> Message | None:
    said = _said(goods, person, ("never",))
    return message("excluded-never", product=goods.name, what=said.shown) if said else None


def never_offer(goods: Goods, person: Situation) -> Message | None:
    """Marked at the counter, perhaps until a day."""
    said = _said(goods, person, ("never-offer",))
    if said is None:
        return None
    if said.until_day:
        return message("excluded-never-offer-until", product=goods.name, until=said.until_day)
    return message("excluded-never-offer", product=goods.name)


def has_it(goods: Goods, person: Situation) -> Message | None:
    said = _said(goods, person, ("has-it", "owns"))
    if said is None or said.value == "elsewhere":
        return None
    return message("excluded-has-it", product=goods.name, since=said.noted_on)


def bought_elsewhere(goods: Goods, person: Situation) -> Message | None:
    said = _said(goods, person, ("has-it",))
    if said is None or said.value != "elsewhere":
        return None
    return message("excluded-elsewhere", product=goods.name, since=said.noted_on)


def was_gift(goods: Goods, person: Situation) -> Message | None:
    said = _said(goods, person, ("was-gift",))
    return message("excluded-gift", product=goods.name, since=said.noted_on) if said else None


def owned(goods: Goods, person: Situation) -> Message | None:
    """A durable the household has bought and not brought back."""
    bought = person.owned.get(goods.id) if goods.durable else None
    if bought is None or bought.pieces <= 0:
        return None
    kind = "excluded-owned" if bought.herself else "excluded-owned-household"
    return message(kind, product=goods.name, day=bought.last_day)


def out_of_stock(goods: Goods, _person: Situation) -> Message | None:
    if goods.stock_milli is None or goods.stock_milli > 0:
        return None
    return message("excluded-stock", product=goods.name)


def wrong_size(goods: Goods, person: Situation) -> Message | None:
    """Said sizes count for all goods of that kind; derived ones for what is worn."""
    if not goods.size:
        return None
    said = [p for p in _standing(person, ("size",)) if _means(p, goods)]
    size = said[0].value if said else ""
    if not said and is_worn(goods.size) and goods.category is not None:
        size = person.sizes.get(goods.category, "")
    if not size or folding.key(size) == folding.key(goods.size):
        return None
    return message("excluded-size", product=goods.name, size=goods.size, wanted=size)


def is_worn(size: str) -> bool:
    """A size of clothes or shoes (39, 42/32, XL), not of a package (500 g)."""
    return _WORN.match(size.strip()) is not None


def flagged(goods: Goods, _person: Situation) -> Message | None:
    for flag in NEVER_FLAGS:
        if flag in goods.flags:
            return message(f"excluded-{flag}", product=goods.name)
    return None


def holds_many(goods: Goods, _person: Situation) -> Message | None:
    """A key of the till, not a good: nobody could say what is offered."""
    return message("excluded-group-key", product=goods.name) if "group_key" in goods.flags else None


def too_young(goods: Goods, person: Situation) -> Message | None:
    """By the year alone, so nobody is taken for grown up too early."""
    if person.birth_year is None:
        return None
    for flag, age in AGE_FLAGS.items():
        if flag in goods.flags and person.on.year - person.birth_year <= age:
            return message("excluded-age", product=goods.name, age=age)
    return None


def too_dear(goods: Goods, person: Situation) -> Message | None:
    """Above what she usually pays for such a unit in that group, times the limit. What she has paid
    already is not too dear for her, however cheap the rest of what she buys there."""
    if goods.price_cents is None or goods.id in person.bought:
        return None
    usual = person.usual_price.get((goods.category or 0, goods.unit))
    if usual is None:
        return None
    limit = usual * (person.price_limit_bp or USUAL_LIMIT_BP) // 10_000
    if goods.price_cents <= limit:
        return None
    return message(
        "excluded-price", product=goods.name, price_cents=goods.price_cents, limit_cents=limit
    )


def price_bound(goods: Goods, _person: Situation) -> Message | None:
    """Books, press, tobacco: an offer beside a coupon would read as money off (R-G1)."""
    if "no_discount" not in goods.flags:
        return None
    return message("excluded-no-discount", product=goods.name)


RULES: tuple[Rule, ...] = (
    objected, disliked, never_wanted, never_offer, has_it, bought_elsewhere, was_gift, owned,
    out_of_stock, wrong_size, flagged, holds_many, price_bound, too_young, too_dear,
)  # fmt: skip


def why_excluded(goods: Goods, person: Situation) -> list[Message]:
    """Every rule that strikes, in the order of `RULES`."""
    return [why for rule in RULES if (why := rule(goods, person))]


def _standing(person: Situation, kinds: tuple[str, ...]) -> list[Preference]:
    return [p for p in person.preferences if p.kind in kinds and p.holds(person.on)]


def _said(goods: Goods, person: Situation, kinds: tuple[str, ...]) -> Preference | None:
    if not person.preferences:  # of most people; asked for each of thousands of goods
        return None
    return next((p for p in _standing(person, kinds) if _means(p, goods)), None)


def _means(said: Preference, goods: Goods) -> bool:
    """Is the preference about these goods? A category means all below it."""
    target = said.target
    if target.product is not None:
        return target.product == goods.id
    if target.category is not None:
        return target.category in (goods.category, *goods.groups)
    return means_word(target.word, goods.text)


def means_word(word: str, text: str) -> bool:
    """Every part of `word` stands in the folded text; long parts inside other words too (nüsse in
    Walnüsse), short ones alone."""
    parts = folding.words(word)
    return bool(parts) and all(
        part in text if len(part) >= _LEAST_PART else f" {part} " in text for part in parts
    )
