"""Purchases by hand, and who is nobody in a till's customer field."""

from dataclasses import dataclass

from shopfriend.domain import folding
from shopfriend.domain.ids import ProductId

# What tills and clerks write when they mean "I do not know who that was".
_NOBODY = frozenset(
    {
        "", "0", "00", "000", "0000", "00000", "laufkunde", "laufkundschaft", "barverkauf",
        "barkunde", "kunde", "kundin", "diverse", "divers", "test", "testkunde", "xxx", "unbekannt",
        "anonym", "keine", "kein", "ohne", "walk in", "walkin", "walk in customer", "guest", "gast",
        "unknown", "anonymous", "none", "null", "nan", "n a", "customer", "cash sale", "cash",
    }
)  # fmt: skip


WITHOUT_GOODS = "Diverse"  # the good of receipts that come without their goods


@dataclass(frozen=True)
class HandLine:
    """One line of a purchase typed or scanned at the counter; a return is negative throughout."""

    product: ProductId
    quantity_milli: int
    total_cents: int
    discount_cents: int = 0


def is_unknown_person(text: str) -> bool:
    """ "Laufkunde", "Barverkauf", "-", "0": a customer field that names nobody."""
    return folding.key(text) in _NOBODY


def signed(line: HandLine) -> HandLine:
    """A negative total makes quantity and discount negative, too."""
    sign = -1 if line.total_cents < 0 or line.quantity_milli < 0 else 1
    return HandLine(
        line.product,
        sign * abs(line.quantity_milli),
        sign * abs(line.total_cents),
        sign * abs(line.discount_cents),
    )
