"""All that happened with one person, newest first, with the source on every entry (A06)."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import groupby

from shopfriend.book import Row, Tx, consents, customers, events, notes, preferences, talks, visits
from shopfriend.book import card as rows
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import Message, message
from shopfriend.services.desk import Desk

MOST = 5000
KINDS = ("visit", "purchase", "letter", "coupon", "talk", "note", "preference", "consent", "offer",
         "event")  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """`at`: shop-local time, or a day, as ISO text. `row`: the id behind it. `details`: the lines
    of a purchase. `source`: till, counter, import … as a word of `source-<word>`, or a name."""

    kind: str
    at: str
    said: Message
    source: str
    row: int
    details: tuple[Message, ...] = ()
    own: bool = True


# What is not the shop's own knowledge: heard from others, or guessed (B19).
NOT_OWN = frozenset({"hearsay", "guessed"})


def timeline(
    desk: Desk, customer: CustomerId, *, kinds: Collection[str] = KINDS, own_only: bool = False,
    limit: int = 200,
) -> list[Entry]:  # fmt: skip
    """At most `limit` entries of these kinds. `own_only`: what the shop has seen or been told
    itself; notes, likes and consents that came with somebody's file are left out."""
    readers = {
        "visit": _visits,
        "purchase": _purchases,
        "letter": _letters,
        "coupon": _coupons,
        "talk": _talks,
        "note": _notes,
        "preference": _preferences,
        "consent": _consents,
        "offer": _offers,
        "event": _events,
    }
    with desk.read() as tx:
        if customers.get(tx, customer) is None:
            return []
        entries = [entry for kind in kinds for entry in readers[kind](tx, customer, limit)]
        entries = _told_apart(entries, rows.imported(tx, customer))
    entries = [entry for entry in entries if entry.own or not own_only]
    return sorted(entries, key=lambda entry: (entry.at, entry.row), reverse=True)[:limit]


def counts(desk: Desk, customer: CustomerId, *, own_only: bool = False) -> dict[str, int]:
    """How many entries of each kind there are, for the filters above the timeline."""
    found = timeline(desk, customer, own_only=own_only, limit=MOST)
    return dict(Counter(entry.kind for entry in found))


def _told_apart(entries: list[Entry], imported: dict[str, set[int]]) -> list[Entry]:
    """What came with a file says so, and is not the shop's own."""
    return [
        replace(entry, source="import", own=False)
        if entry.row in imported.get(entry.kind, ())
        else replace(entry, own=entry.source not in NOT_OWN)
        for entry in entries
    ]


def _visits(tx: Tx, customer: CustomerId, limit: int) -> list[Entry]:
    return [
        Entry("visit", visit.at, message("event-visit"), visit.source, visit.id)
        for visit in visits.of(tx, customer, limit=limit)
        if visit.receipt is None  # else the purchase tells it
    ]


def _purchases(tx: Tx, customer: CustomerId, limit: int) -> list[Entry]:
    lines = rows.lines(tx, customer, limit=limit)
    of = {receipt: tuple(map(_line, each)) for receipt, each in groupby(lines, key=lambda r: r[0])}
    return [
        Entry(
            "purchase",
            row["at"],
            message(
                "event-return" if row["total_cents"] < 0 else "event-purchase",
                total_cents=row["total_cents"], count=row["lines"], branch=row["branch"] or "none",
            ),
            row["source"],
            row["id"],
            of.get(row["id"], ()),
        )
        for row in rows.receipts(tx, customer, limit=limit)
    ]  # fmt: skip


def _line(row: Row) -> Message:
    return message(
        "event-line-discount" if row["discount_cents"] else "event-line",
        name=row["print_name"] or row["name"],
        quantity_milli=row["quantity_milli"],
        unit=row["unit"],
        total_cents=row["total_cents"],
        discount_cents=row["discount_cents"],
    )


def _letters(tx: Tx, customer: CustomerId, limit: int) -> list[Entry]:
    entries = []
    for row in rows.pieces(tx, customer, limit=limit):
        posted = row["posted_on"]
        said = "event-letter-void" if row["voided_at"] else "event-letter"
        if not posted and not row["voided_at"]:
            said = "event-letter-made"
        at = posted or _local(row["printed_at"] or row["frozen_at"]) or row["on_day"]
        entries.append(
            Entry("letter", at, message(said, campaign=row["campaign"]), "campaign", row["id"])
        )
    return entries


def _coupons(tx: Tx, customer: CustomerId, limit: int) -> list[Entry]:
    return [
        Entry(
            "coupon",
            row["used_on"],
            message("event-redeemed", code=row["code"], campaign=row["campaign"] or "–"),
            row["branch"] or "counter",
            row["id"],
        )
        for row in rows.redemptions(tx, customer, limit=limit)
    ]


def _talks(tx: Tx, customer: CustomerId, limit: int) -> list[Entry]:
    return [
        Entry(
            "talk",
            talk.at,
            message(f"event-talk-{talk.kind}", text=talk.text),
            talk.actor or "counter",
            talk.id,
            tuple(_talk_details(talk.follow_up_on, talk.closed_on, talk.outcome)),
        )
        for talk in talks.of(tx, customer)[:limit]
    ]


def _talk_details(follow_up: date | None, closed: date | None, outcome: str) -> list[Message]:
    details = [message("event-promised", on=follow_up)] if follow_up and not closed else []
    if closed:
        details.append(message("event-closed", on=closed, outcome=outcome or "none"))
    return details


def _notes(tx: Tx, customer: CustomerId, limit: int) -> list[Entry]:
    return [
        Entry(
            "note",
            _local(note.noted_at),
            message("event-note-private" if note.private else "event-note", text=note.text),
            note.actor or note.source or "counter",
            note.id,
        )
        for note in notes.of(tx, customer)[:limit]
    ]


def _preferences(tx: Tx, customer: CustomerId, limit: int) -> list[Entry]:
    return [
        Entry(
            "preference",
            known.noted_on.isoformat(),
            message(f"preference-{known.kind}", what=known.shown, value=known.value,
                    whom=known.for_whom or "–", basis=known.basis),
            known.source or known.basis,
            known.id,
        )
        for known in preferences.of(tx, customer)[:limit]
    ]  # fmt: skip


def _consents(tx: Tx, customer: CustomerId, limit: int) -> list[Entry]:
    return [
        Entry(
            "consent",
            _local(entry.at),
            message(f"event-consent-{entry.state}", channel=entry.channel or "all",
                    purpose=entry.purpose or "all"),
            entry.how or "counter",
            entry.id,
        )
        for entry in consents.ledger(tx, customer)[-limit:]
    ]  # fmt: skip


def _offers(tx: Tx, customer: CustomerId, limit: int) -> list[Entry]:
    return [
        Entry(
            "offer",
            row["on_day"],
            message("event-offer", what=row["print_name"] or row["name"] or row["path"] or "",
                    outcome=row["outcome"] or "none"),
            row["place"],
            row["id"],
        )
        for row in rows.offers(tx, customer, limit=limit)
    ]  # fmt: skip


def _events(tx: Tx, customer: CustomerId, limit: int) -> list[Entry]:
    return [
        Entry(
            "event",
            row["at"],
            message("event-elsewhere", what=row["kind"], value=row["value"] or "none"),
            row["source"] or "import",
            row["id"],
        )
        for row in events.of(tx, customer, limit=limit)
    ]


def _local(at: str | None) -> str:
    """UTC text with Z as local time to the minute; "" for None."""
    if not at:
        return ""
    moment = datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return f"{moment.astimezone():%Y-%m-%dT%H:%M}"
