"""How complete the picture of a person is, and the one thing to ask next (A02, N21).

The more is known, the more precisely somebody is addressed. What a person said counts most, and
every answer counts: the meter of taste never stands still.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from shopfriend.domain.messages import Fact, Message
from shopfriend.domain.questions import Question

# fact -> its part of a whole picture, in basis points; the order is the order of asking
PARTS: Mapping[str, int] = {
    "informed": 500,
    "consent": 2000,
    "address": 2000,
    "salutation": 1000,
    "reach": 1000,
    "bought": 1000,
    "taste": 2500,
}
HALF = 3  # statements of taste after which half of that part is known
Answer = Literal["yes", "no", "later"]
TYPED = frozenset({"address", "reach", "size"})  # answered with words
PLAIN = ("informed", "address", "reach")  # what may be asked in so many words


@dataclass(frozen=True)
class Picture:
    """What is known of one person. `consent`: asked, whatever the answer was; `taste`: how many
    likes, dislikes, sizes and wishes were stated; `bought`: receipts that are known to be hers."""

    informed: bool = False
    consent: bool = False
    address: bool = False
    salutation: bool = False
    reach: bool = False
    bought: bool = False
    taste: int = 0


@dataclass(frozen=True)
class Ask:
    """The one question: `kind` is a fact of `PLAIN` or a kind of `domain.questions`."""

    kind: str
    facts: Mapping[str, Fact]
    best: Question | None = None

    @property
    def message(self) -> Message:
        return self.best.message if self.best else Message(f"ask-{self.kind}", self.facts)

    @property
    def typed(self) -> bool:
        return self.kind in TYPED


def meter_bp(picture: Picture) -> int:
    """0 … 10,000: never quite full, since taste can always be known better."""
    known = sum(part for name, part in PARTS.items() if name != "taste" and getattr(picture, name))
    return known + taste_bp(picture.taste)


def taste_bp(statements: int) -> int:
    """Half of its part after three, and always a little more with one more."""
    return PARTS["taste"] * statements // (statements + HALF)


def missing(picture: Picture) -> tuple[str, ...]:
    """What is not known at all, in the order of asking."""
    return tuple(name for name in PARTS if not getattr(picture, name))


def next_question(picture: Picture, best: Question | None) -> Ask | None:
    """First what the law wants told, then what helps the offers most, then what a letter needs.
    Who has objected is asked nothing: `best` is None then, and so the caller asks nobody."""
    lacking = missing(picture)
    if "informed" in lacking:
        return Ask("informed", {})
    if best is not None:
        return Ask(best.kind, best.facts, best)
    plain = next((name for name in PLAIN if name in lacking), None)
    return Ask(plain, {}) if plain else None
