"""Who is in the book twice: the signs that speak for and against, and what they weigh.

Points add up to a score; 100 is as sure as signs can make it. Nothing is merged by its score
alone: a pair is proposed, with its signs in words, and a person decides.
To add a sign: a line in `POINTS`, a sentence `alike-<sign>` in both languages.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from shopfriend.domain.merging import Side
from shopfriend.domain.messages import Message

POINTS: Mapping[str, int] = {
    # people
    "name-same": 45, "name-sound": 40, "name-near": 34, "first-only": 12, "nameless": 25,
    "company": 60,
    "email": 45, "phone": 35, "birthday": 30, "birth-day": 15,
    "address": 26, "street": 18, "road": 9, "postcode": 6,
    "unlike-first": -35, "unlike-birthday": -45, "unlike-salutation": -35,
    # goods
    "gtin": 80, "good-same": 60, "good-near": 45, "category": 12, "price": 8,
    "unlike-content": -60,
}  # fmt: skip
LEAST = 5_800  # basis points from which a pair is proposed
_NAMED = frozenset({"name-same", "name-sound", "name-near", "company"})
_UNIQUE = frozenset({"email", "phone"})


@dataclass(frozen=True)
class Pair:
    """`first` is proposed to stay. `sure`: mail or telephone are the same, and nothing
    speaks against it. `why`: the signs in words, strongest first."""

    first: Side
    second: Side
    score_bp: int
    sure: bool
    why: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Found:
    """`pairs` best first; `looked_at`: records that were compared, all of them."""

    pairs: tuple[Pair, ...] = field(default_factory=tuple)
    looked_at: int = 0


def score(signs: Iterable[str]) -> int:
    """Basis points, 0 … 10,000."""
    return 100 * max(0, min(100, sum(POINTS[sign] for sign in signs)))


def is_sure(signs: Iterable[str]) -> bool:
    """The rule for people: same mail or telephone, and the names agree."""
    known = set(signs)
    against = any(POINTS[sign] < 0 for sign in known)
    return bool(known & _UNIQUE) and bool(known & _NAMED) and not against


def in_words(signs: Mapping[str, Mapping[str, str]]) -> tuple[Message, ...]:
    """The sentences, strongest sign first; what speaks against comes last."""
    ordered = sorted(signs, key=lambda sign: -POINTS[sign])
    return tuple(Message(f"alike-{sign}", dict(signs[sign])) for sign in ordered)
