"""What the owner pairs by hand: who has bought one good hears of the other. Said, never counted."""

from dataclasses import dataclass

from shopfriend.domain.ids import ProductId
from shopfriend.domain.trouble import ShopError

LONGEST = 80  # signs of a sentence that stands below a product's name


@dataclass(frozen=True)
class Pair:
    """Whoever bought `product` is offered `other`. `why`: the owner's words for it, "" for none."""

    product: ProductId
    other: ProductId
    why: str = ""


def checked(product: ProductId, other: ProductId, why: str) -> Pair:
    """`why` on one line and without the full stop, which the sentence around it has. Raises
    `ShopError` for a good with itself and for too many words."""
    if product == other:
        raise ShopError("pair-with-itself", field="other")
    plain = " ".join(why.split()).rstrip(". ")
    if len(plain) > LONGEST:
        raise ShopError("pair-why-long", field="why", count=len(plain), most=LONGEST)
    return Pair(product, other, plain)
