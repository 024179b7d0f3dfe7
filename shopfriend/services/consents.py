"""The consent ledger at work: record, withdraw, object, lift. Lines are only added."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from shopfriend.book import consents as rows
from shopfriend.book import contact
from shopfriend.domain import consents
from shopfriend.domain.change import Change
from shopfriend.domain.consents import NO_ADVERTISING, PROFILING, Entry, State
from shopfriend.domain.contact import Channel, ContactFacts, Purpose, Verdict, profile_level
from shopfriend.domain.contact import may_contact as _may
from shopfriend.domain.ids import ConsentId, CustomerId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError
from shopfriend.services import settings
from shopfriend.services.deeds import about
from shopfriend.services.desk import Desk


def record(
    desk: Desk,
    customer: CustomerId,
    *,
    channel: str,
    purpose: str,
    how: str = "paper",
    wording: str = "",
    wording_language: str = "",
    proof: str = "",
) -> Change:
    """Consent was given: when, how, to which words. Does not end an objection."""
    return _add(
        desk, customer, "given", channel, purpose, how=how, wording=wording,
        wording_language=wording_language, proof=proof,
    )  # fmt: skip


def withdraw(
    desk: Desk, customer: CustomerId, *, channel: str, purpose: str, how: str = "spoken"
) -> Change:
    return _add(desk, customer, "withdrawn", channel, purpose, how=how)


def no_more_advertising(desk: Desk, customer: CustomerId, *, how: str = "spoken") -> Change:
    """F8: an objection to everything, on every channel, at once and without end."""
    channel, purpose = NO_ADVERTISING
    return _add(desk, customer, "objected", channel, purpose, how=how)


def object_(
    desk: Desk, customer: CustomerId, *, channel: str, purpose: str = "", how: str = "spoken"
) -> Change:
    """An objection to one channel ("no post")."""
    return _add(desk, customer, "objected", channel, purpose, how=how)


def lift(desk: Desk, customer: CustomerId, *, how: str) -> Change:
    """The person asked, in so many words, to get advertising again: ends every objection. `how`
    must say so; a purchase does not. Raises `ShopError("lift-needs-how")`."""
    if not how.strip():
        raise ShopError("lift-needs-how", field="how")
    return _add(desk, customer, "lifted", *NO_ADVERTISING, how=how)


def standing(desk: Desk, customer: CustomerId) -> dict[tuple[str, str], str]:
    """What stands now, per (channel, purpose) that was ever spoken about."""
    with desk.read() as tx:
        return consents.standing(rows.ledger(tx, customer))


def ledger(desk: Desk, customer: CustomerId) -> tuple[Entry, ...]:
    with desk.read() as tx:
        return rows.ledger(tx, customer)


def may_contact(desk: Desk, customer: CustomerId, channel: Channel, purpose: Purpose) -> Verdict:
    """The gate for one person today. Raises `ShopError("customer-gone")`."""
    with desk.read() as tx:
        facts = contact.facts(tx, customer)
    if facts is None:
        raise ShopError("customer-gone")
    return _may(facts, channel, purpose, desk.today)


def _add(
    desk: Desk,
    customer: CustomerId,
    state: State,
    channel: str,
    purpose: str,
    *,
    how: str,
    wording: str = "",
    wording_language: str = "",
    proof: str = "",
) -> Change:
    if channel not in consents.CHANNELS or purpose not in consents.PURPOSES:
        raise ShopError("field-wrong", field="channel", value=f"{channel} {purpose}")
    with about(desk, f"consent-{state}", customer) as tx:
        rows.add(tx, Entry(
            channel, purpose, state, desk.book.now(), ConsentId(desk.ids.next()), customer, how,
            wording, wording_language, proof, desk.actor,
        ))  # fmt: skip
    return tx.done


# -- the privacy tab of a person's page -----------------------------------------------------------

GATES: tuple[tuple[str, str], ...] = (
    ("post", "offers"), ("email", "offers"), ("phone", "offers"), ("sms", "offers"), PROFILING,
)  # fmt: skip


@dataclass(frozen=True)
class Gate:
    """May something be sent on this channel today, and why not. `consent`: the last word (given,
    withdrawn, claimed, "" for never asked), `since` its day; `objected_on` while one stands."""

    channel: str
    purpose: str
    allowed: bool
    reason: Message | None
    consent: str
    since: date | None
    objected_on: date | None


def gates(desk: Desk, customer: CustomerId) -> list[Gate]:
    """Each channel for offers, then the personal offers. Raises `ShopError("customer-gone")`."""
    with desk.read() as tx:
        facts = contact.facts(tx, customer)
        mode = str(settings.in_book(tx, "profiling"))
    if facts is None:
        raise ShopError("customer-gone")
    return [_gate(facts, channel, purpose, mode, desk.today) for channel, purpose in GATES]


def _gate(facts: ContactFacts, channel: str, purpose: str, mode: str, today: date) -> Gate:
    objection = consents.objection(facts.ledger, channel, purpose)
    said = [e for e in facts.ledger if (e.channel, e.purpose) == (channel, purpose)]
    if purpose == "profiling":
        allowed = profile_level(facts, mode, today) == 2
        reason = None if allowed else message("chip-no-profile")
    else:
        verdict = _may(facts, cast(Channel, channel), cast(Purpose, purpose), today)
        allowed, reason = verdict.allowed, verdict.reason
    return Gate(
        channel, purpose, allowed, reason, consents.consent(facts.ledger, channel, purpose),
        said[-1].day if said else None, objection.day if objection else None,
    )  # fmt: skip
