"""The consent ledger: lines are only added, never changed; what stands is read from them.

Two tracks per channel and purpose. Consent: `given`, `withdrawn`, `claimed` (an import says so,
no proof – not usable). Objection: `objected`, ended only by `lifted`; it beats every consent and
never runs out. Channel or purpose "" means every one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

State = Literal["given", "withdrawn", "objected", "lifted", "claimed"]
CHANNELS = ("", "post", "email", "phone", "sms")
PURPOSES = ("", "offers", "birthday", "newsletter", "profiling")
PROFILING = ("", "profiling")  # the profile consent, as channel and purpose
NO_ADVERTISING = ("", "")  # the objection of F8: every channel, every purpose
WAYS = ("", "paper", "spoken", "phone", "letter", "email", "code", "import", "tablet")


@dataclass(frozen=True)
class Entry:
    """One line. `at` is UTC text as stored; lines sort by it and, within a second, by id."""

    channel: str
    purpose: str
    state: str
    at: str
    id: int = 0
    customer: int = 0
    how: str = ""
    wording: str = ""
    wording_language: str = ""
    proof: str = ""
    actor: str = ""

    @property
    def day(self) -> date:
        return date.fromisoformat(self.at[:10])


def objection(ledger: Iterable[Entry], channel: str, purpose: str) -> Entry | None:
    """The standing objection that covers this, if any. Lifting one scope leaves wider ones."""
    standing: dict[tuple[str, str], Entry] = {}
    for entry in _in_order(ledger):
        scope = (entry.channel, entry.purpose)
        if entry.state == "objected":
            standing[scope] = entry
        elif entry.state == "lifted":
            standing = {s: e for s, e in standing.items() if not _covers(scope, *s)}
    hits = [entry for scope, entry in standing.items() if _covers(scope, channel, purpose)]
    return hits[0] if hits else None


def consent(ledger: Iterable[Entry], channel: str, purpose: str) -> str:
    """The last word on this consent: given, withdrawn, claimed, or "" for never asked."""
    said = ""
    for entry in _in_order(ledger):
        if entry.state in {"given", "withdrawn", "claimed"} and _covers(
            (entry.channel, entry.purpose), channel, purpose
        ):
            said = entry.state
    return said


def standing(ledger: Sequence[Entry]) -> dict[tuple[str, str], str]:
    """What stands per channel and purpose that was ever spoken about; objections win."""
    result: dict[tuple[str, str], str] = {}
    for scope in dict.fromkeys((e.channel, e.purpose) for e in _in_order(ledger)):
        if any((e.channel, e.purpose) == scope for e in _objections(ledger)):
            result[scope] = "objected"
        elif said := consent(ledger, *scope):
            result[scope] = said
    return result


def _objections(ledger: Sequence[Entry]) -> list[Entry]:
    scopes = {(e.channel, e.purpose) for e in ledger if e.state == "objected"}
    found = (objection(ledger, *scope) for scope in scopes)
    return [entry for entry in found if entry]


def _covers(scope: tuple[str, str], channel: str, purpose: str) -> bool:
    return scope[0] in {"", channel} and scope[1] in {"", purpose}


def _in_order(ledger: Iterable[Entry]) -> list[Entry]:
    return sorted(ledger, key=lambda entry: (entry.at, entry.id))
