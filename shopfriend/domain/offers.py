"""What may be offered to whom, and when an offer is too weak to be made."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Literal

from shopfriend.domain.exclusions import Goods
from shopfriend.domain.messages import Message, message
from shopfriend.domain.preferences import Kind
from shopfriend.domain.reasons import Offer, OfferKind

# any: by score alone; mix: new and known in turn, as the counter and letters want it
Wanted = Literal["any", "repeat", "new", "mix"]
Level = Literal[0, 1, 2]  # 0: no offers at all, 1: group level only, 2: personal (R-L11)
Grain = Literal["product", "type", "category"]  # what a list is made of
NotRight = Literal["has-it", "elsewhere", "was-gift", "never"]
# "Not right" on an offer -> the preference it becomes.
BECOMES: Mapping[NotRight, Kind] = {
    "has-it": "has-it",
    "elsewhere": "has-it",
    "was-gift": "was-gift",
    "never": "never-offer",
}

# Kinds of reasons that the owner can switch off and weigh.
SOURCES = ("due-again", "goes-with", "similar-customers", "same-article", "same-category",
           "likes", "wish", "season", "best-of-shop", "owners-pair", "owners-pick")  # fmt: skip
# Raise when what the stored model holds, or how it is learned, changes (`insight.learning`).
MODEL_VERSION = 5

# Below these an offer is weaker than none; milli-points, a point is a chance in a hundred.
FLOOR_MILLI: dict[OfferKind, int] = {"repeat": 5_000, "new": 750, "group": 1}
PERSONAL = frozenset(
    {
        "due-again",
        "bought-before",
        "goes-with",
        "similar-customers",
        "same-article",
        "same-category",
        "likes",
        "wish",
        "owners-pair",
    }
)


@dataclass(frozen=True)
class Only:
    """What the owner wants to offer at all (P054). `new_since`: first seen on or after."""

    price_up_to_cents: int | None = None
    category: str = ""
    new_since: date | None = None


ANYTHING = Only()


@dataclass(frozen=True)
class Advice:
    """Offers for one person, best first – or, when nothing is strong enough, `ask_first`: what
    to ask instead. `level`: see `Level`; `first_guess`: she was here once at most, so they rest on
    what others buy (A20)."""

    offers: tuple[Offer, ...]
    level: Level
    ask_first: Message | None = None
    first_guess: bool = False


def too_low(kind: OfferKind, score_milli: int) -> bool:
    """So low that nothing further down a ranked list can be strong enough, whatever its kind."""
    least = (
        FLOOR_MILLI["group"] if kind == "group" else min(FLOOR_MILLI["repeat"], FLOOR_MILLI["new"])
    )
    return score_milli < least


def weak(kind: OfferKind, points: Collection[tuple[str, int]]) -> bool:
    """Too little speaks for it, or nothing that is about the person. `points`: kinds of reasons and
    their milli-points."""
    if sum(weight for _, weight in points) < FLOOR_MILLI[kind]:
        return True
    return kind != "group" and not any(why in PERSONAL and weight > 0 for why, weight in points)


def outside(goods: Goods, only: Only) -> Message | None:
    """Not among the goods the owner wants to offer."""
    limit = only.price_up_to_cents
    if limit is not None and (goods.price_cents is None or goods.price_cents > limit):
        return message("excluded-price-filter", product=goods.name, limit_cents=limit)
    if only.category and not _within(goods.path, only.category):
        return message("excluded-category-filter", product=goods.name, category=only.category)
    if only.new_since and (goods.known_since is None or goods.known_since < only.new_since):
        return message("excluded-newness-filter", product=goods.name, since=only.new_since)
    return None


def _within(path: str, category: str) -> bool:
    return path == category or path.startswith(category + " > ")


def in_turn(new: Sequence[Offer], known: Sequence[Offer]) -> list[Offer]:
    """The best new one first, so that a list leads somewhere, then the best known one, and so on;
    where one side ends the other goes on."""
    return [offer for two in zip_longest(new, known) for offer in two if offer is not None]
