"""Numbers as files write them. How a column writes its decimals is decided for the whole column,
with the value that proves it; within a column the styles are never mixed."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Decimal = Literal[",", "."]

_CURRENCY = re.compile(r"€|\$|£|\bEUR\b|\bUSD\b|\bCHF\b|\bGBP\b|\bFr\.", re.IGNORECASE)
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009'’]")
_BODY = re.compile(r"\d[\d.,]*|[.,]\d+")
_LIMIT = 10**15


@dataclass(frozen=True)
class Style:
    """`sure`: a value of this column proves it (`evidence`); else it was taken from elsewhere –
    evidence "column" (another column of the file), "answer" (of a person), or "none": no value
    has a decimal sign."""

    decimal: Decimal
    sure: bool
    evidence: str


class NoNumber(ValueError):
    """`kind` says why: number-unreadable, number-style (the other decimal sign), number-huge."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def style_of(texts: Iterable[str]) -> Style | None:
    """The column's decimal sign and the first value that proves it; None when nothing does."""
    votes: Counter[Decimal] = Counter()
    proof: dict[Decimal, str] = {}
    for text in texts:
        if sign := _proven(_stripped(text)[1]):
            votes[sign] += 1
            proof.setdefault(sign, text)
    if not votes:
        return None
    winner = votes.most_common(1)[0][0]
    return Style(winner, sure=True, evidence=proof[winner])


def ambiguous(texts: Iterable[str]) -> str:
    """The first value that could be read in two ways: 1.234 or 1,234. "" for none."""
    for text in texts:
        body = _stripped(text)[1]
        if ("," in body or "." in body) and _BODY.fullmatch(body) and not _proven(body):
            return text
    return ""


def parse(text: str, style: Style, scale: int) -> int:
    """`scale` 100 for cents, 1000 for thousandths; rounded half away from zero."""
    negative, body = _stripped(text)
    if not _BODY.fullmatch(body):
        raise NoNumber("number-unreadable")
    group = "." if style.decimal == "," else ","
    if body.count(style.decimal) > 1:
        raise NoNumber("number-style")
    whole, _, part = body.partition(style.decimal)
    if group in part or (group in whole and not _grouped(whole, group)):
        raise NoNumber("number-style")
    digits = whole.replace(group, "") or "0"
    value = _scaled(digits, part, scale)
    if value > _LIMIT:
        raise NoNumber("number-huge")
    return -value if negative else value


def _scaled(whole: str, part: str, scale: int) -> int:
    places = len(str(scale)) - 1
    kept = int(whole + part[:places].ljust(places, "0"))
    return kept + (1 if len(part) > places and part[places] >= "5" else 0)


def _grouped(whole: str, group: str) -> bool:
    first, *rest = whole.split(group)
    return 1 <= len(first) <= 3 and all(len(part) == 3 for part in rest)


def _stripped(text: str) -> tuple[bool, str]:
    """Without currency, spaces and sign: (negative, digits with their separators)."""
    body = _SPACES.sub("", _CURRENCY.sub("", text)).replace("\u2212", "-")
    if body.startswith("(") and body.endswith(")"):
        return True, body[1:-1]
    if body.endswith("-") or body.startswith("-"):
        return True, body.removesuffix("-").removeprefix("-")
    return False, body.removeprefix("+")


def _proven(body: str) -> Decimal | None:
    """The decimal sign that this one value proves, if it does."""
    if not _BODY.fullmatch(body):
        return None
    comma, dot = body.rfind(","), body.rfind(".")
    if comma >= 0 and dot >= 0:
        return "," if comma > dot else "."
    sign: Decimal = "," if comma >= 0 else "."
    if (place := max(comma, dot)) < 0:
        return None
    if body.count(sign) > 1:  # it groups thousands, so the other one is the decimal sign
        return "." if sign == "," else ","
    whole, part = body[:place], body[place + 1 :]
    return None if len(part) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0" else sign
