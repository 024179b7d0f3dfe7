"""What a customer likes, owns, wishes and never wants: kinds, what they are about, where from.

To add a kind: a line in `KINDS`, a sentence `preference-<kind>` in both `notes.ftl`, and if it
keeps goods away a line in `EXCLUDING`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from shopfriend.domain.ids import CategoryId, CustomerId, PreferenceId, ProductId

Kind = Literal[
    "like", "dislike", "never", "size", "wish", "owns", "gift-idea",
    "has-it", "was-gift", "never-offer",
]  # fmt: skip
TargetKind = Literal["product", "category", "word"]
Basis = Literal["said", "derived", "guessed", "hearsay"]

KINDS: tuple[Kind, ...] = (
    "like", "dislike", "never", "size", "wish", "owns", "gift-idea",
    "has-it", "was-gift", "never-offer",
)  # fmt: skip
BASES: tuple[Basis, ...] = ("said", "derived", "guessed", "hearsay")

# Kinds that keep goods out of every offer, and how: "product" only that one product, "target"
# whatever the preference is about (a product, a category with all below, a word in name or path).
EXCLUDING: Mapping[str, str] = {
    "dislike": "target",
    "never": "target",
    "has-it": "product",
    "was-gift": "product",
    "never-offer": "target",
    "owns": "product",
}
# What may be printed: hearsay and guesses stay in the shop.
PRINTABLE: frozenset[str] = frozenset({"said", "derived"})


@dataclass(frozen=True)
class Target:
    """What a preference is about: exactly one of product, category, word.

    For `size` the word is the kind of goods ("shoes") and `Preference.value` the size ("39")."""

    product: ProductId | None = None
    category: CategoryId | None = None
    word: str = ""

    @property
    def kind(self) -> TargetKind:
        if self.product is not None:
            return "product"
        return "category" if self.category is not None else "word"


@dataclass(frozen=True)
class Preference:
    """One stated, derived or guessed preference. `shown` names the target for people.
    `until_day`: counts up to and including that day; `done_on`: a wish fulfilled, a gift made."""

    id: PreferenceId
    customer: CustomerId
    kind: Kind
    target: Target
    shown: str
    value: str
    for_whom: str
    basis: Basis
    source: str
    noted_on: date
    until_day: date | None
    done_on: date | None

    def holds(self, on: date) -> bool:
        return self.done_on is None and (self.until_day is None or on <= self.until_day)
