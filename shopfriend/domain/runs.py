"""The life of a print run, and who of those reached gets no letter on purpose."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import Message
from shopfriend.domain.trouble import ShopError

State = Literal["draft", "frozen", "printed", "posted", "measuring", "closed", "void"]
Outcome = Literal["sent", "control", "household", "left-out"]

# from -> the steps that may follow; `measuring` comes by itself on the day after posting
STEPS: Mapping[State, frozenset[State]] = {
    "draft": frozenset({"frozen"}),
    "frozen": frozenset({"printed", "void"}),
    "printed": frozenset({"printed", "posted", "void"}),
    "posted": frozenset({"closed", "void"}),
    "measuring": frozenset({"closed", "void"}),
    "closed": frozenset(),
    "void": frozenset(),
}
# Only what was handed to the post is a contact: it counts for wishes like "four letters a year".
CONTACT = frozenset({"posted", "measuring", "closed"})


@dataclass(frozen=True)
class Decision:
    """Why this customer gets a piece, or why not. `reason` is a message kind of `runs.ftl` or of
    the contact gate; empty for `sent`."""

    customer: CustomerId
    outcome: Outcome
    reason: Message | None = None


@dataclass(frozen=True)
class Funnel:
    """Everyone → in the segment → gets a piece. The counts add up to everyone."""

    everyone: int
    decisions: tuple[Decision, ...] = field(default_factory=tuple)  # of those in the segment
    warnings: tuple[Message, ...] = ()

    @property
    def outside(self) -> int:
        return self.everyone - len(self.decisions)

    @property
    def chosen(self) -> tuple[CustomerId, ...]:
        return tuple(d.customer for d in self.decisions if d.outcome == "sent")

    @property
    def control(self) -> tuple[CustomerId, ...]:
        return tuple(d.customer for d in self.decisions if d.outcome == "control")

    @property
    def left_out(self) -> tuple[Decision, ...]:
        return tuple(d for d in self.decisions if d.outcome in {"left-out", "household"})

    def reasons(self) -> dict[str, int]:
        """How many by reason, most frequent first."""
        counts: dict[str, int] = defaultdict(int)
        for decision in self.left_out:
            counts[decision.reason.kind if decision.reason else ""] += 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def state_on(state: State, posted_on: date | None, on: date) -> State:
    """A posted run is measuring from the next day on."""
    if state == "posted" and posted_on is not None and on > posted_on:
        return "measuring"
    return state


def check_step(state: State, to: State) -> None:
    if to not in STEPS[state]:
        raise ShopError("run-step", state=state, to=to)


def draw_control(strata: Mapping[CustomerId, str], *, share_bp: int, seed: int) -> set[CustomerId]:
    """The control group: `share_bp` of all, rounded, spread over the strata by their size.
    The same people, share and seed draw the same group."""
    groups: dict[str, list[CustomerId]] = defaultdict(list)
    for customer in sorted(strata):
        groups[strata[customer]].append(customer)
    chance = random.Random(seed)
    wanted = (len(strata) * share_bp + 5000) // 10_000
    drawn: set[CustomerId] = set()
    for name, count in _shares(groups, wanted).items():
        drawn.update(chance.sample(groups[name], count))
    return drawn


def sample(customers: Sequence[CustomerId], *, limit: int, seed: int) -> set[CustomerId]:
    """At most `limit` of them, by chance: those written to and the control group must both be
    drawn from the same people, or they cannot be compared."""
    return set(random.Random(seed).sample(sorted(customers), min(limit, len(customers))))


def _shares(groups: Mapping[str, list[CustomerId]], wanted: int) -> dict[str, int]:
    """Largest remainder: whole numbers that add up to `wanted`."""
    total = sum(len(members) for members in groups.values()) or 1
    shares = {name: wanted * len(groups[name]) // total for name in sorted(groups)}
    by_rest = sorted(shares, key=lambda name: (-(wanted * len(groups[name]) % total), name))
    for name in by_rest[: wanted - sum(shares.values())]:
        shares[name] += 1
    return shares
