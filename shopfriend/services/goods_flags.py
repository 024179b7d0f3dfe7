"""The flags a new product gets by its words and number, until the owner says otherwise (R-G1)."""

import json
from functools import cache

from shopfriend import places
from shopfriend.domain.products import (
    GROUP_KEY,
    FlagRule,
    flag_rules,
    proposed_flags,
    write_flags,
)
from shopfriend.services import print_names


@cache
def rules() -> tuple[FlagRule, ...]:
    path = places.resources() / "presets" / "goods_flags.json"
    return flag_rules(json.loads(path.read_text(encoding="utf-8")))


@cache
def proposal(name: str, category: str, gtin: str = "") -> str:
    """The flags to store for a new product; remembered, since tills repeat their names."""
    flags = proposed_flags(rules(), names=(name, category), gtin=gtin)
    return write_flags(flags | {GROUP_KEY} if print_names.holds_many(name) else flags)
