"""What became of the offers against what their points foretold: a proposal for a weight.

A point stands for one chance in a hundred to be bought within four weeks. Where offers led by one
kind of reason are bought clearly more or less often than that, the kind weighs too little or too
much. Only a proposal: the owner takes it over or leaves it (C52).
"""

from dataclasses import dataclass

WITHIN_DAYS = 28
LEAST_SHOWN = 40
MOST = 300  # per cent
_STEP = 10  # proposals are round
_LIMITS = (0.5, 2.0)  # no more than so at a time


@dataclass(frozen=True)
class Became:
    """Of the offers that one kind of reason led: `shown`, how many of them by their points should
    have been `foretold` bought within four weeks, and how many were `bought`."""

    kind: str
    shown: int
    foretold: float
    bought: int


@dataclass(frozen=True)
class Proposal:
    """`percent` instead of `now`, because of `seen`."""

    now: int
    percent: int
    seen: Became


def proposed(seen: Became, now: int) -> Proposal | None:
    """None where too few were shown, where chance alone could have done it (two standard errors of
    the larger count), and where the round proposal is what stands already."""
    if seen.shown < LEAST_SHOWN or seen.foretold <= 0:
        return None
    if (seen.bought - seen.foretold) ** 2 < 4 * max(seen.foretold, seen.bought):
        return None
    ratio = (seen.bought + 1) / (seen.foretold + 1)
    ratio = min(max(ratio, _LIMITS[0]), _LIMITS[1])
    percent = min(round(now * ratio / _STEP) * _STEP, MOST)
    return None if percent == now else Proposal(now, percent, seen)
