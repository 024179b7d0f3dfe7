"""One article in its sizes, colours and flavours: what the name says once those are taken away."""

import re
from functools import lru_cache

# "0,75 l", "6x330ml", "XL", "Gr. 42": amounts and sizes that tell variants of one article apart.
_AMOUNT = re.compile(
    r"\b\d+(?:[.,]\d+)?\s*(?:x\s*\d+(?:[.,]\d+)?\s*)?(?:kg|g|mg|l|ml|cl|cm|mm|m|oz|lb|st|stk|pcs?)\b"
)
# A bare number at the end may be a model: it is a size only after "Gr." or in the size column.
_SIZE = re.compile(r"\b(?:gr(?:\.|oesse|öße)\s*\d{1,3}(?:[/-]\d{1,3})?|x{1,3}[sl]|[sml])$")
_SPACE = re.compile(r"[\s,;/()-]+")


@lru_cache(maxsize=200_000)
def article(name: str, size: str = "", colour: str = "") -> str:
    """The article's name without size and colour; "" for goods without a name: these are alone."""
    text = f" {name.casefold()} "
    for part in (size, colour):
        if part:
            text = text.replace(f" {part.casefold()} ", " ")
    text = _AMOUNT.sub(" ", text).strip()
    text = _SIZE.sub(" ", text)
    return _SPACE.sub(" ", text).strip()
