"""A plain Today: at most seven cases, each with its reason; how old data and copies are."""

from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import ChangeTx, Tx, contact, customers, talks, visits
from shopfriend.book import today as rows
from shopfriend.domain import rhythm
from shopfriend.domain.change import Change
from shopfriend.domain.contact import may_contact
from shopfriend.domain.ids import CustomerId, TalkId
from shopfriend.domain.messages import Message, message
from shopfriend.services import books
from shopfriend.services import talks as follow_ups
from shopfriend.services.desk import Desk

MOST = 7
COUPON_DAYS = timedelta(days=7)
BACKUP_DAYS = 7
SIEVE = 60  # regulars whose days are looked at


@dataclass(frozen=True)
class Case:
    """One line. `kind`: promise, late, coupons, till-data, backup. `customer` opens the card.
    `about` tells this case from a later one of its kind: dropped is dropped until that differs."""

    kind: str
    reason: Message
    customer: CustomerId | None = None
    name: str = ""
    talk: TalkId | None = None
    about: str = ""

    @property
    def mark(self) -> rows.Mark:
        return self.kind, self.customer, self.about


@dataclass(frozen=True)
class Today:
    """`cases`: at most seven; `more` are kept for later."""

    cases: tuple[Case, ...]
    more: int
    data_until: date | None
    last_backup: date | None


def cases(desk: Desk) -> Today:
    """Promises first, then what ages, then who is missing, then coupons that run out."""
    copies = books.backups(desk.book.path)
    backup = copies[0].at.date() if copies else None
    with desk.read() as tx:
        until = visits.known_until(tx)
        found = [
            *_promises(tx, desk.today),
            *_ageing(desk, until, backup),
            *_late(tx, desk.today, until),
            *_coupons(tx, desk.today),
        ]
        settled = rows.settled(tx, desk.today)
    found = [case for case in found if case.mark not in settled]
    return Today(tuple(found[:MOST]), max(0, len(found) - MOST), until, backup)


def put_off(desk: Desk, case: Case, *, until: date) -> Change:
    """Not before that day. A promise gets its new day; undoable."""
    if case.talk is not None:
        return follow_ups.follow_up(desk, case.talk, on=until)
    with desk.change("case-put-off", until=until) as tx:
        rows.mark(tx, desk.ids.next(), case.mark, until=until, dropped=None, actor=desk.actor)
        _touch(tx, case)
    return tx.done


def drop(desk: Desk, case: Case) -> Change:
    """Not this one any more; the next of its kind comes again. A promise is closed; undoable."""
    if case.talk is not None:
        return follow_ups.close(desk, case.talk)
    with desk.change("case-dropped") as tx:
        rows.mark(tx, desk.ids.next(), case.mark, until=None, dropped=desk.today, actor=desk.actor)
        _touch(tx, case)
    return tx.done


def _touch(tx: ChangeTx, case: Case) -> None:
    tx.touch("case", 0)
    if case.customer is not None:
        tx.touch("customer", case.customer)


def _promises(tx: Tx, today: date) -> list[Case]:
    return [
        Case(
            "promise",
            message("case-promise", text=talk.text, day=talk.follow_up_on),
            talk.customer,
            _name(tx, talk.customer),
            talk.id,
        )
        for talk in talks.due(tx, today)
    ]


def _ageing(desk: Desk, until: date | None, backup: date | None) -> list[Case]:
    found = []
    if until is not None and (desk.today - until).days > rhythm.STALE_DAYS:
        days = (desk.today - until).days
        found.append(Case("till-data", message("case-till-data", until=until, days=days),
                          about=until.isoformat()))  # fmt: skip
    if backup is not None and (desk.today - backup).days > BACKUP_DAYS:
        days = (desk.today - backup).days
        found.append(Case("backup", message("case-backup", day=backup, days=days),
                          about=backup.isoformat()))  # fmt: skip
    return found


def _late(tx: Tx, today: date, until: date | None) -> list[Case]:
    """Regulars out of rhythm, reckoned to the day the till data is known until."""
    found = []
    for row in rows.perhaps_late(tx, until, limit=SIEVE) if until else ():
        customer = CustomerId(row["customer"])
        days = visits.days(tx, customer)
        known = visits.known_until(tx, customer)
        away = rhythm.days_late(days, known) if known else None
        facts = contact.facts(tx, customer) if away is not None else None
        if away is None or facts is None or not may_contact(
            facts, "counter", "offers", today
        ).allowed:  # fmt: skip
            continue
        gap = rhythm.usual_gap(days)
        reason = message("case-late", days=away, gap=gap, last=days[-1])
        last = days[-1].isoformat()
        found.append(Case("late", reason, customer, _name(tx, customer), about=last))
    return found


def _coupons(tx: Tx, today: date) -> list[Case]:
    return [
        Case(
            "coupons",
            message(
                "case-coupons",
                count=row["open"],
                campaign=row["campaign"] or "–",
                until=date.fromisoformat(row["valid_until"]),
            ),
            about=f"{row['campaign']} {row['valid_until']}",
        )
        for row in rows.coupons_ending(tx, today, today + COUPON_DAYS)
    ]


def _name(tx: Tx, customer: CustomerId) -> str:
    person = customers.get(tx, customer)
    return person.list_name if person else ""
