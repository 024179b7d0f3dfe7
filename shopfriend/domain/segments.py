"""Who a mailing is for, as one line of text that people and files can carry.

`all`, `bought:CATEGORY:MONTHS`, `postcode:PREFIX`, `absent:DAYS`, `occasion:NAME` (bought for
Mother's Day when it was last), `score:AB` (classes), `pays:12.50` (a letter to them pays when an
answer brings so much), `customer:NUMBER,NUMBER` (these people by name), joined by `+` (all of them
must hold). A saved segment is such a line under a name. To add a term: a class, a row in `_TERMS`,
its statement in `book/segments.py`, a sentence in both `runs.ftl`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

from shopfriend.domain.classes import LETTERS
from shopfriend.domain.feasts import FEASTS
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
class People:
    """These customers, by number: one person, or those that somebody has chosen."""

    numbers: tuple[str, ...]


@dataclass(frozen=True)
class Feast:
    """Bought for this occasion when it was last: goods that the shop sells for it, in the two
    weeks before."""

    name: str


@dataclass(frozen=True)
class Scored:
    """Whose chance to buy again lies in these score classes, as "AB"."""

    letters: str


@dataclass(frozen=True)
class Pays:
    """To whom a letter is expected to bring more than it costs, when one answer brings so much."""

    margin_cents: int


Told = Scored | Pays  # asks the model; `services.members` answers, not the book
Term = Everyone | Bought | Postcode | Absent | People | Feast | Scored | Pays


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
        case People(numbers):
            return f"customer:{','.join(_quoted(number) for number in numbers)}"
        case Feast(name):
            return f"occasion:{name}"
        case Scored(letters):
            return f"score:{letters}"
        case Pays(margin_cents):
            return f"pays:{margin_cents / 100:.2f}"
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


def _people(part: str, rest: str) -> Term:
    numbers = [unquote(number.strip()) for number in rest.split(",") if number.strip()]
    if not numbers:
        raise ShopError("segment-customer-form", term=part, field="segment")
    return People(tuple(dict.fromkeys(numbers)))


def _quoted(number: str) -> str:
    """A number of another system may hold the signs that have a meaning here."""
    return "".join(quote(sign) if sign in "%,+" else sign for sign in number)


def _feast(part: str, rest: str) -> Term:
    if rest not in FEASTS:
        known = ", ".join(FEASTS)
        raise ShopError("segment-occasion-form", term=part, known=known, field="segment")
    return Feast(rest)


def _scored(part: str, rest: str) -> Term:
    letters = "".join(sorted(set(rest.upper())))
    if not letters or not set(letters) <= set(LETTERS):
        raise ShopError("segment-score-form", term=part, field="segment")
    return Scored(letters)


def _pays(part: str, rest: str) -> Term:
    euros = rest.replace(",", ".", 1)
    if not re.fullmatch(r"\d{1,5}(\.\d{1,2})?", euros) or float(euros) <= 0:
        raise ShopError("segment-pays-form", term=part, field="segment")
    return Pays(round(float(euros) * 100))


def _count(part: str, text: str) -> int:
    if not (text.strip().isascii() and text.strip().isdigit()) or not 0 < int(text) < 10_000:
        raise ShopError("segment-number", term=part, number=text.strip(), field="segment")
    return int(text)


_TERMS: Mapping[str, Callable[[str, str], Term]] = {
    "bought": _bought,
    "postcode": _postcode,
    "absent": _absent,
    "customer": _people,
    "occasion": _feast,
    "score": _scored,
    "pays": _pays,
}
