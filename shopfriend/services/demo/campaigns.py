"""Three campaigns, each at another point of its life: finished, running, ready to print.

The two that went out were frozen by the same service that freezes real ones, on the day they
would have been: control group, decisions, coupons and letters are true.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from shopfriend.book import campaigns, coupons, pieces, runs, visits
from shopfriend.book.tx import BatchTx
from shopfriend.domain.campaigns import Plan, Words
from shopfriend.domain.coupons import Coupon, Incentive
from shopfriend.domain.ids import CampaignId, CouponId, CustomerId, RedemptionId, RunId
from shopfriend.domain.messages import message
from shopfriend.services import texts
from shopfriend.services.campaigns import runs as print_runs
from shopfriend.services.demo.days import Days
from shopfriend.services.demo.writing import BRANCH, Pen
from shopfriend.services.desk import Desk

_VALID_DAYS = 42
_FINISHED_WEEKS, _RUNNING_WEEKS = 14, 3
_REDEEMING_BP = 2_600  # of those who came within the coupon's time
_VOICES = (("de", "formal"), ("de", "familiar"), ("en", "formal"), ("en", "familiar"))
# The letter that goes out in that month.
_SEASONS = ("winter", "winter", "spring", "spring", "spring", "summer", "summer", "summer",
            "autumn", "autumn", "advent", "advent")  # fmt: skip


@dataclass(frozen=True)
class _Sent:
    run: RunId
    campaign: CampaignId
    posted: date


def write(desk: Desk, set_day: Callable[[date], None], days: Days) -> int:
    """Returns how many campaigns. `set_day` moves the clock that stamps what is written."""
    cheese = texts.say(message("demo-category-cheese"), desk.language)
    finished = days.on_or_before(days.today - timedelta(weeks=_FINISHED_WEEKS))
    running = days.on_or_before(days.today - timedelta(weeks=_RUNNING_WEEKS))
    percent = Incentive("percent", percent_bp=1000)
    first = _plan(
        desk, _SEASONS[finished.month - 1], finished, f"postcode:890+bought:{cheese}:6", percent
    )
    sent = _send(desk, set_day, first, finished)
    wine = texts.say(message("demo-category-wine"), desk.language)
    three_euro = Incentive("amount", amount_cents=300)
    second = _plan(desk, _SEASONS[running.month - 1], running, f"bought:{wine}:3", three_euro)
    still = _send(desk, set_day, second, running)
    set_day(days.today - timedelta(days=1))
    with desk.batch("demo-campaigns") as tx:
        _redeem(tx, desk, sent)
        _redeem(tx, desk, still)
        _close(tx, sent, finished + timedelta(days=_VALID_DAYS + 7))
        ready = _plan(desk, "cheese", days.today, f"bought:{cheese}:6", percent)
        campaigns.save(tx, CampaignId(desk.ids.next()), ready, now=desk.book.now())
    return 3


def write_fixed_coupon(pen: Pen, code: str, today: date) -> None:
    """The one code that is named on the start card; "fixed" may be used again and again."""
    coupon = Coupon(
        id=CouponId(pen.ids.next()),
        code=code,
        customer=None,
        campaign=None,
        incentive=Incentive("percent", percent_bp=1000),
        valid_from=today - timedelta(days=1),
        valid_until=today + timedelta(days=365),
        kind="fixed",
    )
    coupons.insert(pen.tx, [(coupon, None, None)])


def _plan(desk: Desk, about: str, on: date, segment: str, incentive: Incentive) -> Plan:
    name = texts.say(message("demo-campaign-name", about=about, year=str(on.year)), desk.language)
    return Plan(
        name=name,
        segment=segment,
        words={f"{language}-{form}": _words(about, language, form) for language, form in _VOICES},
        incentive=incentive,
        valid_days=_VALID_DAYS,
        control_bp=1_000,
        seed=on.toordinal(),
    )


def _words(about: str, language: str, form: str) -> Words:
    parts = ("headline", "body", "closing")
    return Words(
        *(texts.say(message(f"demo-letter-{p}", about=about), language, form) for p in parts)
    )


def _send(desk: Desk, set_day: Callable[[date], None], plan: Plan, posted: date) -> _Sent:
    """Frozen the day before, printed and posted on the day."""
    set_day(posted - timedelta(days=1))
    frozen = print_runs.freeze(desk, plan, on=posted)
    set_day(posted)
    with desk.batch("demo-campaigns") as tx:
        runs.set_printed(tx, frozen.run, now=desk.book.now())
        runs.set_posted(tx, frozen.run, posted)
        tx.touch("run", frozen.run)
    return _Sent(frozen.run, frozen.campaign, posted)


def _redeem(tx: BatchTx, desk: Desk, sent: _Sent) -> None:
    """A part of those who bought while the coupon was good had it with them."""
    chance = random.Random(f"redeeming {sent.posted}")
    for piece in pieces.of_run(tx, sent.run):
        held = coupons.of_customer(tx, piece.customer)
        coupon = next(each for each in held if each.campaign == sent.campaign)
        first = _first_visit(tx, piece.customer, sent.posted, coupon.valid_until)
        if first is None or chance.random() * 10_000 > _REDEEMING_BP:
            continue
        coupons.redeem(
            tx,
            RedemptionId(desk.ids.next()),
            coupon,
            used_on=first,
            branch=coupons.branch_by_code(tx, BRANCH),
            workplace=desk.workplace,
            actor=desk.actor,
            now=f"{first.isoformat()}T18:40:00Z",
        )
        tx.touch("customer", piece.customer)


def _first_visit(tx: BatchTx, customer: CustomerId, posted: date, until: date) -> date | None:
    """The first day in the shop after the letter came."""
    return next((day for day in visits.days(tx, customer) if posted < day <= until), None)


def _close(tx: BatchTx, sent: _Sent, day: date) -> None:
    runs.set_closed(tx, sent.run, day)
    campaigns.close(tx, sent.campaign, day)
