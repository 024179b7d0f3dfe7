"""Codes on paper: one table of them, made here and read here.

Letter codes use thirty signs that neither eye nor US-layout scanner confuses; the first sign
names the kind, the last is a Luhn mod 30 check. Coupons carry two signs of a keyed signature, so
that a made-up code with a right check is still told from ours. EAN-13 codes begin with prefixes
that are settings. Known limit of the checks: Luhn does not see `2` and `X` side by side swapped,
EAN-13 not neighbours that differ by five.

To add a kind: a row in `KINDS`, a name in `CodeKind`, a message in both `codes.ftl`.
"""

import hmac
import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWX"
CodeKind = Literal["coupon", "no-advertising", "why", "reply", "card"]
Verdict = Literal["ok", "typing-error", "unknown", "not-ours"]

_BASE = len(ALPHABET)
_VALUE = {sign: value for value, sign in enumerate(ALPHABET)}
_NOISE = re.compile(r"[\s\-‐‑–—_.]+")
_EAN_SIGNED_DIGITS = 3


@dataclass(frozen=True)
class Pattern:
    """How a letter code is built: `first` sign, `random` signs, `signed` signs, one check sign."""

    kind: CodeKind
    first: str
    random: int
    signed: int = 0

    @property
    def length(self) -> int:
        return 1 + self.random + self.signed + 1


KINDS: tuple[Pattern, ...] = (
    Pattern("coupon", "C", 6, signed=2),
    Pattern("no-advertising", "N", 6),
    Pattern("why", "W", 6),
    Pattern("reply", "R", 6),
)
# EAN-13 prefix -> kind; the owner may change the prefixes where the till uses 28 or 29 itself.
EAN_PREFIXES: Mapping[str, CodeKind] = {"28": "card", "29": "coupon"}

_BY_FIRST = {pattern.first: pattern for pattern in KINDS}
_BY_KIND = {pattern.kind: pattern for pattern in KINDS}


@dataclass(frozen=True)
class Reading:
    """What a typed or scanned text is. `code` is the plain form that stands in the book; `kind`
    is None where the text cannot be a code of ours. Whether an `ok` code exists, the book knows."""

    code: str
    kind: CodeKind | None
    verdict: Verdict


def read(
    text: str, *, key: bytes | None = None, prefixes: Mapping[str, CodeKind] = EAN_PREFIXES
) -> Reading:
    """Blanks, hyphens and lower case do not matter. Without `key` no signature is looked at."""
    code = _NOISE.sub("", text).upper()
    if code.isascii() and code.isdigit() and len(code) == 13:
        return _read_ean(code, key, prefixes)
    return _read_letters(code, key)


def looks_like_code(text: str) -> bool:
    """Is this typed text meant as a letter code? For search boxes: never true for a name."""
    code = _NOISE.sub("", text).upper()
    pattern = _BY_FIRST.get(code[:1])
    return (
        pattern is not None
        and len(code) == pattern.length
        and all(sign in _VALUE for sign in code)
        and check_sign(code[:-1]) == code[-1]
    )


def new(kind: CodeKind, *, chance: random.Random, key: bytes = b"") -> str:
    """A fresh letter code. Give `random.SystemRandom()`: codes must not be guessed."""
    pattern = _BY_KIND[kind]
    body = pattern.first + "".join(chance.choices(ALPHABET, k=pattern.random))
    body += signature(body, pattern.signed, key)
    return body + check_sign(body)


def new_ean_coupon(*, chance: random.Random, key: bytes, prefix: str = "29") -> str:
    """For tills that read EAN-13 only: prefix, random digits, three signed digits, check."""
    free = 12 - len(prefix) - _EAN_SIGNED_DIGITS
    body = prefix + "".join(chance.choices("0123456789", k=free))
    body += _ean_signature(body, key)
    return body + ean_check(body)


def grouped(code: str) -> str:
    """As printed and read out: `C7KM 4XQ 92T`, `N7KM 4XQ9`, `2 9012345 678905`."""
    if len(code) == 13 and code.isdigit():
        return f"{code[0]} {code[1:7]} {code[7:]}"
    if len(code) == 10:
        return f"{code[:4]} {code[4:7]} {code[7:]}"
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def check_sign(body: str) -> str:
    """Luhn mod 30 over letter signs."""
    total = 0
    for place, sign in enumerate(reversed(body)):
        doubled = _VALUE[sign] * (2 if place % 2 == 0 else 1)
        total += doubled // _BASE + doubled % _BASE
    return ALPHABET[-total % _BASE]


def signature(body: str, signs: int, key: bytes) -> str:
    """Keyed: HMAC-SHA256 of the signs before it, `signs` of them."""
    number = int.from_bytes(hmac.new(key, body.encode(), sha256).digest()[:8], "big")
    result = ""
    for _ in range(signs):
        number, value = divmod(number, _BASE)
        result += ALPHABET[value]
    return result


def ean_check(body: str) -> str:
    """The thirteenth digit for twelve."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body))
    return str(-total % 10)


def _ean_signature(body: str, key: bytes) -> str:
    number = int.from_bytes(hmac.new(key, body.encode(), sha256).digest()[:8], "big")
    return f"{number % 10**_EAN_SIGNED_DIGITS:0{_EAN_SIGNED_DIGITS}d}"


def _read_letters(code: str, key: bytes | None) -> Reading:
    if len(code) < 2 or any(sign not in _VALUE for sign in code):
        return Reading(code, None, "typing-error")
    pattern = _BY_FIRST.get(code[0])
    if check_sign(code[:-1]) != code[-1] or (pattern and len(code) != pattern.length):
        return Reading(code, pattern.kind if pattern else None, "typing-error")
    if pattern is None:
        return Reading(code, None, "unknown")
    signed = code[: 1 + pattern.random]
    if key is not None and signature(signed, pattern.signed, key) != code[len(signed) : -1]:
        return Reading(code, pattern.kind, "not-ours")
    return Reading(code, pattern.kind, "ok")


def _read_ean(code: str, key: bytes | None, prefixes: Mapping[str, CodeKind]) -> Reading:
    kind = next((kind for prefix, kind in prefixes.items() if code.startswith(prefix)), None)
    if ean_check(code[:12]) != code[12]:
        return Reading(code, kind, "typing-error")
    if kind is None:
        return Reading(code, None, "unknown")
    body = code[: 12 - _EAN_SIGNED_DIGITS]
    if kind == "coupon" and key is not None and _ean_signature(body, key) != code[len(body) : 12]:
        return Reading(code, kind, "not-ours")
    return Reading(code, kind, "ok")
