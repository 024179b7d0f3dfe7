"""Fields in a letter's text: `{first_name}`, `{first_name|neighbour}` with a fallback.

A field nobody knows is an error of the text; a field this person cannot fill, without a fallback,
is an error of the piece. So no brace is ever printed.
"""

import re
from collections.abc import Mapping

from shopfriend.domain.trouble import ShopError

# field -> is it more than the name? (the element counter: a piece with the name only warns)
FIELDS: Mapping[str, bool] = {
    "salutation": False,
    "first_name": False,
    "last_name": False,
    "name": False,
    "place": True,
    "town": True,
    "shop": False,
    "coupon": False,
    "valid_until": False,
}
# These may be empty for somebody: the text closes up around them.
_MAY_BE_EMPTY = frozenset({"place", "coupon", "valid_until"})

_FIELD = re.compile(r"\{([^{}|]*)(?:\|([^{}]*))?\}")
_BLANKS = re.compile(r"[ \t]{2,}")
_BEFORE_STOP = re.compile(r"[ \t]+([,.;:!?])")


def used_fields(text: str) -> tuple[str, ...]:
    """The fields of a text. Raises `ShopError` for an unknown one or a brace left alone."""
    names = tuple(found[1].strip() for found in _FIELD.finditer(text))
    for name in names:
        if name not in FIELDS:
            raise ShopError("letter-field-unknown", name=name, field="text")
    if "{" in _FIELD.sub("", text) or "}" in _FIELD.sub("", text):
        raise ShopError("letter-brace-alone", field="text")
    return names


def resolve(text: str, values: Mapping[str, str]) -> str:
    """The text with every field filled. Raises `ShopError("letter-field-empty")` where neither
    value nor fallback is there."""
    used_fields(text)
    filled = _FIELD.sub(lambda found: _fill(found, values), text)
    lines = (_BEFORE_STOP.sub(r"\1", _BLANKS.sub(" ", line)).strip() for line in filled.split("\n"))
    return "\n".join(lines)


def personal_elements(text: str, values: Mapping[str, str]) -> int:
    """How many different filled fields say more than the name."""
    return sum(1 for name in set(used_fields(text)) if FIELDS[name] and values.get(name))


def _fill(found: re.Match[str], values: Mapping[str, str]) -> str:
    name, fallback = found[1].strip(), found[2]
    value = values.get(name, "").strip()
    if value:
        return value
    if fallback is not None:
        return fallback.strip()
    if name in _MAY_BE_EMPTY:
        return ""
    raise ShopError("letter-field-empty", name=name, field="text")
