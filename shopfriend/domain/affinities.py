"""What somebody leans to – groups, brands, colours, sizes, styles, price levels, occasions: how
strongly, what it rests on, and where it is going.

Strength is the share of her recent visits on which she bought such goods; a visit counts half
after one half-life. So an old liking fades as she comes without it, and comes back with the next
purchase. An occasion comes once a year: there the times it came round stand for the visits. Pure:
give `on`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Noun = Literal["category", "brand", "style", "colour", "size", "price", "occasion"]
NOUNS: tuple[Noun, ...] = ("category", "brand", "style", "colour", "size", "price", "occasion")
Trend = Literal["up", "steady", "down"]

HALF_LIFE_DAYS = 90
OCCASION_HALF_LIFE = 730  # days; two years
LEAST_EVIDENCE = 3  # days with such goods; fewer are asked about, not offered
_DOUBT = 1.0  # a visit without, before anything is known
_UP, _DOWN = 1.3, 0.7  # the newer half against the older one
_SAID = 0  # the receipt of what was said
_FORGOTTEN_VISITS = 3  # so many times she came without it


@dataclass(frozen=True)
class Bought:
    """One line: the day, its receipt, what the goods are by noun; `back`: it was brought back."""

    day: date
    receipt: int
    facets: Mapping[Noun, str]
    back: bool = False


@dataclass(frozen=True)
class Round:
    """One time an occasion came: the feast's name or the words for a person's own date, its day,
    and day and receipt of what was bought for it."""

    value: str
    day: date
    bought: tuple[tuple[date, int], ...] = ()


@dataclass(frozen=True)
class Affinity:
    """`strength_bp`: 0 to 10,000. `evidence`: days on which such goods were bought, `returns` taken
    off; `receipts`: the newest three. `said`: she has said so, which counts as one such day.
    `used_to`: once liked, and left alone for long."""

    noun: Noun
    value: str
    strength_bp: int
    evidence: int
    trend: Trend
    used_to: bool
    first_day: date
    last_day: date
    receipts: tuple[int, ...]
    said: bool = False

    def confident(self, least: int = LEAST_EVIDENCE) -> bool:
        """Enough to offer by; else it is a question (B31)."""
        return (self.said or self.evidence >= least) and not self.used_to


def affinities(
    bought: Iterable[Bought],
    on: date,
    *,
    half_life: int = HALF_LIFE_DAYS,
    disliked: Iterable[tuple[Noun, str]] = (),
    liked: Iterable[tuple[date, Noun, str]] = (),
) -> list[Affinity]:
    """Strongest first within each noun; what happened on `on` or later does not count, what she
    has said she dislikes is left out. `liked`: said on that day."""
    told = [Bought(day, _SAID, {noun: value}) for day, noun, value in liked]
    lines = sorted((b for b in (*bought, *told) if b.day < on), key=lambda b: (b.day, b.receipt))
    visits = sorted({line.day for line in lines if not line.back})
    left_out = set(disliked)
    held: dict[tuple[Noun, str], list[Bought]] = {}
    for line in lines:
        for noun, value in line.facets.items():
            if value and (noun, value) not in left_out:
                held.setdefault((noun, value), []).append(line)
    found = [
        made
        for (noun, value), some in held.items()
        if (made := _affinity(noun, value, some, visits, on, half_life)) is not None
    ]
    return sorted(found, key=lambda a: (NOUNS.index(a.noun), -a.strength_bp, a.value))


def of_occasions(rounds: Iterable[Round], on: date) -> list[Affinity]:
    """Strongest first: on what share of the times it came round she bought for it. `evidence`: days
    on which she did; `used_to`: not for the last two times. Rounds from `on` on do not count."""
    held: dict[str, list[Round]] = {}
    for each in sorted((r for r in rounds if r.day < on), key=lambda r: r.day):
        held.setdefault(each.value, []).append(each)
    found = [_of_occasion(some, on) for some in held.values() if any(r.bought for r in some)]
    return sorted(found, key=lambda a: (-a.strength_bp, a.value))


def _of_occasion(rounds: Sequence[Round], on: date) -> Affinity:
    def weight(each: Round) -> float:
        return _weight(each.day, on, OCCASION_HALF_LIFE)

    kept = [each for each in rounds if each.bought]
    days = sorted({day for each in kept for day, _ in each.bought})
    receipts = sorted({receipt for each in kept for _, receipt in each.bought}, reverse=True)
    now, then = bool(rounds[-1].bought), bool(rounds[-2].bought) if len(rounds) > 1 else None
    return Affinity(
        "occasion",
        rounds[0].value,
        round(10_000 * sum(map(weight, kept)) / (sum(map(weight, rounds)) + _DOUBT)),
        len(days),
        "steady" if then is None or now == then else "up" if now else "down",
        len(rounds) > 2 and not now and not then,
        days[0],
        days[-1],
        tuple(receipts[:3]),
    )


def _affinity(
    noun: Noun, value: str, lines: Sequence[Bought], visits: Sequence[date], on: date, half: int
) -> Affinity | None:
    days = sorted({line.day for line in lines if not line.back})
    returned = len({line.receipt for line in lines if line.back})
    kept = days[returned:]  # what came back counts as if it had not been bought
    if not kept:
        return None
    weight = sum(_weight(day, on, half) for day in kept)
    all_visits = sum(_weight(day, on, half) for day in visits)
    receipts = sorted({b.receipt for b in lines if not b.back} - {_SAID}, reverse=True)
    return Affinity(
        noun,
        value,
        round(10_000 * weight / (all_visits + _DOUBT)),
        len(kept),
        _trend(kept, visits, on, half),
        sum(day > kept[-1] for day in visits) >= _FORGOTTEN_VISITS
        and (on - kept[-1]).days > 2 * half
        and len(kept) >= LEAST_EVIDENCE,
        kept[0],
        kept[-1],
        tuple(receipts[:3]),
        any(line.receipt == _SAID for line in lines),
    )


def _weight(day: date, on: date, half: int) -> float:
    return float(0.5 ** ((on - day).days / half))


def _trend(days: Sequence[date], visits: Sequence[date], on: date, half: int) -> Trend:
    """The share of visits with it within the last half-life, against the one before."""

    def share(first: int, last: int) -> float | None:
        within = [day for day in visits if first <= (on - day).days < last]
        return sum(day in set(days) for day in within) / len(within) if len(within) > 1 else None

    now, then = share(0, half), share(half, 2 * half)
    if now is None or then is None or now == then:
        return "steady"
    if now > then * _UP:
        return "up"
    return "down" if now < then * _DOWN else "steady"
