"""Two records of one customer or one product become one: what is kept, and what stands after.

Nothing is lost by merging: of two values the one that is shown as chosen stays, everything that
hangs on either – receipts, coupons, notes – hangs on the one that is kept. Of two consents the
strictest wins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import Literal

from shopfriend.domain import consents
from shopfriend.domain.consents import CHANNELS, PURPOSES, Entry
from shopfriend.domain.messages import Fact, Message
from shopfriend.domain.trouble import ShopError

Which = Literal["kept", "gone"]
Noun = Literal["customer", "product"]
Scope = tuple[str, str]  # channel, purpose

# Where both say something: the smaller or earlier, the larger or later.
_LESS = frozenset({"since", "informed_on", "letters_per_year", "deceased_on"})
_MORE = frozenset({"pause_until", "moved_on"})
_LAST = "9999"  # a time behind every entry's


@dataclass(frozen=True)
class Choice:
    """A field in which the two differ. `chosen` is proposed by rule and may be changed."""

    field: str
    kept: Fact
    gone: Fact
    chosen: Which


@dataclass(frozen=True)
class Side:
    """One of the two, as a list shows it. `place`: town or category."""

    id: int
    number: str
    name: str
    place: str = ""
    receipts: int = 0
    last_day: date | None = None


@dataclass(frozen=True)
class Preview:
    """What merging would do. `moves`: table -> rows that move to the one that is kept.
    `consents`: what stands afterwards."""

    kept: Side
    gone: Side
    fields: tuple[Choice, ...]
    moves: Mapping[str, int] = field(default_factory=dict)
    consents: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Merge:
    """One that was done; `gone_number` still finds the one that was kept."""

    id: int
    noun: str
    kept: int
    gone: int
    gone_number: str
    gone_name: str
    on: date


def choices(
    kept: Mapping[str, Fact], gone: Mapping[str, Fact], wanted: Mapping[str, str]
) -> tuple[Choice, ...]:
    """Where they differ, with what is chosen. `wanted` overrules. Raises `ShopError` for a field
    of another name."""
    found = tuple(
        Choice(name, value, gone[name], _which(name, value, gone[name], wanted.get(name, "")))
        for name, value in kept.items()
        if value != gone[name]
    )
    unknown = wanted.keys() - kept.keys()
    if unknown or any(which not in ("kept", "gone") for which in wanted.values()):
        raise ShopError("merge-field-unknown", field=", ".join(sorted(unknown)))
    return found


def _which(name: str, kept: Fact, gone: Fact, wanted: str) -> Which:
    if wanted:
        return "gone" if wanted == "gone" else "kept"
    if gone in ("", None):
        return "kept"
    if kept in ("", None):
        return "gone"
    if name in _LESS:
        return "gone" if str(gone).zfill(20) < str(kept).zfill(20) else "kept"
    if name in _MORE:
        return "gone" if str(gone) > str(kept) else "kept"
    return "kept"


def tightening(kept: Sequence[Entry], gone: Sequence[Entry]) -> tuple[tuple[Scope, str], ...]:
    """What to add to the joined ledger so that the strictest wins: every objection that stood on
    either side stands, and a consent that one side withdrew is withdrawn. Widest scopes first."""
    joined = [*kept, *gone]
    added: list[tuple[Scope, str]] = []
    for scope in sorted(_objected(kept) | _objected(gone)):
        if not consents.objection(joined, *scope):
            added.append((scope, "objected"))
            joined.append(Entry(*scope, "objected", _LAST))
    for scope in product(CHANNELS, PURPOSES):
        said = {consents.consent(ledger, *scope) for ledger in (kept, gone)}
        if "withdrawn" in said and consents.consent(joined, *scope) in {"given", "claimed"}:
            added.append((scope, "withdrawn"))
            joined.append(Entry(*scope, "withdrawn", _LAST))
    return tuple(added)


def stands(kept: Sequence[Entry], gone: Sequence[Entry]) -> tuple[Message, ...]:
    """What stands in the joined ledger, scope by scope, as sentences."""
    added = [Entry(*scope, state, _LAST) for scope, state in tightening(kept, gone)]
    joined = consents.standing([*kept, *gone, *added])
    return tuple(
        Message("merge-stands", {"channel": channel, "purpose": purpose, "state": state})
        for (channel, purpose), state in sorted(joined.items())
    )


def _objected(ledger: Sequence[Entry]) -> set[Scope]:
    return {scope for scope, state in consents.standing(ledger).items() if state == "objected"}
