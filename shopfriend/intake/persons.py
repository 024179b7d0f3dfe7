"""The rules for people that hold whatever file they come from: vCard, table or shop system.

A value that cannot be understood is no value: `Cell.kind` says why it was left out (sentence
`line-left-out-<kind>`), and the raw text is told with it. Nothing is guessed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from shopfriend.domain import names
from shopfriend.domain.incoming import Birthday, Permission
from shopfriend.domain.names import Name
from shopfriend.domain.purchases import is_unknown_person
from shopfriend.intake import moments, places_of

Order = Literal["first-last", "last-first", ""]

SURE_BP = 7_000  # below it the raw text is kept beside the parts
ENOUGH = 20  # names of a column that may say which comes first
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]{2,}")
_CARE_OF = re.compile(r"\s*c\s?/\s?o\.?:?\s+([^,;\n]+)[,;\n]?(.*)", re.IGNORECASE | re.DOTALL)
_LOST = re.compile(r"[\d.,]+E\+?\d+", re.IGNORECASE)
_YES = frozenset(
    {"yes", "y", "ja", "j", "x", "1", "true", "wahr", "ok", "on", "given", "erteilt", "subscribed",
     "angemeldet", "abonniert"}
)  # fmt: skip
_NO = frozenset({"no", "n", "nein", "0", "false", "falsch", "off", "-", "none", "not subscribed"})
_OBJECTED = frozenset({"unsubscribed", "abgemeldet", "abbestellt", "opted out", "widersprochen"})


@dataclass(frozen=True)
class Cell:
    """What a cell means; `kind`: why it means nothing, "" when it does or is empty. `warned`: it
    was taken, and this is to be told."""

    value: str = ""
    kind: str = ""
    warned: str = ""


# -- names ---------------------------------------------------------------------------------------


def is_nobody(*parts: str) -> bool:
    """Laufkunde, Barverkauf, Test, xxx, 0 – and nothing at all."""
    return all(is_unknown_person(part) for part in parts)


def readings(text: str, order: Order = "") -> tuple[Name, ...]:
    """What one field for a name may mean, the likeliest first, with its confidence. `order`: what
    the whole column says. "Müller Hans" is read both ways, "Müller, Hans" one way."""
    best = names.parse(text)
    plain = best.first and best.last and not best.prefix and "," not in text
    if not plain or best.salutation in ("firm", "couple", "family"):
        return (best,)
    swapped = Name(
        best.salutation, best.title, best.last, "", best.first, confidence_bp=best.confidence_bp
    )
    if order == "last-first":
        return (swapped, best)
    return (best,) if order or best.salutation else (best, swapped)


def order_of(texts: Iterable[str]) -> Order:
    """First names repeat themselves, family names do not: where a column of two-word names holds
    clearly fewer different words is the first name. "" when it does not say."""
    pairs = [words for text in texts if len(words := text.split()) == 2 and "," not in text]
    if len(pairs) < ENOUGH:
        return ""
    first, last = len({a for a, _ in pairs}), len({b for _, b in pairs})
    if first * 4 <= last * 3:
        return "first-last"
    return "last-first" if last * 4 <= first * 3 else ""


# -- how to reach them ---------------------------------------------------------------------------


def email(text: str) -> Cell:
    plain = names.clean(text).removeprefix("mailto:")
    return Cell(plain) if _EMAIL.fullmatch(plain) else Cell(kind="email" if plain else "")


def phone(text: str) -> Cell:
    """As it is written; a spreadsheet's 4.9351E+11 has lost its digits."""
    plain = " ".join(text.split()).removeprefix("tel:")
    if _LOST.fullmatch(plain):
        return Cell(kind="phone-lost")
    if sum(sign.isdigit() for sign in plain) < 3:
        return Cell(kind="phone" if plain else "")
    return Cell(plain)


def postcode(text: str, country: str, town: str) -> Cell:
    """Spreadsheets hand us 1067 for 01067 Dresden: repaired when the padded code exists and is
    the town's; otherwise taken as it is and told, for it may be Austrian or Swiss."""
    plain = re.sub(r"[.,]0$", "", names.clean(text))
    short = len(plain) == 4 and plain.isascii() and plain.isdigit()
    if not short or country not in ("", "DE"):
        return Cell(plain)
    if town and places_of.is_postcode_of(f"0{plain}", town):
        return Cell(f"0{plain}")
    return Cell(plain, warned="postcode-short")


def beside_street(street: str, extra: str) -> tuple[str, str, str]:
    """Street, what stands beside it, and at whose home: `c/o Probe, Am Köhlerhof 12` is two of
    them in one."""
    if found := _CARE_OF.fullmatch(extra):
        return street, " ".join(found[2].split()), found[1].strip()
    if (found := _CARE_OF.fullmatch(street)) and (found[2] or extra):
        road, rest = (found[2], extra) if found[2] else (extra, "")
        return " ".join(road.split()), rest, found[1].strip()
    if extra and street.casefold().endswith(extra.casefold()):  # both in one, and once more
        road = street[: -len(extra)].rstrip(" ,")
        return (road, extra, "") if road else (street, "", "")
    return street, extra, ""


# -- dates and consents --------------------------------------------------------------------------


def birthday(text: str, style: moments.Style, today: date) -> tuple[Birthday | None, str]:
    """None for what other programs write when they do not know: 01.01.1900, 01.01.1970, today.
    The second is why it was left out."""
    if not text.strip():
        return None, ""
    try:
        born = moments.parse_birthday(text.strip(), style, today)
    except moments.NoDate as error:
        return None, error.kind
    return (None if born is None else Birthday(*born)), ""


def permission(text: str) -> Permission | None:
    """Yes or no of a consent column. A yes is somebody's claim: no proof comes with it. None for
    what is neither (it may be a date)."""
    word = text.strip().casefold()
    if word in _OBJECTED:
        return Permission(given=False, objected=True)
    if word in _YES:
        return Permission(given=True)
    return Permission(given=False) if word in _NO else None
