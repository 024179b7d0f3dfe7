"""The card of one person: who – never – note – coupon – likes; one call, one look at the book.

Offers are not here (`services.offers`). Private notes, the birth year and turnover are not here
either: the next customer reads the screen too. `page` adds the figures for the person's page.
"""

import json
from dataclasses import dataclass
from datetime import date

from shopfriend.book import Row, Tx, contact, coupons, customers, notes, preferences, visits
from shopfriend.book import card as rows
from shopfriend.domain import codes, rhythm
from shopfriend.domain import customers as people
from shopfriend.domain.contact import ContactFacts, may_contact, profile_level
from shopfriend.domain.coupons import incentive_from
from shopfriend.domain.customers import Customer
from shopfriend.domain.ids import CouponId, CustomerId, NoteId, ProductId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.preferences import Preference
from shopfriend.domain.trouble import ShopError
from shopfriend.services import settings
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class PopUp:
    """A note to mention now; `more` others wait behind it."""

    note: NoteId
    text: str
    more: int


@dataclass(frozen=True)
class CouponLine:
    """A coupon she holds; `what` is its incentive as a sentence."""

    coupon: CouponId
    code: str
    what: Message
    valid_until: date
    campaign: str


@dataclass(frozen=True)
class Bought:
    product: ProductId
    name: str
    day: date


@dataclass(frozen=True)
class Related:
    """`kind` as in `domain.customers.RELATION_KINDS`; `other` opens their card, if they have one.
    `outward`: this person named the other (a firm names its buyer), not the other way round."""

    name: str
    kind: str
    note: str
    other: CustomerId | None
    outward: bool = True


@dataclass(frozen=True)
class Fact:
    """A fact that spares a question: gift wrap, the back door."""

    kind: str
    value: str

    @property
    def message(self) -> Message:
        return message(f"fact-{self.kind}", value=self.value or "none")


@dataclass(frozen=True)
class Figures:
    """P015, for the person's page only."""

    visits: int
    receipts: int
    average_cents: int
    spent_cents: int
    first_day: date | None
    last_day: date | None
    gap_days: int | None
    next_expected: date | None


@dataclass(frozen=True)
class Card:
    """`name` is said in the clerk's language. `data_until`: set only when the till data is older
    than this person's own rhythm. `chips`: what is out of the ordinary, as words. `no_letter`,
    `no_coupon`: why this person gets none now; None: they may."""

    customer: CustomerId
    number: str
    name: Message
    list_name: str
    nickname: str
    memo: str
    kind: str
    trade: str
    language: str
    place: str
    since: date | None
    gap_days: int | None
    last_day: date | None
    data_until: date | None
    never: tuple[Preference, ...]
    pop_up: PopUp | None
    coupons: tuple[CouponLine, ...]
    likes: tuple[Preference, ...]
    dislikes: tuple[Preference, ...]
    wishes: tuple[Preference, ...]
    gifts: tuple[Preference, ...]
    sizes: tuple[Preference, ...]
    facts: tuple[Fact, ...]
    relations: tuple[Related, ...]
    household: tuple[Related, ...]
    last_purchases: tuple[Bought, ...]
    chips: tuple[Message, ...]
    preferred_channel: str
    star: bool
    profile_level: int
    no_letter: Message | None
    no_coupon: Message | None


LAST_PURCHASES = 3


def of(desk: Desk, customer: CustomerId) -> Card:
    """Everything the Counter card shows. Raises `ShopError("customer-gone")`."""
    with desk.read() as tx:
        return in_book(tx, customer, desk.today)


def figures(desk: Desk, customer: CustomerId) -> Figures:
    """Visits, average, last visit, gap: for the person's page, never for the counter."""
    with desk.read() as tx:
        days = visits.days(tx, customer)
        return figures_in(rows.figures(tx, customer), days)


def in_book(tx: Tx, customer: CustomerId, today: date) -> Card:
    facts = contact.facts(tx, customer)
    if facts is None:
        raise ShopError("customer-gone")
    person = facts.customer
    days = visits.days(tx, customer)
    gap = rhythm.usual_gap(days)
    known = [p for p in preferences.of(tx, customer) if p.holds(today)]
    spare = tuple(Fact(row["kind"], row["value"]) for row in customers.facts(tx, customer))
    places = customers.addresses(tx, customer)
    level = profile_level(facts, str(settings.in_book(tx, "profiling")), today)
    return Card(
        customer=customer,
        number=person.number,
        name=people.card_name(person),
        list_name=person.list_name,
        nickname=person.nickname,
        memo=person.memo,
        kind=person.kind,
        trade=person.trade,
        language=person.language,
        place=(places[0].district or places[0].town) if places else "",
        since=_since(person, days),
        gap_days=gap,
        last_day=days[-1] if days else None,
        data_until=rhythm.freshness(visits.known_until(tx, customer), today, gap),
        never=_kind(known, "never"),
        pop_up=_pop_up(tx, customer, today),
        coupons=tuple(_coupon(row) for row in rows.open_coupons(tx, customer, today)),
        likes=_kind(known, "like"),
        dislikes=_kind(known, "dislike"),
        wishes=_kind(known, "wish"),
        gifts=_kind(known, "gift-idea"),
        sizes=_kind(known, "size"),
        facts=tuple(fact for fact in spare if fact.kind != "star"),
        relations=tuple(_related(row) for row in customers.relations(tx, customer)),
        household=tuple(
            Related(_person_name(row), "household", "", CustomerId(row["id"]))
            for row in customers.household_members(tx, customer)
        ),
        last_purchases=_last_purchases(tx, customer),
        chips=_chips(facts, level, today),
        preferred_channel=person.preferred_channel,
        star=any(fact.kind == "star" for fact in spare),
        profile_level=level,
        no_letter=no_letter(facts, today),
        no_coupon=no_coupon(tx, facts, today),
    )


def no_letter(facts: ContactFacts, on: date) -> Message | None:
    """Why this person gets no letter of their own, or None."""
    return may_contact(facts, "post", "offers", on).reason


def no_coupon(tx: Tx, facts: ContactFacts, on: date) -> Message | None:
    """Why this person gets no coupon at the counter, or None. One at a time."""
    verdict = may_contact(facts, "counter", "offers", on)
    held = coupons.given_at_counter(tx, facts.customer.id, on)
    if verdict.reason is not None or held is None:
        return verdict.reason
    return message("coupon-held", code=codes.grouped(held.code), until=held.valid_until)


def _kind(known: list[Preference], kind: str) -> tuple[Preference, ...]:
    """What was said before what was guessed; the newest of each first."""
    order = {"said": 0, "derived": 1, "hearsay": 2, "guessed": 3}
    return tuple(sorted((p for p in known if p.kind == kind), key=lambda p: order[p.basis]))


def _since(person: Customer, days: list[date]) -> date | None:
    known = [day for day in (person.since, days[0] if days else None) if day]
    return min(known) if known else None


def _pop_up(tx: Tx, customer: CustomerId, today: date) -> PopUp | None:
    waiting = [note for note in notes.popping(tx, customer, today) if not note.private]
    if not waiting:
        return None
    return PopUp(waiting[0].id, waiting[0].text, len(waiting) - 1)


def _coupon(row: Row) -> CouponLine:
    return CouponLine(
        CouponId(row["id"]),
        row["code"],
        incentive_from(json.loads(row["incentive"])).message,
        date.fromisoformat(row["valid_until"]),
        row["campaign"],
    )


def _related(row: Row) -> Related:
    other = None if row["other"] is None else CustomerId(row["other"])
    name = row["name"] or (_person_name(row) if other is not None else "")
    return Related(name, row["kind"], row["note"], other, bool(row["outward"]))


def _person_name(row: Row) -> str:
    if "company" in row.keys() and row["company"] and not row["last_name"]:  # noqa: SIM118
        return str(row["company"])
    name = " ".join(part for part in (row["first_name"], row["last_name"]) if part)
    return name or str(row["nickname"] or row["memo"] or row["number"])


def _last_purchases(tx: Tx, customer: CustomerId) -> tuple[Bought, ...]:
    return tuple(
        Bought(
            ProductId(row["product"]),
            row["print_name"] or row["name"],
            date.fromisoformat(row["day"]),
        )
        for row in rows.last_purchases(tx, customer, limit=LAST_PURCHASES)
    )


def _chips(facts: ContactFacts, level: int, today: date) -> tuple[Message, ...]:
    chips = []
    if facts.open_complaint_since:
        chips.append(message("chip-complaint", since=facts.open_complaint_since))
    if not may_contact(facts, "counter", "offers", today).allowed:
        chips.append(message("chip-no-advertising"))
    elif not may_contact(facts, "post", "offers", today).allowed:
        chips.append(message("chip-no-post"))
    if level == 1:
        chips.append(message("chip-no-profile"))
    if facts.customer.address_form == "familiar":
        chips.append(message("chip-familiar"))
    return tuple(chips)


def figures_in(row: Row | None, days: list[date]) -> Figures:
    receipts = row["receipts"] if row else 0
    spent = row["spent_cents"] if row else 0
    return Figures(
        visits=len(days),
        receipts=receipts,
        average_cents=round(spent / receipts) if receipts else 0,
        spent_cents=spent,
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        gap_days=rhythm.usual_gap(days),
        next_expected=rhythm.next_expected(days),
    )
