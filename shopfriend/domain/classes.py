"""Score classes A to E by the chance that somebody buys again; the owner moves the borders."""

from collections.abc import Sequence
from dataclasses import dataclass

from shopfriend.domain.trouble import ShopError

LETTERS = "ABCDE"
USUAL_PERCENT = (80, 60, 40, 20)


@dataclass(frozen=True)
class Borders:
    """The least per cent of A, B, C and D, falling; the rest is E. Raises
    `ShopError("class-borders")` for borders that do not fall or lie outside 1 to 99."""

    percent: tuple[int, ...] = USUAL_PERCENT

    def __post_init__(self) -> None:
        falling = all(a > b for a, b in zip(self.percent, self.percent[1:], strict=False))
        inside = all(0 < each < 100 for each in self.percent)
        if len(self.percent) != len(LETTERS) - 1 or not falling or not inside:
            raise ShopError("class-borders", field="score_borders")

    def of(self, chance: float) -> str:
        """The letter of a chance between 0 and 1."""
        for letter, least in zip(LETTERS, self.percent, strict=False):
            if chance * 100 >= least:
                return letter
        return LETTERS[-1]


@dataclass(frozen=True)
class Class:
    """`cost_cents` of a letter to each; `margin_cents`: what they are expected to bring, each
    chance times what one answer brings."""

    letter: str
    people: int
    expected: float
    cost_cents: int
    margin_cents: int


def classes(
    chances: Sequence[float], borders: Borders, *, piece_cents: int, margin_cents: int
) -> list[Class]:
    """A to E, also those with nobody. `expected`: how many of them are likely to buy."""
    held: dict[str, list[float]] = {letter: [] for letter in LETTERS}
    for chance in chances:
        held[borders.of(chance)].append(chance)
    return [
        Class(
            letter, len(some), sum(some), len(some) * piece_cents,
            round(sum(some) * margin_cents),
        )
        for letter, some in held.items()
    ]  # fmt: skip


@dataclass(frozen=True)
class Waste:
    """A mailing before and after letters that do not pay are left out (D33). `margin_cents`: what
    the letters left out were expected to bring."""

    before: int
    after: int
    piece_cents: int
    margin_cents: int

    @property
    def saved_cents(self) -> int:
        return (self.before - self.after) * self.piece_cents


def pays(chance: float, *, margin_cents: int, piece_cents: int, incentive_cents: int = 0) -> bool:
    """Is a letter expected to bring more than it costs?"""
    return chance * (margin_cents - incentive_cents) > piece_cents


def waste(
    chances: Sequence[float], *, margin_cents: int, piece_cents: int, incentive_cents: int = 0
) -> Waste:
    lost = [
        chance
        for chance in chances
        if not pays(
            chance, margin_cents=margin_cents, piece_cents=piece_cents,
            incentive_cents=incentive_cents,
        )
    ]  # fmt: skip
    brought = round(sum(lost) * (margin_cents - incentive_cents))
    return Waste(len(chances), len(chances) - len(lost), piece_cents, max(brought, 0))
