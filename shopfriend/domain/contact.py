"""The one gate: nothing leaves the shop – letter, label, list, export – without passing it.

Post rests on legitimate interest: yes, unless something speaks against it. E-mail, phone and SMS
need a consent that was given. An objection beats everything and never runs out.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from shopfriend.domain import consents
from shopfriend.domain.consents import Entry
from shopfriend.domain.customers import Customer, age_on
from shopfriend.domain.messages import Message, message

Channel = Literal["post", "email", "phone", "sms", "counter"]
Purpose = Literal["offers", "birthday", "newsletter", "profiling"]
GROWN_UP = 16  # younger people get no mailing of their own and are not profiled (R-L14)
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class ContactFacts:
    """All the gate asks about one person. `letters`: days on which a letter was *posted*."""

    customer: Customer
    ledger: tuple[Entry, ...] = ()
    address_complete: bool = False
    packstation: bool = False
    returned_on: date | None = None
    has_email: bool = False
    has_phone: bool = False
    open_complaint_since: date | None = None
    letters: tuple[date, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """`reason` says why not; a yes has none."""

    allowed: bool
    reason: Message | None = None


YES = Verdict(allowed=True)


def may_contact(person: ContactFacts, channel: Channel, purpose: Purpose, on: date) -> Verdict:
    """May this person get something of this purpose on this channel that day, and why not."""
    why = (
        _who_they_are(person, on)
        or _what_they_said(person, channel, purpose)
        or (None if channel == "counter" else _what_goes_on(person, channel, on))
        or _how_to_reach(person, channel)
    )
    return Verdict(allowed=False, reason=why) if why else YES


def profile_level(person: ContactFacts, mode: str, on: date) -> Literal[1, 2]:
    """R-L11: 2 = offers from the person's own articles, 1 = only from groups.

    `mode` is the setting `profiling`: "consent" (needs a recorded one) or "everyone" (whoever was
    informed and did neither object nor withdraw). A number of which neither name nor address nor
    any other way to reach somebody is known cannot be informed: under "everyone" the owner's
    decision, hung up in the shop, stands for it until the number gets a name."""
    age = age_on(person.customer, on)
    if (age is not None and age < GROWN_UP) or person.customer.deceased_on:
        return 1
    if consents.objection(person.ledger, "", "profiling"):
        return 1
    if any(consents.objection(person.ledger, channel, "offers") for channel in ("post", "")):
        return 1  # an objection to advertising covers the profiling for it (Art. 21(2))
    said = consents.consent(person.ledger, *consents.PROFILING)
    if said == "given":
        return 2
    informed = person.customer.informed_on is not None and person.customer.informed_on <= on
    heard = informed or _is_number_alone(person)
    return 2 if mode == "everyone" and heard and said != "withdrawn" else 1


def _is_number_alone(person: ContactFacts) -> bool:
    who = person.customer
    named = who.first_name or who.last_name or who.nickname or who.memo or who.company
    return not (named or person.address_complete or person.has_email or person.has_phone)


def _who_they_are(person: ContactFacts, on: date) -> Message | None:
    if person.customer.deceased_on:
        return message("contact-deceased")
    age = age_on(person.customer, on)
    if age is not None and age < GROWN_UP:
        return message("contact-minor", age=GROWN_UP)
    return None


def _what_they_said(person: ContactFacts, channel: str, purpose: str) -> Message | None:
    if objected := consents.objection(person.ledger, channel, purpose):
        return message("contact-objected", since=objected.day)
    said = consents.consent(person.ledger, channel, purpose)
    if channel in {"email", "phone", "sms"}:
        if said == "claimed":  # a file says so, and nobody can prove it
            return message("contact-consent-unproven", channel=channel)
        return None if said == "given" else message("contact-no-consent", channel=channel)
    if channel == "post" and said == "withdrawn":
        return message("contact-no-post")
    if channel == "post" and person.customer.preferred_channel == "counter":
        return message("contact-only-in-the-shop")
    return None


def _what_goes_on(person: ContactFacts, channel: str, on: date) -> Message | None:
    if since := person.open_complaint_since:
        return message("contact-complaint", since=since)
    pause = person.customer.pause_until
    if pause and on <= pause:
        return message("contact-paused", until=pause)
    wish = person.customer.letters_per_year
    if channel == "post" and wish is not None:
        sent = sum(1 for day in person.letters if on - YEAR < day <= on)
        if sent >= wish:
            return message("contact-wish", wish=wish, sent=sent)
    return None


def _how_to_reach(person: ContactFacts, channel: str) -> Message | None:
    if channel == "email":
        return None if person.has_email else message("contact-no-email")
    if channel in {"phone", "sms"}:
        return None if person.has_phone else message("contact-no-phone")
    return _address_trouble(person) if channel == "post" else None


def _address_trouble(person: ContactFacts) -> Message | None:
    if person.customer.moved_on:
        return message("contact-moved", since=person.customer.moved_on)
    if person.returned_on:
        return message("contact-returned", since=person.returned_on)
    if person.packstation:
        return message("contact-packstation")
    return None if person.address_complete else message("contact-no-address")
