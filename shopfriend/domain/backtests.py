"""How good the suggestions would have been: what was predicted against what happened."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from shopfriend.domain.messages import Message, message

Kind = Literal["any", "repeat", "new"]
Method = Literal["ours", "best-sellers", "last-time"]
SURE = 2.0  # standard errors that a difference must be wide


@dataclass(frozen=True)
class Hits:
    """Of a hundred suggestions on the first three or ten places so many (basis points) were bought
    within the days; `error` is one standard error of it. `people`: over whom."""

    kind: Kind
    method: Method
    people: int
    at_3_bp: int
    at_10_bp: int
    error_3_bp: int = 0
    error_10_bp: int = 0


@dataclass(frozen=True)
class Foretold:
    """People of whom about the same was foretold, and how many of them did buy."""

    people: int
    predicted_bp: int
    happened_bp: int


@dataclass(frozen=True)
class NextTime:
    """The card's line "next": of `people` who came, on so many next visits the first-named goods
    group was bought, or any of those named; of `expected` ones, so many came near the day."""

    people: int
    first_bp: int
    any_bp: int
    expected: int
    day_bp: int

    @property
    def messages(self) -> tuple[Message, ...]:
        said = [
            message(
                "how-good-next", people=self.people, first_of_hundred=_hundred(self.first_bp),
                any_of_hundred=_hundred(self.any_bp),
            )
        ]  # fmt: skip
        if self.expected:
            said.append(
                message("how-good-day", people=self.expected, of_hundred=_hundred(self.day_bp))
            )
        return tuple(said)


@dataclass(frozen=True)
class Judgement:
    """`on`: the newest day that was played; `days`: how far it looked ahead. Without enough
    history all are empty."""

    on: date | None
    days: int
    customers: int
    hits: tuple[Hits, ...] = ()
    chances: tuple[Foretold, ...] = ()
    step: str = "crowd"
    next_time: NextTime | None = None

    def of(self, kind: Kind, method: Method) -> Hits | None:
        return next((h for h in self.hits if h.kind == kind and h.method == method), None)

    @property
    def messages(self) -> tuple[Message, ...]:
        """Three plain sentences: how often right, against whom, and whether chances can be
        believed."""
        ours = self.of("any", "ours")
        if ours is None:
            return (message("how-good-too-little"),)
        first = message(
            "how-good-hits",
            of_hundred=_hundred(ours.at_3_bp),
            days=self.days,
            people=self.customers,
        )
        said = [first, self._against(ours)]
        if self.chances:
            said.append(
                message("how-good-chances", off_of_hundred=_hundred(self.off_bp), days=self.days)
            )
        return tuple(said)

    @property
    def off_bp(self) -> int:
        """How far predicted and real lie apart, on average over people."""
        people = sum(each.people for each in self.chances)
        off = sum(abs(c.predicted_bp - c.happened_bp) * c.people for c in self.chances)
        return round(off / people) if people else 0

    def _against(self, ours: Hits) -> Message:
        others = [h for m in ("best-sellers", "last-time") if (h := self.of("any", m))]
        best = max(others, key=lambda each: each.at_3_bp, default=None)
        if best is None:
            return message("how-good-alone")
        ahead = ours.at_3_bp - best.at_3_bp
        wide = SURE * (ours.error_3_bp**2 + best.error_3_bp**2) ** 0.5
        verdict = "same" if abs(ahead) <= wide else ("better" if ahead > 0 else "worse")
        facts = {each.method.replace("-", "_"): each.at_3_bp for each in others}
        return message(
            f"how-good-{verdict}",
            best_sellers_of_hundred=_hundred(facts.get("best_sellers", 0)),
            last_time_of_hundred=_hundred(facts.get("last_time", 0)),
        )


def _hundred(share_bp: int) -> int:
    return round(share_bp / 100)
