"""One person alone, straight from the card: a letter of their own (B07), a coupon at the counter.

Both take what the shop is doing anyway: the texts, offers and the incentive of the newest mailing
that is not closed; without one the standard letter and the percentage from the settings.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import SystemRandom

from shopfriend.book import Tx, campaigns, contact, coupons
from shopfriend.book import settings as setting_rows
from shopfriend.domain import codes
from shopfriend.domain.campaigns import Plan
from shopfriend.domain.change import Change
from shopfriend.domain.contact import ContactFacts
from shopfriend.domain.coupons import Coupon, Incentive
from shopfriend.domain.ids import CampaignId, CouponId, CustomerId, RunId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.segments import People, text_of
from shopfriend.domain.trouble import ShopError
from shopfriend.services import campaigns as plans
from shopfriend.services import card, settings, texts
from shopfriend.services.campaigns import runs
from shopfriend.services.coupons import signing_key
from shopfriend.services.deeds import about
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class Letter:
    """A letter for one person in a PDF. `code`: its coupon, empty without one."""

    run: RunId
    path: Path
    code: str
    change: Change


@dataclass(frozen=True)
class Given:
    """A coupon to print or to write down."""

    coupon: Coupon
    what: Message
    change: Change

    @property
    def code(self) -> str:
        """In groups, as it is read out."""
        return codes.grouped(self.coupon.code)


def letter(desk: Desk, customer: CustomerId, path: Path, *, on: date | None = None) -> Letter:
    """A run of one piece: frozen with its codes, drawn into `path`, in the person's history. All
    such runs belong to one campaign. Raises the gate's reason as a `ShopError`, `Trouble` for the
    disk; the run is void then."""
    day = on or desk.today
    plan = _plan(desk, customer, day)
    frozen = runs.freeze(desk, plan, on=day, campaign=_campaign(desk))
    _keep_campaign(desk, frozen.campaign)
    try:
        printed = runs.print_pdf(desk, frozen.run, path)
    except BaseException:
        runs.void(desk, frozen.run, keep_coupons=False)
        raise
    code = frozen.codes[0][1] if frozen.codes else ""
    return Letter(frozen.run, path, code, _both(frozen.change, printed.change, customer))


def give(desk: Desk, customer: CustomerId) -> Given:
    """A coupon for this person, undoable. Raises the reason why not as a `ShopError`."""
    key = signing_key(desk)
    with desk.read() as tx:
        why = card.no_coupon(tx, _known(tx, customer), desk.today)
        if why is not None:
            raise ShopError(why.kind, **why.facts)
        incentive, days = _incentive(tx)
    with about(desk, "coupon-given", customer) as change:
        coupon = Coupon(
            id=CouponId(desk.ids.next()),
            code=codes.new("coupon", chance=SystemRandom(), key=key),
            customer=customer,
            campaign=None,
            incentive=incentive,
            valid_from=desk.today,
            valid_until=desk.today + timedelta(days=days),
        )
        coupons.insert(change, [(coupon, None, None)])
        change.touch("coupon", coupon.id)
    return Given(coupon, incentive.message, change.done)


# -- inside ----------------------------------------------------------------------------------


def _plan(desk: Desk, customer: CustomerId, on: date) -> Plan:
    with desk.read() as tx:
        facts = _known(tx, customer)
        why = card.no_letter(facts, on)
        if why is not None:
            raise ShopError(why.kind, **why.facts)
        like = _running(tx)
    name = texts.say(message("single-letters"), desk.language)
    return replace(
        like or plans.standard_plan(desk, name),
        name=name,
        segment=text_of((People((facts.customer.number,)),)),
        control_bp=0,
        limit=None,
        seed=plans.new_seed(),
    )


def _running(tx: Tx) -> Plan | None:
    """What the newest mailing that was printed and is not closed says and gives."""
    own = str(settings.in_book(tx, "single_letters"))
    for row in campaigns.everyone(tx):
        if row.runs and row.closed_on is None and str(row.id) != own:
            return row.plan
    return None


def _incentive(tx: Tx) -> tuple[Incentive, int]:
    running = _running(tx)
    if running is not None and running.incentive is not None:
        return running.incentive, running.valid_days
    percent = int(str(settings.in_book(tx, "counter_coupon_percent")))
    days = int(str(settings.in_book(tx, "counter_coupon_days")))
    return Incentive("percent", percent_bp=percent * 100), days


def _campaign(desk: Desk) -> CampaignId | None:
    """The one that holds all single letters, once there is one."""
    with desk.read() as tx:
        known = str(settings.in_book(tx, "single_letters"))
        row = campaigns.get(tx, CampaignId(int(known))) if known else None
    return row.id if row else None


def _keep_campaign(desk: Desk, campaign: CampaignId) -> None:
    if _campaign(desk) != campaign:
        with desk.batch("single-letters") as tx:
            setting_rows.put(tx, "single_letters", str(campaign), now=desk.book.now())


def _known(tx: Tx, customer: CustomerId) -> ContactFacts:
    facts = contact.facts(tx, customer)
    if facts is None:
        raise ShopError("customer-gone")
    return facts


def _both(first: Change, second: Change, customer: CustomerId) -> Change:
    """One change to tell the pages: what was frozen, what was printed, whose it is."""
    touched = {noun: first.touched.get(noun, frozenset()) | second.touched.get(noun, frozenset())
               for noun in {*first.touched, *second.touched}}  # fmt: skip
    own = touched.get("customer", frozenset()) | {customer}
    return replace(second, touched={**touched, "customer": own})
