"""Coupons come back: redeem, withdraw; and a letter's other codes: no advertising, why."""

import json
import random
import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import ChangeTx, Tx, campaigns, consents, contact, coupons, customers, pieces
from shopfriend.book import runs as run_rows
from shopfriend.book import settings as setting_rows
from shopfriend.domain import codes
from shopfriend.domain.change import Change
from shopfriend.domain.codes import CodeKind, Reading
from shopfriend.domain.consents import NO_ADVERTISING, Entry
from shopfriend.domain.contact import profile_level
from shopfriend.domain.coupons import Coupon, Incentive, State, check, state
from shopfriend.domain.ids import (
    BranchId,
    CampaignId,
    ConsentId,
    CouponId,
    CustomerId,
    PieceId,
    RedemptionId,
)
from shopfriend.domain.letters import Letter
from shopfriend.domain.messages import Message, message
from shopfriend.domain.reasons import Reason
from shopfriend.domain.trouble import ShopError
from shopfriend.services import settings
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class Redeemed:
    """`what` the coupon promised, `till` what to book in the till, in big letters."""

    coupon: CouponId
    redemption: RedemptionId
    code: str
    customer: CustomerId | None
    number: str
    name: str
    campaign: str
    what: Message
    condition: Message | None
    till: Message
    used_on: date
    change: Change


@dataclass(frozen=True)
class Objected:
    customer: CustomerId
    number: str
    change: Change


@dataclass(frozen=True)
class Why:
    """The answer to "why did I get this": what was offered and for which reasons, and on which
    ground the reasons were used (level 1: few plain facts, level 2: recorded consent)."""

    piece: PieceId
    customer: CustomerId
    letter: Letter
    campaign: str
    posted_on: date | None
    offers: tuple[tuple[str, tuple[Message, ...]], ...]
    basis: Message


@dataclass(frozen=True)
class Held:
    """A coupon somebody has."""

    coupon: Coupon
    state: State
    campaign: str


def redeem(
    desk: Desk, code: str, *, used_on: date | None = None, branch: BranchId | None = None
) -> Redeemed:
    """By scan or typing. `used_on`: the day on the spike, today when not told. Raises `ShopError`
    for a typing error, an unknown or foreign code, a second use (when and where the first was),
    an expired, withdrawn or not yet valid coupon."""
    key, day = signing_key(desk), used_on or desk.today
    with desk.change("coupon-redeemed", code=codes.grouped(codes.read(code).code)) as tx:
        coupon = _coupon(tx, code, key)
        check(coupon, coupons.redemptions(tx, coupon.id), day)
        redemption = RedemptionId(desk.ids.next())
        coupons.redeem(
            tx,
            redemption,
            coupon,
            used_on=day,
            branch=branch,
            workplace=desk.workplace,
            actor=desk.actor,
            now=desk.book.now(),
        )
        _touch(tx, coupon)
        number, name = _who(tx, coupon.customer)
        campaign = _campaign_name(tx, coupon.campaign)
    return Redeemed(
        coupon=coupon.id,
        redemption=redemption,
        code=coupon.code,
        customer=coupon.customer,
        number=number,
        name=name,
        campaign=campaign,
        what=coupon.incentive.message,
        condition=coupon.incentive.condition,
        till=coupon.incentive.till,
        used_on=day,
        change=tx.done,
    )


def take_back(desk: Desk, redemption: RedemptionId) -> Change:
    """One redemption never was, whatever was done since; the coupon is good again. A deed of its
    own, so undo gives it back. Raises `ShopError("redemption-gone")`."""
    with desk.read() as looking:
        coupon = coupons.redemption_of(looking, redemption)
    if coupon is None:
        raise ShopError("redemption-gone")
    with desk.change("redemption-taken-back", code=codes.grouped(coupon.code)) as tx:
        coupons.take_back(tx, redemption)
        _touch(tx, coupon)
    return tx.done


def no_more_advertising(desk: Desk, code: str) -> Objected:
    """The letter's own code is enough: an objection to all advertising, undoable like every
    deed."""
    with desk.change("objection-by-code") as tx:
        _, customer = _letter_code(tx, code, "no-advertising")
        consents.add(
            tx,
            Entry(
                channel=NO_ADVERTISING[0],
                purpose=NO_ADVERTISING[1],
                state="objected",
                at=desk.book.now(),
                id=ConsentId(desk.ids.next()),
                customer=customer,
                how="code",
                proof=codes.read(code).code,
                actor=desk.actor,
            ),
        )
        tx.touch("customer", customer)
        number, _ = _who(tx, customer)
    return Objected(customer, number, tx.done)


def why(desk: Desk, code: str) -> Why:
    """What lay behind a letter, by its W code."""
    with desk.read() as tx:
        piece, customer = _letter_code(tx, code, "why")
        found = pieces.get(tx, piece)
        if found is None:
            raise ShopError("code-unknown", code=codes.grouped(codes.read(code).code))
        run = run_rows.get(tx, found.run)
        given = tuple(
            (row["print_name"] or row["name"] or "", _messages(row["reasons"]))
            for row in pieces.reasons_of(tx, piece)
        )
        person = contact.facts(tx, customer)
        level = 1
        if person is not None and run is not None:
            level = profile_level(person, str(settings.in_book(tx, "profiling")), run.on_day)
    return Why(
        piece=piece,
        customer=customer,
        letter=found.letter,
        campaign=run.plan.name if run else "",
        posted_on=run.posted_on if run else None,
        offers=given,
        basis=message(f"why-level-{level}"),
    )


def withdraw(desk: Desk, coupon: CouponId) -> Change:
    """One coupon is no longer good; a used one stays used."""
    with desk.change("one-coupon-withdrawn") as tx:
        found = coupons.get(tx, coupon)
        if found is None:
            raise ShopError("code-unknown", code="")
        coupons.withdraw(tx, coupon, desk.today)
        _touch(tx, found)
    return tx.done


def withdraw_campaign(desk: Desk, campaign: CampaignId) -> Change:
    """All coupons of a campaign that were not used yet."""
    with desk.change("coupons-withdrawn") as tx:
        coupons.withdraw_open(tx, "campaign", campaign, desk.today)
        tx.touch("campaign", campaign)
    return tx.done


def of_customer(desk: Desk, customer: CustomerId, *, on: date) -> list[Held]:
    """All a person has, soonest to expire first."""
    with desk.read() as tx:
        return [
            Held(
                coupon,
                state(coupon, coupons.redemptions(tx, coupon.id), on),
                _campaign_name(tx, coupon.campaign),
            )
            for coupon in coupons.of_customer(tx, customer)
        ]


def issue(
    desk: Desk,
    customer: CustomerId | None,
    incentive: Incentive,
    *,
    valid_days: int,
    campaign: CampaignId | None = None,
    fixed: bool = False,
) -> Coupon:
    """A coupon outside a print run (F7 at the counter). A fixed one belongs to the demo shop: it
    may be redeemed again and again."""
    key = signing_key(desk)
    with desk.change("coupon-issued") as tx:
        coupon = Coupon(
            id=CouponId(desk.ids.next()),
            code=codes.new("coupon", chance=random.SystemRandom(), key=key),
            customer=customer,
            campaign=campaign,
            incentive=incentive,
            valid_from=desk.today,
            valid_until=desk.today + timedelta(days=valid_days),
            kind="fixed" if fixed else "personal",
        )
        coupons.insert(tx, [(coupon, None, None)])
        _touch(tx, coupon)
    return coupon


def read(desk: Desk, text: str) -> Reading:
    """What a scanned or typed text is, by its form and signature alone."""
    with desk.read() as tx:
        prefixes: dict[str, CodeKind] = {
            str(settings.in_book(tx, "card_prefix")): "card",
            str(settings.in_book(tx, "coupon_prefix")): "coupon",
        }
    return codes.read(text, key=signing_key(desk), prefixes=prefixes)


def signing_key(desk: Desk) -> bytes:
    """The secret that signs coupon codes; made when it is first needed, never undone: it must
    outlive every code."""
    with desk.read() as tx:
        known = str(settings.in_book(tx, "coupon_key"))
    if known:
        return bytes.fromhex(known)
    with desk.batch("coupon-key") as tx:
        made = str(settings.in_book(tx, "coupon_key")) or secrets.token_hex(32)
        setting_rows.put(tx, "coupon_key", made, now=desk.book.now())
    return bytes.fromhex(made)


# -- inside ----------------------------------------------------------------------------------


def _coupon(tx: Tx, text: str, key: bytes) -> Coupon:
    prefixes: dict[str, CodeKind] = {str(settings.in_book(tx, "coupon_prefix")): "coupon"}
    prefixes.setdefault(str(settings.in_book(tx, "card_prefix")), "card")
    reading = codes.read(text, key=key, prefixes=prefixes)
    _check_reading(reading, "coupon")
    coupon = coupons.by_code(tx, reading.code)
    if coupon is None:
        raise ShopError("code-unknown", code=codes.grouped(reading.code))
    return coupon


def _letter_code(tx: Tx, text: str, kind: CodeKind) -> tuple[PieceId, CustomerId]:
    reading = codes.read(text)
    _check_reading(reading, kind)
    found = pieces.by_code(tx, reading.code)
    if found is None or found[1] is None or found[2] is None:
        raise ShopError("code-unknown", code=codes.grouped(reading.code))
    return found[1], found[2]


def _check_reading(reading: Reading, wanted: CodeKind) -> None:
    shown = codes.grouped(reading.code)[:40]
    if reading.verdict != "ok":
        raise ShopError(f"code-{reading.verdict}", code=shown, field="code")
    if reading.kind != wanted:
        raise ShopError("code-other-kind", code=shown, found=reading.kind, field="code")


def _messages(reasons: str) -> tuple[Message, ...]:
    return tuple(Reason(r["kind"], 0, r["facts"]).message for r in json.loads(reasons))


def _who(tx: Tx, customer: CustomerId | None) -> tuple[str, str]:
    person = customers.get(tx, customer) if customer is not None else None
    return (person.number, person.list_name) if person else ("", "")


def _campaign_name(tx: Tx, campaign: CampaignId | None) -> str:
    row = campaigns.get(tx, campaign) if campaign is not None else None
    return row.plan.name if row else ""


def _touch(tx: ChangeTx, coupon: Coupon) -> None:
    tx.touch("coupon", coupon.id)
    if coupon.customer is not None:
        tx.touch("customer", coupon.customer)
    if coupon.campaign is not None:
        tx.touch("campaign", coupon.campaign)
