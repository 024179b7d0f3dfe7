"""Who a mailing is for, as one line of text that people and files can carry.

`all`, `bought:CATEGORY:MONTHS`, `postcode:PREFIX`, `absent:DAYS`, `customer:NUMBER`, joined by `+`
(all of them must hold). A saved segment is such a line under a name. To add a term: a class, a row
in `_TERMS`, its statement in `book/segments.py`, a sentence in both `runs.ftl`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shopfriend.domain.trouble import ShopError


@dataclass(frozen=True)
class Everyone:
    """All customers."""


@dataclass(frozen=True)
class Bought:
    """Bought from this category, or one below it, within so many months."""

    category: str
    months: int


@dataclass(frozen=True)
class Postcode:
    prefix: str


@dataclass(frozen=True)
class Absent:
    """No visit for so many days – reckoned to the last day the till data know of."""

    days: int


@dataclass(frozen=True)
class One:
    """A single customer, by number: one letter for one person."""

    number: str


Term = Everyone | Bought | Postcode | Absent | One


def parse(text: str, saved: Mapping[str, str] | None = None) -> tuple[Term, ...]:
    """Raises `ShopError` naming the part that is not understood. `saved`: rule by name."""
    names = saved or {}
    parts = [part.strip() for part in names.get(text.strip(), text).split("+")]
    terms: list[Term] = []
    for part in parts:
        if part in names:
            terms.extend(parse(names[part]))
        else:
            terms.append(_term(part))
    return tuple(terms)


def text_of(terms: tuple[Term, ...]) -> str:
    return "+".join(_text(term) for term in terms)


def _text(term: Term) -> str:
    match term:
        case Bought(category, months):
            return f"bought:{category}:{months}"
        case Postcode(prefix):
            return f"postcode:{prefix}"
        case Absent(days):
            return f"absent:{days}"
        case One(number):
            return f"customer:{number}"
        case Everyone():
            return "all"


def _term(part: str) -> Term:
    if part == "all":
        return Everyone()
    word, _, rest = part.partition(":")
    make = _TERMS.get(word.strip())
    if make is None:
        raise ShopError("segment-unknown", term=part, field="segment")
    return make(part, rest.strip())


def _bought(part: str, rest: str) -> Term:
    category, _, months = rest.rpartition(":")
    if not category.strip():
        raise ShopError("segment-bought-form", term=part, field="segment")
    return Bought(category.strip(), _count(part, months))


def _postcode(part: str, rest: str) -> Term:
    if not rest:
        raise ShopError("segment-postcode-form", term=part, field="segment")
    return Postcode(rest)


def _absent(part: str, rest: str) -> Term:
    return Absent(_count(part, rest))


def _one(part: str, rest: str) -> Term:
    if not rest:
        raise ShopError("segment-customer-form", term=part, field="segment")
    return One(rest)


def _count(part: str, text: str) -> int:
    if not (text.strip().isascii() and text.strip().isdigit()) or not 0 < int(text) < 10_000:
        raise ShopError("segment-number", term=part, number=text.strip(), field="segment")
    return int(text)


_TERMS: Mapping[str, Callable[[str, str], Term]] = {
    "bought": _bought,
    "postcode": _postcode,
    "absent": _absent,
    "customer": _one,
}
