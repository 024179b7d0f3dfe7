"""The written model of the demo shop, read from `resources/demo/*.toml`.

What the people like, how often they come, what the year brings and the fifteen written lives
stand there, in words; here they only become values.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from shopfriend import places

Weights = Mapping[str, float]


@dataclass(frozen=True)
class Rhythm:
    """`people` of a hundred come about every `days` and take `basket` goods."""

    name: str
    people: int
    days: int
    basket: float


@dataclass(frozen=True)
class Season:
    """`start` and `end` as written: month-day, or days from Easter Sunday."""

    name: str
    start: str
    end: str
    factor: float
    goods: Weights


@dataclass(frozen=True)
class Tastes:
    """`tastes` and their `shares`; `pairs`: who takes the first takes the second, per cent."""

    tastes: Mapping[str, Weights]
    shares: Mapping[str, int]
    everyday: Weights
    pairs: Mapping[str, Mapping[str, int]]
    rhythms: tuple[Rhythm, ...]
    seasons: tuple[Season, ...]


@dataclass(frozen=True)
class Life:
    """One written life. `facts` as in `lives.toml`; texts in two languages are tables there."""

    key: str
    facts: Mapping[str, Any]

    @property
    def told(self) -> bool:
        """Listed on "Try these"; the others only stand beside one of these."""
        return "beside" not in self.facts

    def text(self, name: str, language: str) -> str:
        return in_language(self.facts.get(name, ""), language)

    def number(self, name: str, default: int = 0) -> int:
        return int(self.facts.get(name, default))

    def list(self, name: str) -> list[Any]:
        return list(self.facts.get(name, ()))


def in_language(value: Any, language: str) -> str:
    """A text, or the one of a `{ de = …, en = … }` table."""
    return str(value[language] if isinstance(value, Mapping) else value)


@cache
def read(name: str) -> Mapping[str, Any]:
    with (places.resources() / "demo" / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def tastes() -> Tastes:
    written = read("tastes")
    return Tastes(
        tastes={name: taste["goods"] for name, taste in written["taste"].items()},
        shares={name: taste["share"] for name, taste in written["taste"].items()},
        everyday=written["everyday"]["goods"],
        pairs=written["pairs"],
        rhythms=tuple(Rhythm(**rhythm) for rhythm in written["rhythm"]),
        seasons=tuple(
            Season(s["name"], s["from"], s["until"], s["factor"], s["goods"])
            for s in written["season"]
        ),
    )


@cache
def lives() -> tuple[Life, ...]:
    return tuple(Life(life["key"], life) for life in read("lives")["life"])
